"""The outline's bytes as typed values, or every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from os import PathLike, fspath
from typing import Literal, NamedTuple, cast

import yaml

from recap_decks.collector import collector_paused
from recap_decks.outline import vocabulary
from recap_decks.outline.choosing import audiences, chosen
from recap_decks.outline.fields import Entries, entries
from recap_decks.outline.identifiers import LONGEST_SLUG, is_device, slug_of
from recap_decks.outline.languages import language
from recap_decks.outline.model import (
    Event,
    Headlines,
    Number,
    Outline,
    Prepared,
    ReportOptions,
    Source,
    StyleChoice,
    Text,
)
from recap_decks.outline.other_forms import shown
from recap_decks.outline.paths import path
from recap_decks.outline.points import point
from recap_decks.outline.reading import Reading
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.style_choice import style_choice
from recap_decks.outline.themes import parts_of, themes_of, warn_of_choice
from recap_decks.outline.values import (
    address,
    choice,
    day,
    flag,
    items,
    mapping,
    name_words,
    needed_text,
    text,
    word,
)
from recap_decks.outline.variants import AS_TYPED, Variant, assembled
from recap_decks.outline.yaml_source import YamlSource, compose
from recap_decks.problems import BRIEFING, OutlineError, Problem, in_order

OUTLINE = vocabulary.OUTLINE.names
EVENT = vocabulary.EVENT.names
PREPARED = vocabulary.PREPARED.names
NUMBER = vocabulary.NUMBER_ENTRY.names
HEADLINES = vocabulary.HEADLINES.names
SOURCE = vocabulary.SOURCE.names
REPORT = vocabulary.REPORT.names


class Read(NamedTuple):
    """An outline, its warnings in the file's order, and what it amounts to, as YAML (see `resolving`)."""

    outline: Outline
    warnings: tuple[Problem, ...]
    resolved: Callable[[], str]


def read_outline(
    source: bytes | str | YamlSource,
    *,
    file: str,
    folder: str | PathLike[str] | None,
    icons: Collection[str],
    styles: Collection[str],
    layouts: Collection[str],
    default_slug: str,
    bases: Sequence[YamlSource] = (),
    levels_up: int = 0,
    variant: Variant = AS_TYPED,
    usual: StyleChoice | None = None,
) -> Read:
    """The outline in `source`.

    `file` is its name in messages; `folder` is where the files that it names lie (they are not opened here); `icons`,
    `styles` and `layouts` are the names it may use; `default_slug` names the output where the outline does not, and
    where that is empty the title does. `bases` are the outlines that it extends, the nearest first; files lie below the
    folder `levels_up` above its own; `usual` is the style where it says none. Raises OutlineError with all problems,
    warnings too, where one is an error.
    """
    with collector_paused():
        composed = source if isinstance(source, YamlSource) else compose(source, file)
        reading = Reading(
            composed,
            icons=icons,
            styles=styles,
            layouts=layouts,
            folder=None if folder is None else fspath(folder),
            bases=bases,
            levels_up=levels_up,
        )
        tree = assembled(reading, composed, bases, variant.values)
        if tree is None:
            raise OutlineError(file, reading.problems, composed.text)
        given = Entries(reading, tree, "", OUTLINE)
        outline = _outline(reading, given, default_slug, variant.audience, usual or StyleChoice())
        _check_choice(reading, outline)
    doubts = tuple(p for p in reading.problems if p.code.startswith(BRIEFING))
    others = (p for p in reading.problems if not p.code.startswith(BRIEFING))
    problems = in_order(p for p in others if not outline.silences.cover(p))
    if any(problem.severity == "error" for problem in problems):
        raise OutlineError(file, problems, composed.text)
    return Read(replace(outline, doubts=doubts), tuple(problems), partial(_resolved, outline, tree, reading))


def _resolved(outline: Outline, tree: yaml.MappingNode, reading: Reading) -> str:
    from recap_decks.outline.resolving import resolved

    return resolved(outline, tree, reading)


def _outline(
    reading: Reading, given: Entries, default_slug: str, audience: tuple[str, ...], usual: StyleChoice
) -> Outline:
    title = given.need("title", needed_text) or Text((), "title")
    parts = parts_of(given)
    themes = themes_of(given, parts)
    one_of_them = items(choice([theme.id for theme in themes], "theme")) if themes else name_words
    outline = Outline(
        title=title,
        themes=themes,
        slug=given.one("slug", _slug) or slug_of(default_slug) or slug_of(title.plain) or "recap",
        subtitle=given.one("subtitle", text),
        language=given.one("language", language) or "en",
        purpose=cast(
            Literal["present", "read"], given.one("purpose", choice(("present", "read"), "purpose")) or "present"
        ),
        event=given.one("event", _event) or Event(),
        prepared=given.one("prepared", _prepared) or Prepared(),
        summary=given.prose("summary"),
        numbers=given.many("numbers", _number),
        programme=given.many("programme", point),
        parts=parts,
        takeaways=given.many("takeaways", point),
        conclusion=given.prose("conclusion"),
        headlines=given.one("headlines", _headlines) or Headlines(),
        sources=given.many("sources", _source),
        report=given.one("report", _report) or ReportOptions(),
        style=given.one("style", partial(style_choice, usual)) or usual,
        only=given.one("only", one_of_them) or (),
        order=given.one("order", one_of_them) or (),
        audience=audience,
        silences=reading.silences(given.many("ignore", _silence)),
    )
    given.later("template", path)
    given.one("vars", _variables)
    return outline


