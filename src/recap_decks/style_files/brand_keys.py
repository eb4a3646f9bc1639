"""Keys of a brand file, which other tools read too: one that nobody knows is a doubt, not an error."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from recap_decks.outline.reading import Reading
from recap_decks.outline.spelling import meant


class Branch:
    """A mapping of a brand file: its values by key. Keys that are not `allowed` are warned of."""

    def __init__(self, reading: Reading, node: yaml.MappingNode, name: str, allowed: Sequence[str]) -> None:
        self._reading = reading
        self._values: dict[str, yaml.Node] = {}
        where = f" in `{name}`" if name else ""
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value not in allowed:
                message = f"`{key.value}`{where} is no key of brand.yml{meant(key.value, allowed)}"
                reading.warn("RD158", message, key)
            elif not reading.absent(value) and not (isinstance(value, yaml.ScalarNode) and value.value == "null"):
                self._values.setdefault(key.value, value)

    def node(self, key: str) -> yaml.Node | None:
        """The value of `key`, whatever it is."""
        return self._values.get(key)

    def branch(self, key: str, allowed: Sequence[str]) -> Branch | None:
        """The value of `key` as keys with values; anything else is warned of."""
        node = self._values.get(key)
        if isinstance(node, yaml.MappingNode):
            return Branch(self._reading, node, key, allowed)
        if node is not None:
            self._unusable(key, node)
        return None

    def plain(self, key: str, mode: str = "light") -> yaml.ScalarNode | None:
        """The value of `key` as text, or of the two that it has for light and dark the one for that `mode`."""
        node = self._values.get(key)
        if isinstance(node, yaml.MappingNode):
            by_mode = {part.value: value for part, value in node.value if isinstance(part, yaml.ScalarNode)}
            node = by_mode.get(mode) or by_mode.get("light") or node
        if node is not None and not isinstance(node, yaml.ScalarNode):
            self._unusable(key, node)
            return None
        return node

    def word(self, key: str) -> str | None:
        """The same as it was typed."""
        node = self.plain(key)
        return node.value.strip() or None if node else None

    def _unusable(self, key: str, node: yaml.Node) -> None:
        self._reading.warn("RD158", f"`{key}` has a form that is not known here, and is left out", node)
