"""Slides side by side on paper."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.layout.handout.handouts import (
    build_of,
    frames,
    handout,
    lines_of,
    miniatures,
    recap,
    said,
    writing_lines,
)

from recap_decks.layout.handout.handout import PerPage, scale_and_least_text
from recap_decks.layout.handout.slide_pages import lay_out_slide_pages
from recap_decks.printing import PAPERS, Paper
from recap_decks.scene.items import Anchor

SHEETS: tuple[PerPage, ...] = (1, 2, 3, 6)
EDGES = {"a4": 48, "letter": 56.36, "legal": 56.36, "a5": 41.765}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("per_page", SHEETS)
def test_every_slide_stands_on_a_sheet_in_order(per_page: PerPage, paper: Paper) -> None:
    slides = recap().slides.deck.slides
    pages = handout(per_page, paper, build=recap()).pages
    assert [len(miniatures(page)) for page in pages[:-1]] == [per_page] * (len(pages) - 1)
    drawn = [miniature for page in pages for miniature in miniatures(page)]
    assert [miniature.scene.key for miniature in drawn] == [slide.scene.key for slide in slides]
    assert [len(miniature.scene.items) for miniature in drawn] == [len(slide.items) for slide in slides]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("per_page", SHEETS)
def test_slides_keep_their_proportions_and_stand_apart(per_page: PerPage, paper: Paper) -> None:
    for page in handout(per_page, paper, build=recap()).pages:
        small = miniatures(page)
        for one, frame in zip(small, frames(page), strict=True):
            assert one.box.width / one.box.height == pytest.approx(one.scene.width / one.scene.height)
            assert frame.box.contains(one.box)
            assert frame.box.width - one.box.width == pytest.approx(0.5)
        for one, other in pairwise(small):
            across, down = one.box.overlap(other.box)
            assert across < -15 or down < -30
        assert min(one.box.x for one in small) == pytest.approx(EDGES[paper], abs=0.01)
        assert max(one.box.right for one in small) <= page.width - EDGES[paper] + 0.01
        assert max(one.box.bottom for one in small) <= page.height - 72


@pytest.mark.parametrize(
    ("per_page", "width", "tops"),
    [
        (1, 499.28, [66]),
        (2, 430, [66, 434]),
        (3, 320, [66, 312, 558]),
        (6, 241, [66, 66, 312, 312, 558, 558]),
    ],
)
def test_slides_stand_where_the_page_system_has_them(per_page: PerPage, width: float, tops: list[float]) -> None:
    small = miniatures(handout(per_page, build=recap()).pages[0])
    assert [one.box.width for one in small] == pytest.approx([width] * len(small), abs=0.02)
    assert [round(one.box.y, 2) for one in small] == tops


def test_three_a_page_have_eight_lines_each_at_their_right() -> None:
    page = handout(3, build=recap()).pages[0]
    lines = writing_lines(page)
    assert len(lines) == 24
    for one, own in zip(miniatures(page), (lines[:8], lines[8:16], lines[16:]), strict=True):
        assert {(round(line.x0, 1), round(line.x1, 2)) for line in own} == {(386, 547.28)}
        assert [below.y0 - above.y0 for above, below in pairwise(own)] == pytest.approx([22.5] * 7)
        assert own[-1].y0 == pytest.approx(one.box.bottom)


@pytest.mark.parametrize(("per_page", "paper", "counts"), [(2, "a4", 8), (2, "letter", 6), (1, "a4", 17), (6, "a4", 0)])
def test_lines_stand_under_slides_as_far_as_there_is_room(per_page: PerPage, paper: Paper, counts: int) -> None:
    page = handout(per_page, paper, build=recap()).pages[0]
    lines = writing_lines(page)
    assert len(lines) == counts
    small = miniatures(page)
    foot = max(baseline for _, _, baseline in lines_of(page.items))
    for line in lines:
        above = [one for one in small if one.box.bottom < line.y0]
        assert line.y0 - above[-1].box.bottom >= 37 - 0.01  # under its number and title
        assert all(line.y0 < one.box.y - 15 for one in small[len(above) :])
        assert line.y0 <= foot - 20 + 0.01


def test_under_each_slide_stand_its_number_and_title() -> None:
    build = recap()
    page = handout(3, build=build).pages[2]
    told = [(text, round(x, 2), round(y, 2)) for text, x, y in lines_of(page.items)]
    for row, number in enumerate((7, 8, 9)):
        title = build.slides.deck.slides[number - 1].title
        bottom = 66 + row * 246 + 180
        assert (str(number), 48, bottom + 13) in told
        assert (title, 64, bottom + 13) in told


def test_a_title_too_long_for_its_line_is_shortened_there() -> None:
    small = [(text, x) for page in handout(3).pages for text, x, _ in lines_of(page.items) if "too long" in text]
    assert small
    for text, _ in small:
        assert text.endswith("…")


def test_head_and_foot_say_what_and_where() -> None:
    pages = handout(3, build=recap()).pages
    assert {tuple(said(page)[:2]) for page in pages} == {(recap().story.report.footer.plain, "Handout")}
    feet = [tuple(said(page)[2:4]) for page in pages]
    count = len(recap().slides.deck.slides)
    assert feet[0] == (f"Slides 1–3 of {count}", "1")
    assert feet[2] == (f"Slides 7–9 of {count}", "3")
    assert said(handout(1, build=recap()).pages[4])[2:4] == [f"Slide 5 of {count}", "5"]


def test_skipped_themes_are_left_out_unless_asked_for() -> None:
    deck = build_of().slides.deck
    [hidden] = [number for number, slide in enumerate(deck.slides, 1) if slide.hidden]
    names = {f"slide {number}" for number in range(1, len(deck.slides) + 1)}
    for asked, expected in ((False, names - {f"slide {hidden}"}), (True, names)):
        laid = handout(6, hidden=asked)
        assert {one.name for page in laid.pages for one in miniatures(page)} == expected
        assert ("Left out" in {bookmark.title for bookmark in laid.bookmarks}) is asked
        at_full_size = lay_out_slide_pages(deck, hidden=asked)
        assert [f"slide {number}" for number in at_full_size.numbers] == sorted(
            expected, key=lambda name: int(name[6:])
        )
        assert len(at_full_size.pages) == len(expected)


def test_bookmarks_name_sections_and_slides_and_lead_to_them() -> None:
    laid = handout(3)
    slides = [slide for slide in build_of().slides.deck.slides if not slide.hidden]
    assert [mark.title for mark in laid.bookmarks if mark.level == 1] == [slide.title for slide in slides]
    sections = list(dict.fromkeys(slide.section for slide in slides))
    assert [mark.title for mark in laid.bookmarks if mark.level == 0] == sections
    places = {item.name for page in laid.pages for item in page.items if isinstance(item, Anchor)}
    assert {mark.anchor for mark in laid.bookmarks} == places


@pytest.mark.parametrize(("per_page", "scale"), [(1, 0.52), (3, 1 / 3), (6, 0.251), ("notes", 0.49)])
def test_how_small_text_becomes_is_known(per_page: PerPage, scale: float) -> None:
    found, least = scale_and_least_text(handout(per_page, build=recap()))
    assert found == pytest.approx(scale, abs=0.001)
    assert least == pytest.approx(14 * found)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("per_page", [3, "notes"])
def test_slides_stand_away_from_the_binding_and_page_numbers_further(per_page: PerPage, paper: Paper) -> None:
    usual, bound = handout(per_page, paper, build=recap()), handout(per_page, paper, build=recap(), duplex=True)
    assert len(usual.pages) == len(bound.pages) > 1
    for number, (one, other) in enumerate(zip(usual.pages, bound.pages, strict=True), 1):
        is_right = number % 2 == 1
        for before, after in zip(miniatures(one), miniatures(other), strict=True):
            assert (after.box.x > before.box.x) is is_right
        [numeral] = [x for text, x, y in lines_of(other.items) if text == str(number) and y > other.height - 45]
        edges = min(x for _, x, _ in lines_of(other.items)), max(x for _, x, _ in lines_of(other.items))
        assert numeral == edges[is_right]
