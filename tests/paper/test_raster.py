"""Pages as pictures."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest
from PIL import Image
from tests.paper.reports import FACTS, png

from recap_decks.paper.raster import NoRasterizer, page_images
from recap_decks.paper.writer import write_slides
from recap_decks.scene.items import Picture, Scene
from recap_decks.scene.pages import PagesScene
from recap_decks.style.tokens import load_style
from recap_decks.units import Box


def slides(*colours: tuple[int, int, int]) -> bytes:
    """A slide a colour, which fills its right half."""
    scenes = tuple(
        Scene(str(colour), 960, 540, "paper", (Picture(Box(480, 0, 480, 540), png(colour), "image/png", "half"),))
        for colour in colours
    )
    return write_slides(PagesScene(FACTS, scenes, ()), load_style("default"))


@pytest.mark.parametrize("width", [100, 333, 1000, 1280, 1920])
def test_a_picture_is_exactly_as_wide_as_asked(width: int) -> None:
    [data] = page_images(slides((200, 30, 40)), width)
    image = Image.open(BytesIO(data))
    assert (image.format, image.size) == ("PNG", (width, -(-width * 9 // 16)))


def test_there_is_a_picture_for_each_page_in_order() -> None:
    colours = [(200, 30, 40), (10, 20, 230), (0, 160, 60)]
    images = [Image.open(BytesIO(data)).convert("RGB") for data in page_images(slides(*colours), 320)]
    assert [image.getpixel((240, 90)) for image in images] == colours
    assert {image.getpixel((80, 90)) for image in images} == {(255, 255, 255)}


def test_the_same_page_gives_the_same_bytes() -> None:
    data = slides((200, 30, 40))
    assert list(page_images(data, 640)) == list(page_images(data, 640))


def test_a_missing_rasterizer_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(NoRasterizer, match=r"pip install 'recap-decks\[png\]'"):
        next(page_images(slides((1, 2, 3)), 320))
