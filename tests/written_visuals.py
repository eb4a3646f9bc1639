"""Visuals as people write them, and as nobody should: of every kind, of one part and of far too many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

PICTURES = sorted((Path(__file__).parent / "torture" / "pictures").iterdir())  # to be copied beside the outline
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 40)
_UNITS = ("%", "hours", "million a day", "€")
_SLICED = ("pie", "doughnut")
_LINES = (
    "def main(paths: list[str]) -> None:",
    "    for path in paths:",
    '        print(f"{path:>20}", sum(len(line) for line in open(path)))  # counts every character of every line',
    "apiVersion: v1",
    "",
    "\treturn None",
)


@dataclass
class VisualWriter:
    """Writes visuals from a source of randomness; `text` writes a text of one of these numbers of words."""

    random: Random
    text: Callable[..., str]

    def visual(self) -> dict[str, Any]:
        kinds: dict[str, Callable[[], Any]] = {
            "chart": self.chart,
            "table": self.table,
            "image": self.image,
            "quote": self.quote,
            "timeline": self.timeline,
            "comparison": self.comparison,
            "code": self.code,
            "diagram": self.diagram,
        }
        kind = self.random.choice(("chart", "chart", *kinds))
        return {kind: kinds[kind]()}

    def chart(self) -> dict[str, Any]:
        form = self.random.choice(("column", "bar", "line", "area", "pie", "doughnut"))
        stacked = form in ("column", "bar") and self._maybe(0.3)
        positive = stacked or form in (*_SLICED, "area") or self._maybe(0.7)
        categories = self._names(self.random.choice((2, 3, 4, 5, 7)) if form in _SLICED else self._count(1, 14))
        several = form not in _SLICED and self._maybe(0.5)
        data: dict[str, Any] = (
            {name: self._values(categories, positive) for name in self._names(self._count(2, 6))}
            if several
            else self._values(categories, positive, gaps=form not in _SLICED)
        )
        chart: dict[str, Any] = {"type": form, "data": data, "stacked": stacked and several}
        if self._maybe(0.4):
            chart["highlight"] = self.random.choice(list(data))
        return chart | self._some(title=(2, 5, 15), source=(2, 20), unit=())

    def _values(self, categories: list[str], positive: bool, gaps: bool = True) -> dict[str, float | None]:
        size = self.random.choice((1, 10, 100, 5_000, 2_000_000))
        values: dict[str, float | None] = {
            name: round(self.random.uniform(0.02 if positive else -1, 1) * size, self.random.choice((0, 1, 2)) or None)
            or 1
            for name in categories
        }
        if gaps and len(categories) > 2 and self._maybe(0.3):
            values[self.random.choice(categories)] = None
        return values

    def table(self) -> dict[str, Any]:
        columns, rows = self.random.choice((2, 3, 3, 4, 6, 10)), self.random.choice((1, 3, 5, 9, 40))
        lengths = _LENGTHS if columns < 5 else (1, 2, 3)
        table = {
            "columns": self._names(columns),
            "rows": [[self._cell(lengths if at else (1, 2, 4)) for at in range(columns)] for _ in range(rows)],
        }
        return table | self._some(caption=(3, 12), source=(2, 20))

    def _cell(self, lengths: tuple[int, ...]) -> Any:
        choice = self.random.random()
        if choice < 0.05:
            return None
        return self.random.randrange(-50, 90_000) if choice < 0.4 else self.text(*lengths)

    def image(self) -> dict[str, Any]:
        image: dict[str, Any] = {"file": self.random.choice(PICTURES).name, "alt": self.text(3, 12)}
        if self._maybe(0.5):
            image["fit"] = self.random.choice(("cover", "contain"))
        return image | self._some(caption=(2, 12, 30), credit=(2, 6))

    def quote(self) -> dict[str, Any]:
        return {"text": self.text(2, 8, 20, 40, 150)} | self._some(who=(2, 3), role=(2, 8))

    def timeline(self) -> list[dict[str, Any]]:
        moments = range(self.random.choice((1, 2, 4, 4, 6, 9, 15)))
        return [{"when": self.text(1, 2), "what": self.text(1, 3, 6)} | self._some(note=_LENGTHS) for _ in moments]

    def comparison(self) -> dict[str, Any]:
        columns, rows = self.random.choice((2, 2, 3, 4)), self.random.choice((1, 2, 4, 7))
        named = self._maybe(0.4)
        return {
            "columns": self._names(columns),
            "rows": [[self.text(*_LENGTHS) for _ in range(columns + named)] for _ in range(rows)],
        }

    def code(self) -> dict[str, Any]:
        lines = [self.random.choice(_LINES) for _ in range(self.random.choice((1, 6, 14, 45)))]
        language = self.random.choice(("python", "yaml", "nonsense"))
        return {"language": language, "text": "\n".join(("first:", *lines))} | self._some(caption=(2, 12))

    def diagram(self) -> dict[str, list[str]]:
        form = self.random.choice(("flow", "cycle", "layers"))
        return {form: [self.text(1, 2, 4, 8) for _ in range(self.random.choice((2, 3, 4, 5, 6, 9)))]}

    def _names(self, count: int) -> list[str]:
        """Short texts that differ."""
        return [f"{self.text(1, 1, 2, 4)[:60]} {number}" for number in range(count)]

    def _some(self, **lengths: tuple[int, ...]) -> dict[str, str]:
        return {
            key: self.text(*counts) if counts else self.random.choice(_UNITS)
            for key, counts in lengths.items()
            if self._maybe(0.5)
        }

    def _maybe(self, share: float) -> bool:
        return self.random.random() < share

    def _count(self, least: int, most: int) -> int:
        return self.random.randint(least, most)
