"""Each file of `problems/` is an outline, a line `--- expected`, and every problem that reading it must find.

A problem is a line `line:column code message` (`-` for no place), below it the hint, indented by four spaces. To add a
case, add a file.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.outline.reading_outlines import problems_of

from recap_decks.problems import ERRORS, WARNINGS, Problem

CASES = sorted((Path(__file__).parent / "problems").glob("*.yaml"))
BREAK = "--- expected\n"


def written(problem: Problem) -> str:
    place = f"{problem.span.line}:{problem.span.column}" if problem.span else "-"
    hint = f"    {problem.hint}\n" if problem.hint else ""
    return f"{place} {problem.code} {problem.message}\n{hint}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_outline_has_exactly_the_problems_named(case: Path) -> None:
    source, _, expected = case.read_text(encoding="utf-8").partition(BREAK)
    assert "".join(written(problem) for problem in problems_of(source)) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_problems_stand_inside_the_file_and_are_as_severe_as_their_code(case: Path) -> None:
    source = case.read_text(encoding="utf-8").partition(BREAK)[0]
    lines = source.split("\n")
    for problem in problems_of(source):
        assert problem.code in (ERRORS if problem.severity == "error" else WARNINGS)
        if problem.span:
            assert 1 <= problem.span.line <= problem.span.end_line <= len(lines)
            assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


def test_every_code_of_the_reader_has_a_case() -> None:
    seen = {
        line.split()[1]
        for case in CASES
        for line in case.read_text("utf-8").partition(BREAK)[2].split("\n")
        if line and not line.startswith(" ")
    }
    # These need bytes, great length or depth, or are found after reading.
    elsewhere = {"RD001", "RD015", "RD016", "RD017", "RD020", "RD122", "RD123", "RD124", "RD125", "RD127"} | {
        *("RD134", "RD141", "RD142"),  # of what is asked for beside the outline
    }
    elsewhere |= {code for code in (*ERRORS, *WARNINGS) if code.startswith(("RD15", "RD2", "RD3"))}
    assert seen | elsewhere == set(ERRORS) | set(WARNINGS)
