"""Which place a heading, a label or a sentence asks for by its words."""

from __future__ import annotations

import re

from recap_decks.drafting import place_names, vocabulary
from recap_decks.drafting.place_names import Place
from recap_decks.drafting.vocabulary import DANGLING

__all__ = [
    "ACTION",
    "AUTHOR",
    "CLOSING",
    "CONTENTS",
    "DANGLING",
    "DAY",
    "DECISION",
    "DUE",
    "EVENT",
    "INVITATION",
    "MINUTES",
    "NEXT_MEETING",
    "NOTES",
    "OWNER",
    "PLACE",
    "SPEAKER",
    "TALK_TITLE",
    "WHAT",
    "Place",
    "is_caption",
    "is_further",
    "is_in_brief",
    "is_meaning",
    "names_only",
    "place_of",
]

_OF_PLACE = {place: re.compile(f"{place_names.BEFORE_NAME}{names}", re.I) for place, names in place_names.NAMES.items()}
_WITH_MORE = {
    place: re.compile(f"{place_names.BEFORE_NAME}{names}{place_names.AFTER_NAME}", re.I)
    for place, names in place_names.NAMES.items()
}
_PARTED = {
    place: re.compile(f"{place_names.BEFORE_NAME}{names}{place_names.PARTED_NAME}", re.I)
    for place, names in place_names.NAMES.items()
}
_ALONE = [
    re.compile(f"{place_names.BEFORE_NAME}{names}{place_names.NAME_ALONE}", re.I)
    for names in place_names.NAMES.values()
]
_MEANING = re.compile(f"{vocabulary.MEANING}[?:.!？]?", re.I)
_IN_BRIEF = re.compile(f"{place_names.BEFORE_NAME}{vocabulary.IN_BRIEF}", re.I)
_CAPTION = re.compile(rf"{vocabulary.CAPTION}\.?\s?\d{{1,2}}\s?[:.：–—-]\s*\S", re.I)
_FURTHER = re.compile(rf"{vocabulary.FURTHER}(?!\w)", re.I)

ACTION = re.compile(vocabulary.ACTION, re.I)
AUTHOR = re.compile(vocabulary.AUTHOR, re.I)
CLOSING = re.compile(vocabulary.CLOSING, re.I)
CONTENTS = re.compile(vocabulary.CONTENTS, re.I)
DAY = re.compile(vocabulary.DAY, re.I)
DECISION = re.compile(vocabulary.DECISION, re.I)
DUE = re.compile(vocabulary.DUE, re.I)
EVENT = re.compile(vocabulary.EVENT, re.I)
INVITATION = re.compile(vocabulary.INVITATION, re.I)
MINUTES = re.compile(rf"(?<!\w){vocabulary.MINUTES}", re.I)
NEXT_MEETING = re.compile(vocabulary.NEXT_MEETING, re.I)
NOTES = re.compile(vocabulary.NOTES, re.I)
OWNER = re.compile(vocabulary.OWNER, re.I)
PLACE = re.compile(vocabulary.PLACE, re.I)
SPEAKER = re.compile(vocabulary.SPEAKER, re.I)
TALK_TITLE = re.compile(vocabulary.TALK_TITLE, re.I)
WHAT = re.compile(vocabulary.WHAT, re.I)


def place_of(title: str) -> Place | None:
    """The place that a heading asks for by its words."""
    bare = _bare(title)
    whole = next((place for place, names in _OF_PLACE.items() if names.fullmatch(bare)), None)
    if whole or len(bare.split()) > 9:
        return whole
    places: tuple[Place, ...] = ("takeaways", "actions", "numbers", "conclusion")
    for place in places:
        if place != "conclusion" and _WITH_MORE[place].fullmatch(bare):
            return place
        if _PARTED[place].fullmatch(bare):
            return place
    return None


def is_in_brief(title: str) -> bool:
    """Whether a heading stands over the few words that stand for an article."""
    return _IN_BRIEF.fullmatch(_bare(title)) is not None


def is_caption(text: str) -> bool:
    """Whether a line is what stands below a picture or a table, by its number."""
    return _CAPTION.match(text) is not None and len(text.split()) <= 40


def is_meaning(title: str) -> bool:
    """Whether a heading stands over what a theme means for the readers."""
    return _MEANING.fullmatch(title.strip()) is not None


def names_only(title: str) -> bool:
    """Whether a heading says no more than which place it has, as the words built into decks and reports do."""
    bare = _bare(title)
    return any(names.fullmatch(bare) for names in _ALONE)


def is_further(text: str) -> bool:
    """Whether a paragraph says where to read on."""
    return _FURTHER.match(text) is not None and len(text.split()) <= 40


def _bare(title: str) -> str:
    """A heading without numbers, signs and pictures around it."""
    bare = re.sub(r":[a-z]\w+:", " ", title).strip().strip(":.!?–—-*_ ：。！？").strip()
    return re.sub(r"^(?:[^\w(]+|#?\d+[.)]\s+)+|[^\w)\]'’\"”»]+$", "", bare)
