"""The cover, in the form that the style has: a full field, a low title, a column, halves, lines or a split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.display import TitleRoom, display_title
from recap_decks.layout.slides.frame import Body, Head, TitleTooLong, body_placeholder, framed
from recap_decks.layout.slides.grounds import ACCENT, INK, PAPER, Ground
from recap_decks.layout.slides.marks import TICK_HEIGHT, tally_shapes
from recap_decks.layout.text import Draft, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Item, Picture, Role, Rule, Shape, TextBox, rectangle
from recap_decks.scene.slides import SUBTITLE, Placeholder, SlideScene
from recap_decks.story.slides import CoverSlide, Fact, Text
from recap_decks.units import Box, inch

FACTS = 21

_FOOT = grid.top_of(grid.FOOT, 10, 12) - 2  # where facts end
_SUBTITLE_GAP = 9.0  # between the title's box and the subtitle's


@dataclass(frozen=True, slots=True)
class _Form:
    """What stands where on a cover, in points. The subtitle ends above `subtitle_end`; `subtitle_y` is the baseline of
    its last line, below `subtitle_top`, or None where it follows the title. Facts stand in a row, their first lines on
    `facts_y`, or under each other in the column (left, width) that `facts_in` names. `tally_y` is the tally's top.
    """

    ground: Ground
    title: TitleRoom
    facts_y: float
    title_on: Ground
    subtitle_on: Ground
    facts_on: Ground
    subtitle_end: float
    subtitle_y: float | None = None
    subtitle_top: float = 0.0
    facts_in: tuple[float, float] | None = None
    tally_y: float | None = None
    tally_height: float = TICK_HEIGHT
    fixed: tuple[Item, ...] = ()
    last_line: str | None = None


def _form(setting: Setting) -> _Form:
    g = setting.grid
    fixed: tuple[Item, ...]
    match setting.style.forms.cover:
        case "field":
            room = TitleRoom(g.margin, g.live, inch(1.42), 0.0, inch(4.2))
            return _Form(ACCENT, room, inch(6.20), ACCENT, ACCENT, ACCENT, inch(5.05) - grid.S2, tally_y=inch(5.05))
        case "low":
            room = TitleRoom(g.margin, g.live, inch(4.55), inch(1.9), inch(4.8), "last")
            return _Form(
                PAPER, room, inch(6.20), PAPER, PAPER, PAPER, inch(5.75), tally_y=inch(0.80), tally_height=inch(0.80)
            )  # fmt: skip
        case "halves":
            upper = Box(0, 0, g.width, inch(4.60))
            room = TitleRoom(g.margin, g.live, inch(4.14), inch(0.7), inch(4.5), "last")
            fixed = (
                Shape(upper, rectangle(upper), "ink", "Upper half"),
                Rule(g.margin, inch(5.90), g.right, inch(5.90), grid.HEAVY, "on_accent"),
            )
            return _Form(
                ACCENT, room, inch(6.30), INK, ACCENT, ACCENT, inch(5.75), inch(5.25), inch(4.75), fixed=fixed
            )  # fmt: skip
        case "lines":
            room = TitleRoom(g.margin, g.live, inch(3.95), inch(0.9), inch(4.2), "last")
            fixed = tuple(Rule(g.margin, y, g.right, y, grid.THIN, "ink") for y in (inch(0.80), inch(5.80)))
            return _Form(PAPER, room, inch(6.20), PAPER, PAPER, PAPER, inch(5.80) - grid.S2, fixed=fixed)
        case "column":
            x = g.column(4) + g.gutter - inch(0.05)
            line = x - inch(0.325)
            room = TitleRoom(x, g.right - x, inch(5.95), inch(0.75), inch(6.2), "last")
            fixed = (Rule(line, inch(0.75), line, inch(6.90), grid.THIN, "hair"),)
            facts_in = (g.margin, line - g.margin - grid.S2)
            return _Form(
                PAPER, room, inch(0.93), PAPER, PAPER, PAPER, inch(6.95), inch(6.80), inch(6.3), facts_in, fixed=fixed,
                last_line="accent_text",
            )  # fmt: skip
        case "split":
            edge = g.column(9)
            left = Box(0, 0, edge, g.height)
            room = TitleRoom(g.margin, edge - g.margin - grid.S3, inch(1.42), 0.0, inch(5.6))
            facts_in = (edge + grid.S4, g.right - edge - grid.S4)
            fixed = (Shape(left, rectangle(left), "accent", "Left side"),)
            return _Form(
                PAPER, room, inch(0.95), ACCENT, ACCENT, PAPER, inch(6.95), inch(6.82), inch(5.7), facts_in, fixed=fixed
            )  # fmt: skip


def cover(slide: CoverSlide, setting: Setting) -> tuple[SlideScene, tuple[Fact, ...]]:
    """The cover, and the facts that found no room; TitleTooLong where even the smallest step cannot hold its title."""
    form = _form(setting)
    title_spot, title_box = display_title(
        slide.frame.title, "ctrTitle", form.title, form.title_on.ink, setting, form.last_line
    )
    spots, boxes = [title_spot], [title_box]
    if slide.subtitle is not None:
        spot, box = _subtitle(slide.subtitle, title_spot.box.bottom, form, setting)
        spots.append(spot)
        boxes.append(box)
    shapes: tuple[Item, ...] = ()
    if form.tally_y is not None:
        soft = form.ground.soft if form.ground is ACCENT else "accent"
        shapes, _ = tally_shapes(slide.tally, form.tally_y, soft, soft, setting, form.tally_height)
    facts = _facts_below if form.facts_in is not None else _facts_in_row
    fact_spots, fact_boxes, left_over = facts(slide.facts, form, setting)
    if left_over and form.tally_y is not None and form.tally_y > form.title.bottom:
        shapes = ()  # facts of many lines take the tally's place
        higher = replace(form, facts_y=form.tally_y + grid.S2)
        fact_spots, fact_boxes, left_over = facts(slide.facts, higher, replace(setting, chop=True))
    body = Body("Cover", fact_spots, fact_boxes, form.fixed, shapes)
    scene = framed(
        slide.frame, Head(tuple(spots), tuple(boxes)), body, setting,
        ground=form.ground, kind="title", bare=True,
    )  # fmt: skip
    return scene, left_over


def with_logo(slide: SlideScene, logo: Picture, setting: Setting) -> SlideScene:
    """The cover with a logo at its top right, above the title, as large as that room allows."""
    room = Box(setting.grid.right - inch(2.0), grid.TRACKER - inch(0.34), inch(2.0), inch(0.34))
    share = min(room.width / logo.box.width, room.height / logo.box.height)
    width, height = logo.box.width * share, logo.box.height * share
    placed = replace(logo, box=Box(room.right - width, room.y, width, height))
    return replace(slide, scene=replace(slide.scene, items=(*slide.scene.items, placed)))


def _subtitle(text: Text, title_bottom: float, form: _Form, setting: Setting) -> tuple[Placeholder, TextBox]:
    """The subtitle at the largest step that its room takes: under the title, or with its last line on its own place."""
    italic = "text-italic" if setting.style.forms.lead_italic else "text"
    for role in ("sub", "para", "S"):
        level = setting.level(role, form.subtitle_on.soft, italic)
        top = form.subtitle_top if form.subtitle_y is not None else title_bottom + _SUBTITLE_GAP
        end = form.subtitle_y + 0.2 * level.size if form.subtitle_y is not None else form.subtitle_end
        box = Box(form.title.x, top, form.title.width, end - top)
        spot = Placeholder(SUBTITLE, "subTitle", "Subtitle", box, (level,), "Subtitle")
        drafts = [Draft(pieces_of(text, level), role=Role.SUBTITLE)]
        block = set_plain(spot, drafts, setting.measure, role=Role.SUBTITLE, balance=True)
        if not block.fits:
            continue
        if form.subtitle_y is not None:  # its lines end there, and its box is as high as they are
            spot = replace(spot, box=Box(box.x, end - block.height, box.width, block.height))
            block = set_plain(spot, drafts, setting.measure, role=Role.SUBTITLE, balance=True)
        return spot, block.box
    raise TitleTooLong(text)


_Facts = tuple[tuple[Placeholder, ...], tuple[TextBox, ...], tuple[Fact, ...]]


def _facts_in_row(facts: Sequence[Fact], form: _Form, setting: Setting) -> _Facts:
    """Facts beside each other, each from one of the grid's columns; last, those that do not fit."""
    top = grid.top_of(form.facts_y, *_size_and_pitch(setting))
    starts, width = {
        0: ((), 0), 1: ((1,), 12), 2: ((1, 5), 4), 3: ((1, 5, 9), 4), 4: ((1, 4, 7, 10), 3),
    }.get(len(facts), (tuple(range(1, 13, 2)), 2))  # fmt: skip
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    left_over: list[Fact] = []
    for number, (fact, start) in enumerate(zip(facts, starts, strict=False)):
        box = Box(setting.grid.column(start), top, setting.grid.span(width), _FOOT - top)
        placed = _fact(number, fact, box, form.facts_on, setting)
        if placed is None:
            left_over.append(fact)
            continue
        spots.append(placed[0])
        boxes.append(placed[1])
    return tuple(spots), tuple(boxes), (*left_over, *facts[len(starts) :])


