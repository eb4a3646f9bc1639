"""Tables and comparisons: columns and rows, or a file of them."""

from __future__ import annotations

import yaml

from recap_decks.outline.fields import entries
from recap_decks.outline.inline import merged
from recap_decks.outline.model import Point, Run, Text
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import items, named, path, text, wrong_kind

TABLE = ("columns", "rows", "csv", "caption", "source")
COMPARISON = ("columns", "rows")

Row = tuple[Text | None, ...]  # None: an empty cell
_BETWEEN = Run(" | ")


def table(reading: Reading, node: yaml.Node, at: str) -> tuple[dict[str, object], tuple[Point, ...]] | None:
    """A table: `columns` (a Row or None), `rows` (Rows), or `csv`, with `caption` and `source`."""
    given = entries(reading, node, at, TABLE)
    if given is None:
        return None
    columns, rows = given.one("columns", _row), given.one("rows", items(_row))
    csv, caption, source = given.one("csv", path), given.one("caption", text), given.one("source", text)
    origin = given.exactly_one(("rows", "csv"))
    if origin is None or (rows is None and csv is None):
        return None
    if rows is not None:
        _check_lengths(reading, given.value("rows"), columns, f"{at}.rows")
    file = None
    if csv is not None:
        file = Text((Run(csv, code=True),), f"{at}.csv", reading.span(given.value("csv")))
    lines = (caption, joined(columns or (), f"{at}.columns"), *_joined_rows(rows or (), at), file, source)
    values: dict[str, object] = {"columns": columns, "rows": rows, "csv": csv, "caption": caption, "source": source}
    return values, tuple(Point(text=line) for line in lines if line is not None)


def comparison(reading: Reading, node: yaml.Node, at: str) -> tuple[dict[str, object], tuple[Point, ...]] | None:
    """A comparison: two or more `columns` (a Row), `rows` (Rows)."""
    given = entries(reading, node, at, COMPARISON)
    if given is None:
        return None
    columns, rows = given.need("columns", _row), given.need("rows", items(_row))
    if columns is None or rows is None:
        return None
    if len(columns) < 2:
        reading.error("RD119", "a comparison has two columns or more", given.value("columns"))
    _check_lengths(reading, given.value("rows"), columns, f"{at}.rows")
    lines = (joined(columns, f"{at}.columns"), *_joined_rows(rows, at))
    return {"columns": columns, "rows": rows}, tuple(Point(text=line) for line in lines if line is not None)


def joined(cells: Row, at: str) -> Text | None:
    """A row's cells as one text, None where all are empty."""
    filled = [cell for cell in cells if cell is not None]
    if not filled:
        return None
    runs: list[Run] = []
    for index, cell in enumerate(cells):
        runs += ([_BETWEEN] if index else []) + list(cell.runs if cell else ())
    return Text(merged(runs), at, filled[0].span)


def _joined_rows(rows: tuple[Row, ...], at: str) -> list[Text | None]:
    return [joined(row, f"{at}.rows[{index}]") for index, row in enumerate(rows)]


def _row(reading: Reading, node: yaml.Node, at: str) -> Row | None:
    if not isinstance(node, yaml.SequenceNode):
        wrong_kind(reading, node, at, "a list")
        return None
    return tuple(
        None if reading.absent(cell) else text(reading, cell, f"{at}[{index}]") for index, cell in enumerate(node.value)
    )


def _check_lengths(reading: Reading, rows: yaml.Node, columns: Row | None, at: str) -> None:
    """Report rows with more or fewer cells than the columns, or than the first row where none are given."""
    lists = [(index, row) for index, row in enumerate(rows.value) if isinstance(row, yaml.SequenceNode)]
    if not lists:
        return
    wanted = len(columns) if columns is not None else len(lists[0][1].value)
    measure = "columns" if columns is not None else "cells in the first"
    for index, row in lists:
        cells = len(row.value)
        if cells != wanted:
            message = f"{named(f'{at}[{index}]')} has {cells} cell{'s' if cells != 1 else ''} for {wanted} {measure}"
            reading.error("RD119", message, row)
