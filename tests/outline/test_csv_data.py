"""Charts and tables whose data stand in files beside the outline."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_decks.opening import open_file
from recap_decks.outline.visual_model import Chart, Table, Visual
from recap_decks.problems import OutlineError, Problem

HEAD = "title: Recap\nthemes:\n  - title: Pace\n    visuals:\n"


def visual(folder: Path, written: str, data: str | bytes | None, name: str = "data.csv") -> Visual:
    if data is not None:
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (folder / "outline.yaml").write_text(f"{HEAD}      - {written}\n", encoding="utf-8")
    (found,) = open_file(folder / "outline.yaml").outline.themes[0].visuals
    return found


def errors(folder: Path, written: str, data: str | bytes | None) -> list[Problem]:
    with pytest.raises(OutlineError) as caught:
        visual(folder, written, data)
    return [problem for problem in caught.value.problems if problem.severity == "error"]


def numbers(chart: Visual) -> list[list[float | None]]:
    assert isinstance(chart, Chart)
    return [[value.number if value else None for value in series.values] for series in chart.series]


LINE = "chart: {type: line, csv: data.csv}"


def test_a_chart_has_categories_series_gaps_and_zeros(tmp_path: Path) -> None:
    chart = visual(tmp_path, LINE, "Month,North,South\nJan,12.5,0\nFeb,,-3\n")
    assert isinstance(chart, Chart)
    assert [category.plain for category in chart.categories] == ["Jan", "Feb"]
    assert [series.name.plain for series in chart.series if series.name] == ["North", "South"]
    assert numbers(chart) == [[12.5, None], [0.0, -3.0]]


def test_one_column_of_numbers_has_no_name_and_semicolons_allow_a_comma(tmp_path: Path) -> None:
    chart = visual(tmp_path, LINE, "Monat;Wert\nJan;1,5\nFeb;2\n")
    assert isinstance(chart, Chart)
    assert chart.series[0].name is None
    assert numbers(chart) == [[1.5, 2.0]]


def test_words_among_numbers_are_refused_by_line_and_column(tmp_path: Path) -> None:
    found = errors(tmp_path, LINE, 'Month,A,B\nJan,1,n/a\nFeb,"1,000",2\n')
    assert {problem.code for problem in found} == {"RD118"}
    assert sorted(problem.message for problem in found) == [
        "`data.csv`, line 2, column 3: `n/a` is not a number",
        "`data.csv`, line 3, column 2: `1,000` is not a number",
    ]
    assert {problem.span.line for problem in found if problem.span} == {5}
    assert "write 1000, without what groups its digits" in {problem.hint for problem in found}


def test_a_table_is_headed_by_its_first_row_unless_the_outline_names_columns(tmp_path: Path) -> None:
    table = visual(tmp_path, "table: {csv: data.csv}", "Region,Cost\nNorth,900\nSouth,\n")
    assert isinstance(table, Table)
    assert table.columns is not None
    assert [cell.plain for cell in table.columns if cell] == ["Region", "Cost"]
    assert [[cell.plain if cell else None for cell in row] for row in table.rows] == [["North", "900"], ["South", None]]
    named = visual(tmp_path, "table: {csv: data.csv, columns: [A, B]}", "North,900\n")
    assert isinstance(named, Table)
    assert len(named.rows) == 1


@pytest.mark.parametrize(
    ("written", "data", "code", "message"),
    [
        (LINE, None, "RD122", "the file `data.csv` cannot be read: there is no such file"),
        (LINE, "", "RD125", "`data.csv` holds no rows"),
        (LINE, "Month\nJan\n", "RD119", "needs a row of names"),
        (LINE, "Month,A\nJan,1e400\n", "RD118", "too large a number"),
        ("chart: {type: bar, csv: data.csv, highlight: Mar}", "M,A\nMay,1\n", "RD105", "unknown category or series"),
        ("table: {csv: data.csv, columns: [A]}", "a,b\n1,2\n", "RD119", "has 2 columns, and `columns` names 1"),
    ],
)
def test_mistakes_stand_at_the_line_that_names_the_file(
    tmp_path: Path, written: str, data: str | None, code: str, message: str
) -> None:
    (problem,) = errors(tmp_path, written, data)
    assert problem.code == code
    assert message in problem.message
    assert problem.span is not None
    assert problem.span.line == 5