def _check_choice(reading: Reading, outline: Outline) -> None:
    """Whether the themes and points that are told are those that were meant."""
    known = sorted(audiences(outline)) if outline.audience else []
    for name in outline.audience:
        if name not in known:
            message = f"nothing is for the audience `{name}`{meant(name, known)}"
            hint = listed(known, name) if known else "name it under the `audience` of a theme or point"
            reading.report(Problem("RD134", message, hint=hint, severity="warning"))
    told = chosen(outline).themes
    warn_of_choice(reading, outline.themes, told)
    if outline.themes and not told:
        message = f"no theme is left for the audience {' or '.join(f'`{name}`' for name in outline.audience)}"
        reading.report(Problem("RD141", message, hint="let one be for everybody, by taking its `audience` out"))


def _slug(reading: Reading, node: yaml.Node, at: str) -> str | None:
    value = word(reading, node, at)
    if value is None or (value == slug_of(value)):
        return value
    better = f"; write {slug_of(value)}" if slug_of(value) else ""
    hint = f"letters, digits and - _ . only, at most {LONGEST_SLUG}, no dot at either end{better}"
    if is_device(value):
        hint = f"Windows keeps this name for a device{better}"
    reading.error("RD109", f"`{value}` cannot name the files", node, hint)
    return None


def _event(reading: Reading, node: yaml.Node, at: str) -> Event | None:
    given = entries(reading, node, at, EVENT)
    if given is None:
        return None
    starts, ends = given.one("starts", day), given.one("ends", day)
    if starts and ends and ends < starts:
        message = f"the event ends on {ends}, before it starts on {starts}"
        reading.error("RD107", message, given.value("ends"))
    name, venue, city, country = (given.one(key, text) for key in ("name", "venue", "city", "country"))
    return Event(name, starts, ends, venue, city, country, given.one("url", address))


def _prepared(reading: Reading, node: yaml.Node, at: str) -> Prepared | None:
    given = entries(reading, node, at, PREPARED)
    return None if given is None else Prepared(given.one("by", text), given.one("for", text), given.one("on", day))


def _number(reading: Reading, node: yaml.Node, at: str) -> Number | None:
    given = entries(reading, node, at, NUMBER, _labelled(node))
    if given is None:
        return None
    value = None if given.has_unknown and len(given.node.value) == 1 else given.need("value", needed_text)
    label, note, source = (given.one(key, text) for key in ("label", "note", "source"))
    return Number(value, label, note, source) if value else None


def _labelled(node: yaml.Node) -> dict[str, str]:
    """What to say of `8000: Attendees`, which is how points have their labels."""
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        key, value = node.value[0]
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            halves = [key.value, value.value]
            if any(map(str.isdigit, key.value)) or any(map(str.isdigit, value.value)):
                figure, label = halves if any(map(str.isdigit, key.value)) else reversed(halves)
                return {key.value: f"write its two halves as `value: {shown(figure)}` and `label: {shown(label)}`"}
    return {}


def _headlines(reading: Reading, node: yaml.Node, at: str) -> Headlines | None:
    given = entries(reading, node, at, HEADLINES)
    return None if given is None else Headlines(**{key: given.one(key, text) for key in HEADLINES})


def _source(reading: Reading, node: yaml.Node, at: str) -> Source | None:
    given = entries(reading, node, at, SOURCE)
    if given is None:
        return None
    title, url, note = given.need("title", needed_text), given.one("url", address), given.one("note", text)
    return Source(title, url, note) if title else None


def _report(reading: Reading, node: yaml.Node, at: str) -> ReportOptions | None:
    given = entries(reading, node, at, REPORT)
    if given is None:
        return None
    contents = given.one("contents", choice(("topics", "themes"), "depth of contents")) or "topics"
    return ReportOptions(cast(Literal["topics", "themes"], contents), given.one("justify", flag))


def _variables(reading: Reading, node: yaml.Node, at: str) -> dict[str, str] | None:
    found = mapping(reading, node, at)
    if found is None:
        return None
    values = {str(key.value): word(reading, value, f"{at}.{key.value}") for key, value in found.value}
    return {name: value or "" for name, value in values.items()}


def _silence(reading: Reading, node: yaml.Node, at: str) -> str | None:
    code = word(reading, node, at)
    if code is not None:
        reading.check_silence(code, node)
    return code
