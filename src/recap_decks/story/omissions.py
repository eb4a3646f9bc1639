"""The rules by which a text of the outline is not told. Everything else has to be, and is held to it.

What is left out since it is for others, or not among the themes chosen, `outline.choosing` says.
"""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.outline.model import Text, texts_in
from recap_decks.story.plan import Plan

SKIPPED = "skip: the theme is a hidden slide"
SLIDE_TITLE = "headlines: the report has the built-in words"
SPOKEN = "notes: they are for the speaker"
SKIPPED_TASKS = "skip: the slides of actions and sessions are those of the themes shown"
NO_THEME = "a part without a theme to show"
NOTHING_BENEATH = "a headline without anything beneath it"

Omissions = tuple[tuple[str, str], ...]  # the path of a text or of what it stands in, and the rule


def left_out_of_report(plan: Plan) -> Omissions:
    """What the report does not hold."""
    return tuple(_left_out_of_report(plan))


def _left_out_of_report(plan: Plan) -> Iterator[tuple[str, str]]:
    outline = plan.outline
    shown = {part.id for part in plan.parts_shown}
    for part in outline.parts:
        if part.id not in shown:
            yield part.title.at, NO_THEME
    for theme in outline.themes:
        if theme.skip:
            yield _container(theme.title), SKIPPED
            continue
        if theme.notes:
            yield theme.notes[0].at.partition("#")[0], SPOKEN
    for headline in texts_in(outline.headlines):
        if headline is not outline.headlines.conclusion:
            yield headline.at, SLIDE_TITLE


def left_out_of_slides(plan: Plan) -> Omissions:
    """What no slide holds."""
    return tuple(_left_out_of_slides(plan))


def _left_out_of_slides(plan: Plan) -> Iterator[tuple[str, str]]:
    outline, headlines = plan.outline, plan.outline.headlines
    told = {group.part.id for group in plan.groups if group.part}
    for part in outline.parts:
        if part.id not in told:
            yield part.title.at, NO_THEME
    for theme in outline.themes:
        for key, listed in (("actions", theme.actions), ("sessions", theme.sessions)):
            if theme.skip and listed:
                yield f"{_container(theme.title)}.{key}", SKIPPED_TASKS
    for headline, beneath in (
        (headlines.summary, outline.summary),
        (headlines.numbers, outline.numbers),
        (headlines.programme, outline.programme),
        (headlines.agenda, plan.has_agenda),
        (headlines.takeaways, outline.takeaways),
    ):
        if headline and not beneath:
            yield headline.at, NOTHING_BENEATH


def _container(title: Text) -> str:
    return title.at.rpartition(".")[0]
