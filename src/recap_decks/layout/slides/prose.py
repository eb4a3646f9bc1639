"""Paragraphs: the executive summary with its facts, the conclusion on the accent, a theme that is only a lead."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, Head, body_placeholder, opening_rule, row_rule, tracker_line
from recap_decks.layout.slides.grounds import full_ground
from recap_decks.layout.text import Draft, SetText, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Item, Piece, Role, Rule, TextBox
from recap_decks.scene.slides import TITLE, Placeholder
from recap_decks.story.slides import Fact, Frame, Prose, Reference, Text
from recap_decks.units import Box, inch

TEXT, FACTS, SOURCES = 21, 31, 41

_PROSE_STEPS = ("para", "M", "S")


def summary(paragraphs: Prose, facts: Sequence[Fact], setting: Setting) -> Body | None:
    """Text in seven columns, facts in the last four; None where the text needs a further slide."""
    if not paragraphs:
        return None
    beside = _facts(facts, setting) if facts else ((), (), ())
    if beside is None:
        return None
    width = setting.grid.span(7) if facts else setting.grid.span(9)
    for role in _PROSE_STEPS:
        level = setting.level(role, before=grid.S2)
        spot = body_placeholder(
            TEXT,
            "Summary",
            Box(setting.grid.margin, setting.grid.top, width, setting.grid.bottom - setting.grid.top),
            level,
        )
        block = _set(spot, paragraphs, setting)
        if block is not None:
            name = f"Text{' with facts' if facts else ''}, {level.size:g} pt"
            return Body(name, (spot, *beside[0]), (block.box, *beside[1]), beside[2])
    return None


def _facts(
    facts: Sequence[Fact], setting: Setting
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...], tuple[Item, ...]] | None:
    """Facts under each other in columns 9 to 12, each in a placeholder between rules."""
    levels = (setting.level("S", "muted"), setting.level("M", face="text-bold"))
    x, width = setting.grid.column(9), setting.grid.span(4)
    y = setting.grid.top
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    rules: list[Item] = []
    for number, fact in enumerate(facts):
        rules.append(row_rule(setting, number, x, width, y))
        box = Box(x, y + grid.S1, width, setting.grid.bottom - y - grid.S1)
        tall = body_placeholder(FACTS + number, fact.label.plain, box, *levels)
        drafts = [Draft(pieces_of(fact.label, levels[0])), *(Draft(pieces_of(v, levels[1]), 1) for v in fact.value)]
        fitted = set_whole(tall, drafts, setting) or set_whole(tall, drafts, replace(setting, chop=True))
        if fitted is None:
            return None
        spot = body_placeholder(FACTS + number, f"Fact {number + 1}", Box(x, box.y, width, fitted.height), *levels)
        again = set_plain(spot, drafts, setting.measure, role=Role.PARAGRAPH)
        spots.append(spot)
        boxes.append(again.box)
        y = box.y + fitted.height + grid.S2
    return tuple(spots), tuple(boxes), tuple(rules)


def statement(frame: Frame, setting: Setting) -> Head | None:
    """The conclusion's title as a statement of at most three lines; None where it takes more."""
    ground = full_ground(setting)
    level = setting.level("statement", ground.ink, "title")
    title = setting.step("title")
    top = grid.top_of(grid.TITLE, title.size, title.pitch)  # its box begins where titles' do, clear of the tracker
    spot = Placeholder(
        TITLE,
        "title",
        "Title",
        Box(setting.grid.margin, top, setting.grid.span(10), 3 * level.pitch),
        (level,),
        "Title",
    )
    drafts = [Draft(pieces_of(frame.title, level), role=Role.HEADING_1)]
    block = set_whole(spot, drafts, setting, role=Role.HEADING_1, balance=True)
    if block is None:
        return None
    placeholders, boxes = [spot], [block.box]
    if frame.tracker is not None:
        tracker, box = tracker_line(frame.tracker, setting, ground.soft)
        placeholders.append(tracker)
        boxes.append(box)
    return Head(tuple(placeholders), tuple(boxes))


