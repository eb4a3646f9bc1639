"""Rules that make way for texts."""

from __future__ import annotations

from dataclasses import replace

from recap_decks.layout.figures.rule_gaps import with_gaps
from recap_decks.scene.items import Rule
from recap_decks.units import Box

LEVEL = Rule(0, 50, 100, 50, 0.5, "hair")


def spans(rule: Rule, *texts: Box) -> list[tuple[float, float]]:
    return [(part.x0, part.x1) for part in with_gaps(rule, texts)]


def test_a_rule_stops_at_each_side_of_a_text_on_it() -> None:
    assert spans(LEVEL, Box(40, 45, 20, 10)) == [(0, 38), (62, 100)]
    assert spans(LEVEL, Box(80, 45, 30, 10), Box(10, 45, 10, 10)) == [(0, 8), (22, 78)]
    assert spans(LEVEL, Box(-5, 45, 120, 10)) == []


def test_other_texts_leave_it_whole() -> None:
    assert spans(LEVEL) == spans(LEVEL, Box(40, 30, 20, 20), Box(40, 51, 20, 10)) == [(0, 100)]


def test_texts_that_touch_part_it_once() -> None:
    assert spans(LEVEL, Box(40, 45, 10, 10), Box(45, 45, 20, 10)) == [(0, 38), (67, 100)]


def test_an_upright_rule_stays_as_it_is() -> None:
    upright = replace(LEVEL, x1=0, y1=90)
    assert list(with_gaps(upright, [Box(-5, 60, 10, 10)])) == [upright]
