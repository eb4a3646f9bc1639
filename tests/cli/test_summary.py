"""`recap-decks summary` and `build --all`, as processes: files, words and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.house.running import ROOT, recap_decks

from recap_decks import build_summary, load_outline

RECAP = ROOT / "outline.yaml"
OUTLINE = """\
title: Recap of a Day
slug: day
themes:
  - {title: Security, topics: [{title: Supply chain, points: [Signing: Images are signed when they are built]}]}
  - {title: Edge, actions: [{what: Count the places, who: Kim, by: Friday}]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    return tmp_path


def said(pdf: Path) -> str:
    """All that the pages say, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def many(themes: int) -> str:
    lines = (f"  - {{title: Theme {n}, topics: [{{points: [Label: Text]}}]}}\n" for n in range(themes))
    return "title: Many\nslug: many\nthemes:\n" + "".join(lines)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_recap_fits_one_page(paper: str, tmp_path: Path) -> None:
    ran = recap_decks("summary", RECAP, "--paper", paper, "-o", tmp_path, cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")
    place = tmp_path / "kubecon-eu-2024-summary.pdf"
    outline = load_outline(RECAP)
    text = said(place)
    for theme in outline.themes:
        assert theme.title.plain in text
    for number in outline.numbers:
        assert number.value.plain in text
    assert "Full report: kubecon-eu-2024.pdf" in text
    first, second, third = ran.out.splitlines()
    assert first.startswith(f"Wrote {place} (")
    assert "1 page of" in first
    assert second.startswith("Summary: labels at ")
    assert second.endswith("in 3 columns, 15 themes on one page")
    assert third.startswith("Left out of it, and told by the report: notes on numbers, leads of themes and topics,")
    reader = PdfReader(place)
    assert reader.metadata is not None
    assert reader.metadata.title == "KubeCon + CloudNativeCon Europe 2024 – One-page summary"


def test_two_pages_say_more_than_one(tmp_path: Path) -> None:
    one = recap_decks("summary", RECAP, "-o", tmp_path / "1", cwd=ROOT)
    two = recap_decks("summary", RECAP, "-o", tmp_path / "2", "--pages", "2", cwd=ROOT)
    assert (one.code, two.code) == (0, 0)
    assert "Summary: labels at" in one.out
    assert "15 themes on two pages" in two.out
    [short], [long] = ((tmp_path / name).glob("*.pdf") for name in ("1", "2"))
    assert len(said(long)) > 1.5 * len(said(short))


def test_what_has_room_leaves_nothing_to_tell(folder: Path) -> None:
    ran = recap_decks("summary", cwd=folder)
    assert ran.code == 0
    assert ran.out.splitlines()[1:] == ["Summary: leads and points at 10 pt in 2 columns, 2 themes on one page"]
    assert "Kim · Friday" in said(folder / "output" / "day-summary.pdf")


def test_quiet_says_nothing(folder: Path) -> None:
    ran = recap_decks("summary", "-q", "-o", "out", cwd=folder)
    assert (ran.code, ran.out) == (0, "")
    assert [path.name for path in (folder / "out").iterdir()] == ["day-summary.pdf"]


def test_more_titles_than_a_page_holds_take_two_which_is_said(tmp_path: Path) -> None:
    ran = recap_decks("summary", "-", cwd=tmp_path, given=many(300))
    assert ran.code == 0
    assert "300 themes on two pages" in ran.out
    assert "One page does not hold the titles of all themes: it takes two" in ran.out
    text = said(tmp_path / "output" / "many-summary.pdf")
    assert all(f"{n + 1} Theme {n}" in text for n in range(300))


def test_more_than_two_pages_hold_is_an_error_at_the_first_theme_too_many(tmp_path: Path) -> None:
    ran = recap_decks("summary", "-", cwd=tmp_path, given=many(1500))
    assert (ran.code, ran.out) == (1, "")
    assert "[RD210]" in ran.err
    [line] = [line for line in ran.err.splitlines() if "RD210" in line]
    held = int(line.partition("the first ")[2].partition(" ")[0])
    assert line.startswith(f"<stdin>:{held + 4}:")
    assert not (tmp_path / "output").exists()


def test_other_numbers_of_pages_are_refused(folder: Path) -> None:
    ran = recap_decks("summary", "--pages", "3", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "--pages" in ran.err


def test_all_is_built_in_one_run(folder: Path) -> None:
    ran = recap_decks("build", "--all", "-o", "out", cwd=folder)
    assert ran.code == 0
    names = ["day.pptx", "day.pdf", "day-summary.pdf", "day-handout.pdf"]
    assert [line.split()[1] for line in ran.out.splitlines()[:4]] == [f"out/{name}" for name in names]
    assert {path.name for path in (folder / "out").iterdir()} == set(names)
    alone = recap_decks("summary", "-o", "alone", cwd=folder)
    assert alone.code == 0
    assert (folder / "alone/day-summary.pdf").read_bytes() == (folder / "out/day-summary.pdf").read_bytes()


def test_of_all_none_is_written_where_one_cannot_be(folder: Path) -> None:
    (folder / "out" / "day-summary.pdf").mkdir(parents=True)
    ran = recap_decks("build", "--all", "-o", "out", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert [path.name for path in (folder / "out").iterdir()] == ["day-summary.pdf"]


def test_the_short_forms_can_be_built_without_the_deck_and_the_report(folder: Path) -> None:
    ran = recap_decks("build", "--all", "--no-deck", "--no-report", "-o", "out", cwd=folder)
    assert ran.code == 0
    assert {path.name for path in (folder / "out").iterdir()} == {"day-summary.pdf", "day-handout.pdf"}


def test_a_program_has_the_same_summary(folder: Path) -> None:
    outline = load_outline(folder / "outline.yaml")
    summary = build_summary(outline, folder / "mine.pdf", paper="letter")
    assert (summary.pages, summary.themes, summary.content, summary.left_out) == (1, 2, "texts", ())
    assert (folder / "mine.pdf").read_bytes() == summary.data == build_summary(outline, paper="letter").data
    with pytest.raises(ValueError, match="pages is 1 or 2"):
        build_summary(outline, pages=3)  # type: ignore[arg-type]  # what a program may pass all the same
