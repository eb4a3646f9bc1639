"""An outline that holds everything, in every style: built, reopened, and drawn by LibreOffice.

`TORTURED_STYLES=all pytest tests/rendered/test_torture.py` draws each style in both shapes and for both purposes; a
usual run draws each style once, shapes and purposes in turn.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import cycle, product
from pathlib import Path
from typing import Any, cast

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from tests.rendered.fonts import font_configuration
from tests.rendered.office import compared, pages_of

from recap_decks.build import Build
from recap_decks.opening import Opened, open_file
from recap_decks.outline.model import Outline
from recap_decks.scene.items import ChartFrame, Picture, TableFrame
from recap_decks.scene.slides import SlideScene
from recap_decks.style.tokens import style_names

OUTLINE = Path(__file__).parents[1] / "torture" / "outline.yaml"
ALL = os.environ.get("TORTURED_STYLES") == "all"
INK = 1.5  # points by which a glyph's outline may leave its box

_EACH = list(product(("16:9", "4:3"), ("present", "read")))
FORMS = (
    [(style, *form) for style in style_names() for form in _EACH]
    if ALL
    else [(style, *form) for style, form in zip(style_names(), cycle(_EACH), strict=False)]
)


@dataclass(frozen=True)
class Tortured:
    """A deck of the outline in one form."""

    name: str
    slides: tuple[SlideScene, ...]
    data: bytes


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_file(OUTLINE)


def built(opened: Opened, outline: Outline, style: str, slide: str, purpose: str) -> Tortured:
    own = replace(outline.style, name=style, slide=cast(Any, slide))
    build = Build(replace(outline, style=own, purpose=cast(Any, purpose)), opened.logo, pictures=opened.pictures)
    deck = build.deck()
    return Tortured(f"{style}-{slide.replace(':', 'x')}-{purpose}", build.slides.deck.slides, deck.data)


@pytest.fixture(scope="module")
def decks(opened: Opened) -> list[Tortured]:
    """The whole outline in every form."""
    return [built(opened, opened.outline, *form) for form in FORMS]


def test_every_form_is_valid_by_the_schemas(decks: list[Tortured], tmp_path: Path) -> None:
    for deck in decks:
        file = tmp_path / f"{deck.name}.pptx"
        file.write_bytes(deck.data)
        assert OpenXmlValidator().validate(file).errors == [], deck.name


def test_slides_have_titles_of_their_own_in_title_placeholders(decks: list[Tortured]) -> None:
    for deck in decks:
        titles = [slide.shapes.title.text_frame.text for slide in Presentation(BytesIO(deck.data)).slides]
        assert all(titles)
        assert len(set(titles)) == len(titles), deck.name


def test_charts_are_charts_and_tables_are_tables(decks: list[Tortured], opened: Opened) -> None:
    for deck in decks:
        shapes = [shape for slide in Presentation(BytesIO(deck.data)).slides for shape in slide.shapes]
        charts = [shape.chart for shape in shapes if shape.has_chart]
        [gaps] = [chart for chart in charts if [one.name for one in chart.plots[0].series] == ["Plan", "Real"]][:1]
        assert [list(one.values) for one in gaps.plots[0].series] == [[10, 20, 30], [5, None, 0]]
        assert list(gaps.plots[0].categories) == ["2021", "2022", "2023"]
        assert len(charts) >= 9
        tables = [shape.table for shape in shapes if shape.has_table]
        cells = {cell.text for table in tables for row in table.rows for cell in row.cells}
        assert {"2,850", "Sidecar", "Keep the monolith", "A pull request and ten minutes"} <= cells
        assert all(table.first_row for table in tables)


def test_words_stand_in_placeholders(decks: list[Tortured]) -> None:
    for deck in decks:
        for slide in deck.slides:
            alone = [box.name for box in _boxes(slide) if box.placeholder is None]
            assert alone == [], (deck.name, slide.scene.key)


def test_what_is_not_text_is_described(decks: list[Tortured]) -> None:
    for deck in decks:
        for slide in deck.slides:
            for item in slide.scene.items:
                if isinstance(item, ChartFrame | TableFrame):
                    assert 0 < len(item.alt) <= 150, (deck.name, slide.scene.key)
                if isinstance(item, Picture) and item.name != "Logo":
                    assert item.alt, (deck.name, slide.scene.key)


def _boxes(slide: SlideScene) -> Iterator[Any]:
    from recap_decks.scene.items import TextBox

    yield from (item for item in slide.scene.items if isinstance(item, TextBox))


@pytest.mark.rendered
def test_every_word_is_drawn_in_its_place(opened: Opened, soffice: str, tmp_path: Path) -> None:
    """All but the scripts that a reader of PDFs hands out in another order, which have a test of their own."""
    themes = tuple(theme for theme in opened.outline.themes if theme.part != "world")
    plain = replace(opened.outline, themes=themes)
    made = [built(opened, plain, *form) for form in FORMS]
    files = []
    for deck in made:
        files.append(tmp_path / f"{deck.name}.pptx")
        files[-1].write_bytes(deck.data)
    _convert(files, tmp_path, soffice)
    leaking, longer = [], []
    for deck, file in zip(made, files, strict=True):
        for paragraph in compared(deck.slides, pages_of(file.with_suffix(".pdf"))):
            leaking += [(deck.name, paragraph)] if paragraph.outside > INK else []
            longer += [(deck.name, paragraph)] if len(paragraph.drawn) > paragraph.reserved else []
    assert leaking[:6] == []
    assert longer[:6] == []


def _convert(files: list[Path], folder: Path, soffice: str) -> None:
    export = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--norestore", "--convert-to", export, "--outdir", str(folder)]
    environment = os.environ | {"FONTCONFIG_FILE": str(font_configuration(folder))}
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=900, env=environment)
