"""What LibreOffice draws: lines where the scene has them, by the layouts' levels alone."""

from __future__ import annotations

import pytest
from tests.deck import sample
from tests.deck import sample_layouts as layouts
from tests.deck.drawing import DrawnLine, as_pdf, drawn_lines
from tests.deck.reset import reset_slides

pytestmark = [
    pytest.mark.rendered,
    pytest.mark.usefixtures("soffice"),
]

AGENDA, PART, SECURITY, SMALL, DRAWN, ROWS, CODE = range(1, 8)  # pages from 0
TOLERANCE = 0.15  # points; LibreOffice counts in hundredths of a millimetre


@pytest.fixture(scope="module")
def pages(deck: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[list[DrawnLine]]:
    return drawn_lines(as_pdf(deck, tmp_path_factory.mktemp("drawn")))


@pytest.fixture(scope="module")
def pages_reset(deck: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[list[DrawnLine]]:
    return drawn_lines(as_pdf(reset_slides(deck), tmp_path_factory.mktemp("reset")))


def at(page: list[DrawnLine], start: str) -> tuple[float, float]:
    """Where the line that starts so stands."""
    line = next(line for line in page if line.text.startswith(start))
    return line.x, line.baseline


def near(x: float, baseline: float) -> object:
    return pytest.approx((x, baseline), abs=TOLERANCE)


def test_every_slide_is_a_page(pages: list[list[DrawnLine]]) -> None:
    assert len(pages) == len(sample.deck().slides)


def test_baseline_is_top_and_pitch_less_a_fifth_of_the_size(pages: list[list[DrawnLine]]) -> None:
    page = pages[SECURITY]
    heading, summary, point, _ = layouts.TOPIC_LEVELS
    top = layouts.TWO.placeholder(31).box.y
    assert at(page, "Security remained") == near(layouts.LEFT, layouts.TITLE_PLACE.box.y + 32 - 0.2 * 28)
    assert at(page, "Zero trust") == near(layouts.LEFT, top + heading.pitch - 0.2 * heading.size)
    top += heading.pitch
    assert at(page, "Implementing") == near(layouts.LEFT, top + summary.pitch - 0.2 * summary.size)
    top += summary.pitch + point.before
    assert at(page, "Identity") == near(layouts.LEFT + point.left, top + point.pitch - 0.2 * point.size)


def test_no_space_is_above_a_boxs_first_paragraph(pages: list[list[DrawnLine]]) -> None:
    level = layouts.ROW_LEVELS[0]
    assert level.before > 0
    top = layouts.ROWS.placeholder(31).box.y
    assert at(pages[ROWS], "Identity") == near(layouts.LEFT, top + level.pitch - 0.2 * level.size)


def test_text_beside_a_hanging_label_wraps_under_itself(pages: list[list[DrawnLine]]) -> None:
    level = layouts.ROW_LEVELS[0]
    first = layouts.ROWS.placeholder(31).box.y + level.pitch - 0.2 * level.size
    second = first + level.before + level.pitch
    page = pages[ROWS]
    assert at(page, "Continuous") == near(layouts.LEFT, second)
    assert at(page, "Ongoing") == near(layouts.LEFT + layouts.TAB, second)
    wrapped = [line for line in page if second + 1 < line.baseline < second + 2.5 * level.pitch]
    assert [(line.x, line.baseline) for line in wrapped] == [
        near(layouts.LEFT + layouts.TAB, second + level.pitch),
        near(layouts.LEFT + layouts.TAB, second + 2 * level.pitch),
    ]


def test_right_tabs_of_a_level_hold(pages: list[list[DrawnLine]]) -> None:
    numbers = [line for line in pages[AGENDA] if line.text.strip() in ("4", "6")]
    assert len(numbers) == 2
    for line in numbers:
        digit = 18 * 0.556  # Arial's figures
        assert line.x == pytest.approx(layouts.LEFT + layouts.FULL - 2 - digit, abs=0.3)


def test_a_long_link_breaks_between_words(pages: list[list[DrawnLine]]) -> None:
    first, second = sample.LONG_LINK
    drawn = [line.text.strip() for line in pages[AGENDA]]
    assert first in drawn
    assert f"{second} and after" in drawn


def test_text_without_placeholder_stands_as_drawn(pages: list[list[DrawnLine]]) -> None:
    caption = sample.free_text()
    page = pages[DRAWN]
    lines = [line for paragraph in caption.paragraphs for line in paragraph.lines]
    for line, start in zip(lines, ("A text", "of its", "Label", "beside"), strict=True):
        assert at(page, start) == near(line.x, line.baseline)


def test_feet_are_the_layouts(pages: list[list[DrawnLine]]) -> None:
    for page in pages[1:]:
        assert at(page, "KubeCon + CloudNativeCon 2024") == near(layouts.LEFT, 503.4 + 12 - 2)


def test_reset_changes_nothing_but_runs_and_moved_boxes(
    pages: list[list[DrawnLine]], pages_reset: list[list[DrawnLine]]
) -> None:
    for number, (before, after) in enumerate(zip(pages, pages_reset, strict=True)):
        if number == SMALL:
            assert at(before, "Moved") != at(after, "Moved")
            continue
        assert [line.text[:5] for line in after] == [line.text[:5] for line in before]
        for line, same in zip(before, after, strict=True):
            assert (same.x, same.baseline) == near(line.x, line.baseline)
