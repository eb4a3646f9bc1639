"""Outlines as extreme as a person may write them, laid out as reports the way a build does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from recap_decks.build import Build
from recap_decks.layout.pages.report import lay_out_pages
from recap_decks.outline.reader import read_outline
from recap_decks.scene.pages import PagesScene
from recap_decks.scene.verify import ON_PAGES, Drawn, verify
from recap_decks.story.account import report_texts
from recap_decks.story.layout_names import LAYOUTS
from recap_decks.style.colour import contrast
from recap_decks.style.icons import icon_names
from recap_decks.style.tokens import load_style, style_names

_SENTENCE = (
    "teams want reliable self-service platforms and observability, because March 2024 showed “edge” workloads at 97 % "
    "of 8,000+ sites; so security (SBOM) costs are end-to-end concerns – for developers, operators and CFOs alike"
)
_WORDS = _SENTENCE.split()
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ADDRESS = (
    "https://example.org/sessions/2024/platform-engineering/what-we-learned?track=operations&day=3&room=hall_7.1"
    "&speaker=someone-with-a-long-name&recording=true&download=slides_v2_final.pdf&language=en&x=" + "y" * 20
)
VALUES = ("1.2 million", "8,000+", "€ 3.5 billion", "one in every three", "∞", "1,234,567,890", LONG_WORD)

Outline = dict[str, Any]


class _Hand:
    """Writes the pieces of an outline."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def often(self, share: float) -> bool:
        return self._random.random() < share

    def one_of(self, *values: Any) -> Any:
        return self._random.choice(values)

    def some(self, count: int, make: Callable[[], Any]) -> list[Any]:
        return [make() for _ in range(count)]

    def words(self, count: int) -> str:
        start = self._random.randrange(len(_WORDS))
        said = [_WORDS[(start + at * at) % len(_WORDS)] for at in range(count)]
        if self.often(0.04):
            said[self._random.randrange(count)] = self.one_of(LONG_WORD, ADDRESS, f"**{LONG_WORD}**", "`--flag=1`")
        return " ".join(said).strip("–;, ") or "word"

    def label(self) -> str:
        return self.words(self.one_of(1, 1, 2, 3, 4, 15)).replace(":", "")

    def prose(self, *counts: int) -> str:
        return "\n\n".join(self.words(self.one_of(*counts)) for _ in range(self.one_of(1, 1, 1, 3)))

    def point(self, long: int, nested: bool = True) -> Any:
        shape = self.one_of("both", "both", "both", "text", "label", "nested" if nested else "both")
        if shape == "text":
            return self.words(long)
        if shape == "label":
            return {"label": self.label()}
        if shape == "nested":
            under = self.some(self.one_of(1, 2, 5), lambda: self.point(self.one_of(3, 30), nested=False))
            return {"label": self.label(), "text": self.words(long), "points": under}
        return {"label": self.label(), "text": self.words(long)}

    def points(self) -> list[Any]:
        long = self.one_of(1, 5, 5, 9, 25, 60, 150)
        nested = self.often(0.2)
        count = self.one_of(1, 2, 3, 4, 8, 60 if long < 20 else 3)
        return self.some(count, lambda: self.point(long, nested))

    def topic(self) -> Outline:
        found: Outline = {"title": self.words(self.one_of(1, 2, 3, 9, 30)), "points": self.points()}
        if self.often(0.5):
            found["summary"] = self.prose(5, 20, 120)
        return found

    def theme(self, number: int, part: str | None) -> Outline:
        found: Outline = {"title": f"{self.words(self.one_of(1, 2, 4, 8, 40))} {number}"}
        if part:
            found["part"] = part
        if self.often(0.5):
            found["icon"] = "layers"
        if self.often(0.6):
            found["summary"] = self.prose(8, 30, 120, 300)
        if self.often(0.9):
            found["topics"] = self.some(self.one_of(1, 1, 2, 3), self.topic)
        return found

    def themes(self, parts: int) -> Iterator[Outline]:
        number = 0
        most = self.one_of(1, 2, 4) if parts else self.one_of(1, 3, 9)
        for part in range(max(1, parts)):
            for _ in range(self._random.randint(1, most)):
                number += 1
                yield self.theme(number, f"part-{part}" if parts else None)

    def number(self) -> Outline:
        found: Outline = {"value": self.one_of(*VALUES), "label": self.label()}
        if self.often(0.6):
            found["note"] = self.words(self.one_of(3, 12, 40))
        return found

    def source(self) -> Outline:
        found: Outline = {"title": self.words(self.one_of(2, 20))}
        if self.often(0.7):
            found["url"] = ADDRESS[: self.one_of(30, 100, 200)]
        if self.often(0.5):
            found["note"] = self.words(self.one_of(4, 60))
        return found

    def outline(self) -> Outline:
        parts = self.one_of(0, 0, 2, 3, 5, 15)
        found: Outline = {"title": self.words(self.one_of(1, 4, 8, 40)), "themes": list(self.themes(parts))}
        if parts:
            found["parts"] = [{"id": f"part-{at}", "title": self.words(self.one_of(1, 3, 9))} for at in range(parts)]
        pieces: dict[str, Callable[[], Any]] = {
            "subtitle": lambda: self.words(self.one_of(3, 40)),
            "event": lambda: {"name": self.words(self.one_of(2, 40)), "venue": self.words(3)},
            "summary": lambda: self.prose(10, 60, 200),
            "numbers": lambda: self.some(self.one_of(3, 6, 12), self.number),
            "programme": self.points,
            "takeaways": lambda: self.some(self.one_of(1, 4, 12), lambda: self.point(self.one_of(4, 9, 40))),
            "conclusion": lambda: self.prose(20, 100, 200),
            "sources": lambda: self.some(self.one_of(1, 5, 20), self.source),
        }
        return {**found, **{key: make() for key, make in pieces.items() if self.often(0.6)}}


def extreme_outline(seed: int) -> Outline:
    """An outline with any of its pieces left out, and texts of one word or hundreds."""
    return _Hand(seed).outline()


def extreme_outlines() -> SearchStrategy[Outline]:
    """Such outlines, any."""
    return st.integers(0, 2**20).map(extreme_outline)


def built(outline: Outline, paper: Any) -> tuple[Build, PagesScene]:
    """The outline read, told and laid out as a report, verified."""
    source = yaml.safe_dump(outline, allow_unicode=True, sort_keys=False)
    read, *_ = read_outline(
        source,
        file="outline.yaml",
        folder=".",
        icons=icon_names(),
        styles=style_names(),
        layouts=LAYOUTS,
        default_slug="outline",
    )
    build = Build(read)
    report = lay_out_pages(build.story, build.style, paper=paper, facts=build.facts())
    colours = load_style("default").colours
    texts = {(text.at, text.plain) for text in report_texts(build.story.report)}
    verify(
        [Drawn(page, page.items, ON_PAGES) for page in report.pages], texts,
        lambda one, other: contrast(colours[one], colours[other]),
    )  # fmt: skip
    return build, report
