"""Text to lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recap_decks.characters import SOFT_HYPHEN, WORD_JOINER
from recap_decks.layout.measuring import Measure
from recap_decks.layout.pages.anchors import source_anchor
from recap_decks.layout.pages.letters import Letters
from recap_decks.layout.pages.lines import SetLine as SetLine
from recap_decks.layout.pages.lines import justified, ragged, title
from recap_decks.layout.pages.paper import WIDE, PageGrid
from recap_decks.layout.pages.paragraphs import cut
from recap_decks.layout.pages.text_forms import Form as Form
from recap_decks.layout.pages.text_forms import TextForms
from recap_decks.media.picture import LoadedPicture
from recap_decks.problems import Span
from recap_decks.scene.items import Piece
from recap_decks.story.slides import Prose, Run, Text
from recap_decks.style.tokens import Style

LEAST_GAP = 3.0  # between a numeral and what hangs after it

_INDENT = 14.0  # of a paragraph's first line, where prose is justified and its paragraphs are not spaced
_LEAST_CHARACTERS = 58  # a line, for justifying: with fewer, spaces gape
_FREQUENT = "etaoin shrdlu"  # the characters that there are most of

_SPACE = re.compile(" +")
_LEAST = 8.5  # no text is smaller
_LEAST_MARK, _MARK_SHARE = 7.0, 0.7  # the size of footnote marks, in points and in parts of their text's
_MARK_TOP = 0.7  # marks end as high as capitals do, in parts of a letter's size
_CODE_SHARE = 0.9  # a monospaced face looks larger than the text around it


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

    def ends_in_hyphen(self, row: int) -> bool:
        """Whether a word is parted at the end of a row."""
        pieces = next((line.pieces for line in self.lines if line.row == row), ())
        return bool(pieces) and pieces[-1].text.endswith(SOFT_HYPHEN)

    @property
    def height(self) -> float:
        """Points from the first line's top to the last one's bottom."""
        return self.rows * self.form.pitch

    @property
    def width(self) -> float:
        """Points from where its first line starts to the end of the longest one."""
        return max(line.indent + line.width for line in self.lines)


class Typesetter:
    """Sets texts in a style's page fonts, on the axes of a grid. `pictures` are the outline's by the names of their
    files; `justify` says whether prose is justified, where the style's way is not wanted."""

    def __init__(
        self,
        style: Style,
        pictures: Mapping[str, LoadedPicture] | None = None,
        *,
        justify: bool | None = None,
        grid: PageGrid = WIDE,
    ) -> None:
        self.style = style
        self.grid = grid
        self.forms = TextForms.of(style)
        self.justify = style.page_forms.justify if justify is None else justify
        self.measure = Measure(style.page_fonts)
        self.pictures = pictures or {}

    def text(self, text: Text, form: Form, width: float, *, hang: float = 0.0) -> SetText:
        """A text in lines at most `width` points long; all but the first start `hang` points further right."""
        return SetText(self.lines(pieces_of(text, form), form, width, hang), form, text.at, text.span)

    def prose(self, texts: Prose, form: Form, width: float) -> tuple[SetText, ...]:
        """Each paragraph set. Where prose is justified, all but the first begin with an indent, and lines are filled
        where the column has room for enough characters."""
        fill = self.justify and self._characters(form, width) >= _LEAST_CHARACTERS
        return tuple(
            self._paragraph(text, form, width, _INDENT if self.justify and index else 0.0, fill=fill)
            for index, text in enumerate(texts)
        )

    def _paragraph(self, text: Text, form: Form, width: float, indent: float, *, fill: bool) -> SetText:
        pieces = pieces_of(text, form)
        wide = sum(self.measure.width(piece) for piece in pieces)
        if wide <= width - indent:
            lines: tuple[SetLine, ...] = (SetLine(pieces, wide, "", indent),)
        else:
            lines = (justified if fill else ragged)(pieces, self.measure, width, indent)
        return SetText(lines, form, text.at, text.span)

    def _characters(self, form: Form, width: float) -> float:
        """How many characters a line has on average."""
        return width * len(_FREQUENT) / (self.measure.em(form.face, _FREQUENT) * form.size)

    def words(self, plain: str, form: Form, width: float = float("inf")) -> SetText:
        """Words of ours, such as a number."""
        return SetText(self.lines((Piece(plain, form.face, form.size, form.colour),), form, width), form)

    def one_line(self, text: Text, form: Form, width: float) -> SetText:
        """A text on a single line, shortened with an ellipsis where it is too long: for running heads alone, which
        repeat what stands whole elsewhere."""
        plain, at = text.plain, text.at
        if self.measure.em(form.face, plain) * form.size > width:
            fitting = bisect_right(
                range(len(plain) + 1),
                width,
                key=lambda count: self.measure.em(form.face, plain[:count] + "…") * form.size,
            )
            plain, at = plain[: max(0, fitting - 1)].rstrip() + "…", ""
        piece = Piece(plain, form.face, form.size, form.colour, at)
        return SetText((SetLine((piece,), self.measure.width(piece), ""),), form, at, text.span)

    def shortened(self, text: Text, form: Form, width: float, lines: int) -> Text:
        """The text, or as many of its words as so many lines take with an ellipsis: for what repeats a text that stands
        whole elsewhere. Without its marks in that case, and no longer the text of its path."""
        plain = text.plain

        def cut(count: int) -> Text:
            return Text((Run(plain[:count].rstrip(" ,;:–") + "…"),), "", text.span)

        short = len(plain) * form.size <= width * lines / 2  # on lines half filled with the widest letters
        if short or self.text(text, form, width).rows <= lines:
            return text
        ends = [found.start() for found in _SPACE.finditer(plain)] or range(1, len(plain))
        fitting = bisect_right(ends, lines, key=lambda count: self.text(cut(count), form, width).rows)
        return cut(ends[max(0, fitting - 1)])

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

    def led(self, number: str, numeral: Form, text: Text, form: Form, width: float, gap: float) -> SetText:
        """A text and, on its first baseline, a numeral that ends `gap` points before it."""
        piece = Piece(number, numeral.face, numeral.size, numeral.colour)
        wide = self.measure.width(piece)
        lines = self.lines(pieces_of(text, form), form, width)
        return SetText((SetLine((piece,), wide, "\t", -gap - wide), *lines), form, text.at, text.span)

    def lines(self, pieces: Sequence[Piece], form: Form, width: float, hang: float = 0.0) -> tuple[SetLine, ...]:
        """Pieces of one paragraph as lines."""
        wide = sum(self.measure.width(piece) for piece in pieces)
        if wide <= width:
            return (SetLine(tuple(pieces), wide, ""),)
        if form.balanced:
            return title(pieces, self.measure, width, hang)
        return ragged(pieces, self.measure, width, others=hang)

    def widest(self, pieces: Sequence[Piece]) -> float:
        """Width of the widest stretch that does not break."""
        return max(cut(Letters(pieces, self.measure), float("inf")).widths)


