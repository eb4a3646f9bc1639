"""Random outlines as plain Python values, the way a person could type them.

Texts hold letters of many scripts, digits and punctuation, but nothing that inline Markdown or the outline's rules for
white space would change, so that each can be looked for as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml
from hypothesis import strategies as st

_LETTERS = st.characters(
    codec="utf-8",
    exclude_categories=("C", "Z"),
    # Marks of inline Markdown, and of variables.
    exclude_characters="*`\\~[]<>$",
)
_WORDS = st.text(_LETTERS, min_size=1, max_size=12)
TEXTS = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)
# What YAML 1.1 takes for something else than text, and what YAML keeps for itself.
ODD_TEXTS = st.sampled_from(
    [
        "no",
        "on",
        "null",
        "12:30",
        "1_000",
        "2024-03-19",
        "1.10",
        "0755",
        "- a",
        "a: b",
        "# a",
        "a #b",
        "&a",
        "!a",
        "%",
        "@",
    ]
)


@dataclass(frozen=True)
class Drawn:
    """An outline as a value, and every text in it: paragraphs apart, in no order."""

    value: dict[str, Any]
    texts: list[str]

    def as_yaml(self) -> str:
        """The outline as a file's text."""
        return yaml.safe_dump(self.value, allow_unicode=True, sort_keys=False)


class _Hand:
    """Draws texts and keeps what it drew."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self._draw = draw
        self.texts: list[str] = []

    def maybe(self) -> bool:
        return bool(self._draw(st.booleans()))

    def count(self, least: int, most: int) -> int:
        return int(self._draw(st.integers(least, most)))

    def text(self) -> str:
        text = str(self._draw(st.one_of(TEXTS, ODD_TEXTS)))
        self.texts.append(text)
        return text

    def prose(self) -> str:
        return "\n\n".join(self.text() for _ in range(self.count(1, 3)))

    def label(self) -> str:
        """A text that is neither a key of the long form nor the merge key."""
        label = str(self._draw(TEXTS.filter(lambda text: text not in ("text", "label", "points", "audience", "<<"))))
        self.texts.append(label)
        return label

    def point(self, nested: bool = False) -> Any:
        form = self.count(0, 2 if nested else 4)
        if form == 0:
            return self.text()
        if form == 1:
            return {self.label(): self.text()}
        if form == 2:
            return {"text": self.text(), "label": self.text()}
        if form == 3:
            return {self.label(): [self.point(nested=True) for _ in range(self.count(1, 3))]}
        return {"text": self.text(), "points": [self.point(nested=True) for _ in range(self.count(1, 3))]}

    def points(self) -> list[Any]:
        return [self.point() for _ in range(self.count(1, 4))]

    def some(self, **readers: Callable[[], Any]) -> dict[str, Any]:
        """A mapping with some of the keys."""
        return {key: read() for key, read in readers.items() if self.maybe()}

    def topic(self) -> dict[str, Any]:
        return {"title": self.text(), **self.some(summary=self.prose, points=self.points)}

    def topics(self) -> list[Any]:
        return [self.topic() for _ in range(self.count(1, 3))]

    def theme(self) -> dict[str, Any]:
        return {
            "title": self.text(),
            **self.some(
                headline=self.text, summary=self.prose, topics=self.topics, meaning=self.prose, notes=self.prose
            ),
        }

    def number(self) -> dict[str, Any]:
        return {"value": self.text(), **self.some(label=self.text, note=self.text, source=self.text)}

    def outline(self) -> dict[str, Any]:
        return {
            "title": self.text(),
            **self.some(
                subtitle=self.text,
                event=lambda: self.some(name=self.text, venue=self.text, city=self.text, country=self.text),
                prepared=lambda: self.some(by=self.text, **{"for": self.text}),
                summary=self.prose,
                numbers=lambda: [self.number() for _ in range(self.count(1, 4))],
                programme=self.points,
            ),
            "themes": [self.theme() for _ in range(self.count(1, 4))],
            **self.some(
                takeaways=self.points,
                conclusion=self.prose,
                headlines=lambda: self.some(summary=self.text, agenda=self.text, conclusion=self.text),
                sources=lambda: [{"title": self.text(), "note": self.text()}],
            ),
        }


@st.composite
def outlines(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Drawn:
    """Outlines without an error."""
    hand = _Hand(draw)
    value = hand.outline()
    return Drawn(value, hand.texts)
