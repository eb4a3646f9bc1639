"""When and where an event took place, as articles in nine languages write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

# A month a line, in English, German, French, Spanish, Italian, Portuguese and Dutch, with what abbreviates it.
_MONTHS = [
    "january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|janeiro|januari",
    "february|feb|febr|februar|feber|février|févr|fév|febrero|febbraio|febb|fevereiro|fev|februari",
    "march|mar|märz|mrz|mars|marzo|março|maart|mrt",
    "april|apr|avril|avr|abril|abr|aprile",
    "may|mai|mayo|maggio|maio|mei",
    "june|jun|juni|juin|junio|giugno|giu|junho",
    "july|jul|juli|juillet|juil|julio|luglio|julho",
    "august|aug|août|agosto|augustus",
    "september|sept|sep|septembre|septiembre|setiembre|settembre|sett|setembro",
    "october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro",
    "november|nov|novembre|noviembre|novembro",
    "december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro",
]
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
MONTH = "(?:" + "|".join(sorted(_NUMBER_OF, key=len, reverse=True)) + r")(?!\w)\.?"
"""A month's name in any of those languages."""

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|[ºª]|\.)?"
_TO = (
    r"\s*(?:[-–—/~〜～至]|to|through|thru|until|and|&|bis(?: zum)?|und|au|et|al?|y|e|ao?|t/m|tot(?: en met)?|en|"
    r"から|até(?: o)?)\s*"
)
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,?\s+)?"
_OF = r"(?:of\s+|de\s+|di\s+)?"
_YEAR_AFTER = rf",?\s+(?:de(?:l)?\s+)?(?P<y>{_YEAR})"
_YEAR_LAST = _YEAR_AFTER.replace("<y>", "<y2>")

