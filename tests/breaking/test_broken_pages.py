"""The report's pages broken on purpose: the build's own checks, or a test of the suite, notice each break."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from tests.breaking.broken import Case, given_back, given_to, laid_out_pages, outline, report
from tests.layout.pages import test_pages

from recap_decks.build import Build
from recap_decks.layout.pages import anchors, contents, placing, themes
from recap_decks.layout.pages import report as pages
from recap_decks.layout.pages.rows import Row
from recap_decks.scene.items import LinkArea
from recap_decks.scene.pages import Bookmark, PagesScene


def ways() -> None:
    test_pages.check_ways(Build(outline()).story, laid_out_pages())


def order() -> None:
    test_pages.check_order(Build(outline()).story, laid_out_pages())


def headings() -> None:
    test_pages.check_headings(laid_out_pages(), "a4")


def turned(marks: Iterable[Bookmark]) -> list[Bookmark]:
    """Each bookmark with the place of the one behind it."""
    found = list(marks)
    return [replace(mark, anchor=other.anchor) for mark, other in zip(found, [*found[1:], found[0]], strict=True)]


def contents_exchanged(patch: pytest.MonkeyPatch) -> None:
    """In the contents, two themes lead to each other."""
    sound: Callable[[Any], str] = anchors.theme_anchor
    other = {"platforms": "costs", "costs": "platforms"}
    patch.setattr(contents, "theme_anchor", lambda theme: sound(replace(theme, id=other.get(theme.id, theme.id))))


def breakable_anywhere(rows: Sequence[Row]) -> list[Row]:
    """A page may end above each row, and best below a heading."""
    found = list(rows)
    for above, row in pairwise(found):
        row.cost = -1000.0 if above.begins else 0.0
    return found


def without_links(scenes: PagesScene) -> PagesScene:
    kept = (
        replace(page, items=tuple(item for item in page.items if not isinstance(item, LinkArea)))
        for page in scenes.pages
    )
    return replace(scenes, pages=tuple(kept))


CASES = {
    "a point lost between story and page": Case(
        given_to(themes, "list_rows", 1, lambda points: points[:-1]), report, r"lost: themes\[0\]\.topics\[0\]"
    ),
    "points in another order": Case(given_to(themes, "list_rows", 1, lambda points: points[::-1]), order),
    "a wrong page number in the contents": Case(given_to(placing, "_number", 1, lambda number: number + 1), ways),
    "contents that lead to another theme": Case(contents_exchanged, ways),
    "contents without links": Case(given_back(pages, "lay_out_pages", without_links), ways),
    "a bookmark to nowhere": Case(
        given_back(pages, "_bookmarks", lambda marks: [replace(mark, anchor=f"{mark.anchor}?") for mark in marks]),
        report,
        "bookmarks lead nowhere",
    ),
    "bookmarks to other places": Case(given_back(pages, "_bookmarks", turned), ways),
    "a heading at a page's foot": Case(given_to(pages, "break_pages", 0, breakable_anywhere), headings),
    "a wrong number of pages": Case(given_to(pages, "page_number", 3, lambda count: count + 1), ways),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_page_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CASES[name].is_noticed(monkeypatch)
