"""Where the parts of a line stand whose pieces, or parts of them, run in different directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.paper.fonts import DrawnFace, Faces
from recap_decks.paper.shaped import Context
from recap_decks.scene.items import Line, Piece
from recap_decks.style.bidi import visual_runs


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one piece that run one way, drawn from `x` over `width` points: to the right, or to the left
    between the letters that are then in `leftward`."""

    piece: Piece
    text: str
    x: float
    width: float
    leftward: Context | None = None

    def show(self, face: DrawnFace) -> list[tuple[str, str]]:
        """Font resource and operator, from the left, that show the run in its face."""
        return face.show(self.text) if self.leftward is None else face.show_leftward(self.text, self.leftward)


def visible_text(line: Line, space: bool) -> Iterator[tuple[Piece, str]]:
    """The pieces and what is drawn of them: of soft hyphens that at the line's end alone, and in a justified line plain
    spaces. With `space` one is added at the end."""
    last = len(line.pieces) - 1
    for index, piece in enumerate(line.pieces):
        text = piece.text
        if SOFT_HYPHEN in text:
            hyphen = SOFT_HYPHEN if index == last and text.endswith(SOFT_HYPHEN) else ""
            text = text.replace(SOFT_HYPHEN, "") + hyphen
        if line.word_space:
            text = text.replace("\u00a0", " ")  # of which the code is the one that is widened
        yield piece, text + " " * (space and index == last)


def rightward_runs(line: Line, faces: Faces) -> Iterator[Run]:
    """The runs of a line whose pieces all run to the right, one a piece, without white space at the line's end."""
    x = line.x
    last = len(line.pieces) - 1
    for index, (piece, text) in enumerate(visible_text(line, space=False)):
        shown = text.replace(SOFT_HYPHEN, "-")
        shown = shown.rstrip() if index == last else shown
        width = faces[piece.face].width(shown, piece.size, piece.tracking) + line.word_space * shown.count(" ")
        width *= line.expansion
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
        within = _cut(texts, (start, min(stop, end)), (max(start, end), stop))
        if level % 2:
            parts += (part.turned(whole) for part in reversed(within))
        else:
            parts += within
    widths = [part.width(faces[part.piece.face]) for part in parts]
    x = line.x + line.width - sum(widths) if rtl else line.x
    placed = []
    for part, width in zip(parts, widths, strict=True):
        placed.append((part.at, Run(part.piece, part.text, x, width, part.leftward)))
        x += width
    return [run for _, run in sorted(placed, key=lambda each: each[0])]


class _Part(NamedTuple):
    at: int  # in the line's text
    piece: Piece
    text: str
    leftward: Context | None = None

    def turned(self, whole: str) -> _Part:
        """The part as one that runs to the left in the line's text."""
        return self._replace(leftward=Context(whole[: self.at], whole[self.at + len(self.text) :]))

    def width(self, face: DrawnFace) -> float:
        size, tracking = self.piece.size, self.piece.tracking
        if self.leftward is None:
            return face.width(self.text, size, tracking)
        return face.leftward_width(self.text, self.leftward, size, tracking)


def _cut(texts: Iterable[tuple[Piece, str]], *spans: tuple[int, int]) -> list[_Part]:
    """The pieces' parts inside spans of the line's text."""
    parts = []
    at = 0
    for piece, text in texts:
        for start, stop in spans:
            if own := text[max(0, start - at) : max(0, stop - at)]:
                parts.append(_Part(max(at, start), piece, own))
        at += len(text)
    return parts
