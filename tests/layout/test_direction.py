"""Which way paragraphs run, and slides and pages reflected for languages that run from right to left."""

from __future__ import annotations

import pytest

from recap_decks.layout.direction import directed
from recap_decks.layout.mirrored import mirrored, mirrored_layout
from recap_decks.scene.charts import Chart, ValueAxis
from recap_decks.scene.items import (
    ChartFrame,
    Connector,
    Group,
    Item,
    Line,
    Paragraph,
    Picture,
    Piece,
    Role,
    Rule,
    Scene,
    Shape,
    TableCell,
    TableFrame,
    TableRow,
    TextBox,
    rectangle,
)
from recap_decks.scene.slides import Level, Placeholder, SlideLayout
from recap_decks.units import Box

WIDTH = 960.0


def text_box(text: str, *, x: float = 100, width: float = 300, start: float = 100, inset: float = 0) -> TextBox:
    """A box whose one paragraph is a line of 120 points that begins at `start`."""
    piece = Piece(text, "text", 16, "ink")
    paragraph = Paragraph((piece,), (Line(start, 50, 120, (piece,)),))
    return TextBox(Box(x, 30, width, 40), (paragraph,), "Text", Role.PARAGRAPH, right_inset=inset)


def run(text: TextBox, *, rtl: bool) -> tuple[bool, float]:
    """Whether the box's paragraph runs from right to left, and where its line begins."""
    [box] = directed(Scene("one", WIDTH, 540, "paper", (text,)), rtl=rtl).items
    assert isinstance(box, TextBox)
    return box.paragraphs[0].rtl, box.paragraphs[0].lines[0].x


@pytest.mark.parametrize("text", ["Plain words", "12 000", "Word שלום", "1. Größe", "日本語", "", "— –"])
def test_text_from_left_to_right_stays_where_it_is(text: str) -> None:
    assert run(text_box(text), rtl=False) == (False, 100)


@pytest.mark.parametrize("text", ["שלום Word", "(2024) مرحبا", "“שלום”", "12 ימים"])
def test_a_paragraph_whose_first_strong_letter_runs_left_starts_at_its_boxs_right(text: str) -> None:
    assert run(text_box(text), rtl=False) == (True, 400 - 120)
    assert run(text_box(text, inset=25), rtl=False) == (True, 375 - 120)


def test_a_label_keeps_its_side_unless_label_and_text_run_left() -> None:
    assert run(text_box("5\tשלום"), rtl=False)[0] is False
    assert run(text_box("Label\tשלום"), rtl=False)[0] is False
    assert run(text_box("תווית\tשלום"), rtl=False)[0] is True


def test_what_is_at_the_right_stays_there() -> None:
    text = text_box("שלום", start=280)
    right = TextBox(text.box, text.paragraphs, text.name, text.role, align="right")
    assert run(right, rtl=False) == (True, 280)


@pytest.mark.parametrize("text", ["שלום", "Word שלום", "5\tLabel", "שלום (2024)"])
def test_in_a_document_from_right_to_left_paragraphs_run_so(text: str) -> None:
    assert run(text_box(text), rtl=True) == (True, WIDTH - 220)


@pytest.mark.parametrize("text", ["Only Latin words.", "12 000", "97 %", "3×"])
def test_there_text_without_such_letters_keeps_its_order_at_the_right(text: str) -> None:
    assert run(text_box(text), rtl=True) == (False, WIDTH - 220)


def test_there_an_indent_stays_at_the_right() -> None:
    assert run(text_box("Only Latin words", start=140), rtl=True) == (True, WIDTH - 260)


def icon(x: float) -> Shape:
    box = Box(x, 10, 20, 20)
    triangle = (("M", (x, 10.0)), ("L", (x + 20, 20.0)), ("L", (x, 30.0)), ("Z", ()))
    return Shape(box, triangle, "accent", "Icon arrow")  # type: ignore[arg-type]  # letters are literals


ITEMS: tuple[Item, ...] = (
    text_box("Words"),
    Rule(40, 10, 200, 10, 1, "ink"),
    icon(700),
    Shape(Box(10, 10, 30, 5), rectangle(Box(10, 10, 30, 5)), "ink", "Progress"),
    Group((Rule(0, 0, 10, 0, 1, "ink"),), "Marks"),
    Picture(Box(20, 20, 100, 50), b"", "image/png", "Logo"),
    Connector(100, 50, 200, 80, ("A", 3), ("B", 1), 1, "ink", (Rule(100, 50, 200, 80, 1, "ink"),), "Line"),
    TableFrame(Box(100, 100, 400, 20), (400,), (TableRow(20, (TableCell(text_box("1")),)),), "Table", "A table"),
)


def test_what_is_reflected_twice_is_as_it_was() -> None:
    assert mirrored(mirrored(ITEMS, WIDTH), WIDTH) == ITEMS


def test_what_points_keeps_its_shape_and_what_marks_does_not() -> None:
    arrow, progress = mirrored((icon(700), ITEMS[3]), WIDTH)
    assert arrow == icon(WIDTH - 720)
    assert isinstance(progress, Shape)
    assert progress.box == Box(WIDTH - 40, 10, 30, 5)
    assert {values[0] for _, values in progress.commands if values} == {WIDTH - 40, WIDTH - 10}


def test_a_connector_still_joins_the_sides_that_face_each_other() -> None:
    [line] = mirrored((ITEMS[6],), WIDTH)
    assert isinstance(line, Connector)
    assert (line.x0, line.x1, line.start, line.end) == (860, 760, ("A", 1), ("B", 3))


def test_a_chart_moves_as_it_is() -> None:
    chart = Chart("bar", (), (), Box(120, 40, 300, 150), ValueAxis(0, 1), "0", 12, legend=Box(110, 40, 50, 20))
    drawn = (text_box("Axis", x=110, start=110), icon(300))
    frame = ChartFrame(Box(100, 30, 400, 200), chart, drawn, "Chart", "A chart")
    [moved] = mirrored((frame,), WIDTH)
    assert isinstance(moved, ChartFrame)
    assert (moved.box.x, moved.chart.plot.x, moved.chart.legend) == (460, 480, Box(470, 40, 50, 20))
    assert moved.drawn == (text_box("Axis", x=470, start=470), icon(660))


def test_a_layouts_placeholders_change_sides() -> None:
    spot = Placeholder(1, "body", "Text", Box(40, 100, 300, 200), (Level(16, 20, "ink", left=20),), "")
    layout = SlideLayout("One", "obj", "paper", (spot,), (Rule(40, 10, 200, 10, 1, "ink"),))
    reflected = mirrored_layout(layout, WIDTH)
    assert reflected.placeholders[0].box == Box(620, 100, 300, 200)
    assert reflected.placeholders[0].align == "right"
    assert reflected.placeholders[0].levels == spot.levels
    assert mirrored_layout(reflected, WIDTH) == layout
