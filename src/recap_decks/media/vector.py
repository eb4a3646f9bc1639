"""SVG made safe, and drawn as pixels.

A drawing may name files, run scripts, or be a few lines that unfold without end. What draws nothing (scripts, event
handlers, an editor's notes) is taken out; what would be drawn, but not the same everywhere, is an error instead, so
that no logo comes out with a part missing.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import cast
from urllib.parse import unquote_to_bytes

import resvg_py
from lxml import etree
from PIL import Image

from recap_decks.media import raster
from recap_decks.media.faults import PictureError

SVG = "http://www.w3.org/2000/svg"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
MAX_DRAWN = 20_000  # elements, each as often as it is drawn
MAX_LAYERS = 200  # each takes up to 50 ms
MAX_FILTERS = 20  # 300 ms
MAX_DEPTH = 200
MAX_RATIO = 20  # of the longer side to the shorter

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
_OWN_REFERENCE = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]+)", re.IGNORECASE)
_CSS_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_LAYER = re.compile(r"(?<![\w-])(opacity|mask|clip-path|filter|mix-blend-mode|isolation)\s*:")
_PICTURE = re.compile(r"data:image/(png|jpe?g|gif|webp)(;[^,;]*)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL)
_LENGTH = re.compile(r"\s*(?P<number>[0-9]*\.?[0-9]+(e[-+]?[0-9]+)?)\s*(?P<unit>px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}  # CSS Values 4, 6.2


def rasterised(data: bytes, name: str) -> tuple[bytes, int, int]:
    """The drawing as a PNG file's bytes, with its width and height in pixels: the longer side has 1200.

    Raises PictureError where it is no SVG or would not be drawn whole.
    """
    root = _parsed(data, name)
    _make_safe(root, name)
    _bound(root, name)
    width, height = _scaled(*_size(root, name))
    root.set("width", str(width))
    root.set("height", str(height))
    try:
        # Without a width it draws at the size that the file names, however large.
        png: bytes = resvg_py.svg_to_bytes(
            svg_string=etree.tostring(root, encoding="unicode"), width=width, skip_system_fonts=True
        )
    except ValueError as fault:
        raise PictureError(f"`{name}` cannot be drawn: {fault}", "save it as plain SVG, or as PNG") from None
    with Image.open(BytesIO(png)) as image:
        if image.convert("RGBA").getbbox() is None:
            raise PictureError(f"`{name}` shows nothing", "save it as plain SVG, or as PNG")
        return png, image.width, image.height


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
            element.text = _CSS_REFERENCE.sub("", "".join(cast("list[str]", list(element.itertext()))))
            del element[:]


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
            if kind == "image":
                _check_picture(value, name)
            elif not value.strip().startswith("#"):
                if kind == "use":
                    raise PictureError(f"`{name}` draws a part of another file", "save it as plain SVG")
                del element.attrib[attribute]
        elif key.startswith(("{", "on")):
            del element.attrib[attribute]
        elif _CSS_REFERENCE.search(value):
            element.set(key, _CSS_REFERENCE.sub("none", value))


def _check_picture(address: str, name: str) -> None:
    """Raise where an `image` is not wholly inside of the drawing, or too large."""
    found = _PICTURE.fullmatch(address.strip())
    if not found:
        raise PictureError(f"`{name}` draws another file", "embed that picture in the drawing, or save it as PNG")
    try:
        held = unquote_to_bytes(found["data"])
        raster.opened(base64.b64decode(held) if found["base64"] else held, "the embedded picture")
    except (binascii.Error, PictureError):
        raise PictureError(f"`{name}` holds a picture that is damaged or too large", "save it anew") from None


@dataclass(frozen=True, slots=True)
class _Cost:
    """What there is to draw: elements, those drawn on a layer of their own first, and filters."""

    elements: int = 0
    layers: int = 0
    filters: int = 0

    def __add__(self, other: _Cost) -> _Cost:
        return _Cost(self.elements + other.elements, self.layers + other.layers, self.filters + other.filters)


def _bound(root: etree._Element, name: str) -> None:
    """Raise where drawing would take long: counted is each element, as often as others have it drawn."""
    by_id = {element.get("id"): element for element in reversed(list(root.iter()))}
    sheets = "".join(element.text or "" for element in root.iter(f"{{{SVG}}}style"))
    # Which elements a style sheet speaks of is looked into by class only: else as if of all.
    everywhere = [part for part in _named(sheets, by_id) if not part.tag.endswith("Gradient")]
    layered = [selector for selector, rules in _CSS_RULE.findall(sheets) if _LAYER.search(rules)]
    classes = {found for selector in layered for found in _CLASS.findall(selector)}
    all_layered = any(not _CLASS.search(selector) for selector in layered)
    counted: dict[etree._Element, _Cost] = {}

    def own(element: etree._Element) -> _Cost:
        has_layer = (
            all_layered
            or not classes.isdisjoint(element.get("class", "").split())
            or any(_LAYER.match(f"{key!s}:") for key in element.attrib)
            or _LAYER.search(element.get("style", "")) is not None
        )
        return _Cost(1, int(has_layer), int(element.tag == f"{{{SVG}}}filter"))

    def count(element: etree._Element, depth: int) -> _Cost:
        if depth > MAX_DEPTH:
            raise PictureError(f"`{name}` is nested too deep", "save it as PNG")
        if element in counted:
            return counted[element]
        counted[element] = _Cost()  # a part that holds itself is not drawn
        used = by_id.get((element.get("href") or element.get(XLINK_HREF) or "").strip()[1:])
        named = _named(" ".join(map(str, element.attrib.values())), by_id)
        parts = (*element, *named, *everywhere, *([used] if used is not None else ()))
        counted[element] = sum((count(part, depth + 1) for part in parts), own(element))
        return counted[element]

    cost = count(root, 0)
    if cost.elements > MAX_DRAWN or cost.layers > MAX_LAYERS or cost.filters > MAX_FILTERS:
        raise PictureError(f"`{name}` is too intricate to be drawn", "simplify it, or save it as PNG")


def _named(text: str, by_id: Mapping[str | None, etree._Element]) -> list[etree._Element]:
    """The parts of the drawing that `url(#…)` in `text` names."""
    return [by_id[name] for name in _OWN_REFERENCE.findall(text) if name in by_id]


def _size(root: etree._Element, name: str) -> tuple[float, float]:
    """Width and height in CSS pixels, by `width` and `height`, else by the view box."""
    lengths = [_LENGTH.fullmatch(root.get(key, "")) for key in ("width", "height")]
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides: list[float] = []
    if all(lengths):
        sides = [float(one["number"]) * _PIXELS[(one["unit"] or "px").lower()] for one in lengths if one]
    elif len(box) == 4:
        try:
            sides = [float(side) for side in box[2:]]
        except ValueError:
            sides = []
    if len(sides) != 2:
        raise PictureError(f"`{name}` does not say its size", "give its `svg` element a `viewBox`")
    if not all(0 < side < 1e9 for side in sides) or max(sides) > MAX_RATIO * min(sides):
        raise PictureError(
            f"`{name}` is {sides[0]:g} by {sides[1]:g} large", f"one side is at most {MAX_RATIO} times the other"
        )
    if "viewBox" not in root.attrib:  # so that its drawing grows with it
        root.set("viewBox", f"0 0 {sides[0]:g} {sides[1]:g}")
    return sides[0], sides[1]


def _scaled(width: float, height: float) -> tuple[int, int]:
    factor = raster.LONGEST_SIDE / max(width, height)
    return max(1, round(width * factor)), max(1, round(height * factor))
