"""When and where an event took place, as articles in English, German and French write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = [
    "january|jan|januar|jänner|janvier|janv",
    "february|feb|febr|februar|feber|février|févr|fév",
    "march|mar|märz|mrz|mars",
    "april|apr|avril|avr",
    "may|mai",
    "june|jun|juni|juin",
    "july|jul|juli|juillet|juil",
    "august|aug|août",
    "september|sept|sep|septembre",
    "october|oct|oktober|okt|octobre",
    "november|nov|novembre",
    "december|dec|dezember|dez|décembre|déc",
]
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_MONTH = "(?:" + "|".join(sorted(_NUMBER_OF, key=len, reverse=True)) + r")(?!\w)\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:st|nd|rd|th|er|\.)?"
_TO = r"\s*(?:[-–—/]|to|through|thru|until|and|&|bis(?: zum)?|und|au|et|-)\s*"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,?\s+)?"

_FORMS = [
    re.compile(
        rf"(?<!\d)(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:{_TO}(?P<y2>{_YEAR})-(?P<m2>\d\d)-(?P<d2>\d\d))?(?!\d)"
    ),
    re.compile(  # March 19-22, 2024; March 30 – April 2, 2025
        rf"\b(?P<m>{_MONTH})\s+(?P<d>{_DAY}){_ORDINAL}(?:,?\s+(?P<y>{_YEAR}))?"
        rf"(?:{_TO}(?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY}){_ORDINAL})?(?!\d)(?:,?\s+(?P<y2>{_YEAR}))?",
        re.I,
    ),
    re.compile(  # 19–22 March 2024; 19. bis 22. März 2024; du 30 mars au 2 avril 2025
        rf"(?<![\d.])(?P<d>{_DAY}){_ORDINAL}\s*(?:(?P<m>{_MONTH})\s*)?(?:(?P<y>{_YEAR})\s*)?{_TO}{_WEEKDAY}"
        rf"(?P<d2>{_DAY}){_ORDINAL}\s*(?:of\s+)?(?P<m2>{_MONTH})(?:,?\s+(?P<y2>{_YEAR}))?",
        re.I,
    ),
    re.compile(rf"(?<![\d.])(?P<d>{_DAY}){_ORDINAL}\s*(?:of\s+)?(?P<m>{_MONTH})(?:,?\s+(?P<y>{_YEAR}))?", re.I),
    re.compile(  # 19.–22.03.2024; 19.03.2024 bis 22.03.2024
        rf"(?<![\d.])(?P<d>{_DAY})\.(?:(?P<m>\d\d?)\.(?P<y>{_YEAR})?)?{_TO}(?P<d2>{_DAY})\.(?P<m2>\d\d?)\.(?P<y2>{_YEAR})"
    ),
    re.compile(rf"(?<![\d.])(?P<d>{_DAY})\.(?P<m>\d\d?)\.(?P<y>{_YEAR})"),
    re.compile(rf"(?<![\d/])(?P<d>{_DAY})/(?P<m>\d\d?)/(?P<y>{_YEAR})(?!\d)"),
]
_CITY = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*(?:[ -](?:(?:am|an der|de|del|la|le|les|sur|of)\s)?[^\W\d_a-zß-öø-ÿ][\w'’-]*){0,3}"
_AFTER_DAYS = re.compile(
    rf"\s*,?\s*(?:{_YEAR}\s*,?\s*)?(?:(?:fand(?:en)?|traf(?:en)?)\s+(?:sich\s+)?)?(?:in|at|à)\s+(?P<city>{_CITY})(?:,\s+(?P<country>{_CITY}))?"
)
_BESIDE_DAYS = re.compile(rf"\s*[|·•]\s*(?P<city>{_CITY})(?:,\s+(?P<country>{_CITY}))?\s*(?:$|[|·•])")
_BEFORE_DAYS = re.compile(
    rf"\b(?:in|à)\s+(?P<city>{_CITY})(?:,\s+(?P<country>{_CITY}))?,?\s*"
    rf"(?:\(|from|on|between|vom|am|zwischen dem|du|le|les|entre le|,)?\s*(?:the\s+)?{_WEEKDAY}$"
)
_VENUES = [
    re.compile(
        rf"\b(?:[Hh]eld|[Hh]osted|took place|[Tt]aking place)\b[^.!?]{{0,60}}?\s*\bat\s+(?:the\s+)?"
        rf"(?P<venue>{_CITY}(?:\s+{_CITY})?)(?:,\s+(?P<city>{_CITY})(?:,\s+(?P<country>{_CITY}))?)?"
    ),
    re.compile(
        r"\b(?:im|in der|in den)\s+"
        r"(?P<venue>[A-ZÄÖÜ][\w-]*(?:zentrum|haus|halle|hallen|messe|center|forum|saal)\b(?:\s+[A-ZÄÖÜ][\w-]+)?)"
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
    found: list[Days] = []
    for form in _FORMS:
        for match in form.finditer(text):
            days = _days(match, year)
            if days:
                found.append(days)
                break
    return min(found, key=lambda days: (days.start, -days.end), default=None)


def year_in(text: str) -> int | None:
    """The first year from 1990 on that the text names."""
    found = re.search(r"(?<![\d.,])(199\d|20\d\d)(?![\d,]|\.\d)", text)
    return int(found[1]) if found else None


def whereabouts_in(text: str, days: Days | None) -> Whereabouts:
    """The place that a text names beside the days, and the house that it names anywhere."""
    house = next((found for form in _VENUES if (found := form.search(text))), None)
    venue = house["venue"].strip(" ,.") if house else ""
    place = None
    if days:
        place = _AFTER_DAYS.match(text, days.end) or _BESIDE_DAYS.match(text, days.end)
        place = place or _BEFORE_DAYS.search(text[: days.start])
    if not place and house and house.re is _VENUES[0] and house["city"]:
        place = house
    if not place:
        return Whereabouts(venue)
    city, country = place["city"], place["country"] or ""
    is_state = country != "Mexico" and country.rpartition(" ")[2] in _STATES.split()
    if country and (is_state or (len(country) == 2 and country not in ("UK", "US"))):
        city, country = f"{city}, {country}", ""
    return Whereabouts(venue, city, country)


def _days(match: re.Match[str], year: int | None) -> Days | None:
    part = match.groupdict()
    last_day, last_month = part.get("d2") or part["d"], part.get("m2") or part["m"]
    first_month = part["m"] or last_month
    last_year = part.get("y2") or part.get("y") or year
    first_year = part.get("y") or last_year
    if first_year is None or last_year is None or not first_month or not last_month:
        return None
    try:
        starts = date(int(first_year), _month(first_month), int(part["d"]))
        ends = date(int(last_year), _month(last_month), int(last_day))
    except ValueError:
        return None
    if ends < starts:
        return None
    return Days(starts, ends, match[0].strip(), match.start(), match.start() + len(match[0].rstrip()))


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _NUMBER_OF[name.rstrip(".").lower()]
