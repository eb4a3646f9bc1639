"""Charts in the deck: real ones to whoever opens it, with a workbook that holds the same, and drawn alike elsewhere."""

from __future__ import annotations

import posixpath
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import PP_PLACEHOLDER
from tests.deck.package_reading import Parts
from tests.layout.figures.written_charts import charts, frames_of, outline_with
from tests.layout.slides.laid_out import laid_out

from recap_decks.deck.package_check import check_package
from recap_decks.deck.writer import write_deck
from recap_decks.scene.items import ChartFrame, Shape, TextBox
from recap_decks.style.tokens import load_style

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
QUARTERS = {"Q1": 41, "Q2": 44, "Q3": None, "Q4": 0}
TWO = {"Plan": {"Q1": 40, "Q2": 50.5}, "Real": {"Q1": 41, "Q2": None}}
EVERY_KIND: list[dict[str, Any]] = [
    {"type": "column", "title": "Deployments", "unit": "a quarter", "data": QUARTERS, "highlight": "Q2"},
    {"type": "bar", "data": TWO},
    {"type": "column", "stacked": True, "data": {"A": {"x": 60, "y": 30}, "B": {"x": 50, "y": 40}}},
    {"type": "line", "data": TWO},
    {"type": "line", "data": {f"Day {number}": number % 7 for number in range(60)}},
    {"type": "area", "stacked": True, "data": {"A": {"x": 60, "y": 30}, "B": {"x": 50, "y": 40}}},
    {"type": "pie", "data": {"Yes": 6, "No": 3, "Perhaps": 1}},
    {"type": "doughnut", "data": {"Yes": 6, "No": 3, "Perhaps": 1}, "highlight": "No"},
]


def written(*given_charts: dict[str, Any], style: str = "default", **more: object) -> tuple[bytes, list[ChartFrame]]:
    """The deck, and its charts in order."""
    deck = laid_out(outline_with(*given_charts, **more)).deck
    frames = [frame for slide in deck.slides for frame in frames_of(slide.scene.items)]
    return write_deck(deck, load_style(style)), frames


def read_back(data: bytes) -> list[Any]:
    """The shapes of charts, in order."""
    return [shape for slide in Presentation(BytesIO(data)).slides for shape in slide.shapes if shape.has_chart]


def tree(shape: Any) -> Any:
    return etree.fromstring(shape.chart.part.blob)


def find(node: Any, path: str) -> Any:
    return node.xpath(path, namespaces=NAMES)


def cells(shape: Any) -> dict[str, str | float]:
    """The cells of a chart's workbook by their names: texts, and numbers."""
    with ZipFile(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)) as book:
        strings = [
            "".join(find(each, ".//s:t/text()"))
            for each in find(etree.fromstring(book.read("xl/sharedStrings.xml")), "//s:si")
        ]
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not find(sheet, "//s:f")
    found: dict[str, str | float] = {}
    for cell in find(sheet, "//s:c[s:v]"):
        value = find(cell, "string(s:v)")
        found[cell.get("r")] = strings[int(value)] if cell.get("t") == "s" else float(value)
    return found


@pytest.fixture(scope="module")
def every_kind() -> tuple[bytes, list[ChartFrame]]:
    return written(*EVERY_KIND)


@pytest.fixture(scope="module")
def shapes(every_kind: tuple[bytes, list[ChartFrame]]) -> list[Any]:
    return read_back(every_kind[0])


def test_charts_are_read_back_as_charts_of_their_kind(shapes: list[Any]) -> None:
    assert [shape.chart.chart_type for shape in shapes] == [
        XL_CHART_TYPE.COLUMN_CLUSTERED,
        XL_CHART_TYPE.BAR_CLUSTERED,
        XL_CHART_TYPE.COLUMN_STACKED,
        XL_CHART_TYPE.LINE_MARKERS,
        XL_CHART_TYPE.LINE,
        XL_CHART_TYPE.AREA_STACKED,
        XL_CHART_TYPE.PIE,
        XL_CHART_TYPE.DOUGHNUT,
    ]


def test_charts_stand_in_placeholders_for_them_with_what_they_tell_in_words(shapes: list[Any]) -> None:
    assert {shape.placeholder_format.type for shape in shapes} == {PP_PLACEHOLDER.CHART}
    said = shapes[0].element.xpath("string(.//p:cNvPr/@descr)")
    assert said == "Deployments · a quarter: Q1 41, Q2 44, Q3 –, Q4 0"


def test_data_are_read_back_with_gaps_as_gaps_and_zeros_as_zeros(shapes: list[Any]) -> None:
    [plot] = shapes[0].chart.plots
    assert list(plot.categories) == ["Q1", "Q2", "Q3", "Q4"]
    assert [tuple(series.values) for series in plot.series] == [(41, 44, None, 0)]
    [plot] = shapes[1].chart.plots
    assert [(series.name, tuple(series.values)) for series in plot.series] == [
        ("Plan", (40, 50.5)), ("Real", (41, None)),
    ]  # fmt: skip
    [plot] = shapes[6].chart.plots
    assert list(plot.categories) == ["Yes", "No", "Perhaps"]
    assert list(shapes[4].chart.plots[0].categories) == [f"Day {number}" for number in range(60)]


