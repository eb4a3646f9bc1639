"""SVG made safe.

A drawing may name files, run scripts, or be a few lines that unfold without end. What draws nothing (scripts, event
handlers, an editor's notes) is taken out; what would be drawn, but not the same everywhere, is an error instead, so
that no picture comes out with a part missing.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import cast
from urllib.parse import unquote_to_bytes

from lxml import etree

from recap_decks.media.faults import PictureError
from recap_decks.media.svg.names import SVG, XLINK_HREF

_DRAWN = frozenset({
    "svg", "g", "defs", "symbol", "use", "switch", "a", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "image", "style", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask",
    "marker", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow",
    "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset",
})  # fmt: skip
_UNSEEN = frozenset({
    "title", "desc", "metadata", "script", "foreignObject", "animate", "animateColor", "animateMotion",
    "animateTransform", "set", "mpath", "view", "cursor", "handler", "listener", "audio", "video", "canvas",
    "iframe",
})  # fmt: skip
_TEXT = frozenset({
    "text", "tspan", "textPath", "tref", "font", "font-face", "glyph",
})  # fmt: skip

_CSS_REFERENCE = re.compile(r"url\(\s*['\"]?(?!['\"]?\s*#)[^)]*\)|@import[^;]*;?|@font-face\s*\{[^}]*\}", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PICTURE = re.compile(r"data:image/(png|jpe?g|gif|webp)(;[^,;]*)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL)


def safe_drawing(data: bytes, name: str) -> etree._Element:
    """The root of the drawing, without anything that leads out of it; references inside are all `xlink:href`, the one
    that every program knows.

    Raises PictureError where it is no SVG, or would not be drawn whole.
    """
    root = _parsed(data, name)
    _make_safe(root, name)
    return root


def _parsed(data: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise PictureError(f"`{name}` is not an SVG drawing: {fault}", "save it as plain SVG, or as PNG") from None
    if root.tag != f"{{{SVG}}}svg":
        raise PictureError(f"`{name}` is XML, but not an SVG drawing", "save it as SVG, PNG or JPEG")
    return root


def _make_safe(root: etree._Element, name: str) -> None:
    for element in list(root.iter()):
        if not isinstance(element.tag, str):  # an entity: what it stands for was never read
            raise PictureError(f"`{name}` uses XML entities", "save it as plain SVG")
        kind = etree.QName(element)
        if kind.namespace != SVG or kind.localname in _UNSEEN:
            if element.getparent() is not None:
                _take_out(element)
            continue
        if kind.localname in _TEXT:
            raise PictureError(
                f"`{name}` holds text, which every machine would draw in another font",
                "turn its text into paths and save it again",
            )
        if kind.localname not in _DRAWN:
            raise PictureError(f"`{name}` uses `{kind.localname}`, which cannot be drawn", "save it as PNG")
        _make_attributes_safe(element, kind.localname, name)
        if kind.localname == "style":
            _make_sheet_safe(element, name)


def _make_sheet_safe(style: etree._Element, name: str) -> None:
    sheet = _CSS_COMMENT.sub("", "".join(cast("list[str]", list(style.itertext()))))
    if "\\" in sheet:  # by which an address can be written so that only some programs see it
        raise PictureError(f"`{name}` uses escapes in its style sheet", "save it as plain SVG, or as PNG")
    del style[:]
    style.text = _CSS_REFERENCE.sub("", sheet)


def _take_out(element: etree._Element) -> None:
    """Remove the element, not the text after it."""
    parent = element.getparent()
    if parent is None:
        return
    element.tail, tail = None, element.tail
    before = element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _make_attributes_safe(element: etree._Element, kind: str, name: str) -> None:
    for attribute in list(element.attrib):
        key, value = str(attribute), str(element.attrib[attribute])
        if key in ("href", XLINK_HREF):
            del element.attrib[attribute]
            if key == XLINK_HREF and "href" in element.attrib:
                continue  # SVG 2, 5.4.1
            if kind == "image":
                _check_picture(value, name)
            elif not value.strip().startswith("#"):
                if kind == "use":
                    raise PictureError(f"`{name}` draws a part of another file", "save it as plain SVG")
                continue
            element.set(XLINK_HREF, value.strip())
        elif key.startswith(("{", "on")):
            del element.attrib[attribute]
        elif _CSS_REFERENCE.search(value) or "\\" in value:
            element.set(key, _CSS_REFERENCE.sub("none", value.replace("\\", "")))


def _check_picture(address: str, name: str) -> None:
    """Raise where an `image` is not wholly inside of the drawing, or too large."""
    from recap_decks.media.raster import inspected

    found = _PICTURE.fullmatch(address.strip())
    if not found:
        raise PictureError(f"`{name}` draws another file", "embed that picture in the drawing, or save it as PNG")
    try:
        held = unquote_to_bytes(found["data"])
        inspected(base64.b64decode(held) if found["base64"] else held, "the embedded picture")
    except (binascii.Error, PictureError):
        raise PictureError(f"`{name}` holds a picture that is damaged or too large", "save it anew") from None
