"""Themes and parts: what the recap says, area by area."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import cast

import yaml

from recap_decks.outline import vocabulary
from recap_decks.outline.fields import Entries, entries
from recap_decks.outline.identifiers import kebab, with_derived
from recap_decks.outline.model import Action, Part, Session, Text, Theme, Topic
from recap_decks.outline.other_forms import shown
from recap_decks.outline.other_words import meant_here
from recap_decks.outline.points import point
from recap_decks.outline.reading import Reading
from recap_decks.outline.spelling import did_you_mean, listed, nearest, spoken
from recap_decks.outline.values import (
    address,
    choice,
    day_or_text,
    first_key,
    flag,
    items,
    name_word,
    name_words,
    named,
    needed_text,
    text,
)
from recap_decks.outline.visuals import visual
from recap_decks.problems import Problem, Span

THEME = vocabulary.THEME.names
TOPIC = vocabulary.TOPIC.names
PART = vocabulary.PART.names
ACTION = vocabulary.ACTION.names
SESSION = vocabulary.SESSION.names

_LISTS = ("parts", "themes")


def parts_of(outline: Entries) -> tuple[Part, ...]:
    """The outline's parts, each with its id."""
    parts = outline.many("parts", _part)
    ids = with_derived([(part.id, part.title) for part in parts], "part")
    return tuple(replace(part, id=name) for part, name in zip(parts, ids, strict=True))


def themes_of(outline: Entries, parts: tuple[Part, ...]) -> tuple[Theme, ...]:
    """The outline's themes in the file's order, each with its id."""
    reading = outline.reading
    part_ids = {part.id: part for part in parts}
    used: set[str] = set()

    def theme(reading: Reading, node: yaml.Node, at: str) -> Theme | None:
        errors = reading.errors
        found = _theme(reading, node, at, part_ids)
        if found is not None:
            if found.part:
                used.add(found.part)
            is_sound = reading.errors == errors  # else points may be lacking for an error only
            if is_sound and _is_bare(found):
                place = found.title.span or reading.span(node)
                reading.warn("RD102", "this theme has no points", place, "give one of its topics `points`")
        return found

    themes = outline.need("themes", items(theme))
    if themes == () and not outline.value("themes").value:
        reading.error("RD103", "`themes` holds no theme", outline.value("themes"), "write at least one: `- title: …`")
    for key in _LISTS:
        _check_twice(reading, outline, key)
    if themes:
        for part in parts:
            if part.id not in used and part.title.span is not None:
                reading.warn("RD133", f"no theme is in the part `{part.id}`", part.title.span)
    ids = with_derived([(theme.id or None, theme.title) for theme in themes or ()], "theme")
    found = tuple(replace(theme, id=name) for theme, name in zip(themes or (), ids, strict=True))
    _warn_of_derived(reading, outline, found, parts, used)
    return found


def warn_of_choice(reading: Reading, all_: Iterable[Theme], told: Iterable[Theme]) -> None:
    """Doubts about the themes that are told, and none about the others."""
    left_out = {theme.title.span: theme for theme in all_}
    for theme in told:
        whole = left_out.pop(theme.title.span, theme)
        if _is_bare(theme) and not _is_bare(whole) and theme.title.span is not None:
            reading.warn("RD102", "this theme has no points for that audience", theme.title.span)
    reading.problems = [each for each in reading.problems if each.code != "RD102" or each.span not in left_out]
    first: dict[str, Span] = {}
    for title in (theme.title for theme in told):
        if title.span is not None and first.setdefault(title.plain.casefold(), title.span) is not title.span:
            line = first[title.plain.casefold()].line_seen_from(title.span)
            reading.warn("RD132", f"the theme in {line} has the same title", title.span)


def _is_bare(theme: Theme) -> bool:
    said = theme.visuals or theme.actions or theme.sessions or any(topic.points for topic in theme.topics)
    return not said


