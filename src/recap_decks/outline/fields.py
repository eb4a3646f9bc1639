"""What a mapping may hold: its values by key."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

import yaml

from recap_decks.outline import other_words
from recap_decks.outline.model import Prose
from recap_decks.outline.other_forms import shown
from recap_decks.outline.reading import Reading
from recap_decks.outline.spelling import did_you_mean, listed, nearest, spoken
from recap_decks.outline.values import Read, first_key, is_address, items, mapping, named, prose, wrong_kind

T = TypeVar("T")

_COMMA = 'inside of { } a comma begins the next key: put a text that holds one in "straight quotes"'
_SPACES = "\u00a0\u200b\u202f\u2007\u2009\u3000\ufeff"  # what looks like an indentation, or like nothing


_CERTAIN = 0.8  # of difflib's likeness: one slip in ten letters


class Entries:
    """A mapping's values by key. Keys that are not `allowed` are reported at once, each with the one that was meant, or
    where it belongs; what is certainly meant is read under its right name, so that all mistakes come at once.

    `elsewhere` says of further keys where they belong.
    """

    def __init__(
        self,
        reading: Reading,
        node: yaml.MappingNode,
        at: str,
        allowed: Sequence[str],
        elsewhere: Mapping[str, str] | None = None,
    ) -> None:
        self.reading = reading
        self.node = node
        self.at = at
        self._prefix = f"{at}." if at else ""
        self._values: dict[str, yaml.Node] = {}
        self._keys: dict[str, yaml.Node] = {}
        self.has_unknown = False
        self._meant: set[str | None] = set()  # what is missing under its right name only
        unknown: list[tuple[yaml.Node, str, yaml.Node]] = []
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name in allowed:
                self._take(name, key, value)
            elif name and name != "<<":
                unknown.append((key, name, value))
        for key, name, value in unknown:
            hints = elsewhere or {}
            if node.flow_style and reading.absent(value) and nearest(name, allowed) is None:
                hints = {name: _COMMA}
            self._unknown(key, name, value, allowed, hints)

    def _take(self, name: str, key: yaml.Node, value: yaml.Node) -> None:
        if name not in self._keys:
            self._keys[name] = key
            if not self.reading.absent(value):
                self._values[name] = value

    def _unknown(
        self, key: yaml.Node, name: str, value: yaml.Node, allowed: Sequence[str], hints: Mapping[str, str]
    ) -> None:
        self.has_unknown = True
        message = f"unknown key `{name.strip(_SPACES)}`" + (f" in {named(self.at)}" if self.at else "")
        if name.strip(_SPACES) != name:
            self._spaced(key, name, value, message, allowed)
            return
        hint = hints.get(name) or other_words.elsewhere(name, allowed, is_text=isinstance(value, yaml.ScalarNode))
        if hint:
            self.reading.error("RD101", message, key, hint)
            self._meant.update(each for each in allowed if f"`{each}:" in hint)
            return
        here = other_words.meant_here(name, allowed) or nearest(name, allowed)
        self.reading.error("RD101", message + did_you_mean(here), key, listed(allowed, name))
        self._meant.update(allowed if here == "extends" else (here,))  # a base may say all that is missing
        if here and (here == other_words.meant_here(name, allowed) or nearest(name, allowed, _CERTAIN)):
            self._take(here, key, value)

    def _spaced(self, key: yaml.Node, name: str, value: yaml.Node, message: str, allowed: Sequence[str]) -> None:
        """A key with a letter beside it that looks like a space."""
        odd = next(letter for letter in name if letter in _SPACES)
        hint = f"U+{ord(odd):04X} stands beside it, which YAML takes for a letter: type an ordinary space, or none"
        self.reading.error("RD101", message, key, hint)
        bare = name.strip(_SPACES)
        self._meant.add(bare)
        if bare in allowed:
            self._take(bare, key, value)
        elif name[0] in _SPACES:  # it belongs below the key above, which is empty then
            self._meant.update(self._keys.keys() - self._values.keys())

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def value(self, key: str) -> yaml.Node:
        """The node given for `key`."""
        return self._values[key]

    def key(self, key: str) -> yaml.Node:
        """The key itself, as a place; the mapping where it is not given."""
        return self._keys.get(key, self.node)

    def one(self, key: str, read: Read[T]) -> T | None:
        """The value of `key`, or None where it is absent or wrong."""
        node = self._values.get(key)
        return None if node is None else read(self.reading, node, self._prefix + key)

    def need(self, key: str, read: Read[T]) -> T | None:
        """Like `one`; that it is absent is an error."""
        if key not in self._values:
            if key in self._meant:
                return None
            empty = key in self._keys
            what = f"`{key}` is empty" if empty else f"{named(self.at)} needs `{key}`"
            self.reading.error("RD103", what, self._keys.get(key, first_key(self.node)), f"write `{key}: …`")
            return None
        return self.one(key, read)

    def prose(self, key: str) -> Prose:
        """The value as paragraphs."""
        return self.one(key, prose) or ()

    def many(self, key: str, read: Read[T]) -> tuple[T, ...]:
        """The items of a list."""
        return self.one(key, items(read)) or ()

    def later(self, key: str, read: Read[object], default: object = None) -> None:
        """A key that changes what is built, which is not done yet: its shape is checked, then it is an error."""
        found = self.one(key, read)
        if found is not None and found != default:
            self.reading.error("RD190", f"`{key}` is not supported yet", self.key(key), "take it out for now")

    def exactly_one(self, names: Sequence[str]) -> str | None:
        """Which of `names`, that exclude each other, is given."""
        given = [name for name in names if name in self._values]
        if len(given) == 1:
            return given[0]
        if given:
            message = f"{spoken(given)}, not both" if len(given) == 2 else f"only one of {spoken(given)}"
            self.reading.error("RD120", message, self.key(given[1]), "keep one of them")
        elif not self.has_unknown:
            self.reading.error("RD120", f"{named(self.at)} needs {spoken(names)}", first_key(self.node))
        return None


def entries(
    reading: Reading, node: yaml.Node, at: str, allowed: Sequence[str], elsewhere: Mapping[str, str] | None = None
) -> Entries | None:
    """A mapping of known keys."""
    if isinstance(node, yaml.ScalarNode) and node.value:
        wrong_kind(reading, node, at, "keys with values", f"such as `{_as_entry(node.value, allowed)}`")
        return None
    if not isinstance(node, yaml.MappingNode):
        items_given = [each.value for each in node.value if isinstance(each, yaml.ScalarNode)]
        is_list_taken = allowed[0] in ("flow", "columns") and items_given
        example = f"{allowed[0]}: [{', '.join(map(shown, items_given))}]" if is_list_taken else f"{allowed[0]}: …"
        wrong_kind(reading, node, at, "keys with values", f"such as `{example}`")
        return None
    found = mapping(reading, node, at)
    return None if found is None else Entries(reading, found, at, allowed, elsewhere)


def _as_entry(text: str, allowed: Sequence[str]) -> str:
    """A text as the entry of a mapping that was probably meant by it."""
    words = text.strip()
    if "url" in allowed and is_address(words):
        return f"title: …` and `url: {words}"
    figure = re.fullmatch(r"(\S*\d\S*) (\S.*)", words)
    if allowed[:2] == ("value", "label") and figure:
        return f"value: {shown(figure[1])}` and `label: {shown(figure[2])}"
    main = next((name for name in ("title", "text") if name in allowed), allowed[0])
    return f"{main}: {shown(words)}"
