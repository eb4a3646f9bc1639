"""Placeholders: on master and layouts with their place and levels, on slides with their text."""

from __future__ import annotations

from dataclasses import replace

from recap_decks.deck.levels import list_style
from recap_decks.deck.shapes import transform
from recap_decks.deck.sheet import Sheet
from recap_decks.deck.text import (
    empty_paragraph,
    filling,
    jump_link,
    numbered_paragraph,
    plain_paragraph,
    slide_number,
    standing_alone,
)
from recap_decks.deck.xml import Attributes, element
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Paragraph, TextBox
from recap_decks.scene.slides import Level, Placeholder, SlideLayout
from recap_decks.units import Box, emu

_AS_SET = "<a:noAutofit/>"  # text keeps its size: what does not fit is for the layout to solve, never for Office
_NO_INSETS = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
_NUMBER_SIGN = "‹#›"  # what Office shows where a slide's number will be


def layout_placeholder(placeholder: Placeholder, sheet: Sheet) -> str:
    """A layout's placeholder: box, levels and what stands in it while it is empty."""
    style = list_style(placeholder.levels, placeholder.align, sheet.palette)
    place = element("p:spPr", content=transform(placeholder.box))
    body = element("p:txBody", content=f"<a:bodyPr/>{style}{_prompt(placeholder, sheet.deck.language)}")
    custom: Attributes = {} if placeholder.kind in ("ftr", "sldNum") else {"hasCustomPrompt": 1}
    return element("p:sp", content=_identity(placeholder, placeholder.name, custom, sheet) + place + body)


def master_placeholder(placeholder: Placeholder, sheet: Sheet) -> str:
    """A master's placeholder: the frame that all of its kind inherit. Its text style is the master's `p:txStyles`.

    Foot and slide number have no such style and bring their own.
    """
    own = placeholder.kind in ("ftr", "sldNum")
    style = list_style(placeholder.levels, placeholder.align, sheet.palette) if own else "<a:lstStyle/>"
    columns = {"rtlCol": sheet.palette.fonts.right_to_left}
    frame = element("a:bodyPr", {"vert": "horz", "wrap": "square", **_NO_INSETS, **columns, "anchor": "t"}, _AS_SET)
    place = element("p:spPr", content=f'{transform(placeholder.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')
    body = element("p:txBody", content=f"{frame}{style}{_prompt(placeholder, sheet.deck.language)}")
    return element("p:sp", content=_identity(placeholder, placeholder.name, {}, sheet) + place + body)


def slide_text(box: TextBox, layout: SlideLayout, sheet: Sheet) -> str:
    """A text box of a slide: filling a placeholder of its layout, or standing alone.

    InternalFault where the layout has no such placeholder.
    """
    if box.placeholder is None:
        return _alone(box, sheet)
    try:
        placeholder = layout.placeholder(box.placeholder)
    except KeyError:
        raise InternalFault(f"layout {layout.name!r} has no placeholder {box.placeholder} for {box.name!r}") from None
    place = transform(box.box) if _moved(box.box, placeholder.box) else ""
    inset = {_far_inset(sheet): emu(box.right_inset)} if box.right_inset > 0 else {}
    body = f"{element('a:bodyPr', inset)}<a:lstStyle/>{_paragraphs(box, placeholder, sheet)}"
    content = element("p:spPr", content=place) + element("p:txBody", content=body)
    return element("p:sp", content=_identity(placeholder, box.name, {}, sheet, box.jump) + content)


def _identity(placeholder: Placeholder, name: str, custom: Attributes, sheet: Sheet, jump: str | None = None) -> str:
    kind: Attributes = {"type": placeholder.kind}
    if placeholder.kind in ("ftr", "sldNum"):
        kind["sz"] = "quarter"
    if placeholder.index:
        kind["idx"] = placeholder.index
    click = jump_link(jump, sheet) if jump is not None else ""
    properties = element("p:cNvPr", {"id": sheet.own_id(name), "name": sheet.placeholder_name(name)}, click)
    locks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    role = element("p:nvPr", content=element("p:ph", kind | custom))
    return element("p:nvSpPr", content=properties + locks + role)


