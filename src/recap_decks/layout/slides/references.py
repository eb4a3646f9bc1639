"""Talks worth watching, and sources: tables of what to look up."""

from __future__ import annotations

from itertools import compress

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.table import SCALES
from recap_decks.layout.slides.table_columns import preferring
from recap_decks.layout.slides.table_content import Cell, Content, Look, cell
from recap_decks.layout.slides.table_fitting import over_slides
from recap_decks.layout.slides.table_placing import alt_of, content_area, tabled
from recap_decks.story.slides import Reference, SessionsSlide, SourcesSlide

_SCALES = SCALES[1:]


def sessions(slide: SessionsSlide, setting: Setting) -> list[Body]:
    """Each session with its address under it, its speaker, and its theme where they belong to several."""
    listed = slide.sessions
    several = len({session.theme.plain for session in listed if session.theme}) > 1
    shown = (True, any(session.note for session in listed), several)
    rows = tuple(
        tuple(compress((_named(session), cell(session.note), cell(session.theme)), shown)) for session in listed
    )
    return _bodies("Sessions", slide, rows, shown, (6, 3, 3), setting)


def sources(slide: SourcesSlide, setting: Setting) -> list[Body]:
    """Each source with its address, and the note where one has any."""
    listed = slide.sources
    shown = (True, any(source.address for source in listed), any(source.note for source in listed))
    rows = tuple(
        tuple(compress((cell(source.title, "name"), cell(source.address), cell(source.note)), shown))
        for source in listed
    )
    return _bodies("Sources", slide, rows, shown, (4, 4, 4), setting)


def _bodies(
    name: str,
    slide: SessionsSlide | SourcesSlide,
    rows: tuple[tuple[Cell, ...], ...],
    shown: tuple[bool, bool, bool],
    units: tuple[int, int, int],
    setting: Setting,
) -> list[Body]:
    heads = tuple(compress(slide.heads, shown))
    look = Look(_SCALES, preferring(*compress(units, shown)))
    content = Content(heads, rows, (False,) * len(heads), named=True)
    alt = alt_of(slide.frame.title, *heads)
    return tabled(name, over_slides(content, look, content_area(setting), alt, setting), setting)


def _named(session: Reference) -> Cell:
    return (*cell(session.title, "name"), *cell(session.address, "soft"))
