"""Lines, and areas under them: names of series at the ends of their lines where they stand apart, else in a legend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.figures.chart_axis import Marks, axis_of, base_line, marks_of, name_gap, upright_marks
from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import (
    LINE,
    NAME_GAP,
    VALUE_GAP,
    ChartLook,
    one_line,
    outline,
    stroke,
    text_lines,
)
from recap_decks.layout.figures.chart_marks import MOST_MARKED, dash_of, drawn_marker, marker_of
from recap_decks.layout.figures.chart_parts import (
    Drawing,
    apart,
    bold_of,
    category_piece,
    ends_of,
    legend,
    name_of,
    name_piece,
    scene_categories,
    scene_values,
    value_piece,
)
from recap_decks.layout.figures.chart_scale import Scale, extent, is_shortened, marked, spanned
from recap_decks.scene.charts import Chart, ChartSeries
from recap_decks.scene.items import Item, Shape
from recap_decks.style.tokens import Step
from recap_decks.units import Box

_MOST_LABELLED = 12  # values of a line that are told each
_BETWEEN_NAMES = 10.0
_LOWEST = 60.0  # points: a plot less high tells nothing
_NAMES_SHARE = 0.3  # of the width that names at the lines' ends may take
_MARKER_HALF = 4.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Names:
    """The categories' names that are drawn, by index: every one, or one of so many."""

    every: int
    lines: dict[int, list[SegmentLine]]

    @property
    def count(self) -> int:
        """Lines of the highest."""
        return max(len(lines) for lines in self.lines.values())


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where everything stands. `step` is the size of values, None where an axis tells them; `named`: the names stand
    at the ends of the lines."""

    form: ChartForm
    look: ChartLook
    box: Box
    plot: Box
    scale: Scale
    step: Step | None
    named: bool

    def x(self, index: int) -> float:
        """A line's values stand in the middle of their bands, an area reaches from edge to edge."""
        count = len(self.form.categories)
        if self.form.kind == "area":
            return self.plot.x + self.plot.width * index / (count - 1)
        return self.plot.x + self.plot.width * (index + 0.5) / count

    def y(self, value: float) -> float:
        return self.plot.bottom - self.scale.share(value) * self.plot.height


def lines(form: ChartForm, box: Box, look: ChartLook) -> Drawing | None:
    """The chart in the box: the values of a single line on it where they are few, else an axis; None where not even
    few of the categories' names fit under it, or the box is too low."""
    several = len(form.series) > 1
    few = not several and form.kind == "line" and len(form.categories) <= _MOST_LABELLED
    for step in (*(look.values if few else ()), None):
        for named in (True, False) if several else (False,):
            drawing = _drawn(form, box, look, step, named)
            if drawing is not None:
                return drawing
    return None


def _drawn(form: ChartForm, box: Box, look: ChartLook, step: Step | None, named: bool) -> Drawing | None:
    keys = legend(form, box, look) if len(form.series) > 1 and not named else None
    top = box.y + (keys.height if keys is not None else 0.0)
    scale = marked(*extent(form.rows, stacked=form.stacked), from_zero=form.kind == "area")
    if step is not None and is_shortened(scale):
        return None
    marks = marks_of(form, scale, look) if step is None else None
    left = marks.width(look) + NAME_GAP if marks is not None else 0.0
    right = _names_width(form, look) if named else 0.0
    if right > _NAMES_SHARE * box.width:
        return None
    names = _names(form, box.width - left - right, look)
    if names is None:
        return None
    top += look.plain.pitch / 2 if marks is not None else 0.0
    gap = name_gap(marks, look)
    foot = gap + names.count * look.plain.pitch
    plot = _plot(form, Box(box.x + left, top, box.width - left - right, box.bottom - foot - top), box, names, look)
    if plot.height < _LOWEST:
        return None
    if marks is None:
        room = VALUE_GAP + _MARKER_HALF + (step.pitch if step is not None else 0.0)
        own = spanned([(value, room) for row in form.rows for value in row if value is not None], plot.height)
        if own is None:
            return None
        scale = own
    placed = _Lines(form, look, box, plot, scale, step, named)
    values = _values(placed)
    ends = _ends(placed) if named else ([], {})
    if values is None or ends is None:
        return None
    texts = [*values, *ends[0], *_category_texts(placed, names, gap), *(keys.items if keys is not None else ())]
    marked_items = upright_marks(marks, plot, look) if marks is not None else []
    base = base_line(plot, placed.y(min(max(0.0, scale.least), scale.most)))
    drawn = [*_areas(placed), base] if form.kind == "area" else [base, *_strokes(placed)]
    chart = _chart(placed, marks, ends[1], names.every, keys.box if keys is not None else None)
    # Texts first, as an area's bounds may hold some that do not stand on it.
    return Drawing(chart, (*texts, *marked_items, *drawn))


