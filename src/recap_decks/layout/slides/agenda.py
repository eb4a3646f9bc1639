"""The agenda: linked rows of themes, by part where there are parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, hairline, opening_rule
from recap_decks.layout.text import Draft, pieces_of, set_text
from recap_decks.scene.items import Item, Piece, Role, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import AgendaEntry, AgendaPart
from recap_decks.units import Box

FIRST = 21

_NUMBER_WIDTH = grid.S4  # from a slide number to its title


def by_part(parts: Sequence[AgendaPart], numbers: Mapping[str, int], setting: Setting) -> Body | None:
    """A block a part: its title in the left third, its themes in the other two, column by column."""
    for role in ("M", "S"):
        row = setting.level(role, left=_NUMBER_WIDTH, hanging=_NUMBER_WIDTH, tab=_NUMBER_WIDTH, before=3.0)
        name = setting.level(role, face="text-bold")
        heights = [_block_height(part, row, name, setting) for part in parts]
        spare = grid.BOTTOM - grid.TOP - sum(heights)
        pad = min(grid.S3, spare / len(parts))
        if pad >= grid.S2:
            return _blocks(parts, numbers, heights, pad, (name, row), setting)
    return None


def _block_height(part: AgendaPart, row: Level, name: Level, setting: Setting) -> float:
    """Points that a part's block needs apart from its pad."""
    wide = Box(0, 0, grid.span(4), 1e6)
    tallest = 0.0
    for entries in _halves(part.entries):
        spot = body_placeholder(FIRST, "Themes", wide, row)
        block = set_text(spot, [_entry(entry, 888, row) for entry in entries], setting.measure, role=Role.PARAGRAPH)
        tallest = max(tallest, block.height if block is not None else 0.0)
    if part.title is not None:
        spot = body_placeholder(FIRST, "Part", Box(0, 0, grid.span(4) - grid.S3, 1e6), name)
        block = set_text(spot, [Draft(pieces_of(part.title, name))], setting.measure, role=Role.PARAGRAPH)
        tallest = max(tallest, block.height if block is not None else 0.0)
    return tallest


def _blocks(
    parts: Sequence[AgendaPart],
    numbers: Mapping[str, int],
    heights: Sequence[float],
    pad: float,
    levels: tuple[Level, Level],
    setting: Setting,
) -> Body:
    name_level, row_level = levels
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    rules: list[Item] = []
    y = grid.TOP
    for number, (part, height) in enumerate(zip(parts, heights, strict=True)):
        rules.append(opening_rule(grid.MARGIN, grid.LIVE, y) if number == 0 else hairline(grid.MARGIN, grid.LIVE, y))
        top = y + pad / 2 + 1.0
        index = FIRST + 3 * number
        if part.title is not None:
            box = Box(grid.MARGIN, top, grid.span(4) - grid.S3, height)
            drafts = [Draft(pieces_of(part.title, name_level, jump=part.leads_to), role=Role.HEADING_2)]
            _add(body_placeholder(index, f"Part {number + 1}", box, name_level), drafts, spots, boxes, setting)
        for column, entries in enumerate(_halves(part.entries)):
            if entries:
                box = Box(grid.column(5 + 4 * column), top, grid.span(4), height)
                spot = body_placeholder(index + 1 + column, f"Part {number + 1} themes {column + 1}", box, row_level)
                rows = [_entry(entry, numbers.get(entry.leads_to, 0), row_level) for entry in entries]
                _add(spot, rows, spots, boxes, setting)
        y += height + pad
    return Body(f"Agenda, {row_level.size:g} pt", tuple(spots), tuple(boxes), tuple(rules))


def flat(entries: Sequence[AgendaEntry], numbers: Mapping[str, int], setting: Setting) -> Body | None:
    """Themes without parts: one, two or three columns, by their count."""
    count = len(entries)
    across, role = (1, "L") if count <= 7 else (2, "L") if count <= 14 else (3, "M")
    rows = -(-count // across)
    if rows > 7:
        return None
    pitch = (grid.BOTTOM - grid.TOP) / 7
    start_columns = {1: (1,), 2: (1, 7), 3: (1, 5, 9)}[across]
    width = {1: grid.span(12), 2: grid.span(6), 3: grid.span(4)}[across]
    step = setting.step(role)
    level = setting.level(role, left=_NUMBER_WIDTH, hanging=_NUMBER_WIDTH, tab=_NUMBER_WIDTH, before=pitch - step.pitch)
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    rules: list[Item] = []
    for number, start in enumerate(start_columns):
        own = entries[number * rows : (number + 1) * rows]
        if not own:
            continue
        box = Box(grid.column(start), grid.TOP + grid.S2, width, grid.BOTTOM - grid.TOP - grid.S2)
        spot = body_placeholder(FIRST + number, f"Themes {number + 1}", box, level)
        drafts = [_entry(entry, numbers.get(entry.leads_to, 0), level) for entry in own]
        block = set_text(spot, drafts, setting.measure, role=Role.PARAGRAPH)
        if block is None or not block.fits:
            return None
        spots.append(spot)
        boxes.append(block.box)
        rules.append(opening_rule(grid.column(start), width))
    return Body(f"Agenda, {across} columns", tuple(spots), tuple(boxes), tuple(rules))


def split(parts: Sequence[AgendaPart]) -> list[list[AgendaPart]]:
    """An agenda too long for one slide, in pieces of at most ten rows, cut between parts where that can be."""
    pieces: list[list[AgendaPart]] = [[]]
    rows = 0
    for part in parts:
        for at in range(0, max(1, len(part.entries)), 10):
            own = AgendaPart(part.title, part.entries[at : at + 10], part.leads_to)
            need = max(2, (len(own.entries) + 1) // 2 + 1)
            if rows and rows + need > 10:
                pieces.append([])
                rows = 0
            pieces[-1].append(own)
            rows += need
    return pieces


def _halves(entries: Sequence[AgendaEntry]) -> tuple[Sequence[AgendaEntry], Sequence[AgendaEntry]]:
    """Entries in two columns, read down the first, then the second."""
    half = (len(entries) + 1) // 2
    return entries[:half], entries[half:]


def _entry(entry: AgendaEntry, number: int, level: Level) -> Draft:
    title = pieces_of(entry.title, level, jump=entry.leads_to)
    numeral = Piece(f"{number}\t", level.face, level.size, "muted")
    return Draft((numeral, *title), role=Role.CONTENTS_ITEM)


def _add(
    spot: Placeholder, drafts: list[Draft], spots: list[Placeholder], boxes: list[TextBox], setting: Setting
) -> None:
    block = set_text(spot, drafts, setting.measure, role=Role.PARAGRAPH)
    assert block is not None
    assert block.fits
    spots.append(spot)
    boxes.append(block.box)
