"""What every composition is handed: the style's steps of size, and the measure of its fonts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from recap_decks.layout.grid import GRIDS, Grid
from recap_decks.layout.measuring import Measure
from recap_decks.scene.slides import Level
from recap_decks.style.tokens import Step, Style


@dataclass(frozen=True, slots=True)
class Setting:
    """A style with its slide fonts measured. `continued` is the pattern of a continued slide's title, with
    `{number}` and `{count}`; `grid` where things may stand; `chop` lets words wider than their box break between
    letters; `purpose` tells whether the deck is shown or read, and so which ladder of sizes it has."""

    style: Style
    measure: Measure
    continued: str
    grid: Grid = GRIDS["16:9"]
    purpose: Literal["present", "read"] = "present"
    chop: bool = False

    def above(self, bottom: float) -> Setting:
        """The same with a content area that ends at `bottom`, so that something can stand below it."""
        return replace(self, grid=replace(self.grid, bottom=bottom))

    def step(self, role: str) -> Step:
        """A step of the slide ladder: `display`, `title`, `L`, `M`, `S` and so on."""
        return self.style.slide_ladder[role]

    def level(
        self,
        role: str,
        colour: str = "ink",
        face: str = "text",
        *,
        before: float = 0.0,
        left: float = 0.0,
        hanging: float = 0.0,
        tab: float | None = None,
        tab_right: bool = False,
        bullet: str | None = None,
    ) -> Level:
        """A placeholder level set at a step of the ladder; lengths in points."""
        step = self.step(role)
        return Level(
            step.size, step.pitch, colour, face, before, step.tracking, left, hanging, tab, tab_right, bullet
        )  # fmt: skip
