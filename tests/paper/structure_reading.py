"""A tagged PDF as a reader of its structure alone has it (ISO 32000-1, 14.7 and 14.8): elements, what they say, and
what is in none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from tests.paper.content_reading import Artifact, Content, FontTexts, page_content

_SOFT_HYPHEN = "\u00ad"


@dataclass(eq=False)
class Annotation:
    """An annotation on a page, counted from 0. `box` is left, bottom, right, top; `leads_to` an address or the name of
    a place; `key` that of its element in the parent tree."""

    page: int
    subtype: str
    box: tuple[float, float, float, float]
    contents: str
    leads_to: str
    key: int | None
    object: tuple[int, int]


@dataclass(eq=False, repr=False)
class Node:
    """A structure element; `standard` is its type by way of the role map."""

    type: str
    standard: str
    parent: Node | None
    object: tuple[int, int]
    attributes: dict[str, Any] = field(default_factory=dict)
    alt: str | None = None
    language: str | None = None
    identifier: str | None = None
    kids: list[Node | Content | Annotation] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        """The elements right inside."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def annotations(self) -> list[Annotation]:
        """The annotations right inside."""
        return [kid for kid in self.kids if isinstance(kid, Annotation)]

    @property
    def own_content(self) -> list[Content]:
        """The sequences right inside."""
        return [kid for kid in self.kids if isinstance(kid, Content)]

    @property
    def text(self) -> str:
        """All that it says, without the hyphens of line breaks."""
        return "".join(content.text for content in self.content()).replace(_SOFT_HYPHEN, "")

    @property
    def pages(self) -> list[int]:
        """The pages that it has content on."""
        return sorted({content.page for content in self.content()})

    @property
    def path(self) -> str:
        """Its type after those that it stands in."""
        return f"{self.parent.path}/{self.type}" if self.parent else self.type

    def content(self) -> Iterator[Content]:
        """Its sequences and those of all below it, in order."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            elif isinstance(kid, Node):
                yield from kid.content()

    def walk(self) -> Iterator[Node]:
        """It, and all below it, in order."""
        yield self
        for kid in self.elements:
            yield from kid.walk()

    def of(self, *types: str) -> list[Node]:
        """Of these, those of some types."""
        return [node for node in self.walk() if node.type in types]


@dataclass(repr=False)
class Reading:
    """A whole document. `places` are the pages of its named destinations, `labels` what pages are called.

    Wrong are: `astray`, what is drawn outside of any mark; `nested`, marks inside others; `disowned`, sequences and
    annotations that not just one element has, or the parent tree gives to another; `unmapped`, codes of no text.
    """

    root: Node
    artifacts: list[Artifact]
    annotations: list[Annotation]
    sizes: list[tuple[float, float]]
    labels: list[str]
    places: dict[str, int]
    astray: list[str]
    nested: list[str]
    disowned: list[str]
    unmapped: list[str]

    def artifacts_of(self, subtype: str) -> list[Artifact]:
        """Those of pagination of that subtype, such as `Footer`."""
        return [one for one in self.artifacts if (one.type, one.subtype) == ("Pagination", subtype)]


def read(data: bytes) -> Reading:
    """Read a document that has a structure tree."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return _Reader(pdf).reading()


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._catalogue: Any = pdf.Root
        self._pages: list[Any] = list(pdf.pages)
        self._page_of = {page.objgen: number for number, page in enumerate(self._pages)}
        self._roles = _roles(pdf)
        fonts = FontTexts()
        self._read = [page_content(number, page, fonts) for number, page in enumerate(self._pages)]
        self._annotations = {
            note.objgen: _annotation(number, note)
            for number, page in enumerate(self._pages)
            for note in page.get("/Annots", [])
        }
        self._owners: dict[Content | Annotation, Node] = {}
        self._disowned: list[str] = []

    def reading(self) -> Reading:
        tree = self._catalogue.StructTreeRoot
        [top] = _listed(tree.K)
        root = self._node(top, None)
        self._check_parents(dict(_entries(tree.ParentTree, "/Nums")))
        names = _entries(self._catalogue.get("/Names", {}).get("/Dests", {}), "/Names")
        boxes = [[float(side) for side in page.MediaBox] for page in self._pages]
        return Reading(
            root,
            [artifact for page in self._read for artifact in page.artifacts],
            list(self._annotations.values()),
            [(right - left, top - bottom) for left, bottom, right, top in boxes],
            [page.label for page in self._pages],
            {_name(name): self._page_of[place[0].objgen] for name, place in names},
            list(self._told(page.astray for page in self._read)),
            list(self._told(page.nested for page in self._read)),
            [*self._disowned, *self._told(map(str, page.repeated) for page in self._read)],
            list(self._told(page.unmapped for page in self._read)),
        )

    def _told(self, faults: Iterable[Iterable[str]]) -> Iterator[str]:
        return (f"page {number}: {fault}" for number, page in enumerate(faults, 1) for fault in page)

    def _node(self, element: Any, parent: Node | None) -> Node:
        type = str(element.S)[1:]
        node = Node(type, self._roles.get(type, type), parent, element.objgen)
        for name, key in (("alt", "/Alt"), ("language", "/Lang"), ("identifier", "/ID")):
            if key in element:
                setattr(node, name, str(element[key]))
        for attributes in _listed(element.get("/A")):
            node.attributes |= {str(key)[1:]: _plain(value) for key, value in attributes.items()}
        page = element.get("/Pg")
        for kid in _listed(element.get("/K")):
            if isinstance(kid, int):
                self._own(node, self._page_of[page.objgen], kid)
            elif kid.get("/Type") == "/MCR":
                self._own(node, self._page_of[kid.get("/Pg", page).objgen], int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                self._hold(node, self._annotations[kid.Obj.objgen])
            else:
                node.kids.append(self._node(kid, node))
        return node

    def _own(self, node: Node, page: int, number: int) -> None:
        content = self._read[page].contents.get(number)
        if content is None:
            self._disowned.append(f"page {page + 1}, sequence {number}: in an element, not on the page")
        else:
            self._hold(node, content)

    def _hold(self, node: Node, kid: Content | Annotation) -> None:
        if kid in self._owners:
            self._disowned.append(f"{kid}: in two elements")
        self._owners[kid] = node
        node.kids.append(kid)

    def _check_parents(self, parents: dict[Any, Any]) -> None:
        """Each sequence and annotation has an element, and the parent tree names the same (ISO 32000-1, 14.7.4.4)."""
        for page, read in zip(self._pages, self._read, strict=True):
            listed = dict(enumerate(parents.get(int(page.get("/StructParents", -1)), [])))
            for number, content in read.contents.items():
                self._check_parent(content, listed.get(number))
        for note in self._annotations.values():
            self._check_parent(note, parents.get(note.key))

    def _check_parent(self, kid: Content | Annotation, parent: Any) -> None:
        owner = self._owners.get(kid)
        if owner is None:
            self._disowned.append(f"{kid}: in no element")
        elif parent is None or parent.objgen != owner.object:
            self._disowned.append(f"{kid}: in another element by the parent tree")


def _roles(pdf: pikepdf.Pdf) -> dict[str, str]:
    catalogue: Any = pdf.Root
    return {str(own)[1:]: str(to)[1:] for own, to in catalogue.StructTreeRoot.get("/RoleMap", {}).items()}


def _annotation(page: int, note: Any) -> Annotation:
    left, bottom, right, top = (float(side) for side in note.Rect)
    target = note.Dest if "/Dest" in note else note.get("/A", {}).get("/URI", "")
    key = int(note.StructParent) if "/StructParent" in note else None
    contents = str(note.get("/Contents", ""))
    return Annotation(
        page, str(note.Subtype)[1:], (left, bottom, right, top), contents, _name(target), key, note.objgen
    )


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _name(value: Any) -> str:
    """A destination's name, or an address: bytes in no encoding of PDF's."""
    return bytes(value).decode() if isinstance(value, pikepdf.String) else str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, pikepdf.Array):
        return [_plain(each) for each in value]
    if isinstance(value, pikepdf.Name):
        return str(value)[1:]
    return str(value) if isinstance(value, pikepdf.String) else value


def _entries(tree: Any, key: str) -> Iterator[tuple[Any, Any]]:
    """The entries of a name or number tree (ISO 32000-1, 7.9.6 and 7.9.7)."""
    for kid in tree.get("/Kids", []):
        yield from _entries(kid, key)
    pairs = list(tree.get(key, []))
    yield from zip(pairs[::2], pairs[1::2], strict=True)
