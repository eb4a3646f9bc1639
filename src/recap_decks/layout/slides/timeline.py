"""Moments along a line: side by side while they are few, else one under another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid, split
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import theme
from recap_decks.layout.slides.frame import body_placeholder
from recap_decks.layout.slides.visual_area import FIRST_OF_VISUAL, PlacedVisual, as_visual
from recap_decks.layout.stretches import LABEL_GAP
from recap_decks.layout.text import Draft, measure_all, pieces_of, set_whole
from recap_decks.scene.items import Enclosure, Item, Piece, Role, Rule, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Moment, Timeline, texts_in
from recap_decks.units import Box, inch

MOST_ACROSS = 6

_WHEN_BASELINE = inch(0.30)  # under the content's top, of the moments above the line
_LINE = inch(0.62)
_TICK = inch(0.2)
_WHAT_BASELINE = inch(0.58)  # under the line
_ACROSS = (("sub", "M", "M"), ("L", "M", "S"), ("M", "S", "S"))  # steps of when, what and note
# Steps of when and what, and of the note; the space between moments.
_DOWN = (("L", "M", grid.S3), ("M", "S", grid.S3), ("S", "S", grid.S2), ("S", "S", grid.S1))
_WIDEST_WHEN = 0.4  # of the width, where moments stand one under another
_LINE_WEIGHT = 1.5
_STRUCTURE = Enclosure("visual", "timeline")


def in_area(timeline: Timeline, area: Box, setting: Setting) -> PlacedVisual | None:
    """The moments one under another in that area; None where they do not fit."""
    return _down(timeline.moments, area, setting)


def alone(timeline: Timeline, setting: Setting) -> list[PlacedVisual]:
    """The moments side by side along a line, or one under another on as many slides as it takes; as plain paragraphs
    where one of them does not fit a slide."""
    across = _across(timeline.moments, setting)
    if across is not None:
        return [across]
    for own in (setting, replace(setting, chop=True)):
        area = Box(own.grid.margin, own.grid.top, own.grid.live, own.grid.bottom - own.grid.top)

        def compose(moments: Sequence[Moment], _: bool, own: Setting = own, area: Box = area) -> PlacedVisual | None:
            return _down(moments, area, own)

        made = split.in_fewest(timeline.moments, compose, 2)
        if made is not None:
            return made
    return [as_visual(body) for body in theme.prose_bodies(tuple(texts_in(timeline)), setting)]


def _across(moments: Sequence[Moment], setting: Setting) -> PlacedVisual | None:
    if len(moments) > MOST_ACROSS:
        return None
    made = (_at_steps(moments, steps, setting) for steps in _ACROSS)
    return next((visual for visual in made if visual is not None), None)


def _at_steps(moments: Sequence[Moment], steps: tuple[str, str, str], setting: Setting) -> PlacedVisual | None:
    """All moments beside each other at those steps: each on one line above the line, what and note below it."""
    g, count = setting.grid, len(moments)
    width = (g.live - (count - 1) * g.gutter) / count
    when = setting.level(steps[0], face="text" if steps[0] == "sub" else "text-bold")
    what, note = setting.level(steps[1], face="text-bold"), setting.level(steps[2], "muted", before=grid.S1 / 2)
    line = g.top + _LINE
    top = grid.top_of(line + _WHAT_BASELINE, what.size, what.pitch)
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = [Rule(g.margin, line, g.right, line, _LINE_WEIGHT, "ink")]
    for number, moment in enumerate(moments):
        x = g.margin + number * (width + g.gutter)
        y = max(grid.top_of(g.top + _WHEN_BASELINE, when.size, when.pitch), g.ceiling)
        above = Box(x, y, width, when.pitch)
        below = Box(x, top, width, g.bottom - top)
        told = (
            (f"When {number + 1}", above, (when,), [Draft(pieces_of(moment.when, when), role=Role.LABEL)]),
            (f"Moment {number + 1}", below, (what, note), _drafts(moment, what, note)),
        )
        for name, box, levels, drafts in told:
            spot = body_placeholder(FIRST_OF_VISUAL + len(spots), name, box, *levels)
            block = set_whole(spot, drafts, setting)
            if block is None:
                return None
            spots.append(spot)
            moment_of_list = Enclosure("list item", f"moment {number + 1}")
            boxes.append(replace(block.box, within=(_STRUCTURE, Enclosure("list", "moments"), moment_of_list)))
        # The tick hangs from the line at the left edge of its moment's texts.
        fixed.append(Rule(x + _LINE_WEIGHT, line, x + _LINE_WEIGHT, line + _TICK, 2 * _LINE_WEIGHT, "ink"))
    return PlacedVisual(f"timeline of {count}, {when.size:g} pt", tuple(spots), tuple(boxes), fixed=tuple(fixed))


def _drafts(moment: Moment, what: Level, note: Level) -> list[Draft]:
    drafts = [Draft(pieces_of(moment.what, what), 0, Role.LIST_ITEM)]
    if moment.note is not None:
        drafts.append(Draft(pieces_of(moment.note, note), 1))
    return drafts


def _down(moments: Sequence[Moment], area: Box, setting: Setting) -> PlacedVisual | None:
    """The moments one under another, when beside what, with the line between them."""
    for role, small, pad in _DOWN:
        bold = setting.level(role, face="text-bold")
        beside = max(measure_all(pieces_of(moment.when, bold), setting.measure) for moment in moments) * 1.01
        left = beside + LABEL_GAP + grid.S4
        if left > _WIDEST_WHEN * area.width:
            continue
        what = setting.level(role, before=pad, left=left, hanging=left, tab=left)
        note = setting.level(small, "muted", left=left)
        box = Box(area.x, area.y + grid.S1, area.width, area.height - grid.S1)
        spot = body_placeholder(FIRST_OF_VISUAL, "Timeline", box, what, note)
        drafts: list[Draft] = []
        for moment in moments:
            pieces = (*pieces_of(moment.when, what, bold=True), _tab(what), *pieces_of(moment.what, what))
            drafts.append(Draft(pieces, 0, Role.LIST_ITEM))
            drafts += [Draft(pieces_of(moment.note, note), 1)] if moment.note is not None else []
        block = set_whole(spot, drafts, setting)
        if block is not None:
            x = area.x + left - grid.S4 / 2
            line = Rule(x, area.y + grid.S1, x, area.y + grid.S1 + block.height, _LINE_WEIGHT, "ink")
            # How far the line reaches depends on the text, so it is the slide's own, not the layout's.
            name = f"timeline down, {area.width:.0f} wide, {left:.0f} in, {what.size:g} pt, {pad:.0f}"
            return PlacedVisual(name, (spot,), (replace(block.box, within=(_STRUCTURE,)),), items=(line,))
    return None


def _tab(level: Level) -> Piece:
    return Piece("\t", level.face, level.size, level.colour)
