"""Story and slides broken on purpose: the build's own checks, or a test of the suite, notice each break."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.breaking.broken import (
    Case,
    deck,
    each_box,
    each_paragraph,
    each_slide,
    given_back,
    given_to,
    laid_out_slides,
    outline,
    report,
    without_last_run,
)
from tests.layout.slides import laid_out, test_deck
from tests.story import test_random_outlines

from recap_decks import build
from recap_decks.layout.slides import agenda, frame, meaning, theme, visual_slides
from recap_decks.layout.slides import deck as slides
from recap_decks.layout.slides.deck import LaidOutDeck
from recap_decks.scene.items import Group, Paragraph
from recap_decks.scene.slides import SlideScene
from recap_decks.story import front, tell, themes
from recap_decks.story import report as told_report
from recap_decks.story.slides import AgendaEntry, Topic
from recap_decks.style.tokens import Style
from recap_decks.units import Box


def without_a_point(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    return tuple(
        replace(topic, points=topic.points[:-1] if len(topic.points) > 1 else topic.points) for topic in topics
    )


def thinned(theme: Any) -> Any:
    """A theme's slide or section with a point less in each topic."""
    return replace(theme, topics=without_a_point(theme.topics))


def turned(entries: tuple[AgendaEntry, ...]) -> tuple[AgendaEntry, ...]:
    behind = (*entries[1:], *entries[:1])
    return tuple(replace(entry, leads_to=other.leads_to) for entry, other in zip(entries, behind, strict=True))


STORY = {
    "a point lost on its slide": Case(
        given_back(themes, "ThemeSlide", thinned), deck, r"themes\[0\]\.topics\[0\].* is on no slide"
    ),
    "a point lost in the report": Case(
        given_back(told_report, "ThemeSection", thinned),
        report,
        r"themes\[0\]\.topics.* is not in the report",
    ),
    "two slides of one title": Case(
        lambda patch: patch.setattr(tell, "told_apart", lambda given: given),
        lambda: test_random_outlines.check_unique(outline()),
        "'security'",
    ),
    "agenda rows that lead to their neighbours": Case(
        given_back(front, "agenda_entries", turned), lambda: test_random_outlines.check_links(outline())
    ),
}


def numbered_one_lower(numbers: dict[str, int]) -> dict[str, int]:
    return {key: number - 1 for key, number in numbers.items()}


def moved(right: float = 0.0, height: float | None = None) -> Any:
    """Breaks boxes: each stands further right, or has another height, and its lines stay where they are."""
    return each_box(
        lambda text: replace(
            text,
            box=Box(text.box.x + right, text.box.y, text.box.width, text.box.height if height is None else height),
        )
    )


def in_hair(paragraph: Paragraph) -> Paragraph:
    lines = tuple(
        replace(line, pieces=tuple(replace(piece, colour="hair") for piece in line.pieces)) for line in paragraph.lines
    )
    return replace(paragraph, lines=lines)


def smaller(style: Style) -> Style:
    ladder = dict(style.slide_ladder)
    return replace(style, slide_ladder={**ladder, "S": replace(ladder["S"], size=13.0)})


def unnumbered(slide: SlideScene) -> SlideScene:
    return replace(slide, title=slide.title.partition(" (")[0])


def muted(slide: SlideScene) -> SlideScene:
    items = tuple(replace(item, alt=None) if isinstance(item, Group) else item for item in slide.scene.items)
    return replace(slide, scene=replace(slide.scene, items=items))


def recap_deck() -> LaidOutDeck:
    """The real recap's deck, not verified."""
    recap = build.Build(laid_out.outline_of((laid_out.ROOT / "outline.yaml").read_bytes()))
    return slides.lay_out_slides(recap.story, recap.setting, recap.facts())


def agenda_numbers() -> None:
    test_deck.test_agenda_and_dividers_tell_the_right_slides(recap_deck())


def icons_and_progress() -> None:
    test_deck.test_each_theme_has_its_icon_and_its_place(recap_deck())


LAYOUT = {
    "a point lost between story and slide": Case(
        given_to(theme, "bodies", 1, without_a_point), deck, r"lost: themes\[0\]\.topics\[0\]"
    ),
    "a visual lost": Case(
        given_to(visual_slides, "following", 0, lambda shown: shown[:-1]), deck, r"lost: themes\[2\]\.visuals\[1\]"
    ),
    "a meaning lost": Case(
        given_back(meaning, "at_foot", lambda placed: replace(placed, boxes=placed.boxes[:1])),
        deck,
        r"lost: themes\[2\]\.meaning",
    ),
    "a run lost": Case(each_paragraph(without_last_run), deck, "lost: "),
    "boxes that overlap": Case(moved(height=240), deck, "overlap by"),
    "a box off the slide": Case(moved(right=400), deck, "leaves the page"),
    "lines below their box": Case(moved(height=8), deck, "leaves its box"),
    "text without contrast": Case(each_paragraph(in_hair), deck, "hair on paper has a contrast of 1.6 only"),
    "text under its least size": Case(given_back(build, "load_style", smaller), deck, "13 pt, under the least size"),
    "text for a placeholder that the layout lacks": Case(
        each_box(lambda text: replace(text, placeholder=77 if text.placeholder == 21 else text.placeholder)),
        deck,
        "has no placeholder 77",
    ),
    "a slide with its neighbour's number": Case(
        given_to(slides, "_numbered", 1, lambda number: number + 1), deck, "Slide number: '3' on slide 2"
    ),
    "a wrong slide number on the agenda": Case(
        given_to(agenda._Rows, "__init__", 1, numbered_one_lower),
        agenda_numbers,
    ),
    "notes that end early": Case(
        each_slide(lambda slide: replace(slide, notes=slide.notes[:1])), deck, "from 'Running: Security"
    ),
    "no notes": Case(each_slide(lambda slide: replace(slide, notes=())), deck, "notes laid out are not those told"),
    "continued slides of one title": Case(
        each_slide(unnumbered),
        lambda: test_deck.check_names(laid_out_slides().deck.slides),
        "'Edge'",
    ),
    "an icon of another theme": Case(
        given_to(frame, "icon_shape", 0, lambda _: "lock"),
        icons_and_progress,
        "Icon lock",
    ),
    "progress that stands still": Case(
        given_to(frame, "progress_group", 0, lambda progress: replace(progress, now=0)),
        icons_and_progress,
    ),
    "a drawing that is no longer described": Case(each_slide(muted), icons_and_progress),
}


@pytest.mark.parametrize("name", STORY)
def test_a_broken_story_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    STORY[name].is_noticed(monkeypatch)


@pytest.mark.parametrize("name", LAYOUT)
def test_a_broken_layout_of_slides_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    LAYOUT[name].is_noticed(monkeypatch)


@pytest.mark.parametrize("change", [{"section": ""}, {"hidden": True}])
def test_what_slides_lose_beside_their_text_is_noticed(change: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(laid: LaidOutDeck) -> LaidOutDeck:
        return replace(laid, deck=replace(laid.deck, slides=tuple(replace(one, **change) for one in laid.deck.slides)))

    test_deck.test_slides_keep_what_the_story_says_beside_their_text()
    given_back(laid_out, "lay_out_slides", changed)(monkeypatch)
    with pytest.raises(AssertionError):
        test_deck.test_slides_keep_what_the_story_says_beside_their_text()
