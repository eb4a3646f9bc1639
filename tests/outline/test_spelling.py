"""Suggestions come from what is allowed only."""

from __future__ import annotations

import pytest

from recap_decks.outline.spelling import listed, nearest, spoken


@pytest.mark.parametrize(
    ("name", "allowed", "expected"),
    [
        ("titel", ["title", "subtitle"], "title"),
        ("Sub_Title", ["title", "sub-title"], "sub-title"),
        ("qoute", ["quote", "notes"], "quote"),
        ("zebra", ["title", "notes"], None),
        ("x", [], None),
    ],
)
def test_nearest(name: str, allowed: list[str], expected: str | None) -> None:
    assert nearest(name, allowed) == expected


def test_a_long_list_is_cut_to_what_is_near() -> None:
    names = [f"icon-{number}" for number in range(100)]
    hint = listed(names, "icon-1")
    assert hint is not None
    assert hint.startswith("near it: icon-1")
    assert hint.count(",") == 5
    assert listed(names, "zzzz") is None


def test_names_are_spoken_as_a_list() -> None:
    assert spoken(["a"]) == "`a`"
    assert spoken(["a", "b", "c"]) == "`a`, `b` or `c`"
