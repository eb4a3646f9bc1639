"""The account: every text of the outline is told, or a rule says why not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date

from recap_decks.outline.model import Outline, Run, Text, texts_in
from recap_decks.story.compose import AT_JOINT, beside
from recap_decks.story.dates import day
from recap_decks.story.sections import Report, Story
from recap_decks.story.slides import Slide
from recap_decks.story.typography import normalised

_STEP = re.compile(r"[.\[#]")


def lost_texts(outline: Outline, story: Story) -> list[str]:
    """The outline's texts and addresses that are on no slide, or not in the report, without a rule that says so.

    A text is found by its path and its normalised words, which one text told holds whole or several one after the
    other; notes are looked for in the notes of slides. Linear in the size of the outline.
    """
    slides = _Told(text for slide in story.slides for text in slide_texts(slide))
    notes = _Told(text for slide in story.slides for text in slide.frame.notes)
    report = _Told(report_texts(story.report))
    unslid, unreported = dict(story.left_out_of_slides), dict(story.left_out)
    own_notes = {id(text) for theme in outline.themes for text in theme.notes}

    lost = []
    for text in (*texts_in(outline), *values_told(outline)):
        is_note = id(text) in own_notes
        if not _is_left_out(text.at, unslid) and not (notes if is_note else slides).holds(text):
            lost.append(f"{text.at} is {'in no notes' if is_note else 'on no slide'}: {text.plain}")
        if not _is_left_out(text.at, unreported) and not report.holds(text):
            lost.append(f"{text.at} is not in the report: {text.plain}")
    return lost


def slide_texts(slide: Slide) -> Iterator[Text]:
    """Every text that a slide shows, in reading order; its notes are not among them."""
    frame = slide.frame
    yield frame.title
    if frame.tracker:
        yield frame.tracker
    for part in fields(slide):
        if part.name != "frame":
            yield from texts_in(getattr(slide, part.name))
    if frame.footer:
        yield frame.footer


def drawn_texts(slides: Iterable[Slide]) -> Iterator[Text]:
    """What the deck must draw: all that its slides show but the built-in words, which it may do without."""
    return (text for slide in slides for text in slide_texts(slide) if not text.at.startswith("word/"))


def report_texts(report: Report) -> Iterator[Text]:
    """Every text of the report, in reading order, but its built-in words."""
    for part in fields(report):
        if part.name != "words":
            yield from texts_in(getattr(report, part.name))


class _Told:
    """What is told, by the path of each text."""

    def __init__(self, texts: Iterable[Text]) -> None:
        # A part's title stands on many slides: it is kept twice at most.
        self._by_path: dict[str, list[str]] = defaultdict(list)
        self._whole: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for path in text.at.split(AT_JOINT):
                if len(self._by_path[path]) < 2 or text.plain not in self._whole[path]:  # one sentence may come twice
                    self._by_path[path].append(text.plain)
                    self._whole[path].add(text.plain)

    def holds(self, text: Text) -> bool:
        told = self._by_path.get(text.at)
        if told is None:
            return False
        plain = text.plain
        if plain in self._whole[text.at]:
            return True
        sought = normalised(plain)
        # Sentences of East Asia have no space between them.
        return any(sought in normalised(one) for one in (*told, " ".join(told), "".join(told)))


def values_told(outline: Outline) -> Iterator[Text]:
    """Addresses and days of actions, which are no texts of the model, as texts where the story shows them."""
    places = [(outline.event.url, "event.url")]
    places += [(source.url, beside(source.title, "url")) for source in outline.sources]
    places += [(session.url, beside(session.title, "url")) for theme in outline.themes for session in theme.sessions]
    for theme in outline.themes:
        for action in theme.actions:
            if isinstance(action.by, date):
                places.append((day(action.by, outline.language), beside(action.what, "by")))
    for url, at in places:
        if url is not None:
            yield Text((Run(url),), at=at)


def _is_left_out(at: str, rules: dict[str, str]) -> bool:
    """Whether a rule names that path or one that it lies under."""
    return at in rules or any(at[: step.start()] in rules for step in _STEP.finditer(at))
