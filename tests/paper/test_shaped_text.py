from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont, features
from tests.paper.reports import characters, piece, written
from tests.paper.scripts import (
    FACE,
    LEFT,
    RIGHT,
    SCALE,
    SIZE,
    drawn,
    has_poppler,
    ink,
    paragraph,
    picture,
    read_by_pdfium,
    read_by_poppler,
    unlikeness,
)

from recap_decks.scene.items import Line, Paragraph, Role, TextBox
from recap_decks.style.metrics import font_path
from recap_decks.units import Box

ARABIC, HEBREW, HINDI = "السلام عليكم لا إله", "שלום עולם", "क्षत्रिय हिन्दी स्वास्थ्य राष्ट्र श्री"
LINES = {
    "Arabic": (ARABIC, True),
    "Arabic with vowels": ("مُحَمَّد رَسُولُ", True),
    "Persian": ("پژوهش‌های گروهی ۱۲۳۴", True),
    "Hebrew": (HEBREW, True),
    "Hebrew with points": ("שָׁלוֹם עוֹלָם", True),
    "Hindi": (HINDI, False),
    "Thai": ("น้ำ ที่นี่ กำลังทำ ผู้ใหญ่", False),
    "accents apart": (unicodedata.normalize("NFD", "Tiếng Việt ở đây"), False),
    "accents of no letter": ("office x\u0304 q\u0323\u0307", False),
    "emoji": ("Team 👩‍💻 und 👨‍👩‍👧‍👦 in 🇩🇪 👍🏽 1️⃣ ok ❤️‍🔥", False),
}
each_line = pytest.mark.parametrize(("text", "rtl"), list(LINES.values()), ids=list(LINES))


def links(data: bytes) -> list[tuple[float, float, str]]:
    """Left, right and address of the first page's links."""
    found: Any = [link.get_object() for link in pypdf.PdfReader(BytesIO(data)).pages[0].annotations or ()]
    return [(float(link["/Rect"][0]), float(link["/Rect"][2]), link["/A"]["/URI"]) for link in found]


@each_line
def test_pdfium_reads_it_as_it_was_typed(text: str, rtl: bool) -> None:
    assert read_by_pdfium(drawn(text, rtl=rtl)) == unicodedata.normalize("NFC", text)


@each_line
@pytest.mark.skipif(not has_poppler, reason="poppler is not installed")
def test_poppler_reads_it_as_it_was_typed(text: str, rtl: bool, tmp_path: Path) -> None:
    assert read_by_poppler(drawn(text, rtl=rtl), tmp_path) == unicodedata.normalize("NFC", text)


def test_words_of_another_script_are_read_in_their_place() -> None:
    texts = {"The word שלום means peace, السلام too.": False, "גרסה 1.29 של Kubernetes זמינה, 50% יותר!": True}
    for text, rtl in texts.items():
        assert read_by_pdfium(drawn(text, rtl=rtl)) == text


@pytest.mark.skipif(not has_poppler, reason="poppler is not installed")
def test_brackets_are_read_as_they_were_typed(tmp_path: Path) -> None:
    text = "שלום (עולם) [א] ב"
    assert read_by_poppler(drawn(text, rtl=True), tmp_path) == text
    # PDFium takes what a bracket means for what it looks like, and mirrors it once more.
    assert read_by_pdfium(drawn(text, rtl=True)).translate(str.maketrans("()[]", ")(][")) == text


@each_line
def test_it_is_as_wide_as_measured(text: str, rtl: bool) -> None:
    inside = ink(drawn("|"))[0] - LEFT  # from where a bar begins to its ink
    left, right = ink(drawn(f"|{text}|", rtl=rtl))
    width = FACE.width(f"|{text}|", SIZE)
    start = RIGHT - width if rtl else LEFT
    assert (left, right) == pytest.approx((start + inside, start + width - inside), abs=0.005 * width)


def test_the_first_letter_of_a_line_to_the_left_is_at_its_right() -> None:
    found = {character.char: character.x for character in characters(drawn("אבג abc", rtl=True))}
    assert RIGHT - SIZE < found["א"] < RIGHT
    assert found["א"] > found["ב"] > found["ג"] > found["c"] > found["b"] > found["a"]


def test_numbers_keep_their_order_and_brackets_open_towards_what_they_hold() -> None:
    data = drawn("א (12-34) ב", rtl=True)
    found = sorted((character.x, character.char) for character in characters(data))
    assert [char for _, char in found if char not in "()"] == [*"ב12-34א"]
    brackets = [(x, x + FACE.width("(", SIZE)) for x, char in found if char in "()"]
    for place, latin in zip(brackets, "()", strict=True):
        assert unlikeness(picture(data, *place), picture(drawn(latin))) < 0.15
        assert unlikeness(picture(data, *place), picture(drawn(")" if latin == "(" else "("))) > 0.3


