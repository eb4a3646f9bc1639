"""Drawn items as native shapes: lines, freeforms, pictures, groups."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from recap_decks.deck.sheet import Sheet
from recap_decks.deck.text import empty_paragraph
from recap_decks.deck.xml import Attributes, element
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Command, Connector, Group, Item, Picture, Rule, Shape, Stroke
from recap_decks.units import Box, emu

# The mark by which readers and checkers pass over a shape ([MS-ODRAWXML] 2.2.1, decorative).
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_ASPECT: Attributes = {"noChangeAspect": 1}

_NO_LINE = "<a:ln><a:noFill/></a:ln>"


def drawing(item: Item, sheet: Sheet) -> str:
    """The item as one shape of the tree. InternalFault for items that only pages have, and for text boxes."""
    match item:
        case Rule():
            return _line(item, sheet)
        case Shape():
            return _freeform(item, sheet)
        case Stroke():
            return _stroke(item, sheet)
        case Picture():
            return _picture(item, sheet)
        case Group():
            return _group(item, sheet)
        case Connector():
            return _connector(item, sheet)
        case _:
            raise InternalFault(f"a slide cannot draw a {type(item).__name__}")


def transform(box: Box, tag: str = "a:xfrm", attributes: Attributes | None = None, more: str = "") -> str:
    """Position and size: both corners are rounded to EMU, so that what meets in the scene meets in the deck."""
    x, y = emu(box.x), emu(box.y)
    size = {"cx": emu(box.right) - x, "cy": emu(box.bottom) - y}
    return element(tag, attributes, element("a:off", {"x": x, "y": y}) + element("a:ext", size) + more)


def tree(shapes: str) -> str:
    """The shape tree of a part."""
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    nothing = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    return element("p:spTree", content=f"{group}<p:grpSpPr><a:xfrm>{nothing}</a:xfrm></p:grpSpPr>{shapes}")


def _identity(name: str, alt: str | None, sheet: Sheet, *, filled: bool = False) -> str:
    """Id, name and alternative text; `filled` says that it fills a placeholder."""
    shown = sheet.placeholder_name(name) if filled else sheet.shape_name(name)
    attributes: Attributes = {"id": sheet.new_id(), "name": shown}
    if alt is None:
        return element("p:cNvPr", attributes, _DECORATIVE)
    return element("p:cNvPr", attributes | {"descr": alt})


def _line(rule: Rule, sheet: Sheet) -> str:
    flips: Attributes = {}
    if rule.x1 < rule.x0:
        flips["flipH"] = 1
    if rule.y1 < rule.y0:
        flips["flipV"] = 1
    identity = element("p:nvCxnSpPr", content=f"{_identity('rule', None, sheet)}<p:cNvCxnSpPr/><p:nvPr/>")
    stroke = element("a:ln", {"w": emu(rule.weight), "cap": "flat"}, sheet.palette.fill(rule.colour))
    line = f'{transform(_place(rule), attributes=flips)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{stroke}'
    return element("p:cxnSp", content=identity + element("p:spPr", content=line))


def _connector(joined: Connector, sheet: Sheet) -> str:
    """A line that keeps its ends at the sites of two shapes (ECMA-376 part 1, 19.3.1.19 and 20.1.2.2.35)."""
    ends = "".join(
        element(tag, {"id": sheet.id_of(name), "idx": site})
        for tag, (name, site) in (("a:stCxn", joined.start), ("a:endCxn", joined.end))
    )
    identity = element(
        "p:nvCxnSpPr",
        content=f"{_identity(joined.name, None, sheet)}{element('p:cNvCxnSpPr', content=ends)}<p:nvPr/>",
    )
    head = '<a:tailEnd type="triangle" w="lg" len="lg"/>' if joined.arrow else ""
    stroke = element(
        "a:ln",
        {"w": emu(joined.weight), "cap": "flat"},
        sheet.palette.fill(joined.colour) + '<a:miter lim="800000"/>' + head,
    )
    kind = {"straight": "straightConnector1", "elbow": "bentConnector3", "curve": "curvedConnector2"}[joined.form]
    leaves_across = joined.start[1] in (1, 3)
    place = _straight_place(joined) if joined.form == "straight" or leaves_across else _turned_place(joined)
    line = f'{place}<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{stroke}'
    return element("p:cxnSp", content=identity + element("p:spPr", content=line))


def _straight_place(joined: Connector) -> str:
    flips: Attributes = {}
    if joined.x1 < joined.x0:
        flips["flipH"] = 1
    if joined.y1 < joined.y0:
        flips["flipV"] = 1
    box = Box(
        min(joined.x0, joined.x1), min(joined.y0, joined.y1), abs(joined.x1 - joined.x0), abs(joined.y1 - joined.y0)
    )
    return transform(box, attributes=flips)


def _turned_place(joined: Connector) -> str:
    """Bent and curved connectors leave their start across by themselves: one that leaves it downwards or upwards is
    turned by a quarter about its middle, and flipped where it then goes to the other side."""
    down = joined.y1 > joined.y0
    length, aside = abs(joined.y1 - joined.y0), joined.x1 - joined.x0
    middle_x, middle_y = (joined.x0 + joined.x1) / 2, (joined.y0 + joined.y1) / 2
    turned: Attributes = {"rot": 5_400_000 if down else 16_200_000}
    if (aside > 0) == down and aside:
        turned["flipV"] = 1
    width, height = length, abs(aside)
    return transform(Box(middle_x - width / 2, middle_y - height / 2, width, height), attributes=turned)


def _freeform(shape: Shape, sheet: Sheet) -> str:
    identity = element("p:nvSpPr", content=f"{_identity(shape.name, shape.alt, sheet)}<p:cNvSpPr/><p:nvPr/>")
    geometry = _geometry(shape.box, shape.commands)
    properties = f"{transform(shape.box)}{geometry}{sheet.palette.fill(shape.fill)}{_NO_LINE}"
    # PowerPoint repairs shapes that have no text body, which the schema allows.
    body = f'<a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>{empty_paragraph(sheet.deck.language)}'
    content = identity + element("p:spPr", content=properties) + element("p:txBody", content=body)
    return element("p:sp", content=content)


def _stroke(stroke: Stroke, sheet: Sheet) -> str:
    identity = element("p:nvSpPr", content=f"{_identity(stroke.name, None, sheet)}<p:cNvSpPr/><p:nvPr/>")
    geometry = _geometry(stroke.box, stroke.commands, filled=False)
    dash = ""
    if stroke.dash is not None:  # in thousandths of a percent of the weight (20.1.8.22)
        on, off = (round(length / stroke.weight * 100_000) for length in stroke.dash)
        dash = element("a:custDash", content=element("a:ds", {"d": on, "sp": off}))
    line = element(
        "a:ln", {"w": emu(stroke.weight), "cap": "flat"}, sheet.palette.fill(stroke.colour) + dash + "<a:round/>"
    )
    properties = f"{transform(stroke.box)}{geometry}<a:noFill/>{line}"
    body = f'<a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>{empty_paragraph(sheet.deck.language)}'
    return element("p:sp", content=identity + element("p:spPr", content=properties) + element("p:txBody", content=body))


@lru_cache(maxsize=1024)
def _geometry(box: Box, commands: tuple[Command, ...], *, filled: bool = True) -> str:
    """The path in EMU from the box's corner, remembered, since slides repeat their icons. Paths of one `a:path` are
    filled even-odd, as the scene's are."""
    left, top = emu(box.x), emu(box.y)
    size: Attributes = {"w": emu(box.right) - left, "h": emu(box.bottom) - top}
    if not filled:
        size = size | {"fill": "none"}
    path = element("a:path", size, "".join(_segment(command, left, top) for command in commands))
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
    )


