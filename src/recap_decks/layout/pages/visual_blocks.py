"""Blocks of a theme after its topics: visuals under their captions, what it means, what to do, what to watch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from recap_decks.layout.pages import diagrams, figures, pictures
from recap_decks.layout.pages.actions import theme_actions
from recap_decks.layout.pages.anchors import section, visual_anchor
from recap_decks.layout.pages.blocks import block_rule, keep_with_heading, side_block
from recap_decks.layout.pages.captions import NUMBER, captions, captions_beside, going_on, table_going_on
from recap_decks.layout.pages.paper import HALF, UNIT, X0
from recap_decks.layout.pages.rows import (
    ABOVE_END,
    ABOVE_POINT,
    ABOVE_TOPIC,
    IN_POINT,
    IN_PROSE,
    NEVER,
    Carry,
    Cell,
    Row,
    Strip,
    deepen,
    keep_whole,
    set_prose,
    stacked,
)
from recap_decks.layout.pages.tables import table_rows
from recap_decks.layout.pages.text_forms import LARGE, SOURCE
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.scene.items import Anchor, Enclosure, Role, Rule
from recap_decks.story.sections import Report, ThemeSection
from recap_decks.story.slides import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Quote,
    Reference,
    Table,
    Text,
    Timeline,
    Topic,
    Visual,
)

Within = tuple[Enclosure, ...]

_TABLE_TOP = 3.5  # of a caption beside a table, whose head has as much above it
_TO_SOURCE = 5.0
_BAR, _BAR_TO_TEXT = 3.0, 14.0
_BAR_TOP, _BAR_END = 2.0, 2.5  # shorter than the text beside it, whose letters do not fill their lines
_ADDRESS = Form(9, 12)
_LINES_WHOLE = 8  # of the call-out that no page parts


def theme_blocks(
    ts: Typesetter, theme: ThemeSection, within: Within, report: Report, labels: Mapping[int, str], role: Role,
    anchor: str,
) -> list[Row]:  # fmt: skip
    """All blocks of a theme, in order."""
    rows: list[Row] = []
    words = report.words
    for number, visual in enumerate(theme.visuals):
        place = visual_anchor(theme, number)
        own = _visual(ts, visual, within, place, labels.get(id(visual)), words.continued)
        own[0].items.insert(0, Anchor(place, 0.0))
        rows += own
    if theme.meaning is not None:
        rows += _meaning(ts, theme.meaning, (*within, section(f"{anchor}/meaning")), words.continued, role)
    if theme.tasks:
        inside = (*within, section(f"{anchor}/actions"))
        body = theme_actions(ts, theme.tasks, inside, f"{anchor}/actions")
        rows += side_block(ts, words.actions, body, inside, role=role, continued=words.continued, cost=ABOVE_END)
    if theme.sessions:
        inside = (*within, section(f"{anchor}/sessions"))
        body = _sessions(ts, theme.sessions, inside, f"{anchor}/sessions")
        rows += side_block(ts, words.sessions, body, inside, role=role, continued=words.continued, cost=ABOVE_END)
    return rows


def _visual(ts: Typesetter, visual: Visual, within: Within, name: str, label: str | None, continued: Text) -> list[Row]:
    """The visual with its number and caption beside it, or above one that needs the whole width."""
    wide = False
    within = (*within, Enclosure("visual", name))
    if isinstance(visual, Table | Comparison):
        again = partial(table_going_on, ts, label, continued)
        body, wide = table_rows(ts, visual, within, name, again)
        resume = again(wide)
    else:
        resume = going_on(ts, label, continued)
        body = _body(ts, visual, within, name, resume)
    if isinstance(visual, Chart | Table) and visual.source is not None:
        source = Cell(ts.text(visual.source, SOURCE, ts.grid.text), X0 if wide else ts.grid.x1, Role.PARAGRAPH, within)
        body = [*body, *stacked([source], gap=_TO_SOURCE, inside=IN_PROSE)]
    if body:
        body[0].cost = NEVER
    for row in body[1:]:
        row.carry = row.carry or resume
    captioned = (*within, Enclosure("table", name)) if isinstance(visual, Table | Comparison) else within
    return [*_captioned(ts, visual, label, captioned, wide=wide), *body]


def _captioned(ts: Typesetter, visual: Visual, label: str | None, within: Within, *, wide: bool) -> list[Row]:
    """The block's rule and its caption, in the side column or in rows above the visual."""
    beside = None if wide else captions_beside(ts, visual, label)
    if beside is None:
        rows = [Row(HALF, block_rule(ts), UNIT, ABOVE_TOPIC, snap=True)]
        for text in captions(ts, visual, label, ts.grid.xr if wide else ts.grid.text):
            rows += stacked([Cell(text, X0 if wide else ts.grid.x1, Role.CAPTION, within)], inside=IN_PROSE)
        deepen(rows[-1], HALF)
        return rows
    match visual:
        case Table() | Comparison():  # which has a rule of its own: the block's ends before it
            head, top = Row(0.0, block_rule(ts, end=ts.grid.side), UNIT, ABOVE_TOPIC, snap=True), _TABLE_TOP
        case Quote():  # whoever said it stands on its first baseline
            head = Row(HALF, block_rule(ts), UNIT, ABOVE_TOPIC, snap=True)
            top = HALF + figures.quote_form(visual).rise - NUMBER.rise
        case _:
            head, top = Row(HALF, block_rule(ts), UNIT, ABOVE_TOPIC, snap=True), HALF
    for text in beside:
        head.items.append(Strip(text, X0, top, Role.CAPTION, within))
        top += text.height
    head.reach = max(head.height, top)
    return [head]