@pytest.mark.skipif(not features.check("raqm"), reason="Pillow was built without a text shaper")
@pytest.mark.parametrize(
    ("text", "stem", "rtl"),
    [
        ("السلام", "NotoSansArabic-Regular", True),
        ("مُحَمَّد", "NotoSansArabic-Regular", True),
        ("پژوهش‌های", "NotoSansArabic-Regular", True),
        ("שָׁלוֹם", "NotoSansHebrew-Regular", True),
        ("क्षत्रिय", "NotoSansDevanagari-Regular", False),
        ("विद्यार्थी", "NotoSansDevanagari-Regular", False),
        ("ผู้ใหญ่น้ำ", "NotoSansThai-Regular", False),
        ("x\u0304y\u0332\u0308", "SourceSans3-Regular", False),
        ("👨‍👩‍👧‍👦🇩🇪", "NotoEmoji-Regular", False),
    ],
)
def test_it_looks_as_another_program_shapes_it(text: str, stem: str, rtl: bool) -> None:
    ours = picture(drawn(text, rtl=rtl))
    shaped = drawn_by_pillow(text, stem, ImageFont.Layout.RAQM, "rtl" if rtl else "ltr")
    unshaped = drawn_by_pillow(text[::-1] if rtl else text, stem, ImageFont.Layout.BASIC)
    assert unlikeness(ours, shaped) < min(0.15, 0.7 * unlikeness(ours, unshaped))


def drawn_by_pillow(text: str, stem: str, layout: ImageFont.Layout, direction: str | None = None) -> Image.Image:
    font = ImageFont.truetype(str(font_path(stem)), 4 * SIZE * SCALE, layout_engine=layout)
    image = Image.new("L", (4000, 1200))
    features = ["-kern", "-liga"] if direction else None
    ImageDraw.Draw(image).text((300, 300), text, 255, font, direction=direction, features=features)
    return image.crop(image.getbbox())


def test_each_line_of_a_paragraph_runs_by_what_stands_before_it() -> None:
    # A number after Arabic letters takes the sign of percentage to its left, though those are on another line.
    whole = piece("النمو 12%")
    parts = piece("النمو"), piece("12%")
    lines = tuple(Line(RIGHT - 40, 100 + 20 * at, 40, (part,)) for at, part in enumerate(parts))
    data = written(TextBox(Box(60, 60, 480, 600), (Paragraph((whole,), lines, rtl=True),), "text", Role.PARAGRAPH))
    found = {character.char: character.x for character in characters(data)}
    assert found["%"] < found["1"] < found["2"]


def test_white_space_at_the_end_stands_outside_the_line() -> None:
    for text in ("אבג", "אבג  ", "abc", "abc  "):
        left, right = ink(drawn(text, rtl=True))
        assert right == pytest.approx(RIGHT, abs=2)
        assert left == pytest.approx(RIGHT - FACE.width(text.rstrip(), SIZE), abs=2)


def test_a_line_that_is_continued_has_its_space_and_its_place() -> None:
    whole = piece("שלום עולם", size=SIZE)
    data = written(paragraph(piece("שלום", size=SIZE), rtl=True, whole=(whole,)))
    assert ink(data)[1] == pytest.approx(RIGHT, abs=2)
    assert pypdf.PdfReader(BytesIO(data)).pages[0].extract_text() == "שלום "


def test_letters_join_across_pieces() -> None:
    together = picture(drawn("الكتاب", rtl=True))
    parted = picture(
        written(paragraph(piece("ال", size=SIZE), piece("كتاب", size=SIZE, link="https://a.org"), rtl=True))
    )
    apart = picture(written(paragraph(piece("ال ", size=SIZE), piece("كتاب", size=SIZE), rtl=True)))
    assert parted.size == together.size
    assert unlikeness(parted, together) < 0.02
    assert unlikeness(apart, together) > 0.1


def test_rules_and_links_lie_under_their_words() -> None:
    linked = piece("דהו", size=SIZE, underline=True, link="https://example.org/a")
    words = piece("אבג ", size=SIZE), linked, piece(" זחט abc", size=SIZE)
    data = written(paragraph(*words, rtl=True))
    start = RIGHT - FACE.width("אבג ", SIZE)
    end = start - FACE.width("דהו", SIZE)
    sheet = pypdfium2.PdfDocument(data)[0]
    [rule] = [thing.get_bounds() for thing in sheet.get_objects() if thing.type == 2]
    assert (rule[0], rule[2]) == pytest.approx((end, start), abs=1.5)
    [(left, right, _)] = links(data)
    assert (left, right) == pytest.approx((end, start), abs=1)


def test_a_link_that_is_parted_has_a_box_for_each_part() -> None:
    linked = piece("דהו abc", size=SIZE, link="https://example.org/a")
    data = written(paragraph(piece("אבג ", size=SIZE), linked, piece(" xyz זחט", size=SIZE), rtl=True))
    boxes = links(data)
    assert [address for *_, address in boxes] == ["https://example.org/a"] * 2
    assert sum(right - left for left, right, _ in boxes) == pytest.approx(FACE.width("דהו abc", SIZE), abs=1)


def test_text_without_a_glyph_is_seen_and_read() -> None:
    data = drawn("א \u0710 ב", rtl=True)
    assert read_by_pdfium(data) == "א \u0710 ב"
    assert ink(data)[0] == pytest.approx(RIGHT - FACE.width("א \u0710 ב", SIZE), abs=2)
