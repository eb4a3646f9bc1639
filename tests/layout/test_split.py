"""How what is too much for one slide is shared out to several."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from recap_decks.layout.split import in_fewest

ROOM = 10
HEIGHTS = st.lists(st.integers(1, ROOM), min_size=1, max_size=9)


def held(group: Sequence[int], _: bool = True) -> tuple[int, ...] | None:
    """A group of heights that fit one slide."""
    return tuple(group) if sum(group) <= ROOM else None


def ways(heights: Sequence[int]) -> list[list[Sequence[int]]]:
    """Every way to share them out so that each group fits."""
    cuts = (edges for count in range(len(heights)) for edges in itertools.combinations(range(1, len(heights)), count))
    shared = ([heights[a:b] for a, b in itertools.pairwise([0, *edges, len(heights)])] for edges in cuts)
    return [groups for groups in shared if all(sum(group) <= ROOM for group in groups)]


@given(HEIGHTS)
def test_nothing_is_lost_and_everything_fits(heights: list[int]) -> None:
    made = in_fewest(heights, held, 2)
    assert made is not None
    assert list(itertools.chain.from_iterable(made)) == heights


@given(HEIGHTS)
def test_no_group_is_alone_where_that_can_be(heights: list[int]) -> None:
    made = in_fewest(heights, held, 2)
    assert made is not None
    if any(all(len(group) >= 2 for group in groups) for groups in ways(heights)):
        assert all(len(group) >= 2 for group in made)
    else:
        assert len(made) == 1 or sum(len(group) < 2 for group in made) == min(
            sum(len(group) < 2 for group in groups) for groups in ways(heights)
        )


def test_five_of_which_the_first_two_are_high_go_on_in_two_and_three() -> None:
    assert in_fewest([5, 5, 3, 3, 3], held, 2) == [(5, 5), (3, 3, 3)]


def test_what_fits_nowhere_is_told() -> None:
    assert in_fewest([1, ROOM + 1], held) is None
