"""Speaker notes: their master, and one notes page a slide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from recap_decks.deck.levels import plain_levels
from recap_decks.deck.masters import background
from recap_decks.deck.naming import guid
from recap_decks.deck.palette import COLOUR_MAP, Palette
from recap_decks.deck.parts import NOTES, NOTES_MASTER, PartText, Relations
from recap_decks.deck.shapes import transform, tree
from recap_decks.deck.text import empty_paragraph, plain_paragraph, slide_number
from recap_decks.deck.xml import Attributes, document, element
from recap_decks.units import Box, inch

NOTES_MASTER_NAME = "/ppt/notesMasters/notesMaster1.xml"
NOTES_THEME_NAME = "/ppt/theme/theme2.xml"

# Office's own notes page: its size, its frames and the size of its text.
PAGE_WIDTH, PAGE_HEIGHT = inch(7.5), inch(10)
_HALF, _LINE = inch(3.25), inch(0.5)
_RIGHT, _FOOT = PAGE_WIDTH - _HALF, PAGE_HEIGHT - _LINE
_TEXT = Box(inch(0.75), inch(4.75), inch(6), inch(4.5))
_SLIDE = Box(inch(0.75), inch(0.75), inch(6), inch(3.75))
_TEXT_SIZE = 12.0

_LEVELS = ("Notes", "Second level", "Third level", "Fourth level", "Fifth level")
_DATE_ID = guid("date")


def notes_name(number: int) -> str:
    """The name of the notes page's part, counted from 1."""
    return f"/ppt/notesSlides/notesSlide{number}.xml"


def notes_master_part(width: float, height: float, language: str, dated: datetime, palette: Palette) -> PartText:
    """The notes master with all six placeholders that Office expects; `width` and `height` are the slide's."""
    empty = empty_paragraph(language)
    mark = element("a:rPr", {"lang": language})
    date = element("a:fld", {"id": _DATE_ID, "type": "datetimeFigureOut"}, f"{mark}<a:t>{dated.date()}</a:t>")
    levels = "".join(plain_paragraph(words, language, level) for level, words in enumerate(_LEVELS))
    number = element("a:p", content=slide_number("‹#›", mark))
    left_foot, right_foot = Box(0, _FOOT, _HALF, _LINE), Box(_RIGHT, _FOOT, _HALF, _LINE)
    shapes = (
        _frame(2, "Header", {"type": "hdr", "sz": "quarter"}, Box(0, 0, _HALF, _LINE), empty),
        _frame(3, "Date", {"type": "dt", "idx": 1}, Box(_RIGHT, 0, _HALF, _LINE), f"<a:p>{date}</a:p>", align="r"),
        _frame(4, "Slide", {"type": "sldImg", "idx": 2}, _slide_image(width, height), empty),
        _frame(5, "Notes", {"type": "body", "sz": "quarter", "idx": 3}, _TEXT, levels),
        _frame(6, "Foot", {"type": "ftr", "sz": "quarter", "idx": 4}, left_foot, empty, "b"),
        _frame(7, "Number", {"type": "sldNum", "sz": "quarter", "idx": 5}, right_foot, number, "b", "r"),
    )
    content = (
        element("p:cSld", content=background("paper", palette) + tree("".join(shapes)))
        + element("p:clrMap", COLOUR_MAP)
        + element("p:notesStyle", content=plain_levels(_TEXT_SIZE, palette))
    )
    relations = Relations()
    relations.to("theme", NOTES_THEME_NAME)
    return PartText(NOTES_MASTER_NAME, NOTES_MASTER, document("p:notesMaster", {}, content), tuple(relations))


def notes_part(number: int, slide: str, paragraphs: Sequence[str], language: str) -> PartText:
    """The notes page of the slide whose part is named `slide`."""
    mark = element("a:rPr", {"lang": language})
    words = "".join(plain_paragraph(paragraph, language) for paragraph in paragraphs)
    shown_number = element("a:p", content=slide_number("‹#›", mark))
    shapes = (
        _placeholder(2, "Slide", {"type": "sldImg"}, "<p:spPr/>", "")
        + _placeholder(3, "Notes", {"type": "body", "idx": 1}, "<p:spPr/>", _body("<a:bodyPr/>", words))
        + _placeholder(
            4, "Number", {"type": "sldNum", "sz": "quarter", "idx": 5}, "<p:spPr/>", _body("<a:bodyPr/>", shown_number)
        )
    )
    content = element("p:cSld", content=tree(shapes)) + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    relations = Relations()
    relations.to("notesMaster", NOTES_MASTER_NAME)
    relations.to("slide", slide)
    return PartText(notes_name(number), NOTES, document("p:notes", {}, content), tuple(relations))


def _slide_image(width: float, height: float) -> Box:
    """The largest picture of a slide in its frame, standing on the frame's lower edge."""
    scale = min(_SLIDE.width / width, _SLIDE.height / height)
    shown_width, shown_height = width * scale, height * scale
    return Box((PAGE_WIDTH - shown_width) / 2, _SLIDE.bottom - shown_height, shown_width, shown_height)


def _frame(
    id_: int, name: str, kind: Attributes, box: Box, paragraphs: str, anchor: str = "t", align: str = "l"
) -> str:
    outline = '<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
    place = f'{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    place += outline if kind["type"] == "sldImg" else ""
    frame = element("a:bodyPr", {"vert": "horz", "rtlCol": 0, "anchor": anchor})
    style = "" if kind["type"] == "body" else element("a:lvl1pPr", {"algn": align})
    return _placeholder(id_, name, kind, element("p:spPr", content=place), _body(frame, paragraphs, style))


def _placeholder(id_: int, name: str, kind: Attributes, properties: str, body: str) -> str:
    rigid = ' noRot="1" noChangeAspect="1"' if kind["type"] == "sldImg" else ""
    identity = (
        element("p:cNvPr", {"id": id_, "name": name})
        + f'<p:cNvSpPr><a:spLocks noGrp="1"{rigid}/></p:cNvSpPr>'
        + element("p:nvPr", content=element("p:ph", kind))
    )
    return element("p:sp", content=element("p:nvSpPr", content=identity) + properties + body)


def _body(frame: str, paragraphs: str, style: str = "") -> str:
    return element("p:txBody", content=frame + element("a:lstStyle", content=style) + paragraphs)
