"""Where columns end: heights to cuts, of nothing else knowing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

_CUT = 14.0  # points that a column counts as less even where a part is cut above it


@dataclass(frozen=True, slots=True)
class Heights:
    """What stands in columns, in points: `blocks` are the blocks' heights; `above` is what stands over each inside a
    column, `top` over each that begins one; `opens` says which begin a part."""

    blocks: Sequence[float]
    above: Sequence[float]
    top: Sequence[float]
    opens: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Room:
    """A column's height. One that `fills` is wanted full, as content goes on after its page; others are wanted even."""

    height: float
    fills: bool = False


def cut_into_columns(heights: Heights, rooms: Sequence[Room], *, whole: bool) -> tuple[int, ...] | None:
    """The index after each column's last block; None where the rooms do not hold all. With `whole` parts, columns
    begin where a part does.

    Of all cuts that have room the one with the least sum of squares: of heights, which are then even, or of what is
    left free. The blocks of a column are few, so time grows with their number and that of the columns.
    """
    count = len(heights.blocks)
    sums = list(
        accumulate((one + above for one, above in zip(heights.blocks, heights.above, strict=True)), initial=0.0)
    )
    best: list[dict[int, tuple[float, int]]] = []  # a column: end -> cost of all up to there, and where it starts
    starts = {0: 0.0}
    for room in rooms:
        ends: dict[int, tuple[float, int]] = {}
        for start, cost in starts.items():
            if start == count:
                _keep(ends, count, cost + (room.height**2 if room.fills else 0.0), start)
                continue
            if whole and not heights.opens[start]:
                continue
            first = heights.top[start] + heights.blocks[start] - sums[start + 1]
            cut = 0.0 if heights.opens[start] else _CUT
            for end in range(start + 1, count + 1):
                height = first + sums[end]
                if height > room.height:
                    break
                off = (room.height - height if room.fills else height) + cut
                _keep(ends, end, cost + off * off, start)
        best.append(ends)
        starts = {end: cost for end, (cost, _) in ends.items()}
    if count not in starts:
        return None
    found = [count]
    for ends in reversed(best[1:]):
        found.append(ends[found[-1]][1])
    return tuple(reversed(found))


def held_blocks(heights: Heights, rooms: Sequence[Room]) -> int:
    """How many of the blocks columns hold that are filled one after another."""
    held = 0
    for room in rooms:
        height = 0.0
        for at in range(held, len(heights.blocks)):
            height += heights.blocks[at] + (heights.above[at] if height else heights.top[at])
            if height > room.height:
                break
            held = at + 1
    return held


def column_height(heights: Heights, start: int, end: int) -> float:
    """Height of the column from one block up to another; 0 of an empty one."""
    if start == end:
        return 0.0
    return heights.top[start] + sum(heights.blocks[start:end]) + sum(heights.above[start + 1 : end])


def unevenness(heights: Heights, ends: Sequence[int]) -> float:
    """By what share of the highest column the lowest one is lower."""
    found = [column_height(heights, start, end) for start, end in zip((0, *ends), ends, strict=False)]
    return 1 - min(found) / max(found, default=inf) if found else 0.0


def _keep(ends: dict[int, tuple[float, int]], end: int, cost: float, start: int) -> None:
    """Keep a column's end with its cost where none is known that costs less."""
    if end not in ends or cost < ends[end][0]:
        ends[end] = cost, start
