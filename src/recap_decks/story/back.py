"""The slides after the themes: takeaways, conclusion, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recap_decks.outline.model import Point, Prose, Text, Topic
from recap_decks.story.compose import address, beside, first_sentence, joined, word
from recap_decks.story.frames import titled_frame
from recap_decks.story.plan import Plan
from recap_decks.story.slides import ConclusionSlide, ListSlide, Slide, TakeawaysSlide
from recap_decks.story.titles import same_title

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
    sources = source_points(plan)
    if sources:
        frame = titled_frame(plan, "sources", plan.closing_section, word("sources", words.sources), None)
        yield ListSlide(frame, Topic(points=sources))


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


def source_points(plan: Plan) -> tuple[Point, ...]:
    """The event's own address, then the sources; addresses in sight and linked."""
    event = plan.outline.event
    points = [
        Point(source.title, joined((source.note, address(source.url, beside(source.title, "url")))))
        for source in plan.outline.sources
    ]
    if event.url:
        points.insert(0, Point(plan.event_name, address(event.url, "event.url")))
    return tuple(points)
