"""Text by script: what a run says of the fonts that Office is to draw it with, and of its language.

Office programs choose one of a run's three fonts for each character: `latin`, `ea` or `cs` (ECMA-376 part 1, 21.1.2.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from recap_decks.characters import is_zero_width
from recap_decks.style.metrics import FaceMetrics
from recap_decks.style.scripts import EMOJI, SCRIPTS, Script, Slot, eastern_of, script_of, script_of_language
from recap_decks.style.tokens import Fonts

_BY_FILE = {stem: script for script in (*SCRIPTS, EMOJI) for stem in script.files}
_SHARED = "\u2000"  # from here on, what scripts share is drawn with the font of what stands before it
_OF_LATIN = "en-US"  # the language of Latin words in an outline whose own is written otherwise


@dataclass(frozen=True, slots=True)
class Manner:
    """What a run says of its script: its language, None for the deck's own, and typefaces for slots of its fonts."""

    language: str | None = None
    typefaces: tuple[tuple[Slot, str], ...] = ()

    @property
    def is_of_words(self) -> bool:
        """Whether spaces and digits beside it may be in one run with it: they are drawn with the `latin` font."""
        return not self.typefaces or (self.language is not None and self.typefaces[0][0] != "latin")


PLAIN = Manner()
"""Of text that the deck's own fonts and language are for."""


def written(text: str, face: str, typeface: str, fonts: Fonts) -> Sequence[tuple[str, Manner]]:
    """A text cut where the manner of its script changes. `fonts` measure its face, which a deck calls `typeface`."""
    if text.isascii() and script_of_language(fonts.language) is None:
        return ((text, PLAIN),)
    return _written(text, fonts.face(face), typeface, fonts.language)


@lru_cache(maxsize=4096)
def _written(text: str, face: FaceMetrics, typeface: str, language: str) -> Sequence[tuple[str, Manner]]:
    cut, at = [], 0
    for manner, group in groupby(_settled(list(_manners(text, face, typeface, language)))):
        end = at + len(list(group))
        cut.append((text[at:end], manner))
        at = end
    return tuple(cut)


def _manners(text: str, face: FaceMetrics, typeface: str, language: str) -> Iterator[Manner | None]:
    """Each character's manner; None for what goes with its neighbours."""
    eastern = eastern_of(language, (text,))  # a text quoted may be in another language than the outline's other ones
    latin = Manner(_OF_LATIN) if script_of_language(language) else PLAIN
    among_eastern = any("ea" in script.slots for char in text if (script := script_of(char, eastern)))
    before: Manner | None = None
    places = (place for place, stretch in face.stretches(text) for _ in stretch)
    for char, place in zip(text, places, strict=True):
        lender = _BY_FILE.get(face.files[place]) if place else None
        if is_zero_width(char):
            yield before
            continue
        if lender is not EMOJI and (script := script_of(char, eastern)):
            # What the face's own font has, Office's font of that name has too.
            named = typeface if place == 0 else script.typeface
            before = Manner(_tag(script, language), tuple((slot, named) for slot in script.slots))
        elif lender:  # a sign or picture that Latin fonts lack or yield
            slots: tuple[Slot, ...] = ("latin", "ea", "cs") if lender is EMOJI else ("latin", "ea")
            before = Manner(_tag(lender, language), tuple((slot, lender.typeface) for slot in slots))
        elif char.isalpha():
            before = latin
        elif among_eastern and char >= _SHARED:
            before = Manner(typefaces=(("ea", typeface),))
        else:
            before = None
        yield before


def _settled(manners: Sequence[Manner | None]) -> list[Manner]:
    """Spaces, digits and punctuation given the manner of the words before them, else of those after."""
    last = next((manner for manner in manners if manner and manner.is_of_words), PLAIN)
    settled: list[Manner] = []
    for manner in manners:
        if manner and manner.is_of_words:
            last = manner
        settled.append(manner or last)
    return settled


def _tag(script: Script, language: str) -> str | None:
    """The language of a run in that script: the outline's own where that is written so, by its region."""
    if script.tag is None or script_of_language(language) is not script:
        return script.tag
    primary, *others = language.split("-")
    has_region = any(len(part) == 2 for part in others)
    return language if has_region or script.tag.split("-")[0] != primary.lower() else script.tag
