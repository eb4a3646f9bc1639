"""Pictures of pixels in a PDF: seen through as far as they let, and no photograph compressed again."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from PIL import Image
from tests.media.pictures import near, noise, saved
from tests.paper.reports import pixels, written

from recap_decks.media.picture import load_picture
from recap_decks.media.placing import placed
from recap_decks.scene.items import Picture
from recap_decks.units import Box

BOX = Box(70, 100, 40, 30)


def item(image: Image.Image, kind: str = "PNG", *, grey: bool = False) -> Picture:
    cut = placed(load_picture(saved(image, kind), "picture"), BOX.width, BOX.height)
    return Picture(BOX, cut.data, cut.media_type, "picture", "A picture", cut.svg, grey=grey)


def colour(picture: Picture, ground: str = "paper") -> tuple[int, ...]:
    [found] = pixels(written(picture, ground=ground), [(90, 115)])
    return found


@pytest.mark.parametrize(("alpha", "seen"), [(0, 255), (51, 204), (128, 127), (255, 0)])
def test_what_shows_through_is_mixed_with_what_lies_under_it(alpha: int, seen: int) -> None:
    assert near(colour(item(Image.new("RGBA", (80, 60), (0, 0, 0, alpha)))), (seen,) * 3, by=2)


def test_grey_pictures_are_grey() -> None:
    for image in (Image.new("RGBA", (80, 60), (0, 200, 0, 128)), Image.new("RGB", (80, 60), (0, 200, 0))):
        assert len(set(colour(item(image, grey=True)))) == 1
    photo = noise((80, 60))
    assert len(set(colour(item(photo, "JPEG", grey=True)))) == 1


def test_a_print_shops_jpeg_is_shown_in_its_colours() -> None:
    assert near(colour(item(Image.new("CMYK", (80, 60), (255, 0, 255, 0)), "JPEG")), (0, 255, 0), by=4)


def test_a_photograph_is_compressed_once() -> None:
    photo = item(noise((400, 300)), "JPEG")
    [image] = pypdf.PdfReader(BytesIO(written(photo))).pages[0]["/Resources"]["/XObject"].values()  # type: ignore[index]  # pypdf types a page loosely
    assert image["/Filter"] == ["/DCTDecode"]
    assert image.get_object()._data == photo.data
