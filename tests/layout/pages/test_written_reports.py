"""Reports of random outlines with blocks of every kind, on every paper and in every style, as scenes and as drawn."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, reject, settings
from PIL import ImageOps
from tests.layout.pages.test_pages import PAPERS, check_apart, check_headings, check_inside, check_lines
from tests.written import written_outlines
from tests.written_visuals import PICTURES

from recap_decks.build import Build
from recap_decks.layout.pages import lay_out_pages
from recap_decks.layout.pages.paper import SHEETS, Sheet
from recap_decks.opening import open_file
from recap_decks.paper.writer import write_report
from recap_decks.printing import Paper
from recap_decks.problems import OutlineError
from recap_decks.scene.items import ChartFrame, Picture, Scene, TextBox, drawn_items
from recap_decks.scene.pages import PagesScene
from recap_decks.scene.verify import ON_PAGES, Drawn, verify
from recap_decks.story.account import report_texts
from recap_decks.style.colour import contrast

_DPI = 72
_MARK = 10.0  # a quote's, which hangs into the margin where there is no side column
_INK = 3.0  # points by which letters may stand out of their line, and pixels be rounded
_ABOVE, _BELOW = 8.0, 4.0  # a running line's letters, from its baseline
_FOOT_LINE = 10.5  # an event's name may take a second one


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where outlines find the pictures that they name."""
    found = tmp_path_factory.mktemp("written")
    for picture in PICTURES:
        shutil.copy(picture, found)
    return found


def _laid_out(source: str, folder: Path, paper: Paper) -> tuple[Build, PagesScene]:
    """The report, verified: nothing of the story is lost."""
    file = folder / "outline.yaml"
    file.write_text(source, "utf-8")
    try:
        opened = open_file(file)
    except OutlineError:  # a highlight that was written with a link in it names nothing
        reject()
    build = Build(opened.outline, opened.logo, pictures=opened.pictures)
    report = lay_out_pages(build.story, build.style, paper=paper, facts=build.facts(), pictures=build.pictures)
    colours, texts = build.style.page_colours, {(text.at, text.plain) for text in report_texts(build.story.report)}
    drawn = [Drawn(page, page.items, ON_PAGES) for page in report.pages]
    verify(drawn, texts, lambda one, other: contrast(colours[one], colours[other]))
    return build, report


@given(source=written_outlines(1, 2, 3, 5, 9), paper=PAPERS)
@settings(max_examples=25, deadline=None)
def test_pages_are_filled_and_parted_well(folder: Path, source: str, paper: Paper) -> None:
    _, report = _laid_out(source, folder, paper)
    check_inside(report, paper)
    check_apart(report)
    check_headings(report, paper)
    check_lines(report)
    _check_filled(report, SHEETS[paper])


def _check_filled(report: PagesScene, sheet: Sheet) -> None:
    """Pages of themes, but the document's last one, are filled to a third at least; those of small paper to a little
    less, since a heading of many lines and a chart take most of one."""
    least = (1 / 3 if sheet.grid.has_side else 0.3) * sheet.room
    for page in report.pages[1:-1]:
        shown = [item for item in page.items if isinstance(item, TextBox | ChartFrame | Picture)]
        if any(each.id.startswith("theme/") for item in shown for each in item.within):
            lowest = max(item.box.bottom for item in shown if item.box.y < sheet.bottom)
            assert lowest - sheet.top >= least, page.key


@given(source=written_outlines(1, 2, 4), paper=PAPERS)
@settings(max_examples=8, deadline=None)
def test_all_that_is_drawn_keeps_the_margins_and_is_read_back(folder: Path, source: str, paper: Paper) -> None:
    build, report = _laid_out(source, folder, paper)
    with pypdfium2.PdfDocument(write_report(report, build.style)) as document:
        assert len(document) == len(report.pages)
        for scene, page in zip(report.pages, document, strict=True):
            assert Counter(_drawn(page)) == Counter(_laid(scene)), scene.key
            if scene is not report.pages[0]:
                _check_ink(page, SHEETS[paper])


def _check_ink(page: pypdfium2.PdfPage, sheet: Sheet) -> None:
    """Nothing beside the text area, nor above the running head, below the foot, or between text and foot."""
    pixels = ImageOps.invert(page.render(scale=_DPI / 72, grayscale=True).to_pil())
    left, top, right, bottom = pixels.getbbox() or (sheet.left, sheet.head, sheet.right, sheet.foot)
    assert left >= sheet.left - (_INK if sheet.grid.has_side else _MARK)
    assert right <= sheet.right + _INK
    assert top >= sheet.head - _ABOVE - _INK
    band = pixels.crop((0, int(sheet.bottom + _BELOW), int(sheet.width), int(sheet.foot - _ABOVE)))
    assert bottom <= sheet.foot + _FOOT_LINE + _BELOW
    assert band.getbbox() is None


def _drawn(page: pypdfium2.PdfPage) -> Iterator[str]:
    """The letters and digits of a page, as a reader of the file finds them."""
    text = page.get_textpage()
    yield from _letters(chr(pdfium.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars()))


def _laid(scene: Scene) -> Iterator[str]:
    for box in drawn_items(scene.items):
        if isinstance(box, TextBox):
            for line in (line for paragraph in box.paragraphs for line in paragraph.lines):
                yield from _letters("".join(piece.text for piece in line.pieces))


def _letters(chars: Iterable[str]) -> Iterator[str]:
    return (char for char in chars if char.isalnum())
