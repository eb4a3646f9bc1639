"""From one YAML outline of a conference recap to a PowerPoint deck and a PDF report.

    from recap_decks import build_deck, build_report, load_outline

    outline = load_outline("outline.yaml")
    build_deck(outline, "output/recap.pptx")
    build_report(outline, "output/recap.pdf", paper="letter")

The names below are imported when they are first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recap_decks.api import build_deck, build_handout, build_report, build_summary, load_outline
    from recap_decks.outline.model import Outline
    from recap_decks.problems import OutlineError, Problem

__version__ = "0.1.0"

__all__ = [
    "Outline",
    "OutlineError",
    "Problem",
    "__version__",
    "build_deck",
    "build_handout",
    "build_report",
    "build_summary",
    "load_outline",
]

_HOMES = {
    "Outline": "recap_decks.outline.model",
    "OutlineError": "recap_decks.problems",
    "Problem": "recap_decks.problems",
    "build_deck": "recap_decks.api",
    "build_handout": "recap_decks.api",
    "build_report": "recap_decks.api",
    "build_summary": "recap_decks.api",
    "load_outline": "recap_decks.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
