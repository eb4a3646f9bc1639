"""Titles too long to be set as large as the others over their slides, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import takes_two_lines
from recap_decks.problems import Problem
from recap_decks.story.sections import Story
from recap_decks.story.slides import CoverSlide, PartSlide

_SURELY_TWO_LINES = 60  # characters of a title


def long_titles(story: Story, setting: Setting) -> Iterator[Problem]:
    """A warning for each title of the outline that takes more than two lines above its slide; covers and dividers have
    room for more."""
    for slide in story.slides:
        title = slide.frame.title
        shown_large = isinstance(slide, CoverSlide | PartSlide) or len(title.plain) <= _SURELY_TWO_LINES
        if title.span is not None and not shown_large and not takes_two_lines(title, setting):
            message = "this title takes more than two lines above its slide, so it is set smaller there"
            hint = "a headline of up to about 90 characters stands on two lines"
            yield Problem("RD201", message, title.span, hint, "warning")
