"""Pies and rings: slices in order of size from twelve o'clock, each named beside it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin, tan

from recap_decks.layout import breaking
from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import NAME_GAP, SEAM, ChartLook, stroke, text_lines
from recap_decks.layout.figures.chart_parts import (
    Drawing,
    bold_of,
    category_piece,
    name_of,
    scene_categories,
    scene_values,
    value_piece,
)
from recap_decks.scene.charts import Chart, ChartSeries, ValueAxis
from recap_decks.scene.items import Command, Item, Shape, TextBox
from recap_decks.units import Box

HOLE = 0.5  # of a ring's width, which some programs take whatever is asked for

_LARGEST, _SMALLEST = 130.0, 45.0  # radii in points
_LABEL_SHARE = 0.28  # of the width that a label may take
_MOST_LINES = 3  # of a name
_BETWEEN_LABELS = 1.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Label:
    """A slice's name and value, one under the other."""

    lines: list[SegmentLine]
    width: float
    height: float


def rounds(form: ChartForm, box: Box, look: ChartLook) -> Drawing | None:
    """The chart in the box, as large as its labels leave room; None where they do not fit beside it, or each other."""
    labels = [_label(form, at, box, look) for at in range(len(form.categories))]
    if any(label is None for label in labels):
        return None
    own = [label for label in labels if label is not None]
    angles = _angles(form)
    middles = [(start + end) / 2 for start, end in angles]
    radius = _radius(own, middles, box)
    if radius is None:
        return None
    beyond = [_reach(label, middle, radius) for label, middle in zip(own, middles, strict=True)]
    left = max(radius, max(label.width / 2 - x for label, (x, _) in zip(own, beyond, strict=True)))
    above = max(radius, max(label.height / 2 - y for label, (_, y) in zip(own, beyond, strict=True)))
    below = max(radius, max(label.height / 2 + y for label, (_, y) in zip(own, beyond, strict=True)))
    centre = (box.x + left, box.y + above + max(0.0, (box.height - above - below) / 2))
    texts = [
        text_lines(label.lines, look.plain, centre[0] + x, centre[1] + y - label.height / 2, "Slice", "centre")
        for label, (x, y) in zip(own, beyond, strict=True)
    ]
    if _collide(texts):
        return None
    shapes = [_slice(centre, radius, angle, form, at) for at, angle in enumerate(angles)]
    seams: list[Item] = [_seam(centre, radius, start, form) for start, _ in angles]
    hole = HOLE * radius if form.kind == "doughnut" else 0.0
    chart = _chart(form, look, own, centre, radius, _moves(beyond, middles, radius, hole) if hole else ())
    # Texts first, as a slice's bounds may hold some that do not stand on it.
    return Drawing(chart, (*texts, *shapes, *seams))


def _label(form: ChartForm, at: int, box: Box, look: ChartLook) -> _Label | None:
    name = look.lines(category_piece(form, at, look), _LABEL_SHARE * box.width, balanced=True)
    if name is None or len(name) > _MOST_LINES:
        return None
    value = breaking.segments((value_piece(form, 0, at, look.plain, look),), look.measure)
    lines = [*name, value]
    return _Label(lines, max(breaking.width_of(line) for line in lines), len(lines) * look.plain.pitch)


def _angles(form: ChartForm) -> list[Point]:
    """From where to where each slice reaches, clockwise from twelve o'clock."""
    numbers = [number or 0.0 for number in form.series[0].numbers]
    largest = max(numbers)
    shares = [number / largest for number in numbers]
    turn = 2 * pi / sum(shares)
    starts = [sum(shares[:at]) * turn for at in range(len(shares) + 1)]
    return list(pairwise(starts))


def _reach(label: _Label, angle: float, radius: float) -> Point:
    """The middle of a label from the centre: in the slice's direction, no point of its box nearer than the gap."""
    across, down = sin(angle), -cos(angle)
    far = radius + NAME_GAP
    while hypot(max(0.0, far * abs(across) - label.width / 2), max(0.0, far * abs(down) - label.height / 2)) < (
        radius + NAME_GAP
    ):
        far += 1.0
    return far * across, far * down


