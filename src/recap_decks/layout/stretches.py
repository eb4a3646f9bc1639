"""Stretches of text between forced breaks: the lines that they fill, and the width of a box that suits those lines.

Lines are filled as office programs fill them, at 99 % of the box, since advances may fall short of a renderer's by
0.4 %. The box then keeps free at its right whatever puts its width in the middle of the widths at which those very
breaks hold, so that a renderer that kerns breaks alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recap_decks.layout import breaking
from recap_decks.layout.breaking import Segment, SegmentLine
from recap_decks.layout.measuring import Measure
from recap_decks.scene.items import Piece
from recap_decks.scene.slides import Level

RESERVE = 0.99  # of a box's width is filled; the rest is for renderers whose advances are a little wider
LABEL_GAP = 7.2  # points kept between a label and the text beside it

# The least room of a line, against its advances, and against its kerned width. LibreOffice rounds sizes of type: it was
# seen to draw lines up to 0.6 % wider at 14 and 24 points, and up to 0.2 % at these sizes.
_PLAIN, _KERNED = 1.001, 1.0065
_KERNED_AT = dict.fromkeys((10, 16, 18, 28, 54, 108), 1.0025)
# Shares of its width that a box is narrowed to for the sake of its lines.
_SHARES = (*(1 - step / 250 for step in range(1, 10)), *(0.96 - step / 100 for step in range(42)))
_ROBUST, _FRAGILITY = 1.008, 30.0  # the ratio of widths at which breaks hold that is wanted, and what lacking it costs
_STEPS = 40  # tried between the narrowest width of a title and the widest
_NARROWNESS = 0.4  # what narrowing to nothing would cost, against the ugliness that it cures


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch between forced breaks: what stands before the tab, what after it (or the whole)."""

    label: tuple[Segment, ...]
    parts: tuple[Segment, ...]
    start: float  # of the first line of parts, from the box's left edge
    left: float  # of its further lines
    limit: float  # points at the right that its lines leave free, for a right-aligned part
    drawn: float  # how much wider than measured its lines may be drawn


def between_breaks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces between forced breaks."""
    if not any("\n" in piece.text for piece in pieces):
        return [list(pieces)]
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *more = piece.text.split("\n")
        if first:
            rows[-1].append(breaking.with_text(piece, first))
        for text in more:
            rows.append([breaking.with_text(piece, text)] if text else [])
    return rows


def stretch_of(pieces: Sequence[Piece], level: Level, measure: Measure) -> Stretch:
    """Pieces without forced breaks, measured; a tab among them parts label and text."""
    start = level.left - level.hanging
    drawn = _KERNED_AT.get(round(level.size), _KERNED)
    if not any("\t" in piece.text for piece in pieces):
        first_line = level.left if level.bullet else start
        return Stretch((), breaking.segments(pieces, measure), first_line, level.left, 0.0, drawn)
    before: list[Piece] = []
    after: list[Piece] = []
    tabbed = False
    for piece in pieces:
        first, tab, rest = piece.text.partition("\t")
        if first:
            (after if tabbed else before).append(breaking.with_text(piece, first))
        tabbed = tabbed or bool(tab)
        if rest:
            after.append(breaking.with_text(piece, rest))
    label, text = breaking.segments(before, measure), breaking.segments(after, measure)
    if level.tab_right:  # the label is what runs on, the text stands at the right end of its first line
        return Stretch(text, label, start, level.left, breaking.room_of(text) + 3 * LABEL_GAP, drawn)
    return Stretch(label, text, level.left, level.left, 0.0, drawn)


def filled(row: Stretch, width: float, measure: Measure) -> list[SegmentLine]:
    """The stretch's lines in a box of that width, filled greedily."""
    return breaking.fill(row.parts, width * RESERVE - row.left - row.limit, measure)


def has_chopped(rows: Sequence[Sequence[Stretch]], width: float) -> bool:
    """Whether a word is wider than its line in a box of that width, and so breaks between letters."""
    return any(part.width > width * RESERVE - row.left - row.limit for own in rows for row in own for part in row.parts)


