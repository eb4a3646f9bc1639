"""Text to lines: how each kind of text looks on paper, and where its lines break."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recap_decks.layout import breaking
from recap_decks.layout.measuring import Measure
from recap_decks.layout.pages.paragraphs import balanced, cut
from recap_decks.media.picture import LoadedPicture
from recap_decks.problems import Span
from recap_decks.scene.items import Piece
from recap_decks.story.slides import Prose, Run, Text
from recap_decks.style.tokens import Style


@dataclass(frozen=True, slots=True)
class Form:
    """How a text looks: size and distance of baselines in points, face and colour by name. `balanced` lines are
    alike in length, as titles want it; all others have the least ragged edge."""

    size: float
    pitch: float
    face: str = "text"
    colour: str = "ink"
    balanced: bool = False

    @property
    def rise(self) -> float:
        """From a line's top to its baseline: the same for every size on 14 points, so that texts beside each other
        share it."""
        return 10.0 if self.pitch == 14 else self.pitch / 2 + 0.285 * self.size


H1 = Form(24, 28, "text-bold", balanced=True)
SIDE_HEADING = Form(11.5, 14, "text-bold", balanced=True)
STANDFIRST = Form(13, 17.5)
OPENING = Form(11.5, 15.75)
BODY = Form(10.5, 14)
BODY_MUTED = Form(10.5, 14, colour="muted")
CONTINUED = Form(10.5, 14, "text-italic", "muted")
LABEL = Form(10.5, 14, "text-bold")
SOURCE = Form(8.5, 10.5, colour="muted")

LEAST_GAP = 3.0  # between a numeral and what hangs after it
STANDFIRST_WORDS = 45  # more are set as opening prose

_LEAST = 8.5  # no text is smaller
_CODE_SHARE = 0.9  # a monospaced face looks larger than the text around it


@dataclass(slots=True)
class SetLine:
    """Pieces from `indent` on baseline number `row`. `tail` is what the text has before the next line: the white
    space that the break ate, or a tab between columns."""

    pieces: tuple[Piece, ...]
    width: float
    tail: str
    indent: float = 0.0
    row: int = 0


@dataclass(slots=True, eq=False)
class SetText:
    """A text broken into lines. `element` is the `at` of the story text it shows."""

    lines: tuple[SetLine, ...]
    form: Form
    element: str = ""
    span: Span | None = None

    @property
    def rows(self) -> int:
        """How many baselines it stands on."""
        return self.lines[-1].row + 1

    @property
    def height(self) -> float:
        """Points from the first line's top to the last one's bottom."""
        return self.rows * self.form.pitch

    @property
    def width(self) -> float:
        """Points from where its first line starts to the end of the longest one."""
        return max(line.indent + line.width for line in self.lines)


class Typesetter:
    """Sets texts in a style's page fonts. `pictures` are the outline's by the names of their files."""

    def __init__(self, style: Style, pictures: Mapping[str, LoadedPicture] | None = None) -> None:
        self.style = style
        self.measure = Measure(style.page_fonts)
        self.pictures = pictures or {}

    def text(self, text: Text, form: Form, width: float, *, hang: float = 0.0) -> SetText:
        """A text in lines at most `width` points long; all but the first start `hang` points further right."""
        return SetText(self.lines(pieces_of(text, form), form, width, hang), form, text.at, text.span)

    def prose(self, texts: Prose, form: Form, width: float) -> tuple[SetText, ...]:
        """Each paragraph set."""
        return tuple(self.text(text, form, width) for text in texts)

    def words(self, plain: str, form: Form, width: float = float("inf")) -> SetText:
        """Words of ours, such as a number."""
        return SetText(self.lines((Piece(plain, form.face, form.size, form.colour),), form, width), form)

    def one_line(self, text: Text, form: Form, width: float) -> SetText:
        """A text on a single line, shortened with an ellipsis where it is too long: for running heads alone, which
        repeat what stands whole elsewhere."""
        plain = text.plain
        if self.measure.em(form.face, plain) * form.size > width:
            fitting = bisect_right(
                range(len(plain) + 1),
                width,
                key=lambda count: self.measure.em(form.face, plain[:count] + "…") * form.size,
            )
            plain = plain[: max(0, fitting - 1)].rstrip() + "…"
        piece = Piece(plain, form.face, form.size, form.colour, text.at)
        return SetText((SetLine((piece,), self.measure.width(piece), ""),), form, text.at, text.span)

    def numbered(
        self,
        number: str,
        numeral: Form,
        text: Text,
        form: Form,
        width: float,
        *,
        hung: float | None = None,
        gap: float = 10.0,
    ) -> SetText:
        """A numeral and, on its baseline, a text hung `hung` points to its right, or `gap` points after its end."""
        piece = Piece(number, numeral.face, numeral.size, numeral.colour)
        wide = self.measure.width(piece)
        indent = wide + gap if hung is None else max(hung, wide + LEAST_GAP)
        lines = self.lines(pieces_of(text, form), form, width - indent)
        moved = (SetLine(line.pieces, line.width, line.tail, indent, line.row) for line in lines)
        return SetText((SetLine((piece,), wide, "\t"), *moved), form, text.at, text.span)

    def lines(self, pieces: Sequence[Piece], form: Form, width: float, hang: float = 0.0) -> tuple[SetLine, ...]:
        """Pieces of one paragraph as lines."""
        wide = sum(self.measure.width(piece) for piece in pieces)
        if wide <= width:
            return (SetLine(tuple(pieces), wide, ""),)
        parts = cut(pieces, self.measure, width - hang)
        if form.balanced:
            parts, ends = balanced(parts, width, self.measure.fonts.language)
        else:
            ends = breaking.even_ends(parts.widths, parts.spaces, parts.texts, width - hang, hang)
        lines: list[SetLine] = []
        first = start = 0
        for last in ends:
            end = start + sum(map(len, parts.texts[first:last]))
            tail = _spaces_at_end(parts.texts[last - 1])
            wide = sum(parts.widths[first:last]) + sum(parts.spaces[first : last - 1])
            line = _cut(pieces, start, end - len(tail))
            lines.append(SetLine(line, wide, tail if last < ends[-1] else "", hang if first else 0.0, len(lines)))
            first, start = last, end
        return tuple(lines)

    def widest(self, pieces: Sequence[Piece]) -> float:
        """Width of the widest stretch that does not break."""
        return max(cut(pieces, self.measure, float("inf")).widths)


def _cut(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces from one character of a paragraph to another."""
    found: list[Piece] = []
    for piece in pieces:
        length = len(piece.text)
        if start < length and end > 0:
            found.append(breaking.with_text(piece, piece.text[max(0, start) : end]))
        start, end = start - length, end - length
        if end <= 0:
            break
    return tuple(found)


