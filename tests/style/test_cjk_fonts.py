"""The fonts of the extra `cjk`: what they hold, and that they are small and measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from make_cjk_fonts import CUTS, TARGET, loan_syllables
from recap_decks.style.metrics import load_face
from recap_decks.style.width_tables import width_table

FILES = sorted((TARGET / "fonts").glob("*.ttf"), key=lambda path: path.stem)
MEGABYTE = 1_000_000


def standard(codec: str, rows: range) -> str:
    """The characters of two bytes that a national standard has in those rows."""
    cells = (bytes((row, cell)) for row in rows for cell in range(0x40, 0xFF))
    return "".join(char for cell in cells for char in cell.decode(codec, "ignore") if char >= "\u2e80")


def test_each_language_has_two_weights() -> None:
    assert [path.stem for path in FILES] == sorted(
        f"NotoSans{cut.region}-{weight}" for cut in CUTS for weight in ("Bold", "Regular")
    )


def test_they_are_small() -> None:
    assert sum(path.stat().st_size for path in TARGET.rglob("*") if path.is_file()) < 16 * MEGABYTE


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_cut_to_outlines_and_widths(path: Path) -> None:
    with TTFont(path) as font:
        assert "glyf" in font
        assert not {"GPOS", "GSUB", "fpgm", "prep", "fvar"} & set(font.keys())
        assert font["OS/2"].fsType == 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_table_is_the_fonts_own(path: Path) -> None:
    table = json.loads((TARGET / "widths" / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert table == width_table(path), "run python scripts/make_cjk_fonts.py"


@pytest.mark.parametrize(
    ("stem", "characters"),
    [
        ("NotoSansJP", standard("shift_jis", range(0x88, 0xEB))),  # JIS X 0208, both levels
        ("NotoSansSC", standard("gb2312", range(0xB0, 0xF8))),
        ("NotoSansTC", standard("big5", range(0xA4, 0xC7))),
        ("NotoSansKR", standard("euc_kr", range(0xB0, 0xC9))),
        ("NotoSansKR", "".join(loan_syllables())),
        ("NotoSansJP", "ぁんァヶー々〆「」、。！？～①⑳㈱髙﨑𠮟"),
        ("NotoSansSC", "“”‘’…、。《》【】镕喆"),
    ],
)
@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_what_people_write_is_kept(stem: str, characters: str, weight: str) -> None:
    face = load_face(f"{stem}-{weight}")
    assert len(characters) > 10
    assert "".join(char for char in characters if not face.has(char)) == ""


def test_ideographs_are_an_em_wide() -> None:
    for stem in ("NotoSansJP-Regular", "NotoSansSC-Bold", "NotoSansTC-Regular"):
        assert {load_face(stem).advance(char) for char in "一国。「"} == {1000.0}
