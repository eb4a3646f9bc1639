"""What handout pages have besides slides and notes: heads, feet, and lines to write on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from recap_decks.layout.handout.shown import MARKS, Shown
from recap_decks.layout.pages.paper import Sheet
from recap_decks.layout.pages.placing import text_box
from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.scene.items import Role, Rule, TextBox
from recap_decks.story.handout import HandoutWords
from recap_decks.story.slides import Text

RUNNING = Form(8.5, 10.5, colour="muted")
_PAGE_NUMBER = Form(8.5, 10.5, "text-bold")
_EVENT_SHARE = 0.7  # of the width between the margins

LINE_PITCH = 24.0
_LINE_WEIGHT = 0.35


@dataclass(frozen=True, slots=True)
class Edges:
    """Where head and foot stand: the margins' edges and the baselines, in points."""

    left: float
    right: float
    head: float
    foot: float


@dataclass(frozen=True, slots=True)
class Furniture:
    """Heads and feet of one handout: the event, what the handout is, which of `count` slides a page shows, and at the
    outer side of the foot the page's number."""

    ts: Typesetter
    sheet: Sheet
    edges_of: Callable[[Sheet], Edges]
    event: Text
    name: Text
    words: HandoutWords
    count: int

    def on(self, page: int, slides: Sequence[Shown]) -> Iterator[TextBox]:
        """The head and foot of the page of that number with those slides."""
        ts, sheet = self.ts, self.sheet.of_page(page)
        edges = self.edges_of(sheet)
        width = edges.right - edges.left
        event = ts.one_line(self.event, RUNNING, width * _EVENT_SHARE)
        name = ts.one_line(self.name, RUNNING, width * (1 - _EVENT_SHARE))
        told, number = ts.words(self._told(slides), RUNNING), ts.words(str(page), _PAGE_NUMBER)
        for inner, outer, baseline in ((event, name, edges.head), (told, number, edges.foot)):
            left, right = (outer, inner) if sheet.outer == "left" else (inner, outer)
            for text, x in ((left, 0.0), (right, width - right.width)):
                if text.width:
                    yield text_box(Strip(text, x, baseline - RUNNING.rise, Role.RUNNING), edges.left, 0.0)

    def _told(self, slides: Sequence[Shown]) -> str:
        first, last = slides[0].number, slides[-1].number
        if first == last:
            return self.words.slide_of.format(number=first, count=self.count)
        return self.words.slides_of.format(first=first, last=last, count=self.count)


def writing_line(start: float, end: float, y: float) -> Rule:
    """A line to write on."""
    return Rule(start, y, end, y, _LINE_WEIGHT, MARKS)
