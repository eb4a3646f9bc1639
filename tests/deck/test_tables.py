"""Tables in the deck: real ones to whoever opens it, whose looks depend on nothing but themselves."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt
from tests.deck.package_reading import Parts
from tests.layout.slides.laid_out import laid_out
from tests.layout.slides.written_tables import outlines_with_a_table

from recap_decks.deck.package_check import check_package
from recap_decks.deck.writer import write_deck
from recap_decks.scene.items import TableFrame
from recap_decks.style.tokens import load_style

OUTLINE = """
title: Recap
language: de
themes:
  - title: Theme
    visuals:
      - table:
          caption: Who came
          columns: [Year, Attendees, "[Where](https://example.org/where)"]
          rows:
            - [2023, "10,500", ~]
            - [2024, "**12,000**", Paris]
            - [2025, 9, London]
            - [2026, 11, Amsterdam]
            - [2027, 12, Barcelona]
"""


def built(source: str) -> tuple[bytes, list[list[TableFrame]]]:
    """The deck, and the tables of each of its slides."""
    deck = laid_out(source).deck
    frames = [[item for item in slide.scene.items if isinstance(item, TableFrame)] for slide in deck.slides]
    return write_deck(deck, load_style("default")), frames


def wanted(table: TableFrame) -> list[list[str]]:
    return [
        ["\n".join(paragraph.plain for paragraph in cell.text.paragraphs) if cell.text else "" for cell in row.cells]
        for row in table.rows
    ]


def read_back(data: bytes) -> list[list[Any]]:
    return [[shape for shape in slide.shapes if shape.has_table] for slide in Presentation(BytesIO(data)).slides]


def cells(shape: Any) -> list[list[str]]:
    return [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]


@pytest.fixture(scope="module")
def data() -> bytes:
    return built(OUTLINE)[0]


@pytest.fixture(scope="module")
def shape(data: bytes) -> Any:
    [found] = [each for slide in read_back(data) for each in slide]
    return found


def properties(shape: Any, row: int, column: int) -> Any:
    return shape.table.cell(row, column)._tc.tcPr


def test_a_table_is_read_back_as_one_in_a_placeholder_for_it(shape: Any) -> None:
    assert shape.is_placeholder
    assert shape.placeholder_format.type == PP_PLACEHOLDER.TABLE
    assert shape.table.first_row
    assert not shape.table.horz_banding
    assert cells(shape)[0] == ["Year", "Attendees", "Where"]
    assert cells(shape)[1] == ["2023", "10,500", ""]
    assert shape.element.xpath("string(.//p:cNvPr/@descr)") == "Who came, Year, Attendees, Where"


def test_columns_and_rows_add_up_to_the_frame(shape: Any) -> None:
    assert sum(column.width for column in shape.table.columns) == shape.width
    assert sum(row.height for row in shape.table.rows) == shape.height


def test_every_cell_says_its_own_look_in_the_themes_colours(shape: Any) -> None:
    for row in shape.table.rows:
        for cell in row.cells:
            found = cell._tc.tcPr
            assert [child.tag.rpartition("}")[2] for child in found] == ["lnL", "lnR", "lnT", "lnB", "noFill"]
            assert not cell._tc.xpath(".//a:srgbClr")
            marks = cell._tc.xpath(".//a:rPr | .//a:endParaRPr")
            assert marks
            assert all(mark.get("sz") and mark.xpath("a:solidFill/a:schemeClr") for mark in marks)
            assert all(mark.get("lang") == "de" for mark in marks)
            assert cell._tc.xpath(".//a:lnSpc/a:spcPts")


def test_rules_are_drawn_alike_by_both_cells_that_share_them(shape: Any) -> None:
    heads, first = properties(shape, 0, 1), properties(shape, 1, 1)
    assert heads.xpath("string(a:lnB/@w)") == first.xpath("string(a:lnT/@w)") == str(Pt(1.5))
    colours = (heads.xpath("string(a:lnB//a:schemeClr/@val)"), first.xpath("string(a:lnT//a:schemeClr/@val)"))
    assert colours == ("tx1", "tx1")
    assert properties(shape, 1, 1).xpath("a:lnB")[0].get("w") == str(Pt(0.5))
    assert properties(shape, 5, 1).xpath("a:lnB/a:noFill")


def test_numbers_stand_right_and_heads_on_their_rule(shape: Any) -> None:
    table = shape.table
    aligned = [[table.cell(row, column)._tc.xpath("string(.//a:pPr/@algn)") for column in range(3)] for row in (0, 1)]
    assert aligned == [["l", "r", "l"]] * 2
    assert properties(shape, 0, 0).get("anchor") == "b"


def test_marks_and_links_of_cells_arrive(shape: Any) -> None:
    run = shape.table.cell(2, 1).text_frame.paragraphs[0].runs[0]
    assert (run.text, run.font.bold) == ("12,000", True)
    assert shape.table.cell(0, 2).text_frame.paragraphs[0].runs[0].hyperlink.address == "https://example.org/where"


def test_the_package_knows_the_style_that_tables_have(data: bytes, shape: Any) -> None:
    style = shape.element.xpath("string(.//*[local-name()='tableStyleId'])")
    assert Parts(data).find("ppt/tableStyles.xml", "string(a:tblStyle/@styleId)") == style


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(outlines_with_a_table())
def test_any_table_is_read_back_cell_by_cell(source: str) -> None:
    data, frames = built(source)
    check_package(data)
    assert [[cells(each) for each in slide] for slide in read_back(data)] == [
        [wanted(table) for table in slide] for slide in frames
    ]


@pytest.mark.parametrize("columns", [2, 12])
def test_tables_are_valid_by_the_schemas(columns: int, tmp_path: Any) -> None:
    rows = "".join(f"            - [{', '.join(['a'] * columns)}]\n" for _ in range(20))
    source = f"title: Recap\nthemes:\n  - title: Theme\n    visuals:\n      - table:\n          rows:\n{rows}"
    file = tmp_path / "deck.pptx"
    file.write_bytes(built(source)[0])
    assert OpenXmlValidator().validate(file).errors == []