def test_the_workbook_holds_what_the_chart_refers_to(every_kind: tuple[bytes, list[ChartFrame]]) -> None:
    for shape, frame in zip(read_back(every_kind[0]), every_kind[1], strict=True):
        held, node = cells(shape), tree(shape)
        count = len(frame.chart.categories) + 1
        assert set(find(node, "//c:cat//c:f/text()")) == {f"Sheet1!$A$2:$A${count}"}
        assert [held[f"A{row}"] for row in range(2, count + 1)] == [one.name for one in frame.chart.categories]
        for column, series in zip("BCDEFG", frame.chart.series, strict=False):
            assert held.get(f"{column}1", "") == series.name
            numbers = [held.get(f"{column}{row}") for row in range(2, count + 1)]
            assert numbers == [value.number if value is not None else None for value in series.values]
        assert find(node, "//c:val//c:f/text()") == [
            f"Sheet1!${column}$2:${column}${count}" for column in "BCDEFG"[: len(frame.chart.series)]
        ]


def test_no_text_becomes_a_formula() -> None:
    odd = {"=1+1": 1, "@SUM(A1)": 2, "+3": 3, "-cmd|/C calc!A0": 4, "https://example.org": 5, "007": 6}
    data, _ = written({"type": "bar", "data": odd, "title": "=HYPERLINK(1)"})
    [shape] = read_back(data)
    held = cells(shape)
    assert [held[f"A{row}"] for row in range(2, 8)] == list(odd)
    with ZipFile(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)) as book:
        assert not [name for name in book.namelist() if "hyperlink" in name.lower() or name.endswith("sheet1.xml.rels")]


def test_the_package_is_sound(every_kind: tuple[bytes, list[ChartFrame]], tmp_path: Path) -> None:
    data = every_kind[0]
    check_package(data)
    file = tmp_path / "charts.pptx"
    file.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    parts = Parts(data)
    types = parts.files["[Content_Types].xml"].decode()
    assert 'Extension="xlsx"' in types
    assert types.count("drawingml.chart+xml") == len(EVERY_KIND)
    for number in range(1, len(EVERY_KIND) + 1):
        target = parts.target(f"ppt/charts/chart{number}.xml", "rId1")
        assert posixpath.normpath(f"ppt/charts/{target}") in parts.files


def test_the_same_outline_gives_the_same_bytes(every_kind: tuple[bytes, list[ChartFrame]]) -> None:
    assert written(*EVERY_KIND)[0] == every_kind[0]


def test_charts_are_plain_and_bars_begin_at_zero(shapes: list[Any]) -> None:
    for shape in shapes:
        node = tree(shape)
        assert find(node, "string(//c:autoTitleDeleted/@val)") == "1"
        assert find(node, "string(//c:roundedCorners/@val)") == "0"
        assert find(node, "string(//c:dispBlanksAs/@val)") == "gap"
        assert not find(node, "//c:view3D | //a:gradFill | //a:effectLst | //a:outerShdw")
        assert all(int(each) > 0 for each in find(node, "//c:axId/@val | //c:crossAx/@val"))
    for shape in shapes[:3]:
        assert float(find(tree(shape), "string(//c:valAx//c:min/@val)")) <= 0
    assert find(tree(shapes[0]), "string(//c:gapWidth/@val)") == "67"


def test_every_text_says_its_size_and_none_is_too_small(shapes: list[Any]) -> None:
    for shape in shapes:
        sizes = find(tree(shape), "//a:defRPr/@sz")
        assert len(sizes) == len(find(tree(shape), "//a:defRPr"))
        assert min(map(int, sizes)) >= 1400


@pytest.mark.parametrize("style", ["default", "dark", "editorial"])
def test_colours_are_the_themes(style: str) -> None:
    for shape in read_back(written(*EVERY_KIND, style=style)[0]):
        own = set(find(tree(shape), "//a:srgbClr/@val"))
        assert own <= {load_style(style).colours[name] for name in ("data", "data_1", "data_on")}


def test_the_meant_value_has_its_colour_and_a_bold_label(shapes: list[Any]) -> None:
    node = tree(shapes[0])
    [point] = find(node, "//c:dPt")
    assert find(point, "string(c:idx/@val)") == "1"
    assert find(point, "string(c:spPr/a:solidFill/a:schemeClr/@val)") == "accent1"
    [label] = find(node, "//c:dLbl")
    assert find(label, "string(c:idx/@val)") == "1"
    assert find(label, "string(.//a:defRPr/@b)") == "1"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts())
def test_any_chart_is_written_whole_and_as_it_is_drawn(chart: dict[str, Any]) -> None:
    data, frames = written(chart)
    check_package(data)
    shapes = read_back(data)
    assert len(shapes) == len(frames)
    for shape, frame in zip(shapes, frames, strict=True):
        [plot] = shape.chart.plots
        assert [name.strip("\u00a0") for name in plot.categories] == [one.name for one in frame.chart.categories]
        assert [tuple(series.values) for series in plot.series] == [
            tuple(value.number if value is not None else None for value in series.values)
            for series in frame.chart.series
        ]
        if frame.chart.kind in ("column", "bar"):
            fills = {item.fill for item in frame.drawn if isinstance(item, Shape) and item.name in ("Column", "Bar")}
            assert fills <= {colour for one in frame.chart.series for colour in (one.colour, *one.colours)}
        words = "".join(
            paragraph.plain for item in frame.drawn if isinstance(item, TextBox) for paragraph in item.paragraphs
        ).replace(" ", "")
        if frame.chart.legend is not None or frame.chart.named is not None:
            assert all(one.name.replace(" ", "") in words for one in frame.chart.series)
