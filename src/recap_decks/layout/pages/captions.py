"""What stands beside a visual, or above a wide one: its number, its caption, and that it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from recap_decks.layout.figures.chart import tells_unit
from recap_decks.layout.pages.blocks import block_rule, in_side
from recap_decks.layout.pages.paper import HALF, UNIT, X0
from recap_decks.layout.pages.rows import Carry, Placed, Strip
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, pieces_of
from recap_decks.scene.items import Role
from recap_decks.story.sections import Report, ReportWords
from recap_decks.story.slides import Chart, Code, Comparison, Image, Quote, Table, Text, Visual

NUMBER = Form(9, 14, "text-bold")
CAPTION = Form(9, 12)
SMALL = Form(9, 12, colour="muted")
GOES_ON = Form(9, 12, "text-italic", "muted")
MOST_BESIDE = 12  # lines of a caption in the side column

_LABEL_TO_WORD = 5.0
_MARK = 8.0  # what a quote's mark, which hangs before its text, takes of the side column


def visual_labels(report: Report) -> Mapping[int, str]:
    """What each visual is called ("Figure 3"), by its identity: figures, tables and listings are counted apart, in
    reading order; quotes have no number."""
    words: ReportWords = report.words
    counts: Counter[str] = Counter()
    labels: dict[int, str] = {}
    for part in report.parts:
        for theme in part.themes:
            for visual in theme.visuals:
                pattern = kind_of(visual, words)
                if pattern is not None:
                    counts[pattern] += 1
                    labels[id(visual)] = pattern.format(number=counts[pattern])
    return labels


def kind_of(visual: Visual, words: ReportWords) -> str | None:
    """The pattern of the numbers that visuals of a kind have; None for one without a number."""
    match visual:
        case Quote():
            return None
        case Table() | Comparison():
            return words.table
        case Code():
            return words.listing
        case _:
            return words.figure


def caption_of(visual: Visual) -> Text | None:
    """What a visual says, in the outline's words."""
    match visual:
        case Chart():
            return visual.title
        case Table() | Code() | Image():
            return visual.caption
        case _:
            return None


def captions(ts: Typesetter, visual: Visual, label: str | None, width: float) -> list[SetText]:
    """The number and what is said under it, set."""
    number = [ts.words(label, NUMBER, width)] if label else []
    return [*number, *(ts.text(text, form, width) for text, form in _told(visual))]


def captions_beside(ts: Typesetter, visual: Visual, label: str | None) -> list[SetText] | None:
    """The same for the side column; None where there is none, where that takes more than a few lines, or has no room
    for a word."""
    if not ts.grid.has_side:
        return None
    width = ts.grid.side - _MARK if isinstance(visual, Quote) else ts.grid.side
    if any(ts.widest(pieces_of(text, form)) > width for text, form in _told(visual)):
        return None
    texts = [in_side(ts, text, width) for text in captions(ts, visual, label, width)]
    return texts if sum(text.rows for text in texts) <= MOST_BESIDE else None


def _told(visual: Visual) -> list[tuple[Text, Form]]:
    told: list[tuple[Text | None, Form]] = []
    match visual:
        case Chart():
            names = [one.name for one in visual.series] if len(visual.series) == 1 else []
            unit = None if tells_unit(visual) else visual.unit
            told = [(visual.title, CAPTION), *((name, SMALL) for name in names), (unit, SMALL)]
        case Table() | Code():
            told = [(visual.caption, CAPTION)]
        case Image():
            told = [(visual.caption, CAPTION), (visual.credit, SMALL)]
        case Quote():
            told = [(visual.who, NUMBER), (visual.role, SMALL)]
        case _:
            pass
    return [(text, form) for text, form in told if text is not None]


def going_on(ts: Typesetter, label: str | None, continued: Text) -> Carry:
    """For a page on which a visual goes on: its number and *continued* in the side column, or over it, under the
    block's rule."""
    if not ts.grid.has_side:
        above = _across(ts, label, continued, HALF)
        return Carry(above.height, above.height, (*block_rule(ts), *above.items))
    return _in_side(ts, label, continued, block_rule(ts), HALF, HALF)


def table_going_on(ts: Typesetter, label: str | None, continued: Text, wide: bool) -> Carry:
    """The same level with a table's first rule, or in a line above one that has the side column, too."""
    if not wide:
        return _in_side(ts, label, continued, block_rule(ts, end=ts.grid.side), 3.5, 0.0)
    return _across(ts, label, continued, 0.0)


def _across(ts: Typesetter, label: str | None, continued: Text, top: float) -> Carry:
    word = ts.text(continued, GOES_ON, ts.grid.xr)
    items: list[Placed] = []
    x = X0
    if label:
        number = ts.words(label, NUMBER, ts.grid.xr - word.width - _LABEL_TO_WORD)
        items.append(Strip(number, x, top, Role.RUNNING))
        x += number.width + _LABEL_TO_WORD
    items.append(Strip(word, x, top + NUMBER.rise - GOES_ON.rise, Role.RUNNING))
    height = top + UNIT + HALF
    return Carry(height, height, tuple(items))


def _in_side(
    ts: Typesetter, label: str | None, continued: Text, ruled: list[Placed], top: float, height: float
) -> Carry:
    items, y = ruled, top
    width = ts.grid.side
    for text in ([ts.words(label, NUMBER, width)] if label else []) + [ts.text(continued, GOES_ON, width)]:
        items.append(Strip(in_side(ts, text), X0, y, Role.RUNNING))
        y += text.height
    return Carry(height, y, tuple(items))
