"""Text into placeholders: pieces, paragraphs, lines and the height they take.

Lines are filled as office programs fill them, at 99 % of the box, since advances may fall short of a renderer's by
0.4 %. The box then keeps free at its right whatever puts its width in the middle of the widths at which those very
breaks hold, so that a renderer that kerns breaks alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import breaking
from recap_decks.layout.breaking import Segment, SegmentLine
from recap_decks.layout.measuring import Measure
from recap_decks.layout.setting import Setting
from recap_decks.scene.items import Line, Paragraph, Piece, Role, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Run, Text

RESERVE = 0.99  # of a box's width is filled; the rest is for renderers whose advances are a little wider
# The least room of a line, against its advances, and against its kerned width: LibreOffice rounds sizes of type, and
# was seen to draw lines up to so much wider (10, 16, 18, 28 and 54 points: 0.2 %; 14 points: 0.6 %).
PLAIN, KERNED, KERNED_AT = 1.001, 1.0025, {14: 1.0065}
LABEL_GAP = 7.2  # points kept between a label and the text beside it
_GLUED = 3  # lines of the longest paragraph whose last two words are kept together: a longer one shows a gap more
# Shares of its width that a box is narrowed to for the sake of its lines.
_SHARES = (*(1 - step / 250 for step in range(1, 10)), *(0.96 - step / 100 for step in range(42)))
_ROBUST, _FRAGILITY = 1.008, 30.0  # the ratio of widths at which breaks hold that is wanted, and what lacking it costs
_NARROWNESS = 0.4  # what narrowing to nothing would cost, against the ugliness that it cures


def face_of(base: str, run: Run) -> str:
    """The face of a run whose surroundings are set in `base`."""
    bold = run.bold or "bold" in base
    italic = run.italic or "italic" in base
    if run.code or base.startswith("code"):
        return "code-bold" if bold else "code"
    return "text" + ("-bold" if bold else "") + ("-italic" if italic else "")


def pieces_of(
    text: Text, level: Level, *, bold: bool = False, colour: str | None = None, jump: str | None = None
) -> tuple[Piece, ...]:
    """A story text as pieces in a level's look."""
    base = level.face if not bold or "bold" in level.face else level.face + "-bold"
    return tuple(
        Piece(
            run.text,
            face_of(base, run),
            level.size,
            colour or level.colour,
            text.at,
            level.tracking,
            underline=run.link is not None,
            struck=run.struck,
            link=run.link,
            jump=jump,
        )
        for run in text.runs
        if run.text
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph to be set: its pieces may hold one tab and forced breaks (line feeds)."""

    pieces: tuple[Piece, ...]
    level: int = 0
    role: Role = Role.PARAGRAPH
    extra_before: float = 0.0


@dataclass(frozen=True, slots=True)
class SetText:
    """A filled placeholder; `height` is what its lines need, in points, and `lines` their count a paragraph.
    `chopped`: a word is wider than the box, so that it breaks between letters."""

    box: TextBox
    height: float
    lines: tuple[int, ...]
    chopped: bool = False

    @property
    def fits(self) -> bool:
        """Whether its lines stand inside the placeholder."""
        return self.height <= self.box.box.height + 0.01


@dataclass(frozen=True, slots=True)
class _Row:
    """A stretch between forced breaks: what stands before the tab, what after it (or the whole)."""

    label: tuple[Segment, ...]
    parts: tuple[Segment, ...]
    start: float  # of the first line of parts, from the box's left edge
    left: float  # of its further lines
    limit: float  # points at the right that its lines leave free, for a right-aligned part
    drawn: float  # how much wider than measured its lines may be drawn


def set_whole(
    placeholder: Placeholder,
    drafts: Sequence[Draft],
    setting: Setting,
    *,
    role: Role = Role.PARAGRAPH,
    balance: bool = False,
) -> SetText | None:
    """Drafts set in a placeholder that holds them whole; else None: too much text, a label wider than its column,
    or a word wider than its line where the setting does not let words be chopped."""
    fitting = _fitting(placeholder, drafts, setting, glue=not balance)
    if fitting is None:
        return None
    block = _set(placeholder, *fitting, setting.measure, role, balance)
    return block if block.fits else None


def whole_lines(placeholder: Placeholder, drafts: Sequence[Draft], setting: Setting) -> list[int] | None:
    """How many lines each draft takes where the placeholder holds all of them whole, else None: what `set_whole` would
    give, without setting anything."""
    fitting = _fitting(placeholder, drafts, setting, glue=True)
    return _line_counts(placeholder, fitting[1], setting.measure) if fitting is not None else None


def _fitting(
    placeholder: Placeholder, drafts: Sequence[Draft], setting: Setting, *, glue: bool
) -> tuple[Sequence[Draft], list[list[_Row]]] | None:
    """The drafts, lone last words glued, and their rows; None where the placeholder does not hold them whole."""
    if _surely_too_high(placeholder, drafts, setting.measure):
        return None
    if glue:
        drafts = [_glued(draft, placeholder, setting.measure) for draft in drafts]
    rows = _rows(placeholder, drafts, setting.measure)
    if rows is None or (not setting.chop and _has_chopped(rows, placeholder.box.width)):
        return None
    lines = _line_counts(placeholder, rows, setting.measure)
    fits = _height(placeholder, drafts, lines) <= placeholder.box.height + 0.01
    return (drafts, rows) if fits else None


def _line_counts(placeholder: Placeholder, rows: Sequence[Sequence[_Row]], measure: Measure) -> list[int]:
    return [sum(len(_fill(row, placeholder.box.width, measure)) for row in own) for own in rows]


def _surely_too_high(placeholder: Placeholder, drafts: Sequence[Draft], measure: Measure) -> bool:
    """Whether even lines without any slack would not fit: cheap, and true of most that does not fit by far."""
    height = 0.0
    for number, draft in enumerate(drafts):
        level = placeholder.levels[draft.level]
        height += level.before if number else 0.0
        height += max(1, int(measure_all(draft.pieces, measure) / placeholder.box.width)) * level.pitch
        if height > placeholder.box.height + 0.01:
            return True
    return False


def set_text(
    placeholder: Placeholder, drafts: Sequence[Draft], measure: Measure, *, role: Role, balance: bool = False
) -> SetText | None:
    """Drafts set in a placeholder, as high as they come out; None where a label is too wide for its column."""
    rows = _rows(placeholder, drafts, measure)
    return _set(placeholder, drafts, rows, measure, role, balance) if rows is not None else None


def _rows(placeholder: Placeholder, drafts: Sequence[Draft], measure: Measure) -> list[list[_Row]] | None:
    """The drafts' stretches between forced breaks, measured; None where a label is too wide for its column."""
    rows: list[list[_Row]] = []
    for draft in drafts:
        level = placeholder.levels[draft.level]
        own = [_row(pieces, level, measure) for pieces in _forced(draft.pieces)]
        for row in own:
            if row.label and not level.tab_right and breaking.width_of(row.label) > row.start - LABEL_GAP:
                return None
        rows.append(own)
    return rows


def _glued(draft: Draft, placeholder: Placeholder, measure: Measure) -> Draft:
    """The draft with its last two words joined by a no-break space where the last would stand alone on its line, the
    pair fits one, and no line more is taken. Edits flow on, which a forced break would not let them."""
    level, width = placeholder.levels[draft.level], placeholder.box.width
    text = "".join(piece.text for piece in draft.pieces)
    at = text.rfind(" ")
    if (
        at < max(text.rfind("\n"), text.rfind("\t"))
        or measure_all(draft.pieces, measure) < width * RESERVE - level.left
    ):
        return draft
    before = _fill(_row(_forced(draft.pieces)[-1], level, measure), width, measure)
    if not 2 <= len(before) <= _GLUED or len(before[-1]) > 1 or len(before[-2]) < 2:
        return draft
    joined = replace(draft, pieces=_with_character(draft.pieces, at, "\u00a0"))
    after = _fill(_row(_forced(joined.pieces)[-1], level, measure), width, measure)
    return joined if len(after) == len(before) else draft


def measure_all(pieces: Sequence[Piece], measure: Measure) -> float:
    """Points that the pieces would take on one line."""
    return sum(measure.width(piece) for piece in pieces)


def _with_character(pieces: Sequence[Piece], at: int, character: str) -> tuple[Piece, ...]:
    """The pieces with another character in place of the one at that index of their text."""
    changed: list[Piece] = []
    for piece in pieces:
        inside = 0 <= at < len(piece.text)
        text = piece.text[:at] + character + piece.text[at + 1 :] if inside else piece.text
        changed.append(breaking.with_text(piece, text))
        at -= len(piece.text)
    return tuple(changed)


def _has_chopped(rows: Sequence[Sequence[_Row]], width: float) -> bool:
    return any(part.width > width * RESERVE - row.left - row.limit for own in rows for row in own for part in row.parts)


def _height(placeholder: Placeholder, drafts: Sequence[Draft], lines: Sequence[int]) -> float:
    """Points that the drafts take with so many lines each."""
    height = 0.0
    for number, (draft, count) in enumerate(zip(drafts, lines, strict=True)):
        level = placeholder.levels[draft.level]
        height += count * level.pitch + (level.before + draft.extra_before if number else 0.0)
    return height


def _set(
    placeholder: Placeholder,
    drafts: Sequence[Draft],
    rows: Sequence[Sequence[_Row]],
    measure: Measure,
    role: Role,
    balance: bool,
) -> SetText:
    flat = [row for own in rows for row in own]
    width = _tidy_width(flat, placeholder.box.width, measure, balance)
    filled = [[_fill(row, width, measure) for row in own] for own in rows]
    inset = _inset(flat, [lines for own in filled for lines in own], placeholder.box.width, measure)
    paragraphs: list[Paragraph] = []
    y = placeholder.box.y
    reserve = 0.0
    for draft, own_rows, own_lines in zip(drafts, rows, filled, strict=True):
        level = placeholder.levels[draft.level]
        y += (level.before + draft.extra_before) if paragraphs else 0.0
        lines: list[Line] = []
        for row, row_lines in zip(own_rows, own_lines, strict=True):
            if any(part.width > width * RESERVE - row.left for part in row.parts):
                reserve += level.pitch  # a renderer may break inside the word elsewhere
            for number, segments in enumerate(row_lines):
                baseline = y + level.pitch - 0.2 * level.size
                x = placeholder.box.x + (row.left if number else row.start)
                lines += _line(segments, x, baseline)
                if row.label and number == 0:
                    lines += _label_lines(row, level, placeholder, baseline)
                y += level.pitch
        paragraphs.append(Paragraph(draft.pieces, tuple(lines), draft.level, draft.extra_before, draft.role))
    if placeholder.align == "right":
        paragraphs = [_right_aligned(paragraph, placeholder.box.right - inset) for paragraph in paragraphs]
    box = TextBox(
        placeholder.box, tuple(paragraphs), placeholder.name, role, placeholder.index, inset, placeholder.align
    )  # fmt: skip
    counts = tuple(sum(len(lines) for lines in own) for own in filled)
    return SetText(box, y + reserve - placeholder.box.y, counts, reserve > 0)


def set_plain(
    placeholder: Placeholder, drafts: Sequence[Draft], measure: Measure, *, role: Role, balance: bool = False
) -> SetText:
    """Drafts without tabs set in a placeholder, as high as they come out."""
    fitted = set_text(placeholder, drafts, measure, role=role, balance=balance)
    assert fitted is not None  # only a label beside its text can be too wide
    return fitted


def _forced(pieces: Sequence[Piece]) -> list[list[Piece]]:
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


def _row(pieces: Sequence[Piece], level: Level, measure: Measure) -> _Row:
    start = level.left - level.hanging
    drawn = KERNED_AT.get(round(level.size), KERNED)
    if not any("\t" in piece.text for piece in pieces):
        first_line = level.left if level.bullet else start
        return _Row((), breaking.segments(pieces, measure), first_line, level.left, 0.0, drawn)
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
        return _Row(text, label, start, level.left, breaking.width_of(text) + 3 * LABEL_GAP, drawn)
    return _Row(label, text, level.left, level.left, 0.0, drawn)


def _fill(row: _Row, width: float, measure: Measure) -> list[SegmentLine]:
    return breaking.fill(row.parts, width * RESERVE - row.left - row.limit, measure)


def _line(segments: SegmentLine, x: float, baseline: float) -> list[Line]:
    pieces = breaking.merged_pieces(segments)
    return [Line(x, baseline, breaking.width_of(segments), pieces)] if pieces else []


def _label_lines(row: _Row, level: Level, placeholder: Placeholder, baseline: float) -> list[Line]:
    if level.tab_right:
        end = placeholder.box.x + (level.tab or placeholder.box.width)
        return _line(row.label, end - breaking.width_of(row.label), baseline)
    return _line(row.label, placeholder.box.x + level.left - level.hanging, baseline)


def _right_aligned(paragraph: Paragraph, right: float) -> Paragraph:
    return replace(paragraph, lines=tuple(replace(line, x=right - line.width) for line in paragraph.lines))


def _tidy_width(rows: Sequence[_Row], width: float, measure: Measure, balance: bool) -> float:
    """The width to fill: the box's own, or the narrower one that takes as many lines and serves best: no lone word
    at an end, no line that ends in a typed hyphen, no break that a point more or less would move. With `balance`, the
    narrowest for one paragraph of two or three lines, as titles want it."""
    if _has_chopped([rows], width):
        return width
    filled = [_fill(row, width, measure) for row in rows]
    counts = [len(lines) for lines in filled]
    if max(counts, default=1) == 1:
        return width
    if balance and len(rows) == 1 and not rows[0].label and 2 <= counts[0] <= 3:
        return min(width, breaking.balanced_width(rows[0].parts, width * RESERVE, measure) / RESERVE + 0.01)
    best, least = width, _displeasure(rows, filled, measure)
    for share in _SHARES:
        if least <= (1 - share) * _NARROWNESS:
            break
        tried = [_fill(row, width * share, measure) for row in rows]
        if [len(lines) for lines in tried] != counts:
            break
        displeasure = _displeasure(rows, tried, measure) + (1 - share) * _NARROWNESS
        if displeasure < least:
            best, least = width * share, displeasure
    return best


def _displeasure(rows: Sequence[_Row], filled: Sequence[Sequence[SegmentLine]], measure: Measure) -> float:
    """What readers mind in the lines, and how easily another renderer would break them elsewhere."""
    narrowest, widest = _holding(rows, filled, measure)
    fragile = max(0.0, _ROBUST - widest / narrowest) * _FRAGILITY if narrowest else 0.0
    return sum(map(_ugliness, filled)) + fragile


def _holding(rows: Sequence[_Row], filled: Sequence[Sequence[SegmentLine]], measure: Measure) -> tuple[float, float]:
    """The widths of the box at which any renderer takes no line more, and at which one that kerns breaks elsewhere."""
    narrowest, widest = 0.0, float("inf")
    for row, lines in zip(rows, filled, strict=True):
        holding, beside = breaking.holding_widths(lines, measure), row.left + row.limit
        narrowest = max(narrowest, holding.narrowest * PLAIN + beside, holding.narrowest_kerned * row.drawn + beside)
        if len(lines) > 1:
            widest = min(widest, holding.widest + beside)
    return narrowest, widest


def _ugliness(lines: Sequence[SegmentLine]) -> float:
    """What a reader minds in a paragraph of several lines: a short last line, most in short paragraphs, and words
    broken at their hyphen."""
    if len(lines) < 2:
        return 0.0
    widths = [breaking.width_of(line) for line in lines]
    wanted = 0.5 if len(lines) <= 3 else 0.25
    hyphens = sum(line[-1].text.endswith("-") for line in lines[:-1])
    return max(0.0, wanted - widths[-1] / max(widths)) + 0.4 * hyphens


def _inset(rows: Sequence[_Row], filled: Sequence[Sequence[SegmentLine]], box: float, measure: Measure) -> float:
    """Points to keep free at the right: the box then is as wide as the middle of what all breaks hold at."""
    if not any(len(lines) > 1 for lines in filled):
        return 0.0
    narrowest, widest = _holding(rows, filled, measure)
    widest = min(widest, box / RESERVE)
    chosen = min(box, max(narrowest, (narrowest + widest) / 2))
    return round(box - chosen, 2)
