"""Decks of random outlines, drawn by LibreOffice: whatever people write fits.

`RENDERED_OUTLINES=500 pytest tests/rendered/test_random_decks.py` draws that many.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from openxml_audit import OpenXmlValidator
from tests.rendered.office import Broken, Character, compared, converted, pages_of
from tests.written import written_outline
from tests.written_visuals import PICTURES

from recap_decks.build import Build
from recap_decks.opening import open_file
from recap_decks.problems import OutlineError
from recap_decks.scene.slides import SlideScene

pytestmark = pytest.mark.rendered

COUNT = int(os.environ.get("RENDERED_OUTLINES", "40"))
SHARES = 4  # tests that all outlines are shared out to, so that they can run beside each other
ONE_IN = 5  # decks of which one is held to the schemas, which takes longer than to draw it


@dataclass(frozen=True)
class Deck:
    """A deck, with the outline that it comes from beside it."""

    file: Path
    slides: tuple[SlideScene, ...]


@pytest.mark.parametrize("share", range(SHARES))
def test_decks_of_random_outlines_are_drawn_as_laid_out(share: int, soffice: str, tmp_path: Path) -> None:
    decks = [_deck(number, tmp_path) for number in range(share, COUNT, SHARES)]
    drawn: list[tuple[str, Broken]] = []
    for deck, pdf in zip(decks, converted([deck.file for deck in decks], soffice), strict=True):
        pages = pages_of(pdf)
        drawn += [(deck.file.stem, paragraph) for paragraph in compared(deck.slides, pages)]
        assert list(_off_the_slide(deck.slides, pages))[:5] == [], deck.file
    assert [each for each in drawn if each[1].leaks][:5] == []
    assert [each for each in drawn if len(each[1].drawn) > each[1].reserved][:5] == []
    several = [each for each in drawn if each[1].takes_several]
    alike = [each for each in several if each[1].drawn == each[1].wanted]
    assert len(several) > 20 * len(decks)
    assert len(alike) >= 0.95 * len(several), [each for each in several if each not in alike][:5]
    for deck in decks[::ONE_IN]:
        assert OpenXmlValidator().validate(deck.file).errors == [], deck.file


def _off_the_slide(slides: tuple[SlideScene, ...], pages: list[list[Character]]) -> Iterator[tuple[str, Character]]:
    """What is drawn outside of its slide, the words of charts among it."""
    for slide, page in zip(slides, pages, strict=True):
        width, height = slide.scene.width, slide.scene.height
        for each in page:
            if min(each.box.x, each.box.y, width - each.box.right, height - each.box.bottom) < 0:
                yield slide.scene.key, each


def _deck(number: int, folder: Path) -> Deck:
    file = folder / f"{number:03}.pptx"
    for picture in PICTURES:
        shutil.copy(picture, folder)
    outline = file.with_suffix(".yaml")
    outline.write_text(written_outline(Random(number), 1, 1, 2, 3, 5), "utf-8")
    build = _build(outline)
    file.write_bytes(build.deck().data)
    return Deck(file, build.slides.deck.slides)


def _build(file: Path) -> Build:
    """The outline's build; a layout that does not hold its theme is let go, as the error says that it may be."""
    opened = open_file(file)
    build = Build(opened.outline, opened.logo, pictures=opened.pictures)
    try:
        build.check_layouts()
    except OutlineError as error:
        if {problem.code for problem in error.problems if problem.severity == "error"} != {"RD124"}:
            raise
        themes = tuple(replace(theme, layout=None) for theme in opened.outline.themes)
        return Build(replace(opened.outline, themes=themes), opened.logo, pictures=opened.pictures)
    return build
