"""What an outline amounts to, as YAML: without `extends`, variables, `only`, `order` and audiences, and built to the
same files.

Keys stand in the vocabulary's order. Comments are left out.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from recap_decks.outline import inline
from recap_decks.outline.choosing import chosen, left_out
from recap_decks.outline.identifiers import kebab
from recap_decks.outline.model import Outline, Part, Theme
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.rewriting import fitting_shape, shape_of
from recap_decks.outline.shapes import Either, Free, Group, ListOf, Scalar, Shape
from recap_decks.outline.variables import is_filled, literal
from recap_decks.outline.vocabulary import OUTLINE

_DONE = frozenset({"extends", "vars", "only", "order"})
_AS_WRITTEN = frozenset({"flag", "number", "fraction", "day"})  # which stand without quotes

Written = Any
"""Strings, lists and dictionaries."""


def resolved(outline: Outline, tree: yaml.MappingNode, reading: Reading) -> str:
    """The outline that was read from that tree, as YAML. Files are named from the outline's own folder."""
    return _dumped(_whole(outline, _Writing(frozenset(at for at, _ in left_out(outline)), reading), tree))


class _Plain(str):
    """A value that stands as it is, without quotes."""


class _Lines(str):
    """A text of several lines."""


def _whole(outline: Outline, writing: _Writing, tree: yaml.MappingNode) -> Written:
    found = writing.value(tree, OUTLINE, "") | {"slug": outline.slug}
    for key, items in (("parts", outline.parts), ("themes", chosen(outline).themes)):
        if items:
            node = next(value for name, value in tree.value if name.value == key)
            kept = [index for index in range(len(node.value)) if f"{key}[{index}]" not in writing.gone]
            written = dict(zip(kept, found[key], strict=True))
            found[key] = [_with_id(written[_index(item)], item) for item in items]
    return {name: found[name] for name in OUTLINE.names if name in found and name not in _DONE}


def _index(item: Part | Theme) -> int:
    return int(item.title.at.rpartition("]")[0].rpartition("[")[2])


def _with_id(written: dict[str, Written], item: Part | Theme) -> dict[str, Written]:
    """The item, with its id where its title would not give that in other company."""
    if "id" in written or kebab(item.title.plain) == item.id:
        return written
    named = {"id": item.id, **written}
    return named if isinstance(item, Part) else {"title": written["title"], **named}


@dataclass(frozen=True, slots=True)
class _Writing:
    """Values as they are to be written, without what stands at the paths `gone`."""

    gone: frozenset[str]
    reading: Reading

    def value(self, node: yaml.Node, shape: Shape, at: str) -> Written:
        match shape:
            case Scalar() if isinstance(node, yaml.ScalarNode):
                return self._scalar(node, shape)
            case ListOf() if isinstance(node, yaml.SequenceNode):
                paths = ((f"{at}[{index}]", item) for index, item in enumerate(node.value))
                return [self._item(item, shape.of, path) for path, item in paths if path not in self.gone]
            case Either():
                fitting = fitting_shape(node, shape)
                assert fitting is not None  # the reader has seen to it
                return self.value(node, fitting, at)
            case Group() if isinstance(node, yaml.MappingNode):
                return self._group(node, shape, at)
            case Free() if isinstance(node, yaml.MappingNode):
                return self._free(node, shape, at)
        raise AssertionError(f"{at} is not of its shape")  # likewise

    def _item(self, node: yaml.Node, shape: Shape, at: str) -> Written:
        """An item of a list; a cell may be empty."""
        return _Plain("~") if self.reading.absent(node) else self.value(node, shape, at)

    def _group(self, node: yaml.MappingNode, group: Group, at: str) -> Written:
        values = {}
        for key, value in node.value:
            shape = shape_of(key, group)
            if shape is not None and not self.reading.absent(value) and key.value != "audience":
                path = f"{at}.{key.value}" if at else key.value
                written = self.value(value, shape, path)
                if written or not isinstance(written, list) or not value.value:
                    values[key.value] = written
        return {name: values[name] for name in group.names if name in values}

    def _free(self, node: yaml.MappingNode, free: Free, at: str) -> Written:
        """A mapping of names: of a label, with its text or its points, or of data."""
        if not free.single:
            return {literal(key.value): self._datum(value, free.of) for key, value in node.value}
        ((key, value),) = node.value
        label = literal(key.value)
        if self.reading.absent(value):
            return {"label": label}
        path = f"{at}.points" if isinstance(value, yaml.SequenceNode) else f"{at}.text"
        return {label: self.value(value, free.of, path)} if self._has_any(value, path) else {"label": label}

    def _datum(self, node: yaml.Node, shape: Shape) -> Written:
        is_gap = isinstance(node, yaml.ScalarNode) and node.value == "null" and not node.style
        return _Plain("null") if is_gap or self.reading.absent(node) else self.value(node, shape, "")

    def _has_any(self, node: yaml.Node, at: str) -> bool:
        return not isinstance(node, yaml.SequenceNode) or any(
            f"{at}[{index}]" not in self.gone for index in range(len(node.value))
        )

    def _scalar(self, node: yaml.ScalarNode, shape: Scalar) -> str:
        typed = (path(self.reading, node, "") or "") if shape.kind == "path" else str(node.value)
        value = literal(typed) if is_filled(shape) else typed
        match shape.kind:
            case "prose":
                folded = node.style != "|" and node.start_mark.line != node.end_mark.line
                return _lines("\n\n".join(inline.paragraphs(value, folded)))
            case "verbatim":
                return _lines(value)
            case kind:
                return _Plain(value.strip()) if kind in _AS_WRITTEN else value.strip()


def _lines(text: str) -> str:
    return _Lines(text) if "\n" in text else text


@cache
def _dumper() -> type[yaml.SafeDumper]:
    class Dumper(yaml.SafeDumper):
        """Writes texts in quotes where others would take them for something else."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    def plain(dumper: yaml.SafeDumper, text: _Plain) -> yaml.ScalarNode:
        node = dumper.represent_scalar("tag:yaml.org,2002:str", str(text))
        node.tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]  # untyped
        return node

    def lines(dumper: yaml.SafeDumper, text: _Lines) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")

    Dumper.add_representer(_Plain, plain)
    Dumper.add_representer(_Lines, lines)
    return Dumper


def _dumped(value: Written) -> str:
    text: str = yaml.dump(value, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=sys.maxsize)
    return text
