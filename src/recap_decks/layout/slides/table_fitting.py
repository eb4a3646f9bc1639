"""A table fitted into slides: as large as it can be on one, else continued with its heads on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from recap_decks.layout import split
from recap_decks.layout.figures.table import bounded, column_groups
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.table_columns import flowing
from recap_decks.layout.slides.table_content import Content, Look, cell
from recap_decks.layout.slides.table_rows import Setup, framed_table, needs_of, set_up
from recap_decks.layout.slides.table_splitting import parted
from recap_decks.scene.items import TableFrame
from recap_decks.units import Box

_LEAST_ROWS = 2  # on a slide that goes on
_HIGHEST_HEAD = 0.5  # of the room; heads that are higher are set as a row


def whole(content: Content, look: Look, area: Box, alt: str, setting: Setting) -> TableFrame | None:
    """The table in that area with all its rows, its last one's padding apart, and no word broken; None where it needs
    more room."""
    setup, _ = _first_that_fits(_setups(content, look, area.width, setting), area)
    return framed_table(setup, range(len(setup.rows)), area.x, area.y, alt, setting) if setup is not None else None


def over_slides(content: Content, look: Look, area: Box, alt: str, setting: Setting) -> list[TableFrame]:
    """The table in areas of that kind, as many as it takes: rows continued, and columns too where they are too many for
    any step of the scale."""
    setup, tried = _first_that_fits(_setups(content, look, area.width, setting), area)
    if setup is None and not tried:
        setup, tried = _first_that_fits(_setups(content, look, area.width, setting, breaking=True), area)
    if setup is not None:
        return [framed_table(setup, range(len(setup.rows)), area.x, area.y, alt, setting)]
    if not tried:
        return _by_columns(content, look, area, alt, setting)
    low = [setup for setup in tried if setup.head_height <= _HIGHEST_HEAD * area.height]
    if not low:
        return over_slides(_headless(content), look, area, alt, setting)
    return _by_rows(low, area, alt, setting)


def _first_that_fits(setups: Iterator[Setup], area: Box) -> tuple[Setup | None, list[Setup]]:
    """The first that holds all rows in the area, and those tried before it."""
    tried: list[Setup] = []
    for setup in setups:
        if setup.height(range(len(setup.rows))) <= area.height + 0.01:
            return setup, tried
        tried.append(setup)
    return None, tried


def _setups(content: Content, look: Look, room: float, setting: Setting, *, breaking: bool = False) -> Iterator[Setup]:
    """The content at every size, in every arrangement of its columns, with every padding; with `breaking` words too
    wide for their column break."""
    for _, sized in groupby(look.scales, key=lambda scale: (scale.name, scale.cell)):
        scales = list(sized)
        needs = needs_of(content, look, scales[0], setting)
        if breaking:
            needs = bounded(needs, room, setting.grid.gutter)
        for columns in look.arrange(needs, room, setting):
            setup = set_up(content, look, scales[0], columns, setting)
            yield from (replace(setup, scale=scale) for scale in scales)


def _by_rows(setups: Sequence[Setup], area: Box, alt: str, setting: Setting) -> list[TableFrame]:
    """Rows in as few groups as can be, at the largest scale that makes no more; no row parted that need not be."""
    chosen: tuple[Setup, list[Sequence[int]]] | None = None
    least = (0, 0)
    for setup in setups:
        own = _with_parted_rows(setup, area.height, setting)
        groups = _grouped(own, area.height)
        cost = len(own.rows) - len(setup.rows), len(groups)
        if chosen is None or cost < least:
            chosen, least = (own, groups), cost
    assert chosen is not None  # there is a setup, or the table would go on by columns
    own, groups = chosen
    return [framed_table(own, group, area.x, area.y, alt, setting) for group in groups]


def _with_parted_rows(setup: Setup, room: float, setting: Setting) -> Setup:
    most = room - setup.head_height - setup.scale.pad / 2
    rows = (parted(row, setup.columns, most, setting, named=setup.content.named) for row in setup.rows)
    return replace(setup, rows=tuple(part for parts in rows for part in parts))


def _grouped(setup: Setup, room: float) -> list[Sequence[int]]:
    def compose(group: Sequence[int], _: bool) -> Sequence[int] | None:
        return group if setup.height(group) <= room + 0.01 else None

    every = range(len(setup.rows))
    return split.in_fewest(every, compose, _LEAST_ROWS) or [[at] for at in every]


def _by_columns(content: Content, look: Look, area: Box, alt: str, setting: Setting) -> list[TableFrame]:
    """Columns in groups, each at one scale where that can be, else each as it fits."""
    look, gap = replace(look, arrange=flowing), setting.grid.gutter
    needs = bounded(needs_of(content, look, look.scales[-1], setting), area.width, gap)
    groups = column_groups(needs, area.width, gap) or [[at] for at in range(len(needs))]
    parts = [_columns_of(content, group) for group in groups]
    for scale in look.scales:
        tables = [whole(part, replace(look, scales=(scale,)), area, alt, setting) for part in parts]
        if all(table is not None for table in tables):
            return [table for table in tables if table is not None]
    return [table for part in parts for table in over_slides(part, look, area, alt, setting)]


def _columns_of(content: Content, group: Sequence[int]) -> Content:
    heads = tuple(content.heads[at] for at in group) if content.heads is not None else None
    rows = tuple(tuple(row[at] for at in group) for row in content.rows)
    return replace(content, heads=heads, rows=rows, numbers=tuple(content.numbers[at] for at in group))


def _headless(content: Content) -> Content:
    """The content with its heads as a first row."""
    return replace(
        content, heads=None, rows=(tuple(cell(head, "strong") for head in content.heads or ()), *content.rows)
    )
