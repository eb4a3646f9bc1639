"""The sample deck's layouts, and how their levels look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.scene.items import Rule
from recap_decks.scene.slides import FOOTER, SLIDE_NUMBER, SUBTITLE, TITLE, Level, Placeholder, SlideLayout
from recap_decks.units import Box, inch

WIDTH, HEIGHT = inch(40 / 3), inch(7.5)
LEFT, FULL = inch(0.6), inch(12.133)

HEADING, SUMMARY, POINT, NESTED = range(4)
TOPIC_LEVELS = (
    Level(18, 24, "ink", face="text-bold"),
    Level(16, 21, "muted"),
    Level(14, 18, "ink", before=10, left=14, hanging=14, bullet="•"),
    Level(14, 18, "muted", before=4, left=28, hanging=14, bullet="–"),
)
TAB = inch(4.128)
ROW_LEVELS = (Level(18, 24, "ink", before=12, left=TAB, hanging=TAB, tab=TAB),)
AGENDA_LEVELS = (
    Level(18, 24, "ink", face="text-bold", before=18),
    Level(18, 24, "ink", before=6, tab=FULL - 2, tab_right=True),
)
CODE_LEVELS = (Level(14, 18, "ink", face="code"),)

TITLE_PLACE = Placeholder(
    TITLE,
    "title",
    "Title",
    Box(LEFT, 48.5, inch(10.069), 80),
    (Level(28, 32, "ink", "text-bold", tracking=-0.28),),
    "Title",
)
LEAD = Placeholder(12, "body", "Lead", Box(LEFT, 30, inch(9), 18), (Level(14, 18, "muted"),), "Part")


def foot(colour: str) -> tuple[Placeholder, Placeholder]:
    level = Level(10, 12, colour)
    return (
        Placeholder(FOOTER, "ftr", "Foot", Box(LEFT, 503.4, inch(8.006), 14), (level,), "KubeCon 2024"),
        Placeholder(
            SLIDE_NUMBER, "sldNum", "Number", Box(inch(10.919), 503.4, inch(1.814), 14), (level,), "1", align="right"
        ),
    )


def body(index: int, name: str, x: float, width: float, levels: Sequence[Level], prompt: str = "Text") -> Placeholder:
    return Placeholder(index, "body", name, Box(x, inch(2.05), width, inch(4.4)), tuple(levels), prompt)


FOOT_RULE = Rule(LEFT, inch(6.9), LEFT + FULL, inch(6.9), 0.75, "hair")

COVER = SlideLayout(
    "Cover",
    "title",
    "paper",
    (
        Placeholder(
            TITLE,
            "ctrTitle",
            "Title",
            Box(LEFT, 150, FULL, 120),
            (Level(54, 58, "ink", "text-bold", tracking=-0.81),),
            "Title",
        ),
        Placeholder(SUBTITLE, "subTitle", "Subtitle", Box(LEFT, 290, FULL, 70), (Level(28, 32, "muted"),), "Subtitle"),
    ),
)
DIVIDER = SlideLayout(
    "Divider",
    "secHead",
    "accent",
    (
        replace(TITLE_PLACE, levels=(Level(54, 58, "on_accent", "text-bold"),)),
        replace(LEAD, levels=(Level(14, 18, "on_accent_soft"),)),
        body(
            31,
            "Themes",
            inch(4.728),
            inch(8.006),
            (Level(18, 24, "on_accent", before=12, tab=inch(8), tab_right=True),),
        ),
        *foot("on_accent_soft"),
    ),
)
TWO = SlideLayout(
    "Two topics",
    "obj",
    "paper",
    (
        TITLE_PLACE,
        LEAD,
        body(31, "Topic 1", LEFT, inch(5.942), TOPIC_LEVELS, "Topic\nSummary\nPoint\nDetail"),
        body(32, "Topic 2", inch(6.792), inch(5.942), TOPIC_LEVELS, "Topic\nSummary\nPoint\nDetail"),
        *foot("muted"),
    ),
    (FOOT_RULE,),
)
TWO_SMALL = replace(
    TWO,
    placeholders=tuple(
        replace(each, levels=tuple(replace(level, size=level.size - 2) for level in each.levels))
        if each.kind == "body"
        else each
        for each in TWO.placeholders
    ),
)
ROWS = SlideLayout(
    "Rows", "obj", "paper", (TITLE_PLACE, LEAD, body(31, "Rows", LEFT, FULL, ROW_LEVELS), *foot("muted")), (FOOT_RULE,)
)
AGENDA = SlideLayout(
    "Agenda", "obj", "paper", (TITLE_PLACE, LEAD, body(31, "Agenda", LEFT, FULL, AGENDA_LEVELS), *foot("muted"))
)
CODE = SlideLayout(
    "Code", "cust", "paper", (TITLE_PLACE, LEAD, body(31, "Code", LEFT, inch(8), CODE_LEVELS), *foot("muted"))
)
DRAWN = SlideLayout("Title only", "titleOnly", "paper", (TITLE_PLACE, *foot("muted")))
