"""Areas filled in black and white so that they are told apart: solid, empty, or hatched one way or another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, cos, floor, radians, sin

from recap_decks.scene.items import Command, Shape, Stroke, rectangle
from recap_decks.units import Box

OUTLINE, HATCH = 0.6, 0.5
"""Weights in points of the line around an area and of those across it."""

_PITCH = 3.0  # from one line of a hatch to the next
_STEPS = 16  # straight pieces that a curve is taken for

Point = tuple[float, float]

# By the colours that areas have elsewhere: None is solid, else the angles of lines across, in degrees.
_TEXTURES: dict[str, tuple[float, ...] | None] = {
    "data_on": None,
    "data": (),
    "muted": (45.0,),
    "data_1": None,
    "data_2": (),
    "data_3": (45.0,),
    "data_4": (-45.0,),
    "data_5": (45.0, -45.0),
    "data_6": (0.0,),
}


def is_solid(colour: str) -> bool:
    """Whether an area of that colour becomes black all over."""
    return _TEXTURES.get(colour) is None


def is_hatched(colour: str) -> bool:
    """Whether lines run across it."""
    return bool(_TEXTURES.get(colour))


def textured(area: Shape, unit: float) -> Iterator[Shape | Stroke]:
    """The area in its texture; `unit` is how long a point of the paper is in the scene."""
    angles = _TEXTURES.get(area.fill)
    if angles is None:
        yield Shape(area.box, area.commands, "ink", area.name, area.alt)
        return
    yield Shape(area.box, area.commands, "paper", area.name, area.alt)
    polygons = list(_polygons(area.commands))
    for angle in angles:
        lines = tuple(_lines(polygons, radians(angle), _PITCH * unit))
        if lines:
            yield Stroke(area.box, lines, HATCH * unit, "ink", f"{area.name} hatched")
    yield Stroke(area.box, area.commands, OUTLINE * unit, "ink", f"{area.name} outlined")


def _polygons(commands: Iterable[Command]) -> Iterator[list[Point]]:
    """The outlines of a path with straight sides."""
    points: list[Point] = []
    for letter, at in commands:
        if letter == "M":
            if points:
                yield points
            points = [(at[0], at[1])]
        elif letter == "L":
            points.append((at[0], at[1]))
        elif letter == "C":
            points += _curve(points[-1], at)
    if points:
        yield points


def _curve(start: Point, at: Sequence[float]) -> Iterator[Point]:
    corners = (start, (at[0], at[1]), (at[2], at[3]), (at[4], at[5]))
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        x = sum(share * corner[0] for share, corner in zip(shares, corners, strict=True))
        y = sum(share * corner[1] for share, corner in zip(shares, corners, strict=True))
        yield x, y


def _lines(polygons: Sequence[Sequence[Point]], angle: float, pitch: float) -> Iterator[Command]:
    """Lines at that angle, as far as they are inside of the outlines (even-odd). All stand on one grid, so that those
    of neighbours meet."""
    across, down = cos(angle), sin(angle)
    turned = [[(x * across + y * down, y * across - x * down) for x, y in polygon] for polygon in polygons]
    heights = [y for polygon in turned for _, y in polygon]
    for number in range(ceil(min(heights) / pitch), floor(max(heights) / pitch) + 1):
        y = number * pitch
        for start, end in _inside(turned, y):
            yield "M", (start * across - y * down, start * down + y * across)
            yield "L", (end * across - y * down, end * down + y * across)


def _inside(polygons: Iterable[Sequence[Point]], y: float) -> Iterator[Point]:
    """From where to where a level line is inside."""
    crossings: list[float] = []
    for polygon in polygons:
        for (x0, y0), (x1, y1) in pairwise([*polygon, polygon[0]]):
            if (y0 <= y) != (y1 <= y):
                crossings.append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    crossings.sort()
    yield from zip(crossings[::2], crossings[1::2], strict=False)


def plate(text: Box) -> Shape:
    """White below a text that stands on lines."""
    return Shape(text, rectangle(text), "paper", "Plate")
