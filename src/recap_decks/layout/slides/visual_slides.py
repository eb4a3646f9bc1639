"""Visuals on a theme's slides: beside what it says, beside each other, or alone, each with its source line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import beside, ending, theme, visuals
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.visual_area import SourceLine, source_line
from recap_decks.story.compose import AT_JOINT, joined
from recap_decks.story.slides import Chart, Image, Prose, Quote, Text, Topic, Visual
from recap_decks.units import Box

_PLACES = 20  # placeholder indices of a visual that stands beside another


def with_points(
    visual: Visual, lead: Prose, topics: Sequence[Topic], setting: Setting, recent: Sequence[str] = ()
) -> Body | None:
    """The visual and what the theme says on one slide; None where they do not fit. `recent` are the names of the last
    slides' layouts."""
    if isinstance(visual, Quote):
        from recap_decks.layout.slides import quote

        return quote.with_points(visual, topics, setting) if topics and not lead else None
    if isinstance(visual, Image):
        from recap_decks.layout.slides import image

        return image.with_points(visual, lead, topics, setting, recent)
    line = source_under((visual,), setting)
    if line is None and visuals.source_of(visual) is not None:
        return None
    own = _above(line, setting)
    placed = visuals.in_area(visual, beside.visual_area(own), own)
    body = beside.with_points(placed, lead, topics, own) if placed is not None else None
    if body is None and not lead:
        body = ending.over_visual(visual, topics, own)
    return _with_source(body, line) if body is not None else None


def following(shown: Sequence[Visual], setting: Setting) -> list[Body]:
    """Visuals on slides of their own, two beside each other where both fit half of one."""
    made: list[Body] = []
    while shown:
        pair = _pair(shown, setting)
        made += [pair] if pair is not None else alone(shown[0], setting)
        shown = shown[2:] if pair is not None else shown[1:]
    return made


def alone(visual: Visual, setting: Setting) -> list[Body]:
    """The visual on slides of its own; a source too long for its line stands as text behind it."""
    line = source_under((visual,), setting)
    made = [
        _with_source(
            Body(f"Visual, {one.name}", one.placeholders, one.boxes, one.fixed, one.items, one.accent),
            line if one.source is not None else None,
        )
        for one in visuals.alone(visual, _above(line, setting))
    ]
    source = visuals.source_of(visual)
    return made + theme.prose_bodies((source,), setting) if source is not None and line is None else made


def source_under(shown: Sequence[Visual], setting: Setting) -> SourceLine | None:
    """The line that says where those visuals come from; None where none says it, or it takes too long."""
    said: dict[str, Text] = {}
    for visual in shown:
        if (source := visuals.source_of(visual)) is not None:
            same = said.get(source.plain)  # is said once, for both
            said[source.plain] = replace(same, at=f"{same.at}{AT_JOINT}{source.at}") if same is not None else source
    text = joined(said.values())
    return source_line(text, setting) if text is not None else None


def _pair(shown: Sequence[Visual], setting: Setting) -> Body | None:
    """The first two beside each other, each in half of the columns; None where one does not fit there, or both mark
    something with the accent."""
    both = shown[:2]
    if len(both) < 2 or all(isinstance(visual, Chart) and visual.highlight for visual in both):
        return None
    line = source_under(both, setting)
    if line is None and any(visuals.source_of(visual) is not None for visual in both):
        return None
    own = _above(line, setting)
    placed = []
    for number, visual in enumerate(both):
        area = Box(own.grid.column(1 + 6 * number), own.grid.top, own.grid.span(6), own.grid.bottom - own.grid.top)
        one = visuals.in_area(visual, area, own)
        if one is None:
            return None
        placed.append(visuals.second(one, _PLACES) if number else one)
    left, right = placed
    body = Body(
        f"Two visuals, {left.name}, {right.name}",
        left.placeholders + right.placeholders,
        left.boxes + right.boxes,
        left.fixed + right.fixed,
        left.items + right.items,
        left.accent or right.accent,
    )
    return _with_source(body, line)


def _above(line: SourceLine | None, setting: Setting) -> Setting:
    """The setting with a content area that ends above that line, and no lower than before."""
    return setting.above(min(line.top, setting.grid.bottom)) if line is not None else setting


def _with_source(body: Body, line: SourceLine | None) -> Body:
    if line is None:
        return body
    return replace(body, placeholders=(*body.placeholders, line.placeholder), boxes=(*body.boxes, line.box))
