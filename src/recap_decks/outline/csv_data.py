"""Charts and tables filled from the rows of their files, as if their data had been typed in the outline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recap_decks.outline.chart_checks import chart_problems
from recap_decks.outline.charts import NamedValues, aligned, highlights
from recap_decks.outline.model import Run, Text
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.values import LARGEST
from recap_decks.outline.visual_model import Chart, ChartValue, CsvFile, Table
from recap_decks.outline.yaml_source import UNPRINTABLE
from recap_decks.problems import Problem

_NUMBER = re.compile(r"[-+−]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_GROUPED = re.compile(r"[-+−]?\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+(?:[.,]\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[-+−]?\d*,\d+", re.ASCII)
_MAYBE_GROUPED = re.compile(r"[-+−]?[1-9]\d{0,2},\d{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rows:
    """A file's rows of cells, all of one length, and the line in which each begins. `decimal_comma`: a comma parts no
    cells, so that one may stand in a number."""

    cells: Sequence[Sequence[str]]
    lines: Sequence[int]
    decimal_comma: bool


def filled_chart(chart: Chart, file: CsvFile, rows: Rows) -> tuple[Chart, list[Problem]]:
    """The chart with the data of its file: categories in the first column, series in the others, named by the first
    row; and what is wrong with them. The name of a column that is the only one says the unit where the outline does
    not."""
    heads, *body = rows.cells
    if len(heads) < 2 or not body:
        message = f"`{file.path}` needs a row of names, and rows of a category and its numbers below it"
        return chart, [Problem("RD119", message, file.span)]
    problems = list(_unnamed(file, rows))
    has_comma = rows.decimal_comma and _has_decimal_comma(body)
    named = []
    for column in range(1, len(heads)):
        values: list[tuple[Text, ChartValue | None]] = []
        for number, row in enumerate(body, 1):
            at = f"{file.at}.csv[{number}]"
            value = _value(row[column], f"{at}[{column}]", file, decimal_comma=has_comma)
            if isinstance(value, str):
                message = f"{_place(file, rows, number, column)}: {value}"
                problems.append(Problem("RD118", message, file.span, _hint(row[column], rows)))
                value = None
            values.append((_text(row[0], f"{at}[0]", file), value))
        name = _text(heads[column], f"{file.at}.csv[0][{column}]", file) if len(heads) > 2 else None
        named.append(NamedValues(name, values))
    names = [name for name in highlights(named) if name]
    if chart.highlight is not None and chart.highlight not in names:
        message = f"unknown category or series `{chart.highlight}`{meant(chart.highlight, names)}"
        problems.append(Problem("RD105", message, file.highlight, listed(names, chart.highlight)))
    if problems:
        return chart, problems
    categories, series = aligned(named)
    unit = chart.unit
    if unit is None and len(heads) == 2 and (chart.title is None or chart.title.plain != heads[1]):
        unit = _text(heads[1], f"{file.at}.csv[0][1]", file)
    filled = replace(chart, unit=unit, categories=categories, series=series)
    return filled, [*_unprintable(file, rows), *chart_problems(filled)]


def filled_table(table: Table, file: CsvFile, rows: Rows) -> tuple[Table, list[Problem]]:
    """The table with the rows of its file; the first one names the columns where the outline does not."""
    cells = [
        tuple(_text(cell, f"{file.at}.csv[{number}][{at}]", file) if cell else None for at, cell in enumerate(row))
        for number, row in enumerate(rows.cells)
    ]
    problems = list(_unprintable(file, rows))
    if table.columns is None:
        return replace(table, columns=cells[0], rows=tuple(cells[1:])), problems
    if len(table.columns) != len(cells[0]):
        message = f"`{file.path}` has {len(cells[0])} columns, and `columns` names {len(table.columns)}"
        return table, [Problem("RD119", message, file.span)]
    return replace(table, rows=tuple(cells)), problems


def _text(cell: str, at: str, file: CsvFile) -> Text:
    """A cell as it stands, for what marks texts in an outline means nothing in a file of another program."""
    return Text((Run(" ".join(UNPRINTABLE.sub(" ", cell).split())),), at, file.span)


def _place(file: CsvFile, rows: Rows, number: int, column: int) -> str:
    return f"`{file.path}`, line {rows.lines[number]}, column {column + 1}"


def _unnamed(file: CsvFile, rows: Rows) -> Iterator[Problem]:
    """What has no name, or the name of another."""
    names = [((0, column), "series", cell) for column, cell in enumerate(rows.cells[0]) if column]
    names += [((number, 0), "category", row[0]) for number, row in enumerate(rows.cells) if number]
    first: dict[tuple[str, str], int] = {}
    for (number, column), what, name in names:
        if not name:
            message = f"{_place(file, rows, number, column)}: this {what} has no name"
            yield Problem("RD103", message, file.span, "write it there, or take the numbers out")
        elif (what, name) in first:
            message = f"{_place(file, rows, number, column)}: the {what} `{name}` is given twice"
            yield Problem("RD010", message, file.span, "give each a name of its own, or add them up")
        first.setdefault((what, name), number)


def _unprintable(file: CsvFile, rows: Rows) -> Iterator[Problem]:
    for number, row in enumerate(rows.cells):
        for column, cell in enumerate(row):
            found = UNPRINTABLE.search(cell)
            if found is not None:
                message = f"{_place(file, rows, number, column)}: U+{ord(found[0]):04X} is no text: read as a space"
                yield Problem("RD020", message, file.span, severity="warning")


def _has_decimal_comma(body: Sequence[Sequence[str]]) -> bool:
    """Whether commas in numbers part off decimals: one at least cannot be there for the thousands."""
    numbers = (cell for row in body for cell in row[1:])
    return any(_DECIMAL_COMMA.fullmatch(cell) and not _MAYBE_GROUPED.fullmatch(cell) for cell in numbers)


def _value(cell: str, at: str, file: CsvFile, *, decimal_comma: bool) -> ChartValue | str | None:
    """The number in a cell, None for a gap, or what is wrong with it."""
    if not cell:
        return None
    plain = cell.replace(",", ".") if decimal_comma and _DECIMAL_COMMA.fullmatch(cell) else cell
    if not _NUMBER.fullmatch(plain):
        return f"`{cell}` is not a number"
    number = float(plain.replace("−", "-"))
    if abs(number) >= LARGEST:
        return f"`{cell}` is too large a number"
    return ChartValue(number, _text(cell, at, file))


def _hint(cell: str, rows: Rows) -> str:
    if _NUMBER.fullmatch(cell):
        return "count in a larger unit"
    if rows.decimal_comma and _MAYBE_GROUPED.fullmatch(cell):
        return f"write {cell.replace(',', '')} for thousands, or {cell.replace(',', '.')} for decimals"
    if _GROUPED.fullmatch(cell):
        return f"write {re.sub(r'(?<=[0-9])[^0-9](?=[0-9]{3}(?![0-9]))', '', cell)}, without what groups its digits"
    return "write digits only, with a point for decimals, and leave the cell of a gap empty"
