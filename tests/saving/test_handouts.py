"""Handouts asked for by a Python program."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.layout.slides.laid_out import outline_of
from tests.strategies import Drawn, outlines

from recap_decks import build_handout
from recap_decks.build import Build
from recap_decks.printing import PAPERS, Printing

OUTLINE = "title: A recap\nthemes: [{title: Security, topics: [{points: [Signing: Images]}]}]\n"


def test_a_handout_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    place = tmp_path / "made" / "on paper.pdf"
    handout = build_handout(outline_of(OUTLINE), place, per_page=1, paper="letter")
    assert place.read_bytes() == handout.data
    pages = PdfReader(BytesIO(handout.data)).pages
    assert handout.pages == len(pages) == 2
    assert [float(side) for side in pages[0].mediabox[2:]] == [612, 792]
    assert handout.scale == pytest.approx(0.52, abs=0.001)


def test_without_a_place_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert build_handout(outline_of(OUTLINE)).pages == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wrong", [{"per_page": 4}, {"per_page": "3"}, {"paper": "a3"}])
def test_what_there_is_not_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is "):
        build_handout(outline_of(OUTLINE), **wrong)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlines(), st.sampled_from([1, 2, 3, 6, "notes"]), st.sampled_from(list(PAPERS)), st.booleans())
def test_any_outline_becomes_a_handout_and_pages(drawn: Drawn, per_page: Any, paper: Any, hidden: bool) -> None:
    """The build itself checks that nothing is lost; the files open and have the pages that they should."""
    build = Build(outline_of(drawn.as_yaml()))
    handout = build.handout(per_page, Printing(paper), hidden=hidden)
    shown = [slide for slide in build.slides.deck.slides if hidden or not slide.hidden]
    assert handout.pages == len(PdfReader(BytesIO(handout.data)).pages)
    if per_page == "notes":
        assert handout.pages >= len(shown)
    else:
        assert handout.pages == -(-len(shown) // per_page)
    assert len(PdfReader(BytesIO(build.slide_pages(hidden=hidden).data)).pages) == len(shown)
