"""What goes on over several slides is said once: no row, point or bar comes again, and none is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.layout.slides.laid_out import laid_out
from tests.layout.slides.themes_with_visuals import as_yaml

from recap_decks.scene.items import ChartFrame, Item, TableFrame, TextBox, drawn_items

MARK = re.compile(r"mark\d+")
WORDS = ["one", "thing", "that", "was", "said", "of", "it", "in", "a", "few", "or", "in", "very", "many", "words"]


class _Maker:
    """A theme whose texts each begin with a mark of their own; heads, which go on with what they head, have none."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.marks = 0

    def text(self, most: int) -> str:
        self.marks += 1
        return " ".join([f"mark{self.marks}", *self.random.choices(WORDS, k=self.random.randint(0, most))])

    def texts(self, least: int, count: int, most: int) -> list[str]:
        return [self.text(most) for _ in range(self.random.randint(least, count))]

    def visual(self) -> dict[str, Any]:
        match self.random.choice(["table", "comparison", "chart", "timeline", "code", "quote"]):
            case "table":
                rows = [[self.text(1), self.text(6)] for _ in range(self.random.randint(2, 25))]
                return {"table": {"columns": ["First", "Second"], "rows": rows}}
            case "comparison":
                rows = [[self.text(1), self.text(3), self.text(4)] for _ in range(self.random.randint(2, 12))]
                return {"comparison": {"columns": ["Before", "After"], "rows": rows}}
            case "chart":
                data = {name: self.random.randint(1, 99) for name in self.texts(2, 25, 2)}
                return {"chart": {"type": self.random.choice(["bar", "column", "line"]), "data": data}}
            case "timeline":
                moments = [{"when": self.text(0), "what": what} for what in self.texts(2, 9, 9)]
                return {"timeline": moments}
            case "code":
                return {"code": {"text": "\n".join(self.texts(2, 30, 3))}}
            case _:
                return {"quote": {"text": self.text(60), "who": "Somebody"}}

    def theme(self) -> dict[str, Any]:
        topics = [{"title": "Topic", "points": self.texts(1, 9, 20)} for _ in range(self.random.randint(0, 4))]
        theme: dict[str, Any] = {"title": "Theme", "visuals": [self.visual() for _ in range(self.random.randint(0, 3))]}
        theme |= {"topics": topics} if topics else {}
        theme |= {"meaning": self.text(40)} if self.random.random() < 0.7 else {}
        theme |= {"summary": self.text(60)} if self.random.random() < 0.4 else {}
        return theme


def _said(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        match item:
            case TableFrame():
                cells = (cell for row in item.rows for cell in row.cells if cell.text)
                yield from (paragraph.plain for cell in cells if cell.text for paragraph in cell.text.paragraphs)
            case ChartFrame():
                yield from (category.name for category in item.chart.categories)
            case _:
                for drawn in drawn_items((item,)):
                    if isinstance(drawn, TextBox):
                        yield from (paragraph.plain for paragraph in drawn.paragraphs)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**24))
def test_all_that_a_theme_says_is_said_once(seed: int) -> None:
    maker = _Maker(Random(seed))
    deck = laid_out(as_yaml(maker.theme())).deck
    slides = [slide for slide in deck.slides if slide.scene.key.startswith("theme/")]
    told = Counter(mark for slide in slides for text in _said(slide.scene.items) for mark in MARK.findall(text))
    assert told == Counter({f"mark{number}": 1 for number in range(1, maker.marks + 1)})
