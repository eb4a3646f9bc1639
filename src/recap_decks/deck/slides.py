"""One slide: its scene's items in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.deck.masters import background, colour_map
from recap_decks.deck.notes import notes_name
from recap_decks.deck.parts import SLIDE, PartText
from recap_decks.deck.placeholders import slide_text
from recap_decks.deck.shapes import drawing, is_decoration, tree
from recap_decks.deck.sheet import Deck, Sheet
from recap_decks.deck.xml import Attributes, document, element
from recap_decks.scene.items import Item, Picture, Shape, TextBox
from recap_decks.scene.slides import TITLE, SlideScene


def slide_name(number: int) -> str:
    """The name of the slide's part, counted from 1."""
    return f"/ppt/slides/slide{number}.xml"


def slide_part(number: int, slide: SlideScene, layout: str, deck: Deck) -> PartText:
    """The slide as the part of that number; `layout` is the name of its layout's part.

    InternalFault where it jumps to a slide that is not there, fills a placeholder that its layout lacks, names an
    unknown colour, or holds an item that only pages have.
    """
    scene = slide.scene
    sheet = Sheet(deck, prefix=f"rd:{scene.key}/")
    sheet.relations.to("slideLayout", layout)
    if slide.notes:
        sheet.relations.to("notesSlide", notes_name(number))
    shapes = "".join(
        slide_text(item, slide.layout, sheet) if isinstance(item, TextBox) else drawing(item, sheet)
        for item in _reading_order(scene.items)
    )
    ground = "" if scene.ground == slide.layout.ground else background(scene.ground, deck.palette)
    # Said again although the layout says it: on a slide "as the master" may be taken to mean the master's own map.
    content = element("p:cSld", content=ground + tree(shapes)) + colour_map(scene.ground, deck.palette)
    shown: Attributes = {"show": 0} if slide.hidden else {}
    return PartText(slide_name(number), SLIDE, document("p:sld", shown, content), tuple(sheet.relations))


def _reading_order(items: Sequence[Item]) -> list[Item]:
    """The order of the shape tree, back to front, which readers follow: title, text, then what an alt text describes.

    Decoration, which readers pass over, stays behind the text, and behind the title too where it lies under it.
    """
    title = next((item for item in items if isinstance(item, TextBox) and item.placeholder == TITLE), None)

    def rank(item: Item) -> int:
        if item is title:
            return 1
        if isinstance(item, TextBox):
            return 3
        if is_decoration(item):
            return 0 if title is not None and _meet(item, title) else 2
        return 4

    return sorted(items, key=rank)


def _meet(item: Item, title: TextBox) -> bool:
    return isinstance(item, Shape | Picture) and min(item.box.overlap(title.box)) > 0
