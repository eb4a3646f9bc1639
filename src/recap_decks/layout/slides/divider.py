"""The parts' dividers: a display title, the part's themes with their slides, and its place in the tally."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.display import TitleRoom, display_title
from recap_decks.layout.slides.frame import Body, Head, body_placeholder, framed, hairline, tracker_line
from recap_decks.layout.slides.grounds import Ground, full_ground
from recap_decks.layout.slides.marks import TICK_HEIGHT, tally_shapes
from recap_decks.layout.text import Draft, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Piece, Role, Rule, TextBox
from recap_decks.scene.slides import Level, Placeholder, SlideScene
from recap_decks.story.slides import AgendaEntry, PartSlide
from recap_decks.units import Box, inch

NAMES, ENTRIES = 31, 61

_NAMES_APART = inch(0.25)  # between the parts' names under the tally
_TALLY_Y = inch(5.05)
_ENTRIES_Y = inch(2.55)
_ENTRIES_ROOM = inch(2.2)
_ENTRY_STEPS = (("L", inch(0.5), 1), ("M", inch(0.36), 1), ("S", inch(0.25), 2))  # size, least pitch, columns
# Points that the tab stop of numbers keeps from the box's edge, where LibreOffice would break the line.
_TAB_SHORT = 1.0


def divider(slide: PartSlide, numbers: Mapping[str, int], setting: Setting) -> tuple[SlideScene, bool]:
    """A part's divider: its title, its themes with their slide numbers, and its place in the tally; and whether the
    themes found room there."""
    ground = full_ground(setting)
    room = TitleRoom(setting.grid.margin, setting.grid.live, inch(1.42), 0.0, inch(2.5))
    title_spot, title_box = display_title(slide.frame.title, "title", room, ground.ink, setting)
    spots, boxes = [title_spot], [title_box]
    if slide.frame.tracker is not None:
        spot, box = tracker_line(slide.frame.tracker, setting, ground.soft)
        spots.append(spot)
        boxes.append(box)
    shapes, ends = tally_shapes(slide.tally, _TALLY_Y, ground.ink, ground.dim, setting)
    entries = _entries(slide.entries, numbers, ground, setting)
    names = _names(slide, ends, ground, setting)
    count = len(entries[0])
    name = f"Part divider, {count} theme{'s' * (count != 1)}" if count else "Part divider"
    body = Body(name, (*entries[0], *names[0]), (*entries[1], *names[1]), entries[2], shapes)
    scene = framed(
        slide.frame, Head(tuple(spots), tuple(boxes)), body, setting,
        ground=ground, kind="secHead", bare=True,
    )  # fmt: skip
    return scene, bool(entries[0])


def _entries(
    entries: Sequence[AgendaEntry], numbers: Mapping[str, int], ground: Ground, setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...], tuple[Rule, ...]]:
    """The part's themes at the right, a row each between hairlines, in one column or two, as large as all fit."""
    for role, least, columns in _ENTRY_STEPS:
        pitch = min(inch(0.67), _ENTRIES_ROOM / -(-len(entries) // columns))
        if pitch < least:
            continue
        level = setting.level(role, ground.ink, tab=setting.grid.span(8 // columns) - _TAB_SHORT, tab_right=True)
        each = -(-len(entries) // columns)
        spots: list[Placeholder] = []
        boxes: list[TextBox] = []
        rules: list[Rule] = []
        for number, entry in enumerate(entries):
            x, y = setting.grid.column(5 + 4 * (number // each)), _ENTRIES_Y + number % each * pitch
            rules.append(hairline(x, setting.grid.span(8 // columns), y, ground.dim))
            box = Box(x, y + (pitch - level.pitch) / 2, setting.grid.span(8 // columns), level.pitch)
            spots.append(body_placeholder(ENTRIES + number, f"Theme {number + 1}", box, level))
            block = set_plain(
                spots[-1], [_entry(entry, numbers, ground, level)], setting.measure, role=Role.CONTENTS_ITEM
            )
            if not block.fits:
                break
            boxes.append(replace(block.box, jump=entry.leads_to))
        else:
            return tuple(spots), tuple(boxes), tuple(rules)
    return (), (), ()


def _entry(entry: AgendaEntry, numbers: Mapping[str, int], ground: Ground, level: Level) -> Draft:
    numeral = Piece(f"\t{numbers.get(entry.leads_to, 0)}", level.face, level.size, ground.soft)
    return Draft((*pieces_of(entry.title, level), numeral), role=Role.CONTENTS_ITEM)


def _names(
    slide: PartSlide, ends: Sequence[tuple[float, float]], ground: Ground, setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...]]:
    """The parts' names under the tally, the one meant in bold; none where any has too little room."""
    if len(slide.names) != len(ends):
        return (), ()
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    for number, (name, (start, _)) in enumerate(zip(slide.names, ends, strict=True)):
        right = ends[number + 1][0] - _NAMES_APART if number + 1 < len(ends) else setting.grid.right
        lit = number == slide.tally.lit
        level = setting.level("S", ground.soft)
        box = Box(start, _TALLY_Y + TICK_HEIGHT + grid.S2, right - start, 2 * level.pitch)
        spot = body_placeholder(NAMES + number, f"Part {number + 1}", box, level)
        bold = Draft(pieces_of(name, level, bold=True, colour=ground.ink))
        block = set_whole(spot, [bold], setting)
        if block is None:  # any of them is bold on its own divider, and should stand alike on the others
            return (), ()
        if not lit:
            block = set_plain(spot, [Draft(pieces_of(name, level))], setting.measure, role=Role.PARAGRAPH)
        spots.append(spot)
        boxes.append(block.box)
    return tuple(spots), tuple(boxes)
