"""What a report is besides its drawings: bookmarks and page labels."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.scene.items import Scene
from recap_decks.scene.slides import DocumentFacts


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the document outline that leads to an anchor; `level` counts from 0 and never skips one."""

    title: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ReportScene:
    """A whole report, laid out: pages in order, numbered from 1."""

    facts: DocumentFacts
    pages: tuple[Scene, ...]
    bookmarks: tuple[Bookmark, ...]
