"""The theme: a style's colours and typefaces in the places that Office offers to people who edit."""

from __future__ import annotations

from recap_decks.deck.palette import SLOTS, Palette
from recap_decks.deck.parts import THEME, PartText
from recap_decks.deck.xml import A, Attributes, element, xml_file
from recap_decks.style.families import FAMILIES, Family
from recap_decks.style.scripts import ARABIC, SCRIPTS, script_of_language

# Every list must have three entries (ECMA-376 part 1, 20.1.4.1.14-31): plain fills, plain lines, no effects.
_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FILLS = _PLAIN * 3
_LINES = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_PLAIN}<a:prstDash val="solid"/></a:ln>'
    for width in (6350, 12700, 19050)
)
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
_FORMATS = (
    f"<a:fillStyleLst>{_FILLS}</a:fillStyleLst><a:lnStyleLst>{_LINES}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECTS}</a:effectStyleLst><a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst>"
)


def theme_part(name: str, style_name: str, palette: Palette) -> PartText:
    """The theme as the part `name`. Each master needs one of its own."""
    colours = "".join(
        element(f"a:{slot}", content=element("a:srgbClr", {"val": palette.hex_digits(colour)}))
        for slot, colour in SLOTS.items()
    )
    fonts = "".join(
        _font(tag, family, palette)
        for tag, family in (("a:majorFont", palette.heading_family), ("a:minorFont", palette.body_family))
    )
    elements = (
        element("a:clrScheme", {"name": style_name}, colours)
        + element("a:fontScheme", {"name": style_name}, fonts)
        + element("a:fmtScheme", {"name": style_name}, _FORMATS)
    )
    content = element("a:themeElements", content=elements) + "<a:objectDefaults/><a:extraClrSchemeLst/>"
    return PartText(name, THEME, xml_file(element("a:theme", {"xmlns:a": A, "name": style_name}, content)))


def _font(tag: str, family: Family, palette: Palette) -> str:
    """A font of the theme, with those of other scripts that go with it. One that Office lacks names by its PANOSE what
    is to stand in."""
    looks = FAMILIES[family.fallback] if family.fallback else family
    latin: Attributes = {"typeface": family.name, "panose": looks.panose, "pitchFamily": looks.pitch, "charset": 0}
    faces = element("a:latin", latin)
    own = script_of_language(palette.fonts.language)
    for slot, usual in (("ea", ""), ("cs", ARABIC.typeface)):
        typeface = own.typeface if own and slot in own.slots else usual
        faces += element(f"a:{slot}", {"typeface": typeface})
    for script in SCRIPTS:
        faces += element("a:font", {"script": script.name, "typeface": script.typeface})
    return element(tag, content=faces)
