"""The ladder of a summary: which is the fullest that has room on its pages.

Content goes before size. Themes say less (`Content`) before they are set smaller, and parts are whole in columns before
they are cut; takeaways and actions say less only where titles alone leave them no room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from recap_decks.layout.pages.typesetting import Typesetter
from recap_decks.layout.summary.block import ABOVE_RULE, Block, ruled, side_by_side
from recap_decks.layout.summary.closing import CLOSINGS, Closing, set_closing
from recap_decks.layout.summary.columns import Room, cut_into_columns, held_blocks, unevenness
from recap_decks.layout.summary.entries import Content
from recap_decks.layout.summary.head import Opening, openings, set_opening
from recap_decks.layout.summary.sheet import SummarySheet
from recap_decks.layout.summary.themes import Themes, Told, told_themes
from recap_decks.problems import Problem, Span
from recap_decks.story.sections import Report
from recap_decks.story.summary import SummaryWords

PageCount = Literal[1, 2]

_SIZES, _SHORT_SIZES = (10.0, 9.5, 9.0, 8.5), (9.0, 8.5)  # the latter in a column more, for topics and titles
_OPENING_SHARE, _CLOSING_SHARE = 0.36, 0.4  # of a page, that those take at most while others tell less
_UNEVEN = 0.6  # columns of whole parts differ no more, by the highest
HEAD_OF_SECOND = 20.0
"""Points that a second page keeps clear for its head."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A summary that has room: what it says and at which size, in points, in how many columns, and the blocks of each
    page under one another."""

    content: Content
    size: float
    columns: int
    opening: Opening
    closing: Closing
    told: tuple[Told, ...]
    pages: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Crowded:
    """An outline that two pages do not hold: how many of its `themes` they would, by their titles alone, and where the
    first one stands that they do not."""

    held: int
    themes: int
    span: Span | None

    def problem(self) -> Problem:
        """What to tell whoever wrote it."""
        fit = f"by their titles alone, the first {self.held} fit" if self.held else "all else leaves them no room"
        message = f"two pages do not hold a summary of {self.themes} themes: {fit}"
        hint = "skip themes, shorten titles, takeaways and the summary, or take larger paper; the report holds all"
        return Problem("RD210", message, self.span, hint)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around the themes, on so many pages: an opening, and ways to end that say the same."""

    pages: PageCount
    opening: Opening
    closings: tuple[Closing, ...]


