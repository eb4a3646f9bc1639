"""The workbook behind a chart: what a person sees and edits by "Edit data"."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from recap_decks.scene.charts import Chart

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET = "Sheet1"

_DATED = datetime(1980, 1, 1)  # as the zip's entries, since the clock would make each build another file
_WIDEST = 40  # characters of the first column
_PLAIN = {  # what is typed stays what it is: no text becomes a formula, a number or a link
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def workbook(chart: Chart) -> bytes:
    """Categories in the first column from the second row on, a series in each further one, its name above it; gaps
    stay empty."""
    from xlsxwriter import Workbook

    stream = BytesIO()
    book = Workbook(stream, _PLAIN)
    book.set_properties({"created": _DATED})
    _fill(book, chart)
    book.close()
    return stream.getvalue()


def _fill(book: Workbook, chart: Chart) -> None:
    sheet = book.add_worksheet(SHEET)
    number = book.add_format({"num_format": chart.number_format})
    sheet.set_column(0, 0, min(_WIDEST, 2 + max(len(category.name) for category in chart.categories)))
    for row, category in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, category.name)
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, series.name)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, value.number, number)


def names_of(chart: Chart) -> str:
    """The cells that hold the categories."""
    return f"{SHEET}!$A$2:$A${len(chart.categories) + 1}"


def name_of(series: int) -> str:
    """The cell that holds the name of a series, counted from 0."""
    return f"{SHEET}!${_column(series)}$1"


def values_of(series: int, chart: Chart) -> str:
    """The cells that hold the values of a series, counted from 0."""
    column = _column(series)
    return f"{SHEET}!${column}$2:${column}${len(chart.categories) + 1}"


def _column(series: int) -> str:
    return chr(ord("B") + series)
