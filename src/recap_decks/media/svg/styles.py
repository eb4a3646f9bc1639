"""What an element's properties are: its attributes, the style sheet's rules and what it inherits (SVG 2, chapter 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from recap_decks.media.svg.names import SVG, NotPlain

Properties = Mapping[str, str]

INITIAL: Properties = {  # of those that children inherit
    "fill": "black", "fill-opacity": "1", "fill-rule": "nonzero", "stroke": "none", "stroke-opacity": "1",
    "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter", "stroke-miterlimit": "4",
    "stroke-dasharray": "none", "stroke-dashoffset": "0", "color": "black", "visibility": "visible",
    "clip-rule": "nonzero",
}  # fmt: skip
_OWN: Properties = {  # of those that belong to one element alone
    "opacity": "1", "clip-path": "none", "display": "inline", "stop-color": "black", "stop-opacity": "1",
}  # fmt: skip
_BEYOND: Mapping[str, str] = {  # what paths cannot show, unless it has this value
    "mask": "none", "filter": "none", "marker": "none", "marker-start": "none", "marker-mid": "none",
    "marker-end": "none", "mix-blend-mode": "normal", "vector-effect": "none", "paint-order": "normal",
    "transform-origin": "", "transform-box": "", "clip": "auto", "d": "", "x": "", "y": "", "width": "", "height": "",
    "cx": "", "cy": "", "r": "", "rx": "", "ry": "", "transform": "none", "systemLanguage": "", "requiredFeatures": "",
    "requiredExtensions": "",
}  # fmt: skip
_ATTRIBUTES = frozenset({*INITIAL, *_OWN, *_BEYOND}) - {
    "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "transform",
}  # fmt: skip

_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?P<kind>\*|[a-zA-Z][\w-]*)?(?P<parts>(?:[.#][\w-]+)*)")


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: str | None
    id: str | None
    classes: frozenset[str]
    declared: Properties

    def matches(self, element: etree._Element) -> bool:
        return (
            self.kind in (None, "*", etree.QName(element).localname)
            and self.id in (None, element.get("id"))
            and self.classes <= set(element.get("class", "").split())
        )

    @property
    def weight(self) -> tuple[int, int, int]:
        """By which the weightier of two rules wins (Selectors 3, chapter 9)."""
        return int(self.id is not None), len(self.classes), int(self.kind not in (None, "*"))


class Styles:
    """The style sheets of a drawing, as far as their selectors name elements, classes and ids alone."""

    def __init__(self, root: etree._Element) -> None:
        """Raises NotPlain where a style sheet says more than that."""
        sheets = "\n".join(element.text or "" for element in root.iter(f"{{{SVG}}}style"))
        if _RULE.sub("", sheets).strip():
            raise NotPlain("rules within rules, or what is no rule")
        rules = (rule for selectors, body in _RULE.findall(sheets) for rule in _rules(selectors, body))
        self._rules = sorted(rules, key=lambda rule: rule.weight)  # the later of two that weigh alike stays the later

    def of(self, element: etree._Element, parent: Properties) -> Properties:
        """All properties that an element has; `parent` are its parent's. Raises NotPlain for what paths cannot show."""
        own = {str(key): str(value) for key, value in element.attrib.items() if str(key) in _ATTRIBUTES}
        for rule in self._rules:
            if rule.matches(element):
                own.update(rule.declared)
        own.update(_declarations(element.get("style", "")))
        for key, plain in _BEYOND.items():
            if key in own and own[key].strip() != plain:
                raise NotPlain(f"{key}: {own[key]}")
        found = {**_OWN, **{key: parent[key] for key in INITIAL}}
        for key, value in own.items():
            if key in _OWN and value.strip() == "inherit":
                raise NotPlain(f"{key}: inherit")
            if key in found and value.strip() != "inherit":
                found[key] = value.strip()
        return found


def _rules(selectors: str, body: str) -> Iterator[_Rule]:
    declared = _declarations(body)
    for selector in selectors.split(","):
        found = _SELECTOR.fullmatch(selector.strip())
        if found is None or not found[0]:
            raise NotPlain(f"the selector {selector.strip()!r}")
        parts = re.findall(r"[.#][\w-]+", found["parts"])
        ids = [part[1:] for part in parts if part[0] == "#"]
        if len(ids) > 1:
            raise NotPlain(f"the selector {selector.strip()!r}")
        yield _Rule(
            found["kind"], ids[0] if ids else None, frozenset(part[1:] for part in parts if part[0] == "."), declared
        )


def _declarations(text: str) -> dict[str, str]:
    declared = {}
    for declaration in text.split(";"):
        key, colon, value = declaration.partition(":")
        if not colon:
            continue
        if "!" in value or "var(" in value or "calc(" in value:
            raise NotPlain(f"the value {value.strip()!r}")
        declared[key.strip().lower()] = value.strip()
    return declared
