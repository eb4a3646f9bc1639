"""Slides and pages for languages that run from right to left: laid out from left to right, then reflected.

What stands at the left then stands at the right, in the same order and at the same distances. What has a shape of its
own keeps it: pictures, icons, charts and slides drawn small only change their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, assert_never

from recap_decks.scene.items import (
    Anchor,
    ChartFrame,
    Command,
    Connector,
    Group,
    Item,
    Line,
    LinkArea,
    Miniature,
    Paragraph,
    Picture,
    Rule,
    Shape,
    Stroke,
    TableCell,
    TableFrame,
    TextBox,
)
from recap_decks.scene.slides import Placeholder, SlideLayout
from recap_decks.units import Box

Align = Literal["left", "right"]

_SITES = (0, 3, 2, 1)  # of a rectangle (top, left, bottom, right), where they are once it is reflected


def mirrored(items: Iterable[Item], width: float) -> tuple[Item, ...]:
    """The items of a slide or page that is `width` points wide, reflected."""
    return tuple(_item(item, width) for item in items)


def mirrored_layout(layout: SlideLayout, width: float) -> SlideLayout:
    """A layout of slides of that width, reflected. The indents of its levels then count from the right."""
    placeholders = tuple(_placeholder(each, width) for each in layout.placeholders)
    return replace(layout, placeholders=placeholders, fixed=mirrored(layout.fixed, width))


def mirrored_paragraph(paragraph: Paragraph, width: float) -> Paragraph:
    """A paragraph whose lines, and whose bullet, start as far from the right of `width` points as from its left."""
    bullet = _line(paragraph.bullet, width) if paragraph.bullet else None
    return replace(paragraph, lines=tuple(_line(line, width) for line in paragraph.lines), bullet=bullet)


def _item(item: Item, width: float) -> Item:
    match item:
        case TextBox():
            return _text(item, width)
        case Rule() | Shape():
            return _mark(item, width)
        case Stroke():
            return replace(item, box=_box(item.box, width), commands=_commands(item.commands, width))
        case Group():
            return replace(item, items=tuple(_mark(mark, width) for mark in item.items))
        case Picture() | LinkArea() | Miniature():
            return replace(item, box=_box(item.box, width))
        case ChartFrame():
            return _chart(item, width)
        case TableFrame():
            rows = tuple(replace(row, cells=tuple(_cell(cell, width) for cell in row.cells)) for row in item.rows)
            return replace(item, box=_box(item.box, width), rows=rows)
        case Connector():
            return _connector(item, width)
        case Anchor():
            return item
        case _:
            assert_never(item)


def _mark(mark: Shape | Rule, width: float) -> Shape | Rule:
    if isinstance(mark, Rule):
        return replace(mark, x0=width - mark.x0, x1=width - mark.x1)
    box = _box(mark.box, width)
    if mark.name.lower().startswith("icon "):
        return replace(mark, box=box, commands=_commands(_commands(mark.commands, 0.0), box.x - mark.box.x))
    return replace(mark, box=box, commands=_commands(mark.commands, width))


def _chart(frame: ChartFrame, width: float) -> ChartFrame:
    box = _box(frame.box, width)
    dx = box.x - frame.box.x
    plot, legend = frame.chart.plot, frame.chart.legend
    chart = replace(
        frame.chart, plot=replace(plot, x=plot.x + dx), legend=legend and replace(legend, x=legend.x + dx)
    )  # fmt: skip
    return replace(frame, box=box, chart=chart, drawn=_shifted(frame.drawn, dx))


def _shifted(items: Iterable[Item], dx: float) -> tuple[Item, ...]:
    """Items moved to the right: what is reflected twice is as it was, elsewhere."""
    return mirrored(mirrored(items, 0.0), dx)


def _text(text: TextBox, width: float) -> TextBox:
    paragraphs = tuple(mirrored_paragraph(paragraph, width) for paragraph in text.paragraphs)
    return replace(text, box=_box(text.box, width), paragraphs=paragraphs, align=_align(text.align))


def _cell(cell: TableCell, width: float) -> TableCell:
    return replace(cell, text=_text(cell.text, width) if cell.text else None, align=_align(cell.align))


def _connector(line: Connector, width: float) -> Connector:
    (start, start_site), (end, end_site) = line.start, line.end
    return replace(
        line, x0=width - line.x0, x1=width - line.x1, start=(start, _SITES[start_site]), end=(end, _SITES[end_site]),
        drawn=mirrored(line.drawn, width),
    )  # fmt: skip


def _placeholder(placeholder: Placeholder, width: float) -> Placeholder:
    return replace(placeholder, box=_box(placeholder.box, width), align=_align(placeholder.align))


def _line(line: Line, width: float) -> Line:
    return replace(line, x=width - line.x - line.width)


def _box(box: Box, width: float) -> Box:
    return replace(box, x=width - box.right)


def _align(align: Align) -> Align:
    return "left" if align == "right" else "right"


def _commands(commands: Sequence[Command], width: float) -> tuple[Command, ...]:
    return tuple(
        (letter, tuple(width - value if at % 2 == 0 else value for at, value in enumerate(values)))
        for letter, values in commands
    )