_FORMS = [
    re.compile(
        rf"(?<!\d)(?P<y>{_YEAR})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>{_DAY})(?:\s*(?:[–—~〜～-]|to)\s*"
        rf"(?:(?:(?P<y2>{_YEAR})(?P=s))?(?P<m2>\d\d?)(?P=s))?(?P<d2>{_DAY}))?(?![\d-])"
    ),
    re.compile(  # 2024年3月19日から22日, 3月19日(火)
        rf"(?:(?P<y>{_YEAR})\s*年\s*)?(?P<m>1[0-2]|0?[1-9])\s*月\s*(?P<d>{_DAY})\s*[日号]?(?:\s*[（(].{{1,3}}[）)])?"
        rf"(?:\s*(?:[-–—~〜～、,・]|至|到|から|と)\s*(?:(?:(?P<y2>{_YEAR})\s*年\s*)?(?P<m2>1[0-2]|0?[1-9])\s*月\s*)?"
        rf"(?P<d2>{_DAY})\s*[日号])?"
    ),
    re.compile(  # March 19-22, 2024; March 30 – April 2, 2025
        rf"\b(?P<m>{MONTH})\s+(?P<d>{_DAY}){_ORDINAL}(?:{_YEAR_AFTER})?"
        rf"(?:{_TO}(?:(?P<m2>{MONTH})\s+)?(?P<d2>{_DAY}){_ORDINAL})?(?!\d)(?:{_YEAR_LAST})?",
        re.I,
    ),
    re.compile(  # 19–22 March 2024; 19. bis 22. März 2024; du 30 mars au 2 avril 2025; del 20 al 22 de noviembre
        rf"(?<![\d.])(?P<d>{_DAY}){_ORDINAL}\s*(?:{_OF}(?P<m>{MONTH})\s*)?(?:(?P<y>{_YEAR})\s*)?"
        rf"(?:,\s*{_DAY}{_ORDINAL}\s*)?{_TO}{_WEEKDAY}"
        rf"(?P<d2>{_DAY}){_ORDINAL}\s*{_OF}(?P<m2>{MONTH})(?:{_YEAR_LAST})?",
        re.I,
    ),
    re.compile(rf"(?<![\d.])(?P<d>{_DAY}){_ORDINAL}\s*{_OF}(?P<m>{MONTH})(?:{_YEAR_AFTER})?", re.I),
    re.compile(  # 19.–22.03.2024; 19.03.2024 bis 22.03.2024; 25.08.23–28.08.23
        rf"(?<![\d.])(?P<d>{_DAY})\.(?:(?P<m>\d\d?)\.(?P<y>{_YEAR}|\d\d(?!\d))?)?{_TO}"
        rf"(?P<d2>{_DAY})\.(?P<m2>\d\d?)\.(?P<y2>{_YEAR}|\d\d(?!\d))"
    ),
    re.compile(rf"(?<![\d.])(?P<d>{_DAY})\.(?P<m>\d\d?)\.(?P<y>{_YEAR}(?!\d)|\d\d(?![\d.]))"),
    re.compile(rf"(?<![\d/])(?P<d>{_DAY})[/-](?P<m>\d\d?)[/-](?P<y>{_YEAR})(?![\d/])"),
]
_CITY = (
    r"(?!(?:Zusammenarbeit|Kooperation|Präsenz|Person|Form|Verbindung|Partnership|Collaboration|Hall|Halle|Room|"
    r"Raum)\b)"
    rf"(?!(?i:{MONTH})\b)"
    r"[^\W\d_a-zß-öø-ÿ][\w'’-]*(?:[ -](?:(?:am|an der|de|del|of|upon)\s)?[^\W\d_a-zß-öø-ÿ][\w'’-]*){0,3}"
)
_IN = r"(?:in|à|en|em|no|na|a|te|zu)"
_BOUND_FOR = (
    r"(?:(?:descended|converged) (?:up)?on|(?:travell?ed|headed|flew|returned|came|went|drove|flocked|back) to|nach)"
    r"(?!\s+\S*(?i:con|conf|summit|days|week|congress|forum|expo|world)\b)"
)
_COUNTRY = rf"(?:,\s+(?:the\s+)?(?P<country>{_CITY}))?"
_AFTER_DAYS = re.compile(rf"[\s,)]*(?:{_YEAR}[\s,)]*)?(?:[^.!?;:]{{0,60}}?\s)??{_IN}\s+(?P<city>{_CITY}){_COUNTRY}")
_AT_HOUSE = re.compile(
    rf"[\s,)]*(?:{_YEAR}[\s,)]*)?at\s+(?:the\s+)?(?P<venue>{_CITY}(?:\s+{_CITY})?)(?:(?:\s+in|"
    rf",)\s+(?P<city>{_CITY}){_COUNTRY})?"
)
_EAST_ASIAN = re.compile(
    r"(?:[に、,，]|\s)\s?(?P<city>[\u30a0-\u30ff\u4e00-\u9fff]{2,8})で(?:開催|行われ|開か)|(?:在|於|于)(?P<town>[\u4e00-\u9fff]{2,4}?)(?:参加|举办|舉辦|举行|舉行|召开|的|市)"
)
_TOWN_AFTER = re.compile(rf",?\s+{_IN}\s+(?P<city>{_CITY}){_COUNTRY}(?=\s*(?:[!.,:–—|(-]|$))")
_HOUSE = re.compile(
    r"\b(?:cent(?:re|er)|hall|hotel|hôtel|palais|palacio|palazzo|arena|forum|stadi(?:um|on)|campus|museum|"
    r"universit\w+|zentrum|messe\w*|kongress\w*|expo|auditorium|theat(?:re|er)|library|pavilion|"
    r"\w*(?:saal|halle|haus))\b",
    re.I,
)
_TOWN = re.compile(
    r"(?P<first>[^\W\d_a-zß-öø-ÿ][\w'’ -]{1,30}),\s+(?:[Tt]he )?(?P<second>[^\W\d_a-zß-öø-ÿ][\w'’ -]{2,30})"
)
_BRACKET = re.compile(rf"[(·|•–—]\s*(?P<city>{_CITY}){_COUNTRY},?\s*$")
_BESIDE_DAYS = re.compile(rf"\s*[|·•,]\s*(?P<city>{_CITY}){_COUNTRY}\s*(?:$|[)|·•])")
_BEFORE_DAYS = re.compile(
    rf"\b(?:{_IN}|of|{_BOUND_FOR})\s+(?P<city>{_CITY}){_COUNTRY},?\s*"
    rf"(?:\(|from|on|between|vom|am|zwischen dem|du|le|les|entre le|del?|dal|el|los|los días|van|op|nos dias|de|,)?"
    rf"\s*(?:the\s+)?{_WEEKDAY}$"
)
_VENUES = [
    re.compile(
        rf"\b(?:[Hh]eld|[Hh]osted|took place|[Tt]aking place)\b[^.!?]{{0,60}}?\s*\bat\s+(?:the\s+)?"
        rf"(?P<venue>{_CITY}(?:\s+{_CITY})?)(?:,\s+(?P<city>{_CITY})(?:,\s+(?P<country>{_CITY}))?)?"
    ),
    re.compile(
        r"\b(?:im|in der|in den)\s+"
        r"(?P<venue>(?:[A-ZÄÖÜ][\w-]*\s)?(?:[A-ZÄÖÜ][\w-]*|(?=[A-Z]))(?i:zentrum|haus|halle|hallen|messe|center|forum|saal)\b(?:\s+[A-ZÄÖÜ][\w-]+)?)"
    ),
    re.compile(
        r"\b(?:au|aux|à la|à l['’])\s*(?P<venue>(?:Palais|Centre|Cité|Parc|Espace|Maison|Halle|Docks)\b"
        rf"(?:\s+(?:des?|du|la|et|d['’]))*\s*{_CITY}(?:\s+d[eu]\s+{_CITY})?)"
    ),
]
# Not countries, though they follow a city after a comma.
_STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois "
    "Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri "
    "Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington "
    "Wisconsin Wyoming Ontario Quebec Bavaria Bayern Hessen Sachsen York Jersey Hampshire Mexico Carolina Columbia"
)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a stretch of text names: both inclusive, `said` as it stands there from `start` to `end`."""

    starts: date
    ends: date
    said: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where, each as typed; empty where nothing says so."""

    venue: str = ""
    city: str = ""
    country: str = ""


