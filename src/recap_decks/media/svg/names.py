"""Names in SVG, and its lengths in numbers."""

from __future__ import annotations

import math
import re

SVG = "http://www.w3.org/2000/svg"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"

_LENGTH = re.compile(
    r"\s*(?P<number>[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?)\s*(?P<unit>px|pt|pc|mm|cm|in|q)?\s*",
    re.IGNORECASE,
)
_PIXELS = {  # CSS Values 4, 6.2
    "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6,
}  # fmt: skip


class NotPlain(Exception):  # noqa: N818 - not an error, as the drawing is drawn as pixels then
    """A drawing, or a part of it, is more than plain paths can show; the message says what."""


def pixels(length: str) -> float | None:
    """A length in CSS pixels; None where it is none, or depends on a font or on a view's size."""
    found = _LENGTH.fullmatch(length)
    if found is None:
        return None
    value = float(found["number"]) * _PIXELS[(found["unit"] or "px").lower()]
    return value if math.isfinite(value) else None


def numbers(text: str) -> list[float] | None:
    """Numbers parted by spaces or commas; None where anything else is there."""
    try:
        found = [float(number) for number in text.replace(",", " ").split()]
    except ValueError:
        return None
    return found if all(map(math.isfinite, found)) else None
