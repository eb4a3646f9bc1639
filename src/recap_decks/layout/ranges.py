"""Long lists of bookmarks in ranges: people overlook them so, and readers of files follow no list without an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from recap_decks.scene.pages import Bookmark

MOST = 75
"""So many numbered bookmarks may stand under each other; three levels of them are below the 256 in a chain that
checkers of PDF files follow."""

_RANGE = 50


@dataclass(slots=True)
class _Branch:
    """A bookmark with those below it, and its number, or the `first` and `last` of the range that it stands for."""

    own: Bookmark
    first: int
    last: int
    below: list[_Branch] = field(default_factory=list)


def in_ranges(bookmarks: Iterable[Bookmark]) -> tuple[Bookmark, ...]:
    """The bookmarks, more than `MOST` numbered ones under each other as "1 – 50", "51 – 100" and so on, closed, with
    the bookmarks below: by their numbers, which are those that people read in the document."""
    top: list[_Branch] = []
    levels = [top]
    for bookmark in bookmarks:
        branch = _Branch(bookmark, bookmark.number or 0, bookmark.number or 0)
        del levels[bookmark.level + 1 :]
        levels[-1].append(branch)
        levels.append(branch.below)
    return tuple(_flat(top, 0))


def _flat(branches: Sequence[_Branch], level: int) -> Iterator[Bookmark]:
    for numbered, run in groupby(branches, key=lambda branch: branch.own.number is not None):
        for branch in _ranged(list(run)) if numbered else run:
            yield replace(branch.own, level=level)
            yield from _flat(branch.below, level + 1)


def _ranged(branches: list[_Branch]) -> list[_Branch]:
    """Numbered branches, or the ranges that hold them; of a range that is one alone, that one."""
    width = 1
    while len(branches) > MOST:
        width *= _RANGE
        parted = groupby(branches, key=lambda branch: (branch.first - 1) // width)
        branches = [_range(list(members)) for _, members in parted]
    return branches


def _range(members: list[_Branch]) -> _Branch:
    if len(members) == 1:
        return members[0]
    first, last = members[0].first, members[-1].last
    return _Branch(replace(members[0].own, title=f"{first} – {last}", closed=True), first, last, members)
