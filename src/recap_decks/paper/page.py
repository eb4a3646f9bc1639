"""One page's content: operators in PDF's axes, and only those that change something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from functools import lru_cache

from recap_decks.paper.canvas import PaperCanvas
from recap_decks.paper.marks import Marks
from recap_decks.paper.structure import Structure
from recap_decks.units import Box


@lru_cache(maxsize=1 << 16)
def number(value: float) -> str:
    """A number in a content stream, to 1/100 point. Pages repeat theirs, such as columns and baselines."""
    return f"{round(value, 2):g}"


class Page:
    """Collects the current page's operators; turns y over, for in a PDF it runs upwards from the bottom edge.

    `marks` say what each belongs to. `colours` are six hex digits by name. Graphics state that already holds is not
    set again. On a page that is not `linked` nothing leads anywhere.
    """

    def __init__(self, canvas: PaperCanvas, height: float, colours: Mapping[str, str], structure: Structure) -> None:
        self.canvas = canvas
        self.marks = Marks(canvas.operators.append, structure)
        self.height = height
        self.linked = True
        self.add = canvas.operators.append
        self._colours = colours
        self._fill = self._stroke = "000000"  # a page's state at its start: ISO 32000-1, table 52
        self._weight = 1.0
        self._tracking = self._word_space = self._rise = 0.0
        self._expansion = 1.0
        self._font = ("", 0.0)
        self._left = self._bottom = 0.0  # where it stands on the sheet, and how large
        self._across = self._down = 1.0

    def up(self, y: float) -> float:
        """A distance from the top edge as one from the bottom."""
        return self.height - y

    def rectangle(self, box: Box) -> tuple[float, float, float, float]:
        """A box as left, bottom, right, top on the sheet, also from a page that is drawn small."""
        left, right = (round(self._left + self._across * x, 2) for x in (box.x, box.right))
        bottom, top = (round(self._bottom + self._down * self.up(y), 2) for y in (box.bottom, box.y))
        return left, bottom, right, top

    @contextmanager
    def inset(self, box: Box, width: float, height: float, colours: Mapping[str, str]) -> Iterator[Page]:
        """A page of `width` by `height` points, drawn small into a box of this one; it has colours of its own and
        is not linked."""
        small = copy(self)  # state that is set inside ends there
        small.height = height
        small.linked = False
        small._colours = colours
        small._left, small._bottom, _, _ = self.rectangle(box)
        across, down = box.width / width, box.height / height
        small._across, small._down = self._across * across, self._down * down
        self.add(f"q {across:.6g} 0 0 {down:.6g} {number(box.x)} {number(self.up(box.bottom))} cm")
        yield small
        self.add("Q")

    def fill(self, colour: str) -> None:
        """Fill, and set text, in the colour of that name."""
        value = self._colours[colour]
        if value != self._fill:
            self._fill = value
            self.add(_painting(value, "g", "rg"))

    def stroke(self, colour: str, weight: float) -> None:
        """Draw lines in the colour of that name, `weight` points thick."""
        value = self._colours[colour]
        if value != self._stroke:
            self._stroke = value
            self.add(_painting(value, "G", "RG"))
        if weight != self._weight:
            self._weight = weight
            self.add(f"{number(weight)} w")

    def font(self, resource: str, size: float) -> None:
        """Set text in a font resource, such as `/F1+0`, at `size` points."""
        if (resource, size) != self._font:
            self._font = (resource, size)
            self.add(f"{resource} {number(size)} Tf")

    def tracking(self, points: float) -> None:
        """Add so many points after each character."""
        if points != self._tracking:
            self._tracking = points
            self.add(f"{number(points)} Tc")

    def word_space(self, points: float) -> None:
        """Add so many points to each space of a font whose codes are one byte (ISO 32000-1, 9.3.3)."""
        if points != self._word_space:
            self._word_space = points
            self.add(f"{round(points, 3):g} Tw")  # finer than lengths, since it adds up along a line

    def expansion(self, factor: float) -> None:
        """Draw text so many times as wide, what is added to characters and spaces included (ISO 32000-1, 9.3.4)."""
        if factor != self._expansion:
            self._expansion = factor
            self.add(f"{round(100 * factor, 3):g} Tz")

    def rise(self, points: float) -> None:
        """Set text so far above its baseline (ISO 32000-1, 9.3.7)."""
        if points != self._rise:
            self._rise = points
            self.add(f"{number(points)} Ts")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Stroke a straight line."""
        self.add(f"{number(x0)} {number(self.up(y0))} m {number(x1)} {number(self.up(y1))} l S")


def _painting(colour: str, grey: str, rgb: str) -> str:
    """The operator that paints in a colour: in black ink alone where it is a grey (ISO 32000-1, 8.6.4.2)."""
    parts = [f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (0, 2, 4)]
    return f"{parts[0]} {grey}" if len(set(parts)) == 1 else f"{' '.join(parts)} {rgb}"
