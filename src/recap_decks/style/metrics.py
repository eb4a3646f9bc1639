"""How wide text is: the bundled faces' advance widths, read from tables made when the package is built.

Widths leave kerning out: renderers that kern only come out narrower, so a line that fits here fits there. Kerned
widths say where such renderers will break their lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from unicodedata import east_asian_width

from recap_decks.characters import is_ignorable, is_zero_width
from recap_decks.style.font_files import font_path as font_path
from recap_decks.style.font_files import table_of
from recap_decks.style.scripts import EMOJI
from recap_decks.style.shaping import advance, needs_shaping

_AS_EMOJI = "\ufe0f"
_JOINER = "\u200d"
_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")  # of the picture before


class _Advances(dict[str, int]):
    """Advance of each character in font units; what the face lacks is asked of its lenders, once."""

    __slots__ = ("lent",)

    lent: Callable[[str], int]

    def __missing__(self, char: str) -> int:
        wide = self[char] = self.lent(char)
        return wide


@dataclass(frozen=True, slots=True, eq=False)
class FaceMetrics:
    """Metrics of one face. Heights are in 1/1000 em above the baseline, so `descent` is negative.

    `files` are the stem of its font file and those of the files that lend it the characters it lacks, the first that
    has one; they are read only when one is asked for. `yields` are characters that it takes from another of them
    although it has its own.
    """

    name: str
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    files: tuple[str, ...]
    yields: Mapping[str, str]
    _units: int
    _notdef: int
    _own: frozenset[str]
    _advances: _Advances
    _kerning: Mapping[str, int]
    _places: dict[str, int | None] = field(default_factory=dict)

    def advance(self, char: str) -> float:
        """Width of one character in 1/1000 em: 0 for combining and invisible ones; one that neither the face nor its
        lenders have is an em where it is a space or an ideograph, else as wide as the `.notdef` box."""
        return self._advances[char] * 1000 / self._units

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """Width in pt of `text` on one line at `size` pt, with `tracking` pt added after every character."""
        if needs_shaping(text):
            return self._shaped(text) * size / 1000 + tracking * len(text)
        return sum(map(self._advances.__getitem__, text)) * size / self._units + tracking * len(text)

    def kerned(self, text: str) -> float:
        """What kerning adds to `text`, in parts of its size: mostly less than nothing."""
        added = self._kerning.get
        return sum(added(text[at : at + 2], 0) for at in range(len(text) - 1)) / self._units

    def kerns(self, text: str) -> Iterator[tuple[int, float]]:
        """Where kerning moves what follows: the index of each character before which it does, and how far to the
        right, in 1/1000 em."""
        for at in range(1, len(text)):
            moved = self._kerning.get(text[at - 1 : at + 1])
            if moved:
                yield at, moved * 1000 / self._units

    def place(self, char: str) -> int | None:
        """Which of `files` has the glyph that `char` is drawn with, by its index; None where none has."""
        if char in self._own and char not in self.yields:
            return 0
        if char not in self._places:
            self._places[char] = self._find(char)
        return self._places[char]

    def stretches(self, text: str) -> list[tuple[int, str]]:
        """A text cut where another of `files` draws it: the index of each stretch's file, 0 where no file has it.
        Characters that sit on one another or join are drawn with one file, where one has them all: that of emoji where
        a selector asks for one (UTS 51, ED-9)."""
        found: list[tuple[int, str]] = []
        for cluster in _clusters(text):
            together = self._place_of_all(cluster)
            for place, part in [(together, cluster)] if together is not None else self._places_apart(cluster):
                if found and found[-1][0] == place:
                    found[-1] = (place, found[-1][1] + part)
                else:
                    found.append((place, part))
        return found

    def _place_of_all(self, cluster: str) -> int | None:
        first = self.place(cluster[0]) or 0
        if _AS_EMOJI in cluster and EMOJI.files[0] in self.files:
            first = self.files.index(EMOJI.files[0])
        places = (first, *range(len(self.files)))
        return next((place for place in places if all(self._file_has(place, char) for char in cluster)), None)

    def _places_apart(self, cluster: str) -> Iterator[tuple[int, str]]:
        return ((self.place(char) or 0, char) for char in cluster)

    def _file_has(self, place: int, char: str) -> bool:
        return char in load_face(self.files[place])._own or is_ignorable(char)

    def _shaped(self, text: str) -> float:
        """Width in 1/1000 em of a text with marks that are placed, or letters that join."""
        return sum(
            advance(self.files[place], stretch)
            if needs_shaping(stretch)
            else sum(map(self._advances.__getitem__, stretch)) * 1000 / self._units
            for place, stretch in self.stretches(text)
        )

    def has(self, char: str) -> bool:
        """Whether the face, or one of its lenders, has a glyph for `char`."""
        return self.place(char) is not None

    def _find(self, char: str) -> int | None:
        if char in self.yields:
            return self.files.index(self.yields[char])
        lenders = (number for number, stem in enumerate(self.files[1:], 1) if load_face(stem).has(char))
        return next(lenders, None)

    def _lent(self, char: str) -> int:
        """The advance of a character that the face has not, or yields."""
        if is_zero_width(char):
            return 0
        place = self.place(char)
        if place:
            return round(load_face(self.files[place]).advance(char) * self._units / 1000)
        # A space that no font has is an em at most, and ideographs are one in whichever font a reader has them;
        # anything else is drawn as the `.notdef` box.
        return self._units if char.isspace() or east_asian_width(char) in "WF" else self._notdef


def _clusters(text: str) -> Iterator[str]:
    """The characters, each with the marks on it and what it is joined with to one picture."""
    cluster = ""
    for char in text:
        if cluster and not (is_zero_width(char) or cluster[-1] == _JOINER or char in _SKIN_TONES):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


@cache
def load_face(file_stem: str, *lenders: str, yields: tuple[tuple[str, str], ...] = ()) -> FaceMetrics:
    """Metrics of a face by the stem of its font file, with those of the files that help it out. `yields` are pairs of
    a character and the lender that it is taken from.

    `KeyError` for a face that is not there, `FileNotFoundError` if the face is there but its table was never made
    (a source tree that was not installed).
    """
    table = table_of(file_stem)
    advances = _Advances(zip(table["chars"], table["advances"], strict=True))
    for char, _ in yields:
        advances.pop(char, None)
    em = table["units"] / 1000
    face = FaceMetrics(
        name=table["name"],
        ascent=table["ascent"] / em,
        descent=table["descent"] / em,
        cap_height=table["cap_height"] / em,
        x_height=table["x_height"] / em,
        files=(file_stem, *lenders),
        yields=dict(yields),
        _units=table["units"],
        _notdef=table["notdef"],
        _own=frozenset(table["chars"]),
        _advances=advances,
        _kerning=table["kerning"],
    )
    advances.lent = face._lent
    return face
