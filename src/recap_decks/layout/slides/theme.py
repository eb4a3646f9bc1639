"""Which composition the topics of a theme take, and how they are continued.

In this order: the composition that suits; smaller within the scale; continued on a further slide at a boundary of
meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from recap_decks.layout import split
from recap_decks.layout.breaking import opportunities
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import one_topic, prose, topics
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.points import LARGEST, POINT_STEPS, Steps
from recap_decks.problems import InternalFault, Problem
from recap_decks.story.slides import Point, Prose, Run, Text, Topic, texts_in

_MANY_POINTS = 6  # of one topic, from which on they stand in two columns
_LONG_WORD = 16  # characters that may be wider than a column
_FEW_POINTS = 3  # of all topics, that may be said large
_FEW_LINES = 5  # that they may take then
_SMALL_POINT = (Point(None, Text((Run("x"),), "")),)  # to see whether a topic's name leaves room beside it

Topics = Sequence[Topic]
Composition = Callable[[Topics, Steps, Setting], Body | None]
Composed = tuple[Topics, Body]


def _of_one(form: Callable[[Topic, Steps, Setting], Body | None]) -> Composition:
    return lambda content, steps, setting: form(content[0], steps, setting)


# What may hold that many topics, by the names that an outline asks for them by.
COMPOSITIONS: Mapping[int, Mapping[str, Composition]] = MappingProxyType(
    {
        1: {
            "rows": _of_one(one_topic.rows),
            "columns": _of_one(one_topic.columns),
            "two-columns": _of_one(one_topic.two_columns),
            "stacked": _of_one(one_topic.stacked),
        },
        2: {"columns": topics.columns, "bands": topics.bands, "two-columns": topics.columns},
        3: {"columns": topics.columns},
        4: {"two-by-two": topics.two_by_two},
    }
)


def bodies(lead: Prose, content: Topics, setting: Setting, recent: Sequence[str]) -> list[Body]:
    """The bodies of a theme's slides, one where it fits. `lead` is what does not stand above the content; `recent`
    the kinds of the last slides, so that a third of one kind in a row takes another where it fits as well.

    Raises Unsettable where a text cannot be set at all (a single word larger than a slide).
    """
    made = prose_bodies(lead, setting) if lead else []
    if content:
        made += _topic_bodies(tuple(content), setting, recent)
    return made


def forced(content: Topics, name: str, setting: Setting) -> list[Body] | None:
    """The topics in the composition of that name, continued where one slide does not hold them; None where they
    cannot fill it."""

    def compose(part: Topics, _: bool = True) -> Composed | None:
        body = _largest(part, [name], setting)
        return (part, body) if body is not None else None

    whole = compose(content)
    if whole is not None:
        return [whole[1]]
    if len(content) == 1:
        (topic,) = content
        made = split.in_fewest(
            topic.points, lambda points, first: compose((split.topic_part(topic, points, first),)), 2
        )
    else:
        made = split.in_fewest(content, compose)
    return _at_one_size(made, setting, [name]) if made is not None else None


class Unsettable(InternalFault):
    """Content that no slide can hold, whatever it is cut into: a word larger than a slide. `text` is the one that has
    the longest `word`."""

    def __init__(self, content: object) -> None:
        self.text = max(texts_in(content), key=lambda text: max(map(len, text.plain.split()), default=0))
        self.word = max(self.text.plain.split(), key=len, default="")
        super().__init__(f"no slide holds {self.word[:60]!r}")

    @property
    def problem(self) -> Problem:
        """What to say of it to who wrote it."""
        message = f"a word of {len(self.word):,} letters is larger than a slide"
        hint = "part it by spaces, or by zero-width spaces (U+200B) where a line may break"
        return Problem("RD127", message, self.text.span, hint)


def prose_bodies(paragraphs: Prose, setting: Setting) -> list[Body]:
    """Text alone, on as few slides as it takes."""
    chopping = replace(setting, chop=True)
    small = split.small_prose(paragraphs, lambda text: prose.lead_only((text,), chopping) is not None)
    if small is None:
        raise Unsettable(paragraphs)
    made = None
    for own in (setting, chopping):
        made = made or split.in_fewest(small, partial(_lead, own))
    if made is None:
        raise Unsettable(paragraphs)
    return made


def _lead(setting: Setting, paragraphs: Sequence[Text], first: bool) -> Body | None:
    return prose.lead_only(tuple(paragraphs), setting)


def _topic_bodies(content: Topics, setting: Setting, recent: Sequence[str]) -> list[Body]:
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
        raise Unsettable(topic)
    return _at_one_size(made, setting)


def _composed(content: Topics, setting: Setting) -> Composed | None:
    body = one_slide(content, setting, ())
    return (content, body) if body is not None else None


def _at_one_size(slides: Sequence[Composed], setting: Setting, names: Sequence[str] = ()) -> list[Body]:
    """A theme's slides in one composition, at the largest steps that hold each of them, else at one size at least:
    what goes on looks alike."""
    common = [
        name
        for name in names or _suiting(slides[0][0], setting)
        if len({COMPOSITIONS[len(content)].get(name) for content, _ in slides}) == 1
    ]
    for steps in POINT_STEPS:
        for name in common:
            made = _all(_one_of(content, [name], steps, setting) for content, _ in slides)
            if made is not None:
                return made
    for steps in POINT_STEPS:
        made = _all(_one_of(content, _suiting(content, setting), steps, setting) for content, _ in slides)
        if made is not None:
            return made
    return [body for _, body in slides]


def _all(made: Iterable[Body | None]) -> list[Body] | None:
    whole: list[Body] = []
    for body in made:
        if body is None:
            return None
        whole.append(body)
    return whole


def _named_prose(topic: Topic, setting: Setting) -> list[Body]:
    title = (topic.title,) if topic.title is not None else ()
    return prose_bodies((*title, *topic.summary), setting)


def one_slide(content: Topics, setting: Setting, recent: Sequence[str], *, large: bool = True) -> Body | None:
    """The first composition that holds the topics on one slide, largest steps first, a few words on it `large`; words
    wider than any column are chopped only where nothing else is left."""
    if len(content) == 1 and not content[0].points:
        return next(
            (body for own in _chopping(content, setting) if (body := one_topic.name_alone(content[0], own))), None
        )
    body = _said_large(content, setting) if large else None
    body = body or _largest(content, _suiting(content, setting), setting)
    if body is not None and len(recent) >= 2 and kind_of(recent[-1]) == kind_of(recent[-2]) == kind_of(body.name):
        return _relieving(content, kind_of(body.name), setting) or body
    return body


def _said_large(content: Topics, setting: Setting) -> Body | None:
    """A few words without anything below them, larger than points are elsewhere; None where it is more than that."""
    points = [point for topic in content for point in topic.points]
    if not all(topic.points for topic in content) or len(points) > _FEW_POINTS or any(one.points for one in points):
        return None
    body = _one_of(content, _suiting(content, setting), LARGEST, setting)
    lines = sum(len(paragraph.lines) for box in body.boxes for paragraph in box.paragraphs) if body else 0
    return body if lines <= _FEW_LINES else None


def _largest(content: Topics, names: Sequence[str], setting: Setting, at: Sequence[Steps] = POINT_STEPS) -> Body | None:
    """The topics in the first of those compositions that holds them, largest steps first."""
    for own in _chopping(content, setting):
        for steps in at:
            body = _one_of(content, names, steps, own)
            if body is not None:
                return body
    return None


def _one_of(content: Topics, names: Sequence[str], steps: Steps, setting: Setting) -> Body | None:
    forms = COMPOSITIONS.get(len(content), {})
    tried = (forms[name](content, steps, setting) for name in names if name in forms)
    return next((body for body in tried if body is not None), None)


def _chopping(content: Topics, setting: Setting) -> Iterator[Setting]:
    """The setting, then one in which words break between letters where a word may be wider than a column."""
    yield setting
    if not setting.chop and _has_long_word(content):
        yield replace(setting, chop=True)


def _has_long_word(content: Topics) -> bool:
    return any(
        len(part) > _LONG_WORD
        for text in texts_in(tuple(content))
        if len(text.plain) > _LONG_WORD
        for part in opportunities(text.plain)
    )


def _relieving(content: Topics, kind: str, setting: Setting) -> Body | None:
    """The topics in the composition that relieves that kind, at its largest steps but not at the smallest size: rows
    and columns of one topic relieve each other, and so do columns and bands of two. None where it does not hold them.
    """
    relief: dict[str, str] = {}
    if len(content) == 1:
        relief = {"One topic, rows": "columns", **{f"One topic, {count} columns": "rows" for count in (2, 3, 4)}}
    elif len(content) == 2 and not _uneven(content):
        relief = {"Two topics, columns": "bands", "Two topics, bands": "columns"}
    larger = [steps for steps in POINT_STEPS if steps[0] != "S"]
    return _largest(content, [relief[kind]], setting, larger) if kind in relief else None


def _uneven(content: Topics) -> bool:
    return abs(len(content[0].points) - len(content[1].points)) > 2


def kind_of(name: str) -> str:
    """The composition in a layout's name, its steps of size left out."""
    return ", ".join(name.split(", ")[:2])


def _suiting(content: Topics, setting: Setting) -> list[str]:
    """The names of the compositions that suit the topics and the style, best first."""
    match len(content):
        case 1:
            points = len(content[0].points)
            if points > _MANY_POINTS:
                return ["two-columns", "rows", "stacked"]
            forms = ["rows", "columns", "two-columns", "stacked"]
            return forms[::-1] if points == 1 else forms
        case 2:
            in_bands = _uneven(content) or setting.style.forms.two_topics == "bands"
            return ["bands", "columns"] if in_bands else ["columns", "bands"]
        case _:
            return list(COMPOSITIONS.get(len(content), ()))