def _facts_below(facts: Sequence[Fact], form: _Form, setting: Setting) -> _Facts:
    """Facts under each other in one column; last, those from the first that does not fit."""
    assert form.facts_in is not None
    x, width = form.facts_in
    y = grid.top_of(form.facts_y, *_size_and_pitch(setting))
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    for number, fact in enumerate(facts):
        placed = _fact(number, fact, Box(x, y, width, max(0.0, _FOOT - y)), form.facts_on, setting, tight=True)
        if placed is None:
            return tuple(spots), tuple(boxes), tuple(facts[number:])
        spots.append(placed[0])
        boxes.append(placed[1])
        y = placed[1].box.bottom + grid.S3
    return tuple(spots), tuple(boxes), ()


def _size_and_pitch(setting: Setting) -> tuple[float, float]:
    step = setting.step("S")
    return step.size, step.pitch


def _fact(
    number: int, fact: Fact, box: Box, ground: Ground, setting: Setting, *, tight: bool = False
) -> tuple[Placeholder, TextBox] | None:
    """A fact in a placeholder, which is as high as its lines where `tight`; None where the box does not hold it."""
    italic = "text-italic" if setting.style.forms.lead_italic else "text"
    levels = (setting.level("S", ground.soft, italic), setting.level("S", ground.ink, "text-bold"))
    spot = body_placeholder(FACTS + number, f"Fact {number + 1}", box, *levels)
    drafts = [Draft(pieces_of(fact.label, levels[0])), *(Draft(pieces_of(v, levels[1]), 1) for v in fact.value)]
    block = set_whole(spot, drafts, setting)
    if block is None or not tight:
        return (spot, block.box) if block is not None else None
    spot = replace(spot, box=Box(box.x, box.y, box.width, block.height))
    again = set_whole(spot, drafts, setting)
    return (spot, again.box) if again is not None else None
