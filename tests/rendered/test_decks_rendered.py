"""Decks drawn by LibreOffice: what the audience sees is what was laid out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from tests.deck.drawing import as_pdf
from tests.deck.reset import reset_slides
from tests.layout.slides.laid_out import ROOT, laid_out
from tests.rendered.office import Broken, compared, pages_of

from recap_decks.deck.writer import write_deck
from recap_decks.scene.slides import DeckScene
from recap_decks.style.tokens import load_style

pytestmark = pytest.mark.rendered

OUTLINES = {"recap": ROOT / "outline.yaml", "sampler": Path(__file__).parent / "sampler.yaml"}


@dataclass(frozen=True)
class Rendering:
    deck: DeckScene
    pdf: Path

    def paragraphs(self) -> list[Broken]:
        return list(compared(self.deck.slides, pages_of(self.pdf)))


@pytest.fixture(scope="module", params=[(name, reset) for name in OUTLINES for reset in (False, True)], ids=str)
def rendering(request: pytest.FixtureRequest, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Rendering:
    """Each deck as it is, and as it is after Reset Slide."""
    name, reset = request.param
    deck = laid_out(OUTLINES[name].read_bytes()).deck
    data = write_deck(deck, load_style("default"))
    return Rendering(deck, as_pdf(reset_slides(data) if reset else data, tmp_path_factory.mktemp(name)))


def test_there_is_a_page_for_each_slide(rendering: Rendering) -> None:
    document = pypdfium2.PdfDocument(rendering.pdf)
    assert len(document) == len(rendering.deck.slides)
    document.close()


def test_every_paragraph_is_drawn_inside_its_box(rendering: Rendering) -> None:
    leaking = [(each.where, each.drawn, each.outside) for each in rendering.paragraphs() if each.leaks]
    assert leaking == []


def test_no_paragraph_takes_more_lines_than_were_reserved(rendering: Rendering) -> None:
    assert [each for each in rendering.paragraphs() if len(each.drawn) > len(each.wanted)] == []


def test_lines_break_where_they_were_measured(rendering: Rendering, request: pytest.FixtureRequest) -> None:
    if "True" in request.node.name:
        return  # a reset slide has no insets; its breaks may move, as long as they take no more lines
    several = [each for each in rendering.paragraphs() if each.takes_several]
    alike = [each for each in several if each.drawn == each.wanted]
    assert len(alike) >= 0.95 * len(several), [each for each in several if each not in alike]
