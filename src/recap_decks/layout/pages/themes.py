"""Themes: a rule with icon, number and title, a standfirst, then the topics one under another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_decks.layout.pages.anchors import enclosing, part_anchor, section, theme_anchor, topic_anchor
from recap_decks.layout.pages.blocks import (
    HEADING_DROP,
    THEME_DROP,
    carried,
    heading_text,
    keep_with_heading,
    main_heading,
    side_block,
)
from recap_decks.layout.pages.lists import list_rows
from recap_decks.layout.pages.paper import UNIT, X0
from recap_decks.layout.pages.rows import ABOVE_THEME, ABOVE_TOPIC, NEVER, IconMark, Placed, Row, Strip, Subject
from recap_decks.layout.pages.rows import set_prose as prose_rows
from recap_decks.layout.pages.text_forms import opening_form
from recap_decks.layout.pages.typesetting import Typesetter
from recap_decks.layout.pages.visual_blocks import theme_blocks
from recap_decks.scene.items import Enclosure, Role
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.story.slides import Text, Topic

_ICON_TOP, _ICON_SIDE = 9.0, 24.0
_PART_TOP = 19.5  # of "Part n", whose baseline is its title's
_LEAD_TO_POINTS = 7.0
_LINES_KEPT = 2  # that a heading above them keeps on its page


def part_rows(ts: Typesetter, part: PartSection, report: Report, labels: Mapping[int, str]) -> list[Row]:
    """A part's themes as rows; its title has a page of its own, or stands over them (`headed`)."""
    rows: list[Row] = []
    for theme in part.themes:
        found = theme_rows(ts, theme, part, report, labels)
        subject = Subject(part.title, part.number, theme.title)
        for row in found:
            row.subject = subject
        found[0].begins = True
        rows += found
    return rows


def headed(ts: Typesetter, part: PartSection, report: Report, rows: Sequence[Row]) -> list[Row]:
    """The rows of a part's themes under its title, if it has one, with the first of which that stays."""
    if part.title is None:
        return list(rows)
    first, *others = [row for row in rows if row.begins]
    first.gap, first.cost = UNIT, NEVER
    if others and _is_title_alone(part.themes[0]):
        others[0].cost = NEVER  # else two headings would stay behind alone
    heading = _part_heading(ts, part, report)
    for row in heading:
        row.subject = first.subject
    return [*heading, *rows]


def _is_title_alone(theme: ThemeSection) -> bool:
    said = (theme.lead, theme.topics, theme.visuals, theme.meaning, theme.tasks, theme.sessions)
    return not any(said)


def _part_heading(ts: Typesetter, part: PartSection, report: Report) -> list[Row]:
    assert part.title is not None
    said = report.words.part.format(number=part.number)
    side = ts.grid.has_side
    name = ts.words(said, ts.forms.muted, ts.grid.side if side else ts.grid.text)
    beside: list[Placed] = [Strip(name, X0, _PART_TOP if side else HEADING_DROP, Role.PARAGRAPH, enclosing(part))]
    rows = main_heading(
        ts, heading_text(ts, part.title), enclosing(part), part_anchor(part), drop=THEME_DROP, cost=ABOVE_THEME,
        beside=beside, above=0.0 if side else name.height,
    )  # fmt: skip
    rows[0].main = True
    return rows


def theme_rows(
    ts: Typesetter, theme: ThemeSection, part: PartSection, report: Report, labels: Mapping[int, str]
) -> list[Row]:
    """A theme: heading, standfirst and topics. Its heading is of the second level inside a titled part, else of the
    first, so that no level is skipped."""
    continued = report.words.continued
    within = (*enclosing(part), section(theme_anchor(theme)))
    heading, side = (Role.HEADING_2, Role.HEADING_3) if part.title else (Role.HEADING_1, Role.HEADING_2)
    beside = 0.0 if ts.grid.has_side or not theme.icon else _ICON_SIDE + UNIT  # the icon, where no column is for it
    at = X0 if ts.grid.has_side else ts.grid.xr - _ICON_SIDE
    icon: list[Placed] = [IconMark(theme.icon, at, _ICON_TOP, _ICON_SIDE)] if theme.icon else []
    heads = main_heading(
        ts, heading_text(ts, theme.title, str(theme.number), beside=beside), within, theme_anchor(theme),
        role=heading, drop=THEME_DROP, beside=icon, cost=ABOVE_THEME,
    )  # fmt: skip
    lead = prose_rows(ts.prose(theme.lead, opening_form(theme.lead), ts.grid.text), ts.grid.x1, within=within)
    carry = carried(ts, theme.title, continued) if len(lead) > 1 else None
    for row in lead[1:]:
        row.carry = carry
    rows = lead
    for index, topic in enumerate(theme.topics):
        rows += _topic(ts, theme, topic, index, within, side, continued, first=index == 0, bare=not theme.lead)
    rows += theme_blocks(ts, theme, within, report, labels, side, theme_anchor(theme))
    if rows and not (theme.lead or theme.topics):
        rows[0].gap = 0.0  # as a topic stands right below the heading
    keep_with_heading(rows, _LINES_KEPT)
    return [*heads, *rows]


def _topic(
    ts: Typesetter, theme: ThemeSection, topic: Topic, index: int, within: tuple[Enclosure, ...], role: Role,
    continued: Text, *, first: bool, bare: bool,
) -> list[Row]:  # fmt: skip
    anchor = topic_anchor(theme, index)
    inside = (*within, section(anchor)) if topic.title else within
    body = topic_body(ts, topic, inside, anchor)
    return side_block(
        ts, topic.title, body, inside, role=role, continued=continued, anchor=anchor,
        resumed=topic.title or theme.title, gap=0.0 if first and bare else UNIT,
        cost=NEVER if first else ABOVE_TOPIC, space=3.5,
    )  # fmt: skip


def topic_body(ts: Typesetter, topic: Topic, within: tuple[Enclosure, ...], name: str) -> list[Row]:
    """A topic's lead and points."""
    rows = prose_rows(ts.prose(topic.summary, ts.forms.body, ts.grid.text), ts.grid.x1, within=within)
    points = list_rows(ts, topic.points, within, f"{name}/points")
    if rows and points:
        points[0].gap = _LEAD_TO_POINTS
    return rows + points
