"""A table that the outline gives: beside the points where it is small, else on slides of its own."""

from __future__ import annotations

from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.figures.table_form import TableForm, form_of
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import body_placeholder
from recap_decks.layout.slides.table_columns import flowing
from recap_decks.layout.slides.table_content import Content, Look, Scale, Voice, cell
from recap_decks.layout.slides.table_fitting import over_slides, whole
from recap_decks.layout.slides.table_placing import alt_of, content_area, placed
from recap_decks.layout.slides.table_rows import PLACEHOLDER
from recap_decks.layout.slides.visual_area import PlacedVisual, as_visual
from recap_decks.layout.text import Draft, SetText, pieces_of, set_whole
from recap_decks.scene.items import Role
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Table, Text
from recap_decks.units import Box

CAPTION = PLACEHOLDER + 1

SCALES = (
    Scale("L", "L", grid.S3),
    Scale("M", "M", grid.S3),
    Scale("M", "M", grid.S2),
    Scale("S", "S", grid.S3),
    Scale("S", "S", grid.S2),
    Scale("S", "S", grid.S1),
)
LOOK = Look(SCALES, flowing)
_LOOK_BESIDE = Look(SCALES[1:], flowing)
_MOST_BESIDE = 4  # columns of a table that stands beside points
_COLUMNS_BESIDE = 7  # of the grid, which have air to their right
_CAPTION_STEPS = (("M", 2), ("S", 3))  # and the lines that a caption may have

_Caption = tuple[Placeholder, SetText]


def in_area(table: Table, area: Box, setting: Setting) -> PlacedVisual | None:
    """The table whole in that area; None where it has more than four columns or needs more room."""
    content = _content(table, setting)
    caption = _caption(table.caption, area, setting) if table.caption is not None else None
    if len(content.numbers) > _MOST_BESIDE or (table.caption is not None and caption is None):
        return None
    below = _below(caption, area)
    if content.numbers[-1] and area.width < setting.grid.span(_COLUMNS_BESIDE) - 1.0:
        below = replace(below, width=below.width - setting.grid.step)  # what follows would run into the numbers
    inside = replace(below, height=below.height - SCALES[1].pad / 2)  # with the padding under the last row
    made = whole(content, _LOOK_BESIDE, inside, _alt(table), setting)
    return _with_caption(placed("table", made, below.bottom, setting), caption, table) if made is not None else None


def alone(table: Table, setting: Setting) -> list[PlacedVisual]:
    """The table on as many slides as it takes. A caption of many lines stands as text before it."""
    from recap_decks.layout.slides import theme

    area = content_area(setting)
    caption = _caption(table.caption, area, setting) if table.caption is not None else None
    before: list[PlacedVisual] = []
    if table.caption is not None and caption is None:
        before = [as_visual(body) for body in theme.prose_bodies((table.caption,), setting)]
    tables = over_slides(_content(table, setting), LOOK, _below(caption, area), _alt(table), setting)
    made = (placed("table", one, area.bottom, setting) for one in tables)
    return [*before, *(_with_caption(one, caption, table) for one in made)]


def _content(table: Table, setting: Setting) -> Content:
    form = form_of(table.columns, table.rows)
    rows = tuple(
        tuple(cell(text, _voice(at, column, form, len(table.rows), setting)) for column, text in enumerate(row))
        for at, row in enumerate(table.rows)
    )
    return Content(table.columns, rows, form.numbers, form.named, form.total)


def _voice(row: int, column: int, form: TableForm, rows: int, setting: Setting) -> Voice:
    if column == 0 and form.named:
        return "name"
    if form.total and row == rows - 1:
        return "strong"
    if (row, column) == form.largest:
        return "strong" if setting.accent_taken else "marked"
    return "cell"


def _alt(table: Table) -> str:
    first = next((row for row in (table.columns or (), *table.rows) if any(row)), ())
    return alt_of(table.caption, *first)


def _caption(text: Text, area: Box, setting: Setting) -> _Caption | None:
    """The caption above the table; None where it takes too many lines."""
    for role, most in _CAPTION_STEPS:
        level = setting.level(role, face="text-bold")
        for lines in range(1, most + 1):
            box = Box(area.x, area.y, area.width, lines * level.pitch)
            spot = body_placeholder(CAPTION, "Caption", box, level)
            block = set_whole(spot, [Draft(pieces_of(text, level), role=Role.CAPTION)], setting)
            if block is not None:
                return spot, block
    return None


def _below(caption: _Caption | None, area: Box) -> Box:
    """What the caption leaves for the table."""
    taken = caption[0].box.height + grid.S2 if caption is not None else 0.0
    return Box(area.x, area.y + taken, area.width, area.height - taken)


def _with_caption(visual: PlacedVisual, caption: _Caption | None, table: Table) -> PlacedVisual:
    if caption is None:
        return replace(visual, source=table.source)
    spots, boxes = (caption[0], *visual.placeholders), (caption[1].box, *visual.boxes)
    return replace(visual, placeholders=spots, boxes=boxes, source=table.source)
