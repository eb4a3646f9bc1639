"""Tables as real ones: every height, margin, rule and look of text said in the cells, so that no table style shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from recap_decks.deck.frames import graphic_frame
from recap_decks.deck.placeholders import paragraphs_as_drawn
from recap_decks.deck.sheet import Sheet
from recap_decks.deck.text import empty_paragraph
from recap_decks.deck.xml import A, Attributes, element, xml_file
from recap_decks.scene.items import TableCell, TableFrame, TableRow
from recap_decks.scene.slides import SlideLayout
from recap_decks.units import Box, emu

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # Office's "No Style, No Grid"

Line = tuple[float, str] | None


def table_frame(table: TableFrame, layout: SlideLayout, sheet: Sheet) -> str:
    """The table as a graphic frame. Columns run as the language of the deck does.

    InternalFault where the layout has no such placeholder, or the table no rows.
    """
    mirrored = sheet.palette.fonts.right_to_left
    flags: Attributes = {"rtl": 1} if mirrored else {}
    flags |= {"firstRow": table.rows[0].header, "firstCol": table.first_column}
    properties = element("a:tblPr", flags, element("a:tableStyleId", content=_NO_STYLE))
    edges = list(accumulate(table.columns, initial=0.0))
    columns = "".join(element("a:gridCol", {"w": emu(end) - emu(start)}) for start, end in pairwise(edges))
    if mirrored:
        sides = [(table.box.right - end, table.box.right - start) for start, end in pairwise(edges)]
    else:
        sides = [(table.box.x + start, table.box.x + end) for start, end in pairwise(edges)]
    content = properties + element("a:tblGrid", content=columns) + "".join(_rows(table, sides, sheet))
    tree = element("a:tbl", content=content)
    return graphic_frame(table.box, table.name, table.alt, table.placeholder, tree, _URI, layout, sheet)


def table_styles() -> bytes:
    """The part that knows the one style that tables have, as Office writes it: plain text without fill or grid."""
    fonts = '<a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef><a:schemeClr val="tx1"/>'
    sides = ("left", "right", "top", "bottom", "insideH", "insideV")
    borders = "".join(element(f"a:{side}", content="<a:ln><a:noFill/></a:ln>") for side in sides)
    cells = element("a:tcBdr", content=borders) + "<a:fill><a:noFill/></a:fill>"
    whole = element("a:wholeTbl", content=element("a:tcTxStyle", content=fonts) + element("a:tcStyle", content=cells))
    style = element("a:tblStyle", {"styleId": _NO_STYLE, "styleName": "No Style, No Grid"}, whole)
    return xml_file(element("a:tblStyleLst", {"xmlns:a": A, "def": _NO_STYLE}, style))


def _rows(table: TableFrame, sides: list[tuple[float, float]], sheet: Sheet) -> Iterator[str]:
    top, above = table.box.y, None
    for row in table.rows:
        bottom = top + row.height
        over, under = row.rule_above or above, row.rule
        cells = "".join(
            _cell(cell, Box(left, top, right - left, row.height), row, (over, under), sheet)
            for cell, (left, right) in zip(row.cells, sides, strict=True)
        )
        yield element("a:tr", {"h": emu(bottom) - emu(top)}, cells)
        top, above = bottom, row.rule


def _cell(cell: TableCell, box: Box, row: TableRow, rules: tuple[Line, Line], sheet: Sheet) -> str:
    text = empty_paragraph(sheet.deck.language) if cell.text is None else paragraphs_as_drawn(cell.text, sheet)
    body = element("a:txBody", content=f"<a:bodyPr/><a:lstStyle/>{text}")
    lines = (("a:lnL", None), ("a:lnR", None), ("a:lnT", rules[0]), ("a:lnB", rules[1]))
    borders = "".join(_border(tag, line, sheet) for tag, line in lines)
    properties = element("a:tcPr", _margins(cell, box, row, sheet), f"{borders}<a:noFill/>")
    return element("a:tc", content=body + properties)


def _margins(cell: TableCell, box: Box, row: TableRow, sheet: Sheet) -> Attributes:
    """How far the cell's text stands from its edges."""
    if cell.text is None:
        return {"marL": 0, "marR": 0, "marT": 0, "marB": 0}
    text, inset = cell.text.box, cell.text.right_inset
    left, right = text.x - box.x, box.right - text.right
    if sheet.palette.fonts.right_to_left:
        left += inset
    else:
        right += inset
    top = 0.0 if row.header else text.y - box.y  # heads stand on the rule under them, as many lines as they have
    margins: Attributes = {
        "marL": emu(left),
        "marR": emu(right),
        "marT": emu(top),
        "marB": emu(box.bottom - text.bottom),
    }
    return margins | ({"anchor": "b"} if row.header else {})


def _border(tag: str, line: Line, sheet: Sheet) -> str:
    if line is None:
        return element(tag, {"w": 0}, "<a:noFill/>")
    weight, colour = line
    return element(tag, {"w": emu(weight), "cap": "flat", "cmpd": "sng", "algn": "ctr"}, sheet.palette.fill(colour))
