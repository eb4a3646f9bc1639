"""Drawn marks: the theme's icon, the foot rule that shows progress, and the tally of the recap's points."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.scene.items import Command, Group, Shape, rectangle
from recap_decks.story.slides import Progress, Tally
from recap_decks.style.icons import GRID, load_icon
from recap_decks.units import Box, inch

_ICON_SIZE = inch(0.66)  # of the whole 24-unit grid
_ICON_FOOT = grid.TITLE

_PROGRESS = {"hair": "Progress: to come", "done": "Progress: done", "ink": "Progress: now"}
_PIECE_GAP, _PART_GAP = inch(0.05), inch(0.20)
_MOST_PIECES = 30  # beyond, a piece is a part

TICK_HEIGHT = inch(0.55)
_TICK_WIDTH = 1.75
_THEME_GAP, _TALLY_PART_GAP = inch(0.25), inch(0.60)
_WIDEST_PITCH, _NARROWEST_PITCH = inch(0.16), inch(0.05)
_BAR_HEIGHT = inch(0.08)
_FEWEST_TICKS = 5


def icon_shape(name: str, colour: str, setting: Setting) -> Shape:
    """A theme's icon, by its drawn bounds: the ink's right edge on the margin, its foot on the title's baseline."""
    return placed_icon(name, colour, setting.grid.right, _ICON_FOOT, _ICON_SIZE)


def placed_icon(name: str, colour: str, right: float, foot: float, size: float) -> Shape:
    """An icon whose ink ends at `right` and `foot`; `size` is the side of its whole 24-unit grid, in points."""
    icon = load_icon(name)
    left, top, end, bottom = icon.bounds
    unit = size / GRID
    dx, dy = right - end * unit, foot - bottom * unit
    commands = tuple(
        (letter, tuple(value * unit + (dy if at % 2 else dx) for at, value in enumerate(points)))
        for letter, points in icon.commands
    )
    box = Box(dx + left * unit, dy + top * unit, (end - left) * unit, (bottom - top) * unit)
    return Shape(box, commands, colour, f"Icon {name}")


def progress_group(progress: Progress, setting: Setting) -> Group:
    """The foot rule, a piece for each theme (a part, in long recaps): done, now, to come."""
    parts, now = progress.parts, progress.now
    if sum(parts) > _MOST_PIECES and sum(1 for part in parts if part) == 1:
        return Group(_share_of_rule(sum(parts), now, setting), "Progress", progress.says)
    if sum(parts) > _MOST_PIECES:
        if now is not None:
            now = next(at for at in range(len(parts)) if now < sum(parts[: at + 1]))
        parts = (1,) * len(parts)
    paths: dict[str, list[Command]] = {"hair": [], "done": [], "ink": []}
    for at, (x, width) in enumerate(_pieces(parts, setting)):
        state = "hair" if now is None or at > now else "done" if at < now else "ink"
        thick = 2.25 if state == "ink" else grid.THIN
        paths[state] += rectangle(Box(x, grid.FOOT_RULE - thick / 2, width, thick))
    shapes = tuple(
        Shape(_bounds(commands), tuple(commands), colour, _PROGRESS[colour])
        for colour, commands in paths.items()
        if commands
    )
    return Group(shapes, "Progress", progress.says)


def _share_of_rule(count: int, now: int | None, setting: Setting) -> tuple[Shape, ...]:
    """The foot rule unbroken, for more themes than pieces can be told apart and no parts: done, now, to come."""
    step = setting.grid.live / count
    done, reached = (0.0, 0.0) if now is None else (now * step, (now + 1) * step)
    stretches = (("done", 0.0, done), ("ink", done, reached), ("hair", reached, setting.grid.live))
    shapes = []
    for colour, start, end in stretches:
        if end > start:
            thick = 2.25 if colour == "ink" else grid.THIN
            box = Box(setting.grid.margin + start, grid.FOOT_RULE - thick / 2, end - start, thick)
            shapes.append(Shape(box, rectangle(box), colour, _PROGRESS[colour]))
    return tuple(shapes)


