"""The parts' dividers and the themes' slides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from recap_decks.outline.model import Action, Point, Run, Text, Theme, Topic
from recap_decks.story.compose import address, beside, joined, word
from recap_decks.story.dates import day
from recap_decks.story.frames import part_key, theme_key
from recap_decks.story.front import agenda_entries
from recap_decks.story.plan import Group, Plan
from recap_decks.story.slides import Frame, PartSlide, Reference, Slide, Task, ThemeSlide
from recap_decks.story.words import Words


def theme_slides(plan: Plan) -> Iterator[Slide]:
    """Part by part: its divider where a theme of it is shown, then its themes, skipped ones hidden in their place."""
    names = tuple(
        group.part.title if group.part else word("more_themes", plan.words.more_themes) for group in plan.shown_groups
    )
    shown = 0
    dividers = 0
    for group in plan.groups:
        if group.part and group.shown:
            yield _divider(plan, group, dividers, names)
            dividers += 1
        for theme in group.themes:
            yield _theme_slide(plan, group, theme, None if theme.skip else shown)
            shown += not theme.skip


def _divider(plan: Plan, group: Group, index: int, names: tuple[Text, ...]) -> PartSlide:
    assert group.part is not None
    count = len(plan.parts_shown)
    tracker = plan.words.part_of.format(number=index + 1, count=count)
    frame = Frame(
        part_key(group.part.id),
        group.part.title,
        group.section,
        tracker=word("part_of", tracker) if count > 1 else None,
        footer=plan.event_name,
    )
    return PartSlide(frame, agenda_entries(group), plan.tally(lit=index), names)


def _theme_slide(plan: Plan, group: Group, theme: Theme, index: int | None) -> ThemeSlide:
    frame = Frame(
        theme_key(theme.id),
        theme.headline or theme.title,
        group.section,
        notes=theme.notes,
        tracker=_tracker(plan, group, theme),
        footer=plan.event_name,
        progress=plan.progress(index),
        hidden=theme.skip,
    )
    return ThemeSlide(
        frame,
        theme.summary,
        theme.topics or _only_said_elsewhere(theme, plan),
        theme.icon,
        theme.visuals,
        meaning_of(theme, plan.words),
        theme.layout,
        theme.layout_span,
    )


def _only_said_elsewhere(theme: Theme, plan: Plan) -> tuple[Topic, ...]:
    """The actions, or else the sessions, of a theme that has nothing else: its slide would be empty, since those stand
    on slides of all themes."""
    if theme.summary or theme.visuals or theme.meaning:
        return ()
    points = [Point(task.what, joined((task.who, task.by))) for task in tasks_of(theme, plan.outline.language)]
    points = points or [Point(one.title, one.note) for one in sessions_of(theme)]
    return (Topic(None, (), tuple(one if one.text else Point(None, one.label) for one in points)),) if points else ()


def _tracker(plan: Plan, group: Group, theme: Theme) -> Text | None:
    """The part's name, else the event's. The theme's title joins it where a headline stands in its place and neither
    the agenda nor a divider tells it."""
    listed = not theme.skip and (plan.has_agenda or group.part is not None)
    if theme.headline and not listed:
        return joined((group.part.title if group.part else None, theme.title))
    return group.part.title if group.part else plan.event_name


def meaning_of(theme: Theme, words: Words) -> Topic | None:
    """What the theme means for the readers, under the built-in word; None where the outline does not say."""
    return Topic(word("meaning", words.meaning), summary=theme.meaning) if theme.meaning else None


def tasks_of(theme: Theme, language: str) -> tuple[Task, ...]:
    """The theme's actions, days as the language writes them."""
    return tuple(_task(action, theme, language) for action in theme.actions)


def _task(action: Action, theme: Theme, language: str) -> Task:
    if not isinstance(action.by, date):
        return Task(action.what, action.who, action.by, None, theme.title)
    unbroken = day(action.by, language).replace(" ", "\u00a0")  # it stands in a narrow column
    said = Text((Run(unbroken),), beside(action.what, "by"))
    return Task(action.what, action.who, said, action.by, theme.title)


def sessions_of(theme: Theme) -> tuple[Reference, ...]:
    """The theme's sessions."""
    return tuple(
        Reference(one.title, one.speaker, address(one.url, beside(one.title, "url")), theme.title)
        for one in theme.sessions
    )
