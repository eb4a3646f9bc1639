"""The language of an outline, by its tag."""

from __future__ import annotations

import re

import yaml

from recap_decks.outline.reading import Reading
from recap_decks.outline.values import word

# BCP 47, 2.1, without its irregular tags: a language, then script, region, variants and extensions by their length.
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{1,8})*")
"""How a BCP 47 tag is written."""

_LANGUAGES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "italiano": "it",
    "portuguese": "pt",
    "português": "pt",
    "dutch": "nl",
    "nederlands": "nl",
    "polish": "pl",
    "polski": "pl",
    "russian": "ru",
    "русский": "ru",
    "ukrainian": "uk",
    "arabic": "ar",
    "hebrew": "he",
    "persian": "fa",
    "urdu": "ur",
    "hindi": "hi",
    "chinese": "zh",
    "japanese": "ja",
    "korean": "ko",
    "turkish": "tr",
    "swedish": "sv",
    "danish": "da",
    "norwegian": "nb",
    "finnish": "fi",
}


def language(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """A BCP 47 tag."""
    value = word(reading, node, at)
    if value is None or LANGUAGE.fullmatch(value):
        return value
    mended = re.sub(r"\..*", "", value).replace("_", "-")
    named = _LANGUAGES.get(value.casefold())
    hint = f"write {mended}" if LANGUAGE.fullmatch(mended) else f"write {named or 'a tag such as en, en-GB or pt-BR'}"
    reading.error("RD110", f"`{value}` is not a language tag", node, hint)
    return None
