"""What commands say: problems with the line at fault, and results.

Results go to standard output, all else to standard error. Colours are for terminals only, and not where NO_COLOR is
set (https://no-color.org).
"""

from __future__ import annotations

import os
import platform
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from recap_decks import __version__
from recap_decks.cli.faults import FileFault
from recap_decks.problems import Problem, Span

_LONGEST_LINE = 160  # columns of an outline's line that are shown; a longer one is cut around the place at fault
_BEFORE_PLACE = 60
_LIST = "allowed here: "  # how a hint begins that may be long, and come again


def prepare_streams() -> None:
    """Letters that the terminal's encoding lacks are replaced rather than an error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """One result. Nobody listening any more (a closed pipe) is no error."""
    try:
        _echo(text, err=False)
    except BrokenPipeError:
        # What Python still flushes when it ends goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as fault:
        raise FileFault(f"standard output cannot be written: {fault.strerror}") from None


def print_problems(problems: Iterable[Problem], file: str, source: str) -> None:
    """Each with its place, its line and what helps, a list of names once; then how many there were. `source` is the
    outline's text."""
    found = tuple(problems)
    lines = source.split("\n")
    listed: set[str] = set()
    for problem in found:
        told = _problem_lines(problem, file, lines)
        if problem.hint and problem.hint not in listed:
            told.append(f"    {click.style('hint', bold=True)}: {printable(problem.hint)}")
            listed |= {problem.hint} if problem.hint.startswith(_LIST) else set()
        _tell(told)
    _tell([counts_of(found)] if found else [])


def counts_of(problems: Sequence[Problem]) -> str:
    """How many errors and warnings there are: 2 errors, 1 warning."""
    errors = sum(problem.severity == "error" for problem in problems)
    counts = [(errors, "error"), (len(problems) - errors, "warning")]
    return ", ".join(counted(count, word) for count, word in counts if count)


def print_error(message: str) -> None:
    """One line of what went wrong."""
    _tell([f"{click.style('error', fg='red', bold=True)}: {printable(message)}"])


def print_warning(message: str) -> None:
    """One line of what to know of a run that went well."""
    _tell([f"{click.style('warning', fg='yellow', bold=True)}: {printable(message)}"])


def print_fault(fault: BaseException) -> None:
    """A fault of ours: what to report, in place of a traceback."""
    _tell(
        [
            f"{click.style('fault', fg='red', bold=True)}: recap-decks itself is at fault; nothing was written.",
            "Please report it, with the outline if you can share it, and with these lines:",
            f"  recap-decks {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}",
            f"  {type(fault).__name__} in {_scene_of(fault)}",
            *(f"  {printable(line)}" for line in str(fault).splitlines()[:20]),
        ]
    )


def counted(count: int, word: str) -> str:
    """A number with its word: 1 page, 2 pages."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def sized(size: int) -> str:
    """A file's size in units of 1000."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.0f} kB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"


def shown(path: Path) -> str:
    """A path as a person would name it here: relative where it lies inside of the working folder."""
    whole, here = path.absolute(), Path.cwd()
    return printable(str(whole.relative_to(here) if whole.is_relative_to(here) else path))


def printable(text: str) -> str:
    """The text without what a terminal would obey."""
    return "".join(char if char.isprintable() or unicodedata.category(char) == "Zs" else "\ufffd" for char in text)


def _problem_lines(problem: Problem, file: str, lines: list[str]) -> list[str]:
    span, colour = problem.span, "red" if problem.severity == "error" else "yellow"
    if span and span.file.name:
        file, lines = span.file.name, span.file.text.split("\n")
    place = f"{file}:{span.line}:{span.column}" if span else file
    severity = click.style(problem.severity, fg=colour, bold=True)
    told = [f"{click.style(place, bold=True)}: {severity}: {printable(problem.message)} [{problem.code}]"]
    if span and span.line <= len(lines):
        line, caret = underlined(lines[span.line - 1], span)
        told += [f"    {line}", f"    {click.style(caret, fg=colour, bold=True)}"]
    return told


def underlined(line: str, span: Span) -> tuple[str, str]:
    """The line as a terminal shows it, and carets that stand below what `span` covers of it."""
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    cut, mark = 0, ""
    if len(line) > _LONGEST_LINE:
        cut = max(0, start - _BEFORE_PLACE)
        mark = "…" if cut else ""
        line = line[cut : cut + _LONGEST_LINE] + ("…" if cut + _LONGEST_LINE < len(line) else "")
    start, end = start - cut, min(max(end, start + 1) - cut, len(line))
    before = " " * (len(mark) + _columns(line[:start]))
    return mark + _expanded(line), before + "^" * max(1, _columns(line[start:end]))


def _expanded(line: str) -> str:
    return printable(line.replace("\t", " "))


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(char) in ("Mn", "Me") or char == "\u200d" else 2 if east_asian_width(char) in "WF" else 1
        for char in text
    )


def _scene_of(fault: BaseException) -> str:
    """The last place of this package that the fault came through."""
    package = Path(__file__).parents[1]
    place, trace = "an unknown place", fault.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            place = f"{file.relative_to(package.parent).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _tell(lines: Iterable[str]) -> None:
    """Lines on standard error; that nobody can read them changes nothing."""
    try:
        for line in lines:
            _echo(line, err=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _echo(text: str, *, err: bool) -> None:
    click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)
