"""The agenda: linked rows of themes, by part where there are parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule, row_rule
from recap_decks.layout.split import evenly
from recap_decks.layout.text import Draft, SetText, pieces_of, set_plain, set_text
from recap_decks.scene.items import Item, Piece, Role, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import AgendaEntry, AgendaPart
from recap_decks.units import Box, inch

FIRST = 21

_NUMBER_WIDTHS = (grid.S4, inch(0.65), inch(0.8))  # from a slide number of two, three, four digits to its title
_ROW_GAP = 3.0
_MOST_ROWS = 20  # of one part on one slide, in two columns


def by_part(parts: Sequence[AgendaPart], numbers: Mapping[str, int], setting: Setting) -> Body | None:
    """A block a part: its title in the left third, its themes in the other two, column by column."""
    for role in ("M", "S"):
        rows = _Rows(numbers, sum(len(part.entries) for part in parts), role, setting)
        name = setting.level(role, face="text-bold")
        heights = [_block_height(part, name, rows) for part in parts]
        pad = min(grid.S4, (setting.grid.bottom - setting.grid.top - sum(heights)) / len(parts))
        if pad < grid.S2:
            continue
        rules: list[Item] = []
        y = setting.grid.top
        for number, (part, height) in enumerate(zip(parts, heights, strict=True)):
            rules.append(row_rule(setting, number, setting.grid.margin, setting.grid.live, y))
            top = y + pad / 2 + 1.0
            if part.title is not None:
                box = Box(setting.grid.margin, top, _name_width(setting), height)
                title = Draft(pieces_of(part.title, name), role=Role.HEADING_2)
                rows.add(f"Part {number + 1}", box, name, title, part.leads_to)
            for column, entries in enumerate(_halves(part.entries)):
                rows.stack(entries, setting.grid.column(5 + 4 * column), top, setting.grid.span(4), _ROW_GAP)
            y += height + pad
        return Body(f"Agenda, {rows.level.size:g} pt", tuple(rows.spots), tuple(rows.boxes), tuple(rules))
    return None


def _name_width(setting: Setting) -> float:
    return setting.grid.span(4) - grid.S3


def _block_height(part: AgendaPart, name: Level, rows: _Rows) -> float:
    """Points that a part's block needs apart from its pad."""
    tallest = max(rows.height(entries, rows.setting.grid.span(4), _ROW_GAP) for entries in _halves(part.entries))
    if part.title is None:
        return tallest
    spot = body_placeholder(FIRST, "Part", Box(0, 0, _name_width(rows.setting), 1e6), name)
    block = set_plain(spot, [Draft(pieces_of(part.title, name))], rows.setting.measure, role=Role.HEADING_2)
    return max(tallest, block.height)


def flat(entries: Sequence[AgendaEntry], numbers: Mapping[str, int], setting: Setting) -> Body | None:
    """Themes without parts: one, two or three columns, by their count."""
    count = len(entries)
    across, role = (1, "L") if count <= 7 else (2, "L") if count <= 14 else (3, "M")
    each = -(-count // across)
    if each > 7:
        return None
    rows = _Rows(numbers, count, role, setting)
    gap = (setting.grid.bottom - setting.grid.top - grid.S2) / 7 - rows.level.pitch
    width = setting.grid.span(12 // across)
    rules: list[Item] = []
    for number in range(across):
        own = entries[number * each : (number + 1) * each]
        x = setting.grid.column(1 + number * 12 // across)
        if setting.grid.top + grid.S2 + rows.height(own, width, gap) > setting.grid.bottom + 0.01:
            return None
        if own:
            rows.stack(own, x, setting.grid.top + grid.S2, width, gap)
            rules.append(opening_rule(setting, x, width))
    return Body(f"Agenda, {across} columns", tuple(rows.spots), tuple(rows.boxes), tuple(rules))


class _Rows:
    """Agenda rows as they are placed: each its own placeholder, since each leads to its own slide."""

    def __init__(self, numbers: Mapping[str, int], count: int, role: str, setting: Setting) -> None:
        self.numbers, self.setting = numbers, setting
        digits = len(str(max(numbers.values(), default=count)))
        width = _NUMBER_WIDTHS[min(max(digits, 2), 4) - 2]
        self.level = setting.level(role, left=width, hanging=width, tab=width)
        self.spots: list[Placeholder] = []
        self.boxes: list[TextBox] = []

    def height(self, entries: Sequence[AgendaEntry], width: float, gap: float) -> float:
        """Points that the entries take, one above the other."""
        blocks = [self._set(self._draft(entry), Box(0, 0, width, 1e6), self.level, "") for entry in entries]
        return sum(block.height for _, block in blocks) + gap * (len(blocks) - 1) if blocks else 0.0

    def stack(self, entries: Sequence[AgendaEntry], x: float, y: float, width: float, gap: float) -> None:
        """Places the entries from `y` down."""
        for entry in entries:
            draft = self._draft(entry)
            _, block = self._set(draft, Box(x, y, width, 1e6), self.level, "")
            count = 1 + sum(spot.name.startswith("Theme") for spot in self.spots)
            box = Box(x, y, width, block.height)
            self.add(f"Theme {count}", box, self.level, draft, entry.leads_to)
            y += block.height + gap

    def add(self, name: str, box: Box, level: Level, draft: Draft, leads_to: str | None) -> None:
        """Places one row."""
        spot, block = self._set(draft, box, level, name)
        self.spots.append(spot)
        self.boxes.append(replace(block.box, jump=leads_to))

    def _set(self, draft: Draft, box: Box, level: Level, name: str) -> tuple[Placeholder, SetText]:
        spot = body_placeholder(FIRST + len(self.spots), name or "Row", box, level)
        block = set_text(spot, [draft], self.setting.measure, role=Role.CONTENTS_ITEM)
        assert block is not None  # a slide number is never wider than its column
        return spot, block

    def _draft(self, entry: AgendaEntry) -> Draft:
        numeral = Piece(f"{self.numbers.get(entry.leads_to, 0)}\t", self.level.face, self.level.size, "muted")
        return Draft((numeral, *pieces_of(entry.title, self.level)), role=Role.CONTENTS_ITEM)


def blocks(parts: Sequence[AgendaPart]) -> list[AgendaPart]:
    """The parts, those with more themes than a slide holds in even blocks."""
    found: list[AgendaPart] = []
    for part in parts:
        groups = max(1, -(-len(part.entries) // _MOST_ROWS))
        found += [AgendaPart(part.title, tuple(own), part.leads_to) for own in evenly(part.entries, groups)]
    return found


def _halves(entries: Sequence[AgendaEntry]) -> tuple[Sequence[AgendaEntry], Sequence[AgendaEntry]]:
    """Entries in two columns, read down the first, then the second."""
    half = (len(entries) + 1) // 2
    return entries[:half], entries[half:]
