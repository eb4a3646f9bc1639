"""Lists and heads of tables that are typed rather than set: by bullets and numbers, and by what cells hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recap_decks.drafting.blocks import Block, Item, Listing, Paragraph
from recap_decks.drafting.words import Words

_BULLET = re.compile(r"(?:[•‣▪◦●○■□▶➤✓・·]\s*|[-–*o]\s{1,})(?=\S)")
_NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
_LEAST = 2  # items of a list by hyphens or numbers, which may begin a paragraph, too


def with_typed_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with paragraphs that follow each other and begin with bullets, or with numbers in order, as lists."""
    done: list[Block] = []
    at = 0
    while at < len(blocks):
        for sign in (_BULLET, _NUMBER):
            words = _run(blocks, at, sign)
            if len(words) >= _LEAST:
                done.append(Listing(tuple(map(Item, words)), 1 if sign is _NUMBER else None))
                at += len(words)
                break
        else:
            done.append(blocks[at])
            at += 1
    return done


def _run(blocks: Sequence[Block], start: int, sign: re.Pattern[str]) -> list[Words]:
    """The paragraphs from there on that begin with such a sign, without it."""
    found: list[Words] = []
    for block in blocks[start:]:
        match = sign.match(block.words.plain) if isinstance(block, Paragraph) else None
        if not isinstance(block, Paragraph) or match is None:
            break
        if sign is _NUMBER and int(match["number"]) != len(found) + 1:
            break
        found.append(block.words.cut(match.end()))
    return found


def has_head_by_text(rows: Sequence[Sequence[Words]]) -> bool:
    """Whether a table's first row names its columns, though it is set as the others: words in each cell, and figures
    only below."""
    if len(rows) < 3 or not all(rows[0]):
        return False
    return not any(_has_figure(cell) for cell in rows[0]) and any(_has_figure(cell) for row in rows[1:] for cell in row)


def _has_figure(cell: Words) -> bool:
    return any(map(str.isdigit, cell.plain))
