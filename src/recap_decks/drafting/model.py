"""What an article becomes: an outline's parts, each text with its marks, and remarks on what was guessed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recap_decks.drafting.blocks import Code, Grid, Picture, Quotation
from recap_decks.drafting.words import Words


@dataclass(frozen=True, slots=True)
class Moment:
    """When, as typed, and what happened then."""

    when: Words
    what: Words
    note: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in their order."""

    moments: tuple[Moment, ...]


Visual = Grid | Picture | Quotation | Code | Timeline


@dataclass(slots=True)
class Point:
    """A label, a text, or both, with points below it that hold none."""

    label: Words = field(default_factory=Words)
    text: Words = field(default_factory=Words)
    points: list[Point] = field(default_factory=list)


@dataclass(slots=True)
class Number:
    """A figure as typed."""

    value: Words
    label: Words = field(default_factory=Words)
    note: Words = field(default_factory=Words)


@dataclass(slots=True)
class Action:
    """Something to do; `said` is the sentence that it was taken from, where its words stand otherwise there."""

    what: Words
    who: Words = field(default_factory=Words)
    by: str = ""
    said: str = ""


@dataclass(slots=True)
class Session:
    """A talk, who gave it, and where it can be seen."""

    title: Words
    speaker: Words = field(default_factory=Words)
    url: str = ""


@dataclass(slots=True)
class Source:
    """Where to read on."""

    title: Words
    url: str = ""


@dataclass(slots=True)
class Topic:
    """A side of a theme."""

    title: Words = field(default_factory=Words)
    summary: list[Words] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)


@dataclass(slots=True)
class Theme:
    """An area; `part` is the number of its part from 0."""

    title: Words
    headline: Words = field(default_factory=Words)
    summary: list[Words] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    visuals: list[Visual] = field(default_factory=list)
    meaning: list[Words] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    part: int | None = None


@dataclass(slots=True)
class Event:
    """When and where, with the words that say so."""

    name: Words = field(default_factory=Words)
    starts: date | None = None
    ends: date | None = None
    days_said: str = ""
    venue: str = ""
    city: str = ""
    country: str = ""


@dataclass(slots=True)
class Draft:
    """An outline to be. `remarks` say what was guessed, by key; `left_over` is text without a place, and `around` what
    stood around the article."""

    title: Words
    subtitle: Words = field(default_factory=Words)
    language: str = ""
    event: Event = field(default_factory=Event)
    author: Words = field(default_factory=Words)
    summary: list[Words] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    programme: list[Point] = field(default_factory=list)
    headlines: dict[str, Words] = field(default_factory=dict)
    parts: list[Words] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    takeaways: list[Point] = field(default_factory=list)
    conclusion: list[Words] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
