"""Pictures of few pixels on pages: told, or set no larger than they may be."""

from __future__ import annotations

from io import BytesIO

import PIL.Image
import pytest
from tests.layout.pages.reports import FACTS
from tests.outline.reading_outlines import outline_of

from recap_decks.build import Build
from recap_decks.layout.pages import lay_out_pages
from recap_decks.layout.pages.paper import SHEETS
from recap_decks.media.logo import load_logo
from recap_decks.media.picture import load_picture
from recap_decks.printing import PAPERS, Paper, Printing
from recap_decks.scene.items import Picture
from recap_decks.style.tokens import load_style
from recap_decks.units import POINTS_PER_INCH

CODE = "RD207"


def file(width: int, height: int) -> bytes:
    data = BytesIO()
    PIL.Image.new("RGB", (width, height), (0, 101, 78)).save(data, "PNG")
    return data.getvalue()


def build(visual: str, *, width: int, height: int, logo: bytes | None = None) -> Build:
    source = f"""
title: A recap
style: {{logo: logo.png}}
themes:
  - title: Security
    topics: [{{title: Trust, points: [Zero trust]}}]
    visuals:
      - {visual}
"""
    return Build(
        outline_of(source),
        load_logo(logo, "logo.png") if logo else None,
        pictures={"a.png": load_picture(file(width, height), "a.png")},
    )


def coarse(made: Build, paper: Paper = "a4") -> list[tuple[int, str]]:
    found = made.warnings(deck=False, printing=Printing(paper))
    return [(problem.span.line, problem.message) for problem in found if problem.code == CODE and problem.span]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_picture_that_covers_its_frame_is_told_below_150_pixels_an_inch(paper: Paper) -> None:
    """As reckoned from the box that it is drawn in."""
    width = round(SHEETS[paper].grid.text / POINTS_PER_INCH * 150)
    visual = "{image: {file: a.png, alt: A wall, fit: cover}}"
    fine, few = build(visual, width=width, height=width // 2), build(visual, width=width // 3, height=width // 6)
    assert coarse(fine, paper) == []
    [(line, message)] = coarse(few, paper)
    report = lay_out_pages(few.story, load_style("default"), paper=paper, facts=FACTS, pictures=few.pictures)
    [drawn] = [item for page in report.pages for item in page.items if isinstance(item, Picture)]
    assert line == 8
    assert f"{width // 3 / drawn.box.width * POINTS_PER_INCH:.0f} pixels an inch" in message


@pytest.mark.parametrize("size", [(3000, 2000), (300, 200), (31, 19), (19, 301)])
def test_a_picture_that_stands_whole_is_never_printed_coarse(size: tuple[int, int]) -> None:
    made = build("{image: {file: a.png, alt: A wall}}", width=size[0], height=size[1])
    report = lay_out_pages(made.story, made.style, paper="a4", facts=FACTS, pictures=made.pictures)
    [drawn] = [item for page in report.pages for item in page.items if isinstance(item, Picture)]
    assert coarse(made) == []
    assert size[0] / drawn.box.width * POINTS_PER_INCH >= 150 - 1e-6


def test_a_logo_of_few_pixels_is_told() -> None:
    visual = "{quote: {text: It is so.}}"
    assert coarse(build(visual, width=9, height=9, logo=file(600, 200))) == []
    [(line, message)] = coarse(build(visual, width=9, height=9, logo=file(60, 20)))
    assert line == 3
    assert message.startswith("this logo has 36 pixels an inch")


def test_it_can_be_silenced_and_is_told_of_reports_alone() -> None:
    made = build("{image: {file: a.png, alt: A wall, fit: cover}}  # recap: ignore RD207", width=40, height=30)
    assert coarse(made) == []
    spoken = build("{image: {file: a.png, alt: A wall, fit: cover}}", width=40, height=30)
    assert all(problem.code != CODE for problem in spoken.warnings(report=False))
