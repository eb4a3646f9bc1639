"""Where the parts of a line stand whose pieces, or parts of them, run in different directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.paper.fonts import Faces
from recap_decks.scene.items import Line, Piece
from recap_decks.style.bidi import visual_runs


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one piece that run one way, from right to left where `rtl`, drawn from `x` over `width` points."""

    piece: Piece
    text: str
    x: float
    width: float
    rtl: bool = False


def visible_text(line: Line, space: bool) -> Iterator[tuple[Piece, str]]:
    """The pieces and what is drawn of them: of soft hyphens that at the line's end alone. With `space` one is added
    there."""
    last = len(line.pieces) - 1
    for index, piece in enumerate(line.pieces):
        text = piece.text
        if SOFT_HYPHEN in text:
            hyphen = SOFT_HYPHEN if index == last and text.endswith(SOFT_HYPHEN) else ""
            text = text.replace(SOFT_HYPHEN, "") + hyphen
        yield piece, text + " " * (space and index == last)


def rightward_runs(line: Line, faces: Faces) -> Iterator[Run]:
    """The runs of a line whose pieces all run to the right, one a piece, without white space at the line's end."""
    x = line.x
    last = len(line.pieces) - 1
    for index, (piece, text) in enumerate(visible_text(line, space=False)):
        shown = text.replace(SOFT_HYPHEN, "-")
        width = faces[piece.face].width(shown.rstrip() if index == last else shown, piece.size, piece.tracking)
        yield Run(piece, text, x, width)
        x += width


def turned_runs(line: Line, space: bool, levels: Sequence[int], rtl: bool, faces: Faces) -> list[Run]:
    """The runs of a line in the order in which they are read; `levels` are those of its characters, soft hyphens left
    out, in a paragraph that runs from right to left or not. Such a paragraph's lines end where they are measured to,
    and white space at their end stands at their left."""
    texts = list(visible_text(line, space))
    whole = "".join(text for _, text in texts)
    own = [*levels, *[int(rtl)] * (len(whole) - len(levels))]
    end = len(whole.rstrip())
    parts: list[_Part] = []
    for start, stop, level in visual_runs(whole, own, rtl):
        leftward = level % 2 == 1
        within = _cut(texts, leftward, (start, min(stop, end)), (max(start, end), stop))
        parts += reversed(within) if leftward else within
    widths = [
        faces[part.piece.face].width(part.text, part.piece.size, part.piece.tracking, rtl=part.rtl) for part in parts
    ]
    x = line.x + line.width - sum(widths) if rtl else line.x
    placed = []
    for part, width in zip(parts, widths, strict=True):
        placed.append((part.at, Run(part.piece, part.text, x, width, part.rtl)))
        x += width
    return [run for _, run in sorted(placed, key=lambda each: each[0])]


class _Part(NamedTuple):
    at: int  # in the line's text
    piece: Piece
    text: str
    rtl: bool


def _cut(texts: Iterable[tuple[Piece, str]], rtl: bool, *spans: tuple[int, int]) -> list[_Part]:
    """The pieces' parts inside spans of the line's text."""
    parts = []
    at = 0
    for piece, text in texts:
        for start, stop in spans:
            if own := text[max(0, start - at) : max(0, stop - at)]:
                parts.append(_Part(max(at, start), piece, own, rtl))
        at += len(text)
    return parts
