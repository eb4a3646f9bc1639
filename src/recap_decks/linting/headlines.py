"""Headlines that name a subject and say nothing of it, or say too many things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_decks.linting.grammar import Grammar, grammar_of
from recap_decks.outline.model import Outline, Text, Theme
from recap_decks.problems import Problem

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*[’']?")
_CONTRACTION = re.compile(r"[’'](s|re|ve|ll|d|m|t)$")  # it's, we're: a verb, or a genitive
_ELIDED = re.compile(r"^\w{1,7}[’'](?=\w{2})|(?<=[’']).+")
_HALVES = re.compile(r"[,;:—–] ")
_LAST_LATIN = "\u024f"  # of Latin Extended-B
_MANY_TOPICS = 3


def headlines_without_statement(outline: Outline) -> Iterator[Problem]:
    """RD301, in languages whose grammar is known."""
    grammar = grammar_of(outline.language)
    for _, headline in _headlines(outline) if grammar else ():
        if grammar and not _may_state(headline.plain, grammar):
            message = "this headline has neither a verb nor a number: it names a subject and says nothing of it"
            hint = "say what happened, or what is new, in one short sentence"
            yield Problem("RD301", message, headline.span, hint, "warning")


def headlines_without_focus(outline: Outline) -> Iterator[Problem]:
    """RD302, in languages whose grammar is known."""
    grammar = grammar_of(outline.language)
    for theme, headline in _headlines(outline) if grammar else ():
        if grammar and len(theme.topics) >= _MANY_TOPICS and _joins_statements(headline.plain, grammar):
            message = f"this headline joins what it says, over {len(theme.topics)} topics"
            hint = "say the one thing that they have in common, or make two themes of it"
            yield Problem("RD302", message, headline.span, hint, "warning")


def _headlines(outline: Outline) -> Iterator[tuple[Theme, Text]]:
    return ((theme, theme.headline) for theme in outline.themes if theme.headline and not theme.skip)


def _may_state(headline: str, grammar: Grammar) -> bool:
    """Whether there may be a verb or a number in it; a question, too, is more than a name."""
    if re.search(r"\d|\?", headline) or _is_of_another_script(headline):
        return True
    words = _words_of(headline, grammar)
    if _HALVES.search(headline) and not grammar.comparing.isdisjoint(word.casefold() for word in words):
        return True
    return any(word.casefold() in grammar.numbers for word in words) or _has_verb(words, grammar)


def _is_of_another_script(headline: str) -> bool:
    """Whether most of its letters are not Latin, as all of the languages that are known here are written."""
    letters = [char for char in headline if char.isalpha()]
    return sum(char > _LAST_LATIN for char in letters) * 2 > len(letters)


def _joins_statements(headline: str, grammar: Grammar) -> bool:
    """Whether there may be a verb on both sides of an `and`, which then does not join two names."""
    words = _words_of(headline.replace("&", f" {grammar.joining[0]} "), grammar)
    return any(
        word.casefold() in grammar.joining and _has_verb(words[:at], grammar) and _has_verb(words[at + 1 :], grammar)
        for at, word in enumerate(words)
    )


def _has_verb(words: list[str], grammar: Grammar) -> bool:
    return any(
        _CONTRACTION.search(word) or grammar.may_be_verb(word, before, after)
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
    )


def _words_of(text: str, grammar: Grammar) -> list[str]:
    """The words; where the language elides, apart from what stands before their apostrophe: l’état, c’est, un’idea."""
    words = _WORD.findall(text)
    if not grammar.elides:
        return words
    return [part for word in words for part in (_ELIDED.findall(word) if _ELIDED.match(word) else [word])]
