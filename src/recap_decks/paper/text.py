"""Paragraphs as text operators, a line where the scene has it.

Besides what is seen, a reader of the text alone is served: the space that a line break ate is written at the line's
end, and a hyphen that a break added is a soft hyphen, so that extracted text has whole words, well apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.paper.fonts import Faces
from recap_decks.paper.links import Links
from recap_decks.paper.page import Page, number
from recap_decks.scene.items import Line, Paragraph, Piece
from recap_decks.units import Box

# Where a rule stands and how thick it is, in parts of the size.
_UNDERLINE_DEPTH = 0.12
_RULE_WEIGHT = 0.05

# What a link's box reaches above and below the baseline, in parts of the size: little enough for lines set close.
_ABOVE, _BELOW = 0.8, 0.25

_Target = tuple[str | None, str | None]


def draw_paragraph(paragraph: Paragraph, page: Page, faces: Faces, links: Links) -> None:
    """Draw the lines of a paragraph, then the rules and links of its pieces."""
    if not paragraph.lines:
        return
    page.add("BT")
    for line, space in zip(paragraph.lines, _eaten_spaces(paragraph), strict=True):
        _show(line, space, page, faces)
    page.add("ET")
    texts = _link_texts(paragraph)
    for line in paragraph.lines:
        if any(piece.underline or piece.struck or piece.link or piece.jump for piece in line.pieces):
            _decorate(line, texts, page, faces, links)


def _show(line: Line, space: bool, page: Page, faces: Faces) -> None:
    page.add(f"1 0 0 1 {number(line.x)} {number(page.up(line.baseline))} Tm")
    last = len(line.pieces) - 1
    for index, piece in enumerate(line.pieces):
        text = _visible(piece.text, index == last)
        if space and index == last:
            text += " "
        if text:
            page.fill(piece.colour)
            page.tracking(piece.tracking)
            for resource, operator in faces[piece.face].show(text):
                page.font(resource, piece.size)
                page.add(operator)


def _visible(text: str, at_line_end: bool) -> str:
    """The text without the soft hyphens that are not drawn, which is all but one at a line's end."""
    if SOFT_HYPHEN not in text:
        return text
    hyphenated = at_line_end and text.endswith(SOFT_HYPHEN)
    return text.replace(SOFT_HYPHEN, "") + (SOFT_HYPHEN if hyphenated else "")


def _eaten_spaces(paragraph: Paragraph) -> Iterator[bool]:
    """For each line, whether the text goes on with white space that the line does not hold."""
    whole = paragraph.plain.replace(SOFT_HYPHEN, "")
    at = 0
    for line in paragraph.lines:
        text = "".join(piece.text for piece in line.pieces)
        drawn = text.replace(SOFT_HYPHEN, "")
        found = whole.find(drawn, at)
        if found < 0:  # drawn otherwise than typed: keep words apart
            yield not text.endswith(SOFT_HYPHEN)
        else:
            at = found + len(drawn)
            yield whole[at : at + 1].isspace()


def _target(piece: Piece) -> _Target:
    return piece.link, piece.jump


def _link_texts(paragraph: Paragraph) -> dict[_Target, str]:
    """What each link of the paragraph says, also where it runs over several lines."""
    texts: dict[_Target, str] = {}
    for target, pieces in groupby(paragraph.pieces, key=_target):
        if any(target):
            texts.setdefault(target, "".join(piece.text for piece in pieces).replace(SOFT_HYPHEN, "").strip())
    return texts


def _decorate(line: Line, texts: dict[_Target, str], page: Page, faces: Faces, links: Links) -> None:
    x = line.x
    last = len(line.pieces) - 1
    for target, group in groupby(enumerate(line.pieces), key=lambda numbered: _target(numbered[1])):
        start, top, bottom = x, line.baseline, line.baseline
        for index, piece in group:
            metrics = faces[piece.face].metrics
            text = _visible(piece.text, index == last).replace(SOFT_HYPHEN, "-")
            if index == last:
                text = text.rstrip()
            end = x + metrics.width(text, piece.size, piece.tracking)
            if piece.underline:
                _rule(piece, x, end, line.baseline + _UNDERLINE_DEPTH * piece.size, page)
            if piece.struck:
                _rule(piece, x, end, line.baseline - metrics.x_height * piece.size / 2000, page)
            top = min(top, line.baseline - _ABOVE * piece.size)
            bottom = max(bottom, line.baseline + _BELOW * piece.size)
            x = end
        link, jump = target
        if (link or jump) and x > start:
            links.add(page, Box(start, top, x - start, bottom - top), texts.get(target, ""), jump=jump, link=link)


def _rule(piece: Piece, x0: float, x1: float, y: float, page: Page) -> None:
    page.stroke(piece.colour, _RULE_WEIGHT * piece.size)
    page.line(x0, y, x1, y)
