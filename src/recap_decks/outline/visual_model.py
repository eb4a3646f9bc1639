"""Visuals as typed values: a closed union, each kind with what it shows and no word of how it is drawn.

Texts stand in reading order. Those whose path ends in `.alt` are said to whoever cannot see the visual, and not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recap_decks.outline.texts import Text
from recap_decks.problems import Span

ChartType = Literal["column", "bar", "line", "area", "pie", "doughnut"]
DiagramType = Literal["flow", "cycle", "layers"]
Row = tuple[Text | None, ...]  # None: an empty cell


@dataclass(frozen=True, slots=True)
class ChartValue:
    """A number, and as the person typed it."""

    number: float
    typed: Text


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """Numbers in the order of the chart's categories; None is a gap. The only series has no name."""

    name: Text | None
    values: tuple[ChartValue | None, ...]


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file of values separated by commas, as typed: what stands in for data until it is opened."""

    path: str
    at: str  # of the visual whose data it holds
    span: Span | None = None
    highlight: Span | None = None  # where a chart says what is meant of it


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers by category in one series or more; none while `csv` names the file that holds them. `highlight` is the
    plain text of a category or of a series' name."""

    type: ChartType
    title: Text | None = None
    unit: Text | None = None
    categories: tuple[Text, ...] = ()
    series: tuple[ChartSeries, ...] = ()
    source: Text | None = None
    alt: Text | None = None
    stacked: bool = False
    highlight: str | None = None
    csv: CsvFile | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells as there are columns; `columns` None where no row names them."""

    caption: Text | None = None
    columns: Row | None = None
    rows: tuple[Row, ...] = ()
    source: Text | None = None
    csv: CsvFile | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in a file named as typed. `focus` is the point that cropping keeps, in parts of width and height."""

    file: str
    caption: Text | None = None
    credit: Text | None = None
    alt: Text | None = None
    decorative: bool = False
    fit: Literal["cover", "contain"] | None = None
    focus: tuple[float, float] | None = None
    span: Span | None = None
    file_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said."""

    text: Text
    who: Text | None = None
    role: Text | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time and what happened."""

    when: Text
    what: Text
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in the order typed."""

    moments: tuple[Moment, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two things or more beside each other; a row has a cell for each of the columns."""

    columns: Row
    rows: tuple[Row, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A listing, line by line as typed, tabs expanded; None is a blank line. `language` names a lexer."""

    caption: Text | None
    lines: tuple[Text | None, ...]
    language: str | None = None
    span: Span | None = None
    language_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Diagram:
    """Steps of a flow, stations of a cycle, or layers from the top."""

    type: DiagramType
    items: tuple[Text, ...]
    span: Span | None = None


Visual = Chart | Table | Image | Quote | Timeline | Comparison | Code | Diagram
