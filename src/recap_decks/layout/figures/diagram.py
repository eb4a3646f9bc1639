"""Diagrams as geometry: where their boxes stand and how arrows join them, whatever sets the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Literal

from recap_decks.scene.items import Command, Connector, Item, Rule, Shape, Stroke
from recap_decks.units import Box

TOP, LEFT, BOTTOM, RIGHT = range(4)  # sites of a rectangle, as connectors count them

_HEAD = 8.0  # points: an arrowhead's length
_HEAD_WIDTH = 7.5


@dataclass(frozen=True, slots=True)
class Join:
    """An arrow from a site of the box of that number to one of another."""

    start: int
    start_site: int
    end: int
    end_site: int


def row_joins(rows: Sequence[int]) -> list[Join]:
    """The arrows of a flow whose rows hold so many boxes: from each to the next, and from the end of a row down to the
    start of the next one."""
    joins: list[Join] = []
    number = 0
    for count in rows:
        if number:
            joins.append(Join(number - 1, BOTTOM, number, TOP))
        joins += [Join(at, RIGHT, at + 1, LEFT) for at in range(number, number + count - 1)]
        number += count
    return joins


def ring(area: Box, count: int, width: float, height: float) -> list[Box]:
    """Boxes of that size around an ellipse that touches the area's edges, clockwise from the top."""
    across, down = (area.width - width) / 2, (area.height - height) / 2
    centre = area.x + area.width / 2, area.y + area.height / 2
    boxes = []
    for number in range(count):
        angle = 2 * pi * number / count - pi / 2
        x, y = centre[0] + across * cos(angle), centre[1] + down * sin(angle)
        boxes.append(Box(x - width / 2, y - height / 2, width, height))
    return boxes


def ring_joins(boxes: Sequence[Box]) -> list[Join]:
    """The arrows of a cycle that runs clockwise, from each box to the next and from the last to the first."""
    order = [*range(len(boxes)), 0]
    return [
        Join(one, start, other, end) for one, other in pairwise(order) for start, end in [_sites(boxes, one, other)]
    ]


def _sites(boxes: Sequence[Box], one: int, other: int) -> tuple[int, int]:
    """Where an arrow of a ring leaves and arrives: the way that the ring turns there, so that it bends outwards."""
    start, end = boxes[one], boxes[other]
    right, down = end.x - start.x, end.y - start.y
    apart_across, apart_down = min(start.overlap(end)[0], 0.0) < 0, min(start.overlap(end)[1], 0.0) < 0
    if not apart_across:  # one stands above the other
        return (BOTTOM, TOP) if down > 0 else (TOP, BOTTOM)
    if not apart_down:  # side by side
        return (RIGHT, LEFT) if right > 0 else (LEFT, RIGHT)
    if right > 0:
        return (RIGHT, TOP) if down > 0 else (TOP, LEFT)
    return (BOTTOM, RIGHT) if down > 0 else (LEFT, BOTTOM)


def site(box: Box, number: int) -> tuple[float, float]:
    """Where a connector meets that side of the box: at its middle."""
    return {
        TOP: (box.x + box.width / 2, box.y),
        LEFT: (box.x, box.y + box.height / 2),
        BOTTOM: (box.x + box.width / 2, box.bottom),
        RIGHT: (box.right, box.y + box.height / 2),
    }[number]


def connector(join: Join, boxes: Sequence[Box], names: Sequence[str], weight: float, colour: str) -> Connector:
    """The arrow as an item, joined to boxes that go by those names. One that leaves downwards and arrives from above
    further left or right has two bends; one that leaves across and arrives along the other axis is curved."""
    x0, y0 = site(boxes[join.start], join.start_site)
    x1, y1 = site(boxes[join.end], join.end_site)
    leaves_across, arrives_across = join.start_site in (LEFT, RIGHT), join.end_site in (LEFT, RIGHT)
    form: Literal["straight", "elbow", "curve"] = "straight"
    drawn = arrow(x0, y0, x1, y1, weight, colour)
    if leaves_across != arrives_across:
        form, drawn = "curve", _curved(x0, y0, x1, y1, weight, colour, across=leaves_across)
    elif join.start_site == BOTTOM and join.end_site == TOP and abs(x1 - x0) > 1.0:
        form, drawn = "elbow", _bent(x0, y0, x1, y1, weight, colour)
    name = f"Arrow {join.start + 1} to {join.end + 1}"
    start, end = (names[join.start], join.start_site), (names[join.end], join.end_site)
    return Connector(x0, y0, x1, y1, start, end, weight, colour, drawn, name, form=form)


def _curved(
    x0: float, y0: float, x1: float, y1: float, weight: float, colour: str, *, across: bool
) -> tuple[Item, ...]:
    """A curve that leaves along one axis and arrives along the other, as `curvedConnector2` does (ECMA-376 part 1,
    annex D, presetShapeDefinitions.xml: control points at half of its width and height)."""
    if across:
        first, second = ((x0 + x1) / 2, y0), (x1, (y0 + y1) / 2)
    else:
        first, second = (x0, (y0 + y1) / 2), ((x0 + x1) / 2, y1)
    tip = arrow(*_towards(second, (x1, y1)), x1, y1, weight, colour)
    path: tuple[Command, ...] = (("M", (x0, y0)), ("C", (*first, *second, x1, y1)))
    half = weight / 2
    box = Box(min(x0, x1) - half, min(y0, y1) - half, abs(x1 - x0) + weight, abs(y1 - y0) + weight)
    return Stroke(box, path, weight, colour, "Arrow"), *tip[1:]


def _towards(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """A point before `end` on the way from `start`, far enough for an arrowhead."""
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    return end[0] - (end[0] - start[0]) / length * 2 * _HEAD, end[1] - (end[1] - start[1]) / length * 2 * _HEAD


def _bent(x0: float, y0: float, x1: float, y1: float, weight: float, colour: str) -> tuple[Item, ...]:
    middle, half = (y0 + y1) / 2, weight / 2
    return (
        Rule(x0, y0, x0, middle + half, weight, colour),
        Rule(min(x0, x1), middle, max(x0, x1), middle, weight, colour),
        *arrow(x1, middle - half, x1, y1, weight, colour),
    )


def arrow(x0: float, y0: float, x1: float, y1: float, weight: float, colour: str) -> tuple[Item, ...]:
    """A straight arrow whose head ends at (x1, y1)."""
    length = hypot(x1 - x0, y1 - y0)
    if length < _HEAD:
        return ()
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    neck = x1 - dx * _HEAD, y1 - dy * _HEAD
    shaft = _strip(x0, y0, *neck, weight)
    left = neck[0] - dy * _HEAD_WIDTH / 2, neck[1] + dx * _HEAD_WIDTH / 2
    right = neck[0] + dy * _HEAD_WIDTH / 2, neck[1] - dx * _HEAD_WIDTH / 2
    return _polygon(shaft, colour), _polygon([left, (x1, y1), right], colour)


def _strip(x0: float, y0: float, x1: float, y1: float, weight: float) -> list[tuple[float, float]]:
    length = hypot(x1 - x0, y1 - y0) or 1.0
    across, down = -(y1 - y0) / length * weight / 2, (x1 - x0) / length * weight / 2
    return [(x0 + across, y0 + down), (x1 + across, y1 + down), (x1 - across, y1 - down), (x0 - across, y0 - down)]


def _polygon(corners: Sequence[tuple[float, float]], colour: str) -> Shape:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    first, *others = corners
    return Shape(box, (("M", first), *(("L", corner) for corner in others), ("Z", ())), colour, "Arrow")
