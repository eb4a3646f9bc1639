"""Outlines of shapes as moves, lines and cubic curves (SVG 2, chapters 9 and 10)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from recap_decks.media.svg.matrices import Matrix, moved
from recap_decks.media.svg.names import NotPlain, numbers, pixels
from recap_decks.media.svg.path_data import Outline, path_outline

_KAPPA = 0.5522847498307936  # how far the handles of a quarter of a circle reach, in radii


def transformed(outline: Outline, matrix: Matrix) -> Outline:
    """The outline in another space."""
    return tuple((letter, moved(matrix, points)) for letter, points in outline)


def outline_of(kind: str, attributes: Mapping[str, str]) -> Outline:
    """The outline of a shape element; empty where it draws nothing. Raises NotPlain where it cannot be read."""
    match kind:
        case "path":
            return path_outline(attributes.get("d", ""))
        case "rect":
            return _rectangle(attributes)
        case "circle" | "ellipse":
            return _ellipse(kind, attributes)
        case "line":
            x1, y1, x2, y2 = (_length(attributes, key) for key in ("x1", "y1", "x2", "y2"))
            return ("M", (x1, y1)), ("L", (x2, y2))
        case "polyline" | "polygon":
            points = numbers(attributes.get("points", ""))
            if points is None or len(points) % 2:
                raise NotPlain("points that are none")
            pairs = list(zip(points[::2], points[1::2], strict=True))
            end: Outline = (("Z", ()),) if kind == "polygon" else ()
            return (("M", pairs[0]), *(("L", pair) for pair in pairs[1:]), *end) if pairs else ()
    raise NotPlain(f"the element {kind}")


def bounds(outline: Outline) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of an outline that has a point, its curves measured where they turn."""
    across: list[float] = []
    down: list[float] = []
    x = y = 0.0
    for _, points in outline:
        if len(points) == 6:
            across += _extremes(x, *points[::2])
            down += _extremes(y, *points[1::2])
        elif points:
            across.append(points[0])
            down.append(points[1])
        if points:
            x, y = points[-2:]
    return min(across), min(down), max(across), max(down)


def _extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """A cubic's end, and its values where its derivative is zero."""
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    if abs(a) < 1e-12:
        roots = [-c / b] if b else []
    else:
        inside = b * b - 4 * a * c
        roots = [(-b + sign * math.sqrt(inside)) / (2 * a) for sign in (1, -1)] if inside >= 0 else []
    found = [p3]
    for t in roots:
        if 0 < t < 1:
            s = 1 - t
            found.append(s**3 * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t**3 * p3)
    return found


def _length(attributes: Mapping[str, str], key: str) -> float:
    given = attributes.get(key)
    if given is None:
        return 0.0
    value = pixels(given)
    if value is None:
        raise NotPlain(f"{key} of {given!r}")
    return value


def _rectangle(attributes: Mapping[str, str]) -> Outline:
    x, y, width, height = (_length(attributes, key) for key in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        return ()
    given = {key: attributes[key] for key in ("rx", "ry") if attributes.get(key, "auto") != "auto"}
    rx = _length(given, "rx") if "rx" in given else _length(given, "ry")
    ry = _length(given, "ry") if "ry" in given else rx
    rx, ry = min(max(rx, 0.0), width / 2), min(max(ry, 0.0), height / 2)
    right, bottom = x + width, y + height
    if not rx or not ry:
        return ("M", (x, y)), ("L", (right, y)), ("L", (right, bottom)), ("L", (x, bottom)), ("Z", ())
    hx, hy = rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    return (
        ("M", (x + rx, y)),
        ("L", (right - rx, y)),
        ("C", (right - hx, y, right, y + hy, right, y + ry)),
        ("L", (right, bottom - ry)),
        ("C", (right, bottom - hy, right - hx, bottom, right - rx, bottom)),
        ("L", (x + rx, bottom)),
        ("C", (x + hx, bottom, x, bottom - hy, x, bottom - ry)),
        ("L", (x, y + ry)),
        ("C", (x, y + hy, x + hx, y, x + rx, y)),
        ("Z", ()),
    )


def _ellipse(kind: str, attributes: Mapping[str, str]) -> Outline:
    x, y = _length(attributes, "cx"), _length(attributes, "cy")
    if kind == "circle":
        rx = ry = _length(attributes, "r")
    else:
        given = {key: attributes[key] for key in ("rx", "ry") if attributes.get(key, "auto") != "auto"}
        rx = _length(given, "rx") if "rx" in given else _length(given, "ry")
        ry = _length(given, "ry") if "ry" in given else rx
    if rx <= 0 or ry <= 0:
        return ()
    hx, hy = rx * _KAPPA, ry * _KAPPA
    return (
        ("M", (x + rx, y)),
        ("C", (x + rx, y + hy, x + hx, y + ry, x, y + ry)),
        ("C", (x - hx, y + ry, x - rx, y + hy, x - rx, y)),
        ("C", (x - rx, y - hy, x - hx, y - ry, x, y - ry)),
        ("C", (x + hx, y - ry, x + rx, y - hy, x + rx, y)),
        ("Z", ()),
    )
