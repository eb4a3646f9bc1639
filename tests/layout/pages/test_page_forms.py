"""The forms of pages that a style chooses: what each of them does, on its own and with the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from tests.layout.pages.reports import (
    FACTS,
    PICTURES,
    boxes,
    content,
    plain,
    random_story,
    stories,
    story,
    text,
    theme,
    untitled,
)
from tests.layout.pages.test_pages import check_apart, check_headings, check_inside, check_lines, check_whole, ordinary

from recap_decks.layout.pages import lay_out_pages
from recap_decks.layout.pages.bars import MAP
from recap_decks.layout.pages.paper import SHEETS, WIDE
from recap_decks.printing import Paper
from recap_decks.scene.items import Group, Line, Role, Rule, Scene, Shape, TextBox, drawn_items, rectangle
from recap_decks.scene.pages import PagesScene
from recap_decks.story.sections import PartSection, Story
from recap_decks.story.slides import Point, Quote, Table, Topic
from recap_decks.style.tokens import PageForms, Style, load_style

LEFT = SHEETS["a4"].left
SIDE_END, TEXT_START, CELL_START = LEFT + WIDE.side, LEFT + WIDE.x1, LEFT + WIDE.xt
FORMS: tuple[dict[str, Any], ...] = (
    {"cover": "lines"},
    {"body_size": 11.0},
    {"heading_size": 32.0},
    {"heading_rule": "below"},
    {"numbers": "beside"},
    {"points": "run-in"},
    {"standfirst_italic": True},
    {"side_italic": True},
    {"margins_italic": True},
    {"rules_between": False},
    {"icons": False},
)


def styled(**forms: Any) -> Style:
    """The default style with some forms of its pages changed."""
    return replace(load_style("default"), page_forms=PageForms(**forms))


def pages(told: Story, style: Style, paper: Paper = "a4") -> PagesScene:
    return lay_out_pages(told, style, paper=paper, facts=FACTS, pictures=PICTURES)


def points(name: str) -> tuple[Point, ...]:
    return tuple(
        Point(text(f"Label {number}", f"{name}{number}.label"), text("A short text", f"{name}{number}.text"))
        for number in range(4)
    )


def report(parts: int = 1) -> Story:
    """Twelve themes with icons, standfirsts and two topics each, and takeaways."""
    themes = [
        theme(
            number,
            lead=(text("What it is about, in a sentence", f"lead{number}"),),
            topics=tuple(
                Topic(text(f"Topic {each}", f"topic{number}{each}"), (), points(f"p{number}{each}")) for each in "ab"
            ),
            icon="layers",
        )
        for number in range(1, 13)
    ]
    if parts == 1:
        return story(untitled(*themes), takeaways=points("takeaway"))
    each = 12 // parts
    chapters = (
        PartSection(f"part-{at}", at, text(f"Chapter {at}", f"part{at}"), tuple(themes[(at - 1) * each : at * each]))
        for at in range(1, parts + 1)
    )
    return story(*chapters, takeaways=points("takeaway"))


def all_boxes(laid: PagesScene) -> list[TextBox]:
    return [box for page in laid.pages for box in boxes(page)]


def of_theme(laid: PagesScene, number: int) -> tuple[Scene, TextBox]:
    """The page and the box of a theme's heading."""
    return next(
        (page, box)
        for page in laid.pages
        for box in content(page)
        if box.role in (Role.HEADING_1, Role.HEADING_2) and box.name == f"themes[{number}].title"
    )


def rules(page: Scene, colour: str) -> list[Rule]:
    found = [item for item in page.items if isinstance(item, Rule) and item.colour == colour and item.y0 == item.y1]
    return sorted(found, key=lambda each: each.y0)


def title_lines(box: TextBox) -> tuple[Line, Line]:
    """The number of a theme and the first line of its title."""
    number, first, *_ = box.paragraphs[0].lines
    return number, first


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: "-".join(map(str, forms)))
def test_each_form_changes_pages_and_loses_nothing(forms: dict[str, Any]) -> None:
    told = report(parts=3)
    usual, changed = pages(told, styled()), pages(told, styled(**forms))
    assert usual.pages != changed.pages
    check_inside(changed, "a4")
    check_apart(changed)
    check_whole(told, changed)


