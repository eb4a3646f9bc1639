"""A deck's scene as a PowerPoint file. Positions and sizes are the scene's; nothing here chooses any."""

from __future__ import annotations

from recap_decks.deck.masters import THEME_NAME, layout_name, layout_part, master_part
from recap_decks.deck.naming import numbered
from recap_decks.deck.notes import NOTES_THEME_NAME, notes_master_part, notes_part
from recap_decks.deck.package import packed
from recap_decks.deck.palette import Palette
from recap_decks.deck.parts import PartText
from recap_decks.deck.presentation import package_relations, parts_beside, presentation_part, property_parts, utc
from recap_decks.deck.sheet import Deck
from recap_decks.deck.slides import slide_name, slide_part
from recap_decks.deck.theme import theme_part
from recap_decks.problems import InternalFault
from recap_decks.scene.slides import DeckScene, SlideLayout
from recap_decks.style.tokens import Style


def write_deck(deck: DeckScene, style: Style) -> bytes:
    """The deck as .pptx, the same bytes for the same values.

    InternalFault where the scene contradicts itself: a jump to no slide, text for no placeholder, an unknown colour.
    """
    shared = Deck(Palette(style), deck.facts.language, style.slide_ladder["L"].size, _slide_names(deck))
    layouts = list(dict.fromkeys(slide.layout for slide in deck.slides))  # in order of first use
    numbers = {layout: number for number, layout in enumerate(layouts, start=1)}
    slides: list[PartText] = []
    for number, slide in enumerate(deck.slides, start=1):
        slides.append(slide_part(number, slide, layout_name(numbers[slide.layout]), shared))
        if slide.notes:
            slides.append(notes_part(number, slide_name(number), slide.notes, shared.language))
    skeleton = [*_masters(deck, layouts, style, shared), *property_parts(deck.facts), *parts_beside()]
    return packed(package_relations(), skeleton, [*slides, *shared.media, *shared.charts], utc(deck.facts.dated))


def _masters(deck: DeckScene, layouts: list[SlideLayout], style: Style, shared: Deck) -> list[PartText]:
    taken: set[str] = set()
    return [
        presentation_part(deck, shared),
        theme_part(THEME_NAME, style.name, shared.palette),
        master_part(layouts, shared),
        *(
            layout_part(number, numbered(layout.name, taken), layout, shared)
            for number, layout in enumerate(layouts, start=1)
        ),
        theme_part(NOTES_THEME_NAME, style.name, shared.palette),
        notes_master_part(deck.width, deck.height, shared.language, deck.facts.dated, shared.palette),
    ]


def _slide_names(deck: DeckScene) -> dict[str, str]:
    names = {slide.scene.key: slide_name(number) for number, slide in enumerate(deck.slides, start=1)}
    if len(names) < len(deck.slides):
        raise InternalFault("two slides of the deck have one key")
    return names
