"""Where lines may break, and where they do.

Opportunities are Unicode's (UAX 14, through ICU), less those that office programs do not take. Office programs
fill lines greedily; `fill` does the same, so that a deck's lines fall where they were measured. The report's
paragraphs are broken for the least ragged edge by `even_ends`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise, zip_longest

from recap_decks.layout.measuring import Measure
from recap_decks.scene.items import Piece
from recap_decks.style.scripts import JAPANESE, eastern_of, is_ideographic

# Letters, digits and everyday punctuation: breaks are at spaces, and after a hyphen between letters or a dash between
# letters or digits, never at a no-break space. No need to ask ICU, which is slow to import.
_PLAIN = re.compile(
    r"(?:[\w .,:;()'+%’“”‘&]++|(?<=[A-Za-z])-(?=[A-Za-z])|(?<=[A-Za-z0-9])–(?=[A-Za-z0-9])"
    r"|(?<=[A-Za-z0-9,.:)%”])\u00a0(?=[A-Za-z0-9(“]))*+",
    re.ASCII,
)
_PICTURES = "\U0001f000"  # emoji, from here on
_MARKS = frozenset("、。！，．：；？」』】）》〉")  # ideographic ones that end something
_WORDS = re.compile(r"[^ –-]*(?:[–-]| +|$)")
_SLASHED = re.compile(r"[^/]*/+(?=[^/ ])|.+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that never breaks, for which `width` points suffice, and the `space` points of its trailing spaces. Of
    the width, `slack` is what some programs need and others do not. One that goes on from a word chopped before it
    starts with `begins` points that the line before had no room for; others with 0. A break after one that is
    `in_word` is no fault, yet parts a word or phrase.
    """

    pieces: tuple[Piece, ...]
    width: float
    space: float
    begins: float = 0.0
    slack: float = 0.0
    in_word: bool = False

    @property
    def text(self) -> str:
        """What it reads, trailing spaces too."""
        return "".join(piece.text for piece in self.pieces)


SegmentLine = tuple[Segment, ...]


@lru_cache(maxsize=8192)
def opportunities(text: str, language: str = "en") -> tuple[str, ...]:
    """The text cut at its break opportunities; each part keeps its trailing spaces."""
    if not text:
        return ()
    if _PLAIN.fullmatch(text):
        return tuple(part for part in _WORDS.findall(text) if part)
    from icu4py.breakers import LineBreaker

    parts: list[str] = []
    # Strict: no line starts with small kana or a mark of length, as in office programs.
    for part in LineBreaker(text, f"{language.partition('-')[0]}-u-lb-strict"):
        if parts and not _taken(parts[-1], part):
            parts[-1] += part
        else:
            parts.append(part)
    return tuple(parts)


@lru_cache(maxsize=1024)
def word_ends(text: str, language: str) -> frozenset[int] | None:
    """Where words end, phrases in Japanese, in writing that has no spaces to tell them and breaks anywhere: indexes of
    the characters behind; None for a text in other writing."""
    if text.isascii() or not is_ideographic(text):
        return None
    from icu4py.breakers import LineBreaker, WordBreaker

    is_japanese = eastern_of(language, (text,)) is JAPANESE
    words = LineBreaker(text, "ja-u-lb-strict-lw-phrase") if is_japanese else WordBreaker(text, "zh")
    return frozenset(accumulate(map(len, words)))


def _taken(before: str, after: str) -> bool:
    """Office programs do not break after a slash, nor between two plus signs, nor in Korean words, as ICU would; and
    LibreOffice not between an ideographic mark and a Latin word, nor before a picture that goes beyond the line."""
    return not (
        before.endswith("/")
        or (before.endswith("+") and after.startswith("+"))
        or _in_korean_word(before[-1], after[0])
        or (before[-1] in _MARKS and after[0].isascii() and after[0].isalnum())
        or (after[0] >= _PICTURES > before.rstrip()[-1:])
    )


def _in_korean_word(before: str, after: str) -> bool:
    return not before.isspace() and ("가" <= before <= "힣" or "가" <= after <= "힣")


def segments(pieces: Sequence[Piece], measure: Measure) -> tuple[Segment, ...]:
    """Pieces (one paragraph, without tabs and forced breaks) as segments."""
    key = tuple(pieces)
    known = measure.segments.get(key)
    if known is None:
        known = measure.segments[key] = tuple(_cut(key, measure))
    return known


