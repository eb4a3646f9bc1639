"""Where columns end, beside all ways to cut them."""

from __future__ import annotations

from itertools import combinations_with_replacement, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_decks.layout.summary.columns import (
    Heights,
    Room,
    column_height,
    cut_into_columns,
    held_blocks,
    unevenness,
)

LENGTHS = st.integers(1, 60).map(float)


@st.composite
def all_heights(draw: st.DrawFn) -> Heights:
    count = draw(st.integers(1, 8))
    blocks, above, top = (draw(st.lists(LENGTHS, min_size=count, max_size=count)) for _ in range(3))
    opens = [True, *draw(st.lists(st.booleans(), min_size=count - 1, max_size=count - 1))]
    return Heights(blocks, above, top, opens)


def cost(heights: Heights, ends: tuple[int, ...], rooms: list[Room], *, whole: bool) -> float | None:
    """What a cut costs; None where it is none. Empty columns stand last."""
    found = 0.0
    count = len(heights.blocks)
    for (start, end), room in zip(pairwise((0, *ends)), rooms, strict=True):
        if start == end and start < count:
            return None
        height = column_height(heights, start, end)
        if height > room.height:
            return None
        if start < end and whole and not heights.opens[start]:
            return None
        cut = 14.0 if start < end and not heights.opens[start] else 0.0
        found += ((room.height - height if room.fills else height) + cut) ** 2
    return found


@given(all_heights(), st.integers(1, 4), st.integers(20, 300).map(float), st.booleans(), st.booleans())
def test_the_best_of_all_cuts_is_found(heights: Heights, columns: int, room: float, fills: bool, whole: bool) -> None:
    rooms = [Room(room, fills and index < columns / 2) for index in range(columns)]
    count = len(heights.blocks)
    every = (
        cost(heights, (*ends, count), rooms, whole=whole)
        for ends in combinations_with_replacement(range(1, count + 1), columns - 1)
    )
    least = min((one for one in every if one is not None), default=None)
    ends = cut_into_columns(heights, rooms, whole=whole)
    assert (ends is None) == (least is None)
    if ends is not None:
        assert cost(heights, ends, rooms, whole=whole) == pytest.approx(least)


@given(all_heights(), st.integers(1, 4), st.integers(20, 300).map(float))
def test_as_many_blocks_are_held_as_have_room_in_their_order(heights: Heights, columns: int, room: float) -> None:
    rooms = [Room(room)] * columns
    held = held_blocks(heights, rooms)
    some = Heights(heights.blocks[:held], heights.above[:held], heights.top[:held], heights.opens[:held])
    assert held == 0 or cut_into_columns(some, rooms, whole=False) is not None
    if held < len(heights.blocks):
        more = held + 1
        too_many = Heights(heights.blocks[:more], heights.above[:more], heights.top[:more], heights.opens[:more])
        assert cut_into_columns(too_many, rooms, whole=False) is None


def test_columns_of_one_height_are_even() -> None:
    heights = Heights([10.0] * 4, [0.0] * 4, [0.0] * 4, [True] * 4)
    assert unevenness(heights, (2, 4)) == 0
    assert unevenness(heights, (3, 4)) == pytest.approx(2 / 3)
