"""The scripts beyond Latin, Greek and Cyrillic: which font files draw them, and what a deck names so that Office, which
has other fonts, draws them too.

Office's fonts of these scripts have no open twins. `margin` says how much wider than ours they may be: ideographs and
kana are an em wide in every font, and Hebrew has Arial's twin; of the others the bundled faces are among the widest,
so a twentieth is ample.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from recap_decks.characters import is_zero_width

Slot = Literal["latin", "ea", "cs"]


@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """A way of writing. `files` are the stems of its regular and its bold font file.

    A deck names `typeface` in `slots` of its runs (ECMA-376 part 1, 21.1.2.3.1, 3 and 7) and gives them the language
    `tag` where the outline's own is not one of `languages`. `yields` are characters that Latin faces have too, but in
    forms that read wrong beside this script.
    """

    name: str  # as themes name it, by ISO 15924
    files: tuple[str, str]
    typeface: str
    slots: tuple[Slot, ...]
    tag: str | None = None
    languages: frozenset[str] = frozenset()
    margin: float = 1.05
    yields: str = ""


def _noto(name: str) -> tuple[str, str]:
    return f"Noto{name}-Regular", f"Noto{name}-Bold"


def _languages(subtags: str) -> frozenset[str]:
    return frozenset(subtags.split())


ARABIC = Script("Arab", _noto("SansArabic"), "Arial", ("cs",), "ar-SA", _languages("ar fa ur ps ckb sd ug"))
HEBREW = Script("Hebr", _noto("SansHebrew"), "Arial", ("cs",), "he-IL", _languages("he yi"), 1.0)
THAI = Script("Thai", _noto("SansThai"), "Leelawadee UI", ("cs",), "th-TH", _languages("th"))
DEVANAGARI = Script("Deva", _noto("SansDevanagari"), "Nirmala UI", ("cs",), "hi-IN", _languages("hi mr ne sa kok mai"))
JAPANESE = Script("Jpan", _noto("SansJP"), "Yu Gothic", ("ea",), "ja-JP", _languages("ja"), 1.0, "…‥―")
SIMPLIFIED = Script("Hans", _noto("SansSC"), "Microsoft YaHei", ("ea",), "zh-CN", _languages("zh"), 1.0, "“”‘’…")
TRADITIONAL = Script("Hant", _noto("SansTC"), "Microsoft JhengHei", ("ea",), "zh-TW", _languages("zh yue"), 1.0, "…‥")
KOREAN = Script("Hang", _noto("SansKR"), "Malgun Gothic", ("ea",), "ko-KR", _languages("ko"))
EMOJI = Script("Zsye", ("NotoEmoji-Regular",) * 2, "Segoe UI Emoji", ("latin", "ea", "cs"), margin=1.1)

SCRIPTS = (ARABIC, HEBREW, THAI, DEVANAGARI, JAPANESE, SIMPLIFIED, TRADITIONAL, KOREAN)
"""All that themes name a font for."""

_FIRST = "\u0590"  # below are Latin, Greek, Cyrillic and Armenian alone
# A font of Office's may have letters that its twin has not: Georgia is up to 7 % wider than what lends them.
_OF_LENT_LETTERS = 1.1
_IN_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})

# Whose ideographs stand in for those that the first one's file lacks.
_EASTERN = {
    JAPANESE: (JAPANESE, TRADITIONAL, SIMPLIFIED, KOREAN),
    SIMPLIFIED: (SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN),
    TRADITIONAL: (TRADITIONAL, JAPANESE, SIMPLIFIED, KOREAN),
    KOREAN: (KOREAN, JAPANESE, TRADITIONAL, SIMPLIFIED),
}

# The scripts of code points. Ideographs, and signs that only East Asian writing has, belong to several.
_IDEOGRAPH, _SIGN = "ideograph", "sign"
_RANGES: tuple[tuple[int, int, Script | str], ...] = (
    (0x0591, 0x05F4, HEBREW),
    (0x0600, 0x06FF, ARABIC),
    (0x0750, 0x077F, ARABIC),
    (0x0870, 0x08FF, ARABIC),
    (0x0900, 0x097F, DEVANAGARI),
    (0x0E01, 0x0E5B, THAI),
    (0x1100, 0x11FF, KOREAN),
    (0x1CD0, 0x1CFF, DEVANAGARI),
    (0x2E80, 0x2FDF, _IDEOGRAPH),
    (0x3000, 0x3004, _SIGN),
    (0x3005, 0x3007, _IDEOGRAPH),
    (0x3008, 0x303F, _SIGN),
    (0x3041, 0x30FF, JAPANESE),
    (0x3100, 0x312F, _SIGN),
    (0x3130, 0x318F, KOREAN),
    (0x3190, 0x31EF, _SIGN),
    (0x31F0, 0x31FF, JAPANESE),
    (0x3200, 0x33FF, _SIGN),
    (0x3400, 0x4DBF, _IDEOGRAPH),
    (0x4E00, 0x9FFF, _IDEOGRAPH),
    (0xA8E0, 0xA8FF, DEVANAGARI),
    (0xA960, 0xA97F, KOREAN),
    (0xAC00, 0xD7FF, KOREAN),
    (0xF900, 0xFAFF, _IDEOGRAPH),
    (0xFB1D, 0xFB4F, HEBREW),
    (0xFB50, 0xFDFF, ARABIC),
    (0xFE30, 0xFE4F, _SIGN),
    (0xFE70, 0xFEFC, ARABIC),
    (0xFF01, 0xFF65, _SIGN),
    (0xFF66, 0xFF9F, JAPANESE),
    (0xFFA0, 0xFFDC, KOREAN),
    (0xFFE0, 0xFFEE, _SIGN),
    (0x20000, 0x323AF, _IDEOGRAPH),
)
_STARTS = tuple(start for start, _, _ in _RANGES)


@lru_cache(maxsize=8192)
def _kind(char: str) -> Script | str | None:
    code = ord(char)
    at = bisect_right(_STARTS, code) - 1
    return _RANGES[at][2] if at >= 0 and code <= _RANGES[at][1] else None


def script_of(char: str, eastern: Script) -> Script | None:
    """The script of a character; None for Latin, Greek, Cyrillic, and for what scripts share. Ideographs and the signs
    that go with them are of `eastern`, the outline's own way of writing them."""
    kind = _kind(char) if char >= _FIRST else None
    return eastern if isinstance(kind, str) else kind


