"""Handouts and slides on paper broken on purpose: the build's own checks notice each break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from tests.breaking.broken import Case, each_box, given_back, given_to, outline

from recap_decks.build import Build
from recap_decks.layout.handout import handout, notes, sheets, slide_pages
from recap_decks.scene.items import Item, Miniature
from recap_decks.units import Box


def with_lines() -> None:
    Build(outline()).handout(3)


def over_notes() -> None:
    Build(outline()).handout("notes")


def at_full_size() -> None:
    Build(outline()).slide_pages()


def moved(items: tuple[Item, ...], down: float) -> tuple[Any, ...]:
    """The drawing of a slide, so far down from where it should be."""

    def lower(item: Item) -> Item:
        if not isinstance(item, Miniature):
            return item
        box = item.box
        return replace(item, box=Box(box.x, box.y + down, box.width, box.height))

    return tuple(map(lower, items))


def twice(marks: Iterator[Any]) -> list[Any]:
    """The bookmarks, the last one with an end of its own."""
    found = list(marks)
    return [*found, replace(found[-1], anchor="nowhere")]


CASES = {
    "a paragraph of notes lost on its way": Case(
        given_to(handout, "_with_notes", 2, lambda told: (*told[:-1], replace(told[-1], runs=()))), over_notes, "lost: "
    ),
    "the beginning of each paragraph of notes lost": Case(
        given_to(notes, "_note_rows", 1, lambda note: replace(note, runs=note.runs[1:])), over_notes, "lost: "
    ),
    "a slide off its sheet": Case(
        given_back(sheets, "framed_miniature", lambda made: moved(made, 300)), with_lines, "slide 3 leaves the page"
    ),
    "a slide over its title": Case(
        given_back(sheets, "framed_miniature", lambda made: moved(made, 10)), with_lines, "slide 1 and .* overlap"
    ),
    "a slide over its notes": Case(
        given_back(notes, "framed_miniature", lambda made: moved(made, 60)), over_notes, "slide 1 and .* overlap"
    ),
    "a text on a slide lost": Case(
        each_box(lambda box: replace(box, paragraphs=box.paragraphs[:-1])), with_lines, "breaks a promise"
    ),
    "a bookmark to nowhere": Case(given_back(handout, "bookmarks", twice), with_lines, "lead nowhere: nowhere"),
    "slides without places": Case(
        given_back(
            slide_pages,
            "lay_out_slide_pages",
            lambda laid: replace(laid, pages=tuple(replace(page, items=page.items[1:]) for page in laid.pages)),
        ),
        at_full_size,
        "links or bookmarks lead nowhere",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_handout_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CASES[name].is_noticed(monkeypatch)
