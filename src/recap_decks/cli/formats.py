"""Problems as programs read them: JSON of our own, and annotations of GitHub Actions; SARIF has a module of its own.

Lines and columns count from 1, columns in code points; an end is exclusive. Where no line is at fault they are null, or
left out where the format has no null.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recap_decks import __version__
from recap_decks.cli.repository import path_in_repository
from recap_decks.problems import Problem

if TYPE_CHECKING:
    from recap_decks.linting.mending import Change

FORMATS = ("text", "json", "github", "sarif")

_IN_MESSAGES = "%\r\n"  # what GitHub's workflow commands want escaped
_IN_PROPERTIES = _IN_MESSAGES + ":,"


def heaviest_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors before warnings, else in the order given."""
    return tuple(sorted(problems, key=lambda problem: problem.severity != "error"))


def problem_fields(problem: Problem, file: str) -> dict[str, str | int | None]:
    """A problem's stable fields; `file` names the outline, unless the problem lies in a file of its own."""
    span = problem.span
    return {
        "file": file_of(problem, file),
        "line": span.line if span else None,
        "column": span.column if span else None,
        "endLine": span.end_line if span else None,
        "endColumn": span.end_column if span else None,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def file_of(problem: Problem, file: str) -> str:
    """The name of the file that a problem lies in."""
    return (problem.span and problem.span.file.name) or file


@dataclass(frozen=True, slots=True)
class Checked:
    """An outline that was checked, by its name in messages: its problems, the heaviest first, what was mended, and its
    text where it could be read."""

    file: str
    problems: tuple[Problem, ...]
    fixed: tuple[Change, ...] = ()
    text: str = ""


def as_json(outlines: Iterable[Checked]) -> str:
    """One object; of each outline what was mended in it, how many problems it has, and each of them."""
    return written({"version": __version__, "outlines": [_checked_fields(checked) for checked in outlines]})


def _checked_fields(checked: Checked) -> dict[str, object]:
    errors = sum(problem.severity == "error" for problem in checked.problems)
    return {
        "file": checked.file,
        "fixed": [{"line": change.line, "what": change.what, "now": change.now} for change in checked.fixed],
        "errors": errors,
        "warnings": len(checked.problems) - errors,
        "problems": [problem_fields(problem, checked.file) for problem in checked.problems],
    }


def outline_fields(
    file: str, problems: Iterable[Problem], built: Mapping[str, object] | None = None
) -> dict[str, object]:
    """What came of an outline: the files written, as `built` tells of them, and its problems."""
    told = built or {"files": [], "kept": [], "continued": [], "conformance": None}
    return {"file": file, **told, "problems": [problem_fields(problem, file) for problem in problems]}


def built_as_json(outlines: Iterable[Mapping[str, object]]) -> str:
    """One object with what came of each outline, as `outline_fields` has it."""
    return written({"version": __version__, "outlines": list(outlines)})


def written(value: object) -> str:
    """A value as JSON, for people too."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def as_github(checked: Checked) -> str:
    """A workflow command a line, which GitHub Actions shows beside the outline's line.

    It takes columns only of what lies in one line. Its log has nothing of a command but the message, and only the first
    ten commands of a kind become annotations; so the message says all of it.
    """
    return "\n".join(_annotation(problem, checked.file) for problem in checked.problems)


def _annotation(problem: Problem, file: str) -> str:
    span = problem.span
    name = file_of(problem, file)
    path = path_in_repository(name) or name
    places = {"file": path}
    if span:
        places |= {"line": str(span.line), "endLine": str(span.end_line)}
        if span.line == span.end_line:
            places |= {"col": str(span.column), "endColumn": str(span.end_column)}
    places["title"] = problem.code
    properties = ",".join(f"{name}={_escaped(value, _IN_PROPERTIES)}" for name, value in places.items())
    place = f"{path}:{span.line}:{span.column}" if span else path
    message = f"{place}: {problem.message} [{problem.code}]" + (f"\nhint: {problem.hint}" if problem.hint else "")
    return f"::{problem.severity} {properties}::{_escaped(message, _IN_MESSAGES)}"


def _escaped(text: str, signs: str) -> str:
    return "".join(f"%{ord(sign):02X}" if sign in signs else sign for sign in text)
