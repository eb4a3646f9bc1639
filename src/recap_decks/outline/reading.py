"""What one reading of an outline carries along: places, the problems found so far, and the names that may be used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

import yaml

from recap_decks.outline import inline
from recap_decks.outline.model import Prose, Text
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.yaml_source import YamlSource
from recap_decks.problems import WARNINGS, FileRead, Problem, Silences, Span

IGNORE = re.compile(r"#\s*recap:\s*ignore\s+(?P<codes>[^#]*)")
_CODE = re.compile(r"[^\s,]+")


class Reading:
    """Readers report to it and go on, so that all problems come at once.

    `icons`, `styles` and `layouts` are the names that an outline may use; `folder`, and `owner`, which is what the file
    is, are only named in messages. `bases` are the outlines that this one extends, nodes of which are read, too;
    `levels_up` says how many folders above the outline's own there are below which it may name files.
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
        bases: Collection[YamlSource] = (),
        levels_up: int = 0,
    ) -> None:
        self.source = source
        self.icons = icons
        self.styles = styles
        self.layouts = layouts
        self.folder = folder
        self.owner = owner
        self.levels_up = levels_up
        self.problems: list[Problem] = []
        self.errors = 0
        self._bases: Mapping[str, YamlSource] = {base.file: base for base in bases}
        self._null_is_absent = {each.read: each.is_json() for each in (source, *bases)}

    @property
    def sources(self) -> tuple[YamlSource, ...]:
        """The outline's file, and those that it extends, the nearest first."""
        return (self.source, *self._bases.values())

    def span(self, where: yaml.Node | Span) -> Span:
        """A node's place."""
        return where if isinstance(where, Span) else self._source_of(where).span(where)

    def folder_of(self, node: yaml.Node) -> str:
        """The folder from which a file is named there, from the outline's own: empty, or with a slash at its end."""
        return self._source_of(node).folder

    def _source_of(self, node: yaml.Node) -> YamlSource:
        """What the node stands in."""
        return self._bases.get(node.start_mark.name, self.source) if self._bases else self.source

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
        return node.value in ("", "~") or (node.value == "null" and self._null_is_absent[self._source_of(node).read])

    def text(self, node: yaml.ScalarNode, at: str) -> Text | None:
        """A scalar as one paragraph; None where it is blank."""
        runs = inline.runs(node.value)
        return Text(runs, at, self.span(node)) if runs else None

    def prose(self, node: yaml.ScalarNode, at: str) -> Prose:
        """A scalar as paragraphs."""
        # In quotes on one line, a break can only have been written as an escape.
        folded = node.style != "|" and node.start_mark.line != node.end_mark.line
        parts = inline.paragraphs(node.value, folded)
        span = self.span(node)
        return tuple(
            Text(inline.runs(part), at if index == 0 else f"{at}#{index + 1}", span) for index, part in enumerate(parts)
        )

    def silences(self, everywhere: Collection[str]) -> Silences:
        """The warnings not wanted: `everywhere` by the outline's `ignore`, others by comments on their lines.

        A comment that has its line to itself speaks of the next one.
        """
        places = {place for each in self.sources if "recap:" in each.text for place in self._silenced(each)}
        return Silences(frozenset(everywhere), frozenset(places))

    def _silenced(self, source: YamlSource) -> Iterator[tuple[FileRead, int, str]]:
        for number, line in enumerate(source.text.split("\n"), 1):
            alone = line.lstrip().startswith("#")
            for found in IGNORE.finditer(line):
                for code in _CODE.finditer(found["codes"]):
                    start = found.start("codes") + code.start()
                    end = start + len(code.group())
                    self.check_silence(code.group(), Span(number, start + 1, number, end + 1, source.read))
                    yield source.read, number + alone, code.group()

    def check_silence(self, code: str, where: yaml.Node | Span) -> None:
        """Report a code that is not that of a warning."""
        if code not in WARNINGS:
            self.error("RD121", f"`{code}` is no warning's code{meant(code, WARNINGS)}", where, listed(WARNINGS, code))
