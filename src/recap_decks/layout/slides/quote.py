"""What somebody said, large, with who said it in the left third; points in a band below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from recap_decks.layout import grid, split
from recap_decks.layout.figures.quote import quote_mark
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import theme
from recap_decks.layout.slides import topics as topic_forms
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule
from recap_decks.layout.slides.points import POINT_STEPS, Steps
from recap_decks.layout.slides.visual_area import FIRST_OF_VISUAL, PlacedVisual, as_visual
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import Role, Shape, TextBox
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Quote, Run, Text, Topic
from recap_decks.units import Box, inch

_QUOTE, _WHO = FIRST_OF_VISUAL, FIRST_OF_VISUAL + 1
_BASELINE = inch(0.32)  # of the quote's first line, from the content's top
_WHO_BASELINE = inch(1.10)
# From the content's top to the band of points, and what the layout's name says of it; in the order of trying.
_BANDS = ((inch(2.2), ""), (inch(1.75), ", high"))

# Steps of size and the lines up to which each is used: above a band, and alone.
_ABOVE_BAND = (("quote", 4), ("para", 6))
_ALONE = (("quote", 7), ("para", 11), ("M", 40), ("S", 40))

_MARK_TOP, _MARK_HEIGHT = inch(0.06), inch(0.43)


def with_points(quote: Quote, topics: Sequence[Topic], setting: Setting) -> Body | None:
    """The quote with one to three topics below it; None where they do not fit. The band is higher where its points are
    larger then."""
    rooms = []
    for down, place in _BANDS:
        said = _placed(quote, quote.text, _ABOVE_BAND, down - grid.S2, setting)
        if said is not None:
            rooms.append((said, setting.below(setting.grid.top + down), place))
    for steps in POINT_STEPS:
        for said, below, place in rooms:
            band = _band(topics, steps, below)
            if band is not None:
                return Body(
                    f"Quote and points, {said.name}, {band.name}{place}",
                    (*said.placeholders, *band.placeholders),
                    (*said.boxes, *band.boxes),
                    (*said.fixed, *band.fixed),
                    said.items,
                    said.accent,
                )
    return None


def _band(topics: Sequence[Topic], steps: Steps, setting: Setting) -> Body | None:
    if len(topics) > 1:
        return topic_forms.columns(topics, steps, setting)
    if steps[0] == "L":
        return None
    made = topic_forms.band(0, topics[0], setting.grid.top, setting.grid.bottom, steps, setting)
    if made is None:
        return None
    return Body(topic_forms.size_name(steps, setting), tuple(made[0]), tuple(made[1]), (opening_rule(setting),))


def alone(quote: Quote, setting: Setting) -> list[PlacedVisual]:
    """The quote on a slide of its own, or on several where it is long, each with who said it. As plain paragraphs where
    who said it takes more than its third."""
    for own in (setting, replace(setting, chop=True)):
        compose = partial(_part, quote, own)
        small = split.small_prose((quote.text,), partial(_fits, compose))
        made = split.in_fewest(small, compose) if small is not None else None
        if made is not None:
            return made
    told = tuple(text for text in (quote.text, quote.who, quote.role) if text is not None)
    return [as_visual(body) for body in theme.prose_bodies(told, setting)]


def _part(quote: Quote, setting: Setting, parts: Sequence[Text], _: bool = True) -> PlacedVisual | None:
    """Consecutive parts of the quote's text on one slide."""
    runs = [run for part in parts for run in (Run(" "), *part.runs)]
    text = replace(quote.text, runs=tuple(runs[1:]))
    return _placed(quote, text, _ALONE, setting.grid.bottom - setting.grid.top, setting)


def _fits(compose: Callable[[Sequence[Text]], PlacedVisual | None], text: Text) -> bool:
    return compose((text,)) is not None


def _placed(
    quote: Quote, text: Text, steps: Sequence[tuple[str, int]], room: float, setting: Setting
) -> PlacedVisual | None:
    """The quote within `room` points from the content's top at the first step that takes it; None where none does."""
    who = _attribution(quote, room, setting)
    if who is None:
        return None
    top, left = setting.grid.top, setting.grid.column(5)
    for role, most in steps:
        level = setting.level(role)
        y = max(grid.top_of(top + _BASELINE, level.size, level.pitch), setting.grid.ceiling)
        box = Box(left, y, setting.grid.span(8), top + room - y)
        spot = body_placeholder(_QUOTE, "Quote", box, level)
        block = set_whole(spot, [Draft(pieces_of(text, level), role=Role.QUOTE)], setting, role=Role.QUOTE)
        if block is not None and sum(block.lines) <= most:
            return PlacedVisual(
                f"{level.size:g} pt",
                (spot, *who[0]),
                (block.box, *who[1]),
                fixed=(_mark(setting),),
                accent=not setting.accent_taken,
            )
    return None


def _attribution(
    quote: Quote, room: float, setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...]] | None:
    """Who said it and in which role, in the left third; nothing where neither is told, None where they do not fit."""
    levels = setting.level("S", face="text-bold"), setting.level("S", "muted")
    drafts = [
        Draft(pieces_of(text, level), number)
        for number, (text, level) in enumerate(zip((quote.who, quote.role), levels, strict=True))
        if text is not None
    ]
    if not drafts:
        return (), ()
    y = grid.top_of(setting.grid.top + _WHO_BASELINE, levels[0].size, levels[0].pitch)
    box = Box(setting.grid.margin, y, setting.grid.span(4) - grid.S3, setting.grid.top + room - y)
    spot = body_placeholder(_WHO, "Who said it", box, *levels)
    block = set_whole(spot, drafts, setting)
    return ((spot,), (block.box,)) if block is not None else None


def _mark(setting: Setting) -> Shape:
    colour = "ink" if setting.accent_taken else "accent_text"
    return quote_mark(setting.grid.margin, setting.grid.top + _MARK_TOP, _MARK_HEIGHT, colour)
