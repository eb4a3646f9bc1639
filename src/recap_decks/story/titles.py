"""Unique slide titles: people who listen to a deck, or find their way by its titles, need to tell slides apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from recap_decks.outline.model import Run, Text
from recap_decks.story.slides import ConclusionSlide, Slide, ThemeSlide
from recap_decks.story.typography import normalised


def told_apart(slides: Iterable[Slide]) -> Iterator[Slide]:
    """The slides, none with the title of one before it.

    A later one adds in parentheses what it stands under (the part's title, the kind's name), else its first topic's
    title, else a number: "Security (Zero trust)". What the person wrote stays whole in front of that. A conclusion's
    title whose paragraph goes on below keeps its words, so that both still read as one.
    """
    slides = tuple(slides)
    taken = {_name(slide.frame.title.plain) for slide in slides if _goes_on(slide)}
    met: Counter[str] = Counter()
    for slide in slides:
        if _goes_on(slide):
            yield slide
            continue
        title = slide.frame.title
        name = _name(title.plain)
        met[name] += 1
        for addition in _additions(slide):
            if name not in taken:
                break
            title = _with(slide.frame.title, addition)
            name = _name(title.plain)
        number = max(2, met[_name(slide.frame.title.plain)])
        while name in taken:
            title = _with(slide.frame.title, str(number))
            name = _name(title.plain)
            number += 1
        taken.add(name)
        yield slide if title is slide.frame.title else replace(slide, frame=replace(slide.frame, title=title))


def same_title(one: Text, other: Text) -> bool:
    """Whether two titles could not be told apart."""
    return _name(one.plain) == _name(other.plain)


def _goes_on(slide: Slide) -> bool:
    return isinstance(slide, ConclusionSlide) and any(text.at == slide.frame.title.at for text in slide.paragraphs)


def _name(title: str) -> str:
    return normalised(title).casefold()


def _additions(slide: Slide) -> Iterator[str]:
    candidates = [slide.frame.tracker]
    if isinstance(slide, ThemeSlide) and slide.topics:
        candidates.append(slide.topics[0].title)
    own = _name(slide.frame.title.plain)
    return (text.plain for text in candidates if text is not None and _name(text.plain) != own)


def _with(title: Text, addition: str) -> Text:
    return replace(title, runs=(*title.runs, Run(f" ({addition})")))
