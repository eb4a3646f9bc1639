"""Topics and points as paragraphs of one placeholder: levels are roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.stretches import LABEL_GAP
from recap_decks.layout.text import Draft, measure_all, pieces_of
from recap_decks.scene.items import Piece, Role
from recap_decks.scene.slides import Level
from recap_decks.story.slides import Point, Prose, Text, Topic
from recap_decks.units import inch

HEADING, LEAD, POINT, NESTED = range(4)

Form = Literal["stacked", "hanging", "run-in"]  # the text under its label, beside it, or after it on the same line
_BETWEEN: dict[Form, str] = {"stacked": "\n", "hanging": "\t", "run-in": " "}
_LABEL_SHARE = 0.48  # of a column, that labels may take beside their texts
_LEAST_TO_HANG = inch(5)
_MARKS = (".", ":", "?", "!", "…", "–", "—", "。", "：", "？", "！")
Steps = tuple[str, float]  # a step of the ladder, and the space above a point

LARGEST: Steps = ("title-small", grid.S4)  # of a few words that have a slide to themselves

# The order in which sizes and spaces are tried, largest first. `M` is what two columns of four points want.
POINT_STEPS: tuple[Steps, ...] = (
    ("L", grid.S4),
    ("L", grid.S3),
    ("M", grid.S3),
    ("M", grid.S2),
    ("S", grid.S3),
    ("S", grid.S2),
    ("S", grid.S1),
)


def is_large(steps: Steps) -> bool:
    """Whether the steps are too large for columns as narrow as a third of the slide."""
    return steps[0] in ("title-small", "L")


def block_levels(
    setting: Setting, steps: Steps, *, heading: str = "L", lead: str = "M", hanging: float | None = None
) -> tuple[Level, ...]:
    """Levels of a block: heading, lead, point, nested point. `hanging` is how far texts stand beside their labels
    (None: under them)."""
    role, pad = steps
    if setting.step(lead).size > setting.step(role).size:
        lead = role  # no lead is larger than what it leads
    point = replace(_of_points(role, setting), before=pad)
    if hanging is not None:
        point = replace(point, left=hanging, hanging=hanging, tab=hanging)
    indent = (hanging or 0.0) + grid.S2
    nested = setting.level(
        "S" if role != "L" else "M", before=pad / 5, left=indent, hanging=grid.S2, bullet="–"
    )  # fmt: skip
    return (
        setting.level(heading, face="text-bold"),
        setting.level(lead, "muted"),
        point,
        nested,
    )


def _of_points(role: str, setting: Setting) -> Level:
    """A step as points have it: without the tracking of titles, which office programs round, a little a letter."""
    return replace(setting.level(role), tracking=0.0) if role == LARGEST[0] else setting.level(role)


def heading_drafts(title: Text | None, lead: Prose, levels: Sequence[Level]) -> list[Draft]:
    """A topic's title and lead."""
    drafts = []
    if title is not None:
        drafts.append(Draft(pieces_of(title, levels[HEADING]), HEADING, Role.HEADING_2))
    drafts += [Draft(pieces_of(paragraph, levels[LEAD]), LEAD) for paragraph in lead]
    return drafts


def point_drafts(points: Iterable[Point], levels: Sequence[Level], form: Form) -> list[Draft]:
    """Points, nested ones under theirs."""
    drafts: list[Draft] = []
    for point in points:
        if point.label is not None or point.text is not None:  # else it is what goes on of a long nested list
            drafts.append(Draft(_pieces(point, levels[POINT], form), POINT, Role.LIST_ITEM))
        for nested in point.points:
            drafts.append(Draft(_pieces(nested, levels[NESTED], "run-in", stop=""), NESTED, Role.LIST_ITEM))
    return drafts


def _pieces(point: Point, level: Level, form: Form, stop: str = ".") -> tuple[Piece, ...]:
    """The point in one paragraph; a label that the text runs on from ends in `stop` where it has no mark of its own."""
    label = pieces_of(point.label, level, bold=True) if point.label is not None else ()
    text = pieces_of(point.text, level) if point.text is not None else ()
    if not (label and text):
        return label or text
    between = replace(text[0], text=_BETWEEN[form], element="", link=None, underline=False, struck=False)
    if form != "run-in" or not stop or label[-1].text.rstrip().endswith(_MARKS):
        return (*label, between, *text)
    return (*label, replace(label[-1], text=stop, element="", link=None, underline=False, struck=False), between, *text)


def topic_drafts(topic: Topic, levels: Sequence[Level], form: Form = "stacked") -> list[Draft]:
    """A whole topic: title, lead and points."""
    return [*heading_drafts(topic.title, topic.summary, levels), *point_drafts(topic.points, levels, form)]


def first_baseline(level: Level) -> float:
    """Points from a box's top to the baseline of its first line, where that is of this level."""
    return level.pitch - 0.2 * level.size


def widest_label(points: Iterable[Point], setting: Setting, role: str) -> float:
    """Points that the widest label takes at a step, on one line; 0 without labels."""
    level = _of_points(role, setting)
    return max(
        (
            measure_all(pieces_of(point.label, level, bold=True), setting.measure)
            for point in points
            if point.label is not None
        ),
        default=0.0,
    )


def can_hang(points: Sequence[Point], setting: Setting, role: str, room: float) -> bool:
    """Whether every point has a label that fits `room` points on one line beside its text."""
    labelled = all(point.label is not None and point.text is not None for point in points)
    return labelled and widest_label(points, setting, role) * 1.01 <= room - LABEL_GAP


def form_in_column(points: Sequence[Point], width: float, steps: Steps, setting: Setting) -> tuple[Form, float | None]:
    """How the style sets these points in a column `width` points wide, and how far texts hang beside their labels
    where they do: that takes a wide column, and labels that fit less than half of it."""
    match setting.style.forms.points:
        case "run-in":
            return "run-in", None
        case "hang" if width >= _LEAST_TO_HANG and can_hang(points, setting, steps[0], _LABEL_SHARE * width):
            return "hanging", widest_label(points, setting, steps[0]) * 1.01 + grid.S2
        case _:
            return "stacked", None
