"""What stands beside what on slides with visuals: points, other visuals, captions, sources, what a theme means."""

from __future__ import annotations

from typing import Any

import pytest
from tests.layout.slides.laid_out import laid_out, outline_of, said, text_boxes
from tests.layout.slides.themes_with_visuals import PICTURES, as_yaml

from recap_decks.build import Build
from recap_decks.layout.grid import GRIDS, S2
from recap_decks.layout.slides.theme import kind_of
from recap_decks.problems import OutlineError
from recap_decks.scene.items import ChartFrame, Picture, Shape, TableFrame, TextBox
from recap_decks.scene.slides import SlideScene

GRID = GRIDS["16:9"]
CHART = {"chart": {"type": "column", "title": "Clusters", "data": {"A": 1, "B": 2}, "highlight": "B", "source": "Us"}}
LINE = {"chart": {"type": "line", "title": "Talks", "data": {"A": 1, "B": 2, "C": 3}}}
TIMELINE = {"timeline": [{"when": str(year), "what": "Something happened then"} for year in range(2014, 2022)]}
QUOTE = {"quote": {"text": "Ship small, ship often.", "who": "Jane Roe", "role": "Engineer"}}
WORDS = "What it is that is said of it in so many words"


def topic(points: int = 3, title: str = "Topic") -> dict[str, Any]:
    return {"title": title, "points": [{f"Label {number}": WORDS} for number in range(points)]}


def slides(*visuals: dict[str, Any], **theme: Any) -> list[SlideScene]:
    """The slides of one theme with those visuals."""
    source = as_yaml({"title": "Theme", "icon": "layers", "visuals": list(visuals), **theme})
    return [one for one in laid_out(source, PICTURES).deck.slides if one.scene.key.startswith("theme/")]


def image(file: str, **more: Any) -> dict[str, Any]:
    return {"image": {"file": file, "alt": "A picture", **more}}


def picture(slide: SlideScene) -> Picture:
    (found,) = (item for item in slide.scene.items if isinstance(item, Picture))
    return found


def box_of(slide: SlideScene, name: str) -> TextBox:
    (found,) = (box for box in text_boxes(slide) if box.name == name)
    return found


def chart_of(slide: SlideScene) -> ChartFrame:
    (chart,) = (item for item in slide.scene.items if isinstance(item, ChartFrame))
    return chart


def icon_colour(slide: SlideScene) -> str:
    (icon,) = (item for item in slide.scene.items if isinstance(item, Shape) and item.name.startswith("Icon"))
    return icon.fill


def test_few_points_stand_over_a_comparison_that_wants_the_whole_width() -> None:
    names = ["Alpha", "Beta", "Gamma"]
    wide = {"comparison": {"columns": names, "rows": [[f"Need {n}", "Yes", "No", "Partly"] for n in range(4)]}}
    (slide,) = slides(wide, topics=[{"points": [{"Needs": "Ordering, replay and a person to call"}]}])
    (table,) = (item for item in slide.scene.items if isinstance(item, TableFrame))
    (points,) = (box for box in text_boxes(slide) if box.name == "Points")
    assert points.box.bottom < table.box.y
    assert table.box.right == pytest.approx(GRID.right, abs=0.1)
    many = slides(wide, topics=[topic(8)])
    assert len(many) == 2  # since points would leave the table too little room


@pytest.mark.parametrize(
    "visual",
    [
        {"table": {"columns": ["A"], "rows": [["a"], ["b"]], "caption": "x" * 1200}},
        {"code": {"text": "a", "caption": "x" * 1200}},
    ],
)
def test_a_word_that_has_room_on_a_slide_of_its_own_has_it_beside_points_too(visual: dict[str, Any]) -> None:
    alone = slides(visual)
    assert len(slides(visual, topics=[{"points": ["One point"]}])) == len(alone) + 1


def sizes(slide: SlideScene) -> set[float]:
    return {piece.size for box in text_boxes(slide) if box.name == "Points" for piece in box.paragraphs[0].pieces}


def test_few_words_without_anything_else_are_said_large() -> None:
    few = [{"Traces": "Sampled at their end"}, {"Logs": "Kept for a day"}]
    [alone] = slides(topics=[{"points": few}])
    [with_name] = slides(topics=[{"title": "Costs", "points": ["Kept for a day"]}])
    [more] = slides(topics=[{"points": [*few, *few]}])
    [longer] = slides(topics=[{"points": [WORDS * 5, WORDS * 4]}])
    assert sizes(alone) == sizes(with_name) == {24.0}
    assert all(size <= 18 for slide in (more, longer) for size in sizes(slide))
    # A topic's name and its first point stand on one line, whatever their sizes.
    name, points = box_of(with_name, "Topic"), box_of(with_name, "Points")
    assert name.paragraphs[0].lines[0].baseline == pytest.approx(points.paragraphs[0].lines[0].baseline, abs=0.1)


