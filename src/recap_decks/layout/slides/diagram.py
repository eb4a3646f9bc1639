"""Diagrams: a flow of steps, a cycle, layers. Words stand in placeholders that connectors join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recap_decks.layout import grid, split
from recap_decks.layout.figures.diagram import Join, connector, ring, ring_joins, row_joins
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import theme
from recap_decks.layout.slides.frame import body_placeholder
from recap_decks.layout.slides.visual_area import FIRST_OF_VISUAL, PlacedVisual, as_visual
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import Enclosure, Item, Role, Rule, TextBox
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Diagram, Text
from recap_decks.units import Box, inch

MOST_IN_RING = 8

_ROLES = ("sub", "L", "M", "S")
_MOST_IN_ROW = 5
_GAP = inch(0.6)  # between steps, where the arrow stands
_CLEAR = grid.S1  # between an arrow and the words that it leads to
_ROW_GAP = inch(0.6)  # between rows of steps
_ARROW = 1.5
_LEAST_WIDTH = inch(1.5)  # of a step
_RING_WIDTH = inch(2.6)
_LARGE_WORDS = 60  # characters of all texts of a diagram that may be set very large
_FLOW_TOP = inch(0.9)  # from the content's top to a single row of steps
_STRUCTURE = Enclosure("visual", "diagram")


def in_area(diagram: Diagram, area: Box, setting: Setting) -> PlacedVisual | None:
    """The whole diagram in that area; None where it does not fit."""
    match diagram.type:
        case "flow":
            return _flow(diagram.items, area, setting)
        case "cycle":
            return _cycle(diagram.items, area, setting)
        case "layers":
            return _layers(diagram.items, area, setting)


def alone(diagram: Diagram, setting: Setting) -> list[PlacedVisual]:
    """The diagram on the whole content area, on several slides where it is long; as plain paragraphs where one of its
    texts does not fit a slide."""
    g = setting.grid
    area = Box(g.margin, g.top, g.live, g.bottom - g.top)
    for own in (setting, replace(setting, chop=True)):
        whole = in_area(diagram, area, own)
        if whole is not None:
            return [whole]

        def compose(items: Sequence[Text], _: bool, own: Setting = own) -> PlacedVisual | None:
            form = _layers if diagram.type == "layers" else _flow
            return form(items, area, own)

        made = split.in_fewest(diagram.items, compose, 2)
        if made is not None:
            return made
    return [as_visual(body) for body in theme.prose_bodies(diagram.items, setting)]


def _flow(items: Sequence[Text], area: Box, setting: Setting) -> PlacedVisual | None:
    """Steps from left to right under rules, an arrow from each to the next; more than five go on in rows below."""
    for role, whole in _sizes(items):
        for rows in _rows_of(len(items), area.width):
            placed = _steps(items, rows, role, area, setting, whole=whole)
            if placed is not None:
                return placed
    return None


def _rows_of(count: int, width: float) -> Iterator[list[int]]:
    """How many steps each row may have, fewest rows first."""
    most = max(1, min(_MOST_IN_ROW, int((width + _GAP) / (_LEAST_WIDTH + _GAP))))
    for rows in range(-(-count // most), count + 1):
        size, more = divmod(count, rows)
        yield [size + (number < more) for number in range(rows)]


def _steps(
    items: Sequence[Text], rows: Sequence[int], role: str, area: Box, setting: Setting, *, whole: bool
) -> PlacedVisual | None:
    level = _level(role, setting)
    across = max(rows)
    width = (area.width - (across - 1) * _GAP) / across
    heights = _heights(items, level, width, setting, whole=whole)
    if heights is None:
        return None
    boxes: list[Box] = []
    y = area.y + (_FLOW_TOP if len(rows) == 1 and area.height > 3 * _FLOW_TOP else 0.0)
    for count in rows:
        own = heights[len(boxes) : len(boxes) + count]
        boxes += [Box(area.x + at * (width + _GAP), y, width, max(own)) for at in range(count)]
        y += max(own) + _ROW_GAP
    if y - _ROW_GAP > area.bottom:
        return None
    rules = [Rule(box.x, box.y, box.right, box.y, _ARROW, "ink") for box in boxes]
    boxes = [_with_room(box) for box in boxes]
    name = f"flow of {'+'.join(map(str, rows))}, {level.size:g} pt, {area.width:.0f} wide"
    return _joined(items, boxes, level, row_joins(rows), rules, name, setting)


def _cycle(items: Sequence[Text], area: Box, setting: Setting) -> PlacedVisual | None:
    """Stations around a ring, clockwise from the top; too many for a ring are a flow that returns to its start."""
    if not 3 <= len(items) <= MOST_IN_RING:
        return _flow(items, area, setting)
    wide = min(_RING_WIDTH, (area.width - 2 * _GAP) / 3)
    for role, whole in _sizes(items):
        level = _level(role, setting)
        heights = _heights(items, level, wide, setting, whole=whole)
        if heights is None:
            continue
        height = max(heights)
        ground = area if area.width <= 2.2 * area.height else _middle(area, 2.2 * area.height)
        boxes = ring(ground, len(items), wide, height)
        if _too_close(boxes):
            continue
        rules = [Rule(box.x, box.y, box.right, box.y, _ARROW, "ink") for box in boxes]
        boxes = [_with_room(box) for box in boxes]
        name = f"cycle of {len(items)}, {level.size:g} pt, {area.width:.0f} wide"
        return _joined(items, boxes, level, ring_joins(boxes), rules, name, setting)
    return _flow(items, area, setting)


def _middle(area: Box, width: float) -> Box:
    """The left part of an area, so wide: what stands there keeps the margin that all slides have."""
    return Box(area.x, area.y, width, area.height)


def _too_close(boxes: Sequence[Box]) -> bool:
    """Whether two boxes leave no room for an arrow between them."""
    return any(
        min(one.overlap(other)) > -_GAP / 2 and max(one.overlap(other)) > -_GAP / 2
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
    )


def _layers(items: Sequence[Text], area: Box, setting: Setting) -> PlacedVisual | None:
    """Layers from the top, each under a rule, of equal heights where that is enough for the tallest."""
    count = len(items)
    for role in _ROLES[1:]:
        level = setting.level(role)
        heights = _heights(items, level, area.width, setting)
        if heights is None:
            continue
        pitch = min(inch(0.78), area.height / count)
        if pitch < max(heights) + grid.S2:
            continue
        boxes = [
            Box(area.x, area.y + at * pitch + (pitch - height) / 2, area.width, height)
            for at, height in enumerate(heights)
        ]
        rules = [
            Rule(area.x, area.y + at * pitch, area.x + area.width, area.y + at * pitch, _ARROW, "ink")
            for at in range(count + 1)
        ]
        name = f"{count} layers, {level.size:g} pt, {area.width:.0f} wide, {pitch:.0f}"
        return _joined(items, boxes, level, (), rules, name, setting)
    return None


def _sizes(items: Sequence[Text]) -> Iterator[tuple[str, bool]]:
    """The steps of size to try, very large where there is little to say; whether each text has to stand on one line,
    which is tried first at all but the smallest."""
    roles = _ROLES if sum(len(item.plain) for item in items) <= _LARGE_WORDS else _ROLES[1:]
    yield from ((role, True) for role in roles[:-1])
    yield from ((role, False) for role in roles)


def _level(role: str, setting: Setting) -> Level:
    """The level of words that arrows lead to: they stand a little in from their box's left edge."""
    return setting.level(role, face="text-bold" if role == "L" else "text", left=_CLEAR)


