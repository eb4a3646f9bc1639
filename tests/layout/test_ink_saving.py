"""Pages that spare ink: nothing moves, nothing is on a ground, and what colours told is told by textures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.layout.handout.handouts import handout, miniatures, recap
from tests.layout.pages.reports import FACTS, PICTURES, boxes, laid_out, plain, stories
from tests.torture.tortured import Form, build_of, opened

from recap_decks.layout.ink_saving import spare_ink
from recap_decks.layout.pages import lay_out_pages
from recap_decks.layout.textures import is_hatched, is_solid, textured
from recap_decks.scene.items import (
    ChartFrame,
    Command,
    Group,
    Item,
    Picture,
    Rule,
    Scene,
    Shape,
    Stroke,
    TextBox,
    drawn_items,
    rectangle,
)
from recap_decks.scene.pages import PagesScene
from recap_decks.story.sections import Story
from recap_decks.style.roles import SERIES
from recap_decks.style.tokens import load_style, style_names
from recap_decks.units import Box

Point = tuple[float, float]


def in_colour_and_grey(told: Story, style: str = "default") -> tuple[PagesScene, PagesScene]:
    own = load_style(style).without_fields()
    return laid_out(told, style=style), spare_ink(lay_out_pages(told, own, paper="a4", facts=FACTS, pictures=PICTURES))


def where(page: Scene) -> list[tuple[str, Box]]:
    return [(plain(box), box.box) for box in boxes(page)]


def charts(pages: Iterable[Scene]) -> Iterator[ChartFrame]:
    return (item for page in pages for item in page.items if isinstance(item, ChartFrame))


@settings(max_examples=12, deadline=None)
@given(stories(), st.sampled_from(["default", "editorial", "print"]))
def test_every_text_stands_where_it_does_in_colour(told: Story, style: str) -> None:
    colour, grey = in_colour_and_grey(told, style)
    assert [where(page) for page in grey.pages] == [where(page) for page in colour.pages]
    assert grey.bookmarks == colour.bookmarks


@settings(max_examples=12, deadline=None)
@given(stories())
def test_pages_have_no_ground_and_no_picture_in_colour(told: Story) -> None:
    for page in in_colour_and_grey(told)[1].pages:
        for item in drawn_items(page.items):
            assert not (isinstance(item, Shape) and item.fill in ("tint", "accent", "on_accent"))
            assert not isinstance(item, Picture) or item.grey
            if isinstance(item, Rule) and item.colour == "hair":
                assert item.weight <= 0.3


@settings(max_examples=12, deadline=None)
@given(stories())
def test_values_on_bars_are_read_on_their_textures(told: Story) -> None:
    colour, grey = in_colour_and_grey(told)
    for one, other in zip(charts(colour.pages), charts(grey.pages), strict=True):
        bars = [item for item in one.drawn if isinstance(item, Shape) and item.name in ("Bar", "Column")]
        plates = [item.box for item in other.drawn if isinstance(item, Shape) and item.name == "Plate"]
        for text in (item for item in other.drawn if isinstance(item, TextBox)):
            colours = {piece.colour for paragraph in text.paragraphs for piece in paragraph.pieces}
            under = next((bar for bar in bars if bar.box.contains(text.box, 1.0)), None)
            assert colours == {"paper" if under is not None and is_solid(under.fill) else "ink"}
            assert (text.box in plates) == (under is not None and is_hatched(under.fill))


@settings(max_examples=12, deadline=None)
@given(stories())
def test_no_line_across_a_chart_strikes_through_a_text(told: Story) -> None:
    for chart in charts(in_colour_and_grey(told)[1].pages):
        texts = [item.box for item in chart.drawn if isinstance(item, TextBox)]
        for rule in (item for item in chart.drawn if isinstance(item, Rule) and item.colour == "hair"):
            for box in texts:
                assert not (box.y < rule.y0 < box.bottom and rule.x0 < box.right and box.x < rule.x1)


@pytest.mark.parametrize("style", style_names())
def test_slides_stand_on_paper_in_every_style(style: str) -> None:
    build = recap()
    own = replace(build.outline, style=replace(build.outline.style, name=style))
    colour = handout(6, build=replace(build, outline=own))
    grey = spare_ink(colour)
    for one, other in zip(colour.pages, grey.pages, strict=True):
        for slide, spared in zip(miniatures(one), miniatures(other), strict=True):
            scene = spared.scene
            assert scene.ground == "paper"
            assert [said for said, _ in where(scene)] == [said for said, _ in where(slide.scene)]
            for item in drawn_items(scene.items):
                if isinstance(item, TextBox):
                    assert all(piece.colour != "paper" for part in item.paragraphs for piece in part.pieces)
                if isinstance(item, Shape) and item.commands == rectangle(item.box):
                    assert item.box.width * item.box.height < 0.01 * scene.width * scene.height


def test_links_on_pages_are_underlined() -> None:
    build = build_of(Form("default"), opened().outline)
    pages = lay_out_pages(build.story, build.style, paper="a4", facts=build.facts(), pictures=build.pictures)
    linked = [
        piece
        for page in spare_ink(pages).pages
        for box in boxes(page)
        for paragraph in box.paragraphs
        for line in paragraph.lines
        for piece in line.pieces
        if piece.link
    ]
    assert linked
    assert all(piece.underline for piece in linked)


def test_the_parts_that_are_not_opened_are_thin_in_the_map() -> None:
    build = recap()
    pages = lay_out_pages(build.story, build.style.without_fields(), paper="a4", facts=build.facts())
    maps = [item for page in spare_ink(pages).pages for item in page.items if isinstance(item, Group)]
    assert len(maps) == 1 + len(build.outline.parts)
    for opening in maps[1:]:
        thick = {shape.fill: bars_of(shape)[0].height for shape in opening.items if isinstance(shape, Shape)}
        assert thick["accent_text"] > 2 * thick["on_accent_dim"] > 3.9 * thick["hair"]


def bars_of(shape: Shape) -> list[Box]:
    found = []
    for at in range(0, len(shape.commands), 5):
        (left, top), (right, bottom) = shape.commands[at][1], shape.commands[at + 2][1]
        found.append(Box(left, top, right - left, bottom - top))
    return found


def test_series_have_textures_of_their_own() -> None:
    box = Box(10, 20, 60, 40)
    seen = []
    for colour in SERIES:
        found = list(textured(Shape(box, rectangle(box), colour, "Bar"), 1.0))
        fill = next(item.fill for item in found if isinstance(item, Shape))
        seen.append((fill, tuple(item.commands for item in found if isinstance(item, Stroke))))
    assert len(set(seen)) == len(SERIES)


POLYGONS = st.lists(st.tuples(st.floats(0, 200), st.floats(0, 200)), min_size=3, max_size=9)


@given(POLYGONS, st.sampled_from(["data_3", "data_4", "data_5", "data_6", "muted"]), st.floats(0.5, 3))
def test_lines_across_an_area_stay_inside(corners: list[Point], colour: str, unit: float) -> None:
    first, *others = corners
    commands: tuple[Command, ...] = (("M", first), *(("L", corner) for corner in others), ("Z", ()))
    for item in textured(Shape(Box(0, 0, 200, 200), commands, colour, "Slice"), unit):
        if isinstance(item, Stroke) and item.name.endswith("hatched"):
            for (_, start), (_, end) in zip(item.commands[::2], item.commands[1::2], strict=True):
                middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
                assert is_inside(middle, corners) or is_near_edge(middle, corners)


def is_inside(point: Point, corners: list[Point]) -> bool:
    """By the winding of the corners around the point, odd or even."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            odd = not odd
    return odd


