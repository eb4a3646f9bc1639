"""The map of the recap: a pair of bars a point, label and text, as long as what was typed; a block a theme, a row a
part. It decorates cover and part openings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recap_decks.scene.items import Command, Shape, rectangle
from recap_decks.story.sections import PartSection, ThemeSection
from recap_decks.story.slides import Point, Prose, Text
from recap_decks.units import Box

Pair = tuple[int, int]  # characters of a label and of its text
Block = tuple[tuple[Pair, ...], ...]  # of a theme: its topics' points

MAP = "map of the recap"
"""What it is called among the items of a page."""

_GAP = 14.0  # between blocks beside each other
_BESIDE = 6  # blocks in a row, then it wraps
_LEAST_BESIDE = 3  # fewer are not drawn wider
_LABEL_CHARACTERS, _LABEL_SHARE = 30, 0.38
_TEXT_CHARACTERS, _TEXT_START, _TEXT_SHARE = 54, 0.42, 0.58
_TOPIC_BREAK = 0.6  # of the pitch, besides it
_LEAST_PITCH = 1.2  # finer is no map any more
_FEWEST = 8  # bars: fewer say nothing


@dataclass(frozen=True, slots=True)
class Grain:
    """How a map is drawn, in points: from bar to bar, a bar's thickness, the white between parts."""

    pitch: float
    bar: float
    gap: float

    def scaled(self, share: float) -> Grain:
        """The same, finer or coarser."""
        return Grain(self.pitch * share, self.bar * share, self.gap * share)


COVER, OPENING = Grain(7, 2.6, 24), Grain(4, 1.6, 14)


@dataclass(frozen=True, slots=True)
class PartBars:
    """A part's bars, measured from the map's top left corner."""

    top: float
    height: float
    labels: tuple[Box, ...]
    texts: tuple[Box, ...]


def draw_bars(
    parts: Sequence[PartSection], width: float, grain: Grain, highest: float, least: Sequence[float] = ()
) -> tuple[PartBars, ...]:
    """The map in at most `highest` points, drawn finer where it would be higher, by topics instead of points where
    that is too fine; nothing where that does not do either. A part's row is at least `least` points high."""
    for block in (_points_of, _topics_of):
        blocks = [[block(theme) for theme in part.themes] for part in parts]
        if sum(len(topic) for part in blocks for theme in part for topic in theme) < _FEWEST:
            return ()
        drawn = grain
        while drawn.pitch >= _LEAST_PITCH:
            tops = _tops(blocks, drawn, least)
            if tops[-1] <= highest:
                return tuple(_part(row, top, width, blocks, drawn) for row, top in zip(blocks, tops, strict=False))
            drawn = drawn.scaled(min(0.97, highest / tops[-1]))
    return ()


def bar_shape(boxes: Sequence[Box], x: float, y: float, fill: str) -> Shape:
    """Bars as one shape, the map's top left corner being at (x, y)."""
    commands: list[Command] = []
    for box in boxes:
        commands += rectangle(Box(x + box.x, y + box.y, box.width, box.height))
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Shape(Box(x + left, y + top, right - left, bottom - top), tuple(commands), fill, MAP)


def thinned(bar: Box, share: float) -> Box:
    """A bar with that share of its thickness, about the same middle."""
    return Box(bar.x, bar.y + (1 - share) * bar.height / 2, bar.width, share * bar.height)


def _tops(parts: Sequence[Sequence[Block]], grain: Grain, least: Sequence[float]) -> list[float]:
    """Where each part's row begins, and last where the map ends."""
    tops = [0.0]
    for index, blocks in enumerate(parts):
        least_high = least[index] if least else 0.0
        tops.append(tops[-1] + max(_part_height(blocks, grain), least_high) + grain.gap)
    tops[-1] -= grain.gap
    return tops


def _lines(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    return [blocks[at : at + _BESIDE] for at in range(0, len(blocks), _BESIDE)]


def _part_height(blocks: Sequence[Block], grain: Grain) -> float:
    heights = [max(_block_height(block, grain) for block in line) for line in _lines(blocks)]
    return sum(heights) + max(0, len(heights) - 1) * grain.gap / 2


def _block_height(block: Block, grain: Grain) -> float:
    bars = sum(map(len, block))
    return max(0, bars - 1) * grain.pitch + max(0, len(block) - 1) * _TOPIC_BREAK * grain.pitch + grain.bar


def _part(
    blocks: Sequence[Block], top: float, width: float, parts: Sequence[Sequence[Block]], grain: Grain
) -> PartBars:
    beside = min(_BESIDE, max(_LEAST_BESIDE, *map(len, parts)))
    wide = (width - (beside - 1) * _GAP) / beside
    labels: list[Box] = []
    texts: list[Box] = []
    y = top
    for line in _lines(blocks):
        for index, block in enumerate(line):
            _draw_block(block, index * (wide + _GAP), y, wide, grain, labels, texts)
        y += max(_block_height(block, grain) for block in line) + grain.gap / 2
    return PartBars(top, _part_height(blocks, grain), tuple(labels), tuple(texts))


def _draw_block(
    block: Block, x: float, y: float, wide: float, grain: Grain, labels: list[Box], texts: list[Box]
) -> None:
    for topic in block:
        for label, text in topic:
            if label:
                share = min(1.0, label / _LABEL_CHARACTERS) * _LABEL_SHARE
                labels.append(Box(x, y, share * wide, grain.bar))
            if text:
                share = min(1.0, text / _TEXT_CHARACTERS) * _TEXT_SHARE
                texts.append(Box(x + _TEXT_START * wide, y, share * wide, grain.bar))
            y += grain.pitch
        y += _TOPIC_BREAK * grain.pitch


def _points_of(theme: ThemeSection) -> Block:
    topics = tuple(tuple(_pairs(topic.points)) for topic in theme.topics)
    return tuple(topic for topic in topics if topic) or _topics_of(theme)


def _pairs(points: Sequence[Point]) -> list[Pair]:
    found: list[Pair] = []
    for point in points:
        found += [(_length(point.label), _length(point.text)), *_pairs(point.points)]
    return found


def _topics_of(theme: ThemeSection) -> Block:
    topics = tuple((_length(topic.title), _prose_length(topic.summary)) for topic in theme.topics)
    return (topics or ((_length(theme.title), _prose_length(theme.lead)),),)


def _length(text: Text | None) -> int:
    return len(text.plain) if text else 0


def _prose_length(texts: Prose) -> int:
    return sum(len(text.plain) for text in texts)