def _names(form: ChartForm, width: float, look: ChartLook) -> _Names | None:
    """Each category's name on two lines at most; where they do not fit beside each other, one of so many on one."""
    count = len(form.categories)
    band = width / count
    pieces = [category_piece(form, at, look) for at in range(count)]
    each = [look.lines(piece, band - _BETWEEN_NAMES) for piece in pieces] if count <= MOST_MARKED else [None]
    whole = {at: own for at, own in enumerate(each) if own is not None and len(own) <= 2}
    if len(whole) == count:
        return _Names(1, whole)
    widest = max(look.width(piece) for piece in pieces)
    every = max(1, ceil((widest + _BETWEEN_NAMES) / band))
    if widest > width / 2:
        return None
    few = {at: look.lines(pieces[at], widest) for at in range(0, count, every)}
    return _Names(every, {at: own for at, own in few.items() if own is not None})


def _plot(form: ChartForm, plot: Box, box: Box, names: _Names, look: ChartLook) -> Box:
    """The plot, narrowed where the first or last name would leave the box."""
    count = len(form.categories)
    half = plot.width / count / 2 if form.kind == "line" else 0.0
    first, last = min(names.lines), max(names.lines)

    def half_width(at: int) -> float:
        return max(look.width(category_piece(form, at, look)) / 2, 0.0) if names.every > 1 or half == 0 else half

    left = max(0.0, half_width(first) - half - (plot.x - box.x))
    beyond = half_width(last) - half - (count - 1 - last) * plot.width / count
    right = max(0.0, beyond - (box.right - plot.right))
    return Box(plot.x + left, plot.y, plot.width - left - right, plot.height)


def _names_width(form: ChartForm, look: ChartLook) -> float:
    return (
        max(look.width(name_piece(series, look, bold=series.meant)) for series in form.series) + NAME_GAP + _MARKER_HALF
    )


def _values(placed: _Lines) -> list[Item] | None:
    """The values over their points, or under those below zero; None where one is wider than its band."""
    form, look, step = placed.form, placed.look, placed.step
    if step is None:
        return []
    items: list[Item] = []
    band = placed.plot.width / len(form.categories)
    for at, value in enumerate(form.series[0].numbers):
        if value is None:
            continue
        piece = value_piece(form, 0, at, step, look)
        if look.width(piece) > band - 4:
            return None
        beyond = VALUE_GAP + _MARKER_HALF + step.pitch / 2
        items.append(one_line(piece, step, placed.x(at), placed.y(value) - beyond, "Value", look, "centre"))
    return items


def _ends(placed: _Lines) -> tuple[list[Item], dict[int, Point]] | None:
    """The names beside the last values, and how far each is moved; None where they would not stand apart, or a line
    does not reach the end."""
    form, look = placed.form, placed.look
    last = len(form.categories) - 1
    reached = ends_of(form, last)
    if None in reached:
        return None
    middles = [placed.y((end[0] + end[1]) / 2 if form.stacked else end[1]) for end in reached if end is not None]
    moved = apart(middles, look.plain.pitch, placed.box.y, placed.box.bottom)
    if moved is None:
        return None
    x = placed.x(last) + NAME_GAP + (_MARKER_HALF if form.kind == "line" else 0.0)
    items: list[Item] = []
    offsets: dict[int, Point] = {}
    for number, (middle, own) in enumerate(zip(middles, moved, strict=True)):
        piece = name_piece(form.series[number], look, bold=form.series[number].meant)
        items.append(one_line(piece, look.plain, x, own, "Series", look))
        across = NAME_GAP + look.measure.width(piece) / 2 if form.kind == "area" else 0.0
        if across or abs(own - middle) > 0.5:
            offsets[number] = (across, own - middle)
    return items, offsets


