"""Handouts of slides side by side: one, two, three or six a page, with lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from recap_decks.layout.handout.furniture import LINE_PITCH, RUNNING, Edges, Furniture, writing_line
from recap_decks.layout.handout.shown import Shown, framed_miniature
from recap_decks.layout.pages.paper import SHEETS, Sheet
from recap_decks.layout.pages.placing import text_box
from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.printing import Paper
from recap_decks.scene.items import Anchor, Enclosure, Item, Role, Rule, Scene
from recap_decks.story.handout import HandoutWords
from recap_decks.story.slides import Run, Text
from recap_decks.units import Box

_LIVE, _NARROW_LIVE = 499.28, 336.0  # between the margins, which are 48 on A4 and 42 on A5
_TOP = 66.0
_HEAD, _FOOT = 40.0, 36.0  # baselines: of the head from the top, of the foot from the lower edge
_ABOVE_FOOT = 20.0  # free above the foot's baseline
_ABOVE_SLIDE = 16.0  # free above a slide that another stands over

_CAPTION_DROP = 13.0  # from a slide to the baseline of what is under it
_NUMBER = Form(8.5, 10.5, "text-bold")
_HUNG, _LEAST_GAP = 16.0, 5.0  # from the number's start to the title, and at least from its end

_BESIDE, _BESIDE_LINES = 18.0, 8  # lines beside a slide: how far from it, and how many

_WIDE = 9 / 16  # a slide's place is as high as a wide slide; others stand as high, and narrower


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How slides stand on a sheet: `columns` of places so wide, rows `pitch` points apart, and up to `lines` under
    each, or eight lines beside it."""

    slides: int
    width: float
    pitch: float = inf
    columns: int = 1
    lines: int = 0
    beside: bool = False


_SIX = 17.28  # between slides beside each other
_PITCHES: dict[Paper, tuple[float, float]] = {  # of two slides a page, and of three or six
    "a4": (368.0, 246.0),
    "letter": (343.0, 230.0),
    "legal": (451.0, 302.0),
    "a5": (243.0, 160.0),
}


def arrangement(slides: int, paper: Paper) -> Arrangement:
    """The arrangement of so many slides a page on that paper; KeyError for other numbers than 1, 2, 3 and 6."""
    live, two, three = _widths(SHEETS[paper])
    of_two, of_three = _PITCHES[paper]
    return {
        1: Arrangement(1, live, lines=99),
        2: Arrangement(2, two, of_two, lines=4),
        3: Arrangement(3, three, of_three, beside=True),
        6: Arrangement(6, (live - _SIX) / 2, of_three, columns=2),
    }[slides]


def _widths(sheet: Sheet) -> tuple[float, float, float]:
    """Of a slide between the margins, of one of two a page, and of one of three, which have lines beside them."""
    return (_LIVE, 430.0, 320.0) if sheet.grid.has_side else (_NARROW_LIVE, 300.0, 216.0)


def sheet_edges(sheet: Sheet) -> Edges:
    """Where head and foot stand on that paper."""
    live = _widths(sheet)[0]
    left = sheet.left - (live - sheet.grid.xr) / 2
    return Edges(left, left + live, _HEAD, sheet.height - _FOOT)


def sheet_pages(
    slides: Sequence[Shown], how: Arrangement, sheet: Sheet, furniture: Furniture, ts: Typesetter, words: HandoutWords
) -> Iterator[Scene]:
    """The sheets, in order."""
    height = how.width * _WIDE
    for page, start in enumerate(range(0, len(slides), how.slides), 1):
        group = slides[start : start + how.slides]
        edges = sheet_edges(sheet.of_page(page))
        left, bottom = edges.left, edges.foot - _ABOVE_FOOT
        items: list[Item] = list(furniture.on(page, group))
        for index, one in enumerate(group):
            row, column = divmod(index, how.columns)
            place = Box(left + column * (how.width + _SIX), _TOP + row * how.pitch if row else _TOP, how.width, height)
            end = min(place.y + how.pitch - _ABOVE_SLIDE, bottom)
            items += _slide(one, place, ts, words)
            items += _beside(one, place, edges.right) if how.beside else _under(place, how.lines, end)
        yield Scene(f"page/{page}", sheet.width, sheet.height, "paper", tuple(items))


def _slide(one: Shown, place: Box, ts: Typesetter, words: HandoutWords) -> Iterator[Item]:
    miniature, frame = framed_miniature(one, place, words.slide.format(number=one.number))
    number = ts.words(str(one.number), _NUMBER)
    hung = max(_HUNG, number.width + _LEAST_GAP)
    title = Text((Run(one.slide.title),), f"again/{one.key}")  # it stands whole on the slide
    shown = ts.one_line(title, RUNNING, place.width - hung)
    top = place.bottom + _CAPTION_DROP - RUNNING.rise
    yield Anchor(one.key, place.y)
    yield miniature
    yield frame
    yield text_box(Strip(number, 0.0, 0.0, Role.CAPTION, (Enclosure("section", one.key),)), place.x, top)
    yield text_box(Strip(shown, hung, 0.0, Role.RUNNING), place.x, top)


def _beside(one: Shown, place: Box, right: float) -> Iterator[Rule]:
    """Lines from the slide's right side to the margin, the last one on its lower edge."""
    scale = min(place.width / one.slide.scene.width, place.height / one.slide.scene.height)
    start = place.x + one.slide.scene.width * scale + _BESIDE
    pitch = place.height / _BESIDE_LINES
    for line in range(1, _BESIDE_LINES + 1):
        yield writing_line(start, right, place.y + line * pitch)


def _under(place: Box, most: int, end: float) -> Iterator[Rule]:
    first = place.bottom + _CAPTION_DROP + LINE_PITCH
    count = min(most, int((end - first) // LINE_PITCH) + 1)
    for line in range(count):
        yield writing_line(place.x, place.right, first + line * LINE_PITCH)
