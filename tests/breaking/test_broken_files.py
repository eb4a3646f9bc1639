"""What is read and written broken on purpose: the deck's package, its text, the report's, and places of mistakes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.breaking.broken import Case, deck, given_back, given_to, without_last_run
from tests.characters import test_arrival
from tests.deck import package_reading, sample, test_package, test_slides
from tests.outline import test_problems
from tests.style import test_metrics

from recap_decks.deck import sheet, text, writer
from recap_decks.deck.parts import PartText
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.paper import writer as paper
from recap_decks.scene.slides import DeckScene
from recap_decks.style.metrics import FaceMetrics

MISTAKE = Path(test_problems.__file__).parent / "problems" / "event_url.yaml"


def read_back(check: Callable[[bytes], object]) -> Callable[[], object]:
    """A check of the sample deck as written."""
    return lambda: check(writer.write_deck(sample.deck(), sample.STYLE))


def of_parts(check: Callable[[package_reading.Parts], object]) -> Callable[[], object]:
    """Likewise, taken apart."""
    return read_back(lambda data: check(package_reading.Parts(data)))


def without_first_relation(part: PartText) -> PartText:
    return replace(part, relations=part.relations[1:])


def names_turned(names: dict[str, str]) -> dict[str, str]:
    """Each slide's key with the name of the slide behind it."""
    values = list(names.values())
    return dict(zip(names, [*values[1:], values[0]], strict=True))


def without_notes(scene: DeckScene) -> DeckScene:
    return replace(scene, slides=tuple(replace(slide, notes=()) for slide in scene.slides))


def without_first_notes(data: bytes) -> bytes:
    first = "ppt/notesSlides/notesSlide1.xml"
    return package_reading.changed(data, lambda name, content: None if name == first else (name, content))


def arrival(name: str) -> Callable[[], object]:
    return lambda: test_arrival.test_it_arrives_in_every_place(name)


DECK = {
    "a bare ampersand": Case(
        lambda patch: patch.setattr(text, "text", lambda value: value.replace("<", "&lt;").replace(">", "&gt;")),
        deck,
        "it cannot be read",
    ),
    "an ampersand escaped twice": Case(
        given_back(text, "text", lambda value: value.replace("&amp;", "&amp;amp;")), arrival("markup"), "in the deck"
    ),
    "a relationship missing": Case(given_back(writer, "slide_part", without_first_relation), deck, "slideLayout"),
    "one id for all shapes": Case(
        lambda patch: patch.setattr(sheet.Sheet, "new_id", lambda self: 2), deck, "shapes have the id 2"
    ),
    "a part of notes lost": Case(
        given_back(writer, "write_deck", without_first_notes),
        deck,
        r"leads to /ppt/notesSlides/notesSlide1\.xml",
    ),
    "all parts of notes lost": Case(
        given_to(writer, "write_deck", 0, without_notes),
        read_back(test_slides.test_notes_are_kept_paragraph_by_paragraph),
    ),
    "links to the slide behind": Case(
        given_back(writer, "_slide_names", names_turned), of_parts(test_slides.test_links_lead_where_they_say)
    ),
    "a run lost": Case(
        given_back(text, "_joined", lambda pieces: list(pieces)[1:]),
        read_back(test_slides.test_every_text_is_read_back_by_placeholder),
    ),
    "a zip of another day": Case(
        given_to(writer, "packed", 3, lambda dated: dated.replace(year=2031)),
        read_back(test_package.test_zip_is_ordered_and_bears_the_decks_date),
    ),
}

OTHERS = {
    "a run lost in the report": Case(
        given_to(paper, "draw_paragraph", 0, without_last_run), test_arrival.test_marks_nest_in_the_report, "stars"
    ),
    "mistakes told a line too low": Case(
        given_back(YamlSource, "span", lambda span: replace(span, line=span.line + 1, end_line=span.end_line + 1)),
        lambda: test_problems.test_outline_has_exactly_the_problems_named(MISTAKE),
    ),
    "a width table 5 % off": Case(
        given_back(FaceMetrics, "advance", lambda width: width * 0.95),
        lambda: test_metrics.test_every_advance_is_the_fonts_own("Arimo-Regular"),
    ),
    "words measured 5 % too narrow": Case(
        given_back(FaceMetrics, "width", lambda width: width * 0.95), test_metrics.test_width_is_the_sum_of_advances
    ),
}


@pytest.mark.parametrize("name", DECK)
def test_a_broken_deck_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    DECK[name].is_noticed(monkeypatch)


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_broken_at_the_edges_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    OTHERS[name].is_noticed(monkeypatch)
