"""Which lines of a text were broken to fit a width, and belong together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

WIDEST = 132
"""In columns: lines that are longer were not broken by hand or program."""

_LEAST = 40  # columns; a shorter line ends where its writer wanted
_LONGEST_ENTRY = 60  # columns
_ENDS = (".", "!", "?", ":", ";", "。", "！", "？", "：", "…")
_BULLET = re.compile(r"\s*[・•▪◦‣●○■□▶➤✓✔]\s*(?=\S)")
_LABELLED = re.compile(r"(?:\*\*|__)?[^\s:*_][^:*_]{0,30}(?::(?:\*\*|__)|(?:\*\*|__)\s?:|\s?:)\s")


def grouped(lines: Iterable[str], goes_on: Callable[[str, str], bool]) -> Iterator[str]:
    """Lines joined where `goes_on` says of two neighbours that the second one goes on with the first."""
    held = last = ""
    for line in lines:
        if held and goes_on(last, line):
            held = f"{held.rstrip()} {line.lstrip()}"
        else:
            if held:
                yield held
            held = line
        last = line
    if held:
        yield held


def markdown_paragraphs(text: str, width: int) -> Iterator[str]:
    """The paragraphs that a paragraph of Markdown was meant as: its lines are one, as CommonMark says, but for lines
    that introduce what follows, facts with a label each, breaks that were asked for, and lines as long as paragraphs.
    The whole article is `width` columns at its widest.
    """
    lines = text.split("\n")
    is_unbroken = max(map(len, lines)) > WIDEST

    def goes_on(line: str, following: str) -> bool:
        if is_unbroken and line.endswith(_ENDS):
            return False
        if line.endswith((":", "：")) and not (len(line) >= _LEAST and _has_no_room(line, following, width)):
            return False
        if line.endswith(("  ", "\\")):
            return False
        return not (_LABELLED.match(line) and _LABELLED.match(following))

    return (line.removesuffix("\\") if line.endswith("\\") else line for line in grouped(lines, goes_on))


def are_entries(lines: Sequence[str]) -> bool:
    """Whether lines are a list without its signs: three or more, all short, none of them a sentence or a fact."""
    return len(lines) > 2 and all(
        len(line) <= _LONGEST_ENTRY and not line.endswith((*_ENDS, ",")) and ": " not in line and not line[0].islower()
        for line in (one.strip() for one in lines)
    )


def stretches(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Lines of one paragraph as stretches that are lists by bullets that Markdown does not know, such as `・`, without
    those, and others, each with whether it is a list."""
    held: list[str] = []
    was_list = False
    for line in lines:
        bullet = _BULLET.match(line)
        if held and bool(bullet) != was_list:
            yield held, was_list
            held = []
        was_list = bullet is not None
        held.append(line[bullet.end() :].rstrip() if bullet else line)
    if held:
        yield held, was_list


def was_broken(line: str, following: str, width: int) -> bool:
    """Whether a line of plain text ends where it does for lack of room: the text is `width` columns at its widest."""
    if width > WIDEST or len(line) < _LEAST or not following or line.endswith((":", "：")):
        return False
    if _LABELLED.match(following) and following[0].isupper():
        return False
    if _has_no_room(line, following, width):
        return True
    return not line.endswith(_ENDS) and following[0].islower()


def _has_no_room(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have stood on this one."""
    return width <= WIDEST and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - 2
