"""Columns of a table on a slide: on the grid's twelve where that can be, so that they start where all text starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from recap_decks.layout import grid
from recap_decks.layout.figures.table import Need, column_widths
from recap_decks.layout.setting import Setting

_TEXT_UNITS, _NUMBER_UNITS = 4, 2  # grid columns that a table's columns have where they need no more
_GAPS = (grid.S2, grid.S1 * 1.4)  # between columns off the grid
_AFTER_NUMBERS = grid.S2  # more than that between amounts, which end there, and a text, which begins there


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the columns' texts in points, and the `gaps` between neighbours, one fewer."""

    widths: tuple[float, ...]
    gaps: tuple[float, ...]

    @property
    def total(self) -> float:
        """From the first column's left edge to the last one's right."""
        return sum(self.widths) + sum(self.gaps)


Arrange = Callable[[Sequence[Need], float, Setting], list[Columns]]  # ways to fill some points of room, best first


def flowing(needs: Sequence[Need], room: float, setting: Setting) -> list[Columns]:
    """Columns of a table of any kind: on the grid, else as wide as they need. None where it has too many."""
    needs, units = _with_space(needs), _units(room, setting)
    widest = max((_units_for(need.ideal, setting) for need in needs if need.is_number), default=0)
    wanted: list[int] = []
    for each in dict.fromkeys((max(_NUMBER_UNITS, widest), widest)):
        wanted = [each if need.is_number else _TEXT_UNITS for need in needs]
        if sum(wanted) <= units:
            break
    found = [_on_grid(needs, wanted, units, setting, lending=lending) for lending in (False, True)]
    return [*(columns for columns in found if columns is not None), *_free(needs, room)]


def preferring(*wanted: int) -> Arrange:
    """The way to arrange columns that are to have so many of the grid's, or what others can lend them."""

    def arrange(needs: Sequence[Need], room: float, setting: Setting) -> list[Columns]:
        found = _on_grid(needs, wanted, _units(room, setting), setting, lending=True)
        return [*([found] if found is not None else []), *_free(needs, room)]

    return arrange


def _on_grid(
    needs: Sequence[Need], wanted: Sequence[int], units: int, setting: Setting, *, lending: bool
) -> Columns | None:
    """At most `units` grid columns, near to what is wanted of them: fewer for those with room to spare, more for those
    that lack it, where the sum leaves room for that, or with `lending` from those with room to spare. None where the
    least do not fit."""
    least = [_units_for(need.least, setting) for need in needs]
    ideal = [max(_units_for(need.ideal, setting), few) for need, few in zip(needs, least, strict=True)]
    if sum(least) > units:
        return None
    have = [max(want, few) for want, few in zip(wanted, least, strict=True)]

    def lines(at: int) -> float:
        return needs[at].ideal / setting.grid.span(have[at])

    while True:
        spare = [at for at in range(len(needs)) if have[at] > ideal[at]]
        lacking = [at for at in range(len(needs)) if have[at] < ideal[at]]
        if sum(have) > units:
            have[min(spare or [at for at in range(len(needs)) if have[at] > least[at]], key=lines)] -= 1
        elif lacking and (sum(have) < units or (lending and spare)):
            if sum(have) == units:
                have[min(spare, key=lines)] -= 1
            have[max(lacking, key=lines)] += 1
        else:
            return _spaced(needs, [setting.grid.span(count) for count in have], setting.grid.gutter)


def free(needs: Sequence[Need], room: float) -> list[Columns]:
    """Columns as wide as they need over the whole room, amounts alike in width where that can be."""
    return _free(_with_space(needs), room)


def _free(needs: Sequence[Need], room: float) -> list[Columns]:
    found = []
    for gap in _GAPS:
        widest = max((need.ideal for need in needs if need.is_number), default=0.0)
        alike = [Need(widest, widest, True) if need.is_number else need for need in needs]
        widths = column_widths(alike, room, gap) or column_widths(needs, room, gap)
        if widths is not None:
            more = room - gap * (len(needs) - 1) - sum(widths)
            texts = [at for at, need in enumerate(needs) if not need.is_number] or [0]
            shared = [width + (more / len(texts) if at in texts else 0.0) for at, width in enumerate(widths)]
            found.append(_spaced(needs, shared, gap))
    return found


def _with_space(needs: Sequence[Need]) -> list[Need]:
    """The needs, those of amounts before a text with the space that parts them."""
    spaces = _spaces(needs)
    return [
        replace(need, least=need.least + space, ideal=need.ideal + space)
        for need, space in zip(needs, spaces, strict=True)
    ]


def _spaced(needs: Sequence[Need], widths: Sequence[float], gap: float) -> Columns:
    """Columns of those widths, the space that parts amounts from a text taken from them."""
    spaces = _spaces(needs)
    narrowed = tuple(width - space for width, space in zip(widths, spaces, strict=True))
    return Columns(narrowed, tuple(gap + space for space in spaces[:-1]))


def _spaces(needs: Sequence[Need]) -> list[float]:
    follows = [*needs[1:], None]
    return [
        _AFTER_NUMBERS if need.is_number and after is not None and not after.is_number else 0.0
        for need, after in zip(needs, follows, strict=True)
    ]


def alike(needs: Sequence[Need], room: float, setting: Setting) -> list[Columns]:
    """Columns all of one width, on the grid where their number divides it. None where a word is wider."""
    units = _units(room, setting)
    gap = setting.grid.gutter
    width = (units * setting.grid.step - gap * len(needs)) / len(needs)
    return (
        [Columns((width,) * len(needs), (gap,) * (len(needs) - 1))]
        if max(need.least for need in needs) <= width
        else []
    )


def _units(room: float, setting: Setting) -> int:
    """Grid columns in some points."""
    return round((room + setting.grid.gutter) / setting.grid.step)


def _units_for(width: float, setting: Setting) -> int:
    """Grid columns that hold some points."""
    return max(1, ceil((width + setting.grid.gutter - 0.01) / setting.grid.step))
