"""Text whose look is more than its characters side by side: letters that join, marks that are placed, sequences that
are one picture.

HarfBuzz shapes it, the same for measuring and for drawing. Kerning and ligatures that a script does not require stay
off, since no other text here has them. It is imported when a text first needs it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recap_decks.style.font_files import font_path

if TYPE_CHECKING:
    import uharfbuzz

# Characters that are one glyph as wide as its advance wherever they stand. All others are left to HarfBuzz, which is
# right about those that would not have needed it, too.
_SIMPLE = (
    "\0-\u02ff\u0370-\u0482\u048a-\u0590\u05be\u05c0\u05c3\u05c6\u05d0-\u05f4"  # Latin, Greek, Cyrillic, Hebrew
    "\u0e00-\u0e30\u0e32\u0e3f-\u0e46\u0e4f-\u0e5b"  # Thai letters
    "\u10a0-\u10ff\u13a0-\u167f\u1c80-\u1caf\u1d00-\u1dbf\u1e00-\u1fff"  # Georgian, Cherokee, Latin and Greek again
    "\u2000-\u200b\u200e-\u20cf\u2100-\u2cee\u2cf2-\u2d7e\u2e00-\u2fff"  # punctuation, signs, symbols
    "\u3000-\u3029\u3030-\u3098\u309b-\ua66e\ua6a0-\ua6ef\ua6f2-\ua6f7\ua700-\ua7ff\uab30-\uab6f"  # ideographs, kana
    "\uac00-\ud7a3\ue000-\ufb1d\ufb1f-\ufdff\ufe10-\ufe1f\ufe30-\uffff"  # Hangul, private use, presentation forms
    "\U0001d400-\U0001d7ff\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U000323af"  # pictures, ideographs
)
_NEEDS_SHAPING = re.compile(f"[^{_SIMPLE}]")

_FEATURES = {"kern": False, "liga": False, "clig": False}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a font file by its number there, in drawing order from the left.

    `cluster` is the index of the first character that it stands for: glyphs of one cluster stand together for all
    characters up to the next cluster's. It is drawn `x_offset` right of and `y_offset` above the pen, which then moves
    on by `x_advance`; all in 1/1000 em.
    """

    id: int
    cluster: int
    x_advance: float
    x_offset: float
    y_offset: float


def needs_shaping(text: str) -> bool:
    """Whether glyphs one a character, each as wide as its advance, would not be the text."""
    return not text.isascii() and _NEEDS_SHAPING.search(text) is not None


def shaped(stem: str, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
    """The glyphs of a text of one direction in a bundled font file; brackets are mirrored where `rtl`.

    KeyError for a file that is not bundled.
    """
    return _shaped(stem, text, "rtl" if rtl else "ltr")


@lru_cache(maxsize=1 << 14)
def advance(stem: str, text: str) -> float:
    """The width in 1/1000 em of a text in a bundled font file, shaped in the direction of its script."""
    return sum(glyph.x_advance for glyph in _shaped(stem, text, None))


def _shaped(stem: str, text: str, direction: str | None) -> tuple[Glyph, ...]:
    import uharfbuzz

    font = _font(stem)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.language = "und"  # else the computer's own
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    if direction is not None:
        buffer.direction = direction
    buffer.guess_segment_properties()  # its script, and the direction where none is given
    uharfbuzz.shape(font, buffer, _FEATURES)
    em = font.face.upem / 1000
    return tuple(
        Glyph(info.codepoint, info.cluster, at.x_advance / em, at.x_offset / em, at.y_offset / em)
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )


Contour = tuple[tuple[float, float, bool], ...]  # points of a closed outline in font units: x, y, whether on the curve


@lru_cache(maxsize=1 << 12)
def outline(stem: str, glyph: int) -> tuple[Contour, ...]:
    """The outline of a glyph of a bundled font file, in quadratic curves."""
    import uharfbuzz

    contours: list[list[tuple[float, float, bool]]] = []
    drawing = uharfbuzz.DrawFuncs()
    drawing.set_move_to_func(lambda x, y, found: found.append([(x, y, True)]))
    drawing.set_line_to_func(lambda x, y, found: found[-1].append((x, y, True)))
    drawing.set_quadratic_to_func(lambda cx, cy, x, y, found: found[-1].extend(((cx, cy, False), (x, y, True))))
    _font(stem).draw_glyph(glyph, drawing, contours)
    return tuple(tuple(points[:-1] if points[-1] == points[0] else points) for points in contours)


def units(stem: str) -> int:
    """Font units to the em of a bundled font file."""
    em: int = _font(stem).face.upem
    return em


@cache
def _font(stem: str) -> uharfbuzz.Font:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font_path(stem)))))
