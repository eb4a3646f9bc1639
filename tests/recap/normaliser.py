"""The one way in which tests compare a text of the recap with what was typed, drawn or read back."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟", '"')})
# Hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus, small hyphen-minus and full width.
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"))
# Zero-width space, non-joiner, joiner, word joiner, byte order mark.
_ZERO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
_HYPHENATION = re.compile("\u00ad\\s*")
_BREAK_AFTER_HYPHEN = re.compile(r"(?<=\S)-[^\S\r\n\v\f]*[\r\n\v\f]\s*")
_WHITE_SPACE = re.compile(r"\s+")


def normalised(text: str) -> str:
    """The text without what typesetting may change in it; equal results mean the same words in the same order.

    Forgiven, and nothing else:

    - compatibility forms (Unicode NFKC): ligatures, full-width letters, "…" for "...";
    - curly and low quotation marks for straight ones;
    - any dash, the minus and the non-breaking hyphen for the hyphen;
    - any white space, no-break spaces and line breaks among it, for one space; none at either end;
    - zero-width characters;
    - hyphenation: a soft hyphen goes, with the line break after it. A line break after a typed hyphen goes and the
      hyphen stays ("self-" / "service"); one after a dash that stands alone ("word –" / "word") is a space.

    Not forgiven: case, punctuation, a letter more or less, and a line broken after a hanging hyphen ("pre-" / "and
    post-"), which reads as one word.
    """
    text = unicodedata.normalize("NFKC", text)
    text = text.translate(_QUOTES).translate(_HYPHENS)
    text = _ZERO_WIDTH.sub("", text)
    text = _HYPHENATION.sub("", text)
    text = _BREAK_AFTER_HYPHEN.sub("-", text)
    return _WHITE_SPACE.sub(" ", text).strip()
