"""What the items of scenes are in the structure tree: the standard types of ISO 32000-1, 14.8.4, used as PDF/UA-1
(ISO 14289-1) wants them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from recap_decks.paper.metadata import bounded
from recap_decks.paper.owners import Owners
from recap_decks.paper.structure import Element, Structure, attributes, placement, text_string
from recap_decks.scene.items import Enclosure, Paragraph, Role, TableFrame, TextBox

_PARAGRAPHS = {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.HEADING_1: "H1",
    Role.HEADING_2: "H2",
    Role.HEADING_3: "H3",
}
_ENCLOSURES = {
    "section": "Sect",
    "visual": "Div",
    "note": "Note",
    "list": "L",
    "list item": "LI",
    "contents": "TOC",
    "table": "Table",
    "row": "TR",
}
_ITEMS = ("LI", "TOCI", "Note")  # of which all that stands in them is one
_ORDERED = attributes("List", {"ListNumbering": "/Decimal"})


class Tagged(NamedTuple):
    """A paragraph, its element, those that its text belongs to, and that of the mark before it, if it has one. It
    stands `apart` from other text of its element."""

    paragraph: Paragraph
    element: Element
    owners: Owners
    label: Element | None = None
    apart: bool = False


class Tags:
    """Elements of one document, found again by what they stand in: also on later pages."""

    def __init__(self, structure: Structure) -> None:
        self._root = structure.root
        self._found: dict[tuple[Element, str], Element] = {}
        self._threads: dict[int, tuple[Element, Owners]] = {}
        self._lists: dict[Element, _Lists] = {}

    def section(self, key: str) -> Element:
        """The section of a whole slide."""
        return self._once(self._root, f"section {key}", "Sect")

    def inside(self, within: Sequence[Enclosure], base: Element | None = None) -> Element:
        """The element of the innermost enclosure, made as far as there is none yet; all stand in `base`, or else in
        the document."""
        element = base or self._root
        for enclosure in within:
            element = self._enclosed(self._body_of(element), enclosure)
        return element

    def figure(
        self, within: Sequence[Enclosure], base: Element | None, alt: str, rectangle: Iterable[float]
    ) -> Element:
        """A figure, which `alt` describes, at a place on the sheet: left, bottom, right, top."""
        parent = self._body_of(self.inside(within, base))
        return parent.child("Figure", placement(rectangle), alt=alt)

    def table(self, table: TableFrame, base: Element | None) -> list[list[Element]]:
        """A new table's cells, row by row."""
        summary = attributes("Table", {"Summary": text_string(bounded(table.alt))}) if table.alt else ""
        element = (base or self._root).child("Table", summary)
        rows = []
        for row in table.rows:
            made = element.child("TR")
            rows.append(
                [
                    made.child(*_cell("column" if row.header else "row" if table.first_column and not at else None))
                    for at in range(len(row.cells))
                ]
            )
        return rows

    def link(self, within: Sequence[Enclosure], base: Element | None) -> Element:
        """The link that an entry of the contents is, or that stands for itself in what it is within."""
        return self._link_of(self.inside(within, base))

    def paragraphs(self, box: TextBox, base: Element | None) -> Iterator[Tagged]:
        """The paragraphs of a text box with their elements. Boxes of one thread show one paragraph."""
        if box.thread is not None and box.thread in self._threads:
            element, owners = self._threads[box.thread]
            yield from (Tagged(paragraph, element, owners) for paragraph in box.paragraphs)
            return
        parent = self.inside(box.within, base)
        for paragraph in box.paragraphs:
            if not paragraph.plain.strip() and paragraph.bullet is None:  # it would be an element that says nothing
                continue
            lists = self._lists.get(parent)
            if lists is None or not lists.are_last:
                lists = self._lists[parent] = _Lists(parent)
            if paragraph.role == Role.LIST_ITEM and parent.type not in _ITEMS:
                yield lists.item(paragraph)
                continue
            element = lists.below(paragraph) or self._paragraph(parent, paragraph.role, of_slide=base is not None)
            owners = Owners(element)
            yield Tagged(paragraph, element, owners, element if paragraph.bullet else None, apart=bool(element.kids))
            if box.thread is not None:
                self._threads[box.thread] = element, owners

    def _enclosed(self, parent: Element, enclosure: Enclosure) -> Element:
        if enclosure.kind == "cell":
            return self._once(parent, f"cell {enclosure.id}", *_cell(enclosure.heads, enclosure.rows))
        type = _ENCLOSURES[enclosure.kind]
        if type == "LI" and parent.type == "TOC":
            type = "TOCI"
        key = (parent, f"{enclosure.kind} {enclosure.id}")
        made = self._found.get(key)
        if made is None:
            name = enclosure.id if type == "Note" else None  # ISO 14289-1, 7.9
            made = self._found[key] = parent.child(type, _ORDERED if enclosure.ordered else "", identifier=name)
            for cell in enclosure.cells:
                self._enclosed(made, cell)  # also those that hold nothing: rows are as long as each other
        return made

    def _paragraph(self, parent: Element, role: Role, *, of_slide: bool) -> Element:
        """A new element for a paragraph, or the one that holds it itself."""
        match parent.type:
            case "TOCI":
                return self._link_of(parent)
            case "TH" | "TD":
                return parent
            case "LI" if role == Role.LABEL and not parent.kids:
                return parent.child("Lbl")
        parent = self._body_of(parent)
        match role:
            case Role.CAPTION if parent.type in ("Div", "Table"):
                return self._once(parent, "caption", "Caption").child("P")
            case Role.CODE:
                return self._once(parent, "code", "P").child("Code")
            case Role.QUOTE:
                return self._once(parent, "quote", "BlockQuote").child("P")
            case Role.TITLE if of_slide:
                return parent.child("H1")
        return parent.child(_PARAGRAPHS.get(role, "P"))

    def _link_of(self, element: Element) -> Element:
        if element.type == "TOCI":
            element = self._once(element, "reference", "Reference")
        return self._once(element, "link", "Link")

    def _once(self, parent: Element, key: str, type: str, facts: str = "") -> Element:
        made = self._found.get((parent, key))
        if made is None:
            made = self._found[parent, key] = parent.child(type, facts)
        return made

    def _body_of(self, element: Element) -> Element:
        """Of a list item, what is not its label; anything else as it is."""
        return self._once(element, "body", "LBody") if element.type == "LI" else element


