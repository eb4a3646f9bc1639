"""Whole builds broken on purpose: bytes that depend on the clock or on chance, and text that office programs break
otherwise than measured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.breaking.broken import each_box, given_back
from tests.deck.drawing import as_pdf
from tests.layout.slides import laid_out
from tests.rendered import test_decks_rendered
from tests.rendered.test_decks_rendered import OUTLINES, Rendering
from tests.saving import test_same_bytes
from tests.saving.test_same_bytes import LATER, OUTLINE, Otherwise, built

from recap_decks.build import Build
from recap_decks.deck.writer import write_deck
from recap_decks.layout.slides import deck as slides
from recap_decks.style.metrics import FaceMetrics

MAIN = "from recap_decks.cli.main import main; main()"
OF_THE_CLOCK = """
import datetime
from recap_decks import build
build.date_of = lambda outline: datetime.datetime.now(datetime.UTC)
"""
OF_CHANCE = """
from dataclasses import replace
from recap_decks.build import Build
facts = Build.facts
Build.facts = lambda self: replace(facts(self), keywords=tuple(set("recap deck report slides conference".split())))
"""


@pytest.mark.parametrize(
    ("breaks", "otherwise"),
    [
        pytest.param(OF_THE_CLOCK, Otherwise(python=("-c", OF_THE_CLOCK + LATER)), id="a date of the clock's"),
        pytest.param(
            OF_CHANCE, Otherwise({"PYTHONHASHSEED": "4242"}, python=("-c", OF_CHANCE + MAIN)), id="an order of chance"
        ),
    ],
)
def test_bytes_that_change_by_themselves_are_noticed(breaks: str, otherwise: Otherwise, tmp_path: Path) -> None:
    first = built(tmp_path / "first", OUTLINE, {"PYTHONHASHSEED": "1"}, ("-c", breaks + MAIN))
    with pytest.raises(AssertionError, match=r"day\.pdf|day\.pptx"):
        test_same_bytes.test_nothing_around_an_outline_changes_a_byte(first, tmp_path, otherwise)


def rendered(folder: Path) -> Rendering:
    """The sampler's deck, laid out and drawn."""
    build = Build(laid_out.outline_of(OUTLINES["sampler"].read_bytes()))
    scenes = slides.lay_out_slides(build.story, build.setting, build.facts()).deck
    return Rendering(scenes, as_pdf(write_deck(scenes, build.style), folder))


@pytest.mark.rendered
@pytest.mark.usefixtures("soffice")
def test_widths_that_no_renderer_has_are_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given_back(FaceMetrics, "width", lambda width: width * 0.95)(monkeypatch)
    with pytest.raises(AssertionError):
        test_decks_rendered.test_no_paragraph_takes_more_lines_than_were_reserved(rendered(tmp_path))


@pytest.mark.rendered
@pytest.mark.usefixtures("soffice")
def test_boxes_that_leave_breaks_to_chance_are_noticed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    each_box(lambda box: replace(box, right_inset=0.0))(monkeypatch)
    with pytest.raises(AssertionError):
        test_decks_rendered.test_lines_break_where_they_were_measured(rendered(tmp_path), request)
