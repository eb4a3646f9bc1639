"""Which composition a theme takes, and how it is continued.

In this order: the composition that suits; smaller within the scale; continued on a further slide at a boundary of
meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from recap_decks.layout import split
from recap_decks.layout.breaking import opportunities
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import one_topic, prose, topics
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.points import POINT_STEPS, Steps
from recap_decks.problems import InternalFault
from recap_decks.story.slides import Point, Prose, Run, Text, Topic, texts_in

_MANY_POINTS = 6  # of one topic, from which on they stand in two columns
_LONG_WORD = 16  # characters that may be wider than a column
_SMALL_POINT = (Point(None, Text((Run("x"),), "")),)  # to see whether a topic's name leaves room beside it

Composition = Callable[[Steps], Body | None]
Composed = tuple[Sequence[Topic], Body]
Content = TypeVar("Content", Topic, Sequence[Topic])


def bodies(lead: Prose, content: Sequence[Topic], setting: Setting, recent: Sequence[str]) -> list[Body]:
    """The bodies of a theme's slides, one where it fits. `lead` is what does not stand above the content; `recent`
    the kinds of the last slides, so that a third of one kind in a row takes another where it fits as well.

    Raises Unsettable where a text cannot be set at all (a single word larger than a slide).
    """
    made = prose_bodies(lead, setting) if lead else []
    if content:
        made += _topic_bodies(tuple(content), setting, recent)
    return made


class Unsettable(InternalFault):
    """A text that no slide can hold, whatever it is cut into; none is known."""


def prose_bodies(paragraphs: Prose, setting: Setting) -> list[Body]:
    """Text alone, on as few slides as it takes."""
    chopping = replace(setting, chop=True)
    small = split.small_prose(paragraphs, lambda text: prose.lead_only((text,), chopping) is not None)
    if small is None:
        raise Unsettable(paragraphs[0].plain)
    made = None
    for own in (setting, chopping):
        made = made or split.in_fewest(small, partial(_lead, own))
    if made is None:
        raise Unsettable(paragraphs[0].plain)
    return made


def _lead(setting: Setting, paragraphs: Sequence[Text], first: bool) -> Body | None:
    return prose.lead_only(tuple(paragraphs), setting)


def _topic_bodies(content: Sequence[Topic], setting: Setting, recent: Sequence[str]) -> list[Body]:
    if len(content) > 1 and not any(topic.summary or topic.points for topic in content):
        # Titles alone are a list.
        content = (Topic(None, (), tuple(Point(None, topic.title) for topic in content)),)
    whole = one_slide(content, setting, recent)
    if whole is not None:
        return [whole]
    if len(content) == 1:
        return _split_topic(content[0], setting)
    groups = split.in_fewest(content, lambda group, _: _composed(group, setting) if len(group) <= 3 else None)
    if groups is not None:
        return _at_one_size(groups, setting)
    return [body for topic in content for body in _topic_bodies((topic,), setting, ())]


def _split_topic(topic: Topic, setting: Setting) -> list[Body]:
    """One topic on several slides: between points, two at least on each where that can be; else within the longest."""
    if not topic.points:
        return _named_prose(topic, setting)
    named = Topic(topic.title, topic.summary, _SMALL_POINT)
    if (topic.title is not None or topic.summary) and one_slide((named,), setting, ()) is None:
        # What leaves no room beside it comes first, on its own; a title that long is not repeated.
        short = Topic(topic.title, (), _SMALL_POINT)
        title = topic.title if one_slide((short,), setting, ()) is not None else None
        return _named_prose(topic, setting) + _topic_bodies((Topic(title, (), topic.points),), setting, ())

    def compose(points: Sequence[Point], first: bool) -> Composed | None:
        return _composed((split.topic_part(topic, points, first),), setting)

    points = split.small_enough(topic.points, lambda point: compose((point,), True) is not None)
    made = split.in_fewest(points, compose, 2) if points is not None else None
    if made is None:
        raise Unsettable(topic.points[0].text.plain if topic.points[0].text else "")
    return _at_one_size(made, setting)


def _composed(content: Sequence[Topic], setting: Setting) -> Composed | None:
    body = one_slide(content, setting, ())
    return (content, body) if body is not None else None


def _at_one_size(slides: Sequence[Composed], setting: Setting) -> list[Body]:
    """A theme's slides in one composition, at the largest steps that hold each of them: what goes on looks alike."""
    for steps in POINT_STEPS:
        for at in range(min(len(_compositions(content, setting)) for content, _ in slides)):
            made = [_compositions(content, setting)[at](steps) for content, _ in slides]
            if all(body is not None for body in made):
                return [body for body in made if body is not None]
    return [body for _, body in slides]


