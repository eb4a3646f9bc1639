from __future__ import annotations

import sys
import unicodedata

import pytest

from recap_decks.style.metrics import load_face
from recap_decks.style.shaping import advance, needs_shaping, outline, shaped, units

ARABIC, HEBREW = "NotoSansArabic-Regular", "NotoSansHebrew-Regular"
THAI, HINDI, EMOJI = "NotoSansThai-Regular", "NotoSansDevanagari-Regular", "NotoEmoji-Regular"


@pytest.mark.parametrize(
    "text",
    [
        "سلام", "שָׁלוֹם", "हिन्दी", "ที่นี่", "กำ", "বাংলা", "தமிழ்", "ខ្មែរ", "မြန်မာ", "བོད", "e\u0301", "x\u0304", "か\u3099",
        "👩‍💻", "🇩🇪", "👍🏽", "1️⃣", "❤️", "葛\U000e0100", "\u1112\u1161\u11ab",
    ],
)  # fmt: skip
def test_text_that_joins_or_carries_marks_needs_shaping(text: str) -> None:
    assert needs_shaping(text)
    assert needs_shaping(f"Kubernetes {text}!")


@pytest.mark.parametrize(
    "text",
    [
        "", "Kubernetes 1.29", "Rückblick – “né” … €", "Ελληνικά", "Кириллица", "Tiếng Việt", "שלום", "日本語、한국어",
        "กขค", "👍 🎉",
    ],
)  # fmt: skip
def test_text_of_one_glyph_a_character_needs_none(text: str) -> None:
    assert not needs_shaping(text)


def test_every_mark_needs_shaping() -> None:
    marks = (char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char).startswith("M"))
    assert [char for char in marks if not needs_shaping(char)] == []


@pytest.mark.parametrize("stem", ["SourceSans3-Regular", "Arimo-Regular", HEBREW, THAI, EMOJI])
def test_what_needs_none_is_as_wide_shaped_as_its_table_says(stem: str) -> None:
    face = load_face(stem)
    chars = [char for char in map(chr, range(0x20, 0x20000)) if not needs_shaping(char) and char.isprintable()]
    chars = [char for char in chars if face.place(char) == 0 and face.advance(char)]
    assert len(chars) > 100
    assert {char: advance(stem, char) for char in chars} == pytest.approx({char: face.advance(char) for char in chars})


def test_letters_take_the_form_of_their_place() -> None:
    word = shaped(ARABIC, "ببب", rtl=True)
    forms = {frozenset(glyph.id for glyph in word if glyph.cluster == at) for at in range(3)}
    assert len(forms) == 3
    assert [glyph.cluster for glyph in word] == sorted((glyph.cluster for glyph in word), reverse=True)


def test_brackets_are_mirrored_where_text_runs_to_the_left() -> None:
    [opening], [closing] = shaped(HEBREW, "(", rtl=False), shaped(HEBREW, ")", rtl=False)
    assert [glyph.id for glyph in shaped(HEBREW, "(א)", rtl=True)][::2] == [opening.id, closing.id]


def test_a_joined_picture_is_one_glyph() -> None:
    for text in ("👩‍💻", "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "1️⃣"):
        [glyph] = shaped(EMOJI, text, rtl=False)
        assert glyph.x_advance == pytest.approx(load_face(EMOJI).advance("👍"))


def test_marks_are_placed_and_take_no_room() -> None:
    base, mark = shaped(THAI, "ที่", rtl=False)[:2]
    assert base.x_advance == pytest.approx(load_face(THAI).advance("ท"))
    assert mark.x_advance == 0
    assert advance("SourceSans3-Regular", "x\u0304") == pytest.approx(load_face("SourceSans3-Regular").advance("x"))


def test_a_text_is_as_wide_as_its_words() -> None:
    text = "स्वास्थ्य राष्ट्र श्री"
    assert advance(HINDI, text) == pytest.approx(sum(advance(HINDI, part) for part in ("स्वास्थ्य ", "राष्ट्र ", "श्री")))
    assert advance("Arimo-Regular", "AV office e\u0301") == pytest.approx(
        load_face("Arimo-Regular").width("AV office é", 1000)
    )


def test_an_outline_is_closed_contours_in_font_units() -> None:
    [glyph] = shaped("SourceSans3-Regular", "O", rtl=False)
    contours = outline("SourceSans3-Regular", glyph.id)
    assert len(contours) == 2
    assert units("SourceSans3-Regular") == 1000
    assert all(0 < x < 800 and -20 < y < 700 for contour in contours for x, y, _ in contour)
    assert outline("SourceSans3-Regular", shaped("SourceSans3-Regular", " ", rtl=False)[0].id) == ()


def test_a_file_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        shaped("NoSuchFont", "x", rtl=False)
