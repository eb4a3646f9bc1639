"""The list of figures, tables and listings: each one's number, what it says, and its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from recap_decks.layout.pages.anchors import FIGURES, section, visual_anchor
from recap_decks.layout.pages.blocks import block_rule, carried_across, heading_text, in_side, main_heading
from recap_decks.layout.pages.captions import caption_of, kind_of
from recap_decks.layout.pages.entries import NUMBERS, entry, unlinked
from recap_decks.layout.pages.paper import HALF
from recap_decks.layout.pages.rows import NEVER, SPARSE_BACK_MATTER, Row
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.story.sections import Report
from recap_decks.story.slides import Text

_FEWEST = 3  # visuals with a number: fewer are found without a list
_MOST_LINES = 2  # of what one says
_LABEL, _TEXT = Form(9.5, 14, colour="muted"), Form(9.5, 14)
_ABOVE_LIST, _ABOVE_KIND, _ABOVE_ENTRY = 0.0, 0.0, 5.0
_AFTER_LABEL = 7.0


class _Listed(NamedTuple):
    """A visual with its number ("Figure 3"), what it says, its place, and the pattern that all of its kind share."""

    label: str
    says: Text
    anchor: str
    kind: str


def figure_rows(ts: Typesetter, report: Report, labels: Mapping[int, str]) -> list[Row]:
    """The list as rows that may follow the contents, kinds apart; none where there is too little to list. `labels` are
    what visuals are called."""
    listed = list(_listed(report, labels))
    if len(listed) < _FEWEST:
        return []
    words = report.words
    rows = main_heading(ts, heading_text(ts, words.figures), (section(FIGURES),), FIGURES, cost=_ABOVE_LIST)
    rows[0].main = True
    hung = max(ts.words(each.label, _LABEL).width for each in listed) + _AFTER_LABEL
    carry = carried_across(ts, words.figures, words.continued)
    for number, pattern in enumerate((words.figure, words.table, words.listing)):
        own = [each for each in listed if each.kind == pattern]
        if own and number and len(own) < len(listed):
            rows.append(Row(HALF, block_rule(ts), HALF, _ABOVE_KIND, clear=True))
        for index, each in enumerate(own):
            found = _entry(ts, each, hung, cost=_ABOVE_ENTRY if 2 <= index <= len(own) - 2 else NEVER)
            for row in found:
                row.carry = carry
            rows += found
    for row in rows:
        row.sparse = SPARSE_BACK_MATTER
    return rows


def _listed(report: Report, labels: Mapping[int, str]) -> Iterator[_Listed]:
    """All visuals that have a number; one without a caption is told by its theme's title."""
    for theme in (theme for part in report.parts for theme in part.themes):
        for index, visual in enumerate(theme.visuals):
            label, kind = labels.get(id(visual)), kind_of(visual, report.words)
            if label is not None and kind is not None:
                yield _Listed(label, caption_of(visual) or theme.title, visual_anchor(theme, index), kind)


def _entry(ts: Typesetter, listed: _Listed, hung: float, cost: float) -> list[Row]:
    """The number in the side column; where there is none, before the text, which hangs so far from it."""
    grid = ts.grid
    hung = 0.0 if grid.has_side else hung
    width = grid.text - NUMBERS
    says = ts.shortened(unlinked(listed.says), _TEXT, width - hung, _MOST_LINES)
    above = (section(FIGURES),)
    if grid.has_side:
        beside = in_side(ts, ts.words(listed.label, _LABEL))
        return entry(ts, ts.text(says, _TEXT, width), grid.x1, above, listed.anchor, _TEXT, cost, beside=beside)
    text = ts.numbered(listed.label, _LABEL, says, _TEXT, width, hung=hung)
    return entry(ts, text, grid.x1, above, listed.anchor, _TEXT, cost)
