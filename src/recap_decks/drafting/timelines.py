"""Moments: lists and tables in which each entry begins with a time, a day or a year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recap_decks.drafting.blocks import Grid, Item
from recap_decks.drafting.entries import labelled
from recap_decks.drafting.events import MONTH, days_in
from recap_decks.drafting.model import Moment, Timeline
from recap_decks.drafting.words import Words, unbold

_CLOCK = r"\d{1,2}(?:[:.h]\d\d|h)?\s?(?:[ap]\.?m\.?|uhr|h)?"
_TIME = rf"(?:{_CLOCK}\s*(?:[–—-]|to|bis|à|a)\s*)?\d{{1,2}}[:.h]\d\d\s?(?:[ap]\.?m\.?|uhr|h)?"
_YEAR = r"(?:19|20)\d\d(?:\s*(?:[–—-])\s*(?:19|20)?\d\d)?"
_WHEN = re.compile(
    rf"(?:{_TIME}|(?:(?:early|late|mid|q[1-4]|h[12]|anfang|mitte|ende|début|fin)[ -])?{_YEAR}|{MONTH}\s+{_YEAR})", re.I
)
_SET = re.compile(
    rf"(?P<when>{_WHEN.pattern})\s*(?:[:：]\s+|\s[–—|-]\s+|\s{{2,}}|\s(?=[^\W\d_])|：)\s*(?P<what>\S.*)", re.I
)
_LEAST = 3  # moments


def timeline_of(items: Sequence[Item]) -> Timeline | None:
    """The moments of a list in which each item begins with one; None where one does not."""
    if len(items) < _LEAST:
        return None
    moments = [_moment(item) for item in items]
    return Timeline(tuple(one for one in moments if one)) if all(moments) else None


def timeline_in(table: Grid) -> Timeline | None:
    """The moments of a table whose first column holds nothing else, and which has one or two more."""
    if len(table.rows) < _LEAST or any(
        len(row) not in (2, 3) or not row[1] or not is_when(row[0].plain) for row in table.rows
    ):
        return None
    return Timeline(tuple(Moment(row[0], row[1], row[2] if len(row) > 2 else Words()) for row in table.rows))


def is_when(text: str) -> bool:
    """Whether a text is a time, a day or a year, and nothing else."""
    bare = text.strip(" :–—-")
    if _WHEN.fullmatch(bare):
        return True
    days = days_in(bare, 2000)
    return days is not None and len(bare) - len(days.said) <= len("Wednesday, ")


def _moment(item: Item) -> Moment | None:
    note = item.items[0].words if len(item.items) == 1 and not item.items[0].items else Words()
    if item.items and not note:
        return None
    label, text = labelled(item.words)
    if label and is_when(label.plain):
        return Moment(label, text, note)
    found = _SET.fullmatch(item.words.plain)
    if found:
        return Moment(unbold(item.words.cut(*found.span("when"))), item.words.cut(*found.span("what")), note)
    return None
