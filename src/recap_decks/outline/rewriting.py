"""A tree of nodes with its single values changed, each by the shape that it has in the vocabulary."""

from __future__ import annotations

from collections.abc import Callable

import yaml

from recap_decks.outline.shapes import Either, Free, Group, ListOf, Scalar, Shape

Change = Callable[[yaml.ScalarNode, Scalar], str]
"""What a value of that shape is to be; keys that a person chooses, such as labels of points, are texts."""

_KEY = Scalar("text")


def rewritten(node: yaml.Node, shape: Shape, change: Change) -> yaml.Node:
    """`node` with its values as `change` has them; nodes in which nothing changes are kept, new ones keep their places.

    What does not have the shape is left as it is.
    """
    match shape:
        case Scalar():
            return _scalar(node, shape, change) if isinstance(node, yaml.ScalarNode) else node
        case ListOf():
            if not isinstance(node, yaml.SequenceNode):
                return node
            return _with(node, [rewritten(item, shape.of, change) for item in node.value])
        case Either():
            fitting = fitting_shape(node, shape)
            return node if fitting is None else rewritten(node, fitting, change)
        case Group() | Free():
            if not isinstance(node, yaml.MappingNode):
                return node
            return _with(node, [_entry(key, value, shape, change) for key, value in node.value])


def _entry(key: yaml.Node, value: yaml.Node, shape: Group | Free, change: Change) -> tuple[yaml.Node, yaml.Node]:
    if isinstance(shape, Free):
        return rewritten(key, _KEY, change), rewritten(value, shape.of, change)
    known = shape_of(key, shape)
    return key, value if known is None else rewritten(value, known, change)


def shape_of(key: yaml.Node, group: Group) -> Shape | None:
    """What the key of a mapping takes; None where it is not known."""
    return next((known.shape for known in group.keys if known.name == key.value), None)


def fitting_shape(node: yaml.Node, either: Either) -> Shape | None:
    """Which of several shapes the node has; None where it has none."""
    return next((shape for shape in either.of if _fits(node, shape)), None)


def _fits(node: yaml.Node, shape: Shape) -> bool:
    match shape:
        case Scalar():
            return isinstance(node, yaml.ScalarNode)
        case ListOf():
            return isinstance(node, yaml.SequenceNode)
        case Either():
            return fitting_shape(node, shape) is not None
        case Group():
            return isinstance(node, yaml.MappingNode) and any(key.value in shape.names for key, _ in node.value)
        case Free():
            return isinstance(node, yaml.MappingNode) and all(_fits(value, shape.of) for _, value in node.value)


def _scalar(node: yaml.ScalarNode, shape: Scalar, change: Change) -> yaml.ScalarNode:
    value = change(node, shape)
    if value == node.value:
        return node
    return yaml.ScalarNode(node.tag, value, node.start_mark, node.end_mark, node.style)


def _with(node: yaml.Node, children: list[object]) -> yaml.Node:
    """The list or mapping with those children."""
    if all(_same(one, other) for one, other in zip(children, node.value, strict=True)):
        return node
    assert isinstance(node, yaml.CollectionNode)
    return type(node)(node.tag, children, node.start_mark, node.end_mark, node.flow_style)


def _same(one: object, other: object) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return one[0] is other[0] and one[1] is other[1]
    return one is other
