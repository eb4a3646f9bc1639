"""The JSON Schema: shipped as made, explained throughout, and of one mind with the reader about shapes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.house.running import ROOT, recap_decks
from tests.outline.reading_outlines import ICONS, LAYOUTS, STYLES, problems_of
from tests.outline.test_problems import BREAK, CASES
from tests.strategies import Drawn, outlines

from recap_decks.outline.schema import outline_schema, schema_text
from recap_decks.outline.vocabulary import OUTLINE, groups
from recap_decks.story.layout_names import LAYOUTS as ALL_LAYOUTS
from recap_decks.style.icons import icon_names
from recap_decks.style.tokens import style_names

SCHEMA = outline_schema({"icons": ICONS, "styles": STYLES, "layouts": LAYOUTS})
DRAFTS = (jsonschema.Draft7Validator, jsonschema.Draft202012Validator)
SHAPE = {
    *("RD101", "RD103", "RD104", "RD105", "RD106", "RD108", "RD110"),
    *("RD113", "RD114", "RD115", "RD117", "RD118", "RD120", "RD121"),
}
# What no schema can say: names that the outline itself gives, and what two values have to do with each other.
BEYOND = re.compile("unknown part|unknown category|there is no|is too large")


class Core(yaml.SafeLoader):
    """Values as YAML 1.2's core schema has them, and so as editors do."""


_BOOL, _INT, _FLOAT = (f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "float"))
Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("tag:yaml.org,2002:null", r"~|null|Null|NULL|", "~nN"),
    (_BOOL, r"true|True|TRUE|false|False|FALSE", "tTfF"),
    (_INT, r"[-+]?[0-9]+", "-+0123456789"),
    (_FLOAT, r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Core.add_implicit_resolver(tag, re.compile(rf"^(?:{pattern})$"), [*first, *([""] if "null" in tag else [])])
Core.add_constructor(_INT, lambda loader, node: int(node.value))
Core.add_constructor(_FLOAT, lambda loader, node: float(node.value))


def as_json(text: str) -> Any:
    """What an editor makes of YAML: keys are strings to it."""

    def keyed(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): keyed(entry) for key, entry in value.items()}
        return [keyed(entry) for entry in value] if isinstance(value, list) else value

    return keyed(yaml.load(text, Core))


def faults(value: Any, validator: Any = DRAFTS[0]) -> list[str]:
    return [error.message for error in validator(SCHEMA).iter_errors(value)]


def shape_errors(text: str) -> list[str]:
    return [
        f"{problem.code} {problem.message}"
        for problem in problems_of(text)
        if problem.code in SHAPE and problem.severity == "error" and not BEYOND.search(problem.message)
    ]


def test_the_file_that_is_shipped_is_the_one_that_is_made() -> None:
    shipped = files("recap_decks.outline").joinpath("outline.schema.json").read_text(encoding="utf-8")
    names = {"icons": icon_names(), "styles": style_names(), "layouts": ALL_LAYOUTS}
    assert shipped == schema_text(names)  # type: ignore[arg-type]  # the names of sets
    ran = recap_decks("schema", cwd=ROOT)
    assert (ran.code, ran.out) == (0, shipped)


@pytest.mark.parametrize("validator", DRAFTS)
def test_it_is_a_schema_of_both_drafts(validator: Any) -> None:
    validator.check_schema(SCHEMA)
    for keyword in ("$dynamicRef", "prefixItems", "unevaluatedProperties", "dependentRequired", "definitions"):
        assert keyword not in json.dumps(SCHEMA)


KEYWORDS = {
    *("$schema", "$ref", "$defs", "description", "examples", "title", "type", "enum", "const", "pattern"),
    *("properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties"),
    *("items", "minItems", "maxLength", "minimum", "maximum", "anyOf", "allOf", "not", "if", "then", "else"),
}
OF_SCHEMAS = ("anyOf", "allOf")
BY_NAME = ("properties", "$defs")
ONE = ("items", "additionalProperties", "propertyNames", "not", "if", "then", "else")


def schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """All that a schema is made of, itself first."""
    if isinstance(schema, dict):
        yield schema
        for keyword, value in schema.items():
            inner = value if keyword in OF_SCHEMAS else value.values() if keyword in BY_NAME else ()
            for each in [value] if keyword in ONE else inner:
                yield from schemas(each)


def test_validators_in_strict_mode_take_it() -> None:
    """As ajv and its command line are by default: no keyword beside the standard's, no list of types but with null, and
    what is required is a key."""
    for schema in schemas(SCHEMA):
        assert set(schema) <= KEYWORDS, schema
        assert set(schema.get("required", ())) <= set(schema.get("properties", ())), schema.get("required")
        if isinstance(schema.get("type"), list):
            assert len(schema["type"]) == 2, schema
            assert schema["type"][1] == "null", schema


def test_editors_offer_no_null_among_names() -> None:
    """A language server offers all that an enumeration holds."""
    assert all(None not in schema.get("enum", ()) for schema in schemas(SCHEMA))
    assert faults(as_json("title: T\npurpose:\nthemes: [{title: A, icon: }]")) == []


@pytest.mark.parametrize(
    ("outline", "value"),
    [
        ("title: T\nthemes: [{title: A, visuals: [{chart: {type: bar, data: {a: 1}, csv: mine}}]}]", "mine"),
        ("title: T\nthemes: [{title: A}]\nstyle: {file: a, name: default}", "default"),
        ("title: T\nthemes: [{title: A, topics: [{points: [{text: a, lable: b}]}]}]", "lable"),
        ("title: T\nthemes: [{title: A, drop: true}]", "True"),
    ],
)
def test_a_key_too_much_is_what_the_error_is_about(outline: str, value: str) -> None:
    (error,) = DRAFTS[0](SCHEMA).iter_errors(as_json(outline))
    assert value in error.message


