"""Column widths of tables, from what their cells say; slides and pages alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt

_EXACT = 1e-4  # of the scale that widths are found by
_PARTS = 3  # of a table's room, one of which a single word may claim


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, in points: `least` is its widest stretch that should not break, `ideal` its longest
    line. `is_number`: amounts, which never break."""

    least: float
    ideal: float
    is_number: bool = False


def column_widths(needs: Sequence[Need], room: float, gap: float) -> tuple[float, ...] | None:
    """The columns' widths in `room` points with `gap` between neighbours: as wide as they ask where that can be, else
    by the square root of what they ask, so that short ones keep their lines and long ones have more room, not all of
    it. None where not even the least widths fit."""
    left = room - gap * (len(needs) - 1)
    if sum(need.ideal for need in needs) <= left:
        return tuple(need.ideal for need in needs)
    if sum(need.least for need in needs) > left:
        return None

    def widths(scale: float) -> list[float]:
        return [min(max(need.least, scale * sqrt(need.ideal)), need.ideal) for need in needs]

    low, high = 0.0, sqrt(max(need.ideal for need in needs))  # at which the longest have what they ask
    while high - low > _EXACT:
        middle = (low + high) / 2
        low, high = (middle, high) if sum(widths(middle)) <= left else (low, middle)
    return tuple(widths(low))


def bounded(needs: Sequence[Need], room: float, gap: float) -> list[Need]:
    """The needs where a word wider than a third of the room may break, or than its part of fewer columns: the last way
    to fit a name without end."""
    parts = min(len(needs), _PARTS)
    most = (room - gap * (parts - 1)) / parts
    return [replace(need, least=min(need.least, most)) for need in needs]


def column_groups(needs: Sequence[Need], room: float, gap: float) -> list[list[int]] | None:
    """Columns too many for `room` in groups that fit one after the other, each opened by the first column again, which
    says what the rows are about. Groups are alike in number of columns. None where even two do not stand together."""
    others = list(range(1, len(needs)))
    for count in range(2, len(others) + 1):
        size, more = divmod(len(others), count)
        edges = [number * size + min(number, more) for number in range(count + 1)]
        groups = [[0, *others[start:end]] for start, end in pairwise(edges)]
        if all(column_widths([needs[at] for at in group], room, gap) is not None for group in groups):
            return groups
    return None
