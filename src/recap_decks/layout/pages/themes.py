"""Themes: a rule with icon, number and title, a standfirst, then the topics one under another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_decks.layout.pages.anchors import enclosing, part_anchor, section, theme_anchor, topic_anchor
from recap_decks.layout.pages.blocks import (
    HEADING_DROP,
    THEME_DROP,
    carried,
    heading_text,
    in_side,
    keep_with_heading,
    main_heading,
    side_block,
)
from recap_decks.layout.pages.lists import list_rows
from recap_decks.layout.pages.paper import HALF, THICK, UNIT, X0
from recap_decks.layout.pages.rows import ABOVE_THEME, ABOVE_TOPIC, NEVER, IconMark, Placed, Row, Strip, Subject
from recap_decks.layout.pages.rows import set_prose as prose_rows
from recap_decks.layout.pages.text_forms import OPENING, is_short
from recap_decks.layout.pages.typesetting import SetText, Typesetter
from recap_decks.layout.pages.visual_blocks import theme_blocks
from recap_decks.scene.items import Enclosure, Role, Rule
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.story.slides import Text, Topic

_ICON_TOP, _ICON_SIDE = 9.0, 24.0
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
    title = heading_text(ts, part.title)
    top = THEME_DROP + title.form.rise - name.form.rise  # on the title's baseline
    name = in_side(ts, name) if side else name
    beside: list[Placed] = [Strip(name, X0, top if side else HEADING_DROP, Role.PARAGRAPH, enclosing(part))]
    rows = main_heading(
        ts, title, enclosing(part), part_anchor(part), drop=THEME_DROP, cost=ABOVE_THEME,
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
    forms = ts.style.page_forms
    heading, side = (Role.HEADING_2, Role.HEADING_3) if part.title else (Role.HEADING_1, Role.HEADING_2)
    mark = theme.icon if forms.icons else None
    beside = 0.0 if ts.grid.has_side or not mark else _ICON_SIDE + UNIT  # the icon, where no column is for it
    at = X0 if ts.grid.has_side else ts.grid.xr - _ICON_SIDE
    icon: list[Placed] = [IconMark(mark, at, _ICON_TOP, _ICON_SIDE)] if mark else []
    short = is_short(theme.lead)
    lead = prose_rows(_lead(ts, theme), ts.grid.x1, within=within)
    carry = carried(ts, theme.title, continued) if len(lead) > 1 else None
    for row in lead[1:]:
        row.carry = carry
    blocks: list[Row] = []
    for index, topic in enumerate(theme.topics):
        blocks += _topic(ts, theme, topic, index, within, side, continued, first=index == 0)
    blocks += theme_blocks(ts, theme, within, report, labels, side, theme_anchor(theme))
    if blocks and (not lead or (short and forms.heading_rule == "below")):
        blocks[0].gap = 0.0  # right below the heading
    keep_with_heading([*lead, *blocks], _LINES_KEPT)
    heads = main_heading(
        ts, heading_text(ts, theme.title, str(theme.number), beside=beside), within, theme_anchor(theme),
        role=heading, drop=THEME_DROP, beside=icon, cost=ABOVE_THEME, standfirst=lead if short else (),
        space=HALF if blocks and (short or not lead) else UNIT,
        ruled=not (_begins_ruled(blocks) and (short or not lead)),
    )  # fmt: skip
    return [*heads, *([] if short else lead), *blocks]


def _lead(ts: Typesetter, theme: ThemeSection) -> tuple[SetText, ...]:
    """A headline large and what goes with it as text; a lead without one large while it is short."""
    if theme.stated:
        first, rest = theme.lead[:1], theme.lead[1:]
        return ts.prose(first, ts.forms.standfirst, ts.grid.text) + ts.prose(rest, ts.forms.body, ts.grid.text)
    return ts.prose(theme.lead, ts.forms.standfirst if is_short(theme.lead) else OPENING, ts.grid.text)


def _begins_ruled(rows: Sequence[Row]) -> bool:
    """Whether rows begin with a table's rule, which serves as their heading's, too."""
    first = next((row for row in rows if row.height), None)
    return first is not None and any(isinstance(item, Rule) and item.weight == THICK for item in first.items)


def _topic(
    ts: Typesetter, theme: ThemeSection, topic: Topic, index: int, within: tuple[Enclosure, ...], role: Role,
    continued: Text, *, first: bool,
) -> list[Row]:  # fmt: skip
    anchor = topic_anchor(theme, index)
    inside = (*within, section(anchor)) if topic.title else within
    body = topic_body(ts, topic, inside, anchor)
    return side_block(
        ts, topic.title, body, inside, role=role, continued=continued, anchor=anchor,
        resumed=topic.title or theme.title, cost=NEVER if first else ABOVE_TOPIC, space=3.5,
    )  # fmt: skip


def topic_body(ts: Typesetter, topic: Topic, within: tuple[Enclosure, ...], name: str) -> list[Row]:
    """A topic's lead and points."""
    rows = prose_rows(ts.prose(topic.summary, ts.forms.body, ts.grid.text), ts.grid.x1, within=within)
    points = list_rows(ts, topic.points, within, f"{name}/points")
    if rows and points:
        points[0].gap = _LEAD_TO_POINTS
    return rows + points
