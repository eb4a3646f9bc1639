"""Small readers for values.

Each takes the reading, a node and the value's path, reports what is wrong with the node and then returns None.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from datetime import date
from typing import TypeVar

import yaml

from recap_decks.outline.inline import LONGEST_ADDRESS
from recap_decks.outline.model import Prose, Text
from recap_decks.outline.other_forms import NUMBER, as_day, as_list, as_number
from recap_decks.outline.reading import Reading

T = TypeVar("T")
Read = Callable[[Reading, yaml.Node, str], T | None]

LARGEST = 1e300  # of numbers: sums of larger ones would be infinite
_FLAGS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
MEANT_FLAGS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""What is meant by words that YAML 1.1 had for `true` and `false`."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS = re.compile(r"(https?://[^\s/]|mailto:[^\s@]+@)\S*", re.IGNORECASE)


def named(at: str) -> str:
    """A path's end as spoken of in a message."""
    name = at.rpartition(".")[2]
    if not name:
        return "the outline"
    item = re.fullmatch(r"(.*)\[([0-9]+)\]", name)
    return f"item {int(item[2]) + 1} of `{item[1]}`" if item else f"`{name}`"


def first_key(node: yaml.MappingNode) -> yaml.Node:
    """Where to point for what a mapping lacks."""
    return node.value[0][0] if node.value else node


def wrong_kind(reading: Reading, node: yaml.Node, at: str, wanted: str, hint: str | None = None) -> None:
    """Report a node of another kind than `wanted`."""
    if isinstance(node, yaml.ScalarNode):
        given = "text" if node.value else "an empty value"
    else:
        given = "a list" if isinstance(node, yaml.SequenceNode) else "keys with values"
        if wanted == "text" and isinstance(node, yaml.CollectionNode):
            hint = hint or "a text of several paragraphs stands below `key: >`, with a blank line between them"
            hint = "if this is text, put it in quotes" if node.flow_style else hint
    if wanted == "a number" and isinstance(node, yaml.CollectionNode):
        hint = "write each category with its number: `{Q1: 41, Q2: 44}`"
    if wanted == "a list":
        hint = as_list(node, at.rpartition(".")[2])
    reading.error("RD104", f"{named(at)} takes {wanted}, not {given}", node, hint)


def mapping(reading: Reading, node: yaml.Node, at: str) -> yaml.MappingNode | None:
    """Keys with values."""
    if isinstance(node, yaml.MappingNode):
        return node
    wrong_kind(reading, node, at, "keys with values")
    return None


def items(read: Read[T]) -> Read[tuple[T, ...]]:
    """A reader for lists of what `read` reads; an empty item is an error."""

    def read_items(reading: Reading, node: yaml.Node, at: str) -> tuple[T, ...] | None:
        if not isinstance(node, yaml.SequenceNode):
            wrong_kind(reading, node, at, "a list")
            return None
        found: list[T] = []
        for index, child in enumerate(node.value):
            path = f"{at}[{index}]"
            if reading.absent(child):
                reading.error("RD115", f"{named(path)} is empty", child, "write something after the `- `")
                continue
            item = read(reading, child, path)
            if item is not None:
                found.append(item)
        return tuple(found)

    return read_items


def word(reading: Reading, node: yaml.Node, at: str, wanted: str = "text") -> str | None:
    """A scalar as typed, without Markdown."""
    if isinstance(node, yaml.ScalarNode):
        return node.value.strip() or None
    wrong_kind(reading, node, at, wanted)
    return None


def name_word(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """A name that others refer to: a letter typed with its accent after it is the same as one that has it."""
    value = word(reading, node, at)
    return None if value is None else unicodedata.normalize("NFC", value)


def text(reading: Reading, node: yaml.Node, at: str) -> Text | None:
    """One paragraph of marked text."""
    if isinstance(node, yaml.ScalarNode):
        return reading.text(node, at)
    wrong_kind(reading, node, at, "text")
    return None


def needed_text(reading: Reading, node: yaml.Node, at: str) -> Text | None:
    """One paragraph of marked text that may not be blank."""
    found = text(reading, node, at)
    if found is None and isinstance(node, yaml.ScalarNode):
        reading.error("RD103", f"{named(at)} is empty", node)
    return found


def prose(reading: Reading, node: yaml.Node, at: str) -> Prose | None:
    """Paragraphs of marked text."""
    if isinstance(node, yaml.ScalarNode):
        return reading.prose(node, at)
    wrong_kind(reading, node, at, "text")
    return None


def flag(reading: Reading, node: yaml.Node, at: str) -> bool | None:
    """`true` or `false`, as YAML 1.2 has them."""
    value = word(reading, node, at, "true or false")
    if value is None or value in _FLAGS:
        return _FLAGS.get(value or "")
    meant = MEANT_FLAGS.get(value.lower(), "true or false")
    reading.error("RD108", f"{named(at)} takes true or false, not `{value}`", node, f"write {meant}")
    return None


def number(reading: Reading, node: yaml.Node, at: str) -> float | None:
    """A finite decimal number."""
    value = word(reading, node, at, "a number")
    if value is None:
        return None
    if NUMBER.fullmatch(value):
        found = float(value)
        if abs(found) < LARGEST:
            return found
        reading.error("RD118", f"{named(at)} is too large a number: `{value}`", node, "count in a larger unit")
        return None
    reading.error("RD118", f"{named(at)} takes a number, not `{value}`", node, as_number(value))
    return None


def fraction(reading: Reading, node: yaml.Node, at: str) -> float | None:
    """A number from 0 to 1."""
    found = number(reading, node, at)
    if found is not None and not 0 <= found <= 1:
        reading.error("RD118", f"{named(at)} lies between 0 and 1", node)
        return None
    return found


def day(reading: Reading, node: yaml.Node, at: str) -> date | None:
    """A calendar day as ISO 8601 writes it."""
    value = word(reading, node, at, "a date")
    if value is None:
        return None
    if not _DAY.fullmatch(value):
        reading.error("RD106", f"`{value}` is not a date", node, as_day(value))
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        reading.error("RD106", f"there is no {value}", node, "the calendar has no such day")
        return None


def day_or_text(reading: Reading, node: yaml.Node, at: str) -> date | Text | None:
    """A calendar day where it is written as one, else text."""
    written = isinstance(node, yaml.ScalarNode) and _DAY.fullmatch(node.value)
    return day(reading, node, at) if written else text(reading, node, at)


def is_address(value: str) -> bool:
    """Whether it is a web or mail address."""
    return _ADDRESS.fullmatch(value) is not None


def address(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """A web or mail address."""
    value = word(reading, node, at)
    if value is not None and len(value) > LONGEST_ADDRESS:
        message = f"{named(at)} is an address of {len(value):,} letters"
        reading.error("RD117", message, node, f"programs follow addresses of up to {LONGEST_ADDRESS:,} letters")
        return None
    if value is None or is_address(value):
        return value
    bare = re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value)
    hint = f"write https://{value}" if bare else "it begins with https://, http:// or mailto:"
    reading.error("RD117", f"`{value}` is not a web or mail address", node, hint)
    return None


def choice(allowed: Collection[str], what: str) -> Read[str]:
    """A reader for one of a few names; `what` calls them in the message."""

    def read_choice(reading: Reading, node: yaml.Node, at: str) -> str | None:
        value = name_word(reading, node, at)
        if value is None or value in allowed:
            return value
        reading.unknown(what, value, allowed, node)
        return None

    return read_choice


name_words = items(name_word)
texts = items(text)
