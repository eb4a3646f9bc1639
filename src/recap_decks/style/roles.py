"""What each colour of a style is for, and so what it must stand out from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recap_decks.style.colour import contrast

SERIES = tuple(f"data_{number}" for number in range(1, 7))
"""The series of a chart, in order."""

COLOURS = (
    *("paper", "ink", "muted", "done", "hair", "tint"),
    *("accent", "accent_text", "on_accent", "on_accent_soft", "on_accent_dim", "on_accent_hair"),
    *("data", "data_on", *SERIES),
)
"""All that a style names."""

TEXT, GRAPHICS = 4.5, 3.0
"""Least contrasts by WCAG 2.2 AA: success criteria 1.4.3 (text below 18 points) and 1.4.11 (what graphics tell)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour, the ground that it is seen on, and the least contrast of the two."""

    colour: str
    ground: str
    least: float


PAIRS = (
    *(Pair(colour, "paper", TEXT) for colour in ("ink", "muted", "accent_text")),
    *(Pair(colour, "tint", TEXT) for colour in ("ink", "muted", "accent_text")),
    *(Pair(colour, "accent", TEXT) for colour in ("on_accent", "on_accent_soft")),
    *(Pair(colour, "paper", GRAPHICS) for colour in ("done", "data", "data_on", *SERIES)),
    Pair("on_accent_dim", "accent", GRAPHICS),
)
"""All that stands on another and tells something; `hair`, `on_accent_hair` and `tint` only decorate."""


def breaches(colours: Mapping[str, str]) -> Iterator[tuple[Pair, float]]:
    """The pairs with too little contrast, each with the one that it has."""
    for pair in PAIRS:
        ratio = contrast(colours[pair.colour], colours[pair.ground])
        if ratio < pair.least:
            yield pair, ratio
