"""The sheets a report is laid out on, and the axes that everything on them stands on.

Rows and items of the flow are measured from the text area's top left corner; a sheet says where that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PaperName = Literal["a4", "letter"]

X0 = 0.0  # the left margin, where the side column begins
HUNG = 18.0  # from a numeral in the text column to what it counts

UNIT = 14.0
HALF = 7.0

THICK, THIN = 1.0, 0.5  # rules: a theme's or a main heading's; all others


@dataclass(frozen=True, slots=True)
class PageGrid:
    """The axes of a text area, in points from its left edge.

    The side column, `side` wide, says what a thing is; the text column, from `x1` on, what it says. In it labels are
    at most `label` wide and texts begin at `xt`. Everything starts on one of these axes or ends on the last, `xr`.
    """

    side: float
    x1: float
    label: float
    xt: float
    xr: float

    @property
    def text(self) -> float:
        """Width of the text column."""
        return self.xr - self.x1

    @property
    def cell(self) -> float:
        """Width of texts beside their labels."""
        return self.xr - self.xt


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper in points: the text area's left, top and bottom edge, the baselines of the running head and
    foot, the cover's coloured field and the top of what stands under it; `grid` divides its text area."""

    width: float
    height: float
    left: float
    top: float
    bottom: float
    head: float
    foot: float
    field: float
    facts: float
    grid: PageGrid

    @property
    def room(self) -> float:
        """Height of the text area, a whole number of lines."""
        return self.bottom - self.top

    @property
    def right(self) -> float:
        """The text area's right edge."""
        return self.left + self.grid.xr


WIDE = PageGrid(side=120, x1=134, label=126, xt=266, xr=470)

SHEETS: dict[PaperName, Sheet] = {
    "a4": Sheet(595.28, 841.89, 62.64, 70, 756, 44, 799.89, 637, 672, WIDE),
    "letter": Sheet(612, 792, 71, 66, 710, 44, 750, 596, 628, WIDE),
}
