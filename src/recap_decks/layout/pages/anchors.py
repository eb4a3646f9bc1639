"""Names of the report's places, and the structures that stand at them."""

from __future__ import annotations

from recap_decks.scene.items import Enclosure
from recap_decks.story.sections import PartSection, ThemeSection

EVENT, SUMMARY, CONTENTS, TAKEAWAYS, CONCLUSION = "event", "summary", "contents", "takeaways", "conclusion"
ACTIONS, SOURCES, FIGURES, COVER = "actions", "sources", "figures", "cover"


def part_anchor(part: PartSection) -> str:
    """The place of a part: its opening page, or its heading over the first theme."""
    return f"part/{part.id}"


def theme_anchor(theme: ThemeSection) -> str:
    """The place of a theme's rule."""
    return f"theme/{theme.id}"


def topic_anchor(theme: ThemeSection, index: int) -> str:
    """The place of a theme's topic, counted from 0."""
    return f"theme/{theme.id}/{index + 1}"


def source_anchor(number: int) -> str:
    """The place of a source, counted from 1."""
    return f"source/{number}"


def visual_anchor(theme: ThemeSection, index: int) -> str:
    """The place of a theme's visual, counted from 0."""
    return f"theme/{theme.id}/visual {index + 1}"


def section(anchor: str) -> Enclosure:
    """The section that stands at an anchor."""
    return Enclosure("section", anchor)


def enclosing(part: PartSection) -> tuple[Enclosure, ...]:
    """What a part's themes stand in."""
    return (section(part_anchor(part)),) if part.title else ()
