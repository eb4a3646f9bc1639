"""Things beside each other, row by row: two of them in a visual's place, else on slides of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout.figures.table import Need
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.table import SCALES
from recap_decks.layout.slides.table_columns import Columns, alike, free
from recap_decks.layout.slides.table_content import Content, Look, cell
from recap_decks.layout.slides.table_fitting import over_slides, whole
from recap_decks.layout.slides.table_placing import alt_of, content_area, placed
from recap_decks.layout.slides.visual_area import PlacedVisual
from recap_decks.story.slides import Comparison
from recap_decks.units import Box

_MOST_BESIDE = 2  # things compared beside points
_SCALES_BESIDE = SCALES[1:3]  # smaller, it is better on a slide of its own
_NAME = "comparison"


def in_area(comparison: Comparison, area: Box, setting: Setting) -> PlacedVisual | None:
    """The comparison of two things whole in that area; None where there are more, or it wants more room."""
    if len(comparison.columns) > _MOST_BESIDE:
        return None
    inside = replace(area, height=area.height - _SCALES_BESIDE[0].pad / 2)  # with the padding under the last row
    look = Look(_SCALES_BESIDE, alike, "M", "ink")
    made = whole(_content(comparison), look, inside, alt_of(*comparison.columns), setting)
    return placed(_NAME, made, area.bottom, setting) if made is not None else None


def alone(comparison: Comparison, setting: Setting) -> list[PlacedVisual]:
    """The comparison on as many slides as it takes, in columns of one width where that can be."""
    content, area, alt = _content(comparison), content_area(setting), alt_of(*comparison.columns)
    made = whole(content, Look(SCALES, alike, "L", "ink"), area, alt, setting)
    tables = [made] if made is not None else over_slides(content, Look(SCALES, _any, "L", "ink"), area, alt, setting)
    return [placed(_NAME, table, area.bottom, setting) for table in tables]


def _any(needs: Sequence[Need], room: float, setting: Setting) -> list[Columns]:
    return [*alike(needs, room, setting), *free(needs, room)]


def _content(comparison: Comparison) -> Content:
    named = bool(comparison.rows) and len(comparison.rows[0]) > len(comparison.columns)
    heads = (None, *comparison.columns) if named else comparison.columns
    rows = tuple(
        tuple(cell(text, "name" if named and at == 0 else "cell") for at, text in enumerate(row))
        for row in comparison.rows
    )
    return Content(heads, rows, (False,) * len(heads), named)
