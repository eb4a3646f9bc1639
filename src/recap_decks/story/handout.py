"""What a handout says besides its slides and their notes."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.outline.model import Text
from recap_decks.story.compose import word
from recap_decks.story.words import words_for


@dataclass(frozen=True, slots=True)
class HandoutWords:
    """The built-in words of a handout, in one language."""

    handout: Text
    slides_with_notes: Text
    notes: Text
    continued: Text
    slide: str  # with {number}
    slide_of: str  # with {number} and {count}
    slides_of: str  # with {first}, {last} and {count}


def handout_words(language: str) -> HandoutWords:
    """The words for a BCP 47 tag."""
    words = words_for(language)
    return HandoutWords(
        handout=word("handout", words.handout),
        slides_with_notes=word("slides_with_notes", words.slides_with_notes),
        notes=word("notes", words.notes),
        continued=word("continued", words.continued),
        slide=words.slide_number,
        slide_of=words.slide_of,
        slides_of=words.slides_of,
    )
