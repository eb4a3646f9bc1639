"""Every character that a person types arrives, letter for letter, in the deck and in the report."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.characters.reading_back import (
    DECK_ONLY,
    bare,
    deck_texts,
    fonts_by_word,
    opened,
    outline_of,
    place_names,
    plain,
    report_texts,
    slides_of,
)

SAMPLES = {
    "markup": "a & b < c > d &amp; &copy; </a:t> <x/> ]]> &#38;",
    "quotes": "\"q\" 'q' “x” ‘y’ «z» „w“ ‚v‘ ‹u› it's 5′ 6″",
    "backslashes": "C:\\dir \\n \\u0041 a\\b \\",
    "templates": "{a} {{ b }} $x $$y %s %d %(n)s {0} <%= z %> _x000C_ #{w}",
    "yaml": "a: b # c, [d] {e: f} @g !h %i | > ? - j",
    "decomposed": "e\u0301 A\u030a n\u0303 o\u0302\u0301 x\u0302",
    "soft hyphens": "Kuber\u00adnetes so\u00adft",
    "spaces": "1\u00a0000 a\u202fb a\u2009b",
    "zero width": "a\u200bb c\u200cd e\u200df g\u2060h i\u200ej",
    "ligatures": "ﬁn oﬀ ﬂow eﬃ ﬄ ﬅ ĳ œ",
    "superscripts": "x² m³ 10⁻⁶ nⁿ 1ª 2º",
    "subscripts": "H₂O CO₂ a₀₁₉ xₙ",
    "arrows": "a → b ← c ↔ d ⇒ e ↑ ↓ ↗",
    "fractions": "½ ⅓ ⅔ ¼ ¾ ⅛ ⅖",
    "Cyrillic": "Съешь ещё этих мягких французских булок, Україна ґ ї",
    "Greek": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ἀρχή",
    "Vietnamese": "Tiếng Việt: Đặng Ngữ Hồ Quỳnh ợ ẫ ỹ",
    "Polish": "Zażółć gęślą jaźń Łódź",
    "currencies": "€ £ ₹ ₿ ¥ ¢ ₩ ₺ ₴",
    "signs": "© ® ™ § ¶ † ‡ ° ‰ № ℃",
    "mathematics": "≤ ≥ ≠ × ÷ − ± ∞ √ ∑ ≈ ∂ µ π",
    "dashes": "a–b a—b a‐b a‑b a―b -1 --x … ...",
    "bullets": "• ▪ ■ ● ○ ◦ ‣ · ✓ ☐",
    "emoji": "😀, 🚀; 👩‍💻 ❤️, 🇫🇷, 👍🏽",  # PDFium drops a space alone between two of them
    "private use": "a\ue000b \uf8ff",
    "scripts": "日本語 中文 한국어 हिन्दी ไทย",
    "beyond the first plane": "𝔘𝔫𝔦 𐍈 𠀀",
}
WIDE_SPACES = {"\u2003", "\u3000"}  # PDFium drops them at a line's end
MARKDOWN = set("*`\\~[]<>")
ALPHABET = sorted({char for sample in SAMPLES.values() for char in sample} - MARKDOWN | WIDE_SPACES)


@pytest.mark.parametrize("sample", SAMPLES)
def test_it_arrives_in_every_place(sample: str) -> None:
    outline = outline_of([SAMPLES[sample]])
    expected = {plain(SAMPLES[sample])}
    in_deck, in_report = deck_texts(outline), report_texts(outline)
    for number, place in enumerate(place_names()):
        assert in_deck[number] == expected, f"{place} in the deck"
        if place not in DECK_ONLY:
            assert in_report[number] == expected, f"{place} in the report"


# PDF readers take one mark drawn twice at one place for a bold one, and read it once.
TEXTS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=40).filter(
    lambda text: re.search("([\u0300-\u036f])\\1", text) is None
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(TEXTS, min_size=4, max_size=12),
    st.sampled_from(["en", "de", "fr"]),
)
def test_nothing_is_lost_or_doubled_whatever_stands_together(texts: list[str], language: str) -> None:
    outline = outline_of(texts, language)
    in_deck, in_report = deck_texts(outline), report_texts(outline)
    for number, place in enumerate(place_names()):
        expected = {bare(texts[number % len(texts)])}
        assert {bare(text) for text in in_deck[number]} == expected, f"{place} in the deck"
        if place not in DECK_ONLY:
            assert {bare(text) for text in in_report[number]} == expected, f"{place} in the report"


def test_control_characters_are_spaces_with_a_warning_at_their_place() -> None:
    outline = opened(
        'title: "a\\x07b"\nsummary: c\x0cd\nthemes:\n  - title: "e\\ud83dg"\n    topics: [{points: [p]}]\n'
    )
    told = [(problem.code, problem.span.line, problem.span.column) for problem in outline.warnings if problem.span]
    assert told == [("RD020", 1, 8), ("RD020", 2, 11), ("RD020", 4, 14)]
    assert outline.title.plain == "a b"
    said = [shape.text_frame.text for slide in slides_of(outline) for shape in slide.shapes if shape.has_text_frame]
    assert {"a b", "c d", "e g"} <= set(said)


MARKED = (
    "***both*** **a *b* c** `co de *s*` [**bold** link](https://x.org/a?b=1&c=2) ~~struck **fat**~~ "
    "\\*stars\\* un*bal **x"
)
RUNS = [
    ("both", "bi"),
    (" ", ""),
    ("a ", "b"),
    ("b", "bi"),
    (" c", "b"),
    (" ", ""),
    ("co de *s*", "c"),
    (" ", ""),
    ("bold", "bl"),
    (" link", "l"),
    (" ", ""),
    ("struck ", "s"),
    ("fat", "bs"),
    (" *stars* un*bal **x", ""),
]


def test_marks_nest_in_the_deck() -> None:
    outline = opened(yaml.safe_dump({"title": "T", "themes": [{"title": "One", "topics": [{"points": [MARKED]}]}]}))
    paragraphs = [
        paragraph
        for slide in slides_of(outline)
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        if "stars" in paragraph.text
    ]
    assert len(paragraphs) == 1
    drawn = [(run.text, _marks(run)) for run in paragraphs[0].runs]
    # A link may be cut where its line ends.
    merged = [("".join(text for text, _ in own), marks) for marks, own in groupby(drawn, key=lambda run: run[1])]
    assert merged == RUNS
    links = {run.hyperlink.address for run in paragraphs[0].runs if run.hyperlink.address}
    assert links == {"https://x.org/a?b=1&c=2"}


def _marks(run: Any) -> str:
    properties = run._r.rPr
    marks = {
        "b": run.font.bold,
        "i": run.font.italic,
        "c": run.font.name == "Courier New",
        "l": run.hyperlink.address,
        "s": properties.get("strike") == "sngStrike",
    }
    return "".join(mark for mark, is_set in marks.items() if is_set)


def test_marks_nest_in_the_report() -> None:
    outline = opened(yaml.safe_dump({"title": "T", "themes": [{"title": "One", "topics": [{"points": [MARKED]}]}]}))
    faces = fonts_by_word(outline)
    assert faces["both"] == {"SourceSans3-SemiBoldItalic"}
    assert faces["fat"] == faces["bold"] == {"SourceSans3-SemiBold"}
    assert faces["*stars*"] == faces["un*bal"] == faces["struck"] == {"SourceSans3-Regular"}
    assert faces["link"] == {"SourceSans3-SemiBold"}  # as the title of its source, which comes last
    assert faces["de"] == faces["*s*"] == {"SourceCodePro-Regular"}
