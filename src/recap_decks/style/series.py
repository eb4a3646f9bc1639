"""Colours for the series of a chart, found for any paper and leading colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log

from recap_decks.style.colour import contrast, luminance
from recap_decks.style.vision import closest, of_hue

COUNT = 6
LEAST = 3.0
"""Contrast of a series to the paper (WCAG 2.2, success criterion 1.4.11)."""

_MARGIN = 1.03  # rounding to eight bits may cost a little contrast
_STRONGEST = 13.0  # what is stronger is taken for ink
_CHROMA = 0.13
_HUES = range(0, 360, 15)
_NEAR = 0.13  # how far, as a logarithm, an offered colour's contrast may lie from the one that is looked for
_APART = 0.07


def series_colours(paper: str, leading: str, offered: Iterable[str] = ()) -> tuple[str, ...]:
    """Six colours, `leading` first, that people of any vision tell apart, and readers of grey prints too.

    Their contrasts to the paper are spread evenly from 3 to what the paper allows; neighbours are far apart. Colours
    that are `offered` are taken where they fit in.
    """
    found = [leading]
    left = [colour for colour in offered if contrast(colour, paper) >= LEAST]
    own = _steps(paper, contrast(leading, paper))
    for step in _alternating(log(contrast(leading, paper)), own):
        fitting = [colour for colour in left if abs(log(contrast(colour, paper)) - step) < _NEAR]
        fitting = [colour for colour in fitting if min(closest(colour, one) for one in found) > _APART]
        found.append(fitting[0] if fitting else _farthest(paper, exp(step), found))
        left = [colour for colour in left if colour != found[-1]]
    return tuple(found)


def _steps(paper: str, leading: float) -> list[float]:
    """The other five contrasts, as logarithms: evenly below and above the leading one."""
    lowest = log(LEAST * _MARGIN)
    highest = log(min(_STRONGEST, max(contrast(paper, "000000"), contrast(paper, "FFFFFF"))))
    at = min(max(log(leading), lowest), highest)
    below = round((COUNT - 1) * (at - lowest) / (highest - lowest)) if highest > lowest else 0
    above = COUNT - 1 - below
    return [
        *(lowest + number * (at - lowest) / below for number in range(below)),
        *(highest - number * (highest - at) / above for number in range(above)),
    ]


def _alternating(start: float, steps: Sequence[float]) -> Iterable[float]:
    """The steps, each the farthest from the one before it."""
    left, before = list(steps), start
    while left:
        before = max(left, key=lambda step: abs(step - before))
        left.remove(before)
        yield before


def _farthest(paper: str, ratio: float, found: Sequence[str]) -> str:
    """Of the colours of that contrast, the one that looks the least like those found."""
    ground = luminance(paper) + 0.05
    light = ground / ratio - 0.05 if contrast(paper, "000000") >= contrast(paper, "FFFFFF") else ground * ratio - 0.05
    hues = (of_hue(hue, _CHROMA, min(1.0, max(0.0, light))) for hue in _HUES)
    return max(hues, key=lambda colour: min(closest(colour, one) for one in found))
