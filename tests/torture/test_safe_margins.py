"""What printers cannot print: nothing but the cover's field comes within a quarter inch of a sheet's edge."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from recap_decks.build import Build
from recap_decks.opening import open_file
from recap_decks.printing import PAPERS, Paper, Printing

EDGE = 18  # points
EVERYTHING = Path(__file__).with_name("outline.yaml")
RECAP = Path(__file__).parents[2] / "outline.yaml"
PRINTED: dict[str, Callable[[Build, Paper], bytes]] = {
    "report": lambda build, paper: build.report(Printing(paper)).data,
    "book in grey": lambda build, paper: build.report(Printing(paper, duplex=True, grey=True)).data,
    "two slides a page": lambda build, paper: build.handout(2, Printing(paper, duplex=True)).data,
    "slides and notes": lambda build, paper: build.handout("notes", Printing(paper)).data,
    "summary": lambda build, paper: build.summary(2, Printing(paper)).data,
}


@cache
def build_of(outline: Path) -> Build:
    read = open_file(outline)
    return Build(read.outline, read.logo, pictures=read.pictures)


def check_edges(data: bytes) -> None:
    document = pdfium.PdfDocument(data)
    for number, page in enumerate(document, 1):
        seen = page.render(scale=1).to_pil().convert("RGB")  # a pixel a point
        wide, high = seen.size
        for edge in (
            (0, 0, wide, EDGE),
            (0, high - EDGE, wide, high),
            (0, 0, EDGE, high),
            (wide - EDGE, 0, wide, high),
        ):
            strip = seen.crop(edge)
            bare = Image.new("RGB", strip.size, "white")
            if number == 1:  # the field is one colour from side to side
                bare = strip.crop((0, 0, 1, strip.height)).resize(strip.size, Image.Resampling.NEAREST)
            assert ImageChops.difference(strip, bare).getbbox() is None, (number, edge)
    document.close()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", PRINTED)
def test_sheets_of_the_recap_have_free_edges(name: str, paper: Paper) -> None:
    check_edges(PRINTED[name](build_of(RECAP), paper))


@pytest.mark.parametrize("paper", PAPERS)
def test_reports_of_everything_have_free_edges(paper: Paper) -> None:
    build = build_of(EVERYTHING)
    check_edges(PRINTED["report"](build, paper))
    check_edges(PRINTED["two slides a page"](build, paper))
