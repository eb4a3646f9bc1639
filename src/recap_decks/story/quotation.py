"""Which marks stand for typed straight quotation marks and apostrophes, by language and by what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.story.words import primary_subtag

NARROW = "\u202f"  # the narrow no-break space
APOSTROPHE = "’"
_OPENERS = frozenset("([{<«‹“‘„‚¿¡/-–—−\"'")  # a quotation may begin right after these


@dataclass(frozen=True, slots=True)
class Marks:
    """Opening and closing marks for typed double quotation marks, and for single ones.

    The latter are single in every language, so that a reader can still tell which of the two was typed.
    """

    opening: str
    closing: str
    single_opening: str
    single_closing: str


_ENGLISH = Marks("“", "”", "‘", "’")
_LOW = Marks("„", "“", "‚", "‘")
_SWISS = Marks("«", "»", "‹", "›")
_MARKS = {
    "de": _LOW,
    "cs": _LOW,
    "sk": _LOW,
    "sl": _LOW,
    "de-ch": _SWISS,
    "fr-ch": _SWISS,
    "it-ch": _SWISS,
    "fr": Marks(f"«{NARROW}", f"{NARROW}»", "‘", "’"),
    "es": Marks("«", "»", "‘", "’"),
    "it": Marks("«", "»", "‘", "’"),
    "pt-pt": Marks("«", "»", "‘", "’"),
    "nb": Marks("«", "»", "‘", "’"),
    "no": Marks("«", "»", "‘", "’"),
    "ru": Marks("«", "»", "‘", "’"),
    "uk": Marks("«", "»", "‘", "’"),
    "pl": Marks("„", "”", "‘", "’"),
    "hu": Marks("„", "”", "‘", "’"),
    "ro": Marks("„", "”", "‘", "’"),
    "sv": Marks("”", "”", "’", "’"),
    "fi": Marks("”", "”", "’", "’"),
}


def marks_for(language: str) -> Marks:
    """The quotation marks of a BCP 47 tag; English ones where it is not known."""
    tag = language.replace("_", "-").lower()
    return _MARKS.get(tag) or _MARKS.get(primary_subtag(tag), _ENGLISH)


class Quotations:
    """Reads the straight marks of one text from left to right and says what stands for each.

    A mark opens before a word and closes after one. After a digit it is taken for an inch or a minute, and stays as
    it is, unless a quotation is open; a mark with space on both sides says nothing and stays as well.
    """

    def __init__(self, text: str, marks: Marks) -> None:
        self._text = text
        self._marks = marks
        self._open_double = 0
        self._open_single = 0
        self._last_closing = _last_possible_closing(text)

    def double(self, at: int) -> str | None:
        """What stands for the `"` at that index; None: itself."""
        if _begins(self._text, at):
            self._open_double += 1
            return self._marks.opening
        if _ends(self._text, at) and (self._open_double or not self._text[at - 1].isdigit()):
            self._open_double = max(0, self._open_double - 1)
            return self._marks.closing
        return None

    def single(self, at: int) -> str | None:
        """What stands for the `'` at that index; None: itself."""
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        if before.isalnum() and after.isalnum():
            return APOSTROPHE
        if _begins(self._text, at):
            if at >= self._last_closing or after.isdigit():  # 'tis, the '90s
                return APOSTROPHE
            self._open_single += 1
            return self._marks.single_opening
        if _ends(self._text, at):
            if self._open_single:
                self._open_single -= 1
                return self._marks.single_closing
            return None if before.isdigit() else APOSTROPHE
        return None


def _begins(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in _OPENERS) and bool(after) and not after.isspace()


def _ends(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace()


def _last_possible_closing(text: str) -> int:
    at = text.rfind("'")
    while at > 0 and (text[at - 1].isspace() or text[at + 1 : at + 2].isalnum()):
        at = text.rfind("'", 0, at)
    return at
