"""Scene items moved as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.scene.items import (
    Anchor,
    ChartFrame,
    Command,
    Connector,
    Group,
    Item,
    LinkArea,
    Paragraph,
    Picture,
    Rule,
    Shape,
    Stroke,
    TextBox,
)
from recap_decks.units import Box


def moved(item: Item, dx: float, dy: float) -> Item:
    """The item so many points further right and down. A chart's native values keep their own places, which only a
    format with charts reads; tables are not moved, since pages set theirs row by row."""
    match item:
        case Rule():
            return Rule(item.x0 + dx, item.y0 + dy, item.x1 + dx, item.y1 + dy, item.weight, item.colour)
        case Anchor():
            return Anchor(item.name, item.y + dy)
        case Shape() | Stroke():
            return replace(item, box=moved_box(item.box, dx, dy), commands=moved_path(item.commands, dx, dy))
        case Group():
            return replace(item, items=tuple(_part(part, dx, dy) for part in item.items))
        case TextBox():
            paragraphs = tuple(_paragraph(paragraph, dx, dy) for paragraph in item.paragraphs)
            return replace(item, box=moved_box(item.box, dx, dy), paragraphs=paragraphs)
        case ChartFrame():
            drawn = tuple(moved(part, dx, dy) for part in item.drawn)
            return replace(item, box=moved_box(item.box, dx, dy), drawn=drawn)
        case Connector():
            return replace(
                item, x0=item.x0 + dx, y0=item.y0 + dy, x1=item.x1 + dx, y1=item.y1 + dy,
                drawn=tuple(moved(part, dx, dy) for part in item.drawn),
            )  # fmt: skip
        case LinkArea() | Picture():
            return replace(item, box=moved_box(item.box, dx, dy))
        case _:
            raise TypeError(type(item).__name__)


def _part(item: Shape | Rule, dx: float, dy: float) -> Shape | Rule:
    part = moved(item, dx, dy)
    assert isinstance(part, Shape | Rule)
    return part


def _paragraph(paragraph: Paragraph, dx: float, dy: float) -> Paragraph:
    lines = tuple(replace(line, x=line.x + dx, baseline=line.baseline + dy) for line in paragraph.lines)
    return replace(paragraph, lines=lines)


def moved_box(box: Box, dx: float, dy: float) -> Box:
    """The box so many points further right and down."""
    return Box(box.x + dx, box.y + dy, box.width, box.height)


def moved_path(commands: Sequence[Command], dx: float, dy: float) -> tuple[Command, ...]:
    """The path so many points further right and down."""
    found: list[Command] = []
    for letter, points in commands:
        if len(points) == 6:
            x0, y0, x1, y1, x2, y2 = points
            found.append((letter, (x0 + dx, y0 + dy, x1 + dx, y1 + dy, x2 + dx, y2 + dy)))
        elif points:
            found.append((letter, (points[0] + dx, points[1] + dy)))
        else:
            found.append((letter, points))
    return tuple(found)
