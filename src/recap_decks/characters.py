"""What Unicode says of single characters, as far as drawing them goes."""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
WORD_JOINER = "\u2060"  # where no line breaks

# Unicode's Default_Ignorable_Code_Point, its format characters apart: variation selectors and fillers.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
_MAYBE_IGNORABLE = frozenset({"Mn", "Lo", "Cn"})
_VISIBLE = re.compile(r"[!-~]")


def is_ignorable(char: str) -> bool:
    """Whether it takes no room and draws nothing: soft hyphen, joiners, direction marks, variation selectors."""
    category = unicodedata.category(char)
    if category == "Cf":
        # The Arabic number signs are format characters by category, yet drawn.
        return unicodedata.bidirectional(char) != "AN"
    return category in _MAYBE_IGNORABLE and _IGNORABLE.match(char) is not None


def is_zero_width(char: str) -> bool:
    """Whether it takes no room on the line: what is ignorable, and marks, which sit on the character before them."""
    return unicodedata.category(char) in ("Mn", "Me") or is_ignorable(char)


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen."""
    return not _VISIBLE.search(text) and all(char.isspace() or is_ignorable(char) for char in text)
