"""Outlines laid out as decks, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from recap_decks.build import Build
from recap_decks.layout.slides.deck import LaidOutDeck, lay_out_slides
from recap_decks.media.picture import LoadedPicture
from recap_decks.outline.model import Outline
from recap_decks.outline.reader import read_outline
from recap_decks.scene.items import Item, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.scene.verify import ON_SLIDES, Drawn, verify, verify_notes
from recap_decks.story.account import drawn_texts
from recap_decks.story.layout_names import LAYOUTS
from recap_decks.story.sections import Story
from recap_decks.style.colour import contrast
from recap_decks.style.icons import icon_names
from recap_decks.style.tokens import style_names

ROOT = Path(__file__).parents[3]


def outline_of(source: str | bytes) -> Outline:
    """The outline as read, with the icons and styles that there are."""
    return read_outline(
        source,
        file="outline.yaml",
        folder=".",
        icons=icon_names(),
        styles=style_names(),
        layouts=LAYOUTS,
        default_slug="outline",
    )[0]


def told(source: str | bytes) -> Story:
    """The outline's story."""
    return Build(outline_of(source)).story


def laid_out(source: str | bytes, pictures: Mapping[str, LoadedPicture] | None = None) -> LaidOutDeck:
    """The outline's deck as scenes, its promises checked; `pictures` are those that it shows, by their names."""
    build = Build(outline_of(source), pictures=pictures or {})
    laid = lay_out_slides(build.story, build.setting, build.facts())
    colours = build.setting.style.colours
    drawn = [Drawn(slide.scene, slide.items, ON_SLIDES) for slide in laid.deck.slides]
    texts = {(text.at, text.plain) for text in drawn_texts(build.story.slides)}
    verify(drawn, texts, lambda one, other: contrast(colours[one], colours[other]))
    verify_notes(laid.deck.slides, (text.plain for slide in build.story.slides for text in slide.frame.notes))
    return laid


def recap() -> LaidOutDeck:
    """The real recap's deck."""
    return laid_out((ROOT / "outline.yaml").read_bytes())


def text_boxes(slide: SlideScene) -> list[TextBox]:
    """A slide's text boxes in order."""
    return [item for item in slide.scene.items if isinstance(item, TextBox)]


def sizes(slide: SlideScene) -> dict[str, float]:
    """The smallest size of each text box, by its name."""
    return {
        box.name: min(piece.size for paragraph in box.paragraphs for piece in paragraph.pieces)
        for box in text_boxes(slide)
    }


def said(items: tuple[Item, ...]) -> str:
    """All that is drawn, line by line."""
    return "\n".join(
        "".join(piece.text for piece in line.pieces)
        for item in items
        if isinstance(item, TextBox)
        for paragraph in item.paragraphs
        for line in paragraph.lines
    )
