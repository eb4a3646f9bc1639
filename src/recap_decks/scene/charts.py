"""A chart as values: what a format with charts of its own needs to make one. No positions: those are the frame's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChartKind = Literal["column", "bar", "line", "area", "pie", "doughnut"]


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """Numbers by category, in the order of the categories; None is a gap. `colour` is a colour's name, and `colours`
    that of each value where they differ. `bold` holds the indices of the values whose labels are bold."""

    name: str
    values: tuple[float | None, ...]
    colour: str
    colours: tuple[str, ...] = ()
    bold: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one series or more. `number_format` is a spreadsheet's (ECMA-376 part 1, 18.8.31); `least` and `most`
    are the ends of the value axis, `step` the distance of its marks. Sizes are points."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    number_format: str
    least: float
    most: float
    step: float
    value_size: float
    label_size: float
    stacked: bool = False
    value_labels: bool = True
    legend: bool = False
