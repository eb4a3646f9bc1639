"""The series of a chart part: names, categories and values with the cells that hold them, colours and labels."""

from __future__ import annotations

from recap_decks.deck.chart_text import NO_FILL, NO_LINE, flag, line, look, real, text_look, whole, word
from recap_decks.deck.palette import Palette
from recap_decks.deck.workbook import name_of, names_of, values_of
from recap_decks.deck.xml import element, text
from recap_decks.scene.charts import Chart, ChartSeries, Marker
from recap_decks.units import Box

LINE_WEIGHT = 2.25
SEAM = 1.5  # between slices, in paper

_GENERAL = "General"

# Moved labels would else be joined to their places by lines ([MS-ODRAWXML] 2.24.3.75, showLeaderLines).
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}">'
    '<c15:showLeaderLines xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart" val="0"/>'
    "</c:ext></c:extLst>"
)


class SeriesWriter:
    """Writes the series of one chart as `c:ser` elements."""

    def __init__(self, chart: Chart, frame: Box, palette: Palette, language: str) -> None:
        self._chart = chart
        self._frame = frame
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
            parts.append(self._marker(series.marker if _marks_all(series) else None, series))
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
        return look(palette.fill(series.colour), self._edge())

    def _edge(self) -> str:
        return line(SEAM, "paper", self._palette) if self._chart.kind in ("pie", "doughnut") else NO_LINE

    def _marker(
        self, marker: Marker | None, series: ChartSeries, colour: str | None = None, *, meant: bool = False
    ) -> str:
        if marker is None:
            return element("c:marker", content=word("c:symbol", "none"))
        own = colour or series.colour
        inside = "paper" if marker.hollow else own
        shape = look(self._palette.fill(inside), line(1.5, own, self._palette))
        size = whole("c:size", round(marker.meant_size if meant else marker.size))
        return element("c:marker", content=word("c:symbol", marker.form) + size + shape)

    def _points(self, series: ChartSeries) -> str:
        """What single values have otherwise than their series."""
        kind, found = self._chart.kind, ""
        everywhere = _marks_all(series)
        for index in range(len(series.values)):
            colour = series.colours[index] if series.colours else series.colour
            marks = series.marker is not None and index in series.marked and (not everywhere or index in series.bold)
            if colour == series.colour and not marks and kind not in ("pie", "doughnut"):
                continue
            parts = [whole("c:idx", index)]
            if kind in ("column", "bar"):
                parts.append(flag("c:invertIfNegative", False))
            if kind == "line":
                shown = series.marker if marks or everywhere else None
                parts.append(self._marker(shown, series, colour, meant=index in series.bold))
            parts.append(flag("c:bubble3D", False))
            if kind == "line":
                parts.append(look(line(LINE_WEIGHT, series.colour, self._palette, series.dash)))
            else:
                parts.append(look(self._palette.fill(colour), self._edge()))
            found += element("c:dPt", content="".join(parts))
        return found

    def _labels(self, series: ChartSeries) -> str:
        """The labels that differ, in order, then what all others are."""
        chart = self._chart
        moved = {index: (across, down) for index, across, down in series.moved}
        told = chart.label_size is not None
        apart = {*moved, *series.bold, *series.below} if told else set()
        single = ""
        for index in range(len(series.values)):
            if index in series.unlabelled:
                single += element("c:dLbl", content=whole("c:idx", index) + flag("c:delete", True))
            elif index == chart.named or index in apart:
                bold = index in series.bold if told else len(series.bold) == len(series.values)
                place = self._offset(*moved[index]) if index in moved else ""
                label = self._label(
                    series,
                    bold=bold,
                    named=index == chart.named,
                    below=index in series.below,
                    unbroken=index in series.unbroken,
                )
                single += element("c:dLbl", content=whole("c:idx", index) + place + label)
        every = self._label(series) if told else _shown()
        return element("c:dLbls", content=single + every + _NO_LEADERS)

    def _offset(self, across: float, down: float) -> str:
        """How far a label is moved from its own place, in parts of the frame (ECMA-376 part 1, 21.2.2.95)."""
        x, y = round(across / self._frame.width, 6), round(down / self._frame.height, 6)
        place = element("c:manualLayout", content=real("c:x", x) + real("c:y", y))
        return element("c:layout", content=place)

    def _label(
        self,
        series: ChartSeries,
        *,
        bold: bool = False,
        named: bool = False,
        below: bool = False,
        unbroken: bool = False,
    ) -> str:
        """What one label, or all, say and look like."""
        chart = self._chart
        is_round = chart.kind in ("pie", "doughnut")
        values = chart.label_size is not None
        size = chart.size if named or chart.label_size is None else chart.label_size
        colour = "ink" if named else series.label_colour
        place = "b" if below else self._place()
        parts = [
            element("c:numFmt", {"formatCode": chart.number_format, "sourceLinked": 0}),
            look(NO_FILL, NO_LINE),
            text_look(size, colour, self._palette, self._language, bold=bold, unbroken=unbroken),
            word("c:dLblPos", place) if place else "",
            _shown(value=values, category=is_round, name=named),
        ]
        if is_round or (named and values):
            parts.append(element("c:separator", content="\n" if is_round else " "))
        return "".join(parts)

    def _place(self) -> str:
        """Where labels stand by themselves; areas and rings leave no choice."""
        if self._chart.kind in ("column", "bar"):
            return "ctr" if self._chart.stacked else "outEnd"
        if self._chart.kind == "line":
            return "r" if self._chart.named is not None else "t"
        return "outEnd" if self._chart.kind == "pie" else ""

    def _categories(self) -> str:
        space = "\u00a0" if self._chart.spaced else ""
        names = [f"{space}{category.name}{space}" for category in self._chart.categories]
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


def _marks_all(series: ChartSeries) -> bool:
    """Whether each value of a line is marked; a gap is none."""
    return all(value is None or index in series.marked for index, value in enumerate(series.values))


def _formula(cells: str) -> str:
    return element("c:f", content=text(cells))


def _string(index: int, words: str) -> str:
    return element("c:pt", {"idx": index}, element("c:v", content=text(words)))


def _shown(*, value: bool = False, category: bool = False, name: bool = False) -> str:
    """What a label says, in the schema's order."""
    said = {"LegendKey": False, "Val": value, "CatName": category, "SerName": name, "Percent": False}
    return "".join(flag(f"c:show{what}", yes) for what, yes in said.items()) + flag("c:showBubbleSize", False)
