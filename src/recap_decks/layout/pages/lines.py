"""Paragraphs as lines: ragged ones, and justified ones where the spaces allow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.layout import breaking
from recap_decks.layout.measuring import Measure
from recap_decks.layout.pages.hyphenation import hyphenation
from recap_decks.layout.pages.letters import Letters
from recap_decks.layout.pages.paragraphs import Parts, balanced, cut
from recap_decks.layout.pages.total_fit import FittedLine, HyphenPlace, HyphensOf, TotalFit
from recap_decks.scene.items import Piece
from recap_decks.style.bidi import turns
from recap_decks.style.scripts import is_ideographic
from recap_decks.style.shaping import needs_shaping

_COMFORTABLE = 0.8  # of the limit: no hyphens where no space is stretched more without any
_LINES_A_SHORT_ONE = 5  # a justified paragraph has at least so many lines for each that stays short


@dataclass(slots=True)
class SetLine:
    """Pieces from `indent` on baseline number `row`. `tail` is what the text has before the next line: the white
    space that the break ate, or a tab between columns. `width` is as drawn, with `word_space` points more in each space
    and all `expansion` times as wide."""

    pieces: tuple[Piece, ...]
    width: float
    tail: str
    indent: float = 0.0
    row: int = 0
    word_space: float = 0.0
    expansion: float = 1.0


def ragged(
    pieces: Sequence[Piece], measure: Measure, width: float, first: float = 0.0, others: float = 0.0
) -> tuple[SetLine, ...]:
    """Lines with the least ragged edge, at most `width` points from where `first` and `others` are their indents."""
    letters = Letters(pieces, measure)
    parts = cut(letters, width - max(first, others))
    ends = breaking.even_ends(parts.widths, parts.spaces, parts.texts, width - others, others - first)
    return _set_lines(letters, _ragged_stops(parts, ends), first, others)


def title(pieces: Sequence[Piece], measure: Measure, width: float, hang: float = 0.0) -> tuple[SetLine, ...]:
    """Lines alike in length, all but the first `hang` points further right."""
    letters = Letters(pieces, measure)
    parts, ends = balanced(cut(letters, width - hang), width, measure.fonts.language)
    return _set_lines(letters, _ragged_stops(parts, ends), others=hang)


def justified(pieces: Sequence[Piece], measure: Measure, width: float, indent: float = 0.0) -> tuple[SetLine, ...]:
    """Lines that fill `width`, the last one apart, the first one indented; ragged ones where writing or words do not
    allow it."""
    space = min((measure.width_as(piece, " ") for piece in pieces if " " in piece.text), default=0.0)
    if not space or not _has_plain_spaces(pieces, measure):
        return ragged(pieces, measure, width, indent)
    letters = Letters(pieces, measure)
    parts = cut(letters, width - indent)
    ways = TotalFit(parts, width, indent, space, _hyphens_of(letters, parts))
    lines = ways.lines(hyphenate=False)
    if any(line.short or not -1 <= line.tension <= _COMFORTABLE for line in lines):
        lines = ways.lines(hyphenate=True)
    if sum(line.short for line in lines) * _LINES_A_SHORT_ONE > len(lines):
        return ragged(pieces, measure, width, indent)
    return _set_lines(letters, _justified_stops(parts, lines), indent)


def _has_plain_spaces(pieces: Sequence[Piece], measure: Measure) -> bool:
    """Whether all that is drawn is codes of one byte, whose spaces PDF widens, and words are apart by spaces."""
    odd = {(piece.face, char) for piece in pieces if not piece.text.isascii() for char in piece.text if char > "\x7f"}
    text = "".join(char for _, char in odd)
    return not (needs_shaping(text) or turns(text) or is_ideographic(text)) and all(
        measure.face(face).has(char) for face, char in odd
    )


def _hyphens_of(letters: Letters, parts: Parts) -> HyphensOf:
    """The places for hyphens in the parts."""
    starts = [0, *accumulate(map(len, parts.texts))]

    def places(part: int) -> list[HyphenPlace]:
        start = starts[part]
        patterns = hyphenation(letters.language(start))
        if patterns is None or (part and not parts.texts[part - 1].endswith(" ")):  # the latter is parted already
            return []
        return [
            HyphenPlace(at, letters.width(start, start + at), letters.hyphen(start + at))
            for at in patterns.points(parts.texts[part])
        ]

    return places


class _Stop(NamedTuple):
    """Where a line ends: before character `end` of the paragraph, that many spaces behind it, `tail`, included."""

    end: int
    tail: str
    width: float
    hyphen: bool = False
    word_space: float = 0.0
    expansion: float = 1.0


def _ragged_stops(parts: Parts, ends: Sequence[int]) -> Iterator[_Stop]:
    begin = end = 0
    for last in ends:
        end += sum(map(len, parts.texts[begin:last]))
        wide = sum(parts.widths[begin:last]) + sum(parts.spaces[begin : last - 1])
        yield _Stop(end, _spaces_at_end(parts.texts[last - 1]), wide, last - 1 in parts.hyphened)
        begin = last


def _justified_stops(parts: Parts, fits: Sequence[FittedLine]) -> Iterator[_Stop]:
    starts = [0, *accumulate(map(len, parts.texts))]
    for fit in fits:
        if fit.at:
            yield _Stop(starts[fit.part] + fit.at, "", fit.width, True, fit.word_space, fit.expansion)
        else:
            tail = _spaces_at_end(parts.texts[fit.part - 1])
            yield _Stop(
                starts[fit.part], tail, fit.width, fit.part - 1 in parts.hyphened, fit.word_space, fit.expansion
            )


def _set_lines(
    letters: Letters, stops: Iterable[_Stop], first: float = 0.0, others: float = 0.0
) -> tuple[SetLine, ...]:
    lines: list[SetLine] = []
    start, whole = 0, len(letters.text)
    for end, tail, width, hyphen, word_space, expansion in stops:
        own = letters.cut(start, end - len(tail))
        if hyphen:
            own = (*own[:-1], breaking.with_text(own[-1], own[-1].text + SOFT_HYPHEN))
        row = len(lines)
        tail = tail if end < whole else ""
        lines.append(SetLine(own, width, tail, others if row else first, row, word_space, expansion))
        start = end
    return tuple(lines)


def _spaces_at_end(text: str) -> str:
    return text[len(text.rstrip(" ")) :]
