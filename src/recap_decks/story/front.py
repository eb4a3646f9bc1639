"""The slides before the themes: cover, executive summary, numbers, programme, agenda."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.outline.model import Topic
from recap_decks.story.compose import composed, word
from recap_decks.story.facts import cover_facts, summary_facts
from recap_decks.story.frames import part_key, theme_key, titled_frame
from recap_decks.story.plan import Group, Plan
from recap_decks.story.slides import (
    AgendaEntry,
    AgendaPart,
    AgendaSlide,
    CoverSlide,
    Frame,
    NumbersSlide,
    ProgrammeSlide,
    Slide,
    SummarySlide,
)


def front_slides(plan: Plan) -> Iterator[Slide]:
    """Those that the outline has something for, in order."""
    outline, words, headlines = plan.outline, plan.words, plan.outline.headlines
    cover = Frame("cover", outline.title, plan.front_section)
    yield CoverSlide(cover, outline.subtitle, cover_facts(plan), plan.tally())
    if outline.summary:
        frame = titled_frame(plan, "summary", plan.front_section, word("summary", words.summary), headlines.summary)
        yield SummarySlide(frame, outline.summary, summary_facts(plan))
    if outline.numbers:
        frame = titled_frame(plan, "numbers", plan.front_section, word("numbers", words.numbers), headlines.numbers)
        yield NumbersSlide(frame, outline.numbers)
    if outline.programme:
        frame = titled_frame(
            plan, "programme", plan.front_section, word("programme", words.programme), headlines.programme
        )
        topic = Topic(word("the_programme", words.the_programme), points=outline.programme)
        yield ProgrammeSlide(frame, topic)
    if plan.has_agenda:
        # Twenty is as far as there are words for a title, which should not begin with a digit.
        title = headlines.agenda or composed("agenda", plan.extent(spelled_to=20))
        frame = titled_frame(plan, "agenda", plan.front_section, word("agenda", words.agenda), title)
        yield AgendaSlide(frame, tuple(_agenda_part(plan, group) for group in plan.shown_groups))


def _agenda_part(plan: Plan, group: Group) -> AgendaPart:
    if group.part:
        return AgendaPart(group.part.title, agenda_entries(group), part_key(group.part.id))
    beside_parts = any(other.part for other in plan.shown_groups)
    title = word("more_themes", plan.words.more_themes) if beside_parts else None
    return AgendaPart(title, agenda_entries(group))


def agenda_entries(group: Group) -> tuple[AgendaEntry, ...]:
    """A row for each theme of a group that is shown."""
    return tuple(AgendaEntry(theme.title, theme_key(theme.id)) for theme in group.shown)
