"""Recaps in the languages of the world: the deck names the fonts and languages of their scripts and runs their way."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from tests.characters.reading_back import opened

from recap_decks.build import Build
from recap_decks.layout.mirrored import mirrored
from recap_decks.style.bidi import turns

FOLDER = Path(__file__).parent / "languages"
OUTLINES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
# A character of the script, then what a deck is to say of the runs that have it.
SCRIPTS = {
    "ar": ("\u0627", "cs", "Arial", "ar-SA"),
    "he": ("\u05d4", "cs", "Arial", "he-IL"),
    "hi": ("\u0930", "cs", "Nirmala UI", "hi-IN"),
    "ja": ("の", "ea", "Yu Gothic", "ja-JP"),
    "ko": ("니", "ea", "Malgun Gothic", "ko-KR"),
    "th": ("\u0e32", "cs", "Leelawadee UI", "th-TH"),
    "zh-Hans": ("的", "ea", "Microsoft YaHei", "zh-CN"),
}
RIGHT_TO_LEFT = ("ar", "he")


def build(name: str) -> Build:
    return Build(opened((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=OUTLINES)
def deck(request: pytest.FixtureRequest) -> tuple[str, Any]:
    return request.param, Presentation(BytesIO(build(request.param).deck().data))


def paragraphs(deck: Any) -> Iterator[Any]:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield from shape.text_frame.paragraphs


@pytest.mark.parametrize("name", OUTLINES)
def test_every_character_is_in_a_font(name: str) -> None:
    assert [problem.message for problem in build(name).warnings() if problem.code == "RD202"] == []


def test_runs_name_the_font_and_language_of_their_script(deck: tuple[str, Any]) -> None:
    name, presentation = deck
    wanted = SCRIPTS.items() if name == "mixed" else [(name, SCRIPTS[name])] if name in SCRIPTS else []
    for language, (letter, slot, typeface, tag) in wanted:
        runs = [run for paragraph in paragraphs(presentation) for run in paragraph.runs if letter in run.text]
        assert runs, language
        for run in runs:
            font = run._r.rPr.find(qn(f"a:{slot}"))
            assert font is not None, run.text
            assert (font.get("typeface"), run._r.rPr.get("lang")) == (typeface, tag), run.text


def test_latin_words_in_other_writing_are_runs_of_their_own(deck: tuple[str, Any]) -> None:
    name, presentation = deck
    if name not in SCRIPTS:
        return
    runs = [run for paragraph in paragraphs(presentation) for run in paragraph.runs if "Kubernetes" in run.text]
    assert runs
    assert {run._r.rPr.get("lang") for run in runs} == {"en-US"}
    assert all(turned not in run.text for run in runs for turned in SCRIPTS[name][0])


def test_the_theme_names_a_font_for_every_script(deck: tuple[str, Any]) -> None:
    name, presentation = deck
    theme = next(part for part in presentation.part.package.iter_parts() if part.partname == "/ppt/theme/theme1.xml")
    said = theme.blob.decode()
    for script in ("Arab", "Hebr", "Thai", "Deva", "Jpan", "Hans", "Hant", "Hang"):
        assert said.count(f'script="{script}"') == 2  # headings and texts
    if name in SCRIPTS:
        _, slot, typeface, _ = SCRIPTS[name]
        assert said.count(f'<a:{slot} typeface="{typeface}"/>') == 2


def test_decks_of_languages_from_right_to_left_run_so(deck: tuple[str, Any]) -> None:
    name, presentation = deck
    rtl = "1" if name in RIGHT_TO_LEFT else None
    assert presentation.part._element.get("rtl") == rtl
    for slide in presentation.slides:
        for placeholder in slide.slide_layout.placeholders:
            levels = list(placeholder._element.txBody.find(qn("a:lstStyle")))
            assert levels
            assert {level.get("rtl") for level in levels} == {rtl}


def test_paragraphs_run_as_their_letters_do(deck: tuple[str, Any]) -> None:
    name, presentation = deck
    base = name in RIGHT_TO_LEFT
    for paragraph in paragraphs(presentation):
        properties = paragraph._p.pPr
        said = properties.get("rtl") if properties is not None else None
        runs_left = base if said is None else said == "1"
        if base and turns(paragraph.text):
            assert runs_left, paragraph.text
        elif not base:
            first = next((char for char in paragraph.text if char.isalpha()), "")
            assert runs_left is turns(first), paragraph.text
        if said == "1" and not base:
            assert properties.get("algn") == "r", paragraph.text


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_slides_and_pages_are_laid_out_as_for_a_language_from_left_to_right_and_reflected(name: str) -> None:
    source = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    leftward, rightward = build(name), Build(opened(source.replace(f"language: {name}", "language: en")))
    for one, other in zip(leftward.slides.deck.slides, rightward.slides.deck.slides, strict=True):
        boxes = [item.box for item in mirrored(one.scene.items, one.scene.width) if hasattr(item, "box")]
        wanted = [item.box for item in other.scene.items if hasattr(item, "box")]
        assert [tuple(map(round, (box.x, box.y, box.width))) for box in boxes] == [
            tuple(map(round, (box.x, box.y, box.width))) for box in wanted
        ]
