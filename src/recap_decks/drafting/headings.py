"""What stands for headings without being any: bold lines, and items of lists with something below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from recap_decks.drafting.block_texts import count_words
from recap_decks.drafting.blocks import Block, Heading, Listing, Paragraph
from recap_decks.drafting.entries import labelled
from recap_decks.drafting.titles import without_colon
from recap_decks.drafting.words import Words, joined, unbold

_MOST_WORDS_BOLD = 14  # of a bold line that stands for a heading
_MOST_WORDS_FACT = 10  # below a bold label that is part of the same line
_LEAST_WORDS_PROSE = 6  # of a paragraph below a numbered title
_LEAST_WORDS_NUMBERED = 14  # on average, of a numbered title with its prose


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with headings where something else stands for them."""
    return _with_headed_lists(_with_bold_headings(blocks))


def _with_bold_headings(blocks: Sequence[Block]) -> list[Block]:
    """Short bold lines over something else stand for headings, below all that the article has."""
    deepest = max((block.level for block in blocks if isinstance(block, Heading)), default=1)
    done: list[Block] = []
    taken: Block | None = None  # what was joined to the block before it
    for block, following in pairwise((*blocks, None)):
        alone = _bold_item(block)
        if done and isinstance(done[-1], Paragraph) and block is not None and block is taken:
            continue
        if (
            isinstance(block, Paragraph)
            and _is_label(block.words)
            and isinstance(following, Paragraph)
            and count_words(following) <= _MOST_WORDS_FACT
        ):
            done.append(Paragraph(joined([block.words, following.words])))
            taken = following
            continue
        if alone and isinstance(following, Paragraph):
            done.append(Heading(deepest + 1, alone))
        elif (
            isinstance(block, Paragraph)
            and following is not None
            and not isinstance(following, Heading)
            and block.words.bold_start() == len(block.words) > 0
            and len(block.words.plain.split()) <= _MOST_WORDS_BOLD
            and not block.words.plain.endswith((".", ",", ";"))
        ):
            is_title = deepest == 1 and not any(isinstance(one, Heading) for one in (*blocks, *done)) and len(done) < 3
            done.append(Heading(deepest if is_title else deepest + 1, without_colon(unbold(block.words))))
        elif block is not None:
            done.append(block)
    return done


def _is_label(words: Words) -> bool:
    """Whether a line is bold, and a label by its colon."""
    return words.plain.endswith((":", "：")) and words.bold_start() == len(words) and len(words.plain.split()) <= 3


def _bold_item(block: Block | None) -> Words:
    """The words of a list of one item that is bold and nothing else; none of another block."""
    if not isinstance(block, Listing) or len(block.items) != 1 or block.items[0].items:
        return Words()
    words = block.items[0].words
    bare = len(words.plain.rstrip(" .:"))
    return unbold(words.cut(0, bare)) if words.bold_start() >= bare > 0 else Words()


def _with_headed_lists(blocks: list[Block]) -> list[Block]:
    """A list whose items are titles with something below them stands for headings, where the article has none."""
    if any(isinstance(block, Heading) and at > 0 for at, block in enumerate(blocks)):
        return blocks
    done: list[Block] = []
    total = sum(map(count_words, blocks))
    for block in blocks:
        sections: list[Block] = []
        if isinstance(block, Listing):
            is_most = 2 * count_words(block) > total
            sections = _nested_sections(block, is_most) if block.first is None else _numbered_sections(block)
        done += sections or [block]
    return done


def _nested_sections(listing: Listing, is_most: bool) -> list[Block]:
    """The items of a list that is two levels deep, or that `is_most` of an article: those with items below are
    headings."""
    parents = [item for item in listing.items if item.items]
    is_deep = any(below.items for item in parents for below in item.items)
    if len(parents) < 2 or not (is_deep or (is_most and len(parents) == len(listing.items))):
        return []
    done: list[Block] = []
    for item in listing.items:
        if item.items:
            done += [Heading(2, without_colon(unbold(item.words))), Listing(item.items)]
        elif any(isinstance(block, Heading) for block in done):
            done.append(Listing((item,)))
        else:
            done.append(Paragraph(item.words))
    return done


def _numbered_sections(listing: Listing) -> list[Block]:
    """The items of a list as headings with what stands below; none where an item is no title, or where all is short."""
    done: list[Block] = []
    for item in listing.items:
        title, text = labelled(item.words)
        if not title:
            title, text = item.words, Words()
        if len(title.plain.split()) > _MOST_WORDS_BOLD or title.plain.endswith((".", ",", ";")):
            return []
        done.append(Heading(2, without_colon(title)))
        done += [Paragraph(text)] if text else []
        is_prose = all(not one.items and len(one.words.plain.split()) >= _LEAST_WORDS_PROSE for one in item.items)
        if is_prose:
            done += [Paragraph(below.words) for below in item.items]
        else:
            done.append(Listing(item.items))
    words = sum(map(count_words, done)) / max(len(listing.items), 1)
    return done if len(listing.items) > 2 and words >= _LEAST_WORDS_NUMBERED else []
