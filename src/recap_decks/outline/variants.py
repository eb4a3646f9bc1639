"""An outline put together: its variables filled in, and laid over those that it extends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import yaml

from recap_decks.outline import yaml_checks
from recap_decks.outline.chain import Base, seen_from, value_of
from recap_decks.outline.merging import merged
from recap_decks.outline.reading import Reading
from recap_decks.outline.rewriting import rewritten
from recap_decks.outline.shapes import Scalar
from recap_decks.outline.values import path, wrong_kind
from recap_decks.outline.variables import MARK, Variables, place_of
from recap_decks.outline.vocabulary import OUTLINE
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.problems import OutlineError, Problem


@dataclass(frozen=True, slots=True)
class Variant:
    """What is asked of an outline from outside: values of its variables by name, and for whom it is told."""

    values: Mapping[str, str] = field(default_factory=dict)
    audience: tuple[str, ...] = ()


AS_TYPED = Variant()


def assembled(
    reading: Reading, own: YamlSource, bases: Sequence[Base], values: Mapping[str, str]
) -> yaml.MappingNode | None:
    """The tree that is read: `own` over its bases, the nearest first. None, with a problem told, where one of them is
    no mapping or names no file to extend."""
    sources = (own, *(base.source for base in bases))
    for source in sources:
        reading.problems += _in_place(source, source.warnings)
        try:
            reading.problems += _in_place(source, yaml_checks.check(source))
        except OutlineError as error:
            raise error if source is own else seen_from(own, error) from None
    for source in sources:
        if not isinstance(source.root, yaml.MappingNode):
            hint = "it begins with `title: …`, and needs `themes:`"
            wrong_kind(reading, source.root, "", "keys with values", hint)
            return None
        extends = value_of(source.root, "extends")
        if extends is not None and not reading.absent(extends) and path(reading, extends, "extends") is None:
            return None
    variables = Variables(reading, [source.root for source in sources], values)
    folders = ("", *(base.folder for base in bases))
    trees = [_prepared(*each, variables) for each in zip(sources, folders, strict=True)]
    whole = trees.pop()
    while trees:
        whole = merged(reading, whole, trees.pop())
    if variables.unknown:
        for node in _scalars(whole):
            for problem in variables.unknown.pop(place_of(node), ()):
                reading.report(problem)
    variables.report_unused()
    return whole


def _in_place(source: YamlSource, problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems with places that say which file they lie in."""
    for problem in problems:
        yield replace(problem, span=replace(problem.span, file=source.read)) if problem.span else problem


def _prepared(source: YamlSource, folder: str, variables: Variables) -> yaml.MappingNode:
    """The tree with its variables filled in, and with its files named from the folder of the outline that is built."""
    root = source.root
    if folder or MARK in source.composed:

        def change(node: yaml.ScalarNode, shape: Scalar) -> str:
            value = variables.filled(node, shape)
            # A path that leaves its outline's folder stays as it is, and is told as one that does.
            outside = value.strip().startswith(("..", "/", "\\")) or ":" in value or not value.strip()
            return value if shape.kind != "path" or outside else folder + value.strip()

        root = rewritten(root, OUTLINE, change)
    assert isinstance(root, yaml.MappingNode)
    return root


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
