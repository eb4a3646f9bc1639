"""What may be a verb, by language: short lists and endings, wide enough to say no only where it is certain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's. `verbs` are forms that are verbs but after a word of `leading` (articles, prepositions,
    adjectives by word or ending), `endings` those of words that may be verbs but where they end as in `nominal`.

    The first word may be one by its ending only before one of `articles`, since sentences may begin with a verb and few
    names of subjects with a noun before an article, or where it ends as in `beginning`. `comparing` are words that
    state something of two halves of a headline; `before_verbs` those that stand before nothing else. Where
    `nouns_are_capital`, only words in lower case may be verbs by their ending; where `plurals_end_in_s`, so may any
    word after a plural, which few nouns follow. Where a language `elides`, a word may stand behind another's
    apostrophe. All in lower case.
    """

    verbs: frozenset[str]
    leading: frozenset[str]
    leading_endings: tuple[str, ...]
    endings: tuple[str, ...]
    nominal: tuple[str, ...]
    numbers: frozenset[str]
    joining: tuple[str, ...]
    articles: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    beginning: tuple[str, ...] = ()
    before_verbs: frozenset[str] = frozenset()
    nouns_are_capital: bool = False
    plurals_end_in_s: bool = False
    elides: bool = False

    def may_be_verb(self, word: str, before: str, after: str) -> bool:
        """Whether `word` may be one between the words `before` and `after`, each empty where there is none."""
        folded, previous = word.casefold(), before.casefold()
        if previous in self.before_verbs:
            return True
        if folded in self.leading or self._leads(previous):
            return False
        if folded in self.verbs:
            return True
        if not previous:
            starts = after.casefold() in self.articles or folded.endswith(self.beginning)
            return starts and not folded.endswith(self.nominal)
        if previous in self.joining or (self.nouns_are_capital and word[0].isupper()):
            return False
        if self.plurals_end_in_s and previous.endswith("s") and not previous.endswith(self.nominal):
            return True
        return folded.endswith(self.endings) and not folded.endswith(self.nominal)

    def _leads(self, word: str) -> bool:
        return word in self.leading or word.endswith(self.leading_endings)


@cache
def grammar_of(language: str) -> Grammar | None:
    """That of a BCP 47 tag's language; None where none is known."""
    from recap_decks.linting import germanic, romance

    known = {
        "en": germanic.english, "de": germanic.german, "nl": germanic.dutch,
        "fr": romance.french, "es": romance.spanish, "it": romance.italian, "pt": romance.portuguese,
    }  # fmt: skip
    read = known.get(language.partition("-")[0].lower())
    return read() if read else None


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())
