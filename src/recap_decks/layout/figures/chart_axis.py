"""The value axis as drawn: lines across the plot and numbers beside it, and the line that bars stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recap_decks.layout.figures.chart_form import ChartForm
from recap_decks.layout.figures.chart_look import AXIS, GRID, NAME_GAP, ChartLook, one_line
from recap_decks.layout.figures.chart_numbers import NumberForm, form_for
from recap_decks.layout.figures.chart_scale import Scale
from recap_decks.layout.figures.rule_gaps import with_gaps
from recap_decks.scene.charts import ValueAxis
from recap_decks.scene.items import Item, Piece, Rule
from recap_decks.units import Box


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a scale, as pairs of a value and its text."""

    scale: Scale
    numbers: NumberForm
    texts: tuple[tuple[float, Piece], ...]

    def stand_apart(self, length: float, room: float) -> bool:
        """Whether each mark of an axis so long has that room for its number."""
        return length / max(1, len(self.texts) - 1) >= room

    def width(self, look: ChartLook) -> float:
        """Points that the widest text takes."""
        return max(look.width(piece) for _, piece in self.texts)


def marks_of(form: ChartForm, scale: Scale, look: ChartLook) -> Marks:
    """The scale's marks, written alike."""
    numbers = form_for(scale.decimals, (scale.least, scale.most), form.numbers.language, percent=form.numbers.percent)
    texts = tuple((value, look.piece(numbers.say(value), look.plain, colour="muted")) for value in scale.marks())
    return Marks(scale, numbers, texts)


def axis_of(scale: Scale, marks: Marks | None) -> ValueAxis:
    """The axis as a scene has it."""
    if marks is None:
        return ValueAxis(scale.least, scale.most)
    return ValueAxis(scale.least, scale.most, scale.step, marks.numbers.code)


def name_gap(marks: Marks | None, look: ChartLook) -> float:
    """Points from the plot to the names under it, which stand clear of the lowest mark's number."""
    return NAME_GAP if marks is None else max(NAME_GAP, look.plain.pitch / 2)


def upright_marks(marks: Marks, plot: Box, look: ChartLook, texts: Sequence[Box] = ()) -> list[Item]:
    """Lines across the plot, which make way for those texts on it, and their numbers at its left."""
    items: list[Item] = []
    for value, piece in marks.texts:
        y = plot.bottom - marks.scale.share(value) * plot.height
        items += with_gaps(Rule(plot.x, y, plot.right, y, GRID, "hair"), texts)
        items.append(one_line(piece, look.plain, plot.x - NAME_GAP, y, "Axis", look, "right"))
    return items


def lying_marks(marks: Marks, plot: Box, look: ChartLook) -> list[Item]:
    """Lines down the plot, and their numbers under it."""
    items: list[Item] = []
    for value, piece in marks.texts:
        x = plot.x + marks.scale.share(value) * plot.width
        items.append(Rule(x, plot.y, x, plot.bottom, GRID, "hair"))
        middle = plot.bottom + NAME_GAP + look.plain.pitch / 2
        items.append(one_line(piece, look.plain, x, middle, "Axis", look, "centre"))
    return items


def base_line(plot: Box, y: float) -> Rule:
    """The line that columns stand on, or along which categories are named."""
    return Rule(plot.x, y, plot.right, y, AXIS, "ink")
