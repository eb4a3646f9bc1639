"""Which composition a theme takes, and how it is continued.

In this order: the composition that suits; smaller within the scale; continued on a further slide at a boundary of
meaning. `LAST` steps never make text smaller than the scale's smallest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from recap_decks.layout import split
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import one_topic, prose, topics
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.points import POINT_STEPS, Steps
from recap_decks.story.slides import Point, Prose, Topic

Composition = Callable[[Steps], Body | None]
Named = tuple[str, Composition]


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
        found = [body for _, body in _fitting(content, steps, setting)]
        if found:
            tired = len(recent) >= 2 and kind_of(recent[-1]) == kind_of(recent[-2]) == kind_of(found[0].name)
            return (_another(content, kind_of(found[0].name), setting) if tired else None) or found[0]
    return None


def _another(content: Sequence[Topic], kind: str, setting: Setting) -> Body | None:
    """The topics in the first other composition that holds them, at its largest steps."""
    for _, compose in _compositions(content, setting):
        for steps in POINT_STEPS:
            body = compose(steps)
            if body is not None and kind_of(body.name) != kind:
                return body
    return None


def kind_of(name: str) -> str:
    """The composition in a layout's name, its steps of size left out."""
    return ", ".join(name.split(", ")[:2])


def _fitting(content: Sequence[Topic], steps: Steps, setting: Setting) -> Iterator[tuple[str, Body]]:
    for name, compose in _compositions(content, setting):
        body = compose(steps)
        if body is not None:
            yield name, body


def _one(
    form: Callable[[Topic, Steps, Setting], Body | None], topic: Topic, setting: Setting, steps: Steps
) -> Body | None:
    return form(topic, steps, setting)


def _compositions(content: Sequence[Topic], setting: Setting) -> list[Named]:
    if len(content) == 1:
        topic = content[0]
        forms = [("rows", one_topic.rows), ("columns", one_topic.columns),
                 ("two columns", one_topic.two_columns), ("stacked", one_topic.stacked)]  # fmt: skip
        if len(topic.points) == 1:
            forms.reverse()
        return [(name, partial(_one, form, topic, setting)) for name, form in forms]
    if len(content) == 2:
        columns = ("columns", lambda steps: topics.columns(content, steps, setting))
        bands = ("bands", lambda steps: topics.bands(content, steps, setting))
        uneven = abs(len(content[0].points) - len(content[1].points)) > 2
        return [bands, columns] if uneven else [columns, bands]
    if len(content) == 3:
        return [("columns", lambda steps: topics.columns(content, steps, setting))]
    if len(content) == 4:
        return [("two by two", lambda steps: topics.two_by_two(content, steps, setting))]
    return []