def test_a_theme_of_actions_alone_shows_them() -> None:
    [slide] = slides(actions=[{"what": "Try it", "who": "Ada", "by": "2026-10-01"}, {"what": "Tell all"}])
    assert [paragraph.plain for paragraph in box_of(slide, "Points").paragraphs] == [
        "Try it\nAda · October\u00a01,\u00a02026",
        "Tell all",
    ]
    [slide] = slides(sessions=[{"title": "Builds in minutes", "speaker": "Grace"}])
    assert [paragraph.plain for paragraph in box_of(slide, "Points").paragraphs] == ["Builds in minutes\nGrace"]


def test_points_stand_beside_a_chart_which_has_the_accent() -> None:
    (slide,) = slides(CHART, topics=[topic()])
    chart = chart_of(slide)
    assert chart.box.x >= GRID.margin - 0.1
    assert chart.box.right <= GRID.column(8)
    assert box_of(slide, "Points").box.x == GRID.column(9)
    assert icon_colour(slide) == "ink"
    assert "Us" in said(slide.items)


def test_points_that_leave_no_room_stand_on_slides_before_the_visuals() -> None:
    made = slides(CHART, QUOTE, topics=[topic(4, f"Topic {number}") for number in range(3)])
    assert [slide.layout.name.partition(",")[0] for slide in made] == ["Three topics", "Visual", "Visual"]
    assert [slide.title.replace("\u00a0", " ") for slide in made] == [f"Theme ({number} of 3)" for number in (1, 2, 3)]


def test_two_small_visuals_share_a_slide_but_two_highlights_do_not() -> None:
    assert [slide.layout.name.partition(",")[0] for slide in slides(CHART, LINE)] == ["Two visuals"]
    assert [slide.layout.name.partition(",")[0] for slide in slides(CHART, CHART)] == ["Visual", "Visual"]


def test_a_quote_stands_above_its_points() -> None:
    (slide,) = slides(QUOTE, topics=[topic(4)])
    assert box_of(slide, "Quote").box.x == GRID.column(5)
    assert box_of(slide, "Who said it").box.x == GRID.margin
    assert box_of(slide, "Topic 1").box.y > box_of(slide, "Quote").box.bottom - 0.1


def test_a_quote_stands_above_points_without_a_title_and_what_they_mean() -> None:
    (slide,) = slides(QUOTE, topics=[{"points": topic(2)["points"]}], meaning="Plan for it.")
    columns = [box_of(slide, f"Topic 1 points {number}").box for number in (1, 2)]
    assert [box.x for box in columns] == [GRID.column(5), GRID.column(9)]
    assert min(box.y for box in columns) > box_of(slide, "Quote").box.bottom - 0.1


def test_many_points_below_a_quote_stand_higher_rather_than_on_a_slide_of_their_own() -> None:
    bands = []
    for count in (2, 6):
        (slide,) = slides(QUOTE, topics=[{"points": topic(count)["points"]}], meaning="Plan for it.")
        bands.append(box_of(slide, "Topic 1 points 1").box.y)
    assert bands[0] > bands[1] > box_of(slide, "Quote").box.bottom - 0.1


@pytest.mark.parametrize(("words", "size"), [(5, 28), (40, 28), (90, 18), (160, 16), (220, 14)])
def test_a_quote_is_the_smaller_the_longer_it_is(words: int, size: float) -> None:
    said_at_length = " ".join(["word"] * words)
    (slide,) = slides({"quote": {"text": said_at_length}})
    assert {piece.size for piece in box_of(slide, "Quote").paragraphs[0].pieces} == {size}


@pytest.mark.parametrize("visual", [QUOTE, {"timeline": TIMELINE["timeline"][:3]}])
def test_large_text_keeps_clear_of_a_title_of_four_lines(visual: dict[str, Any]) -> None:
    source = as_yaml({"title": "A title that goes on " * 21, "visuals": [visual]}) + "style: {name: dark}\n"
    (slide,) = (one for one in laid_out(source).deck.slides if one.scene.key.startswith("theme/"))
    title = box_of(slide, "Title")
    assert len(title.paragraphs[0].lines) == 4
    others = [box.box.y for box in text_boxes(slide) if box is not title]
    assert min(y for y in others if y > title.box.y) >= title.box.bottom


