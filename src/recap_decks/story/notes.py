"""Speaker notes: the person's own, else what the slide holds, as paragraphs.

The `at` of a composed paragraph tells what it is: `composed/notes`, and below it `/heading` or `/point`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from recap_decks.outline.model import Number, Point, Run, Text, Topic
from recap_decks.story.compose import joined
from recap_decks.story.slides import (
    ActionsSlide,
    AgendaPart,
    AgendaSlide,
    Chart,
    Code,
    Comparison,
    ConclusionSlide,
    CoverSlide,
    Diagram,
    Fact,
    Image,
    NumbersSlide,
    PartSlide,
    ProgrammeSlide,
    Quote,
    SessionsSlide,
    Slide,
    SourcesSlide,
    SummarySlide,
    Table,
    TakeawaysSlide,
    ThemeSlide,
    Timeline,
    Visual,
)

PROSE, HEADING, POINT = "composed/notes", "composed/notes/heading", "composed/notes/point"

Runs = tuple[Run, ...]

_NESTED = "\u2003– "  # an em space sets the dash in: notes have no list levels


def with_notes(slide: Slide) -> Slide:
    """The slide with notes composed from its content where it has none of its own, at least from its title."""
    if slide.frame.notes:
        return slide
    notes = tuple(note for note in _composed(slide) if note.plain.strip()) or (_prose(slide.frame.title),)
    return replace(slide, frame=replace(slide.frame, notes=notes))


def _composed(slide: Slide) -> Iterator[Text]:
    match slide:
        case CoverSlide():
            yield _prose(slide.frame.title)
            if slide.subtitle:
                yield _prose(slide.subtitle)
            yield from map(_fact, slide.facts)
        case SummarySlide():
            yield from map(_prose, slide.paragraphs)
            yield from map(_fact, slide.facts)
        case NumbersSlide():
            yield from map(_number, slide.numbers)
        case ProgrammeSlide():
            yield from _points(slide.topic.points)
        case AgendaSlide():
            yield _prose(slide.frame.title)
            yield from map(_agenda_part, slide.parts)
        case PartSlide():
            yield _prose(slide.frame.title)
            yield from (_point(_NESTED, None, entry.title) for entry in slide.entries)
        case ThemeSlide():
            yield from _theme(slide)
        case TakeawaysSlide():
            yield from _points(slide.points)
        case ConclusionSlide():
            yield _prose(slide.frame.title)
            yield from map(_prose, slide.paragraphs)
        case ActionsSlide():
            for task in slide.tasks:
                yield _detailed(task.what.runs, task.who, task.by)
        case SessionsSlide():
            for one in slide.sessions:
                yield _detailed(one.title.runs, one.note, one.address)
        case SourcesSlide():
            for one in slide.sources:
                yield _detailed(one.title.runs, one.note, one.address)
        case _:
            assert_never(slide)


def _theme(slide: ThemeSlide) -> Iterator[Text]:
    yield from map(_prose, slide.lead)
    for topic in slide.topics:
        yield from _topic(topic)
    for visual in slide.visuals:
        yield from _visual(visual)
    if slide.meaning is not None:
        yield from _topic(slide.meaning)


def _topic(topic: Topic) -> Iterator[Text]:
    if topic.title:
        yield Text(_bold(topic.title.runs), HEADING)
    yield from map(_prose, topic.summary)
    yield from _points(topic.points)


def _visual(visual: Visual) -> Iterator[Text]:
    """What a speaker says of it: its name and what it shows, not each of its values."""
    match visual:
        case Chart():
            yield from _shown(visual.title, visual.alt)
        case Image():
            yield from _shown(visual.caption, visual.alt)
        case Table() | Code():
            yield from _shown(visual.caption, None)
        case Quote():
            who = joined((visual.who, visual.role), ", ")
            yield _prose(joined((visual.text, who), " – ") or visual.text)
        case Timeline():
            for moment in visual.moments:
                yield _detailed(moment.when.runs, moment.what)
        case Comparison():
            yield from _shown(joined(visual.columns), None)
        case Diagram():
            yield from _shown(joined(visual.items, ", "), None)
        case _:
            assert_never(visual)


def _shown(name: Text | None, alt: Text | None) -> Iterator[Text]:
    if name is not None:
        yield _detailed(name.runs, alt)
    elif alt is not None:
        yield _prose(alt)


def _points(points: Iterable[Point], indent: str = "") -> Iterator[Text]:
    for point in points:
        yield _point(indent, point.label, point.text)
        yield from _points(point.points, indent="\u2003" + indent if indent else _NESTED)


def _prose(text: Text) -> Text:
    return Text(text.runs, PROSE)


def _point(indent: str, label: Text | None, text: Text | None) -> Text:
    own = text.runs if text else ()
    runs = _labelled(label.runs, own) if label and own else _bold(label.runs) if label else own
    return Text((Run(indent), *runs) if indent else runs, POINT)


def _labelled(label: Runs, text: Runs) -> Runs:
    # A label that ends in a mark of its own, such as a question, needs no colon.
    has_mark = "".join(run.text for run in label).endswith((":", "?", "!", ".", "…"))
    return (*_bold(label), Run(" "), *text) if has_mark else _named(label, text)


def _number(number: Number) -> Text:
    name = (*number.value.runs, Run(" "), *number.label.runs) if number.label else number.value.runs
    return _detailed(name, number.note, number.source)


def _detailed(name: Runs, *details: Text | None) -> Text:
    said = joined(details)
    return Text(_named(name, said.runs) if said else _bold(name), POINT)


def _fact(fact: Fact) -> Text:
    return Text(_named(fact.label.runs, _listed(fact.value)), POINT)


def _agenda_part(part: AgendaPart) -> Text:
    themes = _listed(entry.title for entry in part.entries)
    return Text(_named(part.title.runs, themes) if part.title else themes, POINT)


def _named(name: Runs, said: Runs) -> Runs:
    return (*_bold(name), Run(":", bold=True), Run(" "), *said)


def _listed(texts: Iterable[Text]) -> Runs:
    whole = joined(texts, ", ")
    return whole.runs if whole else ()


def _bold(runs: Runs) -> Runs:
    return tuple(replace(run, bold=True) for run in runs)