def is_near_edge(point: Point, corners: list[Point]) -> bool:
    return any(
        distance(point, one, other) < 1e-6 for one, other in zip(corners, [*corners[1:], corners[0]], strict=True)
    )


def distance(point: Point, one: Point, other: Point) -> float:
    across, down = other[0] - one[0], other[1] - one[1]
    length = across**2 + down**2
    share = ((point[0] - one[0]) * across + (point[1] - one[1]) * down) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return float(((point[0] - one[0] - share * across) ** 2 + (point[1] - one[1] - share * down) ** 2) ** 0.5)


def test_a_hatched_slice_is_hatched_along_its_curve() -> None:
    radius, reach = 50.0, 50 * 0.5523
    quarter: tuple[Command, ...] = (
        ("M", (0.0, 0.0)), ("L", (radius, 0.0)),
        ("C", (radius, reach, reach, radius, 0.0, radius)), ("Z", ()),
    )  # fmt: skip
    items: list[Item] = list(textured(Shape(Box(0, 0, radius, radius), quarter, "data_6", "Slice"), 1.0))
    [hatch] = [item for item in items if isinstance(item, Stroke) and item.name.endswith("hatched")]
    for _, (x, y) in hatch.commands:
        assert x == pytest.approx(0, abs=1e-9) or (x**2 + y**2) ** 0.5 == pytest.approx(radius, abs=0.1)
    assert max(y for _, (_, y) in hatch.commands) > radius - 3
