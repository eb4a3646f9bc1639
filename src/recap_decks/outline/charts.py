"""Charts: a kind, and numbers by category in one series or more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, cast

import yaml

from recap_decks.outline import visual_vocabulary
from recap_decks.outline.chart_checks import chart_problems
from recap_decks.outline.fields import entries
from recap_decks.outline.model import Text
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import choice, flag, number, text, word, wrong_kind
from recap_decks.outline.visual_model import Chart, ChartSeries, ChartType, ChartValue, CsvFile

CHART = visual_vocabulary.CHART.names
_STACKED = ("column", "bar", "area")
TYPES = ("column", "bar", "line", "area", "pie", "doughnut")


class NamedValues(NamedTuple):
    """A series as typed: its name (None for the only one), and a number or a gap by category."""

    name: Text | None
    values: Sequence[tuple[Text, ChartValue | None]]


def chart(reading: Reading, node: yaml.Node, at: str) -> Chart | None:
    """A chart whose data stand here, or in a file that is not opened here."""
    errors = reading.errors
    given = entries(reading, node, at, CHART)
    if given is None:
        return None
    kind = given.need("type", choice(TYPES, "chart type"))
    title, unit, source, alt = (given.one(key, text) for key in ("title", "unit", "source", "alt"))
    stacked, highlight = given.one("stacked", flag) or False, given.one("highlight", word)
    named, csv = given.one("data", _data), given.one("csv", path)
    origin = given.exactly_one(("data", "csv"))
    if kind is None or origin is None or (named is None and csv is None):
        return None
    if highlight is not None and named is not None:
        names = highlights(named)
        if highlight not in names:
            reading.unknown("category or series", highlight, names, given.value("highlight"))
    categories, series = aligned(named or ())
    if stacked and kind not in _STACKED:
        hint = f"take it out, or use {', '.join(f'`type: {each}`' for each in _STACKED)}"
        reading.warn("RD206", f"a {kind} cannot be stacked: `stacked` is ignored", given.key("stacked"), hint)
    meant = reading.span(given.value("highlight")) if highlight is not None else None
    found = Chart(
        type=cast(ChartType, kind),
        title=title,
        unit=unit,
        categories=categories,
        series=series,
        source=source,
        alt=alt,
        stacked=stacked,
        highlight=highlight,
        csv=CsvFile(csv, at, reading.span(given.value("csv")), meant) if csv is not None else None,
        span=reading.span(node),
    )
    if csv is None and reading.errors == errors:  # what is wrong already would only be told in other words
        for problem in chart_problems(found):
            reading.report(problem)
    return found


def highlights(named: Sequence[NamedValues]) -> list[str]:
    """What `highlight` may name: series and categories, sorted."""
    names = {one.name.plain for one in named if one.name}
    return sorted(names | {category.plain for one in named for category, _ in one.values})


def aligned(named: Sequence[NamedValues]) -> tuple[tuple[Text, ...], tuple[ChartSeries, ...]]:
    """All categories in the order first met, and each series with a value or a gap for each of them."""
    categories: dict[str, Text] = {}
    for one in named:
        for category, _ in one.values:
            categories.setdefault(category.plain, category)
    series = []
    for one in named:
        by_category = {category.plain: value for category, value in one.values}
        series.append(ChartSeries(one.name, tuple(by_category.get(name) for name in categories)))
    return tuple(categories.values()), tuple(series)


def _data(reading: Reading, node: yaml.Node, at: str) -> list[NamedValues] | None:
    if not isinstance(node, yaml.MappingNode):
        hint = "name each number: `data: {Q1: 41, Q2: 44}`"
        if isinstance(node, yaml.SequenceNode) and all(isinstance(each, yaml.MappingNode) for each in node.value):
            hint = "take the dashes away, so that each line is `category: number`"
        wrong_kind(reading, node, at, "keys with values", hint)
        return None
    found = node
    if not found.value:
        reading.error("RD103", "`data` holds no numbers", node)
        return None
    nested = [isinstance(value, yaml.MappingNode) for _, value in found.value]
    if not any(nested):
        return [NamedValues(None, _values(reading, found, at))]
    series: list[NamedValues] = []
    for index, (key, value) in enumerate(found.value):
        here = f"{at}[{index}]"
        if not isinstance(value, yaml.MappingNode):
            message = f"`{key.value}` is a number among series"
            reading.error("RD104", message, key, "give every series its numbers by category, or write one series only")
            continue
        name = text(reading, key, f"{here}.name")
        if name is None:
            reading.error("RD103", "this series has no name", key, "write it before the colon")
            continue
        series.append(NamedValues(name, _values(reading, value, here)))
    return series


def _values(reading: Reading, node: yaml.MappingNode, at: str) -> list[tuple[Text, ChartValue | None]]:
    values: list[tuple[Text, ChartValue | None]] = []
    for index, (key, value) in enumerate(node.value):
        here = f"{at}[{index}]"
        category = text(reading, key, f"{here}.category")
        if category is None:
            reading.error("RD103", "this value has no category", key, "write its name before the colon")
            continue
        if any(category.plain == other.plain for other, _ in values):
            reading.error("RD010", f"`{category.plain}` is given twice", key, "keep one of the two")
            continue
        if node.flow_style and _is_empty(value) and re.fullmatch(r"\d{3}(\.\d+)?", category.plain):
            hint = "inside of { } a comma begins the next category: write numbers without one, as 1200"
            reading.error("RD126", f"`{category.plain}` is read as a category", key, hint)
            continue
        gap = reading.absent(value) or (
            isinstance(value, yaml.ScalarNode) and value.value == "null" and not value.style
        )
        if gap:
            values.append((category, None))
            continue
        # In messages the value goes by its category, whose dots would look like a path's.
        parsed = number(reading, value, category.plain.replace(".", "\u2024"))
        typed = text(reading, value, f"{here}.value") if parsed is not None else None
        if parsed is not None and typed is not None:
            values.append((category, ChartValue(parsed, typed)))
    return values


def _is_empty(node: yaml.Node) -> bool:
    """Whether nothing at all is typed."""
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style
