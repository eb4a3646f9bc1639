"""Tables as people write them, and as nobody should: outlines with one of any shape and content."""

from __future__ import annotations

from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st

_TEXT = (
    "platform teams and operators running clusters across regions with policies for self-service end-to-end CI/CD "
    "“quoted” naïve R&D e.g. безопасность κυβερνήτης bảo it's a I of in the"
)
_WORDS = _TEXT.split()
_ODD = (
    "W" * 60,
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "https://example.org/" + "segment/" * 12,
    "[https://example.org/a/b](https://example.org/a/b)",
    "**bold words**",
    "*italic*",
    "`kubectl --all-namespaces`",
    "[a link](https://example.org/where)",
    "~~struck~~",
)
_NUMBERS = ("12", "1,234", "€3,400,000", "97 %", "−4.5", "1.2 million", "0.5", "12 ms", "–", "2024", "$ 41")
_LENGTHS = (1, 1, 2, 2, 3, 5, 8, 14, 30)


class TableWriter:
    """Writes tables from a source of randomness."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def text(self, *lengths: int) -> str:
        words = (self.random.choice(_ODD if self.random.random() < 0.01 else _WORDS) for _ in range(self.some(lengths)))
        return " ".join(words)

    def some(self, counts: tuple[int, ...]) -> int:
        return self.random.choice(counts)

    def row(self, numbers: list[bool], lengths: tuple[int, ...]) -> list[str | None]:
        return [
            None if self.random.random() < 0.06 else self.random.choice(_NUMBERS) if number else self.text(*lengths)
            for number in numbers
        ]

    def table(self) -> dict[str, Any]:
        numbers = [self.random.random() < 0.4 for _ in range(self.random.randint(1, 12))]
        lengths = self.random.choice((_LENGTHS, _LENGTHS[:4], (*_LENGTHS, 150)))
        rows = [self.row(numbers, lengths) for _ in range(self.some((1, 2, 3, 5, 8, 13, 25, 40)))]
        rows[0][0] = "First"  # a row of nothing is no table
        table: dict[str, Any] = {"rows": rows}
        if self.random.random() < 0.85:
            table["columns"] = [self.text(1, 1, 2, 4) for _ in numbers]
        if self.random.random() < 0.5:
            table["caption"] = self.text(3, 10, 30, 150)
        if self.random.random() < 0.5:
            table["source"] = self.text(3, 12)
        return table

    def outline(self) -> str:
        theme: dict[str, Any] = {"title": "Theme", "visuals": [{"table": self.table()}]}
        if self.random.random() < 0.4:
            theme["topics"] = [{"title": self.text(2), "points": [self.text(4), self.text(8)]}]
        style: dict[str, str] = {"slide": self.random.choice(("16:9", "4:3"))}
        outline = {"title": "Recap", "style": style, "themes": [theme]}
        return yaml.safe_dump(outline, allow_unicode=True, sort_keys=False, width=1000)


def outlines_with_a_table() -> st.SearchStrategy[str]:
    """YAML of outlines whose theme has a table."""
    return st.integers(0, 2**32 - 1).map(lambda seed: TableWriter(Random(seed)).outline())