@ordinary
@given(stories())
@example(random_story(15387))  # a chain of rows that is higher than a page of A5
def test_editorial_pages_hold_everything_inside_their_area_and_apart(told: Story) -> None:
    for paper in ("a4", "a5"):
        laid = pages(told, load_style("editorial"), paper)
        check_inside(laid, paper)
        check_apart(laid)
        check_whole(told, laid)
        check_lines(laid)
        check_headings(laid, paper)


def test_a_cover_of_lines_has_thick_labels_and_thin_texts_but_no_field() -> None:
    cover = pages(report(), styled(cover="lines")).pages[0]
    grounds = [
        item for item in drawn_items(cover.items) if isinstance(item, Shape) and item.commands == rectangle(item.box)
    ]
    assert not grounds
    assert [rule.weight for rule in rules(cover, "ink")] == [3.0, 0.5]
    bars = next(item for item in cover.items if isinstance(item, Group) and item.name == MAP)
    labels, texts = (list(_heights(item)) for item in bars.items if isinstance(item, Shape))
    assert max(texts) < 0.5 * min(labels)
    assert all(piece.colour != "on_accent" for box in boxes(cover) for piece in box.paragraphs[0].pieces)


def _heights(bars: Shape) -> Iterator[float]:
    for at in range(0, len(bars.commands), 5):
        (_, top), (_, bottom) = bars.commands[at][1], bars.commands[at + 2][1]
        yield bottom - top


def test_print_and_pages_in_grey_have_a_cover_of_lines() -> None:
    default = load_style("default")
    assert load_style("print").page_forms.cover == default.without_fields().page_forms.cover == "lines"
    assert default.page_forms.cover == "field"


def test_numbers_stand_before_titles_or_end_with_the_side_column() -> None:
    for numbers, end in (("before", None), ("beside", SIDE_END)):
        _, box = of_theme(pages(report(), styled(numbers=numbers)), 3)
        number, title = title_lines(box)
        assert plain(box) == "3\tTheme 3"
        assert number.baseline == title.baseline
        if end is None:
            assert number.x == pytest.approx(TEXT_START)
            assert title.x > number.x + number.width
        else:
            assert number.x + number.width == pytest.approx(end)
            assert title.x == pytest.approx(TEXT_START)


def test_numbers_of_takeaways_and_on_part_openings_stand_beside_them_too() -> None:
    laid = pages(report(parts=3), styled(numbers="beside"))
    opening = next(page for page in laid.pages if any(plain(box) == "Part 1" for box in boxes(page)))
    listed = [box for box in content(opening) if plain(box).startswith("1\t")]
    takeaways = [box for box in all_boxes(laid) if box.role is Role.LABEL and plain(box) == "2\tLabel 1"]
    for box in (listed[0], takeaways[0]):
        number, first = title_lines(box)
        assert number.x + number.width == pytest.approx(SIDE_END)
        assert first.x == pytest.approx(TEXT_START)


def test_a_rule_stands_over_a_heading_or_below_its_standfirst() -> None:
    page, box = of_theme(pages(report(), styled(heading_rule="above")), 2)
    above = [rule for rule in rules(page, "ink") if rule.y0 < box.box.y]
    assert above[-1].x0 == pytest.approx(LEFT)
    assert above[-1].weight == 1.0
    laid = pages(report(), styled(heading_rule="below"))
    page, box = of_theme(laid, 2)
    standfirst = next(each for each in content(page) if each.name == "lead2")
    below = next(rule for rule in rules(page, "ink") if rule.y0 > box.box.bottom)
    assert standfirst.box.bottom < below.y0 < standfirst.box.bottom + 14
    assert below.x0 == pytest.approx(TEXT_START)
    assert not any(box.box.y - 20 < rule.y0 < box.box.bottom for rule in rules(page, "ink"))


