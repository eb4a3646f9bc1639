"""Font files for tests, made of a bundled one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from recap_decks.style.font_files import font_path


def renamed(folder: Path, family: str, *, wider: float = 1.0) -> Path:
    """Regular and bold files of a family of that name, `wider` times as wide as Arimo; the folder that they are in."""
    folder.mkdir(parents=True, exist_ok=True)
    for cut in ("Regular", "Bold"):
        font = TTFont(font_path(f"Arimo-{cut}"))
        for record in font["name"].names:
            if record.nameID in (1, 3, 4, 6, 16):
                text = f"{family} {cut}" if record.nameID in (3, 4) else family
                record.string = f"{family.replace(' ', '')}-{cut}" if record.nameID == 6 else text
        for glyph, (advance, bearing) in font["hmtx"].metrics.items():
            font["hmtx"][glyph] = (round(advance * wider), bearing)
        font.save(folder / f"{cut}.ttf")
    return folder


def unfit(folder: Path) -> dict[str, Path]:
    """Files that cannot be used, by what is wrong with them."""
    source = font_path("SourceCodePro-Regular")
    files = {name: folder / f"{name}.ttf" for name in ("broken", "restricted", "web", "postscript", "variable", "bare")}
    files["broken"].write_bytes(b"no font at all")
    for name in ("restricted", "web", "variable", "bare"):
        shutil.copy(source, files[name])
        font = TTFont(files[name])
        change(font, name)
        font.save(files[name])
    postscript(files["postscript"])
    return files


def change(font: Any, name: str) -> None:
    if name == "restricted":
        font["OS/2"].fsType = 2
    elif name == "web":
        font.flavor = "woff"
    elif name == "variable":
        builder = FontBuilder(font=font)
        builder.setupFvar([("wght", 200, 400, 900, "Weight")], [])
    else:
        del font["OS/2"]


def postscript(file: Path) -> None:
    """A font of one empty glyph in PostScript outlines."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    pen = T2CharStringPen(500, None)
    builder.setupCFF("Test", {"FullName": "Test"}, {".notdef": pen.getCharString()}, {})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(file)
