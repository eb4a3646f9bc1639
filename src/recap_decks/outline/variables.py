"""`${team}` in texts: a value from `vars`, or from the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from recap_decks.outline.chain import value_of
from recap_decks.outline.reading import Reading
from recap_decks.outline.shapes import Scalar
from recap_decks.outline.spelling import listed, meant
from recap_decks.problems import Problem, Span

MARK = "${"
_VARIABLE = re.compile(r"\$\$\{|\$\{([^{}\n]+)\}")  # the first is a literal `${`
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

    def __init__(self, reading: Reading, roots: Iterable[yaml.Node], set_: Mapping[str, str]) -> None:
        self.unknown: dict[Place, list[Problem]] = {}
        self._reading = reading
        self._values: dict[str, str | None] = dict(set_)
        self._used: set[str] = set()
        for root in roots:
            declared = value_of(root, "vars")
            if isinstance(declared, yaml.MappingNode):
                for key, value in declared.value:
                    if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
                        said = None if reading.absent(value) else value.value.strip()
                        self._used.add(key.value)
                        self._values.setdefault(key.value, said)

    def filled(self, node: yaml.ScalarNode, shape: Scalar) -> str:
        """The node's value with each variable's in its place."""
        if MARK not in node.value or not is_filled(shape):
            return str(node.value)
        unknown: list[Problem] = []

        def value(found: re.Match[str]) -> str:
            name = (found[1] or "").strip()
            if not name:
                return MARK if found[1] is None else found[0]
            self._used.add(name)
            said = self._values.get(name)
            if said is None:
                unknown.append(self._problem(name, found[0], node))
                return found[0]
            return said

        filled = _VARIABLE.sub(value, node.value)
        if unknown:
            self.unknown[place_of(node)] = unknown
        return filled

    def _problem(self, name: str, typed: str, node: yaml.ScalarNode) -> Problem:
        where = self._place(typed, node)
        if name in self._values:
            hint = f"give it one under `vars`, or with --set {name}=…"
            return Problem("RD140", f"the variable `{name}` has no value", where, hint)
        known = [each for each, value in self._values.items() if value is not None]
        there = listed(known, name) if known else "give it a value under `vars`"
        message = f"unknown variable `{name}`{meant(name, known)}"
        literally = f"for a `{MARK}` that is text write `${MARK}`"
        return Problem("RD140", message, where, f"{there}; {literally}" if there else literally)

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
        """Report values of the command line that no text asks for."""
        for name in self._values:
            if name not in self._used:
                known = sorted(self._used)
                message = f"nothing in the outline takes the variable `{name}`{meant(name, known)}"
                self._reading.report(Problem("RD140", message, hint=listed(known, name) if known else None))


def literal(text: str) -> str:
    """`text` so written that it is read as it is."""
    return _VARIABLE.sub(lambda found: f"${found[0]}", text)
