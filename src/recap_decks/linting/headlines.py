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
        words = headline.plain.casefold().split()
        if grammar and len(theme.topics) >= _MANY_TOPICS and any(each in words for each in (*grammar.joining, "&")):
            message = f"this headline joins what it says, over {len(theme.topics)} topics"
            hint = "say the one thing that they have in common, or make two themes of it"
            yield Problem("RD302", message, headline.span, hint, "warning")


def _headlines(outline: Outline) -> Iterator[tuple[Theme, Text]]:
    return ((theme, theme.headline) for theme in outline.themes if theme.headline and not theme.skip)


def _may_state(headline: str, grammar: Grammar) -> bool:
    """Whether there may be a verb or a number in it; a question, too, is more than a name."""
    if re.search(r"\d|\?", headline):
        return True
    words = [part for word in _WORD.findall(headline) for part in _parts(word)]
    if _HALVES.search(headline) and not grammar.comparing.isdisjoint(word.casefold() for word in words):
        return True
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word.casefold() in grammar.numbers or _CONTRACTION.search(word):
            return True
        if grammar.may_be_verb(word, before, after):
            return True
    return False


def _parts(word: str) -> list[str]:
    """A word apart from what is elided before it: l’état, c’est, un’idea."""
    return _ELIDED.findall(word) if _ELIDED.match(word) else [word]
