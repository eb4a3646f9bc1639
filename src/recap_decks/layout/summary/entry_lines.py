"""Paragraphs of themes and takeaways set in lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recap_decks.layout.pages.typesetting import Form, SetLine, SetText, Typesetter, pieces_of
from recap_decks.layout.summary.entries import Entry
from recap_decks.scene.items import Piece

_DASH = 9.0  # from a nested point's dash to its text
_ENDS_ITSELF = (":", "?", "!", ".", "…", "–", "—", "：", "？", "！", "。")


@dataclass(frozen=True, slots=True)
class EntryForms:
    """How entries look: their texts, labels of points, and titles of topics."""

    text: Form
    label: Form
    topic: Form

    @staticmethod
    def of(size: float, pitch: float) -> EntryForms:
        """The forms at that size with baselines so far apart, in points."""
        return EntryForms(Form(size, pitch), Form(size, pitch, "text-bold"), Form(size, pitch, "text-italic", "muted"))

    def set(self, ts: Typesetter, entry: Entry, width: float, comma: str) -> SetText:
        """An entry in lines at most `width` points long; a nested point after a dash."""
        told = next(entry.told())
        pieces = self.pieces(entry, comma)
        if entry.kind != "nested":
            return SetText(ts.lines(pieces, self.text, width), self.text, told.at, told.span)
        dash = Piece("–", self.text.face, self.text.size, "muted")
        lines = ts.lines(pieces, self.text, width - _DASH)
        moved = (replace(line, indent=line.indent + _DASH) for line in lines)
        head = SetLine((dash,), ts.measure.width(dash), "\t")
        return SetText((head, *moved), self.text, told.at, told.span)

    def pieces(self, entry: Entry, comma: str) -> tuple[Piece, ...]:
        """The label, closed by a colon where it has no sign of its own, and what follows it."""
        form = self.text
        pieces: list[Piece] = []
        if entry.label:
            pieces += pieces_of(entry.label, self.label if entry.kind in ("point", "nested") else self.topic)
            if entry.texts and pieces:
                last = pieces[-1]
                if not last.text.rstrip().endswith(_ENDS_ITSELF):
                    pieces.append(Piece(":", last.face, last.size, last.colour))
                pieces.append(Piece(" ", form.face, form.size, form.colour))
        for index, text in enumerate(entry.texts):
            if index:
                pieces.append(Piece(comma, form.face, form.size, form.colour))
            pieces += pieces_of(text, form)
        return tuple(pieces)
