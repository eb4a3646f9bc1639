"""Back matter: takeaways, conclusion, all actions and sources, one under another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recap_decks.layout.pages.actions import all_actions
from recap_decks.layout.pages.anchors import ACTIONS, CONCLUSION, SOURCES, TAKEAWAYS, section
from recap_decks.layout.pages.blocks import (
    block_rule,
    carried,
    carried_across,
    heading_text,
    main_heading,
    numbers_beside,
)
from recap_decks.layout.pages.lists import labelled, nested_rows
from recap_decks.layout.pages.paper import HALF, X0
from recap_decks.layout.pages.rows import (
    ABOVE_BACK_MATTER,
    ABOVE_POINT,
    ABOVE_SECTION,
    IN_POINT,
    NEVER,
    SPARSE_BACK_MATTER,
    Cell,
    Row,
    Strip,
    set_prose,
    stacked,
)  # fmt: skip
from recap_decks.layout.pages.sources import source_rows
from recap_decks.layout.pages.text_forms import LARGE, opening_form
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, flush_right
from recap_decks.scene.items import Enclosure, Role
from recap_decks.story.sections import Report
from recap_decks.story.slides import Point, Text

_NUMERAL, _LABEL = Form(11.5, 14, colour="accent_text"), Form(11.5, 14, "text-bold", balanced=True)
_LEADING = Form(LARGE.size, LARGE.pitch, "text-light", "accent_text")  # a number in the side column
_LABEL_HUNG, _AFTER_NUMBER = 14.0, 6.0  # from the side column's edge, and at least from the number
_LABEL_LINES = 3
_TEXT_TOP = 8.0  # from a takeaway's rule to its text's line
_LABEL_TOP = _TEXT_TOP + LARGE.rise - _LABEL.rise
_TEXT_END = 9.5
_STATEMENT_TO_TEXT = 14.0


def back_rows(ts: Typesetter, report: Report, labels: Mapping[int, str]) -> list[Row]:
    """The sections that the report has, as rows that may follow those of its themes. `labels` are what visuals are
    called."""
    rows: list[Row] = []
    if report.takeaways:
        rows += _section(ts, report.words.takeaways, TAKEAWAYS, _takeaways(ts, report.takeaways), report, across=True)
    if report.conclusion or report.conclusion_statement:
        rows += _section(ts, report.words.conclusion, CONCLUSION, _conclusion(ts, report), report)
    if report.tasks:
        rows += _section(ts, report.words.actions, ACTIONS, all_actions(ts, report), report, across=True, ruled=False)
    if report.sources:
        rows += _section(ts, report.words.sources, SOURCES, source_rows(ts, report, labels), report, across=True)
    if rows:
        rows[0].cost = ABOVE_BACK_MATTER
    for row in rows:
        row.sparse = SPARSE_BACK_MATTER
    return rows


def _section(
    ts: Typesetter, title: Text, anchor: str, body: list[Row], report: Report, *, across: bool = False,
    ruled: bool = True,
) -> list[Row]:  # fmt: skip
    heading = main_heading(ts, heading_text(ts, title), (section(anchor),), anchor, cost=ABOVE_SECTION, ruled=ruled)
    heading[0].main = True
    carry = (carried_across if across else carried)(ts, title, report.words.continued)
    for row in body[1:]:
        if row.carry is None:
            row.carry = carry
    return [*heading, *body]


def _takeaways(ts: Typesetter, points: Sequence[Point]) -> list[Row]:
    within = (section(TAKEAWAYS), Enclosure("list", TAKEAWAYS, ordered=True))
    hung = max(_LABEL_HUNG, ts.words(str(len(points)), _NUMERAL).width + _AFTER_NUMBER)
    rows: list[Row] = []
    for index, point in enumerate(points):
        item = (*within, Enclosure("list item", f"{TAKEAWAYS}/{index + 1}"))
        if numbers_beside(ts):
            found = _led_takeaway(ts, point, str(index + 1), item)
            found[0].gap = HALF if index else 0.0
        else:
            found = _takeaway(ts, point, str(index + 1), hung, item)
        found[0].items = [*block_rule(ts), *found[0].items]
        found[0].cost = ABOVE_POINT if 2 <= index <= len(points) - 2 else NEVER
        rows += found
    return rows


def _takeaway(ts: Typesetter, point: Point, number: str, hung: float, within: tuple[Enclosure, ...]) -> list[Row]:
    """Number and label in the side column, the text on their baseline. A label that the side column cannot take
    runs into the text; where there is none the number hangs before that."""
    beside = ts.words(number, _NUMERAL)
    label = _side_label(ts, point, number, hung)
    x = ts.grid.x1 if ts.grid.has_side else ts.grid.x1 + hung
    if label and point.text:
        beside, text = label, ts.text(point.text, LARGE, ts.grid.text)
    else:
        text = labelled(ts, point, LARGE, ts.grid.xr - x) or ts.words("", LARGE)
    rows = stacked([Cell(text, x, Role.LIST_ITEM, within)], inside=IN_POINT, drop=_TEXT_TOP)
    rows[0].items.insert(0, Strip(beside, X0, _LABEL_TOP, Role.LABEL, within))
    reach = _LABEL_TOP + beside.height + _TEXT_END
    rows[0].reach = max(rows[0].reach, reach)
    rows += nested_rows(ts, point.points, within, f"{within[-1].id}/points")
    rows[-1].height += _TEXT_END
    rows[-1].height += max(0.0, reach - sum(row.height for row in rows))
    rows[-1].reach = max(rows[-1].reach, rows[-1].height)
    return rows


def _led_takeaway(ts: Typesetter, point: Point, number: str, within: tuple[Enclosure, ...]) -> list[Row]:
    """The number in the side column, beside the label, which stands over the text."""
    if point.label and point.text:
        form = replace(LARGE, face=ts.forms.side_heading.face)
        label = ts.led(number, _LEADING, point.label, form, ts.grid.text, ts.grid.x1 - ts.grid.side)
        rows = stacked([Cell(label, ts.grid.x1, Role.LABEL, within)])
        text = ts.text(point.text, ts.forms.body, ts.grid.text)
        rows += stacked([Cell(text, ts.grid.x1, Role.LIST_ITEM, within)], inside=IN_POINT)
    else:
        told = labelled(ts, point, LARGE, ts.grid.text) or ts.words("", LARGE)
        rows = stacked([Cell(told, ts.grid.x1, Role.LIST_ITEM, within)], inside=IN_POINT)
        numeral = flush_right(ts.words(number, _LEADING), ts.grid.side)
        rows[0].items.insert(0, Strip(numeral, X0, 0.0, Role.LABEL, within))
    return [*rows, *nested_rows(ts, point.points, within, f"{within[-1].id}/points")]


def _side_label(ts: Typesetter, point: Point, number: str, hung: float) -> SetText | None:
    if point.label is None or not ts.grid.has_side:
        return None
    found = ts.numbered(number, _NUMERAL, point.label, _LABEL, ts.grid.side, hung=hung)
    broken = any(not line.tail and line.row < found.rows - 1 for line in found.lines if line.pieces)
    return found if found.rows <= _LABEL_LINES and not broken else None


def _conclusion(ts: Typesetter, report: Report) -> list[Row]:
    within = (section(CONCLUSION),)
    rows: list[Row] = []
    if report.conclusion_statement:
        statement = (report.conclusion_statement,)
        rows += set_prose(ts.prose(statement, opening_form(statement), ts.grid.text), ts.grid.x1, within=within)
    body = set_prose(ts.prose(report.conclusion, ts.forms.body, ts.grid.text), ts.grid.x1, within=within)
    if rows and body:
        body[0].gap = _STATEMENT_TO_TEXT
    return rows + body
