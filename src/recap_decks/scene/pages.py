"""What a document of pages is besides its drawings: bookmarks and page labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recap_decks.scene.items import Scene
from recap_decks.scene.slides import DocumentFacts


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the document outline that leads to an anchor; `level` counts from 0 and never skips one. `number` is
    what it is called by among its like, in ascending order; what is below it is hidden at first where it is `closed`.
    """

    title: str
    level: int
    anchor: str
    number: int | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PagesScene:
    """A whole document of pages, laid out: a report, a handout, or slides on paper. `numbers` are what its pages are
    called where they are not numbered from 1; `bound` is the side at which its sheets are bound where both sides of
    them are to be printed."""

    facts: DocumentFacts
    pages: tuple[Scene, ...]
    bookmarks: tuple[Bookmark, ...]
    numbers: tuple[int, ...] = ()
    bound: Literal["left", "right"] | None = None
