"""What all slides share: title, tracker, foot, progress, icon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.grounds import PAPER, Ground, head_ground
from recap_decks.layout.slides.marks import icon_shape, progress_group
from recap_decks.layout.text import Draft, SetText, pieces_of, set_plain, set_whole
from recap_decks.scene.items import Item, Role, Rule, Scene, Shape, TextBox, rectangle
from recap_decks.scene.slides import (
    FOOTER,
    SLIDE_NUMBER,
    TITLE,
    LayoutKind,
    Level,
    Placeholder,
    SlideLayout,
    SlideScene,
)
from recap_decks.story.slides import Frame, Prose, Run, Text
from recap_decks.units import Box, inch

TRACKER, LEAD = 13, 12  # placeholder indices; compositions number theirs from 21

_LEAD_ABOVE = 10.0  # points that a lead keeps above the content
_TITLE_COLUMNS = 10
BAND = inch(1.94)  # where a band behind the head ends
_BAND_BELOW = 7.0  # points that it keeps under the lead
_TAB = inch(0.30)  # how far a tab above the head reaches down


@dataclass(frozen=True, slots=True)
class Foot:
    """The colour of the event's name at the foot, and the points that it has."""

    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Body:
    """What a composition puts into the content area. `name` is the layout's; placeholders and boxes belong
    together by index; `fixed` goes to the layout, `items` to the slide. `accent` names who has the accent:
    the body itself, or else the icon. `foot` is how the event's name is set
    where the body draws a ground under it."""

    name: str
    placeholders: tuple[Placeholder, ...]
    boxes: tuple[TextBox, ...]
    fixed: tuple[Item, ...] = ()
    items: tuple[Item, ...] = ()
    accent: bool = False
    foot: Foot | None = None


def body_placeholder(index: int, name: str, box: Box, *levels: Level, align_right: bool = False) -> Placeholder:
    """A body placeholder; its prompt is its name."""
    return Placeholder(index, "body", name, box, levels, name, "right" if align_right else "left")


def opening_rule(setting: Setting, x: float | None = None, width: float | None = None, y: float | None = None) -> Rule:
    """The rule that opens a block: across the whole content at its top unless told otherwise."""
    left = setting.grid.margin if x is None else x
    top = setting.grid.top if y is None else y
    forms = setting.style.forms
    right = left + (setting.grid.live if width is None else width)
    return Rule(left, top, right, top, forms.opening_rule, forms.opening_colour)


def hairline(x: float, width: float, y: float, colour: str = "hair") -> Rule:
    """The thin rule between blocks."""
    return Rule(x, y, x + width, y, grid.THIN, colour)


def row_rule(setting: Setting, row: int, x: float, width: float, y: float) -> Rule:
    """The rule above a row of a list: the opening one above its first."""
    return opening_rule(setting, x, width, y) if row == 0 else hairline(x, width, y)


@dataclass(frozen=True, slots=True)
class Head:
    """The placed title and lead; `kind` tells layouts with other heads apart (empty for the usual one)."""

    placeholders: tuple[Placeholder, ...]
    boxes: tuple[TextBox, ...]
    kind: str = ""


def head(frame: Frame, lead: Prose, setting: Setting, *, icon: bool = False) -> Head | None:
    """Title, tracker and lead above the content; None where the lead needs more room than there is."""
    ground = head_ground(setting)
    title, kind = _title(frame, setting, ground.ink, has_lead=bool(lead), icon=icon)
    placeholders, boxes = [title[0]], [title[1]]
    soft = ground.soft
    italic = "text-italic" if setting.style.forms.lead_italic else "text"
    if frame.tracker is not None and fits_tracker(frame.tracker, setting):  # a longer one stands elsewhere
        spot, box = tracker_line(frame.tracker, setting, soft)
        placeholders.append(spot)
        boxes.append(box)
    if lead:
        for role, most in (("M", 2), ("S", 3)):
            level = setting.level(role, soft, italic, before=grid.S1 / 2)
            top = title[0].box.bottom + (5.4 if title[2] == 1 else 1.8)
            end = setting.grid.top - _LEAD_ABOVE if ground is PAPER else BAND - _BAND_BELOW
            room = min(most * level.pitch, end - top)
            spot = body_placeholder(LEAD, "Lead", Box(setting.grid.margin, top, setting.grid.live, room), level)
            drafts = [Draft(pieces_of(paragraph, level)) for paragraph in lead]
            fitted = set_whole(spot, drafts, setting)
            if fitted is not None:
                kind = f"{kind}, with lead" if kind else "with lead"
                if level.size < setting.step("M").size:
                    kind += f" of {level.size:g} pt"
                return Head((*placeholders, spot), (*boxes, fitted.box), kind)
        return None
    return Head(tuple(placeholders), tuple(boxes), kind)


