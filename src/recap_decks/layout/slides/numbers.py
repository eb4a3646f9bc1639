"""By the numbers: one hero figure beside the others, rows of figures as a ledger, or three by two."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule, row_rule
from recap_decks.layout.stretches import RESERVE
from recap_decks.layout.text import Draft, measure_all, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Item, Role, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Number, Text
from recap_decks.units import Box, inch

FIRST = 21

_HANG = inch(0.07)  # large figures hang out by it, so that their ink is level with the text below


def hero(numbers: Sequence[Number], setting: Setting) -> Body | None:
    """The first figure very large at the left, two to four others in rows at the right."""
    if not 1 <= len(numbers) <= 5:
        return None
    first, *others = numbers
    pitch = (setting.grid.bottom - setting.grid.top) / max(3, len(others))
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = []
    figure = setting.level("display", face="text-bold")
    baseline = setting.grid.top + pitch + inch(0.86)  # the hero stands on the second row's figure
    if not _hero_block(first, baseline, setting, spots, boxes):
        return None
    widest = max((_width(number.value, figure.face, "display", setting) for number in others), default=0.0)
    if widest > setting.grid.span(3):
        return None
    width, start = (setting.grid.span(2), 9) if widest <= setting.grid.span(2) else (setting.grid.span(3), 10)
    for row, number in enumerate(others):
        y = setting.grid.top + row * pitch
        x = setting.grid.column(7)
        fixed.append(row_rule(setting, row, x, setting.grid.span(6), y))
        top = grid.top_of(y + inch(0.86 if pitch > inch(1.2) else 0.80), figure.size, figure.pitch)
        value = Box(x - _HANG / 2, top, width + grid.S2, figure.pitch)
        spots.append(body_placeholder(FIRST + 2 + 2 * row, f"Figure {row + 2}", value, figure))
        boxes.append(_one(spots[-1], number.value, setting))
        role = "L" if pitch > inch(1.2) else "M"
        levels = (setting.level(role, face="text-bold"), setting.level("M" if role == "L" else "S", "muted"))
        top = grid.top_of(y + inch(0.46 if role == "L" else 0.38), levels[0].size, levels[0].pitch)
        names = Box(
            setting.grid.column(start),
            top,
            setting.grid.right - setting.grid.column(start),
            y + pitch - top - grid.S1 / 2,
        )
        if not _named(number, FIRST + 3 + 2 * row, f"Name {row + 2}", names, levels, setting, spots, boxes):
            return None
    return Body(f"Numbers, one and {len(others)} more", tuple(spots), tuple(boxes), tuple(fixed), accent=True)


def _hero_block(
    number: Number, baseline: float, setting: Setting, spots: list[Placeholder], boxes: list[TextBox]
) -> bool:
    level = setting.level("hero", "accent", "text-bold")
    x, width = setting.grid.margin - _HANG, setting.grid.span(6) + _HANG
    if _width(number.value, level.face, "hero", setting) > width:
        return False
    box = Box(x, grid.top_of(baseline, level.size, level.pitch), width, level.pitch)
    spots.append(body_placeholder(FIRST, "Figure 1", box, level))
    boxes.append(_one(spots[-1], number.value, setting))
    levels = (setting.level("L", face="text-bold"), setting.level("M", "muted"))
    top = max(grid.top_of(baseline + inch(0.58), levels[0].size, levels[0].pitch), box.bottom)
    names = Box(setting.grid.margin, top, setting.grid.span(6), setting.grid.bottom - top)
    return _named(number, FIRST + 1, "Name 1", names, levels, setting, spots, boxes)


def ledger(numbers: Sequence[Number], setting: Setting) -> Body | None:
    """Up to four rows across: figure, name, note."""
    if len(numbers) > 4:
        return None
    figure = setting.level("display", face="text-bold")
    x_name = setting.grid.column(7)
    value_width = x_name - setting.grid.margin - grid.S2
    if any(_width(number.value, figure.face, "display", setting) > value_width for number in numbers):
        figure = setting.level("sub", face="text-bold")
    pitch = (setting.grid.bottom - setting.grid.top) / 4
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = []
    for row, number in enumerate(numbers):
        y = setting.grid.top + row * pitch
        fixed.append(row_rule(setting, row, setting.grid.margin, setting.grid.live, y))
        height = figure.pitch if figure.size > 40 else 2 * figure.pitch
        value = Box(setting.grid.margin, y + (pitch - height) / 2, value_width, height)
        spot = body_placeholder(FIRST + 2 * row, f"Figure {row + 1}", value, figure)
        block = set_whole(spot, [Draft(pieces_of(number.value, figure))], setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
        levels = (setting.level("M", face="text-bold"), setting.level("S", "muted"))
        names = Box(x_name, y + grid.S2, setting.grid.span(6), pitch - grid.S2 - grid.S1 / 2)
        if not _named(number, FIRST + 1 + 2 * row, f"Name {row + 1}", names, levels, setting, spots, boxes):
            return None
    return Body(f"Numbers, {len(numbers)} rows, {figure.size:g} pt", tuple(spots), tuple(boxes), tuple(fixed))


def three_by_two(numbers: Sequence[Number], setting: Setting) -> Body | None:
    """Five or six figures, three beside each other."""
    if not 1 <= len(numbers) <= 6:
        return None
    figure = setting.level("display", face="text-bold")
    if any(_width(number.value, figure.face, "display", setting) > setting.grid.span(4) for number in numbers):
        figure = setting.level("sub", face="text-bold")
    pitch = (setting.grid.bottom - setting.grid.top + grid.S2) / 2
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = []
    for at, number in enumerate(numbers):
        x, y = setting.grid.column(1 + at % 3 * 4), setting.grid.top + at // 3 * pitch
        fixed.append(opening_rule(setting, x, setting.grid.span(4), y))
        baseline = y + (inch(0.86) if figure.size > 40 else inch(0.58))
        box = Box(x, grid.top_of(baseline, figure.size, figure.pitch), setting.grid.span(4), figure.pitch)
        spot = body_placeholder(FIRST + 2 * at, f"Figure {at + 1}", box, figure)
        block = set_whole(spot, [Draft(pieces_of(number.value, figure))], setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
        levels = (setting.level("M", face="text-bold"), setting.level("S", "muted"))
        names = Box(x, box.bottom + grid.S1, setting.grid.span(4), y + pitch - grid.S2 - box.bottom - grid.S1)
        if not _named(number, FIRST + 1 + 2 * at, f"Name {at + 1}", names, levels, setting, spots, boxes):
            return None
    name = f"Numbers, {len(numbers)} in columns, {figure.size:g} pt"
    return Body(name, tuple(spots), tuple(boxes), tuple(fixed))


def _named(
    number: Number,
    index: int,
    name: str,
    box: Box,
    levels: tuple[Level, Level],
    setting: Setting,
    spots: list[Placeholder],
    boxes: list[TextBox],
) -> bool:
    """Places a figure's name, note and source; False where they do not fit."""
    spot = body_placeholder(index, name, box, *levels)
    drafts = []
    if number.label is not None:
        drafts.append(Draft(pieces_of(number.label, spot.levels[0])))
    drafts += [Draft(pieces_of(text, spot.levels[1]), 1) for text in (number.note, number.source) if text is not None]
    if not drafts:
        return True
    block = set_whole(spot, drafts, setting)
    if block is None:
        return False
    spots.append(spot)
    boxes.append(block.box)
    return True


def _one(spot: Placeholder, text: Text, setting: Setting) -> TextBox:
    drafts = [Draft(pieces_of(text, spot.levels[0]))]
    return set_plain(spot, drafts, setting.measure, role=Role.PARAGRAPH).box


def _width(text: Text, face: str, role: str, setting: Setting) -> float:
    """Points of a box that takes the text on one line."""
    return measure_all(pieces_of(text, setting.level(role, face=face)), setting.measure) / RESERVE
