"""The recap of this repository as pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.layout.pages.reports import FACTS, boxes, content, laid_out, plain
from tests.layout.pages.test_pages import check_apart, check_inside, check_whole

from recap_decks.layout.pages import lay_out_pages
from recap_decks.layout.pages.paper import SHEETS
from recap_decks.outline.reader import read_outline
from recap_decks.printing import PAPERS, Paper
from recap_decks.scene.items import Picture, Role
from recap_decks.story.layout_names import LAYOUTS
from recap_decks.story.sections import Story
from recap_decks.story.tell import tell
from recap_decks.style.icons import icon_names
from recap_decks.style.tokens import load_style, style_names
from recap_decks.units import Box

OUTLINE = Path(__file__).parents[3] / "outline.yaml"


@pytest.fixture(scope="module")
def recap() -> Story:
    outline, *_ = read_outline(
        OUTLINE.read_bytes(), file=OUTLINE.name, folder=OUTLINE.parent, icons=icon_names(), styles=style_names(),
        layouts=LAYOUTS, default_slug="recap",
    )  # fmt: skip
    return tell(outline)


@pytest.mark.parametrize("paper", PAPERS)
def test_it_stands_whole_and_apart(recap: Story, paper: Paper) -> None:
    report = laid_out(recap, paper)
    check_inside(report, paper)
    check_apart(report)
    check_whole(recap, report)


def test_its_pages_open_with_what_they_should(recap: Story) -> None:
    opened = [plain(content(page)[0]).replace("\t", " ") for page in laid_out(recap).pages]
    assert opened == [
        "KubeCon + CloudNativeCon Europe 2024",
        "Executive summary",
        "Contents",
        "Part 1",
        "1 Platform engineering",
        "Supply chain",
        "Part 2",
        "4 Edge computing",
        "Part 3",
        "6 WebAssembly",
        "Part 4",
        "9 Diversity",
        "Part 5",
        "12 Enterprise adoption",
        "14 Quantum computing",
        "Takeaways",
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_no_page_of_a_part_is_under_a_third_full(recap: Story, paper: Paper) -> None:
    sheet = SHEETS[paper]
    for page in laid_out(recap, paper).pages[1:]:
        lowest = max(box.box.bottom for box in content(page))
        assert lowest - sheet.top > sheet.room / 3


def test_running_heads_stand_on_pages_inside_parts_alone(recap: Story) -> None:
    heads = {
        number: [plain(box) for box in boxes(page) if box.role is Role.RUNNING and box.box.bottom < 60]
        for number, page in enumerate(laid_out(recap).pages, 1)
    }
    assert heads[5] == ["1\tBuilding and running", "Platform engineering"]
    assert heads[6] == ["1\tBuilding and running", "Observability"]
    assert [number for number, found in heads.items() if found] == [5, 6, 8, 10, 12, 14, 15]


def test_labels_and_texts_stand_on_the_grid_s_axes(recap: Story) -> None:
    left = SHEETS["a4"].left
    page = laid_out(recap).pages[4]
    starts = {round(box.box.x - left, 2) for box in content(page)}
    assert starts == {0.0, 134.0, 266.0}


def test_a_logo_ends_on_the_right_edge_and_keeps_its_proportions(recap: Story) -> None:
    logo = Picture(Box(0, 0, 600, 100), b"", "image/png", "logo")
    report = lay_out_pages(recap, load_style("default"), paper="a4", facts=FACTS, logo=logo)
    (placed,) = [item for item in report.pages[0].items if isinstance(item, Picture)]
    assert (placed.box.width, placed.box.height) == (120, 20)
    assert placed.box.right == pytest.approx(SHEETS["a4"].right)
    assert placed.box.bottom == pytest.approx(SHEETS["a4"].foot)
