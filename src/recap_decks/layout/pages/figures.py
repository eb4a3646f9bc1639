"""Visuals in the text column: charts, pictures, quotes, timelines, listings and diagrams as rows."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.layout.figures.chart import alt_text, figures, height
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.layout.figures.code import COLOURS, FACES, coloured
from recap_decks.layout.figures.diagram import Join, connector, ring, ring_joins, row_joins
from recap_decks.layout.pages.paper import CELL, LABEL, TEXT, X1, XR, XT
from recap_decks.layout.pages.rows import IN_POINT, IN_PROSE, NEVER, Cell, Placed, Row, Strip, rule, set_prose, stacked
from recap_decks.layout.pages.typesetting import BODY, BODY_MUTED, Form, SetText, Typesetter
from recap_decks.layout.pages.typesetting import LABEL as LABEL_FORM
from recap_decks.media.placing import CENTRE, placed
from recap_decks.scene.items import Enclosure, Picture, Piece, Role, Rule, Shape, rectangle
from recap_decks.story.slides import Chart, Code, Diagram, Image, Quote, Text, Timeline, texts_in
from recap_decks.style.tokens import Step
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

_CHART_HEIGHT = 168.0
_CHART = ((Step(9, 12), (Step(9.5, 14), Step(9, 12))), (Step(8.5, 11), (Step(8.5, 11),)))  # plain, values; then smaller
_HIGHEST_CHART = 560.0
_BAND = 17.5
_PICTURE_HEIGHT = 252.0
_PICTURE_DPI, _LEAST_DPI = 300, 150
_QUOTE = Form(17, 21, "text-light", balanced=True)
_LONG_QUOTE = Form(13, 17.5, "text-light")
_QUOTE_LENGTH = 280  # characters of a quote that is set large
_CODE = Form(8.75, 12, "code")
_CODE_PAD = 8.0
_STEP = Form(10.5, 14)
_GAP = 24.0  # between the steps of a flow
_MOST_IN_ROW = 4
_WEIGHT = 1.5
_DOT = 5.2


def chart_rows(ts: Typesetter, chart: Chart, within: Within) -> list[Row]:
    """The chart, over several rows where its bars take more than a page; as text where it cannot be drawn."""
    for plain, values in _CHART:
        look = ChartLook(
            ts.measure, ts.style.page_colours, plain, values, band=_BAND, names="left", names_width=LABEL
        )  # fmt: skip
        wanted = min(_HIGHEST_CHART, height(chart, TEXT, look, _CHART_HEIGHT))
        made = figures(chart, Box(X1, 0.0, TEXT, wanted), look)
        if made:
            alt = alt_text(chart, ts.measure.fonts.language)
            return [
                Row(one.box.height, [one.frame("Chart", alt)], 14.0 if number else 0.0, 0.0 if number else NEVER)
                for number, one in enumerate(made)
            ]
    said = tuple(texts_in((chart.categories, chart.series)))
    return set_prose(ts.prose(said, BODY, TEXT), X1, within=within)


def image_rows(ts: Typesetter, image: Image) -> list[Row]:
    """The picture, as large as the column and its pixels allow; cropped only where it covers its frame."""
    picture = ts.pictures[image.file]
    if image.fit == "cover":
        width, tall = TEXT, min(_PICTURE_HEIGHT, TEXT * picture.height / picture.width)
        tall = max(tall, TEXT / 2.4)
    else:
        scale = min(TEXT / picture.width, _PICTURE_HEIGHT / picture.height)
        if picture.svg is None:
            scale = min(scale, 72 / _LEAST_DPI)
        width, tall = picture.width * scale, picture.height * scale
    made = placed(
        picture, width, tall, fit=image.fit or "contain", focus=image.focus or CENTRE, dpi=_PICTURE_DPI
    )  # fmt: skip
    alt = image.alt or image.caption
    box = Box(X1, 0.0, made.width, made.height)
    item = Picture(
        box, made.data, made.media_type, "Picture", None if image.decorative else (alt.plain if alt else ""), made.svg
    )  # fmt: skip
    return [Row(made.height, [item])]


def quote_rows(ts: Typesetter, quote: Quote, within: Within) -> list[Row]:
    """What was said, large while it is short."""
    form = _QUOTE if len(quote.text.plain) <= _QUOTE_LENGTH else _LONG_QUOTE
    return stacked([Cell(ts.text(quote.text, form, TEXT), X1, Role.QUOTE, within)], inside=IN_PROSE)


def timeline_rows(ts: Typesetter, timeline: Timeline, within: Within, name: str) -> list[Row]:
    """A row a moment: when at the left, what at the right of a line with a dot for each, its note below."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    for number, moment in enumerate(timeline.moments):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        cells = [
            Cell(ts.text(moment.what, BODY, CELL), XT, Role.LIST_ITEM, item),
            Cell(ts.text(moment.when, LABEL_FORM, LABEL - 8), X1, Role.LABEL, item),
        ]
        own = stacked(cells, gap=3.5 if number else 0.0, cost=IN_POINT if number > 1 else NEVER, inside=IN_POINT)
        if moment.note is not None:
            note = Cell(ts.text(moment.note, BODY_MUTED, CELL), XT, Role.LIST_ITEM, item)
            own += stacked([note], inside=IN_POINT)
        dot = Box(XT - 14 - _DOT / 2, 7 - _DOT / 2, _DOT, _DOT)
        own[0].items.insert(0, Shape(dot, rectangle(dot), "accent", "Moment"))
        last = number == len(timeline.moments) - 1
        for row in own:
            start = 7.0 if row is own[0] and number == 0 else -row.gap
            end = row.height if not last else 7.0
            if end > start and not (last and row is not own[0]):
                row.items.insert(0, Rule(XT - 14, start, XT - 14, end, 0.75, "muted"))
        rows += own
    return rows


