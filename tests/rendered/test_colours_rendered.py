"""The theme holds some of a style's colours; the others are said as tones of those, and drawn as they are meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from tests.deck import sample, sample_layouts
from tests.deck.drawing import as_pdf

from recap_decks.deck.writer import write_deck
from recap_decks.scene.items import Shape, rectangle
from recap_decks.style.roles import COLOURS
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

SIDE = 50.0
pytestmark = pytest.mark.rendered


def boxes() -> Iterator[tuple[str, Box]]:
    for index, name in enumerate(COLOURS):
        yield name, Box(SIDE * (index % 10), SIDE * (index // 10), SIDE, SIDE)


# Tones lighter and darker than the theme's, with hues turned both ways.
@pytest.mark.parametrize("name", ["default", "dark", "warm"])
def test_every_colour_is_drawn_as_the_style_has_it(name: str, soffice: str, tmp_path: Path) -> None:
    style = load_style(name)
    squares = tuple(Shape(box, rectangle(box), colour, colour) for colour, box in boxes())
    scene = sample.slide("one", sample_layouts.DRAWN)
    scene = replace(scene, scene=replace(scene.scene, items=squares))
    data = write_deck(replace(sample.deck(), slides=(scene,)), style)
    document = pypdfium2.PdfDocument(as_pdf(data, tmp_path))
    picture = document[0].render(scale=1).to_pil()
    document.close()
    for colour, box in boxes():
        drawn = picture.getpixel((int(box.x + SIDE / 2), int(box.y + SIDE / 2)))
        wanted = bytes.fromhex(style.colours[colour])
        assert all(abs(one - other) <= 1 for one, other in zip(drawn, wanted, strict=False)), colour
