"""Texts that the story makes: built-in words, and texts joined from the outline's or cut out of them.

The `at` of a built-in word is `word/<name>`, of a text made from values `composed/<what>`. A text joined from
several of the outline's has their paths with a `+` between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from recap_decks.outline.model import Run, Text

AT_JOINT = "+"
BETWEEN = " · "

_ADDRESS = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
# Latin, Arabic, Urdu and Devanagari marks are followed by a space, those of East Asia by none.
_SENTENCE_END = re.compile(r"(?:[.!?…؟۔।][\"”“»’)]*\s+|[。！？][」』”）]*\s*)(?=\S)")
_ABBREVIATIONS = frozenset(
    {"dr", "mr", "mrs", "ms", "prof", "st", "nr", "vs", "e.g", "i.e", "ca", "bzw", "z.b", "d.h", "p.ej", "sr", "sra"}
)


def word(name: str, text: str) -> Text:
    """A built-in word (or a phrase filled in from one)."""
    return Text((Run(text),), at=f"word/{name}")


def composed(what: str, text: str) -> Text:
    """A text made from values of the outline that are no texts themselves, such as dates and counts."""
    return Text((Run(text),), at=f"composed/{what}")


def joined(texts: Iterable[Text | None], between: str = BETWEEN) -> Text | None:
    """Those texts that are there, one after the other; None where none is."""
    present = [text for text in texts if text is not None]
    if len(present) < 2:
        return present[0] if present else None
    runs = list(present[0].runs)
    for text in present[1:]:
        runs += [Run(between), *text.runs]
    return Text(tuple(runs), at=AT_JOINT.join(text.at for text in present), span=present[0].span)


def address(url: str | None, at: str) -> Text | None:
    """An address in sight, and linked where it is one that can be followed."""
    if url is None:
        return None
    return Text((Run(url, link=url if _ADDRESS.match(url) else None),), at=at)


def beside(text: Text, key: str) -> str:
    """The path of `key` in the mapping that `text` is the title of: `sources[0].url` of `sources[0].title`."""
    return f"{text.at.rpartition('.')[0]}.{key}"


def cut(text: Text, index: int) -> tuple[Text, Text]:
    """The text before that index of its characters and the text from there on, without white space at the cut. Both
    keep its path."""
    before: list[Run] = []
    after: list[Run] = []
    position = 0
    for run in text.runs:
        at = min(max(index - position, 0), len(run.text))
        if at:
            before.append(replace(run, text=run.text[:at]))
        if at < len(run.text):
            after.append(replace(run, text=run.text[at:]))
        position += len(run.text)
    if before:
        before[-1] = replace(before[-1], text=before[-1].text.rstrip())
    if after:
        after[0] = replace(after[0], text=after[0].text.lstrip())
    return replace(text, runs=tuple(before)), replace(text, runs=tuple(after))


def first_sentence(text: Text) -> tuple[Text, Text | None]:
    """The first sentence of a paragraph and the rest, None where it has only one."""
    plain = text.plain
    for end in _SENTENCE_END.finditer(plain):
        if _ends_sentence(plain, end.start(), end.end()):
            return cut(text, end.end())
    return text, None


def _ends_sentence(plain: str, mark: int, following: int) -> bool:
    """Whether the mark at that index ends a sentence: not one of an abbreviation, an initial or a German day."""
    if plain[following].islower():
        return False
    last_word = plain[:mark].rpartition(" ")[2].lstrip("(").casefold()
    return plain[mark] != "." or not (
        last_word in _ABBREVIATIONS or len(last_word) == 1 or (last_word.isdigit() and len(last_word) <= 2)
    )
