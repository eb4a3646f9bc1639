"""Numbers that nobody can look up or compare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_decks.outline.model import Outline
from recap_decks.outline.visual_model import Chart, Table
from recap_decks.problems import Problem

_NUMBER = re.compile(r"[<>~≈±+\-−]?\s?[$€£¥]?\s?\d[\d.,’'\s]*\s?\S{0,3}")
_MOSTLY = 1 / 3  # of a table's cells: with so many numbers it is one of numbers
_UNITS = {
    "%": "per cent", "percent": "per cent", "per cent": "per cent", "prozent": "per cent",
    "ns": "ns", "µs": "µs", "ms": "ms", "s": "s", "sec": "s", "seconds": "s", "min": "min", "minutes": "min",
    "h": "h", "hours": "h", "days": "days", "weeks": "weeks", "months": "months", "years": "years",
    "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "kwh": "kWh", "kg": "kg", "t": "t", "km": "km",
    "€": "€", "eur": "€", "$": "$", "usd": "$", "£": "£", "gbp": "£", "requests/s": "requests/s", "rps": "requests/s",
}  # fmt: skip
_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*$")
_AT_END = re.compile(r"(?:,|\bin)\s+(\S+)$")


def visuals_without_source(outline: Outline) -> Iterator[Problem]:
    """RD306: of charts, and of tables that are mostly numbers."""
    for theme in outline.themes:
        for visual in theme.visuals:
            is_chart = isinstance(visual, Chart)
            shows_numbers = is_chart or (isinstance(visual, Table) and _is_of_numbers(visual))
            if isinstance(visual, Chart | Table) and shows_numbers and visual.source is None:
                message = f"this {'chart' if is_chart else 'table'} does not say where its numbers come from"
                yield Problem("RD306", message, visual.span, "name it under `source`", "warning")


def _is_of_numbers(table: Table) -> bool:
    cells = [cell.plain for row in table.rows for cell in row if cell is not None]
    return bool(cells) and sum(bool(_NUMBER.fullmatch(cell)) for cell in cells) >= len(cells) * _MOSTLY


def numbers_without_source(outline: Outline) -> Iterator[Problem]:
    """RD307, once for all numbers. Where the outline ends with sources, they may be meant for these, too."""
    if outline.numbers and not outline.sources and not any(number.source for number in outline.numbers):
        hint = "name it under `source` in each, or under `sources` for the whole recap"
        place = outline.numbers[0].value.span
        yield Problem("RD307", "the numbers do not say where they come from", place, hint, "warning")


def mixed_units(outline: Outline) -> Iterator[Problem]:
    """RD313: by units that stand at the end of the names of series or categories, and the chart's own."""
    for theme in outline.themes:
        for chart in theme.visuals:
            if isinstance(chart, Chart):
                names = [each.name for each in chart.series if each.name] or list(chart.categories)
                units = {unit for name in names if (unit := _unit_of(name.plain))}
                if chart.unit and (own := _UNITS.get(chart.unit.plain.casefold())):
                    units.add(own)
                if len(units) > 1:
                    message = f"this chart shows {' and '.join(sorted(units))} on one scale"
                    yield Problem("RD313", message, chart.span, "use one unit, or a chart for each", "warning")


def _unit_of(name: str) -> str | None:
    for pattern in (_IN_BRACKETS, _AT_END):
        found = pattern.search(name)
        if found and found[1].casefold() in _UNITS:
            return _UNITS[found[1].casefold()]
    return None
