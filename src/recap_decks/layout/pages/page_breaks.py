"""Rows to pages: the breaks that cost least over the whole run, found looking ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf

from recap_decks.layout.pages.paper import HALF
from recap_decks.layout.pages.rows import NEVER, Carry, Row, Strip

_PAGE = 100.0
_EMPTY = 450.0  # times the square of the share of a page that stays white
_FORCED = 1e6  # a break where none may be: only where nothing else fits
LEAST_FULL = 0.4  # of the text area: a third of the sheet
_LINES_BACK = 3  # at most, from where a page is full
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class PageOfRows:
    """Rows and the height of their tops in the text area; `carry` stands over the first one."""

    rows: tuple[Row, ...]
    tops: tuple[float, ...]
    carry: Carry | None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it, not even its number."""
        return not self.rows

    @property
    def depth(self) -> float:
        """How far down the text area what stands on the page reaches."""
        return max(top + row.reach for top, row in zip(self.tops, self.rows, strict=True))


BLANK = PageOfRows((), (), None)
"""The back of a sheet before a chapter that begins on a sheet's front."""


def break_pages(rows: Sequence[Row], room: float) -> list[PageOfRows]:
    """The rows on pages with `room` points of height, none hardly filled wherever that can be. A row higher than a
    page stands on one of its own."""
    count = len(rows)
    best = [inf] * (count + 1)
    came = [0] * (count + 1)
    if rows:
        best[0] = 0.0
    for start in range(count):
        if best[start] == inf:
            continue
        found, fits = False, start + 1
        for index, _row, _top, used in _filled(rows, start, room):
            fits = end = index + 1
            if end < count and rows[end].cost == NEVER:
                continue
            found = True
            cost = best[start] + _cost(rows, start, end, used / room)
            if cost < best[end]:
                best[end], came[end] = cost, start
        if not found:
            fits = _forced_end(rows, start, fits)
            if best[start] + _FORCED < best[fits]:
                best[fits], came[fits] = best[start] + _FORCED, start
    bounds = [count]
    while bounds[-1]:
        bounds.append(came[bounds[-1]])
    bounds.reverse()
    return [_page(rows, start, end, room) for start, end in pairwise(bounds)]


def fit_one_page(rows: Sequence[Row], room: float) -> bool:
    """Whether all rows stand on one page."""
    return sum(row.height for row in rows) <= room and len(break_pages(rows, room)) == 1


def _forced_end(rows: Sequence[Row], start: int, fits: int) -> int:
    """Where to break what no page holds and no break may part: as low as can be, but for a line that it would leave
    alone."""
    highest = max(start, fits - _LINES_BACK)
    return next((end for end in range(fits, highest, -1) if not _leaves_lone_line(rows, end)), fits)


def _leaves_lone_line(rows: Sequence[Row], end: int) -> bool:
    if end >= len(rows):
        return False
    strips = [item for item in rows[end].items if isinstance(item, Strip) and item.first]
    return any(strip.first in (1, strip.text.rows - 1) for strip in strips)


def _filled(rows: Sequence[Row], start: int, room: float) -> Iterator[tuple[int, Row, float, float]]:
    """Each row that fits on a page beginning with row `start`: index, the row itself or its smaller form, top, and how
    much is used up to its end."""
    carry = rows[start].carry
    y, deep = (carry.height, carry.reach) if carry else (0.0, 0.0)
    for index in range(start, len(rows)):
        row = rows[index]
        if index > start:
            if row.snap:
                y = ceil((max(y, deep) + row.gap - _TOLERANCE) / HALF) * HALF
            else:
                y = (max(y, deep) if row.clear else y) + row.gap
        top = y
        if row.smaller is not None and top + row.reach > room + _TOLERANCE:
            row = row.smaller
        y += row.height
        if top + row.reach > deep:
            deep = top + row.reach
        if deep > room + _TOLERANCE and index > start:
            return
        yield index, row, top, deep


def _cost(rows: Sequence[Row], start: int, end: int, full: float) -> float:
    sparse = rows[start].sparse if full < LEAST_FULL else 0.0
    if end == len(rows):
        return _PAGE + (sparse if start else 0.0)
    return _PAGE + rows[end].cost + _EMPTY * (1 - full) ** 2 + sparse


def _page(rows: Sequence[Row], start: int, end: int, room: float) -> PageOfRows:
    filled = [(row, top) for index, row, top, _used in _filled(rows, start, room) if index < end]
    return PageOfRows(tuple(row for row, _ in filled), tuple(top for _, top in filled), rows[start].carry)
