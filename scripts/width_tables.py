"""Advance widths and vertical metrics of a font file as one small JSON table.

The build hook (``hatch_build.py``) writes a table for each bundled face, so that
measuring text never needs fontTools at run time. Kerning is left out on purpose:
LibreOffice kerns and comes out narrower, so plain advances are the safe side.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

from fontTools.ttLib import TTFont


class WidthTable(TypedDict):
    """One face; every length in font units.

    ``chars`` and ``advances`` run in parallel, which loads faster than a JSON object.
    """

    name: str
    units: int
    ascent: int
    descent: int
    cap_height: int
    x_height: int
    notdef: int
    chars: str
    advances: list[int]


def width_table(font_file: Path) -> WidthTable:
    """Read one TrueType file. ``descent`` is negative, as ``hhea`` has it."""
    with TTFont(font_file) as font:
        advances = font["hmtx"]
        glyphs = sorted(font.getBestCmap().items())
        return WidthTable(
            name=font["name"].getDebugName(4),
            units=font["head"].unitsPerEm,
            ascent=font["hhea"].ascent,
            descent=font["hhea"].descent,
            cap_height=font["OS/2"].sCapHeight,
            x_height=font["OS/2"].sxHeight,
            notdef=advances[".notdef"][0],
            chars="".join(chr(codepoint) for codepoint, _ in glyphs),
            advances=[advances[glyph][0] for _, glyph in glyphs],
        )


def write_width_tables(fonts: Path, tables: Path) -> list[Path]:
    """Write ``<face>.json`` into ``tables`` for every ``<face>.ttf`` in ``fonts``, and drop tables of faces gone."""
    tables.mkdir(parents=True, exist_ok=True)
    written = []
    for font_file in sorted(fonts.glob("*.ttf")):
        table_file = tables / f"{font_file.stem}.json"
        text = json.dumps(width_table(font_file), ensure_ascii=False, separators=(",", ":"))
        table_file.write_text(text + "\n", encoding="utf-8", newline="\n")
        written.append(table_file)
    for stale in set(tables.glob("*.json")) - set(written):
        stale.unlink()
    return written
