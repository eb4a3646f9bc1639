"""Arcs of ellipses as cubic curves."""

from __future__ import annotations

import math
from collections.abc import Iterator


def arc_curves(
    start: tuple[float, float],
    radii: tuple[float, float],
    turn: float,
    large: bool,
    sweep: bool,
    end: tuple[float, float],
) -> Iterator[tuple[float, float, float, float, float, float]]:
    """The arc from `start` to `end` on an ellipse turned by so many degrees: two handles and an end for each piece.

    By the conversion from end points to a centre in SVG 2, appendix B.2; radii too small are made large enough.
    """
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cosine * half_x + sine * half_y, cosine * half_y - sine * half_x
    rx, ry = radii
    too_far = (x / rx) ** 2 + (y / ry) ** 2
    if too_far > 1:
        rx, ry = rx * math.sqrt(too_far), ry * math.sqrt(too_far)
    reach = (rx * y) ** 2 + (ry * x) ** 2
    away = math.sqrt(max(0.0, (rx * ry) ** 2 / reach - 1)) * (-1 if large == sweep else 1)
    cx, cy = away * rx * y / ry, -away * ry * x / rx  # the centre, seen from the middle between the ends
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    across = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and across < 0:
        across += 2 * math.pi
    elif not sweep and across > 0:
        across -= 2 * math.pi
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2

    def placed(u: float, v: float) -> tuple[float, float]:
        """A point of the unit circle, where it is drawn."""
        px, py = cx + rx * u, cy + ry * v
        return cosine * px - sine * py + middle[0], sine * px + cosine * py + middle[1]

    pieces = max(1, math.ceil(abs(across) / (math.pi / 2) - 1e-9))
    step = across / pieces
    handle = 4 / 3 * math.tan(step / 4)
    for piece in range(pieces):
        a, b = first + piece * step, first + (piece + 1) * step
        one = placed(math.cos(a) - handle * math.sin(a), math.sin(a) + handle * math.cos(a))
        two = placed(math.cos(b) + handle * math.sin(b), math.sin(b) - handle * math.cos(b))
        last = end if piece == pieces - 1 else placed(math.cos(b), math.sin(b))
        yield (*one, *two, *last)
