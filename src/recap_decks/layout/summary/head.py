"""What a summary begins with: title, when and where, the event in a few sentences, and its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.text_forms import words_in
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, flush_right
from recap_decks.layout.summary.block import Block, Part, Stack, side_by_side
from recap_decks.layout.summary.sheet import SummarySheet
from recap_decks.scene.items import Anchor, Enclosure, Role
from recap_decks.story.compose import first_sentence, joined
from recap_decks.story.sections import Report
from recap_decks.story.slides import Number, Prose, Text

TITLE_ANCHOR, OPENING_ANCHOR = "title", "summary"

_TITLES = (
    Form(20, 26, "text-bold", balanced=True),
    Form(16, 21, "text-bold", balanced=True),
    Form(13, 17, "text-bold", balanced=True),
)
_TITLE_LINES = 2  # that a title takes at most before it is set smaller
_SUBTITLE = Form(10.5, 14, colour="muted")
_WHEN, _WHERE = Form(9, 12), Form(9, 12, colour="muted")
_FACT_SHARE = 0.4  # of the width, that days and place take at most
_BESIDE_TITLE = 16.0
_UNDER_TITLE = 2.0

_FEW_WORDS = 90  # of a summary: more are set across the page, under the numbers
_BETWEEN_PARAGRAPHS = 5.0
_VALUE_SIZE = 14.0
_NAME_HUNG, _AFTER_VALUE = 56.0, 8.0  # from a value's start to its name, and at least from its end
_VALUE_SHARE = 0.5  # of the column; values that are wider stand over their names
_BETWEEN_NUMBERS = 2.5
_MOST_IN_ROW = 4
_UNDER_NUMBERS = 8.0


def masthead(ts: Typesetter, report: Report, when: Text | None, where: Text | None, sheet: SummarySheet) -> Block:
    """Title and subtitle, the days and the place at their right; on narrow paper under them."""
    found = Stack([Anchor(TITLE_ANCHOR, 0.0)])
    lines = [] if sheet.is_narrow else [(when, _WHEN), (where, _WHERE)]
    rights = [ts.text(text, form, sheet.live * _FACT_SHARE) if text else None for text, form in lines] or [None, None]
    width = sheet.live - (rights[0].width + _BESIDE_TITLE if rights[0] else 0.0)
    titles = _TITLES[1:] if sheet.is_narrow else _TITLES
    title = next(
        (text for form in titles if (text := ts.text(report.title, form, width)).rows <= _TITLE_LINES),
        ts.text(report.title, _TITLES[-1], width),
    )
    title_baseline = (title.rows - 1) * title.form.pitch + title.form.rise
    found.add(title, Role.HEADING_1)
    beside, depth = _beside(rights[0], title_baseline, sheet.live)
    found.height = max(found.height, depth) + _UNDER_TITLE
    top = found.height
    if report.subtitle:
        width = sheet.live - (rights[1].width + _BESIDE_TITLE if rights[1] else 0.0)
        found.add(ts.text(report.subtitle, _SUBTITLE, width), Role.SUBTITLE)
    more, depth = _beside(rights[1], top + _SUBTITLE.rise, sheet.live)
    found.parts += [*beside, *more]  # which are read after both titles
    found.height = max(found.height, depth)
    facts = joined((when, where)) if sheet.is_narrow else None
    if facts:
        found.add(ts.text(facts, _WHERE, sheet.live), Role.PARAGRAPH)
    return found.block()


def _beside(text: SetText | None, baseline: float, width: float) -> tuple[list[Part], float]:
    """A text at the right, its first line on a baseline, and how far down it reaches."""
    if text is None:
        return [], 0.0
    moved = flush_right(text, text.width)
    top = baseline - text.form.rise
    return [Strip(moved, width - text.width, top, Role.PARAGRAPH)], top + text.height


@dataclass(frozen=True, slots=True)
class Opening:
    """How the event is told: `prose` at a size in points, and the numbers, their values large or not, or left out."""

    prose: Prose
    size: float
    numbers: tuple[Number, ...]
    large: bool = True

    def told(self) -> Iterator[Text]:
        """The texts that it shows."""
        yield from self.prose
        for number in self.numbers:
            yield number.value
            if number.label:
                yield number.label


def openings(report: Report, sheet: SummarySheet) -> Iterator[Opening]:
    """The ways to tell the event, the fullest first: whole at some sizes, its first paragraph, its first sentence;
    numbers in small type, none."""
    prose, numbers = report.summary, report.numbers
    sentence = (first_sentence(prose[0])[0],) if prose else ()
    for size in (9.0, 8.5) if sheet.is_narrow else (10.0, 9.0, 8.5):
        yield Opening(prose, size, numbers)
    yield Opening(prose[:1], 9.0, numbers)
    yield Opening(sentence, 9.0, numbers)
    yield Opening(sentence, 9.0, numbers, large=False)
    yield Opening(sentence, 9.0, ())
    yield Opening((), 9.0, numbers, large=False)
    yield Opening((), 9.0, ())


def set_opening(ts: Typesetter, opening: Opening, sheet: SummarySheet) -> Block:
    """The prose with the numbers beside it in the last column, or where it is long across the page under them. Without
    prose the numbers stand side by side, too."""
    form = Form(opening.size, round(opening.size * 1.3, 2))
    columns = sheet.columns
    across = words_in(opening.prose) > _FEW_WORDS or sheet.is_narrow
    if opening.numbers and opening.prose and not across:
        width = sheet.start(columns - 2, columns) + sheet.column(columns)
        cells = _prose(ts, opening.prose, form, width, 1, sheet), _numbers(ts, opening, sheet.column(columns))
        return side_by_side(cells, (0.0, sheet.start(columns - 1, columns)), 0.0)
    found = Stack([])
    if opening.numbers:
        found.append(_row_of_numbers(ts, opening, sheet))
    if opening.prose:
        count = 2 if across and not sheet.is_narrow else 1
        width = sheet.column(count) if across else sheet.start(columns - 2, columns) + sheet.column(columns)
        prose = _prose(ts, opening.prose, form, width, count, sheet)
        found.append(prose, above=_UNDER_NUMBERS if opening.numbers else 0.0)
    return found.block()


def _prose(ts: Typesetter, prose: Prose, form: Form, width: float, columns: int, sheet: SummarySheet) -> Block:
    """Paragraphs in columns, whose lines go on from one to the next."""
    within = (Enclosure("section", OPENING_ANCHOR),)
    texts = [ts.text(text, form, width) for text in prose]
    room = _lines_a_column([text.rows for text in texts], columns)
    parts: list[Part] = []
    column, row, y, height = 0, 0, 0.0, 0.0
    for index, text in enumerate(texts):
        first = 0
        y += _BETWEEN_PARAGRAPHS if index and row else 0.0
        while first < text.rows:
            if row == room:
                column, row, y = column + 1, 0, 0.0
            last = min(text.rows, first + room - row)
            parts.append(Strip(text, sheet.start(column, columns), y, Role.PARAGRAPH, within, first, last))
            y += (last - first) * form.pitch
            row += last - first
            first = last
            height = max(height, y)
    return Block(tuple(parts), height)


def _lines_a_column(rows: Sequence[int], columns: int) -> int:
    """How many lines of paragraphs stand in each column: the same, but that none leaves a single line behind."""
    total = sum(rows)
    starts = list(accumulate(rows, initial=0))
    for room in range(ceil(total / columns), total + 1):
        inside = [(room - start, count) for start, count in zip(starts, rows, strict=False) if start < room]
        above, count = inside[-1]
        if columns == 1 or above >= count or (above > 1 and count - above > 1):
            return room
    return total


def _numbers(ts: Typesetter, opening: Opening, width: float) -> Block:
    """Values with their names beside them, all names on one axis; or over them where a value is wide."""
    form = _value_form(opening)
    natural = [ts.text(number.value, form, float("inf")).width for number in opening.numbers]
    hung = max(_NAME_HUNG, max(natural) + _AFTER_VALUE)
    beside = max(natural) <= width * _VALUE_SHARE
    found = Stack([])
    for index, number in enumerate(opening.numbers):
        cell = (
            _beside_value(ts, number, form, width, hung, index)
            if beside
            else _over_name(ts, number, form, width, index)
        )
        found.append(cell, above=_BETWEEN_NUMBERS if index else 0.0)
    return found.block()


def _row_of_numbers(ts: Typesetter, opening: Opening, sheet: SummarySheet) -> Block:
    count = len(opening.numbers)
    most = _MOST_IN_ROW if count in (1, 2, _MOST_IN_ROW) or sheet.is_narrow else 3
    columns = min(count, most)
    width = sheet.column(max(columns, 2))
    form = _value_form(opening)
    cells = [_over_name(ts, number, form, width, index) for index, number in enumerate(opening.numbers)]
    starts = [sheet.start(index, max(columns, 2)) for index in range(columns)]
    return side_by_side(cells, starts, _UNDER_NUMBERS)


def _value_form(opening: Opening) -> Form:
    return Form(_VALUE_SIZE, 17, "text-bold") if opening.large else Form(9, 11.5, "text-bold")


def _name_form(opening_size: float) -> Form:
    return Form(9.5, 12) if opening_size >= _VALUE_SIZE else Form(8.5, 11)


def _beside_value(ts: Typesetter, number: Number, form: Form, width: float, hung: float, index: int) -> Block:
    within = _number_within(index)
    value = ts.text(number.value, form, width)
    parts: list[Part] = [Strip(value, 0.0, 0.0, Role.LABEL, within)]
    height = value.height
    if number.label:
        small = _name_form(form.size)
        name = ts.text(number.label, small, width - hung)
        top = form.rise - small.rise
        parts.append(Strip(name, hung, top, Role.LIST_ITEM, within))
        height = max(height, top + name.height)
    return Block(tuple(parts), height)


def _over_name(ts: Typesetter, number: Number, form: Form, width: float, index: int) -> Block:
    within = _number_within(index)
    found = Stack([])
    found.add(ts.text(number.value, form, width), Role.LABEL, within)
    if number.label:
        found.add(ts.text(number.label, _name_form(form.size), width), Role.LIST_ITEM, within)
    return found.block()


def _number_within(index: int) -> tuple[Enclosure, ...]:
    section = Enclosure("section", OPENING_ANCHOR)
    return section, Enclosure("list", "numbers"), Enclosure("list item", f"numbers/{index + 1}")
