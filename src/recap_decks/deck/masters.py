"""Slide master and layouts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.deck.levels import level_format, plain_levels
from recap_decks.deck.palette import COLOUR_MAP, LINK_SLOTS, Palette
from recap_decks.deck.parts import LAYOUT, MASTER, PartText
from recap_decks.deck.placeholders import layout_placeholder, master_placeholder
from recap_decks.deck.shapes import drawing, tree
from recap_decks.deck.sheet import Deck, Sheet
from recap_decks.deck.xml import document, element
from recap_decks.scene.slides import TITLE, Placeholder, PlaceholderKind, SlideLayout

MASTER_NAME = "/ppt/slideMasters/slideMaster1.xml"
THEME_NAME = "/ppt/theme/theme1.xml"
MASTER_ID = 2147483648  # master and layout ids start here and share one count (ECMA-376 part 1, 19.7.10)

_LEVELS = 9
_GROUND = "paper"


def layout_name(number: int) -> str:
    """The name of the layout's part, counted from 1."""
    return f"/ppt/slideLayouts/slideLayout{number}.xml"


def master_part(layouts: Sequence[SlideLayout], deck: Deck) -> PartText:
    """The master of all layouts: frames and text styles that hold where a layout says nothing."""
    sheet = Sheet(deck)
    shapes = [master_placeholder(each, sheet) for each in _master_placeholders(layouts)]
    layout_ids = ""
    for number in range(1, len(layouts) + 1):
        relation = sheet.relations.to("slideLayout", layout_name(number))
        layout_ids += element("p:sldLayoutId", {"id": MASTER_ID + number, "r:id": relation})
    sheet.relations.to("theme", THEME_NAME)
    content = (
        element("p:cSld", content=background(_GROUND, deck.palette) + tree("".join(shapes)))
        + element("p:clrMap", COLOUR_MAP)
        + element("p:sldLayoutIdLst", content=layout_ids)
        + element("p:hf", {"hdr": 0, "dt": 0})
        + element("p:txStyles", content=_text_styles(layouts, deck))
    )
    return PartText(MASTER_NAME, MASTER, document("p:sldMaster", {}, content), tuple(sheet.relations))


def layout_part(number: int, name: str, layout: SlideLayout, deck: Deck) -> PartText:
    """A layout under its name in the deck: ground, fixed decoration, placeholders."""
    sheet = Sheet(deck)
    sheet.relations.to("slideMaster", MASTER_NAME)
    shapes = "".join(drawing(item, sheet) for item in layout.fixed)
    shapes += "".join(layout_placeholder(placeholder, sheet) for placeholder in layout.placeholders)
    ground = "" if layout.ground == _GROUND else background(layout.ground, deck.palette)
    content = element("p:cSld", {"name": name}, ground + tree(shapes)) + colour_map(layout.ground, deck.palette)
    attributes = {"type": layout.kind, "preserve": 1, "userDrawn": 1}
    return PartText(layout_name(number), LAYOUT, document("p:sldLayout", attributes, content), tuple(sheet.relations))


def background(colour: str, palette: Palette) -> str:
    """A plain ground. The empty effect list is optional in the schema, not in PowerPoint."""
    return element("p:bg", content=element("p:bgPr", content=f"{palette.fill(colour)}<a:effectLst/>"))


def colour_map(ground: str, palette: Palette) -> str:
    """How a layout or slide maps colours: the master's way, save where ink links could not be read on its ground."""
    slot = palette.link_slot(ground)
    if slot == palette.link_slot(_GROUND):
        return element("p:clrMapOvr", content="<a:masterClrMapping/>")
    mapped = {**COLOUR_MAP, **dict.fromkeys(LINK_SLOTS, slot)}
    return element("p:clrMapOvr", content=element("a:overrideClrMapping", mapped))


def _master_placeholders(layouts: Sequence[SlideLayout]) -> list[Placeholder]:
    """Title, body, foot and slide number as the layouts have them, under their usual names."""
    title, body = _title(layouts), _body(layouts)
    found = [
        title and replace(title, kind="title", index=TITLE, name="Title"),
        body and replace(body, kind="body", index=1, name="Text"),
        _first(layouts, "ftr"),
        _first(layouts, "sldNum"),
    ]
    return [placeholder for placeholder in found if placeholder]


def _title(layouts: Sequence[SlideLayout]) -> Placeholder | None:
    return _first(layouts, "title") or _first(layouts, "ctrTitle")


def _body(layouts: Sequence[SlideLayout]) -> Placeholder | None:
    """The largest body of the first content layout: where a layout that a person adds starts from."""
    for layout in _content_first(layouts):
        if bodies := [each for each in layout.placeholders if each.kind == "body"]:
            return max(bodies, key=lambda each: each.box.width * each.box.height)
    return None


def _first(layouts: Sequence[SlideLayout], kind: PlaceholderKind) -> Placeholder | None:
    ordered = _content_first(layouts)
    return next((each for layout in ordered for each in layout.placeholders if each.kind == kind), None)


def _content_first(layouts: Sequence[SlideLayout]) -> list[SlideLayout]:
    """The layouts, covers and dividers last: LibreOffice adds a layout's colour to the tones of the master's, so that
    the master has to have plain colours, as content has."""
    return sorted(layouts, key=lambda layout: layout.kind in ("title", "secHead"))


def _text_styles(layouts: Sequence[SlideLayout], deck: Deck) -> str:
    title, body = _title(layouts), _body(layouts)
    plain = plain_levels(deck.plain_size, deck.palette)
    titles = level_format("a:lvl1pPr", title.levels[0], title.align, deck.palette, "mj") if title else plain
    bodies = _nine_levels(body, layouts, deck.palette) if body else plain
    styles = {"p:titleStyle": titles, "p:bodyStyle": bodies, "p:otherStyle": plain}
    return "".join(element(tag, content=levels) for tag, levels in styles.items())


def _nine_levels(body: Placeholder, layouts: Sequence[SlideLayout], palette: Palette) -> str:
    """All levels that Office knows; those deeper than the placeholder's step in from its last one."""
    levels = [replace(level, tab=None) for level in body.levels[:_LEVELS]]
    last = levels[-1]
    step = last.hanging or last.size
    levels += [replace(last, left=last.left + step * deeper) for deeper in range(1, _LEVELS - len(levels) + 1)]
    # A layout's level without a hanging line says nothing of it, so nothing may be there to be inherited.
    for placeholder in (each for layout in layouts for each in layout.placeholders):
        for at, level in enumerate(placeholder.levels[:_LEVELS]):
            if not level.hanging:
                levels[at] = replace(levels[at], hanging=0.0, bullet=None)
    return "".join(
        level_format(f"a:lvl{n}pPr", level, body.align, palette, "mn") for n, level in enumerate(levels, start=1)
    )
