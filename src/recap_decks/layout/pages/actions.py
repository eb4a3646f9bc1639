"""What is to be done: under a theme with boxes to tick, and all of it as one table at the report's end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_decks.layout.pages.anchors import ACTIONS, section
from recap_decks.layout.pages.blocks import carried_across
from recap_decks.layout.pages.paper import HUNG, SIDE, THICK, X0, X1, XR
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
from recap_decks.layout.pages.tables import BOLD, CELL, flush_right
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter
from recap_decks.scene.items import Enclosure, Role, Stroke, rectangle
from recap_decks.story.sections import Report
from recap_decks.story.slides import Task, Text
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

_PAD = 3.5  # above and below a row's lines
_TICK, _TICK_TOP, _TICK_LINE = 7.0, 3.0, 0.6
_WHAT_AT = X1 + HUNG
_WHAT, _WHO_AT, _WHO, _BY = 190.0, X1 + 218, 54.0, 58.0  # under a theme
_ALL_WHAT, _ALL_WHO_AT, _ALL_WHO = 178.0, X1 + 204, 68.0  # in the table of all
_NUMERAL = Form(9.5, 14, colour="accent_text")


def theme_actions(ts: Typesetter, tasks: Sequence[Task], within: Within, name: str) -> list[Row]:
    """A row an action: a box to tick, what, who and by when."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    for number, task in enumerate(tasks):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        own = _task(ts, task, item, _WHAT, _WHO_AT, _WHO, drop=_PAD if number else 0.0)
        if number:
            own[0].parting = [rule(0.0, start=X1)]
        own[0].cost = ABOVE_POINT if number else NEVER
        rows += own
    return rows


def all_actions(ts: Typesetter, report: Report) -> list[Row]:
    """The actions of all themes under heads, each theme's number and title once in the side column."""
    head = _heads(ts, report)
    carry = _carry(ts, report, head)
    numbers = {theme.title.at: theme.number for part in report.parts for theme in part.themes}
    inside = (section(ACTIONS), Enclosure("list", ACTIONS))
    hung = max(HUNG, ts.words(str(max(numbers.values(), default=0)), _NUMERAL).width + 5)
    rows = [head]
    theme: Text | None = None
    for index, task in enumerate(report.tasks):
        item = (*inside, Enclosure("list item", f"{ACTIONS}/{index + 1}"))
        own = _task(ts, task, item, _ALL_WHAT, _ALL_WHO_AT, _ALL_WHO, drop=_PAD)
        own[0].cost = ABOVE_POINT if index > 1 else NEVER
        new = theme is None or task.theme.at != theme.at
        if new:
            own[0].clear = index > 0  # stands below all of the theme before
            name = _theme(ts, task.theme, numbers, hung)
            own[0].items.insert(0, Strip(name, X0, _PAD, Role.PARAGRAPH, (section(ACTIONS),)))
            own[0].reach = max(own[0].reach, 2 * _PAD + name.height)
        if index:
            own[0].parting = [rule(0.0, start=X0 if new else X1)]
        for row in own:
            row.carry = carry
        theme = task.theme
        rows += own
    end = Row(0.0, [rule(0.0, colour="ink")], clear=True)
    return [*rows, end]


def _theme(ts: Typesetter, title: Text, numbers: Mapping[str, int], hung: float) -> SetText:
    number = numbers.get(title.at)
    if number is None:
        return ts.text(title, BOLD, SIDE)
    return ts.numbered(str(number), _NUMERAL, title, BOLD, SIDE, hung=hung)


def _heads(ts: Typesetter, report: Report) -> Row:
    """What names the columns, between rules."""
    what, who, by, theme = (word.plain for word in report.words.task_heads)
    within = (section(ACTIONS),)
    said = ((theme, X0, SIDE), (what, X1, _ALL_WHAT + HUNG), (who, _ALL_WHO_AT, _ALL_WHO), (by, XR - _BY, _BY))
    texts = [(ts.words(word, BOLD, width), x) for word, x, width in said]
    texts[-1] = flush_right(texts[-1][0], _BY), XR - _BY
    strips: list[Placed] = [Strip(text, x, _PAD, Role.CELL, within) for text, x in texts]
    height = max(text.height for text, _ in texts) + 2 * _PAD
    return Row(height, [rule(0.0, weight=THICK, colour="ink"), *strips, rule(height, colour="ink")])


def _carry(ts: Typesetter, report: Report, heads: Row) -> Carry:
    """The section's title and the heads, for a page on which the table goes on."""
    above = carried_across(ts, report.words.actions, report.words.continued)
    top, bottom = above.height, above.height + heads.height
    said = [Strip(item.text, item.x, item.y + top, Role.RUNNING) for item in heads.items if isinstance(item, Strip)]
    rules = (rule(top, weight=THICK, colour="ink"), rule(bottom, colour="ink"))
    return Carry(bottom, bottom, (*above.items, rules[0], *said, rules[1]))


def _task(
    ts: Typesetter, task: Task, within: Within, width: float, who_at: float, who_width: float, *, drop: float
) -> list[Row]:
    """A box to tick, what beside it in so many points, who, and by when ending at the right margin."""
    cells = [Cell(ts.text(task.what, CELL, width), _WHAT_AT, Role.LIST_ITEM, within)]
    if task.who is not None:
        cells.append(Cell(ts.text(task.who, CELL, who_width), who_at, Role.LIST_ITEM, within))
    if task.by is not None:
        by = flush_right(ts.text(task.by, CELL, _BY), _BY)
        cells.append(Cell(by, XR - _BY, Role.LIST_ITEM, within))
    rows = stacked(cells, inside=IN_POINT, drop=drop)
    rows[0].items.insert(0, _tick_box(X1, drop + _TICK_TOP))
    deepen(rows[-1], _PAD)
    return rows


def _tick_box(x: float, y: float) -> Placed:
    half = _TICK_LINE / 2
    line = Box(x + half, y + half, _TICK - _TICK_LINE, _TICK - _TICK_LINE)
    return Stroke(Box(x, y, _TICK, _TICK), rectangle(line), _TICK_LINE, "muted", "Tick box")
