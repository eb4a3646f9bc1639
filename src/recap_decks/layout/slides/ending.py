"""Content that ends early, so that something wide stands below it: a call-out, or a visual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import theme, visuals
from recap_decks.layout.slides.frame import Body
from recap_decks.scene.items import Rule
from recap_decks.story.slides import Code, Comparison, Table, Timeline, Topic, Visual
from recap_decks.units import Box

_WIDE = (Code, Comparison, Table, Timeline)  # what stands as well on the whole width, with less height
_MOST_OF_CONTENT = 0.35  # of the content area's height, that points above a visual take


def bottom_of(body: Body) -> float | None:
    """Where the last line or rule of texts and rules ends, in points from the slide's top; None where the body has
    anything else."""
    rules = [item.box.bottom for item in body.fixed if isinstance(item, Rule)]
    if body.items or len(rules) < len(body.fixed):
        return None
    lines = [
        line.baseline + 0.3 * max(piece.size for piece in line.pieces)
        for text in body.boxes
        for paragraph in text.paragraphs
        for line in paragraph.lines
    ]
    return max((*lines, *rules), default=0.0)


def ending_above(body: Body, y: float) -> Body | None:
    """A body of texts and rules with placeholders that end at `y`, in points from the slide's top; None where what
    stands in them does not, or where it has anything else."""
    bottom = bottom_of(body)
    if bottom is None or bottom > y:
        return None

    def cut(box: Box) -> Box:
        return replace(box, height=min(box.height, y - box.y))

    return replace(
        body,
        placeholders=tuple(replace(spot, box=cut(spot.box)) for spot in body.placeholders),
        boxes=tuple(replace(text, box=cut(text.box)) for text in body.boxes),
    )


def over_visual(visual: Visual, topics: Sequence[Topic], setting: Setting) -> Body | None:
    """Few points, and a visual that wants the whole width below them; None where they do not fit on one slide."""
    if not isinstance(visual, _WIDE) or len(topics) > 2:
        return None
    room = setting.grid.top + _MOST_OF_CONTENT * (setting.grid.bottom - setting.grid.top)
    body = theme.one_slide(topics, setting.above(room), (), large=False)
    bottom = bottom_of(body) if body is not None else None
    if body is None or bottom is None:
        return None
    try:
        made = visuals.alone(visual, setting.below(bottom + grid.S4))
    except theme.Unsettable:  # there; on a slide of its own it may have room
        return None
    above = ending_above(body, bottom)
    if len(made) != 1 or above is None:
        return None
    [placed] = made
    return Body(
        f"{body.name}, over {placed.name} at {bottom:.0f}",
        (*above.placeholders, *placed.placeholders),
        (*above.boxes, *placed.boxes),
        (*above.fixed, *placed.fixed),
        placed.items,
        placed.accent,
    )
