"""A paragraph's sentences, and how long texts are in any script."""

from __future__ import annotations

import re

from recap_decks.drafting.words import Words

# Where a sentence may end: after its sign and what closes after it, before a letter that begins one. East Asian signs
# need no space.
_ENDS = re.compile(
    r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]*[^\W\da-zß-öø-ÿ_]|[\"'“‘«(\[¿¡]*\d|[A-Z])|"
    r"(?<=[。！？])[」』）”’]*(?![。！？…」』）”’]|$)"
)
_SHORT = re.compile(  # what ends in a dot without ending a sentence
    r"(?:^|[\s(\"“„«'’/])(?:[^\W\d_]|[^\W\d_]\.[^\W\d_]|prof|dr|mr|mrs|ms|st|vs|etc|cf|vgl|bzw|ca|ggf|inkl|usw|resp|"
    r"approx|"
    r"no|nr|inc|ltd|corp|dept|est|fig|vol|ed|eds|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|jl|m|mme|mlle|"
    r"sr|"
    r"sra|dra|ing|dott|avv|e\.g|i\.e|z\.b|d\.h|u\.a|o\.ä|\d{1,2})$",
    re.I,
)
_LONGEST_SHORT = 12  # letters, more than any of those has
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def sentences_of(paragraph: Words) -> list[Words]:
    """The sentences of a paragraph, in order; all of its letters are in one of them."""
    plain = paragraph.plain
    found: list[Words] = []
    start = counted = 0
    brackets = quotes = 0  # that are open
    for end in _ENDS.finditer(plain):
        at = end.start()
        if plain[at] == "." and _SHORT.search(plain[max(start, at - _LONGEST_SHORT) : at]):
            continue
        brackets += plain.count("(", counted, at) - plain.count(")", counted, at)
        quotes += plain.count("“", counted, at) - plain.count("”", counted, at)
        counted = at
        if brackets > 0 or quotes > 0:
            continue
        found.append(paragraph.cut(start, end.end()))
        start = counted = end.end()
        brackets = quotes = 0
    found.append(paragraph.cut(start))
    return [words for words in found if words]


def length_of(text: str) -> int:
    """About how many words a text has; scripts without spaces have one for every two letters."""
    return len(_EAST_ASIAN.sub(" ", text).split()) + (len(_EAST_ASIAN.findall(text)) + 1) // 2