def _cut(pieces: Sequence[Piece], measure: Measure) -> Iterator[Segment]:
    text = "".join(piece.text for piece in pieces)
    index, used = 0, 0  # the piece that comes next, and how much of it is used
    ends = word_ends(text, measure.fonts.language)
    at, before = 0, ""
    parts = opportunities(text, measure.fonts.language)
    for part, following in zip_longest(parts, parts[1:], fillvalue=""):
        left, own = len(part), []
        while left:
            piece = pieces[index]
            took = piece.text[used : used + left]
            own.append(with_text(piece, took))
            left -= len(took)
            used += len(took)
            if used == len(piece.text):
                index, used = index + 1, 0
        at += len(part)
        segment = _segment(own, measure, before)
        if following and following[0] >= _PICTURES and not measure.fonts.embedded:
            # LibreOffice takes the break before the last picture that fits, not the one behind it.
            wide = measure.width_as(own[-1], following.rstrip())
            segment = replace(segment, width=segment.width + wide, slack=segment.slack + wide)
        yield segment if ends is None or at in ends else replace(segment, in_word=True)
        before = part.rstrip()[-1:] or before


def with_text(piece: Piece, text: str) -> Piece:
    """The piece with another text; much faster than `dataclasses.replace`, and called for every word."""
    if piece.text == text:
        return piece
    return Piece(
        text, piece.face, piece.size, piece.colour, piece.element, piece.tracking, piece.underline, piece.struck,
        piece.link, piece.jump, piece.language, piece.raised,
    )  # fmt: skip


def _segment(pieces: Sequence[Piece], measure: Measure, before: str = "") -> Segment:
    whole = sum(measure.width(piece) for piece in pieces)
    last = pieces[-1]
    trailing = last.text[len(last.text.rstrip(" ")) :]
    space = measure.width_as(last, trailing) if trailing else 0.0
    slack = measure.slack(pieces, before)
    return Segment(tuple(pieces), whole - space + slack, space, slack=slack)


def width_of(line: Sequence[Segment]) -> float:
    """Points from the first segment's start to the last one's end, its trailing space apart, as measured."""
    return room_of(line) - sum(segment.slack for segment in line)


def room_of(line: Sequence[Segment]) -> float:
    """Points that suffice for a line wherever it is drawn."""
    return sum(segment.width + segment.space for segment in line) - line[-1].space if line else 0.0


def fill(parts: Sequence[Segment], width: float, measure: Measure) -> list[SegmentLine]:
    """Lines filled greedily. A segment wider than the line is broken between graphemes, as office programs do."""
    lines: list[SegmentLine] = []
    line: list[Segment] = []
    at = 0.0
    for part in parts:
        if line and at + part.width > width:
            lines.append(tuple(line))
            line, at = [], 0.0
        if part.width > width:
            *whole, part = _chopped(part, width, measure)
            lines.extend((piece,) for piece in whole)
        line.append(part)
        at += part.width + part.space
    lines.append(tuple(line))
    return lines


def _chopped(part: Segment, width: float, measure: Measure) -> list[Segment]:
    """A segment too wide for any line, as segments that each fit one: cut after slashes, as addresses are, and between
    graphemes where a stretch without any is still too wide (a single grapheme always stands)."""
    found: list[Segment] = []
    own: list[Piece] = []
    at = begins = 0.0
    for unit in _chopping_units(part, width, measure):
        wide = measure.width(unit)
        bare = measure.width(with_text(unit, unit.text.rstrip(" ")))
        if own and at + bare > width:
            found.append(replace(_segment(merged(own), measure), begins=begins))
            own, at, begins = [], 0.0, bare
        own.append(unit)
        at += wide
    found.append(replace(_segment(merged(own), measure), begins=begins))
    return found


def _chopping_units(part: Segment, width: float, measure: Measure) -> Iterator[Piece]:
    """What a word too wide is put together from again: stretches up to a slash, graphemes of those too wide."""
    from icu4py.breakers import CharacterBreaker

    for piece in part.pieces:
        for stretch in _after_slashes(piece.text):
            unit = with_text(piece, stretch)
            if measure.width(with_text(piece, stretch.rstrip(" "))) <= width:
                yield unit
            else:
                yield from (with_text(piece, grapheme) for grapheme in CharacterBreaker(stretch, "en"))


def _after_slashes(text: str) -> list[str]:
    """The text cut after each slash that text follows, the two after a scheme apart."""
    return [stretch for stretch in _SLASHED.findall(text) if stretch]


