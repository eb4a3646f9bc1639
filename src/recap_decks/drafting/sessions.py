"""Talks: their titles, speakers and addresses, where a list or a heading is set so that it can name nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recap_decks.drafting import signs
from recap_decks.drafting.blocks import Grid, Item
from recap_decks.drafting.entries import labelled
from recap_decks.drafting.model import Session
from recap_decks.drafting.words import Words, joined, unlinked

_PART = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PERSON = (
    rf"{_PART}(?:\s+(?:(?:de|da|del|della|van|von|der|den|la|le|di|el|bin)\s+)*{_PART}){{1,3}}(?:\s+\([^()]{{2,40}}\))?"
)
_EAST_ASIAN = r"[\u3040-\u30ff\u3400-\u9fff]{1,6}[ \u3000]?[\u3040-\u30ff\u3400-\u9fff]{1,6}(?:\s?[(（]@?[\w.-]+[)）])?"
_PEOPLE = rf"{_PERSON}(?:(?:,?\s+(?:and|und|et|y|e|en)\s+|\s*[,/&+]\s*){_PERSON}){{0,4}}"
_BY = r"(?:by|with|von|mit|par|avec|por|con|de|di|door|met)"
_NAMED = re.compile(rf"(?P<title>\S.*?\S),?\s+{_BY}\s+(?P<who>{_PEOPLE})\.?")
_APART = re.compile(
    rf"(?P<title>\S.*?\S)(?:(?:,\s+|\s+[–—|-]\s+|\s*\((?=[^()]*\)$))(?P<who>{_PEOPLE})\)?\.?|\s+[–—|"
    rf"-]\s+(?P<they>{_EAST_ASIAN}))"
)
_FIRST = re.compile(rf"(?P<who>{_PEOPLE})\s+[–—|-]\s+(?P<title>\S.*)")
_AFTER_LINK = re.compile(rf"\s*(?:[,–—|:-]\s*|{_BY}\s+|\()*(?P<who>{_PEOPLE})\)?\.?")
_LEAST_TALKS = 3  # of a list that nothing says to be one of talks


def sessions_of(items: Sequence[Item], *, is_named: bool = False) -> list[Session]:
    """The talks of a list in which each item is one; none where one is not. `is_named` where a heading says that they
    are talks."""
    if any(item.items for item in items) or len(items) < (1 if is_named else _LEAST_TALKS):
        return []
    found = [_linked(item.words) or _told(item.words) for item in items]
    if is_named:
        found = [talk or _alone(item.words) for talk, item in zip(found, items, strict=True)]
    return [talk for talk in found if talk] if all(found) else []


def talk_of_facts(items: Sequence[Item]) -> tuple[Session | None, list[Item]]:
    """The talk of a list that says `Title: …` and `Speaker: …`, and the items that say something else."""
    told: dict[str, Words] = {}
    others: list[Item] = []
    for item in items:
        label, text = labelled(item.words)
        name = label.plain.strip()
        role = "title" if signs.TALK_TITLE.fullmatch(name) else "who" if signs.SPEAKER.fullmatch(name) else ""
        if role and role not in told and text and not item.items:
            told[role] = text
        else:
            others.append(item)
    if len(told) < len(("title", "who")):
        return None, list(items)
    links = [address for words in told.values() for _, address in words.links()]
    return Session(unlinked(told["title"]), unlinked(told["who"]), links[0] if links else ""), others


def sessions_in(table: Grid) -> list[Session]:
    """The talks of a table with a column of titles and one of speakers, and at most one that says more of those; none
    of another table."""
    roles: dict[str, int] = {}
    for at, head in enumerate(table.columns):
        name = head.plain.strip(" :")
        for role, sign in (("title", signs.TALK_TITLE), ("who", signs.SPEAKER)):
            if sign.fullmatch(name) and role not in roles:
                roles[role] = at
    others = [at for at in range(len(table.columns)) if at not in roles.values()]
    if len(roles) < len(("title", "who")) or len(others) > 1 or not all(row[roles["title"]] for row in table.rows):
        return []
    found: list[Session] = []
    for row in table.rows:
        more = [row[at] for at in others if row[at]]
        links = [address for cell in row for _, address in cell.links()]
        said = [] if any(any(cell.links()) for cell in more) else more
        who = joined([row[roles["who"]], *said], ", ")
        found.append(Session(unlinked(row[roles["title"]]), unlinked(who), links[0] if links else ""))
    return found


def talk_in(title: Words, *, is_one_of_many: bool, is_name_first: bool = False) -> Session | None:
    """The talk that a heading names with its speakers: by a word, or where several headings are set so, by a dash."""
    plain = unlinked(title)
    found = _closed(_NAMED.fullmatch(plain.plain))
    if not found and is_one_of_many:
        found = (is_name_first and _FIRST.fullmatch(plain.plain)) or _apart(plain.plain)
    links = list(dict.fromkeys(address for _, address in title.links()))
    if found:
        name = "they" if "they" in found.groupdict() and found["they"] else "who"
        return Session(plain.cut(*found.span("title")), plain.cut(*found.span(name)), links[0] if links else "")
    if links and all(run.link for run in title.runs if run.text.strip()):
        return Session(plain, Words(), links[0])
    return None


def names_speakers(title: Words) -> bool:
    """Whether a heading ends in names, behind a dash or a comma."""
    return _apart(title.plain) is not None


def name_speakers_first(titles: Sequence[Words]) -> bool:
    """Whether headings begin with speakers: each with others, and more than those that end with some."""
    first = [found["who"] for title in titles if (found := _FIRST.fullmatch(title.plain))]
    return len(set(first)) == len(first) >= _LEAST_TALKS and len(first) > sum(map(names_speakers, titles))


def _apart(text: str) -> re.Match[str] | None:
    """A title and names behind it; a name and its role in brackets are none."""
    found = _closed(_APART.fullmatch(text))
    is_role = found and found["who"] and text[found.start("who") - 1] == "(" and re.fullmatch(_PERSON, found["title"])
    return None if is_role else found


def _closed(found: re.Match[str] | None) -> re.Match[str] | None:
    """What was found, unless its title opens a bracket that the names close."""
    return None if found and found["title"].count("(") > found["title"].count(")") else found


def _linked(words: Words) -> Session | None:
    """A talk whose title is a link at the beginning, with the speakers behind it."""
    start = 0
    for run in words.runs:
        if not run.link:
            break
        start += len(run.text)
    links = list(dict.fromkeys(address for _, address in words.links()))
    if not start or len(links) != 1:
        return None
    rest = words.plain[start:]
    who = _AFTER_LINK.fullmatch(rest)
    if who:
        return Session(
            unlinked(words.cut(0, start)), words.cut(start + who.start("who"), start + who.end("who")), links[0]
        )
    return None


def _told(words: Words) -> Session | None:
    plain = unlinked(words)
    found = _closed(_NAMED.fullmatch(plain.plain)) or _closed(_APART.fullmatch(plain.plain))
    links = list(dict.fromkeys(address for _, address in words.links()))
    if not found or len(links) > 1:
        return None
    name = "they" if "they" in found.groupdict() and found["they"] else "who"
    return Session(plain.cut(*found.span("title")), plain.cut(*found.span(name)), links[0] if links else "")


def _alone(words: Words) -> Session | None:
    """A talk by its title alone, which is one link."""
    links = list(dict.fromkeys(address for _, address in words.links()))
    if len(links) == 1 and all(run.link for run in words.runs if run.text.strip()):
        return Session(unlinked(words), Words(), links[0])
    return None
