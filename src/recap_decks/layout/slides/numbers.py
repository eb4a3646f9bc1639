"""By the numbers: one hero figure beside the others, rows of figures as a ledger, or three by two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import BAND, Body, Foot, body_placeholder, opening_rule, row_rule
from recap_decks.layout.slides.grounds import ACCENT, PAPER, Ground
from recap_decks.layout.stretches import RESERVE
from recap_decks.layout.text import Draft, measure_all, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Item, Role, Shape, TextBox, rectangle
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Number, Text
from recap_decks.units import Box, inch

FIRST = 21
MOST = 6  # on one slide

Form = Callable[[Sequence[Number], Setting], Body | None]

_HANG = inch(0.07)  # large figures hang out by it, so that their ink is level with the text below


def forms(count: int, setting: Setting) -> list[Form]:
    """The forms to try, in order, for all the numbers of an outline."""
    if count > MOST:
        return [three_by_two, ledger]  # alike on each slide, and none made more of than the others
    if setting.style.forms.numbers == "ledger":
        return [ledger, three_by_two, hero]
    return [hero, ledger, three_by_two]


@dataclass(frozen=True, slots=True)
class _HeroGround:
    """What the hero stands on: a shape behind it or none, the colours of its texts, and the width that they have."""

    shape: Shape | None
    figure: str
    ground: Ground
    width: float


def _hero_ground(setting: Setting) -> _HeroGround:
    g, form = setting.grid, setting.style.forms.numbers
    if form not in ("block", "panel"):
        return _HeroGround(None, "accent_text", PAPER, g.span(6))
    if form == "block":
        box = Box(0.0, g.top, g.column(7) - grid.S3, g.bottom - g.top)
    else:  # a panel joins the band above it and goes down to the edge
        top = BAND if setting.style.forms.head == "band" else g.top
        box = Box(0.0, top, g.column(7) - grid.S4, g.height - top)
    width = box.right - g.margin - grid.S2
    return _HeroGround(Shape(box, rectangle(box), "accent", "Panel"), "on_accent", ACCENT, width)


def hero(numbers: Sequence[Number], setting: Setting) -> Body | None:
    """The first figure very large at the left, two to four others in rows at the right."""
    if not 1 <= len(numbers) <= 5:
        return None
    first, *others = numbers
    pitch = (setting.grid.bottom - setting.grid.top) / max(3, len(others))
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    behind = _hero_ground(setting)
    fixed: list[Item] = [behind.shape] if behind.shape is not None else []
    figure = setting.level("display", face="title")
    baseline = setting.grid.top + pitch + inch(0.86)  # the hero stands on the second row's figure
    if not _hero_block(first, baseline, behind, setting, spots, boxes):
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
        left = setting.grid.column(start)
        names = Box(left, top, setting.grid.right - left, y + pitch - top - grid.S1 / 2)
        if not _named(number, FIRST + 3 + 2 * row, f"Name {row + 2}", names, levels, setting, spots, boxes):
            return None
    return Body(
        f"Numbers, one and {len(others)} more",
        tuple(spots),
        tuple(boxes),
        tuple(fixed),
        accent=True,
        foot=Foot(ACCENT.soft, behind.width) if setting.style.forms.numbers == "panel" else None,
    )


def _hero_block(
    number: Number,
    baseline: float,
    behind: _HeroGround,
    setting: Setting,
    spots: list[Placeholder],
    boxes: list[TextBox],
) -> bool:
    level = setting.level("hero", behind.figure, "title")
    x, width = setting.grid.margin - _HANG, behind.width + _HANG
    if _width(number.value, level.face, "hero", setting) > width:
        return False
    box = Box(x, grid.top_of(baseline, level.size, level.pitch), width, level.pitch)
    spots.append(body_placeholder(FIRST, "Figure 1", box, level))
    boxes.append(_one(spots[-1], number.value, setting))
    levels = (setting.level("L", behind.ground.ink, "text-bold"), setting.level("M", behind.ground.soft))
    top = max(grid.top_of(baseline + inch(0.58), levels[0].size, levels[0].pitch), box.bottom)
    names = Box(setting.grid.margin, top, behind.width, setting.grid.bottom - top)
    return _named(number, FIRST + 1, "Name 1", names, levels, setting, spots, boxes)


def ledger(numbers: Sequence[Number], setting: Setting) -> Body | None:
    """Up to four rows across: figure, name and note, each in a third; where a figure is wide, the other two share the
    right half."""
    if len(numbers) > 4:
        return None
    figure = setting.level("display", face="title")
    thirds = all(
        _width(number.value, figure.face, "display", setting) <= setting.grid.span(4) - grid.S2 for number in numbers
    )
    x_name = setting.grid.column(5 if thirds else 7)
    value_width = x_name - setting.grid.margin - grid.S2
    if any(_width(number.value, figure.face, "display", setting) > value_width for number in numbers):
        figure = setting.level("sub", face="title")
    pitch = (setting.grid.bottom - setting.grid.top) / 4
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = []
    levels = (setting.level("M", face="text-bold"), setting.level("M" if thirds else "S", "muted"))
    for row, number in enumerate(numbers):
        y = setting.grid.top + row * pitch
        fixed.append(row_rule(setting, row, setting.grid.margin, setting.grid.live, y))
        height = figure.pitch if figure.size > 40 else 2 * figure.pitch
        value = Box(setting.grid.margin, y + (pitch - height) / 2, value_width, height)
        spot = body_placeholder(FIRST + 3 * row, f"Figure {row + 1}", value, figure)
        block = set_whole(spot, [Draft(pieces_of(number.value, figure))], setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
        names = Box(x_name, y + grid.S2, setting.grid.span(4 if thirds else 6), pitch - grid.S2 - grid.S1 / 2)
        index, name = FIRST + 1 + 3 * row, f"Name {row + 1}"
        if thirds:
            if not _in_thirds(number, row, names, levels, setting, spots, boxes):
                return None
        elif not _named(number, index, name, names, levels, setting, spots, boxes):
            return None
    form = "thirds" if thirds else "halves"
    return Body(f"Numbers, {len(numbers)} rows, {form}, {figure.size:g} pt", tuple(spots), tuple(boxes), tuple(fixed))


def _in_thirds(
    number: Number,
    row: int,
    room: Box,
    levels: tuple[Level, Level],
    setting: Setting,
    spots: list[Placeholder],
    boxes: list[TextBox],
) -> bool:
    """Places a figure's name in the middle third and its note and source in the right one, in the row's middle; False
    where they do not fit."""
    told = ((5, levels[0], (number.label,), "Name"), (9, levels[1], (number.note, number.source), "Note"))
    for at, (column, level, texts, kind) in enumerate(told):
        drafts = [Draft(pieces_of(text, level)) for text in texts if text is not None]
        if not drafts:
            continue
        spot = body_placeholder(
            FIRST + 1 + at + 3 * row, f"{kind} {row + 1}", replace(room, x=setting.grid.column(column)), level
        )
        block = set_whole(spot, drafts, setting)
        if block is None:
            return False
        top = room.y - grid.S2 / 2 + (room.height + grid.S2 - block.height) / 2
        spot = replace(spot, box=Box(spot.box.x, max(room.y - grid.S2 / 2, top), room.width, block.height))
        again = set_whole(spot, drafts, setting)
        if again is None:
            return False
        spots.append(spot)
        boxes.append(again.box)
    return True


def three_by_two(numbers: Sequence[Number], setting: Setting) -> Body | None:
    """Up to six figures, three beside each other (four: two and two), as large as they and their names allow."""
    if not 1 <= len(numbers) <= MOST:
        return None
    made = (_in_columns(numbers, 2 if len(numbers) == 4 else 3, role, setting) for role in ("display", "sub"))
    return next((body for body in made if body is not None), None)


def _in_columns(numbers: Sequence[Number], across: int, role: str, setting: Setting) -> Body | None:
    figure = setting.level(role, face="title")
    width = setting.grid.span(12 // across)
    if role == "display" and any(_width(number.value, figure.face, role, setting) > width for number in numbers):
        return None
    pitch = (setting.grid.bottom - setting.grid.top + grid.S2) / 2
    levels = (setting.level("M", face="text-bold"), setting.level("S", "muted"))
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    fixed: list[Item] = []
    for at, number in enumerate(numbers):
        x, y = setting.grid.column(1 + at % across * (12 // across)), setting.grid.top + at // across * pitch
        fixed.append(opening_rule(setting, x, width, y))
        baseline = y + inch(0.86 if role == "display" else 0.58)
        box = Box(x, grid.top_of(baseline, figure.size, figure.pitch), width, figure.pitch)
        spot = body_placeholder(FIRST + 2 * at, f"Figure {at + 1}", box, figure)
        block = set_whole(spot, [Draft(pieces_of(number.value, figure))], setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
        names = Box(x, box.bottom + grid.S1, width, y + pitch - grid.S2 - box.bottom - grid.S1)
        if not _named(number, FIRST + 1 + 2 * at, f"Name {at + 1}", names, levels, setting, spots, boxes):
            return None
    name = f"Numbers, {len(numbers)} in {across} columns, {figure.size:g} pt"
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
