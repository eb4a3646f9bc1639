"""What is wrong with a composed document whatever its words mean: keys twice, tags, aliases without end, lost text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml

from recap_decks.outline.yaml_source import UNPRINTABLE, YamlSource, unprintable
from recap_decks.problems import OutlineError, Problem, Span

MAX_DEPTH = 40  # an outline's own vocabulary goes 12 deep
MAX_REPEATED = 100_000  # values that aliases may add to those typed

_TEXT = "tag:yaml.org,2002:str"
_CORE = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map")}
# A comment has a space after its sign; `issue #42` is meant as text.
_LOOKS_LIKE_TEXT = re.compile(r"\s+(#[^\s#!].*)")
_ITEM = re.compile(r"\s*(?P<item>- \S)")
_ANCHOR = re.compile(r"(?<!\S)&[\w-]+")


def check(source: YamlSource) -> list[Problem]:
    """Every problem of the tree. Raises OutlineError at once where it is too deep or endless to be walked again."""
    return _Walk(source).found()


class _Walk:
    def __init__(self, source: YamlSource) -> None:
        self._source = source
        self._problems: list[Problem] = []
        self._lines = source.text.split("\n")
        self._hashed = {number for number, line in enumerate(self._lines) if " #" in line or "\t#" in line}
        self._anchored = bool(_ANCHOR.search(source.composed))
        self._referred = set(re.findall(r"\*([\w-]+)", source.composed)) if self._anchored else set()
        self._open: set[int] = set()
        self._sizes: dict[int, int] = {}
        self._repeated = 0

    def found(self) -> list[Problem]:
        self._visit(self._source.root, 0)
        return self._problems

    def _visit(self, node: yaml.Node, depth: int) -> int:
        """Check `node` and what it holds; its size as values, with every alias written out."""
        if self._anchored:
            known = self._sizes.get(id(node))
            if id(node) in self._open:
                self._stop("RD014", "this value holds an alias of itself", node)
            if known is not None:
                self._repeated += known
                if self._repeated > MAX_REPEATED:
                    self._stop("RD014", f"aliases repeat more than {MAX_REPEATED:,} values", node)
                return known
            self._check_anchor(node)
        if isinstance(node, yaml.ScalarNode):
            self._check_scalar(node)
            size = 1 + len(node.value) // 64
        else:
            if depth > MAX_DEPTH:
                self._stop("RD015", f"values are nested more than {MAX_DEPTH} deep", node)
            if node.tag not in _CORE:
                self._tag(node)
            self._open.add(id(node))
            size = 1 + sum(self._visit(child, depth + 1) for child in self._children(node))
            self._open.discard(id(node))
        if self._anchored:
            self._sizes[id(node)] = size
        return size

    def _children(self, node: yaml.Node) -> Iterator[yaml.Node]:
        if isinstance(node, yaml.SequenceNode):
            if node.flow_style:
                self._check_commas(node)
            yield from node.value
        elif isinstance(node, yaml.MappingNode):
            first: dict[str, yaml.Node] = {}
            for key, value in node.value:
                self._check_key(key, first)
                yield key
                yield value

    def _check_key(self, key: yaml.Node, first: dict[str, yaml.Node]) -> None:
        if not isinstance(key, yaml.ScalarNode) or not (key.value or key.style):
            self._error("RD011", "a key has to be text", key, "text that begins with { [ or ? goes in quotes")
        elif key.value == "<<" and not key.style:
            self._error(
                "RD012",
                "the merge key `<<` is not used here",
                key,
                "to build on an outline use `extends`, on a style `base`",
            )
        elif key.value in first:
            line = self._source.span(first[key.value]).line
            self._error("RD010", f"`{key.value}` is given twice, first in line {line}", key, "keep one of the two")
        else:
            first[key.value] = key

    def _check_scalar(self, node: yaml.ScalarNode) -> None:
        if node.tag != _TEXT and node.tag not in _CORE:
            self._tag(node)
        if not node.style:
            if node.end_mark.line in self._hashed:
                self._check_comment(node)
            if node.end_mark.line > node.start_mark.line:
                self._check_items(node)
        elif node.style == '"' and UNPRINTABLE.search(node.value):
            # Escapes such as \x07. The parser in Python leaves JSON's pairs of surrogates apart.
            joined = node.value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            letters = "".join(UNPRINTABLE.findall(joined))
            node.value = UNPRINTABLE.sub(" ", joined)
            if letters:
                self._problems.append(unprintable(letters, self._source.span(node)))

    def _check_comment(self, node: yaml.ScalarNode) -> None:
        span = self._source.span(node)
        line = self._lines[span.end_line - 1]
        lost = _LOOKS_LIKE_TEXT.match(line, span.end_column - 1)
        if lost:
            where = Span(span.end_line, lost.start(1) + 1, span.end_line, len(line) + 1)
            shown = lost[1] if len(lost[1]) <= 40 else lost[1][:39] + "…"
            self._warn("RD021", f"`{shown}` is read as a comment", where, "if it is text, put the value in quotes")

    def _check_items(self, node: yaml.ScalarNode) -> None:
        """Lines below a text that look like list items, which YAML joins to the text."""
        for number in range(node.start_mark.line + 1, min(node.end_mark.line + 1, len(self._lines))):
            item = _ITEM.match(self._lines[number])
            if item:
                where = Span(number + 1, item.start("item") + 1, number + 1, len(self._lines[number].rstrip()) + 1)
                hint = "for points of a point end the line above with a colon; if it is text, put it all in quotes"
                self._warn("RD023", "this is read as part of the text above it, not as a list item", where, hint)
                return

    def _check_commas(self, node: yaml.SequenceNode) -> None:
        """Items within [ ] that seem to go on from the labelled text before them."""
        for before, item in pairwise(node.value):
            if not isinstance(before, yaml.MappingNode) or not isinstance(item, yaml.ScalarNode) or item.style:
                continue
            if len(before.value) != 1 or self._source.composed.startswith("{", before.start_mark.index):
                continue
            [(label, text)] = before.value
            if not (isinstance(label, yaml.ScalarNode) and isinstance(text, yaml.ScalarNode)):
                continue
            if not text.style and text.value and item.value[:1].islower():
                whole = f'{label.value}: "{text.value}, {item.value}"'
                message = f"`{item.value}` is read as an item of its own, since commas part what stands within [ ]"
                self._warn("RD024", message, self._source.span(item), f"if it goes on from the text before it: {whole}")

    def _check_anchor(self, node: yaml.Node) -> None:
        index = node.start_mark.index
        anchor = _ANCHOR.match(self._source.composed, index)
        if anchor and anchor[0][1:] not in self._referred:
            message = f"`{anchor[0]}` is read as an anchor, not as text, and nothing refers to it"
            self._warn("RD022", message, self._source.span(node), "if it is text, put the value in quotes")

    def _tag(self, node: yaml.Node) -> None:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        self._error("RD013", f"`{tag}` is a YAML tag, which is not used here", node, "put text in quotes")

    def _error(self, code: str, message: str, node: yaml.Node, hint: str) -> None:
        self._problems.append(Problem(code, message, self._source.span(node), hint))

    def _warn(self, code: str, message: str, span: Span, hint: str) -> None:
        self._problems.append(Problem(code, message, span, hint, "warning"))

    def _stop(self, code: str, message: str, node: yaml.Node) -> None:
        source = self._source
        problems = (*source.warnings, *self._problems, Problem(code, message, source.span(node)))
        raise OutlineError(source.file, problems, source.text)
