"""Reports for both sides of each sheet."""

from __future__ import annotations

from io import BytesIO
from itertools import count, islice
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name
from pypdf import PdfReader
from tests.layout.pages.reports import boxes, content, laid_out, plain, stories, story, text, theme
from tests.layout.pages.test_pages import check_apart, check_inside, check_ways, check_whole
from tests.outline.reading_outlines import THEMES, outline_of

from recap_decks.build import Build
from recap_decks.paper.writer import write_report
from recap_decks.printing import PAPERS, Paper, Printing
from recap_decks.scene.items import Rule, Scene, TextBox
from recap_decks.story.sections import PartSection, Story
from recap_decks.story.slides import Point, Topic
from recap_decks.style.tokens import load_style

MARGINS = {"a4": (70, 55.28), "letter": (78, 64), "legal": (78, 64), "a5": (46.76, 36.76)}  # inner and outer


def chapters(*themes: int) -> Story:
    """Parts with titles and so many themes, about half a page each."""
    numbers = count(1)
    return story(
        *(
            PartSection(
                f"part-{part}",
                part,
                text(f"Chapter {part}", f"parts[{part}].title"),
                tuple(theme(number, topics=(_topic(number),)) for number in islice(numbers, size)),
            )
            for part, size in enumerate(themes, 1)
        ),
        summary=(text("A summary.", "summary"),),
        takeaways=(Point(text("Label", "takeaway/label"), text("What it says.", "takeaway/text")),),
    )


def _topic(number: int) -> Topic:
    points = (
        Point(text("Label", f"{number}/{at}/label"), text("What is said.", f"{number}/{at}/text")) for at in range(14)
    )
    return Topic(text("Topic", f"{number}/topic"), (), tuple(points))


BOOK = chapters(4, 7, 3, 5, 4)


def opens_a_part(page: Scene) -> bool:
    return any(plain(box).startswith("Part ") for box in content(page))


@pytest.mark.parametrize("paper", PAPERS)
def test_parts_open_on_right_hand_pages_after_blank_ones(paper: Paper) -> None:
    report = laid_out(BOOK, paper, duplex=True)
    openings = [number for number, page in enumerate(report.pages, 1) if opens_a_part(page)]
    blanks = [number for number, page in enumerate(report.pages, 1) if not page.items]
    assert len(openings) == 5
    assert all(number % 2 for number in openings)
    assert blanks
    assert {number + 1 for number in blanks} <= set(openings)
    check_ways(BOOK, report)


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_hold_the_same_as_those_of_sheets_printed_on_one_side(paper: Paper) -> None:
    one = [[plain(box) for box in _told(page)] for page in laid_out(BOOK, paper).pages]
    both = [[plain(box) for box in _told(page)] for page in laid_out(BOOK, paper, duplex=True).pages if page.items]
    assert one == both


def _told(page: Scene) -> list[TextBox]:
    return [box for box in content(page) if not box.name.startswith("page of ")]


@pytest.mark.parametrize("paper", PAPERS)
def test_margins_are_wider_at_the_binding_and_numbers_stand_away_from_it(paper: Paper) -> None:
    inner, outer = MARGINS[paper]
    for number, page in enumerate(laid_out(BOOK, paper, duplex=True).pages[1:], 2):
        if not page.items:
            continue
        left, right = (inner, outer) if number % 2 else (outer, inner)
        edges = [(item.box.x, item.box.right) for item in page.items if isinstance(item, TextBox | Rule)]
        assert min(start for start, _ in edges) == pytest.approx(left, abs=0.3)
        assert page.width - max(end for _, end in edges) == pytest.approx(right, abs=0.3)
        numeral = boxes(page)[-1]
        assert plain(numeral).startswith(f"{number} of")
        away = page.width - numeral.box.right if number % 2 else numeral.box.x
        assert away == pytest.approx(outer, abs=0.05)


def test_themes_stand_at_the_outer_side_of_heads_and_parts_at_the_inner_one() -> None:
    heads = [
        (number, sorted((box.box.x, plain(box)) for box in boxes(page) if box.box.bottom < 60))
        for number, page in enumerate(laid_out(BOOK, duplex=True).pages[1:], 2)
    ]
    told = [(number, [said for _, said in found]) for number, found in heads if len(found) == 2]
    assert any(number % 2 for number, _ in told)
    assert any(not number % 2 for number, _ in told)
    for number, (first, second) in told:
        part, named = (first, second) if number % 2 else (second, first)
        assert "Chapter" in part
        assert named.startswith("Theme")


@given(stories(), st.sampled_from(list(PAPERS)))
@settings(max_examples=15, deadline=None)
def test_any_report_stands_inside_the_margins_of_both_sides(told: Story, paper: Paper) -> None:
    report = laid_out(told, paper, duplex=True)
    check_inside(report, paper, duplex=True)
    check_apart(report)
    check_whole(told, report)
    check_ways(told, report)


def test_files_lead_to_the_pages_that_the_contents_say() -> None:
    report = laid_out(BOOK, duplex=True)
    reader = PdfReader(BytesIO(write_report(report, load_style("default"))))
    assert list(reader.page_labels) == [str(number) for number in range(1, len(report.pages) + 1)]
    said = {plain(box): number for number, page in enumerate(report.pages, 1) for box in content(page)}
    led = {str(entry.title): reader.get_destination_page_number(entry) for entry in _flat(reader.outline)}
    for chapter in range(1, 6):
        assert led[f"Chapter {chapter}"] == said[f"Part {chapter}"] - 1
    for blank in (page for page, scene in zip(reader.pages, report.pages, strict=True) if not scene.items):
        assert not blank.extract_text().strip()
        assert "/Annots" not in blank


@pytest.mark.parametrize(("language", "direction"), [("en", "/L2R"), ("ar", "/R2L")])
def test_files_say_that_both_sides_are_printed_and_where_they_are_bound(language: str, direction: str) -> None:
    build = Build(outline_of(f"title: Recap\nlanguage: {language}\n{THEMES}"))
    both, one = (pikepdf.open(BytesIO(build.report(Printing(duplex=duplex)).data)) for duplex in (True, False))
    wanted = both.Root.ViewerPreferences
    assert (wanted.Duplex, wanted.Direction) == (Name.DuplexFlipLongEdge, Name(direction))
    assert both.Root.PageLayout == Name.TwoPageRight
    assert Name.Duplex not in one.Root.ViewerPreferences
    assert Name.PageLayout not in one.Root


def _flat(entries: Any) -> list[Any]:
    return [one for entry in entries for one in (_flat(entry) if isinstance(entry, list) else [entry])]
