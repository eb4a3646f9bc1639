from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest
from tests.paper.reports import FACTS, LETTER, lines, page, piece, sample, text_box, written

from recap_decks.paper.writer import write_report
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Anchor, LinkArea
from recap_decks.scene.pages import Bookmark, PagesScene
from recap_decks.style.metrics import load_face
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

STYLE = load_style("default")


def links_of(reader: Any, number: int = 0) -> list[Any]:
    return [annotation.get_object() for annotation in reader.pages[number].get("/Annots", [])]


def opened(data: bytes) -> Any:
    return pypdf.PdfReader(BytesIO(data))


def test_an_area_leads_to_its_place() -> None:
    reader = opened(write_report(sample(), STYLE))
    [area] = [link for link in links_of(reader, 1) if "/Dest" in link]
    assert area["/Contents"] == "Part 1"
    assert [float(side) for side in area["/Rect"]] == pytest.approx([70, 792 - 354, 270, 792 - 340])
    place = reader.named_destinations[area["/Dest"]]
    assert reader.get_destination_page_number(place) == 0
    assert float(place.top or 0) == pytest.approx(841.89 - 66 + 6)


def test_places_keep_any_name_and_stay_on_the_page() -> None:
    names = ("b", "ä", "a", "Ω)(\\")
    areas = [LinkArea(Box(70, 100 + 20 * at, 90, 14), "there", jump=name) for at, name in enumerate(names)]
    reader = opened(written(*areas, *(Anchor(name, at) for at, name in enumerate(names))))
    raw = reader.trailer["/Root"]["/Names"]["/Dests"]["/Names"][::2]
    assert [bytes(name.original_bytes) for name in raw] == sorted(name.encode() for name in names)
    targets = [bytes(link["/Dest"].original_bytes).decode() for link in links_of(reader)]
    assert tuple(targets) == names
    places = reader.trailer["/Root"]["/Names"]["/Dests"]["/Names"][1::2]
    assert max(float(place[3]) for place in places) == 841.89


def test_linked_text_is_covered_on_each_of_its_lines() -> None:
    first = (piece("See "), piece("the whole ", link="https://example.org/ü?a=(1)"))
    second = (piece("sto\u00ad", link="https://example.org/ü?a=(1)"),)
    third = (piece("ry", link="https://example.org/ü?a=(1)"), piece(" or "), piece("page 1", "text-bold", jump="top"))
    whole = (piece("See "), piece("the whole story", link="https://example.org/ü?a=(1)"), piece(" or "), third[-1])
    data = written(Anchor("top", 70), text_box(lines(first, second, third), whole), size=LETTER)
    links = links_of(opened(data))
    assert [link["/A"]["/URI"] for link in links[:3]] == ["https://example.org/%C3%BC?a=(1)"] * 3
    assert {link["/Contents"] for link in links[:3]} == {"the whole story (https://example.org/ü?a=(1))"}
    assert (links[3]["/Dest"], links[3]["/Contents"]) == ("top", "page 1")
    width = load_face("SourceSans3-Regular").width
    spans = [(70 + width("See ", 10.5), 70 + width("See the whole", 10.5)), (70, 70 + width("sto-", 10.5))]
    for link, (left, right), baseline in zip(links, spans, (100, 114), strict=False):
        x0, y0, x1, y1 = (float(side) for side in link["/Rect"])
        assert (x0, x1) == pytest.approx((left, right), abs=0.1)
        assert y0 < 792 - baseline < y1
        assert y1 - y0 < 14


def test_bookmarks_nest_and_are_closed_below_the_first_level() -> None:
    marks = (
        Bookmark("Front\u00ad \n matter", 0, "a"),
        Bookmark("Teil 1 – Ω", 0, "a"),
        Bookmark("Theme", 1, "b"),
        Bookmark("Topic", 2, "b"),
        Bookmark("Other topic", 2, "b"),
        Bookmark("Back", 0, "b"),
    )
    reader = opened(written(Anchor("a", 70), Anchor("b", 300), bookmarks=marks))
    front, part, [theme, topics], back = reader.outline
    assert isinstance(topics, list)
    titles = [front.title, part.title, theme.title, *(topic.title for topic in topics), back.title]
    assert titles == ["Front matter", "Teil 1 – Ω", "Theme", "Topic", "Other topic", "Back"]
    assert [float(mark.top) for mark in (part, theme)] == pytest.approx([841.89 - 64, 841.89 - 294])
    assert part.node["/Count"] == 1  # open: its theme is seen
    assert theme.node["/Count"] == -2  # closed: its topics are not
    assert reader.trailer["/Root"]["/PageMode"] == "/UseOutlines"


def test_pages_are_numbered_as_printed() -> None:
    reader = opened(write_report(sample(), STYLE))
    assert reader.page_labels == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("items", "bookmarks", "said"),
    [
        ((LinkArea(Box(0, 0, 9, 9), "x", jump="nowhere"),), (), "nowhere"),
        ((), (Bookmark("x", 0, "lost"),), "lost"),
        ((Anchor("twice", 1), Anchor("twice", 2)), (), "twice"),
        ((LinkArea(Box(0, 0, 9, 9), "aimless"),), (), "aimless"),
    ],
)
def test_what_leads_nowhere_is_our_fault(items: Any, bookmarks: Any, said: str) -> None:
    with pytest.raises(InternalFault, match=said):
        write_report(PagesScene(FACTS, (page(*items),), bookmarks), STYLE)
