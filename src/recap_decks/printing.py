"""How pages are wanted for a printer: on which paper, on both sides of it, in black alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Paper = Literal["a4", "letter", "a5", "legal"]

PAPERS: Mapping[Paper, str] = MappingProxyType({"a4": "A4", "letter": "Letter", "a5": "A5", "legal": "Legal"})
"""Papers as typed, and as said."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What the printer of a report, a handout or a summary asks for.

    `paper` None is the one that the outline names. `duplex`: both sides of each sheet are printed, so that inner and
    outer margins differ and chapters open on right-hand pages. `grey`: black ink alone, and little of it.
    """

    paper: Paper | None = None
    duplex: bool = False
    grey: bool = False


USUAL = Printing()
"""On the outline's paper, in colour, each page on a sheet of its own."""
