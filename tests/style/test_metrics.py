"""Widths against the font files themselves, read by fontTools."""

from __future__ import annotations

import json
import shutil
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from recap_decks.style.metrics import font_path, load_face
from recap_decks.style.width_tables import width_table, write_width_tables

FONTS = font_path("Arimo-Regular").parent
FACES = sorted(path.stem for path in FONTS.glob("*.ttf"))


@cache
def read_font(face: str) -> Any:
    return TTFont(font_path(face))


def is_drawn_with_width(char: str) -> bool:
    return unicodedata.category(char) not in {"Mn", "Me", "Cf"}


def test_the_families_styles_rely_on_are_bundled() -> None:
    assert set(FACES) >= {
        "Arimo-Bold",
        "Arimo-BoldItalic",
        "Arimo-Italic",
        "Arimo-Regular",
        "Cousine-Bold",
        "Cousine-Regular",
        "NotoEmoji-Regular",
        "NotoSansArabic-Bold",
        "NotoSansArabic-Regular",
        "NotoSansDevanagari-Bold",
        "NotoSansDevanagari-Regular",
        "NotoSansHebrew-Bold",
        "NotoSansHebrew-Regular",
        "NotoSansThai-Bold",
        "NotoSansThai-Regular",
        "SourceCodePro-Regular",
        "SourceCodePro-SemiBold",
        "SourceSans3-Italic",
        "SourceSans3-Light",
        "SourceSans3-Regular",
        "SourceSans3-SemiBold",
        "SourceSans3-SemiBoldItalic",
    }


@pytest.mark.parametrize("face", FACES)
def test_every_advance_is_the_fonts_own(face: str) -> None:
    font, metrics = read_font(face), load_face(face)
    units = font["head"].unitsPerEm
    chars = {chr(code): glyph for code, glyph in font.getBestCmap().items()}
    expected = {c: font["hmtx"][glyph][0] * 1000 / units for c, glyph in chars.items() if is_drawn_with_width(c)}
    assert len(expected) > 100
    assert {char: metrics.advance(char) for char in expected} == expected
    assert all(metrics.has(char) for char in chars)


@pytest.mark.parametrize("face", FACES)
def test_vertical_metrics_are_in_thousandths_of_an_em(face: str) -> None:
    font, metrics = read_font(face), load_face(face)
    em = font["head"].unitsPerEm / 1000
    assert metrics.name == font["name"].getDebugName(4)
    assert metrics.ascent == font["hhea"].ascent / em
    assert metrics.descent == font["hhea"].descent / em
    assert metrics.cap_height == font["OS/2"].sCapHeight / em
    assert metrics.x_height == font["OS/2"].sxHeight / em
    assert metrics.descent < 0 <= metrics.x_height <= metrics.cap_height <= metrics.ascent


@pytest.mark.parametrize("face", FACES)
def test_a_face_may_be_embedded_in_pdf(face: str) -> None:
    font = read_font(face)
    assert font["OS/2"].fsType == 0, "not installable embedding"
    assert "glyf" in font, "ReportLab embeds TrueType outlines only"
    assert "fvar" not in font, "a variable font has no one width a character"


@pytest.mark.parametrize("face", FACES)
def test_the_built_table_is_not_older_than_the_font(face: str) -> None:
    built = json.loads((FONTS.parent / "widths" / f"{face}.json").read_text(encoding="utf-8"))
    assert built == width_table(font_path(face)), "run python hatch_build.py"


@pytest.mark.parametrize("face", FACES)
def test_the_licence_lies_beside_the_font(face: str) -> None:
    licence = (FONTS / f"{face.split('-')[0]}-OFL.txt").read_text(encoding="utf-8")
    assert "Copyright" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_an_unknown_character_is_as_wide_as_the_missing_glyph_box() -> None:
    font, metrics = read_font("Arimo-Regular"), load_face("Arimo-Regular")
    assert not metrics.has("Ꭰ")
    assert metrics.advance("Ꭰ") == font["hmtx"][".notdef"][0] * 1000 / 2048
    assert not metrics.has("Ꭰ"), "asking for a width must not add the character"


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    "char", ["\u0301", "\u20dd", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u2066", "\ufe0f", "\u0e34"]
)
def test_marks_and_invisible_characters_take_no_width(face: str, char: str) -> None:
    assert load_face(face).advance(char) == 0


def test_an_ideograph_that_no_font_has_is_an_em() -> None:
    metrics = load_face("Arimo-Regular")
    assert not metrics.has("会")
    assert metrics.advance("会") == metrics.advance("。") == 1000


def test_an_arabic_number_sign_is_drawn_though_a_format_character() -> None:
    assert load_face("Arimo-Regular").advance("\u0600") > 0


def test_width_grows_with_size_and_tracking() -> None:
    metrics = load_face("SourceCodePro-Regular")
    assert metrics.width("", 12, tracking=1) == 0
    assert metrics.width("deck", 10) == pytest.approx(24.0)
    assert metrics.width("deck", 20) == pytest.approx(48.0)
    assert metrics.width("deck", 10, tracking=0.5) == pytest.approx(26.0)
    assert metrics.width("deck", 10, tracking=-0.5) == pytest.approx(22.0)


def test_width_is_the_sum_of_advances() -> None:
    metrics = load_face("Arimo-BoldItalic")
    text = "Über 40 % — “naïve” e\u0301lan, soft\u00adhyphen Ꭰ"
    assert metrics.width(text, 18) == pytest.approx(sum(map(metrics.advance, text)) * 18 / 1000)


def test_faces_are_read_once() -> None:
    assert load_face("Arimo-Bold") is load_face("Arimo-Bold")


@pytest.mark.parametrize("name", ["Comic-Regular", "", "../fonts/Arimo-Bold/x"])
def test_a_face_that_is_not_bundled_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        load_face(name)
    with pytest.raises(KeyError):
        font_path(name)


def test_tables_of_fonts_gone_are_removed(tmp_path: Path) -> None:
    fonts, tables = tmp_path / "fonts", tmp_path / "widths"
    fonts.mkdir()
    shutil.copy(font_path("SourceCodePro-Regular"), fonts / "Kept-Regular.ttf")
    tables.mkdir()
    (tables / "Gone-Regular.json").write_text("{}")
    written = write_width_tables(fonts, tables)
    assert written == [tables / "Kept-Regular.json"]
    assert list(tables.iterdir()) == written
