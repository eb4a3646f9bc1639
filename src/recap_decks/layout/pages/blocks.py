"""What every section is made of: a main heading with its rule, and blocks with a heading in the side column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout.pages.paper import HALF, THICK, UNIT, X0
from recap_decks.layout.pages.rows import IN_POINT, NEVER, WHOLE, Carry, Cell, Placed, Row, Strip, deepen, rule, stacked
from recap_decks.layout.pages.typesetting import (
    Form,
    SetText,
    Typesetter,
    flush_right,
    pieces_of,
)
from recap_decks.scene.items import Anchor, ChartFrame, Enclosure, Picture, Piece, Role
from recap_decks.story.slides import Text

_BETWEEN_SECTIONS = 2 * UNIT  # white above a main heading's rule
_BETWEEN_UNRULED = 2.5 * UNIT  # and above a main heading whose rule stands below it
HEADING_DROP = 7.0  # from the rule to the heading's line
THEME_DROP = 8.66  # the same for a theme, whose heading stands beside an icon
_BELOW = 42.0 - 28.0  # what a heading's row has besides its lines
_TITLE_TO_RULE, _STANDFIRST_TO_RULE = 2.0, 8.0  # from their lines to a rule below them
_NUMERAL_SIZE = 26 / 28  # of a number beside its heading, in parts of the heading's

_HEADING_LINES, _HIGHEST_HEADING = 4, 340.0  # a heading of more lines is set smaller; a higher one pages may part
_LINES_KEPT = 3  # that a side heading, which stands on the first of them, keeps on its page


def heading_text(ts: Typesetter, text: Text, number: str = "", *, beside: float = 0.0) -> SetText:
    """A main heading in at most four lines, or else in small type, with a light number. `beside` is what the text
    column keeps free at its right."""
    width = ts.grid.text - beside
    share = _NUMERAL_SIZE if numbers_beside(ts) else 1.0
    for form in ts.forms.headings:
        numeral = Form(share * form.size, form.pitch, ts.forms.numeral, "accent_text")
        found = counted(ts, number, numeral, text, form, width) if number else ts.text(text, form, width)
        if found.rows <= _HEADING_LINES:
            break
    return found


def numbers_beside(ts: Typesetter) -> bool:
    """Whether the numbers of themes and takeaways stand in the side column."""
    return ts.grid.has_side and ts.style.page_forms.numbers == "beside"


def counted(
    ts: Typesetter, number: str, numeral: Form, text: Text, form: Form, width: float, *, hung: float | None = None
) -> SetText:
    """A text in the text column with its number: at the side column's end, or before the text, which then hangs `hung`
    points further right."""
    if numbers_beside(ts):
        return ts.led(number, numeral, text, form, width, ts.grid.x1 - ts.grid.side)
    return ts.numbered(number, numeral, text, form, width, hung=hung)


def main_heading(
    ts: Typesetter,
    text: SetText,
    within: tuple[Enclosure, ...],
    anchor: str,
    *,
    role: Role = Role.HEADING_1,
    drop: float = HEADING_DROP,
    beside: Sequence[Placed] = (),
    above: float = 0.0,
    cost: float = NEVER,
    standfirst: Sequence[Row] = (),
    space: float = UNIT,
    ruled: bool = True,
) -> list[Row]:
    """The heading, its `standfirst` and, above or below them, their rule. Under a rule one large line is 42 points
    high, and what follows stands right below. `space` is white after a rule below, which is left out where what
    follows begins with one (not `ruled`). `beside` is what the side column has, or what stands over the heading in
    `above` points."""
    over = ts.style.page_forms.heading_rule == "above"
    gap = _BETWEEN_SECTIONS if over else _BETWEEN_UNRULED
    rows = heading_rows(ts, text, within, role, gap=gap, cost=cost, drop=drop + above)
    first = rows[0]
    first.snap = True
    ruling = [rule(0.0, ts.grid.xr, weight=THICK, colour="ink")] if over else []
    first.items = [Anchor(anchor, 0.0), *ruling, *beside, *first.items]
    if over:
        deepen(rows[-1], _BELOW - drop)
        return [*rows, *standfirst]
    rows += standfirst
    if ruled:
        rule_below(ts, rows[-1], _STANDFIRST_TO_RULE if standfirst else _TITLE_TO_RULE)
    deepen(rows[-1], space)
    return rows


def rule_below(ts: Typesetter, row: Row, drop: float = _TITLE_TO_RULE) -> None:
    """The rule that ends a heading, `drop` points below its lines."""
    deepen(row, drop)
    row.items.append(rule(row.height, ts.grid.xr, start=ts.grid.x1, colour="ink"))


def heading_rows(
    ts: Typesetter,
    text: SetText,
    within: tuple[Enclosure, ...],
    role: Role,
    *,
    gap: float = 0.0,
    cost: float = NEVER,
    drop: float = 0.0,
) -> list[Row]:
    """A heading across the text column, which no page parts but where it would take half of one."""
    inside = IN_POINT if text.height > _HIGHEST_HEADING else NEVER
    return stacked([Cell(text, ts.grid.x1, role, within)], gap=gap, cost=cost, inside=inside, drop=drop)


def block_rule(ts: Typesetter, *, start: float = X0, end: float | None = None) -> list[Placed]:
    """The hair rule that a block begins with, where the style has rules between blocks."""
    return [rule(0.0, ts.grid.xr if end is None else end, start=start)] if ts.style.page_forms.rules_between else []


def side_block(
    ts: Typesetter,
    title: Text | None,
    body: Sequence[Row],
    within: tuple[Enclosure, ...],
    *,
    role: Role,
    continued: Text,
    resumed: Text | None = None,
    anchor: str | None = None,
    gap: float = UNIT,
    cost: float = NEVER,
    space: float = 0.0,
) -> list[Row]:
    """A block under its hair rule, its title in the side column on the first line's baseline.

    A title that the side column cannot take is set across the text column. Pages that begin inside the body repeat
    `resumed` (else the title) and say that it goes on. `space` is white between an across title and the body.
    """
    head = Row(HALF, block_rule(ts), gap, cost, snap=True)
    if anchor:
        head.items.insert(0, Anchor(anchor, 0.0))
    rows = [head]
    side = side_title(ts, title) if title is not None else None
    if title is not None:
        if side is not None:
            head.items.append(Strip(side, X0, HALF, role, within))
            head.reach = HALF + side.height
            if not body:
                head.height = head.reach
        else:
            rows += heading_rows(ts, ts.text(title, ts.forms.side_heading, ts.grid.text), within, role)
            if body:
                body[0].gap = max(body[0].gap, space)
    carry = carried(ts, resumed or title, continued, side)
    if title is not None:
        keep_with_heading(body)
    for index, row in enumerate(body):
        if index and row.carry is None:
            row.carry = carry
    return [*rows, *body]


# What is no line that a heading heads: other headings, and captions, which stand beside such lines.
_NO_LINES = frozenset({Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.CAPTION})


def keep_with_heading(body: Sequence[Row], lines: int = _LINES_KEPT) -> None:
    """Forbid breaks that leave a heading among the last two lines of its page: so many lines stay with it, or a
    figure."""
    kept = 0
    for row in body:
        if kept >= lines:
            break
        row.cost = NEVER
        if any(isinstance(item, ChartFrame | Picture) for item in row.items):
            break
        kept += any(isinstance(item, Strip) and item.role not in _NO_LINES for item in row.items)


def side_title(ts: Typesetter, title: Text) -> SetText | None:
    """A title for the side column, or None where there is none, or the title takes over four lines or has a word wider
    than the column."""
    if not ts.grid.has_side:
        return None
    form = ts.forms.side_heading
    pieces = pieces_of(title, form)
    if sum(ts.measure.width(piece) for piece in pieces) > ts.grid.side and ts.widest(pieces) > ts.grid.side:
        return None
    found = in_side(ts, ts.text(title, form, ts.grid.side))
    return found if found.rows <= WHOLE else None


def side_numbered(ts: Typesetter, number: str, numeral: Form, text: Text, form: Form, hung: float) -> SetText:
    """A text of the side column with its number, after which it hangs; in one line with that, where lines end alike."""
    if not ts.style.page_forms.side_italic:
        return ts.numbered(number, numeral, text, form, ts.grid.side, hung=hung)
    form = replace(form, face="text-italic", balanced=True)
    before = Piece(f"{number}\u2002", "text-italic", form.size, numeral.colour)
    lines = ts.lines((before, *pieces_of(text, form)), form, ts.grid.side)
    return in_side(ts, SetText(lines, form, text.at, text.span))


def in_side(ts: Typesetter, text: SetText, width: float | None = None) -> SetText:
    """A text for the side column: its lines end there alike where the style has italic titles."""
    return flush_right(text, width or ts.grid.side) if ts.style.page_forms.side_italic else text


def carried(ts: Typesetter, title: Text | None, continued: Text, side: SetText | None = None) -> Carry:
    """The hair rule, the title and *continued*, for a page that begins inside a block: said before, so no heading.
    `side` is the title where it is set for the side column already."""
    if not ts.grid.has_side:
        above = carried_across(ts, title, continued, HALF)
        return Carry(above.height, above.height, (*block_rule(ts), *above.items))
    items = block_rule(ts)
    height = reach = HALF
    if title is not None:
        side = side or side_title(ts, title)
        if side is not None:
            items.append(Strip(side, X0, HALF, Role.RUNNING))
            reach += side.height
        else:
            whole = ts.text(title, ts.forms.side_heading, ts.grid.text)
            shown = whole if whole.rows <= WHOLE else ts.one_line(title, ts.forms.side_heading, ts.grid.text)
            items.append(Strip(shown, ts.grid.x1, HALF, Role.RUNNING))
            height = reach = HALF + shown.height + HALF / 2
    word = in_side(ts, ts.text(continued, ts.forms.continued, ts.grid.side))
    below = reach if height == HALF else HALF  # under a title in the side column, beside one across
    items.append(Strip(word, X0, below, Role.RUNNING))
    return Carry(height, max(reach, below + word.height), tuple(items))


def carried_across(ts: Typesetter, title: Text | None, continued: Text, top: float = 0.0) -> Carry:
    """The same in one line, `top` points down, over rows that have rules and side columns of their own."""
    word = ts.text(continued, ts.forms.continued, ts.grid.xr)
    items: list[Placed] = []
    x = X0
    if title is not None:
        shown = ts.one_line(title, ts.forms.side_heading, ts.grid.xr - word.width - HALF)
        items.append(Strip(shown, X0, top, Role.RUNNING))
        x = shown.width + HALF
    items.append(Strip(word, x, top, Role.RUNNING))
    height = top + UNIT + HALF
    return Carry(height, height, tuple(items))