def _title(
    frame: Frame, setting: Setting, colour: str, *, has_lead: bool, icon: bool
) -> tuple[tuple[Placeholder, TextBox, int], str]:
    """The title at the largest step that takes it: one or two lines; three across; smaller and more as a last way."""
    usual = setting.grid.span(_TITLE_COLUMNS)
    wide = setting.grid.live if not icon else usual
    attempts = (
        ("title", 2, usual, ""),
        ("title", 2, wide, "wide title"),
        ("title-small", 2, wide, "smaller title"),
        ("L", 3, usual, "long title"),
        ("M", 3, wide, "longer title"),
        ("S", 4, wide, "longest title"),
    )
    for role, most, width, kind in attempts:
        level = setting.level(role, colour, "title")
        top = grid.top_of(grid.TITLE, level.size, level.pitch)
        full = Box(setting.grid.margin, top, width, min(most * level.pitch, setting.grid.ceiling - top))
        spot = Placeholder(TITLE, "title", "Title", full, (level,), "Title")
        drafts = [Draft(pieces_of(frame.title, level), role=Role.HEADING_1)]
        fitted = set_plain(spot, drafts, setting.measure, role=Role.HEADING_1, balance=True)
        if not fitted.fits:
            continue
        lines = fitted.lines[0]
        if has_lead and lines < most:  # the lead stands close under a short title, so its box ends there
            short = Box(full.x, full.y, full.width, lines * level.pitch)
            spot = Placeholder(TITLE, "title", "Title", short, (level,), "Title")
            fitted = set_plain(spot, drafts, setting.measure, role=Role.HEADING_1, balance=True)
            kind = f"{kind} of {lines} lines" if kind else ""
        elif has_lead and not kind:
            kind = "title of two lines"
        return (spot, fitted.box, lines), kind
    raise TitleTooLong(frame.title)


class TitleTooLong(Exception):  # noqa: N818 - a condition that the caller answers, not a failure
    """No step of the scale takes the title above the content; the text is the exception's first argument."""

    def __init__(self, title: Text) -> None:
        self.title = title
        super().__init__(title.plain)


def takes_two_lines(title: Text, setting: Setting) -> bool:
    """Whether a title stands on two lines at most at one of the steps meant for titles; else it is set smaller."""
    for role in ("title", "title-small"):
        level = setting.level(role, face="title")
        spot = Placeholder(TITLE, "title", "Title", Box(0, 0, setting.grid.live, 2 * level.pitch), (level,), "Title")
        if set_plain(spot, [Draft(pieces_of(title, level))], setting.measure, role=Role.HEADING_1).fits:
            return True
    return False


def tracker_line(text: Text, setting: Setting, colour: str) -> tuple[Placeholder, TextBox]:
    """The small line above a title."""
    level = setting.level("S", colour)
    box = Box(
        setting.grid.margin, grid.top_of(grid.TRACKER, level.size, level.pitch), setting.grid.span(9), level.pitch
    )
    spot = body_placeholder(TRACKER, "Tracker", box, level)
    return spot, one_line(spot, text, setting)


def fits_footer(text: Text, setting: Setting) -> bool:
    """Whether the event's name stands whole at the foot of slides."""
    return set_whole(_footer(setting, "muted"), [Draft(pieces_of(text, setting.level("foot")))], setting) is not None


def fits_tracker(text: Text, setting: Setting) -> bool:
    """Whether a text stands whole above the title."""
    level = setting.level("S")
    spot = body_placeholder(TRACKER, "Tracker", Box(setting.grid.margin, 0, setting.grid.span(9), level.pitch), level)
    return set_whole(spot, [Draft(pieces_of(text, level))], setting) is not None


