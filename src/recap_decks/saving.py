"""Where outputs go: what a person made of an earlier deck is kept beside the new one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from recap_decks.files import write_together


def save(outputs: Mapping[Path, bytes]) -> dict[Path, Path]:
    """Writes all outputs, or none. Missing folders are made.

    A deck that is about to be replaced but is not as it was built, since a person edited it or made it elsewhere, is
    kept beside as `<slug>.edited-1.pptx`, or with the next free number; what comes back says which is kept where.
    Reports are replaced. Raises OSError, with nothing changed, where any output cannot be written.
    """
    return write_together(outputs, _is_edited_deck)


def _is_edited_deck(place: Path) -> bool:
    if place.suffix.lower() != ".pptx":
        return False
    from recap_decks.deck.digest import is_as_built

    try:
        with place.open("rb") as file:
            return not is_as_built(file)
    except OSError:  # what cannot be read may be anybody's
        return True
