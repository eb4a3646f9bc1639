"""Themes with two, three and four topics: columns, bands, and two by two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule
from recap_decks.layout.slides.points import (
    POINT,
    Steps,
    block_levels,
    can_hang,
    first_baseline,
    form_in_column,
    heading_drafts,
    is_large,
    point_drafts,
    topic_drafts,
    widest_label,
)
from recap_decks.layout.stretches import RESERVE
from recap_decks.layout.text import Draft, measure_all, pieces_of, set_whole, whole_lines
from recap_decks.scene.items import Item, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Text, Topic
from recap_decks.units import Box, inch

FIRST = 21  # index of the first block; its columns' and bands' own follow

_LABEL_SHARE = 0.48  # of a quarter, that labels may take beside their texts
_COUNTS = {2: "Two", 3: "Three", 4: "Four"}
_BLOCK_TOP = grid.S1 + 1.2  # from a block's rule to its first line's top
# From the first band's rule to the second's, and what the layout's name says of it; in the order of trying.
_SECOND_BANDS = ((inch(2.35), ""), (inch(2.75), ", second low"), (inch(1.75), ", second high"))


def columns(topics: Sequence[Topic], steps: Steps, setting: Setting) -> Body | None:
    """Two or three topics side by side; None where they do not fit at these steps."""
    count = len(topics)
    if count not in (2, 3):
        return None
    across = 12 // count
    if count == 3 and is_large(steps):
        return None
    leads = [text for topic in topics for text in topic.summary]
    lead = "S" if count == 3 or _wraps_unless_small(leads, setting.grid.span(across), setting) else "M"
    form, hanging = form_in_column(
        [point for topic in topics for point in topic.points], setting.grid.span(across), steps, setting
    )
    levels = block_levels(setting, steps, heading="L" if count == 2 else "M", lead=lead, hanging=hanging)
    top = setting.grid.top + _BLOCK_TOP
    spots: list[Placeholder] = []
    drafts: list[list[Draft]] = []
    fixed: list[Item] = []
    for number, topic in enumerate(topics):
        x = setting.grid.column(1 + number * across)
        box = Box(x, top, setting.grid.span(across), setting.grid.bottom - top)
        spots.append(body_placeholder(FIRST + number, f"Topic {number + 1}", box, *levels))
        drafts.append(topic_drafts(topic, levels, form))
        fixed.append(opening_rule(setting, x, setting.grid.span(across)))
    filled = in_common_rows(spots, drafts, levels, setting)
    if filled is None:
        return None
    return Body(_name(count, "columns", steps, setting), tuple(spots), filled, tuple(fixed))


def _wraps_unless_small(leads: Sequence[Text], width: float, setting: Setting) -> bool:
    """Whether leads take one line each at the step S, but not all at M."""

    def widest(role: str) -> float:
        level = setting.level(role)
        return max((measure_all(pieces_of(text, level), setting.measure) for text in leads), default=0.0)

    return widest("M") > width * RESERVE >= widest("S")


def in_common_rows(
    spots: Sequence[Placeholder], drafts: Sequence[list[Draft]], levels: Sequence[Level], setting: Setting
) -> tuple[TextBox, ...] | None:
    """Columns filled so that their leads, and their points one by one, begin on common lines where all still fits."""
    if not spots:
        return ()
    lines = [whole_lines(spot, own, setting) for spot, own in zip(spots, drafts, strict=True)]
    counts = [own for own in lines if own is not None]
    if len(counts) < len(drafts):
        return None
    for columns in (_level_with_each_other(drafts, counts, levels), drafts):
        blocks = [set_whole(spot, own, setting) for spot, own in zip(spots, columns, strict=True)]
        boxes = tuple(block.box for block in blocks if block is not None)
        if len(boxes) == len(spots):
            return boxes
    return None


def _level_with_each_other(
    drafts: Sequence[list[Draft]], lines: Sequence[Sequence[int]], levels: Sequence[Level]
) -> list[list[Draft]]:
    """Extra space above the points of a column whose neighbour's rows took more lines, row by row: the heading with
    its lead is the first, each point with its nested ones another."""
    columns = [_row_heights(own, counts, levels) for own, counts in zip(drafts, lines, strict=True)]
    result = [list(own) for own in drafts]
    for number in range(min(len(column) for column in columns) - 1):
        tallest = max(column[number][1] for column in columns)
        for column, own in zip(columns, result, strict=True):
            at = column[number + 1][0]
            own[at] = replace(own[at], extra_before=round(tallest - column[number][1], 2))
    return result


def _row_heights(drafts: Sequence[Draft], counts: Sequence[int], levels: Sequence[Level]) -> list[tuple[int, float]]:
    """Where each row of a column starts, and the points that its lines take."""
    starts = [0, *(at for at, draft in enumerate(drafts) if draft.level == POINT)]
    heights = []
    for start, end in pairwise([*starts, len(drafts)]):
        inner = sum(levels[drafts[at].level].before for at in range(start + 1, end))
        height = sum(counts[at] * levels[drafts[at].level].pitch for at in range(start, end))
        heights.append((start, height + inner))
    return heights


def bands(topics: Sequence[Topic], steps: Steps, setting: Setting) -> Body | None:
    """Two topics above each other: title and lead in the left third, points in the others. The second band starts
    where it usually does, or lower or higher where that lets both fit."""
    if len(topics) != 2 or is_large(steps):
        return None
    if any(not topic.points or not (topic.title or topic.summary) for topic in topics):
        return None
    for second, place in _SECOND_BANDS:
        ends = (
            (setting.grid.top, setting.grid.top + second - grid.S2),
            (setting.grid.top + second, setting.grid.bottom),
        )
        made = [band(number, topic, *ends[number], steps, setting) for number, topic in enumerate(topics)]
        if all(one is not None for one in made):
            whole = [one for one in made if one is not None]
            spots = tuple(spot for one in whole for spot in one[0])
            boxes = tuple(box for one in whole for box in one[1])
            rules = tuple(opening_rule(setting, setting.grid.margin, setting.grid.live, top) for top, _ in ends)
            return Body(_name(2, "bands", steps, setting) + place, spots, boxes, rules)
    return None


def band(
    number: int, topic: Topic, top: float, bottom: float, steps: Steps, setting: Setting
) -> tuple[list[Placeholder], list[TextBox]] | None:
    """A topic between `top` and `bottom`, the band's rule not drawn: title and lead, if it has them, in the left third,
    points in the others. None where it does not fit."""
    levels = block_levels(setting, steps)
    index = FIRST + 10 * number
    heading = heading_drafts(topic.title, topic.summary, levels)
    y = top + _BLOCK_TOP
    named: list[tuple[Placeholder, TextBox]] = []
    if heading:
        box = Box(setting.grid.margin, y, setting.grid.span(4) - grid.S3, bottom - y)
        name = body_placeholder(index, f"Topic {number + 1}", box, *levels)
        block = set_whole(name, heading, setting)
        if block is None:
            return None
        named.append((name, block.box))
        y += max(0.0, first_baseline(levels[heading[0].level]) - first_baseline(levels[POINT]))
    half = (len(topic.points) + 1) // 2
    groups = [points for points in (topic.points[:half], topic.points[half:]) if points]
    spots = [
        body_placeholder(
            index + 1 + at, f"Topic {number + 1} points {at + 1}",
            Box(setting.grid.column(5 + 4 * at), y, setting.grid.span(4), bottom - y), *levels,
        )
        for at in range(len(groups))
    ]  # fmt: skip
    boxes = in_common_rows(spots, [point_drafts(points, levels, "stacked") for points in groups], levels, setting)
    if boxes is None:
        return None
    return [*(spot for spot, _ in named), *spots], [*(box for _, box in named), *boxes]


def two_by_two(topics: Sequence[Topic], steps: Steps, setting: Setting) -> Body | None:
    """Four topics, each in a quarter, texts beside their labels where all have room for that, else under them."""
    role, _ = steps
    if len(topics) != 4 or is_large(steps):
        return None
    pitch = (setting.grid.bottom - setting.grid.top + grid.S2) / 2
    points = [point for topic in topics for point in topic.points]
    hangs = can_hang(points, setting, role, _LABEL_SHARE * setting.grid.span(6))
    hanging = widest_label(points, setting, role) * 1.01 + grid.S2 if hangs else None
    levels = block_levels(setting, steps, heading="L" if role == "M" else "M", lead="S", hanging=hanging)
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = []
    for number, topic in enumerate(topics):
        x, y = setting.grid.column(1 + number % 2 * 6), setting.grid.top + number // 2 * pitch
        box = Box(x, y + _BLOCK_TOP, setting.grid.span(6), pitch - grid.S2 - _BLOCK_TOP)
        spot = body_placeholder(FIRST + number, f"Topic {number + 1}", box, *levels)
        block = set_whole(spot, topic_drafts(topic, levels, "hanging" if hangs else "stacked"), setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
        fixed.append(opening_rule(setting, x, setting.grid.span(6), y))
    form = "two by two" if hangs else "two by two stacked"
    return Body(_name(4, form, steps, setting), tuple(spots), tuple(boxes), tuple(fixed))


def _name(count: int, form: str, steps: Steps, setting: Setting) -> str:
    return f"{_COUNTS[count]} topics, {form}, {size_name(steps, setting)}"


def size_name(steps: Steps, setting: Setting) -> str:
    """How a layout's name tells its step of size and space, such as `16 pt` and `16 pt close`."""
    role, pad = steps
    width = {grid.S4: " wide", grid.S3: "", grid.S2: " close", grid.S1: " closest"}[pad]
    return f"{setting.step(role).size:g} pt{width}"
