"""A TrueType font file made of given outlines, with the tables that a PDF wants of one (ISO 32000-1, 9.9).

The tables' formats and the names of their values are the OpenType specification's.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recap_decks.style.shaping import Contour

_ON_CURVE, _OVERLAPS = 0x01, 0x40  # flags of an outline's point
_MAGIC, _CHECKSUM = 0x5F0F3CF5, 0xB1B0AFBA
_ADJUSTMENT_AT = 8  # in `head`

Bounds = tuple[int, int, int, int]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class Drawing:
    """What becomes a glyph: closed outlines, none for a blank, and the advance, in font units."""

    contours: tuple[Contour, ...]
    advance: int


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file, and the bounds of all its outlines in font units."""

    data: bytes
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class _Glyph:
    advance: int
    data: bytes = b""
    bounds: Bounds = (0, 0, 0, 0)
    points: int = 0
    contours: int = 0


def font_file(drawings: Iterable[Drawing], units: int, ascent: int, descent: int) -> FontFile:
    """The font whose glyphs are the drawings, in their order; `units` go to the em, heights are in them."""
    glyphs = [_glyph(drawing) for drawing in drawings]
    bounds = _around([glyph.bounds for glyph in glyphs if glyph.data])
    tables = {
        b"glyf": b"".join(glyph.data for glyph in glyphs),
        b"head": _head(units, bounds),
        b"hhea": _hhea(glyphs, bounds, ascent, descent),
        b"hmtx": b"".join(struct.pack(">Hh", glyph.advance, glyph.bounds[0]) for glyph in glyphs),
        b"loca": b"".join(struct.pack(">I", offset) for offset in _offsets(glyphs)),
        b"maxp": _maxp(glyphs),
    }
    return FontFile(_joined(tables), bounds)


def _around(boxes: Sequence[Bounds]) -> Bounds:
    if not boxes:
        return (0, 0, 0, 0)
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _glyph(drawing: Drawing) -> _Glyph:
    """A simple glyph description, its coordinates as words."""
    outlines = [[(round(x), round(y), on) for x, y, on in _needed(contour)] for contour in drawing.contours]
    points = [point for outline in outlines for point in outline]
    if not points:
        return _Glyph(drawing.advance)
    xs, ys, curve = zip(*points, strict=True)
    bounds = (min(xs), min(ys), max(xs), max(ys))
    data = struct.pack(">h4h", len(outlines), *bounds)
    end = -1
    for outline in outlines:
        end += len(outline)
        data += struct.pack(">H", end)
    data += struct.pack(">H", 0)  # no instructions
    data += bytes(_ON_CURVE * on | _OVERLAPS * (not at) for at, on in enumerate(curve))
    data += _deltas(xs) + _deltas(ys)
    data += bytes(-len(data) % 4)
    return _Glyph(drawing.advance, data, bounds, len(points), len(outlines))


def _needed(contour: Contour) -> Iterator[tuple[float, float, bool]]:
    """The points without those that are implied: half way between two that are off the curve."""
    for at, (x, y, on) in enumerate(contour):
        x0, y0, on0 = contour[at - 1]
        x1, y1, on1 = contour[(at + 1) % len(contour)]
        if not on or on0 or on1 or (x0 + x1, y0 + y1) != (2 * x, 2 * y):
            yield x, y, on


def _deltas(values: Sequence[int]) -> bytes:
    return struct.pack(
        f">{len(values)}h", *(value - before for value, before in zip(values, (0, *values), strict=False))
    )


def _offsets(glyphs: Sequence[_Glyph]) -> Iterator[int]:
    at = 0
    yield at
    for glyph in glyphs:
        at += len(glyph.data)
        yield at


def _head(units: int, bounds: Bounds) -> bytes:
    # Versions, checksum adjustment (set last), magic, flags (baseline at 0, left edge as hmtx says), no dates, then no
    # style, least legible size, direction hint, long offsets, data format.
    start = struct.pack(">IIIIHHQQ", 0x10000, 0x10000, 0, _MAGIC, 0b11, units, 0, 0)
    return start + struct.pack(">4hHHhhh", *bounds, 0, 8, 2, 1, 0)


def _hhea(glyphs: Sequence[_Glyph], bounds: Bounds, ascent: int, descent: int) -> bytes:
    right = min((glyph.advance - glyph.bounds[2] for glyph in glyphs if glyph.data), default=0)
    widest = max(glyph.advance for glyph in glyphs)
    # Heights, no gap, widest, least bearings, extent, an upright caret, reserved, format, count of metrics.
    sides = struct.pack(">Hhhh", widest, bounds[0], right, bounds[2])
    return (
        struct.pack(">Ihhh", 0x10000, ascent, descent, 0)
        + sides
        + struct.pack(">3h4hhH", 1, 0, 0, 0, 0, 0, 0, 0, len(glyphs))
    )


def _maxp(glyphs: Sequence[_Glyph]) -> bytes:
    # Nothing composite, two zones, and no instructions.
    points, contours = max(glyph.points for glyph in glyphs), max(glyph.contours for glyph in glyphs)
    return struct.pack(">IH13H", 0x10000, len(glyphs), points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)


def _joined(tables: Mapping[bytes, bytes]) -> bytes:
    """The tables, named in order, behind their directory, and the whole file's checksum in `head`."""
    power = len(tables).bit_length() - 1
    reach = 16 << power
    header = struct.pack(">IHHHH", 0x10000, len(tables), reach, power, 16 * len(tables) - reach)
    directory, body = b"", b""
    start = len(header) + 16 * len(tables)
    head_at = 0
    for tag, table in tables.items():
        at = start + len(body)
        head_at = at if tag == b"head" else head_at
        padded = table + bytes(-len(table) % 4)
        directory += struct.pack(">4sIII", tag, _sum(padded), at, len(table))
        body += padded
    data = bytearray(header + directory + body)
    struct.pack_into(">I", data, head_at + _ADJUSTMENT_AT, (_CHECKSUM - _sum(data)) % (1 << 32))
    return bytes(data)


def _sum(data: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) % (1 << 32)
