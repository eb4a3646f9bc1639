"""Themes with one topic, and the programme: rows, columns, and one or two columns of stacked points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule
from recap_decks.layout.slides.points import (
    POINT,
    Steps,
    block_levels,
    can_hang,
    first_baseline,
    heading_drafts,
    is_large,
    point_drafts,
)
from recap_decks.layout.slides.topics import FIRST, in_common_rows, size_name
from recap_decks.layout.stretches import RESERVE
from recap_decks.layout.text import Draft, SetText, measure_all, pieces_of, set_whole, whole_lines
from recap_decks.scene.items import Role
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Topic
from recap_decks.units import Box, inch

_NAME_BASELINE = 20.4  # of a topic's title at the step L, from the top of its box
_SHORT_LEAD = 60  # characters that stand well as a title
_COLUMNS_Y = inch(4.25)


def rows(topic: Topic, steps: Steps, setting: Setting) -> Body | None:
    """Topic in the left third, labels in the middle one, texts in the right one; without a name, labels in the left
    one and texts in the others. All rows are as high as the highest where that fits."""
    hanging = setting.grid.column(9) - setting.grid.column(5)
    if len(topic.points) < 2 or not can_hang(topic.points, setting, steps[0], hanging):
        return None
    levels = block_levels(setting, steps, hanging=hanging)
    spot = body_placeholder(FIRST + 1, "Points", _beside(topic, levels, setting), *levels)
    drafts = point_drafts(topic.points, levels, "hanging")
    lines = whole_lines(spot, drafts, setting)
    if lines is None:
        return None
    even = _evened(drafts, lines, levels)
    block = (set_whole(spot, even, setting) if even is not None else None) or set_whole(spot, drafts, setting)
    return _beside_name(topic, spot, block, steps, setting, "rows")


def _evened(drafts: Sequence[Draft], lines: Sequence[int], levels: Sequence[Level]) -> list[Draft] | None:
    """The drafts with space that makes all rows as high as the highest; None with nested points, which have none."""
    if any(draft.level != POINT for draft in drafts):
        return None
    short = [0.0, *((max(lines) - count) * levels[POINT].pitch for count in lines[:-1])]
    return [replace(draft, extra_before=extra) for draft, extra in zip(drafts, short, strict=True)]


def stacked(topic: Topic, steps: Steps, setting: Setting) -> Body | None:
    """Topic in the left third, points stacked in one column beside it."""
    if not topic.points:
        return None
    alone = len(topic.points) == 1 and not topic.points[0].points
    levels = block_levels(setting, ("para", steps[1]) if alone and steps[0] == "L" else steps)
    spot = body_placeholder(FIRST + 1, "Points", _beside(topic, levels, setting), *levels)
    block = set_whole(spot, point_drafts(topic.points, levels, "stacked"), setting)
    return _beside_name(topic, spot, block, steps, setting, "one point" if alone else "stacked")


def two_columns(topic: Topic, steps: Steps, setting: Setting) -> Body | None:
    """Topic in the left third, points stacked in the other two."""
    if len(topic.points) < 4 or is_large(steps) or not (topic.title is not None or topic.summary):
        return None
    levels = block_levels(setting, steps)
    half = (len(topic.points) + 1) // 2
    name = _name_block(topic, setting)
    if name is None:
        return None
    spots, drafts = [], []
    for number, points in enumerate((topic.points[:half], topic.points[half:])):
        box = replace(
            _beside(topic, levels, setting), x=setting.grid.column(5 + 4 * number), width=setting.grid.span(4)
        )
        spots.append(body_placeholder(FIRST + 1 + number, f"Points {number + 1}", box, *levels))
        drafts.append(point_drafts(points, levels, "stacked"))
    boxes = in_common_rows(spots, drafts, levels, setting)
    if boxes is None:
        return None
    rule = opening_rule(setting)
    layout = f"One topic, two columns, {size_name(steps, setting)}"
    return Body(layout, (name[0], *spots), (name[1].box, *boxes), (rule,))


def columns(topic: Topic, steps: Steps, setting: Setting) -> Body | None:
    """Topic large at the top, its two to four points in columns of three below."""
    role, _ = steps
    count = len(topic.points)
    if not 2 <= count <= 4 or any(p.points or p.label is None or p.text is None for p in topic.points):
        return None
    if role in ("title-small", "S") or (topic.title is None) == (not topic.summary) or len(topic.summary) > 1:
        return None  # one large line stands above: a second would be larger than the points
    heads = (setting.level("sub", "muted"), setting.level("para", "muted"))
    top = grid.top_of(setting.grid.top + inch(0.36), heads[0].size, heads[0].pitch)
    spot = body_placeholder(
        FIRST, "Topic", Box(setting.grid.margin, top, setting.grid.span(12), _COLUMNS_Y - grid.S3 - top), *heads
    )
    name = set_whole(spot, _large_name(topic, heads), setting)
    if name is None:
        return None
    spots, boxes = [spot], [name.box]
    level = setting.level(role)
    across = 3 if count > 2 else 4
    y = _COLUMNS_Y + grid.S2 + 2
    for number, point in enumerate(topic.points):
        box = Box(setting.grid.column(1 + across * number), y, setting.grid.span(across), setting.grid.bottom - y)
        place = body_placeholder(FIRST + 1 + number, f"Point {number + 1}", box, level)
        drafts = point_drafts((point,), (level, level, level), "stacked")
        assert point.label is not None  # as asked above
        label = measure_all(pieces_of(point.label, level, bold=True), setting.measure)
        drafts = [Draft(draft.pieces, 0, draft.role) for draft in drafts]
        block = set_whole(place, drafts, setting)
        if block is None or label > box.width * RESERVE:
            return None
        spots.append(place)
        boxes.append(block.box)
    fixed = tuple(
        opening_rule(setting, setting.grid.column(1 + across * n), setting.grid.span(across), _COLUMNS_Y)
        for n in range(count)
    )
    return Body(f"One topic, {count} columns, {setting.step(role).size:g} pt", tuple(spots), tuple(boxes), fixed)


def name_alone(topic: Topic, setting: Setting) -> Body | None:
    """A topic without points: its title large, its text below."""
    for large, small in (("sub", "para"), ("L", "M"), ("M", "S")):
        heads = (
            setting.level(large, face="text-bold" if large != "sub" else "text"),
            setting.level(small, before=grid.S2),
        )
        box = Box(
            setting.grid.margin,
            setting.grid.top + grid.S3,
            setting.grid.span(9),
            setting.grid.bottom - setting.grid.top - grid.S3,
        )
        spot = body_placeholder(FIRST, "Topic", box, *heads)
        block = set_whole(spot, _large_name(topic, heads), setting)
        if block is not None:
            rule = opening_rule(setting)
            return Body(f"One topic, text, {heads[1].size:g} pt", (spot,), (block.box,), (rule,))
    return None


def _large_name(topic: Topic, levels: tuple[Level, Level]) -> list[Draft]:
    sub, para = levels
    drafts: list[Draft] = []
    if topic.title is not None:
        drafts.append(Draft(pieces_of(topic.title, sub), 0, Role.HEADING_2))
        drafts += [Draft(pieces_of(text, para), 1) for text in topic.summary]
        return drafts
    first, *rest = topic.summary
    return [Draft(pieces_of(first, sub), 0), *(Draft(pieces_of(text, para), 1) for text in rest)]


def _beside(topic: Topic, levels: Sequence[Level], setting: Setting) -> Box:
    """Where the points stand: beside the topic's name, or from the left margin where it has none. Their first
    baseline is the name's, whatever their size."""
    x = setting.grid.column(5) if topic.title is not None or topic.summary else setting.grid.margin
    y = setting.grid.top + grid.S2 + max(0.0, _NAME_BASELINE - first_baseline(levels[POINT]))
    return Box(x, y, setting.grid.right - x, setting.grid.bottom - y)


