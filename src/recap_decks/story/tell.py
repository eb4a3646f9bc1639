"""The story of an outline: which slides there are and in what order, and what the report says."""

from __future__ import annotations

from itertools import chain

from recap_decks.outline.choosing import chosen, left_out
from recap_decks.outline.model import Outline
from recap_decks.story.back import back_slides
from recap_decks.story.front import front_slides
from recap_decks.story.notes import with_notes
from recap_decks.story.omissions import left_out_of_report, left_out_of_slides
from recap_decks.story.plan import planned
from recap_decks.story.report import told_report
from recap_decks.story.sections import Story
from recap_decks.story.themes import theme_slides
from recap_decks.story.titles import told_apart
from recap_decks.story.typography import typeset_all


def tell(outline: Outline) -> Story:
    """The slides in order (cover, summary, numbers, programme, agenda, parts and themes, takeaways, conclusion,
    sources) and the report; typeset in the outline's language. Skipped themes are hidden slides in their place; what is
    for others, or not among the themes chosen, is in neither."""
    plan = planned(typeset_all(chosen(outline), outline.language))
    by_choice = left_out(outline)
    slides = told_apart(chain(front_slides(plan), theme_slides(plan), back_slides(plan)))
    return Story(
        slides=tuple(with_notes(slide) for slide in slides),
        report=told_report(plan),
        left_out=by_choice + left_out_of_report(plan),
        left_out_of_slides=by_choice + left_out_of_slides(plan),
        continued=plan.words.continuation,
    )
