"""The order in which a slide's items lie over one another, back to front, which is also that in which they are read."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.scene.items import Connector, Group, Item, Picture, Rule, Shape, Stroke, TextBox
from recap_decks.scene.slides import TITLE


def in_reading_order(items: Sequence[Item]) -> list[Item]:
    """Title, text, then what an alt text describes.

    Decoration, which readers pass over, stays behind the text, and behind the title too where it lies under it.
    """
    title = next((item for item in items if isinstance(item, TextBox) and item.placeholder == TITLE), None)

    def rank(item: Item) -> int:
        if item is title:
            return 1
        if isinstance(item, TextBox):
            return 3
        if is_decoration(item):
            return 0 if title is not None and _meet(item, title) else 2
        return 4

    return sorted(items, key=rank)


def is_decoration(item: Item) -> bool:
    """Whether readers pass over the item."""
    if isinstance(item, Rule | Stroke | Connector):
        return True
    return isinstance(item, Shape | Picture | Group) and item.alt is None


def _meet(item: Item, title: TextBox) -> bool:
    return isinstance(item, Shape | Picture) and min(item.box.overlap(title.box)) > 0
