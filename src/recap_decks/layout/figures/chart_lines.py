"""Lines, and areas under them: names of series at the ends of their lines where they stand apart, else in a legend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recap_decks.layout.figures.chart_axis import Marks, axis_of, base_line, marks_of, name_gap, upright_marks
from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_line_names import Names, names_under
from recap_decks.layout.figures.chart_line_values import Spot, spots
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
    ends_of,
    legend,
    name_of,
    name_piece,
    scene_categories,
    scene_values,
    value_piece,
)
from recap_decks.layout.figures.chart_scale import INTERVALS, Scale, extent, is_shortened, marked, spanned
from recap_decks.scene.charts import Chart, ChartSeries
from recap_decks.scene.items import Item, Shape, TextBox
from recap_decks.style.tokens import Step
from recap_decks.units import Box

_MOST_LABELLED = 12  # values of a line that are told each
_LOWEST = 60.0  # points: a plot less high tells nothing
_NAMES_SHARE = 0.3  # of the width that names at the lines' ends may take
_MARKER_HALF, _LARGEST_MARKER_HALF = 4.0, 6.0
_FROM_MARKER = 3.0  # points from a line's last mark to its name, beyond what programs leave there by themselves

Point = tuple[float, float]


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
    marks: Marks | None
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
    attempts = [(step, INTERVALS[0]) for step in look.values if few] + [(None, intervals) for intervals in INTERVALS]
    for step, intervals in attempts:
        for named in (True, False) if several else (False,):
            drawing = _drawn(form, box, look, step, intervals, named)
            if drawing is not None:
                return drawing
    return None


def _drawn(
    form: ChartForm, box: Box, look: ChartLook, step: Step | None, intervals: int, named: bool
) -> Drawing | None:
    keys = legend(form, box, look) if len(form.series) > 1 and not named else None
    top = box.y + (keys.height if keys is not None else 0.0)
    scale = marked(*extent(form.rows, stacked=form.stacked), intervals, from_zero=form.kind == "area")
    if step is not None and is_shortened(scale):
        return None
    marks = marks_of(form, scale, look) if step is None else None
    left = marks.width(look) + NAME_GAP if marks is not None else 0.0
    right = _names_width(form, look) if named else 0.0
    if right > _NAMES_SHARE * box.width:
        return None
    names = names_under(form, box.x + left, box.right - right, box, look)
    if names is None:
        return None
    top += look.plain.pitch / 2 if marks is not None else _LARGEST_MARKER_HALF
    gap = name_gap(marks, look)
    foot = gap + names.count * look.plain.pitch
    plot = Box(names.left, top, names.right - names.left, box.bottom - foot - top)
    if plot.height < _LOWEST or (marks is not None and not marks.stand_apart(plot.height, look.plain.pitch)):
        return None
    if step is not None:
        room = VALUE_GAP + _MARKER_HALF + step.pitch
        own = spanned([(value, room) for row in form.rows for value in row if value is not None], plot.height)
        if own is None:
            return None
        scale = own
    placed = _Lines(form, look, box, plot, scale, step, marks, named)
    values = _values(placed)
    ends = _ends(placed) if named else ([], {})
    if values is None or ends is None:
        return None
    texts = [*values[0], *ends[0], *_category_texts(placed, names, gap), *(keys.items if keys is not None else ())]
    said = [text.box for text in texts if isinstance(text, TextBox)]
    marked_items = upright_marks(marks, plot, look, said) if marks is not None else []
    base = base_line(plot, placed.y(min(max(0.0, scale.least), scale.most)))
    drawn = [*_areas(placed), base] if form.kind == "area" else [base, *_strokes(placed)]
    chart = _chart(placed, names, ends[1], values[1], keys.box if keys is not None else None)
    # Texts first, as an area's bounds may hold some that do not stand on it.
    return Drawing(chart, (*texts, *marked_items, *drawn))


def _names_width(form: ChartForm, look: ChartLook) -> float:
    return (
        max(look.width(name_piece(series, look, bold=series.meant)) for series in form.series) + NAME_GAP + _MARKER_HALF
    )


def _values(placed: _Lines) -> tuple[list[Item], list[Spot | None]] | None:
    """The labels of a single line's values, and where each stands; None where one has no room."""
    form, look, step = placed.form, placed.look, placed.step
    if step is None:
        return [], []
    numbers = form.series[0].numbers
    pieces = [value_piece(form, 0, at, step, look) for at in range(len(numbers))]
    points = [(placed.x(at), placed.y(value)) if value is not None else None for at, value in enumerate(numbers)]
    room = Box(placed.box.x, placed.box.y, placed.box.width, placed.plot.bottom - placed.box.y)
    found = spots(points, [look.width(piece) for piece in pieces], step.pitch, VALUE_GAP + _MARKER_HALF, room)
    if found is None:
        return None
    items: list[Item] = [
        one_line(piece, step, spot.box.x + spot.box.width / 2, spot.box.y + step.pitch / 2, "Value", look, "centre")
        for piece, spot in zip(pieces, found, strict=True)
        if spot is not None
    ]
    return items, found


def _ends(placed: _Lines) -> tuple[list[Item], dict[int, Point]] | None:
    """The names beside the last values, and how far each is moved; None where they would not stand apart, or a line
    does not reach the end."""
    form, look = placed.form, placed.look
    last = len(form.categories) - 1
    reached = ends_of(form, last)
    if None in reached:
        return None
    middles = [placed.y((end[0] + end[1]) / 2 if form.stacked else end[1]) for end in reached if end is not None]
    moved = apart(middles, look.plain.pitch, placed.box.y, placed.plot.bottom + name_gap(placed.marks, look))
    if moved is None:
        return None
    x = placed.x(last) + NAME_GAP + (_MARKER_HALF if form.kind == "line" else 0.0)
    items: list[Item] = []
    offsets: dict[int, Point] = {}
    for number, (middle, own) in enumerate(zip(middles, moved, strict=True)):
        piece = name_piece(form.series[number], look, bold=form.series[number].meant)
        items.append(one_line(piece, look.plain, x, own, "Series", look))
        across = NAME_GAP + look.measure.width(piece) / 2 if form.kind == "area" else _FROM_MARKER
        offsets[number] = (across, own - middle)
    return items, offsets


def _category_texts(placed: _Lines, names: Names, gap: float) -> list[Item]:
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
            items += drawn_marker(marker_of(number), *points[at], colour, meant=at in bold_of(placed.form, number))
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


def _chart(
    placed: _Lines,
    names: Names,
    ends: dict[int, Point],
    values: list[Spot | None],
    legend_box: Box | None,
) -> Chart:
    form = placed.form
    last = len(form.categories) - 1
    is_line = form.kind == "line"
    moved = tuple((at, spot.across, 0.0) for at, spot in enumerate(values) if spot is not None and spot.across)
    series = tuple(
        ChartSeries(
            name_of(form, number),
            scene_values(one),
            one.colour,
            one.colours if is_line else (),
            bold=bold_of(form, number),
            moved=((last, *ends[number]),) if number in ends else moved,
            below=tuple(at for at, spot in enumerate(values) if spot is not None and spot.below),
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
        axis_of(placed.scale, placed.marks),
        form.numbers.code,
        placed.look.plain.size,
        placed.step.size if placed.step is not None else None,
        form.stacked,
        names.every,
        names.spaced,
        named=last if placed.named else None,
        legend=legend_box,
    )