def _pieces(parts: tuple[int, ...], setting: Setting) -> Iterator[tuple[float, float]]:
    """Left edge and width of each piece."""
    count = max(1, sum(parts))
    filled = [part for part in parts if part] or [1]
    gaps = sum((part - 1) * _PIECE_GAP for part in filled) + (len(filled) - 1) * _PART_GAP
    width = (setting.grid.live - gaps) / count
    x = setting.grid.margin
    for part in filled:
        for number in range(part):
            yield x, width
            x += width + (_PIECE_GAP if number < part - 1 else _PART_GAP)


def tally_shapes(
    tally: Tally, y: float, lit: str, dim: str, setting: Setting, height: float = TICK_HEIGHT
) -> tuple[tuple[Shape, ...], tuple[tuple[float, float], ...]]:
    """The tally from `y` down, its ticks `height` points high, one shape a part, and where each part starts and ends.
    All parts are `lit` where the tally means none in particular, else only the one meant."""
    ticks = [[max(1, count) for count in part] for part in tally.parts if part]
    if sum(map(sum, ticks)) < _FEWEST_TICKS:
        return (), ()  # a tick or two would look like a slip
    pitch = _pitch(ticks, setting)
    if pitch < _NARROWEST_PITCH:
        ticks = [[1] * len(part) for part in ticks]  # a tick a theme
        pitch = 0.0
    gap_count = sum(len(part) - 1 for part in ticks)
    room = setting.grid.live - _TICK_WIDTH - (len(ticks) - 1) * _TALLY_PART_GAP
    theme_gap = _THEME_GAP if pitch else min(_THEME_GAP, room / max(1, gap_count))
    solid = not pitch and (theme_gap < _NARROWEST_PITCH or room <= 0)
    if solid:
        return _bars(ticks, tally, y, lit, dim, setting)
    shapes: list[Shape] = []
    ends: list[tuple[float, float]] = []
    x = setting.grid.margin
    for number, part in enumerate(ticks):
        commands: list[Command] = []
        start = x
        for count in part:
            for tick in range(count):
                commands += rectangle(Box(x, y, _TICK_WIDTH, height))
                x += pitch if tick < count - 1 else theme_gap
        end = x - theme_gap + _TICK_WIDTH
        ends.append((start, end))
        colour = lit if tally.lit in (None, number) else dim
        shapes.append(Shape(_bounds(commands), tuple(commands), colour, f"Tally {number + 1}"))
        x += _TALLY_PART_GAP - theme_gap
    return tuple(shapes), tuple(ends)


def _pitch(ticks: list[list[int]], setting: Setting) -> float:
    """Points from tick to tick that fill the row; under nought where the gaps alone are too much for it."""
    gaps = sum(len(part) - 1 for part in ticks) * _THEME_GAP + (len(ticks) - 1) * _TALLY_PART_GAP
    room = setting.grid.live - _TICK_WIDTH - gaps
    steps = sum(count - 1 for part in ticks for count in part)
    if room < 0 or not steps:
        return _WIDEST_PITCH if room >= 0 else room
    return min(_WIDEST_PITCH, room / steps)


def _bars(
    ticks: list[list[int]], tally: Tally, y: float, lit: str, dim: str, setting: Setting
) -> tuple[tuple[Shape, ...], tuple[tuple[float, float], ...]]:
    gap = min(_PART_GAP, setting.grid.live / (2 * len(ticks)))
    unit = (setting.grid.live - (len(ticks) - 1) * gap) / sum(len(part) for part in ticks)
    shapes, ends = [], []
    x = setting.grid.margin
    for number, part in enumerate(ticks):
        width = len(part) * unit
        bar = Box(x, y + TICK_HEIGHT - _BAR_HEIGHT, width, _BAR_HEIGHT)
        colour = lit if tally.lit in (None, number) else dim
        shapes.append(Shape(bar, rectangle(bar), colour, f"Tally {number + 1}"))
        ends.append((x, x + width))
        x += width + gap
    return tuple(shapes), tuple(ends)


def _bounds(commands: list[Command]) -> Box:
    xs = [value for _, points in commands for value in points[::2]]
    ys = [value for _, points in commands for value in points[1::2]]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
