"""Every code is explained, its examples are what they say, and the page of them is the one that is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from make_problems import PROBLEMS, problems
from recap_decks.build import Build
from recap_decks.explanations import Explanation, explanation, explanations
from recap_decks.linting.linter import lint
from recap_decks.opening import open_file
from recap_decks.problems import ERRORS, WARNINGS, OutlineError, Problem

SHOWN = [each for each in explanations().values() if each.needs is None]


def found(outline: str, folder: Path) -> tuple[Problem, ...]:
    """All that `check` says of an outline."""
    path = folder / "outline.yaml"
    path.write_text(outline, encoding="utf-8")
    try:
        opened = open_file(path)
        build = Build(opened.outline, opened.logo, None, opened.file, opened.text, opened.pictures, opened.style)
        return (*opened.outline.warnings, *build.warnings(), *lint(build))
    except OutlineError as error:
        return error.problems


def test_every_code_is_explained_in_order() -> None:
    assert list(explanations()) == sorted(ERRORS | WARNINGS)
    for each in explanations().values():
        assert all(text.strip() for text in (each.what, each.why, each.wrong, each.right)), each.code
        assert each.wrong != each.right


def test_examples_mostly_show_the_problem_by_themselves() -> None:
    assert len(SHOWN) > 0.6 * len(explanations())


@pytest.mark.parametrize("each", SHOWN, ids=lambda each: each.code)
def test_a_wrong_example_has_the_problem(each: Explanation, tmp_path: Path) -> None:
    problem = next(problem for problem in found(each.whole(each.wrong), tmp_path) if problem.code == each.code)
    assert problem.severity == each.severity


@pytest.mark.parametrize("each", SHOWN, ids=lambda each: each.code)
def test_a_right_example_can_be_built_without_the_problem(each: Explanation, tmp_path: Path) -> None:
    problems = found(each.whole(each.right), tmp_path)
    assert [problem for problem in problems if problem.severity == "error" or problem.code == each.code] == []


def test_the_page_is_as_made() -> None:
    assert PROBLEMS.read_text(encoding="utf-8") == problems(), "run scripts/make_problems.py"


def test_only_warnings_can_be_silenced() -> None:
    assert "ignore: [RD102]" in explanation("RD102").markdown()
    assert "ignore" not in explanation("RD101").silencing
