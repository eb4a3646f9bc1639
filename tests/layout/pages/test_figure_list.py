"""The list of figures, tables and listings behind the contents."""

from __future__ import annotations

import pytest
from tests.layout.pages.reports import boxes, content, laid_out, plain, story, text, theme, untitled

from recap_decks.layout.pages.anchors import FIGURES
from recap_decks.printing import Paper
from recap_decks.scene.items import Anchor, LinkArea, Role, Scene
from recap_decks.scene.pages import PagesScene
from recap_decks.story.sections import Story
from recap_decks.story.slides import Code, Diagram, Quote, Run, Table, Text, Visual

FLOW = Diagram("flow", (text("One", "one"), text("Two", "two")))
TABLE = Table(text("What it costs", "table.caption"), None, ((text("A", "a"), text("1", "b")),), None)
LISTING = Code(text("How to say so", "code.caption"), (text("print()", "line"),))
LONG = "words of a caption that goes on and on " * 200


def _told(*visuals: Visual, themes: int = 6) -> Story:
    own = {index: (visual,) for index, visual in enumerate(visuals, 1)}
    return story(untitled(*(theme(number, visuals=own.get(number, ())) for number in range(1, themes + 1))))


def _listed(report: PagesScene) -> list[str]:
    """Each line of the list as read: number, what it says, page."""
    found: list[str] = []
    for page in report.pages:
        own = [box for box in content(page) if any(each.id == FIGURES for each in box.within)]
        found += [plain(box).replace("\t", " ") for box in own if box.role is Role.CONTENTS_ITEM]
    return found


def _with(page: Scene, name: str) -> bool:
    return any(isinstance(item, Anchor) and item.name == name for item in page.items)


def test_kinds_stand_apart_each_with_its_caption_or_its_theme_and_its_page() -> None:
    report = laid_out(_told(LISTING, TABLE, FLOW, Quote(text("So it is.", "quote"))))
    said = _listed(report)
    assert said[::3] == ["Figure 1", "Table 1", "Listing 1"]
    assert said[1::3] == ["Theme 3", "What it costs", "How to say so"]
    places = ["theme/theme-3/visual 1", "theme/theme-2/visual 1", "theme/theme-1/visual 1"]
    pages = [next(number for number, page in enumerate(report.pages, 1) if _with(page, place)) for place in places]
    assert [int(number) for number in said[2::3]] == pages


def test_two_visuals_need_no_list() -> None:
    assert _listed(laid_out(_told(LISTING, TABLE))) == []


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_whole_lines_lead_to_their_visuals(paper: Paper) -> None:
    report = laid_out(_told(FLOW, TABLE, LISTING), paper)
    (page,) = [page for page in report.pages if any("What it costs" in plain(box) for box in content(page)[:30])][:1]
    links = [item for item in page.items if isinstance(item, LinkArea)]
    areas = {item.jump: item for item in links if item.jump is not None and "visual" in item.jump}
    assert sorted(areas) == [f"theme/theme-{number}/visual 1" for number in (1, 2, 3)]
    table = areas["theme/theme-2/visual 1"]
    assert table.says == "Table 1 What it costs"
    for box in boxes(page):
        if table.box.y <= box.box.y < table.box.bottom:
            assert table.box.x - 0.1 <= box.box.x
            assert box.box.right <= table.box.right + 0.1


def test_a_long_caption_is_shortened_and_leads_nowhere_else() -> None:
    linked = Text((Run("See ", bold=True), Run("this", link="https://example.org"), Run("", cites=1)), "table.caption")
    report = laid_out(_told(Table(text(LONG, "long"), None, TABLE.rows, None), Table(linked, None, TABLE.rows), FLOW))
    said = " ".join(_listed(report))
    caption = said[said.index("Table 1 ") + 8 : said.index("…")]
    assert len(caption) > 80
    assert LONG.startswith(caption.replace("  ", " "))
    assert "Table 2 See this 4" in said
    pieces = [piece for page in report.pages for box in content(page) for piece in box.paragraphs[0].pieces]
    assert sum(piece.link is not None for piece in pieces) == 1


@pytest.mark.parametrize("count", [6, 12, 30, 46, 60, 150])
def test_the_list_stands_under_the_contents_or_goes_on_from_them(count: int) -> None:
    told = _told(*[FLOW] * count, themes=count)
    report = laid_out(told)
    assert len(_listed(report)) == 3 * count
    of_contents, of_list = ([_is_of(page, name) for page in report.pages] for name in ("contents", FIGURES))
    first, last = of_list.index(True), len(of_list) - of_list[::-1].index(True)
    assert of_contents.index(True) == 1
    assert of_contents.index(True) <= first <= len(of_contents) - of_contents[::-1].index(True)
    assert all(of_list[first:last])


def _is_of(page: Scene, name: str) -> bool:
    return any(box.within and box.within[0].id == name for box in content(page))
