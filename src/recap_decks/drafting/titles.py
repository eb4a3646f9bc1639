"""Short titles, made of the words of longer lines."""

from __future__ import annotations

import re

from recap_decks.drafting.words import Words, plain_words, unlinked

LONGEST = 9
"""In words: a line of as many is a title as it stands."""

_LONGEST_TITLE = 200  # letters
_LONGEST_WORD = 45  # letters that nothing parts
VERBS = {
    "en": "emerged remained remains took takes gained gains became becomes continued continues matured matures is are "
    "was were has have had saw got made came comes went stood stands grew grows rose drew played dominated dominates "
    "received attracted featured included moved shifted keeps kept will can could should would might may emphasized "
    "emphasised stressed evolved evolves showed shows proved drove reached returned dominated highlighted demonstrated "
    "brought brings means needs deserves happened seems seemed gave gives does do did makes gets feels felt",
    "de": "ist sind war waren hat haben hatte hatten wird werden wurde wurden bleibt bleiben blieb blieben "
    "stand standen steht stehen kann können konnte konnten soll sollen sollte muss müssen gibt gab "
    "kam kamen kommt kommen gewann gewannen gewinnt gewinnen nahm nimmt spielt spielte prägte prägt "
    "dominierte dominiert zeigte zeigt rückte rückt setzt setzte",
    "fr": "est sont était étaient a ont avait avaient reste restent devient deviennent domine dominent continue "
    "continuent gagne gagnent prend prennent occupe occupent fait font va vont peut peuvent permet permettent fut sera "
    "s'impose s'imposent s’impose s’imposent",
    "es": "es son era eran fue fueron ha han había está están tiene tienen sigue siguen ocupa gana puede pueden será "
    "fue",
    "it": "è sono era erano fu ha hanno aveva resta restano diventa diventano può possono sarà prende occupa",
    "pt": "é são era eram foi foram tem têm tinha está estão continua ficou pode podem será ganhou",
    "nl": "is zijn was waren heeft hebben had wordt worden werd werden blijft bleef kan kunnen kwam krijgt kreeg "
    "speelt",
}
"""Verbs that follow what a sentence is about, by language."""

_ADVERBS = (
    "also still again really often just even already now clearly finally always auch immer wieder noch aussi encore "
    "también anche também ook"
)
_NO_SUBJECTS = (
    "it this that these those we there they i you he she what how one many most some all who where when why here "
    "another "
    "es wir sie ich er dies das man viele alle was wie dieser diese dieses hier "
    "il elle ils elles nous on ce cela je vous ça cette cet ces qui "
    "yo este esta esto estos ese eso él ella ellos nosotros lo qué quién questo questa questi lui lei noi loro chi "
    "isto isso este esta ele ela eles nós quem dit dat deze die hij zij wij we ik het er"
)
_ARTICLES = re.compile(
    r"^(?:the|an?|der|die|das|ein|eine|les?|la|une?|el|los|las|un|una|il|lo|gli|uno|os?|as?|uma?|de|het|een)\s+(?=\S)|"
    r"^l['’](?=\S)",
    re.I,
)
# Not after a number or a single letter, which abbreviations and dates have there.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\da-zß-öø-ÿ_])|(?<=[!?])\s+|(?<=[。！？])")
_MOST_WORDS_SHORT = 7
_LONGEST_SHORT = 60  # letters of a title that is short
_LONGEST_WHOLE = 60  # letters of a title that nothing parts
_MOST_WORDS_CUT = 6
# Words before which a long title may end, and those that may not be its last.
_SMALL_WORDS = (
    "with in of for to from on at by as and that which when while because through via without using into under "
    "over mit für in von zu bei auf aus und nach durch ohne über als dass wie avec pour dans de du des sur par "
    "et en sans chez qui que à con para en de del por y sin que per in di da del della su e senza com para em "
    "de do da por e sem met voor in van op bij en zonder"
)
_PARTS = frozenset(_SMALL_WORDS.split())
_ARTICLE_WORDS = (
    "the a an our my your its their is are was der die das ein eine le la les un une el los las il lo gli o os "
    "as um uma de het een not no more"
)
_NEVER_LAST = _PARTS | frozenset(_ARTICLE_WORDS.split())
_PICTURE = (  # no letter or digit in a circle or square is among these
    r"[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2190-\u21FF\u2300-\u23FF\u2500-\u2775\u2794-\u27BF\u2B00-\u2BFF"
    r"\uFE0F\u200D\u20E3]"
)
_BEFORE_TITLE = re.compile(
    rf"(?:{_PICTURE}+\s*|:[a-z][\w+-]+:\s*|#\d{{1,2}}\)?[.:)]?\s+(?=\S)|(?:[IVX]{{1,5}}|"
    rf"\d{{1,2}})(?:-[A-Z0-9])?[.)]\s+(?=\D)|"
    r"(?:[IVX]{1,5}-[A-Z](?:-\d+)?)\.?\s+|[•·▪▶►]\s*)+"
)
_PICTURES = re.compile(rf"(?:{_PICTURE}+\s*)+(?=\S)")
_AFTER_TITLE = re.compile(rf"(?:\s*{_PICTURE}|\s*:[a-z][\w+-]+:|\s+#)+$")
_GENERIC = re.compile(
    r"(?:(?:trip |conference |event )?(?:report|recap|review|summary|notes|minutes)|rückblick|protokoll|bericht|"
    r"compte[- ]rendu|retour|bilan|live ?blog)",
    re.I,
)
_PARTED = re.compile(r"\s*(?:[:：](?=\s|$)|\s[–—|·](?=\s))\s*")


