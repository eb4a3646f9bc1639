"""Tables as LibreOffice draws them: rows where they were laid out, since office programs grow rows to their text, and
every word inside its cell.

`RENDERED_TABLES=200 pytest tests/rendered/test_tables_rendered.py` draws that many.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from tests.layout.slides.laid_out import laid_out
from tests.layout.slides.written_tables import TableWriter
from tests.rendered.office import Character, converted, drawn_paragraphs, pages_of

from recap_decks.deck.writer import write_deck
from recap_decks.scene.items import Paragraph, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.style.tokens import load_style

pytestmark = pytest.mark.rendered

COUNT = int(os.environ.get("RENDERED_TABLES", "25"))
ROW = 1.5  # points that a row may stand elsewhere
WIDE = 30  # letters of a word that may be wider than its cell
INK = 1.5  # points by which a glyph's outline may leave its cell


@dataclass(frozen=True)
class Drawn:
    """A paragraph of a cell as drawn, and the outline that it comes from."""

    text: str
    moved: float  # points that its first line stands lower than laid out
    outside: float  # points by which its ink leaves its cell at the right
    source: Path


@pytest.fixture(scope="module")
def drawn(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> list[Drawn]:
    """Every paragraph of every cell."""
    folder = tmp_path_factory.mktemp("tables")
    decks = [_deck(seed, folder) for seed in range(COUNT)]
    pdfs = converted([file for file, _ in decks], soffice)
    return [
        found
        for (_, slides), pdf in zip(decks, pdfs, strict=True)
        for slide, characters in zip(slides, pages_of(pdf), strict=True)
        for found in _cells(slide, characters, pdf.with_suffix(".yaml"))
    ]


def _deck(seed: int, folder: Path) -> tuple[Path, tuple[SlideScene, ...]]:
    source, file = TableWriter(Random(seed)).outline(), folder / f"{seed:03}.pptx"
    file.with_suffix(".yaml").write_text(source, "utf-8")
    deck = laid_out(source).deck
    file.write_bytes(write_deck(deck, load_style("default")))
    return file, deck.slides


def _cells(slide: SlideScene, characters: Sequence[Character], source: Path) -> Iterator[Drawn]:
    for box, paragraph, own in drawn_paragraphs(slide, characters):
        if box.name == "Cell":
            yield Drawn(paragraph.plain, _moved(paragraph, own[0]), _outside(box, own), source)


def _moved(paragraph: Paragraph, first: Character) -> float:
    """How far below its place the first line is. Code stands higher, as its face reaches further down; and heads stand
    on their rule, higher where LibreOffice breaks a word wider than its cell into more lines."""
    line = paragraph.lines[0]
    has_code = any(piece.face.startswith("code") for piece in line.pieces)
    may_break = any(len(word) > WIDE for word in paragraph.plain.split())
    return 0.0 if has_code or may_break else first.baseline - line.baseline


def _outside(box: TextBox, own: Sequence[Character]) -> float:
    return max(character.box.right - box.box.right for character in own)


def test_rows_stand_where_they_were_laid_out(drawn: list[Drawn]) -> None:
    assert len(drawn) > 20 * COUNT
    assert [each for each in drawn if abs(each.moved) > ROW][:5] == []


def test_no_word_leaves_its_cell(drawn: list[Drawn]) -> None:
    assert [each for each in drawn if each.outside > INK][:5] == []
