"""How a chart's texts look, and how they are set where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from recap_decks.layout import breaking
from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.measuring import Measure
from recap_decks.scene.items import Command, Line, Paragraph, Piece, Role, Stroke, TextBox
from recap_decks.style.colour import contrast
from recap_decks.style.tokens import Step
from recap_decks.units import Box

BAND = 0.6  # of its band is a bar, or the bars of all series side by side
AXIS, GRID = 0.75, 0.5  # weights of the line that bars stand on, and of those across the plot
LINE = 2.25  # weight of a series' line
SEAM = 1.5  # of paper between slices

NAME_GAP = 6.0  # points from the axis to what stands beside it
VALUE_GAP = 3.0  # points from the end of a bar to its value

_SLACK = 1.01  # renderers may draw text wider than measured

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class ChartLook:
    """What a medium gives to a chart. `plain` is the size of all text but the values' labels, which take the first of
    `values` that fits. Bars lie in bands of `band` points at most and one line of text and `band_pad` at least; their
    names stand at `names` of the room kept for them, which is `names_width` where the medium has a column for it.
    `colours` are six hex digits by name.
    """

    measure: Measure
    colours: Mapping[str, str]
    plain: Step
    values: tuple[Step, ...]
    band: float
    band_pad: float = 2.0
    names: Literal["left", "right"] = "right"
    names_width: float | None = None

    @property
    def language(self) -> str:
        """The outline's language."""
        return self.measure.fonts.language

    def piece(self, text: str, step: Step, *, element: str = "", colour: str = "ink", bold: bool = False) -> Piece:
        """A text in one of the chart's sizes."""
        return Piece(text, "text-bold" if bold else "text", step.size, colour, element, step.tracking)

    def width(self, *pieces: Piece) -> float:
        """Points that the pieces take on one line in any renderer."""
        return breaking.width_of(breaking.segments(pieces, self.measure)) * _SLACK

    def lines(self, piece: Piece, width: float, *, balanced: bool = False) -> list[SegmentLine] | None:
        """The piece's lines in that width, as few and with `balanced` alike in length; None where a word is wider."""
        parts = breaking.segments((piece,), self.measure)
        if any(part.width * _SLACK > width for part in parts):
            return None
        own = width / _SLACK
        return breaking.fill(
            parts, breaking.balanced_width(parts, own, self.measure) if balanced else own, self.measure
        )

    def chopped(self, piece: Piece, width: float) -> list[SegmentLine]:
        """The same with words wider than the width broken between letters."""
        return breaking.fill(breaking.segments((piece,), self.measure), width / _SLACK, self.measure)

    def readable_on(self, ground: str, size: float) -> str | None:
        """The colour, ink or paper, for text on that ground; None where neither has enough contrast (WCAG 2.2, 1.4.3;
        large text is 18 points or more)."""
        ratios = {name: contrast(self.colours[name], self.colours[ground]) for name in ("paper", "ink")}
        best = max(ratios, key=lambda name: ratios[name])
        return best if ratios[best] >= (3.0 if size >= 18 else 4.5) else None


def text_lines(
    lines: Sequence[SegmentLine], step: Step, x: float, top: float, name: str, align: Align = "left"
) -> TextBox:
    """Lines of one text below `top`, that begin, end or have their middle at `x`."""
    widths = [breaking.width_of(line) for line in lines]
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    drawn = tuple(
        Line(x - share * width, top + (number + 1) * step.pitch - 0.2 * step.size, width, breaking.merged_pieces(line))
        for number, (line, width) in enumerate(zip(lines, widths, strict=True))
    )
    pieces = tuple(breaking.merged([piece for line in lines for segment in line for piece in segment.pieces]))
    widest = max(widths)
    box = Box(x - share * widest, top, widest, len(lines) * step.pitch)
    return TextBox(box, (Paragraph(pieces, drawn, role=Role.FIGURE),), name, Role.FIGURE)


def one_line(
    pieces: Piece | Sequence[Piece],
    step: Step,
    x: float,
    middle: float,
    name: str,
    look: ChartLook,
    align: Align = "left",
) -> TextBox:
    """A text on one line whose middle is as high as `middle`."""
    own = (pieces,) if isinstance(pieces, Piece) else tuple(pieces)
    return text_lines([breaking.segments(own, look.measure)], step, x, middle - step.pitch / 2, name, align)


def stroke(
    points: Sequence[tuple[float, float]],
    weight: float,
    colour: str,
    name: str,
    dash: tuple[float, float] | None = None,
) -> Stroke:
    """A line through those points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    half = weight / 2
    box = Box(min(xs) - half, min(ys) - half, max(xs) - min(xs) + weight, max(ys) - min(ys) + weight)
    return Stroke(box, path(points), weight, colour, name, dash)


def path(points: Sequence[tuple[float, float]]) -> tuple[Command, ...]:
    """Straight lines through those points."""
    first, *rest = points
    return (("M", first), *(("L", point) for point in rest))


def outline(corners: Sequence[tuple[float, float]]) -> tuple[Command, ...]:
    """The same, closed."""
    return (*path(corners), ("Z", ()))
