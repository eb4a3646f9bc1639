"""Horizontal bars: a band a category, its name at the left; values behind the bars, else an axis below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recap_decks.layout import breaking
from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.figures.chart_axis import Marks, axis_of, lying_marks, marks_of
from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import AXIS, BAND, NAME_GAP, VALUE_GAP, ChartLook, one_line, text_lines
from recap_decks.layout.figures.chart_parts import (
    Drawing,
    Legend,
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
from recap_decks.scene.items import Item, Piece, Rule, Shape, rectangle
from recap_decks.style.tokens import Step
from recap_decks.units import Box

_NAMES_SHARE, _NAMES_SHARE_BOTH_WAYS = 0.4, 0.55  # of the width that names may take
_BETWEEN_MARKS = 6.0
_LEAST_SHARE = 0.01  # of the axis, for bars that are hardly seen
_THINNEST = 4.0  # points of a bar


@dataclass(frozen=True, slots=True)
class _Names:
    """The categories' names in the room left of the plot, which is `width` points wide with the gap beside it."""

    lines: tuple[list[SegmentLine], ...]
    width: float
    pitch: float

    @property
    def height(self) -> float:
        """Points that the highest takes."""
        return max(len(lines) for lines in self.lines) * self.pitch


@dataclass(frozen=True, slots=True)
class _Bars:
    """Where everything stands. `step` is the size of values, None where an axis tells them; `named`: the names of the
    series stand behind the bars of the first category."""

    form: ChartForm
    look: ChartLook
    plot: Box
    scale: Scale
    step: Step | None
    named: bool

    def x(self, value: float) -> float:
        return self.plot.x + self.scale.share(value) * self.plot.width

    @property
    def band(self) -> float:
        return self.plot.height / len(self.form.categories)

    def bar(self, category: int, number: int, end: tuple[float, float]) -> Box:
        """The bar of a series in a category."""
        beside = 1 if self.form.stacked else len(self.form.series)
        thick = BAND * self.band / beside
        top = self.plot.y + self.band * (category + (1 - BAND) / 2) + (0.0 if self.form.stacked else thick * number)
        left, right = (self.x(edge) for edge in sorted(end))
        return Box(left, top, right - left, thick)


def bars(form: ChartForm, box: Box, look: ChartLook, whole: ChartForm) -> Drawing | None:
    """The chart in the box, on the scale of `whole`, of which it may be a part: with values at the largest size that
    fits, else with an axis; None where the box is too low for its bars and names."""
    names = replace(_names(form, box, look), width=_names(whole, box, look).width)
    attempts = [(step, 0) for step in look.values] + [(None, intervals) for intervals in INTERVALS]
    # What goes on in another box has a legend in each.
    may_be_named = len(form.series) > 1 and not form.stacked and len(form.categories) == len(whole.categories)
    for step, intervals in attempts:
        for named in (True, False) if may_be_named else (False,):
            drawing = _drawn(form, box, look, whole, names, step, intervals, named)
            if drawing is not None:
                return drawing
    return None


def most_bars(form: ChartForm, box: Box, look: ChartLook) -> int:
    """How many categories the box surely holds no more than."""
    thin = _THINNEST * (1 if form.stacked else len(form.series)) / BAND
    return int(box.height / max(thin, look.plain.pitch + look.band_pad))


def wants_width(form: ChartForm, box: Box, look: ChartLook) -> bool:
    """Whether names take several lines beside bars that go both ways. Office programs reckon with more room for those
    names than there is, and may set the whole chart narrower: a wider box is better."""
    return _goes_both_ways(form) and any(len(lines) > 1 for lines in _names(form, box, look).lines)


def height_of(form: ChartForm, width: float, look: ChartLook) -> float:
    """The height in which bars are as thick as the medium wants them, with room for their names and values."""
    box = Box(0, 0, width, 0)
    keys = legend(form, box, look).height if len(form.series) > 1 else 0.0
    foot = (
        look.plain.pitch + NAME_GAP if form.stacked else 0.0
    )  # of an axis, where parts are too small for their values
    return keys + _wanted_band(form, _names(form, box, look), look) * len(form.categories) + foot


