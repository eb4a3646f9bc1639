"""Tables and comparisons: columns and rows, or a file of them."""

from __future__ import annotations

import yaml

from recap_decks.outline import visual_vocabulary
from recap_decks.outline.fields import entries
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import items, named, text, wrong_kind
from recap_decks.outline.visual_model import Comparison, CsvFile, Row, Table

TABLE = visual_vocabulary.TABLE.names
COMPARISON = visual_vocabulary.COMPARISON.names


def table(reading: Reading, node: yaml.Node, at: str) -> Table | None:
    """A table whose rows stand here, or in a file that is not opened here."""
    given = entries(reading, node, at, TABLE)
    if given is None:
        return None
    columns, rows = given.one("columns", _row), given.one("rows", items(_row))
    csv, caption, source = given.one("csv", path), given.one("caption", text), given.one("source", text)
    origin = given.exactly_one(("rows", "csv"))
    if origin is None or (rows is None and csv is None):
        return None
    if rows is not None:
        if not rows and not given.value("rows").value:
            reading.error("RD103", "`rows` is empty", given.value("rows"))
        _check_lengths(reading, given.value("rows"), columns, f"{at}.rows")
    file = CsvFile(csv, at, reading.span(given.value("csv"))) if csv is not None else None
    return Table(caption, columns, rows or (), source, file, reading.span(node))


def comparison(reading: Reading, node: yaml.Node, at: str) -> Comparison | None:
    """A comparison: two columns or more, and rows."""
    given = entries(reading, node, at, COMPARISON)
    if given is None:
        return None
    columns, rows = given.need("columns", _row), given.need("rows", items(_row))
    if columns is None or rows is None:
        return None
    if len(columns) < 2:
        reading.error("RD119", "a comparison has two columns or more", given.value("columns"))
    _check_lengths(reading, given.value("rows"), columns, f"{at}.rows", named_rows=True)
    return Comparison(columns, rows, reading.span(node))


def _row(reading: Reading, node: yaml.Node, at: str) -> Row | None:
    if not isinstance(node, yaml.SequenceNode):
        wrong_kind(reading, node, at, "a list")
        return None
    return tuple(
        None if reading.absent(cell) else text(reading, cell, f"{at}[{index}]") for index, cell in enumerate(node.value)
    )


def _check_lengths(
    reading: Reading, rows: yaml.Node, columns: Row | None, at: str, *, named_rows: bool = False
) -> None:
    """Report rows with more or fewer cells than the columns, or than the first row where none are given. Rows that may
    be named have a cell more, all of them or none."""
    lists = [(index, row) for index, row in enumerate(rows.value) if isinstance(row, yaml.SequenceNode)]
    if not lists:
        return
    wanted = len(columns) if columns is not None else len(lists[0][1].value)
    if named_rows and columns is not None and all(len(row.value) == wanted + 1 for _, row in lists):
        return
    measure = "columns" if columns is not None else "cells in the first"
    for index, row in lists:
        cells = len(row.value)
        if cells != wanted:
            message = f"{named(f'{at}[{index}]')} has {cells} cell{'s' if cells != 1 else ''} for {wanted} {measure}"
            reading.error("RD119", message, row)
