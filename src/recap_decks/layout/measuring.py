"""Widths of text, from the advances of the fonts that the output will be drawn with, or their metric twins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recap_decks.scene.items import Piece
from recap_decks.style.metrics import FaceMetrics
from recap_decks.style.scripts import crossings, is_of_scripts, margin_of
from recap_decks.style.tokens import Fonts

if TYPE_CHECKING:
    from recap_decks.layout.breaking import Segment


_SPACING = 0.25  # em that LibreOffice sets between East Asian and other writing (seen: 0.23 to 0.248)
_SPACE = 0.3  # em that a space may take beside letters of another script, whose font it is drawn with (Arial's: 0.278)


class _Wider(dict[str, float]):
    """How much wider than measured office programs may draw each character of a face, in parts of its size."""

    def __init__(self, face: FaceMetrics) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        margin = margin_of(char, is_lent=bool(self._face.place(char)))
        wider = self[char] = self._face.advance(char) * (margin - 1) / 1000
        return wider


@dataclass(slots=True)
class Measure:
    """Measures pieces with one medium's fonts. Words are remembered, since recaps repeat them, and paragraphs cut into
    `segments`, since fitting tries each of them many times."""

    fonts: Fonts
    _faces: dict[str, FaceMetrics] = field(default_factory=dict)
    _known: dict[tuple[str, str], float] = field(default_factory=dict)
    _kerned: dict[tuple[str, str], float] = field(default_factory=dict)
    _wider: dict[str, _Wider] = field(default_factory=dict)
    segments: dict[tuple[Piece, ...], tuple[Segment, ...]] = field(default_factory=dict)

    def face(self, name: str) -> FaceMetrics:
        """Metrics of the font that stands behind a face name, and of those that help it out."""
        found = self._faces.get(name)
        if found is None:
            found = self._faces[name] = self.fonts.face(name)
        return found

    def width(self, piece: Piece) -> float:
        """The advance of a piece in points, tracking included (an upper bound: kerning only narrows)."""
        return self.em(piece.face, piece.text) * piece.size + piece.tracking * len(piece.text)

    def width_as(self, piece: Piece, text: str) -> float:
        """The advance of another text in the piece's look."""
        return self.em(piece.face, text) * piece.size + piece.tracking * len(text)

    def em(self, face: str, text: str) -> float:
        """The advance of a text in a face, in parts of its size."""
        key = (face, text)
        wide = self._known.get(key)
        if wide is None:
            wide = self._known[key] = self.face(face).width(text, 1.0)
        return wide

    def slack(self, pieces: Sequence[Piece], before: str = "") -> float:
        """How many points wider than measured office programs may draw pieces: with other fonts of their script, or
        spaced where it changes, also from `before`, the character before them. Embedded fonts are drawn as measured."""
        if self.fonts.embedded:
            return 0.0
        points = 0.0
        for piece in pieces:
            if not piece.text.isascii() or not before.isascii():
                wider = self._wider.get(piece.face)
                if wider is None:
                    wider = self._wider[piece.face] = _Wider(self.face(piece.face))
                added = sum(map(wider.__getitem__, piece.text)) + crossings(before + piece.text) * _SPACING
                if " " in piece.text and is_of_scripts(piece.text):
                    added += piece.text.count(" ") * max(0.0, _SPACE - self.em(piece.face, " "))
                points += added * piece.size
            before = piece.text.rstrip()[-1:] or before
        return points

    def kerning(self, piece: Piece) -> float:
        """Points that kerning adds to a piece, mostly less than nothing."""
        key = (piece.face, piece.text)
        added = self._kerned.get(key)
        if added is None:
            added = self._kerned[key] = self.face(piece.face).kerned(piece.text)
        return added * piece.size
