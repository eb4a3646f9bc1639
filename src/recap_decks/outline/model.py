"""The outline as typed values: what the person wrote, each text with its place in the file.

Nothing here knows a slide or a page. Optional texts are None (or empty tuples) where the outline has none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from recap_decks.outline.texts import Prose, Run, Text, texts_in
from recap_decks.outline.visual_model import Visual
from recap_decks.printing import Paper
from recap_decks.problems import Problem, Silences, Span

__all__ = [
    "Action", "Event", "Headlines", "Number", "Outline", "Part", "Point", "Prepared", "Prose", "ReportOptions", "Run",
    "Session", "Source", "StyleChoice", "StyleFile", "Text", "Theme", "Topic", "Visual", "texts_in",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """The conference. `starts` and `ends` are inclusive days."""

    name: Text | None = None
    starts: date | None = None
    ends: date | None = None
    venue: Text | None = None
    city: Text | None = None
    country: Text | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Who made the recap, for whom, when."""

    by: Text | None = None
    for_: Text | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A figure worth a slide: `value` as typed ("8,000+")."""

    value: Text
    label: Text | None = None
    note: Text | None = None
    source: Text | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A list item: a label, a text, or both; nested points go one level down. `audience` is whom it is for, everybody
    where nobody is named."""

    label: Text | None = None
    text: Text | None = None
    points: tuple[Point, ...] = ()
    audience: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A sub-area of a theme: title, lead paragraphs and points, all optional but one."""

    title: Text | None = None
    summary: Prose = ()
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A group of themes: a deck section with its divider, a report chapter."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: what, who, by when (a day, or words)."""

    what: Text
    who: Text | None = None
    by: Text | date | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A talk worth watching."""

    title: Text
    speaker: Text | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from."""

    title: Text
    url: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """One area of the recap. `part` is a part's id; `icon` a name of the bundled set; `audience` whom it is for,
    everybody where nobody is named."""

    id: str
    title: Text
    part: str | None = None
    headline: Text | None = None
    summary: Prose = ()
    icon: str | None = None
    topics: tuple[Topic, ...] = ()
    visuals: tuple[Visual, ...] = ()
    meaning: Prose = ()
    actions: tuple[Action, ...] = ()
    sessions: tuple[Session, ...] = ()
    notes: Prose = ()
    layout: str | None = None
    layout_span: Span | None = None
    skip: bool = False
    audience: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Headlines:
    """Slide titles in place of the built-in words."""

    summary: Text | None = None
    numbers: Text | None = None
    programme: Text | None = None
    agenda: Text | None = None
    takeaways: Text | None = None
    conclusion: Text | None = None


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """`contents`: how deep the table of contents goes. `justify`: whether prose is justified; None: as in the style."""

    contents: Literal["topics", "themes"] = "topics"
    justify: bool | None = None


@dataclass(frozen=True, slots=True)
class StyleFile:
    """A file that a recap takes its style from, by its path as typed and where: one in our own form, or a brand.yml."""

    path: str
    is_brand: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class StyleChoice:
    """Which built-in style, the logo's path as typed and where, the slides' shape and the report's paper.

    With a `file` the style is what that says; a brand goes on the style of that `name`.
    """

    name: str = "default"
    logo: str | None = None
    slide: Literal["16:9", "4:3"] = "16:9"
    paper: Paper = "a4"
    logo_span: Span | None = None
    file: StyleFile | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole recap. `themes` stand in the file's order; those of a part need not stand together.

    Told are the themes whose ids are among `only` (empty: all), those named by `order` first, and of themes and points
    those that are for one of `audience` (empty: all): see `outline.choosing`.

    `folder` is where the files that it names lie (None: the working folder), `warnings` what reading it gave, `doubts`
    what it gave that only a check speaks of, `source` the file as it was read (empty: it was made otherwise).
    """

    title: Text
    themes: tuple[Theme, ...]
    slug: str
    subtitle: Text | None = None
    language: str = "en"
    purpose: Literal["present", "read"] = "present"
    event: Event = field(default_factory=Event)
    prepared: Prepared = field(default_factory=Prepared)
    summary: Prose = ()
    numbers: tuple[Number, ...] = ()
    programme: tuple[Point, ...] = ()
    parts: tuple[Part, ...] = ()
    takeaways: tuple[Point, ...] = ()
    conclusion: Prose = ()
    headlines: Headlines = field(default_factory=Headlines)
    sources: tuple[Source, ...] = ()
    report: ReportOptions = field(default_factory=ReportOptions)
    style: StyleChoice = field(default_factory=StyleChoice)
    only: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    silences: Silences = field(default_factory=Silences)
    folder: Path | None = field(default=None, compare=False)
    source: bytes = field(default=b"", compare=False, repr=False)
    warnings: tuple[Problem, ...] = field(default=(), compare=False)
    doubts: tuple[Problem, ...] = field(default=(), compare=False)
