"""Pages for printers that are to spare ink: black on white, fields left out, series told apart by textures.

Nothing moves: pages break and count as they do in colour. The colours that names then stand for are those of
`Style.in_black`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from recap_decks.layout.figures.rule_gaps import with_gaps
from recap_decks.layout.pages.bars import MAP, thinned
from recap_decks.layout.textures import is_hatched, is_solid, plate, textured
from recap_decks.scene.items import (
    ChartFrame,
    Command,
    Group,
    Item,
    Line,
    Miniature,
    Paragraph,
    Picture,
    Piece,
    Rule,
    Scene,
    Shape,
    Stroke,
    TextBox,
    rectangle,
)
from recap_decks.scene.pages import PagesScene
from recap_decks.units import Box

_HAIR = 0.3  # weight of hair rules in points
_THIN_LINE = 1.0  # of a chart's line that is not the meant one
_FIELD_SHARE = 0.01  # of a page, that a rectangle covers at least which is no mark but a ground
_BARS = ("Bar", "Column")
_AREAS = (*_BARS, "Area", "Slice", "Key")
_CORNERS = 5  # commands of a rectangle
_SLACK = 1.0  # points by which the line of a label may be higher than its bar

# How thick the bars of the recap's map are, in parts of what they are in colour, where their colours tell them apart.
_THICKNESS = {"on_accent_dim": 0.4, "hair": 0.2}


def spare_ink(pages: PagesScene) -> PagesScene:
    """The same pages, to be drawn in a style's black and white."""
    return replace(pages, pages=tuple(_scene(page, 1.0) for page in pages.pages))


def _scene(scene: Scene, unit: float) -> Scene:
    """A page, or a slide on which a point of the paper is `unit` long."""
    least = _FIELD_SHARE * scene.width * scene.height
    tinted: list[Box] = []
    items: list[Item] = []
    for item in scene.items:
        if isinstance(item, Shape) and item.fill == "tint":
            tinted.append(item.box)
        elif not (isinstance(item, Shape) and _is_field(item, least)):
            items += _spared(item, unit)
    return replace(scene, ground="paper", items=(*_edges(tinted, unit), *items))


def _is_field(shape: Shape, least: float) -> bool:
    return shape.box.width * shape.box.height >= least and shape.commands == rectangle(shape.box)


def _edges(grounds: Sequence[Box], unit: float) -> Iterator[Rule]:
    """Rules over and under what stood on a tint, which is drawn row by row."""
    runs: list[Box] = []
    for box in grounds:
        if runs and box.x == runs[-1].x and box.y <= runs[-1].bottom:
            last = runs.pop()
            box = Box(last.x, last.y, last.width, max(last.bottom, box.bottom) - last.y)
        runs.append(box)
    for box in runs:
        for y in (box.y, box.bottom):
            yield Rule(box.x, y, box.right, y, _HAIR * unit, "hair")


def _spared(item: Item, unit: float) -> Iterator[Item]:
    match item:
        case TextBox():
            yield _in_ink(item, links=unit == 1.0)
        case Rule(colour="hair"):
            yield replace(item, weight=min(item.weight, _HAIR * unit))
        case Rule(colour="paper") | Stroke(colour="paper"):
            yield replace(item, colour="ink")
        case Shape(fill="paper"):
            yield replace(item, fill="ink")
        case Group() if item.name == MAP:
            yield replace(item, items=tuple(_thinned(one) for one in item.items))
        case Picture():
            yield replace(item, grey=True)
        case ChartFrame():
            yield replace(item, drawn=tuple(_chart(item.drawn, unit)))
        case Miniature():
            yield replace(item, scene=_scene(item.scene, item.scene.width / item.box.width))
        case _:
            yield item


def _thinned(bars: Shape | Rule) -> Shape | Rule:
    share = _THICKNESS.get(bars.fill) if isinstance(bars, Shape) else None
    if share is None or not isinstance(bars, Shape):
        return bars
    commands: list[Command] = []
    for at in range(0, len(bars.commands), _CORNERS):
        (left, top), (right, bottom) = bars.commands[at][1], bars.commands[at + 2][1]
        commands += rectangle(thinned(Box(left, top, right - left, bottom - top), share))
    return replace(bars, commands=tuple(commands))


def _chart(drawn: Sequence[Item], unit: float) -> Iterator[Item]:
    """Areas in their textures. Outlines part slices; a label stands on a bar in white, or on a plate where the bar is
    hatched."""
    bars = [item for item in drawn if isinstance(item, Shape) and item.name in _BARS]
    texts = [item.box for item in drawn if isinstance(item, TextBox)]
    for item in drawn:
        match item:
            case Shape() if item.name in _AREAS:
                yield from textured(item, unit)
            case Stroke(name="Seam"):
                pass
            case Stroke(name="Line", colour="data"):
                yield replace(item, weight=min(item.weight, _THIN_LINE * unit))
            case Rule(colour="hair"):
                yield from with_gaps(replace(item, weight=min(item.weight, _HAIR * unit)), texts)
            case TextBox():
                bar = next((bar for bar in bars if bar.box.contains(item.box, _SLACK)), None)
                if bar is not None and is_hatched(bar.fill):
                    yield plate(item.box)
                yield _coloured(item, "paper" if bar is not None and is_solid(bar.fill) else "ink")
            case _:
                yield item


def _coloured(text: TextBox, colour: str) -> TextBox:
    return _with_pieces(text, lambda piece: replace(piece, colour=colour))


def _in_ink(text: TextBox, *, links: bool) -> TextBox:
    """A text that no field stands under any more; on paper nobody can follow a link that nothing shows."""
    pieces = [piece for paragraph in text.paragraphs for piece in paragraph.pieces]
    if not any(piece.colour == "paper" or (links and piece.link) for piece in pieces):
        return text

    def spared(piece: Piece) -> Piece:
        colour = "ink" if piece.colour == "paper" else piece.colour
        return replace(piece, colour=colour, underline=piece.underline or (links and piece.link is not None))

    return _with_pieces(text, spared)


def _with_pieces(text: TextBox, changed: Callable[[Piece], Piece]) -> TextBox:
    """The text with each of its pieces changed, in what is said and in what is drawn."""

    def line(one: Line) -> Line:
        return replace(one, pieces=tuple(changed(piece) for piece in one.pieces))

    def paragraph(one: Paragraph) -> Paragraph:
        pieces, lines = tuple(changed(piece) for piece in one.pieces), tuple(line(each) for each in one.lines)
        return replace(one, pieces=pieces, lines=lines, bullet=line(one.bullet) if one.bullet is not None else None)

    return replace(text, paragraphs=tuple(paragraph(one) for one in text.paragraphs))
