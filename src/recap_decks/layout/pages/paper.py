"""The sheets a report is laid out on, and the axes that everything on them stands on.

Rows and items of the flow are measured from the text area's top left corner; a sheet says where that is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from recap_decks.printing import Paper

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
    Narrow paper has no side column: what it would say stands over the text.
    """

    side: float
    x1: float
    label: float
    xt: float
    xr: float

    @property
    def has_side(self) -> bool:
        """Whether there is a side column."""
        return self.side > 0

    @property
    def text(self) -> float:
        """Width of the text column."""
        return self.xr - self.x1

    @property
    def cell(self) -> float:
        """Width of texts beside their labels."""
        return self.xr - self.xt


@dataclass(frozen=True, slots=True)
class CoverGrid:
    """Where things stand on a cover, in points from the sheet's top: the title, the map of the recap, which is at most
    `map_height` high, the end of the coloured field, and the facts below it."""

    title: float
    map: float
    map_height: float
    field: float
    facts: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper in points: the text area's left, top and bottom edge, and the baselines of the running head and
    foot; `grid` divides its text area, `cover` the first page.

    Where both sides of a sheet are printed (`duplex`) the margin at the binding is wider by `inset` and the outer one
    narrower; `outer` is the side of a page that is turned away from the binding.
    """

    width: float
    height: float
    left: float
    top: float
    bottom: float
    head: float
    foot: float
    cover: CoverGrid
    grid: PageGrid
    inset: float
    duplex: bool = False
    outer: Literal["left", "right"] = "right"

    @property
    def room(self) -> float:
        """Height of the text area, a whole number of lines."""
        return self.bottom - self.top

    @property
    def right(self) -> float:
        """The text area's right edge."""
        return self.left + self.grid.xr

    def on_both_sides(self) -> Sheet:
        """The same, printed on both sides."""
        return replace(self, duplex=True)

    def bound(self, *, rtl: bool) -> Literal["left", "right"] | None:
        """The side on which sheets printed on both sides are bound: at the right where text runs from there (`rtl`)."""
        return ("right" if rtl else "left") if self.duplex else None

    def of_page(self, number: int) -> Sheet:
        """The page of that number: in what is bound, pages of odd numbers are right-hand ones."""
        if not self.duplex:
            return self
        if number % 2:
            return replace(self, left=self.left + self.inset)
        return replace(self, left=self.left - self.inset, outer="left")


WIDE = PageGrid(side=120, x1=134, label=126, xt=266, xr=470)
_NARROW = PageGrid(side=0, x1=0, label=126, xt=132, xr=336)  # the text column of wide paper alone

SHEETS: dict[Paper, Sheet] = {
    "a4": Sheet(595.28, 841.89, 62.64, 70, 756, 44, 799.89, CoverGrid(84, 280, 300, 637, 672), WIDE, 7.36),
    "letter": Sheet(612, 792, 71, 66, 710, 44, 750, CoverGrid(84, 280, 300, 596, 628), WIDE, 7),
    "legal": Sheet(612, 1008, 71, 66, 920, 44, 966, CoverGrid(84, 280, 440, 770, 806), WIDE, 7),
    "a5": Sheet(419.53, 595.28, 41.76, 56, 532, 36, 559.28, CoverGrid(56, 206, 190, 428, 452), _NARROW, 5),
}
