"""What a deck is besides its drawings: layouts with placeholders, notes, sections.

The placeholder levels hold every size, space, indent and colour of slide text (ECMA-376 part 1, 21.1.2.4.13-21):
slides add only which level a paragraph has, so resetting a slide or restyling the deck changes nothing by surprise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from recap_decks.scene.items import Item, Scene
from recap_decks.units import Box

LayoutKind = Literal["title", "secHead", "obj", "titleOnly", "cust"]
PlaceholderKind = Literal["title", "ctrTitle", "subTitle", "body", "obj", "chart", "tbl", "pic", "ftr", "sldNum"]

TITLE, SUBTITLE, FOOTER, SLIDE_NUMBER = 0, 1, 10, 11  # placeholder indices that every layout shares


@dataclass(frozen=True, slots=True)
class Level:
    """How a paragraph of one level looks. All lengths in points.

    `pitch` is the exact distance of baselines, `before` the space above (none above a box's first paragraph),
    `left` where its lines start, `hanging` how far the first one starts before that, `tab` a left tab stop, or a
    right one with `tab_right`, measured from the box's left edge.
    """

    size: float
    pitch: float
    colour: str
    face: str = "text"
    before: float = 0.0
    tracking: float = 0.0
    left: float = 0.0
    hanging: float = 0.0
    tab: float | None = None
    tab_right: bool = False
    bullet: str | None = None


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place for text on a layout; `index` is what slides refer to. `prompt` stands in it while it is empty."""

    index: int
    kind: PlaceholderKind
    name: str
    box: Box
    levels: tuple[Level, ...]
    prompt: str
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class SlideLayout:
    """A composition at one step of size: what all its slides share. Equal values are one layout of the deck.

    `kind` is the layout's type attribute; `fixed` are rules and shapes that stand on each of its slides, drawn by
    the layout and not repeated in their scenes' own items.
    """

    name: str
    kind: LayoutKind
    ground: str
    placeholders: tuple[Placeholder, ...]
    fixed: tuple[Item, ...] = ()

    def placeholder(self, index: int) -> Placeholder:
        """The placeholder of that index; KeyError where the layout has none."""
        for placeholder in self.placeholders:
            if placeholder.index == index:
                return placeholder
        raise KeyError(index)


@dataclass(frozen=True, slots=True)
class SlideScene:
    """A laid out slide. `notes` are plain paragraphs; `section` is the name of the deck section it belongs to."""

    scene: Scene
    layout: SlideLayout
    title: str
    notes: tuple[str, ...]
    section: str
    hidden: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        """All that is seen, in the order in which it is drawn: the layout's fixed items and the slide's own."""
        from recap_decks.scene.order import in_reading_order  # it imports this module

        return (*self.layout.fixed, *in_reading_order(self.scene.items))


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the file itself says of the document; `dated` goes wherever the format wants a time."""

    title: str
    subject: str
    author: str
    language: str  # BCP 47
    dated: datetime
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeckScene:
    """A whole deck, laid out; `width` and `height` in points."""

    facts: DocumentFacts
    width: float
    height: float
    slides: tuple[SlideScene, ...]