def _drawn(
    form: ChartForm,
    box: Box,
    look: ChartLook,
    whole: ChartForm,
    names: _Names,
    step: Step | None,
    intervals: int,
    named: bool,
) -> Drawing | None:
    keys = legend(form, box, look) if len(form.series) > 1 and not named else None
    span = extent(whole.rows, stacked=form.stacked)
    marks = marks_of(form, marked(*span, intervals), look) if step is None else None
    plot = _plot(form, box, look, names, keys, marks)
    if not _holds(form, plot, look, names, step, named):
        return None
    scale = marks.scale if marks is not None else _labelled_scale(whole, plot, look, step, named)
    if scale is None:
        return None
    if marks is not None and named:
        narrowed = _narrowed(form, plot, scale, box, look)
        if narrowed is None:
            return None
        plot = narrowed
    if marks is not None and not marks.stand_apart(plot.width, marks.width(look) + _BETWEEN_MARKS):
        return None
    placed = _Bars(form, look, plot, scale, step, named)
    values = _values(placed)
    if values is None:
        return None
    items: list[Item] = [] if marks is None else lying_marks(marks, plot, look)
    items += _shapes(placed)
    zero = placed.x(min(max(0.0, scale.least), scale.most))
    items.append(Rule(zero, plot.y, zero, plot.bottom, AXIS, "ink"))
    items += [*values[0], *_name_texts(placed, names, box), *(keys.items if keys is not None else ())]
    return Drawing(_chart(placed, values[1], marks, keys.box if keys is not None else None), tuple(items))


def _goes_both_ways(form: ChartForm) -> bool:
    return any(number is not None and number < 0 for row in form.rows for number in row)


def _names(form: ChartForm, box: Box, look: ChartLook) -> _Names:
    """The names on one line each where that takes little room; else in lines as wide as may be, which is more beside
    bars that go both ways."""
    pieces = [category_piece(form, at, look) for at in range(len(form.categories))]
    share = _NAMES_SHARE_BOTH_WAYS if _goes_both_ways(form) else _NAMES_SHARE
    most = (look.names_width or share * box.width) - NAME_GAP
    lines = tuple(look.chopped(piece, most) for piece in pieces)
    widest = max(breaking.width_of(line) for own in lines for line in own)
    return _Names(lines, look.names_width or widest + NAME_GAP, look.plain.pitch)


def _plot(form: ChartForm, box: Box, look: ChartLook, names: _Names, keys: Legend | None, marks: Marks | None) -> Box:
    top = box.y + (keys.height if keys is not None else 0.0)
    foot = look.plain.pitch + NAME_GAP if marks is not None else 0.0
    height = min(box.bottom - foot - top, _wanted_band(form, names, look) * len(form.categories))
    overhang = marks.width(look) / 2 if marks is not None else 0.0
    left = max(names.width, overhang)
    return Box(box.x + left, top, box.width - left - overhang, height)


def _wanted_band(form: ChartForm, names: _Names, look: ChartLook) -> float:
    """The height of a band where there is room enough: bars beside or behind each other each take a value's label."""
    bars_in_band = 1 if form.stacked else len(form.series)
    labelled = bars_in_band * look.values[0].pitch / BAND if len(form.series) > 1 else 0.0
    return max(look.band, names.height + look.band_pad, labelled)


def _holds(form: ChartForm, plot: Box, look: ChartLook, names: _Names, step: Step | None, named: bool) -> bool:
    """Whether bars are thick enough, and bands high enough for what stands beside them."""
    beside = 1 if form.stacked else len(form.series)
    band = plot.height / len(form.categories)
    thick = BAND * band / beside
    if thick < _THINNEST or band < names.height + look.band_pad or plot.width <= 0:
        return False
    if named and (thick < look.plain.pitch or None in [series.values[0] for series in form.series]):
        return False
    if step is None:
        return True
    return thick >= step.pitch if beside > 1 or form.stacked else band >= step.pitch


def _narrowed(form: ChartForm, plot: Box, scale: Scale, box: Box, look: ChartLook) -> Box | None:
    """The plot with room for the names behind the first bars, where an axis tells the values."""
    width = plot.width
    for number, end in enumerate(ends_of(form, 0)):
        if end is None or end[1] < 0:
            return None
        room = box.right - plot.x - VALUE_GAP - look.width(*named_value(form, number, 0, None, look))
        width = min(width, room / max(scale.share(end[1]), _LEAST_SHARE))
    return Box(plot.x, plot.y, width, plot.height) if width > plot.width / 2 else None


