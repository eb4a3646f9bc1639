"""Code: a listing on a tinted ground, in lines as they were typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid, split
from recap_decks.layout.figures.code import COLOURS, FACES, Stretch, coloured
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import theme
from recap_decks.layout.slides.frame import body_placeholder
from recap_decks.layout.slides.visual_area import FIRST_OF_VISUAL, PlacedVisual, as_visual
from recap_decks.layout.text import Draft, measure_all, pieces_of, set_whole
from recap_decks.scene.items import Piece, Role, Shape, TextBox, rectangle
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Code, Text, texts_in
from recap_decks.units import Box, inch

_CAPTION, _LISTING = FIRST_OF_VISUAL, FIRST_OF_VISUAL + 1
_CAPTION_BASELINE = inch(0.23)
_CAPTION_LINES = 2
_INDENT = "  "  # by which the rest of a line that is too long stands in

CodeLine = tuple[Text | None, list[Stretch]]


def in_area(code: Code, area: Box, setting: Setting) -> PlacedVisual | None:
    """The whole listing in that area with no line of it broken; None where it does not fit."""
    level = _level("S", setting)
    room = area.width - 2 * grid.S2
    if any(measure_all(_pieces(line, level), setting.measure) > room * 0.98 for line in _lines(code)):
        return None
    return _placed(code, _lines(code), area, ("S",), setting)


def alone(code: Code, setting: Setting) -> list[PlacedVisual]:
    """The listing on as many slides as it takes, parted at its blank lines where that can be; as plain paragraphs where
    even one line does not fit a slide."""
    g = setting.grid
    area = Box(g.margin, g.top, g.live, g.bottom - g.top)
    for own in (setting, replace(setting, chop=True)):

        def compose(blocks: Sequence[Sequence[CodeLine]], first: bool, own: Setting = own) -> PlacedVisual | None:
            shown = code if first else replace(code, caption=None)
            return _placed(shown, _trimmed([line for block in blocks for line in block]), area, ("M", "S"), own)

        for blocks in (_paragraphs(_lines(code)), [[line] for line in _lines(code)]):
            made = split.in_fewest(blocks, compose)
            if made is not None:
                return made
    return [as_visual(body) for body in theme.prose_bodies(tuple(texts_in(code)), setting)]


def _lines(code: Code) -> list[CodeLine]:
    return list(zip(code.lines, coloured(code), strict=True))


def _paragraphs(lines: Sequence[CodeLine]) -> list[list[CodeLine]]:
    """Lines in blocks that end in a blank line, which stays with the block before it."""
    blocks: list[list[CodeLine]] = [[]]
    for line in lines:
        if blocks[-1] and blocks[-1][-1][0] is None and line[0] is not None:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _trimmed(lines: Sequence[CodeLine]) -> list[CodeLine]:
    """The lines without blank ones at the end."""
    end = len(lines)
    while end > 1 and lines[end - 1][0] is None:
        end -= 1
    return list(lines[:end])


def _level(role: str, setting: Setting) -> Level:
    level = setting.level(role, face="code")
    indent = setting.measure.width(Piece(_INDENT, "code", level.size, level.colour))
    return replace(level, left=indent, hanging=indent)


def _pieces(line: CodeLine, level: Level) -> tuple[Piece, ...]:
    text, stretches = line
    if text is None:
        return (Piece(" ", level.face, level.size, level.colour),)  # an empty paragraph has no height to measure
    return tuple(
        Piece(stretch.text, FACES[stretch.part], level.size, COLOURS[stretch.part], text.at) for stretch in stretches
    )


def _placed(
    code: Code, lines: Sequence[CodeLine], area: Box, roles: Sequence[str], setting: Setting
) -> PlacedVisual | None:
    """The caption above the listing, and a ground as high as its lines."""
    spots: list[Placeholder] = []
    boxes: list[TextBox] = []
    top = area.y
    if code.caption is not None:
        level = setting.level("M", face="text-bold")
        box = Box(
            area.x, grid.top_of(area.y + _CAPTION_BASELINE, level.size, level.pitch), area.width,
            _CAPTION_LINES * level.pitch,
        )  # fmt: skip
        spot = body_placeholder(_CAPTION, "Caption", box, level)
        block = set_whole(spot, [Draft(pieces_of(code.caption, level), role=Role.PARAGRAPH)], setting)
        if block is None:
            return None
        spots.append(spot)
        boxes.append(block.box)
        top = box.y + block.height + grid.S2
    for role in roles:
        level = _level(role, setting)
        inner = Box(area.x + grid.S2, top + grid.S2, area.width - 2 * grid.S2, area.bottom - top - 2 * grid.S2)
        spot = body_placeholder(_LISTING, "Code", inner, level)
        drafts = [Draft(_pieces(line, level), role=Role.CODE) for line in lines]
        block = set_whole(spot, drafts, setting, role=Role.CODE)
        if block is None or (role != roles[-1] and sum(block.lines) > len(lines)):  # rather smaller than broken
            continue
        ground = Box(area.x, top, area.width, block.height + 2 * grid.S2)
        shape = Shape(ground, rectangle(ground), "tint", "Code ground")
        name = f"code, {level.size:g} pt, {area.width:.0f} wide" + (", captioned" if spots else "")
        return PlacedVisual(name, (*spots, spot), (*boxes, block.box), items=(shape,))
    return None
