"""Text as the person wrote it: runs with inline marks, each paragraph with its place in the file."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast

from recap_decks.problems import Span

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one set of inline marks. `link` is an http(s) or mailto address, or a relative file;
    `language` a BCP 47 tag where it is not the outline's. One that `cites` has no text: it marks, in a report, what
    stands before it as taken from the source of that number."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    struck: bool = False
    link: str | None = None
    language: str | None = None
    cites: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph that the person wrote.

    `at` is its path in the outline, such as `themes[2].topics[0].points[1].label` (a paragraph of several ends in
    `#2`); it names the text all the way to the drawn item. `span` is where it stands in the file.
    """

    runs: tuple[Run, ...]
    at: str
    span: Span | None = None

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return "".join(run.text for run in self.runs)


Prose = tuple[Text, ...]  # paragraphs


def texts_in(value: object) -> Iterator[Text]:
    """Every `Text` inside a model value, in reading order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for item in fields(value):
            yield from texts_in(getattr(value, item.name))


def with_texts(value: Value, change: Callable[[Text], Text]) -> Value:
    """A model value with each `Text` inside changed; the same object where nothing changes."""
    return cast("Value", _changed(value, change))


def _changed(value: object, change: Callable[[Text], Text]) -> object:
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, tuple):
        items = tuple(_changed(item, change) for item in value)
        return value if all(map(operator.is_, items, value)) else items
    if is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for name in _field_names(type(value)):
            old = getattr(value, name)
            new = _changed(old, change)
            if new is not old:
                changes[name] = new
        return replace(value, **changes) if changes else value
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
