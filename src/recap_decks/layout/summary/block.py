"""A block of a summary: texts, rules and anchors over the whole width, before it has its place on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from recap_decks.layout.moving import moved
from recap_decks.layout.pages.placing import Threads, text_box
from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.typesetting import SetText
from recap_decks.scene.items import Anchor, Enclosure, Item, Role, Rule, Stroke

Part = Strip | Rule | Stroke | Anchor

THICK, THIN = 1.0, 0.5
ABOVE_RULE, BELOW_RULE = 8.0, 7.0


@dataclass(frozen=True, slots=True)
class Block:
    """Parts measured from the block's top left corner, in reading order, over `height` points."""

    parts: tuple[Part, ...]
    height: float

    def at(self, left: float, top: float, threads: Threads) -> Iterator[Item]:
        """Its items on a page."""
        for part in self.parts:
            if not isinstance(part, Strip):
                yield moved(part, left, top)
            elif any(line.pieces for line in part.text.lines):
                yield text_box(part, left, top, threads.of(part.text))


def lowered(parts: Iterable[Part], by: float, right: float = 0.0) -> Iterator[Part]:
    """The parts so many points further down and to the right."""
    for part in parts:
        if isinstance(part, Strip):
            yield replace(part, x=part.x + right, y=part.y + by)
        else:
            moved_part = moved(part, right, by)
            assert isinstance(moved_part, Rule | Stroke | Anchor)
            yield moved_part


@dataclass(slots=True)
class Stack:
    """Texts under one another in the making: its parts, and how high it is so far."""

    parts: list[Part]
    height: float = 0.0

    def add(
        self, text: SetText, role: Role, within: tuple[Enclosure, ...] = (), *, x: float = 0.0, above: float = 0.0
    ) -> None:
        """Put a text below what is there, with `above` points between."""
        self.height += above
        self.parts.append(Strip(text, x, self.height, role, within))
        self.height += text.height

    def append(self, block: Block, *, above: float = 0.0) -> None:
        """Put a block below what is there, with `above` points between."""
        self.height += above
        self.parts += lowered(block.parts, self.height)
        self.height += block.height

    def block(self) -> Block:
        """What is there, as a block."""
        return Block(tuple(self.parts), self.height)


def side_by_side(cells: Sequence[Block], starts: Sequence[float], between: float) -> Block:
    """Cells in rows, as many a row as there are `starts`; a row is as high as its highest cell."""
    parts: list[Part] = []
    height = 0.0
    for first in range(0, len(cells), len(starts)):
        row = cells[first : first + len(starts)]
        height += between if first else 0.0
        for cell, x in zip(row, starts, strict=False):
            parts += lowered(cell.parts, height, x)
        height += max(cell.height for cell in row)
    return Block(tuple(parts), height)


def ruled(block: Block, width: float) -> Block:
    """The block under a rule of ink."""
    drop = THICK / 2 + BELOW_RULE
    rule = Rule(0.0, THICK / 2, width, THICK / 2, THICK, "ink")
    return Block((rule, *lowered(block.parts, drop)), drop + block.height)
