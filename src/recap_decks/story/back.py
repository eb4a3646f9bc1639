"""The slides after the themes: takeaways, conclusion, actions, sessions, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recap_decks.outline.model import Prose, Text
from recap_decks.story.compose import address, beside, first_sentence, word
from recap_decks.story.frames import titled_frame
from recap_decks.story.plan import Plan
from recap_decks.story.slides import (
    ActionsSlide,
    ConclusionSlide,
    Reference,
    SessionsSlide,
    Slide,
    SourcesSlide,
    TakeawaysSlide,
)
from recap_decks.story.themes import sessions_of, tasks_of
from recap_decks.story.titles import same_title
from recap_decks.story.words import Words

LONGEST_STATEMENT = 150  # characters: about three lines of the conclusion's statement


def back_slides(plan: Plan) -> Iterator[Slide]:
    """Those that the outline has something for, in order."""
    outline, words = plan.outline, plan.words
    if outline.takeaways:
        kind, headline = word("takeaways", words.takeaways), outline.headlines.takeaways
        frame = titled_frame(plan, "takeaways", plan.closing_section, kind, headline)
        yield TakeawaysSlide(frame, outline.takeaways)
    statement, paragraphs = _statement(plan)
    if statement or paragraphs:
        kind = word("conclusion", words.conclusion)
        # A ground of its own, like a divider: no progress.
        frame = titled_frame(plan, "conclusion", plan.closing_section, kind, statement)
        yield ConclusionSlide(replace(frame, progress=None), paragraphs)
    shown = [theme for group in plan.shown_groups for theme in group.shown]
    tasks = tuple(task for theme in shown for task in tasks_of(theme, outline.language))
    if tasks:
        frame = titled_frame(plan, "actions", plan.closing_section, word("actions", words.actions), None)
        yield ActionsSlide(frame, tasks, task_heads(words))
    sessions = tuple(session for theme in shown for session in sessions_of(theme))
    if sessions:
        frame = titled_frame(plan, "sessions", plan.closing_section, word("sessions", words.sessions), None)
        heads = (word("session", words.session), word("speaker", words.speaker), word("theme", words.theme))
        yield SessionsSlide(frame, sessions, heads)
    sources = references(plan)
    if sources:
        frame = titled_frame(plan, "sources", plan.closing_section, word("sources", words.sources), None)
        heads = (word("source", words.source), word("address", words.address), word("note", words.note))
        yield SourcesSlide(frame, sources, heads)


def _statement(plan: Plan) -> tuple[Text | None, Prose]:
    """What the conclusion states, and its paragraphs without it."""
    conclusion = plan.outline.conclusion
    if plan.outline.headlines.conclusion or not conclusion:
        return plan.outline.headlines.conclusion, conclusion
    sentence, rest = first_sentence(conclusion[0])
    # One that is the deck's own title would not tell the slide from the cover.
    if len(sentence.plain) > LONGEST_STATEMENT or same_title(sentence, plan.outline.title):
        return None, conclusion
    return sentence, ((rest, *conclusion[1:]) if rest else conclusion[1:])


def task_heads(words: Words) -> tuple[Text, Text, Text, Text]:
    """What stands over the columns of actions."""
    return word("what", words.what), word("who", words.who), word("by_when", words.by_when), word("theme", words.theme)


def references(plan: Plan) -> tuple[Reference, ...]:
    """The event's own address, then the sources; addresses in sight and linked."""
    event = plan.outline.event
    found = [
        Reference(source.title, source.note, address(source.url, beside(source.title, "url")))
        for source in plan.outline.sources
    ]
    if event.url:
        found.insert(0, Reference(plan.event_name, None, address(event.url, "event.url")))
    return tuple(found)
