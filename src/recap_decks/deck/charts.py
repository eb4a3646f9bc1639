"""Charts: a part of its own that a graphic frame shows, and the workbook behind it."""

from __future__ import annotations

from recap_decks.deck.chart_series import SeriesWriter
from recap_decks.deck.chart_text import NO_FILL, NO_LINE, flag, line, look, real, text_look, whole, word
from recap_decks.deck.palette import Palette
from recap_decks.deck.parts import PartText, Relations
from recap_decks.deck.workbook import WORKBOOK, workbook
from recap_decks.deck.xml import CHART, A, Attributes, R, element, xml_file
from recap_decks.scene.charts import Chart
from recap_decks.scene.items import ChartFrame
from recap_decks.units import Box

CHART_PART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

CATEGORIES, VALUES = 1, 2  # ids of the axes, which the schema wants unsigned (ECMA-376 part 1, 21.2.2.9)

_BAND = 0.6
_HOLE = 50  # per cent of a doughnut's width
_AXIS, _GRID = 0.75, 0.5


def chart_parts(number: int, frame: ChartFrame, palette: Palette, language: str) -> tuple[PartText, PartText]:
    """The chart as the part of that number, counted from 1, and its workbook."""
    name, book = f"/ppt/charts/chart{number}.xml", f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    relations = Relations()
    data = element("c:externalData", {"r:id": relations.to("package", book)}, flag("c:autoUpdate", False))
    chart = frame.chart
    content = (
        flag("c:date1904", False)
        + flag("c:roundedCorners", False)
        + _chart(frame, palette, language)
        + look(NO_FILL, NO_LINE)
        + text_look(chart.size, "ink", palette, language)
        + data
    )
    root = element("c:chartSpace", {"xmlns:c": CHART, "xmlns:a": A, "xmlns:r": R}, content)
    return PartText(name, CHART_PART, xml_file(root), tuple(relations)), PartText(book, WORKBOOK, workbook(chart))


def _chart(frame: ChartFrame, palette: Palette, language: str) -> str:
    chart = frame.chart
    round_ = chart.kind in ("pie", "doughnut")
    area = _placed(chart.plot, frame.box, inner=True) + _plot(chart, frame.box, palette, language)
    area += "" if round_ else _axes(chart, palette, language)
    legend = ""
    if chart.legend is not None:
        legend = element(
            "c:legend",
            content=word("c:legendPos", "t")
            + _placed(chart.legend, frame.box)
            + flag("c:overlay", False)
            + text_look(chart.size, "ink", palette, language),
        )
    return element(
        "c:chart",
        content=flag("c:autoTitleDeleted", True)
        + element("c:plotArea", content=area + look(NO_FILL, NO_LINE))
        + legend
        + flag("c:plotVisOnly", True)
        + word("c:dispBlanksAs", "gap"),
    )


def _placed(box: Box, frame: Box, *, inner: bool = False) -> str:
    """A manual layout: where something stands, in parts of the frame."""
    target = word("c:layoutTarget", "inner") if inner else ""
    place = (
        word("c:xMode", "edge")
        + word("c:yMode", "edge")
        + real("c:x", round((box.x - frame.x) / frame.width, 6))
        + real("c:y", round((box.y - frame.y) / frame.height, 6))
        + real("c:w", round(box.width / frame.width, 6))
        + real("c:h", round(box.height / frame.height, 6))
    )
    return element("c:layout", content=element("c:manualLayout", content=target + place))


def _plot(chart: Chart, frame: Box, palette: Palette, language: str) -> str:
    series = SeriesWriter(chart, frame, palette, language).all()
    axes = whole("c:axId", CATEGORIES) + whole("c:axId", VALUES)
    stacked = word("c:grouping", "stacked" if chart.stacked else "standard")
    match chart.kind:
        case "column" | "bar":
            direction = word("c:barDir", "col" if chart.kind == "column" else "bar")
            grouping = word("c:grouping", "stacked" if chart.stacked else "clustered")
            beside = 1 if chart.stacked else len(chart.series)
            # The space between groups is counted in bars (21.2.2.75): together they take 60 % of a band.
            gap = whole("c:gapWidth", min(500, round(100 * beside * (1 - _BAND) / _BAND)))
            overlap = whole("c:overlap", 100 if chart.stacked else 0)
            content = direction + grouping + flag("c:varyColors", False) + series + gap + overlap + axes
            return element("c:barChart", content=content)
        case "line":
            content = stacked + flag("c:varyColors", False) + series + flag("c:marker", True) + axes
            return element("c:lineChart", content=content)
        case "area":
            return element("c:areaChart", content=stacked + flag("c:varyColors", False) + series + axes)
        case "pie":
            return element("c:pieChart", content=flag("c:varyColors", True) + series + whole("c:firstSliceAng", 0))
        case "doughnut":
            content = flag("c:varyColors", True) + series + whole("c:firstSliceAng", 0) + whole("c:holeSize", _HOLE)
            return element("c:doughnutChart", content=content)


def _axes(chart: Chart, palette: Palette, language: str) -> str:
    across = chart.kind == "bar"
    axis = chart.axis
    plain: Attributes = {"formatCode": "General", "sourceLinked": 0}
    categories = (
        whole("c:axId", CATEGORIES)
        + element("c:scaling", content=word("c:orientation", "maxMin" if across else "minMax"))
        + flag("c:delete", False)
        + word("c:axPos", "l" if across else "b")
        + element("c:numFmt", plain)
        + word("c:majorTickMark", "none")
        + word("c:minorTickMark", "none")
        + word("c:tickLblPos", "low")
        + look(NO_FILL, line(_AXIS, "ink", palette))
        + text_look(chart.size, "ink", palette, language, whole_words=chart.every > 1)
        + whole("c:crossAx", VALUES)
        + word("c:crosses", "autoZero")
        + flag("c:auto", False)
        + word("c:lblAlgn", "ctr")
        + whole("c:lblOffset", 100)
        + whole("c:tickLblSkip", chart.every)
        + whole("c:tickMarkSkip", chart.every)
        + flag("c:noMultiLvlLbl", True)
    )
    scaling = word("c:orientation", "minMax") + real("c:max", axis.most) + real("c:min", axis.least)
    grid = element("c:majorGridlines", content=look(line(_GRID, "hair", palette))) if axis.step is not None else ""
    values = (
        whole("c:axId", VALUES)
        + element("c:scaling", content=scaling)
        + flag("c:delete", axis.step is None)
        + word("c:axPos", "b" if across else "l")
        + grid
        + element("c:numFmt", {"formatCode": axis.number_format, "sourceLinked": 0})
        + word("c:majorTickMark", "none")
        + word("c:minorTickMark", "none")
        + word("c:tickLblPos", "nextTo")
        + look(NO_FILL, NO_LINE)
        + text_look(chart.size, "muted", palette, language)
        + whole("c:crossAx", CATEGORIES)
        + word("c:crosses", "max" if across else "autoZero")
        + word("c:crossBetween", "midCat" if chart.kind == "area" else "between")
        + (real("c:majorUnit", axis.step) if axis.step is not None else "")
    )
    return element("c:catAx", content=categories) + element("c:valAx", content=values)
