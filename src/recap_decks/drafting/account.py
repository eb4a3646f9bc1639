"""Nothing of the article is lost: what the structure found no place for is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from recap_decks.drafting import signs
from recap_decks.drafting.block_texts import texts_of
from recap_decks.drafting.blocks import Block, Code, Heading
from recap_decks.drafting.model import Draft
from recap_decks.drafting.titles import bare_title
from recap_decks.drafting.words import Words

_PIECES = re.compile(r"[:：.,;!?()\[\]|–—]+|\s-\s|\s")


def lost(blocks: Iterable[Block], draft: Draft) -> list[str]:
    """The texts of the blocks whose letters are not in the draft, in their order."""
    kept = _letters("\n".join(_texts(draft)))
    missing: list[str] = []
    at = 0
    for block in blocks:
        texts = block.text.split("\n") if isinstance(block, Code) else [one.plain for one in texts_of(block)]
        for text in [bare_title(block.words).plain] if isinstance(block, Heading) else texts:
            wanted = _letters(text)
            found = kept.find(wanted, at)  # most texts stand in the draft as they follow in the article
            found = found if found >= 0 else kept.find(wanted)
            if found >= 0:
                at = found
            elif not all(_letters(piece) in kept or _names_role(piece) for piece in _PIECES.split(text)):
                missing.append(text.strip())
    return missing


def _names_role(piece: str) -> bool:
    """Whether it is the label of a talk's title or speaker, for which the outline has keys."""
    return any(label.fullmatch(piece.strip()) for label in (signs.TALK_TITLE, signs.SPEAKER))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _texts(value: object) -> Iterator[str]:
    """Every text inside a value of the draft, in reading order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Words):
        yield value.plain
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
