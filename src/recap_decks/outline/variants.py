"""An outline put together: its variables filled in, and laid over those that it extends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import yaml

from recap_decks.outline import yaml_checks
from recap_decks.outline.chain import seen_from, value_of
from recap_decks.outline.merging import merged
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.rewriting import rewritten
from recap_decks.outline.values import wrong_kind
from recap_decks.outline.variables import MARK, Variables, place_of
from recap_decks.outline.vocabulary import OUTLINE
from recap_decks.outline.yaml_mending import slip
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.problems import OutlineError, Problem, Span


@dataclass(frozen=True, slots=True)
class Variant:
    """What is asked of an outline from outside: values of its variables by name, and for whom it is told."""

    values: Mapping[str, str] = field(default_factory=dict)
    audience: tuple[str, ...] = ()


AS_TYPED = Variant()


def assembled(
    reading: Reading, own: YamlSource, bases: Sequence[YamlSource], values: Mapping[str, str]
) -> yaml.MappingNode | None:
    """The tree that is read: `own` over its bases, the nearest first. None, with a problem told, where one of them is
    no mapping or names no file to extend."""
    sources = (own, *bases)
    for source in sources:
        reading.problems += _in_place(source, source.warnings)
        try:
            reading.problems += _in_place(source, yaml_checks.check(source))
        except OutlineError as error:
            raise error if source is own else seen_from(own, error) from None
    for source in sources:
        if not isinstance(source.root, yaml.MappingNode):
            _report_no_mapping(reading, source)
            return None
        extends = value_of(source.root, "extends")
        if extends is not None and not reading.absent(extends) and path(reading, extends, "extends") is None:
            return None
    variables = Variables(reading, [source.root for source in sources], values)
    trees = [_filled(source, variables) for source in sources]
    whole = trees.pop()
    while trees:
        whole = merged(reading, whole, trees.pop())
    if variables.unknown:
        for node in scalars(whole):
            for problem in variables.unknown.pop(place_of(node), ()):
                reading.report(problem)
    variables.report_unused()
    return whole


def _report_no_mapping(reading: Reading, source: YamlSource) -> None:
    """Report a file that holds a list or a text; one of notes, or one whose every line is mistyped in one way."""
    number, line = next((number, line) for number, line in enumerate(source.text.split("\n"), 1) if line.strip())
    mistyped = slip(line) if isinstance(source.root, yaml.ScalarNode) else None
    if mistyped:
        message, mended = mistyped
        start = len(line) - len(line.lstrip()) + 1
        place = Span(number, start, number, len(line) + 1, source.read)
        reading.error("RD104", message, place, f"write: {mended.strip()}")
        return
    hint = "it begins with `title: …`, and needs `themes:`"
    if not source.is_json():
        hint += "; of notes or an article `recap-decks draft` makes an outline"
    wrong_kind(reading, source.root, "", "keys with values", hint)


def _in_place(source: YamlSource, problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems with places that say which file they lie in."""
    for problem in problems:
        yield replace(problem, span=replace(problem.span, file=source.read)) if problem.span else problem


def _filled(source: YamlSource, variables: Variables) -> yaml.MappingNode:
    """The tree with its variables filled in."""
    root = rewritten(source.root, OUTLINE, variables.filled) if MARK in source.composed else source.root
    assert isinstance(root, yaml.MappingNode)
    return root


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Every single value and key of a tree."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from scalars(key)
            yield from scalars(value)
