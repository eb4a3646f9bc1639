"""Display titles, as covers and dividers have them: as large as their room allows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import TitleTooLong
from recap_decks.layout.text import Draft, pieces_of, set_plain
from recap_decks.scene.items import Piece, Role, TextBox
from recap_decks.scene.slides import TITLE, Level, Placeholder, PlaceholderKind
from recap_decks.story.slides import Text
from recap_decks.units import Box, inch

_STEPS = (("display", 2), ("display", 3), ("title", 5), ("para", 7), ("S", 10))  # a step, and the most lines at it
_HANG = inch(0.04)  # display type hangs out by it, so that its ink is level with the text below


@dataclass(frozen=True, slots=True)
class TitleRoom:
    """Where a display title may stand, in points from the slide's top left corner: its first or last line on
    `baseline`, all its lines between `top` and `bottom`."""

    x: float
    width: float
    baseline: float
    top: float
    bottom: float
    anchor: Literal["first", "last"] = "first"


def display_title(
    title: Text, kind: PlaceholderKind, room: TitleRoom, colour: str, setting: Setting, last: str | None = None
) -> tuple[Placeholder, TextBox]:
    """A title at the largest step whose lines the room takes; its box is as high as its lines. `last` colours the last
    of several lines. Raises TitleTooLong where even the smallest step is too large."""
    for role, most in _STEPS:
        level = setting.level(role, colour, "title")
        drafts = [Draft(pieces_of(title, level), role=Role.TITLE)]
        block = set_plain(_spot(kind, room, most, level, role), drafts, setting.measure, role=Role.TITLE, balance=True)
        if not block.fits or (block.chopped and role != "S"):
            continue
        lines = sum(block.lines)
        spot = _spot(kind, room, lines, level, role)
        if spot.box.y < room.top - 0.01 or spot.box.bottom > room.bottom + 0.01:
            continue
        if last is not None and lines > 1 and not block.chopped:
            ending = "".join(piece.text for piece in block.box.paragraphs[0].lines[-1].pieces)
            drafts = [replace(drafts[0], pieces=_ending_coloured(drafts[0].pieces, len(ending), last))]
        return spot, set_plain(spot, drafts, setting.measure, role=Role.TITLE, balance=True).box
    raise TitleTooLong(title)


def _spot(kind: PlaceholderKind, room: TitleRoom, lines: int, level: Level, role: str) -> Placeholder:
    x = room.x - (_HANG if role == "display" else 0.0)
    above = (lines - 1) * level.pitch if room.anchor == "last" else 0.0
    top = grid.top_of(room.baseline - above, level.size, level.pitch)
    box = Box(x, top, room.x + room.width - x, lines * level.pitch)
    return Placeholder(TITLE, kind, "Title", box, (level,), "Title")


def _ending_coloured(pieces: tuple[Piece, ...], length: int, colour: str) -> tuple[Piece, ...]:
    """The pieces with the last so many characters of them in another colour."""
    found: list[Piece] = []
    for piece in reversed(pieces):
        taken = min(length, len(piece.text))
        length -= taken
        at = len(piece.text) - taken
        if taken:
            found.append(replace(piece, text=piece.text[at:], colour=colour))
        if at:
            found.append(replace(piece, text=piece.text[:at]))
    return tuple(reversed(found))
