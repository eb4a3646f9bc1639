"""Which element of the structure the text of each piece of a paragraph belongs to."""

from __future__ import annotations

from recap_decks.paper.structure import Element, text_string
from recap_decks.scene.items import Paragraph, Piece

Target = tuple[str | None, str | None]  # an address, or a place


def target_of(piece: Piece) -> Target:
    """Where a piece leads."""
    return piece.link, piece.jump


class Owners:
    """The owners of one paragraph's pieces, over pages: links, and words in another language, are elements inside the
    paragraph's, made where they begin. A paragraph that is a link holds no others."""

    def __init__(self, element: Element) -> None:
        self._element = self._last = element
        self._last_language: str | None = None
        self._target: Target = (None, None)
        self._links: dict[int, int] = {}  # a piece's identity -> its link's number
        self._count = 0
        self._made: dict[int, Element] = {}

    def follow(self, paragraph: Paragraph, *, linked: bool) -> None:
        """What is asked for next are pieces of that part of the paragraph; on a page that is `linked` they lead
        somewhere."""
        self._links.clear()
        if not linked or self._element.type == "Link":
            return
        for piece in (piece for line in paragraph.lines for piece in line.pieces):
            target = target_of(piece)
            if any(target):
                self._count += target != self._target
                self._links[id(piece)] = self._count
            self._target = target

    def of(self, piece: Piece) -> Element:
        """The element of a piece, when its text is drawn."""
        owner = self.link(piece) if self.is_link(piece) else self._element
        if piece.language is None:
            self._last_language = None
            return owner
        if piece.language != self._last_language or self._last.parent is not owner:
            self._last = owner.child("Span", f"/Lang {text_string(piece.language)}")
            self._last_language = piece.language
        return self._last

    def link(self, piece: Piece) -> Element:
        """The link that a piece is part of."""
        number = self._links[id(piece)]
        if number not in self._made:
            parent = self._element.child("Reference") if piece.raised else self._element
            self._made[number] = parent.child("Link")
        return self._made[number]

    def is_link(self, piece: Piece) -> bool:
        """Whether a piece is part of a link that leads somewhere."""
        return id(piece) in self._links
