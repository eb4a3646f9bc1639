"""Reading outlines in tests, with a fixed set of names."""

from __future__ import annotations

from recap_decks.outline.model import Outline
from recap_decks.outline.reader import read_outline
from recap_decks.problems import OutlineError, Problem

ICONS = ("layers", "lock", "cloud")
STYLES = ("default", "editorial")
LAYOUTS = ("rows", "columns", "two-columns")
THEMES = """
themes:
  - title: Security
    topics: [{points: [Zero trust]}]
"""


def read(source: str | bytes, default_slug: str = "outline") -> tuple[Outline, tuple[Problem, ...]]:
    found = read_outline(
        source, file="outline.yaml", folder=None, icons=ICONS, styles=STYLES, layouts=LAYOUTS, default_slug=default_slug
    )
    return found.outline, found.warnings


def outline_of(source: str | bytes) -> Outline:
    return read(source)[0]


def problems_of(source: str | bytes) -> tuple[Problem, ...]:
    """Errors and warnings, whichever way they come."""
    try:
        return read(source)[1]
    except OutlineError as error:
        return error.problems


def one_theme(body: str) -> str:
    """An outline whose one theme holds `body`, indented here."""
    lines = "".join(f"    {line}\n" for line in body.strip("\n").split("\n"))
    return f"title: Recap\nthemes:\n  - title: Security\n{lines}"
