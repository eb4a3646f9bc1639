"""Sizes at both ends of what a style file may say, on slides of every kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.layout.slides.laid_out import outline_of
from tests.style_files.reading_styles import own

from recap_decks.build import Build
from recap_decks.style_files.sizes import BOUNDS, PITCHES

SAMPLER = (Path(__file__).parents[1] / "rendered" / "sampler.yaml").read_bytes()


def ladder(name: str, end: int) -> str:
    steps = (f"{role}: [{sizes[end]}, {sizes[end] * PITCHES[role][end]:.6g}]" for role, sizes in BOUNDS[name].items())
    return f"  {name}: {{{', '.join(steps)}}}\n"


@pytest.mark.parametrize("end", [0, 1], ids=["smallest", "largest"])
@pytest.mark.parametrize("base", ["default", "contrast", "print", "vivid"])
def test_slides_are_laid_out_at_the_ends_of_what_is_allowed(base: str, end: int) -> None:
    style = own(f"base: {base}\nslides:\n{ladder('ladder', end)}{ladder('read_ladder', end)}").style
    build = replace(Build(outline_of(SAMPLER)), own_style=style)
    assert build.deck().slides > 10  # a text outside of its box would be an InternalFault
