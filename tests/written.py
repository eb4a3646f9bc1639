"""Outlines as people write them, and as nobody should: words of a real language in any amount, and odd ones."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st
from tests.written_visuals import VisualWriter

from recap_decks.story.layout_names import LAYOUTS
from recap_decks.style.tokens import style_names

_TEXT = (
    "the platform of cloud native security teams and operators running Kubernetes clusters across regions with "
    "policies for compliance observability edge sustainability quantum self-service end-to-end long-term CI/CD "
    "24/7 (really) “quoted” naïve façade 8,000+ 99.9% v1.29 a I to in is it's R&D <none> e.g. well-known AT&T"
)
_OTHER_SCRIPTS = "безопасность облако κυβερνήτης ασφάλεια bảo mật đám mây żółć"
_WORDS, _OTHER_WORDS = _TEXT.split(), _OTHER_SCRIPTS.split()
_ODD_WORDS = (
    "W" * 80,
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "https://example.org/" + "segment/" * 22,
    "supercalifragilisticexpialidocious" * 2,
    "`kubectl --all-namespaces`",
    "**bold words**",
    "*italic*",
    "[a link](https://example.org/where)",
    "\\*stars\\*",
    "{{braces}}",
    "C++",
)
_LENGTHS = (1, 2, 3, 5, 5, 8, 8, 12, 12, 20, 20, 40, 40, 150)


@dataclass
class Writer:
    """Writes texts and parts of an outline from a source of randomness."""

    random: Random

    def word(self) -> str:
        choice = self.random.random()
        if choice < 0.004:
            return self.random.choice(_ODD_WORDS)
        return self.random.choice(_OTHER_WORDS if choice < 0.03 else _WORDS)

    def text(self, *lengths: int) -> str:
        return " ".join(self.word() for _ in range(self.random.choice(lengths)))

    def maybe(self, share: float = 0.6) -> bool:
        return self.random.random() < share

    def point(self, nested: bool = True) -> Any:
        choice = self.random.random()
        if choice < 0.25:
            return self.text(*_LENGTHS)
        if choice < 0.88 or not nested:
            return {self.text(1, 2, 3, 4, 6, 12): self.text(*_LENGTHS)}
        return {self.text(1, 2, 4): [self.point(nested=False) for _ in range(self.random.choice((1, 2, 4, 12)))]}

    def points(self, *counts: int) -> list[Any]:
        return [self.point() for _ in range(self.random.choice(counts))]

    def topic(self, *counts: int) -> dict[str, Any]:
        topic: dict[str, Any] = {}
        if self.maybe(0.8):
            topic["title"] = self.text(1, 2, 3, 6, 15)
        if self.maybe():
            topic["summary"] = self.text(3, 8, 20, 90)
        points = self.points(*counts)
        if points or not topic:
            topic["points"] = points or ["One point"]
        return topic

    def theme(self, number: int, parts: list[str]) -> dict[str, Any]:
        theme: dict[str, Any] = {"title": f"{self.text(1, 2, 3, 5, 40)} {number}"}
        if self.maybe(0.5):
            theme["headline"] = f"{self.text(4, 8, 14, 40)} {number}"
        if self.maybe():
            theme["summary"] = self.text(3, 12, 30, 200)
        if self.maybe(0.5):
            theme["icon"] = self.random.choice(("rocket", "layers", "users"))
        if parts and self.maybe(0.85):
            theme["part"] = self.random.choice(parts)
        if self.maybe(0.3):
            theme["notes"] = "\n\n".join(self.text(20, 150) for _ in range(self.random.choice((1, 12))))
        count = self.random.choice((0, 1, 1, 1, 2, 2, 3, 4, 5, 9, 20))
        if count:
            theme["topics"] = [self.topic(0, 1, 3, 4, 6) for _ in range(count - 1)]
            theme["topics"].append(self.topic(0, 1, 2, 4, 4, 7, 13) if self.maybe(0.95) else self.topic(60))
        else:
            theme.setdefault("summary", "A theme of one sentence.")
        return theme | self.blocks()

    def blocks(self) -> dict[str, Any]:
        """What a theme may hold beside its topics; a layout that its content may be too much for."""
        blocks: dict[str, Any] = {}
        if self.maybe(0.6):
            writer = VisualWriter(self.random, self.text)
            blocks["visuals"] = [writer.visual() for _ in range(self.random.choice((1, 1, 1, 2, 4)))]
        if self.maybe(0.3):
            blocks["meaning"] = self.text(5, 12, 30, 120)
        if self.maybe(0.2):
            blocks["layout"] = self.random.choice(sorted(LAYOUTS))
        if self.maybe(0.2):
            blocks["actions"] = [self.action() for _ in range(self.random.choice((1, 2, 9)))]
        if self.maybe(0.2):
            blocks["sessions"] = [self.session() for _ in range(self.random.choice((1, 2, 9)))]
        return blocks

    def action(self) -> dict[str, str]:
        more = {"who": self.text(1, 2), "by": self.random.choice(("2024-05-01", "end of June"))}
        return {"what": self.text(2, 8, 30)} | {key: value for key, value in more.items() if self.maybe()}

    def session(self) -> dict[str, str]:
        more = {"speaker": self.text(2, 6), "url": "https://example.org/sessions/42"}
        return {"title": self.text(2, 8, 20)} | {key: value for key, value in more.items() if self.maybe()}

    def outline(self, *counts: int) -> dict[str, Any]:
        parts = [f"part-{n}" for n in range(self.random.choice((0, 0, 2, 3, 5, 15)))]
        count = self.random.choice(counts)
        outline: dict[str, Any] = {
            "title": self.text(1, 3, 6, 12, 40),
            "themes": [self.theme(n, parts) for n in range(count)],
        }
        optional: dict[str, Any] = {
            "subtitle": self.text(2, 6, 30),
            "summary": "\n\n".join(self.text(10, 60, 600) for _ in range(self.random.choice((1, 2)))),
            "programme": self.points(1, 4, 9),
            "takeaways": self.points(1, 3, 6, 8, 12),
            "conclusion": "\n\n".join(self.text(10, 60, 300) + "." for _ in range(self.random.choice((1, 2, 4)))),
            "numbers": [self.number() for _ in range(self.random.choice((2, 3, 4, 5, 6, 9, 12)))],
            "event": {"name": self.text(1, 3, 20), "venue": self.text(2, 10), "city": "Paris", "starts": "2024-03-19"},
            "prepared": {"by": self.text(2), "for": self.text(2, 20), "on": "2024-04-02"},
            "sources": [self.source() for _ in range(self.random.choice((1, 3, 12)))],
            "purpose": self.random.choice(("present", "read")),
            "style": {"name": self.random.choice(style_names()), "slide": self.random.choice(("16:9", "4:3"))},
        }
        outline |= {key: value for key, value in optional.items() if self.maybe()}
        if parts:
            outline["parts"] = [{"id": part, "title": self.text(1, 2, 4, 15)} for part in parts]
        return outline

    def source(self) -> dict[str, str]:
        more = {"url": "https://example.org/papers/2024.pdf", "note": self.text(2, 12)}
        return {"title": self.text(2, 8, 20)} | {key: value for key, value in more.items() if self.maybe()}

    def number(self) -> dict[str, str]:
        value = self.random.choice(("8,000+", "1.2 million", "42", "€3,400,000,000", "97 %", "about one hundred"))
        number = {"value": value, "label": self.text(1, 2, 4)}
        if self.maybe(0.7):
            number["note"] = self.text(2, 6, 20)
        return number


def written_outline(random: Random, *counts: int) -> str:
    """YAML of an outline with one of these counts of themes."""
    return yaml.safe_dump(Writer(random).outline(*counts), allow_unicode=True, sort_keys=False, width=1000)


def written_outlines(*counts: int) -> st.SearchStrategy[str]:
    """YAML of outlines with one of these counts of themes."""
    return st.integers(0, 2**32 - 1).map(lambda seed: written_outline(Random(seed), *counts))
