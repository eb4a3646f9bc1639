"""Paragraphs as text operators, a line where the scene has it.

Besides what is seen, a reader of the text alone is served: the space that a line break ate is written at the line's
end, and a hyphen that a break added is a soft hyphen, so that extracted text has whole words, well apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.paper.fonts import Faces
from recap_decks.paper.links import Links
from recap_decks.paper.owners import Owners, Target, target_of
from recap_decks.paper.page import Page, number
from recap_decks.paper.runs import Run, rightward_runs, turned_runs, visible_text
from recap_decks.paper.structure import text_string
from recap_decks.scene.items import Line, Paragraph, Piece
from recap_decks.style.bidi import levels, turns
from recap_decks.units import Box

# Where a rule stands and how thick it is, in parts of the size.
_UNDERLINE_DEPTH = 0.12
_RULE_WEIGHT = 0.05

# What a link's box reaches above and below the baseline, in parts of the size: little enough for lines set close.
_ABOVE, _BELOW = 0.8, 0.25

_PRIVATE_USE = re.compile("([\ue000-\uf8ff\U000f0000-\U0010ffff]+)")


def draw_paragraph(paragraph: Paragraph, page: Page, faces: Faces, links: Links, owners: Owners | None) -> None:
    """Draw the lines of a paragraph, then the rules and links of its pieces.

    Its text, and its links, are those of the owners. Without any it is an artifact, or part of what is one whole, and
    leads nowhere.
    """
    if not paragraph.lines:
        return
    whole = paragraph.plain.replace(SOFT_HYPHEN, "")
    starts = list(_starts(paragraph.lines, whole))
    spaces = [_space_eaten(line, start, whole) for line, start in zip(paragraph.lines, starts, strict=True)]
    turned: Iterable[list[Run] | None] = repeat(None, len(spaces))
    if paragraph.rtl or turns(whole):
        turned = _turned_runs(paragraph, whole, starts, spaces, faces)
    if owners is not None:
        owners.follow(paragraph, linked=page.linked)
        page.marks.close()
    page.add("BT")
    runs_of = []
    for line, space, runs in zip(paragraph.lines, spaces, turned, strict=True):
        if runs is None:
            _show(line, space, page, faces, owners)
        else:
            _show_turned(runs, line.baseline, page, faces, owners)
        runs_of.append(runs)
    if owners is not None:
        page.marks.close()
    page.add("ET")
    texts = _link_texts(paragraph)
    for line, runs in zip(paragraph.lines, runs_of, strict=True):
        if any(piece.underline or piece.struck or piece.link or piece.jump for piece in line.pieces):
            _decorate(runs or rightward_runs(line, faces), line.baseline, texts, page, faces, links, owners)


def _show(line: Line, space: bool, page: Page, faces: Faces, owners: Owners | None) -> None:
    page.add(f"1 0 0 1 {number(line.x)} {number(page.up(line.baseline))} Tm")
    page.word_space(line.word_space)
    page.expansion(line.expansion)
    for piece, text in visible_text(line, space):
        if text:
            if owners is not None:
                page.marks.content(owners.of(piece))
            for part in _parts(text):
                _show_in_look(piece, part, faces[piece.face].show(part), page)


def _show_turned(runs: Sequence[Run], baseline: float, page: Page, faces: Faces, owners: Owners | None) -> None:
    """Show runs in reading order; the characters of one that runs to the left are marked as reversed (ISO 32000-1,
    14.8.2.3.3)."""
    page.word_space(0.0)
    page.expansion(1.0)
    for run in runs:
        page.add(f"1 0 0 1 {number(run.x)} {number(page.up(baseline))} Tm")
        if owners is not None:
            page.marks.content(owners.of(run.piece))
        face = faces[run.piece.face]
        if run.leftward is not None:
            page.add("/ReversedChars BMC")
            _show_in_look(run.piece, run.text, run.show(face), page)
            page.add("EMC")
            continue
        for part in _parts(run.text):
            _show_in_look(run.piece, part, face.show(part), page)


def _show_in_look(piece: Piece, text: str, shown: Iterable[tuple[str, str]], page: Page) -> None:
    """Show a text in its piece's look. It is said besides where it has characters of private use, which mean nothing by
    themselves (ISO 19005-2, 6.2.11.7.3)."""
    said = not text.isascii() and _PRIVATE_USE.search(text)
    if said:
        page.add(f"/Span << /ActualText {text_string(text)} >> BDC")
    page.fill(piece.colour)
    page.tracking(piece.tracking)
    page.rise(piece.raised)
    for resource, operator in shown:
        page.font(resource, piece.size)
        page.add(operator)
    if said:
        page.add("EMC")


def _parts(text: str) -> list[str]:
    """A text with its characters of private use apart, since some readers lose what is said beside them."""
    return [text] if text.isascii() else [part for part in _PRIVATE_USE.split(text) if part]


def _starts(lines: Iterable[Line], whole: str) -> Iterator[int | None]:
    """Where each line starts in the paragraph's text, both without soft hyphens; None: it is drawn otherwise than
    typed."""
    at = 0
    for line in lines:
        text = _text(line)
        found = whole.find(text, at)
        if found < 0:
            yield None
        else:
            at = found + len(text)
            yield found


def _text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces).replace(SOFT_HYPHEN, "")


def _space_eaten(line: Line, start: int | None, whole: str) -> bool:
    """Whether the text goes on with white space that the line does not hold."""
    if start is None:  # keep words apart
        return not line.pieces[-1].text.endswith(SOFT_HYPHEN)
    end = start + len(_text(line))
    return whole[end : end + 1].isspace()


def _turned_runs(
    paragraph: Paragraph, whole: str, starts: Iterable[int | None], spaces: Iterable[bool], faces: Faces
) -> Iterator[list[Run]]:
    all_levels = levels(whole, paragraph.rtl)
    for line, start, space in zip(paragraph.lines, starts, spaces, strict=True):
        text = _text(line)
        own = levels(text, paragraph.rtl) if start is None else all_levels[start : start + len(text)]
        yield turned_runs(line, space, own, paragraph.rtl, faces)


def _link_texts(paragraph: Paragraph) -> dict[Target, str]:
    """What each link of the paragraph says, also where it runs over several lines."""
    texts: dict[Target, str] = {}
    for target, pieces in groupby(paragraph.pieces, key=target_of):
        if any(target):
            texts.setdefault(target, "".join(piece.text for piece in pieces).replace(SOFT_HYPHEN, "").strip())
    return texts


def _decorate(
    runs: Iterable[Run], baseline: float, texts: dict[Target, str], page: Page, faces: Faces, links: Links,
    owners: Owners | None,
) -> None:  # fmt: skip
    """Draw the rules of runs on a line, and lay links over them: one for all that stand beside each other."""
    for target, group in groupby(sorted(runs, key=lambda run: run.x), key=lambda run: target_of(run.piece)):
        beside = list(group)
        for run in beside:
            piece, end = run.piece, run.x + run.width
            if piece.underline:
                _rule(piece, run.x, end, baseline + _UNDERLINE_DEPTH * piece.size, page)
            if piece.struck:
                x_height = faces[piece.face].metrics.x_height
                _rule(piece, run.x, end, baseline - x_height * piece.size / 2000, page)
        link, jump = target
        left, right = beside[0].x, beside[-1].x + beside[-1].width
        if owners is not None and owners.is_link(beside[0].piece) and right > left:
            size = max(run.piece.size for run in beside)
            area = Box(left, baseline - _ABOVE * size, right - left, (_ABOVE + _BELOW) * size)
            links.add(page, area, texts.get(target, ""), owners.link(beside[0].piece), jump=jump, link=link)


def _rule(piece: Piece, x0: float, x1: float, y: float, page: Page) -> None:
    page.marks.artifact()
    page.stroke(piece.colour, _RULE_WEIGHT * piece.size)
    page.line(x0, y, x1, y)
