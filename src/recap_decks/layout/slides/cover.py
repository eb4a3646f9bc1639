"""The cover and the part dividers: display titles on the accent, and the tally."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, Head, TitleTooLong, body_placeholder, framed, hairline, tracker_line
from recap_decks.layout.slides.marks import TICK_HEIGHT, tally_shapes
from recap_decks.layout.text import Draft, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Picture, Piece, Role, Rule, TextBox
from recap_decks.scene.slides import SUBTITLE, TITLE, Level, Placeholder, PlaceholderKind, SlideScene
from recap_decks.story.slides import AgendaEntry, CoverSlide, Fact, PartSlide, Text
from recap_decks.units import Box, inch

FACTS, NAMES, ENTRIES = 21, 31, 61

_NAMES_APART = inch(0.25)  # between the parts' names under the tally
_HANG = inch(0.04)  # display type hangs out by it
_TALLY_Y = inch(5.05)
_FACTS_Y = inch(6.20)  # baseline
_ENTRIES_Y = inch(2.55)
_ENTRIES_ROOM = inch(2.2)
_ENTRY_STEPS = (("L", inch(0.5), 1), ("M", inch(0.36), 1), ("S", inch(0.25), 2))  # size, least pitch, columns
# Points that the tab stop of numbers keeps from the box's edge, where LibreOffice would break the line.
_TAB_SHORT = 1.0


def cover(slide: CoverSlide, setting: Setting) -> tuple[SlideScene, tuple[Fact, ...]]:
    """The cover, and the facts that found no room; TitleTooLong where even the smallest step cannot hold its title."""
    title_spot, title_box = _display(slide.frame.title, "ctrTitle", inch(1.42), inch(4.2), setting)
    spots, boxes = [title_spot], [title_box]
    if slide.subtitle is not None:
        spot, box = _subtitle(slide.subtitle, title_spot.box.bottom + 9.0, setting)
        spots.append(spot)
        boxes.append(box)
    shapes, _ = tally_shapes(slide.tally, _TALLY_Y, "on_accent_soft", "on_accent_soft", setting)
    fact_spots, fact_boxes, left_over = _facts(slide.facts, _FACTS_Y, setting)
    if left_over:  # facts of many lines take the tally's place
        shapes = ()
        fact_spots, fact_boxes, left_over = _facts(slide.facts, _TALLY_Y + grid.S2, replace(setting, chop=True))
    body = Body("Cover", fact_spots, fact_boxes, (), shapes)
    scene = framed(
        slide.frame, Head(tuple(spots), tuple(boxes)), body, setting,
        ground="accent", kind="title", bare=True,
    )  # fmt: skip
    return scene, left_over


def with_logo(slide: SlideScene, logo: Picture, setting: Setting) -> SlideScene:
    """The cover with a logo at its top right, above the title, as large as that room allows."""
    room = Box(setting.grid.right - inch(2.0), grid.TRACKER - inch(0.34), inch(2.0), inch(0.34))
    share = min(room.width / logo.box.width, room.height / logo.box.height)
    width, height = logo.box.width * share, logo.box.height * share
    placed = replace(logo, box=Box(room.right - width, room.y, width, height))
    return replace(slide, scene=replace(slide.scene, items=(*slide.scene.items, placed)))


def _display(
    title: Text, kind: PlaceholderKind, baseline: float, bottom: float, setting: Setting
) -> tuple[Placeholder, TextBox]:
    """A title at the largest step whose lines end above `bottom`; its box is as high as its lines."""
    for role, most in (("display", 2), ("display", 3), ("title", 5), ("para", 7), ("S", 10)):
        level = setting.level(role, "on_accent", "text-bold")
        x = setting.grid.margin - (_HANG if role == "display" else 0.0)
        top = grid.top_of(baseline, level.size, level.pitch)
        drafts = [Draft(pieces_of(title, level), role=Role.TITLE)]

        def placed(lines: int, x: float = x, top: float = top, level: Level = level) -> Placeholder:
            box = Box(x, top, setting.grid.right - x, lines * level.pitch)
            return Placeholder(TITLE, kind, "Title", box, (level,), "Title")

        block = set_plain(placed(most), drafts, setting.measure, role=Role.TITLE, balance=True)
        if not block.fits or (block.chopped and role != "S"):
            continue
        spot = placed(sum(block.lines))
        if spot.box.bottom <= bottom:
            return spot, set_plain(spot, drafts, setting.measure, role=Role.TITLE, balance=True).box
    raise TitleTooLong(title)


def _subtitle(text: Text, top: float, setting: Setting) -> tuple[Placeholder, TextBox]:
    for role in ("sub", "para", "S"):
        level = setting.level(role, "on_accent_soft")
        box = Box(setting.grid.margin, top, setting.grid.span(11), _TALLY_Y - grid.S2 - top)
        spot = Placeholder(SUBTITLE, "subTitle", "Subtitle", box, (level,), "Subtitle")
        drafts = [Draft(pieces_of(text, level), role=Role.SUBTITLE)]
        block = set_plain(spot, drafts, setting.measure, role=Role.SUBTITLE, balance=True)
        if block.fits:
            return spot, block.box
    raise TitleTooLong(text)


def _facts(
    facts: Sequence[Fact], baseline: float, setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...], tuple[Fact, ...]]:
    """Facts in a row under the tally, each from one of the grid's columns; last, those that do not fit."""
    levels = (setting.level("S", "on_accent_soft"), setting.level("S", "on_accent", "text-bold"))
    top = grid.top_of(baseline, levels[0].size, levels[0].pitch)
    bottom = grid.top_of(grid.FOOT, 10, 12) - 2
    starts, width = {
        0: ((), 0), 1: ((1,), 12), 2: ((1, 5), 4), 3: ((1, 5, 9), 4), 4: ((1, 4, 7, 10), 3),
    }.get(len(facts), (tuple(range(1, 13, 2)), 2))  # fmt: skip
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    left_over: list[Fact] = []
    for number, (fact, start) in enumerate(zip(facts, starts, strict=False)):
        box = Box(setting.grid.column(start), top, setting.grid.span(width), bottom - top)
        spot = body_placeholder(FACTS + number, f"Fact {number + 1}", box, *levels)
        drafts = [Draft(pieces_of(fact.label, levels[0])), *(Draft(pieces_of(v, levels[1]), 1) for v in fact.value)]
        block = set_whole(spot, drafts, setting)
        if block is None:
            left_over.append(fact)
            continue
        spots.append(spot)
        boxes.append(block.box)
    return tuple(spots), tuple(boxes), (*left_over, *facts[len(starts) :])


