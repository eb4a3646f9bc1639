"""What every visual on a slide hands back, and the line that says where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import Item, Role, TextBox
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Text
from recap_decks.units import Box, inch

FIRST_OF_VISUAL = 41  # the lowest index of a visual's placeholders; SOURCE is that of its source line
SOURCE = 19

_ABOVE_SOURCE = inch(6.66 - 6.35)  # what content keeps clear above a source line's baseline
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class PlacedVisual:
    """A visual set in an area of the slide. `name` is its form in the layout's name (`column chart`); placeholders and
    boxes belong together by index; `items` are drawn on the slide, `fixed` on its layout. `accent`: it has the accent
    itself, so that the icon is ink. `source` is the text of its source line, which the slide sets where such lines
    stand."""

    name: str
    placeholders: tuple[Placeholder, ...] = ()
    boxes: tuple[TextBox, ...] = ()
    items: tuple[Item, ...] = ()
    fixed: tuple[Item, ...] = ()
    accent: bool = False
    source: Text | None = None


def as_visual(body: Body) -> PlacedVisual:
    """A body that stands for a visual."""
    return PlacedVisual(body.name, body.placeholders, body.boxes, body.items, body.fixed, body.accent)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source line, and `top`: where content has to end above it, in points from the slide's top."""

    placeholder: Placeholder
    box: TextBox
    top: float


def source_line(text: Text, setting: Setting) -> SourceLine | None:
    """The source at the left above the foot, on one line or up to three that grow upwards; None where it needs more."""
    level = setting.level("foot", "muted")
    for lines in range(1, _MOST_LINES + 1):
        rise = (lines - 1) * level.pitch
        top = grid.top_of(grid.SOURCE - rise, level.size, level.pitch)
        box = Box(setting.grid.margin, top, setting.grid.span(10), lines * level.pitch)
        spot = body_placeholder(SOURCE, "Source", box, level)
        draft = Draft(pieces_of(text, level), role=Role.CAPTION)
        block = set_whole(spot, [draft], setting, role=Role.CAPTION)
        if block is not None:
            return SourceLine(spot, block.box, grid.SOURCE - _ABOVE_SOURCE - rise)
    return None
