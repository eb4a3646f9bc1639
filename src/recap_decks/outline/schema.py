"""The outline's vocabulary as a JSON Schema, for editors and for whoever checks outlines elsewhere.

It keeps to what drafts 7 and 2020-12 have in common: no keyword beside `$ref`, definitions under `$defs`, which a
reference reaches in both. Values are as YAML 1.2's core schema reads them, so a text may be a number to it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from recap_decks.outline.inline import LONGEST_ADDRESS
from recap_decks.outline.shapes import Either, Free, Group, Key, ListOf, Names, Scalar, Shape
from recap_decks.outline.vocabulary import OUTLINE, groups

SCHEMA_URL = "http://json-schema.org/draft-07/schema#"
_DROP = {"type": "boolean", "description": "Leave out what has that id in the outline that this one extends."}
_BY_ID = {"themes": "theme", "parts": "part"}  # lists whose items may vary those of another outline
_SOME = r"\S"
_PATTERNS = {
    "day": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "address": r"^([Hh][Tt][Tt][Pp][Ss]?://[^\s/]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@]+@)\S*$",
}
_NUMERAL = r"^\s*[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\s*$"


def outline_schema(names: Mapping[Names, Collection[str]]) -> dict[str, Any]:
    """The schema of a whole outline; `names` are those that icons, styles and layouts have."""
    making = _Making(names)
    definitions = {_named(group): making.group(group) for group in groups() if group is not OUTLINE}
    root = making.group(OUTLINE)
    required = root.pop("required")
    for name in _BY_ID.values():
        definitions[name]["properties"]["drop"] = _DROP
        definitions[name].pop("required")
        definitions[name]["anyOf"] = [{"required": ["title"]}, {"required": ["id"]}]
    whole = {"required": ["title"], "not": {"required": ["drop"]}}
    return {
        "$schema": SCHEMA_URL,
        "title": "Outline of a recap",
        **root,
        # An outline that varies another one may leave out what that one says.
        "if": {"not": {"required": ["extends"]}},
        "then": {"required": required, "properties": {key: {"items": whole} for key in _BY_ID}},
        "$defs": definitions,
    }


def schema_text(names: Mapping[Names, Collection[str]]) -> str:
    """The schema as a JSON file has it."""
    import json

    return json.dumps(outline_schema(names), indent=1, ensure_ascii=False) + "\n"


class _Making:
    def __init__(self, names: Mapping[Names, Collection[str]]) -> None:
        self._names = names

    def group(self, group: Group) -> dict[str, Any]:
        """A mapping of known keys."""
        made: dict[str, Any] = {
            "type": "object",
            "description": group.says,
            "properties": {key.name: self._key(key) for key in group.keys},
            "additionalProperties": False,
        }
        required = [key.name for key in group.keys if key.required]
        if required:
            made["required"] = required
        if group.any_of:
            made["anyOf"] = [{"required": [name]} for name in group.any_of]
        if group.apart:
            made["not"] = {"anyOf": [{"required": list(pair)} for pair in group.apart]}
        for names in group.one_of:
            if len(names) == len(group.keys):
                made["minProperties"] = made["maxProperties"] = 1
            else:
                made["oneOf"] = [{"required": [name]} for name in names]
        return made

    def _key(self, key: Key) -> dict[str, Any]:
        shape = self._shape(key.shape, needed=key.required)
        told = {"description": key.says, "examples": [_example(key)]}
        if "$ref" in shape or "anyOf" in shape:
            return {**told, "anyOf": [shape, *([] if key.required else [{"type": "null"}])]}
        return {**told, **shape}

    def _shape(self, shape: Shape, *, needed: bool) -> dict[str, Any]:
        match shape:
            case Scalar():
                return self._scalar(shape, needed=needed)
            case ListOf():
                made: dict[str, Any] = {"type": "array" if needed else ["array", "null"]}
                made["items"] = self._shape(shape.of, needed=shape.of != Scalar("text"))
                return made | ({"minItems": shape.least} if shape.least else {})
            case Free():
                bounds = {"minProperties": 1, "maxProperties": 1} if shape.single else {}
                return {"type": "object", "additionalProperties": self._shape(shape.of, needed=False), **bounds}
            case Either():
                return {"anyOf": [self._shape(one, needed=True) for one in shape.of]}
            case Group():
                return {"$ref": f"#/$defs/{_named(shape)}"}

    def _scalar(self, scalar: Scalar, *, needed: bool) -> dict[str, Any]:
        empty = [] if needed else ["null"]
        if scalar.choices or scalar.names:
            choices = list(scalar.choices or sorted(self._names[scalar.names] if scalar.names else ()))
            return {"enum": [*choices, *([] if needed else [None])]}
        match scalar.kind:
            case "flag":
                return {"type": ["boolean", *empty]}
            case "number" | "fraction":
                bounds = {"minimum": 0, "maximum": 1} if scalar.kind == "fraction" else {}
                return {"type": ["number", "string", "null"], "pattern": _NUMERAL, **bounds}
            case "text" | "prose" | "verbatim" | "word":
                return {"type": ["string", "number", "boolean", *empty], **({"pattern": _SOME} if needed else {})}
            case kind:
                pattern = {"pattern": _PATTERNS[kind]} if kind in _PATTERNS else {}
                longest = {"maxLength": LONGEST_ADDRESS} if kind == "address" else {}
                return {"type": ["string", *empty], **pattern, **longest}


def _named(group: Group) -> str:
    return re.sub(r"\W+", "-", group.name)


def _example(key: Key) -> Any:
    """The example as a value that JSON has: texts and days as typed."""
    import yaml

    class AsTyped(yaml.SafeLoader):
        """Reads no more than strings, true and false."""

    AsTyped.yaml_implicit_resolvers = {
        letter: [("tag:yaml.org,2002:bool", re.compile("true|false"))] for letter in "tf"
    }
    return yaml.load(key.example, AsTyped)