def identifier(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """An id as typed, which has to be in kebab case."""
    value = name_word(reading, node, at)
    if value is None or value == kebab(value):
        return value
    hint = f"write {kebab(value)}" if kebab(value) else None
    reading.error("RD112", f"the id `{value}` is not lower-case words joined by hyphens", node, hint)
    return None


def _part(reading: Reading, node: yaml.Node, at: str) -> Part | None:
    given = entries(reading, node, at, PART)
    if given is None:
        return None
    name, title = given.one("id", identifier), given.need("title", needed_text)
    return Part(name or "", title) if title else None


def _theme(reading: Reading, node: yaml.Node, at: str, parts: dict[str, Part]) -> Theme | None:
    given = entries(reading, node, at, THEME)
    if given is None:
        return None
    given.later("freeze", flag, default=False)
    layout = given.one("layout", choice(reading.layouts, "layout"))
    return Theme(
        id=given.one("id", identifier) or "",
        title=given.need("title", needed_text) or Text((), f"{at}.title"),
        part=given.one("part", partial(_part_of, parts)),
        headline=given.one("headline", text),
        summary=given.prose("summary"),
        icon=given.one("icon", choice(reading.icons, "icon")),
        topics=given.many("topics", _topic),
        visuals=given.many("visuals", visual),
        meaning=given.prose("meaning"),
        actions=given.many("actions", _action),
        sessions=given.many("sessions", _session),
        notes=given.prose("notes"),
        layout=layout,
        layout_span=reading.span(given.value("layout")) if layout else None,
        skip=given.one("skip", flag) or False,
        audience=given.one("audience", name_words) or (),
    )


def _warn_of_derived(
    reading: Reading, outline: Entries, themes: tuple[Theme, ...], parts: tuple[Part, ...], used: set[str]
) -> None:
    """Doubts about ids by which something is named, and which only a title gives: with other words it has another."""
    typed = {key: {name for name, _ in _explicit_ids(outline.value(key))} for key in _LISTS if key in outline}
    for part in parts:
        if part.id in used and part.id not in typed["parts"]:
            name_is_derived(reading, "themes name this part", part.id, part.title.span)
    for theme in themes:
        namers = [f"`{key}`" for key in ("only", "order") if theme.id in _names_in(outline, key)]
        if namers and theme.id not in typed["themes"]:
            verb = "names" if len(namers) == 1 else "name"
            name_is_derived(reading, f"{' and '.join(namers)} {verb} this theme", theme.id, theme.title.span)


def name_is_derived(reading: Reading, naming: str, name: str, title: Span | None) -> None:
    """Warn that what has that title is named by its id, which is typed nowhere."""
    if title is not None:
        message = f"{naming} by the id `{name}`, which only this title gives"
        hint = f"write `id: {name}` under the title, so that its words can change"
        reading.report(Problem("RD314", message, title, hint, "warning", lacks=("id", name)))


def _names_in(outline: Entries, key: str) -> set[str]:
    """What a list of ids names."""
    node = outline.value(key) if key in outline else None
    items = node.value if isinstance(node, yaml.SequenceNode) else ()
    return {unicodedata.normalize("NFC", item.value.strip()) for item in items if isinstance(item, yaml.ScalarNode)}


def _check_twice(reading: Reading, outline: Entries, key: str) -> None:
    """Report explicit ids met twice, at the second."""
    if key not in outline:
        return
    places: dict[str, Span] = {}
    for name, node in _explicit_ids(outline.value(key)):
        place = reading.span(node)
        first = places.setdefault(name, place)
        if first is not place:
            reading.error("RD111", f"the id `{name}` is given twice, first in {first.line_seen_from(place)}", node)


def _explicit_ids(node: yaml.Node) -> Iterable[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.MappingNode):
                for key, value in item.value:
                    if key.value == "id" and isinstance(value, yaml.ScalarNode) and value.value:
                        yield unicodedata.normalize("NFC", value.value.strip()), value
                        break


def _part_of(parts: dict[str, Part], reading: Reading, node: yaml.Node, at: str) -> str | None:
    """The id of a part; one that is called by its title, or declared nowhere, is told as such."""
    value = name_word(reading, node, at)
    if value is None or value in parts:
        return value
    by_title = next((name for name, part in parts.items() if part.title.plain.casefold() == value.casefold()), None)
    hint = listed(parts, value) if parts else f"declare it: `parts: [{{id: {kebab(value)}, title: {shown(value)}}}]`"
    near = by_title or nearest(value, parts)
    reading.error("RD105", f"unknown part `{value}`{did_you_mean(near)}", node, hint)
    return near


def _topic(reading: Reading, node: yaml.Node, at: str) -> Topic | None:
    given = entries(reading, node, at, TOPIC, _labelled(node))
    if given is None:
        return None
    topic = Topic(given.one("title", text), given.prose("summary"), given.many("points", point))
    if not any(key in given for key in TOPIC):
        if given.has_unknown:
            return None
        reading.error("RD115", f"{named(at)} needs {spoken(TOPIC)}", first_key(given.node))
        return None
    return topic


def _labelled(node: yaml.Node) -> dict[str, str]:
    """What to say of `Portals: [one, two]`, or of `Portals: text`, which is how points have their labels."""
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        key, value = node.value[0]
        if isinstance(key, yaml.ScalarNode) and not (nearest(key.value, TOPIC, 0.8) or meant_here(key.value, TOPIC)):
            below = "`points:` over the list" if isinstance(value, yaml.SequenceNode) else "`summary:` before the text"
            return {key.value: f"write `- title: {shown(key.value)}`, and {below}"}
    return {}


def _action(reading: Reading, node: yaml.Node, at: str) -> Action | None:
    given = entries(reading, node, at, ACTION)
    if given is None:
        return None
    what, who = given.need("what", needed_text), given.one("who", text)
    by = cast("date | Text | None", given.one("by", day_or_text))
    return Action(what, who, by) if what else None


def _session(reading: Reading, node: yaml.Node, at: str) -> Session | None:
    given = entries(reading, node, at, SESSION)
    if given is None:
        return None
    title, speaker, url = given.need("title", needed_text), given.one("speaker", text), given.one("url", address)
    return Session(title, speaker, url) if title else None
