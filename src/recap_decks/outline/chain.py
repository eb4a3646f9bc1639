"""The outlines that one extends, one after the other, as whoever opens files has composed them."""

from __future__ import annotations

from dataclasses import replace

import yaml

from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.rewriting import rewritten
from recap_decks.outline.shapes import Scalar
from recap_decks.outline.vocabulary import OUTLINE
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.problems import FileRead, OutlineError, Span

LONGEST_CHAIN = 10
"""Files, the outline itself among them."""


def base_named(source: YamlSource, levels_up: int) -> tuple[str, yaml.ScalarNode] | None:
    """The file under `extends`, from the first outline's folder, with slashes, and where it stands; None where there is
    none that could be opened."""
    node = value_of(source.root, "extends")
    reading = Reading(source, levels_up=levels_up)
    if not isinstance(node, yaml.ScalarNode) or reading.absent(node):
        return None
    named = path(reading, node, "extends")
    return (named.replace("\\", "/"), node) if named else None


def seen_from(own: YamlSource, error: OutlineError) -> OutlineError:
    """What is wrong with a base, told of the outline that is read: with places that say which file they lie in."""
    read = FileRead(error.file, error.source)
    top = Span(1, 1, 1, 1)
    return OutlineError(
        own.file, [replace(each, span=replace(each.span or top, file=read)) for each in error.problems], own.text
    )


def value_of(root: yaml.Node, key: str) -> yaml.Node | None:
    """The value of a key of the outermost mapping."""
    if not isinstance(root, yaml.MappingNode):
        return None
    return next((value for name, value in root.value if name.value == key), None)


def files_named(reading: Reading, tree: yaml.Node) -> list[str]:
    """The files that an outline names, from its own folder, with slashes; whether they are there or not."""
    found: list[str] = []

    def note(node: yaml.ScalarNode, shape: Scalar) -> str:
        named = path(reading, node, "") if shape.kind == "path" else None
        if named:
            found.append(named.replace("\\", "/"))
        return str(node.value)

    rewritten(tree, OUTLINE, note)
    return found
