"""Words and days of further languages, a module each, imported where an outline is written in one."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recap_decks.story.dates import Calendar
    from recap_decks.story.words import Words

_MODULES = {
    "ar": "arabic",
    "he": "hebrew",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
    "yue": "traditional_chinese",
    "zh": "chinese",
}
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})  # scripts and regions


def spoken(language: str) -> tuple[Words, Calendar] | None:
    """The words and the calendar of a BCP 47 tag; None for a language that has no module."""
    primary, *others = language.replace("_", "-").lower().split("-")
    name = _MODULES.get(primary)
    if name == "chinese" and _TRADITIONAL.intersection(others):
        name = "traditional_chinese"
    if name is None:
        return None
    module = import_module(f"recap_decks.story.languages.{name}")
    return module.WORDS, module.CALENDAR
