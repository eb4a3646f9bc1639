"""Reading style files and brand files in tests."""

from __future__ import annotations

from pathlib import Path

from recap_decks.problems import OutlineError, Problem
from recap_decks.style.tokens import Style
from recap_decks.style_files.brand import read_brand
from recap_decks.style_files.own import read_style
from recap_decks.style_files.reading import StyleRead

NOWHERE = Path("nowhere")


def own(source: str, folder: Path = NOWHERE) -> StyleRead:
    return read_style(source, "my-style.yaml", folder)


def brand(source: str, folder: Path = NOWHERE, base: str = "default") -> StyleRead:
    return read_brand(source, "_brand.yml", folder, base)


def problems_of(source: str, *, is_brand: bool, folder: Path = NOWHERE) -> tuple[Problem, ...]:
    """Errors and warnings, whichever way they come."""
    try:
        return (brand if is_brand else own)(source, folder).warnings
    except OutlineError as error:
        return error.problems


def typefaces(style: Style) -> dict[str, str]:
    """What a deck of that style calls its fonts, by use."""
    return {use: family.name for use, family in style.slide_families.items()}
