"""The report's sections, in no format; pages are laid out from them."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.outline.model import Number, Point, Prose, Text, Topic, Visual
from recap_decks.story.slides import Fact, Reference, Slide, Task


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """`number` counts themes from 1 through the report; `meaning` holds the built-in word as its title. Where
    it is `stated`, its `lead` begins with the theme's headline."""

    id: str
    number: int
    title: Text
    lead: Prose
    topics: tuple[Topic, ...]
    icon: str | None
    visuals: tuple[Visual, ...] = ()
    meaning: Topic | None = None
    tasks: tuple[Task, ...] = ()
    sessions: tuple[Reference, ...] = ()
    stated: bool = False


@dataclass(frozen=True, slots=True)
class PartSection:
    """A chapter; `title` None and `id` empty where themes have no part, `number` counts titled parts from 1."""

    id: str
    number: int | None
    title: Text | None
    themes: tuple[ThemeSection, ...]


@dataclass(frozen=True, slots=True)
class ReportWords:
    """The built-in words that the report sets, in the outline's language."""

    summary: Text
    numbers: Text
    programme: Text
    contents: Text
    takeaways: Text
    conclusion: Text
    actions: Text
    sessions: Text
    sources: Text
    figures: Text
    figure: str  # with {number}; likewise the three below
    table: str
    listing: str
    theme: str
    task_heads: tuple[Text, Text, Text, Text]
    part: str  # with {number}
    page: str  # with {number} and {count}: the plain number is set apart, "of {count}" follows
    continued: Text


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the report says. Over its front and back matter stand built-in words, since the outline's
    `headlines` are titles of slides; that of the conclusion alone is kept, as a statement above its text."""

    title: Text
    subtitle: Text | None
    footer: Text
    facts: tuple[Fact, ...]
    summary: Prose
    numbers: tuple[Number, ...]
    programme: tuple[Point, ...]
    parts: tuple[PartSection, ...]
    takeaways: tuple[Point, ...]
    conclusion_statement: Text | None
    conclusion: Prose
    tasks: tuple[Task, ...]  # of all themes
    sources: tuple[Reference, ...]
    contents: str  # "topics" or "themes"
    justify: bool | None  # prose; None: as in the style
    words: ReportWords


@dataclass(frozen=True, slots=True)
class Story:
    """What is told: the deck's slides in order and the report.

    `left_out` pairs the path of a text of the outline (or of what it stands in) that the report does not hold with
    the rule that leaves it out; `left_out_of_slides` does so for the slides. `continued` is what the title of a slide
    that goes on ends in, with {number} and {count}.
    """

    slides: tuple[Slide, ...]
    report: Report
    left_out: tuple[tuple[str, str], ...]
    left_out_of_slides: tuple[tuple[str, str], ...]
    continued: str
