"""Drawings as forms of a document (ISO 32000-1, 8.10): paths, gradients and layers in the drawing's own space."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFZCompress

from recap_decks.media.svg.matrices import IDENTITY, Matrix
from recap_decks.media.svg.outlines import outline_of
from recap_decks.media.svg.paints import Gradient, Paint, Rgb, Solid
from recap_decks.media.svg.path_data import Outline
from recap_decks.media.svg.vectors import Drawing, Figure, Layer, Line, Part

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_CAPS = {"butt": 0, "round": 1, "square": 2}  # ISO 32000-1, tables 54 and 55
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


def drawing_form(drawing: Drawing, document: Any) -> PDFStream:
    """The form that draws it, in the drawing's space, whose y runs downwards; nothing shows outside of its box.

    `document` is reportlab's.
    """
    return _Form(drawing.box, document).drawing(drawing.parts)


class _Form:
    """A form in the making: its operators, and the resources that these name."""

    def __init__(self, box: tuple[float, float, float, float], document: Any) -> None:
        self._box = box
        self._document = document
        self._operators: list[str] = []
        self._resources: dict[str, dict[str, Any]] = {}

    def drawing(self, parts: Iterable[Part], group: str | None = None) -> PDFStream:
        """The form that draws the parts, as a transparency group (ISO 32000-1, 11.6.6) of that colour space, if any."""
        self._draw(parts)
        left, top, width, height = self._box
        facts = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": _array((left, top, left + width, top + height)),
            "Resources": PDFDictionary({kind: PDFDictionary(each) for kind, each in self._resources.items()}),
        }
        if group is not None:
            facts["Group"] = f"<< /S /Transparency /I true /CS /{group} >>"
        return PDFStream(PDFDictionary(facts), "\n".join(self._operators), [PDFZCompress])

    def _draw(self, parts: Iterable[Part]) -> None:
        for part in parts:
            if isinstance(part, Layer):
                self._layer(part)
            elif _at_once(part):
                self._figure(part)
            else:
                self._figure(replace(part, line=None))
                self._figure(replace(part, fill=None))

    def _layer(self, layer: Layer) -> None:
        self._operators.append("q")
        self._operators += (f"{_path(clip.outline)} {'W*' if clip.even_odd else 'W'} n" for clip in layer.clips)
        if layer.alpha < 1:
            form = _Form(self._box, self._document).drawing(layer.parts, "DeviceRGB")
            self._see_through({"ca": _number(layer.alpha)})
            self._operators.append(f"/{self._named('XObject', self._document.Reference(form))} Do")
        else:
            self._draw(layer.parts)
        self._operators.append("Q")

    def _figure(self, figure: Figure) -> None:
        """Fill an outline, stroke it, or both."""
        fill, line = figure.fill, figure.line
        self._operators.append("q")
        for paint in (fill, line.paint if line else None):
            if paint is not None:
                self._paint_alpha(paint)
        if figure.matrix != IDENTITY:
            self._operators.append(f"{_numbers(figure.matrix)} cm")
        if fill is not None:
            self._operators.append(self._colour(fill, ("g", "rg"), "cs", "scn"))
        if line is not None:
            self._operators.append(self._colour(line.paint, ("G", "RG"), "CS", "SCN"))
            self._operators.append(_manner(line))
        star = "*" if figure.even_odd else ""
        operator = "S" if fill is None else f"B{star}" if line is not None else f"f{star}"
        self._operators.append(f"{_path(figure.outline)} {operator} Q")

    def _paint_alpha(self, paint: Paint) -> None:
        alphas = {stop.alpha for stop in paint.stops} if isinstance(paint, Gradient) else {1.0}
        alpha = paint.alpha * (alphas.pop() if len(alphas) == 1 else 1.0)
        if alpha < 1:
            self._see_through({"ca": _number(alpha), "CA": _number(alpha)})
        if alphas and isinstance(paint, Gradient):
            self._see_through({"SMask": self._mask(paint)})

    def _mask(self, paint: Gradient) -> PDFDictionary:
        """What lets a gradient be seen as far as its stops say: the same one, of their alphas as greys (11.6.5.3)."""
        form = _Form(self._box, self._document)
        stops = tuple(replace(stop, colour=(stop.alpha,) * 3, alpha=1.0) for stop in paint.stops)
        left, top, width, height = (f"{side}" for side in self._box)
        whole = outline_of("rect", {"x": left, "y": top, "width": width, "height": height})
        painted = Figure(whole, IDENTITY, replace(paint, stops=stops, alpha=1.0), even_odd=False, line=None)
        drawn = form.drawing((painted,), "DeviceRGB")
        return PDFDictionary({"S": "/Luminosity", "G": self._document.Reference(drawn)})

    def _see_through(self, state: Mapping[str, Any]) -> None:
        self._operators.append(f"/{self._named('ExtGState', PDFDictionary(dict(state)))} gs")

    def _colour(self, paint: Paint, solid: tuple[str, str], space: str, pattern: str) -> str:
        grey, rgb = solid
        if isinstance(paint, Solid):
            return (
                f"{_numbers(paint.colour[:1])} {grey}" if _is_grey(paint.colour) else f"{_numbers(paint.colour)} {rgb}"
            )
        return f"/Pattern {space} /{self._named('Pattern', _pattern(paint))} {pattern}"

    def _named(self, kind: str, resource: Any) -> str:
        """The name that the form's operators call a resource by."""
        held = self._resources.setdefault(kind, {})
        name = f"{kind[0]}{len(held)}"
        held[name] = resource
        return name


