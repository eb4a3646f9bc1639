"""The bundled icons: parsed, inside the grid, and the same under both fill rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from recap_decks.style.icons import GRID, Command, icon_names, load_icon

DATA = Path(__file__).parents[2] / "src" / "recap_decks" / "style" / "data"
SOURCES = Path(__file__).parents[2] / "scripts" / "icons"
NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}

Point = tuple[float, float]


def flattened(commands: tuple[Command, ...], steps: int = 8) -> Iterator[list[Point]]:
    """Closed polygons that follow the path."""
    polygon: list[Point] = []
    for letter, numbers in commands:
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "M":
            polygon = points
        elif letter == "L":
            polygon += points
        elif letter == "C":
            p0, (p1, p2, p3) = polygon[-1], points
            for step in range(1, steps + 1):
                t = step / steps
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                x, y = (sum(w * p[axis] for w, p in zip(weights, (p0, p1, p2, p3), strict=True)) for axis in (0, 1))
                polygon.append((x, y))
        else:
            yield [*polygon, polygon[0]]


def winding_spans(polygons: list[list[Point]], y: float) -> Iterator[tuple[float, int]]:
    """Length and winding number of each span between two crossings of a horizontal line."""
    crossings = sorted(
        (x0 + (y - y0) * (x1 - x0) / (y1 - y0), 1 if y1 > y0 else -1)
        for polygon in polygons
        for (x0, y0), (x1, y1) in pairwise(polygon)
        if (y0 <= y) != (y1 <= y)
    )
    winding = 0
    for (x, direction), (following, _) in pairwise(crossings):
        winding += direction
        yield following - x, winding


def test_names_are_unique_sorted_and_those_of_the_sources() -> None:
    pairs = json.loads((DATA / "icons.json").read_text(encoding="utf-8"), object_pairs_hook=lambda pairs: pairs)
    names = tuple(name for name, _ in pairs)
    assert len(set(names)) == len(names) > 100
    assert icon_names() == names == tuple(sorted(names))
    assert set(names) == {source.stem for source in SOURCES.glob("*.svg")}


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_is_closed_contours_of_known_commands(name: str) -> None:
    icon = load_icon(name)
    assert icon.name == name
    assert all(len(numbers) == NUMBERS[letter] for letter, numbers in icon.commands)
    letters = "".join(letter for letter, _ in icon.commands)
    contours = letters.split("Z")
    assert contours.pop() == "", "the last contour is open"
    assert all(contour[0] == "M" and contour.count("M") == 1 and len(contour) > 2 for contour in contours)


@pytest.mark.parametrize("name", icon_names())
def test_bounds_are_those_of_the_drawing_inside_the_grid(name: str) -> None:
    icon = load_icon(name)
    points = [point for polygon in flattened(icon.commands, steps=32) for point in polygon]
    xs, ys = zip(*points, strict=True)
    assert icon.bounds == pytest.approx((min(xs), min(ys), max(xs), max(ys)), abs=0.011)
    left, top, right, bottom = icon.bounds
    assert 0 <= left < right <= GRID
    assert 0 <= top < bottom <= GRID


@pytest.mark.parametrize("name", icon_names())
def test_even_odd_and_non_zero_show_the_same(name: str) -> None:
    polygons = list(flattened(load_icon(name).commands))
    spans = [span for line in range(1, 2 * GRID) for span in winding_spans(polygons, line / 2 + 0.0137)]
    # Rounding may fold a corner over itself; below 0.05 units nobody sees it.
    clear = {winding for length, winding in spans if length > 0.05}
    assert clear <= {-1, 0, 1}
    assert len(clear - {0}) == 1, "nothing drawn, or contours that turn both ways"


def test_a_stroke_is_one_and_a_half_units_wide() -> None:
    polygons = list(flattened(load_icon("check").commands))
    left, top, right, bottom = load_icon("check").bounds
    # The lower arm of the check mark rises at 45°: a horizontal cut through it is √2 strokes long.
    low_cut = [length for length, winding in winding_spans(polygons, top + 2) if winding]
    assert low_cut == pytest.approx([1.5 * 2**0.5], abs=0.02)
    assert (right - left, bottom - top) == pytest.approx((16 + 1.5, 11 + 1.5), abs=0.02)


def test_icons_are_read_once() -> None:
    assert load_icon("layers") is load_icon("layers")


def test_an_unknown_icon_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        load_icon("no-such-icon")


def test_the_icons_licence_is_bundled() -> None:
    licence = (DATA / "icons-LICENSE.txt").read_text(encoding="utf-8")
    assert licence.startswith("ISC License")
    assert "Lucide Icons and Contributors" in licence
