"""The executive summary: prose, the numbers, programme and takeaways, on one page wherever they fit one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_decks.layout.pages.anchors import SUMMARY, section
from recap_decks.layout.pages.blocks import block_rule, carried, heading_text, main_heading, side_block
from recap_decks.layout.pages.lists import Manner, list_rows
from recap_decks.layout.pages.page_breaks import fit_one_page
from recap_decks.layout.pages.paper import UNIT
from recap_decks.layout.pages.rows import (
    ABOVE_POINT,
    ABOVE_TOPIC,
    IN_POINT,
    NEVER,
    Cell,
    Row,
    Strip,
    lowered,
    set_prose,
    stacked,
)  # fmt: skip
from recap_decks.layout.pages.text_forms import LARGE, OPENING, SOURCE, opening_form
from recap_decks.layout.pages.typesetting import (
    Form,
    Typesetter,
    pieces_of,
)  # fmt: skip
from recap_decks.scene.items import Enclosure, Role
from recap_decks.story.sections import Report
from recap_decks.story.slides import Number, Text

_VALUE, _WIDE_VALUE = Form(28, 35, "text-light"), Form(22, 28, "text-light")
_LONG_VALUE = Form(17, 21, "text-light")
_VALUE_BASELINE = 24.0  # under the top of the name's line
_VALUE_DEPTH = 7.5
_VALUE_LINES = 3
_PADDING, _LEAST_PADDING = 7.0, 3.5  # above and below a rule between numbers


def summary_rows(ts: Typesetter, report: Report, room: float) -> list[Row]:
    """The executive summary as rows; none where the report has no summary, numbers and programme.

    Over a page the prose is set smaller; then the takeaways go, since they close the report; then the programme's
    labels run in and the numbers move together; only then there is a second page.
    """
    if not (report.summary or report.numbers or report.programme):
        return []
    prose_form = opening_form(report.summary)
    forms = [form for form in (LARGE, OPENING, ts.forms.body) if form.size <= prose_form.size]
    manner: Manner | None = None
    padding = _PADDING
    for takeaways, manner, padding in (
        (True, None, _PADDING),
        (False, None, _PADDING),
        (False, "run-in", _PADDING),
        (False, "run-in", _LEAST_PADDING),
    ):
        for form in forms:
            rows = list(_rows(ts, report, form, takeaways=takeaways, manner=manner, padding=padding))
            if fit_one_page(rows, room):
                return rows
    return list(_rows(ts, report, prose_form, takeaways=False, manner=None, padding=_PADDING))


def _rows(
    ts: Typesetter, report: Report, form: Form, *, takeaways: bool, manner: Manner | None, padding: float
) -> Iterator[Row]:
    within = (section(SUMMARY),)
    words = report.words
    heading = main_heading(ts, heading_text(ts, words.summary), within, SUMMARY)
    heading[0].main = True
    yield from heading
    prose = set_prose(ts.prose(report.summary, form, ts.grid.text), ts.grid.x1, within=within)
    carry = carried(ts, words.summary, words.continued) if len(prose) > 1 else None
    for row in prose[1:]:
        row.carry = carry
    yield from prose
    gap = UNIT if prose else 0.0
    blocks: list[tuple[Text, list[Row]]] = []
    if report.numbers:
        blocks.append((words.numbers, number_rows(ts, report.numbers, within, padding)))
    if report.programme:
        blocks.append((words.programme, list_rows(ts, report.programme, within, "programme", manner)))
    if report.takeaways and takeaways:
        blocks.append((words.takeaways, list_rows(ts, report.takeaways, within, "summary/takeaways")))
    for index, (title, body) in enumerate(blocks):
        yield from side_block(
            ts, title, body, within, role=Role.HEADING_2, continued=words.continued,
            gap=UNIT if index else gap, cost=ABOVE_TOPIC if index or prose else NEVER, space=3.5,
        )  # fmt: skip


def number_rows(
    ts: Typesetter, numbers: Sequence[Number], within: tuple[Enclosure, ...], padding: float = _PADDING
) -> list[Row]:
    """The value large, its name, note and source beside it; hair rules, if the style has such, between one number and
    the next, `padding` points from both."""
    inside = (*within, Enclosure("list", "numbers"))
    rows: list[Row] = []
    for index, number in enumerate(numbers):
        found = _number(ts, number, (*inside, Enclosure("list item", f"numbers/{index + 1}")))
        if index:
            first = found[0]
            first.gap = padding
            first.cost = ABOVE_POINT if 2 <= index <= len(numbers) - 2 else NEVER
            first.items = [*block_rule(ts, start=ts.grid.x1), *lowered(first.items, padding)]
            first.height += padding
            first.reach += padding
        rows += found
    return rows


def _number(ts: Typesetter, number: Number, within: tuple[Enclosure, ...]) -> list[Row]:
    value = ts.text(number.value, _VALUE, float("inf"))
    if value.width > ts.grid.label:  # smaller, as far as it takes for no figure to break inside
        pieces = pieces_of(number.value, _WIDE_VALUE)
        fits = ts.widest(pieces) <= ts.grid.label
        value = ts.text(number.value, _WIDE_VALUE if fits else _LONG_VALUE, ts.grid.label)
    rows: list[Row] = []
    if value.rows > _VALUE_LINES:  # words rather than a figure
        words = ts.text(number.value, ts.forms.label, ts.grid.text)
        rows += stacked([Cell(words, ts.grid.x1, Role.LABEL, within)], inside=IN_POINT)
    for text, form in ((number.label, ts.forms.label), (number.note, ts.forms.muted), (number.source, SOURCE)):
        if text:
            cell = Cell(ts.text(text, form, ts.grid.cell), ts.grid.xt, Role.LIST_ITEM, within)
            rows += stacked([cell], inside=IN_POINT)
    if value.rows > _VALUE_LINES:
        return rows
    rows = rows or [Row(0.0)]
    top = _VALUE_BASELINE - value.form.rise
    rows[0].items.insert(0, Strip(value, ts.grid.x1, top, Role.LABEL, within))
    least = _VALUE_BASELINE + _VALUE_DEPTH + (value.rows - 1) * value.form.pitch
    rows[-1].height += max(0.0, least - sum(row.height for row in rows))
    rows[-1].reach = max(rows[-1].reach, rows[-1].height)
    rows[0].reach = max(rows[0].reach, least, top + value.height)
    return rows
