"""Where words may be parted at the end of a line, by patterns of their language.

The patterns are LibreOffice's dictionaries, which pyphen packs, and the method is Liang's ("Word Hy-phen-a-tion by
Com-put-er", 1983), with the levels that these dictionaries have: first compounds are parted, then the words of them.
pyphen's own code has one level (Te-s-tumgebung), and reads all patterns first, which takes 0.3 s for German; here a
pattern is read when a word has its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
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
_WEIGHTS = re.compile(r"(\d?)(\D?)")
_NEXT_LEVEL = "NEXTLEVEL"
_VOWELS = frozenset("aeiouyœæøıαεηιουωаеиоуыэюяіє")


class Hyphenation:
    """The patterns of one language, read from a dictionary in the format of Hunspell's library of hyphenation."""

    def __init__(self, dictionary: Traversable, *, capitals: bool = False) -> None:
        """`capitals`: whether words with a capital are parted, too."""
        encoding, _, patterns = dictionary.read_bytes().partition(b"\n")
        text = patterns.decode(encoding.decode("ascii").strip())
        self._levels = [_Patterns(level) for level in text.split(_NEXT_LEVEL)]
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
            known = self._known[word] = tuple(self._places(word, self._levels))
        return known

    def _places(self, word: str, levels: Sequence[_Patterns]) -> Iterator[int]:
        """Places by the first level, and inside what they part, not at its ends; where there are none, by the next."""
        first, *others = levels
        places = list(_credible(word, first.places(word)))
        if not others:
            yield from places
        elif not places:
            yield from self._places(word, others)
        else:
            for start, end in pairwise((0, *places, len(word))):
                inside = self._places(word[start:end], levels)
                yield from (start + at for at in inside if _LEAST_BEFORE <= at <= end - start - _LEAST_BEFORE)
                if end < len(word):
                    yield end


def _credible(word: str, places: Sequence[int]) -> Iterator[int]:
    """The places without those that have a single consonant between them, of which one is wrong."""
    odd = {
        place
        for pair in pairwise(places)
        if pair[1] - pair[0] == 1 and normalize("NFD", word[pair[0]])[0] not in _VOWELS
        for place in pair
    }
    return (place for place in places if place not in odd)


class _Patterns:
    """Patterns by their letters, each read when it is first met."""

    def __init__(self, text: str) -> None:
        letters = _CHANGE.sub("", text).translate(_NO_LETTERS)
        self._written = dict(zip(letters.split("\n"), text.split("\n"), strict=True))
        self._read: dict[str, tuple[int, tuple[int, ...]]] = {}

    def places(self, word: str) -> list[int]:
        """Before which letters of a word a hyphen may stand."""
        dotted = f".{word}."
        end = len(dotted)
        highest = [0] * (end + 1)
        for start in range(end - 1):
            for stop in range(start + 1, end + 1):
                letters = dotted[start:stop]
                if letters in self._written:
                    first, weights = self._weights(letters)
                    for at, weight in enumerate(weights, start + first):
                        if weight > highest[at]:
                            highest[at] = weight
        return [at - 1 for at in range(2, end - 1) if highest[at] % 2]

    def _weights(self, letters: str) -> tuple[int, tuple[int, ...]]:
        """Where a pattern's first weight that is not 0 stands, and its weights from there on. Odd ones let a hyphen
        stand, even ones forbid it; so one that would change letters is forbidden."""
        read = self._read.get(letters)
        if read is None:
            pattern, changes, _ = self._written[letters].partition("/")
            weights = [int(digit or 0) for digit, _ in _WEIGHTS.findall(pattern)[: len(letters) + 1]]
            if changes:
                weights = [weight + weight % 2 for weight in weights]
            first = next((at for at, weight in enumerate(weights) if weight), 0)
            read = self._read[letters] = first, tuple(weights[first:])
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
