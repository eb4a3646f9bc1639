"""Plane transformations, as SVG writes them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from recap_decks.media.svg.names import NotPlain, numbers

Matrix = tuple[
    float, float, float, float, float, float
]  # a b c d e f of SVG 2, 8.3: x' = ax + cy + e, y' = bx + dy + f

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_STEP = re.compile(r"\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*")


def times(outer: Matrix, inner: Matrix) -> Matrix:
    """What applies `inner` first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def moved(matrix: Matrix, points: Sequence[float]) -> tuple[float, ...]:
    """Points, x and y in turn, transformed."""
    a, b, c, d, e, f = matrix
    pairs = zip(points[::2], points[1::2], strict=True)
    return tuple(number for x, y in pairs for number in (a * x + c * y + e, b * x + d * y + f))


def transformation(text: str) -> Matrix:
    """The value of a `transform` attribute. Raises NotPlain where it is none."""
    matrix, at = IDENTITY, 0
    while at < len(text.rstrip()):
        found = _STEP.match(text, at)
        given = numbers(found[2]) if found else None
        if found is None or given is None:
            raise NotPlain(f"the transform {text!r}")
        matrix, at = times(matrix, _step(found[1], given)), found.end()
    return matrix


def _step(kind: str, given: Sequence[float]) -> Matrix:
    match kind, len(given):
        case "matrix", 6:
            return (given[0], given[1], given[2], given[3], given[4], given[5])
        case "translate", 1 | 2:
            return (1, 0, 0, 1, given[0], given[1] if len(given) == 2 else 0.0)
        case "scale", 1 | 2:
            return (given[0], 0, 0, given[-1], 0, 0)
        case "rotate", 1:
            return _turn(given[0])
        case "rotate", 3:
            around, back = (1.0, 0.0, 0.0, 1.0, given[1], given[2]), (1.0, 0.0, 0.0, 1.0, -given[1], -given[2])
            return times(times(around, _turn(given[0])), back)
        case "skewX", 1:
            return (1, 0, math.tan(math.radians(given[0])), 1, 0, 0)
        case "skewY", 1:
            return (1, math.tan(math.radians(given[0])), 0, 1, 0, 0)
    raise NotPlain(f"{kind} of {len(given)} numbers")


def _turn(degrees: float) -> Matrix:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (cosine, sine, -sine, cosine, 0, 0)
