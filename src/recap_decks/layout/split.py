"""Content too much for one slide, cut at meaning boundaries: topics, then points, then sentences, then words."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from recap_decks.layout.breaking import opportunities
from recap_decks.story.compose import cut
from recap_decks.story.slides import Point, Prose, Text, Topic

Thing = TypeVar("Thing")
Made = TypeVar("Made")
Compose = Callable[[Sequence[Thing], bool], Made | None]

_SURELY_SMALL = 120  # characters that any slide has room for
_EVEN_TRIES = 3  # numbers of even groups that are tried before uneven ones
_SHARED_OUT = 48  # items that are shared out in the best of all ways; more would take long


def evenly(items: Sequence[Thing], groups: int) -> list[Sequence[Thing]]:
    """Items in that many consecutive groups, sizes alike, larger ones first."""
    size, more = divmod(len(items), groups)
    edges = [0]
    for number in range(groups):
        edges.append(edges[-1] + size + (number < more))
    return [items[a:b] for a, b in itertools.pairwise(edges)]


def in_fewest(items: Sequence[Thing], compose: Compose[Thing, Made], least: int = 1) -> list[Made] | None:
    """Few consecutive groups that all compose: even ones where that can be, each of `least` items or more, else each
    as long as it can be. `compose` is also told whether a group is the first. None where one item alone does not
    compose."""
    most = longest(items, compose, first=True)
    if most == len(items):
        whole = compose(items, True)
        return [whole] if whole is not None else None
    if most == 0:
        return None
    fewest = -(-len(items) // most)
    for groups in range(fewest, min(fewest + _EVEN_TRIES, len(items) // least + 1)):
        made = _all(evenly(items, groups), compose)
        if made is not None:
            return made
    if len(items) <= _SHARED_OUT and (shares := _shared_out(items, compose, least)) is not None:
        made = _all(shares, compose)
        if made is not None:
            return made
    return _greedily(items, compose, least)


def longest(items: Sequence[Thing], compose: Compose[Thing, Made], *, first: bool) -> int:
    """How many of the first items compose together, by bisection; 0 where not even one does."""
    if compose(items, first) is not None:
        return len(items)
    low, high = 0, len(items)
    reach = 1
    while reach < high:  # what does not fit is often far too much: feel the way up instead of halving down
        if compose(items[:reach], first) is None:
            high = reach
            break
        low, reach = reach, 2 * reach
    while high - low > 1:
        middle = (low + high) // 2
        if compose(items[:middle], first) is None:
            high = middle
        else:
            low = middle
    return low


def _all(groups: Sequence[Sequence[Thing]], compose: Compose[Thing, Made]) -> list[Made] | None:
    made: list[Made] = []
    for number, group in enumerate(groups):
        one = compose(group, number == 0)
        if one is None:
            return None
        made.append(one)
    return made


def _shared_out(items: Sequence[Thing], compose: Compose[Thing, Made], least: int) -> list[Sequence[Thing]] | None:
    """Consecutive groups that compose: with as few as can be of less than `least` items, then the fewest, then the
    evenest. What composes is taken to compose without its last items too. None where one item does not compose."""
    end = len(items)
    best = {end: (0, 0, 0, 0)}  # from an item on: short groups, groups, their sizes squared, less where the first ends
    for start in range(end - 1, -1, -1):
        reach = start + longest(items[start:], compose, first=start == 0)
        if reach == start:
            return None
        best[start] = min(
            (short + (stop - start < least), groups + 1, squares + (stop - start) ** 2, -stop)
            for stop in range(start + 1, reach + 1)
            for short, groups, squares, _ in [best[stop]]
        )
    shared = []
    start = 0
    while start < end:
        stop = -best[start][-1]
        shared.append(items[start:stop])
        start = stop
    return shared


def _greedily(items: Sequence[Thing], compose: Compose[Thing, Made], least: int) -> list[Made] | None:
    groups: list[Sequence[Thing]] = []
    start = 0
    while start < len(items):
        count = longest(items[start:], compose, first=start == 0)
        if count == 0:
            return None
        groups.append(items[start : start + count])
        start += count
    if len(groups) > 1 and len(groups[-1]) < least < len(groups[-2]):
        kept = len(groups[-2]) - (least - len(groups[-1]))  # the last group takes what it lacks from the one before
        tail = (*groups[-2], *groups[-1])
        made = _all([*groups[:-2], tail[:kept], tail[kept:]], compose)
        if made is not None:
            return made
    return _all(groups, compose)


def halves_of_text(text: Text) -> tuple[Text, Text] | None:
    """A text in two, at the end of a sentence near its middle, else between words; None for a single word."""
    plain = text.plain
    middle = _nearest(_sentence_ends(plain), len(plain)) or _nearest(_word_ends(plain), len(plain))
    return cut(text, middle) if middle is not None else None


def _sentence_ends(plain: str) -> list[int]:
    from icu4py.breakers import SentenceBreaker

    ends, at = [], 0
    for sentence in SentenceBreaker(plain, "en"):
        at += len(sentence)
        ends.append(at)
    return ends[:-1]


def _word_ends(plain: str) -> list[int]:
    ends, at = [], 0
    for part in opportunities(plain):
        at += len(part)
        ends.append(at)
    return ends[:-1]


def _nearest(ends: Sequence[int], length: int) -> int | None:
    near = [end for end in ends if 0.15 * length < end < 0.85 * length]
    return min(near, key=lambda end: abs(end - length / 2), default=None)


def smaller_point(point: Point) -> tuple[Point, Point] | None:
    """A point in two: between its nested points, or within its text, its label, its only nested point's text. None
    where nothing is left to cut."""
    if len(point.points) > 1:
        half = len(point.points) // 2
        return replace(point, points=point.points[:half]), Point(None, None, point.points[half:])
    if point.text is not None and (halves := halves_of_text(point.text)) is not None:
        return replace(point, text=halves[0], points=()), Point(None, halves[1], point.points)
    if point.points and (nested := smaller_point(point.points[0])) is not None:
        return replace(point, points=nested[:1]), Point(None, None, nested[1:])
    if point.label is not None and (halves := halves_of_text(point.label)) is not None:
        return replace(point, label=halves[0], text=None, points=()), replace(point, label=halves[1])
    return None


def small_enough(points: Sequence[Point], composes: Callable[[Point], bool]) -> list[Point] | None:
    """The points, those that do not compose alone cut until they do; None where one cannot be cut so small."""
    found: list[Point] = []
    waiting = list(reversed(points))
    while waiting:
        point = waiting.pop()
        if _weight(point) < _SURELY_SMALL or composes(point):
            found.append(point)
            continue
        parts = smaller_point(point)
        if parts is None:
            return None
        waiting += reversed(parts)
    return found


def _weight(point: Point) -> int:
    own = sum(len(text.plain) for text in (point.label, point.text) if text is not None)
    return own + sum(40 + _weight(nested) for nested in point.points)


def small_prose(paragraphs: Prose, composes: Callable[[Text], bool]) -> Prose | None:
    """Paragraphs, those that do not compose alone cut until they do; None where one cannot be cut so small."""
    found: list[Text] = []
    waiting = list(reversed(paragraphs))
    while waiting:
        text = waiting.pop()
        if composes(text):
            found.append(text)
            continue
        parts = halves_of_text(text)
        if parts is None:
            return None
        waiting += reversed(parts)
    return tuple(found)


def topic_part(topic: Topic, points: Sequence[Point], first: bool) -> Topic:
    """A topic with some of its points; only its first part has the lead."""
    return Topic(topic.title, topic.summary if first else (), tuple(points))
