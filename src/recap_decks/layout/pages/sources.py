"""Sources: what each is, its address, and where the report names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from recap_decks.layout.pages.anchors import (
    CONCLUSION,
    SOURCES,
    SUMMARY,
    TAKEAWAYS,
    section,
    source_anchor,
    theme_anchor,
    visual_anchor,
)
from recap_decks.layout.pages.blocks import in_side
from recap_decks.layout.pages.paper import HUNG, X0
from recap_decks.layout.pages.rows import ABOVE_POINT, IN_POINT, NEVER, Cell, Placed, Row, Strip, stacked
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter
from recap_decks.scene.items import Anchor, Enclosure, Piece, Role
from recap_decks.story.citing import citations
from recap_decks.story.sections import Report
from recap_decks.story.slides import Reference

_NUMERAL, _TITLE, _TEXT = Form(9.5, 14, colour="accent_text"), Form(9.5, 14, "text-bold"), Form(9, 12)
_USED = Form(9, 14, colour="muted")
_BETWEEN = 3.5
_MOST_USED = 6  # places that are named; the others are found by their marks


class _Use(NamedTuple):
    """A place that names a source: what it is called, and the anchor that it stands at."""

    label: str
    anchor: str


def source_rows(ts: Typesetter, report: Report, labels: Mapping[int, str]) -> list[Row]:
    """A list of the report's sources. `labels` are what visuals are called."""
    rows: list[Row] = []
    within = (section(SOURCES), Enclosure("list", SOURCES, ordered=True))
    used: dict[int, list[_Use]] = {}
    for number, use in _uses(report, labels):
        places = used.setdefault(number, [])
        if use not in places:
            places.append(use)
    for number, source in enumerate(report.sources, 1):
        item = (*within, Enclosure("list item", source_anchor(number)))
        found = _source(ts, source, number, item, used.get(number, ()))
        found[0].gap = _BETWEEN if rows else 0.0
        found[0].cost = ABOVE_POINT if rows else NEVER
        found[0].clear = True
        rows += found
    return rows


def _source(
    ts: Typesetter, source: Reference, number: int, within: tuple[Enclosure, ...], uses: Sequence[_Use]
) -> list[Row]:
    """Number, title, then note and address in smaller type; where it is used stands in the side column,
    or below."""
    anchor = source_anchor(number)
    note = (*within, Enclosure("note", anchor))
    rows: list[Row] = []
    grid = ts.grid
    for text, form in ((source.title, _TITLE), (source.note, _TEXT), (source.address, _TEXT)):
        if text is not None:
            cell = Cell(ts.text(text, form, grid.text - HUNG), grid.x1 + HUNG, Role.LIST_ITEM, note)
            rows += stacked([cell], inside=IN_POINT)
    numeral = Strip(ts.words(str(number), _NUMERAL), grid.x1, 0.0, Role.LABEL, within)
    beside: list[Placed] = []
    if uses and not grid.has_side:
        said = _used(ts, uses, grid.text - HUNG)
        rows += stacked([Cell(said, grid.x1 + HUNG, Role.LIST_ITEM, note)], inside=IN_POINT)
    elif uses:
        said = in_side(ts, _used(ts, uses, grid.side))
        beside = [Strip(said, X0, 0.0, Role.LIST_ITEM, note)]
        rows[0].reach = max(rows[0].reach, said.height)
    rows[0].items = [Anchor(anchor, 0.0), numeral, *rows[0].items, *beside]
    return rows


def _used(ts: Typesetter, uses: Sequence[_Use], width: float) -> SetText:
    """The places, each leading there."""
    pieces: list[Piece] = []
    shown = uses[:_MOST_USED]
    for use in shown:
        after = ", " if use is not shown[-1] else ", …" if len(uses) > len(shown) else ""
        pieces.append(Piece(use.label, _USED.face, _USED.size, _USED.colour, jump=use.anchor))
        if after:
            pieces.append(Piece(after, _USED.face, _USED.size, _USED.colour))
    return SetText(ts.lines(pieces, _USED, width), _USED)


def _uses(report: Report, labels: Mapping[int, str]) -> Iterator[tuple[int, _Use]]:
    """Each source cited, by its number, and where."""
    words = report.words
    yield from _each((report.summary, report.programme), _Use(words.summary.plain, SUMMARY))
    yield from _each(report.numbers, _Use(words.numbers.plain, SUMMARY))
    for theme in (theme for part in report.parts for theme in part.themes):
        own = _Use(_kept(words.theme.format(number=theme.number)), theme_anchor(theme))
        yield from _each((theme.lead, theme.topics), own)
        for index, visual in enumerate(theme.visuals):
            label = labels.get(id(visual))
            yield from _each(visual, _Use(_kept(label), visual_anchor(theme, index)) if label else own)
        yield from _each((theme.meaning, theme.tasks, theme.sessions), own)
    yield from _each(report.takeaways, _Use(words.takeaways.plain, TAKEAWAYS))
    yield from _each(report.conclusion, _Use(words.conclusion.plain, CONCLUSION))


def _each(content: object, use: _Use) -> Iterator[tuple[int, _Use]]:
    yield from ((number, use) for number in citations(content))


def _kept(label: str) -> str:
    """A name that no line parts from its number."""
    return label.replace(" ", "\u00a0")
