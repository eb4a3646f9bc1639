"""A theme's slides: its topics, its visuals beside them or on slides of their own, what it means at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import beside, meaning, theme, visuals
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.visual_area import SourceLine, source_line
from recap_decks.story.compose import joined
from recap_decks.story.slides import Prose, Quote, Text, ThemeSlide, Visual
from recap_decks.units import Box


def bodies(slide: ThemeSlide, lead: Prose, setting: Setting, recent: Sequence[str]) -> list[Body]:
    """The bodies of a theme's slides. `lead` is what does not stand above the content; `recent` the kinds of the last
    slides, so that a third of one kind in a row takes another where it fits as well."""
    if slide.meaning is None:
        return _told(slide, lead, setting, recent)
    own = setting
    if slide.visuals and (line := _source_line(slide.visuals[-1:], setting)) is not None:
        own = setting.above(line.top)
    call_out = meaning.at_foot(slide.meaning, own)
    free = _told(slide, lead, setting, recent)
    if call_out is not None and free:
        above = replace(setting.above(call_out.bar.y - grid.S2), accent_taken=True)
        held = _told(slide, lead, above, recent)
        if len(held) <= len(free) + 1:  # on a slide of its own it would take one more
            return [*held[:-1], meaning.with_call_out(held[-1], call_out)]
    return [*free, *meaning.alone(slide.meaning, setting)]


def _told(slide: ThemeSlide, lead: Prose, setting: Setting, recent: Sequence[str]) -> list[Body]:
    """All but the meaning: the first visual beside the points where both fit, else the points and then each visual."""
    rest = slide.visuals
    made: list[Body] = []
    if rest and (lead or slide.topics):
        first = _with_points(rest[0], lead, slide, setting)
        if first is not None:
            made, rest, lead = [first], rest[1:], ()
    if not made and (lead or slide.topics):
        made = theme.bodies(lead, slide.topics, setting, recent)
    while rest:
        pair = _pair(rest, setting)
        made += [pair] if pair is not None else _alone(rest[0], setting)
        rest = rest[2:] if pair is not None else rest[1:]
    return made


def _with_points(visual: Visual, lead: Prose, slide: ThemeSlide, setting: Setting) -> Body | None:
    """The visual and all that the theme says on one slide; None where they do not fit."""
    if isinstance(visual, Quote):
        from recap_decks.layout.slides import quote

        return quote.with_points(visual, slide.topics, setting) if slide.topics and not lead else None
    line = _source_line((visual,), setting)
    if line is None and visuals.source_of(visual) is not None:
        return None
    own = _above(line, setting)
    placed = visuals.in_area(visual, beside.visual_area(own), own)
    body = beside.with_points(placed, lead, slide.topics, own) if placed is not None else None
    return _with_source(body, line) if body is not None else None


def _pair(rest: Sequence[Visual], setting: Setting) -> Body | None:
    """The first two visuals beside each other, each in half of the columns; None where one does not fit there."""
    if len(rest) < 2:
        return None
    both = rest[:2]
    line = _source_line(both, setting)
    if line is None and any(visuals.source_of(visual) is not None for visual in both):
        return None
    own = _above(line, setting)
    made = []
    for number, visual in enumerate(both):
        x, height = own.grid.column(1 + 6 * number), own.grid.bottom - own.grid.top
        placed = visuals.in_area(visual, Box(x, own.grid.top, own.grid.span(6), height), own)
        if placed is None:
            return None
        made.append(visuals.renumbered(placed, 20 * number))
    left, right = made
    if left.accent and right.accent:
        return None
    body = Body(
        f"Two visuals, {left.name}, {right.name}",
        left.placeholders + right.placeholders,
        left.boxes + right.boxes,
        left.fixed + right.fixed,
        left.items + right.items,
        left.accent or right.accent,
    )
    return _with_source(body, line)


def _alone(visual: Visual, setting: Setting) -> list[Body]:
    """The visual on slides of its own; a source too long for its line stands as text behind it."""
    line = _source_line((visual,), setting)
    made = [
        Body(f"Visual, {one.name}", one.placeholders, one.boxes, one.fixed, one.items, one.accent)
        for one in visuals.alone(visual, _above(line, setting))
    ]
    source = visuals.source_of(visual)
    if source is not None and line is None:
        return [*made, *theme.prose_bodies((source,), setting)]
    return [_with_source(body, line) for body in made]


def _source_line(shown: Sequence[Visual], setting: Setting) -> SourceLine | None:
    sources = [source for visual in shown if (source := visuals.source_of(visual)) is not None]
    text: Text | None = joined(dict.fromkeys(sources))
    return source_line(text, setting) if text is not None else None


def _above(line: SourceLine | None, setting: Setting) -> Setting:
    """The setting with a content area that ends above that line, and above where it ended before."""
    return setting.above(min(line.top, setting.grid.bottom)) if line is not None else setting


def _with_source(body: Body, line: SourceLine | None) -> Body:
    if line is None:
        return body
    return replace(body, placeholders=(*body.placeholders, line.placeholder), boxes=(*body.boxes, line.box))