def days_in(text: str, year: int | None = None) -> Days | None:
    """The first days that the text names; `year` stands in where they have none. None where a year is lacking."""
    return min(all_days_in(text, year), key=lambda days: (days.start, -days.end), default=None)


def all_days_in(text: str, year: int | None = None) -> list[Days]:
    """All days that the text names, a form after the other; `year` stands in where they have none."""
    found: list[Days] = []
    told = re.sub(r"(?<!\w)\w+://\S+", lambda address: " " * len(address[0]), text)
    for form in _FORMS:
        for match in form.finditer(told):
            days = _days(match, year)
            if days:
                found.append(days)
    return found


def year_in(text: str) -> int | None:
    """The first year from 1990 on that the text names."""
    found = re.search(r"(?<![\d.,])(199\d|20\d\d)(?![\d,]|\.\d)", text)
    return int(found[1]) if found else None


def whereabouts_in(text: str, days: Days | None) -> Whereabouts:
    """The place that a text names beside the days, and the house that it names anywhere."""
    house = next((found for form in _VENUES if (found := form.search(text))), None)
    venue = house["venue"].strip(" ,.") if house else ""
    place = None
    at_house = _AT_HOUSE.match(text, days.end) if days else None
    if at_house:
        return Whereabouts(at_house["venue"].strip(" ,."), at_house["city"] or "", at_house["country"] or "")
    if days:
        place = _AFTER_DAYS.match(text, days.end) or _BESIDE_DAYS.match(text, days.end)
        place = place or _BEFORE_DAYS.search(text[: days.start]) or _BRACKET.search(text[: days.start])
    if not place and days:
        place = _EAST_ASIAN.search(text, days.end)
    if not place and house and house.re is _VENUES[0] and house["city"]:
        place = house
    if not place:
        return Whereabouts(venue)
    said = place.groupdict()
    city, country = said["city"] or said.get("town") or "", said.get("country") or ""
    if country and _HOUSE.search(city):
        venue, city, country = city, country, ""
    is_state = country != "Mexico" and country.rpartition(" ")[2] in _STATES.split()
    if country and (is_state or (len(country) == 2 and country not in ("UK", "US"))):
        city, country = f"{city}, {country}", ""
    return Whereabouts(venue, city, country)


def place_said(text: str) -> Whereabouts:
    """Where, as a line says it that says nothing else, such as `Ghent, Belgium` or `Old Hall, Ghent`."""
    found = _TOWN.fullmatch(text)
    if not found:
        return Whereabouts(text)
    first, second = found["first"], found["second"]
    if _HOUSE.search(first):
        return Whereabouts(first, second)
    return Whereabouts(second, first) if _HOUSE.search(second) else Whereabouts(city=first, country=second)


def town_after(title: str, name: str) -> Whereabouts | None:
    """The town that a title names right after the event's name, as in `Web Week 2024 in Lisbon`."""
    found = _TOWN_AFTER.match(title, title.index(name) + len(name)) if name and name in title else None
    return Whereabouts(city=found["city"], country=found["country"] or "") if found else None


def _days(match: re.Match[str], year: int | None) -> Days | None:
    part = match.groupdict()
    last_day, last_month = part.get("d2") or part["d"], part.get("m2") or part["m"]
    first_month = part["m"] or last_month
    last_year = part.get("y2") or part.get("y") or year
    first_year = part.get("y") or last_year
    if first_year is None or last_year is None or not first_month or not last_month:
        return None
    try:
        starts = date(_year(first_year), _month(first_month), int(part["d"]))
        ends = date(_year(last_year), _month(last_month), int(last_day))
    except ValueError:
        return None
    if ends < starts:
        return None
    return Days(starts, ends, match[0].strip(), match.start(), match.start() + len(match[0].rstrip()))


def _year(number: str | int) -> int:
    """The year of two digits or four."""
    return int(number) + 2000 if int(number) < 100 else int(number)


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _NUMBER_OF[name.rstrip(".").lower()]
