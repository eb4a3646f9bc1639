"""Decks of random outlines, drawn by LibreOffice in one run: whatever people write fits.

`RENDERED_OUTLINES=500 pytest tests/rendered/test_random_decks.py` draws that many.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openxml_audit import OpenXmlValidator
from tests.layout.slides.laid_out import laid_out
from tests.rendered.office import Broken, compared, pages_of
from tests.written import written_outlines

from recap_decks.deck.package_check import check_package
from recap_decks.deck.writer import write_deck
from recap_decks.scene.slides import SlideScene
from recap_decks.style.tokens import load_style

pytestmark = pytest.mark.rendered

COUNT = int(os.environ.get("RENDERED_OUTLINES", "50"))
A_RUN = 50  # decks that LibreOffice converts before it is started anew
INK = 1.5  # points by which a glyph's outline may leave its box


@dataclass(frozen=True)
class Drawn:
    """A paragraph as drawn, and the outline that it comes from."""

    paragraph: Broken
    source: Path


@pytest.fixture(scope="module")
def drawn(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> list[Drawn]:
    """Every paragraph of every deck, drawn."""
    folder = tmp_path_factory.mktemp("random")
    decks = list(_decks(folder))
    for start in range(0, len(decks), A_RUN):
        _convert([file for file, _ in decks[start : start + A_RUN]], folder, soffice)
    found: list[Drawn] = []
    for file, slides in decks:
        pages = pages_of(file.with_suffix(".pdf"))
        found += [Drawn(paragraph, file.with_suffix(".yaml")) for paragraph in compared(slides, pages)]
    return found


def _decks(folder: Path) -> Iterator[tuple[Path, tuple[SlideScene, ...]]]:
    sources: list[str] = []

    @settings(
        max_examples=COUNT, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(written_outlines(1, 1, 2, 3, 5))
    def collect(source: str) -> None:
        sources.append(source)

    collect()
    for number, source in enumerate(sources):
        file = folder / f"{number:03}.pptx"
        file.with_suffix(".yaml").write_text(source, "utf-8")
        slides = laid_out(source).deck
        data = write_deck(slides, load_style("default"))
        check_package(data)
        file.write_bytes(data)
        yield file, slides.slides


def _convert(files: list[Path], folder: Path, soffice: str) -> None:
    export = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--norestore", "--convert-to", export, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=900)


def test_every_paragraph_is_drawn_inside_its_box(drawn: list[Drawn]) -> None:
    leaking = [each for each in drawn if each.paragraph.outside > INK]
    assert leaking[:5] == []


def test_no_paragraph_takes_more_lines_than_were_reserved(drawn: list[Drawn]) -> None:
    longer = [each for each in drawn if len(each.paragraph.drawn) > each.paragraph.reserved]
    assert longer[:5] == []


def test_lines_break_where_they_were_measured(drawn: list[Drawn]) -> None:
    several = [each for each in drawn if each.paragraph.takes_several]
    alike = [each for each in several if each.paragraph.drawn == each.paragraph.wanted]
    assert len(several) > 20 * COUNT
    assert len(alike) >= 0.95 * len(several), [each for each in several if each not in alike][:5]


@pytest.mark.parametrize("number", range(0, COUNT, 5))
def test_decks_are_valid_by_the_schemas(drawn: list[Drawn], number: int) -> None:
    files = sorted({each.source for each in drawn})
    if number < len(files):
        assert OpenXmlValidator().validate(files[number].with_suffix(".pptx")).errors == []
