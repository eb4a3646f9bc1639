"""A chart in a box: the form that its data ask for, drawn, and as values for formats that have charts of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from recap_decks.layout.figures.chart_bars import bars, height_of, most_bars, wants_width
from recap_decks.layout.figures.chart_columns import columns
from recap_decks.layout.figures.chart_form import ChartForm, form_of
from recap_decks.layout.figures.chart_lines import lines
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.layout.figures.chart_parts import Drawing
from recap_decks.layout.figures.chart_rounds import rounds
from recap_decks.scene.items import ChartFrame
from recap_decks.story.slides import Chart
from recap_decks.units import Box

_LONGEST_ALT = 150  # characters


@dataclass(frozen=True, slots=True)
class ChartFigure:
    """A chart set in `box`, or what of it stands there."""

    box: Box
    drawing: Drawing
    form: ChartForm
    goes_on: bool = False  # another figure of the same chart stands before it

    @property
    def accent(self) -> bool:
        """Whether something in it has the accent."""
        return self.form.accent

    @property
    def kind(self) -> str:
        """Its form, such as `column`."""
        return self.drawing.chart.kind

    def frame(self, name: str, alt: str, placeholder: int | None = None) -> ChartFrame:
        """The frame to place, described by `alt`."""
        return ChartFrame(self.box, self.drawing.chart, self.drawing.items, name, alt, placeholder)


def figure(chart: Chart, box: Box, look: ChartLook) -> ChartFigure | None:
    """The whole chart in that box at a legible size; columns whose names do not fit below them lie down. None where
    the box is too small."""
    form = form_of(chart, look.language)
    drawing = _drawn(form, box, look)
    if drawing is None and form.kind == "column":
        form = form.lying()
        drawing = _drawn(form, box, look)
    return _made(form, box, drawing) if drawing is not None else None


def figures(chart: Chart, box: Box, look: ChartLook) -> list[ChartFigure]:
    """The chart in as many boxes like that one as it takes: whole in one, or else as horizontal bars, evenly shared and
    on one scale. Empty where a single bar does not fit, which only a very low box or very long names can cause."""
    whole = figure(chart, box, look)
    if whole is not None:
        return [whole]
    form = form_of(chart, look.language).lying()
    count = len(form.categories)
    fewest = ceil(count / max(1, most_bars(form, box, look)))
    for boxes in range(fewest, count + 1):
        made: list[ChartFigure] = []
        for start, end in _shares(count, boxes):
            drawing = bars(form.part(start, end), box, look, form)
            if drawing is None:
                break
            made.append(_made(form.part(start, end), box, drawing, goes_on=start > 0))
        if len(made) == boxes:
            return made
    return []


def tells_unit(chart: Chart) -> bool:
    """Whether the unit stands with each number, and so need not stand beside the chart."""
    return form_of(chart, "en").unit is not None  # in every language alike


def height(chart: Chart, width: float, look: ChartLook, usual: float, *, lying: bool = False) -> float:
    """The height that a chart wants on a page: that of its bars; `usual` for all other forms. `lying` is for columns
    that are drawn as bars."""
    form = form_of(chart, look.language)
    form = form.lying() if lying else form
    return height_of(form, width, look) if form.kind == "bar" else usual


def _made(form: ChartForm, box: Box, drawing: Drawing, *, goes_on: bool = False) -> ChartFigure:
    unit = (form.unit.at, form.unit.plain) if form.unit is not None else None
    return ChartFigure(box, replace(drawing, chart=replace(drawing.chart, unit=unit)), form, goes_on)


def _drawn(form: ChartForm, box: Box, look: ChartLook) -> Drawing | None:
    match form.kind:
        case "column":
            return columns(form, box, look)
        case "bar":
            return None if wants_width(form, box, look) else bars(form, box, look, form)
        case "line" | "area":
            return lines(form, box, look)
        case "pie" | "doughnut":
            return rounds(form, box, look)


def _shares(count: int, boxes: int) -> Iterator[tuple[int, int]]:
    """From where to where the categories of each box reach, the first ones one more where it does not come out even."""
    size, more = divmod(count, boxes)
    start = 0
    for number in range(boxes):
        end = start + size + (number < more)
        yield start, end
        start = end


def alt_text(chart: Chart, form: ChartForm, *, goes_on: bool = False, in_full: bool = False) -> str:
    """What a chart of that form tells to whoever cannot see it: as the outline says, else the title and the values
    that it shows in 150 characters, the meant one first where not all have room. It is told `in_full` where no other
    values go with it. What the outline says is not said again of what `goes_on`."""
    if chart.alt is not None and not goes_on:
        return chart.alt.plain
    unit = chart.unit if form.unit is None else None
    heading = " · ".join(text.plain for text in (chart.title, unit) if text is not None)
    if in_full:
        return _joined(heading, list(_told(form)))
    heading = heading[: _LONGEST_ALT // 2 - 1] + "…" if len(heading) > _LONGEST_ALT // 2 else heading
    said = list(_told(form))
    whole = _joined(heading, said)
    if len(whole) <= _LONGEST_ALT:
        return whole
    meant = next((part for part, is_meant in zip(said, _meant(form), strict=True) if is_meant), None)
    if meant is not None:
        said = [meant, *(part for part in said if part != meant)]
    while len(said) > 1 and len(_joined(heading, [*said, "…"])) > _LONGEST_ALT:
        said.pop()
    short = _joined(heading, [*said, "…"])
    return short if len(short) <= _LONGEST_ALT else short[: _LONGEST_ALT - 1] + "…"


def _joined(heading: str, said: list[str]) -> str:
    values = ", ".join(said).replace(", …", " …")
    return f"{heading}: {values}" if heading else values


def _told(form: ChartForm) -> Iterator[str]:
    """Each value with its category, and with its series where that begins."""
    for series in form.series:
        for at, number in enumerate(series.numbers):
            opening = f"{series.name.plain} " if at == 0 and series.name is not None and len(form.series) > 1 else ""
            value = form.numbers.say(number) if number is not None else "–"
            yield f"{opening}{form.categories[at].plain} {value}"


def _meant(form: ChartForm) -> Iterator[bool]:
    for series in form.series:
        for at in range(len(form.categories)):
            yield at == form.meant or (series.meant and at == 0)
