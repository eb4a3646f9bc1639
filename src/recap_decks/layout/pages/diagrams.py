"""Diagrams in the text column: words under bars, arrows between the bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_decks.layout.figures.diagram import BOTTOM, TOP, Join, connector, ring, ring_joins, row_joins
from recap_decks.layout.pages.rows import (
    IN_POINT,
    NEVER,
    Cell,
    Placed,
    Row,
    Strip,
    deepen,
    rule,
    stacked,
)
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, pieces_of
from recap_decks.scene.items import Connector, Enclosure, Role
from recap_decks.story.slides import Diagram, Text
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

_STEP = Form(10.5, 14)
_BAR, _TO_TEXT = 1.5, 4.0  # a bar's weight, and from its middle to the words
_ARROW, _ARROW_COLOUR = 0.75, "muted"
_CLEAR = 4.0  # between an arrow and what it joins
_GAP = 28.0  # between the steps of a flow: an arrow and the white at its ends
_ROW_GAP = 28.0
_MOST_IN_ROW = 5
_HIGHEST_STEP, _HIGHEST_ROW = 200.0, 340.0
_RING_STEPS = range(3, 7)
_RING_WIDTH, _RING_HEIGHT, _HIGHEST_STATION = 92.0, 150.0, 46.0
_APART = 10.0  # stations of a ring, at least
_LAYER_PAD = 5.0


def diagram_rows(ts: Typesetter, diagram: Diagram, within: Within, name: str) -> list[Row]:
    """A row of the page for each row of a flow, one for a ring, one for each layer. A cycle of too many or too long
    stations is a flow, and one with a step higher than half a page is set as layers, which may be parted."""
    inside = (*within, Enclosure("list", name))
    rows = _cycle(ts, diagram.items, inside, name) if diagram.type == "cycle" else None
    if rows is None and diagram.type != "layers":
        rows = _flow(ts, diagram.items, inside, name)
    if rows is None or any(row.height > _HIGHEST_ROW for row in rows):
        rows = _layers(ts, diagram.items, inside, name)
    return rows


def _flow(ts: Typesetter, items: Sequence[Text], within: Within, name: str) -> list[Row]:
    """Steps from left to right, in as few rows as their words allow; an arrow leads from the end of a row down to the
    start of the next."""
    counts = _rows_of(ts, items)
    width = _step_width(ts, max(counts))
    texts = [ts.text(item, _STEP, width) for item in items]
    rows: list[Row] = []
    start = 0
    for number, count in enumerate(counts):
        own = texts[start : start + count]
        tall = max(text.height for text in own) + _TO_TEXT
        boxes = [Box(ts.grid.x1 + at * (width + _GAP), 0.0, width, tall) for at in range(count)]
        row = _joined(own, boxes, row_joins([count]), within, name, start)
        if number < len(counts) - 1:
            row.items.append(_down(boxes[-1], Box(ts.grid.x1, tall + _ROW_GAP, width, 0.0), start + count - 1))
            deepen(row, _ROW_GAP)
        row.cost = IN_POINT if number else NEVER
        rows.append(row)
        start += count
    return rows


def _rows_of(ts: Typesetter, items: Sequence[Text]) -> list[int]:
    """How many steps each row has: rows alike, and as few as leave every word whole."""
    counts: list[int] = []
    for counts in _ways(len(items)):
        width = _step_width(ts, max(counts))
        words = all(ts.widest(pieces_of(item, _STEP)) <= width for item in items)
        if words and all(ts.text(item, _STEP, width).height <= _HIGHEST_STEP for item in items):
            break
    return counts


def _ways(count: int) -> Iterator[list[int]]:
    for rows in range(-(-count // _MOST_IN_ROW), count + 1):
        size, more = divmod(count, rows)
        yield [size + (number < more) for number in range(rows)]


def _step_width(ts: Typesetter, across: int) -> float:
    return (ts.grid.text - (across - 1) * _GAP) / across


def _down(last: Box, first: Box, number: int) -> Connector:
    """The arrow from the last step of a row to the first of the next one."""
    ends = Box(last.x, last.y, last.width, last.height + _CLEAR), Box(first.x, first.y - _CLEAR, first.width, 0.0)
    names = [f"step {number + 1}", f"step {number + 2}"]
    return connector(Join(0, BOTTOM, 1, TOP), ends, names, _ARROW, _ARROW_COLOUR)


def _cycle(ts: Typesetter, items: Sequence[Text], within: Within, name: str) -> list[Row] | None:
    """Stations around a ring, clockwise from the top; None where they are too many or too long for one."""
    if len(items) not in _RING_STEPS:
        return None
    texts = [ts.text(item, _STEP, _RING_WIDTH) for item in items]
    tall = max(text.height for text in texts) + _TO_TEXT
    boxes = ring(Box(ts.grid.x1, 0.0, ts.grid.text, _RING_HEIGHT + 2 * tall), len(items), _RING_WIDTH, tall)
    close = any(min(one.overlap(other)) > -_APART for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    if close or tall > _HIGHEST_STATION:
        return None
    return [_joined(texts, boxes, ring_joins(boxes), within, name, 0)]


def _joined(
    texts: Sequence[SetText], boxes: Sequence[Box], joins: Sequence[Join], within: Within, name: str, start: int
) -> Row:
    """Words under bars, and the arrows between them: along the bars in a row, else around the words."""
    items: list[Placed] = []
    for number, (text, box) in enumerate(zip(texts, boxes, strict=True)):
        item = (*within, Enclosure("list item", f"{name}/{start + number + 1}"))
        items.append(rule(box.y, start=box.x, end=box.right, weight=_BAR, colour="ink"))
        items.append(Strip(text, box.x, box.y + _TO_TEXT, Role.LIST_ITEM, item))
    names = [f"{name}/{start + number + 1}" for number in range(len(boxes))]
    level = all(box.y == boxes[0].y for box in boxes)
    clear = [
        Box(box.x - _CLEAR, box.y, box.width + 2 * _CLEAR, 0.0)
        if level
        else Box(box.x - _CLEAR, box.y - _CLEAR, box.width + 2 * _CLEAR, box.height + 2 * _CLEAR)
        for box in boxes
    ]
    items += [connector(join, clear, names, _ARROW, _ARROW_COLOUR) for join in joins]
    return Row(max(box.bottom for box in boxes), items)


def _layers(ts: Typesetter, items: Sequence[Text], within: Within, name: str) -> list[Row]:
    """Layers from the top, between rules over the whole column."""
    rows: list[Row] = []
    for number, item in enumerate(items):
        inside = (*within, Enclosure("list item", f"{name}/{number + 1}"))
        own = stacked(
            [Cell(ts.text(item, ts.forms.body, ts.grid.text), ts.grid.x1, Role.LIST_ITEM, inside)],
            cost=IN_POINT if 2 <= number <= len(items) - 2 else NEVER, inside=IN_POINT, drop=_LAYER_PAD,
        )  # fmt: skip
        deepen(own[-1], _LAYER_PAD)
        own[0].items.insert(0, rule(0.0, ts.grid.xr, start=ts.grid.x1, weight=_BAR, colour="ink"))
        rows += own
    rows[-1].items.append(rule(rows[-1].height, ts.grid.xr, start=ts.grid.x1, weight=_BAR, colour="ink"))
    return rows