def _category_texts(placed: _Lines, names: _Names, gap: float) -> list[Item]:
    top = placed.plot.bottom + gap
    return [
        text_lines(lines, placed.look.plain, placed.x(at), top, "Category", "centre")
        for at, lines in names.lines.items()
    ]


def _stretches(placed: _Lines, number: int) -> Iterator[list[int]]:
    """The indices of values between gaps."""
    found: list[int] = []
    for at, value in enumerate(placed.form.series[number].numbers):
        if value is not None:
            found.append(at)
        elif found:
            yield found
            found = []
    if found:
        yield found


def _strokes(placed: _Lines) -> list[Item]:
    """Each series' line, broken at gaps, with its marks on it."""
    items: list[Item] = []
    for number, series in enumerate(placed.form.series):
        points = {at: (placed.x(at), placed.y(value)) for at, value in enumerate(series.numbers) if value is not None}
        for stretch in _stretches(placed, number):
            if len(stretch) > 1:
                path = [points[at] for at in stretch]
                items.append(stroke(path, LINE, series.colour, "Line", dash_of(placed.form, number)))
        for at in _marked(placed, number):
            colour = series.colour_of(at)
            items += drawn_marker(marker_of(number), *points[at], colour)
    return items


def _marked(placed: _Lines, number: int) -> tuple[int, ...]:
    """The values that are marked: each of few; of many the meant one, and those that stand alone between gaps."""
    series = placed.form.series[number]
    if len(placed.form.categories) <= MOST_MARKED:
        return tuple(at for at, value in enumerate(series.numbers) if value is not None)
    alone = {stretch[0] for stretch in _stretches(placed, number) if len(stretch) == 1}
    if placed.form.meant is not None and series.numbers[placed.form.meant] is not None:
        alone.add(placed.form.meant)
    return tuple(sorted(alone))


def _areas(placed: _Lines) -> list[Item]:
    """Each series' area on the one below it."""
    form = placed.form
    count = len(form.categories)
    reached = [ends_of(form, at) for at in range(count)]
    items: list[Item] = []
    for number, series in enumerate(form.series):
        ends = [end for at in range(count) if (end := reached[at][number]) is not None]
        lower = [(placed.x(at), placed.y(end[0])) for at, end in enumerate(ends)]
        upper = [(placed.x(at), placed.y(end[1])) for at, end in enumerate(ends)]
        tops = [y for _, y in (*upper, *lower)]
        box = Box(placed.plot.x, min(tops), placed.plot.width, max(tops) - min(tops))
        items.append(Shape(box, outline([*upper, *reversed(lower)]), series.colour, "Area"))
    return items


def _chart(placed: _Lines, marks: Marks | None, offsets: dict[int, Point], every: int, legend_box: Box | None) -> Chart:
    form = placed.form
    last = len(form.categories) - 1
    is_line = form.kind == "line"
    series = tuple(
        ChartSeries(
            name_of(one),
            scene_values(one),
            one.colour,
            one.colours if is_line else (),
            bold=bold_of(form, number),
            moved=((last, *offsets[number]),) if number in offsets else (),
            marker=marker_of(number) if is_line else None,
            marked=_marked(placed, number) if is_line else (),
            dash=dash_of(form, number) if is_line else None,
        )
        for number, one in enumerate(form.series)
    )
    return Chart(
        form.kind,
        scene_categories(form),
        series,
        placed.plot,
        axis_of(placed.scale, marks),
        form.numbers.code,
        placed.look.plain.size,
        placed.step.size if placed.step is not None else None,
        form.stacked,
        every,
        named=last if placed.named else None,
        legend=legend_box,
    )
