"""Text into placeholders: pieces, paragraphs, lines and the height they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import breaking
from recap_decks.layout.breaking import SegmentLine
from recap_decks.layout.measuring import Measure
from recap_decks.layout.setting import Setting
from recap_decks.layout.stretches import (
    LABEL_GAP,
    RESERVE,
    Stretch,
    between_breaks,
    filled,
    has_chopped,
    inset_of,
    stretch_of,
    tidy_width,
)
from recap_decks.scene.items import Line, Paragraph, Piece, Role, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Run, Text
from recap_decks.style.shaping import needs_shaping

_GLUED = 3  # lines of the longest paragraph whose last two words are kept together: a longer one shows a gap more


def face_of(base: str, run: Run) -> str:
    """The face of a run whose surroundings are set in `base`."""
    use, *words = base.split("-")
    bold = run.bold or "bold" in words
    italic = run.italic or "italic" in words
    if run.code or use == "code":
        return "code-bold" if bold else "code"
    return use + ("-bold" if bold else "") + ("-italic" if italic else "")


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
            0.0 if needs_shaping(run.text) else level.tracking,  # letters that join must not be set apart
            underline=run.link is not None,
            struck=run.struck,
            link=run.link,
            jump=jump,
            language=run.language,
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
) -> tuple[Sequence[Draft], list[list[Stretch]]] | None:
    """The drafts, lone last words glued, and their rows; None where the placeholder does not hold them whole."""
    if _surely_too_high(placeholder, drafts, setting.measure):
        return None
    if glue:
        drafts = [_glued(draft, placeholder, setting.measure) for draft in drafts]
    rows = _rows(placeholder, drafts, setting.measure)
    if rows is None or (not setting.chop and has_chopped(rows, placeholder.box.width)):
        return None
    lines = _line_counts(placeholder, rows, setting.measure)
    fits = _height(placeholder, drafts, lines) <= placeholder.box.height + 0.01
    return (drafts, rows) if fits else None


def _line_counts(placeholder: Placeholder, rows: Sequence[Sequence[Stretch]], measure: Measure) -> list[int]:
    return [sum(len(filled(row, placeholder.box.width, measure)) for row in own) for own in rows]


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


def _rows(placeholder: Placeholder, drafts: Sequence[Draft], measure: Measure) -> list[list[Stretch]] | None:
    """The drafts' stretches between forced breaks, measured; None where a label is too wide for its column."""
    rows: list[list[Stretch]] = []
    for draft in drafts:
        level = placeholder.levels[draft.level]
        own = [stretch_of(pieces, level, measure) for pieces in between_breaks(draft.pieces)]
        for row in own:
            if row.label and not level.tab_right and breaking.room_of(row.label) > row.start - LABEL_GAP:
                return None
        rows.append(own)
    return rows


def _glued(draft: Draft, placeholder: Placeholder, measure: Measure) -> Draft:
    """The draft with its last two words joined by a no-break space where the last would stand alone on its line, the
    pair fits one, no line more is taken and no word parted at its hyphen. Edits flow on, which a forced break would
    not let them."""
    level, width = placeholder.levels[draft.level], placeholder.box.width
    text = "".join(piece.text for piece in draft.pieces)
    at = text.rfind(" ")
    if (
        at < max(text.rfind("\n"), text.rfind("\t"))
        or measure_all(draft.pieces, measure) < width * RESERVE - level.left
    ):
        return draft
    before = filled(stretch_of(between_breaks(draft.pieces)[-1], level, measure), width, measure)
    if not 2 <= len(before) <= _GLUED or len(before[-1]) > 1 or len(before[-2]) < 2 or not before[-2][-1].space:
        return draft
    joined = replace(draft, pieces=_with_character(draft.pieces, at, "\u00a0"))
    after = filled(stretch_of(between_breaks(joined.pieces)[-1], level, measure), width, measure)
    hyphenated = after[-2][-1].text.endswith("-") if len(after) > 1 else False
    return joined if len(after) == len(before) and not hyphenated else draft


def measure_all(pieces: Sequence[Piece], measure: Measure) -> float:
    """Points that suffice for the pieces on one line."""
    return sum(measure.width(piece) for piece in pieces) + measure.slack(pieces)


