from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.pens.statisticsPen import StatisticsPen
from fontTools.ttLib import TTFont
from tests.paper.reports import piece, written
from tests.paper.scripts import drawn, paragraph

from recap_decks.paper.truetype import Drawing, font_file
from recap_decks.style.font_files import font_path
from recap_decks.style.shaping import outline, shaped

TEXTS = ("السلام (عليكم) 12 Kubernetes", True), ("क्षत्रिय हिन्दी", False), ("ที่นี่", False), ("x\u0304 👩‍💻 ok", False)


def all_scripts() -> bytes:
    """A page with a line of each text, in two faces."""
    boxes = []
    for row, (text, rtl) in enumerate(TEXTS):
        words = piece(text, size=14), piece(" " + text, "text-bold", 14)
        boxes.append(paragraph(*words, rtl=rtl, baseline=100 + 30 * row))
    return written(*boxes)


def fonts_of(data: bytes) -> Iterator[list[Any]]:
    """The first page's fonts, while its document is open."""
    with pikepdf.open(BytesIO(data)) as document:
        yield [font for _, font in document.pages[0].Resources.Font.items()]


@pytest.fixture(scope="module")
def fonts() -> Iterator[list[Any]]:
    yield from fonts_of(all_scripts())


def shaped_fonts(fonts: list[Any]) -> list[Any]:
    return [font for font in fonts if font.Subtype == "/Type0"]


def font_file_of(font: Any) -> TTFont:
    return TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()), checkChecksums=2)


def test_every_font_is_embedded_under_a_name_of_its_own(fonts: list[Any]) -> None:
    for font in fonts:
        own = font.DescendantFonts[0] if font.Subtype == "/Type0" else font
        assert len(own.FontDescriptor.FontFile2.read_bytes()) == own.FontDescriptor.FontFile2.Length1
        assert own.FontDescriptor.FontName == font.BaseFont == own.BaseFont
    names = [str(font.BaseFont) for font in fonts]
    assert len(set(names)) == len(names)
    assert all(name[1:7].isalpha() and name[1:7].isupper() and name[7] == "+" for name in names)
    assert len(shaped_fonts(fonts)) == 2


def test_what_a_font_says_of_widths_is_what_its_file_says(fonts: list[Any]) -> None:
    for font in shaped_fonts(fonts):
        [descendant] = font.DescendantFonts
        file = font_file_of(font)
        first, widths = descendant.W
        order = file.getGlyphOrder()
        assert (int(first), len(widths)) == (1, len(order) - 1)
        for width, name in zip(widths, order[1:], strict=True):
            advance, bearing = file["hmtx"][name]
            assert float(width) == pytest.approx(advance * 1000 / file["head"].unitsPerEm, abs=0.01)
            assert bearing == getattr(file["glyf"][name], "xMin", 0)
        left, bottom, right, top = (
            float(side) / 1000 * file["head"].unitsPerEm for side in descendant.FontDescriptor.FontBBox
        )
        head = file["head"]
        assert (left, bottom, right, top) == pytest.approx((head.xMin, head.yMin, head.xMax, head.yMax))


def test_every_code_means_some_text(fonts: list[Any]) -> None:
    for font in shaped_fonts(fonts):
        cmap = font.ToUnicode.read_bytes().decode("ascii")
        entries = [line.split() for line in cmap.splitlines() if line.startswith("<") and line.count("<") == 2]
        meanings = {code: bytes.fromhex(text[1:-1]).decode("utf-16-be") for code, text in entries[1:]}
        assert entries[0] == ["<0000>", "<FFFF>"]  # all codes that there could be
        assert len(meanings) == len(font.DescendantFonts[0].W[1])
        assert all(meanings.values())
        assert not set("".join(meanings.values())) & {"\0", "\ufeff", "\ufffe"}


def test_only_what_is_drawn_is_embedded() -> None:
    for fonts in fonts_of(drawn("ببب", rtl=True)):
        [font] = shaped_fonts(fonts)
        assert font_file_of(font)["maxp"].numGlyphs == 4  # the three forms, and what a font must have
        assert str(font.BaseFont).endswith("+NotoSansArabic-Regular")


def test_text_that_needs_no_shaping_makes_no_such_font() -> None:
    for fonts in fonts_of(drawn("Rückblick – Ελληνικά, Кириллица")):
        assert shaped_fonts(fonts) == []


def test_what_no_font_has_is_drawn_as_a_glyph_that_means_it() -> None:
    for fonts in fonts_of(drawn("a\u0710b\uffffc")):
        [font] = shaped_fonts(fonts)
        file = font_file_of(font)
        assert b"<0710>" in font.ToUnicode.read_bytes()
        assert [file["glyf"][name].numberOfContours > 0 for name in file.getGlyphOrder()] == [False, True, True]


def test_equal_texts_give_equal_bytes() -> None:
    assert all_scripts() == all_scripts()


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_the_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(all_scripts())
    run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_a_made_font_has_the_outlines_that_it_was_given() -> None:
    [glyph] = shaped("SourceSans3-Regular", "g", rtl=False)
    contours = outline("SourceSans3-Regular", glyph.id)
    made = font_file([Drawing((), 0), Drawing(contours, 512), Drawing((), 300)], 1000, 900, -200)
    file = TTFont(BytesIO(made.data), checkChecksums=2)
    glyphs = file.getGlyphSet()
    source = TTFont(font_path("SourceSans3-Regular"))
    expected, found = StatisticsPen(source.getGlyphSet()), StatisticsPen(glyphs)
    source.getGlyphSet()[source.getBestCmap()[ord("g")]].draw(expected)
    glyphs[file.getGlyphOrder()[1]].draw(found)
    for value in ("area", "meanX", "meanY", "varianceX", "varianceY", "covariance"):
        assert getattr(found, value) == pytest.approx(getattr(expected, value))
    assert [glyphs[name].width for name in file.getGlyphOrder()] == [0, 512, 300]
    assert (file["hhea"].ascent, file["hhea"].descent, file["hhea"].advanceWidthMax) == (900, -200, 512)
    assert file["maxp"].maxContours == len(contours)
    assert made.bounds == (file["head"].xMin, file["head"].yMin, file["head"].xMax, file["head"].yMax)
