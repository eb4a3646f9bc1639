"""Which part of a picture a frame shows, and how large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Fit = Literal["cover", "contain"]


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle in a picture's own pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def corners(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return self.left, self.top, self.left + self.width, self.top + self.height

    def scaled(self, factor: float) -> Region:
        """The same rectangle in a picture `factor` times as large."""
        return Region(self.left * factor, self.top * factor, self.width * factor, self.height * factor)

    def within(self, width: float, height: float) -> Region:
        """Cut off at the edges of a picture that large, which rounding may have passed."""
        left, top = max(0.0, self.left), max(0.0, self.top)
        return Region(left, top, min(self.width, width - left), min(self.height, height - top))


def fitted(size: tuple[float, float], frame: tuple[float, float], fit: Fit) -> tuple[float, float]:
    """Width and height in points of a picture of proportions `size` in a frame: all of it, or as much as shows whole
    in it."""
    if fit == "cover":
        return frame
    factor = min(frame[0] / size[0], frame[1] / size[1])
    return size[0] * factor, size[1] * factor


def shown(size: tuple[float, float], frame: tuple[float, float], fit: Fit, focus: tuple[float, float]) -> Region:
    """The part of a picture of that size that a frame shows: all of it, or the largest part of the frame's proportions
    whose middle is as near to the focus as the picture's edges let it. `focus` is in parts of width and height."""
    if fit == "contain":
        return Region(0, 0, *size)
    factor = min(size[0] / frame[0], size[1] / frame[1])
    width, height = min(size[0], frame[0] * factor), min(size[1], frame[1] * factor)
    left = min(max(0.0, focus[0] * size[0] - width / 2), size[0] - width)
    top = min(max(0.0, focus[1] * size[1] - height / 2), size[1] - height)
    return Region(left, top, width, height)
