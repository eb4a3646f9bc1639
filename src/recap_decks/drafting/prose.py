"""Prose as points: what a slide can show of paragraphs, each sentence in its order and none left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_decks.drafting.content import Content
from recap_decks.drafting.key_terms import Terms
from recap_decks.drafting.model import Point, Topic
from recap_decks.drafting.sentences import length_of, sentences_of
from recap_decks.drafting.words import Words, joined

_MOST_SUMMARY = 45  # words of a summary that stays as it is
_MOST_POINT = 45  # words of a paragraph that is one point
_LEAST_POINT = 5  # words of a sentence that is a point by itself


def told_in_points(content: Content, title: Words, terms: Terms) -> Content:
    """The content of a theme of that title, with long prose as a leading sentence and points.

    A short paragraph is one point; a longer one is a topic whose points are its sentences, under a term of its own
    where several of them stand beside each other.
    """
    summary, rest = _lead(content.summary, is_all=not content.topics)
    told = [Topic(summary=rest)] if rest else []
    told += content.topics
    content.summary = summary
    used = {title.plain.casefold()}
    done: list[Topic] = []
    for topic in told:
        if topic.title or topic.points:
            done.append(_shortened(topic))
        else:
            done += _topics_of(topic.summary, terms, used)
    content.topics = _joined(done)
    return content


def in_points(topic: Topic) -> Topic:
    """A topic with a title of its own, with long prose as points."""
    return _shortened(topic)


def _lead(summary: Sequence[Words], *, is_all: bool) -> tuple[list[Words], list[Words]]:
    """What stays of a summary, and what follows; where a theme `is_all` of it, only its first sentence stays."""
    if not summary:
        return [], []
    first, *others = summary
    sentences = sentences_of(first)
    if not others and len(sentences) > 1 and is_all:
        return [sentences[0]], [joined(sentences[1:])]
    if sum(length_of(words.plain) for words in summary) <= _MOST_SUMMARY:
        return list(summary), []
    if length_of(first.plain) <= _MOST_SUMMARY:
        return [first], others
    return [sentences[0]], [*([joined(sentences[1:])] if sentences[1:] else []), *others]


def _topics_of(paragraphs: Sequence[Words], terms: Terms, used: set[str]) -> Iterator[Topic]:
    """Paragraphs as topics: short ones that follow each other in one, each longer one in one of its own."""
    is_long = [length_of(words.plain) > _MOST_POINT and len(sentences_of(words)) > 1 for words in paragraphs]
    short: list[Point] = []
    for words, long in zip(paragraphs, is_long, strict=True):
        if not long:
            short.append(Point(text=words))
            continue
        if short:
            yield Topic(points=short)
            short = []
        title = terms.title_of(words) if sum(is_long) > 1 else Words()
        if title.plain.casefold() in used:
            title = Words()
        used.add(title.plain.casefold())
        yield Topic(title, points=points_of_sentences(words))
    if short:
        yield Topic(points=short)


def _joined(topics: Sequence[Topic]) -> list[Topic]:
    """Topics of which no two that follow each other have points alone."""
    done: list[Topic] = []
    for topic in topics:
        if done and not any((topic.title, topic.summary, done[-1].title, done[-1].summary)):
            done[-1].points += topic.points
        else:
            done.append(topic)
    return done


def under_one_title(topics: Sequence[Topic]) -> list[Topic]:
    """Topics of which the first has a title, with those that follow without one, and without a line that introduces
    their points, joined to it."""
    first, *others = topics
    while others and not others[0].title and not (others[0].summary and others[0].points):
        first.points += [Point(text=words) for words in others[0].summary] + others[0].points
        others = others[1:]
    return [first, *others]


def _shortened(topic: Topic) -> Topic:
    """A topic whose summary is short; what more it says are points before its own."""
    if sum(length_of(words.plain) for words in topic.summary) <= _MOST_SUMMARY:
        return topic
    first, *others = topic.summary
    if topic.points and length_of(first.plain) <= _MOST_SUMMARY:
        topic.summary = [first]
    else:
        topic.summary, others = [], list(topic.summary)
    told = [
        point
        for words in others
        for point in (points_of_sentences(words) if length_of(words.plain) > _MOST_POINT else [Point(text=words)])
    ]
    topic.points = told + topic.points
    return topic


def points_of_sentences(paragraph: Words) -> list[Point]:
    """A point a sentence; one of a few words stands with that before it."""
    held: list[Words] = []
    for sentence in sentences_of(paragraph):
        if held and min(length_of(sentence.plain), length_of(held[-1].plain)) < _LEAST_POINT:
            held[-1] = joined([held[-1], sentence])
        else:
            held.append(sentence)
    return [Point(text=words) for words in held]
