"""Numbers that nobody can compare, since they stand side by side in different units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from recap_decks.outline.model import Number, Outline, Text
from recap_decks.outline.visual_model import Chart, Comparison, Table
from recap_decks.problems import Problem

_NAMES = {
    "per cent": ("%", "percent", "per cent", "prozent", "procent", "pour cent", "por ciento", "per cento", "por cento"),
    "ns": ("ns",), "µs": ("µs", "μs"), "ms": ("ms",), "s": ("s", "sec", "seconds"), "min": ("min", "minutes"),
    "h": ("h", "hours"), "days": ("days",), "weeks": ("weeks",), "months": ("months",), "years": ("years",),
    "kB": ("kb",), "MB": ("mb",), "GB": ("gb",), "TB": ("tb",), "kWh": ("kwh",), "kg": ("kg",), "t": ("t",),
    "km": ("km",), "€": ("€", "eur"), "$": ("$", "usd"), "£": ("£", "gbp"), "requests/s": ("requests/s", "rps"),
}  # fmt: skip
_UNITS = {name: unit for unit, names in _NAMES.items() for name in names}
_MONEY, _MOMENTS = frozenset({"€", "$", "£"}), frozenset({"ns", "µs", "ms", "s"})
_COUNT = "plain numbers"

_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*$")
_AT_END = re.compile(r"(?:,|\bin)\s+(\S+)$")
_EXTREME = re.compile(r"\b(max|avg|mean|median)\b", re.IGNORECASE)  # beside which `min` is the least
_AMOUNT = re.compile(r"[<>~≈±+\-−]?\s*(?P<before>[$€£])?\s*\d[\d.,’'\s]*(?P<after>\D*)")
_DECADE = re.compile(r"\d{2,4}s")
_SCALES = ("thousand", "million", "billion", "k", "m", "bn", "mio", "mrd", "mio.", "mrd.")


def mixed_units(outline: Outline) -> Iterator[Problem]:
    """RD313: in numbers of one label, on the scale of a chart, in a column of a table, in a row of a comparison.

    Of each visual once. Of columns and rows only what people do not read side by side: currencies, a second beside
    milliseconds, and what the column's head rules out; a day beside an hour is as it should be.
    """
    yield from _of_numbers(outline.numbers)
    for visual in (visual for theme in outline.themes for visual in theme.visuals):
        match visual:
            case Chart():
                units = _of_chart(visual)
                found = [("this chart shows", units, " on one scale")] if len(units) > 1 else []
                hint = "use one unit, or a chart for each"
            case Table():
                found = [(f"{column} of this table holds", units, "") for column, units in _of_columns(visual)][:1]
                hint = "use one unit in a column"
            case Comparison():
                found = [("a row of this comparison holds", units, "") for units in _of_rows(visual)][:1]
                hint = "say both in one unit"
            case _:
                continue
        for start, units, end in found:
            yield Problem("RD313", f"{start} {_spoken(units)}{end}", visual.span, hint, "warning")


def _spoken(units: Iterable[str]) -> str:
    """Two units or more, as a list."""
    *others, last = sorted(units)
    return f"{', '.join(others)} and {last}"


def _of_numbers(numbers: Iterable[Number]) -> Iterator[Problem]:
    known: dict[str, str] = {}
    for number in numbers:
        unit = _unit_of_amount(number.value)
        if number.label and unit:
            first = known.setdefault(number.label.plain.casefold(), unit)
            if first != unit:
                message = f"“{number.label.plain}” is given in {_spoken((first, unit))}"
                yield Problem("RD313", message, number.value.span, "use one unit, or say what differs", "warning")


def _of_chart(chart: Chart) -> set[str]:
    """Units that stand at the end of the names of series or categories, and the chart's own."""
    names = [each.name.plain for each in chart.series if each.name] or [each.plain for each in chart.categories]
    units = {unit for name in names if (unit := _unit_in_name(name, names))}
    if chart.unit and (own := _UNITS.get(chart.unit.plain.casefold())):
        units.add(own)
    return units


def _of_columns(table: Table) -> Iterator[tuple[str, set[str]]]:
    heads = [head.plain if head else "" for head in table.columns or ()]
    for index, cells in enumerate(zip(*table.rows, strict=True)):
        units = {unit for cell in cells if (unit := _unit_of_amount(cell))} - {_COUNT}
        head = heads[index] if heads else ""
        if said := _unit_in_name(head, heads):
            units.add(said)
        if len(units & _MONEY) > 1 or len(units & _MOMENTS) > 1 or (said and len(units) > 1):
            yield f"the column “{head}”" if head else f"column {index + 1}", units


def _of_rows(comparison: Comparison) -> Iterator[set[str]]:
    for row in comparison.rows:
        units = {unit for cell in row if (unit := _unit_of_amount(cell))}
        if len(units & _MONEY) > 1 or units == {"per cent", _COUNT}:
            yield units


def _unit_of_amount(text: Text | None) -> str | None:
    """The unit of an amount; None where the text is none, or of a unit that is not known."""
    plain = text.plain.strip() if text else ""
    found = _AMOUNT.fullmatch(plain)
    if found is None or _DECADE.fullmatch(plain):
        return None
    if found["before"]:
        return found["before"]
    words = [word for word in found["after"].casefold().split() if word not in _SCALES]
    return _UNITS.get(" ".join(words)) if words else _COUNT


def _unit_in_name(name: str, beside: Iterable[str]) -> str | None:
    """The unit that stands at the end of a name, in brackets or after a comma."""
    for pattern in (_IN_BRACKETS, _AT_END):
        found = pattern.search(name)
        unit = _UNITS.get(found[1].casefold()) if found else None
        if unit and not (unit == "min" and any(_EXTREME.search(other) for other in beside)):
            return unit
    return None
