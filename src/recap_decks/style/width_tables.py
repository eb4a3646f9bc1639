"""Advance widths and vertical metrics of a font file as one small table.

The build hook (`hatch_build.py`) writes a table for each bundled face, so that measuring text needs no fontTools at run
time; a style's own font files are measured when they are first used. Advances say what fits, since kerning only
narrows; the pairs that a face kerns tell where a renderer that kerns will break.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, TypedDict

from fontTools.ttLib import TTFont

from recap_decks.characters import is_zero_width

# Whose pairs are worth their place in a table where a face kerns by classes, and so has tens of thousands.
_EVERYDAY = {*map(chr, range(0x20, 0x7F)), *"\u00a0‘’“”–—…"}


class WidthTable(TypedDict):
    """One face; every length in font units.

    `chars` and `advances` run in parallel, which loads faster than a JSON object. Marks and what is not seen have no
    width, whatever their glyphs have.
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
            advances=[0 if is_zero_width(chr(codepoint)) else advances[glyph][0] for codepoint, glyph in glyphs],
            kerning=_kerning(font),
        )


def _kerning(font: TTFont) -> dict[str, int]:
    """What a renderer that shapes adds between two characters: the pairs of the face's `kern` feature (OpenType's GPOS
    lookup type 2), and how much narrower its ligatures of two letters are."""
    by_classes = any(subtable.Format == 2 for subtable in _subtables(font, "GPOS", "kern", 2))
    characters: dict[str, list[str]] = {}
    for codepoint, glyph in font.getBestCmap().items():
        if not by_classes or chr(codepoint) in _EVERYDAY:
            characters.setdefault(glyph, []).append(chr(codepoint))
    added = {pair: value for pair, value in _pairs(font, characters) if value}
    advances = font["hmtx"]
    for first, second, ligature in _ligatures(font):
        if first in characters and second in characters:
            added[first, second] = advances[ligature][0] - advances[first][0] - advances[second][0]
    spelled = {
        before + after: value
        for (first, second), value in added.items()
        for before in characters[first]
        for after in characters[second]
    }
    return dict(sorted(spelled.items()))


def _pairs(font: TTFont, glyphs: Collection[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Two glyphs and what is added between them; of several rules for a pair the first one counts."""
    seen: set[tuple[str, str]] = set()
    for subtable in _subtables(font, "GPOS", "kern", 2):
        found = _named(subtable) if subtable.Format == 1 else _classed(subtable, glyphs)
        for first, second, value in found:
            if first in glyphs and second in glyphs and (first, second) not in seen:
                seen.add((first, second))
                yield (first, second), getattr(value, "XAdvance", 0)


def _named(subtable: Any) -> Iterator[tuple[str, str, Any]]:
    for first, pairs in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
        for pair in pairs.PairValueRecord:
            yield first, pair.SecondGlyph, pair.Value1


def _classed(subtable: Any, glyphs: Collection[str]) -> Iterator[tuple[str, str, Any]]:
    first_of, second_of = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    for first in set(glyphs).intersection(subtable.Coverage.glyphs):
        record = subtable.Class1Record[first_of.get(first, 0)]
        for second in glyphs:
            yield first, second, record.Class2Record[second_of.get(second, 0)].Value1


def _ligatures(font: TTFont) -> Iterator[tuple[str, str, str]]:
    for subtable in _subtables(font, "GSUB", "liga", 4):
        for first, ligatures in subtable.ligatures.items():
            for ligature in ligatures:
                if len(ligature.Component) == 1:
                    yield first, ligature.Component[0], ligature.LigGlyph


def _subtables(font: TTFont, tag: str, feature: str, kind: int) -> Iterator[Any]:
    """Subtables of a feature's lookups of one type, those behind extensions too."""
    if tag not in font or font[tag].table.FeatureList is None:
        return
    table = font[tag].table
    features = [record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == feature]
    for index in sorted({index for each in features for index in each.LookupListIndex}):
        for subtable in table.LookupList.Lookup[index].SubTable:
            found = getattr(subtable, "ExtSubTable", subtable)
            if found.LookupType == kind:
                yield found


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
