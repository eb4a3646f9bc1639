"""`--archive` and `--validate`, as processes: files to keep, with their outline inside, and what is said of them."""

from __future__ import annotations

import hashlib
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import ImageCms
from tests.house.running import recap_decks

from recap_decks import build_report, load_outline

OUTLINE = """\
# What was said, ä and 日本
title: Recap of a Day
slug: day
themes:
  - {title: Security, topics: [{title: Supply chain, points: [Signing: Images are signed when they are built]}]}
"""
CHECKED = "PDF/A-{} and PDF/UA-1: conforms, by page-validation"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outline.yaml").write_bytes(OUTLINE.replace("\n", "\r\n").encode("utf-8-sig"))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "level", "attached"),
    [
        (["--archive"], "3a", True),
        (["--archive", "3a"], "3a", True),
        (["--archive=2a"], "2a", False),
        (["--archive", "2a"], "2a", False),
    ],
)
@pytest.mark.parametrize("command", ["build", "handout", "summary"])
def test_files_conform_and_hold_their_outline(
    folder: Path, command: str, typed: list[str], level: str, attached: bool
) -> None:
    ran = recap_decks(command, *typed, "outline.yaml", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert CHECKED.format(level) in ran.out
    [place] = (folder / "output").glob("*.pdf")
    with pikepdf.open(place) as pdf:
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == (level[0], "A")
        [intent] = pdf.Root.OutputIntents
        profile = ImageCms.ImageCmsProfile(BytesIO(intent.DestOutputProfile.read_bytes()))
        assert "sRGB" in ImageCms.getProfileDescription(profile)
        assert profile.profile.version == pytest.approx(4.2)
        assert list(pdf.attachments) == (["day.yaml"] if attached else [])
        if attached:
            specification = pdf.attachments["day.yaml"]
            held = specification.get_file()
            assert held.read_bytes() == (folder / "outline.yaml").read_bytes()
            assert held.mime_type == "application/yaml"
            assert bytes(held.md5) == hashlib.md5(held.read_bytes()).digest()
            assert specification.relationship == "/Source"
            assert pdf.Root.AF[0].objgen == specification.obj.objgen


def test_without_it_nothing_is_claimed(folder: Path) -> None:
    ran = recap_decks("build", "--no-deck", cwd=folder)
    assert "PDF/" not in ran.out
    with pikepdf.open(folder / "output" / "day.pdf") as pdf, pdf.open_metadata() as xmp:
        assert "pdfaid:part" not in xmp
        assert "/OutputIntents" not in pdf.Root
        assert not pdf.attachments


def test_a_level_that_is_none_is_wrong_usage(folder: Path) -> None:
    ran = recap_decks("build", "--archive=1b", cwd=folder)
    assert ran.code == 2
    assert "'1b' is not one of '2a', '3a'" in ran.err


@pytest.mark.parametrize("command", ["build", "handout", "summary"])
def test_accessibility_alone_is_checked_where_asked(folder: Path, command: str) -> None:
    ran = recap_decks(command, "--validate", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert "\nPDF/UA-1: conforms, by page-validation 0.11" in ran.out
    assert "PDF/A" not in ran.out


def test_nothing_to_check_is_wrong_usage(folder: Path) -> None:
    ran = recap_decks("build", "--validate", "--no-report", cwd=folder)
    assert ran.code == 2
    assert "--validate checks PDF files" in ran.err


def test_what_is_missing_to_check_is_named(folder: Path) -> None:
    (folder / "page.py").write_text("raise ImportError\n", encoding="utf-8")
    ran = recap_decks("build", "--no-deck", "--archive", cwd=folder, environment={"PYTHONPATH": str(folder)})
    assert ran.code == 0
    assert "PDF/A-3a and PDF/UA-1: not checked; " in ran.out
    assert "pip install 'recap-decks[validate]'" in ran.out


@pytest.mark.parametrize("other", ["raise ImportError", "validate = None  # of somebody else"])
def test_a_check_that_was_asked_for_is_not_passed_over(folder: Path, other: str) -> None:
    (folder / "page.py").write_text(other, encoding="utf-8")
    ran = recap_decks("build", "--no-deck", "--validate", cwd=folder, environment={"PYTHONPATH": str(folder)})
    assert ran.code == 1
    assert "pip install 'recap-decks[validate]'" in ran.err
    assert not (folder / "output").exists()


def test_a_file_that_breaks_a_rule_is_not_written(folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(
        "import recap_decks.paper.metadata as metadata\nmetadata._EXTENSION = ''\n",
        encoding="utf-8",
    )
    ran = recap_decks("build", "--archive", cwd=folder, environment={"PYTHONPATH": str(folder)})
    assert ran.code == 70
    assert "does not conform" in ran.err
    assert not (folder / "output").exists()


def test_the_same_outline_gives_the_same_archive(folder: Path) -> None:
    outline = load_outline(folder / "outline.yaml")
    assert build_report(outline, archive="3a").data == build_report(outline, archive="3a").data
    assert sys.getsizeof(repr(outline)) < 10_000, "the file itself is in no message"


LONG = "word " * 9_000


@pytest.mark.parametrize(
    "outline",
    [
        f"title: {LONG}\nthemes: [{{title: A, topics: [{{points: [x]}}]}}]",
        f"title: T\nthemes: [{{title: {LONG}, topics: [{{points: [x]}}]}}]",
        f"title: T\nprepared: {{by: {LONG}}}\nthemes: [{{title: A, topics: [{{points: [x]}}]}}]",
        f"title: T\nthemes: [{{title: A, visuals: [{{chart: {{type: bar, data: {{a: 1}}, alt: {LONG}}}}}]}}]",
        f"title: T\nthemes: [{{title: A, visuals: [{{table: {{columns: [a], rows: [[1]], caption: {LONG}}}}}]}}]",
    ],
    ids=["title", "theme", "author", "description", "caption"],
)
def test_texts_longer_than_a_string_of_an_archive_are_kept_in_files_that_conform(tmp_path: Path, outline: str) -> None:
    (tmp_path / "outline.yaml").write_text(outline, encoding="utf-8")
    ran = recap_decks("build", "--no-deck", "--archive", "outline.yaml", cwd=tmp_path)
    assert ran.code == 0, ran.err[-500:]
    assert CHECKED.format("3a") in ran.out
    assert max(map(len, ran.out.splitlines())) < 300
