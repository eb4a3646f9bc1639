"""Speaker notes: the person's own, else what the slide holds, as plain paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from recap_decks.outline.model import Number, Point, Text, Topic
from recap_decks.story.compose import composed
from recap_decks.story.slides import (
    ActionsSlide,
    AgendaPart,
    AgendaSlide,
    ConclusionSlide,
    CoverSlide,
    Fact,
    NumbersSlide,
    PartSlide,
    ProgrammeSlide,
    SessionsSlide,
    Slide,
    SourcesSlide,
    SummarySlide,
    TakeawaysSlide,
    ThemeSlide,
)

_NESTED = "\u2003– "  # an em space sets the dash in: notes have no list levels


def with_notes(slide: Slide) -> Slide:
    """The slide with notes composed from its content where it has none of its own, at least from its title."""
    if slide.frame.notes:
        return slide
    lines = [line for line in _lines(slide) if line.strip()] or [slide.frame.title.plain]
    notes = tuple(composed("notes", line) for line in lines)
    return replace(slide, frame=replace(slide.frame, notes=notes))


def _lines(slide: Slide) -> Iterator[str]:
    match slide:
        case CoverSlide():
            yield slide.frame.title.plain
            if slide.subtitle:
                yield slide.subtitle.plain
            yield from map(_fact, slide.facts)
        case SummarySlide():
            yield from _plain(slide.paragraphs)
            yield from map(_fact, slide.facts)
        case NumbersSlide():
            yield from map(_number, slide.numbers)
        case ProgrammeSlide():
            yield from _points(slide.topic.points)
        case AgendaSlide():
            yield slide.frame.title.plain
            yield from map(_agenda_part, slide.parts)
        case PartSlide():
            yield slide.frame.title.plain
            yield from (_NESTED + entry.title.plain for entry in slide.entries)
        case ThemeSlide():
            yield from _theme(slide)
        case TakeawaysSlide():
            yield from _points(slide.points)
        case ConclusionSlide():
            yield slide.frame.title.plain
            yield from _plain(slide.paragraphs)
        case ActionsSlide():
            for task in slide.tasks:
                yield _named(task.what.plain, task.who, task.by)
        case SessionsSlide():
            for one in slide.sessions:
                yield _named(one.title.plain, one.note, one.address)
        case SourcesSlide():
            for one in slide.sources:
                yield _named(one.title.plain, one.note, one.address)
        case _:
            assert_never(slide)


def _theme(slide: ThemeSlide) -> Iterator[str]:
    yield from _plain(slide.lead)
    for topic in slide.topics:
        yield from _topic(topic)
    if slide.meaning is not None:
        yield from _topic(slide.meaning)


def _topic(topic: Topic) -> Iterator[str]:
    if topic.title:
        yield topic.title.plain
    yield from _plain(topic.summary)
    yield from _points(topic.points)


def _points(points: Iterable[Point], indent: str = "") -> Iterator[str]:
    for point in points:
        yield indent + _labelled(point.label, point.text)
        yield from _points(point.points, indent="\u2003" + indent if indent else _NESTED)


def _labelled(label: Text | None, text: Text | None) -> str:
    if label is None or text is None:
        return (label or text or composed("notes", "")).plain
    # A label that ends in a mark of its own, such as a question, needs no colon.
    return f"{label.plain}{'' if label.plain.endswith((':', '?', '!', '.', '…')) else ':'} {text.plain}"


def _number(number: Number) -> str:
    name = number.value.plain + (f" {number.label.plain}" if number.label else "")
    return _named(name, number.note, number.source)


def _named(name: str, *details: Text | None) -> str:
    said = " · ".join(text.plain for text in details if text)
    return f"{name}: {said}" if said else name


def _fact(fact: Fact) -> str:
    return f"{fact.label.plain}: {', '.join(_plain(fact.value))}"


def _agenda_part(part: AgendaPart) -> str:
    themes = ", ".join(entry.title.plain for entry in part.entries)
    return f"{part.title.plain}: {themes}" if part.title else themes


def _plain(texts: Iterable[Text]) -> Iterator[str]:
    return (text.plain for text in texts)
