"""Charts as LibreOffice draws them: the same words, where the drawn ones stand, and bars of the same colour there."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.deck.drawing import as_pdf
from tests.layout.figures.written_charts import frames_of, outline_with
from tests.layout.slides.laid_out import laid_out
from tests.rendered.office import Character, pages_of

from recap_decks.deck.writer import write_deck
from recap_decks.scene.items import ChartFrame, Line, Shape, TextBox
from recap_decks.scene.slides import DeckScene
from recap_decks.style.tokens import load_style

pytestmark = pytest.mark.rendered

TWO = {"Plan": {"Q1": 40, "Q2": 50, "Q3": 62}, "Real": {"Q1": 41, "Q2": 44, "Q3": 70}}
STACK = {
    "Compute": {"2023": 150, "2024": 180},
    "Storage": {"2023": 90, "2024": 100},
    "Network": {"2023": 45, "2024": 60},
}
CHARTS: dict[str, dict[str, Any]] = {
    "column": {"type": "column", "data": {"Q1": 12, "Q2": -4, "Q3": None, "Q4": 1234.5}, "highlight": "Q4"},
    "columns": {"type": "column", "data": TWO},
    "column, stacked": {"type": "column", "stacked": True, "data": STACK},
    "bar": {"type": "bar", "data": {"Rule without an owner": 21, "Resource limits": 13, "Failed release": 9}},
    "bar, both ways": {"type": "bar", "data": {"Java": -2.5, "Go": 4.1, "Rust": 3.3}},
    "bars": {"type": "bar", "data": TWO},
    "line": {"type": "line", "data": {"2021": 43, "2022": 77, "2023": 30, "2024": 120}},
    "lines": {"type": "line", "data": TWO},
    "area": {"type": "area", "data": {"2021": 43, "2022": 77, "2023": 90, "2024": 120}},
    "area, stacked": {"type": "area", "stacked": True, "data": STACK},
    "pie": {"type": "pie", "data": {"Engineers": 52, "Managers": 30, "Students": 18}},
    "doughnut": {"type": "doughnut", "data": {"Engineers": 52, "Managers": 30, "Students": 18}},
    "doughnut, long names": {
        "type": "doughnut",
        "data": {"Keeps what there is": 52, "Moves to regions": 30, "Undecided": 18},
    },
}
NEAR = 18.0  # points from where a word is drawn to where LibreOffice sets it


@pytest.fixture(scope="module")
def deck() -> DeckScene:
    return laid_out(outline_with(*CHARTS.values(), language="de")).deck


@pytest.fixture(scope="module")
def pdf(deck: DeckScene, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return as_pdf(write_deck(deck, load_style("default")), tmp_path_factory.mktemp("charts"))


def numbered(deck: DeckScene) -> list[tuple[int, ChartFrame]]:
    """Each chart with its page, counted from 0."""
    found = [(page, frame) for page, slide in enumerate(deck.slides) for frame in frames_of(slide.scene.items)]
    assert len(found) == len(CHARTS)
    return found


def lines_of(frame: ChartFrame) -> Iterator[Line]:
    for item in frame.drawn:
        if isinstance(item, TextBox):
            for paragraph in item.paragraphs:
                yield from paragraph.lines


def middles(words: str, characters: list[Character]) -> Iterator[tuple[float, float]]:
    """Where the words stand on a page: the middle of their line, and its baseline."""
    letters = "".join(character.text for character in characters)
    at = letters.find(words)
    while at >= 0:
        run = characters[at : at + len(words)]
        yield (run[0].box.x + run[-1].box.right) / 2, run[0].baseline
        at = letters.find(words, at + 1)


def test_every_label_is_drawn_near_where_it_was_laid_out(deck: DeckScene, pdf: Path) -> None:
    pages = pages_of(pdf)
    missing = []
    for page, frame in numbered(deck):
        for line in lines_of(frame):
            words = "".join(piece.text for piece in line.pieces).replace(" ", "").replace("\u00a0", "")
            wanted = (line.x + line.width / 2, line.baseline)
            found = [hypot(x - wanted[0], y - wanted[1]) for x, y in middles(words, pages[page])]
            if min(found, default=1000.0) > NEAR:
                missing.append((frame.chart.kind, words, found))
    assert missing == []


def test_bars_and_areas_have_their_colours_where_they_were_laid_out(deck: DeckScene, pdf: Path) -> None:
    colours = load_style("default").colours
    document = pypdfium2.PdfDocument(pdf)
    wrong = []
    for page, frame in numbered(deck):
        image = document[page].render(scale=1).to_pil().convert("RGB")
        for item in frame.drawn:
            if (
                not isinstance(item, Shape)
                or item.name not in ("Column", "Bar")
                or min(item.box.width, item.box.height) < 4
            ):
                continue
            middle = (round(item.box.x + item.box.width / 4), round(item.box.y + item.box.height / 4))
            drawn = "".join(f"{channel:02X}" for channel in image.getpixel(middle))
            if drawn != colours[item.fill]:
                wrong.append((frame.chart.kind, item.fill, drawn, item.box))
    document.close()
    assert wrong == []
