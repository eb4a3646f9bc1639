"""Columns: beside each other by series, or stacked; their values on them, else an axis at the left."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.figures.chart_axis import Marks, axis_of, base_line, marks_of, name_gap, upright_marks
from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import BAND, NAME_GAP, VALUE_GAP, ChartLook, one_line, text_lines
from recap_decks.layout.figures.chart_parts import (
    Drawing,
    apart,
    bold_of,
    category_piece,
    ends_of,
    legend,
    name_of,
    named_value,
    scene_categories,
    scene_values,
    value_piece,
)
from recap_decks.layout.figures.chart_scale import INTERVALS, Scale, extent, marked, spanned
from recap_decks.scene.charts import Chart, ChartSeries
from recap_decks.scene.items import Item, Shape, rectangle
from recap_decks.style.tokens import Step
from recap_decks.units import Box

_FEWEST = 4  # columns of one series that fill the width: fewer are not drawn wider
_MOST_LINES = 2  # of a category's name
_BETWEEN_NAMES = 6.0
_LOWEST = 60.0  # points: a plot less high tells nothing
_NAMES_SHARE = 0.3  # of the width that names beside the last column may take


@dataclass(frozen=True, slots=True)
class _Bar:
    series: int
    category: int
    value: float
    box: Box


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where everything stands. `step` is the size of values, None where an axis tells them; `named`: the series' names
    stand beside the last column."""

    form: ChartForm
    look: ChartLook
    box: Box
    plot: Box
    scale: Scale
    bars: tuple[_Bar, ...]
    step: Step | None
    marks: Marks | None
    named: bool

    def y(self, value: float) -> float:
        return self.plot.bottom - self.scale.share(value) * self.plot.height


def columns(form: ChartForm, box: Box, look: ChartLook) -> Drawing | None:
    """The chart in the box: with values at the largest size that fits, else with an axis; None where names of
    categories do not fit on two lines below their columns, or the box is too low."""
    attempts = [(step, 0) for step in look.values] + [(None, intervals) for intervals in INTERVALS]
    for step, intervals in attempts:
        for named in (True, False) if form.stacked else (False,):
            drawing = _drawn(form, box, look, step, intervals, named)
            if drawing is not None:
                return drawing
    return None


def _drawn(
    form: ChartForm, box: Box, look: ChartLook, step: Step | None, intervals: int, named: bool
) -> Drawing | None:
    keys = legend(form, box, look) if len(form.series) > 1 and not named else None
    top = box.y + (keys.height if keys is not None else 0.0)
    span = extent(form.rows, stacked=form.stacked)
    marks = marks_of(form, marked(*span, intervals), look) if step is None else None
    left = marks.width(look) + NAME_GAP if marks is not None else 0.0
    right = _names_width(form, look, step) if named else 0.0
    if right > _NAMES_SHARE * box.width:
        return None
    count = len(form.categories)
    band = (box.width - left - right) / max(count, _FEWEST + 1 - (1 if form.stacked else len(form.series)))
    names = [look.lines(category_piece(form, at, look), band - _BETWEEN_NAMES) for at in range(count)]
    if any(lines is None or len(lines) > _MOST_LINES for lines in names):
        return None
    gap = name_gap(marks, look)
    foot = gap + max(len(lines) for lines in names if lines is not None) * look.plain.pitch
    top += look.plain.pitch / 2 if marks is not None else 0.0
    plot = Box(box.x + left, top, band * count, box.bottom - foot - top)
    if plot.height < _LOWEST or (marks is not None and not marks.stand_apart(plot.height, look.plain.pitch)):
        return None
    scale = marks.scale if marks is not None else _labelled_scale(form, plot, step)
    if scale is None:
        return None
    placed = _Columns(form, look, box, plot, scale, _bars(form, plot, scale), step, marks, named)
    values = _values(placed)
    ends = _names(placed) if named else ([], {})
    if values is None or ends is None:
        return None
    items: list[Item] = [] if marks is None else upright_marks(marks, plot, look)
    items += _shapes(placed)
    items.append(base_line(plot, placed.y(min(max(0.0, scale.least), scale.most))))
    items += [*values[0], *ends[0], *_category_texts(names, plot, gap, look)]
    items += keys.items if keys is not None else ()
    return Drawing(_chart(placed, values[1], ends[1], keys.box if keys is not None else None), tuple(items))


def _labelled_scale(form: ChartForm, plot: Box, step: Step | None) -> Scale | None:
    if form.stacked:
        return spanned([(end, 0.0) for end in extent(form.rows, stacked=True)], plot.height)
    room = VALUE_GAP + (step.pitch if step is not None else 0.0)
    return spanned([(value, room) for row in form.rows for value in row if value is not None], plot.height)


