"""The slide's grid, in points: twelve columns, four starts for text, one set of gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recap_decks.units import inch

SlideShape = Literal["16:9", "4:3"]

TRACKER, TITLE = inch(0.58), inch(1.04)  # baselines, the same on every slide
FOOT_RULE, FOOT = inch(6.90), inch(7.13)  # the rule's middle; the baseline under it
SOURCE = inch(6.66)  # baseline of a source line
UNDER_GROUND = inch(2.21)  # top of the content area where the head stands on a ground of its own

S1, S2, S3, S4 = inch(0.1), inch(0.2), inch(0.3), inch(0.5)

HEAVY, THIN = 1.5, 0.75  # rules: a block's opening, and all others


@dataclass(frozen=True, slots=True)
class Grid:
    """Twelve columns `step` points apart with a gutter between them; `top` and `bottom` bound the content area."""

    width: float
    step: float
    gutter: float
    margin: float = inch(0.6)
    height: float = inch(7.5)
    top: float = inch(2.05)
    bottom: float = inch(6.45)

    @property
    def live(self) -> float:
        """From margin to margin."""
        return self.width - 2 * self.margin

    @property
    def right(self) -> float:
        """The right margin's edge."""
        return self.width - self.margin

    @property
    def ceiling(self) -> float:
        """Where the head's boxes end at the latest, and those of the content begin at the earliest: the room over the
        first line of large text reaches above `top`."""
        return self.top - S1

    @property
    def is_narrow(self) -> bool:
        """Whether the slide is of the 4:3 shape, whose columns are three quarters as wide."""
        return self.width < inch(12)

    def column(self, number: int) -> float:
        """Left edge of a column, counted from 1."""
        return self.margin + (number - 1) * self.step

    def span(self, count: int) -> float:
        """Width of that many columns with the gutters between them."""
        return count * self.step - self.gutter


GRIDS: dict[SlideShape, Grid] = {
    "16:9": Grid(inch(13.333), inch(1.0319), inch(0.25)),
    "4:3": Grid(inch(10), inch(0.75), inch(0.2)),
}


def top_of(baseline: float, size: float, pitch: float) -> float:
    """Top of a box whose first line stands on `baseline`: exact spacing puts it `pitch - 0.2 size` under the top."""
    return baseline - (pitch - 0.2 * size)
