"""Charts as drawn: what stands where, in which form, and that nothing leaves the box or stands on anything else."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.layout.figures.written_charts import (
    ALONE,
    BESIDE,
    ON_PAGE,
    ON_PAGES,
    ON_SLIDES,
    bounds_of,
    charts,
    texts_of,
    told,
)

from recap_decks.layout.figures.chart import ChartFigure, alt_text, figure, figures, height
from recap_decks.layout.figures.chart_form import form_of
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.scene.items import Item, Shape, Stroke, TextBox
from recap_decks.units import Box

PLACES = {"beside": (BESIDE, ON_SLIDES), "alone": (ALONE, ON_SLIDES), "page": (ON_PAGE, ON_PAGES)}
QUARTERS = {"Q1": 12, "Q2": 19, "Q3": 31, "Q4": 52}
TWO = {"Plan": {"Q1": 40, "Q2": 50}, "Real": {"Q1": 41, "Q2": 44}}


def drawn(chart: dict[str, Any], box: Box = BESIDE, look: ChartLook = ON_SLIDES, **more: object) -> ChartFigure:
    made = figure(told(chart, **more), box, look)
    assert made is not None
    return made


def items_of(made: ChartFigure) -> tuple[Item, ...]:
    return made.drawing.items


def shapes(made: ChartFigure, name: str) -> list[Shape]:
    return [item for item in items_of(made) if isinstance(item, Shape) and item.name == name]


def label(made: ChartFigure, words: str) -> TextBox:
    return next(item for item in items_of(made) if isinstance(item, TextBox) and item.paragraphs[0].plain == words)


def faces(box: TextBox) -> set[str]:
    return {piece.face for paragraph in box.paragraphs for line in paragraph.lines for piece in line.pieces}


def test_columns_stand_on_zero_as_high_as_their_numbers() -> None:
    columns = shapes(drawn({"type": "column", "data": QUARTERS}), "Column")
    assert len({column.box.bottom for column in columns}) == 1
    per_unit = [column.box.height / number for column, number in zip(columns, QUARTERS.values(), strict=True)]
    assert max(per_unit) - min(per_unit) < 0.01
    assert columns[0].box.width == pytest.approx(0.6 * (columns[1].box.x - columns[0].box.x))


def test_the_meant_category_has_the_accent_and_is_bold() -> None:
    made = drawn({"type": "column", "data": QUARTERS, "highlight": "Q4"})
    assert [column.fill for column in shapes(made, "Column")] == ["data", "data", "data", "data_on"]
    assert faces(label(made, "52")) == faces(label(made, "Q4")) == {"text-bold"}
    assert faces(label(made, "12")) == {"text"}
    assert made.accent


def test_a_highlight_is_found_whatever_typesetting_made_of_it() -> None:
    made = drawn({"type": "column", "data": {"2019-20": 1, "don't": 2}, "highlight": "don't"})
    assert [column.fill for column in shapes(made, "Column")] == ["data", "data_on"]


def test_without_a_highlight_nothing_has_the_accent() -> None:
    made = drawn({"type": "column", "data": QUARTERS})
    assert {column.fill for column in shapes(made, "Column")} == {"data"}
    assert not made.accent


def test_columns_below_zero_hang_from_the_base_line_and_are_labelled_under_it() -> None:
    made = drawn({"type": "column", "data": {"a": 5, "b": -3}})
    up, down = shapes(made, "Column")
    assert up.box.bottom == pytest.approx(down.box.y)
    assert label(made, "−3").box.y >= down.box.bottom
    assert label(made, "b").box.y >= label(made, "−3").box.bottom


def test_a_gap_has_no_label_and_zero_has_one() -> None:
    made = drawn({"type": "column", "data": {"a": 5, "b": None, "c": 0}})
    assert texts_of(items_of(made)).count("0") == 1
    assert [None if value is None else value.number for value in made.drawing.chart.series[0].values] == [5, None, 0]
    assert len(shapes(made, "Column")) == 1


def test_a_line_is_broken_at_its_gap() -> None:
    made = drawn({"type": "line", "data": {"a": 1, "b": 2, "c": None, "d": 3, "e": 4}})
    lines = [item for item in items_of(made) if isinstance(item, Stroke) and item.name == "Line"]
    assert [len(line.commands) for line in lines] == [2, 2]


def test_a_value_between_gaps_is_marked_though_there_are_many() -> None:
    data: dict[str, int | None] = {f"d{number}": number for number in range(30)}
    data |= {"d9": None, "d11": None}
    made = drawn({"type": "line", "data": data})
    assert made.drawing.chart.series[0].marked == (10,)
    assert len(shapes(made, "Marker")) == 1


def test_few_columns_say_their_values_and_have_no_axis() -> None:
    made = drawn({"type": "column", "data": QUARTERS})
    assert texts_of(items_of(made)) == ["12", "19", "31", "52", "Q1", "Q2", "Q3", "Q4"]
    assert made.drawing.chart.axis.step is None


def test_many_values_have_an_axis_with_round_marks() -> None:
    data = {f"S{number}": {f"c{at}": 900 + at * 37 + number for at in range(9)} for number in range(4)}
    made = drawn({"type": "column", "data": data})
    axis = made.drawing.chart.axis
    assert (axis.least, axis.most, axis.step) == (0, 1250, 250)
    assert [text for text in texts_of(items_of(made)) if text.isdigit() or "," in text] == [
        "0", "250", "500", "750", "1,000", "1,250",
    ]  # fmt: skip


def test_names_of_lines_stand_at_their_ends() -> None:
    made = drawn({"type": "line", "data": {"Plan": {"a": 1, "b": 9}, "Real": {"a": 2, "b": 4}}})
    assert made.drawing.chart.legend is None
    assert made.drawing.chart.named == 1
    assert label(made, "Plan").box.y < label(made, "Real").box.y


def test_lines_that_end_together_have_a_legend() -> None:
    data = {f"Series {letter}": {"a": number, "b": 5} for number, letter in enumerate("ABCD")}
    made = drawn({"type": "line", "data": data})
    assert made.drawing.chart.legend is not None
    assert made.drawing.chart.named is None


def test_lines_differ_in_more_than_their_colour() -> None:
    few = drawn({"type": "line", "data": TWO}).drawing.chart.series
    assert few[0].marker != few[1].marker
    days = {f"d{number}": number for number in range(40)}
    many = drawn({"type": "line", "data": {"Plan": days, "Real": days}}).drawing.chart.series
    assert many[0].dash != many[1].dash


def test_a_series_that_is_meant_has_the_accent_alone() -> None:
    made = drawn({"type": "line", "data": TWO, "highlight": "Real"})
    assert [series.colour for series in made.drawing.chart.series] == ["data", "data_on"]
    assert faces(label(made, "Real")) == {"text-bold"}


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_slices_stand_in_order_of_size(kind: str) -> None:
    made = drawn({"type": kind, "data": {"a": 1, "b": 5, "c": 3}})
    assert [category.name for category in made.drawing.chart.categories] == ["b", "c", "a"]
    assert texts_of(items_of(made)) == ["b5", "c3", "a1"]
    assert len(shapes(made, "Slice")) == 3


def test_a_slice_is_named_on_lines_alike_in_length_or_on_one_that_stays_one() -> None:
    made = drawn({"type": "doughnut", "data": {"Keeps all of what there has been": 52, "Moves on": 30}})
    lines = [
        ["".join(piece.text for piece in line.pieces) for line in item.paragraphs[0].lines]
        for item in items_of(made)
        if isinstance(item, TextBox)
    ]
    assert lines == [["Keeps all of what", "there has been", "52"], ["Moves on", "30"]]
    assert made.drawing.chart.series[0].unbroken == (1,)


@pytest.mark.parametrize(
    ("chart", "kind", "stacked"),
    [
        ({"type": "pie", "data": dict.fromkeys("abcdefg", 1)}, "bar", False),
        ({"type": "doughnut", "data": {"a": 1, "b": None}}, "bar", False),
        ({"type": "pie", "data": {"a": 1, "b": 0}}, "bar", False),
        ({"type": "area", "data": {"a": 1, "b": None, "c": 2}}, "line", False),
        ({"type": "area", "data": TWO}, "line", False),
        ({"type": "area", "stacked": True, "data": {"A": {"x": 1, "y": -2}, "B": {"x": 1, "y": 2}}}, "column", True),
        ({"type": "line", "data": {"a": 1}}, "column", False),
        ({"type": "column", "data": {f"c{number}": number for number in range(13)}}, "bar", False),
        ({"type": "column", "data": {"A name that is far too long " * 3 + str(n): n for n in range(5)}}, "bar", False),
    ],
)
def test_data_that_a_form_cannot_show_are_drawn_in_another(chart: dict[str, Any], kind: str, stacked: bool) -> None:
    made = drawn(chart, ALONE).drawing.chart
    assert (made.kind, made.stacked) == (kind, stacked)


def test_stacked_values_are_added_up() -> None:
    made = drawn({"type": "column", "stacked": True, "data": {"A": {"x": 60, "y": 40}, "B": {"x": 40, "y": 20}}})
    a_x, b_x, a_y, b_y = shapes(made, "Column")
    assert b_x.box.bottom == pytest.approx(a_x.box.y)
    assert (b_x.box.height + a_x.box.height) / (b_y.box.height + a_y.box.height) == pytest.approx(100 / 60)


def test_bars_that_do_not_fit_one_box_go_on_on_one_scale() -> None:
    chart = told({"type": "bar", "data": {f"Category {number}": number + 1 for number in range(40)}})
    made = figures(chart, ALONE, ON_SLIDES)
    names = [category.name for one in made for category in one.drawing.chart.categories]
    assert len(made) > 1
    assert names == [f"Category {number}" for number in range(40)]
    assert len({one.drawing.chart.axis for one in made}) == 1


def test_many_names_along_a_line_are_thinned_evenly_and_told_all_the_same() -> None:
    made = drawn({"type": "line", "data": {f"Day {number}": number for number in range(1, 201)}})
    chart = made.drawing.chart
    named = [text for text in texts_of(items_of(made)) if text.startswith("Day")]
    assert chart.every > 1
    assert named == [f"Day {number}" for number in range(1, 201, chart.every)]
    assert {"Day 2", "Day 200"} <= {words for _, words in chart.told()}


def test_a_line_that_moves_little_shows_where_its_axis_begins() -> None:
    made = drawn({"type": "line", "data": {"a": 99.91, "b": 99.95, "c": 99.99}})
    assert made.drawing.chart.axis.least > 0
    assert made.drawing.chart.axis.step is not None


@pytest.mark.parametrize("values", [[None, 4, None], [4, 4, 4]], ids=["lone", "level"])
def test_a_line_that_moves_not_at_all_stands_over_zero_with_its_values(values: list[int | None]) -> None:
    made = drawn({"type": "line", "data": dict(zip("abc", values, strict=True))})
    assert made.drawing.chart.axis.least <= 0
    assert texts_of(items_of(made)).count("4") == sum(value is not None for value in values)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "8,000.50"), ("de", "8.000,50"), ("fr", "8\u00a0000,50"), ("pt-BR", "8.000,50"), ("tlh", "8,000.50")],
)
def test_numbers_are_written_as_the_language_does(language: str, words: str) -> None:
    look = ChartLook(
        type(ON_SLIDES.measure)(fonts_in(language)), ON_SLIDES.colours, ON_SLIDES.plain, ON_SLIDES.values, 44.0
    )  # fmt: skip
    made = drawn({"type": "column", "data": {"a": "8000.50", "b": -3}}, look=look, language=language)
    texts = texts_of(items_of(made))
    assert words in texts
    assert words.replace("8", "−8") not in texts


def fonts_in(language: str) -> Any:
    from recap_decks.style.tokens import load_style

    return load_style("default").written_in(language, ()).slide_fonts


def described(chart: dict[str, Any], language: str = "en", *, in_full: bool = False) -> str:
    one = told(chart)
    return alt_text(one, form_of(one, language), in_full=in_full)


def test_per_cent_stands_with_each_number_as_the_language_writes_it() -> None:
    chart = {"type": "column", "unit": "%", "title": "Share", "data": {"a": 41, "b": -2}}
    made = drawn(chart)
    assert texts_of(items_of(made)) == ["41%", "−2%", "a", "b"]
    assert ("themes[0].visuals[0].chart.unit", "%") in made.drawing.chart.told()
    assert made.drawing.chart.number_format == '#,##0"%";"−"#,##0"%"'
    assert described(chart, "de") == "Share: a 41\u00a0%, b −2\u00a0%"


def test_a_chart_on_a_page_is_as_high_as_its_bars() -> None:
    few = told({"type": "bar", "data": QUARTERS})
    many = told({"type": "bar", "data": {f"c{number}": number for number in range(8)}})
    assert height(few, 336.0, ON_PAGES, 168.0) == pytest.approx(4 * 17.5)
    assert height(many, 336.0, ON_PAGES, 168.0) == pytest.approx(8 * 17.5)
    assert height(told({"type": "line", "data": QUARTERS}), 336.0, ON_PAGES, 168.0) == 168.0


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        ({"title": "Deployments", "data": QUARTERS}, "Deployments: Q1 12, Q2 19, Q3 31, Q4 52"),
        ({"title": "T", "unit": "a day", "data": {"x": 1, "y": None}}, "T · a day: x 1, y –"),
        ({"title": "T", "data": TWO}, "T: Plan Q1 40, Q2 50, Real Q1 41, Q2 44"),
        ({"title": "T", "alt": "It grows.", "data": QUARTERS}, "It grows."),
    ],
)
def test_alternative_text_tells_the_values(chart: dict[str, Any], words: str) -> None:
    assert described({"type": "column", **chart}) == words


def test_a_long_alternative_text_is_cut_and_keeps_the_meant_value() -> None:
    data = {f"Category {number}": number for number in range(40)}
    said = described({"type": "bar", "title": "Many", "data": data, "highlight": "Category 33"})
    assert len(said) <= 150
    assert said.startswith("Many: Category 33 33, Category 0 0,")
    assert said.endswith(" …")


def test_an_alternative_text_in_full_tells_every_value() -> None:
    data = {f"Category {number}": number for number in range(40)}
    said = described({"type": "bar", "title": "Many", "data": data}, in_full=True)
    assert said == "Many: " + ", ".join(f"{name} {value}" for name, value in data.items())


def test_a_chart_in_parts_describes_each_by_what_stands_there() -> None:
    data = {f"Category {number}": number for number in range(90)}
    chart = told({"type": "bar", "title": "Many", "alt": "It grows.", "data": data})
    made = figures(chart, ALONE, ON_SLIDES)
    said = [alt_text(chart, one.form, goes_on=one.goes_on, in_full=True) for one in made]
    assert said[0] == "It grows."
    assert len(said) > 1
    told_then = [f"Category {number} {number}" for number in range(len(made[0].form.categories), 90)]
    assert ", ".join(each.removeprefix("Many: ") for each in said[1:]) == ", ".join(told_then)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts())
@pytest.mark.parametrize("place", ["beside", "alone", "page"])
def test_nothing_leaves_the_box_or_stands_on_other_texts(place: str, chart: dict[str, Any]) -> None:
    box, look = PLACES[place]
    made = figures(told(chart), box, look)
    for one in made:
        frame = one.frame("Chart", "")
        for bounds in bounds_of(frame):
            assert box.contains(bounds, 2.0), bounds
        texts = [item.box for item in items_of(one) if isinstance(item, TextBox)]
        for item in texts:
            assert box.contains(item, 0.1)
        for first, second in combinations(texts, 2):
            assert min(first.overlap(second)) <= 0.5, (first, second)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts())
def test_every_number_and_name_is_told(chart: dict[str, Any]) -> None:
    story = told(chart)
    made = figures(story, ALONE, ON_SLIDES)
    if not made:
        return
    numbers = [value.number for series in story.series for value in series.values if value is not None]
    shown = [
        value.number
        for one in made
        for series in one.drawing.chart.series
        for value in series.values
        if value is not None
    ]
    assert sorted(shown) == sorted(numbers)
    words = "".join("".join(texts_of(items_of(one))).replace(" ", "") for one in made)
    thinned = {name for one in made for _, name in one.drawing.chart.told()}
    for category in story.categories:
        assert category.plain.replace(" ", "") in words or category.plain in thinned
    assert all(math.isfinite(one.drawing.chart.axis.most) for one in made)
