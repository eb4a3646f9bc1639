"""Content too much for one slide, cut at meaning boundaries: topics, then points, then sentences, then words."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from recap_decks.layout.breaking import opportunities
from recap_decks.story.slides import Point, Prose, Run, Text, Topic

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def evenly(items: Sequence[Thing], groups: int) -> list[Sequence[Thing]]:
    """Items in that many consecutive groups, sizes alike, larger ones first."""
    size, more = divmod(len(items), groups)
    edges = [0]
    for number in range(groups):
        edges.append(edges[-1] + size + (number < more))
    return [items[a:b] for a, b in itertools.pairwise(edges)]


def in_fewest(
    items: Sequence[Thing], compose: Callable[[Sequence[Thing], bool], Made | None], least: int
) -> list[Made] | None:
    """The fewest even groups that all compose, each of `least` items or more; `compose` is also told whether the
    group is the first. None where no such split composes."""
    for groups in range(1, len(items) // least + 1):
        made: list[Made] = []
        for number, group in enumerate(evenly(items, groups)):
            one = compose(group, number == 0)
            if one is None:
                break
            made.append(one)
        else:
            return made
    return None


def greedily(items: Sequence[Thing], compose: Callable[[Sequence[Thing], bool], Made | None]) -> list[Made] | None:
    """As many items a group as compose, group after group. None where one alone does not compose."""
    made: list[Made] = []
    start = 0
    while start < len(items):
        best: tuple[int, Made] | None = None
        for end in range(start + 1, len(items) + 1):
            one = compose(items[start:end], start == 0)
            if one is None:
                break
            best = (end, one)
        if best is None:
            return None
        start = best[0]
        made.append(best[1])
    return made


def halves_of_text(text: Text) -> tuple[Text, Text] | None:
    """A text in two, at the end of a sentence near its middle, else between words; None for a single word."""
    plain = text.plain
    cut = _nearest(_sentence_ends(plain), len(plain)) or _nearest(_word_ends(plain), len(plain))
    if cut is None:
        return None
    return cut_text(text, cut)


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


def cut_text(text: Text, at: int) -> tuple[Text, Text]:
    """A text cut before its character `at`; both halves keep its path, the first loses its trailing space."""
    before: list[Run] = []
    after: list[Run] = []
    seen = 0
    for run in text.runs:
        inside = min(max(at - seen, 0), len(run.text))
        if inside:
            before.append(replace(run, text=run.text[:inside]))
        if inside < len(run.text):
            after.append(replace(run, text=run.text[inside:]))
        seen += len(run.text)
    if before:
        before[-1] = replace(before[-1], text=before[-1].text.rstrip())
    return replace(text, runs=tuple(before)), replace(text, runs=tuple(after))


def smaller_points(points: Sequence[Point]) -> list[Point] | None:
    """Points with the longest text in two, or the longest list of nested points in two; None where nothing is left
    to cut."""
    longest = max(range(len(points)), key=lambda at: _weight(points[at]))
    point = points[longest]
    if len(point.points) > 1:
        half = len(point.points) // 2
        parts = [replace(point, points=point.points[:half]), replace(point, points=point.points[half:])]
    elif point.text is not None and (cut := halves_of_text(point.text)) is not None:
        parts = [replace(point, text=cut[0], points=()), Point(None, cut[1], point.points)]
    elif point.text is None and point.label is not None and (cut := halves_of_text(point.label)) is not None:
        parts = [replace(point, label=cut[0], points=()), Point(cut[1], None, point.points)]
    elif point.points and point.points[0].text is not None and (cut := halves_of_text(point.points[0].text)):
        first = replace(point.points[0], text=cut[0])
        parts = [replace(point, points=(first,)), Point(None, cut[1])]
    else:
        return None
    return [*points[:longest], *parts, *points[longest + 1 :]]


def _weight(point: Point) -> int:
    own = sum(len(text.plain) for text in (point.label, point.text) if text is not None)
    return own + sum(_weight(nested) for nested in point.points)


def smaller_prose(paragraphs: Prose) -> Prose | None:
    """Paragraphs with the longest one in two; None where it is a single word."""
    longest = max(range(len(paragraphs)), key=lambda at: len(paragraphs[at].plain))
    cut = halves_of_text(paragraphs[longest])
    return (*paragraphs[:longest], *cut, *paragraphs[longest + 1 :]) if cut is not None else None


def topic_part(topic: Topic, points: Sequence[Point], first: bool) -> Topic:
    """A topic with some of its points; only its first part has the lead."""
    return Topic(topic.title, topic.summary if first else (), tuple(points))
