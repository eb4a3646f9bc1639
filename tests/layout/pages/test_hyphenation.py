"""Places for hyphens in words."""

from __future__ import annotations

import re

import pyphen
import pytest
from tests.layout.pages.prose import ENGLISH

from recap_decks.layout.pages.hyphenation import hyphenation

FRENCH = "les développements de cette infrastructure intéressante continueront à évoluer rapidement dans l’industrie"
RUSSIAN = "участники конференции обсуждали безопасность программного обеспечения и наблюдаемость инфраструктуры"
HUNGARIAN = "a résztvevők hosszasan megvitatták az üzemeltetés legfontosabb kérdéseit és a biztonságot"


def parted(word: str, language: str, *, forced: bool = False) -> str:
    patterns = hyphenation(language)
    assert patterns is not None
    points = patterns.points(word, forced=forced)
    return "".join("-" * (at in points) + char for at, char in enumerate(word))


@pytest.mark.parametrize(
    ("language", "dictionary", "words"),
    [
        ("en", "en_US", " ".join(ENGLISH)),
        ("en-GB", "en_GB", " ".join(ENGLISH)),
        ("fr", "fr", FRENCH),
        ("ru", "ru_RU", RUSSIAN),
        ("hu", "hu_HU", HUNGARIAN),
    ],
)
def test_words_are_parted_as_pyphen_parts_them(language: str, dictionary: str, words: str) -> None:
    reference = pyphen.Pyphen(lang=dictionary, left=2, right=3)
    found = set(re.findall(r"(?<![^\W\d_])[^\W\d_A-Z]{6,}(?![^\W\d_])", words))
    assert len(found) >= 5
    for word in found:
        places = [place for place in reference.positions(word) if place.data is None]
        assert parted(word, language) == "".join("-" * (at in places) + char for at, char in enumerate(word)), word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("conference", "con-fer-ence"),
        ("(“conference”), ", "(“con-fer-ence”), "),
        ("conference’s ", "con-fer-ence’s "),
        ("Kubernetes", "Kubernetes"),  # a name
        ("OpenTelemetry", "OpenTelemetry"),
        ("SUSTAINABILITY", "SUSTAINABILITY"),
        ("self-service", "self-service"),
        ("conference@example.org", "conference@example.org"),
        ("requests_per_second", "requests_per_second"),
        ("infrastructure/platform", "infrastructure/platform"),
        ("1000conference", "1000conference"),
        ("ago", "ago"),
        ("", ""),
    ],
)
def test_only_plain_words_are_parted(word: str, expected: str) -> None:
    assert parted(word, "en") == expected


def test_compounds_are_parted_where_they_are_joined_and_then_their_words() -> None:
    words = "Testumgebungen Herkunftsnachweise Anwendungslandschaft Kriterienkatalogs Energieeffizienz Ablaufverfolgung"
    expected = (
        "Test-um-ge-bun-gen Her-kunfts-nach-weise An-wen-dungs-land-schaft Kri-te-ri-en-ka-ta-logs "
        "Ener-gie-ef-fi-zi-enz Ab-lauf-ver-fol-gung"
    )
    assert " ".join(parted(word, "de") for word in words.split()) == expected


def test_places_that_leave_a_consonant_alone_are_none() -> None:
    assert parted("Plattformentwicklung,", "de") == "Platt-forment-wick-lung,"  # by the patterns "for-m-ent"


def test_german_parts_nouns_but_not_names_in_capitals_within() -> None:
    assert parted("Überwachung,", "de") == "Über-wa-chung,"
    assert parted("OpenTelemetry", "de") == "OpenTelemetry"
    assert parted("Infrastructure", "fr") == "Infrastructure"


def test_a_word_that_no_line_holds_is_parted_with_its_capitals() -> None:
    assert parted("Kubernetes", "en", forced=True) == "Ku-ber-netes"


def test_hyphens_that_would_change_letters_are_none() -> None:
    assert parted("asszonnyal", "hu") == "asszonnyal"  # asz-szony-nyal


@pytest.mark.parametrize("language", ["ja", "xx", "zh-Hant"])
def test_languages_without_patterns_have_none(language: str) -> None:
    assert hyphenation(language) is None
