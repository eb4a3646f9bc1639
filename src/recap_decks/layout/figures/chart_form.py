"""What a chart is drawn as: its form by what its data ask for, the order of its values, and who has which colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout.figures.chart_numbers import NumberForm, number_form
from recap_decks.scene.charts import ChartKind
from recap_decks.story.slides import Chart, ChartValue, Text
from recap_decks.story.typography import normalised

MOST_SLICES = 6
MOST_COLUMNS = 12

_LEAST = 1e-300
_NEUTRAL, _MEANT = "data", "data_on"
_NEUTRALS = ("data", "muted")  # of series that are not the meant one, while they can be told apart so


@dataclass(frozen=True, slots=True)
class FormSeries:
    """A series to be drawn. `colours` are those of its values where they differ; `meant`: it is highlighted."""

    name: Text | None
    values: tuple[ChartValue | None, ...]
    colour: str
    colours: tuple[str, ...] = ()
    meant: bool = False

    def number(self, index: int) -> float | None:
        """The value of a category; None is a gap. What is too small to be divided by is nothing."""
        value = self.values[index]
        if value is None:
            return None
        return value.number if abs(value.number) > _LEAST else 0.0

    def colour_of(self, index: int) -> str:
        """The colour of a category's value."""
        return self.colours[index] if self.colours else self.colour

    @property
    def numbers(self) -> tuple[float | None, ...]:
        """All of them."""
        return tuple(self.number(index) for index in range(len(self.values)))


@dataclass(frozen=True, slots=True)
class ChartForm:
    """A chart ready to be drawn. `meant` is the index of the highlighted category; `accent`: something in it has the
    accent; `subject` is what its numbers are about, and so the name of a series that has none; `unit` stands behind
    each number (None: it does not)."""

    kind: ChartKind
    stacked: bool
    categories: tuple[Text, ...]
    series: tuple[FormSeries, ...]
    numbers: NumberForm
    meant: int | None = None
    accent: bool = False
    subject: str = ""
    unit: Text | None = None

    def lying(self) -> ChartForm:
        """The same as horizontal bars, which hold any number of categories with names of any length."""
        return replace(self, kind="bar")

    def part(self, start: int, end: int) -> ChartForm:
        """The same with some of its categories."""
        series = tuple(
            replace(one, values=one.values[start:end], colours=one.colours[start:end]) for one in self.series
        )
        meant = self.meant - start if self.meant is not None and start <= self.meant < end else None
        return replace(self, categories=self.categories[start:end], series=series, meant=meant)

    @property
    def rows(self) -> list[tuple[float | None, ...]]:
        """The numbers by series."""
        return [series.numbers for series in self.series]


def form_of(chart: Chart, language: str) -> ChartForm:
    """The chart in the form that shows its data truly."""
    kind, stacked = kind_of(chart)
    categories, rows = chart.categories, [series.values for series in chart.series]
    if kind in ("pie", "doughnut"):
        order = sorted(range(len(categories)), key=lambda at: -_number(rows[0][at]))
        categories = tuple(categories[at] for at in order)
        rows = [tuple(rows[0][at] for at in order)]
    meant = _place(chart.highlight, [category.plain for category in categories])
    own = _place(chart.highlight, [series.name.plain if series.name else "" for series in chart.series])
    if meant is not None:
        own = None
    values = [value for row in rows for value in row if value is not None]
    numbers = number_form(
        (value.typed.plain for value in values),
        (value.number for value in values),
        language,
        percent=chart.unit is not None and chart.unit.plain.strip() == "%",
    )
    colours = _colours(kind, len(rows), own)
    series = tuple(
        FormSeries(one.name, row, colour, _of_values(kind, rows, colour, meant), number == own)
        for number, (one, row, colour) in enumerate(zip(chart.series, rows, colours, strict=True))
    )
    accent = meant is not None or own is not None or len(rows) > 1 or kind in ("pie", "doughnut")
    unit = chart.unit if numbers.percent else None
    subject = next((text.plain for text in (chart.unit, chart.title) if text is not None), "")
    return ChartForm(kind, stacked, categories, series, numbers, meant, accent, subject, unit)


def kind_of(chart: Chart) -> tuple[ChartKind, bool]:
    """The chart's form and whether it is stacked. An area cannot show a gap, nor several series before each other, nor
    values below zero on others; slices are few and each larger than nothing; many categories need names that lie."""
    numbers = [[value.number if value else None for value in series.values] for series in chart.series]
    flat = [number for row in numbers for number in row]
    stacked = chart.stacked and len(numbers) > 1
    kind: ChartKind = chart.type
    if kind == "area":
        if stacked and any(number is None or number < 0 for number in flat):
            kind = "column"
        elif None in flat or (len(numbers) > 1 and not stacked):
            kind = "line"
    if kind in ("pie", "doughnut") and not (
        len(numbers) == 1
        and 1 < len(flat) <= MOST_SLICES
        and all(number is not None and number > _LEAST for number in flat)
    ):
        kind = "bar"
    if kind in ("line", "area") and len(chart.categories) == 1:
        kind = "column"
    if kind == "column" and len(chart.categories) > MOST_COLUMNS:
        kind = "bar"
    return kind, stacked and kind not in ("line", "pie", "doughnut")


def _number(value: ChartValue | None) -> float:
    return value.number if value is not None else 0.0


def _place(name: str | None, names: Sequence[str]) -> int | None:
    """Which of the names is highlighted; it is compared without what typesetting may have changed."""
    if name is None:
        return None
    sought = normalised(name)
    return next((at for at, one in enumerate(names) if normalised(one) == sought), None)


def _colours(kind: ChartKind, count: int, own: int | None) -> list[str]:
    """The colour of each series: the meant one stands out from neutral ones while those can be told apart, which lines
    always can by their marks."""
    if count == 1:
        return [_MEANT if own == 0 else _NEUTRAL]
    if own is None:
        return [f"data_{number}" for number in range(1, count + 1)]
    others = [number for number in range(count) if number != own]
    if kind == "line":
        neutral = dict.fromkeys(others, _NEUTRAL)
    elif len(others) <= len(_NEUTRALS):
        neutral = dict(zip(others, _NEUTRALS, strict=False))
    else:
        neutral = {number: f"data_{place}" for place, number in enumerate(others, 2)}
    return [neutral.get(number, _MEANT) for number in range(count)]


def _of_values(kind: ChartKind, rows: Sequence[Sequence[object]], colour: str, meant: int | None) -> tuple[str, ...]:
    """The colours of a series' values where they differ: slices', and that of the meant one of a single series."""
    count = len(rows[0])
    if kind in ("pie", "doughnut") and meant is None:
        return tuple(f"data_{number}" for number in range(1, count + 1))
    if len(rows) > 1 or meant is None:
        return ()
    return tuple(_MEANT if number == meant else colour for number in range(count))
