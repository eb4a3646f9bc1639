"""What a summary says of a theme under its title, by how much there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from recap_decks.story.compose import first_sentence
from recap_decks.story.sections import ThemeSection
from recap_decks.story.slides import Point, Text, Topic

_SHORT = 48  # characters: a point without a label that is no longer, and no sentence, is one itself
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")


class Content(StrEnum):
    """How much is said of each theme, the most first."""

    TEXTS = "texts"  # leads, points and what the theme means, whole
    POINTS = "points"
    LABELS = "labels"  # of points, after the titles of topics where a theme has several
    TOPICS = "topics"
    TITLES = "titles"


Kind = Literal["lead", "topic", "point", "nested", "line"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph under a theme's title: a label, and texts that are listed after it."""

    kind: Kind
    label: Text | None = None
    texts: tuple[Text, ...] = ()

    def told(self) -> Iterator[Text]:
        """The texts that it shows."""
        if self.label:
            yield self.label
        yield from self.texts


def entries(theme: ThemeSection, content: Content) -> tuple[Entry, ...]:
    """The paragraphs of a theme. One that would say nothing but its title says the first sentence that it has."""
    if content is Content.TITLES:
        return ()
    found = tuple(_entries(theme, content))
    if found:
        return found
    sentence = _first_sentence(theme)
    return (Entry("lead", texts=(sentence,)),) if sentence else ()


def _entries(theme: ThemeSection, content: Content) -> Iterator[Entry]:
    match content:
        case Content.TEXTS | Content.POINTS:
            leads = content is Content.TEXTS
            if leads:
                yield from (Entry("lead", texts=(text,)) for text in theme.lead)
            for topic in theme.topics:
                yield from _topic(topic, leads=leads)
            if leads and theme.meaning:
                yield from _topic(theme.meaning, leads=True)
        case Content.LABELS:
            for topic in theme.topics:
                labels = tuple(label for point in topic.points if (label := _label(point)))
                title = None if labels and len(theme.topics) == 1 else topic.title
                if title or labels:
                    yield Entry("line", title, labels)
        case _:
            titles = tuple(topic.title for topic in theme.topics if topic.title)
            if titles:
                yield Entry("line", texts=titles)


def _topic(topic: Topic, *, leads: bool) -> Iterator[Entry]:
    if topic.title and (topic.points or leads):
        yield Entry("topic", topic.title)
    elif topic.title:
        yield Entry("line", topic.title)
    if leads:
        yield from (Entry("lead", texts=(text,)) for text in topic.summary)
    for point in topic.points:
        yield from point_entries(point)


def point_entries(point: Point, kind: Literal["point", "nested"] = "point") -> Iterator[Entry]:
    """A point, and those of its second level."""
    if point.label or point.text:
        yield Entry(kind, point.label, (point.text,) if point.text else ())
    for nested in point.points:
        yield from point_entries(nested, "nested")


def _label(point: Point) -> Text | None:
    if point.label or point.text is None:
        return point.label
    plain = point.text.plain.rstrip()
    return point.text if len(plain) <= _SHORT and not plain.endswith(_SENTENCE_ENDS) else None


def _first_sentence(theme: ThemeSection) -> Text | None:
    for text in _sentences(theme):
        return first_sentence(text)[0]
    return None


def _sentences(theme: ThemeSection) -> Iterator[Text]:
    """The texts of a theme that may stand for all of it, the best first."""
    yield from theme.lead
    if theme.meaning:
        yield from theme.meaning.summary
    for topic in theme.topics:
        yield from topic.summary
    for topic in theme.topics:
        for point in topic.points:
            yield from (text for text in (point.text, point.label) if text)
