"""Lines of many scripts, drawn on a page and read back by two readers."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageOps
from tests.paper.reports import piece, written

from recap_decks.scene.items import Line, Paragraph, Piece, Role, TextBox
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

FACE = load_style("default").page_fonts.face("text")
LEFT, RIGHT, SIZE = 70.0, 520.0, 20.0
SCALE = 4  # pixels a point

has_poppler = shutil.which("pdftotext") is not None


def paragraph(*pieces: Piece, rtl: bool = False, baseline: float = 100, whole: tuple[Piece, ...] = ()) -> TextBox:
    """A paragraph of one line between the page's margins, or the line of a longer one."""
    text = "".join(each.text for each in pieces).rstrip()
    width = FACE.width(text, pieces[0].size)
    line = Line(RIGHT - width if rtl else LEFT, baseline, width, pieces)
    return TextBox(Box(60, 60, 480, 600), (Paragraph(whole or pieces, (line,), rtl=rtl),), "text", Role.PARAGRAPH)


def drawn(text: str, *, rtl: bool = False) -> bytes:
    """A document of one line."""
    return written(paragraph(piece(text, size=SIZE), rtl=rtl))


def read_by_pdfium(data: bytes) -> str:
    return _one_line(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range())


def read_by_poppler(data: bytes, folder: Path) -> str:
    """Its text, without the marks of direction that pdftotext puts around stretches."""
    path = folder / "read.pdf"
    path.write_bytes(data)
    run = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    return _one_line("".join(char for char in run.stdout if char not in "\u202a\u202b\u202c\f"))


def _one_line(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip("\r\n"))


def picture(data: bytes, left: float = 0, right: float = 595) -> Image.Image:
    """The first page's ink, white on black, cropped to where there is some between two places in points."""
    page = pypdfium2.PdfDocument(data)[0].render(scale=SCALE, grayscale=True).to_pil()
    image = ImageChops.invert(page).crop((round(left * SCALE), 0, round(right * SCALE), page.height))
    return ImageOps.autocontrast(image.crop(image.getbbox()))


def ink(data: bytes) -> tuple[float, float]:
    """Where the first page's ink begins and ends, in points from the left."""
    page = pypdfium2.PdfDocument(data)[0].render(scale=SCALE, grayscale=True).to_pil()
    box = ImageChops.invert(page).getbbox()
    assert box is not None
    return box[0] / SCALE, box[2] / SCALE


def unlikeness(one: Image.Image, other: Image.Image) -> float:
    """How much of the ink of two pictures is in one of them only, from 0 to 1: both brought to one size, and blurred
    by half a point, since edges depend on who draws them."""
    other = other.resize(one.size)
    one, other = (image.filter(ImageFilter.GaussianBlur(SCALE / 2)) for image in (one, other))
    apart, all_ink = ImageChops.difference(one, other), ImageChops.lighter(one, other)
    return _mean(apart) / _mean(all_ink)


def _mean(image: Image.Image) -> float:
    return sum(level * count for level, count in enumerate(image.histogram())) / (image.width * image.height)
