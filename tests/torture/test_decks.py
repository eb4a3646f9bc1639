"""Decks of the outline that holds everything, reopened."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from tests.torture.tortured import FORMS, Form, whole

from recap_decks.scene.items import TextBox

EVERY_FORM = pytest.mark.parametrize("form", FORMS, ids=str)


@EVERY_FORM
def test_decks_are_valid_by_the_schemas(form: Form, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(whole(form).data)
    assert OpenXmlValidator().validate(file).errors == []


@EVERY_FORM
def test_slides_have_titles_of_their_own_in_title_placeholders(form: Form) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(BytesIO(whole(form).data)).slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


@EVERY_FORM
def test_charts_are_charts_and_tables_are_tables(form: Form) -> None:
    shapes = [shape for slide in Presentation(BytesIO(whole(form).data)).slides for shape in slide.shapes]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    gaps, *_ = [chart for chart in charts if [one.name for one in chart.plots[0].series] == ["Plan", "Real"]]
    assert [list(one.values) for one in gaps.plots[0].series] == [[10, 20, 30], [5, None, 0]]
    assert list(gaps.plots[0].categories) == ["2021", "2022", "2023"]
    assert len(charts) >= 9
    tables = [shape.table for shape in shapes if shape.has_table]
    cells = {cell.text for table in tables for row in table.rows for cell in row.cells}
    assert {"2,850", "Sidecar", "Keep the monolith", "A pull request and ten minutes"} <= cells
    assert all(table.first_row for table in tables)


@EVERY_FORM
def test_words_stand_in_placeholders(form: Form) -> None:
    alone = [
        (slide.scene.key, item.name)
        for slide in whole(form).slides
        for item in slide.scene.items
        if isinstance(item, TextBox) and item.placeholder is None
    ]
    assert alone == []
