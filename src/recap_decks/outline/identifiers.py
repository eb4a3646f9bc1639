"""Ids and file names from titles: stable names for links, overlays and comparisons."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from recap_decks.outline.model import Text

LONGEST_SLUG = 100
"""In letters."""

_LONGEST_DERIVED = 80  # letters of an id: it is typed by hand, and names places in files
_LONGEST_IN_BYTES = 180  # file systems hold 255, and suffixes follow
_DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
_PLAIN = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile("['’ʼ]")


def kebab(title: str) -> str:
    """`title` in kebab case, its letters of any script kept: "Was läuft?" gives `was-läuft`. May be empty."""
    lowered = _APOSTROPHES.sub("", unicodedata.normalize("NFC", title).lower())
    if lowered.isascii():
        return _PLAIN.sub("-", lowered).strip("-")
    # Letters, marks and digits; combining marks belong to their letters in many scripts.
    kept = (letter if unicodedata.category(letter)[0] in "LMN" else "-" for letter in lowered)
    return re.sub("-+", "-", "".join(kept)).strip("-")


def slug_of(name: str) -> str:
    """The nearest slug to `name`; `name` itself where it is one."""
    if all(letter.isalnum() or letter in "-_." for letter in name):
        cut = _cut(name.strip("."))
    else:
        cut = _cut(kebab(name)).strip("-")
    return _DEVICE.sub(r"\1-recap", cut)


def _cut(name: str) -> str:
    """The name's beginning that file systems take, in letters and in bytes."""
    return name[:LONGEST_SLUG].encode()[:_LONGEST_IN_BYTES].decode(errors="ignore")


def is_device(name: str) -> bool:
    """Whether Windows keeps the name, with any suffix, for a device."""
    return _DEVICE.match(name) is not None


def _shortened(name: str) -> str:
    """The whole words of a name that make an id of bounded length."""
    if len(name) <= _LONGEST_DERIVED:
        return name
    return name[: _LONGEST_DERIVED + 1].rpartition("-")[0] or name[:_LONGEST_DERIVED]


def with_derived(given: Sequence[tuple[str | None, Text]], stem: str) -> list[str]:
    """An id for each (explicit id, title). Where a derived one is taken it gets `-2`, `-3` …; `stem` stands in for a
    title without a letter."""
    taken = {explicit for explicit, _ in given if explicit}
    numbers: dict[str, int] = {}
    ids: list[str] = []
    for explicit, title in given:
        if explicit:
            ids.append(explicit)
            continue
        base = _shortened(kebab(title.plain)) or stem
        name = base
        number = numbers.get(base, 1)
        while name in taken:
            number += 1
            name = f"{base}-{number}"
        numbers[base] = number
        taken.add(name)
        ids.append(name)
    return ids
