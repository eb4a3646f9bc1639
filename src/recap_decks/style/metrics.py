"""How wide text is: the bundled faces' advance widths, read from tables made when the package is built.

Kerning is left out: renderers that kern only come out narrower, so a line that fits here fits there.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"

# Marks sit on the character before them; format characters (soft hyphen, joiners, direction marks) draw nothing.
_ZERO_WIDTH_CATEGORIES = frozenset({"Mn", "Me", "Cf"})


def _is_zero_width(char: str) -> bool:
    # The Arabic number signs are format characters by category, yet drawn.
    return unicodedata.category(char) in _ZERO_WIDTH_CATEGORIES and unicodedata.bidirectional(char) != "AN"


class _Advances(dict[str, int]):
    """Advance of each character in font units; a character the face lacks is drawn as its ``.notdef`` box."""

    __slots__ = ("notdef",)

    notdef: int

    def __missing__(self, char: str) -> int:
        return 0 if _is_zero_width(char) else self.notdef


@dataclass(frozen=True, slots=True, eq=False)
class FaceMetrics:
    """Metrics of one face. Heights are in 1/1000 em above the baseline, so ``descent`` is negative."""

    name: str
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    _units: int
    _advances: _Advances

    def advance(self, char: str) -> float:
        """Width of one character in 1/1000 em: 0 for combining and invisible ones, ``.notdef``'s for unknown ones."""
        return self._advances[char] * 1000 / self._units

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """Width in pt of ``text`` on one line at ``size`` pt, with ``tracking`` pt added after every character."""
        return sum(map(self._advances.__getitem__, text)) * size / self._units + tracking * len(text)

    def has(self, char: str) -> bool:
        """Whether the face has a glyph for ``char``."""
        return char in self._advances


def font_path(file_stem: str) -> Path:
    """The font file of a bundled face, such as ``Arimo-Bold``; ``KeyError`` for any other name."""
    path = _DATA / "fonts" / f"{file_stem}.ttf"
    if not path.is_file():
        raise KeyError(file_stem)
    return path


@cache
def load_face(file_stem: str) -> FaceMetrics:
    """Metrics of a bundled face by the stem of its font file; ``KeyError`` for a face that is not bundled.

    ``FileNotFoundError`` if the face is there but its table was never made (a source tree that was not installed).
    """
    font_path(file_stem)
    table = json.loads((_DATA / "widths" / f"{file_stem}.json").read_text(encoding="utf-8"))
    advances = _Advances(zip(table["chars"], table["advances"], strict=True))
    for char in filter(_is_zero_width, table["chars"]):
        advances[char] = 0
    advances.notdef = table["notdef"]
    em = table["units"] / 1000
    return FaceMetrics(
        name=table["name"],
        ascent=table["ascent"] / em,
        descent=table["descent"] / em,
        cap_height=table["cap_height"] / em,
        x_height=table["x_height"] / em,
        _units=table["units"],
        _advances=advances,
    )