def test_values_may_be_variables_where_they_are_filled_in() -> None:
    assert faults(as_json("title: T\nthemes: [{title: A}]\nevent: {url: '${address}'}\nslug: '${team}'")) == []


def test_every_key_is_explained_with_an_example() -> None:
    for group in groups():
        for key in group.keys:
            assert len(key.says) > 5, (group.name, key.name)
            assert key.says.endswith("."), (group.name, key.name)
            assert key.example.strip(), (group.name, key.name)


@pytest.mark.parametrize("key", [key for key in OUTLINE.keys if key.name != "extends"], ids=lambda key: key.name)
def test_examples_are_right(key: Any) -> None:
    given = {"title": "Recap", "themes": "[{title: Delivery, id: delivery, part: build}, {title: Edge, id: edge}]"}
    given |= {"parts": "[{id: build, title: Building}]", key.name: key.example}
    if key.name == "style":
        given["style"] = key.example.replace("my-style", "default")
    text = "\n".join(f"{name}: {value}" for name, value in given.items())
    if key.name == "themes":
        text = text.replace("parts: [{id: build, title: Building}]\n", "")
    assert [p for p in problems_of(text) if p.severity == "error" and p.code != "RD190"] == []
    assert faults(as_json(text)) == []


VARYING = "themes: [{id: edge, drop: true}, {id: gitops, icon: lock}]\nparts: [{id: build, drop: true}]\n"


@pytest.mark.parametrize("validator", DRAFTS)
def test_variants_may_leave_out_what_their_base_says_and_others_may_not(validator: Any) -> None:
    assert faults(as_json(f"extends: base.yaml\n{VARYING}"), validator) == []
    assert faults(as_json("extends: base.yaml\nvars: {team: }\nonly: [edge]"), validator) == []
    assert faults(as_json(f"title: T\n{VARYING}"), validator)
    assert shape_errors(f"title: T\n{VARYING}")
    assert faults(as_json("extends: base.yaml\nthemes: [{icon: lock}]"), validator)


@pytest.mark.parametrize("validator", DRAFTS)
@pytest.mark.parametrize("file", ["outline.yaml", "docs/gallery/outline.yaml", "tests/torture/outline.yaml"])
def test_whole_outlines_are_accepted(file: str, validator: Any) -> None:
    names = {"icons": icon_names(), "styles": style_names(), "layouts": ALL_LAYOUTS}
    schema = outline_schema(names)  # type: ignore[arg-type]  # the names of sets
    value = as_json((ROOT / file).read_text(encoding="utf-8"))
    assert [error.message for error in validator(schema).iter_errors(value)] == []


def comparable() -> list[Path]:
    """The known mistakes that a schema could see: in files that others read too, and that are supported."""
    beyond = {"RD002", "RD004", "RD010", "RD011", "RD012", "RD013", "RD014", "RD015", "RD190"}
    found: list[Path] = []
    for case in CASES:
        text = case.read_text(encoding="utf-8").partition(BREAK)[0]
        if "# recap:" in text:  # a comment, which no schema sees
            continue
        try:
            as_json(text)
        except (yaml.YAMLError, ValueError, RecursionError):
            continue
        if beyond.isdisjoint(problem.code for problem in problems_of(text)):
            found.append(case)
    return found


COMPARABLE = comparable()


def test_most_mistakes_beside_those_of_yaml_are_compared() -> None:
    of_yaml = [case for case in CASES if case.stem.startswith("yaml")]
    assert len(COMPARABLE) > (len(CASES) - len(of_yaml)) * 0.7


@pytest.mark.parametrize("validator", DRAFTS)
@pytest.mark.parametrize("case", COMPARABLE, ids=lambda case: case.stem)
def test_known_mistakes_are_judged_alike(case: Path, validator: Any) -> None:
    text = case.read_text(encoding="utf-8").partition(BREAK)[0]
    value = as_json(text)
    assert bool(faults(value, validator)) == bool(shape_errors(text)), (faults(value, validator), shape_errors(text))


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to all that stands inside a value."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield (*path, key)
        yield from places(entry, (*path, key))


def _broken(drawn: Drawn, place: tuple[str | int, ...], mistake: Callable[[Any], Any]) -> Any:
    """A copy of the outline with a mistake at one place."""
    value = json.loads(json.dumps(drawn.value))
    holder = value
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = mistake(holder[place[-1]])
    return value


MISTAKES: tuple[Callable[[Any], Any], ...] = (
    lambda value: [value],
    lambda value: {"odd": value},
    lambda value: {"one": value, "two": value},
    lambda value: "text",
    lambda value: [],
    lambda value: {**value, "odd": 1} if isinstance(value, dict) else [value, [value]],
)


@given(outlines(), st.data())
@settings(max_examples=150, deadline=None)
def test_random_outlines_are_judged_alike(drawn: Drawn, data: st.DataObject) -> None:
    assert faults(as_json(drawn.as_yaml())) == [] == shape_errors(drawn.as_yaml())
    place = data.draw(st.sampled_from(list(places(drawn.value))))
    text = yaml.safe_dump(_broken(drawn, place, data.draw(st.sampled_from(MISTAKES))), allow_unicode=True)
    assert bool(faults(as_json(text))) == bool(shape_errors(text)), (faults(as_json(text)), shape_errors(text))
