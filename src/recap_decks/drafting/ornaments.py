"""Pictures that adorn lines without saying anything, as posts have them; titles lose theirs anyway."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recap_decks.drafting.blocks import Block, Item, Listing, Paragraph
from recap_decks.drafting.words import Words

_PICTURE = r"[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\uFE0F\u200D]"
_FIRST = re.compile(rf"(?P<picture>{_PICTURE}+)\s+(?=\w|[\"'“„«(])")
_LAST = re.compile(rf"(?<=[.!?…。！？])\s*(?:{_PICTURE}\s*)+$")
_TELLING = re.compile("[✅✔☑❌✖✗⚠⛔🚫👍👎👉\U0001f534-\U0001f535\U0001f7e0-\U0001f7eb]")  # good, bad, in doubt
_LEAST = 2  # items


def without_ornaments(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without pictures behind sentences that end paragraphs, before paragraphs, and before the items of a
    list of which each has one of its own. Those that come back, or that judge, say something, and stay."""
    count = Counter(
        _picture(item)
        for block in blocks
        if isinstance(block, Listing)
        for item in (*block.items, *_below(block.items))
    )
    return [_bare(block, count) for block in blocks]


def _bare(block: Block, count: Counter[str]) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(_ended(_begun(block.words)))
    if isinstance(block, Listing):
        pictures = [_picture(item) for item in block.items]
        has_own = len(pictures) >= _LEAST and all(
            picture and count[picture] == 1 and not _TELLING.search(picture) for picture in pictures
        )
        items = tuple(Item(_ended(_begun(one.words) if has_own else one.words), one.items) for one in block.items)
        return replace(block, items=items)
    return block


def _picture(item: Item) -> str:
    """The picture that an item begins with; nothing where it begins otherwise."""
    found = _FIRST.match(item.words.plain)
    return found["picture"] if found else ""


def _below(items: Sequence[Item]) -> Iterator[Item]:
    stack = [below for item in items for below in item.items]
    while stack:
        item = stack.pop()
        yield item
        stack += item.items


def _begun(words: Words) -> Words:
    found = _FIRST.match(words.plain)
    return words.cut(found.end()) if found and not _TELLING.search(found["picture"]) else words


def _ended(words: Words) -> Words:
    found = _LAST.search(words.plain)
    return words.cut(0, found.start()) if found and found.start() else words
