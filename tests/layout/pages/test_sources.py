"""Footnote marks on pages, and the sources that they lead to."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest
from tests.layout.pages.extremes import built
from tests.layout.pages.reports import boxes, content, plain

from recap_decks.layout.pages.anchors import SOURCES
from recap_decks.printing import Printing
from recap_decks.scene.items import Anchor, Piece, Role, Scene, TextBox
from recap_decks.scene.pages import PagesScene

ADDRESS = "https://example.org/survey"
OUTLINE: dict[str, Any] = {
    "title": "Recap",
    "summary": f"Half of them do, says [the survey]({ADDRESS}), and [a post](https://example.org/post) agrees.",
    "numbers": [{"value": "50 %", "label": "Of them", "source": "Annual survey"}],
    "themes": [
        {
            "title": "One",
            "topics": [{"points": [f"Read [it]({ADDRESS}) again", f"And [again]({ADDRESS})"]}],
            "visuals": [{"chart": {"type": "bar", "data": {"A": 1, "B": 2}, "source": "Annual survey"}}],
        },
        {"title": "Two", "summary": f"[The survey]({ADDRESS}) once more."},
    ],
    "sources": [{"title": "Another paper"}, {"title": "Annual survey", "url": ADDRESS, "note": "Read twice"}],
}


@pytest.fixture(scope="module")
def report() -> PagesScene:
    return built(OUTLINE, "a4")[1]


def _marks(page: Scene) -> list[tuple[TextBox, Piece]]:
    return [
        (box, piece)
        for box in content(page)
        for line in box.paragraphs[0].lines
        for piece in line.pieces
        if (piece.jump or "").startswith("source/")
    ]


def _page_of_sources(report: PagesScene) -> Scene:
    return next(page for page in report.pages if any(plain(box) == "Sources" for box in content(page)))


def test_what_names_a_source_has_its_number_small_and_raised(report: PagesScene) -> None:
    marks = [mark for page in report.pages for mark in _marks(page)]
    assert {piece.jump for _, piece in marks} == {"source/2", "source/3"}
    marked = {plain(box).partition(" ")[0] for box, piece in marks if piece.jump == "source/2"}
    assert marked == {"Half", "Annual", "Read", "And", "The"}
    for box, piece in marks:
        text = box.paragraphs[0].lines[0].pieces[0]
        assert 7 <= piece.size < text.size
        assert 0 < piece.raised < text.size - 0.5 * piece.size
        assert piece.text.endswith(("2", "3"))


def test_marks_lead_to_their_sources_which_say_where_they_are_used(report: PagesScene) -> None:
    page = _page_of_sources(report)
    numbered = {item.name: item.y for item in page.items if isinstance(item, Anchor) and "source/" in item.name}
    assert list(numbered) == ["source/1", "source/2", "source/3"]
    beside = [box for box in content(page) if box.role is Role.LIST_ITEM and box.box.right < 196]
    used = {round(box.box.y): [(piece.text, piece.jump) for piece in box.paragraphs[0].pieces] for box in beside}
    leads = [[jump for _, jump in used.get(round(y), []) if jump] for y in numbered.values()]
    places = ["summary", "summary", "theme/one", "theme/one/visual 1", "theme/two"]
    assert leads == [[], places, ["summary"]]
    said = "".join(text for text, _ in used[round(numbered["source/2"])])
    named = ("Executive summary", "By the numbers", "Theme 1", "Figure 1", "Theme 2")
    assert said.replace("\N{NO-BREAK SPACE}", " ") == ", ".join(named)


def test_an_address_is_printed_once(report: PagesScene) -> None:
    printed = [plain(box) for page in report.pages for box in boxes(page) if "example.org" in plain(box)]
    assert sorted(printed) == ["https://example.org/post", ADDRESS]
    page = _page_of_sources(report)
    titles = [plain(box) for box in content(page) if box.paragraphs[0].pieces[0].face == "text-bold"]
    assert titles[-3:] == ["Another paper", "Annual survey", "a post"]
    assert all(any(each.id == SOURCES for each in box.within) for box in content(page) if plain(box) in titles[-3:])


def test_marks_and_uses_are_links_of_the_file() -> None:
    build, _ = built(OUTLINE, "a4")
    reader = pypdf.PdfReader(BytesIO(build.report(Printing("a4")).data))
    places = reader.named_destinations
    links: list[Any] = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    jumps = [str(link["/Dest"]) for link in links if "/Dest" in link]
    assert jumps.count("source/2") == 6
    assert jumps.count("source/3") == 1
    assert jumps.count("theme/one/visual 1") == 1
    assert set(jumps) <= set(places)
