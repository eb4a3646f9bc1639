"""What a table's contents say of its form, and how wide its columns are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_decks.layout.figures.table import Need, bounded, column_groups, column_widths
from recap_decks.layout.figures.table_form import TableForm, form_of, is_amount
from recap_decks.story.slides import Row, Run, Text

GAP = 10.0


def row(*cells: str | None) -> Row:
    return tuple(None if cell is None else Text((Run(cell),), "") for cell in cells)


def form(*rows: Sequence[str | None], heads: Sequence[str | None] | None = None) -> TableForm:
    return form_of(row(*heads) if heads is not None else None, [row(*each) for each in rows])


AMOUNTS = "8,000+|1.2 million|€3,400|$ 41|97 %|-3|−4.5|12 ms|1’000.50|USD 4|12.5k|~40|10×"


@pytest.mark.parametrize("text", AMOUNTS.split("|"))
def test_numbers_with_their_units_are_amounts(text: str) -> None:
    assert is_amount(text)


@pytest.mark.parametrize("text", ["v1.29", "2024-03-19", "12:30", "3 of 5", "R&D", "about 3", "3–5", "", "Q1", "24/7"])
def test_other_texts_with_digits_are_none(text: str) -> None:
    assert not is_amount(text)


def test_columns_of_amounts_are_told_whatever_is_missing_in_them() -> None:
    assert form(["a", "4", "–"], ["b", None, "5 %"], ["c", "6", "n/a"]).numbers == (False, True, True)
    assert form(["a", "4"], ["b", "soon"]).numbers == (False, False)
    assert form(["a", None], ["b", "–"]).numbers == (False, False)


def test_a_first_column_beside_others_is_no_column_of_numbers() -> None:
    assert form(["2023", "4"], ["2024", "5"]).numbers == (False, True)
    assert form(["4"], ["5"]).numbers == (True,)


def test_short_texts_that_differ_name_their_rows() -> None:
    assert form(["a", "x"], ["b", "y"]).named
    assert not form(["a", "x"], ["a", "y"]).named
    assert not form(["a"], ["b"]).named
    assert not form(["a long text that says more than a name would", "x"], ["b", "y"]).named
    assert form(["a", "x"], ["a", "y"], heads=[None, "Head"]).named  # nothing says what they are but that


@pytest.mark.parametrize("opening", ["Total", "Gesamt", "Summe:", "total général"])
def test_a_last_row_that_says_so_sums_up(opening: str) -> None:
    assert form(["a", "4"], ["b", "5"], [opening, "10"]).total
    assert not form([opening, "10"], ["a", "4"], ["b", "5"]).total


def test_a_last_row_that_adds_up_in_every_column_sums_up() -> None:
    assert form(["a", "1,200", "0.5"], ["b", "300", "0.25"], ["Both", "1,500", "0.75"]).total
    assert form(["a", "−4"], ["b", "5"], ["c", "6"], ["All", "7"]).total
    assert not form(["a", "4", "1"], ["b", "5", "2"], ["c", "9", "4"]).total


def test_a_series_that_happens_to_add_up_is_no_sum() -> None:
    assert not form(["a", "1"], ["b", "2"], ["c", "3"]).total


def test_a_last_row_typed_in_bold_sums_up() -> None:
    bold = (Text((Run("Ende", bold=True),), ""), Text((Run("3", bold=True),), ""))
    assert form_of(None, [row("a", "1"), row("b", "9"), bold]).total


def test_the_largest_of_what_is_summed_up_stands_out() -> None:
    rows = [["a", "4", "16"], ["b", "9", "20"], ["c", "3", "12"], ["Total", "16", "48"]]
    assert form(*rows).largest == (1, 2)
    assert form(*rows[:3]).largest is None  # nothing says that they are of one kind
    assert form(["a", "20"], ["b", "20"], ["c", "3"], ["Total", "43"]).largest is None
    assert form(["a", "1 million"], ["b", "20 k"], ["c", "3"], ["Total", "43"]).largest is None


def test_columns_have_what_they_ask_for_where_that_can_be() -> None:
    assert column_widths([Need(10, 40), Need(20, 60)], 110, GAP) == (40, 60)


def test_short_columns_keep_their_lines_and_long_ones_share() -> None:
    widths = column_widths([Need(10, 40), Need(30, 1200), Need(50, 600)], 660, GAP)
    assert widths is not None
    assert widths[0] == 40
    assert 200 < widths[2] < 300 < widths[1] < 400


def test_too_many_columns_have_no_widths() -> None:
    assert column_widths([Need(60, 60), Need(60, 60)], 120, GAP) is None


NEEDS = st.lists(
    st.tuples(st.floats(1, 400), st.floats(0, 2000)).map(lambda pair: Need(pair[0], sum(pair))), min_size=1, max_size=14
)


@given(NEEDS, st.floats(200, 900))
def test_widths_fill_the_room_and_no_column_is_narrower_than_its_words(needs: list[Need], room: float) -> None:
    widths = column_widths(needs, room, GAP)
    left = room - GAP * (len(needs) - 1)
    if sum(need.least for need in needs) > left:
        assert widths is None
        return
    assert widths is not None
    assert sum(widths) == pytest.approx(min(left, sum(need.ideal for need in needs)), abs=0.1)
    assert all(need.least - 0.01 <= width <= need.ideal + 0.01 for need, width in zip(needs, widths, strict=True))


@given(NEEDS.filter(lambda needs: len(needs) > 2), st.floats(200, 900))
def test_columns_too_many_go_on_in_groups_that_fit(needs: list[Need], room: float) -> None:
    may_break = bounded(needs, room, GAP)
    groups = column_groups(may_break, room, GAP)
    assert groups is not None
    assert [at for group in groups for at in group[1:]] == list(range(1, len(needs)))
    for group in groups:
        assert group[0] == 0
        assert column_widths([may_break[at] for at in group], room, GAP) is not None
