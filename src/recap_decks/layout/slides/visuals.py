"""Each visual by the module of its kind, imported where an outline has one."""

from __future__ import annotations

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.visual_area import PlacedVisual
from recap_decks.story.slides import Chart, Table, Text, Visual, texts_in
from recap_decks.units import Box


def in_area(visual: Visual, area: Box, setting: Setting) -> PlacedVisual | None:
    """The visual whole in that area at a legible size; None where it needs more, or wants a slide of its own."""
    return None


def alone(visual: Visual, setting: Setting) -> list[PlacedVisual]:
    """The visual on the whole content area of as many slides as it takes, one at least."""
    return _listed(visual, setting)


def source_of(visual: Visual) -> Text | None:
    """Where the visual says that it comes from."""
    return visual.source if isinstance(visual, Chart | Table) else None


def _listed(visual: Visual, setting: Setting) -> list[PlacedVisual]:
    """The visual's texts as plain paragraphs."""
    from recap_decks.layout.slides import theme

    said = tuple(text for text in texts_in(visual) if not text.at.endswith(".alt"))
    bodies = theme.prose_bodies(said, setting) if said else []
    return [PlacedVisual(body.name, body.placeholders, body.boxes, body.items, body.fixed) for body in bodies]
