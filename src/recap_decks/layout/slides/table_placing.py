"""A fitted table in the layout's place for it, with what describes it."""

from __future__ import annotations

from collections.abc import Iterable

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.table_rows import PLACEHOLDER
from recap_decks.layout.slides.visual_area import PlacedVisual
from recap_decks.scene.items import TableFrame, TextBox
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Text
from recap_decks.units import Box

_LONGEST_ALT = 150  # characters


def placed(name: str, table: TableFrame, bottom: float, setting: Setting) -> PlacedVisual:
    """The table filling a placeholder that reaches down to `bottom`; `name` is its form."""
    box = Box(table.box.x, table.box.y, table.box.width, bottom - table.box.y)
    spot = Placeholder(PLACEHOLDER, "tbl", "Table", box, (setting.level("M"),), "Table")
    return PlacedVisual(name, (spot,), (), (table,), accent=_has_accent(table))


def tabled(name: str, tables: Iterable[TableFrame], setting: Setting) -> list[Body]:
    """Slides that are a table and nothing else."""
    made = (placed(name, table, setting.grid.bottom, setting) for table in tables)
    return [Body(one.name, one.placeholders, one.boxes, one.fixed, one.items, one.accent) for one in made]


def content_area(setting: Setting) -> Box:
    """All that stands between head and foot."""
    return Box(setting.grid.margin, setting.grid.top, setting.grid.live, setting.grid.bottom - setting.grid.top)


def alt_of(*said: Text | None) -> str:
    """What a table is about, from its caption and heads, shortened at a word."""
    words = ", ".join(text.plain for text in said if text is not None)
    if len(words) <= _LONGEST_ALT:
        return words
    return words[: _LONGEST_ALT - 1].rpartition(" ")[0].rstrip(",;:–- ") + "…"


def _has_accent(table: TableFrame) -> bool:
    texts: Iterable[TextBox] = (cell.text for row in table.rows for cell in row.cells if cell.text is not None)
    return any(
        piece.colour == "accent_text" for text in texts for paragraph in text.paragraphs for piece in paragraph.pieces
    )