def is_ideographic(text: str) -> bool:
    """Whether some of a text is in writing that has no spaces between its words: ideographs or kana."""
    return max(text, default="") >= _FIRST and any(_kind(char) in (_IDEOGRAPH, JAPANESE) for char in text)


def margin_of(char: str, *, is_lent: bool) -> float:
    """How many times as wide as measured Office may draw a character that another file than the face's own lends it,
    or that is of another script."""
    is_emoji = "\u2600" <= char <= "\u27bf" or "\U0001f000" <= char <= "\U0001faff"
    script = EMOJI if is_emoji else script_of(char, SIMPLIFIED)
    if script is not None:
        return script.margin
    return _OF_LENT_LETTERS if is_lent and char.isalpha() else 1.0


def is_of_scripts(text: str) -> bool:
    """Whether some of a text is in another script than Latin, Greek or Cyrillic."""
    return max(text, default="") >= _FIRST and any(map(_kind, text))


def crossings(text: str) -> int:
    """How often a text changes between East Asian writing and other, where LibreOffice sets a space of its own."""
    if max(text, default="") < _FIRST:
        return 0
    sides = [side for char in text if (side := _side(char)) is not None]
    return sum(one is not other for one, other in pairwise(sides))


@lru_cache(maxsize=8192)
def _side(char: str) -> bool | None:
    """Whether a character is East Asian; None for what sides with the characters before it."""
    script = script_of(char, SIMPLIFIED)
    if script is not None:
        return "ea" in script.slots
    return None if char.isspace() or "\u2000" <= char <= "\u2bff" or is_zero_width(char) else False


def script_of_language(language: str) -> Script | None:
    """The script that a language is written in, by its tag (BCP 47); None for Latin, Greek and Cyrillic."""
    primary, *others = language.lower().split("-")
    if primary == "zh":
        return TRADITIONAL if _IN_TRADITIONAL.intersection(others) else SIMPLIFIED
    return next((script for script in SCRIPTS if primary in script.languages), None)


def is_right_to_left(language: str) -> bool:
    """Whether a language's texts, and so the slides and pages that bear them, run from right to left."""
    return script_of_language(language) in (ARABIC, HEBREW)


def eastern_of(language: str, texts: Iterable[str]) -> Script:
    """How ideographs are written in an outline: by its language, else by what stands beside them in its texts."""
    script = script_of_language(language)
    if script in _EASTERN:
        return script
    text = "".join(text for text in texts if not text.isascii() and max(text) > "\u1100")
    kinds = {_kind(char) for char in text}
    if JAPANESE in kinds:
        return JAPANESE
    if KOREAN in kinds:
        return KOREAN
    return SIMPLIFIED if _is_simplified("".join(char for char in text if _kind(char) == _IDEOGRAPH)) else TRADITIONAL


def _is_simplified(ideographs: str) -> bool:
    """Whether all are in China's basic set (GB 2312), which has no traditional forms, or not all in Taiwan's."""
    return _encodes(ideographs, "gb2312") or not _encodes(ideographs, "big5")


def _encodes(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def lenders(bold: bool, eastern: Script, available: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """Stems of the files that lend a face other scripts: those of letters, and those of emoji and ideographs, which
    have symbols too. Of files that an extra brings, those that are there."""
    letters = [script.files[bold] for script in (HEBREW, ARABIC, THAI, DEVANAGARI)]
    others = [EMOJI, *_EASTERN[eastern]]
    return letters, [script.files[bold] for script in others if available(script.files[bold])]