def _radius(labels: list[_Label], angles: list[float], box: Box) -> float | None:
    """The largest radius at which all labels stand in the box."""
    radius = min(_LARGEST, box.width / 2, box.height / 2)
    while radius >= _SMALLEST:
        spots = [(label, *_reach(label, angle, radius)) for label, angle in zip(labels, angles, strict=True)]
        left = max(radius, max(label.width / 2 - x for label, x, _ in spots))
        right = max(radius, max(label.width / 2 + x for label, x, _ in spots))
        above = max(radius, max(label.height / 2 - y for label, _, y in spots))
        below = max(radius, max(label.height / 2 + y for label, _, y in spots))
        if left + right <= box.width and above + below <= box.height:
            return radius
        radius -= 2.0
    return None


def _collide(texts: list[TextBox]) -> bool:
    for at, one in enumerate(texts):
        for other in texts[at + 1 :]:
            if min(one.box.overlap(other.box)) > -_BETWEEN_LABELS:
                return True
    return False


def _at(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def _arc(centre: Point, radius: float, start: float, end: float) -> list[Command]:
    """Curves along the circle, each a quarter at most; its control points reach 4/3 tan(angle / 4) of the radius."""
    pieces = max(1, ceil(abs(end - start) / (pi / 2) - 1e-9))
    step = (end - start) / pieces
    reach = 4 / 3 * tan(step / 4) * radius
    found: list[Command] = []
    for number in range(pieces):
        one, two = start + step * number, start + step * (number + 1)
        (x0, y0), (x1, y1) = _at(centre, radius, one), _at(centre, radius, two)
        first = (x0 + reach * cos(one), y0 + reach * sin(one))
        second = (x1 - reach * cos(two), y1 - reach * sin(two))
        found.append(("C", (*first, *second, x1, y1)))
    return found


def _slice(centre: Point, radius: float, angle: Point, form: ChartForm, at: int) -> Shape:
    start, end = angle
    series = form.series[0]
    hole = HOLE * radius if form.kind == "doughnut" else 0.0
    inner = [("L", _at(centre, hole, end)), *_arc(centre, hole, end, start)] if hole else [("L", centre)]
    commands = (("M", _at(centre, radius, start)), *_arc(centre, radius, start, end), *inner, ("Z", ()))
    box = Box(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    return Shape(box, commands, series.colour_of(at), "Slice")


def _seam(centre: Point, radius: float, angle: float, form: ChartForm) -> Item:
    hole = HOLE * radius if form.kind == "doughnut" else 0.0
    return stroke((_at(centre, hole, angle), _at(centre, radius, angle)), SEAM, "paper", "Seam")


def _moves(
    beyond: list[Point], angles: list[float], radius: float, hole: float
) -> tuple[tuple[int, float, float], ...]:
    """How far a ring's labels are moved from the middle of its slices."""
    middle = (radius + hole) / 2
    return tuple(
        (at, x - middle * sin(angle), y + middle * cos(angle))
        for at, ((x, y), angle) in enumerate(zip(beyond, angles, strict=True))
    )


def _chart(
    form: ChartForm,
    look: ChartLook,
    labels: list[_Label],
    centre: Point,
    radius: float,
    moved: tuple[tuple[int, float, float], ...],
) -> Chart:
    one = form.series[0]
    # A name on one line over its value; labels of pies, which are not moved, stand where programs know their width.
    unbroken = tuple(at for at, *_ in moved if len(labels[at].lines) == 2)
    series = ChartSeries(
        name_of(form, 0), scene_values(one), one.colour, one.colours,
        bold=bold_of(form, 0), unbroken=unbroken, moved=moved,
    )  # fmt: skip
    plot = Box(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    return Chart(
        form.kind, scene_categories(form), (series,), plot, ValueAxis(0.0, 1.0), form.numbers.code,
        look.plain.size, look.plain.size,
    )  # fmt: skip
