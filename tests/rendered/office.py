"""Decks as LibreOffice draws them, read back character by character with PDFium, beside how they were laid out."""

from __future__ import annotations

import ctypes
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from tests.rendered.fonts import font_configuration

from recap_decks.scene.items import Paragraph, TableFrame, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.units import Box

_A_RUN = 50  # decks that LibreOffice converts before it is started anew
_EXPORT = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
_ASIDE, _AWAY = 6.0, 24.0  # points beside a box, and above or below it, in which its text is looked for
_INK = 1.5  # points by which a glyph's outline may leave its box
_UPRIGHT, _ITALIC = 0.03, 0.15  # or these shares of its size, where that is more
_HYPHENS_AT_LINE_ENDS = (0x0002, 0xFFFE)  # how PDFium hands them out


def converted(files: Sequence[Path], soffice: str) -> list[Path]:
    """Each deck as a PDF beside it, hidden slides too. All are in one folder, which keeps LibreOffice's own files."""
    folder = files[0].parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--norestore", "--convert-to", _EXPORT, "--outdir", str(folder)]
    environment = os.environ | {"FONTCONFIG_FILE": str(font_configuration(folder))}
    for start in range(0, len(files), _A_RUN):
        run = [*command, *map(str, files[start : start + _A_RUN])]
        subprocess.run(run, check=True, capture_output=True, timeout=900, env=environment)
    return [file.with_suffix(".pdf") for file in files]


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
    overhang: float  # points by which the outlines of its glyphs may leave its box
    outside: float  # points by which its ink leaves its box; negative: it does not
    chopped: bool  # a word is wider than its box

    @property
    def reserved(self) -> int:
        """Lines that it has room for: those laid out, and one more where a word is wider than its box."""
        return len(self.wanted) + self.chopped

    @property
    def leaks(self) -> bool:
        """Whether it leaves its box by more than glyphs reach over their own widths."""
        return self.outside > self.overhang

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
            overhang, outside = _overhang(paragraph), _outside(own, box.box)
            yield Broken(where, wanted, _lines_drawn(own), overhang, outside, _is_chopped(paragraph))


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
            drawn = list(range(at, at + len(text))) if at is not None else []
            if at is None or not _room(box).contains(characters[at].box, 0.0):
                drawn = _line_by_line(text, characters, _room(box), taken) or drawn
            assert drawn, f"{slide.scene.key}: {paragraph.plain!r} is not drawn"
            taken.update(drawn)
            yield box, paragraph, [characters[one] for one in drawn]


def _room(text: TextBox) -> Box:
    """Where the text of a box is looked for."""
    box = text.box
    return Box(box.x - _ASIDE, box.y - _AWAY, box.width + 2 * _ASIDE, box.height + 2 * _AWAY)


def _line_by_line(text: str, characters: Sequence[Character], room: Box, taken: set[int]) -> list[int]:
    """Where those letters are in the lines of a room, which are drawn one script after the other where the fonts of
    scripts differ; nothing where they are not."""
    near = [index for index, one in enumerate(characters) if index not in taken and room.contains(one.box, 0.0)]
    lines: list[list[int]] = []
    for index in sorted(near, key=lambda index: characters[index].baseline):
        if not lines or characters[index].baseline - characters[lines[-1][0]].baseline > 2.0:
            lines.append([])
        lines[-1].append(index)
    read = [index for line in lines for index in sorted(line, key=lambda index: characters[index].box.x)]
    start = "".join(characters[index].text for index in read).find(text)
    return read[start : start + len(text)] if start >= 0 else []


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


def _overhang(paragraph: Paragraph) -> float:
    """How far outlines may reach over the widths of their glyphs."""
    shares = ((_ITALIC if "italic" in piece.face else _UPRIGHT) * piece.size for piece in paragraph.pieces)
    return max(_INK, *shares)


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
