"""Slides at their own size, one a page."""

from __future__ import annotations

from recap_decks.layout.handout.shown import bookmarks, shown_slides
from recap_decks.layout.ranges import in_ranges
from recap_decks.scene.items import Anchor, Scene
from recap_decks.scene.pages import PagesScene
from recap_decks.scene.slides import DeckScene


def lay_out_slide_pages(deck: DeckScene, *, hidden: bool) -> PagesScene:
    """The deck's slides as pages, called by the slides' numbers. Those that a talk passes over only where `hidden`;
    no slide leads to them."""
    slides = shown_slides(deck, hidden=hidden)
    pages = tuple(
        Scene(one.key, deck.width, deck.height, one.slide.scene.ground, (Anchor(one.key, 0.0), *one.items))
        for one in slides
    )
    return PagesScene(deck.facts, pages, in_ranges(bookmarks(slides)), tuple(one.number for one in slides))
