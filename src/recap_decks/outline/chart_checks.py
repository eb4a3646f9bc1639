"""What a chart's data must be, wherever they come from."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.outline.texts import Text
from recap_decks.outline.visual_model import Chart
from recap_decks.problems import Problem, Span

MOST_SERIES = 6  # more cannot be told apart
MOST_CATEGORIES = 400
LONGEST_NAME = 200  # characters, of a category or series

_SLICED = ("pie", "doughnut")


def chart_problems(chart: Chart) -> Iterator[Problem]:
    """What is wrong with the data of a chart, at the places where they stand; those of a file have its place."""
    place = chart.csv.span if chart.csv is not None else chart.span
    values = [value for series in chart.series for value in series.values]
    if values and not any(values):
        yield Problem("RD126", "this chart has no numbers: each of its values is a gap", place)
    if len(chart.series) > MOST_SERIES:
        message = f"a chart has {MOST_SERIES} series at most, this one has {len(chart.series)}"
        hint = "leave out some, add up the smallest, or make two charts of it"
        yield Problem("RD126", message, _span(chart.series[MOST_SERIES].name, place), hint)
    if len(chart.categories) > MOST_CATEGORIES:
        message = f"a chart has {MOST_CATEGORIES} categories at most, this one has {len(chart.categories):,}"
        hint = "add them up, such as days to weeks"
        yield Problem("RD126", message, _span(chart.categories[MOST_CATEGORIES], place), hint)
    for name in (*chart.categories, *(series.name for series in chart.series if series.name is not None)):
        if len(name.plain) > LONGEST_NAME:
            message = f"a name in a chart has {LONGEST_NAME} characters at most, this one has {len(name.plain):,}"
            yield Problem("RD126", message, name.span, "name it in short, and say the rest in a point")
    if chart.type in _SLICED:
        yield from _slices(chart, place)


def _slices(chart: Chart, place: Span | None) -> Iterator[Problem]:
    if len(chart.series) > 1:
        message = f"a {chart.type} shows one series, and this one has {len(chart.series)}"
        yield Problem("RD126", message, _span(chart.series[1].name, place), "use `type: column`, or `bar`")
        return
    for series in chart.series:
        for category, value in zip(chart.categories, series.values, strict=True):
            if value is not None and value.number < 0:
                message = f"a {chart.type} cannot show less than nothing: `{category.plain}` is {value.typed.plain}"
                yield Problem("RD126", message, value.typed.span, "use `type: column`, or `bar`")


def _span(text: Text | None, place: Span | None) -> Span | None:
    return text.span if text is not None and text.span is not None else place
