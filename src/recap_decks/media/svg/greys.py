"""Drawings without their colours."""

from __future__ import annotations

from dataclasses import replace

from recap_decks.media.svg.paints import Paint, Rgb, Solid
from recap_decks.media.svg.vectors import Drawing, Layer, Part


def in_grey(drawing: Drawing) -> Drawing:
    """The same, each colour as light as it was: by ITU-R BT.601, as pixels are."""
    return replace(drawing, parts=tuple(_part(part) for part in drawing.parts))


def _part(part: Part) -> Part:
    if isinstance(part, Layer):
        return replace(part, parts=tuple(_part(one) for one in part.parts))
    line = replace(part.line, paint=_paint(part.line.paint)) if part.line is not None else None
    return replace(part, fill=_paint(part.fill) if part.fill is not None else None, line=line)


def _paint(paint: Paint) -> Paint:
    if isinstance(paint, Solid):
        return replace(paint, colour=_grey(paint.colour))
    return replace(paint, stops=tuple(replace(stop, colour=_grey(stop.colour)) for stop in paint.stops))


def _grey(colour: Rgb) -> Rgb:
    red, green, blue = colour
    level = round(0.299 * red + 0.587 * green + 0.114 * blue, 4)
    return level, level, level
