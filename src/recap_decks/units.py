"""Lengths and boxes.

Every length in layout and scene is a float in points (1/72 inch), x to the right and y downwards from the top
left corner of the slide or page. Emitters alone convert to their format's units.
"""

from __future__ import annotations

from dataclasses import dataclass

POINTS_PER_INCH = 72
EMU_PER_POINT = 12700  # ECMA-376 part 1, 20.1.2.1: English Metric Units


def inch(value: float) -> float:
    """Inches as points."""
    return value * POINTS_PER_INCH


def emu(points: float) -> int:
    """Points as whole English Metric Units, the unit of DrawingML positions."""
    return round(points * EMU_PER_POINT)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Bottom edge."""
        return self.y + self.height

    def contains(self, other: Box, tolerance: float = 0.0) -> bool:
        """Whether `other` lies inside, give or take `tolerance` points at each side."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def overlap(self, other: Box) -> tuple[float, float]:
        """Width and height in points that both share; zero or negative where they do not meet."""
        return (
            min(self.right, other.right) - max(self.x, other.x),
            min(self.bottom, other.bottom) - max(self.y, other.y),
        )
