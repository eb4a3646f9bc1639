"""Bookmarks of long documents: in ranges, so that people overlook them and checkers follow them to their end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

import page
import pypdf
import pytest
from tests.layout.slides.laid_out import outline_of
from tests.paper.reports import written

from recap_decks.build import Build
from recap_decks.layout.ranges import MOST, in_ranges
from recap_decks.scene.items import Anchor
from recap_decks.scene.pages import Bookmark

DEEPEST = 256  # page.SafetyLimits.DEFAULT_MAX_REFERENCE_DEPTH


def themes(count: int, level: int = 0, first: int = 1) -> Iterator[Bookmark]:
    for number in range(first, first + count):
        yield Bookmark(f"Theme {number}", level, f"theme/{number}", number)


def titles(bookmarks: Sequence[Bookmark], level: int = 0) -> list[str]:
    return [bookmark.title for bookmark in bookmarks if bookmark.level == level]


def longest_way(entries: list[Any]) -> int:
    """How many bookmarks a reader passes at most, each the next or the first below the one before."""
    longest = passed = 0
    for entry in entries:
        if isinstance(entry, list):
            longest = max(longest, passed + longest_way(entry))
        else:
            passed += 1
    return max(longest, passed)


def flat(entries: list[Any]) -> Iterator[Any]:
    for entry in entries:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


def test_lists_that_can_be_overlooked_stay_as_they_are() -> None:
    short = (Bookmark("Contents", 0, "contents"), *themes(MOST), Bookmark("Sources", 0, "sources"))
    assert in_ranges(short) == short


def test_longer_ones_stand_in_closed_ranges_beside_what_has_no_number() -> None:
    long = in_ranges((Bookmark("Contents", 0, "contents"), *themes(120), Bookmark("Sources", 0, "sources")))
    assert titles(long) == ["Contents", "1 – 50", "51 – 100", "101 – 120", "Sources"]
    assert titles(long, 1) == titles(tuple(themes(120)))
    ranges = [bookmark for bookmark in long if "–" in bookmark.title]
    assert [bookmark.anchor for bookmark in ranges] == ["theme/1", "theme/51", "theme/101"]
    assert [bookmark for bookmark in long if bookmark.closed] == ranges


def test_ranges_are_of_whole_fifties_wherever_a_section_starts() -> None:
    section = in_ranges((Bookmark("Part", 0, "part"), *themes(77, level=1, first=25)))
    assert titles(section, 1) == ["25 – 50", "51 – 100", "Theme 101"]
    assert section[-1] == Bookmark("Theme 101", 1, "theme/101", 101)


def test_what_is_below_stays_below() -> None:
    parted = in_ranges(
        one for theme in themes(90) for one in (theme, Bookmark(f"Topic of {theme.title}", 1, theme.anchor, 1))
    )
    for theme, topic in pairwise(parted):
        if theme.title.startswith("Theme"):
            assert (topic.title, topic.level) == (f"Topic of {theme.title}", theme.level + 1)


def test_ranges_of_ranges_hold_very_many() -> None:
    many = in_ranges(themes(10_000))
    assert titles(many) == ["1 – 2500", "2501 – 5000", "5001 – 7500", "7501 – 10000"]
    assert titles(many, 1)[-2:] == ["9901 – 9950", "9951 – 10000"]
    assert titles(many, 2) == titles(tuple(themes(10_000)))


@pytest.mark.parametrize("count", [MOST + 1, 600, 6_000])
def test_readers_follow_all_of_them(count: int) -> None:
    marks = tuple(
        Bookmark(mark.title, mark.level, "here", mark.number, mark.closed) for mark in in_ranges(themes(count))
    )
    pdf = written(Anchor("here", 70), bookmarks=marks)
    assert longest_way(pypdf.PdfReader(BytesIO(pdf)).outline) < DEEPEST
    assert page.validate_pdf_bytes(pdf, profile="pdfua-1").failures == []


@pytest.mark.parametrize(
    ("kind", "count", "ranges"), [("report", 600, {"51 – 100", "551 – 600"}), ("slides", 90, {"7 – 50", "51 – 96"})]
)
def test_long_documents_have_ranges(kind: str, count: int, ranges: set[str]) -> None:
    themes = "".join(f"  - {{title: Theme {number}, topics: [{{points: [A]}}]}}\n" for number in range(1, count + 1))
    build = Build(outline_of(f"title: Long\nthemes:\n{themes}"))
    pdf = build.report().data if kind == "report" else build.slide_pages().data
    outline = pypdf.PdfReader(BytesIO(pdf)).outline
    assert longest_way(outline) < DEEPEST
    assert ranges <= {entry.title for entry in flat(outline)}
