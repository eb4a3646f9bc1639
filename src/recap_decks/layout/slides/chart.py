"""Charts on slides: title and unit over the chart, which fills a placeholder of its own."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.layout import grid
from recap_decks.layout.figures.chart import ChartFigure, alt_text, figure, figures, tells_unit
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import body_placeholder
from recap_decks.layout.slides.visual_area import FIRST_OF_VISUAL, PlacedVisual, as_visual
from recap_decks.layout.text import Draft, SetText, pieces_of, set_whole
from recap_decks.scene.items import Piece, Role
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Chart, Text
from recap_decks.units import Box, inch

_TITLE_BASELINE = inch(0.23)  # below the content's top
_UNDER_HEADING = 10.0
_HEADING_SHARE = 0.4  # of the area's height that title and unit may take
_BAND = 44.0
_HEADING, _UNIT = range(2)


def in_area(chart: Chart, area: Box, setting: Setting) -> PlacedVisual | None:
    """The whole chart in that area at a legible size; None where it needs more."""
    heading = _heading(chart, area, setting)
    if heading is None and _said(chart):
        return None
    made = figure(chart, _below(heading, area), _look(setting))
    return _placed(chart, made, heading, setting) if made is not None else None


def alone(chart: Chart, setting: Setting) -> list[PlacedVisual]:
    """The chart on the whole content area; bars go on over as many slides as they take, on one scale. A title too long
    to stand above it comes first. Empty where names are so long that not a single bar fits."""
    from recap_decks.layout.slides import theme

    area = Box(setting.grid.margin, setting.grid.top, setting.grid.live, setting.grid.bottom - setting.grid.top)
    heading = _heading(chart, area, setting)
    before = [as_visual(body) for body in theme.prose_bodies(_said(chart), setting)] if heading is None else []
    made = figures(chart, _below(heading, area), _look(setting))
    return [*before, *(_placed(chart, one, heading, setting) for one in made)] if made else []


def _look(setting: Setting) -> ChartLook:
    return ChartLook(
        measure=setting.measure,
        colours=setting.style.colours,
        plain=setting.step("S"),
        values=(setting.step("L"), setting.step("S")),
        band=_BAND,
    )


def _said(chart: Chart) -> tuple[Text, ...]:
    """What stands over the chart: its title, the name of its only series, and the unit unless each number has it."""
    names = tuple(series.name for series in chart.series if series.name is not None) if len(chart.series) == 1 else ()
    unit = chart.unit if not tells_unit(chart) else None
    return tuple(text for text in (chart.title, *names, unit) if text is not None)


def _heading(chart: Chart, area: Box, setting: Setting) -> tuple[Placeholder, SetText] | None:
    """Title and unit in one placeholder; None where there are none, or they take too much of the area."""
    if not _said(chart):
        return None
    title, unit = setting.level("M", face="text-bold"), setting.level("S", "muted")
    top = grid.top_of(area.y + _TITLE_BASELINE, title.size, title.pitch)
    room = Box(area.x, top, area.width, _HEADING_SHARE * area.height)
    drafts: list[Draft] = []
    if chart.title is not None:
        drafts.append(Draft(pieces_of(chart.title, title), _HEADING, Role.CAPTION))
    small: list[Piece] = []
    for text in _said(chart)[len(drafts) :]:
        small += [*([Piece(", ", unit.face, unit.size, unit.colour)] if small else []), *pieces_of(text, unit)]
    if small:
        drafts.append(Draft(tuple(small), _UNIT, Role.CAPTION))
    spot = body_placeholder(FIRST_OF_VISUAL + 1, "Chart title", room, title, unit)
    fitted = set_whole(spot, drafts, setting, role=Role.CAPTION)
    if fitted is None:
        return None
    spot = body_placeholder(
        FIRST_OF_VISUAL + 1, "Chart title", Box(area.x, top, area.width, fitted.height), title, unit
    )
    block = set_whole(spot, drafts, setting, role=Role.CAPTION)
    return (spot, block) if block is not None else None


def _below(heading: tuple[Placeholder, SetText] | None, area: Box) -> Box:
    if heading is None:
        return area
    top = heading[0].box.bottom + _UNDER_HEADING
    return Box(area.x, top, area.width, area.bottom - top)


def _placed(
    chart: Chart, made: ChartFigure, heading: tuple[Placeholder, SetText] | None, setting: Setting
) -> PlacedVisual:
    name = f"{made.kind} chart"
    spot = Placeholder(FIRST_OF_VISUAL, "chart", "Chart", made.box, (setting.level("S"),), "Chart")
    frame = made.frame("Chart", alt_text(chart, made.form, goes_on=made.goes_on), FIRST_OF_VISUAL)
    boxes: Sequence[tuple[Placeholder, SetText]] = [heading] if heading is not None else []
    return PlacedVisual(
        name,
        (*(spot for spot, _ in boxes), spot),
        tuple(block.box for _, block in boxes),
        (frame,),
        accent=made.accent,
        source=chart.source,
    )