def _with_room(box: Box) -> Box:
    """A box that also holds the room that its words keep clear at the left."""
    return Box(box.x - _CLEAR, box.y, box.width + _CLEAR, box.height)


def _heights(
    items: Sequence[Text], level: Level, width: float, setting: Setting, *, whole: bool = False
) -> list[float] | None:
    """Points that each text takes in a box so wide; None where a word is wider than it, or a text that has to stay
    `whole` takes more than a line."""
    heights = []
    for item in items:
        spot = body_placeholder(FIRST_OF_VISUAL, "Step", Box(0, 0, width, 1e6), level)
        block = set_whole(spot, [Draft(pieces_of(item, level))], setting)
        if block is None or (whole and sum(block.lines) > 1):
            return None
        heights.append(block.height)
    return heights


def _joined(
    items: Sequence[Text],
    boxes: Sequence[Box],
    level: Level,
    joins: Sequence[Join],
    rules: Sequence[Item],
    name: str,
    setting: Setting,
) -> PlacedVisual | None:
    """Each text in its box, and the arrows between the boxes."""
    spots: list[Placeholder] = []
    placed: list[TextBox] = []
    for number, (item, box) in enumerate(zip(items, boxes, strict=True)):
        spot = body_placeholder(FIRST_OF_VISUAL + number, f"Step {number + 1}", box, level)
        block = set_whole(spot, [Draft(pieces_of(item, level), role=Role.LIST_ITEM)], setting)
        if block is None:
            return None
        spots.append(spot)
        item_of_list = Enclosure("list item", spot.name)
        placed.append(replace(block.box, within=(_STRUCTURE, Enclosure("list", "steps"), item_of_list)))
    names = [spot.name for spot in spots]
    ends = [spot.box for spot in spots]
    arrows = tuple(connector(join, ends, names, _ARROW, "ink") for join in joins)
    # The rules are the slide's own, since where they stand depends on the texts.
    return PlacedVisual(name, tuple(spots), tuple(placed), items=(*rules, *arrows))
