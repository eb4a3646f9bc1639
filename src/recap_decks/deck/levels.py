"""Levels: how text looks, as the list styles of masters and layouts have it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from recap_decks.deck.palette import Palette
from recap_decks.deck.xml import Attributes, element, ordered
from recap_decks.scene.slides import Level
from recap_decks.style.scripts import KOREAN, script_of_language
from recap_decks.units import emu

Align = Literal["left", "right"]
ThemeFont = Literal["mj", "mn"]  # the theme's heading and body font

_KERNED = {"kern": 1200}  # pairs are kerned from 12 points on


def list_style(levels: Sequence[Level], align: Align, palette: Palette) -> str:
    """An `a:lstStyle` with all that each level says, so that nothing of a lower rank shows through."""
    styles = (level_format(f"a:lvl{n}pPr", level, align, palette) for n, level in enumerate(levels, start=1))
    return element("a:lstStyle", content="".join(styles))


def level_format(tag: str, level: Level, align: Align, palette: Palette, theme_font: ThemeFont | None = None) -> str:
    """A whole level as paragraph properties; with a theme font it stands at the top of what others inherit."""
    face = palette.face(level.face)
    characters: Attributes = {"sz": hundredths(level.size), "b": face.bold, "i": face.italic}
    characters["spc"] = hundredths(level.tracking)
    children = {"a:solidFill": palette.fill(level.colour), "a:latin": latin(face.typeface)}
    attributes = indents(level) | alignment(align) | direction(palette)
    if theme_font is not None:
        attributes |= _breaking(palette)
        characters |= _KERNED
        children |= _theme_fonts(theme_font)
    content = paragraph_spacing(level) | {"a:defRPr": element("a:defRPr", characters, ordered("a:rPr", children))}
    return element(tag, attributes, ordered("a:pPr", content))


def plain_levels(size: float, palette: Palette, step: float = 36.0) -> str:
    """Nine levels for texts that people add: `size` points, ink, each level `step` points further in."""
    children = {"a:solidFill": palette.fill("ink")} | _theme_fonts("mn")
    characters = element("a:defRPr", {"sz": hundredths(size), **_KERNED}, ordered("a:rPr", children))
    side: Align = "right" if palette.fonts.right_to_left else "left"
    more = alignment(side) | {"defTabSz": emu(72), "rtl": palette.fonts.right_to_left} | _breaking(palette)
    return "".join(element(f"a:lvl{n}pPr", {"marL": emu(step * (n - 1)), **more}, characters) for n in range(1, 10))


def paragraph_spacing(level: Level) -> dict[str, str]:
    """Line pitch, space above, bullet and tab stop of a level, by child element."""
    content = {
        "a:lnSpc": element("a:lnSpc", content=points(level.pitch)),
        "a:spcBef": element("a:spcBef", content=points(level.before)),
        "a:spcAft": element("a:spcAft", content=points(0)),
    }
    if level.bullet is None:
        content["a:buNone"] = "<a:buNone/>"
    else:
        content["a:buFont"] = element("a:buFont", {"typeface": "+mn-lt"})
        content["a:buChar"] = element("a:buChar", {"char": level.bullet})
    if level.tab is not None:
        stop = element("a:tab", {"pos": emu(level.tab), "algn": "r" if level.tab_right else "l"})
        content["a:tabLst"] = element("a:tabLst", content=stop)
    return content


def indents(level: Level) -> Attributes:
    """Where a level's lines start, as attributes."""
    start: Attributes = {"marL": emu(level.left)}
    # LibreOffice gives up a level's tab stops where any indent is given, be it 0; and where none is, a level that
    # stands in begins with the hanging indent of the one above it.
    if level.hanging or (level.left and level.tab is None):
        start["indent"] = -emu(level.hanging)
    return start


def alignment(align: Align) -> Attributes:
    """The side that lines keep to, as an attribute."""
    return {"algn": "r" if align == "right" else "l"}


def direction(palette: Palette) -> Attributes:
    """That lines run from right to left, as an attribute, in decks that do: indents then start at the right."""
    return {"rtl": 1} if palette.fonts.right_to_left else {}


def _breaking(palette: Palette) -> Attributes:
    """How lines break, as they were measured: no punctuation hangs out of the box, no Korean word is parted."""
    return {"eaLnBrk": script_of_language(palette.fonts.language) is not KOREAN, "hangingPunct": 0}


def points(length: float) -> str:
    """Points as the content of a spacing element."""
    return element("a:spcPts", {"val": hundredths(length)})


def hundredths(length: float) -> int:
    """Points as hundredths, the unit of text sizes and spaces (ECMA-376 part 1, 20.1.10.68 and 20.1.10.72)."""
    return round(length * 100)


def latin(typeface: str) -> str:
    """An `a:latin`."""
    return element("a:latin", {"typeface": typeface})


def _theme_fonts(font: ThemeFont) -> dict[str, str]:
    scripts = {"a:latin": "lt", "a:ea": "ea", "a:cs": "cs"}
    return {tag: element(tag, {"typeface": f"+{font}-{script}"}) for tag, script in scripts.items()}
