"""Rows of a page to scene items: positions become absolute, the lines of a text on a page one text box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from recap_decks.layout.breaking import merged, with_text
from recap_decks.layout.measuring import Measure
from recap_decks.layout.moving import moved, moved_path
from recap_decks.layout.pages.page_breaks import PageOfRows
from recap_decks.layout.pages.paper import Sheet
from recap_decks.layout.pages.rows import IconMark, PageNumber, Placed, Strip
from recap_decks.layout.pages.typesetting import SetLine, SetText
from recap_decks.scene.items import Command, Item, Line, Paragraph, Piece, Role, Shape, TextBox
from recap_decks.style.icons import GRID, load_icon
from recap_decks.units import Box


class Threads:
    """The numbers of a document's set texts, so that boxes which show parts of one can be told to."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, SetText]] = {}  # held, so that no other text takes an identity

    def of(self, text: SetText) -> int:
        """The text's number."""
        return self._known.setdefault(id(text), (len(self._known), text))[0]


def place_page(
    page: PageOfRows, sheet: Sheet, numbers: Mapping[str, int], measure: Measure, threads: Threads
) -> tuple[Item, ...]:
    """The items of a page's text area; `numbers` are the pages of all anchors, `threads` those of the document."""
    found: list[Item] = []
    whole: dict[tuple[int, bool], int] = {}  # a set text's identity, and whether apart -> its box in `found`
    strips: list[tuple[float, Sequence[Placed]]] = [(0.0, page.carry.items)] if page.carry else []
    for top, row in zip(page.tops, page.rows, strict=True):
        strips.append((top, row.items if row is page.rows[0] else [*row.parting, *row.items]))
    for top, items in strips:
        for item in items:
            if isinstance(item, Strip):
                if not any(line.pieces for line in item.text.lines):
                    continue
                box = text_box(item, sheet.left, sheet.top + top, threads.of(item.text))
                at = whole.setdefault((id(item.text), item.apart), len(found))
                if at < len(found):
                    found[at] = _joined(found[at], box)
                else:
                    found.append(box)
            elif isinstance(item, PageNumber):
                found.append(_number(item, numbers[item.anchor], sheet.left, sheet.top + top, measure))
            else:
                shape = _moved(item, sheet.left, sheet.top + top)
                if shape is not None:
                    found.append(shape)
    return tuple(found)


def text_box(strip: Strip, left: float, top: float, thread: int | None = None) -> TextBox:
    """A strip of text at its place; the box is as wide as its lines. `thread` is the text's, where other boxes may
    show parts of it."""
    text, form = strip.text, strip.text.form
    x, y = left + strip.x, top + strip.y
    kept = text.lines
    if strip.last - strip.first < text.rows:
        kept = tuple(line for line in kept if strip.first <= line.row < strip.last)
    rise, pitch, first = form.rise, form.pitch, strip.first
    lines = tuple(_drawn(line, x, y + (line.row - first) * pitch + rise) for line in kept)
    if len(lines) == 1:
        start, end = lines[0].x, lines[0].x + lines[0].width
    else:
        start, end = min(line.x for line in lines), max(line.x + line.width for line in lines)
    box = Box(start, y, end - start, (strip.last - first) * pitch)
    pieces = _whole(kept, goes_on=kept[-1] is not text.lines[-1])
    return TextBox(
        box, (Paragraph(pieces, lines, 0, 0.0, strip.role),), text.element or strip.role.value, strip.role,
        within=strip.within, span=text.span, thread=thread,
    )  # fmt: skip


def _drawn(line: SetLine, x: float, baseline: float) -> Line:
    return Line(x + line.indent, baseline, line.width, line.pieces, line.word_space, line.expansion)


def _whole(lines: Sequence[SetLine], *, goes_on: bool) -> tuple[Piece, ...]:
    """The lines' text unbroken, with what stands between them."""
    if len(lines) == 1 and not goes_on:
        return lines[0].pieces
    pieces: list[Piece] = []
    last = len(lines) - 1
    for index, line in enumerate(lines):
        pieces += line.pieces
        if line.tail and pieces and (index < last or goes_on):
            pieces[-1] = with_text(pieces[-1], pieces[-1].text + line.tail)
    return tuple(merged(pieces))


def _joined(item: Item, more: TextBox) -> TextBox:
    """Two strips of one text, on one page."""
    assert isinstance(item, TextBox)
    one, other = item.paragraphs[0], more.paragraphs[0]
    left, right = min(item.box.x, more.box.x), max(item.box.right, more.box.right)
    box = Box(left, item.box.y, right - left, more.box.bottom - item.box.y)
    paragraph = replace(one, pieces=tuple(merged((*one.pieces, *other.pieces))), lines=one.lines + other.lines)
    return replace(item, box=box, paragraphs=(paragraph,))


def _number(item: PageNumber, number: int, left: float, top: float, measure: Measure) -> TextBox:
    form = item.form
    piece = Piece(str(number), form.face, form.size, form.colour)
    width = measure.width(piece)
    x, baseline = left + item.right - width, top + item.baseline
    line = Line(x, baseline, width, (piece,))
    box = Box(x, baseline - form.rise, width, form.pitch)
    return TextBox(
        box, (Paragraph((piece,), (line,), role=Role.CONTENTS_ITEM),), f"page of {item.anchor}", Role.CONTENTS_ITEM,
        align="right", within=item.within,
    )  # fmt: skip


def _moved(item: Placed, dx: float, dy: float) -> Item | None:
    if isinstance(item, IconMark):
        return _icon(item, dx, dy)
    assert not isinstance(item, Strip | PageNumber)  # they are text, set above
    return moved(item, dx, dy)


def _icon(mark: IconMark, dx: float, dy: float) -> Shape | None:
    """The icon in the accent; nothing where it is not bundled."""
    try:
        return _icon_at(mark.name, round(dx + mark.x, 2), round(dy + mark.y, 2), mark.side)
    except KeyError:
        return None


@lru_cache(maxsize=4096)
def _icon_at(name: str, x: float, y: float, side: float) -> Shape:
    """An icon at a place: since themes begin on few heights, one shape serves many pages."""
    icon = load_icon(name)
    scale = side / GRID
    left, top, right, bottom = (value * scale for value in icon.bounds)
    box = Box(x + left, y + top, right - left, bottom - top)
    return Shape(box, moved_path(_scaled(name, scale), x, y), "accent_text", f"icon {name}")


@lru_cache(maxsize=256)
def _scaled(name: str, scale: float) -> tuple[Command, ...]:
    return tuple((letter, tuple(value * scale for value in points)) for letter, points in load_icon(name).commands)
