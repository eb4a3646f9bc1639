"""Documents to read the structure of: each built once, with the scenes that it was drawn from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, Literal
from unittest.mock import patch

import pikepdf
import pytest
from tests.paper.long_outline import long_notes, long_outline
from tests.paper.structure_reading import Reading, read

from recap_decks.build import Build
from recap_decks.opening import open_file, open_stream
from recap_decks.paper import writer
from recap_decks.printing import USUAL, Printing
from recap_decks.scene.pages import PagesScene

_ROOT = Path(__file__).parents[2]
_LANGUAGES = "tests/characters/languages"
OUTLINES = {
    "recap": "outline.yaml",
    "torture": "tests/torture/outline.yaml",
    "arabic": f"{_LANGUAGES}/ar.yaml",
    "hebrew": f"{_LANGUAGES}/he.yaml",
    "japanese": f"{_LANGUAGES}/ja.yaml",
    "hindi": f"{_LANGUAGES}/hi.yaml",
}
WRITTEN = {"long": long_outline, "spoken": long_notes}
Kind = Literal["report", "summary", "handout", "notes", "slides"]
KINDS: tuple[Kind, ...] = ("report", "summary", "handout", "notes", "slides")

# Reports in each kind of writing, and all that those outlines make that have the most in them.
REPORTS = ("long", *OUTLINES)
EVERYTHING: tuple[tuple[str, Kind], ...] = (
    *((outline, "report") for outline in REPORTS),
    *((outline, kind) for outline in ("recap", "torture", "hebrew") for kind in KINDS[1:]),
    ("long", "summary"),
    ("spoken", "notes"),
)

EACH = pytest.mark.parametrize("made", EVERYTHING, ids=lambda each: f"{each[1]}-of-{each[0]}")
EACH_REPORT = pytest.mark.parametrize("outline", REPORTS)


@dataclass(frozen=True, eq=False, repr=False)
class Document:
    """A PDF, with what it was made from."""

    build: Build
    scene: PagesScene
    data: bytes

    @cached_property
    def reading(self) -> Reading:
        """Its structure, read."""
        return read(self.data)

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """The file, open."""
        return pikepdf.open(BytesIO(self.data))

    @property
    def catalogue(self) -> Any:
        """The file's catalogue."""
        return self.pdf.Root


@cache
def opened(outline: str) -> Build:
    """One of the outlines, ready to be built."""
    if outline in WRITTEN:
        found = open_stream(BytesIO(WRITTEN[outline]().encode()), "outline.yaml", _ROOT)
    else:
        found = open_file(_ROOT / OUTLINES[outline])
    return Build(found.outline, found.logo, pictures=found.pictures)


@cache
def document(outline: str, kind: Kind = "report", printing: Printing = USUAL) -> Document:
    """What one of the outlines becomes."""
    return drawn(opened(outline), kind, printing)


def drawn(build: Build, kind: Kind, printing: Printing = USUAL) -> Document:
    """What an outline becomes, with the scene that reached paper."""
    seen: list[PagesScene] = []

    def noting(write: Callable[..., bytes]) -> Callable[..., bytes]:
        def noted(scene: PagesScene, *more: Any, **named: Any) -> bytes:
            seen.append(scene)
            return write(scene, *more, **named)

        return noted

    with (
        patch.object(writer, "write_report", noting(writer.write_report)),
        patch.object(writer, "write_slides", noting(writer.write_slides)),
    ):
        data = _made(build, kind, printing)
    return Document(build, seen[-1], data)


def _made(build: Build, kind: Kind, printing: Printing) -> bytes:
    match kind:
        case "report":
            return build.report(printing).data
        case "summary":
            return build.summary(2, printing).data
        case "handout":
            return build.handout(3, printing).data
        case "notes":
            return build.handout("notes", printing).data
        case "slides":
            return build.slide_pages().data