def pieces_of(text: Text, form: Form) -> tuple[Piece, ...]:
    """A text's runs in a form: marks choose the face, links keep the text's colour, and the numbers of sources stand
    small and raised after what cites them."""
    return tuple(
        _mark(run.cites, form) if run.cites else _piece(run, form, text.at)
        for run in text.runs
        if run.text or run.cites
    )


def _mark(source: int, form: Form) -> Piece:
    size = max(_LEAST_MARK, _MARK_SHARE * form.size)
    raised = _MARK_TOP * (form.size - size)
    jump = source_anchor(source)
    return Piece(f"{WORD_JOINER}{source}", form.face, size, form.colour, jump=jump, raised=raised)


def _piece(run: Run, form: Form, element: str) -> Piece:
    if not (run.bold or run.italic or run.code):
        return Piece(
            run.text, form.face, form.size, form.colour, element, 0.0, False, run.struck, run.link, None, run.language
        )
    size = max(_LEAST, form.size * _CODE_SHARE) if run.code else form.size
    return Piece(
        run.text,
        _face(run, form.face),
        size,
        form.colour,
        element,
        0.0,
        False,
        run.struck,
        run.link,
        None,
        run.language,
    )


def _face(run: Run, face: str) -> str:
    use, _, cut = face.partition("-")
    bold, italic = run.bold or "bold" in cut, run.italic or "italic" in cut
    if run.code:
        return "code-bold" if bold else "code"
    if not (bold or italic):
        return face
    return use + "-bold" * bold + "-italic" * italic


def flush_right(text: SetText, width: float) -> SetText:
    """The text's lines moved to end where a column so wide does."""
    lines = (SetLine(line.pieces, line.width, line.tail, width - line.width, line.row) for line in text.lines)
    return SetText(tuple(lines), text.form, text.element, text.span)
