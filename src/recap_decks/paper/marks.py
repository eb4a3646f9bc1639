"""Marked content (ISO 32000-1, 14.6): all that a page draws belongs to an element, or is an artifact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from recap_decks.paper.structure import Element, Structure

Artifact = Literal["Layout", "Header", "Footer", "Pagination"]

_ARTIFACTS: dict[Artifact, str] = {
    "Layout": "/Artifact << /Type /Layout >> BDC",
    "Header": "/Artifact << /Type /Pagination /Subtype /Header >> BDC",
    "Footer": "/Artifact << /Type /Pagination /Subtype /Footer >> BDC",
    "Pagination": "/Artifact << /Type /Pagination >> BDC",
}


class Marks:
    """The sequences of one page. What is drawn next belongs to what was named last; a sequence must end in the text
    object that it was begun in, so it is closed before and after one."""

    def __init__(self, add: Callable[[str], None], structure: Structure) -> None:
        self._add = add
        self._structure = structure
        self._open: Element | Artifact | None = None
        self._held = False

    def content(self, element: Element) -> None:
        """What follows is the element's."""
        if not self._held and self._open is not element:
            self.close()
            self._add(f"/{element.type} << /MCID {self._structure.mark(element)} >> BDC")
            self._open = element

    def artifact(self, kind: Artifact = "Layout") -> None:
        """What follows is no part of what the document says (ISO 32000-1, 14.8.2.2)."""
        if not self._held and self._open != kind:
            self.close()
            self._add(_ARTIFACTS[kind])
            self._open = kind

    def close(self) -> None:
        """End the sequence, if one is open."""
        if not self._held and self._open is not None:
            self._add("EMC")
            self._open = None

    @contextmanager
    def whole(self, owner: Element | Artifact) -> Iterator[None]:
        """All that is drawn inside belongs together, whatever is named for its parts."""
        if self._held:
            yield
            return
        if isinstance(owner, Element):
            self.content(owner)
        else:
            self.artifact(owner)
        self._held = True
        try:
            yield
        finally:
            self._held = False
