"""That every outline of the cookbook is listed, right, and builds what it is shown for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from tests.house.running import ROOT

from recap_decks import build_deck, build_report, load_outline

PAGE = ROOT / "docs" / "cookbook.md"
OUTLINES = sorted((ROOT / "docs" / "cookbook").glob("*.yaml"))


def test_the_page_lists_them_all() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert len(OUTLINES) >= 10
    assert [path.name for path in OUTLINES if f"cookbook/{path.name})" not in page] == []


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_each_builds_without_a_doubt(path: Path) -> None:
    outline = load_outline(path)
    deck, report = build_deck(outline), build_report(outline)
    assert [problem.message for problem in (*outline.warnings, *deck.warnings, *report.warnings)] == []
    slides = Presentation(BytesIO(deck.data)).slides
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    said = " ".join(" ".join(texts).split())  # no-break spaces and forced breaks, too
    told = " ".join(page.extract_text() for page in PdfReader(BytesIO(report.data)).pages)
    for theme in outline.themes:
        headline = (theme.headline or theme.title).plain
        assert headline[:20] in said, headline
        assert theme.title.plain.split()[0] in told
