"""Sections of an article that nothing parts but its paragraphs: its prose in a few parts, each under a term of its
own."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.drafting import signs
from recap_decks.drafting.block_texts import count_words
from recap_decks.drafting.blocks import Block, Paragraph
from recap_decks.drafting.key_terms import Terms
from recap_decks.drafting.titles import LONGEST, can_be_title, last_sentence, short_title
from recap_decks.drafting.words import Words

_LEAST_WORDS = 18  # of a paragraph that begins a part
_ENOUGH_WORDS = 25  # of a part that goes no further
_MOST_PARTS = 9
_ENOUGH_INTRO = 40  # words of paragraphs that introduce
_MANY = 5  # blocks
_MOST_LAST = 60  # words of a last paragraph that ends the article by standing there
_MOST_ENDING = 80  # words of a paragraph that ends the article


def intro_of(body: Sequence[Block]) -> int:
    """How many blocks at the beginning introduce: the first paragraph, and more where that is short."""
    words = count = 0
    for block in body[:3]:
        if not isinstance(block, Paragraph) or words >= _ENOUGH_INTRO or count >= max(len(body) // 3, 1):
            break
        if count and block.words.plain.endswith((":", "：")):
            break
        words += count_words(block)
        count += 1
    return count


def ending_of(body: Sequence[Block]) -> int:
    """How many blocks at the end are the conclusion: those from a paragraph on that begins as one does; else a short
    last one where there are many."""
    for at in range(max(len(body) - 3, 1), len(body)):
        rest = body[at:]
        if not all(isinstance(block, Paragraph) for block in rest):
            continue
        first = rest[0]
        if (
            isinstance(first, Paragraph)
            and signs.CLOSING.match(first.words.plain)
            and count_words(first) <= _MOST_ENDING
        ):
            return len(rest)
    last = body[-1] if body else None
    is_last = isinstance(last, Paragraph) and len(body) > _MANY and count_words(last) <= _MOST_LAST
    return 1 if is_last else 0


def parts_of(body: Sequence[Block], language: str, title: Words) -> list[tuple[Words, list[Block]]]:
    """The blocks in parts with their titles. A part begins with a paragraph of some length; shorter ones, lists and
    pictures stay with that before them."""
    groups: list[list[Block]] = []
    for block in body:
        begins = isinstance(block, Paragraph) and count_words(block) >= _LEAST_WORDS
        if not groups or (begins and sum(map(count_words, groups[-1])) >= _ENOUGH_WORDS):
            groups.append([])
        groups[-1].append(block)
    if len(groups) > 1 and sum(map(count_words, groups[-1])) < _LEAST_WORDS:
        last = groups.pop()
        groups[-1] += last
    while len(groups) > _MOST_PARTS:
        sizes = [sum(map(count_words, group)) for group in groups]
        at = min(range(len(groups) - 1), key=lambda at: sizes[at] + sizes[at + 1])
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    terms = Terms((block.words for block in body if isinstance(block, Paragraph)), language)
    used = {title.plain.casefold()}
    return [(_title(group, terms, language, used), group) for group in groups]


def _title(group: Sequence[Block], terms: Terms, language: str, used: set[str]) -> Words:
    """A term of the group's first paragraph that no other part has for its title, else its beginning."""
    paragraphs = [block.words for block in group if isinstance(block, Paragraph)]
    leads = [last_sentence(words)[1] for words in paragraphs if words.plain.endswith((":", "："))]
    candidates = [short_title(words, language) for words in leads if len(words.plain.split()) <= LONGEST]
    candidates += [terms.title_of(words) for words in paragraphs]
    candidates += [short_title(words, language) for words in paragraphs[:1]]
    for title in candidates:
        if title and can_be_title(title) and title.plain.casefold() not in used:
            used.add(title.plain.casefold())
            return title
    return candidates[-1] if candidates else Words()
