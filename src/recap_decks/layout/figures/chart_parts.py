"""What charts with axes share: names, the legend, marks of the value axis, where stacked values begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recap_decks.layout import breaking
from recap_decks.layout.figures.chart_form import ChartForm, FormSeries
from recap_decks.layout.figures.chart_look import ChartLook, text_lines
from recap_decks.layout.figures.chart_marks import key_of
from recap_decks.scene.charts import Category, Chart, Datum
from recap_decks.scene.items import Item, Piece
from recap_decks.style.tokens import Step
from recap_decks.units import Box

_BETWEEN_KEYS = 18.0  # points from a name to the next key in a legend
_KEY_GAP = 6.0
_UNDER_LEGEND = 6.0
_MOST_SHIFT = 0.9  # of a line, that a name may be moved so that it does not stand on its neighbour


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as values, and what is drawn of it."""

    chart: Chart
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """The names of the series over the plot, each behind its key."""

    box: Box
    items: tuple[Item, ...]

    @property
    def height(self) -> float:
        """Points that it takes, with the space below it."""
        return self.box.height + _UNDER_LEGEND


def legend(form: ChartForm, box: Box, look: ChartLook) -> Legend:
    """The names of the series in rows at the top of the box."""
    items: list[Item] = []
    x, top, right, lowest = box.x, box.y, box.x, box.y
    for number, series in enumerate(form.series):
        key, piece = key_of(form, number), name_piece(series, look, bold=series.meant)
        beside = key.width + _KEY_GAP
        lines = look.chopped(piece, box.width - beside)
        wide = max(breaking.width_of(line) for line in lines)
        if x > box.x and x + beside + look.width(piece) > box.right:
            x, top = box.x, lowest
        items += key.at(x, top + look.plain.pitch / 2)
        items.append(text_lines(lines, look.plain, x + beside, top, "Series"))
        lowest = max(lowest, top + len(lines) * look.plain.pitch)
        right = max(right, x + beside + wide)
        x += beside + wide + _BETWEEN_KEYS
    # A little wider than drawn here, since a renderer that finds no room breaks the row.
    width = min(box.width, (right - box.x) * 1.05 + _BETWEEN_KEYS)
    return Legend(Box(box.x, box.y, width, lowest - box.y), tuple(items))


def name_piece(series: FormSeries, look: ChartLook, *, bold: bool) -> Piece:
    """The name of a series."""
    name = series.name
    plain, at = (name.plain, name.at) if name is not None else ("", "")
    return look.piece(plain, look.plain, element=at, bold=bold)


def category_piece(form: ChartForm, index: int, look: ChartLook) -> Piece:
    """A category's name, bold where it is the meant one."""
    category = form.categories[index]
    return look.piece(category.plain, look.plain, element=category.at, bold=index == form.meant)


def scene_categories(form: ChartForm) -> tuple[Category, ...]:
    """The categories as a scene has them."""
    return tuple(Category(category.plain, category.at) for category in form.categories)


def scene_values(series: FormSeries) -> tuple[Datum | None, ...]:
    """The values as a scene has them."""
    return tuple(
        Datum(value.number, value.typed.at, value.typed.plain) if value is not None else None for value in series.values
    )


def name_of(form: ChartForm, number: int) -> str:
    """A series' name in the chart's data."""
    name = form.series[number].name
    return name.plain if name is not None else form.subject


def bold_of(form: ChartForm, number: int) -> tuple[int, ...]:
    """The values of a series whose labels are bold: all of the meant one's, else that of the meant category."""
    if form.series[number].meant:
        return tuple(range(len(form.categories)))
    return (form.meant,) if form.meant is not None else ()


def value_piece(form: ChartForm, number: int, index: int, step: Step, look: ChartLook, colour: str = "ink") -> Piece:
    """A value as its label says it; a gap has none."""
    series = form.series[number]
    value = series.values[index]
    if value is None:
        return look.piece("", step)
    bold = index in bold_of(form, number)
    return look.piece(form.numbers.say(value.number), step, element=value.typed.at, colour=colour, bold=bold)


def named_value(form: ChartForm, number: int, index: int, step: Step | None, look: ChartLook) -> list[Piece]:
    """The name of a series with its value behind it, where values are told in a size `step`; in the chart's size."""
    series = form.series[number]
    if step is None:
        return [name_piece(series, look, bold=series.meant)]
    bold = index in bold_of(form, number)
    space = look.piece(" ", look.plain, bold=bold)
    return [name_piece(series, look, bold=bold), space, value_piece(form, number, index, look.plain, look)]


def ends_of(form: ChartForm, index: int) -> list[tuple[float, float] | None]:
    """From where to where each series' value reaches in a category: from zero, or from what it is stacked on, values
    below zero downwards. None is a gap."""
    found: list[tuple[float, float] | None] = []
    up = down = 0.0
    for series in form.series:
        number = series.number(index)
        if number is None:
            found.append(None)
        elif not form.stacked:
            found.append((0.0, number))
        elif number < 0:
            found.append((down, down + number))
            down += number
        else:
            found.append((up, up + number))
            up += number
    return found


def apart(places: Sequence[float], pitch: float, low: float, high: float) -> list[float] | None:
    """The middles of lines of text moved as little as keeps them `pitch` apart; None where one would have to move too
    far from its place, or beyond `low` or `high`."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    blocks: list[tuple[float, int]] = []  # neighbours that push each other: the mean of where they want to begin
    for number, at in enumerate(order):
        wanted, count = places[at] - number * pitch, 1
        while blocks and blocks[-1][0] >= wanted:
            before, many = blocks.pop()
            wanted, count = (before * many + wanted * count) / (many + count), many + count
        blocks.append((wanted, count))
    starts = [start for start, count in blocks for _ in range(count)]
    moved = {at: start + number * pitch for number, (at, start) in enumerate(zip(order, starts, strict=True))}
    if any(abs(moved[at] - place) > _MOST_SHIFT * pitch for at, place in enumerate(places)):
        return None
    if any(not low <= middle - pitch / 2 <= middle + pitch / 2 <= high for middle in moved.values()):
        return None
    return [moved[at] for at in range(len(places))]
