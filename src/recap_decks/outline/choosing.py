"""Which themes and points are told, and in which order: `only`, `order` and the audience that is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from recap_decks.outline.model import Outline, Point, Theme, Topic

FOR_OTHERS = "audience: it is for others"
NOT_AMONG = "only: the theme is not among those named"

LeftOut = tuple[tuple[str, str], ...]
"""The path of what is left out, and the rule by which it is."""


def chosen(outline: Outline) -> Outline:
    """The outline with what is to be told, in the order asked for; what it asks for is done then."""
    return _Choosing(outline).outline


def left_out(outline: Outline) -> LeftOut:
    """What `chosen` leaves out: themes, topics and points with all that they hold."""
    return tuple(_Choosing(outline).left_out)


class _Choosing:
    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.left_out: list[tuple[str, str]] = []
        self._audience = frozenset(outline.audience)
        if not (outline.only or outline.order or outline.audience):
            return
        self._only = frozenset(outline.only)
        self.outline = replace(
            outline,
            themes=tuple(self._theme(theme) for theme in _ordered(outline) if self._is_told(theme)),
            programme=self._points(outline.programme),
            takeaways=self._points(outline.takeaways),
            only=(),
            order=(),
            audience=(),
        )

    def _is_told(self, theme: Theme) -> bool:
        rule = NOT_AMONG if self._only and theme.id not in self._only else self._for_others(theme.audience)
        if rule:
            self.left_out.append((theme.title.at.rpartition(".")[0], rule))
        return rule is None

    def _for_others(self, audience: Iterable[str]) -> str | None:
        named = frozenset(audience)
        return FOR_OTHERS if self._audience and named and not named & self._audience else None

    def _theme(self, theme: Theme) -> Theme:
        topics = (self._topic(topic) for topic in theme.topics) if self._audience else theme.topics
        return replace(theme, topics=tuple(topic for topic in topics if topic is not None))

    def _topic(self, topic: Topic) -> Topic | None:
        """The topic with its points that are told; none where it has nothing else."""
        before = len(self.left_out)
        points = self._points(topic.points)
        if points or topic.title or topic.summary or not topic.points:
            return replace(topic, points=points)
        del self.left_out[before:]
        self.left_out.append((path_of(topic.points[0]).rpartition(".points[")[0], FOR_OTHERS))
        return None

    def _points(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        if not self._audience:
            return points
        found = []
        for point in points:
            rule = self._for_others(point.audience)
            if rule:
                self.left_out.append((path_of(point), rule))
                continue
            inner = self._points(point.points)
            if inner or point.label or point.text:
                found.append(replace(point, points=inner))
        return tuple(found)


def _ordered(outline: Outline) -> Iterable[Theme]:
    """The themes that `order` names, then the others as they stand."""
    places = {name: place for place, name in enumerate(dict.fromkeys(outline.order))}
    return sorted(outline.themes, key=lambda theme: places.get(theme.id, len(places)))


def path_of(point: Point) -> str:
    """The path of a point in the outline."""
    text = point.label or point.text
    return text.at.rpartition(".")[0] if text else path_of(point.points[0]).rpartition(".points[")[0]


def audiences(outline: Outline) -> frozenset[str]:
    """Whom the outline names."""

    def named(points: tuple[Point, ...]) -> Iterable[str]:
        for point in points:
            yield from point.audience
            yield from named(point.points)

    found = {name for theme in outline.themes for name in theme.audience}
    lists = [outline.programme, outline.takeaways]
    lists += [topic.points for theme in outline.themes for topic in theme.topics]
    return frozenset(found.union(*(named(points) for points in lists)))
