"""Values typed in other forms than an outline's: how they are written here."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import yaml

from recap_decks.outline.yaml_mending import BULLETS, quoted

# YAML 1.2's core schema, 10.3.2, without infinity and not-a-number.
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
"""How a number is written."""

# The key that begins items of lists, by the list's key.
_ITEMS = {
    "themes": "title",
    "topics": "title",
    "parts": "title",
    "numbers": "value",
    "sources": "title",
    "sessions": "title",
    "actions": "what",
    "timeline": "when",
}
_PAIRS = {"numbers": "{{value: {1}, label: {0}}}", "timeline": "{{when: {0}, what: {1}}}"}
_BULLET = re.compile(rf"([-{BULLETS}]\s?|\d+[.)]\s)\S")
_LONGEST_SHOWN = 40  # letters of a text that a hint repeats


def shown(text: str) -> str:
    """A text as it can be typed as a value, or `…` for a long one."""
    if len(text) > _LONGEST_SHOWN or "\n" in text or text in ("", "null"):
        return "…"
    return text if re.fullmatch(r"[^\W_][\w.+/@-]*( [\w.+/@-]+)*", text) else quoted(text)


def as_list(node: yaml.Node, name: str) -> str:
    """How what stands for a list called `name` is written as one."""
    main = _ITEMS.get(name)
    begin = "begin each item with `- `"
    if isinstance(node, yaml.ScalarNode):
        if _BULLET.match(node.value):
            return f"{begin}: a hyphen and an ordinary space"
        if main or name == "visuals" or re.match(r"item |.*\[", name):
            example = f"{main}: {shown(node.value)}" if main else "quote: …"
            return f"{begin}, such as `- {example}`" if "[" not in name else "write the cells as [one, two]"
        if node.start_mark.line != node.end_mark.line:
            return "begin each line that is an item with `- `"
        return f"{begin}, or write [{shown(node.value)}]" if node.value else f"{begin}, or write [one, two]"
    first = node.value[0] if isinstance(node, yaml.MappingNode) and node.value else None
    if first is None or not isinstance(first[0], yaml.ScalarNode):
        return f"{begin}, or write [one, two]"
    key, value = first[0].value, first[1]
    text = shown(value.value) if isinstance(value, yaml.ScalarNode) else "…"
    if "[" in name:
        values = (each.value if isinstance(each, yaml.ScalarNode) else "…" for _, each in node.value)
        return f"write its cells as a list: [{', '.join(map(shown, values))}]"
    if name in _PAIRS and key != main and text != "…":
        return f"{begin}, such as `- {_PAIRS[name].format(shown(key), text)}`"
    if main:
        return f"{begin}, such as `- {main}: {text if key == main else shown(key)}`"
    return f"{begin}, such as `- {shown(key)}: {text}`"


def as_number(value: str) -> str:
    """How what was typed is written as a number."""
    if value.casefold() in ("n/a", "na", "-", "–", "—", "none", "?", "tbd"):
        return "write null for a gap"
    bare = re.sub(r"(?<=\d)[,_ \u00a0\u202f'’](?=\d{3}(?!\d))", "", value)
    if NUMBER.fullmatch(bare):
        return f"write {bare}"
    parts = re.fullmatch(r"(?P<sign>[~≈<>≥≤±]?\s*[$€£¥]?)\s*(?P<number>[-+]?\d[\d.,]*)\s*(?P<unit>\D*)", bare)
    if not parts:
        return "write digits only, with a point for decimals"
    digits = parts["number"]
    if re.fullmatch(r"[-+]?\d+,\d+", digits):
        digits = digits.replace(",", ".")
    elif re.fullmatch(r"[-+]?\d{1,3}(\.\d{3})+,\d+", digits):
        digits = digits.replace(".", "").replace(",", ".")
    power = {"k": 3, "thousand": 3, "m": 6, "mio": 6, "million": 6, "bn": 9, "b": 9, "billion": 9}
    factor = power.get(parts["unit"].strip(" .").casefold())
    if not NUMBER.fullmatch(digits):
        return "write digits only, with a point for decimals"
    if factor:
        return f"write {Decimal(digits).scaleb(factor):f}"
    unit = (parts["unit"] or parts["sign"]).strip(" ~≈<>≥≤±")
    return f"write {digits}" + (f", and `unit: {quoted(unit) if unit[0] in '%&*@!' else unit}`" if unit else "")


def as_day(value: str) -> str:
    """How what was typed is written as a day."""
    meant = meant_day(value)
    if meant:
        return f"write {meant}"
    two = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", value)
    if two and all(1 <= int(each) <= 12 for each in two.groups()[:2]):
        one, other, year = map(int, two.groups())
        return f"write {year}-{one:02}-{other:02} or {year}-{other:02}-{one:02}, whichever is meant"
    if re.search(r"\d\s*([–—-]|to|until)\s*(\d|[A-Z])", value):
        return "write one day, such as 2024-03-19: the first one under `starts`, the last one under `ends`"
    return "write year-month-day, such as 2024-03-19"


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<name>[A-Za-z]{3,9})"
_WEEKDAY = r"(?:[A-Za-z]{3,6}day,? )?"
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?:[T ].*)?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<day>1[3-9]|[23]\d)(?P<sign>[/-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})",
        r"(?P<month>\d{1,2})(?P<sign>[/-])(?P<day>1[3-9]|[23]\d)(?P=sign)(?P<year>\d{4})",
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? {_MONTH}\.?,? (?P<year>\d{{4}})",
        rf"{_WEEKDAY}{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})",
    )
)


def meant_day(value: str) -> date | None:
    """The day that is meant by a date in another form, where that can be no other one."""
    found = next(filter(None, (form.fullmatch(value) for form in _DAYS)), None)
    if found is None:
        return None
    said = found.groupdict()
    months = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(said.get("name", "?").lower())]
    try:
        return date(int(said["year"]), int(said.get("month") or [*months, 0][0]), int(said["day"]))
    except ValueError:
        return None