def divider(slide: PartSlide, numbers: Mapping[str, int], setting: Setting) -> tuple[SlideScene, bool]:
    """A part's divider: its title, its themes with their slide numbers, and its place in the tally; and whether the
    themes found room there."""
    title_spot, title_box = _display(slide.frame.title, "title", inch(1.42), inch(2.5), setting)
    spots, boxes = [title_spot], [title_box]
    if slide.frame.tracker is not None:
        spot, box = tracker_line(slide.frame.tracker, setting, "on_accent_soft")
        spots.append(spot)
        boxes.append(box)
    shapes, ends = tally_shapes(slide.tally, _TALLY_Y, "on_accent", "on_accent_dim", setting)
    entries = _entries(slide.entries, numbers, setting)
    names = _names(slide, ends, setting)
    count = len(entries[0])
    name = f"Part divider, {count} theme{'s' * (count != 1)}" if count else "Part divider"
    body = Body(name, (*entries[0], *names[0]), (*entries[1], *names[1]), entries[2], shapes)
    scene = framed(
        slide.frame, Head(tuple(spots), tuple(boxes)), body, setting,
        ground="accent", kind="secHead", bare=True,
    )  # fmt: skip
    return scene, bool(entries[0])


def _entries(
    entries: Sequence[AgendaEntry], numbers: Mapping[str, int], setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...], tuple[Rule, ...]]:
    """The part's themes at the right, a row each between hairlines, in one column or two, as large as all fit."""
    for role, least, columns in _ENTRY_STEPS:
        pitch = min(inch(0.67), _ENTRIES_ROOM / -(-len(entries) // columns))
        if pitch < least:
            continue
        level = setting.level(role, "on_accent", tab=setting.grid.span(8 // columns) - _TAB_SHORT, tab_right=True)
        each = -(-len(entries) // columns)
        spots: list[Placeholder] = []
        boxes: list[TextBox] = []
        rules: list[Rule] = []
        for number, entry in enumerate(entries):
            x, y = setting.grid.column(5 + 4 * (number // each)), _ENTRIES_Y + number % each * pitch
            rules.append(hairline(x, setting.grid.span(8 // columns), y, "on_accent_dim"))
            box = Box(x, y + (pitch - level.pitch) / 2, setting.grid.span(8 // columns), level.pitch)
            spots.append(body_placeholder(ENTRIES + number, f"Theme {number + 1}", box, level))
            block = set_plain(spots[-1], [_entry(entry, numbers, level)], setting.measure, role=Role.CONTENTS_ITEM)
            if not block.fits:
                break
            boxes.append(replace(block.box, jump=entry.leads_to))
        else:
            return tuple(spots), tuple(boxes), tuple(rules)
    return (), (), ()


def _entry(entry: AgendaEntry, numbers: Mapping[str, int], level: Level) -> Draft:
    numeral = Piece(f"\t{numbers.get(entry.leads_to, 0)}", level.face, level.size, "on_accent_soft")
    return Draft((*pieces_of(entry.title, level), numeral), role=Role.CONTENTS_ITEM)


def _names(
    slide: PartSlide, ends: Sequence[tuple[float, float]], setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...]]:
    """The parts' names under the tally, the one meant in bold; none where any has too little room."""
    if len(slide.names) != len(ends):
        return (), ()
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    for number, (name, (start, _)) in enumerate(zip(slide.names, ends, strict=True)):
        right = ends[number + 1][0] - _NAMES_APART if number + 1 < len(ends) else setting.grid.right
        lit = number == slide.tally.lit
        level = setting.level("S", "on_accent_soft")
        box = Box(start, _TALLY_Y + TICK_HEIGHT + grid.S2, right - start, 2 * level.pitch)
        spot = body_placeholder(NAMES + number, f"Part {number + 1}", box, level)
        bold = Draft(pieces_of(name, level, bold=True, colour="on_accent"))
        block = set_whole(spot, [bold], setting)
        if block is None:  # any of them is bold on its own divider, and should stand alike on the others
            return (), ()
        if not lit:
            block = set_plain(spot, [Draft(pieces_of(name, level))], setting.measure, role=Role.PARAGRAPH)
        spots.append(spot)
        boxes.append(block.box)
    return tuple(spots), tuple(boxes)
