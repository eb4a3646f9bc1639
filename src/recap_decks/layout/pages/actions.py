"""What is to be done: under a theme with boxes to tick, and all of it as one table at the report's end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recap_decks.layout.pages.anchors import ACTIONS, section
from recap_decks.layout.pages.blocks import carried_across
from recap_decks.layout.pages.paper import HUNG, THICK, X0
from recap_decks.layout.pages.rows import (
    ABOVE_POINT,
    IN_POINT,
    NEVER,
    Carry,
    Cell,
    Placed,
    Row,
    Strip,
    deepen,
    rule,
    stacked,
)
from recap_decks.layout.pages.tables import BOLD, CELL, row_of_cells
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, flush_right, pieces_of
from recap_decks.scene.items import Enclosure, Role, Stroke, rectangle
from recap_decks.story.sections import Report
from recap_decks.story.slides import Task, Text
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

_PAD = 3.5  # above and below a row's lines
_TICK, _TICK_TOP, _TICK_LINE = 7.0, 3.0, 0.6
_TO_WHO, _TO_BY = 10.0, 6.0  # white before those columns
_WHO, _ALL_WHO, _BY = 54.0, 68.0, 58.0  # their widths, under a theme and in the table of all
_SHORT_NAME = 84.0  # one as wide as that stands on one line
_THEME_LINES = 6
_MOST = 96.0  # as wide as a word may make one
_NUMERAL = Form(9.5, 14, colour="accent_text")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where who begins, and the widths of what, who and by when."""

    who_at: float
    what: float
    who: float
    by: float


def _columns(ts: Typesetter, tasks: Sequence[Task], least_who: float) -> _Columns:
    """Columns in which no word breaks, but for one without end, and no day."""

    def width(texts: Iterable[Text | None], least: float) -> float:
        words = [ts.widest(pieces_of(text, CELL)) for text in texts if text is not None]
        return max([least, *(word for word in words if word <= _MOST)])

    days = [ts.widest(pieces_of(task.by, CELL)) for task in tasks if task.by is not None and task.due is not None]
    names = [ts.text(task.who, CELL, ts.grid.xr).width for task in tasks if task.who is not None]
    who = max([width((task.who for task in tasks), least_who), *(name for name in names if name <= _SHORT_NAME)])
    by = max([width((task.by for task in tasks), _BY), *days])
    who_at = ts.grid.xr - by - _TO_BY - who
    return _Columns(who_at, who_at - _TO_WHO - ts.grid.x1 - HUNG, who, by)


def theme_actions(ts: Typesetter, tasks: Sequence[Task], within: Within, name: str) -> list[Row]:
    """A row an action: a box to tick, what, who and by when."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    columns = _columns(ts, tasks, _WHO)
    for number, task in enumerate(tasks):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        own = _task(ts, task, (item, item, item), Role.LIST_ITEM, columns, drop=_PAD if number else 0.0)
        if number:
            own[0].parting = [rule(0.0, ts.grid.xr, start=ts.grid.x1)]
        own[0].cost = ABOVE_POINT if number else NEVER
        rows += own
    return rows


def all_actions(ts: Typesetter, report: Report) -> list[Row]:
    """The actions of all themes under heads, each theme's number and title once in the side column,
    or over its first action."""
    columns = _columns(ts, report.tasks, _ALL_WHO)
    head = _heads(ts, report, columns)
    carry = _carry(ts, report, head)
    numbers = {theme.title.at: theme.number for part in report.parts for theme in part.themes}
    spans = Counter(task.theme.at for task in report.tasks)
    hung = max(HUNG, ts.words(str(max(numbers.values(), default=0)), _NUMERAL).width + 5)
    rows = [head]
    theme: Text | None = None
    for index, task in enumerate(report.tasks):
        new = theme is None or task.theme.at != theme.at
        name, *cells = _cells(f"{ACTIONS}/{index + 1}", spans[task.theme.at] if new else 0)
        title = _theme(ts, task.theme, numbers, hung)
        over = title.height if new and not ts.grid.has_side else 0.0
        own = _task(ts, task, cells, Role.CELL, columns, drop=_PAD + over)
        own[0].cost = ABOVE_POINT if index > 1 else NEVER
        if new:
            own[0].clear = index > 0  # stands below all of the theme before
            own[0].items.insert(0, Strip(title, X0, _PAD, Role.CELL, name))
            own[0].reach = max(own[0].reach, 2 * _PAD + title.height)
        if index:
            own[0].parting = [rule(0.0, ts.grid.xr, start=X0 if new else ts.grid.x1)]
        for row in own:
            row.carry = carry
        theme = task.theme
        rows += own
    end = Row(0.0, [rule(0.0, ts.grid.xr, colour="ink")], clear=True)
    return [*rows, end]


_TABLE = (section(ACTIONS), Enclosure("table", ACTIONS))


def _cells(name: str, rows: int) -> list[Within]:
    """What the cells of a row of the table stand in: the theme's, which reaches over so many rows, and what, who, and
    by when. Rows below the theme's first one have no cell for it."""
    cells = [Enclosure("cell", f"{name}/{at}") for at in range(1, 4)]
    theme = Enclosure("cell", f"{name}/theme", heads="row", rows=max(1, rows))
    row = Enclosure("row", name, cells=(theme, *cells) if rows else tuple(cells))
    return [(*_TABLE, row, cell) for cell in (theme, *cells)]


