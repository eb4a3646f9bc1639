"""The series of a chart part: names, categories and values with the cells that hold them, colours and labels."""

from __future__ import annotations

from recap_decks.deck.chart_text import NO_FILL, NO_LINE, flag, line, look, text_look, whole, word
from recap_decks.deck.palette import Palette
from recap_decks.deck.workbook import name_of, names_of, values_of
from recap_decks.deck.xml import element, text
from recap_decks.scene.charts import Chart, ChartSeries, Marker

LINE_WEIGHT = 2.25
SEAM = 1.5  # between slices, in paper

_GENERAL = "General"


class SeriesWriter:
    """Writes the series of one chart as `c:ser` elements."""

    def __init__(self, chart: Chart, palette: Palette, language: str) -> None:
        self._chart = chart
        self._palette = palette
        self._language = language

    def all(self) -> str:
        """Each series in order."""
        return "".join(self._series(number, series) for number, series in enumerate(self._chart.series))

    def _series(self, number: int, series: ChartSeries) -> str:
        kind = self._chart.kind
        parts = [whole("c:idx", number), whole("c:order", number), self._name(number, series), self._body(series)]
        if kind in ("column", "bar"):
            parts.append(flag("c:invertIfNegative", False))
        if kind == "line":
            parts.append(self._marker(series.marker if len(series.marked) == len(series.values) else None, series))
        parts += [self._points(series), self._labels(series), self._categories(), self._values(number, series)]
        if kind == "line":
            parts.append(flag("c:smooth", False))
        return element("c:ser", content="".join(parts))

    def _name(self, number: int, series: ChartSeries) -> str:
        if not series.name:
            return ""
        cache = element("c:strCache", content=whole("c:ptCount", 1) + _string(0, series.name))
        return element("c:tx", content=element("c:strRef", content=_formula(name_of(number)) + cache))

    def _body(self, series: ChartSeries) -> str:
        palette = self._palette
        if self._chart.kind == "line":
            return look(line(LINE_WEIGHT, series.colour, palette, series.dash))
        if self._chart.kind in ("pie", "doughnut"):
            return look(palette.fill(series.colour), line(SEAM, "paper", palette))
        return look(palette.fill(series.colour), NO_LINE)

    def _marker(self, marker: Marker | None, series: ChartSeries, colour: str | None = None) -> str:
        if marker is None:
            return element("c:marker", content=word("c:symbol", "none"))
        own = colour or series.colour
        inside = "paper" if marker.hollow else own
        shape = look(self._palette.fill(inside), line(1.5, own, self._palette))
        size = whole("c:size", round(marker.size))
        return element("c:marker", content=word("c:symbol", marker.form) + size + shape)

    def _points(self, series: ChartSeries) -> str:
        """What single values have otherwise than their series."""
        kind, found = self._chart.kind, ""
        everywhere = len(series.marked) == len(series.values)
        for index in range(len(series.values)):
            colour = series.colours[index] if series.colours else series.colour
            marks = series.marker is not None and index in series.marked and not everywhere
            if colour == series.colour and not marks and kind not in ("pie", "doughnut"):
                continue
            parts = [whole("c:idx", index)]
            if kind in ("column", "bar"):
                parts.append(flag("c:invertIfNegative", False))
            if kind == "line":
                parts.append(self._marker(series.marker if marks or everywhere else None, series, colour))
            parts.append(flag("c:bubble3D", False))
            if kind == "line":
                parts.append(look(line(LINE_WEIGHT, series.colour, self._palette, series.dash)))
            elif kind in ("pie", "doughnut"):
                parts.append(look(self._palette.fill(colour), line(SEAM, "paper", self._palette)))
            else:
                parts.append(look(self._palette.fill(colour), NO_LINE))
            found += element("c:dPt", content="".join(parts))
        return found

    def _labels(self, series: ChartSeries) -> str:
        chart = self._chart
        if chart.names_at_end:
            return self._name_at_end(series)
        if chart.label_size is None:
            return element("c:dLbls", content=_shown())
        single = "".join(
            element("c:dLbl", content=whole("c:idx", index) + flag("c:delete", True)) for index in series.unlabelled
        )
        for index in series.bold:
            if index not in series.unlabelled:
                single += element("c:dLbl", content=whole("c:idx", index) + self._label(series, bold=True))
        return element("c:dLbls", content=single + self._label(series))

    def _label(self, series: ChartSeries, *, bold: bool = False) -> str:
        chart = self._chart
        named = chart.kind in ("pie", "doughnut")
        size = chart.label_size or chart.size
        place = self._place()
        return (
            element("c:numFmt", {"formatCode": chart.number_format, "sourceLinked": 0})
            + look(NO_FILL, NO_LINE)
            + text_look(size, series.label_colour, self._palette, self._language, bold=bold)
            + (word("c:dLblPos", place) if place else "")
            + _shown(value=True, category=named)
            + (element("c:separator", content="\n") if named else "")
            + (flag("c:showLeaderLines", False) if named and not bold else "")
        )

    def _place(self) -> str:
        if self._chart.kind in ("column", "bar"):
            return "ctr" if self._chart.stacked else "outEnd"
        return {"line": "t", "pie": "outEnd"}.get(self._chart.kind, "")

    def _name_at_end(self, series: ChartSeries) -> str:
        last = max((index for index, value in enumerate(series.values) if value is not None), default=0)
        label = (
            whole("c:idx", last)
            + look(NO_FILL, NO_LINE)
            + text_look(self._chart.size, "ink", self._palette, self._language, bold=bool(series.bold))
            + word("c:dLblPos", "r")
            + _shown(name=True)
        )
        return element("c:dLbls", content=element("c:dLbl", content=label) + _shown())

    def _categories(self) -> str:
        names = [category.name for category in self._chart.categories]
        points = "".join(_string(index, name) for index, name in enumerate(names))
        cache = element("c:strCache", content=whole("c:ptCount", len(names)) + points)
        return element("c:cat", content=element("c:strRef", content=_formula(names_of(self._chart)) + cache))

    def _values(self, number: int, series: ChartSeries) -> str:
        points = "".join(
            element("c:pt", {"idx": index}, element("c:v", content=repr(value.number)))
            for index, value in enumerate(series.values)
            if value is not None
        )
        shape = element("c:formatCode", content=text(self._chart.number_format or _GENERAL))
        cache = element("c:numCache", content=shape + whole("c:ptCount", len(series.values)) + points)
        return element("c:val", content=element("c:numRef", content=_formula(values_of(number, self._chart)) + cache))


def _formula(cells: str) -> str:
    return element("c:f", content=text(cells))


def _string(index: int, words: str) -> str:
    return element("c:pt", {"idx": index}, element("c:v", content=text(words)))


def _shown(*, value: bool = False, category: bool = False, name: bool = False) -> str:
    """What a label says, in the schema's order."""
    said = {"LegendKey": False, "Val": value, "CatName": category, "SerName": name, "Percent": False}
    return "".join(flag(f"c:show{what}", yes) for what, yes in said.items()) + flag("c:showBubbleSize", False)
