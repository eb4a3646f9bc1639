"""Short titles, made of the words of longer lines."""

from __future__ import annotations

import re

from recap_decks.drafting.words import Words, plain_words

LONGEST = 9
"""In words: a line of as many is a title as it stands."""

_LONGEST_TITLE = 200  # letters
_LONGEST_WORD = 45  # letters that nothing parts
_VERBS = {
    "en": "emerged remained remains took takes gained gains became becomes continued continues matured matures is are "
    "was were has have had saw got made came comes went stood stands grew grows rose drew played dominated dominates "
    "received attracted featured included moved shifted keeps kept will can should emphasized emphasised stressed "
    "evolved evolves showed proved drove reached returned dominated highlighted demonstrated",
    "de": "ist sind war waren hat haben hatte hatten wird werden wurde wurden bleibt bleiben blieb blieben "
    "stand standen steht stehen"
    " kam kamen kommt kommen gewann gewannen gewinnt gewinnen nahm nimmt spielt spielte prägte prägt "
    "dominierte dominiert zeigte zeigt rückte rückt setzt setzte",
    "fr": "est sont était étaient a ont avait avaient reste restent devient deviennent domine dominent continue "
    "continuent gagne gagnent prend prennent occupe occupent s'impose s'imposent s’impose s’imposent",
}
_NO_SUBJECTS = (
    "it this that these those we there they i you he she what how one many most some all "
    "es wir sie ich er dies das man viele alle was wie "
    "il elle ils elles nous on ce cela je vous ça"
)
_ARTICLES = re.compile(r"(?:the|an?|der|die|das|ein|eine|les?|la|une?)\s+(?=\S)|l['’](?=\S)", re.I)
# Not after a number or a single letter, which abbreviations and dates have there.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\da-zß-öø-ÿ_])|(?<=[!?])\s+|(?<=[。！？])")
_GENERIC = re.compile(
    r"(?:(?:trip |conference |event )?(?:report|recap|review|summary|notes|minutes)|rückblick|protokoll|bericht|"
    r"compte[- ]rendu|retour|bilan|live ?blog)",
    re.I,
)
_PARTED = re.compile(r"\s*(?:[:：](?=\s|$)|\s[–—|·](?=\s))\s*")


def short_title(line: Words, language: str) -> Words:
    """A title for what the line introduces: what stands before its verb, or all of it, or its beginning."""
    words = line.plain.rstrip(" :：.").split()
    verbs = _VERBS.get(language, "").split()
    for at, word in enumerate(words[1:7], 1):
        if word.lower() in verbs:
            if words[0].lower() in _NO_SUBJECTS.split():
                break
            subject = _ARTICLES.sub("", " ".join(words[:at]), count=1).rstrip(",;")
            return plain_words(subject[0].upper() + subject[1:])
    if len(words) <= LONGEST:
        return _cut(" ".join(words))
    first = re.split(r"[,;:.!?](?:\s|$)|\s[–—-]\s", line.plain)[0].split()
    if 2 <= len(first) <= LONGEST:
        return _cut(" ".join(first))
    return _cut(" ".join(words[:6]).rstrip(",;:") + "…")


def _cut(title: str) -> Words:
    """Of words without end, the beginning."""
    return plain_words(title if can_be_title(plain_words(title)) else title[:_LONGEST_WORD] + "…")


def can_be_title(words: Words) -> bool:
    """Whether slides and pages have room for the words as a title."""
    return len(words) <= _LONGEST_TITLE and max(map(len, words.plain.split()), default=0) <= _LONGEST_WORD


def without_colon(line: Words, dangling: str = "") -> Words:
    """A line that introduces something, without the colon at its end; one that ends in a `dangling` word keeps it."""
    bare = line.plain.rstrip(" :：")
    last = bare.split()[-1].lower() if bare.split() else ""
    return line if not bare or last in dangling.split() else line.cut(0, len(bare))


def last_sentence(paragraph: Words) -> tuple[Words, Words]:
    """What stands before a paragraph's last sentence, and that sentence."""
    ends = [found.end() for found in _SENTENCE_END.finditer(paragraph.plain)]
    return (paragraph.cut(0, ends[-1]), paragraph.cut(ends[-1])) if ends else (Words(), paragraph)


def parted(title: Words) -> tuple[Words, Words]:
    """A title's two halves, where a colon or a dash parts a short name from the rest; else all of it and nothing."""
    found = _PARTED.search(title.plain)
    if found and _GENERIC.fullmatch(title.plain[: found.start()].strip()):
        return title, Words()
    if found and 0 < len(title.plain[: found.start()].split()) <= 8 and title.plain[found.end() :].strip():
        return title.cut(0, found.start()), title.cut(found.end())
    return title, Words()
