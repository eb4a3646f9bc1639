"""The outline's vocabulary as a JSON Schema, for editors and for whoever checks outlines elsewhere.

It keeps to what drafts 7 and 2020-12 have in common, and to keywords of the standard: beside `$ref` stand only words
that explain, which draft 7 passes over, and definitions stand under `$defs`, which a reference reaches in both. Values
are as YAML 1.2's core schema reads them, so a text may be a number to it.

Several forms say the same to a validator, and not to an editor. Those here are the ones with which the YAML language
server offers no `null`, `true` or `false` where a text or a name is wanted, begins a mapping with what it needs, and
tells of a mistake at its key.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from recap_decks.outline.inline import LONGEST_ADDRESS
from recap_decks.outline.languages import LANGUAGE
from recap_decks.outline.shapes import Either, Free, Group, Key, ListOf, Names, Scalar, Shape
from recap_decks.outline.vocabulary import OUTLINE, groups
from recap_decks.problems import WARNINGS

SCHEMA_URL = "http://json-schema.org/draft-07/schema#"
_DROP = {"type": "boolean", "description": "Leave out what has that id in the outline that this one extends."}
_BY_ID = {"themes": "theme", "parts": "part"}  # lists whose items may vary those of another outline
_SOME = r"\S"
_PATTERNS = {
    "day": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "address": r"^(([Hh][Tt][Tt][Pp][Ss]?://[^\s/]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@]+@)\S*|\$\{.*)$",  # or a variable
    "language": rf"^\s*{LANGUAGE.pattern}\s*$",
}
_NUMERAL = {
    "type": "string",
    "description": "A number in quotes.",
    "pattern": r"^\s*[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\s*$",
}


def _of(*types: str) -> dict[str, Any]:
    """A value of one of those types, which strict validators do not take as a list."""
    return {"anyOf": [{"type": each} for each in types]}


_NOTHING = {"not": _of("string", "number", "boolean", "array", "object")}
_BARE = {"not": _of("string", "null", "array", "object")}  # a number, or a flag, where a text is wanted


def _with(*names: str) -> dict[str, Any]:
    """A mapping that has all those keys; strict validators want to be told that these are keys."""
    return {"required": list(names), "properties": dict.fromkeys(names, True)}


def outline_schema(names: Mapping[Names, Collection[str]]) -> dict[str, Any]:
    """The schema of a whole outline; `names` are those that icons, styles and layouts have."""
    making = _Making(names)
    definitions = {_named(group): making.group(group) for group in groups() if group is not OUTLINE}
    root = making.group(OUTLINE)
    required = root.pop("required")
    for name in _BY_ID.values():
        definitions[name]["properties"]["drop"] = _DROP
        definitions[name].pop("required")
        definitions[name]["anyOf"] = [_with("title"), _with("id")]
    whole = {
        "if": {"type": "object"},
        "then": {"type": "object", "allOf": [_with("title"), {"properties": {"drop": False}}]},
    }
    lists = {key: {"type": ["array", "null"], "items": whole} for key in _BY_ID}
    return {
        "$schema": SCHEMA_URL,
        **root,
        # An outline that varies another one may leave out what that one says.
        "if": {"not": _with("extends")},
        "then": {"allOf": [_with(*required), {"properties": lists}]},
        "$defs": definitions,
    }


def schema_text(names: Mapping[Names, Collection[str]]) -> str:
    """The schema as a JSON file has it."""
    import json

    return json.dumps(outline_schema(names), indent=1, ensure_ascii=False) + "\n"


class _Making:
    def __init__(self, names: Mapping[Names, Collection[str]]) -> None:
        self._names = names
        self._values = {key.shape for group in groups() for key in group.keys if isinstance(key.shape, Group)}

    def group(self, group: Group) -> dict[str, Any]:
        """A mapping of known keys; one that is a key's value may be absent."""
        made: dict[str, Any] = {
            "type": ["object", "null"] if group in self._values else "object",
            "description": _said(group.says),
            "properties": {key.name: self._key(key) for key in group.keys},
            "additionalProperties": False,
        }
        required = [key.name for key in group.keys if key.required]
        made |= {"required": required} if required else {}
        if group.any_of:
            made["anyOf"] = [_with(name) for name in group.any_of]
        excluding = list(group.apart)
        for names in group.one_of:
            if len(names) == len(group.keys):
                made["minProperties"] = made["maxProperties"] = 1
            else:
                made["anyOf"] = [_with(name) for name in names]
                excluding += [(names[0], other) for other in names[1:]]
        if excluding:
            made["allOf"] = [{"if": _with(one), "then": {"properties": {other: False}}} for one, other in excluding]
        return made

    def _key(self, key: Key) -> dict[str, Any]:
        told = {"description": _said(key.says), "examples": [_example(key)]}
        return {**told, **self._shape(key.shape, needed=key.required)}

    def _shape(self, shape: Shape, *, needed: bool) -> dict[str, Any]:
        match shape:
            case Scalar():
                return self._scalar(shape, needed=needed)
            case ListOf():
                made: dict[str, Any] = {"type": "array" if needed else ["array", "null"]}
                made["items"] = self._shape(shape.of, needed=shape.of != Scalar("text"))
                return made | ({"minItems": shape.least} if shape.least else {})
            case Free():
                made = {"type": "object", "description": _said(shape.says)} if shape.says else {"type": "object"}
                made["additionalProperties"] = self._shape(shape.of, needed=False)
                if shape.single:  # editors offer the title as the key to begin with
                    made |= {"propertyNames": {"title": "Label", "description": made["description"]}}
                    made |= {"minProperties": 1, "maxProperties": 1}
                return made
            case Either():
                return self._either(shape, needed=needed)
            case Group():
                return {"$ref": f"#/$defs/{_named(shape)}"}

    def _either(self, either: Either, *, needed: bool) -> dict[str, Any]:
        """One of several forms; a mapping with a key of a group is meant as that group."""
        forms: list[dict[str, Any]] = []
        for one in either.of:
            form = self._shape(one, needed=True)
            if one == Scalar("text"):  # explained, as editors join what several forms say that are not told apart
                text, bare = form["anyOf"]
                forms += ({**text, "description": "A text alone."}, {**bare, "description": "A number as a text."})
            else:
                forms.append(form)
        for group in either.of:
            if isinstance(group, Group):
                has_key = {"type": "object", "not": {"propertyNames": {"not": {"enum": [*group.names]}}}}
                return {"if": has_key, "then": self._shape(group, needed=True), "else": {"anyOf": forms}}
        return {"anyOf": forms if needed else [*forms, _NOTHING]}

    def _scalar(self, scalar: Scalar, *, needed: bool) -> dict[str, Any]:
        if scalar.choices or scalar.names:
            names = list(scalar.choices or sorted(self._names[scalar.names] if scalar.names else ()))
            return {"enum": names} if needed else {"anyOf": [{"enum": names}, _NOTHING]}
        empty = [] if needed else ["null"]
        match scalar.kind:
            case "flag":
                return {"type": ["boolean", *empty]}
            case "number" | "fraction":
                bounds = {"minimum": 0, "maximum": 1} if scalar.kind == "fraction" else {}
                return {"anyOf": [{"type": "number", **bounds}, _NUMERAL, _NOTHING]}
            case "code":
                return {"anyOf": [{"const": code, "description": says} for code, says in WARNINGS.items()]}
            case "text" | "prose" | "verbatim" | "word" | "path" | "id" | "slug":
                if needed:
                    return {"anyOf": [{"type": "string", "pattern": _SOME}, _BARE]}
                return {"if": _of("array", "object"), "then": {"type": "string"}}
            case "day" | "address" | "language" as kind:
                made = {"type": ["string", "null"] if empty else "string", "pattern": _PATTERNS[kind]}
                return made | ({"maxLength": LONGEST_ADDRESS} if kind == "address" else {})


def _named(group: Group) -> str:
    return re.sub(r"\W+", "-", group.name)


def _said(words: str) -> str:
    """An explanation as plain text."""
    return re.sub("`([^`]+)`", "“\\1”", words)


def _example(key: Key) -> Any:
    """The example as a value that JSON has, whose keys are texts; days as typed."""
    import yaml

    class AsTyped(yaml.SafeLoader):
        """Reads numbers, true and false, and all else as text."""

    AsTyped.yaml_implicit_resolvers = {}
    AsTyped.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])
    AsTyped.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[0-9]+$"), list("0123456789"))
    AsTyped.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[0-9]+\.[0-9]+$"), list("0123456789"))

    def keyed(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(name): keyed(entry) for name, entry in value.items()}
        return [keyed(item) for item in value] if isinstance(value, list) else value

    return keyed(yaml.load(key.example, AsTyped))