def _with_character(pieces: Sequence[Piece], at: int, character: str) -> tuple[Piece, ...]:
    """The pieces with another character in place of the one at that index of their text."""
    changed: list[Piece] = []
    for piece in pieces:
        inside = 0 <= at < len(piece.text)
        text = piece.text[:at] + character + piece.text[at + 1 :] if inside else piece.text
        changed.append(breaking.with_text(piece, text))
        at -= len(piece.text)
    return tuple(changed)


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
    rows: Sequence[Sequence[Stretch]],
    measure: Measure,
    role: Role,
    balance: bool,
) -> SetText:
    flat = [row for own in rows for row in own]
    width = tidy_width(flat, placeholder.box.width, measure, balance)
    lines_of = [[filled(row, width, measure) for row in own] for own in rows]
    inset = inset_of(flat, [lines for own in lines_of for lines in own], placeholder.box.width, measure)
    paragraphs: list[Paragraph] = []
    y = placeholder.box.y
    reserve = 0.0
    for draft, own_rows, own_lines in zip(drafts, rows, lines_of, strict=True):
        level = placeholder.levels[draft.level]
        y += (level.before + draft.extra_before) if paragraphs else 0.0
        lines: list[Line] = []
        for row, row_lines in zip(own_rows, own_lines, strict=True):
            if any(part.width > width * RESERVE - row.left for part in row.parts):
                reserve += level.pitch  # a renderer may break inside the word elsewhere
            first = y + level.pitch - 0.2 * level.size
            label = _label_lines(row, level, placeholder, first) if row.label else []
            lines += label if not level.tab_right else []  # lines stand in the order in which they are read
            for number, segments in enumerate(row_lines):
                x = placeholder.box.x + (row.left if number else row.start)
                lines += _line(segments, x, y + level.pitch - 0.2 * level.size)
                y += level.pitch
            lines += label if level.tab_right else []
        bullet = _bullet(level, draft.pieces, lines[0].baseline, placeholder, measure) if lines else None
        paragraphs.append(
            Paragraph(draft.pieces, tuple(lines), draft.level, draft.extra_before, draft.role, bullet=bullet)
        )
    if placeholder.align == "right":
        paragraphs = [_right_aligned(paragraph, placeholder.box.right - inset) for paragraph in paragraphs]
    box = TextBox(
        placeholder.box, tuple(paragraphs), placeholder.name, role, placeholder.index, inset, placeholder.align
    )  # fmt: skip
    counts = tuple(sum(len(lines) for lines in own) for own in lines_of)
    return SetText(box, y + reserve - placeholder.box.y, counts, reserve > 0)


def set_plain(
    placeholder: Placeholder, drafts: Sequence[Draft], measure: Measure, *, role: Role, balance: bool = False
) -> SetText:
    """Drafts without tabs set in a placeholder, as high as they come out."""
    fitted = set_text(placeholder, drafts, measure, role=role, balance=balance)
    assert fitted is not None  # only a label beside its text can be too wide
    return fitted


def _line(segments: SegmentLine, x: float, baseline: float) -> list[Line]:
    pieces = breaking.merged_pieces(segments)
    return [Line(x, baseline, breaking.width_of(segments), pieces)] if pieces else []


def _label_lines(row: Stretch, level: Level, placeholder: Placeholder, baseline: float) -> list[Line]:
    if level.tab_right:
        end = placeholder.box.x + (level.tab or placeholder.box.width)
        return _line(row.label, end - breaking.width_of(row.label), baseline)
    return _line(row.label, placeholder.box.x + level.left - level.hanging, baseline)


def _bullet(
    level: Level, pieces: Sequence[Piece], baseline: float, placeholder: Placeholder, measure: Measure
) -> Line | None:
    """The level's bullet, which looks like the text that it stands before (ECMA-376 part 1, 21.1.2.4.5-7, 10)."""
    if level.bullet is None:
        return None
    mark = Piece(level.bullet, pieces[0].face, pieces[0].size, pieces[0].colour)
    return Line(placeholder.box.x + level.left - level.hanging, baseline, measure.width(mark), (mark,))


def _right_aligned(paragraph: Paragraph, right: float) -> Paragraph:
    return replace(paragraph, lines=tuple(replace(line, x=right - line.width) for line in paragraph.lines))
