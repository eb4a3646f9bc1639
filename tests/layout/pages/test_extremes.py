"""What a report promises, whatever its outline holds."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from tests.layout.pages.extremes import ADDRESS, VALUES, Outline, built, extreme_outline, extreme_outlines
from tests.layout.pages.reports import boxes, content, plain
from tests.layout.pages.test_pages import PAPERS, check_apart, check_headings, check_inside, check_lines

from recap_decks.layout.pages.paper import SHEETS
from recap_decks.printing import PAPERS as NAMES
from recap_decks.printing import Paper
from recap_decks.scene.items import Group, Role, Scene
from recap_decks.scene.pages import PagesScene

FULL = 1 / 3  # of the text area, at least


def check_full(report: PagesScene, paper: Paper) -> None:
    """Pages of themes, unless one holds them all and what follows."""
    sheet = SHEETS[paper]
    pages = [page for page in report.pages[1:] if _of_themes(page)]
    if pages == [report.pages[-1]]:
        return
    for page in pages:
        lowest = max(box.box.bottom for box in content(page))
        assert lowest - sheet.top >= FULL * sheet.room, (page.key, plain(content(page)[0]))


def _of_themes(page: Scene) -> bool:
    return any(found.id.startswith("theme/") for box in content(page) for found in box.within)


def check_all(outline: Outline, paper: Paper) -> PagesScene:
    _, report = built(outline, paper)
    check_inside(report, paper)
    check_apart(report)
    check_headings(report, paper)
    check_lines(report)
    check_full(report, paper)
    return report


@given(extreme_outlines(), PAPERS)
@example(extreme_outline(101), "letter")  # large figures at a page's foot
@example(extreme_outline(199), "a4")
@settings(max_examples=30, deadline=None)
def test_any_report_keeps_its_promises(outline: Outline, paper: Paper) -> None:
    check_all(outline, paper)


def _points(count: int) -> list[Outline]:
    return [{f"Label {at}": "What is said of it, in some words"} for at in range(count)]


def _theme(number: int, points: int = 4, **more: object) -> Outline:
    return {"title": f"Theme {number}", "topics": [{"title": "Topic", "points": _points(points)}], **more}


def _lines(page: Scene, start: str) -> list[str]:
    """The lines of the text on a page that begins so."""
    (found,) = [box for box in content(page) if plain(box).startswith(start)]
    return ["".join(piece.text for piece in line.pieces) for line in found.paragraphs[0].lines]


def test_an_event_s_name_too_long_for_the_foot_stands_whole_on_the_cover() -> None:
    name = " ".join(["Conference"] * 40)
    report = check_all({"title": "Recap", "event": {"name": name}, "themes": [_theme(1)]}, "a4")
    assert name in [plain(box) for box in content(report.pages[0])]
    assert "Recap" in [plain(box) for box in content(report.pages[0])]


def test_an_address_breaks_after_its_signs() -> None:
    outline = {"title": "Recap", "themes": [_theme(1)], "conclusion": f"Read on at {ADDRESS} or elsewhere. And so on."}
    report = check_all(outline, "a4")
    lines = _lines(report.pages[-1], "Read on")
    assert lines[0].startswith("Read on at https://example.org/")
    assert all(line.endswith(tuple("/?&-=")) for line in lines[:-1])


def test_a_heading_breaks_at_spaces_rather_than_after_a_hyphen() -> None:
    theme = {**_theme(1), "title": "Adopting self-service approaches"}
    report = check_all({"title": "Recap", "themes": [theme]}, "a4")
    assert _lines(report.pages[1], "1\tAdopting") == ["1", "Adopting self-service", "approaches"]


def test_back_matter_begins_a_page_unless_the_themes_hardly_fill_theirs() -> None:
    takeaways = _points(6)
    short = check_all({"title": "Recap", "themes": [_theme(1)], "takeaways": takeaways}, "a4")
    assert len(short.pages) == 2
    longer = check_all({"title": "Recap", "themes": [_theme(1, 25)], "takeaways": takeaways}, "a4")
    assert [plain(content(page)[0]) for page in longer.pages] == ["Recap", "1\tTheme\N{NO-BREAK SPACE}1", "Takeaways"]


@pytest.mark.parametrize("smallest", [1, 24])
def test_parts_open_on_pages_of_their_own_where_each_fills_a_third(smallest: int) -> None:
    parts = [{"id": f"part-{at}", "title": f"Chapter {at}"} for at in range(4)]
    themes = [_theme(at, 24, part=f"part-{at % 4}") for at in range(16) if at % 4]
    themes.append(_theme(16, smallest, part="part-0"))
    report = check_all({"title": "Recap", "parts": parts, "themes": themes}, "a4")
    listed = [box for page in report.pages[2:] for box in content(page) if box.name.startswith("page of theme/")]
    assert bool(listed) is (smallest == 24)
    assert len(report.pages) >= 12


def test_contents_of_a_few_lines_stand_under_the_summary() -> None:
    outline = {"title": "Recap", "summary": "A sentence.", "themes": [_theme(1), _theme(2), _theme(3)]}
    report = check_all({**outline, "conclusion": "It ends. And so on."}, "a4")
    titles = [plain(box) for box in content(report.pages[1]) if box.role is Role.HEADING_1]
    assert titles == ["Executive summary", "Contents"]


def test_twenty_two_themes_of_a_part_are_listed_on_its_page() -> None:
    parts = [{"id": f"part-{at}", "title": f"Chapter {at}"} for at in range(3)]
    themes = [_theme(at, 6, part=f"part-{at % 3}") for at in range(66)]
    report = check_all({"title": "Recap", "parts": parts, "themes": themes}, "a4")
    (opening,) = [page for page in report.pages if plain(content(page)[0]) == "Part 1"]
    assert sum(plain(box).rpartition("\t")[2].startswith("Theme") for box in content(opening)) == 22


@pytest.mark.parametrize("paper", NAMES)
def test_twelve_figures_and_takeaways_of_any_form(paper: Paper) -> None:
    numbers = [{"value": VALUES[at % len(VALUES)], "label": "A label", "note": "noted " * at} for at in range(1, 13)]
    takeaways = [*_points(9), "A plain one", {"label": "A label alone"}, {"With more": ["One", "Two", {"In": "side"}]}]
    outline = {"title": "Recap", "numbers": numbers, "themes": [_theme(1, 30)], "takeaways": takeaways}
    report = check_all(outline, paper)
    page = next(page for page in report.pages if plain(content(page)[0]) == "Takeaways")
    label = "\tLabel" if SHEETS[paper].grid.has_side else "Label"  # beside its number, or over its text
    labels = [box.paragraphs[0].lines[label.count("\t")].x for box in boxes(page) if label in plain(box)]
    assert len(set(labels)) == 1


def test_a_sentence_alone_has_no_dash() -> None:
    theme = {"title": "Theme", "topics": [{"title": "Topic", "points": ["All that there is to say."]}]}
    report = check_all({"title": "Recap", "themes": [theme]}, "a4")
    assert "–" not in [plain(box) for box in content(report.pages[1])]


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("count", [5, 15])
def test_the_map_of_a_part_s_opening_ends_above_its_title(paper: Paper, count: int) -> None:
    parts = [{"id": f"part-{at}", "title": f"Chapter {at}"} for at in range(count)]
    themes = [_theme(at, 12, part=f"part-{at % count}") for at in range(3 * count)]
    report = check_all({"title": "Recap", "parts": parts, "themes": themes}, paper)
    openings = [page for page in report.pages if plain(content(page)[0]).startswith("Part ")]
    assert len(openings) == count
    for page in openings:
        bars = [shape.box.bottom for item in page.items if isinstance(item, Group) for shape in item.items]
        assert max(bars, default=0.0) < content(page)[0].box.y
