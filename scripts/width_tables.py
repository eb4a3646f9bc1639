"""Advance widths and vertical metrics of a font file as one small JSON table.

The build hook (`hatch_build.py`) writes a table for each bundled face, so that
measuring text never needs fontTools at run time. Advances say what fits, since kerning
only narrows; the pairs that a face kerns tell where a renderer that kerns will break.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

from fontTools.ttLib import TTFont


class WidthTable(TypedDict):
    """One face; every length in font units.

    `chars` and `advances` run in parallel, which loads faster than a JSON object.
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
    kerning: dict[str, int]  # pairs of characters


def width_table(font_file: Path) -> WidthTable:
    """Read one TrueType file. `descent` is negative, as `hhea` has it."""
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
            kerning=_kerning(font),
        )


def _kerning(font: TTFont) -> dict[str, int]:
    """What the face adds between two characters: pairs of its `kern` feature that name both glyphs (OpenType's GPOS
    lookup type 2, format 1). Faces that kern by classes get none; slides name none of them."""
    if "GPOS" not in font:
        return {}
    characters: dict[str, list[str]] = {}
    for codepoint, glyph in font.getBestCmap().items():
        characters.setdefault(glyph, []).append(chr(codepoint))
    table = font["GPOS"].table
    features = [record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == "kern"]
    kerning: dict[str, int] = {}
    for index in sorted({index for feature in features for index in feature.LookupListIndex}):
        for subtable in table.LookupList.Lookup[index].SubTable:
            if subtable.LookupType != 2 or subtable.Format != 1:
                continue
            for first, pairs in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
                for pair in pairs.PairValueRecord:
                    added = getattr(pair.Value1, "XAdvance", 0)
                    for before in characters.get(first, ()):
                        for after in characters.get(pair.SecondGlyph, ()):
                            kerning.setdefault(before + after, added)
    return dict(sorted(kerning.items()))


def write_width_tables(fonts: Path, tables: Path) -> list[Path]:
    """Write `<face>.json` into `tables` for every `<face>.ttf` in `fonts`, and drop tables of faces gone."""
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
