"""A handout laid out: slides on sheets of paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from recap_decks.layout.direction import directed
from recap_decks.layout.handout.furniture import Furniture
from recap_decks.layout.handout.notes import notes_edges, notes_pages
from recap_decks.layout.handout.sheets import arrangement, sheet_edges, sheet_pages
from recap_decks.layout.handout.shown import Shown, bookmarks, shown_slides
from recap_decks.layout.pages.paper import SHEETS
from recap_decks.layout.pages.typesetting import Typesetter
from recap_decks.layout.ranges import in_ranges
from recap_decks.printing import Paper
from recap_decks.scene.items import Miniature, Role, TextBox, drawn_items
from recap_decks.scene.pages import PagesScene
from recap_decks.scene.slides import DeckScene
from recap_decks.story.handout import HandoutWords
from recap_decks.story.slides import Text
from recap_decks.style.tokens import Style

PerPage = Literal[1, 2, 3, 6, "notes"]


def lay_out_handout(
    deck: DeckScene,
    notes: Sequence[Text],
    event: Text,
    words: HandoutWords,
    style: Style,
    *,
    per_page: PerPage,
    paper: Paper,
    duplex: bool = False,
    hidden: bool,
) -> PagesScene:
    """The deck's slides on that paper, so many a page, or one a page over its notes; `duplex` on both sides of each
    sheet.

    `notes` are those of all the deck's slides, in order: they say besides the words of a `SlideScene` what these look
    like. `event` stands at the head of each page. Slides that a talk passes over are there only where `hidden`.
    """
    slides = shown_slides(deck, hidden=hidden)
    sheet = SHEETS[paper].on_both_sides() if duplex else SHEETS[paper]
    ts = Typesetter(style, grid=sheet.grid)
    with_notes = per_page == "notes"
    name = words.slides_with_notes if with_notes else words.handout
    edges_of = notes_edges if with_notes else sheet_edges
    furniture = Furniture(ts, sheet, edges_of, event, name, words, len(deck.slides))
    if per_page == "notes":
        pages = tuple(notes_pages(_with_notes(deck, slides, notes), sheet, furniture, ts, words))
    else:
        pages = tuple(sheet_pages(slides, arrangement(per_page, paper), sheet, furniture, ts, words))
    facts = replace(deck.facts, title=f"{deck.facts.title} – {name.plain}")
    rtl = ts.measure.fonts.right_to_left
    directed_pages = tuple(directed(page, rtl=rtl) for page in pages)
    return PagesScene(facts, directed_pages, in_ranges(bookmarks(slides)), bound=sheet.bound(rtl=rtl))


def scale_and_least_text(handout: PagesScene) -> tuple[float, float]:
    """How large slides are by their own size, and the points that their smallest text comes out at, running texts
    and captions apart."""
    small = [item for page in handout.pages for item in page.items if isinstance(item, Miniature)]
    scale = small[0].box.width / small[0].scene.width
    sizes = (
        piece.size
        for miniature in small
        for text in drawn_items(miniature.scene.items)
        if isinstance(text, TextBox) and text.role not in (Role.RUNNING, Role.CAPTION)
        for paragraph in text.paragraphs
        for piece in paragraph.pieces
    )
    return scale, scale * min(sizes)


def _with_notes(deck: DeckScene, slides: Sequence[Shown], notes: Sequence[Text]) -> list[tuple[Shown, Sequence[Text]]]:
    """Each slide shown, with as many of the notes as are its own."""
    ends = [0]
    for slide in deck.slides:
        ends.append(ends[-1] + len(slide.notes))
    return [(one, notes[ends[one.number - 1] : ends[one.number]]) for one in slides]