def merged_pieces(line: Sequence[Segment]) -> tuple[Piece, ...]:
    """The pieces of a line, alike neighbours joined, without the trailing space."""
    pieces = merged([piece for segment in line for piece in segment.pieces])
    if not pieces:
        return ()
    last = with_text(pieces[-1], pieces[-1].text.rstrip(" "))
    return (*pieces[:-1], last) if last.text else tuple(pieces[:-1])


def merged(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, alike neighbours joined."""
    found: list[Piece] = []
    texts: list[list[str]] = []
    for piece in pieces:
        if found and _alike(piece, found[-1]):
            texts[-1].append(piece.text)
        else:
            found.append(piece)
            texts.append([piece.text])
    return [with_text(piece, "".join(own)) for piece, own in zip(found, texts, strict=True)]


def _alike(one: Piece, other: Piece) -> bool:
    return (
        one.face == other.face
        and one.size == other.size
        and one.colour == other.colour
        and one.element == other.element
        and one.tracking == other.tracking
        and one.underline == other.underline
        and one.struck == other.struck
        and one.link == other.link
        and one.jump == other.jump
        and one.language == other.language
        and one.raised == other.raised
    )


@dataclass(frozen=True, slots=True)
class Holding:
    """The widths at which greedy filling gives certain lines: `narrowest` as advances have it, and as a renderer that
    kerns has it; `widest`, kerned, where the first line would take one segment more (infinite for a single line)."""

    narrowest: float
    narrowest_kerned: float
    widest: float


def holding_widths(lines: Sequence[SegmentLine], measure: Measure) -> Holding:
    """At which widths these lines hold."""
    rooms = [room_of(line) for line in lines]
    kerned = [room + _kerning(line, measure) for room, line in zip(rooms, lines, strict=True)]
    widest = float("inf")
    for room, (line, following) in zip(kerned, pairwise(lines), strict=False):
        taken = following[0].begins or width_of(following[:1]) + _kerning(following[:1], measure)
        widest = min(widest, room - sum(segment.slack for segment in line) + line[-1].space + taken)
    return Holding(max(rooms, default=0.0), max(kerned, default=0.0), widest)


def _kerning(line: Sequence[Segment], measure: Measure) -> float:
    """Points that kerning adds to a line; the pair across two segments is a space's and next to nothing."""
    return sum(measure.kerning(piece) for segment in line for piece in segment.pieces)


def balanced_width(parts: Sequence[Segment], width: float, measure: Measure) -> float:
    """The narrowest width that takes no more lines than `width` does: titles set to it have lines alike in length."""
    count = len(fill(parts, width, measure))
    if count == 1:
        return width
    low, high = max(part.width for part in parts), width
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(fill(parts, middle, measure)) > count:
            low = middle
        else:
            high = middle
    return high


def even_ends(
    widths: Sequence[float], spaces: Sequence[float], texts: Sequence[str], width: float, first: float = 0.0
) -> list[int]:
    """Where lines end (exclusive indices): the fewest lines, among those the least sum of squared slack.

    One pass over the parts' starts: the best way up to a part, by count of lines and then by cost, is the start of
    a best way onward, so time grows with the text's length times the parts of one line.
    """
    count = len(widths)
    lines = [count + 1] * (count + 1)
    costs = [0.0] * (count + 1)
    came = [0] * (count + 1)
    lines[0] = 0
    dear = [0.0, *map(dearness, texts, texts[1:])]
    for start in range(count):
        room = width + first if start == 0 else width
        wide = 0.0
        following = lines[start] + 1
        for end in range(start + 1, count + 1):
            wide += widths[end - 1]
            if wide > room and end > start + 1:
                break
            slack = (room - wide) / width
            if end == count:
                cost = _LONE_WORD if end == start + 1 and slack > 0.4 and start else 0.0
            else:
                cost = slack * slack + dear[end]
            cost += costs[start]
            if following < lines[end] or (following == lines[end] and cost < costs[end]):
                lines[end], costs[end], came[end] = following, cost, start
            wide += spaces[end - 1]
    ends = [count]
    while came[ends[-1]]:
        ends.append(came[ends[-1]])
    return ends[::-1]


_LONE_WORD = 0.25  # the last line is one word under 60 % of the measure
_TYPED_HYPHEN = 0.2
_LONE_SIGN = 0.25


def dearness(before: str, after: str) -> float:
    """What a break costs here: dear after a typed hyphen, dearer before a plus or dash that stands alone."""
    if before.endswith("-"):
        return _TYPED_HYPHEN
    if not after[0].isalnum() and not any(map(str.isalnum, after)) and before.endswith(" "):
        return _LONE_SIGN
    return 0.0
