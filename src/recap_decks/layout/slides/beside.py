"""A visual in seven columns and the points in the last four."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule
from recap_decks.layout.slides.points import HEADING, POINT, Form, Steps, block_levels, form_in_column, topic_drafts
from recap_decks.layout.slides.topics import FIRST, size_name
from recap_decks.layout.slides.visual_area import PlacedVisual
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import Rule, TextBox
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Prose, Topic
from recap_decks.units import Box

# As for points alone, but one step down to begin with, as the visual is what is looked at.
STEPS: tuple[Steps, ...] = (
    ("M", grid.S4),
    ("M", grid.S3),
    ("M", grid.S2),
    ("S", grid.S3),
    ("S", grid.S2),
    ("S", grid.S1),
)
COLUMNS = 7  # of the visual

_RULE_TO_TEXT = grid.S1 + 1.2


@dataclass(frozen=True, slots=True)
class PointsBlock:
    """Placed points and the rule that opens them."""

    placeholder: Placeholder
    box: TextBox
    rule: Rule


def visual_area(setting: Setting) -> Box:
    """Where the visual stands."""
    return Box(
        setting.grid.margin, setting.grid.top, setting.grid.span(COLUMNS), setting.grid.bottom - setting.grid.top
    )


def with_points(
    visual: PlacedVisual, lead: Prose, topics: Sequence[Topic], setting: Setting, column: int = 9
) -> Body | None:
    """A placed visual with the points from that column to the right margin; None where they do not fit beside it."""
    for steps in STEPS:
        points = points_block(lead, topics, steps, column, 13 - column, setting)
        if points is not None:
            return Body(
                f"Visual and points, {visual.name}, {size_name(steps, setting)}",
                (*visual.placeholders, points.placeholder),
                (*visual.boxes, points.box),
                (*visual.fixed, points.rule),
                visual.items,
                visual.accent,
            )
    return None


def points_block(
    lead: Prose, topics: Sequence[Topic], steps: Steps, column: int, span: int, setting: Setting
) -> PointsBlock | None:
    """Paragraphs and whole topics in one placeholder under an opening rule; None where it does not hold them."""
    role, pad = steps
    x, top = setting.grid.column(column), setting.grid.top + _RULE_TO_TEXT
    box = Box(x, top, setting.grid.span(span), setting.grid.bottom - top)
    points = [point for topic in topics for point in topic.points]
    form: Form
    form, hanging = ("stacked", None) if lead else form_in_column(points, box.width, steps, setting)
    levels = list(block_levels(setting, steps, heading="L" if role == "M" else "M", hanging=hanging))
    levels[HEADING] = replace(levels[HEADING], before=pad + grid.S1)
    spot = body_placeholder(FIRST, "Points", box, *levels)
    drafts = [Draft(pieces_of(text, levels[POINT]), POINT) for text in lead]
    for topic in topics:
        drafts += topic_drafts(topic, levels, form)
    block = set_whole(spot, drafts, setting)
    return PointsBlock(spot, block.box, opening_rule(setting, x, box.width)) if block is not None else None
