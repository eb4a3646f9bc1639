"""XML as text: escaping, the order of children, and the shell of a part.

Every text and attribute of a deck passes through `text` or `element`, so escaping lives here alone. Schemas ask for
children in a fixed order; `ordered` puts them so, and only for the elements whose content varies.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"

Attributes = dict[str, str | int]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Outside XML 1.0's Char, or control characters that it merely tolerates; carriage returns would be read as line feeds.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

# ECMA-376 part 1: CT_TextCharacterProperties (21.1.2.3.9), CT_TextParagraphProperties (21.1.2.2.7).
_ORDER: Mapping[str, tuple[str, ...]] = {
    "a:rPr": ("a:solidFill", "a:latin", "a:ea", "a:cs", "a:hlinkClick"),
    "a:pPr": ("a:lnSpc", "a:spcBef", "a:spcAft", "a:buFont", "a:buNone", "a:buChar", "a:tabLst", "a:defRPr"),
}


def text(value: str) -> str:
    """Character data: markup escaped, characters that no part may hold left out."""
    if _UNWRITABLE.search(value):
        value = _UNWRITABLE.sub("", value)
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(value: str) -> str:
    """An attribute's value, to stand between double quotes."""
    # As references, since a parser would make spaces of a bare tab and line feed (XML 1.0, 3.3.3).
    return text(value).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def element(tag: str, attributes: Mapping[str, str | int] | None = None, content: str = "") -> str:
    """One element; `content` is XML already, attribute values are not. True and False are written 1 and 0."""
    opening = tag
    for name, value in (attributes or {}).items():
        opening += f' {name}="{attribute(value) if isinstance(value, str) else int(value)}"'
    return f"<{opening}>{content}</{tag}>" if content else f"<{opening}/>"


def ordered(tag: str, children: Mapping[str, str]) -> str:
    """The children of `tag` (`a:rPr` or `a:pPr`, which stand for their like) by name, in the schema's order.

    KeyError where a child's name is not in the table.
    """
    order = _ORDER[tag]
    if unknown := children.keys() - set(order):
        raise KeyError(f"{tag} has no place for {sorted(unknown)}")
    return "".join(children[name] for name in order if name in children)


def document(tag: str, attributes: Mapping[str, str | int], content: str) -> bytes:
    """A presentation part: `tag` as root with the namespaces a, r and p."""
    return xml_file(element(tag, {"xmlns:a": A, "xmlns:r": R, "xmlns:p": P, **attributes}, content))


def xml_file(root: str) -> bytes:
    """A root element as the bytes of a part."""
    return (_DECLARATION + root).encode("utf-8")
