"""Paragraphs cut into what stands on a line whole, and where balanced lines of them end.

Breaks are Unicode's, but for ranges of numbers, which stay whole, and addresses, which break after their signs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recap_decks.layout import breaking
from recap_decks.layout.pages.hyphenation import hyphenation
from recap_decks.layout.pages.letters import Letters

_ADDRESS = re.compile(r"\w:/|www\.")
# What stands together of an address: up to its next sign, or the one after the scheme's.
_ADDRESS_PARTS = re.compile(r"(?:[^ /]*:/+)?[^ /?&=-]*[/?&=-]+ *|[^ /?&=-]+ *| +")
_LEAST_LETTERS = 4  # of a broken word, on its last line


@dataclass(frozen=True, slots=True)
class Parts:
    """Stretches of a paragraph that do not break, in order: each one's text with the spaces after it, its width in
    points without those spaces, and the spaces' own.

    Those of which `hyphened` has the indexes end in a hyphen where they end a line: their widths have it, and as it is
    not drawn inside a line, their spaces take it back.
    """

    texts: Sequence[str]
    widths: Sequence[float]
    spaces: Sequence[float]
    hyphened: frozenset[int] = frozenset()


def cut(letters: Letters, room: float) -> Parts:
    """A paragraph's parts. Words wider than `room` points are hyphenated by the patterns of their language, and what is
    still too wide is broken between graphemes."""
    texts = _breakable(letters.text, letters.measure.fonts.language)
    parts = _measured(texts, letters)
    if max(parts.widths) <= room:
        return parts
    parted: list[str] = []
    hyphened: set[int] = set()
    start = 0
    for text, wide in zip(texts, parts.widths, strict=True):
        syllables = _syllables(text, letters.language(start)) if wide > room else [text]
        for number, syllable in enumerate(syllables, 1):
            is_last = number == len(syllables)
            hyphen = 0.0 if is_last else letters.hyphen(start + len(syllable))
            if letters.width(start, start + len(syllable.rstrip(" "))) + hyphen > room:
                parted += _chopped(syllable, start, letters, room - hyphen)
            else:
                parted.append(syllable)
            if not is_last:
                hyphened.add(len(parted) - 1)
            start += len(syllable)
    return _measured(parted, letters, hyphened)


def balanced(parts: Parts, width: float, language: str) -> tuple[Parts, list[int]]:
    """Parts, and where lines end (exclusive indices) that are alike in length, as few as `width` allows. Typed
    hyphens, and words that no spaces tell, stand inside lines where that takes no line more."""
    count = len(_filled(parts, width))
    whole = _words_kept(parts, language)
    if max(whole.widths) <= width and len(_filled(whole, width)) == count:
        parts = whole
    low, high = max(parts.widths), width
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(_filled(parts, middle)) > count:
            low = middle
        else:
            high = middle
    return parts, _filled(parts, high)


def _syllables(word: str, language: str) -> list[str]:
    patterns = hyphenation(language)
    points = patterns.points(word, forced=True) if patterns else ()
    return [word[start:end] for start, end in pairwise((0, *points, len(word)))]


def _breakable(whole: str, language: str) -> list[str]:
    texts: list[str] = []
    for part in breaking.opportunities(whole, language):
        if texts and texts[-1].endswith("–") and part[0].isdigit():
            texts[-1] += part
        else:
            texts.append(part)
    return _addresses_cut(texts) if _ADDRESS.search(whole) else texts


def _addresses_cut(texts: Sequence[str]) -> list[str]:
    found: list[str] = []
    word: list[str] = []  # what stands between two spaces
    for index, text in enumerate(texts):
        word.append(text)
        if text.endswith(" ") or index == len(texts) - 1:
            joined = "".join(word)
            found += _ADDRESS_PARTS.findall(joined) if _ADDRESS.search(joined) else word
            word = []
    return found


def _measured(texts: Sequence[str], letters: Letters, hyphened: Collection[int] = ()) -> Parts:
    width = letters.width
    widths, spaces, ends = [], [], []
    start = 0
    for text in texts:
        end, ink = start + len(text), start + len(text.rstrip(" "))
        widths.append(width(start, ink))
        spaces.append(width(ink, end) if ink < end else 0.0)
        ends.append(end)
        start = end
    for index in hyphened:
        hyphen = letters.hyphen(ends[index])
        widths[index] += hyphen
        spaces[index] = -hyphen
    return Parts(texts, widths, spaces, frozenset(hyphened))


def _chopped(text: str, start: int, letters: Letters, room: float) -> list[str]:
    """A word in stretches that each stand on a line (a single grapheme always does), the last one not too short."""
    from icu4py.breakers import CharacterBreaker

    graphemes = list(CharacterBreaker(text, "en"))
    lines: list[list[str]] = [[]]
    at = start
    wide = 0.0
    for grapheme in graphemes:
        own = letters.width(at, at + len(grapheme))
        if lines[-1] and wide + own > room and not grapheme.isspace():
            lines.append([])
            wide = 0.0
        lines[-1].append(grapheme)
        wide += own
        at += len(grapheme)
    while len(lines) > 1 and len(lines[-1]) < _LEAST_LETTERS < len(lines[-2]):
        lines[-1].insert(0, lines[-2].pop())
    return ["".join(line) for line in lines]


def _words_kept(parts: Parts, language: str) -> Parts:
    """The parts, those that end in a typed hyphen or inside a word joined to what follows."""
    word_ends = breaking.word_ends("".join(parts.texts), language)
    at = 0
    texts: list[str] = []
    widths: list[float] = []
    spaces: list[float] = []
    hyphened: set[int] = set()
    for index, (text, wide, space) in enumerate(zip(parts.texts, parts.widths, parts.spaces, strict=True)):
        if texts and (texts[-1].endswith("-") or (word_ends is not None and at not in word_ends)):
            texts[-1] += text
            widths[-1] += wide
            spaces[-1] = space
        else:
            texts.append(text)
            widths.append(wide)
            spaces.append(space)
        if index in parts.hyphened:
            hyphened.add(len(texts) - 1)
        at += len(text)
    return Parts(texts, widths, spaces, frozenset(hyphened))


def _filled(parts: Parts, width: float) -> list[int]:
    """Where lines end that are filled one after another."""
    ends: list[int] = []
    wide = 0.0
    for index, own in enumerate(parts.widths):
        if index and wide + own > width:
            ends.append(index)
            wide = 0.0
        wide += own + parts.spaces[index]
    return [*ends, len(parts.widths)]
