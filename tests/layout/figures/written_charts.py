"""Charts as outlines write them, given and at random, and the looks that slides and pages have for them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st
from tests.layout.slides.laid_out import outline_of

from recap_decks.build import Build
from recap_decks.layout.figures.chart_look import ChartLook
from recap_decks.layout.measuring import Measure
from recap_decks.scene.items import ChartFrame, Item, TextBox, drawn_items
from recap_decks.story.slides import Chart, ThemeSlide
from recap_decks.style.tokens import Step, load_style
from recap_decks.units import Box, inch

STYLE = load_style("default")
BESIDE = Box(inch(0.6), inch(2.05), inch(6.974), inch(4.3))  # beside points
ALONE = Box(inch(0.6), inch(2.6), inch(12.133), inch(3.8))
ON_PAGE = Box(180.0, 100.0, 336.0, 168.0)

ON_SLIDES = ChartLook(
    Measure(STYLE.slide_fonts), STYLE.colours, STYLE.slide_ladder["S"],
    (STYLE.slide_ladder["L"], STYLE.slide_ladder["S"]), band=44.0,
)  # fmt: skip
ON_PAGES = ChartLook(
    Measure(STYLE.page_fonts), STYLE.page_colours, Step(9, 12), (Step(9.5, 14),), band=17.5, names="left",
    names_width=120.0,
)  # fmt: skip

KINDS = ("column", "bar", "line", "area", "pie", "doughnut")


def outline_with(*charts: dict[str, Any], **more: object) -> str:
    """An outline, as JSON, of one theme that has those charts."""
    visuals = [{"chart": chart} for chart in charts]
    return json.dumps({"title": "Recap", **more, "themes": [{"title": "Theme", "visuals": visuals}]})


def told(chart: dict[str, Any], **more: object) -> Chart:
    """The chart as the story has it."""
    slides = Build(outline_of(outline_with(chart, **more))).story.slides
    return next(
        visual
        for slide in slides
        if isinstance(slide, ThemeSlide)
        for visual in slide.visuals
        if isinstance(visual, Chart)
    )


def texts_of(items: tuple[Item, ...]) -> list[str]:
    """What is drawn in words, in order."""
    return [paragraph.plain for item in items if isinstance(item, TextBox) for paragraph in item.paragraphs]


def frames_of(items: tuple[Item, ...]) -> list[ChartFrame]:
    """The charts among a slide's items."""
    return [item for item in items if isinstance(item, ChartFrame)]


def bounds_of(item: Item) -> list[Box]:
    """The boxes of all that is drawn of an item."""
    return [one.box for one in drawn_items((item,)) if hasattr(one, "box")]


_NAMES = st.one_of(
    st.integers(1990, 2060).map(str),
    st.text("abcdefghij klmnopqrstuvwxyz", min_size=1, max_size=12),
    st.lists(st.text("abcdefghijklmno", min_size=1, max_size=14), min_size=2, max_size=12).map(" ".join),
    st.text("WM", min_size=1, max_size=40),
    st.sampled_from(["Größe & Maß", "Время", "年度報告書", "=1+1", "<b>", "R&D", "Q1 – Q2", "السنة"]),
)
_NUMBERS = st.one_of(
    st.integers(0, 100),
    st.integers(-100, 10_000),
    st.floats(-50, 500).map(lambda number: round(number, 2)),
    st.floats(-1e290, 1e290),
    st.floats(-1e-6, 1e-6),
    st.just(0),
)


@st.composite
def charts(draw: Any) -> dict[str, Any]:
    """A chart that the reader takes: one to six series of one to forty categories."""
    kind = draw(st.sampled_from(KINDS))
    sliced = kind in ("pie", "doughnut")
    names = draw(
        st.lists(
            _NAMES.map(lambda name: " ".join(name.split())).filter(bool), min_size=1, max_size=40, unique_by=str.lower
        )
    )
    series = 1 if sliced else draw(st.integers(1, 6))
    value = st.one_of(st.none(), _NUMBERS.map(abs) if sliced else _NUMBERS)
    rows = [draw(st.lists(value, min_size=len(names), max_size=len(names))) for _ in range(series)]
    if all(number is None for row in rows for number in row):
        rows[0][0] = 1
    data: dict[str, Any] = dict(zip(names, rows[0], strict=True))
    if series > 1:
        data = {
            f"{number} {draw(_NAMES)}".strip(): dict(zip(names, row, strict=True)) for number, row in enumerate(rows)
        }
    chart: dict[str, Any] = {"type": kind, "data": data}
    if draw(st.booleans()):
        chart["title"] = draw(_NAMES.filter(str.strip))
    if draw(st.booleans()):
        chart["unit"] = draw(_NAMES.filter(str.strip))
    if kind in ("column", "bar", "area") and draw(st.booleans()):
        chart["stacked"] = True
    return chart
