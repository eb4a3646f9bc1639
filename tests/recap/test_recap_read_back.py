"""The whole recap, read back from the files that were built of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from tests.recap.normaliser import normalised

from recap_decks import build_deck, build_report, load_outline

HERE = Path(__file__).parent
OUTLINE = HERE.parents[1] / "outline.yaml"
RECAP: dict[str, Any] = json.loads((HERE / "kubecon-eu-2024.json").read_text(encoding="utf-8"))
FURNITURE = ("FOOTER", "SLIDE_NUMBER")


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("recap") / "recap.pptx"
    build_deck(load_outline(OUTLINE), file)
    return file


@pytest.fixture(scope="module", params=["a4", "letter"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("recap") / f"recap-{request.param}.pdf"
    build_report(load_outline(OUTLINE), file, paper=request.param)
    return file


def paragraphs(slide: Slide) -> Iterator[str]:
    """The slide's paragraphs in reading order; a label is parted from its text by a tab or a forced break."""
    for shape in slide.shapes:
        if isinstance(shape, Shape):
            for paragraph in shape.text_frame.paragraphs:
                yield paragraph.text


def pairs(deck: Path) -> set[tuple[str, str]]:
    """Labels with their texts: of one paragraph, or of two that follow each other (figures, takeaways)."""
    found: set[tuple[str, str]] = set()
    for slide in Presentation(str(deck)).slides:
        own = list(paragraphs(slide))
        for text in own:
            label, parted, rest = re.sub("[\t\v]", "\n", text).partition("\n")
            if parted:
                found.add((normalised(label), normalised(rest)))
        found |= {(normalised(one), normalised(other)) for one, other in pairwise(own)}
    return found


def shown(bullet: dict[str, str]) -> tuple[str, str]:
    """The label and text that a bullet is shown with: as typed, or for the attendance figures as mapped."""
    for figure in RECAP["figures"]:
        if figure["recap"] == {"label": bullet["label"], "text": bullet["text"]}:
            return normalised(figure["shown"]["label"]), normalised(figure["shown"]["note"])
    return normalised(bullet["label"]), normalised(bullet["text"])


def prose() -> list[str]:
    """Leads, introduction, figures' values, and the conclusion's sentences, the first of which is set apart."""
    values = [figure["shown"]["value"] for figure in RECAP["figures"]]
    sentences = [sentence for text in RECAP["conclusion"] for sentence in re.split(r"(?<=[.]) ", text)]
    return [normalised(text) for text in (*RECAP["leads"], *RECAP["introduction"], *values, *sentences)]


def test_the_deck_holds_every_label_with_its_text(deck: Path) -> None:
    found = pairs(deck)
    assert len(RECAP["bullets"]) == 94
    assert [shown(bullet) for bullet in RECAP["bullets"] if shown(bullet) not in found] == []
    takeaways = [(normalised(point["label"]), normalised(point["text"])) for point in RECAP["takeaways"]]
    assert [point for point in takeaways if point not in found] == []


def test_the_deck_holds_all_prose(deck: Path) -> None:
    found = "\n".join(normalised(text) for slide in Presentation(str(deck)).slides for text in paragraphs(slide))
    assert [text for text in prose() if text not in found] == []


def test_the_report_holds_the_whole_recap(report: Path) -> None:
    document = pypdfium2.PdfDocument(report)
    text = normalised("\n".join(page.get_textpage().get_text_bounded() for page in document))
    document.close()
    wanted = [part for bullet in RECAP["bullets"] for part in shown(bullet)]
    assert len(wanted) == 188
    assert [part for part in (*wanted, *prose()) if part not in text] == []


def test_body_text_of_theme_slides_stands_in_placeholders(deck: Path) -> None:
    inside = outside = 0
    for slide in Presentation(str(deck)).slides:
        for shape in slide.shapes:
            if not shape.has_text_frame:
                continue
            words = len(shape.text_frame.text.split())
            if not shape.is_placeholder:
                outside += words
            elif shape.placeholder_format.type.name not in FURNITURE:
                inside += words
    assert inside > 900
    assert inside >= 0.9 * (inside + outside)


def test_the_deck_is_valid_by_the_schemas(deck: Path) -> None:
    assert OpenXmlValidator().validate(deck).errors == []


def test_every_slide_has_a_title_of_its_own_and_notes(deck: Path) -> None:
    slides = list(Presentation(str(deck)).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text.strip() for slide in slides)
