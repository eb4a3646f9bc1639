"""Charts: a kind, and numbers by category in one series or more."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from recap_decks.outline.fields import entries
from recap_decks.outline.model import Point, Run, Text
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import choice, flag, mapping, number, path, text, word

CHART = ("type", "title", "data", "csv", "stacked", "unit", "highlight", "source", "alt")
TYPES = ("column", "bar", "line", "area", "pie", "doughnut")


class Value(NamedTuple):
    """A category's number; None is a gap. `typed` is the number as the person wrote it."""

    category: Text
    number: float | None
    typed: Text | None


class Series(NamedTuple):
    """Values by category; the only series has no name."""

    name: Text | None
    values: tuple[Value, ...]


def chart(reading: Reading, node: yaml.Node, at: str) -> tuple[dict[str, object], tuple[Point, ...]] | None:
    """A chart: `type`, `series` (of Series) or `csv`, and the rest as typed.

    Its words are the title as a label, each series with its values (`Q1: 41`), unit, source and alternative text.
    """
    given = entries(reading, node, at, CHART)
    if given is None:
        return None
    kind = given.need("type", choice(TYPES, "chart type"))
    title, unit, source, alt = (given.one(key, text) for key in ("title", "unit", "source", "alt"))
    stacked, highlight = given.one("stacked", flag) or False, given.one("highlight", word)
    series, csv = given.one("data", _data), given.one("csv", path)
    origin = given.exactly_one(("data", "csv"))
    if kind is None or origin is None or (series is None and csv is None):
        return None
    if highlight is not None and series is not None:
        names = {one.name.plain for one in series if one.name}
        names |= {value.category.plain for one in series for value in one.values}
        if highlight not in names:
            reading.unknown("category or series", highlight, sorted(names), given.value("highlight"))
    words: list[Point] = []
    if series is not None:
        words = _words(title, series)
    elif csv is not None:
        file = Text((Run(csv, code=True),), f"{at}.csv", reading.span(given.value("csv")))
        words = [Point(title, file)]
    words += [Point(text=one) for one in (unit, source, alt) if one is not None]
    values: dict[str, object] = {
        "type": kind,
        "title": title,
        "series": series,
        "csv": csv,
        "stacked": stacked,
        "unit": unit,
        "highlight": highlight,
        "source": source,
        "alt": alt,
    }
    return values, tuple(words)


def _words(title: Text | None, series: tuple[Series, ...]) -> list[Point]:
    lists = [(one.name, tuple(Point(value.category, value.typed) for value in one.values)) for one in series]
    if len(lists) == 1 and lists[0][0] is None:
        return [Point(title, None, lists[0][1])] if title else list(lists[0][1])
    return ([Point(title)] if title else []) + [Point(name, None, points) for name, points in lists]


def _data(reading: Reading, node: yaml.Node, at: str) -> tuple[Series, ...] | None:
    found = mapping(reading, node, at)
    if found is None:
        return None
    if not found.value:
        reading.error("RD103", "`data` holds no numbers", node)
        return None
    nested = [isinstance(value, yaml.MappingNode) for _, value in found.value]
    if not any(nested):
        return (Series(None, _values(reading, found, at)),)
    series: list[Series] = []
    for index, (key, value) in enumerate(found.value):
        here = f"{at}[{index}]"
        if not isinstance(value, yaml.MappingNode):
            message = f"`{key.value}` is a number among series"
            reading.error("RD104", message, key, "give every series its numbers by category, or write one series only")
            continue
        name = text(reading, key, f"{here}.name")
        series.append(Series(name, _values(reading, value, here)))
    return tuple(series)


def _values(reading: Reading, node: yaml.MappingNode, at: str) -> tuple[Value, ...]:
    values: list[Value] = []
    for index, (key, value) in enumerate(node.value):
        here = f"{at}[{index}]"
        category = text(reading, key, f"{here}.category")
        if category is None:
            continue
        gap = reading.absent(value) or (
            isinstance(value, yaml.ScalarNode) and value.value == "null" and not value.style
        )
        if gap:
            values.append(Value(category, None, None))
            continue
        # In messages the value goes by its category, whose dots would look like a path's.
        parsed = number(reading, value, category.plain.replace(".", "\u2024"))
        typed = text(reading, value, f"{here}.value") if parsed is not None else None
        values.append(Value(category, parsed, typed))
    return tuple(values)