def subject_of(line: Words, language: str) -> Words:
    """What a sentence is about: the words before its verb; nothing where that is not told by words."""
    words = line.plain.rstrip(" :：.").split()
    verbs = VERBS.get(language, "").split()
    for at, word in enumerate(words[1:7], 1):
        if word.lower() in verbs:
            if words[0].lower() in _NO_SUBJECTS.split():
                return Words()
            while at > 1 and words[at - 1].lower() in _ADVERBS.split():
                at -= 1
            subject = _ARTICLES.sub("", " ".join(words[:at]), count=1).rstrip(",;")
            if not re.search(r"[,;:(]", subject) and words[at - 1].lower() not in _NO_SUBJECTS.split():
                return plain_words(subject[0].upper() + subject[1:])
            return Words()
    return Words()


def short_title(line: Words, language: str) -> Words:
    """A title for what the line introduces: what stands before its verb, or all of it, or its beginning."""
    subject = subject_of(line, language)
    if subject:
        return subject
    words = line.plain.rstrip(" :：.").split()
    if len(words) <= LONGEST:
        return _cut(" ".join(words))
    first = re.split(r"[,;:.!?](?:\s|$)|\s[–—-]\s", line.plain)[0].split()
    if 2 <= len(first) <= LONGEST:
        return _cut(" ".join(first))
    return _cut(" ".join(words[:6]).rstrip(",;:") + "…")


def _cut(title: str) -> Words:
    """Of words without end, the beginning."""
    return plain_words(title if can_be_title(plain_words(title)) else title[:_LONGEST_WORD] + "…")


def bare_title(title: Words, *, keeps_numbers: bool = False) -> Words:
    """A heading without pictures, their names, and numbers that count it, unless it `keeps_numbers`."""
    words = unlinked(title) if len(title.plain) == sum(len(text) for text, _ in title.links()) else title
    start = (_PICTURES if keeps_numbers else _BEFORE_TITLE).match(words.plain)
    end = _AFTER_TITLE.search(words.plain)
    bare = words.cut(start.end() if start else 0, end.start() if end else None)
    return bare or title


def trimmed_title(title: Words, language: str) -> Words:
    """A heading that is short enough for an agenda: without brackets, what stands before a colon or a dash, before its
    verb, or before one of its small words; all of it where it is short, or where nothing parts it."""
    if len(title) <= _LONGEST_SHORT and sum(map(_has_letters, title.plain.split())) <= _MOST_WORDS_SHORT:
        return title
    bare = plain_words(re.sub(r"\s*[(（\[][^()（）\[\]]*[)）\]]", "", title.plain)) or title
    name, rest = parted(bare)
    for candidate in (bare, name if rest else bare, subject_of(bare, language)):
        if 0 < len(candidate) <= _LONGEST_SHORT and 0 < len(candidate.plain.split()) <= _MOST_WORDS_SHORT:
            return candidate
    first = re.split(r"[,;:!?、，：]\s*|\s[–—-]\s", bare.plain)[0]
    if 1 < len(first.split()) <= _MOST_WORDS_SHORT and len(first) <= _LONGEST_SHORT:
        return plain_words(first)
    words = bare.plain.split()
    for count in range(_MOST_WORDS_CUT, 1, -1):
        if len(words) > count and words[count].lower() in _PARTS and words[count - 1].lower() not in _NEVER_LAST:
            cut = " ".join(words[:count]).rstrip(",;:–—-")
            if len(cut) <= _LONGEST_SHORT:
                return plain_words(cut)
    return title if len(title) <= _LONGEST_WHOLE else short_title(bare, language)


def _has_letters(word: str) -> bool:
    return any(map(str.isalnum, word))


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
        name = title.cut(found.end())
        if not name or len(name.plain.split()) > LONGEST or _PARTED.search(name.plain):
            return title, Words()
        return name, title.cut(0, found.start())  # what kind of text it is says less than what it is about
    if found and 0 < len(title.plain[: found.start()].split()) <= 8 and title.plain[found.end() :].strip():
        return title.cut(0, found.start()), title.cut(found.end())
    return title, Words()
