"""The slides of a story: a closed union, each kind with exactly its parts, in no format.

`Text`, `Run`, `Prose`, `Point` and `Topic` are the outline's own values, with typography applied; layout knows them
by way of the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recap_decks.outline.model import Number, Point, Prose, Run, Text, Topic, Visual, texts_in
from recap_decks.outline.visual_model import (
    Chart,
    ChartSeries,
    ChartValue,
    Code,
    Comparison,
    Diagram,
    Image,
    Moment,
    Quote,
    Row,
    Table,
    Timeline,
)
from recap_decks.problems import Span

__all__ = [
    "ActionsSlide", "AgendaEntry", "AgendaPart", "AgendaSlide", "Chart", "ChartSeries", "ChartValue", "Code",
    "Comparison", "ConclusionSlide", "CoverSlide", "Diagram", "Fact", "Frame", "Image", "Moment", "Number",
    "NumbersSlide", "PartSlide", "Point", "ProgrammeSlide", "Progress", "Prose", "Quote", "Reference", "Row", "Run",
    "SessionsSlide", "Slide", "SourcesSlide", "SummarySlide", "Table", "TakeawaysSlide", "Tally", "Task", "Text",
    "ThemeSlide", "Timeline", "Topic", "Visual", "texts_in",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a slide stands: `parts` are the counts of themes by part, `now` the running index of its theme from 0,
    or None on slides without a theme; `says` describes it ("Theme 5 of 15")."""

    parts: tuple[int, ...]
    now: int | None = None
    says: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The recap drawn as ticks: per part, per theme, the count of its points; `lit` is the part meant, or None."""

    parts: tuple[tuple[int, ...], ...]
    lit: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What every slide has.

    `key` is stable and unique in the deck (`theme/<id>`, `part/<id>`, `cover`, ...); `title` the slide's title;
    `tracker` the small line above it; `footer` the event's name; `section` the deck section it belongs to.
    """

    key: str
    title: Text
    section: str
    notes: tuple[Text, ...] = ()
    tracker: Text | None = None
    footer: Text | None = None
    progress: Progress | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A small label over its value, such as Dates and March 19-22, 2024. `value` may be several short lines."""

    label: Text
    value: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class CoverSlide:
    """The first slide; the frame's title is the recap's."""

    frame: Frame
    subtitle: Text | None
    facts: tuple[Fact, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class SummarySlide:
    """The executive summary, the facts beside it."""

    frame: Frame
    paragraphs: Prose
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class NumbersSlide:
    """The numbers, in the outline's order."""

    frame: Frame
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeSlide:
    """`topic` holds the built-in word as its title and the programme's points."""

    frame: Frame
    topic: Topic


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A row that leads to the slide of key `leads_to`."""

    title: Text
    leads_to: str


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """`title` None: themes without a part. `leads_to` is its divider, where it has one."""

    title: Text | None
    entries: tuple[AgendaEntry, ...]
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaSlide:
    """What is to come, by part."""

    frame: Frame
    parts: tuple[AgendaPart, ...]


@dataclass(frozen=True, slots=True)
class PartSlide:
    """A divider. `names` are all parts' titles, for the tally's captions."""

    frame: Frame
    entries: tuple[AgendaEntry, ...]
    tally: Tally
    names: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ThemeSlide:
    """A theme. `meaning` is the built-in word and what the theme means for the readers, where the outline says it;
    `layout` the composition that the outline asks for, and `layout_span` where it does."""

    frame: Frame
    lead: Prose
    topics: tuple[Topic, ...]
    icon: str | None
    visuals: tuple[Visual, ...] = ()
    meaning: Topic | None = None
    layout: str | None = None
    layout_span: Span | None = None


@dataclass(frozen=True, slots=True)
class TakeawaysSlide:
    """What to remember."""

    frame: Frame
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ConclusionSlide:
    """The frame's title is its statement."""

    frame: Frame
    paragraphs: Prose


@dataclass(frozen=True, slots=True)
class Task:
    """An action, and the theme that it comes from; `due` is the day that `by` says, where it is one."""

    what: Text
    who: Text | None
    by: Text | None
    due: date | None
    theme: Text


@dataclass(frozen=True, slots=True)
class ActionsSlide:
    """What is to be done, in the themes' order. `heads` name the columns: what, who, by when, theme."""

    frame: Frame
    tasks: tuple[Task, ...]
    heads: tuple[Text, Text, Text, Text]


@dataclass(frozen=True, slots=True)
class Reference:
    """Something to look up: a session, whose `note` is its speaker, or a source. `address` is in sight and linked;
    `theme` the theme that a session belongs to."""

    title: Text
    note: Text | None
    address: Text | None
    theme: Text | None = None


@dataclass(frozen=True, slots=True)
class SessionsSlide:
    """Talks worth watching. `heads` name the columns: session, speaker, theme."""

    frame: Frame
    sessions: tuple[Reference, ...]
    heads: tuple[Text, Text, Text]


@dataclass(frozen=True, slots=True)
class SourcesSlide:
    """Where it all comes from. `heads` name the columns: source, address, note."""

    frame: Frame
    sources: tuple[Reference, ...]
    heads: tuple[Text, Text, Text]


Slide = (
    CoverSlide
    | SummarySlide
    | NumbersSlide
    | ProgrammeSlide
    | AgendaSlide
    | PartSlide
    | ThemeSlide
    | TakeawaysSlide
    | ConclusionSlide
    | ActionsSlide
    | SessionsSlide
    | SourcesSlide
)
