"""A chart as values: what a format with charts of its own needs to make one that looks like the drawn one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from recap_decks.units import Box

ChartKind = Literal["column", "bar", "line", "area", "pie", "doughnut"]
MarkerForm = Literal["circle", "square", "diamond", "triangle"]


@dataclass(frozen=True, slots=True)
class Category:
    """A category's name. `element` is the path of the text that it was typed as."""

    name: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Datum:
    """A number, and the path and the words of the text that it was typed as."""

    number: float
    element: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """What marks a value on a line, `size` points wide, `meant_size` where the value's label is bold; a hollow one is
    filled with paper."""

    form: MarkerForm
    size: float
    meant_size: float
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """Numbers by category, in the order of the categories; None is a gap.

    `colour` is a colour's name, and `colours` that of each value where they differ. `label_colour` is that of value
    labels; `bold` and `unlabelled` are the indices of the values whose labels are bold or left out, `unbroken` of those
    whose labels have a line of its own for each text, however long it is, `moved` index and offset, in points to the
    right and down, of labels that do not stand where formats put them by themselves: on the middle of an area, a slice
    of a ring or what is stacked, right of a line's value, or over it. On lines, `below` are the indices of the values
    whose labels stand under them, `marker` marks the values of the indices `marked`, and `dash` is the lengths of a
    dash and of the gap after it, in points.
    """

    name: str
    values: tuple[Datum | None, ...]
    colour: str
    colours: tuple[str, ...] = ()
    label_colour: str = "ink"
    bold: tuple[int, ...] = ()
    unlabelled: tuple[int, ...] = ()
    unbroken: tuple[int, ...] = ()
    moved: tuple[tuple[int, float, float], ...] = ()
    below: tuple[int, ...] = ()
    marker: Marker | None = None
    marked: tuple[int, ...] = ()
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """The ends of the value axis. `step` is the distance of its marks, drawn as lines across the plot and numbers of
    the format `number_format`; None: there are none."""

    least: float
    most: float
    step: float | None = None
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one series or more. Lengths and sizes are points.

    `plot` is the area that the axes enclose, or a pie's square, on the same page or slide as the frame; `legend` the
    place of the names of the series. `number_format` is a spreadsheet's (ECMA-376 part 1, 18.8.31). `label_size` is
    that of the values' labels (None: there are none), `size` that of all other text. `every` counts from one category
    named along the axis to the next; names that are `spaced` need a space at both ends to keep apart. `named` is the
    index of the category where the names of the series stand beside their values' labels, or in place of them. `unit`
    is the path and the words of what the number format writes with each number.
    """

    kind: ChartKind
    categories: tuple[Category, ...]
    series: tuple[ChartSeries, ...]
    plot: Box
    axis: ValueAxis
    number_format: str
    size: float
    label_size: float | None = None
    stacked: bool = False
    every: int = 1
    spaced: bool = False
    named: int | None = None
    legend: Box | None = None
    unit: tuple[str, str] | None = None

    def told(self) -> Iterator[tuple[str, str]]:
        """Paths and words of what is told by marks, whether or not a label says it too: all numbers, and the
        categories along an axis that names only some."""
        for series in self.series:
            yield from ((value.element, value.typed) for value in series.values if value is not None)
        if self.unit is not None:
            yield self.unit
        if self.every > 1:
            yield from ((category.element, category.name) for category in self.categories)
