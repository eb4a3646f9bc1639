"""Running heads and feet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recap_decks.layout.pages.anchors import EVENT, section
from recap_decks.layout.pages.page_breaks import PageOfRows
from recap_decks.layout.pages.paper import Sheet
from recap_decks.layout.pages.placing import text_box
from recap_decks.layout.pages.rows import Strip, Subject
from recap_decks.layout.pages.typesetting import SetLine, SetText, Typesetter
from recap_decks.scene.items import Piece, Role, TextBox
from recap_decks.story.sections import Report

_BETWEEN = 20.0  # least white between what the head has at the left and at the right
_NUMBER_WIDTH = 90.0  # of the foot, that is kept for the page's number
_FOOT_LINES = 2
_AFTER_NUMBER = 4.5


def running_head(ts: Typesetter, page: PageOfRows, sheet: Sheet) -> Iterator[TextBox]:
    """Part at the inner side, theme at the outer: the first one that begins on the page, else the one that goes on.
    Nothing on a page that opens with a main heading."""
    subject = _subject(page)
    if page.rows[0].main or subject is None:
        return
    form = ts.forms.margins
    top, width = sheet.head - form.rise, (ts.grid.xr - _start(ts) - _BETWEEN) / 2
    if subject.part:
        part = ts.one_line(subject.part, form, width)
        number = Piece(str(subject.number), form.face, form.size, form.colour)
        wide = ts.measure.width(number)
        title = replace(part.lines[0], indent=wide + _AFTER_NUMBER)
        joined = replace(part, lines=(SetLine((number,), wide, "\t"), title))
        yield text_box(Strip(joined, _inner(ts, joined, sheet), top, Role.RUNNING), sheet.left, 0.0)
    theme = ts.one_line(subject.theme, form, width)
    yield text_box(Strip(theme, _outer(ts, theme, sheet), top, Role.RUNNING), sheet.left, 0.0)


def _start(ts: Typesetter) -> float:
    """Where heads and feet begin: at the margin, or with the text column."""
    return ts.grid.x1 if ts.style.page_forms.margins_italic else 0.0


def _inner(ts: Typesetter, text: SetText, sheet: Sheet) -> float:
    """Where a text begins that stands at the page's inner side."""
    return ts.grid.xr - text.width if sheet.outer == "left" else _start(ts)


def _outer(ts: Typesetter, text: SetText, sheet: Sheet) -> float:
    """The same of the outer side."""
    return _start(ts) if sheet.outer == "left" else ts.grid.xr - text.width


def _subject(page: PageOfRows) -> Subject | None:
    beginning = next((row for row in page.rows if row.begins), page.rows[0])
    return beginning.subject


def event_name(ts: Typesetter, report: Report, sheet: Sheet, *, first: bool) -> Iterator[TextBox]:
    """The event at the foot's inner side. On the `first` page that has it, it is a section of the report, too,
    where its whole name stands nowhere else."""
    event = _event(ts, report)
    is_whole = event.rows <= _FOOT_LINES
    if not is_whole:
        event = ts.one_line(report.footer, ts.forms.margins, _event_room(ts))
    within = (section(EVENT),) if first and is_whole and report.footer.at != report.title.at else ()
    if event.width:
        strip = Strip(event, _inner(ts, event, sheet), sheet.foot - event.form.rise, Role.RUNNING, within)
        yield text_box(strip, sheet.left, 0.0)


def page_number(ts: Typesetter, report: Report, number: int, count: int, sheet: Sheet) -> Iterator[TextBox]:
    """The page's number of all at the foot's outer side."""
    form = replace(ts.forms.margins, face="text")
    before, _, after = report.words.page.partition("{number}")
    parts = ((before, "text", "muted"), (str(number), "text-bold", "ink"), (after, "text", "muted"))
    pieces = tuple(
        Piece(said.replace("{count}", str(count)), face, form.size, colour) for said, face, colour in parts if said
    )
    line = SetLine(pieces, sum(ts.measure.width(piece) for piece in pieces), "")
    text, top = SetText((line,), form), sheet.foot - form.rise
    yield text_box(Strip(text, _outer(ts, text, sheet), top, Role.RUNNING), sheet.left, 0.0)


def is_whole_in_foot(ts: Typesetter, report: Report) -> bool:
    """Whether the event's name has room in the foot, or else stands shortened there."""
    return _event(ts, report).rows <= _FOOT_LINES


def _event(ts: Typesetter, report: Report) -> SetText:
    return ts.text(report.footer, ts.forms.margins, _event_room(ts))


def _event_room(ts: Typesetter) -> float:
    return ts.grid.xr - _start(ts) - _NUMBER_WIDTH
