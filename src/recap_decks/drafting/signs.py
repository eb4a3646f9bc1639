"""Words by which articles in English, German and French name what has a place of its own in an outline."""

from __future__ import annotations

import re
from typing import Literal

Place = Literal["summary", "numbers", "programme", "takeaways", "conclusion", "actions", "sources"]

_BEFORE = (
    r"(?:(?:the|our|my|some|key|main|top|final|biggest|most important|die|der|das|unsere?|meine?|wichtige|"
    r"wichtigste[nr]?|zentrale[nr]?|les?|la|nos|mes|principa(?:les|ux)|quelques)\s+|l['’]|\d+\s+)*"
)
# Each in full, after articles and the like.
_NAMES: dict[Place, str] = {
    "takeaways": r"take-?\s?aways?|lessons(?: learned| learnt)?|learnings?|what (?:we|i) learned|points|insights|"
    r"highlights|erkenntnisse|kernaussagen|kernpunkte|lehren|wichtigste(?: in kürze)?|wichtigsten punkte|fazit-punkte|"
    r"points? (?:clés?|à retenir|essentiels)|à retenir|ce qu['’](?:il faut|on) ret(?:enir|ient)|enseignements|"
    r"ce que (?:nous retenons|je retiens|j['’]ai retenu)|leçons",
    "conclusion": r"conclusions?|(?:closing|concluding) (?:thoughts|remarks|words)|(?:final )?thoughts|"
    r"wrap(?:ping)?[ -]?up|"
    r"in closing|to conclude|bottom line|closing|verdict|"
    r"fazit|schluss(?:wort|folgerung(?:en)?)?|resümee|resümée|bilanz|abschlie(?:ß|ss)end(?:es)?|"
    r"en conclusion|pour conclure|conclusions?|bilan|mot de la fin|le mot de la fin",
    "actions": r"actions?(?: items?| points?)?|to-?\s?dos?|next steps|follow-?\s?ups?|tasks|"
    r"aufgaben|ma(?:ß|ss)nahmen|nächste schritte|offene punkte|"
    r"prochaines étapes|actions? à (?:mener|faire)|suites à donner|tâches",
    "summary": r"(?:executive )?summary|tl;?dr|introduction|intro|overview|abstract|in (?:brief|short)|at a glance|"
    r"zusammenfassung|überblick|einleitung|einführung|kurzfassung|auf einen blick|"
    r"résumé|synthèse|en bref|aperçu|vue d['’]ensemble",
    "numbers": r"(?:.{1,40}\s)?(?:(?:by|in) (?:the )?numbers|in figures|facts (?:and|&) figures|"
    r"in zahlen|zahlen (?:und|&) fakten|en (?:quelques )?chiffres|chiffres(?: clés)?)|(?:statistics|figures|zahlen)",
    "programme": r"program(?:me)?|agenda|schedule|programm|tagesordnung|ablauf|ordre du jour",
    "sources": r"(?:useful |related )?links?|sources?|references|further (?:reading|information)|"
    r"(?:additional |more |other )?resources|read more|"
    r"(?:learn|find out) more|quellen|weiterführende(?:s| links| informationen)|literatur|"
    r"liens(?: utiles)?|références|ressources|pour aller plus loin|(?:pour )?en savoir plus",
}
_OF_PLACE = {place: re.compile(f"{_BEFORE}(?:{names})", re.I) for place, names in _NAMES.items()}
# What may follow a name in the line that introduces a list, such as `Key takeaways include:`.
_AFTER = re.compile(
    r"(?:\s+(?:include|are|were|from|of|at|for|sind|waren|lauten|aus|von|der|vom|für|sont|incluent|de|du|des|pour)\b"
    r".{0,60})?\s*[:.!]?",
    re.I,
)
_MEANING = re.compile(
    r"(?:what (?:this|it|that) means(?: (?:for|to) .{1,40})?|why (?:this|it) matters(?: (?:for|to) .{1,40})?|so what|"
    r"was (?:das|es) (?:für .{1,40} )?(?:bedeutet|heißt)(?: für .{1,40})?|bedeutung für .{1,40}|"
    r"ce que (?:cela|ça) (?:signifie|change)(?: pour .{1,40})?)[?:.!]?",
    re.I,
)
_FURTHER = re.compile(
    r"(?:for (?:more|further) (?:information|details|info)|(?:to )?(?:learn|read|find out) more|more information|"
    r"(?:weitere|mehr) (?:informationen|infos|details)|mehr (?:zu|dazu|erfahren)|"
    r"pour (?:plus|davantage) d['’](?:informations?|infos)|(?:pour )?en savoir plus|plus d['’]informations?)\b",
    re.I,
)

