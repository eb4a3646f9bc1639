"""Slides drawn small are held to the page that they stand on."""

from __future__ import annotations

import pytest
from tests.scene.test_verify import box, check

from recap_decks.problems import InternalFault
from recap_decks.scene.items import Miniature, Scene
from recap_decks.units import Box


def miniature(at: Box) -> Miniature:
    return Miniature(at, Scene("slide", 960, 540, "paper", (box(size=4),)), "slide 1", "Slide 1")


def test_one_that_stands_free_passes_whatever_is_on_it() -> None:
    check(miniature(Box(50, 100, 320, 180)), box())


@pytest.mark.parametrize(
    ("at", "found"),
    [
        (Box(700, 100, 320, 180), "slide 1 leaves the page"),
        (Box(50, 400, 320, 180), "slide 1 leaves the page"),
        (Box(50, 60, 320, 180), "Text and slide 1 overlap by 100.0 x 10.0 pt"),
    ],
)
def test_a_breach_is_named(at: Box, found: str) -> None:
    with pytest.raises(InternalFault, match=found):
        check(miniature(at), box())
