"""Which composition a theme takes, and how it is continued.

In this order: the composition that suits; smaller within the scale; continued on a further slide at a boundary of
meaning. `LAST` steps never make text smaller than the scale's smallest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from recap_decks.layout import split
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import one_topic, prose, topics
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.points import POINT_STEPS, Steps
from recap_decks.story.slides import Point, Prose, Topic

Composition = Callable[[Steps], Body | None]
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


class Unsettable(Exception):  # noqa: N818 - a condition that the caller reports
    """A text that no slide can hold."""


def prose_bodies(paragraphs: Prose, setting: Setting) -> list[Body]:
    """Text alone, on as few slides as it takes."""
    while True:
        made = split.in_fewest(paragraphs, lambda part, _: prose.lead_only(tuple(part), setting), 1)
        if made is not None:
            return made
        smaller = split.smaller_prose(paragraphs)
        if smaller is None:
            raise Unsettable(paragraphs[0].plain)
        paragraphs = smaller


def _topic_bodies(content: Sequence[Topic], setting: Setting, recent: Sequence[str]) -> list[Body]:
    whole = one_slide(content, setting, recent)
    if whole is not None:
        return [whole]
    if len(content) > 1:
        groups = split.in_fewest(
            content, lambda group, _: one_slide(group, setting, ()) if len(group) <= 3 else None, 1
        )
        if groups is not None:
            return groups
        return [body for topic in content for body in _topic_bodies((topic,), setting, ())]
    return _split_topic(content[0], setting)


def _split_topic(topic: Topic, setting: Setting) -> list[Body]:
    """One topic on several slides: between points, two at least on each; else within the longest."""
    if not topic.points:
        return _named_prose(topic, setting)
    if one_slide((Topic(topic.title, topic.summary, topic.points[:1]),), setting, ()) is None and topic.summary:
        # A lead that leaves no room beside it comes first, on its own.
        title = (topic.title,) if topic.title is not None else ()
        return prose_bodies((*title, *topic.summary), setting) + _topic_bodies(
            (Topic(topic.title, (), topic.points),), setting, ()
        )

    def compose(points: Sequence[Point], first: bool) -> Body | None:
        return one_slide((split.topic_part(topic, points, first),), setting, ())

    points: Sequence[Point] | None = topic.points
    while points is not None:
        for least in (2, 1):
            made = split.in_fewest(points, compose, least)
            if made is not None:
                return made
        points = split.smaller_points(points)
    if topic.title is not None:  # a title that no slide holds beside points comes first, on its own
        return prose_bodies((topic.title,), setting) + _split_topic(Topic(None, topic.summary, topic.points), setting)
    raise Unsettable(topic.points[0].text.plain if topic.points[0].text else "")


def _named_prose(topic: Topic, setting: Setting) -> list[Body]:
    title = (topic.title,) if topic.title is not None else ()
    return prose_bodies((*title, *topic.summary), setting)


def one_slide(content: Sequence[Topic], setting: Setting, recent: Sequence[str]) -> Body | None:
    """The first composition that holds the topics on one slide, largest steps first."""
    if len(content) == 1 and not content[0].points:
        topic = content[0]
        return one_topic.name_alone(topic, setting)
    for steps in POINT_STEPS:
        for compose in _compositions(content, setting):
            body = compose(steps)
            if body is not None:
                kind = kind_of(body.name)
                tired = len(recent) >= 2 and kind_of(recent[-1]) == kind_of(recent[-2]) == kind
                return (_another(content, kind, setting) if tired else None) or body
    return None


def _another(content: Sequence[Topic], kind: str, setting: Setting) -> Body | None:
    """The topics in the first other composition that holds them, at its largest steps."""
    for compose in _compositions(content, setting):
        for steps in POINT_STEPS:
            body = compose(steps)
            if body is not None and kind_of(body.name) != kind:
                return body
    return None


def kind_of(name: str) -> str:
    """The composition in a layout's name, its steps of size left out."""
    return ", ".join(name.split(", ")[:2])


def _compositions(content: Sequence[Topic], setting: Setting) -> list[Composition]:
    """What may hold that many topics, best first."""
    match len(content):
        case 1:
            topic = content[0]
            forms = [one_topic.rows, one_topic.columns, one_topic.two_columns, one_topic.stacked]
            if len(topic.points) == 1:
                forms.reverse()
            return [partial(_composed, form, topic, setting) for form in forms]
        case 2:
            uneven = abs(len(content[0].points) - len(content[1].points)) > 2
            pair = [topics.bands, topics.columns] if uneven else [topics.columns, topics.bands]
            return [partial(_composed, form, content, setting) for form in pair]
        case 3:
            return [partial(_composed, topics.columns, content, setting)]
        case 4:
            return [partial(_composed, topics.two_by_two, content, setting)]
        case _:
            return []


def _composed(
    form: Callable[[Content, Steps, Setting], Body | None], content: Content, setting: Setting, steps: Steps
) -> Body | None:
    return form(content, steps, setting)
