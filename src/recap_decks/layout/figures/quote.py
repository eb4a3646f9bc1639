"""The mark that a quote begins with, whatever sets its words."""

from __future__ import annotations

from recap_decks.scene.items import Command, Shape
from recap_decks.units import Box

_COMMA = 0.235 / 0.43  # a comma's width in parts of its height
_STEP = 0.30 / 0.43  # from one to the other
MARK_SHAPE = _STEP + _COMMA  # the mark's width in parts of its height


def quote_mark(x: float, y: float, height: float, colour: str) -> Shape:
    """A pair of raised commas, as quotes begin with in many languages: a block with a tail that bends to the right.
    Its top left corner is at (x, y)."""
    commands = (*_comma(x, y, height), *_comma(x + _STEP * height, y, height))
    return Shape(Box(x, y, MARK_SHAPE * height, height), commands, colour, "Quote mark")


def _comma(x: float, y: float, height: float) -> tuple[Command, ...]:
    width = _COMMA * height

    def at(*parts: float) -> tuple[float, ...]:
        """Points at parts of the comma's width and height, from its left foot."""
        return tuple(y + height * (1 - part) if number % 2 else x + width * part for number, part in enumerate(parts))

    return (
        ("M", at(0, 0)),
        ("L", at(1, 0)),
        ("L", at(1, 0.46)),
        ("L", at(0.5, 0.46)),
        ("C", at(0.5, 0.66, 0.66, 0.78, 1, 0.82)),
        ("L", at(0.9, 1)),
        ("C", at(0.32, 0.94, 0, 0.72, 0, 0.36)),
        ("Z", ()),
    )
