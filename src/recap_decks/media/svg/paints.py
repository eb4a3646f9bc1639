"""Colours and gradients (SVG 2, chapter 13)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree
from PIL import ImageColor

from recap_decks.media.svg.matrices import IDENTITY, Matrix, times, transformation
from recap_decks.media.svg.names import SVG, XLINK_HREF, NotPlain, numbers, pixels
from recap_decks.media.svg.outlines import bounds
from recap_decks.media.svg.path_data import Outline
from recap_decks.media.svg.styles import INITIAL, Properties, Styles

Rgb = tuple[float, float, float]  # each from 0 to 1

_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")]+?)['\"]?\s*\)\s*(?P<rest>.*)", re.DOTALL)
_SHARED = frozenset({"gradientUnits", "gradientTransform", "spreadMethod"})
_RGB = re.compile(r"rgba?\((?P<numbers>[^()]*)\)", re.IGNORECASE)
_MOST_LINKS = 8  # gradients that take after one another
_APART = 1e-5  # two stops at one place are drawn so far from each other


@dataclass(frozen=True, slots=True)
class Solid:
    """One colour; `alpha` from 0, which shows nothing, to 1."""

    colour: Rgb
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour at a place of a gradient, from 0 to 1."""

    at: float
    colour: Rgb
    alpha: float


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours along a line from x0, y0 to x1, y1, or from a circle to one: x0, y0, r0, x1, y1, r1. `matrix` places
    it in the space of the drawing. Stops begin at 0 and end at 1, each after the one before; beyond them the outer
    colours go on. `alpha` is that of the whole."""

    place: tuple[float, ...]
    matrix: Matrix
    stops: tuple[Stop, ...]
    alpha: float = 1.0


Paint = Solid | Gradient


class Paints:
    """The paints of a drawing: colours as written, and its gradients by their ids."""

    def __init__(self, by_id: Mapping[str, etree._Element], styles: Styles) -> None:
        self._by_id = by_id
        self._styles = styles

    def paint(self, value: str, alpha: float, properties: Properties, outline: Outline, matrix: Matrix) -> Paint | None:
        """The paint that a `fill` or `stroke` names, for an outline that `matrix` places; None where it draws nothing.

        Raises NotPlain for paints that are neither a colour nor a gradient.
        """
        if value == "none":
            return None
        found = _REFERENCE.fullmatch(value)
        if found is None:
            solid = colour(value, properties["color"])
            return replace(solid, alpha=solid.alpha * alpha) if solid.alpha * alpha > 0 else None
        element = self._by_id.get(found[1])
        if element is None or not element.tag.endswith("Gradient"):
            raise NotPlain(f"the paint {value!r}")
        made = self._gradient(element, outline, matrix)
        return replace(made, alpha=made.alpha * alpha) if made is not None else None

    def _gradient(self, element: etree._Element, outline: Outline, matrix: Matrix) -> Paint | None:
        chain = self._chain(element)
        given: dict[str, str] = {}
        for one in reversed(chain):
            # Ends are those of gradients of its own kind; the rest is any's (SVG 2, 13.2.2).
            is_alike = one.tag == element.tag
            given.update((str(key), str(value)) for key, value in one.attrib.items() if is_alike or key in _SHARED)
        stops = next((stops for one in chain if (stops := self._stops(one))), [])
        if not stops:
            return None
        if given.get("spreadMethod", "pad") != "pad":
            raise NotPlain("a gradient that repeats")
        is_share = given.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox"
        place = (_circles if element.tag.endswith("radialGradient") else _line)(given, is_share)
        space = times(matrix, _box_space(outline)) if is_share else matrix
        space = times(space, transformation(given.get("gradientTransform", "")))
        if len(stops) == 1 or place is None:
            return Solid(stops[-1].colour, stops[-1].alpha)
        return Gradient(place, space, _ordered(stops))

    def _chain(self, element: etree._Element) -> list[etree._Element]:
        chain = [element]
        while (name := chain[-1].get(XLINK_HREF, "")[1:]) in self._by_id:
            chain.append(self._by_id[name])
            if len(chain) > _MOST_LINKS or not chain[-1].tag.endswith("Gradient"):
                raise NotPlain("a gradient that takes after something else")
        return chain

    def _stops(self, gradient: etree._Element) -> list[Stop]:
        stops = []
        for element in gradient.iterchildren(f"{{{SVG}}}stop"):
            properties = self._styles.of(element, INITIAL)
            solid = colour(properties["stop-color"], properties["color"])
            at = share(element.get("offset", "0"))
            stops.append(Stop(at, solid.colour, solid.alpha * share(properties["stop-opacity"])))
        return stops


def colour(value: str, current: str) -> Solid:
    """A colour as CSS writes it, by name or numbers. Raises NotPlain for what is none, or of a newer kind."""
    if value.lower() == "currentcolor":
        value = current
    if value.lower() == "transparent":
        return Solid((0.0, 0.0, 0.0), 0.0)
    if found := _RGB.fullmatch(value):
        return _from_numbers(found["numbers"], value)
    if value.lower().startswith(("hsla", "hsv", "hsb")):  # which Pillow reads, but not as CSS does
        raise NotPlain(f"the colour {value!r}")
    try:
        red, green, blue, *alpha = ImageColor.getrgb(value)
    except ValueError:
        raise NotPlain(f"the colour {value!r}") from None
    return Solid((red / 255, green / 255, blue / 255), alpha[0] / 255 if alpha else 1.0)


def _from_numbers(text: str, value: str) -> Solid:
    """Of `rgb()`, with commas or without them (CSS Color 4, 5.1)."""
    parts = text.replace(",", " ").replace("/", " ").split()
    if len(parts) not in (3, 4):
        raise NotPlain(f"the colour {value!r}")
    red, green, blue = (share(part, 255) for part in parts[:3])
    return Solid((red, green, blue), share(parts[3]) if len(parts) == 4 else 1.0)


def share(value: str, whole: float = 1.0) -> float:
    """A number of that whole, or a percentage, as one from 0 to 1. Raises NotPlain where it is none."""
    text = value.strip()
    found = numbers(text.removesuffix("%"))
    if not found or len(found) != 1:
        raise NotPlain(f"the share {value!r}")
    return min(1.0, max(0.0, found[0] / (100 if text.endswith("%") else whole)))


def _box_space(outline: Outline) -> Matrix:
    """From parts of an outline's width and height to its own space."""
    if not outline:
        return IDENTITY
    left, top, right, bottom = bounds(outline)
    if right <= left or bottom <= top:
        raise NotPlain("a gradient across what has no area")
    return (right - left, 0, 0, bottom - top, left, top)


