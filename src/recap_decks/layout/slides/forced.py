"""Compositions that an outline asks for by name: which of them a theme's content can fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import prose, theme, visual_slides
from recap_decks.layout.slides.frame import Body
from recap_decks.problems import Problem
from recap_decks.story.layout_names import LAYOUTS
from recap_decks.story.sections import Story
from recap_decks.story.slides import Image, Prose, Quote, ThemeSlide, Topic, Visual

STATEMENT = "statement"


def told(slide: ThemeSlide, name: str, lead: Prose, setting: Setting) -> list[Body] | None:
    """All of a theme but its meaning, its main slide in the composition of that name; None where the content cannot
    fill it. `lead` is what does not stand above the content."""
    match name:
        case "statement":
            first = _statement(slide, lead, setting)
            return [*first, *visual_slides.following(slide.visuals, setting)] if first is not None else None
        case "visual" | "image" | "quote":
            return _led_by_visual(slide, name, lead, setting)
        case "visual-alone":
            if not slide.visuals:
                return None
            made = theme.bodies(lead, slide.topics, setting, ())
            return [*made, *(body for visual in slide.visuals for body in visual_slides.alone(visual, setting))]
        case _:
            points = theme.forced(slide.topics, name, setting) if slide.topics else None
            if points is None:
                return None
            before = theme.prose_bodies(lead, setting) if lead else []
            return [*before, *points, *visual_slides.following(slide.visuals, setting)]


def _statement(slide: ThemeSlide, lead: Prose, setting: Setting) -> list[Body] | None:
    """All that the theme says as one large text; None where it has points, or says more than a slide holds."""
    if any(topic.points for topic in slide.topics):
        return None
    of_topics = (text for topic in slide.topics for text in ((topic.title,) if topic.title else ()) + topic.summary)
    body = prose.lead_only((*lead, *of_topics), setting)
    return [body] if body is not None and body.boxes[0].paragraphs else None


def _led_by_visual(slide: ThemeSlide, name: str, lead: Prose, setting: Setting) -> list[Body] | None:
    """The first visual of that kind that fits beside the points, then the others."""
    for visual in slide.visuals if slide.topics else ():
        body = _beside_points(visual, name, lead, slide.topics, setting)
        if body is not None:
            others = [other for other in slide.visuals if other is not visual]
            return [body, *visual_slides.following(others, setting)]
    return None


def _beside_points(visual: Visual, name: str, lead: Prose, topics: Sequence[Topic], setting: Setting) -> Body | None:
    """The visual, where it is of the kind that the name asks for, and the points."""
    if name == "image":
        from recap_decks.layout.slides import image

        return image.to_the_edge(visual, lead, topics, setting) if isinstance(visual, Image) else None
    if isinstance(visual, Quote) != (name == "quote"):
        return None
    return visual_slides.with_points(visual, lead, topics, setting)


def holding(slide: ThemeSlide, setting: Setting) -> list[str]:
    """The names of the compositions that the theme's content can fill."""
    leads = {STATEMENT: slide.lead}
    return [name for name in LAYOUTS if told(slide, name, leads.get(name, ()), setting) is not None]


def misfits(story: Story, setting: Setting) -> Iterator[Problem]:
    """An error for each theme whose content cannot fill the composition that it asks for."""
    for slide in story.slides:
        if isinstance(slide, ThemeSlide) and slide.layout is not None:
            names = holding(slide, setting)
            if slide.layout not in names:
                message = f"this theme's content cannot fill the layout `{slide.layout}` ({LAYOUTS[slide.layout]})"
                hint = f"it can fill {', '.join(names)}" if names else "leave `layout` out"
                yield Problem("RD124", message, slide.layout_span, hint)
