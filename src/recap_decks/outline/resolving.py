"""What an outline amounts to, as YAML: without `extends`, variables, `only`, `order` and audiences, and built to the
same files.

Keys stand in the vocabulary's order, comments with what they stood over or beside.
"""

from __future__ import annotations

import sys

import yaml

from recap_decks.outline import inline
from recap_decks.outline.choosing import chosen, left_out
from recap_decks.outline.comments import with_comments
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
_TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_RESOLVER = yaml.resolver.Resolver()

Entries = dict[str, tuple[yaml.Node, yaml.Node]]
"""Keys and values of a mapping by the keys' names."""


def resolved(outline: Outline, tree: yaml.MappingNode, reading: Reading) -> str:
    """The outline that was read from that tree, as YAML. Files are named from the outline's own folder."""
    gone = frozenset(at for at, _ in left_out(outline))
    whole = _whole(outline, _Writing(gone, reading), tree)
    text: str = yaml.serialize(whole, Dumper=yaml.SafeDumper, allow_unicode=True, width=sys.maxsize)
    return with_comments(text, whole, reading)


def _whole(outline: Outline, writing: _Writing, tree: yaml.MappingNode) -> yaml.MappingNode:
    found = writing.entries(tree, OUTLINE, "")
    slug = found["slug"][0] if "slug" in found else _scalar("slug")
    found["slug"] = slug, _scalar(outline.slug)
    told = chosen(outline).themes
    # A part of which no theme is told is none; one that never had any keeps its warning.
    gone = {theme.part for theme in outline.themes} - {theme.part for theme in told}
    parts = [part for part in outline.parts if part.id not in gone]
    for key, items in (("parts", parts), ("themes", told)):
        if items:
            name, listed = found[key]
            node = next(value for name, value in tree.value if name.value == key)
            kept = [index for index in range(len(node.value)) if f"{key}[{index}]" not in writing.gone]
            written = dict(zip(kept, listed.value, strict=True))
            found[key] = name, _list([_with_id(written[_index(item)], item) for item in items], node)
        else:
            found.pop(key, None)
    return _mapping([found[name] for name in OUTLINE.names if name in found and name not in _DONE], tree)


def _index(item: Part | Theme) -> int:
    return int(item.title.at.rpartition("]")[0].rpartition("[")[2])


def _with_id(written: yaml.MappingNode, item: Part | Theme) -> yaml.MappingNode:
    """The item, with its id where its title would not give that in other company."""
    entries = written.value
    if any(key.value == "id" for key, _ in entries) or kebab(item.title.plain) == item.id:
        return written
    at = 0 if isinstance(item, Part) else 1  # a theme's title stands first
    return _mapping([*entries[:at], (_scalar("id"), _scalar(item.id)), *entries[at:]], written)


class _Writing:
    """Nodes as they are to be written, without what stands at the paths `gone`; each has the place of what it is made
    of."""

    def __init__(self, gone: frozenset[str], reading: Reading) -> None:
        self.gone = gone
        self._reading = reading

    def entries(self, node: yaml.MappingNode, group: Group, at: str) -> Entries:
        """What is written of a mapping of known keys, in their order."""
        found: Entries = {}
        for key, value in node.value:
            shape = shape_of(key, group)
            if shape is not None and not self._reading.absent(value) and key.value != "audience":
                written = self._value(value, shape, f"{at}.{key.value}" if at else key.value)
                if not isinstance(written, yaml.SequenceNode) or written.value or not value.value:
                    found[key.value] = _scalar(key.value, key), written
        return {name: found[name] for name in group.names if name in found}

    def _value(self, node: yaml.Node, shape: Shape, at: str) -> yaml.Node:
        match shape:
            case Scalar() if isinstance(node, yaml.ScalarNode):
                return self._single(node, shape)
            case ListOf() if isinstance(node, yaml.SequenceNode):
                paths = ((f"{at}[{index}]", item) for index, item in enumerate(node.value))
                return _list([self._item(item, shape.of, path) for path, item in paths if path not in self.gone], node)
            case Either():
                fitting = fitting_shape(node, shape)
                assert fitting is not None  # the reader has seen to it
                return self._value(node, fitting, at)
            case Group() if isinstance(node, yaml.MappingNode):
                return _mapping(list(self.entries(node, shape, at).values()), node)
            case Free() if isinstance(node, yaml.MappingNode):
                return self._free(node, shape, at)
        raise AssertionError(f"{at} is not of its shape")  # likewise

    def _item(self, node: yaml.Node, shape: Shape, at: str) -> yaml.Node:
        """An item of a list; a cell may be empty."""
        return _as_written("~", node) if self._reading.absent(node) else self._value(node, shape, at)

    def _free(self, node: yaml.MappingNode, free: Free, at: str) -> yaml.MappingNode:
        """A mapping of names: of a label, with its text or its points, or of data."""
        if not free.single:
            data = ((_scalar(literal(key.value), key), self._datum(value, free.of)) for key, value in node.value)
            return _mapping(list(data), node)
        ((key, value),) = node.value
        label = _scalar(literal(key.value), key)
        path = f"{at}.points" if isinstance(value, yaml.SequenceNode) else f"{at}.text"
        if self._reading.absent(value) or not self._has_any(value, path):
            return _mapping([(_scalar("label", key), label)], node)
        return _mapping([(label, self._value(value, free.of, path))], node)

    def _datum(self, node: yaml.Node, shape: Shape) -> yaml.Node:
        is_gap = isinstance(node, yaml.ScalarNode) and node.value == "null" and not node.style
        return _as_written("null", node) if is_gap or self._reading.absent(node) else self._value(node, shape, "")

    def _has_any(self, node: yaml.Node, at: str) -> bool:
        return not isinstance(node, yaml.SequenceNode) or any(
            f"{at}[{index}]" not in self.gone for index in range(len(node.value))
        )

    def _single(self, node: yaml.ScalarNode, shape: Scalar) -> yaml.ScalarNode:
        typed = (path(self._reading, node, "") or "") if shape.kind == "path" else str(node.value)
        value = literal(typed) if is_filled(shape) else typed
        match shape.kind:
            case "prose":
                folded = node.style != "|" and node.start_mark.line != node.end_mark.line
                return _block("\n\n".join(inline.paragraphs(value, folded)), node)
            case "verbatim":
                return _block(value, node)
            case kind if kind in _AS_WRITTEN:
                return _as_written(value.strip(), node)
        return _scalar(value.strip(), node)


def _scalar(text: str, origin: yaml.Node | None = None) -> yaml.ScalarNode:
    """A text, at the place of what it is made of, if any."""
    mark = origin.start_mark if origin else None
    return yaml.ScalarNode(_TEXT, text, mark, mark)


def _block(text: str, origin: yaml.Node) -> yaml.ScalarNode:
    """A text that may have several lines."""
    style = "|" if "\n" in text else None
    return yaml.ScalarNode(_TEXT, text, origin.start_mark, origin.start_mark, style)


def _as_written(value: str, origin: yaml.Node) -> yaml.ScalarNode:
    """A value that stands without quotes."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]  # untyped
    return yaml.ScalarNode(tag, value, origin.start_mark, origin.start_mark)


def _list(items: list[yaml.Node], origin: yaml.Node) -> yaml.SequenceNode:
    return yaml.SequenceNode(_LIST, items, origin.start_mark, origin.start_mark, flow_style=False)


def _mapping(entries: list[tuple[yaml.Node, yaml.Node]], origin: yaml.Node) -> yaml.MappingNode:
    return yaml.MappingNode(_MAPPING, entries, origin.start_mark, origin.start_mark, flow_style=False)
