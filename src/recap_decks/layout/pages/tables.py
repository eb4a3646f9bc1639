"""Tables on pages: rows that part between and, where a cell is long, inside; heads that are said again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from recap_decks.layout.figures.table import Need, bounded, column_groups, column_widths
from recap_decks.layout.figures.table_form import TableForm, form_of
from recap_decks.layout.pages.paper import THICK, THIN, X0
from recap_decks.layout.pages.rows import NEVER, Carry, Cell, Placed, Row, Strip, deepen, keep_whole, rule, stacked
from recap_decks.layout.pages.typesetting import Form, Typesetter, flush_right, pieces_of
from recap_decks.scene.items import Enclosure, Role
from recap_decks.story.slides import Comparison, Table
from recap_decks.story.slides import Row as Cells

CELL = Form(9.5, 14)
BOLD = Form(9.5, 14, "text-bold")

_PAD = 3.5  # above and below a row's lines
_GAP = 12.0  # between columns
_IN_ROW, _BETWEEN_ROWS, _BETWEEN_FEW = 80.0, 20.0, 70.0
_FEW = 8  # rows, up to which a table is compared as a whole
_HIGHEST_HEADS = 150.0  # that pages on which the table goes on repeat

Heads = Literal["column", "row"] | None
Resume = Callable[[bool], Carry]  # for a table that has the side column, too, or not


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of one run of a table stand: indices of its columns, left edges and widths in points."""

    indices: tuple[int, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]

    @property
    def left(self) -> float:
        """Where the table begins."""
        return self.lefts[0]

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.lefts[-1] + self.widths[-1]


def table_rows(
    ts: Typesetter, table: Table | Comparison, within: tuple[Enclosure, ...], name: str, resume: Resume
) -> tuple[list[Row], bool]:
    """The table's rows, and whether it needs the side column, too. Columns too many for a page follow in runs, each
    with the first column. Pages on which it goes on begin with what `resume` says, and the heads again."""
    most = ts.grid.xr
    heads, rows = table.columns, table.rows
    count = len(rows[0]) if rows else len(heads or ())
    if heads is not None and len(heads) < count:
        heads = (None, *heads)  # a comparison whose rows are named
    form = form_of(heads, rows)
    needs = [_need(ts, heads, rows, column, form) for column in range(count)]
    for left, needed in ((ts.grid.x1, needs), (X0, needs), (X0, bounded(needs, most, _GAP))):
        widths = column_widths(needed, most - left, _GAP)
        if widths is not None:
            columns = _placed(tuple(range(count)), widths, left, most, form)
            return _run(ts, heads, rows, columns, form, within, name, resume), left == X0
    groups = column_groups(bounded(needs, most, _GAP), most, _GAP) or [[0, at] for at in range(1, count)] or [[0]]
    found: list[Row] = []
    for number, group in enumerate(groups):
        own = bounded([needs[at] for at in group], most, _GAP)
        widths = column_widths(own, most, _GAP) or tuple((most - _GAP * (len(group) - 1)) / len(group) for _ in group)
        columns = _placed(tuple(group), widths, X0, most, form)
        run = _run(ts, heads, rows, columns, form, within, f"{name}/{number}" if number else name, resume)
        if found:
            run[0].gap, run[0].cost = 14.0, 0.0
        found += run
    return found, True


def _need(ts: Typesetter, heads: Cells | None, rows: Sequence[Cells], column: int, form: TableForm) -> Need:
    least = ideal = 0.0
    for number, row in enumerate(([heads] if heads is not None else []) + list(rows)):
        cell = row[column]
        if cell is None:
            continue
        bold = _is_bold(number - (heads is not None), column, len(rows), form)
        pieces = pieces_of(cell, BOLD if bold else CELL)
        whole = sum(ts.measure.width(piece) for piece in pieces) + 0.5
        ideal = max(ideal, whole)
        least = max(least, whole if form.numbers[column] and number else ts.widest(pieces) + 0.5)
    return Need(least, ideal, form.numbers[column])


def _is_bold(row: int, column: int, count: int, form: TableForm) -> bool:
    """Heads (row -1), what names a row, and the row that sums up."""
    return row < 0 or (form.named and column == 0) or (form.total and row == count - 1)


