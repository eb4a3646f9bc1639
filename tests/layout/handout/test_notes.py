"""Slides over their notes."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from tests.layout.handout.handouts import (
    NOTES,
    build_of,
    handout,
    lines_of,
    miniatures,
    recap,
    said,
    writing_lines,
)

from recap_decks.layout.pages.paper import SHEETS
from recap_decks.printing import PAPERS, Paper
from recap_decks.scene.items import Rule, Scene, TextBox
from recap_decks.scene.pages import PagesScene

X1 = 134.0
HEAD = re.compile(r"Slide \d+$")


def pages_by_slide(laid: PagesScene) -> dict[str, list[Scene]]:
    """The pages of each slide by its key: that with its drawing, and those that go on with its notes."""
    found: dict[str, list[Scene]] = {}
    for page in laid.pages:
        for one in miniatures(page):
            found[one.scene.key] = []
        list(found.values())[-1].append(page)
    return found


def own_pages(key: str, paper: Paper = "a4") -> list[Scene]:
    return pages_by_slide(handout("notes", paper))[key]


def notes_lines(page: Scene, paper: Paper = "a4") -> list[tuple[str, float, float]]:
    """The lines of the text column but for what stands over it where there is no side column."""
    sheet = SHEETS[paper]
    told = [(text, x, y) for text, x, y in lines_of(page.items) if x >= sheet.left + sheet.grid.x1 - 0.01]
    heads = () if sheet.grid.has_side else ("Notes", "continued", *(text for text in said(page) if HEAD.match(text)))
    return [(text, x, y) for text, x, y in told if sheet.head + 6 < y < sheet.foot - 1 and text not in heads]


@pytest.mark.parametrize("paper", PAPERS)
def test_each_slide_has_a_page_with_all_of_its_notes(paper: Paper) -> None:
    pages = pages_by_slide(handout("notes", paper, build=recap()))
    slides = recap().slides.deck.slides
    assert list(pages) == [slide.scene.key for slide in slides]
    for slide in slides:
        told = [text for page in pages[slide.scene.key] for text, _, _ in notes_lines(page, paper)]
        assert " ".join(told).split() == " ".join(slide.notes).split()


def test_slide_rule_and_side_column_stand_on_the_reports_grid() -> None:
    page = handout("notes", build=recap()).pages[7]
    [small] = miniatures(page)
    assert (small.box.x, small.box.y, small.box.width) == pytest.approx((62.64, 70, 470), abs=0.02)
    assert any(isinstance(item, Rule) and item.weight == 1 and item.y0 == 371 for item in page.items)
    told = {text: (round(x, 2), round(y, 2)) for text, x, y in lines_of(page.items)}
    assert told["Slide 8"] == (62.64, 388)
    assert told["Notes"] == (62.64, 402)
    assert min(y for _, _, y in notes_lines(page)) == 388


def test_composed_notes_look_like_lists() -> None:
    [page] = own_pages("theme/nested-points")
    told = notes_lines(page)
    boxes = {"".join(p.plain for p in item.paragraphs): item for item in page.items if isinstance(item, TextBox)}
    faces = {plain: [piece.face for piece in box.paragraphs[0].pieces] for plain, box in boxes.items()}
    assert faces["Outer topic"] == ["text-bold"]
    signing = next(plain for plain in faces if plain.startswith("Signing: "))
    assert (faces[signing][0], faces[signing][-1]) == ("text-bold", "text")
    starts = [round(line.x - 62.64 - X1, 1) for line in boxes[signing].paragraphs[0].lines]
    assert starts == [0, 14]  # further lines hang
    nested = next(plain for plain in faces if plain.startswith("\u2003– A plain one"))
    first, second = boxes[nested].paragraphs[0].lines
    assert second.x - first.x == pytest.approx(10.5 * 1.0 + 10.5 * 0.69, abs=2)  # clear of the em space and dash
    gaps = {text: round(y - before, 1) for (_, _, before), (text, _, y) in pairwise(told)}
    assert gaps["Second topic"] == 21  # half a line above a heading
    assert gaps["One"] == gaps["Two"] == 14


@pytest.mark.parametrize("paper", PAPERS)
def test_notes_that_run_over_go_on_without_the_slide(paper: Paper) -> None:
    pages = own_pages("theme/long-notes", paper)
    assert len(pages) > 1
    assert [len(miniatures(page)) for page in pages] == [1] + [0] * (len(pages) - 1)
    number = miniatures(pages[0])[0].name.split()[-1]
    for page in pages[1:]:
        assert {"continued", f"Slide {number}"} <= set(said(page))
    whole = " ".join(text for page in pages for text, _, _ in notes_lines(page, paper)).split()
    assert whole == " ".join(NOTES).split()
    sheet = SHEETS[paper]
    assert all(y <= sheet.bottom for page in pages for _, _, y in notes_lines(page, paper))
    assert [bool(writing_lines(page)) for page in pages[:-1]] == [False] * (len(pages) - 1)


def test_what_is_left_below_the_notes_gets_lines() -> None:
    for page in handout("notes", build=recap()).pages:
        last = max(y for _, _, y in notes_lines(page))
        lines = [line.y0 for line in writing_lines(page)]
        assert lines == pytest.approx([last + 42 + 24 * number for number in range(len(lines))])
        assert 756 - 24 <= lines[-1] < 756
        assert {(round(line.x0, 2), round(line.x1, 2)) for line in writing_lines(page)} == {(196.64, 532.64)}


def test_marks_of_typed_notes_are_kept() -> None:
    page = handout("notes").pages[-1]
    [box] = [item for item in page.items if isinstance(item, TextBox) and "marks" in item.paragraphs[0].plain]
    looks = {piece.text: (piece.face, piece.link) for piece in box.paragraphs[0].pieces}
    assert looks["marks"] == ("text-italic", None)
    assert looks["bold"] == ("text-bold", None)
    assert looks["link"] == ("text", "https://example.org/")


def test_notes_of_skipped_themes_go_with_their_slides() -> None:
    for hidden in (False, True):
        told = {text for page in handout("notes", hidden=hidden).pages for text in said(page)}
        assert ("Said only where it is shown." in told) is hidden
    after = [page for page in handout("notes").pages if any("With marks" in text for text in said(page))]
    assert len(after) == 1  # notes are not taken for those of the slide before
    count = len(build_of().slides.deck.slides)
    assert f"Slide {count} of {count}" in said(after[0])
