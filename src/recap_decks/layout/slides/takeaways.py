"""Takeaways: labels large at the left, texts beside them, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule, row_rule
from recap_decks.layout.slides.points import point_drafts
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import Enclosure, Item, Role, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Point
from recap_decks.units import Box, inch

FIRST = 21
MOST = 8  # on one slide


def large_labels(points: Sequence[Point], setting: Setting) -> Body | None:
    """Takeaways in rows between rules: labels large, up to six at the `sub` step, their texts beside them on the same
    baselines."""
    if not 2 <= len(points) <= MOST or any(p.points or p.label is None or p.text is None for p in points):
        return None
    few = len(points) <= 6
    pitch = (setting.grid.bottom - setting.grid.top) / (6 if few else MOST)
    levels = (setting.level("sub"), setting.level("M")) if few else (setting.level("L"), setting.level("M"))
    starts, widths = (setting.grid.column(1), setting.grid.column(7)), (setting.grid.span(6), setting.grid.span(6))
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    rules: list[Item] = []
    for row, point in enumerate(points):
        y = setting.grid.top + row * pitch
        rules.append(row_rule(setting, row, setting.grid.margin, setting.grid.live, y))
        for side, text in enumerate((point.label, point.text)):
            level = levels[side]
            top = grid.top_of(y + (inch(0.49) if few else inch(0.36)), level.size, level.pitch)
            name = f"{('Takeaway', 'Text')[side]} {row + 1}"
            spot = body_placeholder(
                FIRST + 2 * row + side, name, Box(starts[side], top, widths[side], level.pitch), level
            )
            assert text is not None
            role = (Role.LABEL, Role.LIST_ITEM)[side]
            block = set_whole(spot, [Draft(pieces_of(text, level), role=role)], setting, role=role)
            if block is None:
                return None
            spots.append(spot)
            within = (Enclosure("list", "takeaways"), Enclosure("list item", f"takeaway {row + 1}"))
            boxes.append(replace(block.box, within=within))
    return Body(f"Takeaways, {len(points)} rows", tuple(spots), tuple(boxes), tuple(rules))


def rows(points: Sequence[Point], setting: Setting) -> Body | None:
    """Takeaways of any form in one list, texts beside their labels where all have one, else under them."""
    top = setting.grid.top + grid.S2
    columns = tuple(setting.grid.column(start) - setting.grid.margin for start in (7, 5))
    labelled = all(p.label is not None and p.text is not None for p in points)
    for role, pad in (("L", grid.S3), ("M", grid.S3), ("M", grid.S2), ("S", grid.S2), ("S", grid.S1)):
        for hanging in (*columns, None) if labelled else (None,):
            left = hanging or 0.0
            point = setting.level(role, before=pad, left=left, hanging=left, tab=hanging)
            nested = setting.level("S", before=3.0, left=left + grid.S2, hanging=grid.S2, bullet="–")
            levels: tuple[Level, ...] = (point, point, point, nested)
            spot = body_placeholder(
                FIRST,
                "Takeaways",
                Box(setting.grid.margin, top, setting.grid.span(12 if hanging else 9), setting.grid.bottom - top),
                *levels,
            )
            drafts = point_drafts(points, levels, "hanging" if hanging else "stacked")
            block = set_whole(spot, drafts, setting)
            if block is not None:
                form = f"labels {hanging:.0f}" if hanging else "stacked"
                name = f"Takeaways, {form}, {point.size:g} pt, {pad:.0f}"
                return Body(name, (spot,), (block.box,), (opening_rule(setting),))
    return None
