"""A paragraph's sentences, and how long texts are in any script."""

from __future__ import annotations

import re

from recap_decks.drafting.words import Words

# Where a sentence may end: after its sign and what closes after it, before a letter that begins one. East Asian signs
# need no space.
_ENDS = re.compile(
    r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]*[^\W\da-zß-öø-ÿ_]|[\"'“‘«(\[¿¡]*\d|[A-Z])|"
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
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def sentences_of(paragraph: Words) -> list[Words]:
    """The sentences of a paragraph, in order; all of its letters are in one of them."""
    plain = paragraph.plain
    found: list[Words] = []
    start = 0
    for end in _ENDS.finditer(plain):
        before = plain[start : end.start()]
        if plain[end.start()] == "." and _SHORT.search(before):
            continue
        if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
            continue  # inside of brackets or of a quotation
        found.append(paragraph.cut(start, end.end()))
        start = end.end()
    found.append(paragraph.cut(start))
    return [words for words in found if words]


def length_of(text: str) -> int:
    """About how many words a text has; scripts without spaces have one for every two letters."""
    return len(_EAST_ASIAN.sub(" ", text).split()) + (len(_EAST_ASIAN.findall(text)) + 1) // 2
