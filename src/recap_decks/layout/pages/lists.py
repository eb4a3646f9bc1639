"""Lists of points: labels beside their texts, labels running into them, or plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from recap_decks.layout.pages.rows import ABOVE_POINT, IN_POINT, NEVER, Cell, Row, stacked
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, pieces_of
from recap_decks.scene.items import Enclosure, Piece, Role
from recap_decks.story.slides import Point

Manner = Literal["columns", "run-in", "plain"]

_SPACE = 3.5  # between points
_HANG = 14.0
_DASH, _AFTER_DASH = 14.0, 12.0  # a nested point's dash, and its text after the dash
_RUN_IN_FROM = 90  # characters a text on average
_LABEL_LINES = 3  # a label of so many lines runs in


def list_rows(
    ts: Typesetter, points: Sequence[Point], within: tuple[Enclosure, ...], name: str, manner: Manner | None = None
) -> list[Row]:
    """A list as rows; `name` is its own among the document's lists, `manner` chosen by the points where None."""
    points = [point for point in points if point.label or point.text or point.points]
    inside = (*within, Enclosure("list", name))
    chosen = manner or manner_of(ts, points)
    rows: list[Row] = []
    for index, point in enumerate(points):
        item = (*inside, Enclosure("list item", f"{name}/{index + 1}"))
        gap = _SPACE if index else 0.0
        cost = ABOVE_POINT if 2 <= index <= len(points) - 2 else NEVER
        if chosen == "columns":
            rows += _columns(ts, point, item, gap, cost)
        elif point.label or chosen == "run-in" or len(points) == 1:  # one sentence is no list to the eye
            rows += _run_in(ts, point, item, gap, cost)
        else:
            rows += _dashed(ts, point, item, ts.grid.x1, gap, cost)
        rows += nested_rows(ts, point.points, item, f"{name}/{index + 1}/points")
    return rows


def manner_of(ts: Typesetter, points: Sequence[Point]) -> Manner:
    """How a list is set: columns for short texts under labels, run-in for long ones or nested points, or always."""
    if not any(point.label for point in points):
        return "plain"
    if ts.style.page_forms.points == "run-in":
        return "run-in"
    texts = [len(point.text.plain) for point in points if point.text]
    long = bool(texts) and sum(texts) > _RUN_IN_FROM * len(texts)
    if long or any(point.points for point in points):
        return "run-in"
    return "run-in" if any(_too_long(ts, point) for point in points) else "columns"


def _too_long(ts: Typesetter, point: Point) -> bool:
    """Whether a label with a text beside it takes three lines, or has a word wider than its column."""
    if point.label is None or point.text is None:
        return False
    pieces = pieces_of(point.label, ts.forms.label)
    if sum(ts.measure.width(piece) for piece in pieces) <= ts.grid.label:
        return False
    if ts.widest(pieces) > ts.grid.label:
        return True
    return ts.text(point.label, ts.forms.label, ts.grid.label).rows >= _LABEL_LINES


def _columns(ts: Typesetter, point: Point, within: tuple[Enclosure, ...], gap: float, cost: float) -> list[Row]:
    cells = []
    if point.label:
        width = ts.grid.label if point.text else ts.grid.text
        cells.append(Cell(ts.text(point.label, ts.forms.label, width), ts.grid.x1, Role.LABEL, within))
    if point.text:
        cells.append(Cell(ts.text(point.text, ts.forms.body, ts.grid.cell), ts.grid.xt, Role.LIST_ITEM, within))
    if len(cells) == 1:
        cells = [Cell(cells[0].text, cells[0].x, Role.LIST_ITEM, within)]
    return stacked(cells, gap=gap, cost=cost, inside=IN_POINT) if cells else []


def _run_in(ts: Typesetter, point: Point, within: tuple[Enclosure, ...], gap: float, cost: float) -> list[Row]:
    text = labelled(ts, point, ts.forms.body, ts.grid.text, _HANG)
    if text is None:
        return []
    return stacked([Cell(text, ts.grid.x1, Role.LIST_ITEM, within)], gap=gap, cost=cost, inside=IN_POINT)


def nested_rows(ts: Typesetter, points: Sequence[Point], within: tuple[Enclosure, ...], name: str) -> list[Row]:
    """Points of the second level, and of any deeper one below them, each level further in."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    for index, point in enumerate(points):
        item = (*inside, Enclosure("list item", f"{name}/{index + 1}"))
        cost = IN_POINT if 2 <= index <= len(points) - 2 else NEVER
        rows += _dashed(ts, point, item, ts.grid.x1 + _DASH, 0.0, cost)
        rows += nested_rows(ts, point.points, item, f"{name}/{index + 1}/points")
    return rows


def _dashed(
    ts: Typesetter, point: Point, within: tuple[Enclosure, ...], x: float, gap: float, cost: float
) -> list[Row]:
    """A point after an en dash that hangs at `x`."""
    text = labelled(ts, point, ts.forms.body, ts.grid.text - (x - ts.grid.x1) - _AFTER_DASH)
    if text is None:
        return []
    dash = Cell(ts.words("–", ts.forms.muted), x, Role.LABEL, within)
    # The text's lines decide where the pair may part, so it comes first among the cells; the dash is read first.
    rows = stacked([Cell(text, x + _AFTER_DASH, Role.LIST_ITEM, within)], gap=gap, cost=cost, inside=IN_POINT)
    rows[0].items = [*stacked([dash])[0].items, *rows[0].items]
    return rows


def labelled(ts: Typesetter, point: Point, form: Form, width: float, hang: float = 0.0) -> SetText | None:
    """A point in one paragraph, its label bold and closed by a colon where it has no sign of its own; None where it
    has neither label nor text."""
    pieces: list[Piece] = []
    if point.label:
        bold = Form(form.size, form.pitch, "text-bold", form.colour)
        pieces += pieces_of(point.label, bold)
        if point.text and pieces:
            sign = "" if pieces[-1].text.rstrip().endswith((":", "?", "!", ".", "–", "—")) else ":"
            last = pieces[-1]
            pieces += [Piece(sign, last.face, form.size, form.colour)] if sign else []
            pieces.append(Piece(" ", form.face, form.size, form.colour))
    if point.text:
        pieces += pieces_of(point.text, form)
    told = point.text or point.label
    if told is None or not pieces:
        return None
    return SetText(ts.lines(pieces, form, width, hang), form, told.at, told.span)
