"""Blocks of a theme after its topics: visuals under their captions, what it means, what to do, what to watch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from recap_decks.layout.figures.chart import tells_unit
from recap_decks.layout.pages import figures
from recap_decks.layout.pages.anchors import section
from recap_decks.layout.pages.blocks import carried, keep_with_heading, side_block
from recap_decks.layout.pages.paper import HALF, SIDE, TEXT, UNIT, X0, X1, XR
from recap_decks.layout.pages.rows import (
    ABOVE_POINT,
    ABOVE_TOPIC,
    IN_POINT,
    IN_PROSE,
    NEVER,
    Cell,
    Placed,
    Row,
    Strip,
    rule,
    set_prose,
    stacked,
)
from recap_decks.layout.pages.tables import cell_text, table_rows
from recap_decks.layout.pages.typesetting import SOURCE, STANDFIRST, Form, SetText, Typesetter, pieces_of
from recap_decks.scene.items import Enclosure, Role, Rule, Stroke, rectangle
from recap_decks.story.sections import Report, ReportWords, ThemeSection
from recap_decks.story.slides import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Quote,
    Reference,
    Run,
    Table,
    Task,
    Text,
    Timeline,
    Topic,
    Visual,
)
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

CAPTION = Form(9, 12)
_NUMBER = Form(9, 14, "text-bold")
_SMALL = Form(9, 12, colour="muted")
_SESSION = Form(10.5, 14, "text-bold")
_SESSION_NOTE = Form(9, 12)
_MOST_BESIDE = 12  # lines of a caption in the side column
_BAR, _BAR_TO_TEXT = 3.0, 14.0
_BOX = 7.0  # a tick box's side
_WHAT, _WHO_AT, _WHO, _BY = 190.0, 218.0, 58.0, 54.0


def visual_labels(report: Report) -> Mapping[int, str]:
    """What each visual is called ("Figure 3"), by its identity: figures, tables and listings are counted apart, in
    reading order; quotes have no number."""
    words: ReportWords = report.words
    counts: Counter[str] = Counter()
    labels: dict[int, str] = {}
    for part in report.parts:
        for theme in part.themes:
            for visual in theme.visuals:
                pattern = _pattern(visual, words)
                if pattern is not None:
                    counts[pattern] += 1
                    labels[id(visual)] = pattern.format(number=counts[pattern])
    return labels


def _pattern(visual: Visual, words: ReportWords) -> str | None:
    match visual:
        case Quote():
            return None
        case Table() | Comparison():
            return words.table
        case Code():
            return words.listing
        case _:
            return words.figure


def theme_blocks(
    ts: Typesetter, theme: ThemeSection, within: Within, report: Report, labels: Mapping[int, str], role: Role,
    anchor: str,
) -> list[Row]:  # fmt: skip
    """All blocks of a theme, in order."""
    rows: list[Row] = []
    words = report.words
    for number, visual in enumerate(theme.visuals):
        rows += _visual(ts, visual, within, f"{anchor}/visual {number + 1}", labels.get(id(visual)), words.continued)
    if theme.meaning is not None:
        rows += _meaning(ts, theme.meaning, (*within, section(f"{anchor}/meaning")), words.continued, role)
    if theme.tasks:
        inside = (*within, section(f"{anchor}/actions"))
        body = _tasks(ts, theme.tasks, inside, f"{anchor}/actions")
        rows += side_block(ts, words.actions, body, inside, role=role, continued=words.continued, cost=ABOVE_TOPIC)
    if theme.sessions:
        inside = (*within, section(f"{anchor}/sessions"))
        body = _sessions(ts, theme.sessions, inside, f"{anchor}/sessions")
        rows += side_block(ts, words.sessions, body, inside, role=role, continued=words.continued, cost=ABOVE_TOPIC)
    return rows


def _visual(ts: Typesetter, visual: Visual, within: Within, name: str, label: str | None, continued: Text) -> list[Row]:
    """The visual with its number and caption beside it, or above one that needs the whole width."""
    body, wide = _body(ts, visual, within, name)
    source = visual.source if isinstance(visual, Chart | Table) else None
    if source is not None:
        under = stacked([Cell(ts.text(source, SOURCE, TEXT), X1, Role.CAPTION, within)], gap=5.0, inside=IN_PROSE)
        body = [*body, *under]
    captions = _captions(ts, visual, label, SIDE)
    beside = not wide and sum(text.rows for text in captions) <= _MOST_BESIDE and _fits_side(ts, visual)
    if not beside:
        captions = _captions(ts, visual, label, XR if wide else TEXT)
    head = Row(HALF, [rule(0.0)], UNIT, ABOVE_TOPIC, snap=True)
    rows = [head]
    y = HALF
    for text in captions:
        if beside:
            head.items.append(Strip(text, X0, y, Role.CAPTION, within))
            y += text.height
        else:
            rows += stacked([Cell(text, X0 if wide else X1, Role.CAPTION, within)], inside=IN_PROSE)
    head.reach = max(head.reach, y if beside else head.height)
    if not beside and captions:
        rows[-1].height += HALF
        rows[-1].reach = max(rows[-1].reach, rows[-1].height)
    if body:
        body[0].cost = NEVER
    carry = carried(ts, Text((Run(label),), "") if label else None, continued)
    for row in body[1:]:
        if row.carry is None and not wide:
            row.carry = carry
    return [*rows, *body]


def _body(ts: Typesetter, visual: Visual, within: Within, name: str) -> tuple[list[Row], bool]:
    match visual:
        case Table() | Comparison():
            return table_rows(ts, visual, within, name)
        case Chart():
            return figures.chart_rows(ts, visual, within), False
        case Image():
            return figures.image_rows(ts, visual), False
        case Quote():
            return figures.quote_rows(ts, visual, within), False
        case Timeline():
            return figures.timeline_rows(ts, visual, within, name), False
        case Code():
            return figures.code_rows(ts, visual, within), False
        case Diagram():
            return figures.diagram_rows(ts, visual, within, name), False


def _told(visual: Visual) -> list[tuple[Text, Form]]:
    """What stands under the visual's number: its caption, and what is smaller."""
    told: list[tuple[Text | None, Form]] = []
    match visual:
        case Chart():
            names = [one.name for one in visual.series] if len(visual.series) == 1 else []
            unit = None if tells_unit(visual) else visual.unit
            told = [(visual.title, CAPTION), *((name, _SMALL) for name in names), (unit, _SMALL)]
        case Table() | Code():
            told = [(visual.caption, CAPTION)]
        case Image():
            told = [(visual.caption, CAPTION), (visual.credit, _SMALL)]
        case Quote():
            told = [(visual.who, _NUMBER), (visual.role, _SMALL)]
        case _:
            pass
    return [(text, form) for text, form in told if text is not None]


