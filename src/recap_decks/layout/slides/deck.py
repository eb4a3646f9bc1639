"""All slides of a story, laid out: each kind by its composition, then numbered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from recap_decks.layout.direction import directed_slides
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import cover, kinds, prose, theme, theme_slides
from recap_decks.layout.slides.content import content
from recap_decks.scene.items import Line, Paragraph, Picture, Piece, Role, TextBox
from recap_decks.scene.slides import SLIDE_NUMBER, DeckScene, DocumentFacts, SlideScene
from recap_decks.story.sections import Story
from recap_decks.story.slides import (
    ActionsSlide,
    AgendaSlide,
    ConclusionSlide,
    CoverSlide,
    NumbersSlide,
    PartSlide,
    ProgrammeSlide,
    SessionsSlide,
    Slide,
    SourcesSlide,
    SummarySlide,
    TakeawaysSlide,
    ThemeSlide,
)

_FEW_SOURCES = 2


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


def lay_out_slides(story: Story, setting: Setting, facts: DocumentFacts, logo: Picture | None = None) -> LaidOutDeck:
    """The story's slides as scenes, in order. `logo` is placed on the cover, at its own proportions.

    Agenda and dividers tell slide numbers, so they are laid out twice: first to see how many slides they take.
    """
    laid: list[list[SlideScene]] = []
    recent: list[str] = []
    concluded: int | None = None  # where in `laid` the conclusion stands
    listed = any(isinstance(slide, AgendaSlide) for slide in story.slides)
    for slide in story.slides:
        if isinstance(slide, CoverSlide):  # which draws no foot, but stands in for one that is too long
            footer = next((other.frame.footer for other in story.slides if other.frame.footer), None)
            slide = replace(slide, frame=replace(slide.frame, footer=footer))
        made = _lay_out(slide, {}, setting, recent, listed)
        if isinstance(slide, ConclusionSlide):
            concluded = len(laid)
        if isinstance(slide, SourcesSlide) and concluded is not None:
            both = _with_sources(laid[concluded], slide, setting)
            if both is not None:
                laid[concluded], made = both, []  # instead of one or two lines on an almost empty slide
                laid[-1] = _with_notes(laid[-1], slide)
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
        Continuation(slide.frame.title.plain, len(made), _why(slide, setting))
        for slide, made in zip(story.slides, laid, strict=True)
        if len(made) > 1
    )
    directed = directed_slides(numbered, rtl=setting.measure.fonts.right_to_left)
    return LaidOutDeck(DeckScene(facts, setting.grid.width, setting.grid.height, directed), continued)


def _why(slide: Slide, setting: Setting) -> str:
    floor = f"at the smallest size of the scale, {setting.step('S').size:g} pt"
    if isinstance(slide, ThemeSlide) and (slide.topics or slide.visuals):
        points = sum(len(topic.points) for topic in slide.topics)
        held = [f"{_counted(len(slide.topics), 'topic')} with {_counted(points, 'point')}"] if slide.topics else []
        if not slide.visuals and slide.meaning is None:
            return f"its {held[0]} do not fit one slide {floor}"
        held += [_counted(len(slide.visuals), "visual")] if slide.visuals else []
        held += ["meaning"] if slide.meaning is not None else []
        takes = "takes" if len(held) == 1 and len(slide.visuals) < 2 else "take"
        return f"its {' and '.join(held)} {takes} more than one slide"
    if isinstance(slide, CoverSlide | PartSlide):
        return "its title, or what stands below it, is too long for one slide"
    return f"its text does not fit one slide {floor}"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def _lay_out(
    slide: Slide, numbers_of: Mapping[str, int], setting: Setting, recent: Sequence[str], listed: bool
) -> list[SlideScene]:
    match slide:
        case CoverSlide():
            return kinds.cover_slides(slide, setting)
        case PartSlide():
            return kinds.divider_slides(slide, numbers_of, setting, listed)
        case SummarySlide():
            return content(slide.frame, (), lambda more: kinds.summary_bodies(slide, more, setting), setting)
        case NumbersSlide():
            return content(slide.frame, (), lambda more: kinds.numbers_bodies(slide, more, setting), setting)
        case ProgrammeSlide():
            topic = replace(slide.topic, title=None)  # the built-in word stands above the title already
            return content(slide.frame, (), lambda more: theme.bodies(more, (topic,), setting, recent), setting)
        case ActionsSlide() | SessionsSlide() | SourcesSlide():
            return content(slide.frame, (), lambda more: kinds.tabled_bodies(slide, more, setting), setting)
        case AgendaSlide():
            return content(
                slide.frame, (), lambda more: kinds.agenda_bodies(slide.parts, more, numbers_of, setting), setting
            )
        case ThemeSlide():
            return theme_slides.slides(slide, setting, recent)
        case TakeawaysSlide():
            return content(slide.frame, (), lambda more: kinds.takeaways_bodies(slide, more, setting), setting)
        case ConclusionSlide():
            return kinds.conclusion_slides(slide, setting)
        case _:
            assert_never(slide)


def _with_sources(made: list[SlideScene], sources: SourcesSlide, setting: Setting) -> list[SlideScene] | None:
    """The conclusion with its sources in one small line at its foot; None where they need more."""
    *before, last = made
    if (
        not last.layout.name.startswith("Conclusion")
        or last.layout.kind != "obj"
        or len(sources.sources) > _FEW_SOURCES
    ):
        return None
    line = prose.source_line(sources.frame.title, sources.sources, setting)
    if line is None:
        return None
    layout = replace(
        last.layout, placeholders=(*last.layout.placeholders, line[0]), name=f"{last.layout.name}, sources"
    )
    scene = replace(last.scene, items=(*last.scene.items, line[1]))
    return [*before, replace(last, scene=scene, layout=layout)]


def _with_notes(made: list[SlideScene], sources: SourcesSlide) -> list[SlideScene]:
    """The talk's last slides with the notes on sources, which are said at its end."""
    *before, last = made
    return [*before, replace(last, notes=(*last.notes, *(text.plain for text in sources.frame.notes)))]


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
