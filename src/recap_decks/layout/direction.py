"""Which way text runs, decided once everything has its place.

In a document that runs from left to right, each paragraph runs as its first strong character does (UAX 9, P2 and P3);
one with a label, as both label and text do. In a document that runs from right to left all paragraphs do (UAX 9, HL1),
but those without a letter that would, among them numbers with their units: they keep their order, unless a label,
bullet or indent has to stay at the right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from recap_decks.layout.mirrored import mirrored, mirrored_layout, mirrored_paragraph
from recap_decks.scene.items import ChartFrame, Item, Paragraph, Role, Scene, TableCell, TableFrame, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.style.bidi import runs_rtl, turns

_EDGE = 0.5  # points that count as none


def directed_slides(slides: Iterable[SlideScene], *, rtl: bool) -> tuple[SlideScene, ...]:
    """Slides whose paragraphs know which way they run; with `rtl`, for a language that runs from right to left,
    reflected, their layouts too."""
    layouts = cache(mirrored_layout)
    return tuple(
        replace(
            slide,
            scene=directed(slide.scene, rtl=rtl),
            layout=layouts(slide.layout, slide.scene.width) if rtl else slide.layout,
        )
        for slide in slides
    )


def directed(scene: Scene, *, rtl: bool) -> Scene:
    """A slide's or page's scene whose paragraphs know which way they run; with `rtl` reflected."""
    items = mirrored(scene.items, scene.width) if rtl else scene.items
    return replace(scene, items=tuple(_item(item, rtl) for item in items))


def _item(item: Item, rtl: bool) -> Item:
    match item:
        case TextBox():
            return _text(item, rtl)
        case TableFrame():
            rows = tuple(replace(row, cells=tuple(_cell(cell, rtl) for cell in row.cells)) for row in item.rows)
            return replace(item, rows=rows)
        case ChartFrame():  # drawn from left to right in every language
            return replace(item, drawn=tuple(_item(each, False) for each in item.drawn))
        case _:
            return item


def _cell(cell: TableCell, rtl: bool) -> TableCell:
    return replace(cell, text=_text(cell.text, rtl)) if cell.text else cell


def _text(text: TextBox, rtl: bool) -> TextBox:
    if not rtl and not any(turns(paragraph.plain) for paragraph in text.paragraphs):
        return text
    return replace(text, paragraphs=tuple(_paragraph(paragraph, text, rtl) for paragraph in text.paragraphs))


def _paragraph(paragraph: Paragraph, text: TextBox, rtl: bool) -> Paragraph:
    if rtl and text.role is Role.CODE:  # which runs from left to right in every language
        return paragraph
    if rtl:
        return replace(paragraph, rtl=_stays_right(paragraph, text) or turns(paragraph.plain))
    if not all(map(runs_rtl, paragraph.plain.split("\t"))):
        return paragraph
    if text.align == "left":
        paragraph = mirrored_paragraph(paragraph, text.box.x + text.box.right - text.right_inset)
    return replace(paragraph, rtl=True)


def _stays_right(paragraph: Paragraph, text: TextBox) -> bool:
    """Whether something stands at the right of the paragraph that its lines keep away from."""
    starts = (text.box.right - line.x - line.width for line in paragraph.lines)
    return paragraph.bullet is not None or "\t" in paragraph.plain or any(start > _EDGE for start in starts)
