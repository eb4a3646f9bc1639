"""Marks of values on lines, and the keys by which a legend tells series apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import LINE, outline, stroke
from recap_decks.scene.charts import Marker, MarkerForm
from recap_decks.scene.items import Command, Item, Shape, Stroke, rectangle
from recap_decks.units import Box

MOST_MARKED = 12  # values on a line that are marked each; more are too close

_SIZE, _MEANT_SIZE = 7.0, 11.0
_OUTLINE = 1.5  # of a hollow marker
_SQUARE, _LINE_KEY = 10.0, 24.0  # widths of keys
_ROUND = 0.5523  # how far a quarter circle's control points reach, in parts of its radius

# Beside their colours, series are told apart by the form of their marks, and where values are too many to be marked,
# by the pattern of their lines.
_FORMS: tuple[tuple[MarkerForm, bool], ...] = (
    ("circle", False),
    ("square", False),
    ("diamond", False),
    ("triangle", False),
    ("circle", True),
    ("square", True),
)
_DASHES: tuple[tuple[float, float] | None, ...] = (None, (9.0, 4.0), (3.0, 2.5), (16.0, 4.0), (6.0, 6.0), (2.25, 4.5))


def marker_of(number: int) -> Marker:
    """The mark of the values of the series of that number."""
    form, hollow = _FORMS[number % len(_FORMS)]
    return Marker(form, _SIZE, _MEANT_SIZE, hollow)


def dash_of(form: ChartForm, number: int) -> tuple[float, float] | None:
    """The pattern of the line of the series of that number."""
    return _DASHES[number % len(_DASHES)] if len(form.categories) > MOST_MARKED else None


def drawn_marker(marker: Marker, x: float, y: float, colour: str, *, meant: bool = False) -> list[Item]:
    """A mark whose middle is at that point."""
    size = marker.meant_size if meant else marker.size
    box = Box(x - size / 2, y - size / 2, size, size)
    commands = _outline(marker.form, box)
    if not marker.hollow:
        return [Shape(box, commands, colour, "Marker")]
    reach = Box(box.x - _OUTLINE / 2, box.y - _OUTLINE / 2, box.width + _OUTLINE, box.height + _OUTLINE)
    return [Shape(box, commands, "paper", "Marker"), Stroke(reach, commands, _OUTLINE, colour, "Marker")]


def _outline(form: MarkerForm, box: Box) -> tuple[Command, ...]:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    corners: tuple[tuple[float, float], ...]
    match form:
        case "square":
            return rectangle(box)
        case "diamond":
            corners = ((x, box.y), (box.right, y), (x, box.bottom), (box.x, y))
        case "triangle":
            corners = ((x, box.y), (box.right, box.bottom), (box.x, box.bottom))
        case "circle":
            return circle(box)
    return outline(corners)


def circle(box: Box) -> tuple[Command, ...]:
    """The circle that fills a square box as a path."""
    radius = box.width / 2
    x, y, c = box.x + radius, box.y + radius, radius * _ROUND
    return (
        ("M", (x, y - radius)),
        ("C", (x + c, y - radius, x + radius, y - c, x + radius, y)),
        ("C", (x + radius, y + c, x + c, y + radius, x, y + radius)),
        ("C", (x - c, y + radius, x - radius, y + c, x - radius, y)),
        ("C", (x - radius, y - c, x - c, y - radius, x, y - radius)),
        ("Z", ()),
    )


@dataclass(frozen=True, slots=True)
class Key:
    """What stands for a series in a legend; `at` draws it from an x on, its middle as high as a y."""

    width: float
    at: Callable[[float, float], list[Item]]


def key_of(form: ChartForm, number: int) -> Key:
    """A square in the colour of the series of that number, or a piece of its line."""
    colour = form.series[number].colour

    def square(x: float, y: float) -> list[Item]:
        box = Box(x, y - _SQUARE / 2, _SQUARE, _SQUARE)
        return [Shape(box, rectangle(box), colour, "Key")]

    def line(x: float, y: float) -> list[Item]:
        own = stroke(((x, y), (x + _LINE_KEY, y)), LINE, colour, "Key", dash_of(form, number))
        marked = len(form.categories) <= MOST_MARKED
        return [own, *(drawn_marker(marker_of(number), x + _LINE_KEY / 2, y, colour) if marked else ())]

    return Key(_LINE_KEY, line) if form.kind == "line" else Key(_SQUARE, square)
