"""Where words may be parted at the end of a line, by patterns of their language.

The patterns are LibreOffice's dictionaries, which pyphen packs, and the method is Liang's ("Word Hy-phen-a-tion by
Com-put-er", 1983). pyphen itself reads all patterns of a dictionary first, which takes 0.3 s for German and Hungarian;
here a pattern is read when a word has its letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources.abc import Traversable

_LEAST_BEFORE, _LEAST_AFTER = 2, 3  # letters at each side of a hyphen
# One word, with what surrounds it: signs, an article before an apostrophe, a genitive's end after one. Nothing of
# addresses, names of things in code, numbers, or words that have a hyphen already.
_WORD = re.compile(
    r"[^\w\s@#/\\-]*(?:[^\W\d_]{1,5}[’'])?([^\W\d_]{5,60})(?:[’'][^\W\d_]{0,2})?[^\w\s@#/\\-]*\s*",
)
_CAPITALISING = ("de",)  # languages whose nouns are written with a capital, and parted like any word
_DICTIONARIES = {"en": "en_US", "de": "de_DE", "no": "nb_NO"}  # where the language alone does not tell which

_NO_LETTERS = dict.fromkeys(map(ord, "0123456789 \t\r"))
_CHANGE = re.compile(r"/.*")  # how letters change at a hyphen
_LEVELS = re.compile(r"(\d?)(\D?)")

_Levels = tuple[int, tuple[int, ...]]


class Hyphenation:
    """The patterns of one language, read from a dictionary in the format of Hunspell's library of hyphenation."""

    def __init__(self, dictionary: Traversable, *, capitals: bool = False) -> None:
        """`capitals`: whether words with a capital are parted, too."""
        encoding, _, patterns = dictionary.read_bytes().partition(b"\n")
        text = patterns.decode(encoding.decode("ascii").strip())
        letters = _CHANGE.sub("", text).translate(_NO_LETTERS)
        self._patterns = dict(zip(letters.split("\n"), text.split("\n"), strict=True))
        self._read: dict[str, _Levels] = {}
        self._known: dict[str, tuple[int, ...]] = {}
        self._capitals = capitals

    def points(self, text: str, *, forced: bool = False) -> tuple[int, ...]:
        """Before which characters of a word, given with the signs and spaces around it, a hyphen may stand. Proper
        names are left whole, and words in capitals; `forced` parts them too."""
        found = _WORD.fullmatch(text)
        if found is None:
            return ()
        word = found[1]
        lower = word.lower()
        if len(lower) != len(word) or not (forced or word == lower or (self._capitals and word[1:] == lower[1:])):
            return ()
        start, last = found.start(1), len(word) - _LEAST_AFTER
        return tuple(start + at for at in self._parted(lower) if _LEAST_BEFORE <= at <= last)

    def _parted(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            dotted = f".{word}."
            end = len(dotted)
            highest = [0] * (end + 1)
            for start in range(end - 1):
                for stop in range(start + 1, end + 1):
                    letters = dotted[start:stop]
                    if letters in self._patterns:
                        first, levels = self._levels(letters)
                        for at, level in enumerate(levels, start + first):
                            if level > highest[at]:
                                highest[at] = level
            known = self._known[word] = tuple(at - 1 for at, level in enumerate(highest) if level % 2)
        return known

    def _levels(self, letters: str) -> _Levels:
        """Where a pattern's first level that is not 0 stands, and its levels from there on. Odd ones let a hyphen
        stand, even ones forbid it; so one that would change letters is forbidden."""
        read = self._read.get(letters)
        if read is None:
            pattern, changes, _ = self._patterns[letters].partition("/")
            levels = [int(digit or 0) for digit, _ in _LEVELS.findall(pattern)[: len(letters) + 1]]
            if changes:
                levels = [level + level % 2 for level in levels]
            first = next((at for at, level in enumerate(levels) if level), 0)
            read = self._read[letters] = first, tuple(levels[first:])
        return read


@lru_cache(maxsize=8)
def hyphenation(language: str) -> Hyphenation | None:
    """The patterns of a language (BCP 47); None where there are none."""
    import pyphen

    tag = language.replace("_", "-").lower()
    name = _DICTIONARIES.get(tag) or pyphen.language_fallback(tag)
    if name is None:
        return None
    return Hyphenation(pyphen.LANGUAGES[name], capitals=tag.partition("-")[0] in _CAPITALISING)
