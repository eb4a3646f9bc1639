"""One slide: its scene's items in reading order."""

from __future__ import annotations

from recap_decks.deck.frames import graphic_frame
from recap_decks.deck.masters import background, colour_map
from recap_decks.deck.notes import notes_name
from recap_decks.deck.parts import SLIDE, PartText
from recap_decks.deck.placeholders import slide_text
from recap_decks.deck.shapes import drawing, tree
from recap_decks.deck.sheet import Deck, Sheet
from recap_decks.deck.tables import table_frame
from recap_decks.deck.xml import CHART, Attributes, document, element
from recap_decks.scene.items import ChartFrame, Item, TableFrame, TextBox
from recap_decks.scene.order import in_reading_order
from recap_decks.scene.slides import SlideLayout, SlideScene


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
    shapes = "".join(_shape(item, slide.layout, sheet) for item in in_reading_order(scene.items))
    ground = "" if scene.ground == slide.layout.ground else background(scene.ground, deck.palette)
    # Said again although the layout says it: on a slide "as the master" may be taken to mean the master's own map.
    content = element("p:cSld", content=ground + tree(shapes)) + colour_map(scene.ground, deck.palette)
    shown: Attributes = {"show": 0} if slide.hidden else {}
    return PartText(slide_name(number), SLIDE, document("p:sld", shown, content), tuple(sheet.relations))


def _shape(item: Item, layout: SlideLayout, sheet: Sheet) -> str:
    match item:
        case TextBox():
            return slide_text(item, layout, sheet)
        case ChartFrame():
            return _chart(item, layout, sheet)
        case TableFrame():
            return table_frame(item, layout, sheet)
        case _:
            return drawing(item, sheet)


def _chart(frame: ChartFrame, layout: SlideLayout, sheet: Sheet) -> str:
    part = sheet.deck.charts.name(frame, sheet.palette, sheet.deck.language)
    shown = element("c:chart", {"xmlns:c": CHART, "r:id": sheet.relations.to("chart", part)})
    return graphic_frame(frame.box, frame.name, frame.alt, frame.placeholder, shown, CHART, layout, sheet)
