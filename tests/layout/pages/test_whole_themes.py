"""Pages as a reader would part them: between themes, rather than before what a theme comes to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.layout.pages.reports import content, laid_out, plain, prose_of, story, text, theme, untitled

from recap_decks.scene.pages import PagesScene
from recap_decks.story.sections import ThemeSection
from recap_decks.story.slides import Point, Table, Topic

_ROWS = 5


def _theme(number: int, points: int, rows: int = 0) -> ThemeSection:
    """With so many points of a line, a table of so many rows, and what it means."""

    def said(what: str) -> Point:
        return Point(text(f"{what} of {number}", f"{number}.{what}"), text("Few words", f"{number}.{what}.text"))

    told = Topic(None, (), tuple(said(f"Point {at}") for at in range(points)))
    cells = tuple(
        tuple(text(f"Cell {row}.{column} of {number}", f"{number}.{row}.{column}") for column in range(2))
        for row in range(rows)
    )
    meant = Topic(text("What it means", f"word/{number}"), (text(f"Meaning of {number}", f"{number}.meaning"),))
    shown = (Table(None, None, cells, None),) if rows else ()
    return replace(theme(number, topics=(told,), visuals=shown), meaning=meant)


def _pages(report: PagesScene, said: str) -> set[int]:
    """The pages on which a text that contains the words begins."""
    return {at for at, page in enumerate(report.pages) if any(said in plain(box) for box in content(page))}


@pytest.mark.parametrize("points", range(2, 9))
def test_what_a_theme_means_stands_on_the_page_of_its_points(points: int) -> None:
    themes = [_theme(number, points) for number in range(1, 10)]
    report = laid_out(story(untitled(*themes)))
    for number in range(1, len(themes) + 1):
        assert _pages(report, f"Meaning of {number}") == _pages(report, f"Point {points - 1} of {number}")


@pytest.mark.parametrize("points", range(2, 12))
def test_a_table_of_few_rows_is_not_parted(points: int) -> None:
    report = laid_out(story(untitled(*(_theme(number, points, _ROWS) for number in range(1, 7)))))
    for number in range(1, 7):
        assert len({*_pages(report, f"Cell 0.0 of {number}"), *_pages(report, f"Cell {_ROWS - 1}.0 of {number}")}) == 1


@pytest.mark.parametrize(("words", "pages"), [(40, {1}), (400, {2})])
def test_a_short_summary_shares_its_page_with_the_contents(words: int, pages: set[int]) -> None:
    themes = [_theme(number, 4) for number in range(1, 10)]
    report = laid_out(story(untitled(*themes), summary=prose_of(words, "summary")))
    assert _pages(report, "Executive summary") == {1, *pages}  # as a heading, and in the contents
    assert _pages(report, "Contents") == pages
