"""The structure tree of a document (ISO 32000-1, 14.7): what is drawn on pages, as a reader of it alone hears it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFObjectReference

from recap_decks.paper.metadata import bounded

# Types of ours, and the standard ones that they stand for (ISO 32000-1, 14.7.3).
ROLE_MAP = {"Title": "P", "Subtitle": "P"}


@dataclass(frozen=True, slots=True)
class _Content:
    """A marked-content sequence of a page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class _Annotation:
    """An annotation of a page, as a reference to its object."""

    page: int
    reference: Any


@dataclass(slots=True, eq=False)
class Element:
    """A structure element: its type, and what it holds in reading order. `facts` are further entries of its
    dictionary, as PDF syntax; `alt` is its alternative description, `identifier` its name in the document."""

    type: str
    parent: Element | None
    facts: str = ""
    alt: str | None = None
    identifier: str | None = None
    kids: list[Element | _Content | _Annotation] = field(default_factory=list)

    def child(self, type: str, facts: str = "", *, alt: str | None = None, identifier: str | None = None) -> Element:
        """A new element, the last one inside this."""
        made = Element(type, self, facts, alt, identifier)
        self.kids.append(made)
        return made


class Structure:
    """The tree in the making. Pages are begun in their order; content and annotations are put into elements while
    they are drawn."""

    def __init__(self, document: Any) -> None:
        self.root = Element("Document", None)
        self._document = document
        self._pages: list[Any] = []  # references
        self._parents: list[Element | list[Element]] = []  # by key: of a page's sequences, or of one annotation
        self._page_content: list[Element] = []

    def begin_page(self) -> int:
        """Begin the next page; its key in the parent tree."""
        self._pages.append(self._document.thisPageRef())
        self._page_content = []
        self._parents.append(self._page_content)
        return len(self._parents) - 1

    def mark(self, element: Element) -> int:
        """The number of the next marked-content sequence of the page, which is the element's."""
        number = len(self._page_content)
        self._page_content.append(element)
        element.kids.append(_Content(len(self._pages) - 1, number))
        return number

    def annotate(self, element: Element, annotation: PDFDictionary) -> None:
        """Put an annotation of the page into the element."""
        annotation["StructParent"] = len(self._parents)
        self._parents.append(element)
        reference = self._document.Reference(annotation)
        element.kids.append(_Annotation(len(self._pages) - 1, reference))

    def write(self) -> Any:
        """Write the tree into the document; a reference to its root, for the catalogue."""
        writing = _Writing(self._document, self._pages)
        tree = writing.reserve()
        top = writing.element(self.root, tree)
        rows = []
        for key, parents in enumerate(self._parents):
            if isinstance(parents, Element):
                rows.append(f"{key} {writing.numbers[parents]} 0 R")
            else:
                listed = " ".join(f"{writing.numbers[element]} 0 R" for element in parents)
                rows.append(f"{key} [{listed}]")
        parent_tree = writing.put(f"<< /Nums [{' '.join(rows)}] >>")
        named = sorted((element.identifier or "", number) for element, number in writing.numbers.items())
        names = " ".join(f"{text_string(name)} {number} 0 R" for name, number in named if name)
        roles = " ".join(f"/{own} /{standard}" for own, standard in ROLE_MAP.items())
        writing.fill(
            tree,
            f"<< /Type /StructTreeRoot /K {top} 0 R /ParentTree {parent_tree} 0 R "
            f"/ParentTreeNextKey {len(self._parents)} /RoleMap << {roles} >>"
            + (f" /IDTree << /Names [{names}] >>" if names else "")
            + " >>",
        )
        return writing.reference(tree)


