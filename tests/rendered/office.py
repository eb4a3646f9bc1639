"""Decks as LibreOffice draws them, read back character by character with PDFium, beside how they were laid out."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from recap_decks.scene.items import Paragraph, TableFrame, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.units import Box

_HYPHENS_AT_LINE_ENDS = (0x0002, 0xFFFE)  # how PDFium hands them out


@dataclass(frozen=True)
class Character:
    """A drawn character: its ink's box, and its baseline, in points from the page's top left corner."""

    text: str
    box: Box
    baseline: float


def pages_of(pdf: Path) -> list[list[Character]]:
    """Each page's characters in drawing order, without white space."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [list(_characters(page)) for page in document]
    finally:
        document.close()


def _characters(page: pypdfium2.PdfPage) -> Iterator[Character]:
    textpage = page.get_textpage()
    height = page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        text = "-" if code in _HYPHENS_AT_LINE_ENDS else chr(code)
        if text.isspace() or code == 0:
            continue
        left, bottom, right, top = textpage.get_charbox(index)
        pdfium.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(x), ctypes.byref(y))
        yield Character(text, Box(left, height - top, right - left, top - bottom), height - y.value)


@dataclass(frozen=True)
class Broken:
    """A paragraph's lines, white space left out: as laid out, and as drawn."""

    where: str
    wanted: list[str]
    drawn: list[str]
    outside: float  # points by which its ink leaves its box, or the slide; negative: it does not
    chopped: bool  # a word is wider than its box

    @property
    def reserved(self) -> int:
        """Lines that it has room for: those laid out, and one more where a word is wider than its box."""
        return len(self.wanted) + self.chopped

    @property
    def takes_several(self) -> bool:
        """Whether it takes two lines or more, as laid out or as drawn."""
        return max(len(self.wanted), len(self.drawn)) > 1


def _bare(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


def compared(slides: Sequence[SlideScene], pages: Sequence[Sequence[Character]]) -> Iterator[Broken]:
    """Each paragraph of each slide, beside how its page drew it; AssertionError where it is not on its page."""
    for number, (slide, characters) in enumerate(zip(slides, pages, strict=True), 1):
        for box, paragraph, own in drawn_paragraphs(slide, characters):
            where, wanted = f"slide {number}, {box.name}", _lines_wanted(paragraph)
            yield Broken(where, wanted, _lines_drawn(own), _outside(own, box.box), _is_chopped(paragraph))


def drawn_paragraphs(
    slide: SlideScene, characters: Sequence[Character]
) -> Iterator[tuple[TextBox, Paragraph, Sequence[Character]]]:
    """Each paragraph of the slide with its box and the characters that draw it; AssertionError where none do."""
    letters = "".join(character.text for character in characters)
    taken: set[int] = set()
    boxes = [box for box in _texts(slide) if box.field is None]
    for box in boxes:
        for paragraph in box.paragraphs:
            text = _bare(paragraph.plain)
            if not text:  # an empty cell
                continue
            at = _nearest(text, letters, characters, paragraph, taken)
            assert at is not None, f"{slide.scene.key}: {paragraph.plain!r} is not drawn"
            taken.update(range(at, at + len(text)))
            yield box, paragraph, characters[at : at + len(text)]


def _texts(slide: SlideScene) -> Iterator[TextBox]:
    """The texts of a slide, those in the cells of tables among them."""
    for item in slide.scene.items:
        if isinstance(item, TextBox):
            yield item
        elif isinstance(item, TableFrame):
            yield from (cell.text for row in item.rows for cell in row.cells if cell.text is not None)


def _nearest(
    text: str, letters: str, characters: Sequence[Character], paragraph: Paragraph, taken: set[int]
) -> int | None:
    """Where those letters are that start nearest to where the paragraph does."""
    top = min(line.baseline for line in paragraph.lines)
    start = min(line.x for line in paragraph.lines if line.baseline == top)
    best: tuple[float, int] | None = None
    at = letters.find(text)
    while at >= 0:
        if at not in taken:
            away = abs(characters[at].box.x - start) + abs(characters[at].baseline - top)
            best = min(best, (away, at)) if best else (away, at)
        at = letters.find(text, at + 1)
    return best[1] if best else None


def _outside(characters: Sequence[Character], box: Box) -> float:
    inked = [character.box for character in characters if character.box.width > 0 and character.box.height > 0]
    sides = ((box.x - ink.x, ink.right - box.right, box.y - ink.y, ink.bottom - box.bottom) for ink in inked)
    return max((max(side) for side in sides), default=-1.0)


def _is_chopped(paragraph: Paragraph) -> bool:
    """Whether a line ends inside a word: its text goes on without a space, a hyphen or another break after it."""
    plain, at = paragraph.plain, 0
    for line in paragraph.lines[:-1]:
        drawn = "".join(piece.text for piece in line.pieces)
        at = plain.find(drawn, at) + len(drawn)
        if plain[at - 1 : at + 1].isalnum() or (at < len(plain) and not plain[at].isspace() and plain[at - 1] != "-"):
            return True
    return False


def _lines_wanted(paragraph: Paragraph) -> list[str]:
    rows: dict[float, list[tuple[float, str]]] = {}
    for line in paragraph.lines:
        text = _bare("".join(piece.text for piece in line.pieces))
        rows.setdefault(round(line.baseline, 1), []).append((line.x, text))
    return ["".join(text for _, text in sorted(row)) for _, row in sorted(rows.items())]


def _lines_drawn(characters: Sequence[Character]) -> list[str]:
    lines: list[str] = []
    baseline = -1e9
    for character in characters:
        if abs(character.baseline - baseline) > 2.0:
            lines.append("")
            baseline = character.baseline
        lines[-1] += character.text
    return lines
