"""What readers of screens, and readers of faint type, need of every kind of slide in every style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from pptx import Presentation
from tests.torture.tortured import FORMS, Form, opened, whole

from recap_decks.outline.visual_model import Chart, Image
from recap_decks.scene.items import (
    ChartFrame,
    Connector,
    Item,
    Line,
    Piece,
    Shape,
    Stroke,
    TableFrame,
    TextBox,
    drawn_items,
    rectangle,
)
from recap_decks.style.colour import contrast
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

_DECORATIVE = ".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TOUCH = 1.0  # points by which a text and a shape may meet at their edges

EVERY_FORM = pytest.mark.parametrize("form", FORMS, ids=str)


@EVERY_FORM
def test_text_is_legible_on_every_shape_that_it_meets(form: Form) -> None:
    """WCAG 2.2, 1.4.3."""
    colours, grounds = load_style(form.style).colours, set()
    for slide in whole(form).slides:
        for piece, fill in _pieces_on_shapes(list(drawn_items(slide.items))):
            large = piece.size >= 18 or ("bold" in piece.face and piece.size >= 14)
            ratio = contrast(colours[piece.colour], colours[fill])
            assert ratio >= (3 if large else 4.5), (slide.scene.key, piece.text, piece.colour, fill)
            grounds.add(fill)
    assert "tint" in grounds


def _pieces_on_shapes(items: list[Item]) -> Iterator[tuple[Piece, str]]:
    """Each piece of text with the colours of what lies right under any part of it."""
    for at, item in enumerate(items):
        if isinstance(item, TextBox):
            below = [one for one in items[:at] if isinstance(one, Shape) and one.commands == rectangle(one.box)]
            for line in (line for paragraph in item.paragraphs for line in paragraph.lines):
                for fill in _fills_under(line, below):
                    yield from ((piece, fill) for piece in line.pieces)


def _fills_under(line: Line, shapes: list[Shape]) -> Iterator[str]:
    size = max((piece.size for piece in line.pieces), default=0.0)
    ink = Box(line.x, line.baseline - 0.7 * size, line.width, 0.7 * size)
    for shape in reversed(shapes):  # from the front
        if min(shape.box.overlap(ink)) > _TOUCH:
            yield shape.fill
        if shape.box.contains(ink, _TOUCH):
            return


@EVERY_FORM
def test_marks_of_charts_and_arrows_stand_out_from_the_ground(form: Form) -> None:
    """WCAG 2.2, 1.4.11: what has to be seen to understand a figure has 3 : 1."""
    colours, seen = load_style(form.style).colours, 0
    for slide in whole(form).slides:
        for item in slide.scene.items:
            marks = [item.colour] if isinstance(item, Connector) else []
            if isinstance(item, ChartFrame):
                marks = [part.fill for part in item.drawn if isinstance(part, Shape)]
                marks += [part.colour for part in item.drawn if isinstance(part, Stroke)]
            for mark in set(marks) - {slide.scene.ground}:  # what parts slices is of the ground's colour
                assert contrast(colours[mark], colours[slide.scene.ground]) >= 3, (slide.scene.key, mark)
            seen += len(marks)
    assert seen > 50


@EVERY_FORM
def test_what_is_no_text_is_described_or_marked_as_decoration(form: Form) -> None:
    visuals = [visual for theme in opened().outline.themes for visual in theme.visuals]
    typed = {visual.alt.plain for visual in visuals if isinstance(visual, Chart | Image) and visual.alt is not None}
    for number, slide in enumerate(Presentation(BytesIO(whole(form).data)).slides, 1):
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                continue
            own = shape._element.xpath(".//p:cNvPr")[0]
            described, decorative = own.get("descr"), own.find(_DECORATIVE) is not None
            assert bool(described) != decorative, (number, shape.name)
            assert not described or len(described) <= 150 or described in typed, (number, described)
            assert not re.search(r"\.(png|jpe?g|svg|csv)\b", described or ""), (number, described)


@EVERY_FORM
def test_titles_are_read_first_and_each_run_has_a_language(form: Form) -> None:
    for number, slide in enumerate(Presentation(BytesIO(whole(form).data)).slides, 1):
        read = [shape for shape in slide.shapes if shape._element.find(_DECORATIVE) is None]
        assert read[0].shape_id == slide.shapes.title.shape_id, number
        assert not slide._element.xpath(".//a:r[not(a:rPr/@lang)] | .//a:fld[not(a:rPr/@lang)]"), number


@EVERY_FORM
def test_tables_and_charts_stand_in_placeholders(form: Form) -> None:
    frames = [
        item
        for slide in whole(form).slides
        for item in slide.scene.items
        if isinstance(item, ChartFrame | TableFrame)
    ]  # fmt: skip
    assert len(frames) > 15
    assert all(frame.placeholder is not None for frame in frames)
