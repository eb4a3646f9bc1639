"""All slides of a story, laid out: each kind by its composition, then numbered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from recap_decks.layout import split
from recap_decks.layout.measuring import Measure
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import agenda, cover, numbers, prose, takeaways, theme
from recap_decks.layout.slides.frame import Body, TitleTooLong, fits_footer, fits_tracker, framed, head
from recap_decks.scene.items import Line, Paragraph, Picture, Piece, Role, TextBox
from recap_decks.scene.slides import SLIDE_NUMBER, DeckScene, DocumentFacts, LayoutKind, SlideScene
from recap_decks.story.compose import joined
from recap_decks.story.sections import Story
from recap_decks.story.slides import (
    ActionsSlide,
    AgendaPart,
    AgendaSlide,
    ConclusionSlide,
    CoverSlide,
    Frame,
    Number,
    NumbersSlide,
    PartSlide,
    Point,
    ProgrammeSlide,
    Prose,
    Run,
    SessionsSlide,
    Slide,
    SourcesSlide,
    SummarySlide,
    TakeawaysSlide,
    Text,
    ThemeSlide,
    Topic,
)
from recap_decks.style.tokens import Style

_FEW_SOURCES = 2
_MOST_NUMBERS = 6  # on one slide

Bodies = Callable[[Prose], list[Body]]


@dataclass(frozen=True, slots=True)
class Continuation:
    """A slide of the story that took several: its title, how many, and why."""

    title: str
    slides: int
    why: str


@dataclass(frozen=True, slots=True)
class LaidOutDeck:
    """The deck, and what was continued."""

    deck: DeckScene
    continued: tuple[Continuation, ...]


def lay_out_slides(story: Story, style: Style, facts: DocumentFacts, logo: Picture | None = None) -> LaidOutDeck:
    """The story's slides as scenes, in order. `logo` is placed on the cover, at its own proportions.

    Agenda and dividers tell slide numbers, so they are laid out twice: first to see how many slides they take.
    """
    setting = Setting(style, Measure(style.slide_fonts), story.continued)
    laid: list[list[SlideScene]] = []
    recent: list[str] = []
    listed = any(isinstance(slide, AgendaSlide) for slide in story.slides)
    for slide in story.slides:
        if isinstance(slide, CoverSlide):  # which draws no foot, but stands in for one that is too long
            footer = next((other.frame.footer for other in story.slides if other.frame.footer), None)
            slide = replace(slide, frame=replace(slide.frame, footer=footer))
        made = _lay_out(slide, {}, setting, recent, listed)
        if isinstance(slide, SourcesSlide) and laid and (both := _with_sources(laid[-1], slide, setting)) is not None:
            laid[-1], made = both, []  # one or two stand at the conclusion's foot instead of on an almost empty slide
        laid.append(made)
        if isinstance(slide, ThemeSlide | ProgrammeSlide):
            recent += [one.layout.name for one in made]
    if logo is not None and laid:
        laid[0][0] = cover.with_logo(laid[0][0], logo, setting)
    numbers_of: dict[str, int] = {}
    count = 0
    for made in laid:
        if made:
            numbers_of[made[0].scene.key] = count + 1
        count += len(made)
    for at, slide in enumerate(story.slides):
        if isinstance(slide, AgendaSlide | PartSlide):
            laid[at] = _lay_out(slide, numbers_of, setting, (), listed)
    slides = [one for made in laid for one in made]
    numbered = tuple(_numbered(one, number, setting) for number, one in enumerate(slides, 1))
    continued = tuple(
        Continuation(slide.frame.title.plain, len(made), _why(slide, made))
        for slide, made in zip(story.slides, laid, strict=True)
        if len(made) > 1
    )
    return LaidOutDeck(DeckScene(facts, setting.grid.width, setting.grid.height, numbered), continued)


def _why(slide: Slide, made: Sequence[SlideScene]) -> str:
    floor = "at the smallest size of the scale, 14 pt"
    if isinstance(slide, ThemeSlide) and slide.topics:
        topics, points = len(slide.topics), sum(len(topic.points) for topic in slide.topics)
        held = f"{topics} topic{'s' * (topics != 1)} with {points} point{'s' * (points != 1)}"
        return f"its {held} do not fit one slide {floor}"
    if isinstance(slide, CoverSlide | PartSlide):
        return "its title, or what stands below it, is too long for one slide"
    return f"its text does not fit one slide {floor}"


def _lay_out(
    slide: Slide, numbers_of: Mapping[str, int], setting: Setting, recent: Sequence[str], listed: bool
) -> list[SlideScene]:
    match slide:
        case CoverSlide():
            return _cover(slide, setting)
        case PartSlide():
            return _divider(slide, numbers_of, setting, listed)
        case SummarySlide():
            return _content(slide.frame, (), lambda more: _summary(slide, more, setting), setting)
        case NumbersSlide():
            return _content(slide.frame, (), lambda more: _numbers(slide, more, setting), setting)
        case ProgrammeSlide():
            topic = replace(slide.topic, title=None)  # the built-in word stands above the title already
            return _content(slide.frame, (), lambda more: theme.bodies(more, (topic,), setting, recent), setting)
        case ActionsSlide() | SessionsSlide() | SourcesSlide():
            listed_topic = Topic(points=_as_points(slide))
            return _content(slide.frame, (), lambda more: theme.bodies(more, (listed_topic,), setting, recent), setting)
        case AgendaSlide():
            return _content(slide.frame, (), lambda more: _agenda(slide.parts, more, numbers_of, setting), setting)
        case ThemeSlide():
            return _content(
                slide.frame, slide.lead, lambda more: theme.bodies(more, slide.topics, setting, recent), setting,
                icon=slide.icon,
            )  # fmt: skip
        case TakeawaysSlide():
            return _content(slide.frame, (), lambda more: _takeaways(slide, more, setting), setting)
        case ConclusionSlide():
            return _conclusion(slide, setting)
        case _:
            assert_never(slide)


def _as_points(slide: ActionsSlide | SessionsSlide | SourcesSlide) -> tuple[Point, ...]:
    if isinstance(slide, ActionsSlide):
        return tuple(Point(task.what, joined((task.who, task.by))) for task in slide.tasks)
    listed = slide.sessions if isinstance(slide, SessionsSlide) else slide.sources
    return tuple(Point(one.title, joined((one.note, one.address))) for one in listed)


def _content(
    frame: Frame, lead: Prose, bodies: Bodies, setting: Setting, *, icon: str | None = None, behind: int = 0
) -> list[SlideScene]:
    """A slide's frame over each of its bodies, which go on from so many slides that they stand `behind`. `bodies` is
    told what could not stand above the content."""
    frame, below = _short_titled(frame, setting, icon)
    if frame.tracker is not None and "themes[" in frame.tracker.at and not fits_tracker(frame.tracker, setting):
        below = (frame.tracker, *below)  # it names what is named nowhere else
    with_icon = icon is not None
    made = bodies(below)
    if lead and (not made or head(_first(frame, made, setting), lead, setting, icon=with_icon) is None):
        # The lead is all there is, or too long to stand above the rest.
        lead, made = (), bodies((*below, *lead))
    if not made:
        made = [Body("Title only", (), ())]
    kind: LayoutKind = "obj" if made[0].placeholders else "titleOnly"
    slides: list[SlideScene] = []
    count = behind + len(made)
    for number, body in enumerate(made, 1 + behind):
        own = _continued(frame, number, count, setting) if count > 1 else frame
        top = head(own, lead if number == 1 else (), setting, icon=with_icon)
        assert top is not None  # the lead was tried above, and without one a head always stands
        slides.append(framed(own, top, body, setting, icon=icon, kind=kind))
    return slides


def _first(frame: Frame, made: Sequence[Body], setting: Setting) -> Frame:
    """The frame as the first of these bodies has it."""
    return _continued(frame, 1, len(made), setting) if len(made) > 1 else frame


def _continued(frame: Frame, number: int, count: int, setting: Setting) -> Frame:
    """The frame of a continued slide: its title numbered, notes on the first alone."""
    suffix = Run(" " + setting.continued.format(number=number, count=count).replace(" ", "\u00a0"))
    title = replace(frame.title, runs=(*frame.title.runs, suffix))
    if number == 1:
        return replace(frame, title=title)
    again = replace(title, at=f"again/{title.at}")  # it stands whole on the first, and is no part of what goes on
    return replace(frame, title=again, key=f"{frame.key}#{number}", notes=())


def _short_titled(frame: Frame, setting: Setting, icon: str | None) -> tuple[Frame, Prose]:
    """The frame with a title that stands above the content; a longer one is cut there and goes whole below."""
    try:
        head(_continued(frame, 88, 88, setting), (), setting, icon=icon is not None)
    except TitleTooLong:
        words = frame.title.plain.split(" ")
        short = " ".join(words[:12])[:90] + "…"
        return replace(frame, title=Text((Run(short),), f"short/{frame.title.at}", frame.title.span)), (frame.title,)
    return frame, ()


def _summary(slide: SummarySlide, more: Prose, setting: Setting) -> list[Body]:
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


def _numbers(slide: NumbersSlide, more: Prose, setting: Setting) -> list[Body]:
    forms = [numbers.hero, numbers.ledger, numbers.three_by_two]
    if len(slide.numbers) > _MOST_NUMBERS:
        forms = [numbers.three_by_two, numbers.ledger]  # alike on each slide, and none made more of than the others
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


def _agenda(parts: Sequence[AgendaPart], more: Prose, numbers_of: Mapping[str, int], setting: Setting) -> list[Body]:
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


def _takeaways(slide: TakeawaysSlide, more: Prose, setting: Setting) -> list[Body]:
    before = theme.prose_bodies(more, setting) if more else []

    def compose(points: Sequence[Point], _: bool) -> Body | None:
        if len(points) > takeaways.MOST:
            return None
        return takeaways.large_labels(points, setting) or takeaways.rows(points, setting)

    made = split.in_fewest(slide.points, compose, 2)
    return [*before, *(made or theme.bodies((), (Topic(None, (), slide.points),), setting, ()))]


def _cover(slide: CoverSlide, setting: Setting) -> list[SlideScene]:
    """The cover; what it has no room for stands whole on a slide of its own behind it."""
    rest: list[Text] = []
    try:
        first, facts = cover.cover(slide, setting)
    except TitleTooLong:
        rest = [text for text in (slide.frame.title, slide.subtitle) if text is not None]
        first, facts = cover.cover(replace(slide, frame=_cut(slide.frame, 80), subtitle=None), setting)
    if slide.frame.footer is not None and not fits_footer(slide.frame.footer, setting):
        rest.append(slide.frame.footer)
    if not rest and not facts:
        return [first]
    topics = [Topic(fact.label, fact.value) for fact in facts]

    def bodies(below: Prose) -> list[Body]:
        return theme.bodies((*below, *rest), topics, setting, ())

    return [first, *_content(_cut(slide.frame, 80), (), bodies, setting, behind=1)]


def _cut(frame: Frame, length: int) -> Frame:
    """The frame with a title of at most that many characters; whoever cuts it places the whole one elsewhere."""
    if len(frame.title.plain) <= length:
        return frame
    title = Text((Run(frame.title.plain[:length].rstrip() + "…"),), f"short/{frame.key}", frame.title.span)
    return replace(frame, title=title)


def _divider(slide: PartSlide, numbers_of: Mapping[str, int], setting: Setting, listed: bool) -> list[SlideScene]:
    """A divider; a title that it has no room for stands whole on a slide of its own behind it, and so do themes,
    unless they are `listed` on an agenda."""
    rest: Prose = ()
    short = slide
    try:
        first, told = cover.divider(slide, numbers_of, setting)
    except TitleTooLong:
        rest = (slide.frame.title,)
        short = replace(slide, frame=_cut(slide.frame, 60))
        first, told = cover.divider(short, numbers_of, setting)
    if (told or listed) and not rest:  # what the agenda lists, a divider may leave out
        return [first]

    def bodies(below: Prose) -> list[Body]:
        rows = [] if told or listed else _agenda([AgendaPart(None, slide.entries)], (), numbers_of, setting)
        return [*(theme.prose_bodies((*below, *rest), setting) if below or rest else []), *rows]

    return [first, *_content(short.frame, (), bodies, setting, behind=1)]


def _conclusion(slide: ConclusionSlide, setting: Setting) -> list[SlideScene]:
    """The statement and its paragraphs on the accent; too long a text goes on as plain text slides."""
    frame, overlong = _short_titled(slide.frame, setting, None)
    body = prose.conclusion(slide.paragraphs, setting) if not overlong else None
    if body is not None:
        top = prose.statement(frame, setting)
        if top is not None:
            return [framed(frame, top, body, setting, ground="accent", kind="obj", bare=True)]
    paragraphs = (*overlong, *slide.paragraphs)

    def bodies(more: Prose) -> list[Body]:
        return theme.prose_bodies((*more, *paragraphs), setting) if (more or paragraphs) else []

    return _content(frame, (), bodies, setting)


def _with_sources(made: list[SlideScene], sources: SourcesSlide, setting: Setting) -> list[SlideScene] | None:
    """The conclusion with its sources in one small line at its foot; None where they need more."""
    *before, last = made
    if last.layout.ground != "accent" or last.layout.kind != "obj" or len(sources.sources) > _FEW_SOURCES:
        return None
    line = prose.source_line(sources.frame.title, sources.sources, setting)
    if line is None:
        return None
    layout = replace(
        last.layout, placeholders=(*last.layout.placeholders, line[0]), name=f"{last.layout.name}, sources"
    )
    notes = (*last.notes, *(text.plain for text in sources.frame.notes))
    scene = replace(last.scene, items=(*last.scene.items, line[1]))
    return [*before, replace(last, scene=scene, layout=layout, notes=notes)]


def _numbered(slide: SlideScene, number: int, setting: Setting) -> SlideScene:
    """The slide with its number drawn; a cover has none."""
    if slide.layout.kind == "title":
        return slide
    spot = slide.layout.placeholder(SLIDE_NUMBER)
    level = spot.levels[0]
    piece = Piece(str(number), level.face, level.size, level.colour)
    width = setting.measure.width(piece)
    line = Line(spot.box.right - width, spot.box.y + level.pitch - 0.2 * level.size, width, (piece,))
    box = TextBox(
        spot.box, (Paragraph((piece,), (line,), role=Role.RUNNING),), spot.name, Role.RUNNING, SLIDE_NUMBER,
        align="right", field="slide-number",
    )  # fmt: skip
    return replace(slide, scene=replace(slide.scene, items=(*slide.scene.items, box)))
