"""List items: a sentence, `Label: text`, a label over nested points, or the long form."""

from __future__ import annotations

import yaml

from recap_decks.outline.fields import Entries
from recap_decks.outline.model import Point
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import items, name_words, named, text, wrong_kind

LONG_FORM = ("text", "label", "points", "audience")
"""The long form's keys. They are lower case, so `- Text: …` is a label."""


def point(reading: Reading, node: yaml.Node, at: str) -> Point | None:
    """A point that may hold others."""
    return _point(reading, node, at, nested=False)


def nested_point(reading: Reading, node: yaml.Node, at: str) -> Point | None:
    """A point of a point, which holds no others."""
    return _point(reading, node, at, nested=True)


def _point(reading: Reading, node: yaml.Node, at: str, nested: bool) -> Point | None:
    if isinstance(node, yaml.ScalarNode):
        found = reading.text(node, f"{at}.text")
        if found is None:
            reading.error("RD115", f"{named(at)} is empty", node)
            return None
        return Point(text=found)
    if not isinstance(node, yaml.MappingNode):
        hint = None if nested else "points of a point stand below its label: `- Label: [one, two]`"
        wrong_kind(reading, node, at, "text or `Label: text`", hint)
        return None
    keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    if any(key in LONG_FORM for key in keys):
        return _long(reading, node, at, nested)
    if len(node.value) == 1 and keys:
        key, value = node.value[0]
        return _labelled(reading, key, value, at, nested)
    if keys:
        message = f"{named(at)} holds {len(keys)} labels"
        reading.error("RD114", message, node.value[-1][0], "begin each point with its own `- `")
    else:
        reading.error("RD115", f"{named(at)} is empty", node)
    return None


def _labelled(reading: Reading, key: yaml.ScalarNode, value: yaml.Node, at: str, nested: bool) -> Point | None:
    label = reading.text(key, f"{at}.label")
    if label is None:
        if key.style:
            reading.error("RD115", f"{named(at)} has an empty label", key)
        return None
    if isinstance(value, yaml.ScalarNode):
        return Point(label, None if reading.absent(value) else reading.text(value, f"{at}.text"))
    if isinstance(value, yaml.SequenceNode):
        return Point(label, None, _nested(reading, value, f"{at}.points", nested))
    hint = "text after the label, or a list of points below it"
    reading.error("RD104", f"`{key.value}` takes text or a list, not keys with values", value, hint)
    return None


def _long(reading: Reading, node: yaml.MappingNode, at: str, nested: bool) -> Point | None:
    given = Entries(reading, node, at, LONG_FORM)
    audience = given.one("audience", name_words) or ()
    label, said = given.one("label", text), given.one("text", text)
    inner = _nested(reading, given.value("points"), f"{at}.points", nested) if "points" in given else ()
    if "label" not in given and "text" not in given:
        reading.error("RD103", f"{named(at)} needs `text` or `label`", node.value[0][0])
        return None
    if label is None and said is None:
        if not inner and all(
            isinstance(given.value(key), yaml.ScalarNode) for key in ("label", "text") if key in given
        ):
            reading.error("RD115", f"{named(at)} is empty", node)
        return None
    return Point(label, said, inner, audience)


def _nested(reading: Reading, node: yaml.Node, at: str, nested: bool) -> tuple[Point, ...]:
    if nested:
        reading.error("RD113", "points nest one level deep, no further", node, "make this a point of the level above")
        return ()
    return items(nested_point)(reading, node, at) or ()