def one_line(spot: Placeholder, text: Text, setting: Setting, role: Role = Role.PARAGRAPH) -> TextBox:
    """A text that has one line at most: whole, else cut at a word, else inside the first one, with an ellipsis (its
    whole text stands elsewhere)."""

    def fitted(shown: Text) -> SetText:
        return set_plain(spot, [Draft(pieces_of(shown, spot.levels[0]), role=role)], setting.measure, role=role)

    def cut(plain: str) -> SetText:
        return fitted(Text((Run(plain + "…"),), f"short/{text.at}", text.span))

    whole = fitted(text)
    if whole.fits:
        return whole.box
    words = text.plain.split(" ")
    counts = range(1, len(words))
    taken = bisect_left(counts, True, key=lambda count: not cut(_first_words(words, count)).fits)
    if taken:
        return cut(_first_words(words, taken)).box
    word = words[0]
    while True:
        word = word[: max(1, len(word) * 3 // 4)]
        short = cut(word)
        if short.fits or len(word) == 1:
            return short.box


def _first_words(words: Sequence[str], count: int) -> str:
    return " ".join(words[:count]).rstrip(",;:–- ")


def framed(
    frame: Frame,
    top: Head,
    body: Body,
    setting: Setting,
    *,
    icon: str | None = None,
    ground: Ground = PAPER,
    kind: LayoutKind = "obj",
    bare: bool = False,
) -> SlideScene:
    """A whole slide: head, body and furniture. `bare` leaves the progress out (divider, conclusion, cover), and a
    cover has no foot either."""
    foot_spots, foot_boxes = _foot(frame, setting, ground.soft, body.foot)
    if kind == "title":
        foot_boxes = ()
    shapes: list[Item] = []
    if icon is not None:
        on_head = head_ground(setting)
        lit = on_head is PAPER and not body.accent
        shapes.append(icon_shape(icon, "accent_text" if lit else on_head.ink, setting))
    if frame.progress is not None and not bare:
        shapes.append(progress_group(frame.progress, setting))
    layout = SlideLayout(
        body.name + (f", {top.kind}" if top.kind else ""),
        kind,
        ground.fill,
        (*top.placeholders, *body.placeholders, *foot_spots),
        (*(() if bare else _behind_head(setting)), *body.fixed),
    )
    scene = Scene(
        frame.key,
        setting.grid.width,
        setting.grid.height,
        ground.fill,
        (*top.boxes, *body.boxes, *body.items, *shapes, *foot_boxes),
    )
    return SlideScene(
        scene, layout, frame.title.plain, tuple(text.plain for text in frame.notes), frame.section, frame.hidden
    )


def _behind_head(setting: Setting) -> tuple[Item, ...]:
    """What the style draws behind or above the head of each content slide."""
    match setting.style.forms.head:
        case "plain":
            return ()
        case "tab":
            box = Box(setting.grid.margin, 0.0, setting.grid.span(1), _TAB)
        case "band":
            box = Box(0.0, 0.0, setting.grid.width, BAND)
    return (Shape(box, rectangle(box), "accent", "Head"),)


def _foot(
    frame: Frame, setting: Setting, colour: str, own: Foot | None
) -> tuple[tuple[Placeholder, ...], tuple[TextBox, ...]]:
    footer = _footer(setting, colour)
    level, top, width = footer.levels[0], footer.box.y, setting.grid.span(2)
    number = Placeholder(
        SLIDE_NUMBER, "sldNum", "Slide number", Box(setting.grid.right - width, top, width, level.pitch),
        (level,), "‹#›", "right",
    )  # fmt: skip
    if own is not None:
        footer = _footer(setting, own.colour)
        footer = replace(footer, box=replace(footer.box, width=min(own.width, footer.box.width)))
    boxes: tuple[TextBox, ...] = ()
    if frame.footer is not None:
        boxes = (one_line(footer, frame.footer, setting, Role.RUNNING),)
    return (footer, number), boxes


def _footer(setting: Setting, colour: str) -> Placeholder:
    level = setting.level("foot", colour)
    box = Box(setting.grid.margin, grid.top_of(grid.FOOT, level.size, level.pitch), setting.grid.span(8), level.pitch)
    return Placeholder(FOOTER, "ftr", "Footer", box, (level,), "Footer")
