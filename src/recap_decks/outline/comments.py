"""Comments of outlines, kept where what they speak of is written anew.

A comment on lines of its own goes with what begins below it, one at a line's end with what first comes of that line.
The first ones speak of the file, but for those that stand over the first key below an empty line; so do those at its
end.
Those that silence warnings go with all that comes of the line that they speak of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from recap_decks.outline.reading import IGNORE, Reading
from recap_decks.outline.yaml_loader import LOADER
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.problems import FileRead

Line = tuple[FileRead, int]
"""A file, and a line from 1."""

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Comments:
    """Those of some files: at the head and end of the first one, and by the lines that they stand above, beside or
    silence."""

    head: list[str] = field(default_factory=list)
    above: dict[Line, list[str]] = field(default_factory=dict)
    beside: dict[Line, list[str]] = field(default_factory=dict)
    silencing: dict[Line, list[str]] = field(default_factory=dict)
    end: list[str] = field(default_factory=list)


def with_comments(text: str, written: yaml.Node, reading: Reading) -> str:
    """`text`, which was serialized of the tree `written`, with the comments of the files that were read: nodes of that
    tree have the places of what they are made of."""
    if not any("#" in source.text for source in reading.sources):
        return text
    comments = _Comments()
    for source in reading.sources:
        _collect(source, comments, is_own=source is reading.sources[0])
    lines = text.split("\n")
    above: dict[int, list[str]] = {}
    beside: dict[int, list[str]] = {}
    for number, node in _numbered(written, yaml.compose(text, LOADER)):
        origin = reading.span(node)
        place = origin.file, origin.line
        if not isinstance(node, yaml.SequenceNode):
            above.setdefault(number, []).extend(comments.above.pop(place, ()))
        here = beside.setdefault(number, [])
        if isinstance(node, yaml.ScalarNode):
            here += comments.beside.pop(place, [])
        here += [comment for comment in comments.silencing.get(place, ()) if comment not in here]
    told = list(comments.head)
    for number, line in enumerate(lines):
        indentation = line[: len(line) - len(line.lstrip(" "))]
        told += [f"{indentation}{comment}" for comment in above.get(number, ())]
        told.append("  ".join([line, *beside.get(number, ())]))
    told[-1:] = [*comments.end, told[-1]]  # the last line is empty
    return "\n".join(told)


def _numbered(written: yaml.Node, read: yaml.Node | None) -> Iterator[tuple[int, yaml.Node]]:
    """Each node that is made of another one, with the line, from 0, in which it was read again."""
    assert read is not None
    if written.start_mark is not None:
        yield read.start_mark.line, written
    if isinstance(written, yaml.MappingNode):
        for entries in zip(written.value, read.value, strict=True):
            for one, again in zip(*entries, strict=True):
                yield from _numbered(one, again)
    elif isinstance(written, yaml.SequenceNode):
        for one, again in zip(written.value, read.value, strict=True):
            yield from _numbered(one, again)


def _collect(source: YamlSource, comments: _Comments, *, is_own: bool) -> None:
    found = dict(_found(source))
    waiting: list[str] = []
    of_file: int | None = None  # how many of the first comments an empty line parts from the first key
    has_begun = False
    for number, line in enumerate(source.composed.split("\n"), 1):
        comment = found.get(number)
        is_alone = comment is not None and line.strip() == comment
        if comment and IGNORE.search(comment):
            comments.silencing.setdefault((source.read, number + is_alone), []).append(comment)
        elif comment and is_alone:
            waiting.append(comment)
        elif comment:
            comments.beside[source.read, number] = [comment]
        if not line.strip() and not has_begun and waiting:
            of_file = len(waiting)
        elif line.strip() and not is_alone:
            if not has_begun:
                head = waiting[:of_file]
                if is_own and head:
                    comments.head.extend(head if of_file is None else [*head, ""])
                waiting = waiting[len(head) :]
            comments.above[source.read, number] = waiting
            waiting, has_begun = [], True
    if is_own:
        comments.end.extend(waiting)


def _found(source: YamlSource) -> Iterator[tuple[int, str]]:
    """The comment of each line that has one; what looks like one inside of a value is none."""
    text = source.composed
    values = sorted(_values(source.root, text, set()))
    starts = [start for start, _ in values]
    number, counted, at = 1, 0, 0
    while (comment := _COMMENT.search(text, at)) is not None:
        before = bisect_right(starts, comment.start()) - 1
        if before >= 0 and values[before][1] > comment.start():
            at = values[before][1]
            continue
        number += text.count("\n", counted, comment.start())
        counted = comment.start()
        at = comment.end()
        yield number, comment.group().rstrip()


def _values(node: yaml.Node, text: str, met: set[int]) -> Iterator[tuple[int, int]]:
    """Where texts begin and end; a block begins below its sign."""
    if id(node) in met:
        return
    met.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        start = node.start_mark.index
        yield (text.find("\n", start) + 1 if node.style in ("|", ">") else start), node.end_mark.index
    else:
        assert isinstance(node, yaml.CollectionNode)
        for child in node.value:
            for each in child if isinstance(child, tuple) else (child,):
                yield from _values(each, text, met)
