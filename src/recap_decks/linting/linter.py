"""All rules over one outline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from recap_decks.linting.depth import unequal_depth, walls_of_text, wordy_slides
from recap_decks.linting.duties import actions_without_owner_or_date, missing_meaning
from recap_decks.linting.evidence import numbers_without_source, visuals_without_source
from recap_decks.linting.headlines import headlines_without_focus, headlines_without_statement
from recap_decks.linting.units import mixed_units
from recap_decks.linting.wording import dead_links, file_names_as_alt, repeated_labels
from recap_decks.problems import Problem, in_order

if TYPE_CHECKING:
    from recap_decks.build import Build

_RULES = (
    headlines_without_statement,
    headlines_without_focus,
    repeated_labels,
    walls_of_text,
    unequal_depth,
    visuals_without_source,
    numbers_without_source,
    mixed_units,
    file_names_as_alt,
    missing_meaning,
    actions_without_owner_or_date,
)
"""Those that look at the outline alone."""


def lint(build: Build) -> tuple[Problem, ...]:
    """What the rules find, in the outline's order, less what it silences. Lays the slides out; looks for files that
    links lead to in the outline's folder."""
    outline = build.shown
    folder = outline.folder or Path()
    found = [*outline.doubts, *(problem for rule in _RULES for problem in rule(outline))]
    found += wordy_slides(outline, build.slides.deck)
    found += dead_links(outline, lambda link: (folder / unquote(link)).exists())
    return tuple(problem for problem in in_order(found) if not outline.silences.cover(problem))