def _beside_name(
    topic: Topic, spot: Placeholder, block: SetText | None, steps: Steps, setting: Setting, form: str
) -> Body | None:
    drop = max(0.0, first_baseline(spot.levels[POINT]) - _NAME_BASELINE)
    name = _name_block(topic, setting, drop)
    if block is None or name is None:
        return None
    named = bool(name[1].box.paragraphs)
    return Body(
        f"{'One' if named else 'Untitled'} topic, {form}, {size_name(steps, setting)}",
        (name[0], spot) if named else (spot,),
        (name[1].box, block.box) if named else (block.box,),
        (opening_rule(setting),),
    )


def _name_block(topic: Topic, setting: Setting, drop: float = 0.0) -> tuple[Placeholder, SetText] | None:
    """The topic's title and lead in the left third, so many points lower than usual; a short lead without a title
    takes its place."""
    levels = block_levels(setting, ("L", grid.S3))
    top = setting.grid.top + grid.S2 + drop
    spot = body_placeholder(
        FIRST,
        "Topic",
        Box(setting.grid.margin, top, setting.grid.span(4) - grid.S3, setting.grid.bottom - top),
        *levels,
    )
    title, lead = topic.title, topic.summary
    if title is None and len(lead) == 1 and len(lead[0].plain) <= _SHORT_LEAD:
        title, lead = lead[0], ()
    block = set_whole(spot, heading_drafts(title, lead, levels), setting)
    return (spot, block) if block is not None else None
