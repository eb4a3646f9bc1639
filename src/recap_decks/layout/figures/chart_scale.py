"""The value axis: where it begins and ends, and which marks it has."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
INTERVALS = (5, 4, 3, 2, 1)  # between marks, the first that leaves room for their numbers
_LEAST_UNIT = 0.25  # of a scale's length that the largest value takes: labels may have the rest
_FLAT = 0.4  # of the largest value: a line that moves less than that need not begin at zero


@dataclass(frozen=True, slots=True)
class Scale:
    """From `least` to `most`; `step` is the distance of the marks."""

    least: float
    most: float
    step: float

    def share(self, value: float) -> float:
        """How far up a value lies: 0 at the least, 1 at the most."""
        return (value / 2 - self.least / 2) / (self.most / 2 - self.least / 2)  # halves, as a range may be too large

    def marks(self) -> list[float]:
        """The values that are marked, upwards."""
        count = round((self.most / 2 - self.least / 2) / (self.step / 2))
        return [_tidy(self.least + self.step * number) for number in range(count + 1)]

    @property
    def decimals(self) -> int:
        """The decimals that marks are written with."""
        return max(0, math.ceil(-math.log10(self.step) - 1e-9) + (_has_quarter(self.step)))


def _has_quarter(step: float) -> bool:
    """Whether a step is 2.5 of its power of ten, and so has a decimal more than the power tells."""
    return abs(step / 10.0 ** math.floor(math.log10(step) + 1e-9) - 2.5) < 0.01


def marked(low: float, high: float, intervals: int, *, from_zero: bool = True) -> Scale:
    """A scale with round marks, about so many intervals apart, that holds both values, and zero; without `from_zero`
    that only if the values move much."""
    if from_zero or not _is_flat(low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = low + (abs(low) or 1.0)
    step = _round_step(high / intervals - low / intervals)
    least, most = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return Scale(_tidy(least), _tidy(most), step)


def is_shortened(scale: Scale) -> bool:
    """Whether the scale leaves out zero, which its marks then have to tell."""
    return scale.least > 0 or scale.most < 0


def spanned(ends: Sequence[tuple[float, float]], length: float) -> Scale | None:
    """A scale without marks, `length` points long, as wide as leaves room for the labels at the ends of what is drawn:
    pairs of a value and the points that its label takes beyond it. None where labels alone take too much."""
    largest = max((abs(value) for value, _ in ends), default=0.0) or 1.0
    down = [(-value / largest, room) for value, room in ends if value < 0]
    up = [(value / largest, room) for value, room in ends if value >= 0]

    def below(unit: float) -> float:
        return max((share * unit + room for share, room in down), default=0.0)

    def above(unit: float) -> float:
        return max((share * unit + room for share, room in up), default=0.0)

    if below(0.0) + above(0.0) >= length:
        return None
    low, high = 0.0, length
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if below(middle) + above(middle) > length else (middle, high)
    if low < _LEAST_UNIT * length:
        return None
    zero = below(low)
    least, most = 0.0 - zero / low * largest, (length - zero) / low * largest
    return Scale(_tidy(least), _tidy(most), _tidy(most) - _tidy(least))


def extent(rows: Sequence[Sequence[float | None]], *, stacked: bool) -> tuple[float, float]:
    """The lowest and the highest end of what is drawn of values by series, stacked values added up."""
    if not stacked:
        values = [value for row in rows for value in row if value is not None]
        return min(values, default=0.0), max(values, default=0.0)
    low = high = 0.0
    for column in zip(*rows, strict=True):
        given = [value for value in column if value is not None]
        low = min(low, math.fsum(value for value in given if value < 0))
        high = max(high, math.fsum(value for value in given if value > 0))
    return low, high


def _tidy(value: float) -> float:
    """The value without what adding up has left behind its last digits."""
    return float(f"{value:.12g}")


def _is_flat(low: float, high: float) -> bool:
    """Whether values move, and by little of what they are."""
    return low != high and low * high > 0 and abs(high - low) < _FLAT * max(abs(low), abs(high))


def _round_step(wanted: float) -> float:
    """The least round step that is no less than wanted."""
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(each * power for each in _STEPS if each * power >= wanted * (1 - 1e-9))