def _body(
    ts: Typesetter, visual: Chart | Image | Quote | Timeline | Code | Diagram, within: Within, name: str, resume: Carry
) -> list[Row]:
    match visual:
        case Chart():
            return figures.chart_rows(ts, visual, within)
        case Image():
            return pictures.image_rows(ts, visual, within)
        case Quote():
            return figures.quote_rows(ts, visual, within)
        case Timeline():
            return figures.timeline_rows(ts, visual, within, name)
        case Code():
            return figures.code_rows(ts, visual, within, resume)
        case Diagram():
            return diagrams.diagram_rows(ts, visual, within, name)


def _meaning(ts: Typesetter, meaning: Topic, within: Within, continued: Text, role: Role) -> list[Row]:
    """The one call-out: a bar in the accent, and the text beside it."""
    texts = ts.prose(meaning.summary, LARGE, ts.grid.text - _BAR_TO_TEXT)
    body = set_prose(texts, ts.grid.x1 + _BAR_TO_TEXT, within=within)
    keep_whole(body, _LINES_WHOLE * LARGE.pitch + HALF)
    x = ts.grid.x1 + _BAR / 2
    for row in body:
        top = _BAR_TOP if row is body[0] else 0.0
        end = row.height - (_BAR_END if row is body[-1] else 0.0)
        row.items.insert(0, Rule(x, top, x, end, _BAR, "accent"))
        if row.gap:
            row.parting = [Rule(x, -row.gap, x, 0.0, _BAR, "accent")]
    return side_block(ts, meaning.title, body, within, role=role, continued=continued, cost=ABOVE_END)


def _sessions(ts: Typesetter, sessions: Sequence[Reference], within: Within, name: str) -> list[Row]:
    """Title and speaker of each talk, and its address where it does not stand among the sources."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    for number, session in enumerate(sessions):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        told = ((session.title, ts.forms.label), (session.note, ts.forms.muted), (session.address, _ADDRESS))
        own: list[Row] = []
        for text, form in told:
            if text is not None:
                own += stacked(
                    [Cell(ts.text(text, form, ts.grid.text), ts.grid.x1, Role.LIST_ITEM, item)], inside=IN_POINT
                )
        own[0].gap, own[0].cost = (HALF, ABOVE_POINT) if number else (0.0, NEVER)
        rows += own
    keep_with_heading(rows)
    return rows
