"""Visuals in the text column: charts, quotes, timelines and listings as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout.figures.chart import ChartFigure, alt_text, figure, figures, height
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.layout.figures.chart_marks import circle
from recap_decks.layout.figures.code import COLOURS, FACES, coloured
from recap_decks.layout.figures.quote import MARK_SHAPE, quote_mark
from recap_decks.layout.pages.pictures import SHRINKS_FROM, SHRUNK
from recap_decks.layout.pages.rows import (
    IN_POINT,
    IN_PROSE,
    NEVER,
    WHOLE,
    Carry,
    Cell,
    Row,
    Strip,
    deepen,
    keep_whole,
    lowered,
    set_prose,
    stacked,
)
from recap_decks.layout.pages.typesetting import Form, SetLine, SetText, Typesetter
from recap_decks.scene.items import Enclosure, Piece, Role, Rule, Shape, rectangle
from recap_decks.story.slides import Chart, Code, Moment, Quote, Text, Timeline, texts_in
from recap_decks.style.bidi import runs_rtl
from recap_decks.style.tokens import Step
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

_CHART_HEIGHT = 168.0
_CHART = ((Step(9, 12), (Step(9.5, 14), Step(9, 12))), (Step(8.5, 11), (Step(8.5, 11),)))  # plain, values; then smaller
_HIGHEST_CHART, _HIGHEST_ON_SMALL = 420.0, 280.0  # on paper that has a side column, and on smaller
_BAND = 17.5
_WHOLE = 252.0  # points of a quote or timeline that no page parts
_QUOTE = Form(17, 21, "text-light", balanced=True)
_LONG_QUOTE = Form(13, 17.5, "text-light")
_QUOTE_LENGTH = 280  # characters of a quote that is set large
_CODE = Form(8.75, 12, "code")
_CODE_PAD = 8.0
_CODE_LINES, _ABOVE_LINE = 4, 5.0  # lines that stay together, and what a break after a blank one costs
_FROM_LINE, _DOT_AT, _DOT = 14.0, 7.0, 5.2  # what happened stands so far from the line; its dot, and how large
_FROM_WHEN, _TO_MOMENT = 18.0, 3.5
_MARK, _CAPITAL = 0.34, 0.66  # heights of a quotation mark and of a capital, in parts of a letter's size
_MARK_GAP = 2.0


def chart_rows(ts: Typesetter, chart: Chart, within: Within) -> list[Row]:
    """The chart, lower where a page would else be left white, and over several rows where its bars take more than one;
    as text where it cannot be drawn."""
    for plain, values in _CHART:
        look = ChartLook(
            ts.measure, ts.style.page_colours, plain, values, band=_BAND, names="left", names_width=ts.grid.label
        )  # fmt: skip
        made = _drawn_charts(ts, chart, look)
        if made:
            rows = [_chart_row(chart, one, within) for one in made]
            if len(made) == 1 and made[0].box.height > SHRINKS_FROM:
                small = figure(chart, _chart_box(ts, SHRUNK * made[0].box.height), look)
                if small is not None and small.kind == made[0].kind:
                    rows[0].smaller = _chart_row(chart, small, within)
            for row in rows[1:]:
                row.gap, row.cost = 14.0, 0.0
            return rows
    said = tuple(texts_in((chart.categories, chart.series)))
    return set_prose(ts.prose(said, ts.forms.body, ts.grid.text), ts.grid.x1, within=within)


def _drawn_charts(ts: Typesetter, chart: Chart, look: ChartLook) -> list[ChartFigure]:
    """The chart in as many parts as it takes, no higher than its bars are wanted to be."""
    highest = _HIGHEST_CHART if ts.grid.has_side else _HIGHEST_ON_SMALL
    wanted = min(highest, height(chart, ts.grid.text, look, _CHART_HEIGHT))
    made = figures(chart, _chart_box(ts, wanted), look)
    if len(made) == 1 and made[0].kind == "bar":
        enough = height(chart, ts.grid.text, look, wanted, lying=True)
        lower = figure(chart, _chart_box(ts, enough), look) if enough < wanted - 0.5 else None  # columns that lie down
        if lower is not None and lower.kind == "bar":
            return [lower]
    return made


def _chart_box(ts: Typesetter, high: float) -> Box:
    return Box(ts.grid.x1, 0.0, ts.grid.text, high)


def _chart_row(chart: Chart, made: ChartFigure, within: Within) -> Row:
    frame = made.frame("Chart", alt_text(chart, made.form, goes_on=made.goes_on, in_full=True))
    return Row(made.box.height, [replace(frame, within=within)])


def quote_form(quote: Quote) -> Form:
    """How a quote is set."""
    return _QUOTE if len(quote.text.plain) <= _QUOTE_LENGTH else _LONG_QUOTE


def quote_rows(ts: Typesetter, quote: Quote, within: Within) -> list[Row]:
    """What was said, large while it is short; an opening mark hangs before it, where it begins at that side."""
    form = quote_form(quote)
    rows = stacked([Cell(ts.text(quote.text, form, ts.grid.text), ts.grid.x1, Role.QUOTE, within)], inside=IN_PROSE)
    keep_whole(rows, _WHOLE)
    if ts.measure.fonts.right_to_left or not runs_rtl(quote.text.plain):
        height = _MARK * form.size
        mark = quote_mark(ts.grid.x1 - _MARK_GAP - MARK_SHAPE * height, form.rise - _CAPITAL * form.size, height, "ink")
        rows[0].items.insert(0, mark)
    return rows


def timeline_rows(ts: Typesetter, timeline: Timeline, within: Within, name: str) -> list[Row]:
    """A row a moment: when at the left, what at the right of a line with a dot for each, its note below."""
    rows: list[Row] = []
    inside = (*within, Enclosure("list", name))
    x = ts.grid.xt - _FROM_LINE
    dot = Box(x - _DOT / 2, _DOT_AT - _DOT / 2, _DOT, _DOT)
    for number, moment in enumerate(timeline.moments):
        item = (*inside, Enclosure("list item", f"{name}/{number + 1}"))
        own = _moment(ts, moment, item)
        own[0].gap, own[0].cost = (_TO_MOMENT, IN_POINT if number > 1 else NEVER) if number else (0.0, NEVER)
        last = number == len(timeline.moments) - 1
        for row in own:
            start = _DOT_AT if number == 0 and row is own[0] else 0.0
            end = _DOT_AT if last else row.height
            if row.gap and number:
                row.parting = [_down(x, -row.gap, 0.0)]
            if end > start and not (last and row is not own[0]):
                row.items.insert(0, _down(x, start, end))
        own[0].items.insert(1, Shape(dot, circle(dot), "accent_text", "Moment"))
        rows += own
    keep_whole(rows, _WHOLE)
    return rows


def _moment(ts: Typesetter, moment: Moment, within: Within) -> list[Row]:
    """When at the left, what and its note at the right: a row, or several where one of them is long."""
    when = ts.text(moment.when, ts.forms.label, ts.grid.label - _FROM_WHEN)
    what = ts.text(moment.what, ts.forms.body, ts.grid.cell)
    note = ts.text(moment.note, ts.forms.muted, ts.grid.cell) if moment.note is not None else None
    cells = [Cell(when, ts.grid.x1, Role.LABEL, within), Cell(what, ts.grid.xt, Role.LIST_ITEM, within)]
    rows = stacked(cells, inside=IN_POINT)
    if note is None:
        return rows
    if len(rows) == 1 and note.rows <= WHOLE:
        rows[0].items.append(Strip(note, ts.grid.xt, what.height, Role.LIST_ITEM, within))
        deepen(rows[0], max(0.0, what.height + note.height - rows[0].height))
        return rows
    return [*rows, *stacked([Cell(note, ts.grid.xt, Role.LIST_ITEM, within)], inside=IN_POINT)]


def _down(x: float, start: float, end: float) -> Rule:
    """A piece of the line that moments stand along."""
    return Rule(x, start, x, end, 0.75, "muted")


def code_rows(ts: Typesetter, code: Code, within: Within, resume: Carry) -> list[Row]:
    """The listing line by line on its tint; a line that is too long goes on further in. Pages may part it, best at
    a blank line; `resume` is what one on which it goes on begins with."""
    width = ts.grid.text - 2 * _CODE_PAD
    hang = ts.measure.width(Piece("    ", "code", _CODE.size, "ink"))
    rows: list[Row] = []
    count = len(code.lines)
    for number, (typed, stretches) in enumerate(zip(code.lines, coloured(code), strict=True)):
        cost = _above_line(code.lines, number) if _CODE_LINES <= number <= count - _CODE_LINES else NEVER
        if typed is None:
            rows.append(Row(_CODE.pitch, [], 0.0, cost))
            continue
        pieces = [Piece(one.text, FACES[one.part], _CODE.size, COLOURS[one.part], typed.at) for one in stretches]
        lines = ts.lines(pieces, _CODE, width, hang)
        if ts.measure.fonts.right_to_left:
            lines = tuple(_reflected(line, width) for line in lines)
        text = SetText(lines, _CODE, typed.at, typed.span)
        rows += stacked([Cell(text, ts.grid.x1 + _CODE_PAD, Role.CODE, within)], cost=cost, inside=IN_PROSE)
    lowered(rows[0].items, _CODE_PAD)
    deepen(rows[0], _CODE_PAD)
    carry = Carry(resume.height + _CODE_PAD, resume.reach, (*resume.items, _ground(ts, resume.height, _CODE_PAD)))
    for row in rows:
        # Each row's ground reaches as far below it as it would on a page that ends with it.
        row.items.insert(0, _ground(ts, 0.0, row.height + _CODE_PAD))
        row.reach = row.height + _CODE_PAD
        row.carry = carry
    rows[-1].height = rows[-1].reach
    return rows


def _reflected(line: SetLine, width: float) -> SetLine:
    """The line as far from the right as it was from the left: pages of languages that run from right to left are
    reflected, and code is not."""
    return replace(line, indent=width - line.indent - line.width)


def _above_line(lines: Sequence[Text | None], number: int) -> float:
    """What a break there costs: least after a blank line, more before one."""
    if lines[number] is None:
        return _ABOVE_LINE + IN_POINT
    return _ABOVE_LINE if lines[number - 1] is None else IN_PROSE


def _ground(ts: Typesetter, top: float, height: float) -> Shape:
    box = Box(ts.grid.x1, top, ts.grid.text, height)
    return Shape(box, rectangle(box), "tint", "Code ground")