def test_only_the_last_slide_gives_room_to_what_a_theme_means() -> None:
    first, last = slides(CHART, CHART, meaning="Plan for it.")
    (alone, _) = slides(CHART, CHART)
    heights = [chart_of(slide).box.height for slide in (alone, first, last)]
    assert heights[0] == heights[1] > heights[2]
    assert box_of(last, "Call-out text").box.y > chart_of(last).box.bottom


@pytest.mark.parametrize("count", [10, 20, 22, 28])
def test_what_goes_on_before_another_visual_and_what_it_means_is_said_once(count: int) -> None:
    names = [f"Service {number}" for number in range(count)]
    table = {"table": {"columns": ["Service", "Owner"], "rows": [[name, "A team"] for name in names]}}
    made = slides(table, QUOTE, meaning="Plan for it.")
    frames = [item for slide in made for item in slide.scene.items if isinstance(item, TableFrame)]
    cells = [row.cells[0].text for frame in frames for row in frame.rows if not row.header]
    assert [cell.paragraphs[0].plain for cell in cells if cell] == names
    chart = {"chart": {"type": "bar", "data": dict.fromkeys(names, 3)}}
    made = slides(chart, QUOTE, meaning="Plan for it.")
    charts = [item.chart for slide in made for item in slide.scene.items if isinstance(item, ChartFrame)]
    assert [category.name for each in charts for category in each.categories] == names


def test_texts_before_a_visual_are_as_large_as_if_it_meant_nothing() -> None:
    points = [
        {"label": f"Step {at}", "text": "What runs is named by all that it reads, and is kept"} for at in range(3)
    ]
    topics = [{"title": f"Topic {number}", "points": points} for number in range(2)]
    meant, alone = (slides(CHART, topics=topics, **more)[0] for more in ({"meaning": "Plan for it."}, {}))
    assert meant.layout.name == alone.layout.name


@pytest.mark.parametrize("form", ["cycle", "flow"])
def test_short_steps_of_a_diagram_are_set_smaller_rather_than_broken(form: str) -> None:
    steps = ["Write small", "Ask early", "Answer today", "Merge and watch"]
    (slide,) = slides({"diagram": {form: steps}}, topics=[topic(4)], meaning="Plan for it.")
    placed = [box_of(slide, f"Step {number}") for number in range(1, 5)]
    assert [len(paragraph.lines) for box in placed for paragraph in box.paragraphs] == [1, 1, 1, 1]


def test_a_very_long_quote_goes_on_with_who_said_it() -> None:
    made = slides({"quote": {"text": " ".join(["A sentence that goes on."] * 90), "who": "Jane Roe"}})
    assert len(made) > 1
    assert all("Jane Roe" in said(slide.items) for slide in made)


def test_the_call_out_ends_the_last_slide_and_has_the_accent() -> None:
    made = slides(TIMELINE, topics=[topic(4), topic(4)], meaning="Plan for it.")
    last = made[-1]
    (bar,) = (item for item in last.scene.items if isinstance(item, Shape) and item.name == "Bar")
    text = box_of(last, "Call-out text").box
    assert (bar.fill, icon_colour(last)) == ("accent_text", "ink")
    assert bar.box.bottom == pytest.approx(GRID.bottom)
    assert bar.box.height == pytest.approx(max(text.height, box_of(last, "Call-out").box.height))
    assert not any(item.name == "Bar" for slide in made[:-1] for item in slide.scene.items if isinstance(item, Shape))
    others = [box for box in text_boxes(last) if (box.placeholder or 0) > 20]
    assert max(box.box.bottom for box in others) <= bar.box.y - S2 + 0.1


def test_the_call_out_stands_above_a_source_and_leaves_the_accent_to_a_highlight() -> None:
    (slide,) = slides(CHART, topics=[topic(2)], meaning="Plan for it.")
    (bar,) = (item for item in slide.scene.items if isinstance(item, Shape) and item.name == "Bar")
    assert bar.fill == "ink"
    assert bar.box.bottom < box_of(slide, "Source").box.y


def test_a_call_out_too_long_for_the_foot_has_a_slide_of_its_own() -> None:
    first, second = slides(topics=[topic()], meaning=" ".join(["It means a great deal for all of us."] * 25))
    assert first.layout.name.startswith("One topic")
    assert second.layout.name.startswith("Statement")


