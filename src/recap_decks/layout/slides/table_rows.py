"""Rows of a table on a slide, set: how wide their columns want to be, how high they are, and the table they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import breaking, grid
from recap_decks.layout.figures.table import Need
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.table_columns import Columns
from recap_decks.layout.slides.table_content import Cell, Content, Look, Scale, level_of
from recap_decks.layout.stretches import RESERVE
from recap_decks.layout.text import Draft, SetText, pieces_of, set_plain
from recap_decks.scene.items import Paragraph, Piece, Role, TableCell, TableFrame, TableRow, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Text
from recap_decks.units import Box

PLACEHOLDER = 41
HAIR = 0.5  # the weight of the rules between rows

_ABOVE_HEAD = 1.2
_BELOW_HEAD = grid.S3 / 2
_SHORT_HEAD, _UNEVEN = 7, 1.15  # a head's sizes of type on one line; by how much one of two lines may be the longer
_SURE = 1.012  # a cell's room against its longest line: other breaks are no harm, a line more would move all rows below
_SLACK = 0.5  # points that a column has over what its words take

Styled = tuple[tuple[Text, Level], ...]


@dataclass(frozen=True, slots=True)
class RowText:
    """A row's cells as paragraphs with their levels; `drop` is how far each cell's text starts below the row's
    padding, so that all cells' first lines share a baseline; `height` what the row takes without padding."""

    cells: tuple[Styled, ...]
    drop: tuple[float, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Setup:
    """Content at one scale in columns of certain widths: heads and rows measured."""

    content: Content
    look: Look
    scale: Scale
    columns: Columns
    heads: RowText | None
    rows: tuple[RowText, ...]

    @property
    def head_height(self) -> float:
        """Points of the row that names the columns."""
        return _ABOVE_HEAD + self.heads.height + _BELOW_HEAD if self.heads is not None else 0.0

    def row_height(self, at: int) -> float:
        """Points of a row with its padding."""
        return self.rows[at].height + self.scale.pad

    def height(self, rows: Iterable[int]) -> float:
        """Points from the table's top to the last line of its last row; the padding under it needs no room."""
        return self.head_height + sum(map(self.row_height, rows)) - self.scale.pad / 2


def needs_of(content: Content, look: Look, scale: Scale, setting: Setting) -> list[Need]:
    """What each column asks for at that scale."""
    needs = []
    for at, is_number in enumerate(content.numbers):
        least = ideal = 0.0
        for row in content.rows:
            own_least, own_ideal = _need(_styled(row[at], scale, setting), setting)
            least, ideal = max(least, own_ideal if is_number else own_least), max(ideal, own_ideal)
        if content.heads is not None and (head := content.heads[at]) is not None:
            level = look.head_level(setting)
            word, line = _need(((head, level),), setting)
            if line > max(ideal, _SHORT_HEAD * level.size):
                line = max(word, line / 2 * _UNEVEN)  # it may stand on two lines
            least, ideal = max(least, word), max(ideal, line)
        needs.append(Need(least / RESERVE + _SLACK, ideal / RESERVE + _SLACK, is_number))
    return needs


def _need(paragraphs: Styled, setting: Setting) -> tuple[float, float]:
    least = ideal = 0.0
    for text, level in paragraphs:
        segments = breaking.segments(pieces_of(text, level), setting.measure)
        ideal = max(ideal, breaking.room_of(segments))
        for segment in segments:
            least = max(least, _unbroken(segment.pieces, segment.width, setting))
    return least, ideal


def _unbroken(pieces: Sequence[Piece], width: float, setting: Setting) -> float:
    """The width of a word; an address may break after each slash."""
    text = "".join(piece.text for piece in pieces)
    if "://" not in text:
        return width
    stretches = text.rstrip().replace("://", "\0").split("/")
    return max(setting.measure.width_as(pieces[0], stretch.replace("\0", "://") + "/") for stretch in stretches)


def set_up(content: Content, look: Look, scale: Scale, columns: Columns, setting: Setting) -> Setup:
    """The content measured in those columns."""
    heads = None
    if content.heads is not None:
        heads = row_text([_styled_head(head, look, setting) for head in content.heads], columns, setting)
    empty = level_of("cell", scale, setting).pitch
    rows = (row_text([_styled(cell, scale, setting) for cell in row], columns, setting) for row in content.rows)
    tall = tuple(row if any(row.cells) else replace(row, height=empty) for row in rows)
    return Setup(content, look, scale, columns, heads, tall)


def _styled(cell: Cell, scale: Scale, setting: Setting) -> Styled:
    return tuple((text, level_of(voice, scale, setting)) for text, voice in cell)


def _styled_head(head: Text | None, look: Look, setting: Setting) -> Styled:
    return ((head, look.head_level(setting)),) if head is not None else ()


def row_text(cells: Sequence[Styled], columns: Columns, setting: Setting) -> RowText:
    """Cells as a row in those columns, their first lines on one baseline."""
    rise = max((_first_baseline(cell[0][1]) for cell in cells if cell), default=0.0)
    drops = tuple(rise - _first_baseline(cell[0][1]) if cell else 0.0 for cell in cells)
    heights = (
        drop + _height(cell, width, setting)
        for cell, drop, width in zip(cells, drops, columns.widths, strict=True)
        if cell
    )
    return RowText(tuple(cells), drops, max(heights, default=0.0))


def _height(cell: Styled, width: float, setting: Setting) -> float:
    """Points that a cell takes in that width: what setting it would give, but quicker, and `reserve_of`."""
    height = reserve_of(cell, width, setting)
    for at, (text, level) in enumerate(cell):
        segments = breaking.segments(pieces_of(text, level), setting.measure)
        lines = 1  # as most cells have
        if breaking.room_of(segments) > width * RESERVE:
            lines = len(breaking.fill(segments, width * RESERVE, setting.measure))
        height += lines * level.pitch + (level.before if at else 0.0)
    return height


def reserve_of(cell: Styled, width: float, setting: Setting) -> float:
    """Points kept for a line more where a word is wider than the cell: a renderer may break it elsewhere. Not so a
    link, which the deck itself parts where its lines end."""
    for text, level in cell:
        for segment in breaking.segments(pieces_of(text, level), setting.measure):
            if segment.width > width * RESERVE and any(piece.link is None for piece in segment.pieces):
                return level.pitch
    return 0.0


def _first_baseline(level: Level) -> float:
    return level.pitch - 0.2 * level.size


def set_cell(cell: Styled, box: Box, setting: Setting, *, is_number: bool = False) -> SetText:
    """A cell's paragraphs set in a box of that width, however high they come out."""
    levels = tuple(level for _, level in cell)
    spot = Placeholder(0, "body", "Cell", box, levels, "", "right" if is_number else "left")
    drafts = [Draft(pieces_of(text, level), at, Role.CELL) for at, (text, level) in enumerate(cell)]
    return set_plain(spot, drafts, setting.measure, role=Role.CELL)


def framed_table(setup: Setup, rows: Sequence[int], x: float, y: float, alt: str, setting: Setting) -> TableFrame:
    """Some of the rows under the heads, as a table whose top left corner is there."""
    opening = setting.style.forms.opening_rule
    ink, sum_line = (opening, "ink"), (min(opening, grid.HEAVY), "ink")
    made: list[TableRow] = []
    top = y
    if setup.heads is not None:
        cells = _cells(setup, setup.heads, x, top + _ABOVE_HEAD, setup.heads.height, setting, is_head=True)
        made.append(TableRow(setup.head_height, cells, header=True, rule=ink))
        top += setup.head_height
    for at in rows:
        text = setup.rows[at]
        cells = _cells(setup, text, x, top + setup.scale.pad / 2, text.height, setting)
        sums_next = setup.content.total and at + 1 == len(setup.rows) - 1
        rule = None if at == rows[-1] else sum_line if sums_next else (HAIR, "hair")
        made.append(TableRow(setup.row_height(at), cells, rule=rule))
        top += setup.row_height(at)
    if setup.heads is None:
        made[0] = replace(made[0], rule_above=ink)
    gaps = (*setup.columns.gaps, 0.0)
    widths = tuple(width + gap for width, gap in zip(setup.columns.widths, gaps, strict=True))
    box = Box(x, y, setup.columns.total, top - y)
    return TableFrame(box, widths, tuple(made), "Table", alt, setup.content.named, PLACEHOLDER)


def _cells(
    setup: Setup, row: RowText, x: float, y: float, height: float, setting: Setting, *, is_head: bool = False
) -> tuple[TableCell, ...]:
    cells: list[TableCell] = []
    for at, (cell, drop, width) in enumerate(zip(row.cells, row.drop, setup.columns.widths, strict=True)):
        is_number = setup.content.numbers[at]
        box = Box(x, y + drop, width, height - drop)
        if not cell:
            level = setup.look.head_level(setting) if is_head else level_of("cell", setup.scale, setting)
            text = _empty(box, level)
        else:
            text = _cell_text(cell, box, setting, is_number=is_number, is_head=is_head)
        cells.append(TableCell(text, "right" if is_number else "left"))
        x += width + (*setup.columns.gaps, 0.0)[at]
    return tuple(cells)


def _cell_text(cell: Styled, box: Box, setting: Setting, *, is_number: bool, is_head: bool) -> TextBox:
    height = _height(cell, box.width, setting) - reserve_of(cell, box.width, setting)
    if is_head and height < box.height - 0.01:  # heads stand on the rule under them
        box = Box(box.x, box.bottom - height, box.width, height)
    text = set_cell(cell, box, setting, is_number=is_number).box
    longest = max(line.width for paragraph in text.paragraphs for line in paragraph.lines)
    inset = max(0.0, min(text.right_inset, box.width - longest * _SURE))
    if is_number and text.right_inset:  # kept free at the left instead, where the lines do not stand
        return _at_right(text, inset)
    return replace(text, placeholder=None, right_inset=inset)


def _at_right(text: TextBox, inset: float) -> TextBox:
    box = Box(text.box.x + inset, text.box.y, text.box.width - inset, text.box.height)
    paragraphs = tuple(
        replace(paragraph, lines=tuple(replace(line, x=line.x + text.right_inset) for line in paragraph.lines))
        for paragraph in text.paragraphs
    )
    return replace(text, box=box, paragraphs=paragraphs, placeholder=None, right_inset=0.0)


def _empty(box: Box, level: Level) -> TextBox:
    """A cell without text, which tells what text in it would look like."""
    nothing = Paragraph((Piece("", level.face, level.size, level.colour),), (), role=Role.CELL)
    return TextBox(box, (nothing,), "Cell", Role.CELL)