def _line(given: Mapping[str, str], is_share: bool) -> tuple[float, ...] | None:
    ends = tuple(
        _place(given.get(key, unnamed), is_share)
        for key, unnamed in (("x1", "0"), ("y1", "0"), ("x2", "100%"), ("y2", "0"))
    )
    return ends if ends[:2] != ends[2:] else None


def _circles(given: Mapping[str, str], is_share: bool) -> tuple[float, ...] | None:
    cx, cy, radius = (_place(given.get(key, "50%"), is_share) for key in ("cx", "cy", "r"))
    fx = _place(given["fx"], is_share) if "fx" in given else cx
    fy = _place(given["fy"], is_share) if "fy" in given else cy
    inner = _place(given.get("fr", "0"), is_share)
    if radius <= 0:
        return None
    if ((fx - cx) ** 2 + (fy - cy) ** 2) ** 0.5 + inner >= radius:
        raise NotPlain("a gradient whose focus is not inside of its circle")
    return fx, fy, inner, cx, cy, radius


def _place(value: str, is_share: bool) -> float:
    text = value.strip()
    if text.endswith("%"):
        found = numbers(text[:-1])
        if is_share and found and len(found) == 1:
            return found[0] / 100
    elif (length := pixels(text)) is not None:
        return length
    raise NotPlain(f"the place {value!r}")


def _ordered(stops: Sequence[Stop]) -> tuple[Stop, ...]:
    """From 0 to 1, none before the one that it follows."""
    ordered = [replace(stops[0], at=0.0)] if stops[0].at > 0 else []
    for stop in stops:
        least = ordered[-1].at + _APART if ordered else 0.0
        ordered.append(replace(stop, at=max(stop.at, least)))
    if ordered[-1].at < 1:
        ordered.append(replace(ordered[-1], at=1.0))
    longest = ordered[-1].at  # past 1 by what parts stops that are all there
    return tuple(replace(stop, at=stop.at / longest) for stop in ordered)
