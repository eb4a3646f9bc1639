"""Whatever stands in a style file or brand file: a style comes out, or problems with places; never another error."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.style.test_colours import faint
from tests.style_files.reading_styles import brand, own

from recap_decks.problems import OutlineError
from recap_decks.style.roles import COLOURS
from recap_decks.style.tokens import SlideForms, style_names
from recap_decks.style_files import brand as brands
from recap_decks.style_files import brand_fonts, sizes
from recap_decks.style_files import own as owns

words = st.sampled_from(
    (
        *("", "~", "null", "true", "no", "bold", "#FFF", "#0B5FFF", "C2185B", "teal", "Arial", "Cambria", "Inter"),
        *("logo.svg", "../x", "http://a.b/c", "file", "google", "plain", "0", "-1", "14", "1e9", "nan", "[", "ä\u200b"),
    )
)
scalars = words | st.integers(-5, 200).map(str) | st.text(max_size=6)


def nested(keys: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Values of any shape whose keys are often those of the vocabulary."""
    names = st.sampled_from(keys) | st.text(max_size=4)
    return st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=5), max_leaves=20
    )


OWN = (
    *owns.STYLE, *owns.SLIDES, *owns.FONTS, *COLOURS, *sizes.BOUNDS["ladder"], *SlideForms.__dataclass_fields__,
    "regular", "bold", "fallback", "Inter",
)  # fmt: skip
BRAND = (
    *brands.BRAND, *brands.META, *brands.LOGO, *brands.COLOR, *brand_fonts.TYPOGRAPHY, *brand_fonts.FONT,
    *brand_fonts.FILE, *brand_fonts.USE, "light", "dark", "full", "short",
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(owns.STYLE), nested(OWN)))
def test_style_files(values: dict[str, Any]) -> None:
    with suppress(OutlineError):
        assert own(yaml.safe_dump(values, allow_unicode=True)).style.slide_ladder["S"].size >= 14


@given(st.sampled_from(style_names()), st.dictionaries(st.sampled_from(brands.BRAND), nested(BRAND)))
def test_brand_files(base: str, values: dict[str, Any]) -> None:
    with suppress(OutlineError):
        style = brand(yaml.safe_dump(values, allow_unicode=True), base=base).style
        assert faint(style.colours) == faint(style.page_colours) == []


@pytest.mark.parametrize("source", ["", "# nothing", "plain words", "- a\n- b\n", "a: &a [*a]\n", "a: {b\n", "\x00"])
def test_what_is_no_file_of_keys(source: str) -> None:
    for read in (own, brand):
        with pytest.raises(OutlineError) as caught:
            read(source)
        assert "outline" not in str(caught.value)
