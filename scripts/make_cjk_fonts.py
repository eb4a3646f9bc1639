"""Make the fonts of the extra `cjk` from those on npm: `python scripts/make_cjk_fonts.py` (needs npm and fontTools).

Writes `fonts-cjk/src/recap_decks_fonts_cjk/`, which is committed. Each file keeps the characters that people write in
its language, and no letters that other faces have; hinting, kerning, variants and vertical forms are left out.
"""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from recap_decks.style.width_tables import write_width_tables

PROJECT = Path(__file__).resolve().parent.parent / "fonts-cjk"
TARGET = PROJECT / "src" / "recap_decks_fonts_cjk"
WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}

ASCII = frozenset(map(chr, range(0x20, 0x7F)))
SIGNS = frozenset(map(chr, (*range(0x2010, 0x2028), *range(0x3000, 0x3040), *range(0xFF01, 0xFFEF))))

# Taught in Japan since 2010, but not in its standard of 1990.
TAUGHT_SINCE = frozenset("𠮟塡剝頰")
# Of names and of today's Chinese, and not in the basic set of 1980.
YOUNGER = frozenset("镕喆堃瑄炅祎翀赟玥珺昳甯槑囧瞭嘚")


def loan_syllables() -> Iterator[str]:
    """Hangul syllables as the Korean rules for loan words (article 3) let them end: open, or in one of seven letters.
    A standard of 1987 lacks many, and names of products bring new ones."""
    finals = (0, 1, 4, 8, 16, 17, 19, 21)  # none, ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅇ (The Unicode Standard, 3.12)
    return (chr(0xAC00 + opening * 28 + final) for opening in range(19 * 21) for final in finals)


@dataclass(frozen=True)
class Cut:
    """A font by the package and version that brings it, and what is kept of it: the characters of a national standard,
    by Python's codec for it and the rows of it, and `more`."""

    region: str
    version: str
    codec: str
    rows: range
    more: frozenset[str] = frozenset()

    def characters(self) -> set[str]:
        """What is kept."""
        return {char for char in _decoded(self.codec, self.rows) if _is_eastern(char)} | ASCII | SIGNS | self.more


CUTS = (
    Cut("JP", "0.4.3", "cp932", range(0x81, 0xFD), TAUGHT_SINCE),
    Cut("SC", "0.4.3", "gb2312", range(0xA1, 0xF8), YOUNGER),
    Cut("TC", "0.4.3", "big5", range(0xA1, 0xC7)),  # signs and the first level; the second is rare
    Cut("KR", "0.4.3", "euc_kr", range(0xA1, 0xC9), frozenset(loan_syllables())),  # ideographs are the others' to lend
)


def _decoded(codec: str, rows: range) -> Iterator[str]:
    for row in rows:
        for cell in range(0x40, 0xFF):
            try:
                yield from bytes((row, cell)).decode(codec)
            except UnicodeDecodeError:
                continue


def _is_eastern(char: str) -> bool:
    """Not a letter or digit that Latin faces have, and no private sign."""
    return unicodedata.category(char) != "Co" and (char >= "\u2460" or unicodedata.category(char)[0] in "SP")


def make(cut: Cut, folder: Path) -> None:
    """Write a font's two weights; `folder` is its package, unpacked."""
    for weight, directory in WEIGHTS.items():
        stem = f"NotoSans{cut.region}"
        options = subset.Options(
            hinting=False,
            layout_features=[],
            name_IDs=["*"],
            notdef_outline=True,
            drop_tables=["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "prep", "vhea", "vmtx"],
        )
        with TTFont(folder / directory / f"{stem}_{directory}.ttf", lazy=True, recalcTimestamp=False) as font:
            cutter = subset.Subsetter(options)
            cutter.populate(text="".join(sorted(cut.characters())))
            cutter.subset(font)
            font.save(TARGET / "fonts" / f"{stem}-{weight}.ttf")


def main() -> None:
    """Fetch the packages, make the fonts and measure them."""
    shutil.rmtree(TARGET / "fonts", ignore_errors=True)
    (TARGET / "fonts").mkdir(parents=True)
    for cut in CUTS:
        package = f"noto-sans-{cut.region.lower()}"
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            command = ["npm", "pack", "--silent", f"@expo-google-fonts/{package}@{cut.version}"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
            with tarfile.open(next(folder.glob("*.tgz"))) as archive:
                archive.extractall(folder, filter="data")
            make(cut, folder / "package")
            shutil.copy(folder / "package" / "LICENSE_FONT", PROJECT / "OFL.txt")
    for table in write_width_tables(TARGET / "fonts", TARGET / "widths"):
        print(table.relative_to(PROJECT))


if __name__ == "__main__":
    main()
