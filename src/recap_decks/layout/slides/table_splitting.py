"""A row higher than a slide, in rows that are not: parted between lines, its name said again."""

from __future__ import annotations

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.table_columns import Columns
from recap_decks.layout.slides.table_rows import RowText, Styled, reserve_of, row_text, set_cell
from recap_decks.scene.items import Paragraph
from recap_decks.story.compose import cut
from recap_decks.units import Box


def parted(row: RowText, columns: Columns, room: float, setting: Setting, *, named: bool) -> list[RowText]:
    """The row in parts at most `room` points high, one where it is no higher. Where rows are named, a name that stands
    whole in the first part stands in the others too."""
    if row.height <= room + 0.01:
        return [row]
    parts: list[RowText] = []
    cells = list(row.cells)
    while any(cells):
        found = [
            _first_lines(cell, width, room - drop, setting)
            for cell, width, drop in zip(cells, columns.widths, row.drop, strict=True)
        ]
        first, rest = [one for one, _ in found], [other for _, other in found]
        if named and parts and not cells[0]:
            first[0] = row.cells[0]
        parts.append(row_text(first, columns, setting))
        cells = rest
        named = named and not rest[0]
    return parts


def _first_lines(cell: Styled, width: float, room: float, setting: Setting) -> tuple[Styled, Styled]:
    """What stands in `room` points, at least a line, and the rest."""
    if not cell:
        return (), ()
    room -= reserve_of(cell, width, setting)
    done = set_cell(cell, Box(0.0, 0.0, width, 0.0), setting)
    for at, ((text, level), paragraph) in enumerate(zip(cell, done.box.paragraphs, strict=True)):
        fitting = sum(line.baseline + 0.2 * level.size <= room + 0.01 for line in paragraph.lines)
        if fitting == len(paragraph.lines):
            continue
        if not fitting and at:
            return cell[:at], cell[at:]
        before, after = cut(text, _end_of_line(paragraph, max(fitting, 1)))
        return (*cell[:at], (before, level)), ((after, level), *cell[at + 1 :])
    return cell, ()


def _end_of_line(paragraph: Paragraph, count: int) -> int:
    """How many characters of the paragraph its first lines have."""
    plain, at = paragraph.plain, 0
    for line in paragraph.lines[:count]:
        drawn = "".join(piece.text for piece in line.pieces)
        at = plain.find(drawn, at) + len(drawn)
    return at