CONTENTS = re.compile(r"(?:table of )?contents|on this page|inhalt(?:sverzeichnis)?|sommaire|table des matières", re.I)
"""What names a list of the headings."""

ACTION = re.compile(
    r"(?:action(?: items?| points?)?|ai|to-?\s?do|task|follow-?up|aufgabe|ma(?:ß|ss)nahme|tâche|à faire)", re.I
)
"""What labels something to do."""

OWNER = re.compile(
    r"(?:owner|who|responsible|assignee|assigned(?: to)?|wer|verantwortlich(?:e[rn]?)?|zuständig|qui|responsable)", re.I
)
DUE = re.compile(r"(?:by|due(?: date| by)?|when|deadline|date|bis|frist|termin|wann|fällig|échéance|quand|délai)", re.I)
WHAT = re.compile(
    r"(?:what|actions?(?: items?)?|tasks?|to-?\s?do|description|was|aufgabe|ma(?:ß|ss)nahme|quoi|tâche|action)", re.I
)
"""What heads the columns of a table of things to do."""

DAY = re.compile(r"(?:dates?|when|datum|termin|wann|quand)", re.I)
PLACE = re.compile(r"(?:place|location|venue|where|ort|veranstaltungsort|wo|lieu|où)", re.I)
AUTHOR = re.compile(
    r"(?:author|authors|written by|minutes(?: taken)? by|autor|autorin|protokoll|auteur|autrice|rédacteur)", re.I
)
EVENT = re.compile(r"(?:event|conference|veranstaltung|konferenz|événement|conférence)", re.I)
"""What labels the facts at the head of minutes."""

DANGLING = (
    "on with of about for from to by in into at including include includes were are "
    "auf mit über von für aus zu in an sind waren "
    "sur avec de pour dans par sont à"
)
"""A line that introduces a list and ends in one of these is no sentence without its colon."""


def place_of(title: str) -> Place | None:
    """The place that a heading asks for by its words."""
    bare = title.strip().strip(":.!–—-*_ ").strip()
    bare = re.sub(r"^(?:[^\w(]+|\d+[.)]\s+)", "", bare)
    whole = next((place for place, names in _OF_PLACE.items() if names.fullmatch(bare)), None)
    if whole or len(bare.split()) > 9:
        return whole
    places: tuple[Place, ...] = ("takeaways", "actions", "numbers", "conclusion")
    for place in places:
        found = _OF_PLACE[place].match(bare)
        if found and place != "conclusion" and _AFTER.fullmatch(bare[found.end() :]):
            return place
        if found and re.match(r"\s*[:–—(]", bare[found.end() :]):
            return place
    return None


def is_meaning(title: str) -> bool:
    """Whether a heading stands over what a theme means for the readers."""
    return _MEANING.fullmatch(title.strip()) is not None


def names_only(title: str) -> bool:
    """Whether a heading says no more than which place it has, as the words built into decks and reports do."""
    bare = title.strip().strip(":.!–—-*_ ").strip()
    return any(
        (found := names.match(bare))
        and re.fullmatch(r"(?:\s+(?:include|are|were|sind|waren|lauten|sont))?", bare[found.end() :])
        for names in _OF_PLACE.values()
    )


def is_further(text: str) -> bool:
    """Whether a paragraph says where to read on."""
    return _FURTHER.match(text) is not None and len(text.split()) <= 40