def _at_once(figure: Figure) -> bool:
    """Whether one operator may draw it: of two that are seen through, the stroke would leave out what it covers."""
    if figure.fill is None or figure.line is None:
        return True
    return _is_plain(figure.fill) and _is_plain(figure.line.paint)


def _is_grey(colour: Rgb) -> bool:
    return len(set(colour)) == 1


def _is_plain(paint: Paint) -> bool:
    return isinstance(paint, Solid) and paint.alpha == 1


def _pattern(paint: Gradient) -> PDFDictionary:
    """A shading pattern (8.7.4.5.3 and 8.7.4.5.4), placed in the space of the form that paints with it."""
    kind = 2 if len(paint.place) == 4 else 3
    grey = all(_is_grey(stop.colour) for stop in paint.stops)
    space = "DeviceGray" if grey else "DeviceRGB"
    colours = [_array(stop.colour[:1] if grey else stop.colour) for stop in paint.stops]
    steps = [f"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 {one} /C1 {other} >>" for one, other in pairwise(colours)]
    edges = _array(stop.at for stop in paint.stops[1:-1])
    function = (
        f"<< /FunctionType 3 /Domain [0 1] /Functions [{' '.join(steps)}] /Bounds {edges} "
        f"/Encode [{' '.join(['0 1'] * len(steps))}] >>"
    )
    shading = (
        f"<< /ShadingType {kind} /ColorSpace /{space} /Coords {_array(paint.place)} /Function {function} "
        "/Extend [true true] >>"
    )
    return PDFDictionary({"PatternType": 2, "Matrix": _array(paint.matrix), "Shading": shading})


def _manner(line: Line) -> str:
    dash = f"{_array(line.dash)} {_number(line.dash_offset)} d"
    return f"{_number(line.width)} w {_CAPS[line.cap]} J {_JOINS[line.join]} j {_number(line.miter_limit)} M {dash}"


def _path(outline: Outline) -> str:
    return " ".join(
        f"{_numbers(points)} {_OPERATORS[letter]}" if points else _OPERATORS[letter] for letter, points in outline
    )


def _array(values: Iterable[float]) -> str:
    return f"[{_numbers(tuple(values))}]"


def _numbers(values: Sequence[float] | Matrix) -> str:
    return " ".join(_number(value) for value in values)


def _number(value: float) -> str:
    """To six digits, for a drawing may be of any scale; never with an exponent, which PDF does not know (7.3.3)."""
    text = f"{value:.6g}"
    return text if "e" not in text else f"{value:.9f}".rstrip("0").rstrip(".")