def _theme(ts: Typesetter, title: Text, numbers: Mapping[str, int], hung: float) -> SetText:
    """A theme's number and title, which stands whole above the theme."""
    number = numbers.get(title.at)
    width = ts.grid.side if ts.grid.has_side else ts.grid.text
    title = ts.shortened(title, BOLD, width - hung, _THEME_LINES)
    if number is None:
        return ts.text(title, BOLD, width)
    return ts.numbered(str(number), _NUMERAL, title, BOLD, width, hung=hung)


def _heads(ts: Typesetter, report: Report, columns: _Columns) -> Row:
    """What names the columns, between rules. Where themes stand over their actions, they are no column to the eye."""
    what, who, by, theme = (word.plain for word in report.words.task_heads)
    row = row_of_cells(f"{ACTIONS}/heads", ["column"] * len(report.words.task_heads))
    of_theme, of_what, of_who, of_by = ((*_TABLE, row, cell) for cell in row.cells)
    cells = [
        Cell(ts.words(what, BOLD, columns.what + HUNG), ts.grid.x1, Role.CELL, of_what),
        Cell(ts.words(who, BOLD, columns.who), columns.who_at, Role.CELL, of_who),
        Cell(flush_right(ts.words(by, BOLD, columns.by), columns.by), ts.grid.xr - columns.by, Role.CELL, of_by),
    ]
    if ts.grid.has_side:
        cells.insert(0, Cell(ts.words(theme, BOLD, ts.grid.side), X0, Role.CELL, of_theme))
    strips: list[Placed] = [Strip(cell.text, cell.x, _PAD, cell.role, cell.within) for cell in cells]
    height = max(cell.text.height for cell in cells) + 2 * _PAD
    return Row(
        height, [rule(0.0, ts.grid.xr, weight=THICK, colour="ink"), *strips, rule(height, ts.grid.xr, colour="ink")]
    )


def _carry(ts: Typesetter, report: Report, heads: Row) -> Carry:
    """The section's title and the heads, for a page on which the table goes on."""
    above = carried_across(ts, report.words.actions, report.words.continued)
    top, bottom = above.height, above.height + heads.height
    said = [Strip(item.text, item.x, item.y + top, Role.RUNNING) for item in heads.items if isinstance(item, Strip)]
    rules = (rule(top, ts.grid.xr, weight=THICK, colour="ink"), rule(bottom, ts.grid.xr, colour="ink"))
    return Carry(bottom, bottom, (*above.items, rules[0], *said, rules[1]))


def _task(
    ts: Typesetter, task: Task, within: Sequence[Within], role: Role, columns: _Columns, *, drop: float
) -> list[Row]:
    """A box to tick, what, who, and by when ending at the right margin; `within` says what each of these stands in."""
    in_what, in_who, in_by = within
    cells = [Cell(ts.text(task.what, CELL, columns.what), ts.grid.x1 + HUNG, role, in_what)]
    if task.who is not None:
        cells.append(Cell(ts.text(task.who, CELL, columns.who), columns.who_at, role, in_who))
    if task.by is not None:
        by = flush_right(ts.text(task.by, CELL, columns.by), columns.by)
        cells.append(Cell(by, ts.grid.xr - columns.by, role, in_by))
    rows = stacked(cells, inside=IN_POINT, drop=drop)
    rows[0].items.insert(0, _tick_box(ts.grid.x1, drop + _TICK_TOP))
    deepen(rows[-1], _PAD)
    return rows


def _tick_box(x: float, y: float) -> Placed:
    half = _TICK_LINE / 2
    line = Box(x + half, y + half, _TICK - _TICK_LINE, _TICK - _TICK_LINE)
    return Stroke(Box(x, y, _TICK, _TICK), rectangle(line), _TICK_LINE, "muted", "Tick box")