def _bars(form: ChartForm, plot: Box, scale: Scale) -> tuple[_Bar, ...]:
    count = len(form.categories)
    band = plot.width / count
    wide = BAND * band / (1 if form.stacked else len(form.series))
    found = []
    for category in range(count):
        for number, end in enumerate(ends_of(form, category)):
            value = form.series[number].number(category)
            if end is None or value is None:
                continue
            x = plot.x + band * (category + (1 - BAND) / 2) + (0.0 if form.stacked else wide * number)
            low, high = (plot.bottom - scale.share(edge) * plot.height for edge in sorted(end))
            found.append(_Bar(number, category, value, Box(x, high, wide, low - high)))
    return tuple(found)


def _shapes(placed: _Columns) -> list[Item]:
    items: list[Item] = []
    for bar in placed.bars:
        if bar.box.height > 0:
            series = placed.form.series[bar.series]
            colour = series.colour_of(bar.category)
            items.append(Shape(bar.box, rectangle(bar.box), colour, "Column"))
    return items


def _values(placed: _Columns) -> tuple[list[Item], list[str]] | None:
    """The values' labels, and the colour of those of each series; None where one does not fit."""
    form, look, step = placed.form, placed.look, placed.step
    colours = ["ink"] * len(form.series)
    if step is None:
        return [], colours
    if form.stacked:
        found = [look.readable_on(series.colour, step.size) for series in form.series]
        if any(colour is None for colour in found):
            return None
        colours = [colour for colour in found if colour is not None]
    items: list[Item] = []
    for bar in placed.bars:
        if form.stacked and (bar.value == 0 or (placed.named and bar.category == len(form.categories) - 1)):
            continue
        piece = value_piece(form, bar.series, bar.category, step, look, colours[bar.series])
        if form.stacked:
            room = bar.box.width - 2
            if bar.box.height < step.pitch:
                return None
            middle = bar.box.y + bar.box.height / 2
        else:
            room = bar.box.width if len(form.series) > 1 else bar.box.width / BAND - 4
            beyond = VALUE_GAP + step.pitch / 2
            middle = bar.box.bottom + beyond if bar.value < 0 else bar.box.y - beyond
        if look.width(piece) > room:
            return None
        items.append(one_line(piece, step, bar.box.x + bar.box.width / 2, middle, "Value", look, "centre"))
    return items, colours


def _names_width(form: ChartForm, look: ChartLook, step: Step | None) -> float:
    last = len(form.categories) - 1
    widths = [look.width(*named_value(form, number, last, step, look)) for number in range(len(form.series))]
    return max(widths) + NAME_GAP


def _names(placed: _Columns) -> tuple[list[Item], dict[int, tuple[float, float]]] | None:
    """The names beside the last column, and how far each is moved from the middle of its part; None where a part is
    missing there, or too low to be told from its neighbours."""
    form, look = placed.form, placed.look
    last = [bar for bar in placed.bars if bar.category == len(form.categories) - 1 and bar.value != 0]
    if len(last) < len(form.series):
        return None
    middles = [bar.box.y + bar.box.height / 2 for bar in last]
    moved = apart(middles, look.plain.pitch, placed.box.y, placed.plot.bottom + name_gap(placed.marks, look))
    if moved is None:
        return None
    items: list[Item] = []
    offsets = {}
    for bar, middle, own in zip(last, middles, moved, strict=True):
        pieces = named_value(form, bar.series, bar.category, placed.step, look)
        x = bar.box.right + NAME_GAP
        items.append(one_line(pieces, look.plain, x, own, "Series", look))
        wide = sum(look.measure.width(piece) for piece in pieces)
        offsets[bar.series] = (bar.box.width / 2 + NAME_GAP + wide / 2, own - middle)
    return items, offsets


def _category_texts(names: list[list[SegmentLine] | None], plot: Box, gap: float, look: ChartLook) -> list[Item]:
    return [
        text_lines(
            lines, look.plain, plot.x + plot.width * (at + 0.5) / len(names), plot.bottom + gap, "Category", "centre"
        )
        for at, lines in enumerate(names)
        if lines is not None
    ]


def _chart(
    placed: _Columns, colours: list[str], offsets: dict[int, tuple[float, float]], legend_box: Box | None
) -> Chart:
    form, look = placed.form, placed.look
    last = len(form.categories) - 1
    series = tuple(
        ChartSeries(
            name_of(form, number),
            scene_values(one),
            one.colour,
            one.colours,
            label_colour=colours[number],
            bold=bold_of(form, number),
            unlabelled=tuple(at for at, value in enumerate(one.numbers) if form.stacked and value == 0),
            moved=((last, *offsets[number]),) if number in offsets else (),
        )
        for number, one in enumerate(form.series)
    )
    return Chart(
        "column",
        scene_categories(form),
        series,
        placed.plot,
        axis_of(placed.scale, placed.marks),
        form.numbers.code,
        look.plain.size,
        placed.step.size if placed.step is not None else None,
        form.stacked,
        named=last if placed.named else None,
        legend=legend_box,
    )
