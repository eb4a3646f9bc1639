"""What one reading of an outline carries along: places, the problems found so far, and the names that may be used."""

from __future__ import annotations

import re
from collections.abc import Collection

import yaml

from recap_decks.outline import inline
from recap_decks.outline.model import Prose, Text
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.problems import WARNINGS, Problem, Silences, Span

_IGNORE = re.compile(r"#\s*recap:\s*ignore\s+(?P<codes>[^#]*)")
_CODE = re.compile(r"[^\s,]+")


class Reading:
    """Readers report to it and go on, so that all problems come at once.

    `icons`, `styles` and `layouts` are the names that an outline may use; `folder`, and `owner`, which is what the file
    is, are only named in messages.
    `is_variant` is set where the outline extends another one and may leave out what that one says.
    """

    def __init__(
        self,
        source: YamlSource,
        *,
        icons: Collection[str] = (),
        styles: Collection[str] = (),
        layouts: Collection[str] = (),
        folder: str | None = None,
        owner: str = "outline",
    ) -> None:
        self.source = source
        self.icons = icons
        self.styles = styles
        self.layouts = layouts
        self.folder = folder
        self.owner = owner
        self.is_variant = False
        self.problems: list[Problem] = []
        self.errors = 0
        self._null_is_absent = source.is_json()

    def span(self, where: yaml.Node | Span) -> Span:
        """A node's place."""
        return where if isinstance(where, Span) else self.source.span(where)

    def error(self, code: str, message: str, where: yaml.Node | Span, hint: str | None = None) -> None:
        """Report what stops the build."""
        self.errors += 1
        self.problems.append(Problem(code, message, self.span(where), hint))

    def warn(self, code: str, message: str, where: yaml.Node | Span, hint: str | None = None) -> None:
        """Report a doubt."""
        self.problems.append(Problem(code, message, self.span(where), hint, "warning"))

    def report(self, problem: Problem) -> None:
        """Report what a check found that knows no nodes."""
        self.errors += problem.severity == "error"
        self.problems.append(problem)

    def unknown(self, what: str, name: str, allowed: Collection[str], where: yaml.Node | Span) -> None:
        """Report a name that is not among `allowed`, with the nearest that is."""
        self.error("RD105", f"unknown {what} `{name}`{meant(name, allowed)}", where, listed(allowed, name))

    def absent(self, node: yaml.Node) -> bool:
        """Whether nothing is given: no value, or `~`; in JSON `null` too."""
        if not isinstance(node, yaml.ScalarNode):
            return False
        if node.style:
            return False
        return node.value in ("", "~") or (self._null_is_absent and node.value == "null")

    def text(self, node: yaml.ScalarNode, at: str) -> Text | None:
        """A scalar as one paragraph; None where it is blank."""
        runs = inline.runs(node.value)
        return Text(runs, at, self.source.span(node)) if runs else None

    def prose(self, node: yaml.ScalarNode, at: str) -> Prose:
        """A scalar as paragraphs."""
        # In quotes on one line, a break can only have been written as an escape.
        folded = node.style != "|" and node.start_mark.line != node.end_mark.line
        parts = inline.paragraphs(node.value, folded)
        span = self.source.span(node)
        return tuple(
            Text(inline.runs(part), at if index == 0 else f"{at}#{index + 1}", span) for index, part in enumerate(parts)
        )

    def silences(self, everywhere: Collection[str]) -> Silences:
        """The warnings not wanted: `everywhere` by the outline's `ignore`, others by comments on their lines.

        A comment that has its line to itself speaks of the next one.
        """
        places: set[tuple[int, str]] = set()
        if "recap:" in self.source.text:
            for number, line in enumerate(self.source.text.split("\n"), 1):
                found = _IGNORE.search(line)
                if not found:
                    continue
                alone = not line[: found.start()].strip()
                for code in _CODE.finditer(found["codes"]):
                    start = found.start("codes") + code.start()
                    self.check_silence(code.group(), Span(number, start + 1, number, start + len(code.group()) + 1))
                    places.add((number + alone, code.group()))
        return Silences(frozenset(everywhere), frozenset(places))

    def check_silence(self, code: str, where: yaml.Node | Span) -> None:
        """Report a code that is not that of a warning."""
        if code not in WARNINGS:
            self.error("RD121", f"`{code}` is no warning's code{meant(code, WARNINGS)}", where, listed(WARNINGS, code))
