"""Summaries broken on purpose: the build's own checks notice each break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.breaking.broken import Case, given_back, given_to, outline

from recap_decks.build import Build
from recap_decks.layout.summary import closing, fitting, summary
from recap_decks.layout.summary.columns import Heights
from recap_decks.layout.summary.entry_lines import EntryForms
from recap_decks.layout.summary.sheet import SummarySheet
from recap_decks.layout.summary.themes import Themes


def on_a_page() -> None:
    Build(outline()).summary()


def without_last_theme(patch: pytest.MonkeyPatch) -> None:
    """The last theme of each column is not drawn."""
    sound = Themes.column
    patch.setattr(Themes, "column", lambda themes, start, end: sound(themes, start, end - 1))


def without_texts(patch: pytest.MonkeyPatch) -> None:
    """Of each point only the label is drawn."""
    sound = EntryForms.pieces
    patch.setattr(EntryForms, "pieces", lambda forms, entry, comma: sound(forms, replace(entry, texts=()), comma))


def in_columns(start: Callable[[SummarySheet, int, int], float]) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr(SummarySheet, "start", start)


def lower(heights: Heights) -> Heights:
    """What is taken to be a tenth as high as it is."""
    return replace(heights, blocks=[one / 10 for one in heights.blocks])


CASES = {
    "a theme lost": Case(without_last_theme, on_a_page, "lost: themes"),
    "what points say lost": Case(without_texts, on_a_page, "lost: themes"),
    "a takeaway lost": Case(
        given_to(closing, "_takeaway_cells", 1, lambda points: points[1:]), on_a_page, "lost: take"
    ),
    "columns over one another": Case(in_columns(lambda sheet, index, count: 40.0 * index), on_a_page, "overlap"),
    "columns beyond the page": Case(
        in_columns(lambda sheet, index, count: 400.0 * index), on_a_page, "leaves the page"
    ),
    "more in columns than they hold": Case(
        given_to(fitting, "cut_into_columns", 0, lower), lambda: Build(outline()).summary(2), "leaves the page"
    ),
    "a bookmark to nowhere": Case(
        given_back(summary, "section_names", lambda names: [*names, ("Nowhere", 0, "nowhere")]), on_a_page, "nowhere"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_summary_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CASES[name].is_noticed(monkeypatch)
