"""What the cover has no room for: titles and facts of hundreds of words, shortened on it, whole on pages behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recap_decks.layout.pages.anchors import COVER, section
from recap_decks.layout.pages.blocks import heading_text, main_heading, side_block
from recap_decks.layout.pages.cover import height_of, set_facts, set_titles, title_room
from recap_decks.layout.pages.paper import Sheet
from recap_decks.layout.pages.rows import ABOVE_TOPIC, NEVER, Row, set_prose
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.scene.items import Picture, Role
from recap_decks.story.sections import Report
from recap_decks.story.slides import Fact, Text

_MOST_FACTS = 0.4  # of the sheet's height
_LINES = 6  # of a text that is shortened
_SHORT = Form(10.5, 14)


def shown_on_cover(ts: Typesetter, report: Report, sheet: Sheet, logo: Picture | None) -> Report:
    """The report with the texts of its cover shortened where the sheet would not hold them."""
    _, height = set_facts(ts, report, sheet)
    if height > _MOST_FACTS * sheet.height:
        report = replace(report, facts=tuple(_fact(ts, fact, sheet) for fact in report.facts))
        if _has_event(report):
            report = replace(report, footer=ts.shortened(report.footer, _SHORT, ts.grid.xr, _LINES))
        _, height = set_facts(ts, report, sheet)
    room = title_room(sheet, height, logo)
    if height_of(*set_titles(ts, report, room)) > room:
        title = ts.shortened(report.title, _SHORT, ts.grid.xr, _LINES)
        subtitle = report.subtitle and ts.shortened(report.subtitle, _SHORT, ts.grid.xr, _LINES)
        footer = report.footer if _has_event(report) else title
        report = replace(report, title=title, subtitle=subtitle, footer=footer)
    return report


def _has_event(report: Report) -> bool:
    """Whether the foot names an event, not the recap itself."""
    return report.footer.at != report.title.at


def _fact(ts: Typesetter, fact: Fact, sheet: Sheet) -> Fact:
    width = sheet.grid.xr / 4  # less than the narrowest column of facts has
    return replace(fact, value=tuple(ts.shortened(line, _SHORT, width, _LINES) for line in fact.value))


def rest_rows(ts: Typesetter, report: Report, shown: Report) -> list[Row]:
    """The texts of the report that its cover shows shortened, whole; none where it shows all."""
    within = (section(COVER),)
    rows: list[Row] = []
    if shown.title is not report.title or shown.subtitle is not report.subtitle:
        rows += main_heading(ts, heading_text(ts, report.title), within, COVER)
        subtitle = (report.subtitle,) if report.subtitle else ()
        rows += set_prose(ts.prose(subtitle, ts.forms.body, ts.grid.text), ts.grid.x1, within=within)
    below = Role.HEADING_2 if rows else Role.HEADING_1  # PDF/UA-1 wants headings from the first level on (7.4.2)
    for label, lines in _facts(report, shown):
        body = set_prose(ts.prose(lines, ts.forms.body, ts.grid.text), ts.grid.x1, within=within, space=0.0)
        rows += side_block(
            ts, label, body, within, role=below, continued=report.words.continued,
            cost=ABOVE_TOPIC if rows else NEVER,
        )  # fmt: skip
    if rows:
        rows[0].main = True
    return rows


def _facts(report: Report, shown: Report) -> Iterator[tuple[Text | None, tuple[Text, ...]]]:
    """The event's name and the facts with their labels, where they are shortened."""
    if _has_event(report) and shown.footer is not report.footer:
        yield None, (report.footer,)
    for fact, short in zip(report.facts, shown.facts, strict=True):
        if any(line is not whole for line, whole in zip(short.value, fact.value, strict=True)):
            yield fact.label, fact.value