def _placed(indices: tuple[int, ...], widths: tuple[float, ...], left: float, right: float, form: TableForm) -> Columns:
    """The columns side by side from `left` to `right`; those of texts have twice as much of what is left as numbers."""
    shares = [1 if form.numbers[index] else 2 for index in indices]
    more = (right - left - sum(widths) - _GAP * (len(widths) - 1)) / sum(shares)
    wide = tuple(width + more * share for width, share in zip(widths, shares, strict=True))
    lefts = [left]
    for width in wide[:-1]:
        lefts.append(lefts[-1] + width + _GAP)
    return Columns(indices, tuple(lefts), wide)


def _run(
    ts: Typesetter, heads: Cells | None, rows: Sequence[Cells], columns: Columns, form: TableForm,
    within: tuple[Enclosure, ...], name: str, resume: Resume,
) -> list[Row]:  # fmt: skip
    """The rows of some columns, under the heads and between rules."""
    inside = (*within, Enclosure("table", name))
    found: list[Row] = []
    if heads is not None:
        found = _row(ts, heads, -1, len(rows), columns, form, inside, f"{name}/heads")
        found[-1].items.append(_line(columns, found[-1].height, "ink"))
    keep_whole(found, _HIGHEST_HEADS)
    said_again = found if sum(row.height for row in found) <= _HIGHEST_HEADS else ()
    carry = _carry(resume(columns.left == X0), said_again, columns)
    between = _BETWEEN_FEW if len(rows) <= _FEW else _BETWEEN_ROWS
    for number, cells in enumerate(rows):
        own = _row(ts, cells, number, len(rows), columns, form, inside, f"{name}/{number + 1}")
        sums = form.total and number == len(rows) - 1
        if number:
            own[0].parting = [_line(columns, 0.0, "ink" if sums else "hair")]
        own[0].cost = between if 2 <= number < len(rows) - 1 else NEVER
        found += own
    for row in found[1:]:
        row.carry = carry
    if found:
        found[0].items.insert(0, _line(columns, 0.0, "ink", THICK))
        found[-1].items.append(_line(columns, found[-1].height, "ink"))
    return found


def _carry(carry: Carry, heads: Sequence[Row], columns: Columns) -> Carry:
    """What is said before on a page on which the table goes on, the heads below it: no part of the text."""
    y = carry.height
    items: list[Placed] = [*carry.items, _line(columns, y, "ink", THICK)]
    for row in heads:
        for item in row.items:
            if isinstance(item, Strip):
                items.append(Strip(item.text, item.x, item.y + y, Role.RUNNING, first=item.first, last=item.last))
        y += row.height
    if heads:
        items.append(_line(columns, y, "ink"))
    return Carry(y, max(carry.reach, y), tuple(items))


def _line(columns: Columns, y: float, colour: str, weight: float = THIN) -> Placed:
    return rule(y, start=columns.left, end=columns.right, weight=weight, colour=colour)


def _row(
    ts: Typesetter, cells: Cells, number: int, count: int, columns: Columns, form: TableForm,
    within: tuple[Enclosure, ...], name: str,
) -> list[Row]:  # fmt: skip
    """One row of cells, as high as its longest."""
    placed: list[Cell] = []
    own = row_of_cells(name, [_heads(number, index, form) for index in columns.indices])
    across = zip(own.cells, columns.indices, columns.lefts, columns.widths, strict=True)
    for cell, index, left, width in across:
        text = cells[index]
        if text is None:
            continue
        found = ts.text(text, BOLD if _is_bold(number, index, count, form) else CELL, width)
        if form.numbers[index]:
            found = flush_right(found, width)
        placed.append(Cell(found, left, Role.CELL, (*within, own, cell)))
    if not placed:
        return [Row(CELL.pitch + 2 * _PAD)]
    rows = stacked(placed, inside=_IN_ROW, drop=_PAD)
    deepen(rows[-1], _PAD)
    return rows


def row_of_cells(name: str, heads: Sequence[Heads]) -> Enclosure:
    """A row with its cells, of which each heads its column, its row, or nothing."""
    cells = (Enclosure("cell", f"{name}/{at}", heads=each) for at, each in enumerate(heads, 1))
    return Enclosure("row", name, cells=tuple(cells))


def _heads(number: int, index: int, form: TableForm) -> Heads:
    if number < 0:
        return "column"
    return "row" if form.named and index == 0 else None
