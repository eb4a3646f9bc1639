"""The slide's grid, in points: twelve columns, four starts for text, one set of gaps."""

from __future__ import annotations

from recap_decks.units import inch

WIDTH, HEIGHT = inch(13.333), inch(7.5)
MARGIN = inch(0.6)
LIVE = inch(12.133)  # from margin to margin
RIGHT = MARGIN + LIVE
_STEP = inch(1.0319)
_GUTTER = inch(0.25)

TOP, BOTTOM = inch(2.05), inch(6.45)  # of the content area
TRACKER, TITLE = inch(0.58), inch(1.04)  # baselines
FOOT_RULE, FOOT = inch(6.90), inch(7.13)  # the rule's middle; the baseline under it

S1, S2, S3, S4 = inch(0.1), inch(0.2), inch(0.3), inch(0.5)

HEAVY, THIN = 1.5, 0.75  # rules: a block's opening, and all others


def column(number: int) -> float:
    """Left edge of a column, counted from 1."""
    return MARGIN + (number - 1) * _STEP


def span(count: int) -> float:
    """Width of that many columns with the gutters between them."""
    return count * _STEP - _GUTTER


def top_of(baseline: float, size: float, pitch: float) -> float:
    """Top of a box whose first line stands on `baseline`: exact spacing puts it `pitch - 0.2 size` under the top."""
    return baseline - (pitch - 0.2 * size)
