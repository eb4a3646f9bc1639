"""Charts and tables from files: the same values as typed in the outline, and mistakes told with line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_decks.opening import open_file
from recap_decks.outline.visual_model import Chart, Table
from recap_decks.problems import OutlineError, Problem


def opened(folder: Path, visual: str, data: str | bytes = "", **more: str) -> Chart | Table:
    """The only visual of an outline whose file `data.csv` holds that."""
    content = data.encode() if isinstance(data, str) else data
    if content:
        (folder / "data.csv").write_bytes(content)
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    source = f"title: Recap\n{extra}themes:\n  - title: Theme\n    visuals:\n      - {visual}\n"
    (folder / "outline.yaml").write_text(source, encoding="utf-8")
    outline = open_file(folder / "outline.yaml").outline
    [found] = outline.themes[0].visuals
    assert isinstance(found, Chart | Table)
    return found


def problems(folder: Path, visual: str, data: str | bytes = "") -> list[Problem]:
    with pytest.raises(OutlineError) as error:
        opened(folder, visual, data)
    return list(error.value.problems)


def numbers(chart: Chart | Table) -> list[list[float | None]]:
    assert isinstance(chart, Chart)
    return [[value.number if value else None for value in series.values] for series in chart.series]


COLUMNS = "chart: {type: column, csv: data.csv}"


def test_the_first_column_names_categories_and_the_first_row_series(tmp_path: Path) -> None:
    chart = opened(tmp_path, COLUMNS, "Quarter,Plan,Real\nQ1,40,41\nQ2,50,\nQ3,0,-4.5\n")
    assert isinstance(chart, Chart)
    assert [category.plain for category in chart.categories] == ["Q1", "Q2", "Q3"]
    assert [series.name.plain for series in chart.series if series.name] == ["Plan", "Real"]
    assert numbers(chart) == [[40, 50, 0], [41, None, -4.5]]
    value = chart.series[1].values[2]
    assert value is not None
    assert (value.typed.plain, value.typed.at) == ("-4.5", "themes[0].visuals[0].chart.csv[3][2]")
    assert value.typed.span is not None
    assert value.typed.span.line == 5


def test_the_only_column_says_the_unit_unless_the_outline_does(tmp_path: Path) -> None:
    data = "Quarter,Deployments\nQ1,40\n"
    assert opened(tmp_path, COLUMNS, data).unit.plain == "Deployments"  # type: ignore[union-attr]  # it has one
    own = opened(tmp_path, "chart: {type: column, csv: data.csv, unit: a day}", data)
    assert own.unit.plain == "a day"  # type: ignore[union-attr]  # it has one
    titled = opened(tmp_path, "chart: {type: column, csv: data.csv, title: Deployments}", data)
    assert titled.unit is None  # type: ignore[union-attr]  # it has one
    assert titled.series[0].name is None  # type: ignore[union-attr]  # it has one


def test_a_decimal_comma_is_one_where_commas_part_no_cells(tmp_path: Path) -> None:
    assert numbers(opened(tmp_path, COLUMNS, "Q;V\na;1,5\nb;2,125\nc;3.5\nd;1e3\n")) == [[1.5, 2.125, 3.5, 1000]]


def test_marks_of_markdown_mean_nothing_in_a_file(tmp_path: Path) -> None:
    table = opened(tmp_path, "table: {csv: data.csv}", "a*b*,_c_\n**1**,`2`\n")
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.columns or () if cell] == ["a*b*", "_c_"]
    assert [[cell.plain for cell in row if cell] for row in table.rows] == [["**1**", "`2`"]]


def test_columns_of_a_table_are_named_by_its_first_row_or_the_outline(tmp_path: Path) -> None:
    table = opened(tmp_path, "table: {csv: data.csv, columns: [A, B]}", "1,2\n3,\n")
    assert isinstance(table, Table)
    assert [[cell.plain if cell else None for cell in row] for row in table.rows] == [["1", "2"], ["3", None]]
    [problem] = problems(tmp_path, "table: {csv: data.csv, columns: [A]}", "1,2\n3,4\n")
    assert problem.message == "`data.csv` has 2 columns, and `columns` names 1"


@pytest.mark.parametrize(
    ("data", "code", "message", "hint"),
    [
        ("Q,V\na,many\n", "RD118", "`data.csv`, line 2, column 2: `many` is not a number", "digits only"),
        ('Q,V\n\na,"8,000"\n', "RD118", "`data.csv`, line 3, column 2: `8,000` is not a number", "write 8000,"),
        ("Q;V\na;1.234.567\n", "RD118", "`data.csv`, line 2, column 2: `1.234.567` is not a", "write 1234567,"),
        ("Q;V\na;1,500\n", "RD118", "`data.csv`, line 2, column 2: `1,500` is not a", "write 1500 for thousands,"),
        ("Q,V\na,NaN\n", "RD118", "`data.csv`, line 2, column 2: `NaN` is not a number", "digits only"),
        ("Q,V\na,-inf\n", "RD118", "`data.csv`, line 2, column 2: `-inf` is not a number", "digits only"),
        ("Q,V\na,1e400\n", "RD118", "`data.csv`, line 2, column 2: `1e400` is too large", "larger unit"),
        ("Q,V\na,１２\n", "RD118", "`data.csv`, line 2, column 2: `１２` is not a number", "digits only"),
        ("Q,V\na,1\na,2\n", "RD010", "`data.csv`, line 3, column 1: the category `a` is given twice", "own"),
        ("Q,V,V\na,1,2\n", "RD010", "`data.csv`, line 1, column 3: the series `V` is given twice", "own"),
        ("Q,V\n,1\n", "RD103", "`data.csv`, line 2, column 1: this category has no name", "write it there"),
        ("Q,,V\na,1,2\n", "RD103", "`data.csv`, line 1, column 2: this series has no name", "write it there"),
        ("Q,V\n", "RD119", "`data.csv` needs a row of names", ""),
        ("Q\n1\n", "RD119", "`data.csv` needs a row of names", ""),
        ("Q,V\na,1\nb\n", "RD125", "`data.csv`, line 3, has 1 cell,", "leave a cell empty"),
        ("Q,V\na,\n", "RD126", "this chart has no numbers", ""),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_line_and_column(data: str, code: str, message: str, hint: str, tmp_path: Path) -> None:
    [problem] = problems(tmp_path, COLUMNS, data)
    assert problem.code == code
    assert problem.message.startswith(message)
    assert hint in (problem.hint or "")
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (5, 36)


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    found = problems(tmp_path, COLUMNS, "Q,V\na,x\nb,y\n")
    assert [problem.message[:27] for problem in found] == ["`data.csv`, line 2, column ", "`data.csv`, line 3, column "]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, COLUMNS)
    assert problem.code == "RD122"
    assert problem.message == "the file `data.csv` cannot be read: there is no such file"


def test_a_highlight_is_looked_for_in_the_file(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "chart: {type: column, csv: data.csv, highlight: Q3}", "Q,V\nQ1,1\nQ2,2\n")
    assert problem.message == "unknown category or series `Q3`"
    assert problem.hint == "allowed here: Q1, Q2"
    assert problem.span is not None
    assert problem.span.column > 50  # where `Q3` is, rather than the file


def test_slices_below_zero_are_refused_from_a_file_too(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "chart: {type: pie, csv: data.csv}", "Q,V\na,1\nb,-2\n")
    assert problem.message == "a pie cannot show less than nothing: `b` is -2"


def test_control_characters_are_read_as_spaces_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(b"Q,V\na\x07b,1\n")
    (tmp_path / "outline.yaml").write_text(
        f"title: Recap\nthemes:\n  - title: Theme\n    visuals:\n      - {COLUMNS}\n", encoding="utf-8"
    )
    outline = open_file(tmp_path / "outline.yaml").outline
    [chart] = outline.themes[0].visuals
    assert isinstance(chart, Chart)
    assert chart.categories[0].plain == "a b"
    assert [warning.code for warning in outline.warnings] == ["RD020"]