@pytest.mark.parametrize("file", sorted(PICTURES))
@pytest.mark.parametrize("fit", ["cover", "contain", None])
@pytest.mark.parametrize("beside", [True, False])
def test_pictures_keep_their_proportions_and_pixels(file: str, fit: str | None, beside: bool) -> None:
    (slide,) = slides(
        image(file, caption="A caption", **({"fit": fit} if fit else {})), **({"topics": [topic()]} if beside else {})
    )
    shown, loaded = picture(slide), PICTURES[file]
    ratio = (shown.box.width / shown.box.height) / (loaded.width / loaded.height)
    if fit == "contain":
        assert ratio == pytest.approx(1, rel=0.01)
    elif fit is None:
        assert 0.87 <= ratio <= 1 / 0.87
    if loaded.svg is None:
        assert max(shown.box.width / loaded.width, shown.box.height / loaded.height) <= 0.721  # 100 pixels an inch
    caption = box_of(slide, "Caption").box
    assert caption.y >= shown.box.bottom or caption.right <= shown.box.x


def test_a_photograph_reaches_to_the_edge_and_a_third_in_a_row_does_not() -> None:
    themes = [
        {"title": f"Theme {n}", "topics": [topic()], "visuals": [image("landscape.jpg")], "icon": "layers"}
        for n in range(3)
    ]
    deck = laid_out(as_yaml(*themes), PICTURES).deck
    made = [slide for slide in deck.slides if slide.scene.key.startswith("theme/")]
    at_edge = [picture(slide).box.right == pytest.approx(GRID.width) for slide in made]
    assert at_edge == [True, True, False]


@pytest.mark.parametrize(
    ("more", "alt"),
    [
        ({}, "A picture"),
        ({"alt": "", "caption": "Said below"}, "Said below"),
        ({"alt": ""}, ""),
        ({"decorative": True}, None),
    ],
)
def test_pictures_are_described_and_never_by_their_files(more: dict[str, Any], alt: str | None) -> None:
    (slide,) = slides(image("square.png", **more))
    assert picture(slide).alt == alt


def test_a_coarse_picture_is_told_with_its_place() -> None:
    source = as_yaml({"title": "Theme", "topics": [topic()], "visuals": [image("tiny.png"), image("drawing.svg")]})
    found = [problem for problem in Build(outline_of(source), pictures=PICTURES).warnings() if problem.code == "RD204"]
    assert [problem.span and problem.span.line for problem in found] == [
        source[: source.index("tiny.png")].count("\n") + 1
    ]


ONE, TWO, THREE, FOUR = (tuple(topic(2, f"Topic {n}") for n in range(count)) for count in (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("layout", "theme", "name"),
    [
        ("rows", {"topics": ONE}, "One topic, rows"),
        ("columns", {"topics": ONE}, "One topic, 2 columns"),
        ("stacked", {"topics": ONE}, "One topic, stacked"),
        ("two-columns", {"topics": [topic(5)]}, "One topic, two columns"),
        ("columns", {"topics": TWO}, "Two topics, columns"),
        ("two-columns", {"topics": TWO}, "Two topics, columns"),
        ("bands", {"topics": TWO}, "Two topics, bands"),
        ("columns", {"topics": THREE}, "Three topics, columns"),
        ("two-by-two", {"topics": FOUR}, "Four topics, two by two"),
        ("statement", {"summary": "It is so."}, "Statement, 28 pt"),
        ("visual", {"topics": ONE, "visuals": [QUOTE, CHART]}, "Visual and points, column chart"),
        ("visual-alone", {"topics": ONE, "visuals": [CHART]}, "One topic, rows"),
        (
            "image",
            {"topics": ONE, "visuals": [CHART, image("landscape.png")]},
            "Visual and points, picture to the edge",
        ),
        ("quote", {"topics": ONE, "visuals": [CHART, QUOTE]}, "Quote and points, 28 pt"),
    ],
)
def test_a_layout_asked_for_is_taken(layout: str, theme: dict[str, Any], name: str) -> None:
    made = slides(*theme.get("visuals", ()), **{**{k: v for k, v in theme.items() if k != "visuals"}, "layout": layout})
    assert kind_of(made[0].layout.name) == name


def test_all_layouts_that_cannot_be_filled_are_told_at_once_with_those_that_can() -> None:
    source = as_yaml(
        {"title": "One", "topics": list(ONE), "layout": "bands"},
        {"title": "Two", "topics": list(TWO), "layout": "two-by-two"},
        {"title": "Three", "topics": list(THREE), "layout": "columns"},
    )
    with pytest.raises(OutlineError) as raised:
        Build(outline_of(source)).check_layouts()
    told = [(problem.code, problem.span and problem.span.line, problem.hint) for problem in raised.value.problems]
    lines = [number for number, line in enumerate(source.splitlines(), 1) if "layout" in line]
    assert told == [
        ("RD124", lines[0], "it can fill rows, columns, stacked"),
        ("RD124", lines[1], "it can fill rows, columns, two-columns, stacked, bands"),
    ]
    with pytest.raises(OutlineError):
        Build(outline_of(source)).deck()
    Build(outline_of(source)).report()
