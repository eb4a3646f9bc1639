"""An article of any format, as one sequence of blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from recap_decks.drafting.words import Words


@dataclass(frozen=True, slots=True)
class Heading:
    """A title in the text; 1 is the highest level."""

    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose, or a line that introduces what follows it."""

    words: Words


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with the list below it."""

    words: Words
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or not; `first` is the number that a numbered one begins with."""

    items: tuple[Item, ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the words over its columns, where it has any, and rows of equal length."""

    columns: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image by its address as the article has it, or by its `data`."""

    source: str
    alt: Words = field(default_factory=Words)
    caption: Words = field(default_factory=Words)
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, set apart."""

    words: Words
    who: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Code:
    """Lines to be kept as they are."""

    text: str
    language: str = ""
    caption: Words = field(default_factory=Words)


Block = Heading | Paragraph | Listing | Grid | Picture | Quotation | Code


@dataclass(frozen=True, slots=True)
class Article:
    """What was read.

    `title`, `author`, `day` and `language` are what the format itself tells of the article, as typed there; `beside`
    holds text that stood outside of it (side columns), and `kind` names the format.
    """

    blocks: tuple[Block, ...]
    kind: str
    title: Words = field(default_factory=Words)
    subtitle: Words = field(default_factory=Words)
    author: Words = field(default_factory=Words)
    day: str = ""
    language: str = ""
    beside: tuple[Words, ...] = ()


class ArticleError(Exception):
    """The article cannot be read; the message is for the person who named it."""