def code_rows(ts: Typesetter, code: Code, within: Within) -> list[Row]:
    """The listing line by line on its tint; a line that is too long goes on further in."""
    width = XR - X1 - 2 * _CODE_PAD
    hang = ts.measure.width(Piece("    ", "code", _CODE.size, "ink"))
    rows: list[Row] = []
    count = len(code.lines)
    for number, (line, stretches) in enumerate(zip(code.lines, coloured(code), strict=True)):
        cost = IN_PROSE if 4 <= number <= count - 4 else NEVER
        if line is None:
            rows.append(Row(_CODE.pitch, [], 0.0, cost))
            continue
        pieces = [Piece(one.text, FACES[one.part], _CODE.size, COLOURS[one.part], line.at) for one in stretches]
        text = SetText(ts.lines(pieces, _CODE, width, hang), _CODE, line.at, line.span)
        rows += stacked([Cell(text, X1 + _CODE_PAD, Role.CODE, within)], cost=cost, inside=IN_PROSE)
    for row in rows:
        top = _CODE_PAD if row is rows[0] else 0.0
        bottom = _CODE_PAD if row is rows[-1] else 0.0
        for item in row.items:
            if isinstance(item, Strip):
                item.y += top
        row.height += top + bottom
        row.reach = max(row.reach, row.height)
        ground = Box(X1, 0.0, TEXT, row.height)
        row.items.insert(0, Shape(ground, rectangle(ground), "tint", "Code ground"))
    return rows


def diagram_rows(ts: Typesetter, diagram: Diagram, within: Within, name: str) -> list[Row]:
    """The diagram in one row; one too high for that is a list of its texts."""
    inside = (*within, Enclosure("list", name))
    match diagram.type:
        case "flow":
            return _flow(ts, diagram.items, inside, name)
        case "cycle":
            return _cycle(ts, diagram.items, inside, name) or _flow(ts, diagram.items, inside, name)
        case "layers":
            return _layers(ts, diagram.items, inside, name)


def _flow(ts: Typesetter, items: Sequence[Text], within: Within, name: str) -> list[Row]:
    across = min(_MOST_IN_ROW, len(items))
    width = (TEXT - (across - 1) * _GAP) / across
    texts = [ts.text(item, _STEP, width - 4) for item in items]
    rows: list[Row] = []
    for start in range(0, len(items), across):
        own = texts[start : start + across]
        tall = max(text.height for text in own) + 4
        boxes = [Box(X1 + at * (width + _GAP), 0.0, width, tall) for at in range(len(own))]
        joins = row_joins([len(own)])
        row = _joined(own, boxes, joins, within, name, start)
        row.gap, row.cost = (14.0, IN_POINT) if start else (0.0, NEVER)
        rows.append(row)
    return rows


def _cycle(ts: Typesetter, items: Sequence[Text], within: Within, name: str) -> list[Row] | None:
    if not 3 <= len(items) <= 6:
        return None
    width = 92.0
    texts = [ts.text(item, _STEP, width - 4) for item in items]
    tall = max(text.height for text in texts) + 4
    boxes = ring(Box(X1, 0.0, TEXT, 150 + 2 * tall), len(items), width, tall)
    if tall > 60 or any(min(one.overlap(other)) > -10 for at, one in enumerate(boxes) for other in boxes[at + 1 :]):
        return None
    return [_joined(texts, boxes, ring_joins(boxes), within, name, 0)]


def _joined(
    texts: Sequence[SetText], boxes: Sequence[Box], joins: Sequence[Join], within: Within, name: str, start: int
) -> Row:
    """Words under bars, and the arrows between them."""
    items: list[Placed] = []
    for number, (text, box) in enumerate(zip(texts, boxes, strict=True)):
        item = (*within, Enclosure("list item", f"{name}/{start + number + 1}"))
        items.append(rule(box.y, start=box.x, end=box.right, weight=_WEIGHT, colour="ink"))
        items.append(Strip(text, box.x, box.y + 4, Role.LIST_ITEM, item))
    names = [f"{name}/{start + number + 1}" for number in range(len(boxes))]
    clear = [Box(box.x - 4, box.y, box.width + 8, box.height) for box in boxes]
    items += [connector(join, clear, names, 0.75, "ink") for join in joins]
    return Row(max(box.bottom for box in boxes), items)


def _layers(ts: Typesetter, items: Sequence[Text], within: Within, name: str) -> list[Row]:
    rows: list[Row] = []
    for number, item in enumerate(items):
        inside = (*within, Enclosure("list item", f"{name}/{number + 1}"))
        own = stacked(
            [Cell(ts.text(item, BODY, TEXT), X1, Role.LIST_ITEM, inside)],
            cost=IN_POINT if 2 <= number <= len(items) - 2 else NEVER, inside=IN_POINT, drop=5.0,
        )  # fmt: skip
        own[-1].height += 5.0
        own[-1].reach = max(own[-1].reach, own[-1].height)
        own[0].items.insert(0, rule(0.0, start=X1, weight=_WEIGHT, colour="ink"))
        rows += own
    rows[-1].items.append(rule(rows[-1].height, start=X1, weight=_WEIGHT, colour="ink"))
    return rows
