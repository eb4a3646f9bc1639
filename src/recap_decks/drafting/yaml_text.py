"""Texts as YAML that our own reader, and any other, reads back letter for letter."""

from __future__ import annotations

import re
import textwrap

WIDTH = 100
"""Columns that a drafted outline keeps to where words allow it."""

# What a plain scalar may not begin with, or hold (YAML 1.2, 7.3.3), and words that readers of YAML 1.1 take for values.
_UNSAFE_START = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`~=<]|---|\.\.\.")
_UNSAFE = re.compile(r":(?:\s|$)|\s#")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}]")
_VALUES = re.compile(r"(?:~|null|true|false|yes|no|on|off|y|n)", re.I)


def scalar(text: str, *, in_flow: bool = False) -> str:
    """The text on one line, in quotes where it needs them; `in_flow` is between brackets."""
    if (
        text
        and text == text.strip()
        and not _UNSAFE_START.match(text)
        and not _UNSAFE.search(text)
        and not (in_flow and (_UNSAFE_IN_FLOW.search(text) or ":" in text))
        and not _VALUES.fullmatch(text)
    ):
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def folded(paragraphs: list[str], indent: int) -> str:
    """A `>` block whose lines stand `indent` columns in, a blank line between paragraphs."""
    margin = " " * indent
    lines = [
        textwrap.fill(text, max(WIDTH - indent, 40), break_long_words=False, break_on_hyphens=False)
        for text in paragraphs
    ]
    return ">\n" + textwrap.indent("\n\n".join(lines), margin, lambda line: bool(line.strip()))


def text_after(key: str, paragraphs: list[str], indent: int) -> str:
    """`key: text`, on one line where there is room, folded where there is not; `indent` is the key's column."""
    (first, *others) = paragraphs
    line = f"{key}: {scalar(first)}"
    if not others and indent + len(line) <= WIDTH:
        return line
    if not others and " " not in first:
        return line
    return f"{key}: {folded(paragraphs, indent + 2)}"


def verbatim(text: str, indent: int) -> str:
    """A `|` block that keeps every line."""
    margin = " " * indent
    # A first line that begins with spaces would else say how far all are indented.
    hint = "2" if re.match(r"\n*[ \t]", text) else ""
    return f"|{hint}\n" + "\n".join(f"{margin}{line}" if line else "" for line in text.split("\n"))


def comment(text: str, indent: int = 0) -> list[str]:
    """Lines of a comment."""
    margin = " " * indent
    return textwrap.wrap(
        text, WIDTH, initial_indent=f"{margin}# ", subsequent_indent=f"{margin}# ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