def _cell(heads: Literal["column", "row"] | None, rows: int = 1) -> tuple[str, str]:
    """A cell's type and attributes (ISO 32000-1, table 349)."""
    facts = {}
    if heads is not None:
        facts["Scope"] = f"/{heads.capitalize()}"
    if rows > 1:
        facts["RowSpan"] = str(rows)
    return "TH" if heads else "TD", attributes("Table", facts) if facts else ""


class _Lists:
    """Lists made of the list items among paragraphs, by their levels: those of one box and of boxes beside it."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._open: list[tuple[int, Element, Element]] = []  # level, list, body of its last item

    @property
    def are_last(self) -> bool:
        """Whether nothing has come after them in what they stand in."""
        return bool(self._open) and self._parent.kids[-1] is self._open[0][1]

    def below(self, paragraph: Paragraph) -> Element | None:
        """An element for a paragraph that stands further in than the item before it, and so belongs to that."""
        if not self._open or paragraph.role != Role.PARAGRAPH or paragraph.level <= self._open[-1][0]:
            return None
        return self._open[-1][2].child("P")

    def item(self, paragraph: Paragraph) -> Tagged:
        level = paragraph.level
        while self._open and self._open[-1][0] > level:
            self._open.pop()
        if self._open and self._open[-1][0] == level:
            own = self._open.pop()[1]
        else:
            own = (self._open[-1][2] if self._open else self._parent).child("L")
        item = own.child("LI")
        label = item.child("Lbl") if paragraph.bullet else None
        body = item.child("LBody")
        self._open.append((level, own, body))
        element = body.child("P")
        return Tagged(paragraph, element, Owners(element), label)
