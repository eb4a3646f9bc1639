"""What holds for every outline."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from tests.story.builders import outlines

from recap_decks.outline.model import Outline, texts_in
from recap_decks.story.account import lost_texts, slide_texts
from recap_decks.story.slides import AgendaSlide, ConclusionSlide, PartSlide, ThemeSlide
from recap_decks.story.tell import tell
from recap_decks.story.typography import normalised

# Drawing a whole outline is slow; that says nothing of the story.
some = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@some
@given(outlines())
def test_nothing_is_lost(outline: Outline) -> None:
    assert lost_texts(outline, tell(outline)) == []


@some
@given(outlines())
def test_everything_is_found_in_words_alone(outline: Outline) -> None:
    """As the account, without its knowledge of paths: the words of each text stand somewhere in the deck."""
    story = tell(outline)
    said = [normalised(text.plain) for slide in story.slides for text in (*slide_texts(slide), *slide.frame.notes)]
    # The conclusion's first sentence is its slide's title, and the rest of that paragraph stands below.
    said += [
        normalised(" ".join(text.plain for text in (slide.frame.title, *slide.paragraphs)))
        for slide in story.slides
        if isinstance(slide, ConclusionSlide)
    ]
    unsaid = {path for path, _ in story.left_out_of_slides}
    for text in texts_in(outline):
        sought = normalised(text.plain)
        left_out = any(text.at == path or text.at.startswith((f"{path}[", f"{path}.")) for path in unsaid)
        assert left_out or any(sought in one for one in said)


@some
@given(outlines())
def test_keys_titles_and_sections_are_unique(outline: Outline) -> None:
    check_unique(outline)


def check_unique(outline: Outline) -> None:
    """No two slides share a key or a title, and a section's slides stand together."""
    slides = tell(outline).slides
    keys = [slide.frame.key for slide in slides]
    titles = [normalised(slide.frame.title.plain).casefold() for slide in slides]
    sections = [slide.frame.section for slide in slides]
    assert len(set(keys)) == len(keys)
    assert len(set(titles)) == len(titles)
    starts = [one for one, before in zip(sections, [None, *sections], strict=False) if one != before]
    assert len(set(starts)) == len(starts)


@some
@given(outlines())
def test_links_lead_to_slides_that_are_shown(outline: Outline) -> None:
    check_links(outline)


def check_links(outline: Outline) -> None:
    """Rows of agenda and dividers lead to the slides of the themes and parts that they name."""
    story = tell(outline)
    shown = [slide.frame.key for slide in story.slides if not slide.frame.hidden]
    themes = {f"theme/{theme.id}": theme.title.at for theme in outline.themes if not theme.skip}
    for slide in story.slides:
        if isinstance(slide, AgendaSlide):
            entries = [entry for group in slide.parts for entry in group.entries]
            assert {entry.leads_to: entry.title.at for entry in entries} == themes
            assert len(entries) == len(themes)
            assert {group.leads_to for group in slide.parts if group.leads_to} <= set(shown)
        elif isinstance(slide, PartSlide):
            assert slide.entries
            assert {(entry.leads_to, entry.title.at) for entry in slide.entries} <= themes.items()


@some
@given(outlines())
def test_every_slide_has_notes_and_shown_themes_their_place(outline: Outline) -> None:
    story = tell(outline)
    assert all(slide.frame.notes for slide in story.slides)
    themes = [slide for slide in story.slides if isinstance(slide, ThemeSlide)]
    assert len(themes) == len(outline.themes)
    places = [slide.frame.progress.now for slide in themes if slide.frame.progress and not slide.frame.hidden]
    assert places == list(range(len(places)))
    numbers = [theme.number for part in story.report.parts for theme in part.themes]
    assert numbers == list(range(1, len(places) + 1))


@some
@given(outlines())
def test_the_account_misses_what_is_taken_away(outline: Outline) -> None:
    story = tell(outline)
    without_slide = replace(story, slides=story.slides[1:])
    assert any(line.startswith("title is on no slide") for line in lost_texts(outline, without_slide)) is (
        outline.event.name is not None
    )
    without_parts = replace(story, report=replace(story.report, parts=(), tasks=()))
    missing = {line.partition(" ")[0] for line in lost_texts(outline, without_parts)}
    assert {theme.title.at for theme in outline.themes if not theme.skip} <= missing
