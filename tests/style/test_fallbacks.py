"""Characters that a face lacks are lent by others."""

from __future__ import annotations

import pytest

from recap_decks.style.metrics import load_face
from recap_decks.style.tokens import Fonts, load_style, style_names

SANS, ARIMO, CODE = "SourceSans3-Regular", "Arimo-Regular", "SourceCodePro-Regular"


@pytest.mark.parametrize(
    ("char", "place"), [("a", 0), ("⇒", 1), ("⅖", 1), ("━", 2), ("日", None), ("\ue000", None), ("א", 0)]
)
def test_the_first_face_that_has_a_character_lends_it(char: str, place: int | None) -> None:
    face = load_face(ARIMO, SANS, CODE)
    assert face.place(char) == place
    assert face.has(char) is (place is not None)


def test_a_lent_character_is_as_wide_as_its_lender_has_it() -> None:
    face = load_face(ARIMO, SANS, CODE)
    assert face.advance("⇒") == pytest.approx(load_face(SANS).advance("⇒"), abs=0.3)
    assert face.width("a⇒b", 20) == pytest.approx(
        load_face(ARIMO).width("ab", 20) + load_face(SANS).width("⇒", 20), abs=0.02
    )
    assert face.advance("Ꭰ") == load_face(ARIMO).advance("Ꭰ")
    assert face.ascent == load_face(ARIMO).ascent


def test_what_draws_nothing_is_asked_of_no_fallback() -> None:
    face = load_face(SANS, "no such face")
    for char in "\u00ad\u200b\u2060\ufe0f\u0301\U000e0001\u3164":
        assert face.advance(char) == 0


def test_a_space_that_no_face_has_is_an_em() -> None:
    assert load_face(SANS, ARIMO, CODE).advance("\u3000") == 1000


@pytest.mark.parametrize("style", style_names())
def test_every_face_of_a_style_is_helped_out_by_the_same_characters(style: str) -> None:
    for fonts in (load_style(style).slide_fonts, load_style(style).page_fonts):
        for name in fonts.files:
            face = load_face(*fonts.chain(name))
            assert all(map(face.has, "é²₂→⇒½⅓⅖€£₹©®™≤≠×−∞√–—…•ﬁﬀ✓☐ЖΩłạ№℃")), name


def test_a_face_that_a_medium_lacks_is_its_nearest_relative() -> None:
    fonts = Fonts({"text": ("a", "x"), "text-bold": ("b",)})
    assert fonts.chain("text-bold-italic")[0] == "b"
    assert fonts.file("code-bold") == "a"
    assert fonts.chain("code")[:2] == ("a", "x")


LETTERS = {"Arabic": "\u0628", "Hebrew": "\u05d0", "Thai": "\u0e01", "Devanagari": "\u0915"}


@pytest.mark.parametrize("style", style_names())
@pytest.mark.parametrize("face", ["text", "text-bold", "text-italic", "title-bold", "code"])
def test_every_face_is_lent_other_scripts_in_its_weight(style: str, face: str) -> None:
    weight = "Bold" if "bold" in face else "Regular"
    look = load_style(style)
    for script, letter in LETTERS.items():
        page, slide = look.page_fonts.face(face), look.slide_fonts.face(face)
        assert page.files[page.place(letter) or 0] in (f"NotoSans{script}-{weight}", f"Cousine-{weight}")
        assert slide.has(letter)
    emoji = look.slide_fonts.face(face)
    assert emoji.files[emoji.place("\U0001f680") or 0] == "NotoEmoji-Regular"


@pytest.mark.parametrize("style", style_names())
def test_hebrew_on_slides_is_measured_with_the_twin_of_the_font_that_decks_name(style: str) -> None:
    for name, twin in (("text", "Arimo-Regular"), ("text-bold", "Arimo-Bold")):
        face = load_style(style).slide_fonts.face(name)
        assert face.advance("\u05d0") == pytest.approx(load_face(twin).advance("\u05d0"), abs=0.6)


def test_a_selector_makes_an_emoji_of_a_sign_that_texts_have_too() -> None:
    face = load_style("default").page_fonts.face("text")
    files = [face.files[place] for place, _ in face.stretches("\u2764\ufe0f and \u2764")]
    assert files == ["NotoEmoji-Regular", "SourceSans3-Regular"]