class _Formatted(PDFObject):
    """An object of a document that is syntax already."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.data = b"null"

    def format(self, document: Any) -> bytes:
        return self.data


class _Writing:
    """Elements to objects of reportlab's document, each one string: it is far quicker than dictionaries of its own."""

    def __init__(self, document: Any, pages: list[Any]) -> None:
        self._document = document
        self._pages = [self._number(page) for page in pages]
        self._objects: dict[int, _Formatted] = {}
        self.numbers: dict[Element, int] = {}

    def _number(self, reference: Any) -> int:
        number: int = self._document.idToObjectNumberAndVersion[reference.name][0]
        return number

    def reserve(self) -> int:
        """The number of a new object."""
        document = self._document
        number: int = document.objectcounter + 1
        name = f"R{number}"
        document.objectcounter = number
        document.numberToId[number] = name
        document.idToObjectNumberAndVersion[name] = (number, 0)
        document.idToObject[name] = self._objects[number] = _Formatted()
        return number

    def fill(self, number: int, syntax: str) -> None:
        """Say what a reserved object is."""
        self._objects[number].data = syntax.encode("ascii")

    def put(self, syntax: str) -> int:
        """A new object's number."""
        number = self.reserve()
        self.fill(number, syntax)
        return number

    def reference(self, number: int) -> Any:
        """A reference to an object that reportlab can write."""
        return PDFObjectReference(f"R{number}")

    def element(self, root: Element, tree: int) -> int:
        """Write an element and all below it; its number. Not recursive: lists may be nested deep."""
        order = [root]
        for element in order:
            self.numbers[element] = self.reserve()
            order += [kid for kid in element.kids if isinstance(kid, Element)]
        for element in order:
            parent = tree if element.parent is None else self.numbers[element.parent]
            self.fill(self.numbers[element], self._syntax(element, parent))
        return self.numbers[root]

    def _syntax(self, element: Element, parent: int) -> str:
        pages = {kid.page for kid in element.kids if not isinstance(kid, Element)}
        own = pages.pop() if len(pages) == 1 else None
        kids = [self._kid(kid, own) for kid in element.kids]
        parts = [f"/S /{element.type} /P {parent} 0 R"]
        if own is not None:
            parts.append(f"/Pg {self._pages[own]} 0 R")
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        if element.alt is not None:
            parts.append(f"/Alt {text_string(bounded(element.alt))}")
        if element.identifier is not None:
            parts.append(f"/ID {text_string(element.identifier)}")
        if element.facts:
            parts.append(element.facts)
        return f"<< {' '.join(parts)} >>"

    def _kid(self, kid: Element | _Content | _Annotation, own: int | None) -> str:
        match kid:
            case Element():
                return f"{self.numbers[kid]} 0 R"
            case _Content() if kid.page == own:
                return str(kid.number)
            case _Content():
                return f"<< /Type /MCR /Pg {self._pages[kid.page]} 0 R /MCID {kid.number} >>"
            case _Annotation():
                page, number = self._pages[kid.page], self._number(kid.reference)
                return f"<< /Type /OBJR /Pg {page} 0 R /Obj {number} 0 R >>"


def attributes(owner: str, facts: Mapping[str, str]) -> str:
    """An attribute object (ISO 32000-1, 14.7.5) as an entry of an element."""
    return f"/A << /O /{owner} {' '.join(f'/{key} {value}' for key, value in facts.items())} >>"


def placement(rectangle: Iterable[float]) -> str:
    """Where a figure stands, as left, bottom, right, top on the sheet (ISO 32000-1, table 344)."""
    return attributes("Layout", {"Placement": "/Block", "BBox": f"[{' '.join(f'{at:g}' for at in rectangle)}]"})


def text_string(text: str) -> str:
    """A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else in UTF-16."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    encoded = ("\ufeff" + text).encode("utf-16-be", "replace")
    return f"<{encoded.hex().upper()}>"


def mark_as_tagged(canvas_document: Any, structure: Structure) -> None:
    """Write the tree, and say in the catalogue that the document is tagged (ISO 32000-1, 14.7.1)."""
    catalogue = canvas_document.Catalog
    catalogue.StructTreeRoot = structure.write()
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
