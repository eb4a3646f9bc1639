"""Ways through the document: named places, links to them and to addresses, and the bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.paper.canvas import PaperCanvas
from recap_decks.paper.metadata import bounded
from recap_decks.paper.page import Page
from recap_decks.paper.structure import Element, Structure
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Anchor
from recap_decks.scene.pages import Bookmark
from recap_decks.units import Box

_HEADROOM = 6.0  # points between a window's top edge and the place that was jumped to
_PRINT = 4  # annotation flag: ISO 32000-1, table 165
_OPEN_LEVELS = 1  # bookmarks from this level on are closed, so that a long report's list can be overlooked


class Links:
    """Places and links, gathered while pages are drawn; what leads nowhere is an InternalFault at the end."""

    def __init__(self, canvas: PaperCanvas, structure: Structure, bookmarks: Sequence[Bookmark]) -> None:
        self._canvas = canvas
        self._structure = structure
        self._bookmarks = bookmarks
        self._places: dict[str, PDFArray] = {}
        self._jumps: set[str] = set()
        self._bookmarks_at: dict[str, list[str]] = {}
        for index, bookmark in enumerate(bookmarks):
            self._bookmarks_at.setdefault(bookmark.anchor, []).append(_key(index))

    def place(self, anchor: Anchor, page: Page) -> None:
        """Name a place on the current page."""
        if anchor.name in self._places:
            raise InternalFault(f"two places are named {anchor.name!r}")
        top = round(min(page.up(anchor.y) + _HEADROOM, page.height), 2)
        here = self._canvas.document.thisPageRef()
        self._places[anchor.name] = PDFArray([here, PDFName("XYZ"), "null", top, "null"])
        for key in self._bookmarks_at.get(anchor.name, ()):
            self._canvas.bookmarkPage(key, fit="XYZ", top=top)

    def add(self, page: Page, box: Box, says: str, element: Element, *, jump: str | None, link: str | None) -> None:
        """Make a box of the current page lead to the place `jump`, or else to the address `link`. `element` is the
        link that it belongs to in the structure."""
        annotation: dict[str, Any] = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray(page.rectangle(box)),
            "Border": PDFArray([0, 0, 0]),
            "F": _PRINT,
        }
        if jump is not None:
            self._jumps.add(jump)
            annotation["Dest"] = _name(jump)
        elif link is not None:
            annotation["A"] = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(_ascii(link))})
            says = says if not says or says in link else f"{says} ({link})"
        else:
            raise InternalFault(f"the link {says!r} has no target")
        annotation["Contents"] = PDFString(bounded(says or link or jump or ""))
        made = PDFDictionary(annotation)
        self._canvas.annotate(made)
        self._structure.annotate(element, made)

    def finish(self) -> None:
        """Write the names and the bookmarks."""
        if lost := sorted((self._jumps | self._bookmarks_at.keys()) - self._places.keys()):
            raise InternalFault(f"links or bookmarks lead nowhere: {', '.join(lost)}")
        if self._places:
            ordered = sorted(self._places.items(), key=lambda place: place[0].encode())
            names = [part for name, place in ordered for part in (_name(name), place)]
            self._canvas.document.Catalog.Names = PDFDictionary({"Dests": PDFDictionary({"Names": PDFArray(names)})})
        for index, bookmark in enumerate(self._bookmarks):
            closed = bookmark.closed or bookmark.level >= _OPEN_LEVELS
            self._canvas.addOutlineEntry(bounded(_clean(bookmark.title)), _key(index), bookmark.level, closed)
        if self._bookmarks:
            self._canvas.showOutline()


def _key(index: int) -> str:
    """The name of a bookmark's own destination: several bookmarks may lead to one place."""
    return f"bookmark {index}"


def _name(text: str) -> PDFString:
    """A destination's name: bytes, by whose order a reader searches the name tree (ISO 32000-1, 7.9.6)."""
    return PDFString(text.encode(), enc="raw")


def _clean(title: str) -> str:
    return " ".join(title.replace(SOFT_HYPHEN, "").split())


def _ascii(address: str) -> str:
    """An address in ASCII, as a URI action wants it (ISO 32000-1, 12.6.4.7): percent-encoded by RFC 3987, 3.1."""
    return "".join(
        char if "!" <= char <= "~" else "".join(f"%{byte:02X}" for byte in char.encode()) for char in address
    )
