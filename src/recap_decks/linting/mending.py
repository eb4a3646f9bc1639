"""What a machine can mend in an outline's file: edits at places of the text, so that comments and order stay.

Nothing is mended that could be meant in two ways. All of it but RD020 and RD314 are errors, which nothing could be
built of; a control character is built as the space that takes its place, and an id that is written was so before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import yaml

from recap_decks.linting.adding import with_entry
from recap_decks.linting.editing import Edit, EditedFile
from recap_decks.outline.other_forms import NUMBER, meant_day
from recap_decks.outline.values import MEANT_FLAGS
from recap_decks.outline.yaml_loader import LOADER
from recap_decks.outline.yaml_mending import LINE, quoted_in, stops
from recap_decks.outline.yaml_source import UNPRINTABLE
from recap_decks.problems import OUTLINE_ITSELF, Problem, Span

_FENCE = re.compile(r"\s*(```|~~~)")
_MINUS = "−–‒﹣－"
_TAB_WIDTHS = (2, 4, 8)


@dataclass(frozen=True, slots=True)
class Change:
    """What was done in a line, by its number (from 1) in the mended file, and how it read then; None: it is gone, and
    stood before that one."""

    line: int
    what: str
    now: str | None


@dataclass(frozen=True, slots=True)
class Mended:
    """A file's bytes after all changes."""

    data: bytes
    changes: tuple[Change, ...]


def mended(data: bytes, problems_of: Callable[[bytes], Sequence[Problem]]) -> Mended:
    """The outline in `data` with all mended that can be; `problems_of` reads one. Bytes that are not UTF-8 stay."""
    try:
        file = EditedFile.of(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Mended(data, ())
    changes: list[Change] = []
    while True:
        edits: dict[int, Edit] = {}
        for problem in problems_of(file.encoded()):
            if problem.span and problem.span.file == OUTLINE_ITSELF:
                for edit in _edits(problem, problem.span, file.lines):
                    edits.setdefault(edit.index, edit)  # what else is wrong with the line comes next time
        if not edits:
            return Mended(file.encoded(), tuple(changes))
        for index in sorted(edits, reverse=True):
            file.replace(edits[index])
        changes = [replace(each, line=_moved(each.line, edits.values())) for each in changes]
        changes += (
            Change(_moved(edit.index + 1, edits.values()) + edit.below, edit.what, edit.line)
            for _, edit in sorted(edits.items())
        )


def _moved(line: int, edits: Collection[Edit]) -> int:
    """The number of a line after the edits of lines above it."""
    above = [edit for edit in edits if edit.index + 1 < line]
    return line + sum(edit.below for edit in above) - sum(edit.line is None for edit in above)


def _edits(problem: Problem, span: Span, lines: Sequence[str]) -> Iterator[Edit]:
    """What mends a problem; nothing where it takes a person."""
    index = span.line - 1
    line = lines[index]
    match problem.code:
        case "RD003":
            yield from _without_fences(index, lines)
        case "RD006" | "RD009" if (problem.hint or "").startswith("write: "):  # not where the indentation may be wrong
            yield from _quoted(index, lines)
        case "RD007":
            yield from _without_tabs(index, lines)
        case "RD020" if UNPRINTABLE.search(line):
            yield Edit(index, UNPRINTABLE.sub(" ", line), "a space in place of a character that nothing can show")
        case "RD314" if problem.lacks:
            yield from with_entry(span, *problem.lacks, lines)
        case "RD106" | "RD108" | "RD118" if span.end_line == span.line:
            typed = line[span.column - 1 : span.end_column - 1]
            value, what = _meant(problem.code, typed.strip("\"'"))
            if value is not None:
                keeps_quote = problem.code == "RD106" and typed[:1] in ("'", '"')  # JSON has no bare days
                quote = typed[:1] if keeps_quote else ""
                meant = f"{quote}{value}{quote}"
                yield Edit(index, line[: span.column - 1] + meant + line[span.end_column - 1 :], what)


def _meant(code: str, value: str) -> tuple[str | None, str]:
    """What was meant by a value, None where that is not certain; and what is done about it."""
    if code == "RD106":
        day = meant_day(value)
        return day.isoformat() if day else None, "a date as year-month-day"
    if code == "RD108":
        return MEANT_FLAGS.get(value.lower()), "true or false"
    number = f"-{value[1:]}"
    is_negative = value[:1] in _MINUS and NUMBER.fullmatch(number) is not None
    return number if is_negative else None, "a hyphen as the minus of a number"


def _without_fences(index: int, lines: Sequence[str]) -> Iterator[Edit]:
    """The fences gone that stand around all of the file; where there are words before or after them, none is."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    first, last = filled[0], filled[-1]
    is_around = index == first < last and lines[last].strip() in ("```", "~~~")
    if is_around and not any(_FENCE.match(lines[at]) for at in range(first + 1, last)):
        yield Edit(first, None, "the fence above the YAML is gone")
        yield Edit(last, None, "the fence below the YAML is gone")


def _quoted(index: int, lines: Sequence[str]) -> Iterator[Edit]:
    """The value in quotes, where YAML then reads on; what stands in brackets takes a person."""
    parsed, quoted = LINE.match(lines[index]), quoted_in(lines[index])
    if parsed is None or quoted is None or parsed["value"][0] in "[{" or parsed["value"][-1] in ",]}":
        return
    if stops([*lines[:index], quoted, *lines[index + 1 :]]) > index:
        yield Edit(index, quoted, "quotes around the value")


def _without_tabs(index: int, lines: Sequence[str]) -> Iterator[Edit]:
    """Spaces for tabs: one inside of a line; in an indentation as many as make one outline, however wide a tab is."""
    line = lines[index]
    if not line[: len(line) - len(line.lstrip())].count("\t"):
        spaced = re.sub(r"(^\s*(?:-\s+)*-|:)\t\s*", r"\1 ", line)
        if spaced != line and stops([*lines[:index], spaced, *lines[index + 1 :]]) > index:
            yield Edit(index, spaced, "a space in place of a tab")
        return
    start, end = _block(index, lines)
    block = lines[start:end]
    read = {width: _structure(_expanded(block, width)) for width in _TAB_WIDTHS}
    known = [width for width, structure in read.items() if structure is not None]
    if known and all(read[width] == read[known[0]] for width in known):
        for at, (old, new) in enumerate(zip(block, _expanded(block, known[0]), strict=True), start):
            if new != old:
                yield Edit(at, new, f"{known[0]} spaces in place of each tab")


def _block(index: int, lines: Sequence[str]) -> tuple[int, int]:
    """From which line to before which one the value of the outermost key reaches that holds a line."""
    keys = [at for at, line in enumerate(lines) if line[:1] not in ("", " ", "\t", "-", "#")]
    start = max((at for at in keys if at <= index), default=0)
    return start, min((at for at in keys if at > index), default=len(lines))


def _expanded(lines: Sequence[str], width: int) -> list[str]:
    """The lines with tabs in their indentations made spaces."""
    cut = [len(line) - len(line.lstrip(" \t")) for line in lines]
    return [line[:at].replace("\t", " " * width) + line[at:] for line, at in zip(lines, cut, strict=True)]


def _structure(lines: Sequence[str]) -> object:
    """What YAML makes of the lines, None where it refuses."""
    try:
        return yaml.serialize(yaml.compose("\n".join(lines), LOADER))
    except (yaml.YAMLError, RecursionError):
        return None
