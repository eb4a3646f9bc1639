"""What can be wrong with an outline, and where.

A `Problem` is for the person who typed the YAML: a place, what is wrong, what is allowed and, where there is one,
the nearest right spelling. Readers collect problems and raise them together as `OutlineError`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]

ERRORS = {
    "RD001": "the file is of another kind, or not UTF-8",
    "RD002": "the file is empty",
    "RD003": "a code fence stands around the YAML",
    "RD004": "the file holds more than one YAML document",
    "RD005": "the file is not YAML",
    "RD006": "a colon stands in a value without quotes",
    "RD007": "a tab stands where YAML allows spaces only",
    "RD008": "a quote is never closed",
    "RD009": "a value begins with a sign that YAML keeps for itself",
    "RD010": "a key is given twice",
    "RD011": "a key is not text",
    "RD012": "the merge key `<<` is used",
    "RD013": "a YAML tag is used that is not of the core schema",
    "RD014": "aliases repeat without end, or too much",
    "RD015": "values are nested too deep",
    "RD016": "the file is too big",
    "RD017": "the file cannot be read",
    "RD101": "a key is unknown",
    "RD103": "something required is missing",
    "RD104": "a value is of the wrong kind",
    "RD105": "a name is not one of those allowed",
    "RD106": "a value is not a date",
    "RD107": "an event ends before it starts",
    "RD108": "a value is neither true nor false",
    "RD109": "a slug cannot name a file",
    "RD110": "a language is not a BCP 47 tag",
    "RD111": "an id is given twice",
    "RD112": "an id is not in kebab case",
    "RD113": "points are nested deeper than one level",
    "RD114": "a point holds more than one label",
    "RD115": "a list item is empty",
    "RD116": "a file lies outside of the outline's folder",
    "RD117": "a value is not a web or mail address",
    "RD118": "a value is not a number, or out of its range",
    "RD119": "the rows of a table differ in length",
    "RD120": "a mapping holds none, or more than one, of the keys that exclude each other",
    "RD121": "a code to ignore is not that of a warning",
    "RD122": "a file that the outline names cannot be read",
    "RD123": "a picture cannot be used",
    "RD124": "a theme's content cannot fill the composition that it asks for",
    "RD125": "a file of values separated by commas cannot be used",
    "RD126": "a chart cannot show its data",
    "RD127": "a word is larger than a slide",
    "RD140": "a variable is unknown, has no value, or is not used",
    "RD141": "no theme is left to tell",
    "RD142": "outlines extend each other without end, or too many do",
    "RD150": "a value is not a colour",
    "RD151": "text in one colour of a style cannot be read on another",
    "RD152": "a size or measure of a style is out of its range",
    "RD153": "a font cannot be used",
    "RD190": "the key is known but not supported yet",
    "RD210": "two pages do not hold a summary",
}
"""What stops a build, by code."""

WARNINGS = {
    "RD020": "a control character was read as a space",
    "RD021": "text after ` #` was read as a comment",
    "RD022": "a word after `&` was read as an anchor",
    "RD023": "a list item was read as part of the text above it",
    "RD024": "a comma within brackets parted a text",
    "RD102": "a theme has no points",
    "RD131": "an image has no alternative text",
    "RD132": "two themes have the same title",
    "RD133": "a part has no themes",
    "RD134": "nothing is for an audience that is asked for",
    "RD135": "a variable is not used",
    "RD155": "a mark in one colour of a style hardly stands out from another",
    "RD156": "two series of a chart look alike",
    "RD157": "a font calls itself by another name",
    "RD158": "a value of a brand file cannot be used",
    "RD159": "a colour of a brand was changed, or is used less, to be legible",
    "RD201": "a title takes more than two lines over its slide",
    "RD202": "a character is in no font that is installed",
    "RD204": "a picture has few pixels for its place on a slide",
    "RD205": "no lexer knows the language of a listing",
    "RD206": "a chart is drawn otherwise than it asks for, since its data want that",
    "RD207": "a picture has few pixels for its place on a page",
    "RD208": "a logo can hardly be seen on the cover",
    "RD301": "a headline has neither a verb nor a number",
    "RD302": "a headline joins statements over three topics or more",
    "RD303": "a slide holds more words than its purpose bears",
    "RD304": "a point repeats its label",
    "RD305": "a theme has much text, and nothing to look at",
    "RD306": "a chart or table has no source",
    "RD307": "the numbers have no source",
    "RD308": "an alternative text is the name of a file",
    "RD309": "themes do not say what they mean for the readers",
    "RD310": "an action lacks who does it, or by when",
    "RD311": "a link leads to a file that is not there",
    "RD312": "a theme says far less than the others",
    "RD313": "numbers side by side have different units",
    "RD314": "a theme or part is named by an id that only its title gives",
}
"""What a build only speaks of, by code; an outline can silence each with `ignore`."""


BRIEFING = "RD3"
"""How the codes begin of what only `check` speaks of."""


@dataclass(frozen=True, slots=True, order=True)
class FileRead:
    """A file that was read beside the outline, such as one that it extends: its name in messages, and its text, to show
    the lines at fault."""

    name: str = ""
    text: str = field(default="", compare=False, repr=False)


OUTLINE_ITSELF = FileRead()
"""What a place lies in that says nothing else."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in the outline, or in another `file`: line and column count code points from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    file: FileRead = OUTLINE_ITSELF

    def line_seen_from(self, place: Span) -> str:
        """Its line as a message at `place` speaks of it."""
        elsewhere = self.file != place.file
        return f"line {self.line}" + (
            f" of {self.file.name or 'the outline that extends this one'}" if elsewhere else ""
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake or doubt.

    `code` is stable (`RD` and three digits: 0xx the file, 1xx the vocabulary and values, 2xx what was laid out,
    3xx what makes a briefing hard to follow): one of
    `ERRORS` or `WARNINGS`.
    `hint` says what is allowed, or the line as it should be. `span` is None where no line is at fault. `lacks` is the
    entry that would mend it, below the value that is pointed at.
    """

    code: str
    message: str
    span: Span | None = None
    hint: str | None = None
    severity: Severity = "error"
    lacks: tuple[str, str] | None = None


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems as their places follow in the file, then those of other files; those without one come first."""

    def place(problem: Problem) -> tuple[bool, FileRead, Span | None, str]:
        span = problem.span
        return span is not None, span.file if span else OUTLINE_ITSELF, span, problem.code

    return sorted(problems, key=place)


@dataclass(frozen=True, slots=True)
class Silences:
    """Which warnings the outline does not want: everywhere by `codes`, on one line by `places` (file, line, code)."""

    codes: frozenset[str] = frozenset()
    places: frozenset[tuple[FileRead, int, str]] = frozenset()

    def cover(self, problem: Problem) -> bool:
        """Whether `problem` is a warning that the outline silences; an error never is."""
        if problem.severity == "error":
            return False
        if problem.code in self.codes:
            return True
        span = problem.span
        return span is not None and (span.file, span.line, problem.code) in self.places


class OutlineError(Exception):
    """The outline (or a file that it names) is at fault; carries every problem found, warnings too."""

    def __init__(self, file: str, problems: Iterable[Problem], source: str = "") -> None:
        self.file = file
        self.problems = tuple(problems)
        self.source = source  # the text as read, to show the lines at fault
        super().__init__(self._described())

    def _described(self) -> str:
        return "\n".join(
            f"{(p.span and p.span.file.name) or self.file}:"
            f"{f'{p.span.line}:{p.span.column}: ' if p.span else ' '}{p.message}"
            for p in self.problems
        )


class InternalFault(Exception):  # noqa: N818 - it names whose fault it is, which is what the reader needs
    """A promise of ours is broken (a text lost, a box overrun): nothing is written, and it is to be reported."""
