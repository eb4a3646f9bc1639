"""Where a line's values stand: over or under their points, moved aside where the line would run through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recap_decks.units import Box

_CLEAR_ABOVE, _CLEAR_BELOW = 3.5, 6.5  # points of a label's box that its figures leave free below and above them
_PREFER_ABOVE = 2.0  # points that a label over its point may be moved further than one under it

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A label's box, whether it stands below its point, and how far it is moved to the right of it."""

    box: Box
    below: bool
    across: float


def spots(
    points: Sequence[Point | None], widths: Sequence[float], height: float, gap: float, room: Box
) -> list[Spot | None] | None:
    """A spot for each point, `gap` points from it and inside `room`, so that neither the line nor another label runs
    through it; None where there is none. Points that are None are gaps."""
    found: list[Spot | None] = []
    for at, point in enumerate(points):
        if point is None:
            found.append(None)
            continue
        around = [points[near] for near in (at - 1, at + 1) if 0 <= near < len(points)]
        beside = [near for near in around if near is not None]
        tried = [_spot(point, beside, widths[at], height, gap, room, below=below) for below in (False, True)]
        possible = [spot for spot in tried if spot is not None]
        if not possible:
            return None
        found.append(min(possible, key=lambda spot: abs(spot.across) + spot.below * _PREFER_ABOVE))
    boxes = [spot.box for spot in found if spot is not None]
    if any(min(one.overlap(other)) > 0 for one, other in combinations(boxes, 2)):
        return None
    marks = [Box(x - gap / 2, y - gap / 2, gap, gap) for x, y in (point for point in points if point is not None)]
    if any(min(box.overlap(mark)) > 0 for box in boxes for mark in marks):
        return None
    return found


def _spot(
    point: Point, beside: Sequence[Point], width: float, height: float, gap: float, room: Box, *, below: bool
) -> Spot | None:
    """The spot on one side of a point, moved by as little as keeps the line to its neighbours out."""
    x, y = point
    clear = gap + (_CLEAR_BELOW if below else _CLEAR_ABOVE)
    low, high = -width / 2, width / 2
    for other_x, other_y in beside:
        rise = (other_y - y) if below else (y - other_y)  # towards the label
        if rise <= 0:
            continue
        reach = clear * abs(other_x - x) / rise  # where the line is as far up as the label begins
        if other_x > x:
            high = min(high, reach - width / 2)
        else:
            low = max(low, width / 2 - reach)
    if low > high:
        return None
    across = min(max(0.0, low), high)
    top = y + gap if below else y - gap - height
    box = Box(x + across - width / 2, top, width, height)
    return Spot(box, below, across) if room.contains(box, 0.01) else None
