"""Charts and tables filled from the rows of their files, as if their data had been typed in the outline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from recap_decks.outline.charts import NamedValues, aligned, highlights
from recap_decks.outline.model import Run, Text
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.visual_model import Chart, ChartValue, CsvFile, Table
from recap_decks.problems import Problem

_NUMBER = re.compile(r"[-+−]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_GROUPED = re.compile(r"[-+−]?\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+(?:[.,]\d+)?")


def filled_chart(
    chart: Chart, file: CsvFile, rows: Sequence[Sequence[str]], lines: Sequence[int], *, decimal_comma: bool
) -> tuple[Chart, list[Problem]]:
    """The chart with the data of its file: categories in the first column, series in the others, named by the first
    row; and what is wrong with them. `lines` are the rows' lines in the file."""
    heads, *body = rows
    if len(heads) < 2 or not body:
        message = f"`{file.path}` needs a row of names, and rows of a category and its numbers below it"
        return chart, [Problem("RD119", message, file.span)]
    problems: list[Problem] = []
    named = []
    for column in range(1, len(heads)):
        values: list[tuple[Text, ChartValue | None]] = []
        for number, row in enumerate(body, 1):
            at = f"{file.at}.csv[{number}]"
            category = _text(row[0], f"{at}[0]", file)
            value = _value(row[column], f"{at}[{column}]", file, decimal_comma=decimal_comma)
            if isinstance(value, str):
                where = f"`{file.path}`, line {lines[number]}, column {column + 1}"
                problems.append(Problem("RD118", f"{where}: {value}", file.span, _hint(row[column])))
                value = None
            values.append((category, value))
        name = _text(heads[column], f"{file.at}.csv[0][{column}]", file) if len(heads) > 2 else None
        named.append(NamedValues(name, values))
    if chart.highlight is not None and chart.highlight not in (names := highlights(named)):
        message = f"unknown category or series `{chart.highlight}`{meant(chart.highlight, names)}"
        problems.append(Problem("RD105", message, file.span, listed(names, chart.highlight)))
    categories, series = aligned(named)
    return replace(chart, categories=categories, series=series), problems


def filled_table(table: Table, file: CsvFile, rows: Sequence[Sequence[str]]) -> tuple[Table, list[Problem]]:
    """The table with the rows of its file; the first one names the columns where the outline does not."""
    cells = [
        tuple(_text(cell, f"{file.at}.csv[{number}][{at}]", file) if cell else None for at, cell in enumerate(row))
        for number, row in enumerate(rows)
    ]
    if table.columns is None:
        return replace(table, columns=cells[0], rows=tuple(cells[1:])), []
    if len(table.columns) != len(cells[0]):
        message = f"`{file.path}` has {len(cells[0])} columns, and `columns` names {len(table.columns)}"
        return table, [Problem("RD119", message, file.span)]
    return replace(table, rows=tuple(cells)), []


def _text(cell: str, at: str, file: CsvFile) -> Text:
    return Text((Run(cell),) if cell else (), at, file.span)


def _value(cell: str, at: str, file: CsvFile, *, decimal_comma: bool) -> ChartValue | str | None:
    """The number in a cell, None for a gap, or what is wrong with it."""
    if not cell:
        return None
    plain = cell.replace(",", ".") if decimal_comma and cell.count(",") == 1 and "." not in cell else cell
    if not _NUMBER.fullmatch(plain):
        return f"`{cell}` is not a number"
    number = float(plain.replace("−", "-"))
    if abs(number) >= 1e300:
        return f"`{cell}` is too large a number"
    return ChartValue(number, _text(cell, at, file))


def _hint(cell: str) -> str:
    if _GROUPED.fullmatch(cell):
        return f"write {re.sub(r'(?<=[0-9])[^0-9](?=[0-9]{3}(?![0-9]))', '', cell)}, without what groups its digits"
    return "write digits only, with a point for decimals, and leave the cell of a gap empty"