class Fitting:
    """One report on one sheet. `head` is what stands above the event's summary."""

    def __init__(self, ts: Typesetter, report: Report, words: SummaryWords, sheet: SummarySheet, head: Block) -> None:
        self._ts = ts
        self._report = report
        self._words = words
        self._sheet = sheet
        self._head = head
        self._page = sheet.bottom - sheet.top
        self._told = {content: told_themes(report, content) for content in Content}
        self._count = len(self._told[Content.TITLES])
        self._themes: dict[tuple[Content, float, int], Themes] = {}
        self._fronts: dict[Opening, tuple[Block, ...]] = {}
        self._closed: dict[Closing, tuple[Block, ...]] = {}

    def fit(self, most: PageCount) -> Fitted | Crowded:
        """The fullest summary on one page, or on up to `most`. Where one does not hold the titles of all themes, on
        two."""
        for frame, content in self._attempts(most):
            for whole in (True, False):
                for closing in frame.closings:
                    for size, columns in self._steps(content):
                        fitted = self._fitted(frame, closing, content, size, columns, whole=whole)
                        if fitted:
                            return fitted
        return self._crowded()

    def _attempts(self, most: PageCount) -> Iterator[tuple[_Frame, Content]]:
        counts: tuple[PageCount, ...] = (1,) if most == 1 else (1, 2)
        for pages in counts:  # where all has room, nothing needs a share
            yield _Frame(pages, next(openings(self._report, self._sheet)), CLOSINGS[0]), Content.TEXTS
        one, two = self._frames(1)[0], self._frames(2)
        if most == 1:
            yield from ((one, content) for content in Content)
        for frame in two:
            for content in Content:
                if most == 2 and frame is two[0]:
                    yield one, content
                yield frame, content

    def _frames(self, pages: PageCount) -> list[_Frame]:
        """The frames that leave themes their share of so many pages, the fullest first; the last ones whatever they
        leave."""
        ways = tuple(openings(self._report, self._sheet))
        share = _OPENING_SHARE * self._page
        opening = next((way for way in ways if set_opening(self._ts, way, self._sheet).height <= share), ways[-1])
        found = []
        for closings in CLOSINGS:
            fitting = (one for one in closings if one.small or not self._sheet.is_narrow)
            low = (one for one in fitting if _height(self._closing(one)) <= _CLOSING_SHARE * pages * self._page)
            found.append(_Frame(pages, opening, tuple(low)))
        fullest = [frame for frame in found[:-1] if frame.closings]
        return [*fullest, _Frame(pages, opening, CLOSINGS[-1]), _Frame(pages, ways[-1], CLOSINGS[-1])]

    def _steps(self, content: Content) -> Iterator[tuple[float, int]]:
        columns = max(1, min(self._sheet.columns, self._count))
        for size in _SIZES:
            yield size, columns
        if content in (Content.TOPICS, Content.TITLES) and columns == self._sheet.columns:
            for size in _SHORT_SIZES:
                yield size, columns + 1

    def _fitted(
        self, frame: _Frame, closing: Closing, content: Content, size: float, columns: int, *, whole: bool
    ) -> Fitted | None:
        front = self._front(frame.opening)
        back = self._closing(closing)
        rooms = self._rooms(front, back, frame.pages, columns)
        if min(room.height for room in rooms) < 0:
            return None
        themes = self._set(content, size, columns)
        if themes.least > sum(room.height for room in rooms):
            return None
        if whole and sum(one.opens and one.part.title is not None for one in self._told[content]) < len(rooms):
            return None
        ends = cut_into_columns(themes.heights, rooms, whole=whole)
        if ends is None or (whole and frame.pages == 1 and unevenness(themes.heights, ends) > _UNEVEN):
            return None
        blocks = [themes.column(start, end) for start, end in pairwise((0, *ends))]
        starts = [self._sheet.start(index, columns) for index in range(columns)]
        middles = [
            (ruled(side_by_side(blocks[at : at + columns], starts, 0.0), self._sheet.live),)
            if blocks[at].height
            else ()
            for at in range(0, len(blocks), columns)
        ]
        pages = ((*front, *middles[0], *back),) if frame.pages == 1 else ((*front, *middles[0]), (*middles[1], *back))
        return Fitted(content, size, columns, frame.opening, closing, self._told[content], pages)

    def _rooms(self, front: Sequence[Block], back: Sequence[Block], pages: PageCount, columns: int) -> tuple[Room, ...]:
        rule = ruled(Block((), 0.0), 0.0).height
        first = self._page - _height(front) - rule
        if pages == 1:
            return (Room(first - _height(back)),) * columns
        second = self._page - HEAD_OF_SECOND - rule - _height(back)
        return (*(Room(first, fills=True),) * columns, *(Room(second),) * columns)

    def _front(self, opening: Opening) -> tuple[Block, ...]:
        if opening not in self._fronts:
            told = set_opening(self._ts, opening, self._sheet)
            self._fronts[opening] = (self._head, ruled(told, self._sheet.live)) if told.height else (self._head,)
        return self._fronts[opening]

    def _closing(self, closing: Closing) -> tuple[Block, ...]:
        if closing not in self._closed:
            self._closed[closing] = set_closing(self._ts, self._report, closing, self._sheet, self._words)
        return self._closed[closing]

    def _set(self, content: Content, size: float, columns: int) -> Themes:
        key = content, size, columns
        if key not in self._themes:
            sheet, words = self._sheet, self._words
            # One theme would have lines too long to follow.
            width = sheet.column(columns) if columns > 1 or sheet.is_narrow else sheet.start(1, 3) + sheet.column(3)
            self._themes[key] = Themes(
                self._ts, self._told[content], size, width, comma=words.comma, continued=words.continued
            )
        return self._themes[key]

    def _crowded(self) -> Crowded:
        *_, barest = openings(self._report, self._sheet)
        size, columns = list(self._steps(Content.TITLES))[-1]
        rooms = self._rooms(self._front(barest), self._closing(CLOSINGS[-1][-1]), 2, columns)
        held = held_blocks(self._set(Content.TITLES, size, columns).heights, rooms)
        told = self._told[Content.TITLES]
        return Crowded(held, len(told), told[held].theme.title.span if held < len(told) else None)


def _height(blocks: Sequence[Block]) -> float:
    """Of blocks under one another, with what stands over the rule of the next one."""
    return sum(block.height + ABOVE_RULE for block in blocks)
