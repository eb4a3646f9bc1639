"""What holds for every file of the project."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from tests.house.running import ROOT

import recap_decks
from recap_decks.problems import ERRORS, WARNINGS

SOURCES = sorted((ROOT / "src").rglob("*.py"))
LONGEST = 400  # lines


def test_there_are_sources() -> None:
    assert len(SOURCES) > 50


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path.stem for path in SOURCES if re.fullmatch(r"(utils?|helpers?|managers?|misc|common)", path.stem)] == []


def test_every_code_of_a_problem_is_told_somewhere_and_explained() -> None:
    told = {
        code
        for path in SOURCES
        if path.name != "problems.py"
        for code in re.findall(r'"(RD\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert told == set(ERRORS) | set(WARNINGS)


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == recap_decks.__version__


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=]", requirement)[0].lower() for requirement in project["dependencies"]}
    assert declared == {
        "click", "icu4py", "lxml", "markdown-it-py", "pillow", "pygments", "pyphen", "python-pptx", "pyyaml",
        "reportlab", "resvg-py", "uharfbuzz", "xlsxwriter",
    }  # fmt: skip
