"""An entry that a theme or part lacks, written under one that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import yaml

from recap_decks.linting.editing import Edit
from recap_decks.outline.yaml_loader import LOADER
from recap_decks.problems import Span

_LISTS = ("parts", "themes")
_KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<quote>[\"']?)[\w-]+(?P=quote)\s*:(?:\s|$)")
_QUOTED = re.compile(r"""["']\w+["']\s*:\s*$""")


def with_entry(value: Span, key: str, entry: str, lines: Sequence[str]) -> Iterator[Edit]:
    """The edit that gives a theme or part an entry below the one whose value stands there: on a line of its own, or
    behind it in braces. None where that would change anything else, such as where aliases repeat it."""
    for edit in _ways(value, key, entry, lines):
        after = [*lines]
        if edit.below:
            after.insert(edit.index + 1, edit.line or "")
        else:
            after[edit.index] = edit.line or ""
        if _is_one_more(_tree("\n".join(lines)), _tree("\n".join(after)), (key, entry)):
            yield edit
            return


def _ways(value: Span, key: str, entry: str, lines: Sequence[str]) -> Iterator[Edit]:
    what = f"the {key} that its title gave so far"
    above = (lines[index] for index in range(value.line - 1, -1, -1))  # the key, on the value's line or before it
    begins = next((begins for line in above if (begins := _KEY.match(line))), None)
    if begins:
        indented = " " * len(begins["before"])
        # Where a text in many lines ends is said of what comes next.
        for index in range(value.line - 1, min(value.end_line, len(lines))):
            yield Edit(index, f"{indented}{key}: {entry}", what, below=True)
    last = lines[value.end_line - 1]
    before, behind = last[: value.end_column - 1], last[value.end_column - 1 :]
    quote = '"' if _QUOTED.search(lines[value.line - 1][: value.column - 1]) else ""
    yield Edit(value.end_line - 1, f"{before}, {quote}{key}{quote}: {quote}{entry}{quote}{behind}", what)


@lru_cache(maxsize=2)  # each entry of a file is compared with the same lines
def _tree(text: str) -> object:
    """What YAML makes of a text, mappings as lists of pairs; None where it refuses."""
    try:
        node = yaml.compose(text, LOADER)
    except (yaml.YAMLError, RecursionError):
        return None
    return _plain(node)


def _plain(node: yaml.Node | None) -> object:
    match node:
        case yaml.MappingNode():
            return [(_plain(key), _plain(value)) for key, value in node.value]
        case yaml.SequenceNode():
            return [_plain(item) for item in node.value]
        case yaml.ScalarNode():
            return str(node.value)
        case _:
            return None


def _is_one_more(before: object, after: object, entry: tuple[str, str]) -> bool:
    """Whether `after` is the outline `before` with that entry in one theme or part that had none of its key."""
    at = _only_difference(before, after)
    if at is None or not isinstance(at[0], tuple) or at[0][0] not in _LISTS or at[0][0] != at[1][0]:
        return False
    item = _only_difference(at[0][1], at[1][1])
    if item is None or not isinstance(item[0], list) or not isinstance(item[1], list):
        return False
    is_new = all(one[0] != entry[0] for one in item[0] if isinstance(one, tuple))
    return is_new and [one for one in item[1] if one != entry] == item[0]


def _only_difference(before: object, after: object) -> tuple[Any, Any] | None:
    """The one pair of items that differ of two lists alike else."""
    if not isinstance(before, list) or not isinstance(after, list) or len(before) != len(after):
        return None
    different = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    return different[0] if len(different) == 1 else None