def tidy_width(rows: Sequence[Stretch], width: float, measure: Measure, balance: bool) -> float:
    """The width to fill: the box's own, or the narrower one that takes as many lines and serves best: no lone word
    at an end, no line that ends in a typed hyphen, no break that a point more or less would move. With `balance`, the
    narrowest for one paragraph of two or three lines, as titles want it."""
    if has_chopped([rows], width):
        return width
    lines_of = [filled(row, width, measure) for row in rows]
    counts = [len(lines) for lines in lines_of]
    if max(counts, default=1) == 1:
        return width
    if balance and len(rows) == 1 and not rows[0].label and 2 <= counts[0] <= 3:
        narrowest = min(width, breaking.balanced_width(rows[0].parts, width * RESERVE, measure) / RESERVE + 0.01)
        return _between_words(rows[0], narrowest, width, measure)
    best, least = width, _displeasure(rows, lines_of, measure)
    for share in _SHARES:
        if least <= (1 - share) * _NARROWNESS:
            break
        tried = [filled(row, width * share, measure) for row in rows]
        if [len(lines) for lines in tried] != counts or has_chopped([rows], width * share):
            break
        displeasure = _displeasure(rows, tried, measure) + (1 - share) * _NARROWNESS
        if displeasure < least:
            best, least = width * share, displeasure
    return best


def _between_words(row: Stretch, narrowest: float, width: float, measure: Measure) -> float:
    """The narrowest width, between those, whose lines part the fewest words that no spaces tell."""
    parted = _parted(filled(row, narrowest, measure))
    best = narrowest
    for step in range(1, _STEPS + 1):
        if not parted:
            break
        tried = narrowest + (width - narrowest) * step / _STEPS
        count = _parted(filled(row, tried, measure))
        if count < parted:
            best, parted = tried, count
    return best


def _parted(lines: Sequence[SegmentLine]) -> int:
    return sum(line[-1].in_word for line in lines[:-1])


def _displeasure(rows: Sequence[Stretch], lines_of: Sequence[Sequence[SegmentLine]], measure: Measure) -> float:
    """What readers mind in the lines, and how easily another renderer would break them elsewhere."""
    narrowest, widest = _holding(rows, lines_of, measure)
    fragile = max(0.0, _ROBUST - widest / narrowest) * _FRAGILITY if narrowest else 0.0
    return sum(map(_ugliness, lines_of)) + fragile


def _holding(
    rows: Sequence[Stretch], lines_of: Sequence[Sequence[SegmentLine]], measure: Measure
) -> tuple[float, float]:
    """The widths of the box at which any renderer takes no line more, and at which one that kerns breaks elsewhere."""
    narrowest, widest = 0.0, float("inf")
    for row, lines in zip(rows, lines_of, strict=True):
        holding, beside = breaking.holding_widths(lines, measure), row.left + row.limit
        narrowest = max(narrowest, holding.narrowest * _PLAIN + beside, holding.narrowest_kerned * row.drawn + beside)
        if len(lines) > 1:
            widest = min(widest, holding.widest + beside)
    return narrowest, widest


def _ugliness(lines: Sequence[SegmentLine]) -> float:
    """What a reader minds in a paragraph of several lines: a short last line, most in short paragraphs, words broken at
    their hyphen, and a little, in short ones, words parted that no spaces tell."""
    if len(lines) < 2:
        return 0.0
    widths = [breaking.room_of(line) for line in lines]
    wanted = 0.5 if len(lines) <= 3 else 0.25
    hyphens = sum(line[-1].text.endswith("-") for line in lines[:-1])
    parted = _parted(lines) if len(lines) <= 3 else 0
    return max(0.0, wanted - widths[-1] / max(widths)) + 0.4 * hyphens + 0.1 * parted


def inset_of(rows: Sequence[Stretch], lines_of: Sequence[Sequence[SegmentLine]], box: float, measure: Measure) -> float:
    """Points to keep free at the right: the box then is as wide as the middle of what all breaks hold at."""
    if not any(len(lines) > 1 for lines in lines_of):
        return 0.0
    narrowest, widest = _holding(rows, lines_of, measure)
    widest = min(widest, box / RESERVE)
    chosen = min(box, max(narrowest, (narrowest + widest) / 2))
    return round(box - chosen, 2)
