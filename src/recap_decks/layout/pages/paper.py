"""The sheets a report is laid out on, and the axes that everything on them stands on.

Rows and items of the flow are measured from the text area's top left corner; a sheet says where that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PaperName = Literal["a4", "letter"]

# Axes from the left margin. The side column says what a thing is, the text column what it says, in it labels and
# texts on two axes: everything starts on one of the first three or ends on the last.
X0, X1, XT, XR = 0.0, 134.0, 266.0, 470.0
SIDE = 120.0
TEXT = XR - X1
LABEL = 126.0
CELL = XR - XT
HUNG = 18.0  # from a numeral in the text column to what it counts

UNIT = 14.0
HALF = 7.0

THICK, THIN = 1.0, 0.5  # rules: a theme's or a main heading's; all others


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper in points: the text area's left, top and bottom edge, the baselines of the running head and
    foot, the cover's coloured field and the top of what stands under it."""

    width: float
    height: float
    left: float
    top: float
    bottom: float
    head: float
    foot: float
    field: float
    facts: float

    @property
    def room(self) -> float:
        """Height of the text area, a whole number of lines."""
        return self.bottom - self.top

    @property
    def right(self) -> float:
        """The text area's right edge."""
        return self.left + XR


SHEETS: dict[PaperName, Sheet] = {
    "a4": Sheet(595.28, 841.89, 62.64, 70, 756, 44, 799.89, 637, 672),
    "letter": Sheet(612, 792, 71, 66, 710, 44, 750, 596, 628),
}
