"""What every composition is handed: the style's steps of size, and the measure of its fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from recap_decks.layout.grid import GRIDS, UNDER_GROUND, Grid, SlideShape
from recap_decks.layout.measuring import Measure
from recap_decks.scene.slides import Level
from recap_decks.style.tokens import Step, Style

if TYPE_CHECKING:
    from recap_decks.media.picture import LoadedPicture

Purpose = Literal["present", "read"]


@dataclass(frozen=True, slots=True)
class Setting:
    """A style with its slide fonts measured. `continued` is the pattern of a continued slide's title, with
    `{number}` and `{count}`; `grid` where things may stand; `chop` lets words wider than their box break between
    letters; `purpose` tells whether the deck is shown or read, and so which ladder of sizes it has; `accent_taken` that
    what stands at the slide's foot has the accent, so that only a chart's highlight may have it too; `pictures` are the
    outline's, by their files' names as typed."""

    style: Style
    measure: Measure
    continued: str
    grid: Grid = GRIDS["16:9"]
    purpose: Purpose = "present"
    chop: bool = False
    accent_taken: bool = False
    pictures: Mapping[str, LoadedPicture] = field(default_factory=dict)

    def above(self, bottom: float) -> Setting:
        """The same with a content area that ends at `bottom`, so that something can stand below it."""
        return replace(self, grid=replace(self.grid, bottom=bottom))

    def below(self, top: float) -> Setting:
        """The same with a content area that begins at `top`, so that something can stand above it."""
        return replace(self, grid=replace(self.grid, top=top))

    def step(self, role: str) -> Step:
        """A step of the slide ladder: `display`, `title`, `L`, `M`, `S` and so on."""
        ladder = self.style.read_ladder if self.purpose == "read" else self.style.slide_ladder
        return ladder[role]

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


def setting_for(
    style: Style,
    continued: str,
    *,
    shape: SlideShape = "16:9",
    purpose: Purpose = "present",
    pictures: Mapping[str, LoadedPicture] | None = None,
) -> Setting:
    """The setting of a deck in that style, whose slides have that shape."""
    grid = GRIDS[shape]
    if style.forms.head == "band":
        grid = replace(grid, top=UNDER_GROUND)
    return Setting(style, Measure(style.slide_fonts), continued, grid, purpose, pictures=pictures or {})
