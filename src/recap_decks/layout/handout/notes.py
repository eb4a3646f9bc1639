"""Handouts of one slide a page over its speaker notes, on the grid of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_decks.layout.handout.furniture import LINE_PITCH, Edges, Furniture, writing_line
from recap_decks.layout.handout.shown import Shown, framed_miniature
from recap_decks.layout.pages.blocks import carried, in_side
from recap_decks.layout.pages.page_breaks import PageOfRows, break_pages
from recap_decks.layout.pages.paper import HALF, THICK, UNIT, X0, Sheet
from recap_decks.layout.pages.placing import Threads, place_page
from recap_decks.layout.pages.rows import (
    ABOVE_PARAGRAPH,
    ABOVE_POINT,
    ABOVE_TOPIC,
    IN_POINT,
    IN_PROSE,
    NEVER,
    Cell,
    Row,
    Strip,
    rule,
    stacked,
)
from recap_decks.layout.pages.typesetting import SetText, Typesetter, pieces_of
from recap_decks.scene.items import Anchor, Enclosure, Item, Role, Rule, Scene
from recap_decks.story.compose import word
from recap_decks.story.handout import HandoutWords
from recap_decks.story.notes import HEADING, POINT
from recap_decks.story.slides import Text
from recap_decks.units import Box

_SLIDE_SHAPE = 9 / 16  # of a wide slide's place across the text area; others stand as high
_TO_RULE = 36.625  # from a slide to the rule over its notes
_LINES_DROP = 38.0  # from the notes' last line to the first one to write on

_HANG = UNIT  # of a point's further lines
_INDENTS = "\u2003– "  # what a nested point begins with, which its further lines keep clear of


def notes_edges(sheet: Sheet) -> Edges:
    """Where head and foot stand on that paper: where the report has them."""
    return Edges(sheet.left, sheet.right, sheet.head, sheet.foot)


def notes_pages(
    slides: Sequence[tuple[Shown, Sequence[Text]]],
    sheet: Sheet,
    furniture: Furniture,
    ts: Typesetter,
    words: HandoutWords,
) -> Iterator[Scene]:
    """Each slide with its notes; what finds no room below it goes on on pages without it."""
    number, threads = 0, Threads()
    for one, notes in slides:
        label = words.slide.format(number=one.number)
        broken = break_pages(_rows(ts, one, label, notes, words), sheet.room)
        for page in broken:
            number += 1
            side = sheet.of_page(number)
            items: list[Item] = list(furniture.on(number, (one,)))
            if page is broken[0]:
                place = Box(side.left, side.top, ts.grid.xr, _SLIDE_SHAPE * ts.grid.xr)
                items += [Anchor(one.key, sheet.top), *framed_miniature(one, place, label)]
            items += place_page(page, side, {}, ts.measure, threads)
            if page is broken[-1]:
                items += _lines(page, side)
            yield Scene(f"page/{number}", sheet.width, sheet.height, "paper", tuple(items))


def _rows(ts: Typesetter, one: Shown, label: str, notes: Sequence[Text], words: HandoutWords) -> list[Row]:
    """The notes below the place of the slide, with what stands beside them."""
    name = word(f"slide/{one.number}", label)
    within = (Enclosure("section", one.key),)
    side = ts.grid.has_side
    width = ts.grid.side if side else ts.grid.text / 2
    heading, below = ts.text(name, ts.forms.side_heading, width), ts.text(words.notes, ts.forms.muted, width)
    if side:
        heading, below = in_side(ts, heading), in_side(ts, below)
    line = _SLIDE_SHAPE * ts.grid.xr + _TO_RULE
    top = line + HALF
    x, y = (X0, top + heading.height) if side else (X0 + heading.width + HALF, top)
    reach = max(top + heading.height, y + below.height)
    head = Row(
        top if side else reach + HALF,
        [
            rule(line, ts.grid.xr, weight=THICK, colour="ink"),
            Strip(heading, X0, top, Role.HEADING_2, within),
            *([Strip(below, x, y, Role.PARAGRAPH, within)] if notes else []),
        ],
        reach=reach,
        sparse=0.0,
    )
    rows = [head]
    carry = carried(ts, name, words.continued, heading)
    before: Text | None = None
    listed: tuple[Enclosure, ...] = within
    for index, note in enumerate(notes):
        place = f"{one.key}/notes/{index + 1}"
        if note.at == POINT and (before is None or before.at != POINT):
            listed = (*within, Enclosure("list", place))  # of all points up to the next paragraph
        inside = (*listed, Enclosure("list item", place)) if note.at == POINT else within
        own = _note_rows(ts, note, before, inside)
        for row in own if index else own[1:]:
            row.carry = carry
        rows += own
        before = note
    return rows


def _note_rows(ts: Typesetter, note: Text, before: Text | None, within: tuple[Enclosure, ...]) -> list[Row]:
    is_point = note.at == POINT
    gap = HALF if before and not is_point and before.at != HEADING else 0.0
    cost = NEVER if before is None or before.at == HEADING else _COST.get(note.at, ABOVE_PARAGRAPH)
    role = Role.HEADING_3 if note.at == HEADING else Role.LIST_ITEM if is_point else Role.PARAGRAPH
    cell = Cell(_set(ts, note), ts.grid.x1, role, within)
    rows = stacked([cell], gap=gap, cost=cost, inside=IN_POINT if is_point else IN_PROSE)
    for row in rows:
        row.sparse = 0.0
    return rows


_COST = {HEADING: ABOVE_TOPIC, POINT: ABOVE_POINT}


def _set(ts: Typesetter, note: Text) -> SetText:
    form, hang = ts.forms.body, 0.0
    if note.at == POINT:
        plain = note.plain
        indent = plain[: len(plain) - len(plain.lstrip(_INDENTS))]
        hang = ts.measure.em(form.face, indent) * form.size if indent else _HANG
    return SetText(ts.lines(pieces_of(note, form), form, ts.grid.text, hang), form, note.at, note.span)


def _lines(page: PageOfRows, sheet: Sheet) -> Iterator[Rule]:
    """Lines to write on, below the notes as far as the text area goes."""
    left, right = sheet.left + sheet.grid.x1, sheet.right
    y = sheet.top + page.tops[-1] + page.rows[-1].height + _LINES_DROP
    while y < sheet.bottom:
        yield writing_line(left, right, y)
        y += LINE_PITCH
