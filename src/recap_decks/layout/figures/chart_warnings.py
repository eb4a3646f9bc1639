"""Charts that are drawn in another form than they ask for, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_decks.layout.figures.chart_form import MOST_SLICES, kind_of
from recap_decks.problems import Problem
from recap_decks.story.slides import Chart, Visual

_WORDS = {"column": "columns", "bar": "horizontal bars", "line": "lines"}


def changed_forms(visuals: Iterable[Visual]) -> Iterator[Problem]:
    """A warning for each chart whose data its type cannot show. Columns that lie down are not among them."""
    for chart in visuals:
        if not isinstance(chart, Chart):
            continue
        kind, stacked = kind_of(chart)
        if kind != chart.type and chart.type != "column":
            message = f"{_why(chart)}, so this chart is drawn as {'stacked ' if stacked else ''}{_WORDS[kind]}"
            hint = f"nothing is left out; `type: {kind}` says that it is meant so"
            yield Problem("RD206", message, chart.span, hint, "warning")


def _why(chart: Chart) -> str:
    values = [value for series in chart.series for value in series.values]
    if len(chart.categories) == 1:
        return f"{_article(chart)} {chart.type} needs two categories or more"
    if chart.type in ("pie", "doughnut"):
        if len(values) > MOST_SLICES:
            return f"a {chart.type} has {MOST_SLICES} slices at most"
        return f"a {chart.type} cannot show a gap or nothing"
    if None in values:
        return "an area cannot show a gap"
    if len(chart.series) > 1 and not chart.stacked:
        return "areas would hide one another"
    return "areas below zero cannot be stacked"


def _article(chart: Chart) -> str:
    return "an" if chart.type == "area" else "a"
