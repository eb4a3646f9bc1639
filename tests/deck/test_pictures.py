"""Pictures of a deck: in their placeholders, described, each stored once, drawings as SVG with their pixels beside."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.package import Part
from pptx.shapes.placeholder import PlaceholderPicture
from pptx.slide import Slide
from tests.deck import sample
from tests.deck import sample_layouts as layouts
from tests.deck.drawing import as_pdf
from tests.deck.package_reading import Parts
from tests.media.pictures import near, noise, saved, svg

from recap_decks.deck.writer import write_deck
from recap_decks.media.picture import load_picture
from recap_decks.media.placing import placed
from recap_decks.scene.items import Picture
from recap_decks.scene.slides import TITLE, Level, Placeholder, SlideScene
from recap_decks.units import Box

LEFT, RIGHT = Box(60, 150, 320, 240), Box(500, 150, 320, 240)
PLACE = Placeholder(41, "pic", "Picture", LEFT, (Level(14, 18, "muted"),), "Picture")
SHOWN = replace(layouts.DRAWN, name="Picture", placeholders=(*layouts.DRAWN.placeholders, PLACE))

PHOTO = saved(noise((1600, 1200)), "JPEG")
CLEAR = saved(Image.new("RGBA", (64, 48), (200, 0, 0, 128)))
DRAWING = svg("<rect width='20' height='20' fill='#06c'/><circle cx='30' cy='10' r='8' fill='#fc0'/>")


def picture(data: bytes, box: Box, alt: str | None, placeholder: int | None = None) -> Picture:
    cut = placed(load_picture(data, "picture"), box.width, box.height)
    return Picture(box, cut.data, cut.media_type, "Picture of it", alt, cut.svg, placeholder)


def slide(key: str, *pictures: Picture) -> SlideScene:
    return sample.slide(key, SHOWN, sample.filled(SHOWN, TITLE, f"Title of {key}"), *pictures)


def written() -> bytes:
    slides = (
        slide("photo", picture(PHOTO, LEFT, "A crowd", 41), picture(CLEAR, RIGHT, None)),
        slide("drawing", picture(DRAWING, LEFT, "A square and a disc", 41), picture(CLEAR, RIGHT, "Red")),
        slide("again", picture(DRAWING, LEFT, "The same", 41), picture(DRAWING, RIGHT, None)),
    )
    return write_deck(replace(sample.deck(), slides=slides), sample.STYLE)


@pytest.fixture(scope="module")
def deck() -> bytes:
    return written()


@pytest.fixture(scope="module")
def slides(deck: bytes) -> list[Slide]:
    return list(Presentation(BytesIO(deck)).slides)


def drawing_of(shape: PlaceholderPicture) -> Part:
    """The SVG that a picture names."""
    [relation] = shape._element.xpath("p:blipFill/a:blip/a:extLst/a:ext/*/@r:embed")
    return shape.part.related_part(relation)


def test_a_picture_fills_its_placeholder(slides: list[Slide]) -> None:
    for one in slides:
        [shape] = [shape for shape in one.placeholders if shape.placeholder_format.idx == 41]
        assert isinstance(shape, PlaceholderPicture)
        assert shape.placeholder_format.type == PP_PLACEHOLDER.PICTURE
        assert (shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt) == (60, 150, 320, 240)
        assert shape.name == "Picture of it"


def test_a_photograph_is_as_fine_as_the_slide_shows(slides: list[Slide]) -> None:
    shape = slides[0].placeholders[41]
    assert isinstance(shape, PlaceholderPicture)
    assert shape.image.content_type == "image/jpeg"
    assert shape.image.size == (978, 733)  # 320 by 240 points at 220 dpi
    assert not shape._element.xpath(".//a:blip/a:extLst")


def test_a_drawing_has_its_pixels_beside_it(slides: list[Slide]) -> None:
    shape = slides[1].placeholders[41]
    assert isinstance(shape, PlaceholderPicture)
    assert shape.image.content_type == "image/png"
    assert drawing_of(shape).content_type == "image/svg+xml"
    again = load_picture(drawing_of(shape).blob, "the SVG in the deck")
    assert again.width / again.height == pytest.approx(320 / 240)


def test_each_picture_is_stored_once(deck: bytes) -> None:
    media = [name for name in Parts(deck).files if name.startswith("ppt/media/")]
    assert sorted(name.rpartition(".")[2] for name in media) == ["jpeg", "png", "png", "svg"]


def test_pictures_are_described_or_marked_as_decoration(deck: bytes) -> None:
    parts = Parts(deck)
    assert parts.slide(1, "//p:pic/p:nvPicPr/p:cNvPr/@descr") == ["A crowd"]
    assert parts.slide(1, "count(//p:pic[p:nvPicPr/p:cNvPr//adec:decorative[@val='1']])") == 1
    assert parts.slide(2, "//p:pic/p:nvPicPr/p:cNvPr/@descr") == ["A square and a disc", "Red"]


def test_the_same_pictures_give_the_same_deck(deck: bytes) -> None:
    assert written() == deck


@pytest.mark.rendered
@pytest.mark.usefixtures("soffice")
def test_pictures_are_drawn_where_they_stand(deck: bytes, tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(as_pdf(deck, tmp_path)) as document:
        page = document[1].render(scale=1).to_pil().convert("RGB")
    seen = [page.getpixel(at) for at in ((80, 270), (350, 160), (660, 270), (450, 270))]
    expected = ((0, 102, 204), (255, 255, 255), (227, 127, 127), (255, 255, 255))
    for found, colour in zip(seen, expected, strict=True):
        assert isinstance(found, tuple)
        assert near(found, colour, by=12)
