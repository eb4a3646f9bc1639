"""Small labelled facts: when and where, for whom, how much."""

from __future__ import annotations

from recap_decks.outline.model import Text
from recap_decks.story import dates
from recap_decks.story.compose import composed, joined, word
from recap_decks.story.plan import Plan
from recap_decks.story.slides import Fact


def cover_facts(plan: Plan) -> tuple[Fact, ...]:
    """When, where and for whom: at most four."""
    return (*_when_and_where(plan), *_prepared(plan))


def summary_facts(plan: Plan) -> tuple[Fact, ...]:
    """When, where and how much."""
    return (*_when_and_where(plan), *_extent(plan, (composed("extent", plan.extent()),)))


def report_facts(plan: Plan) -> tuple[Fact, ...]:
    """The event in one, how much with topics and points, and for whom."""
    event = tuple(line for line in (_dates(plan), *_place(plan)) if line is not None)
    words = plan.words
    content = words.comma.join(
        words.counted(forms, count, spelled_to=0)
        for forms, count in ((words.topics, plan.topic_count), (words.points, plan.point_count))
        if count
    )
    extent = [composed("extent", plan.extent())]
    if content:
        extent.append(composed("content", content[0].upper() + content[1:]))
    return (
        *((Fact(word("event", words.event), event),) if event else ()),
        *_extent(plan, tuple(extent)),
        *_prepared(plan),
    )


def _when_and_where(plan: Plan) -> tuple[Fact, ...]:
    facts = []
    when, where = _dates(plan), _place(plan)
    if when is not None:
        facts.append(Fact(word("dates", plan.words.dates), (when,)))
    if where:
        venue = plan.outline.event.venue is not None
        label = word("venue", plan.words.venue) if venue else word("place", plan.words.place)
        facts.append(Fact(label, where))
    return tuple(facts)


def _dates(plan: Plan) -> Text | None:
    event = plan.outline.event
    first, last = event.starts or event.ends, event.ends or event.starts
    if first is None or last is None:
        return None
    return composed("dates", dates.days(first, last, plan.outline.language))


def _place(plan: Plan) -> tuple[Text, ...]:
    event = plan.outline.event
    place = joined((event.city, event.country), plan.words.comma)
    return tuple(line for line in (event.venue, place) if line is not None)


def _extent(plan: Plan, lines: tuple[Text, ...]) -> tuple[Fact, ...]:
    return (Fact(word("this_recap", plan.words.this_recap), lines),) if plan.theme_count else ()


def _prepared(plan: Plan) -> tuple[Fact, ...]:
    """For whom, and by whom with the day beneath; the day has a place of its own where nobody is named as author."""
    prepared, words = plan.outline.prepared, plan.words
    day = composed("prepared on", dates.day(prepared.on, plan.outline.language)) if prepared.on else None
    facts = []
    if prepared.for_ is not None:
        facts.append(Fact(word("prepared_for", words.prepared_for), (prepared.for_,)))
    if prepared.by is not None:
        facts.append(Fact(word("prepared_by", words.prepared_by), (prepared.by, day) if day else (prepared.by,)))
    elif day is not None:
        facts.append(Fact(word("prepared_on", words.prepared_on), (day,)))
    return tuple(facts)
