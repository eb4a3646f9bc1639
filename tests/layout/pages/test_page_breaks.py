"""Breaking rows into pages, by hand-made rows."""

from __future__ import annotations

from recap_decks.layout.pages.page_breaks import break_pages
from recap_decks.layout.pages.rows import NEVER, Carry, Row


def _counts(rows: list[Row], room: float = 100) -> list[int]:
    return [len(page.rows) for page in break_pages(rows, room)]


def test_rows_fill_pages_in_order() -> None:
    rows = [Row(10, cost=0) for _ in range(25)]
    pages = break_pages(rows, 100)
    assert [row for page in pages for row in page.rows] == rows
    assert all(top + row.height <= 100 for page in pages for row, top in zip(page.rows, page.tops, strict=True))
    assert len(pages) == 3


def test_no_rows_are_no_pages() -> None:
    assert break_pages([], 100) == []


def test_the_last_page_is_not_left_nearly_empty() -> None:
    assert _counts([Row(10, cost=0) for _ in range(11)]) == [7, 4]


def test_a_row_that_keeps_with_the_one_above_pulls_it_over() -> None:
    rows = [Row(10, cost=0) for _ in range(9)] + [Row(10, cost=0), *(Row(10, cost=NEVER) for _ in range(4))]
    assert _counts(rows) == [9, 5]


def test_a_cheap_break_is_worth_some_white() -> None:
    rows = [Row(10, cost=30) for _ in range(16)]
    rows[8].cost = 0
    assert _counts(rows) == [8, 8]


def test_where_no_break_may_be_one_is_made_all_the_same() -> None:
    pages = break_pages([Row(10) for _ in range(25)], 100)
    assert [len(page.rows) for page in pages] == [10, 10, 5]


def test_a_row_higher_than_a_page_has_one_of_its_own() -> None:
    assert _counts([Row(40, cost=0), Row(300, cost=0), Row(60, cost=0)]) == [1, 1, 1]


def test_what_is_carried_takes_its_room() -> None:
    carry = Carry(20, 30, ())
    pages = break_pages([Row(10, cost=0, carry=carry if index else None) for index in range(20)], 100)
    assert pages[0].carry is None
    assert pages[1].carry is carry
    assert pages[1].tops[0] == 20


def test_a_gap_goes_at_a_page_s_top() -> None:
    pages = break_pages([Row(60, cost=0), Row(60, gap=28, cost=0)], 100)
    assert [page.tops for page in pages] == [(0.0,), (0.0,)]


def test_a_block_stands_clear_of_what_reaches_down_and_on_a_half_line() -> None:
    rows = [Row(14, reach=30), Row(14), Row(7, gap=14, snap=True), Row(10, reach=40), Row(10, gap=3, clear=True)]
    (page,) = break_pages(rows, 200)
    assert page.tops == (0.0, 14.0, 49.0, 56.0, 99.0)


def test_what_reaches_down_stays_on_the_page() -> None:
    rows = [Row(80, cost=0), Row(10, reach=30, cost=0), Row(20)]
    assert _counts(rows) == [1, 2]


def test_a_row_is_made_smaller_only_where_that_keeps_it_on_its_page() -> None:
    def rows(above: int) -> list[Row]:
        before, after = ([Row(10, cost=0) for _ in range(count)] for count in (above, 7))
        return [*before, Row(60, cost=0, smaller=Row(40)), *after]

    tall, small = break_pages(rows(4), 100), break_pages(rows(5), 100)
    assert [row.height for row in tall[0].rows] == [10] * 4 + [60]
    assert [row.height for row in small[0].rows] == [10] * 5 + [40, 10]
    assert all(page.depth <= 100 for page in (*tall, *small))
