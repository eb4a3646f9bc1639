"""The texts of blocks."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.drafting.blocks import Block, Code, Grid, Heading, Listing, Paragraph
from recap_decks.drafting.sentences import length_of
from recap_decks.drafting.words import Words


def texts_of(block: Block) -> Iterator[Words]:
    """Every text of a block but a listing's, in reading order."""
    match block:
        case Heading(_, words) | Paragraph(words):
            yield words
        case Listing(items):
            stack = list(reversed(items))
            while stack:
                item = stack.pop()
                yield item.words
                stack += reversed(item.items)
        case Grid(columns, rows, caption):
            yield caption
            yield from columns
            for row in rows:
                yield from row
        case Code(caption=caption):
            yield caption
        case _:
            for name in ("words", "who", "alt", "caption"):
                text = getattr(block, name, None)
                if isinstance(text, Words):
                    yield text


def count_words(block: Block) -> int:
    """The words of a block."""
    return sum(length_of(words.plain) for words in texts_of(block))
