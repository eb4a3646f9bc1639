"""A title for a paragraph out of its own words: the term that it speaks of more than the rest of the article does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from recap_decks.drafting.events import MONTH
from recap_decks.drafting.sentences import sentences_of
from recap_decks.drafting.small_words import plain_words_of
from recap_decks.drafting.titles import VERBS, subject_of
from recap_decks.drafting.words import Words, plain_words

_WORD = re.compile(r"[^\W_](?:[\w&+#./:'’-]*[\w+#])?")
_MOST_WORDS = 4
_SENTENCES_READ = 3
_OFTEN = 2  # times that a single common word is in a paragraph that it stands for
_EAST_ASIAN = ("ja", "zh", "ko")
_LONGEST_EAST_ASIAN = 18  # letters


class Terms:
    """Titles for the paragraphs of one article, in `language`."""

    def __init__(self, paragraphs: Iterable[Words], language: str) -> None:
        self._language = language
        self._small = plain_words_of(language) | set(VERBS.get(language, "").split())
        self._count: Counter[str] = Counter()  # paragraphs by the words that are in them
        for paragraph in paragraphs:
            self._count.update({word.casefold() for word in _WORD.findall(paragraph.plain)})

    def title_of(self, paragraph: Words) -> Words:
        """A term of the paragraph's first sentences; nothing where no word of them stands out."""
        sentences = sentences_of(paragraph)
        if not sentences:
            return Words()
        if self._language in _EAST_ASIAN:
            return _first_clause(sentences[0])
        subject = subject_of(sentences[0], self._language)
        if subject and self._stands_out(subject.plain):
            return subject
        inside = Counter(word.casefold() for word in _WORD.findall(paragraph.plain))
        best, best_score = "", 0.0
        for at, sentence in enumerate(sentences[:_SENTENCES_READ]):
            for term, is_first in self._terms(sentence.plain):
                score = self._score(term, inside, is_first) * (1.0, 0.6, 0.45)[at]
                if score > best_score:
                    best, best_score = term, score
        return plain_words(best[0].upper() + best[1:]) if best else Words()

    def _stands_out(self, subject: str) -> bool:
        words = [word.casefold() for word in _WORD.findall(subject)]
        return 0 < len(words) <= _MOST_WORDS + 1 and not any(map(self._is_small, (words[0], words[-1])))

    def _is_small(self, word: str) -> bool:
        """Whether a word makes no title: one of the small ones, of another that is shortened, an adverb, or a
        number."""
        bare = word.casefold().replace("’", "'").removesuffix("'s")
        return (
            bare in self._small
            or word[0].isdigit()
            or (self._language == "en" and (bare.endswith("ly") or ("'" in bare and not bare.endswith("'s"))))
            or re.fullmatch(MONTH, bare) is not None
        )

    def _terms(self, sentence: str) -> Iterator[tuple[str, bool]]:
        """Runs of words that nothing parts and of which none is small, each with whether it begins the sentence."""
        start = end = None
        count = 0
        for found in _WORD.finditer(sentence):
            is_small = self._is_small(found[0])
            is_apart = end is not None and sentence[end : found.start()] != " "
            if start is not None and (is_small or is_apart or count == _MOST_WORDS):
                yield self._trimmed(sentence[start:end]), start == 0
                start, count = None, 0
            if not is_small:
                start = found.start() if start is None else start
                end = found.end()
                count += 1
            else:
                end = None
        if start is not None:
            yield self._trimmed(sentence[start:end]), start == 0

    def _trimmed(self, term: str) -> str:
        """Without what was done at its end, as in `abstracts published`."""
        return re.sub(r"(?<=\w)\s+[a-z]+ed$", "", term) if self._language == "en" else term

    def _score(self, term: str, inside: Counter[str], is_first: bool) -> float:
        """How much a term stands for its paragraph: how often its words are there, how seldom elsewhere, and whether
        it is written as a name."""
        words = term.split()
        rare = sum(inside[word.casefold()] / (1 + self._count[word.casefold()]) for word in words) / len(words)
        named = sum(word[0].isupper() or any(map(str.isupper, word[1:])) for word in words[1 if is_first else 0 :])
        name = 1 + named / len(words)
        if len(words) == 1 and name == 1 and inside[term.casefold()] < _OFTEN:
            return 0
        return rare * name * (1.0, 1.35, 1.35, 1.2)[len(words) - 1]


def _first_clause(sentence: Words) -> Words:
    """What stands before the first comma or topic sign of a sentence without spaces."""
    plain = re.split(r"[、，,。！？!?：:；;…（(]|(?<=.{4})[はがもを](?=.)", sentence.plain)[0].strip()
    cut = plain if len(plain) <= _LONGEST_EAST_ASIAN else plain[:_LONGEST_EAST_ASIAN] + "…"
    return plain_words(cut)
