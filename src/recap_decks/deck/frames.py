"""Graphic frames: what holds a chart or a table on a slide."""

from __future__ import annotations

from recap_decks.deck.shapes import transform
from recap_decks.deck.sheet import Sheet
from recap_decks.deck.xml import Attributes, element
from recap_decks.problems import InternalFault
from recap_decks.scene.slides import SlideLayout
from recap_decks.units import Box


def graphic_frame(
    box: Box, name: str, alt: str, placeholder: int | None, content: str, uri: str, layout: SlideLayout, sheet: Sheet
) -> str:
    """A frame of `content`, which is of the kind that `uri` names; it fills that placeholder of the layout, if any.

    InternalFault where the layout has no such placeholder.
    """
    shape = sheet.shape_name(name) if placeholder is None else sheet.placeholder_name(name)
    properties = element("p:cNvPr", {"id": sheet.new_id(), "name": shape, "descr": alt})
    locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
    role = element("p:nvPr", content=_filled(placeholder, name, layout))
    graphic = element("a:graphic", content=element("a:graphicData", {"uri": uri}, content))
    identity = element("p:nvGraphicFramePr", content=properties + locks + role)
    return element("p:graphicFrame", content=identity + transform(box, "p:xfrm") + graphic)


def _filled(index: int | None, name: str, layout: SlideLayout) -> str:
    if index is None:
        return ""
    try:
        kind = layout.placeholder(index).kind
    except KeyError:
        raise InternalFault(f"layout {layout.name!r} has no placeholder {index} for {name!r}") from None
    place: Attributes = {"idx": index} if kind == "obj" else {"type": kind, "idx": index}
    return element("p:ph", place)
