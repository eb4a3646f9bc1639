"""Numbers that nobody can look up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_decks.outline.model import Outline
from recap_decks.outline.visual_model import Chart, Table
from recap_decks.problems import Problem

_NUMBER = re.compile(r"[<>~≈±+\-−]?\s?[$€£¥]?\s?\d[\d.,’'\s]*\s?\S{0,3}")
_MOMENT = re.compile(r"\d{1,2}[:h]\d{2}|(19|20)\d{2}s?|\d{1,2}\.\s?\d{1,2}\.(\s?(19|20)?\d{2})?")  # 10:30, 1998, 3.4.
_MOSTLY = 1 / 3  # of a table's cells: with so many numbers it is one of numbers


def visuals_without_source(outline: Outline) -> Iterator[Problem]:
    """RD306: of charts, and of tables that are mostly numbers."""
    for theme in outline.themes:
        for visual in theme.visuals:
            is_chart = isinstance(visual, Chart)
            shows_numbers = is_chart or (isinstance(visual, Table) and _is_of_numbers(visual))
            if isinstance(visual, Chart | Table) and shows_numbers and visual.source is None:
                message = f"this {'chart' if is_chart else 'table'} does not say where its numbers come from"
                yield Problem("RD306", message, visual.span, "name it under `source`", "warning")


def _is_of_numbers(table: Table) -> bool:
    cells = [cell.plain for row in table.rows for cell in row if cell is not None]
    numbers = [cell for cell in cells if _NUMBER.fullmatch(cell) and not _MOMENT.fullmatch(cell)]
    return bool(cells) and len(numbers) >= len(cells) * _MOSTLY


def numbers_without_source(outline: Outline) -> Iterator[Problem]:
    """RD307, once for all numbers. Where the outline ends with sources, they may be meant for these, too."""
    if outline.numbers and not outline.sources and not any(number.source for number in outline.numbers):
        hint = "name it under `source` in each, or under `sources` for the whole recap"
        place = outline.numbers[0].value.span
        yield Problem("RD307", "the numbers do not say where they come from", place, hint, "warning")
