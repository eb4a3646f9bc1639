"""What cannot be shown as it was typed, told before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from recap_decks.characters import is_ignorable
from recap_decks.problems import Problem, in_order
from recap_decks.story.compose import AT_JOINT
from recap_decks.story.slides import Text
from recap_decks.style.font_files import has_font
from recap_decks.style.scripts import SIMPLIFIED, script_of
from recap_decks.style.tokens import Fonts

_MOST_NAMED = 12  # characters in one warning
_TO_MEND = "write it in other characters, or silence RD202 where that is meant to be"
_TO_INSTALL = "fonts for Chinese, Japanese and Korean come with: pip install 'recap-decks[cjk]'"


class Medium:
    """A deck, a report or another thing on paper, as messages name it: its fonts, and the texts of the story that it
    shows, which are asked for only at need."""

    def __init__(self, name: str, fonts: Fonts, told: Callable[[], Iterable[Text]]) -> None:
        self.name = name
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


def warnings(texts: Iterable[Text], deck: Medium | None, paper: Medium | None) -> list[Problem]:
    """For each text of the outline, in its order, what the media built (None: one that is not) cannot show of it."""
    found: list[Problem] = []
    for text in texts:
        if not text.plain.isascii() and (warning := _warning(text, deck, paper)):
            found.append(warning)
    return in_order(found)


def _warning(text: Text, deck: Medium | None, paper: Medium | None) -> Problem | None:
    in_deck = deck.lacking(text) if deck else []
    on_paper = paper.lacking(text) if paper else []
    lacking = list(dict.fromkeys(on_paper + in_deck))
    if not lacking:
        return None
    outcomes = [f"the {paper.name} shows a box for each"] if paper and on_paper else []
    outcomes += ["the deck depends on the computer that opens it"] if in_deck else []
    message = f"no font that is installed has {_named(lacking)}: {'; '.join(outcomes)}"
    hint = _TO_INSTALL if any(map(_is_brought, lacking)) else _TO_MEND
    return Problem("RD202", message, text.span, hint, "warning")


def _is_brought(char: str) -> bool:
    """Whether the extra with the large fonts is for such characters, and is not there."""
    script = script_of(char, SIMPLIFIED)
    return script is not None and not has_font(script.files[0])


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