def _captions(ts: Typesetter, visual: Visual, label: str | None, width: float) -> list[SetText]:
    number = [ts.words(label, _NUMBER, width)] if label else []
    return [*number, *(ts.text(text, form, width) for text, form in _told(visual))]


def _fits_side(ts: Typesetter, visual: Visual) -> bool:
    """Whether no word of the caption is wider than the side column."""
    return all(ts.widest(pieces_of(text, form)) <= SIDE for text, form in _told(visual))


def _meaning(ts: Typesetter, meaning: Topic, within: Within, continued: Text, role: Role) -> list[Row]:
    """The one call-out: a bar in the accent, and the text beside it."""
    texts = ts.prose(meaning.summary, STANDFIRST, TEXT - _BAR_TO_TEXT)
    body = set_prose(texts, X1 + _BAR_TO_TEXT, within=within)
    for row in body:
        top = -row.gap if row is not body[0] else 2.0
        end = row.height - (2.5 if row is body[-1] else 0.0)
        x = X1 + _BAR / 2
        row.items.insert(0, Rule(x, top, x, end, _BAR, "accent"))
    return side_block(ts, meaning.title, body, within, role=role, continued=continued, cost=ABOVE_TOPIC)


def _tasks(ts: Typesetter, tasks: Sequence[Task], within: Within, name: str) -> list[Row]:
    """A row an action: a box to tick, what, who and by when."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    for number, task in enumerate(tasks):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        own = task_row(ts, task, item, X1 + 18, _WHAT, X1 + _WHO_AT)
        own[0].items.insert(0, _tick_box(X1, 5.5))
        if number:
            own[0].items.insert(0, rule(0.0, start=X1))
        own[0].cost = ABOVE_POINT if number else NEVER
        rows += own
    return rows


def task_row(ts: Typesetter, task: Task, within: Within, left: float, width: float, who_at: float) -> list[Row]:
    """What from `left`, who from `who_at`, by when ending at the right margin; what has no room beside the others goes
    on in lines below."""
    by = cell_text(ts, task.by, _BY) if task.by is not None else None
    cells = [Cell(cell_text(ts, task.what, width, bold=True), left, Role.LIST_ITEM, within)]
    if task.who is not None:
        cells.append(Cell(cell_text(ts, task.who, _WHO), who_at, Role.LIST_ITEM, within))
    if by is not None:
        cells.append(Cell(by, XR - by.width if by.rows == 1 else XR - _BY, Role.LIST_ITEM, within))
    rows = stacked(cells, inside=IN_POINT, drop=3.5)
    rows[-1].height += 3.5
    rows[-1].reach = max(rows[-1].reach, rows[-1].height)
    return rows


def _tick_box(x: float, y: float) -> Placed:
    box = Box(x, y, _BOX, _BOX)
    return Stroke(box, rectangle(Box(x + 0.3, y + 0.3, _BOX - 0.6, _BOX - 0.6)), 0.6, "muted", "Tick box")


def _sessions(ts: Typesetter, sessions: Sequence[Reference], within: Within, name: str) -> list[Row]:
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    for number, session in enumerate(sessions):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        told = ((session.title, _SESSION), (session.note, _SESSION_NOTE), (session.address, _SESSION_NOTE))
        own: list[Row] = []
        for text, form in told:
            if text is not None:
                own += stacked([Cell(ts.text(text, form, TEXT), X1, Role.LIST_ITEM, item)], inside=IN_POINT)
        own[0].gap, own[0].cost = (HALF, ABOVE_POINT) if number else (0.0, NEVER)
        rows += own
    keep_with_heading(rows)
    return rows
