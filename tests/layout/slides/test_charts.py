"""Charts on slides: under their titles, beside points, alone, and on as many slides as they take."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.layout.figures.written_charts import charts, frames_of, outline_with
from tests.layout.slides.laid_out import laid_out, outline_of, text_boxes

from recap_decks.build import Build
from recap_decks.scene.slides import SlideScene

QUARTERS = {"Q1": 12, "Q2": 19, "Q3": 31, "Q4": 52}
POINTS = [{"points": ["Multi-cluster: Hundreds of clusters", "Hybrid: Cloud and on premises", "Legacy: Migrated"]}]


def slides_with_charts(*given_charts: dict[str, Any], **theme: object) -> list[SlideScene]:
    outline = json.loads(outline_with(*given_charts))
    outline["themes"][0] |= theme
    deck = laid_out(json.dumps(outline)).deck
    return [slide for slide in deck.slides if frames_of(slide.scene.items)]


def words(slide: SlideScene) -> list[str]:
    return [paragraph.plain for box in text_boxes(slide) for paragraph in box.paragraphs]


def test_title_and_unit_stand_in_one_placeholder_over_the_chart() -> None:
    [slide] = slides_with_charts({"type": "column", "title": "Clusters", "unit": "median", "data": QUARTERS})
    [frame] = frames_of(slide.scene.items)
    heading = next(box for box in text_boxes(slide) if box.paragraphs[0].plain == "Clusters")
    assert [paragraph.plain for paragraph in heading.paragraphs] == ["Clusters", "median"]
    assert heading.placeholder == 42
    assert slide.layout.placeholder(41).kind == "chart"
    assert frame.placeholder == 41
    assert frame.box == slide.layout.placeholder(41).box
    assert heading.box.bottom < frame.box.y


def test_a_chart_stands_beside_the_points() -> None:
    [slide] = slides_with_charts({"type": "column", "title": "Clusters", "data": QUARTERS}, topics=POINTS)
    [frame] = frames_of(slide.scene.items)
    points = next(box for box in text_boxes(slide) if "Legacy" in box.paragraphs[-1].plain)
    assert frame.box.right < points.box.x


def test_a_source_stands_under_the_chart() -> None:
    [slide] = slides_with_charts({"type": "column", "data": QUARTERS, "source": "On-call log"})
    [frame] = frames_of(slide.scene.items)
    source = next(box for box in text_boxes(slide) if "On-call log" in box.paragraphs[0].plain)
    assert source.box.y >= frame.box.bottom


def test_a_series_alone_is_named_under_the_title() -> None:
    [slide] = slides_with_charts({"type": "column", "title": "T", "unit": "a day", "data": {"Plan": QUARTERS}})
    assert "Plan, a day" in words(slide)


def test_a_unit_that_each_number_has_does_not_stand_over_the_chart() -> None:
    [slide] = slides_with_charts({"type": "column", "title": "T", "unit": "%", "data": {"a": 41}})
    assert "T" in words(slide)
    assert "%" not in words(slide)


def test_bars_go_on_on_further_slides_under_the_same_title() -> None:
    data = {f"Country number {number}": number + 1 for number in range(40)}
    slides = slides_with_charts({"type": "column", "title": "Many", "data": data}, topics=POINTS)
    frames = [frame for slide in slides for frame in frames_of(slide.scene.items)]
    assert len(slides) > 1
    assert [category.name for frame in frames for category in frame.chart.categories] == list(data)
    assert len({frame.chart.axis for frame in frames}) == 1
    assert all("Many" in words(slide) for slide in slides)


def test_a_title_too_long_to_stand_above_the_chart_comes_before_it() -> None:
    title = "This chart needs a great deal of explanation before anybody can read it. " * 30
    [slide] = slides_with_charts({"type": "column", "title": title.strip(), "data": QUARTERS})
    assert len(frames_of(slide.scene.items)) == 1
    assert not any(text.startswith("This chart needs") for text in words(slide))


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_names_of_the_greatest_length_are_drawn(kind: str) -> None:
    data = {f"{number} {'a name without end ' * 10}".strip(): number for number in range(5)}
    slides = slides_with_charts({"type": kind, "data": data})
    assert sum(len(frame.chart.categories) for slide in slides for frame in frames_of(slide.scene.items)) == 5


@pytest.mark.parametrize("more", [{}, {"style": {"slide": "4:3"}}, {"purpose": "read"}], ids=["wide", "4:3", "read"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts())
def test_any_chart_keeps_what_slides_promise(more: dict[str, Any], chart: dict[str, Any]) -> None:
    outline = json.loads(outline_with(chart, **more))
    outline["themes"][0]["topics"] = POINTS
    Build(outline_of(json.dumps(outline))).deck()  # which stops where a promise is broken
