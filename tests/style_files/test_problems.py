"""Each file of `problems/` is a style file, and of `brands/` a brand file; then come a line `--- expected` and every
problem that reading it must find, as in the cases of outlines.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.outline.test_problems import BREAK, written
from tests.style_files.reading_styles import problems_of

from recap_decks.problems import ERRORS, WARNINGS

HERE = Path(__file__).parent
CASES = sorted((*(HERE / "problems").glob("*.yaml"), *(HERE / "brands").glob("*.yml")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_a_style_file_has_exactly_the_problems_named(case: Path) -> None:
    source, _, expected = case.read_text(encoding="utf-8").partition(BREAK)
    problems = problems_of(source, is_brand=case.parent.name == "brands")
    assert "".join(written(problem) for problem in problems) == expected
    lines = source.split("\n")
    for problem in problems:
        assert problem.code in (ERRORS if problem.severity == "error" else WARNINGS)
        assert problem.span is not None
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


def test_every_code_of_styles_has_a_case() -> None:
    told = "".join(case.read_text(encoding="utf-8").partition(BREAK)[2] for case in CASES)
    elsewhere = {"RD153", "RD157"}  # of font files that are there
    codes = {code for code in (*ERRORS, *WARNINGS) if code.startswith("RD15")}
    assert {code for code in codes if f" {code} " not in told} == elsewhere
