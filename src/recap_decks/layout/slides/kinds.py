"""How each kind of slide but a theme's takes as few slides as hold it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recap_decks.layout import split
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import actions, agenda, cover, divider, numbers, prose, references, takeaways, theme
from recap_decks.layout.slides.content import content, cut, short_titled
from recap_decks.layout.slides.frame import Body, TitleTooLong, fits_footer, framed
from recap_decks.layout.slides.grounds import full_ground
from recap_decks.scene.slides import SlideScene
from recap_decks.story.slides import (
    ActionsSlide,
    AgendaPart,
    ConclusionSlide,
    CoverSlide,
    Number,
    NumbersSlide,
    PartSlide,
    Point,
    Prose,
    SessionsSlide,
    SourcesSlide,
    SummarySlide,
    TakeawaysSlide,
    Text,
    Topic,
)


def summary_bodies(slide: SummarySlide, more: Prose, setting: Setting) -> list[Body]:
    """Paragraphs with the facts beside the first of them."""
    paragraphs = (*more, *slide.paragraphs)

    def compose(part: Sequence[Text], first: bool) -> Body | None:
        return prose.summary(tuple(part), slide.facts if first else (), setting)

    small = split.small_prose(paragraphs, lambda text: compose((text,), True) is not None) if paragraphs else None
    made = split.in_fewest(small, compose) if small else None
    if made is not None:
        return made
    facts = [Topic(fact.label, fact.value) for fact in slide.facts]
    text = theme.prose_bodies(paragraphs, setting) if paragraphs else []
    return [*text, *(theme.bodies((), facts, setting, ()) if facts else [])]


def numbers_bodies(slide: NumbersSlide, more: Prose, setting: Setting) -> list[Body]:
    """The figures in the first form that holds them; as points where none does."""
    forms = numbers.forms(len(slide.numbers), setting)
    before = theme.prose_bodies(more, setting) if more else []

    def compose(group: Sequence[Number], _: bool) -> Body | None:
        return next((body for form in forms if (body := form(group, setting)) is not None), None)

    made = split.in_fewest(slide.numbers, compose)
    if made is None:
        points = tuple(
            Point(number.value, number.label, tuple(Point(None, t) for t in (number.note, number.source) if t))
            for number in slide.numbers
        )
        made = theme.bodies((), (Topic(None, (), points),), setting, ())
    return [*before, *made]


def agenda_bodies(
    parts: Sequence[AgendaPart], more: Prose, numbers_of: Mapping[str, int], setting: Setting
) -> list[Body]:
    """The themes as linked rows, by part where there are parts."""
    before = theme.prose_bodies(more, setting) if more else []
    if all(part.title is None for part in parts):
        entries = [entry for part in parts for entry in part.entries]
        made = split.in_fewest(entries, lambda group, _: agenda.flat(group, numbers_of, setting))
    else:
        made = split.in_fewest(agenda.blocks(parts), lambda group, _: agenda.by_part(group, numbers_of, setting))
    if made is None:
        made = _long_agenda(parts, numbers_of, setting)
    return [*before, *made]


def _long_agenda(parts: Sequence[AgendaPart], numbers_of: Mapping[str, int], setting: Setting) -> list[Body]:
    """The last way, for titles of many lines: a plain list a part."""
    topics = [Topic(part.title, (), tuple(Point(None, entry.title) for entry in part.entries)) for part in parts]
    return theme.bodies((), topics, setting, ())


def takeaways_bodies(slide: TakeawaysSlide, more: Prose, setting: Setting) -> list[Body]:
    """What to remember, row by row."""
    before = theme.prose_bodies(more, setting) if more else []

    def compose(points: Sequence[Point], _: bool) -> Body | None:
        if len(points) > takeaways.MOST:
            return None
        return takeaways.large_labels(points, setting) or takeaways.rows(points, setting)

    made = split.in_fewest(slide.points, compose, 2)
    return [*before, *(made or theme.bodies((), (Topic(None, (), slide.points),), setting, ()))]


def cover_slides(slide: CoverSlide, setting: Setting) -> list[SlideScene]:
    """The cover; what it has no room for stands whole on a slide of its own behind it."""
    rest: list[Text] = []
    try:
        first, facts = cover.cover(slide, setting)
    except TitleTooLong:
        rest = [text for text in (slide.frame.title, slide.subtitle) if text is not None]
        first, facts = cover.cover(replace(slide, frame=cut(slide.frame, 80), subtitle=None), setting)
    if slide.frame.footer is not None and not fits_footer(slide.frame.footer, setting):
        rest.append(slide.frame.footer)
    if not rest and not facts:
        return [first]
    topics = [Topic(fact.label, fact.value) for fact in facts]

    def bodies(below: Prose) -> list[Body]:
        return theme.bodies((*below, *rest), topics, setting, ())

    return [first, *content(cut(slide.frame, 80), (), bodies, setting, behind=1)]


def divider_slides(slide: PartSlide, numbers_of: Mapping[str, int], setting: Setting, listed: bool) -> list[SlideScene]:
    """A divider; a title that it has no room for stands whole on a slide of its own behind it, and so do themes,
    unless they are `listed` on an agenda."""
    rest: Prose = ()
    short = slide
    try:
        first, told = divider.divider(slide, numbers_of, setting)
    except TitleTooLong:
        rest = (slide.frame.title,)
        short = replace(slide, frame=cut(slide.frame, 60))
        first, told = divider.divider(short, numbers_of, setting)
    if (told or listed) and not rest:  # what the agenda lists, a divider may leave out
        return [first]

    def bodies(below: Prose) -> list[Body]:
        rows = [] if told or listed else agenda_bodies([AgendaPart(None, slide.entries)], (), numbers_of, setting)
        return [*(theme.prose_bodies((*below, *rest), setting) if below or rest else []), *rows]

    return [first, *content(short.frame, (), bodies, setting, behind=1)]


def conclusion_slides(slide: ConclusionSlide, setting: Setting) -> list[SlideScene]:
    """The statement and its paragraphs on the accent; too long a text goes on as plain text slides."""
    frame, overlong = short_titled(slide.frame, setting, None)
    body = prose.conclusion(slide.paragraphs, setting) if not overlong else None
    if body is not None:
        top = prose.statement(frame, setting)
        if top is not None:
            return [framed(frame, top, body, setting, ground=full_ground(setting), kind="obj", bare=True)]
    paragraphs = (*overlong, *slide.paragraphs)

    def bodies(more: Prose) -> list[Body]:
        return theme.prose_bodies((*more, *paragraphs), setting) if (more or paragraphs) else []

    return content(frame, (), bodies, setting)


def tabled_bodies(slide: ActionsSlide | SessionsSlide | SourcesSlide, more: Prose, setting: Setting) -> list[Body]:
    """The slides that are a table."""
    before = theme.prose_bodies(more, setting) if more else []
    match slide:
        case ActionsSlide():
            return [*before, *actions.bodies(slide, setting)]
        case SessionsSlide():
            return [*before, *references.sessions(slide, setting)]
        case SourcesSlide():
            return [*before, *references.sources(slide, setting)]