def pieces_of(text: Text, form: Form) -> tuple[Piece, ...]:
    """A text's runs in a form: marks choose the face, links keep the text's colour."""
    return tuple(_piece(run, form, text.at) for run in text.runs if run.text)


def _piece(run: Run, form: Form, element: str) -> Piece:
    if not (run.bold or run.italic or run.code):
        return Piece(run.text, form.face, form.size, form.colour, element, 0.0, False, run.struck, run.link)
    size = max(_LEAST, form.size * _CODE_SHARE) if run.code else form.size
    return Piece(run.text, _face(run, form.face), size, form.colour, element, 0.0, False, run.struck, run.link)


def _face(run: Run, face: str) -> str:
    bold = run.bold or face in ("text-bold", "text-bold-italic")
    if run.code:
        return "code-bold" if bold else "code"
    italic = run.italic or face in ("text-italic", "text-bold-italic")
    if bold:
        return "text-bold-italic" if italic else "text-bold"
    return "text-italic" if italic else face


def _spaces_at_end(text: str) -> str:
    return text[len(text.rstrip(" ")) :]


def flush_right(text: SetText, width: float) -> SetText:
    """The text's lines moved to end where a column so wide does."""
    lines = (SetLine(line.pieces, line.width, line.tail, width - line.width, line.row) for line in text.lines)
    return SetText(tuple(lines), text.form, text.element, text.span)


def words_in(texts: Prose) -> int:
    """How many words paragraphs have."""
    return sum(len(text.plain.split()) for text in texts)


def opening_form(texts: Prose) -> Form:
    """How prose under a main heading is set: large while it is short."""
    return STANDFIRST if words_in(texts) <= STANDFIRST_WORDS else OPENING
