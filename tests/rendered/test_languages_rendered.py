"""Decks in the languages of the world, drawn by LibreOffice: ink stays in its boxes, lines in the room kept for it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.characters.test_languages import OUTLINES, build
from tests.deck.drawing import as_pdf
from tests.rendered.office import Character, pages_of

from recap_decks.scene.items import TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.units import Box

pytestmark = pytest.mark.rendered

INK = 5.0  # points by which marks under letters of 54 points may leave their box


@dataclass(frozen=True)
class Page:
    slide: SlideScene
    ink: list[Character]

    def boxes(self) -> list[TextBox]:
        return [item for item in self.slide.scene.items if isinstance(item, TextBox)]


@pytest.fixture(scope="module", params=OUTLINES)
def pages(request: pytest.FixtureRequest, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    made = build(request.param)
    pdf = as_pdf(made.deck().data, tmp_path_factory.mktemp(request.param))
    inked = [[each for each in page if each.box.width and each.box.height] for page in pages_of(pdf)]
    return [Page(slide, ink) for slide, ink in zip(made.slides.deck.slides, inked, strict=True)]


def test_all_ink_stands_in_a_box(pages: list[Page]) -> None:
    for page in pages:
        assert page.ink
        stray = [each for each in page.ink if not any(box.box.contains(each.box, INK) for box in page.boxes())]
        assert stray == []


def test_no_paragraph_takes_more_lines_than_were_reserved(pages: list[Page]) -> None:
    for page in pages:
        for box in page.boxes():
            wanted = {round(line.baseline, 1) for paragraph in box.paragraphs for line in paragraph.lines}
            assert len(_baselines(page, box)) <= len(wanted), box


def _middle(box: Box) -> Box:
    return Box(box.x + box.width / 2, box.y + box.height / 2, 0, 0)


def _baselines(page: Page, box: TextBox) -> list[float]:
    """Where the lines that are drawn in a box stand: baselines further apart than half the size of the type."""
    apart = 0.6 * min(piece.size for paragraph in box.paragraphs for piece in paragraph.pieces)
    found: list[float] = []
    for baseline in sorted(each.baseline for each in page.ink if box.box.contains(_middle(each.box))):
        if not found or baseline - found[-1] > apart:
            found.append(baseline)
    return found