@pytest.mark.parametrize("style", ["default", "editorial"])
def test_a_tables_rule_is_not_doubled_by_its_heading_s(style: str) -> None:
    table = Table(None, (text("A", "a"), text("B", "b")), ((text("1", "c"), text("2", "d")),), None)
    quote = Quote(text("Said", "q"), text("Somebody", "w"), None)
    told = story(untitled(theme(1, visuals=(table,)), theme(2, visuals=(quote,))))
    laid = pages(told, load_style(style))
    page, box = of_theme(laid, 1)
    lines = [rule.y0 for rule in rules(page, "ink") if rule.x0 <= TEXT_START + 0.01 and rule.x1 > TEXT_START]
    below = [y for y in lines if y > box.box.bottom]
    assert below[1] - below[0] > 20  # the table's, and the one under its heads
    page, box = of_theme(laid, 2)
    assert any(rule.y0 < box.box.bottom + 14 for rule in rules(page, "ink") + rules(page, "hair"))


def test_labels_stand_in_a_column_or_always_run_in() -> None:
    aligned = pages(report(), styled(points="aligned"))
    run_in = pages(report(), styled(points="run-in"))
    assert any(box.box.x == pytest.approx(CELL_START) for box in all_boxes(aligned))
    assert not any(box.box.x == pytest.approx(CELL_START) for box in all_boxes(run_in))
    assert "Label 0: A short text" in {plain(box) for box in all_boxes(run_in)}


def test_side_headings_are_bold_or_italic_and_flush_with_the_text() -> None:
    for italic, face in ((False, "text-bold"), (True, "text-italic")):
        laid = pages(report(), styled(side_italic=italic))
        sides = [box for box in all_boxes(laid) if box.role is Role.HEADING_2 and plain(box).startswith("Topic")]
        assert sides
        for box in sides:
            assert {piece.face for piece in box.paragraphs[0].pieces} == {face}
            assert box.box.right == pytest.approx(SIDE_END) if italic else box.box.x == pytest.approx(LEFT)


def test_margins_are_italic_over_the_text_column() -> None:
    laid = pages(report(parts=3), styled(margins_italic=True))
    running = [box for page in laid.pages for box in boxes(page) if box.role is Role.RUNNING and plain(box)]
    heads = [box for box in running if box.box.y < SHEETS["a4"].top - 14 or box.box.y > SHEETS["a4"].bottom]
    assert {plain(box) for box in heads} >= {"The event", "Theme 1"}
    assert all(box.box.x >= TEXT_START - 0.01 for box in heads)
    for box in heads:
        if plain(box) in ("The event", "Theme 1"):
            assert {piece.face for piece in box.paragraphs[0].pieces} == {"text-italic"}


def test_pages_without_rules_between_have_none_and_without_icons_none() -> None:
    bare = pages(report(parts=3), styled(rules_between=False, icons=False))
    assert not any(rules(page, "hair") for page in bare.pages)
    icons = [
        [item for page in laid.pages for item in page.items if isinstance(item, Shape) and item.name.startswith("icon")]
        for laid in (bare, pages(report(parts=3), styled()))
    ]
    assert not icons[0]
    assert icons[1]


def test_body_text_and_headings_have_the_sizes_that_are_asked_for() -> None:
    laid = pages(report(), styled(body_size=10.25, heading_size=28.0, standfirst_italic=True))
    faces = {box.name: (box.paragraphs[0].pieces[0].size, box.paragraphs[0].pieces[0].face) for box in all_boxes(laid)}
    assert faces["p1a0.text"] == (10.25, "text")
    assert faces["p1a0.label"] == (10.25, "text-bold")
    assert faces["lead1"] == (13, "text-italic")
    assert title_lines(of_theme(laid, 1)[1])[1].pieces[0].size == 28


def test_headings_are_set_in_the_title_s_face_where_it_is_another_than_bold_text_s() -> None:
    for name, face in (("default", "text-bold"), ("print", "title"), ("editorial", "title")):
        _, title = title_lines(of_theme(pages(report(), load_style(name)), 1)[1])
        assert {piece.face for piece in title.pieces} == {face}