def _labelled_scale(whole: ChartForm, plot: Box, look: ChartLook, step: Step | None, named: bool) -> Scale | None:
    if whole.stacked:
        return spanned([(end, 0.0) for end in extent(whole.rows, stacked=True)], plot.width)
    ends = []
    for number, series in enumerate(whole.series):
        for at, value in enumerate(series.numbers):
            if value is not None and step is not None:
                pieces = _label(whole, number, at, step, look, named)
                ends.append((value, VALUE_GAP + look.width(*pieces)))
    return spanned(ends, plot.width)


def _label(form: ChartForm, number: int, at: int, step: Step, look: ChartLook, named: bool) -> list[Piece]:
    if named and at == 0:
        return named_value(form, number, at, step, look)
    return [value_piece(form, number, at, step, look)]


def _shapes(placed: _Bars) -> list[Item]:
    items: list[Item] = []
    for category in range(len(placed.form.categories)):
        for number, end in enumerate(ends_of(placed.form, category)):
            if end is None or end[0] == end[1]:
                continue
            series = placed.form.series[number]
            box = placed.bar(category, number, end)
            items.append(Shape(box, rectangle(box), series.colour_of(category), "Bar"))
    return items


def _values(placed: _Bars) -> tuple[list[Item], list[str]] | None:
    """The labels behind or on the bars, and their colour by series; None where one does not fit."""
    form, look, step = placed.form, placed.look, placed.step
    colours = ["ink"] * len(form.series)
    if form.stacked and step is not None:
        found = [look.readable_on(series.colour, step.size) for series in form.series]
        if any(colour is None for colour in found):
            return None
        colours = [colour for colour in found if colour is not None]
    items: list[Item] = []
    for at in range(len(form.categories)):
        for number, end in enumerate(ends_of(form, at)):
            if end is None or (form.stacked and end[0] == end[1]):
                continue
            bar = placed.bar(at, number, end)
            middle = bar.y + bar.height / 2
            if placed.named and at == 0:
                pieces, size = named_value(form, number, at, step, look), look.plain
            elif step is not None:
                pieces, size = [value_piece(form, number, at, step, look, colours[number])], step
            else:
                continue
            if form.stacked:
                if look.width(*pieces) > bar.width - 2:
                    return None
                items.append(one_line(pieces, size, bar.x + bar.width / 2, middle, "Value", look, "centre"))
            elif end[1] < 0:
                items.append(one_line(pieces, size, bar.x - VALUE_GAP, middle, "Value", look, "right"))
            else:
                items.append(one_line(pieces, size, bar.right + VALUE_GAP, middle, "Value", look))
    return items, colours


def _name_texts(placed: _Bars, names: _Names, box: Box) -> list[Item]:
    look = placed.look
    to_right = look.names == "right"
    x = placed.plot.x - NAME_GAP if to_right else box.x
    items: list[Item] = []
    for at, lines in enumerate(names.lines):
        middle = placed.plot.y + placed.band * (at + 0.5)
        top = middle - len(lines) * look.plain.pitch / 2
        items.append(text_lines(lines, look.plain, x, top, "Category", "right" if to_right else "left"))
    return items


def _chart(placed: _Bars, colours: list[str], marks: Marks | None, legend_box: Box | None) -> Chart:
    form = placed.form
    series = tuple(
        ChartSeries(
            name_of(form, number),
            scene_values(one),
            one.colour,
            one.colours,
            label_colour=colours[number],
            bold=bold_of(form, number),
            unlabelled=tuple(at for at, value in enumerate(one.numbers) if form.stacked and value == 0),
        )
        for number, one in enumerate(form.series)
    )
    return Chart(
        "bar",
        scene_categories(form),
        series,
        placed.plot,
        axis_of(placed.scale, marks),
        form.numbers.code,
        placed.look.plain.size,
        placed.step.size if placed.step is not None else None,
        form.stacked,
        named=0 if placed.named else None,
        legend=legend_box,
    )
