from __future__ import annotations

import re
from dataclasses import fields
from datetime import date

import pytest

from recap_decks.story.dates import day, days
from recap_decks.story.words import Words, words_for


def test_languages_are_found_by_their_primary_subtag() -> None:
    assert words_for("de-AT") is words_for("DE") is words_for("de_CH")
    assert words_for("de").agenda == "Agenda"
    assert words_for("ja-JP") is words_for("ja") is not words_for("en")
    assert words_for("sw") is words_for("en")


def test_chinese_is_told_apart_by_script_or_region() -> None:
    assert words_for("zh") is words_for("zh-Hans") is words_for("zh-CN")
    assert words_for("zh-Hant") is words_for("zh-TW") is words_for("yue") is not words_for("zh")


LANGUAGES = ["ar", "de", "es", "fr", "he", "it", "ja", "ko", "nl", "pt", "ru", "zh", "zh-Hant"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_are_complete(language: str) -> None:
    """Every word is there with the English one's blanks to fill in, and numerals go from zero to twenty."""
    english, words = words_for("en"), words_for(language)
    assert words is not english
    assert len(words.numerals.split()) == 21
    for field in fields(Words):
        filled_in = [
            sorted(re.findall(r"\{(\w+)\}", " ".join(said) if isinstance(said, tuple) else said))
            for said in (getattr(english, field.name), getattr(words, field.name))
        ]
        assert getattr(words, field.name)
        assert filled_in[0] == filled_in[1], field.name


@pytest.mark.parametrize(
    ("language", "themes", "parts", "spelled_to", "expected"),
    [
        ("en", 15, 5, 20, "Fifteen themes in five parts"),
        ("en", 15, 5, 12, "15 themes in five parts"),
        ("en", 21, 13, 20, "21 themes in thirteen parts"),
        ("en", 1, 0, 12, "One theme"),
        ("en", 3, 1, 12, "Three themes"),
        ("de", 15, 5, 20, "Fünfzehn Themen in fünf Teilen"),
        ("fr", 15, 5, 20, "Quinze thèmes en cinq parties"),
        ("es", 16, 2, 20, "Dieciséis temas en dos partes"),
        ("ja", 5, 2, 12, "テーマ5件 全2部"),
        ("zh", 5, 2, 12, "五个主题 共两部分"),
        ("ru", 5, 2, 12, "Темы: 5 (части: 2)"),
        ("nl", 5, 2, 12, "Vijf thema’s in twee delen"),
        ("ar", 1, 0, 12, "محور واحد"),
    ],
)
def test_extent(language: str, themes: int, parts: int, spelled_to: int, expected: str) -> None:
    assert words_for(language).extent(themes, parts, spelled_to=spelled_to) == expected


MARCH_1, MARCH_19, MARCH_22 = date(2024, 3, 1), date(2024, 3, 19), date(2024, 3, 22)
APRIL_2, NEW_YEAR = date(2024, 4, 2), date(2025, 1, 1)


@pytest.mark.parametrize(
    ("language", "first", "last", "expected"),
    [
        ("en", MARCH_19, MARCH_19, "March 19, 2024"),
        ("en", MARCH_19, MARCH_22, "March 19–22, 2024"),
        ("en", MARCH_19, APRIL_2, "March 19 – April 2, 2024"),
        ("en", MARCH_19, NEW_YEAR, "March 19, 2024 – January 1, 2025"),
        ("en-GB", MARCH_19, MARCH_22, "19–22 March 2024"),
        ("en-GB", MARCH_19, APRIL_2, "19 March – 2 April 2024"),
        ("de", MARCH_19, MARCH_19, "19. März 2024"),
        ("de", MARCH_19, MARCH_22, "19.–22. März 2024"),
        ("de", MARCH_19, APRIL_2, "19. März – 2. April 2024"),
        ("fr", MARCH_1, MARCH_22, "1er–22 mars 2024"),
        ("fr", MARCH_19, NEW_YEAR, "19 mars 2024 – 1er janvier 2025"),
        ("es", MARCH_19, MARCH_22, "19–22 de marzo de 2024"),
        ("es", MARCH_19, APRIL_2, "19 de marzo – 2 de abril de 2024"),
        ("ja", MARCH_19, MARCH_22, "2024年3月19日～22日"),
        ("zh-TW", MARCH_19, APRIL_2, "2024年3月19日至4月2日"),
        ("ko", MARCH_19, MARCH_22, "2024년 3월 19일~22일"),
        ("ar", MARCH_19, MARCH_22, "19–22 مارس 2024"),
        ("he", MARCH_19, APRIL_2, "19 במרץ – 2 באפריל 2024"),
        ("ru", MARCH_19, NEW_YEAR, "19 марта 2024 г. – 1 января 2025 г."),
        ("pt-BR", MARCH_19, MARCH_22, "19–22 de março de 2024"),
        ("it", MARCH_19, MARCH_19, "19 marzo 2024"),
        ("nl", MARCH_19, APRIL_2, "19 maart – 2 april 2024"),
        ("sw", MARCH_19, MARCH_22, "March 19–22, 2024"),
    ],
)
def test_days(language: str, first: date, last: date, expected: str) -> None:
    assert days(first, last, language).replace("\u00a0", " ") == expected


def test_a_day_stays_with_its_month() -> None:
    assert day(APRIL_2, "en") == "April\u00a02, 2024"