def conclusion(paragraphs: Prose, setting: Setting) -> Body | None:
    """Paragraphs under a rule in the two right thirds, on the accent: one a column, or more flowing down both."""
    if not paragraphs:
        return Body("Conclusion", (), ())
    top = inch(3.55)
    for count in _ways(len(paragraphs)):
        for role in ("L", "M", "S"):
            body = _concluding_columns(paragraphs, count, role, top, setting)
            if body is not None:
                return body
    return None


def _ways(count: int) -> tuple[int, ...]:
    """Numbers of columns to try: three where there are as many paragraphs, else two or one."""
    return (3, 2) if count >= 3 else (2, 3) if count == 2 else (1,)


def _concluding_columns(paragraphs: Prose, count: int, role: str, top: float, setting: Setting) -> Body | None:
    ground = full_ground(setting)
    level = setting.level(role, ground.ink, before=grid.S2)
    start = {1: 5, 2: 5, 3: 1}[count]
    width = setting.grid.span(8 if count == 1 else 4)
    y = top + grid.S2
    if len(paragraphs) * level.pitch > count * (setting.grid.bottom - y):
        return None  # too much even with a line each, and sharing out many would take long
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    shares = _shared(paragraphs, count)
    if len(shares) < count:
        return None
    for number, own in enumerate(shares):
        box = Box(setting.grid.column(start + 4 * number), y, width, setting.grid.bottom - y)
        spot = body_placeholder(TEXT + number, f"Text {number + 1}", box, level)
        block = _set(spot, own, setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
    rule = Rule(setting.grid.column(start), top, setting.grid.right, top, grid.THIN, ground.dim)
    return Body(f"Conclusion, {count} columns, {level.size:g} pt", tuple(spots), tuple(boxes), (rule,))


def _shared(paragraphs: Prose, count: int) -> list[Prose]:
    """Paragraphs shared out to columns in order, so that the longest column is as short as can be."""
    lengths = [len(text.plain) for text in paragraphs]
    best: list[Prose] = []
    least = float("inf")
    for cuts in _cuts(len(paragraphs), count):
        edges = [0, *cuts, len(paragraphs)]
        longest = max(sum(lengths[a:b]) for a, b in itertools.pairwise(edges))
        if longest < least:
            least = longest
            best = [paragraphs[a:b] for a, b in itertools.pairwise(edges)]
    return best


def _cuts(items: int, groups: int) -> list[tuple[int, ...]]:
    return list(itertools.combinations(range(1, items), groups - 1)) if items >= groups else []


def source_line(word: Text, sources: Sequence[Reference], setting: Setting) -> tuple[Placeholder, TextBox] | None:
    """Sources on one line, where source lines stand; None where they do not fit it."""
    level = setting.level("foot", full_ground(setting).soft)
    box = Box(setting.grid.margin, grid.top_of(inch(6.66), level.size, level.pitch), setting.grid.live, level.pitch)
    spot = body_placeholder(SOURCES, "Sources", box, level)
    pieces = [*pieces_of(word, level, bold=True)]
    for source in sources:
        told = (text for text in (source.title, source.note, source.address) if text is not None)
        for number, text in enumerate(told):
            pieces += [Piece("\u2002" if number == 0 else " · ", level.face, level.size, level.colour)]
            pieces += pieces_of(text, level)
    block = set_whole(spot, [Draft(tuple(pieces), role=Role.CAPTION)], setting, role=Role.CAPTION)
    return (spot, block.box) if block is not None else None


def lead_only(paragraphs: Prose, setting: Setting) -> Body | None:
    """A theme, or the part of one, that is text alone: large while it is short."""
    x, width = setting.grid.margin, setting.grid.span(9)
    rule = opening_rule(setting)
    for role in ("sub", *_PROSE_STEPS):
        level = setting.level(role, before=grid.S2)
        box = Box(x, setting.grid.top + grid.S3, width, setting.grid.bottom - setting.grid.top - grid.S3)
        spot = body_placeholder(TEXT, "Text", box, level)
        block = _set(spot, paragraphs, setting)
        if block is not None and (role != "sub" or sum(block.lines) <= 5):
            return Body(f"Statement, {level.size:g} pt", (spot,), (block.box,), (rule,))
    return None


def _set(spot: Placeholder, paragraphs: Prose, setting: Setting) -> SetText | None:
    return set_whole(spot, [Draft(pieces_of(text, spot.levels[0])) for text in paragraphs], setting)