def _prompt(placeholder: Placeholder, language: str) -> str:
    if placeholder.kind == "sldNum":
        mark = element("a:rPr", {"lang": language})
        return element("a:p", content=slide_number(_NUMBER_SIGN, mark))
    # A line a level. In a foot there must be a run: LibreOffice draws every foot in a face of its own otherwise.
    lines = placeholder.prompt.split("\n")
    return "".join(
        plain_paragraph(line or placeholder.name, language, min(at, len(placeholder.levels) - 1))
        for at, line in enumerate(lines)
    )


def _moved(one: Box, other: Box) -> bool:
    sides = ((one.x, other.x), (one.y, other.y), (one.right, other.right), (one.bottom, other.bottom))
    return any(emu(here) != emu(there) for here, there in sides)


def _paragraphs(box: TextBox, placeholder: Placeholder, sheet: Sheet) -> str:
    if box.field == "slide-number":
        return "".join(numbered_paragraph(each, placeholder.levels[each.level], sheet) for each in box.paragraphs)
    align = box.align if box.align != placeholder.align else None
    return filling(box.paragraphs, placeholder.levels, align, sheet) or empty_paragraph(sheet.deck.language)


def _far_inset(sheet: Sheet) -> str:
    """The side that lines run to, where they are kept from running on."""
    return "lIns" if sheet.palette.fonts.right_to_left else "rIns"


def _alone(box: TextBox, sheet: Sheet) -> str:
    click = jump_link(box.jump, sheet) if box.jump is not None else ""
    properties = element("p:cNvPr", {"id": sheet.new_id(), "name": sheet.shape_name(box.name)}, click)
    identity = element("p:nvSpPr", content=f'{properties}<p:cNvSpPr txBox="1"/><p:nvPr/>')
    place = f'{transform(box.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    insets = _NO_INSETS | {_far_inset(sheet): emu(box.right_inset)}
    columns = {"rtlCol": sheet.palette.fonts.right_to_left}
    frame = element("a:bodyPr", {"wrap": "square", **insets, **columns, "anchor": "t"}, _AS_SET)
    body = f"{frame}<a:lstStyle/>{paragraphs_as_drawn(box, sheet)}"
    return element("p:sp", content=identity + element("p:spPr", content=place) + element("p:txBody", content=body))


def paragraphs_as_drawn(box: TextBox, sheet: Sheet) -> str:
    """The paragraphs of a text that has no placeholder to inherit from."""
    levels = _levels_as_drawn(box, rtl=sheet.palette.fonts.right_to_left)
    paragraphs = "".join(
        standing_alone(paragraph, level, box.align, sheet)
        for paragraph, level in zip(box.paragraphs, levels, strict=True)
    )
    return paragraphs or empty_paragraph(sheet.deck.language)


def _levels_as_drawn(box: TextBox, *, rtl: bool) -> list[Level]:
    """Spacing that puts the lines where the scene drew them: a baseline is its line's top + pitch - 0.2 size. Where
    lines start is measured from the box's left, with `rtl` from its right."""
    levels: list[Level] = []
    bottom = box.box.y
    for paragraph in box.paragraphs:
        level = _level_as_drawn(paragraph, box, bottom, levels[-1] if levels else None, rtl=rtl)
        levels.append(level)
        if paragraph.lines:
            bottom = max(line.baseline for line in paragraph.lines) + 0.2 * level.size
    return levels


def _level_as_drawn(paragraph: Paragraph, box: TextBox, above: float, previous: Level | None, *, rtl: bool) -> Level:
    lines = paragraph.lines
    size = max((piece.size for piece in paragraph.pieces), default=previous.size if previous else 12.0)
    baselines = sorted({line.baseline for line in lines})
    if len(baselines) > 1:
        pitch = baselines[1] - baselines[0]
    elif previous is None and baselines:
        pitch = baselines[0] + 0.2 * size - above
    else:
        pitch = previous.pitch if previous is not None and previous.size == size else 1.2 * size
    before = max(0.0, baselines[0] + 0.2 * size - pitch - above) if baselines else 0.0
    level = Level(size, pitch, "ink", before=before)
    if box.align == ("left" if rtl else "right") or not lines:
        return level
    first = [line for line in lines if line.baseline == baselines[0]]
    columns = sorted({box.box.right - line.x - line.width if rtl else line.x - box.box.x for line in first})
    if len(columns) > 1:  # a label, and its text at the tab stop
        return replace(level, left=columns[1], hanging=columns[1] - columns[0], tab=columns[1])
    return replace(level, left=columns[0])
