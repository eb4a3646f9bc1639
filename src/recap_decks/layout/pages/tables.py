"""Tables on pages: rows that part between and, where a cell is long, inside; heads that are said again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recap_decks.layout.figures.table import Need, bounded, column_groups, column_widths
from recap_decks.layout.figures.table_form import TableForm, form_of
from recap_decks.layout.pages.paper import TEXT, THIN, X0, X1, XR
from recap_decks.layout.pages.rows import NEVER, Carry, Cell, Placed, Row, Strip, rule, stacked
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, pieces_of
from recap_decks.scene.items import Enclosure, Role
from recap_decks.story.slides import Comparison, Table, Text
from recap_decks.story.slides import Row as Cells

CELL = Form(9.5, 14)
BOLD = Form(9.5, 14, "text-bold")

_PAD = 3.5  # above and below a row's lines
_GAP = 12.0  # between columns
_IN_ROW, _BETWEEN_ROWS = 80.0, 20.0


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
    ts: Typesetter, table: Table | Comparison, within: tuple[Enclosure, ...], name: str
) -> tuple[list[Row], bool]:
    """The table's rows, and whether it needs the side column, too. Columns too many for a page follow in runs, each
    with the first column."""
    heads, rows = table.columns, table.rows
    count = len(rows[0]) if rows else len(heads or ())
    if heads is not None and len(heads) < count:
        heads = (None, *heads)  # a comparison whose rows are named
    form = form_of(heads, rows)
    needs = [_need(ts, heads, rows, column, form) for column in range(count)]
    for left, needed in ((X1, needs), (X0, needs), (X0, bounded(needs, XR, _GAP))):
        widths = column_widths(needed, XR - left, _GAP)
        if widths is not None:
            columns = _placed(tuple(range(count)), widths, left, wide=left == X0)
            return _run(ts, heads, rows, columns, form, within, name), left == X0
    groups = column_groups(bounded(needs, XR, _GAP), XR, _GAP) or [[0, at] for at in range(1, count)] or [[0]]
    found: list[Row] = []
    for number, group in enumerate(groups):
        own = bounded([needs[at] for at in group], XR, _GAP)
        widths = column_widths(own, XR, _GAP) or tuple((XR - _GAP * (len(group) - 1)) / len(group) for _ in group)
        run = _run(ts, heads, rows, _placed(tuple(group), widths, X0, wide=True), form, within, f"{name}/{number + 1}")
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


def _placed(indices: tuple[int, ...], widths: tuple[float, ...], left: float, *, wide: bool) -> Columns:
    """The columns side by side; what is left of the room goes between them, numbers keep to their neighbours."""
    room = (XR if wide else TEXT) - sum(widths)
    gap = min(3 * _GAP, room / max(1, len(widths) - 1)) if len(widths) > 1 else 0.0
    lefts = [left]
    for width in widths[:-1]:
        lefts.append(lefts[-1] + width + max(_GAP, gap) if gap >= _GAP else lefts[-1] + width + gap)
    return Columns(indices, tuple(lefts), widths)


def _run(
    ts: Typesetter, heads: Cells | None, rows: Sequence[Cells], columns: Columns, form: TableForm,
    within: tuple[Enclosure, ...], name: str,
) -> list[Row]:  # fmt: skip
    inside = (*within, Enclosure("table", name))
    found: list[Row] = []
    carry: Carry | None = None
    if heads is not None:
        head = _row(ts, heads, -1, len(rows), columns, form, (*inside, Enclosure("row", f"{name}/heads")))
        height = sum(row.height for row in head)
        head[-1].items.append(_line(columns, head[-1].height, "ink"))
        found += head
        items = tuple(_again(item) for item in head[0].items)
        carry = Carry(height, height, items) if len(head) == 1 else None
    for number, cells in enumerate(rows):
        own = _row(ts, cells, number, len(rows), columns, form, (*inside, Enclosure("row", f"{name}/{number + 1}")))
        if number and not (form.total and number == len(rows) - 1):
            own[0].items.insert(0, _line(columns, 0.0, "hair"))
        elif number:
            own[0].items.insert(0, _line(columns, 0.0, "ink"))
        own[0].cost = _BETWEEN_ROWS if 2 <= number < len(rows) - 1 else NEVER
        for row in own:
            row.carry = carry
        found += own
    if found:
        found[-1].items.append(_line(columns, found[-1].height, "ink"))
    return found


def _again(item: Placed) -> Placed:
    """What is said before, for a page on which the table goes on: no part of the text."""
    if isinstance(item, Strip):
        return Strip(item.text, item.x, item.y, Role.RUNNING, first=item.first, last=item.last)
    return item


def _line(columns: Columns, y: float, colour: str) -> Placed:
    return rule(y, start=columns.left, end=columns.right, weight=THIN, colour=colour)


def _row(
    ts: Typesetter, cells: Cells, number: int, count: int, columns: Columns, form: TableForm,
    within: tuple[Enclosure, ...],
) -> list[Row]:  # fmt: skip
    """One row of cells, as high as its longest."""
    placed: list[Cell] = []
    for index, left, width in zip(columns.indices, columns.lefts, columns.widths, strict=True):
        text = cells[index]
        if text is None:
            continue
        found = ts.text(text, BOLD if _is_bold(number, index, count, form) else CELL, width)
        x = left + width - found.width if form.numbers[index] and found.rows == 1 else left
        placed.append(Cell(found, x, Role.CELL, within))
    if not placed:
        return [Row(CELL.pitch + 2 * _PAD)]
    rows = stacked(placed, inside=_IN_ROW, drop=_PAD)
    rows[-1].height += _PAD
    rows[-1].reach = max(rows[-1].reach, rows[-1].height)
    return rows


def cell_text(ts: Typesetter, text: Text, width: float, *, bold: bool = False) -> SetText:
    """A text in a table's size."""
    return ts.text(text, BOLD if bold else CELL, width)
