"""The table of contents: parts in the side column, themes and topics with dots to their page numbers.

It is set before pages have numbers: the numbers' column is kept free, and whole lines are links.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from recap_decks.layout.pages.anchors import (
    ACTIONS,
    CONCLUSION,
    CONTENTS,
    SOURCES,
    SUMMARY,
    TAKEAWAYS,
    part_anchor,
    section,
    theme_anchor,
    topic_anchor,
)  # fmt: skip
from recap_decks.layout.pages.blocks import block_rule, carried, heading_text, main_heading, side_numbered
from recap_decks.layout.pages.entries import MOST_LINES, NUMBERS, Within, below, entry, unlinked
from recap_decks.layout.pages.page_breaks import fit_one_page
from recap_decks.layout.pages.paper import HALF, HUNG, X0
from recap_decks.layout.pages.rows import NEVER, Placed, Row, Strip
from recap_decks.layout.pages.typesetting import LEAST_GAP, Form, Typesetter
from recap_decks.scene.items import LinkArea, Role
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.story.slides import Text
from recap_decks.units import Box

_NUMERAL = Form(10.5, 14, colour="accent_text")
_TOPIC = Form(9.5, 12)
_AFTER_PART = 2.0  # below its title, where that stands over its themes
_LOOSE, _CLOSE, _CLOSEST = (5.0, 2.0), (3.0, 2.0), (3.0, 0.0)  # points above a rule besides what is below a theme
_SIDE_HUNG = 14.0
_COLUMN_GAP = 14.0
_FEWEST = 5  # themes and sections: fewer need no contents

_ABOVE_ENTRY, _ABOVE_SUBENTRY, _ABOVE_PART = 5.0, 30.0, 0.0


_TOP: Within = (section(CONTENTS),)

_Spaces = tuple[float, float]
_Depth = Literal["lines", "columns", "none"]  # how topics are listed: each on a line, names in columns, not at all


def contents_rows(ts: Typesetter, report: Report, room: float) -> list[Row]:
    """The contents as rows; none where there is too little to list.

    Topics that do not fit the page with their dots are named in two columns, and where that does not fit either,
    only themes are listed, closer where they stand on one page then.
    """
    has_summary = bool(report.summary or report.numbers or report.programme)
    before = [(report.words.summary, SUMMARY)] if has_summary else []
    after = back_matter(report)
    themes = [theme for part in report.parts for theme in part.themes]
    if len(themes) < 2 or len(themes) + len(before) + len(after) < _FEWEST:
        return []
    topics = sum(topic.title is not None for theme in themes for topic in theme.topics)
    depths: tuple[tuple[_Depth, float], ...] = (("lines", 1.0), ("columns", 0.5))
    for depth, share in depths if report.contents == "topics" else ():
        if len(themes) * ts.forms.label.pitch + share * topics * _TOPIC.pitch > room:
            continue  # at least so high
        for spaces in (_LOOSE, _CLOSE):
            rows = list(_rows(ts, report, before, after, depth, spaces))
            if fit_one_page(rows, room):
                return rows
    loose = list(_rows(ts, report, before, after, "none", _LOOSE))
    if fit_one_page(loose, room) or len(themes) * ts.forms.label.pitch > room:
        return loose
    closest = list(_rows(ts, report, before, after, "none", _CLOSEST))
    return closest if fit_one_page(closest, room) else loose


def back_matter(report: Report) -> list[tuple[Text, str]]:
    """The sections after the themes: title and anchor."""
    words = report.words
    found: list[tuple[Text, str]] = []
    if report.takeaways:
        found.append((words.takeaways, TAKEAWAYS))
    if report.conclusion or report.conclusion_statement:
        found.append((words.conclusion, CONCLUSION))
    if report.tasks:
        found.append((words.actions, ACTIONS))
    if report.sources:
        found.append((words.sources, SOURCES))
    return found


def _rows(
    ts: Typesetter,
    report: Report,
    before: Sequence[tuple[Text, str]],
    after: Sequence[tuple[Text, str]],
    depth: _Depth,
    spaces: _Spaces,
) -> Iterator[Row]:
    heading = main_heading(ts, heading_text(ts, report.words.contents), _TOP, CONTENTS)
    heading[0].main = True
    yield from heading
    for text, anchor in before:
        yield from _section(ts, text, anchor)
    opened = bool(before)
    hung = max(HUNG, *(_numeral_width(ts, theme) for part in report.parts for theme in part.themes), 0.0)
    for part in report.parts:
        if part.themes:
            yield from _part(ts, part, report.words.continued, depth, hung, spaces, is_first=not opened)
            opened = True
    for index, (text, anchor) in enumerate(after):
        if index == 0 and opened:
            yield Row(HALF, block_rule(ts), spaces[0], _ABOVE_PART, clear=True)
        yield from _section(ts, text, anchor)


def _section(ts: Typesetter, title: Text, anchor: str) -> list[Row]:
    """The entry of front or back matter."""
    text = ts.text(title, ts.forms.label, ts.grid.text - NUMBERS)
    return entry(ts, text, ts.grid.x1, _TOP, anchor, ts.forms.body, NEVER)


def _numeral_width(ts: Typesetter, theme: ThemeSection) -> float:
    return ts.measure.em(_NUMERAL.face, str(theme.number)) * _NUMERAL.size + LEAST_GAP


def _part(
    ts: Typesetter, part: PartSection, continued: Text, depth: _Depth, hung: float, spaces: _Spaces, *, is_first: bool
) -> Iterator[Row]:
    gap, cost = (0.0, NEVER) if is_first else (spaces[0], _ABOVE_PART)
    head = Row(HALF, block_rule(ts), gap, cost, clear=True)
    carry, above = None, _TOP
    if part.title:
        anchor = part_anchor(part)
        width = ts.grid.side if ts.grid.has_side else ts.grid.text
        short = ts.shortened(unlinked(part.title), ts.forms.label, width - _SIDE_HUNG, MOST_LINES)
        said = str(part.number), ts.forms.muted, short, ts.forms.label
        title = side_numbered(ts, *said, _SIDE_HUNG) if ts.grid.has_side else ts.numbered(*said, width, hung=_SIDE_HUNG)
        above = below(_TOP, anchor)
        head.items += [
            Strip(title, X0, HALF, Role.CONTENTS_ITEM, above),
            LinkArea(Box(X0, HALF, width, title.height), part.title.plain, jump=anchor, within=above),
        ]
        head.reach = HALF + title.height
        if not ts.grid.has_side:
            head.height = head.reach + _AFTER_PART
        carry = carried(ts, part.title, continued)
    yield head
    for index, theme in enumerate(part.themes):
        cost = _ABOVE_ENTRY if 2 <= index <= len(part.themes) - 2 else NEVER
        width = ts.grid.text - NUMBERS
        short = ts.shortened(unlinked(theme.title), ts.forms.label, width - hung, MOST_LINES)
        text = ts.numbered(str(theme.number), _NUMERAL, short, ts.forms.label, width, hung=hung)
        rows = entry(ts, text, ts.grid.x1, above, theme_anchor(theme), ts.forms.body, cost)
        rows += _topics(ts, theme, below(above, theme_anchor(theme)), depth, hung)
        rows[-1].height += spaces[1]
        for number, row in enumerate(rows):
            if index or number:
                row.carry = carry
        yield from rows


def _topics(ts: Typesetter, theme: ThemeSection, above: Within, depth: _Depth, hung: float) -> list[Row]:
    titled = [(topic.title, topic_anchor(theme, at)) for at, topic in enumerate(theme.topics) if topic.title]
    if depth == "lines":
        rows: list[Row] = []
        for index, (title, anchor) in enumerate(titled):
            width = ts.grid.text - NUMBERS - hung
            text = ts.text(ts.shortened(unlinked(title), _TOPIC, width, MOST_LINES), _TOPIC, width)
            rows += entry(ts, text, ts.grid.x1 + hung, above, anchor, _TOPIC, _ABOVE_SUBENTRY if index else NEVER)
        return rows
    return _topic_columns(ts, titled, above, hung) if depth == "columns" else []


def _topic_columns(ts: Typesetter, titled: Sequence[tuple[Text, str]], above: Within, hung: float) -> list[Row]:
    width = (ts.grid.text - hung - NUMBERS - _COLUMN_GAP) / 2
    rows = []
    for at in range(0, len(titled), 2):
        items: list[Placed] = []
        height = 0.0
        for column, (title, anchor) in enumerate(titled[at : at + 2]):
            text = ts.text(ts.shortened(unlinked(title), _TOPIC, width, MOST_LINES), _TOPIC, width)
            x = ts.grid.x1 + hung + column * (width + _COLUMN_GAP)
            item = below(above, anchor)
            items.append(Strip(text, x, 0.0, Role.CONTENTS_ITEM, item))
            items.append(LinkArea(Box(x, 0.0, width, text.height), title.plain, jump=anchor, within=item))
            height = max(height, text.height)
        rows.append(Row(height, items, cost=_ABOVE_SUBENTRY if at else NEVER))
    return rows
