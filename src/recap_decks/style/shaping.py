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

# All but the characters that are one glyph, as wide as its advance, wherever they stand. HarfBuzz is right about those
# among these that would not have needed it, too.
_NEEDS_SHAPING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # marks
    "\u05f5-\u0dff\u0e31\u0e33-\u0e3e\u0e47-\u0e4e\u0e5c-\u109f\u1100-\u139f\u1680-\u1c7f\u1cb0-\u1cff"  # Arabic, Indic
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u2cef-\u2cf1\u2d7f-\u2dff\u302a-\u302f\u3099\u309a"  # marks and joiners
    "\ua66f-\ua69f\ua6f0\ua6f1\ua6f8-\ua6ff\ua800-\uab2f\uab70-\uabff\ud7a4-\udfff"  # Indic again, old Hangul
    "\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"  # variants and marks
    "\U00010000-\U0001d3ff\U0001d800-\U0001efff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff"  # old scripts, flags
    "\U000323b0-\U0010ffff]"  # variants and tags
)

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


def shaped(stem: str, text: str, *, rtl: bool, before: str = "", after: str = "") -> tuple[Glyph, ...]:
    """The glyphs of a text of one direction in a bundled font file; brackets are mirrored where `rtl`. Its letters
    join those that stand `before` and `after` it, drawn apart.

    KeyError for a file that is not bundled.
    """
    return _shaped(stem, text, "rtl" if rtl else "ltr", before, after)


@lru_cache(maxsize=1 << 14)
def advance(stem: str, text: str) -> float:
    """The width in 1/1000 em of a text in a bundled font file, shaped in the direction of its script."""
    return sum(glyph.x_advance for glyph in _shaped(stem, text, None))


def _shaped(stem: str, text: str, direction: str | None, before: str = "", after: str = "") -> tuple[Glyph, ...]:
    import uharfbuzz

    font = _font(stem)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(before + text + after, len(before), len(text))
    buffer.language = "und"  # else the computer's own
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    if direction is not None:
        buffer.direction = direction
    buffer.guess_segment_properties()  # its script, and the direction where none is given
    uharfbuzz.shape(font, buffer, _FEATURES)
    em = font.face.upem / 1000
    return tuple(
        Glyph(info.codepoint, info.cluster - len(before), at.x_advance / em, at.x_offset / em, at.y_offset / em)
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
