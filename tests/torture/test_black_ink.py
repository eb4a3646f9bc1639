"""What is printed in grey needs black ink alone: no operator, image, gradient or pixel says a colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import ImageChops, ImageStat
from tests.torture.tortured import Form, build_of, opened

from recap_decks.build import Build
from recap_decks.printing import Printing

GREY = Printing(grey=True)
PRINTED: dict[str, Callable[[Build, Printing], bytes]] = {
    "report": lambda build, printing: build.report(printing).data,
    "sheets of six": lambda build, printing: build.handout(6, printing).data,
    "summary": lambda build, printing: build.summary(2, printing).data,
}
_PAINTS = {"rg": 3, "RG": 3, "sc": 3, "SC": 3}
_SPACES = {"cs", "CS"}
_NEVER = {"k", "K"}


@cache
def printed(name: str, style: str, *, grey: bool) -> bytes:
    return PRINTED[name](build_of(Form(style), opened().outline), GREY if grey else Printing())


def streams(document: pikepdf.Pdf) -> Iterator[Any]:
    yield from document.pages
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form":
            yield thing


@pytest.mark.parametrize("name", PRINTED)
@pytest.mark.parametrize("style", ["default", "vivid"])
def test_no_operator_says_a_colour(name: str, style: str) -> None:
    with pikepdf.open(BytesIO(printed(name, style, grey=True))) as document:
        for stream in streams(document):
            for instruction in pikepdf.parse_content_stream(stream):
                assert isinstance(instruction, pikepdf.ContentStreamInstruction)
                operands, said = instruction.operands, str(instruction.operator)
                assert said not in _NEVER
                if said in _PAINTS:
                    assert len({float(value) for value in operands}) == 1, (operands, said)
                if said in _SPACES:
                    assert str(operands[0]) == "/Pattern"


def test_pictures_and_gradients_are_grey() -> None:
    seen = []
    with pikepdf.open(BytesIO(printed("report", "default", grey=True))) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
                seen.append(str(thing["/ColorSpace"]))
            if isinstance(thing, pikepdf.Dictionary) and "/ShadingType" in thing:
                seen.append(str(thing["/ColorSpace"]))
    assert seen
    assert set(seen) == {"/DeviceGray"}


@pytest.mark.parametrize("name", PRINTED)
def test_no_pixel_has_a_colour(name: str) -> None:
    document = pdfium.PdfDocument(printed(name, "default", grey=True))
    for page in document:
        red, green, blue = page.render(scale=0.5).to_pil().convert("RGB").split()
        assert ImageChops.difference(red, green).getbbox() is None
        assert ImageChops.difference(green, blue).getbbox() is None
    document.close()


@pytest.mark.parametrize("style", ["default", "vivid", "dark", "editorial"])
def test_ink_is_spared_and_pages_are_as_many(style: str) -> None:
    def darkness(data: bytes) -> list[float]:
        document = pdfium.PdfDocument(data)
        pages = [255 - ImageStat.Stat(page.render(scale=0.3).to_pil().convert("L")).mean[0] for page in document]
        document.close()
        return pages

    colour, grey = (darkness(printed("report", style, grey=spared)) for spared in (False, True))
    assert len(colour) == len(grey)
    assert grey[0] < 0.2 * colour[0]  # covers, whose fields take the most
    colour, grey = (darkness(printed("sheets of six", style, grey=spared)) for spared in (False, True))
    assert len(colour) == len(grey)
    assert max(grey) < 25
