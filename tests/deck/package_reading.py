"""A written deck taken apart: parts as trees, and the paths that tests look for in them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}


class Parts:
    """The parts of a deck by name, such as `ppt/slides/slide1.xml`."""

    def __init__(self, deck: bytes) -> None:
        with ZipFile(BytesIO(deck)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    def find(self, part: str, path: str) -> Any:
        """What an XPath finds in a part."""
        return etree.fromstring(self.files[part]).xpath(path, namespaces=NAMESPACES)

    def slide(self, number: int, path: str) -> Any:
        """What an XPath finds on a slide."""
        return self.find(f"ppt/slides/slide{number}.xml", path)

    def target(self, part: str, relation: str) -> str:
        """Where a relationship of a part leads."""
        folder, _, file = part.rpartition("/")
        return str(self.find(f"{folder}/_rels/{file}.rels", f"string(rel:Relationship[@Id='{relation}']/@Target)"))


def changed(deck: bytes, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> bytes:
    """The deck with each part as `change` gives it back; None drops the part."""
    result = BytesIO()
    with ZipFile(BytesIO(deck)) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            kept = change(name, source.read(name))
            if kept is not None:
                target.writestr(*kept)
    return result.getvalue()
