"""Blocks of a theme in the report: each in its form, whole, captioned, and continued where a page ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.layout.pages.reports import (
    FACTS,
    LONG_WORD,
    PICTURES,
    boxes,
    content,
    laid_out,
    plain,
    stories,
    story,
    text,
    theme,
    untitled,
)
from tests.layout.pages.test_pages import PAPERS, check_apart, check_inside, check_whole

from recap_decks.layout.pages import lay_out_pages
from recap_decks.layout.pages.paper import SHEETS, X0
from recap_decks.outline.visual_model import ChartSeries, ChartValue
from recap_decks.paper.writer import write_report
from recap_decks.printing import Paper
from recap_decks.scene.items import (
    ChartFrame,
    Connector,
    Picture,
    Role,
    Rule,
    Scene,
    Shape,
    Stroke,
    TextBox,
    drawn_items,
)
from recap_decks.scene.pages import PagesScene
from recap_decks.story.dates import day
from recap_decks.story.sections import Story
from recap_decks.story.slides import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Moment,
    Quote,
    Reference,
    Table,
    Task,
    Text,
    Timeline,
    Topic,
    Visual,
)
from recap_decks.style.tokens import load_style, style_names

LEFT = SHEETS["a4"].left
GRID = SHEETS["a4"].grid
BARS = Chart(
    "bar",
    text("Alerts by cause", "chart.title"),
    None,
    tuple(text(f"Cause {at}", f"chart.{at}.alt") for at in range(4)),
    (ChartSeries(None, tuple(ChartValue(at, text(str(at), f"chart.v{at}.alt")) for at in (21, 13, 9, 3))),),
    text("On-call log", "chart.source"),
    text("Rules without an owner wake most", "chart.alt"),
    highlight="Cause 0",
)  # fmt: skip


def _cells(*words: str, at: str) -> tuple[Text | None, ...]:
    return tuple(text(word, f"{at}.{number}") if word else None for number, word in enumerate(words))


def _table(rows: int = 3, columns: int = 3) -> Table:
    """Names of rows, then numbers."""
    heads = _cells(*(f"Head {at}" for at in range(columns)), at="heads")
    body = tuple(
        _cells(f"Row {number}", *(f"{number}.{at}" for at in range(1, columns)), at=f"row.{number}")
        for number in range(rows)
    )
    return Table(text("Costs of a month", "table.caption"), heads, body, text("Finance", "table.source"))


def _code(lines: int, *, blank: int | None = None) -> Code:
    found = (text(f"line_{at} = {at}", f"code.{at}") if at != blank else None for at in range(lines))
    return Code(text("Numbers", "code.caption"), tuple(found), "python")


def _of(*visuals: Visual) -> PagesScene:
    told = story(untitled(theme(1, visuals=visuals)))
    report = laid_out(told)
    check_inside(report, "a4")
    check_apart(report)
    check_whole(told, report)
    return report


def _page_of(report: PagesScene, said: str) -> Scene:
    return next(page for page in report.pages if any(plain(box) == said for box in content(page)))


def _box(page: Scene, said: str) -> TextBox:
    (found,) = [box for box in boxes(page) if plain(box) == said]
    return found


def _baseline(box: TextBox) -> float:
    return box.paragraphs[0].lines[0].baseline


def test_figures_tables_and_listings_are_counted_apart() -> None:
    quote, flow = Quote(text("So it is.", "quote")), Diagram("flow", _steps("One", "Two"))
    compared = Comparison(_cells("Before", "After", at="compared"), (_cells("Slow", "Fast", at="compared.0"),))
    report = _of(BARS, _table(), quote, flow, _code(3), compared)
    labels = [plain(box) for page in report.pages for box in content(page) if box.role is Role.CAPTION]
    numbers = [label for label in labels if label.split(" ")[0] in ("Figure", "Table", "Listing")]
    assert numbers == ["Figure 1", "Table 1", "Figure 2", "Listing 1", "Table 2"]


def test_a_caption_stands_beside_its_chart_and_its_source_under_it() -> None:
    page = _page_of(_of(BARS), "Figure 1")
    (chart,) = [item for item in page.items if isinstance(item, ChartFrame)]
    assert chart.box.x == pytest.approx(LEFT + GRID.x1)
    assert chart.box.width <= GRID.text
    assert "Rules without an owner wake most" in chart.alt
    for said in ("Figure 1", "Alerts by cause"):
        assert _box(page, said).box.x == pytest.approx(LEFT)
        assert _box(page, said).box.right <= LEFT + GRID.side
    assert _box(page, "Figure 1").box.y == pytest.approx(chart.box.y, abs=2)
    assert _box(page, "On-call log").box.y >= chart.box.bottom


def test_a_table_fills_the_column_its_numbers_end_with_their_heads() -> None:
    page = _page_of(_of(_table()), "Table 1")
    ends = [LEFT + GRID.xr for _ in range(4)]
    assert [_box(page, said).box.right for said in ("Head 2", "0.2", "1.2", "2.2")] == pytest.approx(ends)
    assert _box(page, "Row 0").box.x == pytest.approx(LEFT + GRID.x1)
    assert _baseline(_box(page, "Table 1")) == _baseline(_box(page, "Head 0"))
    weights = [
        item.weight for item in page.items if isinstance(item, Rule) and item.x0 == pytest.approx(LEFT + GRID.x1)
    ]
    assert weights.count(1.0) == 1


def test_a_table_over_pages_says_its_heads_and_its_number_on_each() -> None:
    report = _of(_table(90))
    pages = [page for page in report.pages if any(plain(box).startswith("Row ") for box in content(page))]
    assert len(pages) >= 3
    for page in pages[1:]:
        repeated = [plain(box) for box in boxes(page) if box.role is Role.RUNNING]
        assert [said for said in repeated if said.startswith("Head")] == ["Head 0", "Head 1", "Head 2"]
        assert "Table 1" in repeated
        assert "continued" in repeated
        top = _baseline(_box(page, "Head 0"))
        assert all(_baseline(box) > top for box in content(page) if box.role is Role.CELL)
    for page, following in pairwise(pages):
        last, first = (sum(box.role is Role.CELL for box in content(each)) // 3 for each in (page, following))
        assert min(last, first) >= 2


def test_a_table_of_many_columns_takes_the_side_column_under_its_caption() -> None:
    page = _page_of(_of(_table(columns=11)), "Table 1")
    assert _box(page, "Row 0").box.x == pytest.approx(LEFT + X0)
    assert _box(page, "Costs of a month").box.bottom <= _box(page, "Head 0").box.y


def test_heads_of_many_lines_are_said_again_while_they_leave_room_for_rows() -> None:
    def heads_of_second_page(words: int) -> str:
        heads = _cells("Name", "what it is " * words, at="heads")
        rows = tuple(_cells(f"Row {at}", "so it is said", at=f"rows[{at}]") for at in range(60))
        report = _of(Table(None, heads, rows))
        last = [page for page in report.pages if any(plain(box) == "Row 59" for box in content(page))][-1]
        return " ".join(plain(box) for box in boxes(last) if box.role is Role.RUNNING)

    assert "what it is " * 24 in heads_of_second_page(24) + " "
    assert "what it is" not in heads_of_second_page(400)


def test_a_cell_higher_than_a_page_goes_on_line_by_line() -> None:
    long = _cells("A", "words and words and words " * 400, at="long")
    table = Table(None, _cells("Name", "What", at="heads"), (_cells("B", "short", at="short"), long))
    report = _of(table)
    pages = [page for page in report.pages if any(plain(box).startswith("words") for box in content(page))]
    assert len(pages) >= 2
    assert all(any(plain(box) == "What" for box in boxes(page)) for page in pages)


def test_a_comparison_names_its_rows_in_bold() -> None:
    rows = (_cells("Speed", "Slow", "Fast", at="a"), _cells("Price", "High", "Low", at="b"))
    page = _page_of(_of(Comparison(_cells("Before", "After", at="heads"), rows)), "Table 1")
    faces = {said: _box(page, said).paragraphs[0].pieces[0].face for said in ("Speed", "Price", "Slow", "After")}
    assert faces == {"Speed": "text-bold", "Price": "text-bold", "Slow": "text", "After": "text-bold"}
    assert _box(page, "Before").box.x == _box(page, "Slow").box.x


@pytest.mark.parametrize(("file", "width", "height"), [("wide.png", 336, 84), ("tall.png", 50.4, 252)])
def test_a_picture_keeps_its_proportions_in_the_column(file: str, width: float, height: float) -> None:
    alt = text("Only green", "image.alt")
    report = _of(Image(file, text("A caption", "image.caption"), text("Photo: me", "image.credit"), alt))
    page = _page_of(report, "A caption")
    (picture,) = [item for item in page.items if isinstance(item, Picture)]
    assert (picture.box.width, picture.box.height) == pytest.approx((width, height), abs=0.5)
    assert picture.alt == "Only green"
    assert _box(page, "Photo: me").box.y >= _box(page, "A caption").box.bottom


def test_a_small_picture_is_not_blown_up() -> None:
    page = _page_of(_of(Image("small.png")), "Figure 1")
    (picture,) = [item for item in page.items if isinstance(item, Picture)]
    assert PICTURES["small.png"].width / picture.box.width * 72 >= 149


def test_a_picture_is_made_smaller_rather_than_leaving_its_page_white() -> None:
    page = _page_of(_of(_code(30), Image("tall.png", text("A caption", "image.caption"))), "A caption")
    (picture,) = [item for item in page.items if isinstance(item, Picture)]
    assert picture.box.height == pytest.approx(168)
    assert any(box.role is Role.CODE for box in content(page))


def test_a_chart_is_made_lower_rather_than_leaving_its_page_white() -> None:
    wide = replace(BARS, type="column")
    page = _page_of(_of(_code(38), wide), "Alerts by cause")
    (chart,) = [item for item in page.items if isinstance(item, ChartFrame)]
    assert chart.chart.kind == "column"
    assert chart.box.height == pytest.approx(112)
    assert any(box.role is Role.CODE for box in content(page))


def test_columns_that_lie_down_are_as_high_as_their_bars() -> None:
    names = [f"A category whose name is as long as this one, number {at}" for at in range(5)]
    values = tuple(ChartValue(float(at + 1), text(str(at + 1), f"v{at}")) for at in range(5))
    categories = tuple(text(name, f"c{at}") for at, name in enumerate(names))
    chart = Chart(
        "column", text("A title", "chart.title"), None, categories, (ChartSeries(None, values),), text("Source", "s")
    )
    page = _page_of(_of(chart), "A title")
    (frame,) = [item for item in page.items if isinstance(item, ChartFrame)]
    assert frame.chart.kind == "bar"
    lowest = max(item.box.bottom for item in drawn_items([frame]) if isinstance(item, TextBox | Shape))
    assert lowest > frame.box.bottom - 15
    assert _box(page, "Source").box.y < lowest + 25


def test_who_said_a_quote_stands_on_its_first_baseline() -> None:
    quote = Quote(text("We stopped counting clusters.", "quote"), text("Ada", "who"), text("Lead", "role"))
    page = _page_of(_of(quote), "Ada")
    said = _box(page, "We stopped counting clusters.")
    assert _baseline(said) == pytest.approx(_baseline(_box(page, "Ada")))
    (mark,) = [item for item in page.items if isinstance(item, Shape) and item.name == "Quote mark"]
    assert mark.box.right <= said.box.x


def test_moments_stand_along_a_line_of_dots() -> None:
    moments = tuple(
        Moment(text(f"20{at:02}", f"m{at}"), text(f"What {at}", f"w{at}"), text("Noted " * 9, f"n{at}"))
        for at in range(5)
    )
    page = _page_of(_of(Timeline(moments)), "2000")
    dots = [item for item in page.items if isinstance(item, Shape) and item.name == "Moment"]
    assert len(dots) == 5
    for at, dot in enumerate(dots):
        when, what = _box(page, f"20{at:02}"), _box(page, f"What {at}")
        assert when.box.right < dot.box.x
        assert dot.box.right < what.box.x == pytest.approx(LEFT + GRID.xt)
        assert _baseline(when) == _baseline(what)
        assert content(page).index(when) < content(page).index(what)
        assert what.box.y < dot.box.y + dot.box.height / 2 < what.box.bottom


def test_a_listing_over_pages_stays_on_its_ground_and_breaks_after_a_blank_line() -> None:
    report = _of(_code(70, blank=40))
    pages = [page for page in report.pages if any(box.role is Role.CODE for box in content(page))]
    lines = [[box for box in content(page) if box.role is Role.CODE] for page in pages]
    assert len(pages) == 2
    assert plain(lines[1][0]) == "line_41 = 41"
    for page, own in zip(pages, lines, strict=True):
        grounds = [item.box for item in page.items if isinstance(item, Shape) and item.name == "Code ground"]
        top, bottom = min(box.y for box in grounds), max(box.bottom for box in grounds)
        assert top + 6 <= own[0].box.y
        assert own[-1].box.bottom + 6 <= bottom <= SHEETS["a4"].bottom


def test_code_runs_from_left_to_right_in_every_language() -> None:
    lines = (text("owners:", "code.0"), text("note: " + "a long line " * 12, "code.1"))
    style = load_style("default").written_in("ar", ())
    told = story(untitled(theme(1, visuals=(Code(None, lines),))))
    page = _page_of(lay_out_pages(told, style, paper="a4", facts=FACTS), "owners:")
    ground = next(item.box for item in page.items if isinstance(item, Shape) and item.name == "Code ground")
    short, long = (_box(page, plain(box)).paragraphs[0] for box in content(page) if box.role is Role.CODE)
    first, second = (paragraph.lines[0].x - ground.x for paragraph in (short, long))
    assert first == pytest.approx(second)
    assert first < 20
    assert len(long.lines) > 1
    assert all(line.x > long.lines[0].x for line in long.lines[1:])
    assert not short.rtl
    assert not long.rtl


def _steps(*words: str) -> tuple[Text, ...]:
    return tuple(text(word, f"step.{number}") for number, word in enumerate(words))


def test_a_long_flow_wraps_between_words_and_an_arrow_joins_every_two_steps() -> None:
    words = ("Idea", "Discussion", "Design document", "Review", "Implementation", "Release", "Regret")
    page = _page_of(_of(Diagram("flow", _steps(*words))), "Figure 1")
    arrows = [item for item in page.items if isinstance(item, Connector)]
    assert len(arrows) == len(words) - 1
    assert all(arrow.drawn for arrow in arrows)
    for word in words:
        lines = ["".join(piece.text for piece in line.pieces) for line in _box(page, word).paragraphs[0].lines]
        assert all(part in word.split() for line in lines for part in line.split())


@pytest.mark.parametrize(("count", "arrows"), [(3, 3), (6, 6), (9, 8)])
def test_a_cycle_is_a_ring_while_it_has_room(count: int, arrows: int) -> None:
    page = _page_of(_of(Diagram("cycle", _steps(*(f"Station {at}" for at in range(count))))), "Figure 1")
    assert sum(isinstance(item, Connector) for item in page.items) == arrows


def test_layers_stand_between_rules_from_the_top() -> None:
    page = _page_of(_of(Diagram("layers", _steps("Applications", "Clusters", "Machines"))), "Figure 1")
    tops = [_box(page, said).box.y for said in ("Applications", "Clusters", "Machines")]
    assert tops == sorted(tops)
    assert sum(isinstance(item, Rule) and item.weight == 1.5 for item in page.items) == 4


def _whole_theme() -> Story:
    section = replace(
        theme(3, visuals=(BARS,)),
        meaning=Topic(text("What it means for us", "word/meaning"), (text("Rules need owners. " * 9, "meaning"),)),
        tasks=(
            Task(text("Name an owner", "what"), text("Observability", "who"), text("June", "by"), None, text("T", "t")),
        ),
        sessions=(Reference(text("One collector", "session"), text("Ada", "speaker"), text("https://a.org", "url")),),
    )
    tasks = tuple(replace(task, theme=section.title) for task in section.tasks)
    return story(untitled(replace(section, tasks=tasks)), tasks=tasks)


def test_blocks_follow_each_other_under_their_headings() -> None:
    told = _whole_theme()
    report = laid_out(told)
    check_whole(told, report)
    page = _page_of(report, "Figure 1")
    order = ("Figure 1", "What it means for us", "Actions", "Sessions to watch")
    tops = [next(box.box.y for box in content(page) if plain(box) == said) for said in order]
    assert tops == sorted(tops)
    (bar,) = [item for item in page.items if isinstance(item, Rule) and item.colour == "accent"]
    meaning = next(box for box in content(page) if plain(box).startswith("Rules need"))
    assert (bar.x0, bar.weight) == pytest.approx((LEFT + GRID.x1 + 1.5, 3))
    assert meaning.box.y < bar.y0 < bar.y1 < meaning.box.bottom
    assert meaning.box.x == pytest.approx(LEFT + GRID.x1 + 14)


def test_all_actions_stand_under_heads_each_theme_once() -> None:
    task = _whole_theme().report.tasks[0]
    tasks = tuple(
        replace(task, what=text(f"Do {at}", f"do{at}"), theme=text(f"Theme {at // 30}", f"theme {at // 30}"))
        for at in range(90)
    )
    report = laid_out(story(untitled(theme(1)), tasks=tasks))
    pages = [page for page in report.pages if any(plain(box).startswith("Do ") for box in content(page))]
    assert len(pages) >= 3
    for page in pages:
        heads = [_box(page, said) for said in ("Theme", "What", "Who", "By when")]
        assert len({box.box.y for box in heads}) == 1
    said = [plain(box) for page in pages for box in content(page)]
    assert [said.count(f"Theme {at}") for at in range(3)] == [1, 1, 1]
    ticks = [item for page in pages for item in page.items if isinstance(item, Stroke) and item.name == "Tick box"]
    assert len(ticks) == 90


def test_no_word_of_who_or_when_breaks_but_one_without_end() -> None:
    task = _whole_theme().report.tasks[0]
    said = "Standardisation and certification"
    tasks = (replace(task, who=text(said, "who")), replace(task, who=text(LONG_WORD, "long")))
    page = _page_of(laid_out(story(untitled(theme(1)), tasks=tasks)), said)
    lines = _box(page, said).paragraphs[0].lines
    words = [word for line in lines for piece in line.pieces for word in piece.text.split()]
    assert words == said.split()
    assert len(lines) > 1


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "fr", "es"])
def test_days_of_actions_stand_on_one_line(language: str) -> None:
    on = date(2026, 9, 30)
    said = day(on, language).replace(" ", "\u00a0")
    tasks = tuple(replace(task, by=text(said, "by"), due=on) for task in _whole_theme().report.tasks)
    page = _page_of(laid_out(story(untitled(theme(1)), tasks=tasks)), said)
    assert len(_box(page, said).paragraphs[0].lines) == 1


@settings(max_examples=25, deadline=None)
@given(stories(), PAPERS, st.sampled_from(style_names()))
def test_every_style_keeps_every_block_inside_apart_and_whole(told: Story, paper: Paper, style: str) -> None:
    report = laid_out(told, paper, style)
    check_inside(report, paper)
    check_apart(report)
    check_whole(told, report)


def test_what_is_drawn_is_read_back_from_the_pdf() -> None:
    table, code = _table(60), _code(12)
    moments = (Moment(text("March", "m"), text("It began", "w")),)
    visuals = (BARS, table, code, Timeline(moments), Diagram("flow", _steps("Commit", "Release")))
    style = load_style("editorial")
    scene = lay_out_pages(story(untitled(theme(1, visuals=visuals))), style, paper="letter", facts=FACTS)
    read = pypdf.PdfReader(BytesIO(write_report(scene, style)))
    pages = [" ".join(page.extract_text().split()) for page in read.pages]
    whole = " ".join(pages)
    for said in ("Figure 1", "Alerts by cause", "Cause 3", "Costs of a month", "line_11 = 11", "It began", "Commit"):
        assert said in whole
    assert [whole.count(f"Row {at} ") for at in range(60)] == [1] * 60
    assert sum("Head 1" in page for page in pages) == sum("Row " in page for page in pages)
