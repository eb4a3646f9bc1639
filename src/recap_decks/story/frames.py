"""Keys of slides, and the frames of those that are not about a theme."""

from __future__ import annotations

from recap_decks.outline.model import Text
from recap_decks.story.plan import Plan
from recap_decks.story.slides import Frame


def part_key(part_id: str) -> str:
    """The key of a part's divider."""
    return f"part/{part_id}"


def theme_key(theme_id: str) -> str:
    """The key of a theme's slide."""
    return f"theme/{theme_id}"


def titled_frame(plan: Plan, key: str, section: str, kind: Text, headline: Text | None) -> Frame:
    """The headline as title under the kind's name, or that name alone."""
    return Frame(
        key,
        headline or kind,
        section,
        tracker=kind if headline else None,
        footer=plan.event_name,
        progress=plan.progress(),
    )
