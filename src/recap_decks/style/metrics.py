"""How wide text is: the bundled faces' advance widths, read from tables made when the package is built.

Widths leave kerning out: renderers that kern only come out narrower, so a line that fits here fits there. Kerned
widths say where such renderers will break their lines.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from recap_decks.characters import is_zero_width

_DATA = Path(__file__).parent / "data"


class _Advances(dict[str, int]):
    """Advance of each character in font units; what the face lacks is asked of its fallbacks."""

    __slots__ = ("fallbacks", "notdef", "units")

    units: int
    notdef: int
    fallbacks: tuple[str, ...]

    def __missing__(self, char: str) -> int:
        if is_zero_width(char):
            return 0
        for stem in self.fallbacks:
            face = load_face(stem)
            if face.has(char):
                return round(face.advance(char) * self.units / 1000)
        # A space that no font has is an em at most; anything else is drawn as the `.notdef` box.
        return self.units if char.isspace() else self.notdef


@dataclass(frozen=True, slots=True, eq=False)
class FaceMetrics:
    """Metrics of one face. Heights are in 1/1000 em above the baseline, so `descent` is negative.

    `fallbacks` are the stems of the font files that lend it the characters it lacks, the first that has one; they
    are read only when one is asked for.
    """

    name: str
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    _units: int
    _advances: _Advances
    fallbacks: tuple[str, ...] = ()
    _kerning: Mapping[str, int] = field(default_factory=dict)

    def advance(self, char: str) -> float:
        """Width of one character in 1/1000 em: 0 for combining and invisible ones; one that neither the face nor its
        fallbacks have is as wide as the `.notdef` box, or an em where it is a space."""
        return self._advances[char] * 1000 / self._units

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """Width in pt of `text` on one line at `size` pt, with `tracking` pt added after every character."""
        return sum(map(self._advances.__getitem__, text)) * size / self._units + tracking * len(text)

    def kerned(self, text: str) -> float:
        """What kerning adds to `text`, in parts of its size: mostly less than nothing."""
        added = self._kerning.get
        return sum(added(text[at : at + 2], 0) for at in range(len(text) - 1)) / self._units

    def place(self, char: str) -> int | None:
        """Which font has a glyph for `char`: 0 is the face itself, then its fallbacks in order; None where none."""
        if char in self._advances:
            return 0
        lenders = (number for number, stem in enumerate(self.fallbacks, 1) if load_face(stem).has(char))
        return next(lenders, None)

    def has(self, char: str) -> bool:
        """Whether the face, or one of its fallbacks, has a glyph for `char`."""
        return self.place(char) is not None


def font_path(file_stem: str) -> Path:
    """The font file of a bundled face, such as `Arimo-Bold`; `KeyError` for any other name."""
    path = _DATA / "fonts" / f"{file_stem}.ttf"
    if not path.is_file():
        raise KeyError(file_stem)
    return path


@cache
def load_face(file_stem: str, *fallbacks: str) -> FaceMetrics:
    """Metrics of a bundled face by the stem of its font file, with those of the files that help it out.

    `KeyError` for a face that is not bundled, `FileNotFoundError` if the face is there but its table was never made
    (a source tree that was not installed).
    """
    font_path(file_stem)
    table = json.loads((_DATA / "widths" / f"{file_stem}.json").read_text(encoding="utf-8"))
    advances = _Advances(zip(table["chars"], table["advances"], strict=True))
    for char in filter(is_zero_width, table["chars"]):
        advances[char] = 0
    advances.units, advances.notdef, advances.fallbacks = table["units"], table["notdef"], fallbacks
    em = table["units"] / 1000
    return FaceMetrics(
        name=table["name"],
        ascent=table["ascent"] / em,
        descent=table["descent"] / em,
        cap_height=table["cap_height"] / em,
        x_height=table["x_height"] / em,
        _units=table["units"],
        _advances=advances,
        fallbacks=fallbacks,
        _kerning=table["kerning"],
    )
