"""Rules that make way for texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from recap_decks.scene.items import Rule
from recap_decks.units import Box

_BESIDE = 2.0  # points free at each side of a text


def with_gaps(rule: Rule, texts: Iterable[Box]) -> Iterator[Rule]:
    """A level rule with gaps where it would run through texts; any other rule as it is."""
    if rule.y0 != rule.y1:
        yield rule
        return
    start = rule.x0
    for box in sorted((box for box in texts if box.y < rule.y0 < box.bottom), key=lambda box: box.x):
        end = min(rule.x1, box.x - _BESIDE)
        if end > start:
            yield replace(rule, x0=start, x1=end)
        start = max(start, box.right + _BESIDE)
    if start < rule.x1:
        yield replace(rule, x0=start)