def _named_prose(topic: Topic, setting: Setting) -> list[Body]:
    title = (topic.title,) if topic.title is not None else ()
    return prose_bodies((*title, *topic.summary), setting)


def one_slide(content: Sequence[Topic], setting: Setting, recent: Sequence[str]) -> Body | None:
    """The first composition that holds the topics on one slide, largest steps first; words wider than any column are
    chopped only where nothing else is left."""
    body = _composed_once(content, setting, recent)
    if body is None and not setting.chop and _has_long_word(content):
        body = _composed_once(content, replace(setting, chop=True), recent)
    return body


def _composed_once(
    content: Sequence[Topic], setting: Setting, recent: Sequence[str], at: Sequence[Steps] = POINT_STEPS
) -> Body | None:
    if len(content) == 1 and not content[0].points:
        return one_topic.name_alone(content[0], setting)
    for steps in at:
        for compose in _compositions(content, setting):
            body = compose(steps)
            if body is not None:
                kind = kind_of(body.name)
                tired = len(recent) >= 2 and kind_of(recent[-1]) == kind_of(recent[-2]) == kind
                return (_another(content, kind, setting) if tired else None) or body
    return None


def _has_long_word(content: Sequence[Topic]) -> bool:
    return any(
        len(part) > _LONG_WORD
        for text in texts_in(tuple(content))
        if len(text.plain) > _LONG_WORD
        for part in opportunities(text.plain)
    )


def _another(content: Sequence[Topic], kind: str, setting: Setting) -> Body | None:
    """The topics in the composition that relieves that kind, at its largest steps but not at the smallest size: rows
    and columns of one topic relieve each other, and so do columns and bands of two. None where it does not hold them.
    """
    relief: dict[str, tuple[Composition, ...]] = {}
    if len(content) == 1:
        columns, rows = (partial(_by, form, content[0], setting) for form in (one_topic.columns, one_topic.rows))
        relief = {"One topic, rows": (columns,), **{f"One topic, {n} columns": (rows,) for n in (2, 3, 4)}}
    elif len(content) == 2 and not _uneven(content):
        columns, bands = (partial(_by, form, content, setting) for form in (topics.columns, topics.bands))
        relief = {"Two topics, columns": (bands,), "Two topics, bands": (columns,)}
    tried = (compose(steps) for compose in relief.get(kind, ()) for steps in POINT_STEPS if steps[0] != "S")
    return next((body for body in tried if body is not None), None)


def _uneven(content: Sequence[Topic]) -> bool:
    return abs(len(content[0].points) - len(content[1].points)) > 2


def kind_of(name: str) -> str:
    """The composition in a layout's name, its steps of size left out."""
    return ", ".join(name.split(", ")[:2])


def _compositions(content: Sequence[Topic], setting: Setting) -> list[Composition]:
    """What may hold that many topics, best first."""
    match len(content):
        case 1:
            topic = content[0]
            forms = [one_topic.rows, one_topic.columns, one_topic.two_columns, one_topic.stacked]
            if len(topic.points) > _MANY_POINTS:
                forms = [one_topic.two_columns, one_topic.rows, one_topic.stacked]
            if len(topic.points) == 1:
                forms.reverse()
            return [partial(_by, form, topic, setting) for form in forms]
        case 2:
            pair = [topics.bands, topics.columns] if _uneven(content) else [topics.columns, topics.bands]
            return [partial(_by, form, content, setting) for form in pair]
        case 3:
            return [partial(_by, topics.columns, content, setting)]
        case 4:
            return [partial(_by, topics.two_by_two, content, setting)]
        case _:
            return []


def _by(
    form: Callable[[Content, Steps, Setting], Body | None], content: Content, setting: Setting, steps: Steps
) -> Body | None:
    return form(content, steps, setting)
