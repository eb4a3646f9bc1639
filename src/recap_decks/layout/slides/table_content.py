"""What a table on a slide says and how it may look, for every kind of slide that is a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.table_columns import Arrange
from recap_decks.scene.slides import Level
from recap_decks.story.slides import Row, Text

Voice = Literal["name", "cell", "strong", "soft", "marked"]  # strong: what sums up; marked: the one that is meant
Cell = tuple[tuple[Text, Voice], ...]  # its paragraphs; none: an empty cell


def cell(text: Text | None, voice: Voice = "cell") -> Cell:
    """A cell of one paragraph, empty without a text."""
    return ((text, voice),) if text is not None and text.plain.strip() else ()


@dataclass(frozen=True, slots=True)
class Content:
    """Rows of as many cells as there are columns. `heads` None: no row names the columns. `numbers` tells of each
    column whether it holds amounts, which are set right and not broken; `named` that the first cell of a row names it;
    `total` that the last row sums up."""

    heads: Row | None
    rows: tuple[tuple[Cell, ...], ...]
    numbers: tuple[bool, ...]
    named: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps of the ladder for names and other cells, and the points between the lines of two rows."""

    name: str
    cell: str
    pad: float


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of table is set: the scales that are tried, largest first; how its columns are arranged; the step and
    colour of its heads."""

    scales: tuple[Scale, ...]
    arrange: Arrange
    head: str = "S"
    head_colour: str = "muted"

    def head_level(self, setting: Setting) -> Level:
        """The level of heads."""
        return setting.level(self.head, self.head_colour, "text-bold")


def level_of(voice: Voice, scale: Scale, setting: Setting) -> Level:
    """How a paragraph of a cell is set."""
    match voice:
        case "name":
            return setting.level(scale.name, face="text-bold")
        case "cell":
            return setting.level(scale.cell)
        case "strong":
            return setting.level(scale.cell, face="text-bold")
        case "marked":
            return setting.level(scale.cell, "accent_text", "text-bold")
        case "soft":
            return setting.level("S", "muted", before=_SOFT_BEFORE)


_SOFT_BEFORE = grid.S1 / 4