def _segment(command: Command, left: int, top: int) -> str:
    letter, numbers = command
    points = "".join(
        f'<a:pt x="{emu(x) - left}" y="{emu(y) - top}"/>' for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    )
    match letter:
        case "M":
            return f"<a:moveTo>{points}</a:moveTo>"
        case "L":
            return f"<a:lnTo>{points}</a:lnTo>"
        case "C":
            return f"<a:cubicBezTo>{points}</a:cubicBezTo>"
        case "Z":
            return "<a:close/>"


def _picture(picture: Picture, sheet: Sheet) -> str:
    """A picture; one that fills a placeholder has that one's name, and stands where the scene has it."""
    data = sheet.relations.to("image", sheet.deck.media.name(picture.data, picture.media_type))
    filled = picture.placeholder is not None
    locks = element("p:cNvPicPr", content=element("a:picLocks", {"noGrp": 1} | _ASPECT if filled else _ASPECT))
    role = element("p:ph", {"type": "pic", "idx": picture.placeholder}) if picture.placeholder is not None else ""
    identity = _identity(picture.name, picture.alt, sheet, filled=filled) + locks + element("p:nvPr", content=role)
    blip = element("a:blip", {"r:embed": data}, _vectors(picture.svg, sheet) if picture.svg is not None else "")
    place = f'{transform(picture.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return element(
        "p:pic",
        content=element("p:nvPicPr", content=identity)
        + element("p:blipFill", content=f"{blip}<a:stretch><a:fillRect/></a:stretch>")
        + element("p:spPr", content=place),
    )


def _vectors(svg: bytes, sheet: Sheet) -> str:
    """The drawing that programs show which know it, in place of its pixels ([MS-ODRAWXML], svgBlip)."""
    data = sheet.relations.to("image", sheet.deck.media.name(svg, "image/svg+xml"))
    blip = element("asvg:svgBlip", {"xmlns:asvg": _SVG, "r:embed": data})
    return element("a:extLst", content=element("a:ext", {"uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}, blip))


def _group(group: Group, sheet: Sheet) -> str:
    bounds = _bounds(_place(item) for item in group.items)
    x, y = emu(bounds.x), emu(bounds.y)
    extent = {"cx": emu(bounds.right) - x, "cy": emu(bounds.bottom) - y}
    inner = element("a:chOff", {"x": x, "y": y}) + element("a:chExt", extent)
    identity = element("p:nvGrpSpPr", content=f"{_identity(group.name, group.alt, sheet)}<p:cNvGrpSpPr/><p:nvPr/>")
    members = "".join(drawing(item, sheet) for item in group.items)
    return element("p:grpSp", content=identity + element("p:grpSpPr", content=transform(bounds, more=inner)) + members)


def _place(item: Shape | Rule) -> Box:
    """The box that its transform has: a line's runs along its middle, without its weight."""
    if isinstance(item, Shape):
        return item.box
    left, top = min(item.x0, item.x1), min(item.y0, item.y1)
    return Box(left, top, abs(item.x1 - item.x0), abs(item.y1 - item.y0))


def _bounds(boxes: Iterable[Box]) -> Box:
    every = list(boxes)
    left, top = min(box.x for box in every), min(box.y for box in every)
    return Box(left, top, max(box.right for box in every) - left, max(box.bottom for box in every) - top)
