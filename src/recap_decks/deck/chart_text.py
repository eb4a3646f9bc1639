"""Text and lines inside a chart part, in the style's colours and the theme's font."""

from __future__ import annotations

from recap_decks.deck.levels import hundredths
from recap_decks.deck.palette import BODY_FONT, Palette
from recap_decks.deck.xml import Attributes, element
from recap_decks.units import emu

NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"


def flag(tag: str, value: bool) -> str:
    """An element that is true or false."""
    return element(tag, {"val": value})


def whole(tag: str, value: int) -> str:
    """An element that is a whole number."""
    return element(tag, {"val": value})


def word(tag: str, value: str) -> str:
    """An element that is a word of the schema."""
    return element(tag, {"val": value})


def real(tag: str, value: float) -> str:
    """An element that is a number (XML Schema part 2, 3.2.5: a double)."""
    return element(tag, {"val": repr(float(value))})


def text_look(
    size: float,
    colour: str,
    palette: Palette,
    language: str,
    *,
    bold: bool = False,
    whole_words: bool = False,
    unbroken: bool = False,
) -> str:
    """How a chart's texts look. Labels stay upright whatever their length; LibreOffice then breaks names of an axis
    into as many lines as it takes to show each of them, unless they are turned by as little as nobody sees. Labels
    of rings would be broken where they are wider than a part of the chart, between letters too, but for `unbroken`."""
    characters: Attributes = {"lang": language, "sz": hundredths(size), "b": bold, "i": 0}
    face = element("a:latin", {"typeface": BODY_FONT})
    default = element("a:defRPr", characters, palette.fill(colour) + face)
    paragraph = element("a:p", content=element("a:pPr", content=default) + element("a:endParaRPr", {"lang": language}))
    body: dict[str, str | int] = {"rot": int(whole_words), "vert": "horz"}
    if unbroken:
        body["wrap"] = "none"
    return element("c:txPr", content=element("a:bodyPr", body) + f"<a:lstStyle/>{paragraph}")


def line(weight: float, colour: str, palette: Palette, dash: tuple[float, float] | None = None) -> str:
    """A line `weight` points thick."""
    pattern = ""
    if dash is not None:  # in thousandths of a percent of the weight (ECMA-376 part 1, 20.1.8.22)
        on, off = (round(length / weight * 100_000) for length in dash)
        pattern = element("a:custDash", content=element("a:ds", {"d": on, "sp": off}))
    return element("a:ln", {"w": emu(weight), "cap": "flat"}, f"{palette.fill(colour)}{pattern}<a:round/>")


def look(*parts: str) -> str:
    """The shape properties made of those parts."""
    return element("c:spPr", content="".join(parts))
