"""The outline at the top of the repository is the recap: all of it, in its order, and no point besides.

Read with plain PyYAML and compared with a fixture written from the recap's own text, so that a fault of our reader
cannot hide a fault of the outline.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.recap.normaliser import normalised

HERE = Path(__file__).parent
OUTLINE = HERE.parents[1] / "outline.yaml"
RECAP: dict[str, Any] = json.loads((HERE / "kubecon-eu-2024.json").read_text(encoding="utf-8"))

Point = tuple[str, str]  # label and text


@pytest.fixture(scope="module")
def outline() -> dict[str, Any]:
    # BaseLoader leaves every scalar as it was typed: no dates, no numbers.
    loaded: dict[str, Any] = yaml.load(OUTLINE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def typed_points(points: list[dict[str, str]]) -> list[Point]:
    """The points of a list in the outline, each typed as `- Label: text`."""
    for point in points:
        assert len(point) == 1, f"not one label and its text: {point}"
    return [(normalised(label), normalised(text)) for point in points for label, text in point.items()]


def lead_of(topic: dict[str, str]) -> str:
    """The recap's line that introduces a topic's points: its summary, or its title where that is all it has."""
    return topic.get("summary") or topic["title"]


def recap_points(bullets: list[dict[str, str]]) -> list[Point]:
    return [(normalised(bullet["label"]), normalised(bullet["text"])) for bullet in bullets]


def lead(text: str) -> str:
    """A line that introduces a list, without the colon that may end it."""
    return normalised(text).removesuffix(":")


def paragraphs(prose: str) -> list[str]:
    """The paragraphs of a folded block: PyYAML leaves a line break between two."""
    return [normalised(paragraph) for paragraph in prose.strip().split("\n")]


def at(outline: dict[str, Any], path: str) -> str:
    """The text at a dotted path such as `sources.0.title`."""
    value: Any = outline
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert isinstance(value, str)
    return normalised(value)


def test_the_fixture_is_whole() -> None:
    counts = {key: len(entries) for key, entries in RECAP.items() if isinstance(entries, list)}
    assert counts == {
        "introduction": 1,
        "bullets": 94,
        "leads": 35,
        "takeaways": 6,
        "conclusion": 3,
        "figures": 4,
        "reworded": 5,
    }
    bullets = recap_points(RECAP["bullets"])
    assert recap_points([figure["recap"] for figure in RECAP["figures"]]) == bullets[:4]
    assert recap_points(RECAP["takeaways"]) == bullets[-6:]


def test_points_are_the_bullets_and_no_others(outline: dict[str, Any]) -> None:
    points = typed_points(outline["programme"])
    for theme in outline["themes"]:
        for topic in theme["topics"]:
            points += typed_points(topic["points"])
    points += typed_points(outline["takeaways"])
    attendance = len(RECAP["figures"])
    assert points == recap_points(RECAP["bullets"])[attendance:]


def test_points_stand_under_the_line_that_introduces_them(outline: dict[str, Any]) -> None:
    typed = [
        (lead(lead_of(topic)), *point)
        for theme in outline["themes"]
        for topic in theme["topics"]
        for point in typed_points(topic["points"])
    ]
    leads = set(RECAP["leads"])
    of_topics = [bullet for bullet in RECAP["bullets"] if bullet["under"] in leads]
    assert len(of_topics) == 80
    assert typed == [(lead(bullet["under"]), *recap_points([bullet])[0]) for bullet in of_topics]


def test_summaries_are_the_leads_and_no_others(outline: dict[str, Any]) -> None:
    summaries = []
    for theme in outline["themes"]:
        summaries += [lead(theme["summary"]), *(lead(lead_of(topic)) for topic in theme["topics"])]
    assert summaries == [lead(text) for text in RECAP["leads"]]


def test_numbers_are_the_attendance(outline: dict[str, Any]) -> None:
    assert outline["numbers"] == [figure["shown"] for figure in RECAP["figures"]]


def test_prose_is_whole(outline: dict[str, Any]) -> None:
    assert paragraphs(outline["summary"]) == [normalised(text) for text in RECAP["introduction"]]
    assert paragraphs(outline["conclusion"]) == [normalised(text) for text in RECAP["conclusion"]]


@pytest.mark.parametrize("line", RECAP["reworded"], ids=lambda line: str(line["recap"]))
def test_a_line_not_shown_as_it_is_has_its_place(outline: dict[str, Any], line: dict[str, Any]) -> None:
    shown = {path: normalised(text) for path, text in line["shown"].items()}
    assert {path: at(outline, path) for path in shown} == shown


def test_the_themes_of_a_part_stand_together(outline: dict[str, Any]) -> None:
    in_order = list(dict.fromkeys(theme["part"] for theme in outline["themes"]))
    assert in_order == [part["id"] for part in outline["parts"]]
    assert [theme["part"] for theme in outline["themes"]] == sorted(
        (theme["part"] for theme in outline["themes"]), key=in_order.index
    )
