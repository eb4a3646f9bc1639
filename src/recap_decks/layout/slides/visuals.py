"""Each visual by the module of its kind, imported where an outline has one."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.visual_area import PlacedVisual, as_visual
from recap_decks.scene.items import ChartFrame, Connector, Item, Picture, TableFrame, TextBox
from recap_decks.story.slides import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Quote,
    Table,
    Text,
    Timeline,
    Visual,
    texts_in,
)
from recap_decks.units import Box


def in_area(visual: Visual, area: Box, setting: Setting) -> PlacedVisual | None:
    """The visual whole in that area at a legible size; None where it needs more, or wants a slide of its own."""
    match visual:
        case Chart():
            from recap_decks.layout.slides import chart

            return chart.in_area(visual, area, setting)
        case Table():
            from recap_decks.layout.slides import table

            return table.in_area(visual, area, setting)
        case Comparison():
            from recap_decks.layout.slides import comparison

            return comparison.in_area(visual, area, setting)
        case Image():
            from recap_decks.layout.slides import image

            return image.in_area(visual, area, setting)
        case Timeline():
            from recap_decks.layout.slides import timeline

            return timeline.in_area(visual, area, setting)
        case Code():
            from recap_decks.layout.slides import code

            return code.in_area(visual, area, setting)
        case Diagram():
            from recap_decks.layout.slides import diagram

            return diagram.in_area(visual, area, setting)
        case Quote():
            return None
        case _:
            assert_never(visual)


def alone(visual: Visual, setting: Setting) -> list[PlacedVisual]:
    """The visual on the whole content area of as many slides as it takes, one at least."""
    match visual:
        case Quote():
            from recap_decks.layout.slides import quote

            return quote.alone(visual, setting)
        case Chart():
            from recap_decks.layout.slides import chart

            return chart.alone(visual, setting) or _in_words(visual, setting)
        case Image():
            from recap_decks.layout.slides import image

            return image.alone(visual, setting)
        case Table():
            from recap_decks.layout.slides import table

            return table.alone(visual, setting)
        case Comparison():
            from recap_decks.layout.slides import comparison

            return comparison.alone(visual, setting)
        case Timeline():
            from recap_decks.layout.slides import timeline

            return timeline.alone(visual, setting)
        case Code():
            from recap_decks.layout.slides import code

            return code.alone(visual, setting)
        case Diagram():
            from recap_decks.layout.slides import diagram

            return diagram.alone(visual, setting)
        case _:
            assert_never(visual)


def source_of(visual: Visual) -> Text | None:
    """Where the visual says that it comes from."""
    return visual.source if isinstance(visual, Chart | Table) else None


def _in_words(visual: Visual, setting: Setting) -> list[PlacedVisual]:
    """The visual's texts as paragraphs, its alternative text among them, where it cannot be drawn."""
    from recap_decks.layout.slides import theme

    return [as_visual(body) for body in theme.prose_bodies(tuple(texts_in(visual)), setting)]


def second(placed: PlacedVisual, by: int) -> PlacedVisual:
    """The visual as the second on its slide: with placeholder indices that are higher by that many, and with names
    unlike those of the first, by which connectors find what they join."""

    def named(name: str) -> str:
        return f"{name} at right"

    def moved(item: Item) -> Item:
        if isinstance(item, TextBox | Picture | ChartFrame | TableFrame) and item.placeholder is not None:
            return replace(item, placeholder=item.placeholder + by, name=named(item.name))
        if isinstance(item, Connector):
            (start, at_start), (end, at_end) = item.start, item.end
            return replace(item, start=(named(start), at_start), end=(named(end), at_end))
        return item

    return replace(
        placed,
        placeholders=tuple(replace(spot, index=spot.index + by, name=named(spot.name)) for spot in placed.placeholders),
        boxes=tuple(
            replace(box, placeholder=(box.placeholder or 0) + by, name=named(box.name)) for box in placed.boxes
        ),
        items=tuple(moved(item) for item in placed.items),
    )
