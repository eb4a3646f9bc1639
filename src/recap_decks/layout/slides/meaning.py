"""What a theme means for the readers: a call-out with a bar at its left, at the slide's foot or on its own slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from recap_decks.layout import grid, split
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import theme
from recap_decks.layout.slides.frame import Body, body_placeholder
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import Role, Shape, TextBox, rectangle
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Text, Topic
from recap_decks.units import Box

LABEL, TEXT = 17, 18  # placeholder indices

_BAR = 3.0
_MOST_OF_CONTENT = 0.4  # of the content area's height that a call-out at its foot takes
_LARGE = (("sub", 4), ("para", 8), ("M", 40), ("S", 40))  # steps of a call-out alone, and the most lines at each


@dataclass(frozen=True, slots=True)
class CallOut:
    """A placed call-out; `top` is where what stands above it has to end."""

    placeholders: tuple[Placeholder, ...]
    boxes: tuple[TextBox, ...]
    bar: Box

    @property
    def top(self) -> float:
        """In points from the slide's top."""
        return self.bar.y - grid.S3


def at_foot(meaning: Topic, setting: Setting) -> CallOut | None:
    """The call-out at the foot of the content area; None where it is too long for that."""
    room = _MOST_OF_CONTENT * (setting.grid.bottom - setting.grid.top)
    for role in ("M", "S"):
        levels = setting.level(role, face="text-bold"), setting.level(role, before=grid.S1)
        tall = _placed(meaning.title, meaning.summary, levels, setting.grid.top, room, setting)
        if tall is not None:
            top = setting.grid.bottom - tall.bar.height
            return _placed(meaning.title, meaning.summary, levels, top, tall.bar.height, setting)
    return None


def with_call_out(body: Body, call_out: CallOut) -> Body:
    """The body, which has to end above it, with the call-out. The bar has the accent unless the body has it."""
    bar = Shape(call_out.bar, rectangle(call_out.bar), "ink" if body.accent else "accent_text", "Bar")
    return replace(
        body,
        name=f"{body.name}, call-out",
        placeholders=(*body.placeholders, *call_out.placeholders),
        boxes=(*body.boxes, *call_out.boxes),
        items=(*body.items, bar),
        accent=True,
    )


def alone(meaning: Topic, setting: Setting) -> list[Body]:
    """The call-out large on slides of its own, one where it fits."""
    chopping = replace(setting, chop=True)
    small = split.small_prose(meaning.summary, lambda text: _large(meaning.title, chopping, (text,)) is not None)
    for own in (setting, chopping):
        made = split.in_fewest(small or (), partial(_large, meaning.title, own))
        if made:
            return made
    return theme.prose_bodies(tuple(text for text in (meaning.title, *meaning.summary) if text), setting)


def _large(title: Text | None, setting: Setting, paragraphs: Sequence[Text], _: bool = True) -> Body | None:
    room = setting.grid.bottom - setting.grid.top
    for role, most in _LARGE:
        levels = setting.level("L", face="text-bold"), setting.level(role, before=grid.S2)
        call_out = _placed(title, paragraphs, levels, setting.grid.top, room, setting)
        if call_out is not None and sum(len(each.lines) for each in call_out.boxes[-1].paragraphs) <= most:
            return with_call_out(Body(f"Statement, {levels[1].size:g} pt", (), ()), call_out)
    return None


def _placed(
    title: Text | None,
    paragraphs: Sequence[Text],
    levels: tuple[Level, Level],
    top: float,
    room: float,
    setting: Setting,
) -> CallOut | None:
    """The label in the left third, the text in the others, the bar as high as the higher of the two; None where they
    need more than `room`."""
    x = setting.grid.margin + grid.S2
    width = setting.grid.span(4) - grid.S2 - grid.S3
    # The first lines of label and text stand on one baseline, whatever their sizes.
    rises = [level.pitch - 0.2 * level.size for level in levels]
    tops = [top + max(rises) - rise for rise in rises]
    spots = [
        body_placeholder(LABEL, "Call-out", Box(x, tops[0], width, top + room - tops[0]), levels[0]),
        body_placeholder(
            TEXT, "Call-out text",
            Box(setting.grid.column(5), tops[1], setting.grid.span(8), top + room - tops[1]), levels[1],
        ),
    ]  # fmt: skip
    texts = [(title,) if title is not None else (), tuple(paragraphs)]
    roles = [Role.HEADING_2, Role.PARAGRAPH]
    blocks = [
        set_whole(spot, [Draft(pieces_of(text, level), role=role) for text in own], setting)
        for spot, own, level, role in zip(spots, texts, levels, roles, strict=True)
    ]
    boxes = tuple(block.box for block in blocks if block is not None)
    if len(boxes) < len(spots):
        return None
    heights = [y + block.height - top for y, block in zip(tops, blocks, strict=True) if block is not None]
    return CallOut(tuple(spots), boxes, Box(setting.grid.margin, top, _BAR, max(heights)))
