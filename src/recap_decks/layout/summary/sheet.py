"""The sheets that summaries are laid out on: margins and columns by the paper's width."""

from __future__ import annotations

from dataclasses import dataclass

_WIDEST = 499.28  # between the margins: longer lines of columns are hard to follow
_MARGIN, _NARROW_MARGIN = 48.0, 34.0
_NARROW = 480.0  # paper less wide than that
_TOP, _NARROW_TOP = 48.0, 38.0
_BELOW, _FOOT = 54.0, 36.0  # from the lower edge: where content ends, and the foot's baseline
_NARROW_BELOW, _NARROW_FOOT = 46.0, 30.0
_GUTTER, _NARROW_GUTTER = 16.0, 14.0


@dataclass(frozen=True, slots=True)
class SummarySheet:
    """A size of paper in points: `left` and `live` are the margin and the width between margins, content stands from
    `top` to `bottom`, the foot on its baseline `foot`. Texts stand in `columns`, or one more where they are short."""

    width: float
    height: float
    left: float
    live: float
    top: float
    bottom: float
    foot: float
    columns: int

    @property
    def is_narrow(self) -> bool:
        """Whether it has two columns rather than three."""
        return self.columns == 2

    def column(self, count: int) -> float:
        """Width of one of so many columns."""
        return (self.live - (count - 1) * self._gutter(count)) / count

    def start(self, index: int, count: int) -> float:
        """Where a column begins, from the left margin; `index` counts from 0."""
        return index * (self.column(count) + self._gutter(count))

    def _gutter(self, count: int) -> float:
        return _GUTTER if count <= 3 and not self.is_narrow else _NARROW_GUTTER


def summary_sheet(width: float, height: float) -> SummarySheet:
    """The sheet of that size."""
    if width < _NARROW:
        live = width - 2 * _NARROW_MARGIN
        return SummarySheet(
            width, height, _NARROW_MARGIN, live, _NARROW_TOP, height - _NARROW_BELOW, height - _NARROW_FOOT, 2
        )
    live = min(_WIDEST, width - 2 * _MARGIN)
    return SummarySheet(width, height, (width - live) / 2, live, _TOP, height - _BELOW, height - _FOOT, 3)
