"""How much there is to draw in an SVG, which may be far more than it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from recap_decks.media.faults import PictureError
from recap_decks.media.svg.names import SVG, XLINK_HREF

MAX_DRAWN = 20_000  # elements, each as often as it is drawn
MAX_LAYERS = 200  # each takes up to 50 ms
MAX_FILTERS = 20  # 300 ms
MAX_DEPTH = 200

_OWN_REFERENCE = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]+)", re.IGNORECASE)
_CSS_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_LAYER = re.compile(r"(?<![\w-])(opacity|mask|clip-path|filter|mix-blend-mode|isolation)\s*:")


@dataclass(frozen=True, slots=True)
class _Cost:
    """What there is to draw: elements, those drawn on a layer of their own first, and filters."""

    elements: int = 0
    layers: int = 0
    filters: int = 0

    def __add__(self, other: _Cost) -> _Cost:
        return _Cost(self.elements + other.elements, self.layers + other.layers, self.filters + other.filters)


def bound(root: etree._Element, name: str) -> None:
    """Raise PictureError where drawing would take long: counted is each element, as often as others have it drawn."""
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
        used = by_id.get(element.get(XLINK_HREF, "")[1:])
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
