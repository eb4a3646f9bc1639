"""What part of its own space a drawing shows, and how large: SVG 2, chapter 8.

A drawing is settled once, so that afterwards its view box alone says what is seen and any part can be cut out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from recap_decks.media.cropping import Region
from recap_decks.media.faults import PictureError
from recap_decks.media.svg.names import SVG, XLINK_HREF, numbers, pixels

MAX_RATIO = 20  # of the longer side to the shorter
MAX_REACH = 1e6  # of any length to the longer side: resvg gives up at a thousand times as much

# Attributes that a percentage may stand in, by what it is a part of.
_ACROSS = frozenset({"x", "width", "cx", "x1", "x2", "fx"})
_DOWN = frozenset({"y", "height", "cy", "y1", "y2", "fy"})
_DIAGONAL = frozenset({"r", "rx", "ry"})
_MEASURED = _ACROSS | _DOWN | _DIAGONAL | {"d", "points", "transform", "gradientTransform", "stroke-width", "style"}
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_SHAPES = frozenset({"rect", "circle", "ellipse", "line", "image", "use", "svg"})
_IN_UNITS = {  # elements that say what their lengths are parts of, and what they are where nothing says it
    "linearGradient": ("gradientUnits", {"x2": "100%"}),
    "radialGradient": ("gradientUnits", {"cx": "50%", "cy": "50%", "r": "50%"}),
    "pattern": ("patternUnits", {}),
    "mask": ("maskUnits", {"x": "-10%", "y": "-10%", "width": "120%", "height": "120%"}),
    "filter": ("filterUnits", {"x": "-10%", "y": "-10%", "width": "120%", "height": "120%"}),
}
_OWN_VIEWS = frozenset({"symbol", "pattern", "marker", "svg"})  # what is inside of them is parts of their view


@dataclass(frozen=True, slots=True)
class View:
    """Where a view box lands in a viewport: user space times `scale_x` and `scale_y`, then moved by `x` and `y`."""

    scale_x: float
    scale_y: float
    x: float
    y: float


def view_of(box: tuple[float, float, float, float], width: float, height: float, aspect: str) -> View:
    """How a view box is fitted into a viewport, as `preserveAspectRatio` says (SVG 2, 8.6)."""
    left, top, across, down = box
    scale_x, scale_y = width / across, height / down
    words = aspect.split() or ["xMidYMid"]
    if words[0] == "none":
        return View(scale_x, scale_y, -left * scale_x, -top * scale_y)
    scale = max(scale_x, scale_y) if "slice" in words else min(scale_x, scale_y)
    parts = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
    align_x, align_y = parts.get(words[0][1:4], 0.5), parts.get(words[0][5:8], 0.5)
    return View(
        scale, scale, (width - across * scale) * align_x - left * scale, (height - down * scale) * align_y - top * scale
    )


def settle(root: etree._Element, name: str) -> tuple[float, float]:
    """Give the root a view box of the drawing's own proportions and take percentages out; its width and height in CSS
    pixels. Raises PictureError where it does not say its size."""
    box = _view_box(root)
    width, height = _size(root, box, name)
    box = box or (0.0, 0.0, width, height)
    _bound_lengths(root, MAX_REACH * max(box[2], box[3]), name)
    view = view_of(box, width, height, root.get("preserveAspectRatio", ""))
    _resolve_percentages(root, box[2], box[3])
    root.attrib.pop("preserveAspectRatio", "")
    if math.isclose(view.scale_x, view.scale_y, rel_tol=1e-6):
        seen = (-view.x / view.scale_x, -view.y / view.scale_x, width / view.scale_x, height / view.scale_x)
    else:
        _stretch(root, view)
        seen = (0.0, 0.0, width, height)
    _show(root, seen, width, height)
    return width, height


def show_part(root: etree._Element, part: Region) -> None:
    """Let a settled drawing show only that part of it, in CSS pixels."""
    left, top, across, down = numbers(root.get("viewBox", "")) or (0.0, 0.0, 0.0, 0.0)
    scale_x, scale_y = across / float(root.get("width", "1")), down / float(root.get("height", "1"))
    seen = (left + part.left * scale_x, top + part.top * scale_y, part.width * scale_x, part.height * scale_y)
    _show(root, seen, part.width, part.height)


def _show(root: etree._Element, box: tuple[float, float, float, float], width: float, height: float) -> None:
    root.set("viewBox", " ".join(f"{value:.9g}" for value in box))
    root.set("width", f"{width:.9g}")
    root.set("height", f"{height:.9g}")


def _view_box(root: etree._Element) -> tuple[float, float, float, float] | None:
    found = numbers(root.get("viewBox", ""))
    return (found[0], found[1], found[2], found[3]) if found and len(found) == 4 else None


def _size(root: etree._Element, box: tuple[float, float, float, float] | None, name: str) -> tuple[float, float]:
    """Width and height in CSS pixels: as named, and by the view box where they are not."""
    named = {key: pixels(root.get(key, "")) for key in ("width", "height")}
    width, height = named["width"], named["height"]
    if box is not None and 0 < box[2] < 1e9 and 0 < box[3] < 1e9:
        if width is None:
            width = box[2] if height is None else height * box[2] / box[3]
        if height is None:
            height = width * box[3] / box[2]
    elif box is not None:
        width, height = box[2], box[3]
    if width is None or height is None:
        raise PictureError(f"`{name}` does not say its size", "give its `svg` element a `viewBox`")
    if not all(0 < side < 1e9 for side in (width, height)) or max(width, height) > MAX_RATIO * min(width, height):
        raise PictureError(
            f"`{name}` is {width:g} by {height:g} large", f"one side is at most {MAX_RATIO} times the other"
        )
    return width, height


def _bound_lengths(root: etree._Element, longest: float, name: str) -> None:
    for element in root.iter():
        for key in _MEASURED & {str(key) for key in element.keys()}:  # noqa: SIM118 - of an element's attributes
            if any(abs(float(number)) > longest for number in _NUMBER.findall(element.get(key, ""))):
                raise PictureError(f"`{name}` has lengths far out of all proportion", "save it as PNG")


def _stretch(root: etree._Element, view: View) -> None:
    """Scale what is drawn, as the view box stretches it."""
    group = etree.Element(f"{{{SVG}}}g")
    group.set("transform", f"matrix({view.scale_x:.9g} 0 0 {view.scale_y:.9g} {view.x:.9g} {view.y:.9g})")
    group.extend(list(root))
    root.append(group)


def _resolve_percentages(root: etree._Element, width: float, height: float) -> None:
    whole = {"x": width, "y": height, "r": math.hypot(width, height) / math.sqrt(2)}
    for element in _in_view(root):
        kind = etree.QName(element).localname
        for key, value in _lengths(element, kind).items():
            direction = "x" if key in _ACROSS else "y" if key in _DOWN else "r"
            share = numbers(value.strip().removesuffix("%")) if value.strip().endswith("%") else None
            if share and len(share) == 1:
                element.set(key, f"{share[0] / 100 * whole[direction]:.9g}")


def _lengths(element: etree._Element, kind: str) -> Mapping[str, str]:
    """The lengths of an element that may be parts of its view, also those that it does not name."""
    unnamed: Mapping[str, str] = {}
    if kind in _IN_UNITS:
        units, unnamed = _IN_UNITS[kind]
        if element.get(units) != "userSpaceOnUse":
            return {}
        if XLINK_HREF in element.attrib:  # what it does not name, another says
            unnamed = {}
    elif kind == "svg":
        unnamed = {"width": "100%", "height": "100%"}
    elif kind not in _SHAPES:
        return {}
    named = {str(key): str(value) for key, value in element.attrib.items()}
    keys = _ACROSS | _DOWN | _DIAGONAL
    return {key: value for key, value in {**unnamed, **named}.items() if key in keys}


def _in_view(element: etree._Element) -> Iterator[etree._Element]:
    """All elements whose lengths are parts of that element's view."""
    for child in element:
        yield child
        if etree.QName(child).localname not in _OWN_VIEWS:
            yield from _in_view(child)
