"""A file as lines that are exchanged one by one, so that all else stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands in place of the line at `index`, from 0; None where it goes. `below`: it stands under that line."""

    index: int
    line: str | None
    what: str
    below: bool = False


@dataclass(slots=True)
class EditedFile:
    """A text by lines, each with the end that it has in the file."""

    start: str  # a byte-order mark, or nothing
    lines: list[str]
    ends: list[str]

    @classmethod
    def of(cls, text: str) -> EditedFile:
        """The file that holds that text."""
        start = "\ufeff" if text.startswith("\ufeff") else ""
        body = text.removeprefix(start)
        return cls(start, _LINE_END.split(body), [*_LINE_END.findall(body), ""])

    def replace(self, edit: Edit) -> None:
        """Do the edit; those of lines further down have to be done before."""
        if edit.line is None:
            del self.lines[edit.index], self.ends[edit.index]
        elif edit.below:
            end = self.ends[edit.index]
            self.lines.insert(edit.index + 1, edit.line)
            self.ends.insert(edit.index + 1, end)
            self.ends[edit.index] = end or (self.ends[edit.index - 1] if edit.index else "\n")
        else:
            self.lines[edit.index] = edit.line

    def encoded(self) -> bytes:
        """Its bytes."""
        lines = zip(self.lines, self.ends, strict=True)
        return (self.start + "".join(line + end for line, end in lines)).encode("utf-8")
