"""A safe drawing read as filled and stroked paths, for formats that draw these themselves.

What is more than that (masks, filters, patterns, pictures, gradients that repeat) is not approximated: such a drawing
has no vectors, and whoever draws it takes its pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from recap_decks.media.svg.matrices import IDENTITY, Matrix, times, transformation
from recap_decks.media.svg.names import SVG, XLINK_HREF, NotPlain, numbers, pixels
from recap_decks.media.svg.outlines import bounds, outline_of, transformed
from recap_decks.media.svg.paints import Paint, Paints, share
from recap_decks.media.svg.path_data import Outline
from recap_decks.media.svg.styles import INITIAL, Properties, Styles
from recap_decks.media.svg.viewport import view_of

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_UNDRAWN = frozenset({  # where they stand: some are drawn where others name them
    "defs", "style", "symbol", "clipPath", "mask", "filter", "pattern", "marker", "linearGradient", "radialGradient",
})  # fmt: skip
_DEEPEST = 100  # parts within parts, those that are used counted too


@dataclass(frozen=True, slots=True)
class Line:
    """How an outline is stroked, in the outline's own lengths."""

    paint: Paint
    width: float
    cap: Literal["butt", "round", "square"]
    join: Literal["miter", "round", "bevel"]
    miter_limit: float
    dash: tuple[float, ...]
    dash_offset: float


@dataclass(frozen=True, slots=True)
class Figure:
    """An outline, placed by `matrix` in the drawing's space, filled and then stroked."""

    outline: Outline
    matrix: Matrix
    fill: Paint | None
    even_odd: bool
    line: Line | None


@dataclass(frozen=True, slots=True)
class Clip:
    """An outline in the drawing's space, outside of which nothing is drawn."""

    outline: Outline
    even_odd: bool


@dataclass(frozen=True, slots=True)
class Layer:
    """Parts drawn together, cut by every clip, and then seen as one thing with that alpha."""

    parts: tuple[Part, ...]
    alpha: float
    clips: tuple[Clip, ...]


Part = Figure | Layer


@dataclass(frozen=True, slots=True)
class Drawing:
    """Parts in their order, and the box of their space that is seen: left, top, width, height; y runs downwards."""

    box: tuple[float, float, float, float]
    parts: tuple[Part, ...]


def vectors_of(svg: bytes) -> Drawing | None:
    """The paths of a drawing that was made safe and settled; None where it is more than paths."""
    try:
        return _Reader(etree.fromstring(svg)).drawing()
    except (NotPlain, ArithmeticError):  # numbers too large or small to reckon with are not for paths either
        return None


