"""What cannot be shown as it was typed, told before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from recap_decks.characters import is_ignorable
from recap_decks.problems import Problem, in_order
from recap_decks.story.compose import AT_JOINT
from recap_decks.story.slides import Text
from recap_decks.style.tokens import Fonts

_MOST_NAMED = 12  # characters in one warning
_RIGHT_TO_LEFT = frozenset({"R", "AL"})  # bidirectional classes


class Medium:
    """A deck or a report: its fonts, and the texts of the story that it shows, which are asked for only at need."""

    def __init__(self, fonts: Fonts, told: Callable[[], Iterable[Text]]) -> None:
        self._fonts = fonts
        self._told = told
        self._covered: dict[tuple[str, str], bool] = {}

    def shows(self, text: Text) -> bool:
        """Whether that text of the outline is told in it."""
        return text.at in self._paths

    def lacking(self, text: Text) -> list[str]:
        """The characters of a text that none of its fonts has, each once."""
        found = dict.fromkeys(char for face, char in _characters(text) if not self._has(face, char))
        return list(found) if found and self.shows(text) else []

    @cached_property
    def _paths(self) -> frozenset[str]:
        return frozenset(path for text in self._told() for path in text.at.split(AT_JOINT))

    def _has(self, face: str, char: str) -> bool:
        key = (face, char)
        covered = self._covered.get(key)
        if covered is None:
            covered = self._covered[key] = self._fonts.face(face).has(char)
        return covered


def warnings(texts: Iterable[Text], deck: Medium | None, report: Medium | None) -> list[Problem]:
    """For each text of the outline, in its order, what the media built (None: one that is not) cannot show of it."""
    found: list[Problem] = []
    for text in texts:
        if not text.plain.isascii():
            found += _warnings(text, deck, report)
    return in_order(found)


def _warnings(text: Text, deck: Medium | None, report: Medium | None) -> Iterator[Problem]:
    in_deck = deck.lacking(text) if deck else []
    in_report = report.lacking(text) if report else []
    if lacking := list(dict.fromkeys(in_report + in_deck)):
        outcomes = ["the report shows a box for each"] if in_report else []
        outcomes += ["the deck depends on the computer that opens it"] if in_deck else []
        message = f"no bundled font has {_named(lacking)}: {'; '.join(outcomes)}"
        hint = "write it in other characters, or silence RD202 where that is meant to be"
        yield Problem("RD202", message, text.span, hint, "warning")
    leftward = [char for char in dict.fromkeys(text.plain) if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT]
    drawn = [char for char in leftward if char not in lacking and not is_ignorable(char)]
    if drawn and report and report.shows(text):
        message = f"text written from right to left ({_named(drawn)}) runs from left to right in the report"
        yield Problem("RD203", message, text.span, severity="warning")


def _characters(text: Text) -> Iterator[tuple[str, str]]:
    """Face and character where one needs a glyph."""
    for run in text.runs:
        face, plain = ("code", run.text) if run.code else ("text", unicodedata.normalize("NFC", run.text))
        for char in plain:
            if not (char.isascii() or char.isspace() or is_ignorable(char)):
                yield face, char


def _named(chars: Sequence[str]) -> str:
    names = [f"{char} (U+{ord(char):04X})" if _stands_alone(char) else f"U+{ord(char):04X}" for char in chars]
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _stands_alone(char: str) -> bool:
    return char.isprintable() and not unicodedata.category(char).startswith("M")
