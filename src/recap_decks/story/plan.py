"""What the slides and the report are told from: the outline, typeset, with its themes grouped by part."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from recap_decks.outline.model import Outline, Part, Text, Theme
from recap_decks.story.slides import Progress, Tally
from recap_decks.story.words import Words, words_for


@dataclass(frozen=True, slots=True)
class Group:
    """The themes of one part, or those of none; `section` is the deck section that they stand in."""

    part: Part | None
    themes: tuple[Theme, ...]
    section: str

    @property
    def shown(self) -> tuple[Theme, ...]:
        """The themes that are not skipped."""
        return tuple(theme for theme in self.themes if not theme.skip)


@dataclass(frozen=True)
class Plan:
    """The outline and everything that is derived from all of it."""

    outline: Outline
    words: Words
    groups: tuple[Group, ...]  # in the order told; none without themes
    front_section: str
    closing_section: str

    @cached_property
    def shown_groups(self) -> tuple[Group, ...]:
        """The groups with a theme to show."""
        return tuple(group for group in self.groups if group.shown)

    @cached_property
    def parts_shown(self) -> tuple[Part, ...]:
        """The parts that have a divider."""
        return tuple(group.part for group in self.shown_groups if group.part is not None)

    @cached_property
    def theme_count(self) -> int:
        """How many themes are shown."""
        return sum(len(group.shown) for group in self.groups)

    @property
    def has_agenda(self) -> bool:
        """Whether there is something to choose from."""
        return self.theme_count >= 2

    @property
    def event_name(self) -> Text:
        """What the recap is of; its own title where the event has no name."""
        return self.outline.event.name or self.outline.title

    def extent(self, spelled_to: int = 12) -> str:
        """How many themes there are, and in how many parts unless some stand in none."""
        parts = len(self.parts_shown) if len(self.parts_shown) == len(self.shown_groups) else 0
        return self.words.extent(self.theme_count, parts, spelled_to=spelled_to)

    @cached_property
    def _theme_counts(self) -> tuple[int, ...]:
        return tuple(len(group.shown) for group in self.shown_groups)

    def progress(self, now: int | None = None) -> Progress | None:
        """Where the theme of that running index stands, or a slide beside the themes; None where there are none."""
        if not self.theme_count:
            return None
        says = None if now is None else self.words.theme_of.format(number=now + 1, count=self.theme_count)
        return Progress(self._theme_counts, now, says)

    @cached_property
    def _points(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(point_count(theme) for theme in group.shown) for group in self.shown_groups)

    def tally(self, lit: int | None = None) -> Tally:
        """The ticks, that group's lit. A theme without a point still has one tick, so that none is missing."""
        return Tally(tuple(tuple(max(1, count) for count in group) for group in self._points), lit)

    @property
    def topic_count(self) -> int:
        """The topics of all themes that are shown."""
        return sum(len(theme.topics) for group in self.groups for theme in group.shown)

    @property
    def point_count(self) -> int:
        """The points of all themes that are shown, without nested ones."""
        return sum(sum(group) for group in self._points)


def point_count(theme: Theme) -> int:
    """How many points a theme's topics have, without nested ones."""
    return sum(len(topic.points) for topic in theme.topics)


def planned(outline: Outline) -> Plan:
    """The plan of an outline whose texts are typeset. Themes whose part is not declared stand with those of none."""
    words = words_for(outline.language)
    declared = {part.id for part in outline.parts}
    by_part: dict[str | None, list[Theme]] = defaultdict(list)
    for theme in outline.themes:
        by_part[theme.part if theme.part in declared else None].append(theme)

    taken: set[str] = set()
    front_section = _distinct(words.overview, taken)
    groups = [
        Group(part, tuple(by_part[part.id]), _distinct(part.title.plain, taken))
        for part in outline.parts
        if by_part[part.id]
    ]
    if by_part[None]:
        name = words.more_themes if groups else words.all_themes
        groups.append(Group(None, tuple(by_part[None]), _distinct(name, taken)))
    return Plan(outline, words, tuple(groups), front_section, _distinct(words.closing, taken))


def _distinct(name: str, taken: set[str]) -> str:
    """The name, numbered where a deck section has it already."""
    number, told_apart = 1, name
    while told_apart.casefold() in taken:
        number += 1
        told_apart = f"{name} ({number})"
    taken.add(told_apart.casefold())
    return told_apart
