"""Tables broken on purpose: the build's own checks, or a test of the suite, notice each break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from tests.breaking.broken import Case, given_back, given_to
from tests.deck import test_tables as decks
from tests.layout.slides import test_tables as slides
from tests.layout.slides.laid_out import laid_out

from recap_decks.deck import slides as slide_parts
from recap_decks.layout.slides import table_fitting, table_rows
from recap_decks.layout.slides.table_rows import Setup
from recap_decks.scene.items import TableFrame
from recap_decks.units import Box

OUTLINE = slides.outline(slides.theme({"table": slides.FIVE_PARTS}))


def without_last_row(table: TableFrame) -> TableFrame:
    return replace(table, rows=table.rows[:-1])


def headless(table: TableFrame) -> TableFrame:
    return replace(table, rows=tuple(replace(row, header=False) for row in table.rows))


def all_on_one(groups: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    return [[at for group in groups for at in group]]


def one_alone(groups: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    rows = [at for group in groups for at in group]
    return [*groups[:-1], groups[-1][:-1], rows[-1:]]


def crammed(setup: Setup) -> Setup:
    return replace(setup, rows=tuple(replace(row, height=row.height / 2) for row in setup.rows))


def narrow(cell: Any) -> Any:
    box = cell.box
    return replace(cell, box=replace(box, box=Box(box.box.x, box.box.y, box.box.width / 4, box.box.height)))


def read_back(source: str) -> None:
    data, frames = decks.built(source)
    for shapes, tables in zip(decks.read_back(data), frames, strict=True):
        assert [decks.cells(shape) for shape in shapes] == [decks.wanted(table) for table in tables]


def flagged() -> None:
    [shape] = [each for slide in decks.read_back(decks.built(decks.OUTLINE)[0]) for each in slide]
    decks.test_a_table_is_read_back_as_one_in_a_placeholder_for_it(shape)


CASES = {
    "a row lost": Case(
        given_back(table_fitting, "framed_table", without_last_row), lambda: laid_out(OUTLINE), "lost: .*rows"
    ),
    "rows that do not go on": Case(
        given_back(table_fitting, "_grouped", all_on_one),
        slides.test_few_rows_are_set_large_and_many_go_on_in_even_shares,
    ),
    "a row alone on the last slide": Case(
        given_back(table_fitting, "_grouped", one_alone), slides.test_no_row_is_left_alone_on_the_last_slide
    ),
    "rows lower than their text": Case(
        given_back(table_fitting, "set_up", crammed), lambda: laid_out(OUTLINE), "leaves its box|overlap"
    ),
    "texts wider than their cells": Case(
        given_back(table_rows, "set_cell", narrow), lambda: laid_out(OUTLINE), "leaves its box"
    ),
    "heads that are rows like others": Case(given_back(table_fitting, "framed_table", headless), flagged),
    "a row not written": Case(
        given_to(slide_parts, "table_frame", 0, without_last_row), lambda: read_back(decks.OUTLINE)
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_table_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CASES[name].is_noticed(monkeypatch)
