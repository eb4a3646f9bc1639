"""`${team}` in texts: a value from `vars`, or from the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from recap_decks.outline.chain import value_of
from recap_decks.outline.reading import Reading
from recap_decks.outline.shapes import Scalar
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.yaml_source import MAX_BYTES
from recap_decks.problems import Problem, Span

MARK = "${"
_LITERAL = "$${"
# A literal `${`, a variable, and one that lacks its brace.
_VARIABLE = re.compile(r"\$\$\{|\$\{([^{}\n]+)\}|\$\{(?=[^\W\d])")
_FILLED = frozenset({"text", "prose", "address", "path", "slug"})
Place = tuple[str, int]


def place_of(node: yaml.Node) -> Place:
    """What a node and what is made of it have in common."""
    return node.start_mark.name, node.start_mark.index


def is_filled(shape: Scalar) -> bool:
    """Whether values of that shape may name variables. Listings, names and numbers are left as typed."""
    return shape.kind in _FILLED


class Variables:
    """The values of an outline's variables: `set_` those of the command line, else what the nearest of `roots` says,
    which are an outline and those that it extends.

    `unknown` are the problems of values that name a variable which is not there, by the places of their nodes.
    """

    def __init__(self, reading: Reading, roots: Sequence[yaml.Node], set_: Mapping[str, str]) -> None:
        self.unknown: dict[Place, list[Problem]] = {}
        self._reading = reading
        self._set = set_
        self._values: dict[str, str | None] = dict(set_)
        self._declared: dict[str, yaml.ScalarNode] = {}
        self._own: dict[str, yaml.ScalarNode] = {}
        self._used: set[str] = set()
        self._room = MAX_BYTES
        for root in reversed(roots):
            declared = value_of(root, "vars")
            entries = declared.value if isinstance(declared, yaml.MappingNode) else ()
            single = (entry for entry in entries if all(isinstance(node, yaml.ScalarNode) for node in entry))
            given = {key.value: (key, value) for key, value in single}
            self._own = {name: key for name, (key, _) in given.items() if name not in self._declared}
            self._declared |= {name: value for name, (_, value) in given.items()}

    def filled(self, node: yaml.ScalarNode, shape: Scalar) -> str:
        """The node's value with each variable's in its place."""
        return self._filled(node, ()) if MARK in node.value and is_filled(shape) else str(node.value)

    def _filled(self, node: yaml.ScalarNode, inside: tuple[str, ...]) -> str:
        """The same for what stands `inside` the values of those variables."""
        problems: list[Problem] = []

        def value(found: re.Match[str]) -> str:
            if found[0] == _LITERAL:
                return MARK
            name = (found[1] or "").strip()
            if not name:
                if found[1] is None:
                    problems.append(self._unclosed(node))
                return found[0]
            self._used.add(name)
            if name in inside:
                chain = " → ".join(f"`{each}`" for each in (*inside[inside.index(name) :], name))
                problems.append(Problem("RD140", f"variables name each other in a circle: {chain}", place(found)))
                return found[0]
            said = self._said(name, inside)
            if said is None:
                problems.append(self._problem(name, place(found)))
                return found[0]
            self._room -= len(said)
            if self._room < 0:
                message = f"variables fill in more than {MAX_BYTES // 1_000_000} MB"
                problems.append(Problem("RD140", message, place(found)))
                return found[0]
            return said

        def place(found: re.Match[str]) -> Span:
            return self._place(found[0], node)

        filled = _VARIABLE.sub(value, node.value)
        if problems:
            self.unknown[place_of(node)] = problems
        return filled

    def _said(self, name: str, inside: tuple[str, ...]) -> str | None:
        """The value of a variable; None where there is none."""
        if name not in self._values:
            node = self._declared.get(name)
            absent = node is None or self._reading.absent(node)
            self._values[name] = None if node is None or absent else self._filled(node, (*inside, name)).strip()
        return self._values[name]

    def _unclosed(self, node: yaml.ScalarNode) -> Problem:
        message = f"a variable lacks its `}}` after this `{MARK}`"
        return Problem("RD140", message, self._place(MARK, node), f"for a `{MARK}` that is text write `{_LITERAL}`")

    def _problem(self, name: str, where: Span) -> Problem:
        if name in self._declared:
            hint = f"give it one under `vars`, or with --set {name}=…"
            return Problem("RD140", f"the variable `{name}` has no value", where, hint)
        known = [each for each in self._names() if not self._is_empty(each)]
        there = listed(known, name) if known else "give it a value under `vars`"
        message = f"unknown variable `{name}`{meant(name, known)}"
        literally = f"for a `{MARK}` that is text write `{_LITERAL}`"
        return Problem("RD140", message, where, f"{there}; {literally}" if there else literally)

    def _names(self) -> list[str]:
        return list(dict.fromkeys([*self._set, *self._declared]))

    def _is_empty(self, name: str) -> bool:
        return name not in self._set and self._reading.absent(self._declared[name])

    def _place(self, typed: str, node: yaml.ScalarNode) -> Span:
        """Where the variable stands; the whole value where escapes or folding hide it."""
        span = self._reading.span(node)
        lines = (span.file.text or self._reading.source.text).split("\n")
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            column = lines[number - 1].find(typed, span.column - 1 if number == span.line else 0)
            if column >= 0:
                return Span(number, column + 1, number, column + 1 + len(typed), span.file)
        return span

    def report_unused(self) -> None:
        """Report values that no text asks for: those of the command line, and what only the outline itself declares."""
        for name in self._set:
            if name not in self._used and name not in self._declared:
                known = sorted(self._used | self._declared.keys())
                message = f"nothing in the outline takes the variable `{name}`{meant(name, known)}"
                self._reading.report(Problem("RD140", message, hint=listed(known, name) if known else None))
        for name, key in self._own.items():
            if name not in self._used and not self._reading.absent(self._declared[name]):
                known = sorted(self._used)
                hint = f"write `${{{name}}}` in a text, or take it out"
                self._reading.warn("RD135", f"no text takes the variable `{name}`{meant(name, known)}", key, hint)


def literal(text: str) -> str:
    """`text` so written that it is read as it is."""
    return _VARIABLE.sub(lambda found: f"${found[0]}", text)