class _Reader:
    """A drawing being read; `_depth` guards against parts that use themselves."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._by_id = {str(element.get("id")): element for element in reversed(list(root.iter())) if element.get("id")}
        self._styles = Styles(root)
        self._paints = Paints(self._by_id, self._styles)
        self._depth = 0

    def drawing(self) -> Drawing:
        box = numbers(self._root.get("viewBox", ""))
        if not box or len(box) != 4:
            raise NotPlain("no view box")
        return Drawing((box[0], box[1], box[2], box[3]), tuple(self._element(self._root, INITIAL, IDENTITY)))

    def _element(self, element: etree._Element, parent: Properties, outer: Matrix) -> Iterator[Part]:
        """What an element draws, in the drawing's space."""
        kind = etree.QName(element).localname
        if kind in _UNDRAWN:
            return
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotPlain("parts that use themselves")
        properties = self._styles.of(element, parent)
        if properties["display"] != "none":
            matrix = times(outer, transformation(element.get("transform", "")))
            parts = tuple(self._parts(element, kind, properties, matrix))
            yield from self._seen(parts, properties, matrix)
        self._depth -= 1

    def _parts(self, element: etree._Element, kind: str, properties: Properties, matrix: Matrix) -> Iterator[Part]:
        if kind in _SHAPES:
            if properties["visibility"] == "visible":
                yield from self._figure(element, kind, properties, matrix)
        elif kind in ("g", "a") or element is self._root:
            yield from self._children(element, properties, matrix)
        elif kind == "svg":
            yield from self._view(element, element, properties, matrix)
        elif kind == "switch":
            for child in list(element)[:1]:
                yield from self._element(child, properties, matrix)
        elif kind == "use":
            yield from self._used(element, properties, matrix)
        else:
            raise NotPlain(f"the element {kind}")

    def _children(self, element: etree._Element, properties: Properties, matrix: Matrix) -> Iterator[Part]:
        for child in element:
            yield from self._element(child, properties, matrix)

    def _used(self, use: etree._Element, properties: Properties, matrix: Matrix) -> Iterator[Part]:
        target = self._by_id.get(use.get(XLINK_HREF, "")[1:])
        if target is None:
            return
        if target.tag in (f"{{{SVG}}}symbol", f"{{{SVG}}}svg"):
            yield from self._view(target, use, properties, matrix)
            return
        yield from self._element(target, properties, times(matrix, _shift(use)))

    def _view(
        self, element: etree._Element, placed_by: etree._Element, properties: Properties, matrix: Matrix
    ) -> Iterator[Part]:
        """What an inner view shows: its children fitted into the place that `placed_by` names, and cut off there."""
        if element is not placed_by:
            properties = self._styles.of(element, properties)
            if (properties["opacity"], properties["clip-path"], properties["display"]) != ("1", "none", "inline"):
                raise NotPlain("a symbol that is not seen as it is")
        if "overflow" in element.get("style", "") or element.get("overflow", "hidden") != "hidden":
            raise NotPlain("a view that shows more than its size")
        width, height = (pixels(placed_by.get(key, element.get(key, ""))) for key in ("width", "height"))
        box = numbers(element.get("viewBox", ""))
        if not width or not height or not box or len(box) != 4 or not box[2] or not box[3]:
            raise NotPlain("a view without a size")
        view = view_of((box[0], box[1], box[2], box[3]), width, height, element.get("preserveAspectRatio", ""))
        place = times(matrix, _shift(placed_by))
        frame = outline_of("rect", {"width": f"{width}", "height": f"{height}"})
        inner = times(place, (view.scale_x, 0, 0, view.scale_y, view.x, view.y))
        parts = tuple(self._children(element, properties, inner))
        if parts:
            yield Layer(parts, 1.0, (Clip(transformed(frame, place), even_odd=False),))

    def _figure(self, element: etree._Element, kind: str, properties: Properties, matrix: Matrix) -> Iterator[Part]:
        attributes = {str(key): str(value) for key, value in element.attrib.items()}
        outline = outline_of(kind, attributes)
        if len(outline) < 2:
            return
        fill = None
        if kind != "line":
            alpha = share(properties["fill-opacity"])
            fill = self._paints.paint(properties["fill"], alpha, properties, outline, matrix)
        line = self._line(properties, outline, matrix)
        if line is not None and line.dash and "pathLength" in attributes:
            raise NotPlain("dashes in parts of a path")
        if fill is not None or line is not None:
            yield Figure(outline, matrix, fill, properties["fill-rule"] == "evenodd", line)

    def _line(self, properties: Properties, outline: Outline, matrix: Matrix) -> Line | None:
        width = _length(properties["stroke-width"])
        alpha = share(properties["stroke-opacity"])
        paint = self._paints.paint(properties["stroke"], alpha, properties, outline, matrix) if width > 0 else None
        if paint is None:
            return None
        cap, join = properties["stroke-linecap"], properties["stroke-linejoin"]
        if cap not in ("butt", "round", "square") or join not in ("miter", "round", "bevel"):
            raise NotPlain(f"ends {cap!r} or corners {join!r}")
        dashes = properties["stroke-dasharray"]
        dash = () if dashes == "none" else tuple(_length(part) for part in dashes.replace(",", " ").split())
        if any(length < 0 for length in dash) or not any(dash):
            dash = ()
        return Line(
            paint,
            width,
            cap,  # type: ignore[arg-type]  # mypy does not narrow strings by membership
            join,  # type: ignore[arg-type]  # likewise
            max(1.0, _length(properties["stroke-miterlimit"])),
            dash,
            _length(properties["stroke-dashoffset"]),
        )

    def _seen(self, parts: tuple[Part, ...], properties: Properties, matrix: Matrix) -> Iterator[Part]:
        """Parts as their element's own opacity and clip let them be seen."""
        alpha = share(properties["opacity"])
        if not parts or alpha == 0:
            return
        clips = self._clips(properties["clip-path"], parts, matrix)
        if alpha < 1 or clips:
            yield Layer(parts, alpha, clips)
        else:
            yield from parts

    def _clips(self, value: str, parts: tuple[Part, ...], matrix: Matrix) -> tuple[Clip, ...]:
        if value == "none":
            return ()
        element = self._by_id.get(value.removeprefix("url(").removesuffix(")").strip(" '\"#"))
        if element is None or etree.QName(element).localname != "clipPath":
            raise NotPlain(f"the clip {value!r}")
        if element.get("clipPathUnits") == "objectBoundingBox":
            if len(parts) != 1 or not isinstance(parts[0], Figure):
                raise NotPlain("a clip in parts of what it cuts")
            left, top, right, bottom = bounds(parts[0].outline)
            matrix = times(matrix, (right - left, 0, 0, bottom - top, left, top))
        properties = self._styles.of(element, INITIAL)
        if properties["clip-path"] != "none":
            raise NotPlain("a clip that is cut itself")
        shapes = [child for child in element if etree.QName(child).localname not in _UNDRAWN]
        if len(shapes) != 1:
            raise NotPlain("a clip of several shapes")
        matrix = times(matrix, transformation(element.get("transform", "")))
        return (self._clip(shapes[0], properties, matrix),)

    def _clip(self, shape: etree._Element, properties: Properties, matrix: Matrix) -> Clip:
        properties = self._styles.of(shape, properties)
        kind = etree.QName(shape).localname
        if properties["clip-path"] != "none" or properties["display"] == "none":
            raise NotPlain("a clip that is cut itself, or not drawn")
        matrix = times(matrix, transformation(shape.get("transform", "")))
        if kind == "use":
            target = self._by_id.get(shape.get(XLINK_HREF, "")[1:])
            if target is None or etree.QName(target).localname not in _SHAPES:
                raise NotPlain("a clip that uses more than a shape")
            return self._clip(target, properties, times(matrix, _shift(shape)))
        outline = outline_of(kind, {str(key): str(value) for key, value in shape.attrib.items()})
        return Clip(transformed(outline, matrix), properties["clip-rule"] == "evenodd")


def _shift(element: etree._Element) -> Matrix:
    return (1.0, 0.0, 0.0, 1.0, _length(element.get("x", "0")), _length(element.get("y", "0")))


def _length(value: str) -> float:
    found = pixels(value)
    if found is None:
        raise NotPlain(f"the length {value!r}")
    return found
