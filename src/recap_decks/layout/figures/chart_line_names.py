"""Names of categories under lines and areas: all of them, or one of so many where they would run into each other."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.layout.figures.chart_marks import MOST_MARKED
from recap_decks.layout.figures.chart_parts import category_piece
from recap_decks.units import Box

_BETWEEN = 10.0  # points between names beside each other
_BETWEEN_FEW = 6.0  # the least between names of which others were left out
_MOST_LINES = 2
_NARROWEST = 0.85  # of the plot's width, to which it is narrowed for the sake of the names


@dataclass(frozen=True, slots=True)
class Names:
    """The names that are drawn, by index: every one, or one of `every`; and the plot's left and right edge, which they
    leave no room beyond. `spaced`: other programs would set them closer than here unless spaces keep them apart."""

    every: int
    lines: dict[int, list[SegmentLine]]
    left: float
    right: float
    spaced: bool = False

    @property
    def count(self) -> int:
        """Lines of the highest."""
        return max(len(lines) for lines in self.lines.values())


def names_under(form: ChartForm, left: float, right: float, box: Box, look: ChartLook) -> Names | None:
    """The names under a plot that may reach from `left` to `right`, none outside the box; None where they are longer
    than half of it."""
    count = len(form.categories)
    whole = _all_names(form, (right - left) / count, look) if count <= MOST_MARKED else None
    if whole is not None:
        first, last = (look.width(category_piece(form, at, look)) / 2 for at in (0, count - 1))
        inset = 0.0 if form.kind == "line" else 1.0  # an area's names stand under its very edges
        begin = left + inset * max(0.0, min(first, (right - left) / count / 2) - (left - box.x))
        end = right - inset * max(0.0, min(last, (right - left) / count / 2) - (box.right - right))
        return Names(1, whole, begin, end)
    return _few_names(form, left, right, box, look)


def _all_names(form: ChartForm, band: float, look: ChartLook) -> dict[int, list[SegmentLine]] | None:
    found: dict[int, list[SegmentLine]] = {}
    for at in range(len(form.categories)):
        lines = look.lines(category_piece(form, at, look), band - _BETWEEN)
        if lines is None or len(lines) > _MOST_LINES:
            return None
        found[at] = lines
    return found


def _few_names(form: ChartForm, left: float, right: float, box: Box, look: ChartLook) -> Names | None:
    """One name of so many on one line.

    Programs that ignore how many are asked for show as many as just do not touch, so that they may stand closer than
    anybody can read. The plot is narrowed by as little as makes them leave out one more, which then parts them by the
    room of one; where that is too little, spaces have to part them.
    """
    count = len(form.categories)
    pieces = [category_piece(form, at, look) for at in range(count)]
    widest = max(look.width(piece) for piece in pieces)
    if widest > (right - left) / 2:
        return None
    left, right = max(left, box.x + widest / 2), min(right, box.right - widest / 2)
    steps = count if form.kind == "line" else count - 1
    band = (right - left) / steps
    every = ceil(widest / band)
    spaced = False
    if every * band - widest < _BETWEEN_FEW:
        narrower = 0.98 * widest / every
        if narrower >= max(_BETWEEN_FEW, _NARROWEST * band):
            band, every = narrower, every + 1
        else:
            every, spaced = ceil((widest + _BETWEEN_FEW) / band), True
    lines = {at: look.lines(pieces[at], widest) or [] for at in range(0, count, every)}
    return Names(every, lines, left, left + band * steps, spaced)
