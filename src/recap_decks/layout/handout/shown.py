"""Slides as they come onto paper: which are shown, their drawing, and the bookmarks that lead to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recap_decks.scene.items import Item, Miniature, Scene, Stroke, rectangle
from recap_decks.scene.pages import Bookmark
from recap_decks.scene.slides import DeckScene, SlideScene
from recap_decks.units import Box

_FRAME = 0.5
MARKS = "data"  # the colour of what is no text on handouts: frames, and lines to write on


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide by its number in the deck."""

    number: int
    slide: SlideScene

    @property
    def key(self) -> str:
        """The place of the slide, that bookmarks and links lead to."""
        return self.slide.scene.key

    @property
    def items(self) -> tuple[Item, ...]:
        """All that is seen of it, in the order in which it is drawn and read."""
        return self.slide.items


def shown_slides(deck: DeckScene, *, hidden: bool) -> tuple[Shown, ...]:
    """The deck's slides with their numbers; those that a talk passes over only where `hidden`."""
    numbered = (Shown(number, slide) for number, slide in enumerate(deck.slides, 1))
    return tuple(one for one in numbered if hidden or not one.slide.hidden)


def bookmarks(slides: Sequence[Shown]) -> Iterator[Bookmark]:
    """Each section where it begins, and its slides below it, by their numbers."""
    section, count = None, 0
    for one in slides:
        if one.slide.section != section:
            section, count = one.slide.section, count + 1
            yield Bookmark(section, 0, one.key, count)
        yield Bookmark(one.slide.title, 1, one.key, one.number)


def framed_miniature(one: Shown, box: Box, label: str) -> tuple[Miniature, Stroke]:
    """The slide as large as the box takes it, in its top left corner, and the thin frame around it. `label` names it
    to who cannot see it."""
    drawn = one.slide.scene
    scale = min(box.width / drawn.width, box.height / drawn.height)
    place = Box(box.x, box.y, drawn.width * scale, drawn.height * scale)
    scene = Scene(drawn.key, drawn.width, drawn.height, drawn.ground, one.items)
    half = _FRAME / 2
    around = Box(place.x - half, place.y - half, place.width + _FRAME, place.height + _FRAME)
    frame = Stroke(around, rectangle(place), _FRAME, MARKS, f"frame of slide {one.number}")
    return Miniature(place, scene, f"slide {one.number}", f"{label}: {one.slide.title}"), frame
