"""The colours of every style: read on what they stand on, and told apart by everybody."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.style.seeing import VISIONS, apart, ratio

from recap_decks.style.colour import at_contrast, contrast, hex_digits, nearest_passing
from recap_decks.style.derived import completed, on_white
from recap_decks.style.roles import COLOURS, SERIES
from recap_decks.style.series import series_colours
from recap_decks.style.tokens import load_style, style_names

SETS = {
    f"{name} {part}": colours
    for name in style_names()
    for part, colours in (("slides", load_style(name).colours), ("pages", load_style(name).page_colours))
}

# WCAG 2.2, 1.4.3: what words are set in, on what.
WORDS = [
    *(("ink", "paper"), ("muted", "paper"), ("accent_text", "paper")),
    *(("ink", "tint"), ("muted", "tint"), ("accent_text", "tint")),
    *(("on_accent", "accent"), ("on_accent_soft", "accent")),
]
# WCAG 2.2, 1.4.11: what tells something without words.
MARKS = [
    *((name, "paper") for name in ("done", "data", "data_on", *SERIES)),
    ("on_accent_dim", "accent"),
]

hexes = st.integers(0, 0xFFFFFF).map("{:06X}".format)


def faint(colours: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """The pairs that stand out too little."""
    wanted = [(*pair, 4.5) for pair in WORDS] + [(*pair, 3.0) for pair in MARKS]
    return [
        (one, other, ratio(colours[one], colours[other]))
        for one, other, least in wanted
        if ratio(colours[one], colours[other]) < least
    ]


@pytest.mark.parametrize("name", SETS)
def test_every_pair_of_colours_has_its_contrast(name: str) -> None:
    assert set(SETS[name]) == set(COLOURS)
    assert faint(SETS[name]) == []


@pytest.mark.parametrize("name", SETS)
def test_hairs_and_tints_are_seen_but_stay_behind(name: str) -> None:
    colours = SETS[name]
    assert 1.2 < ratio(colours["hair"], colours["paper"]) < ratio(colours["muted"], colours["paper"])
    assert 1.0 < ratio(colours["tint"], colours["paper"]) < 1.3
    assert ratio(colours["on_accent_hair"], colours["accent"]) > 1.2


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", SETS)
def test_series_stay_apart_in_every_way_of_seeing(name: str, vision: str) -> None:
    for one, other in combinations(SERIES, 2):
        assert apart(SETS[name][one], SETS[name][other], vision) > 15, (one, other)


@pytest.mark.parametrize("name", SETS)
def test_series_stay_apart_in_grey_and_neighbours_far_apart(name: str) -> None:
    series = [SETS[name][each] for each in SERIES]
    assert min(ratio(one, other) for one, other in combinations(series, 2)) > 1.24
    assert min(ratio(one, other) for one, other in pairwise(series)) > 1.45


@pytest.mark.parametrize("name", SETS)
def test_the_bar_that_is_meant_stands_out_from_the_others(name: str) -> None:
    assert ratio(SETS[name]["data_on"], SETS[name]["data"]) > 1.6


@pytest.mark.parametrize("name", style_names())
def test_pages_are_white(name: str) -> None:
    assert load_style(name).page_colours["paper"] == "FFFFFF"


def test_the_ends_of_contrast() -> None:
    assert contrast("FFFFFF", "000000") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.005)  # the lightest grey that passes on white


@pytest.mark.parametrize(
    ("text", "digits"),
    [("#00654e", "00654E"), ("abc", "AABBCC"), ("#ABC", "AABBCC"), ("#00654E80", None), ("teal", None), ("", None)],
)
def test_hex_digits(text: str, digits: str | None) -> None:
    assert hex_digits(text) == digits


@given(hexes, hexes)
def test_the_nearest_colour_that_passes_passes(colour: str, ground: str) -> None:
    found = nearest_passing(colour, ground, 4.5)
    assert ratio(found, ground) >= 4.5
    assert found == colour or ratio(colour, ground) < 4.5


def test_the_nearest_colour_that_passes_is_near() -> None:
    assert nearest_passing("777777", "FFFFFF", 4.5) == "767676"
    assert nearest_passing("F5B83D", "FFFFFF", 4.5) not in ("000000", "FFFFFF")


def test_a_colour_of_a_wanted_contrast() -> None:
    assert 3.3 <= ratio(at_contrast("00654E", "FFFFFF", 3.3), "00654E") < 3.4
    assert at_contrast("FFFFFF", "888888", 9) == "888888"


@given(st.sampled_from(style_names()), st.dictionaries(st.sampled_from(["paper", "accent"]), hexes))
def test_any_paper_and_accent_make_a_whole_style(name: str, chosen: dict[str, str]) -> None:
    colours = completed(load_style(name).colours, chosen)
    assert {role: colours[role] for role in chosen} == chosen
    assert faint(colours) == []
    pages = on_white(colours)
    assert pages["paper"] == "FFFFFF"
    assert faint(pages) == []


def test_what_is_given_stays_and_what_hangs_on_nothing_changed_stays() -> None:
    base = load_style("editorial").colours
    assert completed(base, {}) == base
    colours = completed(base, {"accent": "0B5FFF", "on_accent_dim": "FFFFFF"})
    assert colours["on_accent_dim"] == "FFFFFF"
    assert (colours["data_on"], colours["data_1"]) == ("0B5FFF", "0B5FFF")
    assert colours["on_accent_soft"] != base["on_accent_soft"]
    assert {name for name in base if colours[name] == base[name]} >= {"paper", "ink", "muted", "hair", "tint", "data"}


def test_an_accent_too_faint_for_marks_is_a_ground_only() -> None:
    colours = completed(load_style("default").colours, {"accent": "FFD400"})
    assert colours["accent"] == "FFD400"
    assert {colours[name] for name in ("accent_text", "data_on", "on_accent")} == {colours["ink"]}


@pytest.mark.parametrize(
    ("paper", "leading"), [("FFFFFF", "0B5FFF"), ("FFFFFF", "E4002B"), ("101820", "FEE715"), ("FFF7F0", "C2185B")]
)
def test_series_are_found_for_any_leading_colour(paper: str, leading: str) -> None:
    series = series_colours(paper, leading)
    assert series[0] == leading
    assert min(ratio(colour, paper) for colour in series) >= 3
    assert min(apart(one, other, vision) for one, other in combinations(series, 2) for vision in VISIONS) > 12
    assert min(ratio(one, other) for one, other in combinations(series, 2)) > 1.2


def test_series_take_the_colours_that_are_offered_where_they_fit() -> None:
    offered = series_colours("FFFFFF", "0B5FFF")[2]
    assert offered in series_colours("FFFFFF", "0B5FFF", [offered])
    assert "FFFF00" not in series_colours("FFFFFF", "0B5FFF", ["FFFF00"])  # unseen on white
