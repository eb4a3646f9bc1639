"""A paragraph's characters by their numbers, whichever pieces they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from recap_decks.layout.breaking import with_text
from recap_decks.layout.measuring import Measure
from recap_decks.scene.items import Piece


class Letters:
    """The pieces of a paragraph as one text, of which any stretch is measured or cut out."""

    def __init__(self, pieces: Sequence[Piece], measure: Measure) -> None:
        self.pieces = pieces
        self.measure = measure
        self.text = "".join(piece.text for piece in pieces)
        self._starts = list(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0))

    def width(self, start: int, end: int) -> float:
        """Points from before one character to before another."""
        em = self.measure.em
        index = bisect_right(self._starts, start) - 1
        piece = self.pieces[index]
        begin = self._starts[index]
        if end <= begin + len(piece.text):  # mostly
            return em(piece.face, piece.text[start - begin : end - begin]) * piece.size
        return sum(em(piece.face, piece.text) * piece.size for piece in self.cut(start, end))

    def hyphen(self, end: int) -> float:
        """Points that a hyphen takes that is put before a character."""
        piece = self.pieces[bisect_right(self._starts, end - 1) - 1]
        return self.measure.em(piece.face, "-") * piece.size

    def language(self, start: int) -> str:
        """The language of a word that starts with a character."""
        piece = self.pieces[bisect_right(self._starts, start) - 1]
        return piece.language or self.measure.fonts.language

    def cut(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces from before one character to before another."""
        found: list[Piece] = []
        index = bisect_right(self._starts, start) - 1
        while index < len(self.pieces) and self._starts[index] < end:
            piece, begin = self.pieces[index], self._starts[index]
            own = piece.text[max(0, start - begin) : end - begin]
            if own:
                found.append(with_text(piece, own))
            index += 1
        return tuple(found)
