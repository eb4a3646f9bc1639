"""Days as people write them.

A table of its own and not a library: Babel brings tens of megabytes of locale data, and a language needs these few
lines. The patterns are those of CLDR for long dates and their intervals; like the words, other languages get English.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recap_decks.story.languages import spoken
from recap_decks.story.words import primary_subtag


@dataclass(frozen=True, slots=True)
class Calendar:
    """Patterns over {day}, {month}, {year} of the first day and {last_day}, {last_month} of the last.

    No-break spaces keep a day with its month, and an en dash with what stands before it.
    """

    months: str
    one_day: str
    one_month: str
    one_year: str
    first_of_month: str = "1"


_ENGLISH_MONTHS = "January February March April May June July August September October November December"
_CALENDARS = {
    "en": Calendar(
        months=_ENGLISH_MONTHS,
        one_day="{month}\u00a0{day}, {year}",
        one_month="{month}\u00a0{day}–{last_day}, {year}",
        one_year="{month}\u00a0{day}\u00a0– {last_month}\u00a0{last_day}, {year}",
    ),
    "en day first": Calendar(
        months=_ENGLISH_MONTHS,
        one_day="{day}\u00a0{month} {year}",
        one_month="{day}–{last_day}\u00a0{month} {year}",
        one_year="{day}\u00a0{month}\u00a0– {last_day}\u00a0{last_month} {year}",
    ),
    "de": Calendar(
        months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        one_day="{day}.\u00a0{month} {year}",
        one_month="{day}.–{last_day}.\u00a0{month} {year}",
        one_year="{day}.\u00a0{month}\u00a0– {last_day}.\u00a0{last_month} {year}",
    ),
    "fr": Calendar(
        months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        one_day="{day}\u00a0{month} {year}",
        one_month="{day}–{last_day}\u00a0{month} {year}",
        one_year="{day}\u00a0{month}\u00a0– {last_day}\u00a0{last_month} {year}",
        first_of_month="1er",
    ),
    "es": Calendar(
        months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        one_day="{day}\u00a0de {month} de {year}",
        one_month="{day}–{last_day}\u00a0de {month} de {year}",
        one_year="{day}\u00a0de {month}\u00a0– {last_day}\u00a0de {last_month} de {year}",
    ),
}
_DAY_FIRST_REGIONS = frozenset({"AU", "GB", "IE", "IN", "NZ", "ZA"})

MONTH_NAMES = frozenset(name for calendar in _CALENDARS.values() for name in calendar.months.split())


def _calendar(language: str) -> Calendar:
    primary = primary_subtag(language)
    if primary == "en" and not _DAY_FIRST_REGIONS.isdisjoint(language.replace("_", "-").upper().split("-")[1:]):
        return _CALENDARS["en day first"]
    if primary in _CALENDARS:
        return _CALENDARS[primary]
    further = spoken(language)
    return further[1] if further else _CALENDARS["en"]


def day(on: date, language: str) -> str:
    """One day, such as "April 2, 2024"."""
    return days(on, on, language)


def days(first: date, last: date, language: str) -> str:
    """A range of days, both included, as short as it can be said: "March 19–22, 2024"."""
    calendar = _calendar(language)
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        pattern = calendar.one_day
    elif (first.year, first.month) == (last.year, last.month):
        pattern = calendar.one_month
    elif first.year == last.year:
        pattern = calendar.one_year
    else:
        return f"{day(first, language)}\u00a0– {day(last, language)}"

    def numeral(number: int) -> str:
        return calendar.first_of_month if number == 1 else str(number)

    months = calendar.months.split()
    return pattern.format(
        day=numeral(first.day),
        month=months[first.month - 1],
        year=first.year,
        last_day=numeral(last.day),
        last_month=months[last.month - 1],
    )
