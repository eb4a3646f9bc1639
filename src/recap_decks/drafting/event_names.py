"""What an event is called, as titles of recaps have it."""

from __future__ import annotations

import re

from recap_decks.drafting.events import MONTH, year_in

_MOST_WORDS_NAME = 6  # of an event
_BEFORE_NAME = re.compile(
    r"(?:(?:a |our |my )?(?:(?:trip |conference |event )?(?:report|recap|minutes|review|summary|notes)|highlights|"
    r"takeaways|"
    r"impressions)(?: (?:of|from|on)(?: the)?|:) |rückblick(?: auf (?:die|den|das)|:)? |"
    r"(?:kongress|tagungs|konferenz|messe)?bericht(?: (?:vom|von der|über (?:die|den|das)))?:? |"
    r"(?:resumen|crónica|resoconto|resumo|terugblik|verslag)(?: (?:de(?:l| la)?|d[ao]|op(?: het| de)?|van(?: het|"
    r" de)?|della?))?:? |"
    r"(?:my|mein(?:e)?|mon|mi|il mio|meu|mijn) |"
    r"(?:retour sur|bilan d[eu]s?|compte[- ]rendu d[eu]s?)(?: (?:les?|la)\b| l['’])? ?)",
    re.I,
)
_AFTER_NAME = re.compile(
    r"(?:[ –-]+(?:recap|review|report|in review|rückblick|highlights|summary|trip report|(?:trip )?notes))$", re.I
)
_NAME_WORD = r"\.?(?:[a-z]{1,8}[:.-]?)?[A-ZÀ-ÖØ-Þ0-9][\w./:&'’-]*"  # re:Invent, dotJS, .NET among them
_NAME_AND_YEAR = re.compile(
    rf"(?<![\w.:/'’-])(?P<name>(?!\d){_NAME_WORD})"
    rf"(?:\s+(?:\+|&|\([A-Z]{{2,8}}\)|of|for|the|de|du|des|in|of the|{_NAME_WORD}))*?"
    r"\s+['’]?(?:(?:19|20)\d\d|(?<=['’])\d\d)(?!\d)"
)
_SHORT_NAME = re.compile(
    r"(?<![\w:.])(?=[\w:.]*[A-ZÀ-ÖØ-Þ])(?:(?:[a-z]{1,8}[:.])?[^\W\d_]+['’]?(?P<year>\d\d)[A-Z]{0,3}|\d{1,2}[^\W\d_]\w*)(?!\w)"
)
_ORDINAL = re.compile(r"\d{1,3}(?:e|er|è|ème|th|st|nd|rd|\.|º|ª|°)\s+[^\W\d_]")  # of a congress
_MOST_WORDS_ORDINAL = 9
_GENERIC_NAMES = (
    "My Mon Ma Our Mein Meine Unser Nuestra Mi Il La Le The A In At From Top Key Best Monday Tuesday Wednesday"
)
_EAST_ASIAN_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff][^\s、，。]{1,24}?(?:19|20)\d\d(?!年)")


def event_name(title: str, said: str, *, is_dated: bool) -> str:
    """The event's name in a recap's title: names up to a year, a short one such as `WWDC24`, or all but what says that
    it is a recap where that holds a year, or where the title `is_dated` by its days. `said` is all of the article.
    Nothing where the title has none."""
    bare = _bare_name(title)
    named = _NAME_AND_YEAR.search(bare)
    if named and _is_name(named["name"]):
        return named[0]
    east = _EAST_ASIAN_NAME.match(bare)
    if east:
        return east[0]
    if _ORDINAL.match(bare) and len(bare.split()) <= _MOST_WORDS_ORDINAL:
        return bare
    if len(bare.split()) <= _MOST_WORDS_NAME and (year_in(bare) or is_dated):
        return bare
    return _short_name(bare, said)


def dated_name(line: str) -> str:
    """The name with its year that a line holds; nothing where it holds none, or a long one."""
    named = _NAME_AND_YEAR.search(line)
    is_short = named and _is_name(named["name"]) and len(named[0].split()) <= _MOST_WORDS_NAME
    return named[0] if named and is_short else ""


def _short_name(title: str, said: str) -> str:
    """The name in a title that ends in the last digits of a year that the article names, such as `WWDC24`, or that
    is a number with letters and all of the title, such as `38C3`; nothing where there is none."""
    for found in _SHORT_NAME.finditer(title):
        year = found["year"]
        is_of_year = year and re.search(rf"(?<!\d)20{year}(?!\d)", said)
        if is_of_year or (not year and found[0] == title):
            return found[0]
    return ""


def _bare_name(title: str) -> str:
    """A title without what says that it is a recap's."""
    before, after = _BEFORE_NAME.match(title), _AFTER_NAME.search(title)
    start, end = before.end() if before else 0, after.start() if after else len(title)
    return title[start:end].strip() or title


def _is_name(word: str) -> bool:
    return word not in _GENERIC_NAMES.split() and not re.fullmatch(MONTH, word, re.I)
