"""Where the lines of a justified paragraph end, found for the paragraph as a whole.

The method is Knuth and Plass's ("Breaking Paragraphs into Lines", 1981): of all ways to break, the one that stretches
and shrinks spaces least, with penalties for hyphens. Ways are followed from break to break, and only over lines whose
spaces stay within their limits, so time grows with the text's length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import NamedTuple

from recap_decks.layout.breaking import dearness
from recap_decks.layout.pages.paragraphs import Parts

# How far a space may be from its natural width: 82 to 150 %.
SHRINK, STRETCH = 0.18, 0.5
# How much wider or narrower letters may be drawn without being seen (Zapf's "hz-program"; pdfTeX is set alike), and at
# the most, in a line that would else stay short.
EXPANSION, MOST_EXPANSION = 0.025, 0.05

_LINE = 0.1  # what a perfect line costs, before the square: the fewer lines the better
_HYPHEN, _SHORT_HYPHEN = 0.25, 0.4  # what a hyphen costs, and besides one after two letters
_DEAR = 1.5  # times what a break costs that is dear in ragged text: after a typed hyphen, before a sign
_LAST_HYPHEN = 0.8  # a hyphen in the last line but one
_UNEVEN = 0.5  # a loose line next to a tight one
_LONE_WORD, _LEAST_SHARE = 1.5, 0.25  # a last line of one word, of less than that share of the measure
_SHORT_END, _LEAST_SPACES = 2.0, 6  # a last line of less than so many spaces, hardly more than an indent
_STRAINED, _STRAIN = 3.0, 7.0  # a line whose letters are wider or narrower than is not seen, and how much so
_SHORT, _SHORTNESS = 20.0, 100.0  # a line that nothing within the limits fills, and its slack squared
_TIGHT, _NORMAL, _LOOSE = range(3)


@dataclass(frozen=True, slots=True)
class HyphenPlace:
    """A place for a hyphen, before character `at` of a part: points before it, and of the hyphen."""

    at: int
    before: float
    hyphen: float


HyphensOf = Callable[[int], Sequence[HyphenPlace]]


@dataclass(frozen=True, slots=True)
class FittedLine:
    """A line up to part `part`, or with a hyphen up to character `at` of it, `width` points long as drawn: with
    `word_space` points more in each of its spaces, and then all `expansion` times as wide. `tension` is how far that
    goes: over 1, letters are widened more than is not seen, under -1 narrowed. `short`: nothing within the limits
    fills the measure."""

    part: int
    at: int
    width: float
    word_space: float
    expansion: float
    tension: float
    short: bool


@dataclass(slots=True, eq=False)
class _End:
    """Where a line may end: before character `at` of a part. Were all on one line, it would end at `right`, with
    `spaces` before, and the next would begin at `onward`. `flagged`: it ends in a hyphen, typed or not."""

    part: int
    at: int
    right: float
    spaces: int
    onward: float
    flagged: bool
    penalty: float


class _Line(NamedTuple):
    """A line that may be: its end, how tight it is, what its spaces and letters take up in points, and its cost."""

    end: _End
    tightness: int
    slack: float
    cost: float
    short: bool = False


@dataclass(slots=True, eq=False)
class _Break:
    """The best way to the end of a line that is so tight."""

    line: _Line
    cost: float
    before: _Break | None


_Reached = dict[int, dict[int, _Break]]  # by characters into a part, then by tightness


def spaces_in(text: str) -> int:
    """How many spaces a text has that justifying changes; no-break ones too."""
    return text.count(" ") + text.count("\u00a0")


class TotalFit:
    """The ways to break a paragraph whose first line is `indent` points shorter than `width`. `space` is the natural
    width of a space; `hyphens` gives the places for hyphens in a part."""

    def __init__(self, parts: Parts, width: float, indent: float, space: float, hyphens: HyphensOf) -> None:
        self._width, self._indent, self._space = width, indent, space
        self._hyphens = hyphens
        self._starts = list(accumulate(map(add, parts.widths, parts.spaces), initial=0.0))
        self._spaces = list(accumulate(map(spaces_in, parts.texts), initial=0))
        self._ends = self._whole(parts)
        self._rights = [end.right for end in self._ends]
        self._stretch, self._shrink = STRETCH * space, SHRINK * space
        self._inside: dict[int, list[_End]] = {}

    def lines(self, *, hyphenate: bool) -> list[FittedLine]:
        """The lines of the best way from the paragraph's start to its end. The last word is never hyphenated."""
        reached: list[_Reached] = [{} for _ in self._ends]
        reached[0][0] = {_NORMAL: _Break(_Line(self._ends[0], _NORMAL, 0.0, 0.0), 0.0, None)}
        for places in reached[:-1]:
            for starts in places.values():
                self._follow(list(starts.values()), reached, hyphenate)
        found: list[FittedLine] = []
        last = min(reached[-1][0].values(), key=lambda way: way.cost)
        while last.before is not None:
            found.append(self._fitted(last.line, last.before.line.end))
            last = last.before
        return found[::-1]

    def _whole(self, parts: Parts) -> list[_End]:
        """The ends before each part, and after the last one."""
        ends = [_End(0, 0, 0.0, 0, 0.0, flagged=False, penalty=0.0)]
        dear = [*map(dearness, parts.texts, parts.texts[1:]), 0.0]
        for part, (text, space, own) in enumerate(zip(parts.texts, parts.spaces, dear, strict=True), 1):
            start, before = self._starts[part], self._spaces[part] - (len(text) - len(text.rstrip(" ")))
            hyphen = part - 1 in parts.hyphened
            penalty = _DEAR * own + _HYPHEN * hyphen
            ends.append(_End(part, 0, start - space, before, start, hyphen or text.endswith("-"), penalty))
        return ends

    def _hyphenated(self, part: int) -> list[_End]:
        """The ends inside a part."""
        ends = self._inside.get(part)
        if ends is None:
            ends = self._inside[part] = []
            for place in self._hyphens(part):
                onward = self._starts[part] + place.before
                penalty = _HYPHEN + (_SHORT_HYPHEN if place.at < 3 else 0.0)
                ends.append(_End(part, place.at, onward + place.hyphen, self._spaces[part], onward, True, penalty))
        return ends

    def _fitted(self, line: _Line, start: _End) -> FittedLine:
        """A line as drawn. Spaces and letters give in alike, or letters alone where spaces may not."""
        end, slack = line.end, line.slack
        wide, count = end.right - start.onward, end.spaces - self._spaces[start.part]
        limit = self._stretch if slack > 0 else -self._shrink
        tension = slack / (abs(limit) * count + EXPANSION * wide) if slack else 0.0
        word_space = limit * min(abs(tension), 1.0)
        expansion = (wide + slack) / (wide + word_space * count) if slack else 1.0
        return FittedLine(end.part, end.at, wide + slack, word_space, expansion, tension, line.short)

    def _follow(self, starts: Sequence[_Break], reached: Sequence[_Reached], hyphenate: bool) -> None:
        """Reach all ends of lines that begin at one place, each from the start that costs least with it."""
        start = starts[0].line.end
        right = start.onward + (self._width if starts[0].before else self._width - self._indent)
        for line in self._lines_from(start, right, hyphenate) or [self._short_line(start, right)]:
            ways = reached[line.end.part].setdefault(line.end.at, {})
            known = ways.get(line.tightness)
            for before in starts:
                cost = before.cost + line.cost
                if abs(line.tightness - before.line.tightness) > 1:
                    cost += _UNEVEN
                if known is None or cost < known.cost:
                    known = ways[line.tightness] = _Break(line, cost, before)

    def _lines_from(self, start: _End, right: float, hyphenate: bool) -> list[_Line]:
        """All lines from a place that fill the measure up to `right` within the limits, or end the paragraph."""
        part, left, last = start.part, start.onward, len(self._ends) - 1
        spaces = self._spaces[part]
        found: list[_Line] = []
        for number in range(self._longest(right, spaces), part, -1):
            end = self._ends[number]
            if number == last and end.right <= right:
                found.append(self._last_line(start, end))
            elif right - end.right > self._stretch * (end.spaces - spaces) + MOST_EXPANSION * (end.right - left):
                break
            else:
                found += self._justified(start, end, right)
            if hyphenate and part < number - 1 < last - 1 and not start.flagged:
                for inside in self._hyphenated(number - 1):
                    found += self._justified(start, inside, right)
        return found

    def _longest(self, right: float, spaces: int) -> int:
        """The first part whose end no shrinking brings before `right`; the last one where there is none."""
        number, last = bisect_right(self._rights, right), len(self._ends) - 1
        narrower = MOST_EXPANSION * self._width
        while number < last:
            end = self._ends[number]
            if end.right - right > self._shrink * (end.spaces - spaces) + narrower:
                break
            number += 1
        return min(number, last)

    def _justified(self, start: _End, end: _End, right: float) -> tuple[_Line, ...]:
        """The line to an end, which may be the paragraph's, if it fills the measure within the limits."""
        if end.flagged and start.flagged:
            return ()
        slack, wide = right - end.right, end.right - start.onward
        give = (self._stretch if slack > 0 else self._shrink) * (end.spaces - self._spaces[start.part])
        strain = abs(slack) - give - EXPANSION * wide
        if strain > (MOST_EXPANSION - EXPANSION) * wide:
            return ()
        if strain > 0:
            tightness = _LOOSE if slack > 0 else _TIGHT
            cost = _STRAINED + _STRAIN * strain / ((MOST_EXPANSION - EXPANSION) * wide)
        else:
            ratio = slack / (give + EXPANSION * wide)
            tightness = _TIGHT if ratio < -0.5 else _LOOSE if ratio > 0.5 else _NORMAL
            cost = (_LINE + abs(ratio) ** 3) ** 2
        if start.at and end is self._ends[-1]:
            cost += _LAST_HYPHEN
        return (_Line(end, tightness, slack, cost + end.penalty),)

    def _last_line(self, start: _End, end: _End) -> _Line:
        """The paragraph's last line, as it is."""
        wide = end.right - start.onward
        cost = _LINE**2 + (_LAST_HYPHEN if start.at else 0.0)
        if wide < _LEAST_SPACES * self._space:
            cost += _SHORT_END
        elif end.part == start.part + 1 and wide < _LEAST_SHARE * self._width:
            cost += _LONE_WORD
        return _Line(end, _NORMAL, 0.0, cost)

    def _short_line(self, start: _End, right: float) -> _Line:
        """A line as it is, up to the last part that it holds."""
        end = self._ends[max(bisect_right(self._rights, right) - 1, start.part + 1)]
        shortness = (right - end.right) / self._width
        return _Line(end, _LOOSE, 0.0, _SHORT + _SHORTNESS * shortness * shortness, short=True)
