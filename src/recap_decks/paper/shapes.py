"""What is neither text nor picture: grounds, rules, and paths filled and stroked."""

from __future__ import annotations

from functools import lru_cache

from recap_decks.paper.page import Page, number
from recap_decks.scene.items import Command, Rule, Shape, Stroke
from recap_decks.units import Box

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def draw_rectangle(box: Box, colour: str, page: Page) -> None:
    """Fill a rectangle."""
    page.fill(colour)
    page.add(f"{number(box.x)} {number(page.up(box.bottom))} {number(box.width)} {number(box.height)} re f")


def draw_rule(rule: Rule, page: Page) -> None:
    """Draw a straight line, its ends cut off square."""
    page.stroke(rule.colour, rule.weight)
    page.line(rule.x0, rule.y0, rule.x1, rule.y1)


def draw_shape(shape: Shape, page: Page) -> None:
    """Fill a path, even-odd: what lies inside an even number of outlines is a hole."""
    page.fill(shape.fill)
    page.add(f"{_path(shape.commands, page.height)} f*")


def draw_stroke(stroke: Stroke, page: Page) -> None:
    """Draw a path as a line with round joins and ends cut off square (ISO 32000-1, 8.4.3)."""
    page.stroke(stroke.colour, stroke.weight)
    dash = " ".join(number(length) for length in stroke.dash) if stroke.dash else ""
    page.add(f"q 1 j [{dash}] 0 d {_path(stroke.commands, page.height)} S Q")


@lru_cache(maxsize=1024)
def _path(commands: tuple[Command, ...], height: float) -> str:
    """Operators that make a path on a page so high: icons return at the same places."""
    steps = []
    for letter, points in commands:
        steps += [number(height - at if index % 2 else at) for index, at in enumerate(points)]
        steps.append(_OPERATORS[letter])
    return " ".join(steps)
