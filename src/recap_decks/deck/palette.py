"""Colours and typefaces of a style as the deck's theme holds them, and how slides refer to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from recap_decks.deck.tones import tone
from recap_decks.deck.xml import element
from recap_decks.problems import InternalFault
from recap_decks.style.colour import contrast
from recap_decks.style.tokens import Style

# The theme's slots (ECMA-376 part 1, 20.1.6.2) in the schema's order, and the style's colour in each. Links are ink,
# so that they stand out by their underline alone.
SLOTS: Mapping[str, str] = MappingProxyType(
    {
        "dk1": "ink",
        "lt1": "paper",
        "dk2": "muted",
        "lt2": "hair",
        "accent1": "accent",
        "accent2": "data_2",
        "accent3": "data_3",
        "accent4": "data_4",
        "accent5": "data_5",
        "accent6": "data_6",
        "hlink": "ink",
        "folHlink": "ink",
    }
)

# How the masters map the names that slides use to the theme's slots; the other slots keep their own names.
COLOUR_MAP: Mapping[str, str] = MappingProxyType(
    {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    | {slot: slot for slot in SLOTS if slot not in ("dk1", "lt1", "dk2", "lt2")}
)

LINK_SLOTS = ("hlink", "folHlink")

_Value = TypeVar("_Value")

# References to the theme's fonts in runs (ECMA-376 part 1, 20.1.4.1.24-25).
BODY_FONT, HEADING_FONT = "+mn-lt", "+mj-lt"


@dataclass(frozen=True, slots=True)
class DeckFace:
    """A face as runs say it: a typeface, or a reference to one of the theme's, with what is drawn of it."""

    typeface: str
    bold: bool
    italic: bool


class Palette:
    """A style's colours by name, written as references to the theme wherever it has the colour."""

    def __init__(self, style: Style) -> None:
        self.body_family = style.slide_families["text"]
        self.heading_family = style.slide_families["title"]
        self._typefaces = {"text": BODY_FONT, "title": HEADING_FONT, "code": style.slide_families["code"].name}
        self._title_bold = style.title_bold
        self._families = style.slide_families
        self.fonts = style.slide_fonts
        self._hexes = style.colours
        by_slot: dict[str, str] = {}
        by_hex: dict[str, str] = {}
        for mapped, slot in COLOUR_MAP.items():
            if slot not in LINK_SLOTS:
                by_slot.setdefault(SLOTS[slot], mapped)
                by_hex.setdefault(style.colours[SLOTS[slot]], mapped)
        slots = {name: by_slot.get(name) or by_hex.get(digits) for name, digits in style.colours.items()}
        self._fills = {
            name: element("a:solidFill", content=_colour(name, slot, self._hexes)) for name, slot in slots.items()
        }

    def hex_digits(self, name: str) -> str:
        """The colour's six hex digits; InternalFault where the style has none of that name."""
        return self._known(self._hexes, name)

    def face(self, name: str) -> DeckFace:
        """The face of that name, such as `text-bold-italic`; InternalFault where decks have none of its kind."""
        use, *words = name.split("-")
        bold = "bold" in words or (use == "title" and self._title_bold)
        return DeckFace(self._known(self._typefaces, use, "face"), bold, "italic" in words)

    def typeface(self, name: str) -> str:
        """What decks call the font of a face, where the theme cannot be referred to."""
        return self._known(self._families, name.partition("-")[0], "face").name

    def fill(self, name: str) -> str:
        """The colour as an `a:solidFill`; InternalFault where the style has none of that name."""
        return self._known(self._fills, name)

    def link_slot(self, ground: str) -> str:
        """Which slot, `dk1` (ink) or `lt1` (paper), the links on a ground of that colour are to take."""
        digits = self.hex_digits(ground)
        return max(("dk1", "lt1"), key=lambda slot: contrast(self._hexes[SLOTS[slot]], digits))

    def _known(self, values: Mapping[str, _Value], name: str, what: str = "colour") -> _Value:
        try:
            return values[name]
        except KeyError:
            raise InternalFault(f"the style has no {what} {name!r}") from None


def _colour(name: str, slot: str | None, hexes: Mapping[str, str]) -> str:
    """A colour as the theme's slot that has it, as a tone of another slot's, or in its digits where neither can be."""
    if slot:
        return element("a:schemeClr", {"val": slot})
    bases = [("tx1", "ink"), ("accent1", "accent")]
    for base, of in reversed(bases) if "accent" in name else bases:
        changes = tone(hexes[of], hexes[name])
        if changes is not None:
            return element("a:schemeClr", {"val": base}, changes)
    return element("a:srgbClr", {"val": hexes[name]})
