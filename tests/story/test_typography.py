from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_decks.outline.model import Run, Text
from recap_decks.story.typography import normalised, typeset

LANGUAGES = ("en", "de", "fr", "es", "de-CH", "sv", "tlh")

# Letters that the rules look at, so that random texts meet them.
typed = st.text(
    st.sampled_from("\"\"''-- ..aB9 1230,:;!?/@%(«»…–“’\u00a0\u202f\u0301éſ\t\n") | st.characters(), max_size=40
)
runs = st.lists(
    st.builds(
        Run,
        typed,
        bold=st.booleans(),
        code=st.booleans(),
        link=st.sampled_from([None, "https://example.com/a-b"]),
    ),
    min_size=1,
    max_size=4,
)


def set_in(language: str, *typed_runs: str | Run) -> str:
    text = Text(tuple(Run(run) if isinstance(run, str) else run for run in typed_runs), at="title")
    return typeset(text, language).plain


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ('"Hello," she said', "“Hello,” she said"),
        ("it's the '90s, developers' tools", "it’s the ’90s, developers’ tools"),
        ("a 'quoted' word and ('another')", "a ‘quoted’ word and (‘another’)"),
        ('5\'10" or 24" wide', '5’10" or 24" wide'),
        ('a "24" monitor', "a “24” monitor"),
        ("March 19-22", "March\u00a019–22"),
        ("pages 90-110, 1.5-2.5 GB, 10%-20%, $10-$20", "pages 90–110, 1.5–2.5\u00a0GB, 10%–20%, $10–$20"),
        ("5-10x, 20-30k, 9:00-10:30, 2023-24", "5–10x, 20–30k, 9:00–10:30, 2023–24"),
        ("-5 °C, (-3) and -0.5%", "−5\u00a0°C, (−3) and −0.5%"),
        ("wait... what", "wait… what"),
        ("one - two", "one\u00a0– two"),
        ("too  many   spaces", "too many spaces"),
        ("8 million people in 100 ms", "8\u00a0million people in 100\u00a0ms"),
        ("Figure 1, by J. Smith", "Figure\u00a01, by J.\u00a0Smith"),
    ],
)
def test_english(plain: str, expected: str) -> None:
    assert set_in("en", plain) == expected


@pytest.mark.parametrize(
    "plain",
    [
        "2024-03-19",
        "CVE-2024-1234",
        "v1.29-1",
        "1.29.3-1",
        "ISO 8601-1",
        "555-1234",
        "1-800-555-1234",
        "2024-03",
        "H100-200",
        "go test ./...",
        "cloud-native",
        "https://example.com/a?b='c'&d=1-2",
        "someone@example.com",
        "3 of 4 people",
    ],
)
def test_left_as_typed(plain: str) -> None:
    assert set_in("en", plain) == plain


@pytest.mark.parametrize(
    ("language", "plain", "expected"),
    [
        (
            "de",
            "Er sagt \"ja\" und 'nein', so geht's am 19. März",
            "Er sagt „ja“ und ‚nein‘, so geht’s am 19.\u00a0März",
        ),
        ("de-AT", '"ja"', "„ja“"),
        ("de-CH", '"ja"', "«ja»"),
        ("fr", '"oui" ; non ! « ça » : l\'an', "«\u202foui\u202f»\u202f; non\u202f! «\u202fça\u202f»\u00a0: l’an"),
        ("es", '"sí"', "«sí»"),
        ("xx", '"so"', "“so”"),
    ],
)
def test_other_languages(language: str, plain: str, expected: str) -> None:
    assert set_in(language, plain) == expected


def test_accents_join_their_letter_and_soft_hyphens_go() -> None:
    assert set_in("en", "cafe\u0301 a\u0302\u0301n x\u0302 so\u00adft e\u00ad\u0301") == "café ấn x\u0302 soft é"
    assert set_in("en", Run("e\u0301 so\u00adft", code=True)) == "e\u0301 soft"
    assert set_in("en", "ﬁ ﬀ ² ₂ ½ ﹏ 한") == "ﬁ ﬀ ² ₂ ½ ﹏ 한"
    text = Text((Run("Zażółć"), Run("日本語", bold=True)), at="title")
    assert typeset(text, "en") is text


def test_quotes_pair_across_runs() -> None:
    assert set_in("en", Run('"very', bold=True), ' good" and more') == "“very good” and more"


def test_runs_keep_their_marks() -> None:
    text = typeset(Text((Run('"a', bold=True), Run('b"', italic=True)), at="title"), "fr")
    assert text.runs == (Run("«\u202fa", bold=True), Run("b\u202f»", italic=True))


def test_code_and_addresses_are_untouched() -> None:
    code, link = Run('echo  "it\'s" -1...', code=True), Run("example.com/19-22", link="https://example.com/19-22")
    assert set_in("en", 'see "', code, '" or ', link) == f"see “{code.text}” or {link.text}"


def test_what_needs_nothing_is_the_same_object() -> None:
    text = Text((Run("Plain words, well-known ones"),), at="title")
    assert typeset(text, "en") is text


@given(st.sampled_from(LANGUAGES), runs)
def test_the_normaliser_forgives_what_was_set(language: str, typed_runs: list[Run]) -> None:
    text = Text(tuple(typed_runs), at="title")
    assert normalised(typeset(text, language).plain) == normalised(text.plain)


@given(st.sampled_from(LANGUAGES), runs)
def test_setting_twice_changes_nothing(language: str, typed_runs: list[Run]) -> None:
    once = typeset(Text(tuple(typed_runs), at="title"), language)
    assert typeset(once, language) == once


@given(typed, typed)
def test_the_normaliser_forgives_no_letter(before: str, after: str) -> None:
    assert normalised(f"{before}x{after}") != normalised(f"{before}{after}")
