"""One line of an article: its letters, and the marks that inline Markdown has a sign for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from recap_decks.outline.inline import is_address, merged, runs
from recap_decks.outline.texts import Run
from recap_decks.outline.yaml_source import UNPRINTABLE

_SPACES = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_LEFT_OUT = re.compile("[\u00ad\ufeff]")  # soft hyphens, which outlines leave out, and stray byte-order marks
_SIGNS = re.compile(r"([\\`*\[\]<~])")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”„«»]+")
_AFTER_ADDRESS = ".,;:!?)]}'’*_"


@dataclass(frozen=True, slots=True)
class Words:
    """Text on one line, without spaces at its ends."""

    runs: tuple[Run, ...] = ()

    @property
    def plain(self) -> str:
        """Its letters without marks."""
        return "".join(run.text for run in self.runs)

    def __bool__(self) -> bool:
        return bool(self.runs)

    def __len__(self) -> int:
        return sum(len(run.text) for run in self.runs)

    def cut(self, start: int, end: int | None = None) -> Words:
        """The letters from `start` to `end`, with their marks."""
        return tidied(_between(self.runs, start, len(self) if end is None else end))

    def links(self) -> Iterator[tuple[str, str]]:
        """Each link's text and its address."""
        for run in self.runs:
            if run.link:
                yield run.text, run.link

    def bold_start(self) -> int:
        """How many letters at the beginning are bold."""
        count = 0
        for run in self.runs:
            if not run.bold and run.text.strip():
                break
            count += len(run.text)
        return count


def plain_words(text: str) -> Words:
    """A text without marks; web addresses in it become links."""
    return tidied(linked(text))


def linked(text: str) -> list[Run]:
    """A text's runs as they stand, its web addresses as links."""
    found: list[Run] = []
    end = 0
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_AFTER_ADDRESS)
        if is_address(address):
            found += [Run(text[end : match.start()]), Run(address, link=address)]
            end = match.start() + len(address)
    return [*found, Run(text[end:])]


def tidied(parts: Iterable[Run]) -> Words:
    """The runs on one line: white space is single spaces, none at the ends, and nothing that YAML cannot hold."""
    done: list[Run] = []
    after_space = True
    for run in parts:
        text = _SPACES.sub(" ", UNPRINTABLE.sub(" ", _LEFT_OUT.sub("", run.text)))
        if after_space:
            text = text.lstrip(" ")
        if text:
            after_space = text.endswith(" ")
            done.append(replace(run, text=text))
    while done and done[-1].text.endswith(" "):
        last = done.pop()
        if last.text.rstrip(" "):
            done.append(replace(last, text=last.text.rstrip(" ")))
    found = merged(done)
    return Words(found) if "".join(run.text for run in found).strip() else Words()


def unbold(words: Words) -> Words:
    """The words without bold, for places that are bold by themselves."""
    return tidied(replace(run, bold=False) for run in words.runs)


def unmarked(words: Words) -> Words:
    """The words without bold and italics."""
    return tidied(replace(run, bold=False, italic=False) for run in words.runs)


def unlinked(words: Words) -> Words:
    """The words without links."""
    return tidied(replace(run, link=None) for run in words.runs)


def letters_of(words: Words) -> str:
    """The letters alone, by which two titles are compared."""
    return "".join(letter for letter in words.plain.casefold() if letter.isalpha())


def joined(parts: Iterable[Words], between: str = " ") -> Words:
    """All of them on one line."""
    done: list[Run] = []
    for part in parts:
        if done and part:
            done.append(Run(between))
        done += part.runs
    return tidied(done)


def marked(words: Words) -> str:
    """The text as inline Markdown that an outline reads back as the same letters.

    A sign that was none stays one, by a backslash where it is needed. Marks that CommonMark cannot say at their place
    (bold within a word, say) are left out; a letter never is.
    """
    plain = words.plain
    if any(run.bold or run.italic or run.code or run.struck or run.link for run in words.runs):
        for kept in (words.runs, tuple(replace(run, bold=False, italic=False, struck=False) for run in words.runs)):
            text = "".join(_with_marks(group) for group in _by_link(kept))
            if _read(text) == _letters(kept):
                return text
    for text in (plain, _SIGNS.sub(r"\\\1", plain)):
        if _read(text) == [(letter, "") for letter in plain if not letter.isspace()]:
            return text
    return plain


def _read(text: str) -> list[tuple[str, str]]:
    return _letters(runs(text))


def _letters(parts: Iterable[Run]) -> list[tuple[str, str]]:
    """Every letter with its marks; addresses may be escaped otherwise, and marks of spaces are nobody's."""
    return [
        (letter, f"{run.bold:d}{run.italic:d}{run.code:d}{run.struck:d}{bool(run.link):d}".strip("0"))
        for run in parts
        for letter in run.text
        if not letter.isspace()
    ]


def _by_link(parts: tuple[Run, ...]) -> Iterator[list[Run]]:
    group: list[Run] = []
    for run in parts:
        if group and group[-1].link != run.link:
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _with_marks(group: list[Run]) -> str:
    link = group[0].link
    if link and len(group) == 1 and group[0].text == link and not re.search(r"[<>\s\\]", link):
        return f"<{link}>"
    inner = "".join(_with_emphasis(run) for run in group)
    if not link:
        return inner
    address = re.sub(r"[\s<>]", lambda sign: f"%{ord(sign[0]):02X}", link).replace("\\", "%5C")
    return f"[{inner}]({f'<{address}>' if re.search(r'[()]', address) else address})"


def _with_emphasis(run: Run) -> str:
    if run.code:
        fence = "`" * (1 + max((len(ticks) for ticks in re.findall("`+", run.text)), default=0))
        space = " " if run.text.startswith("`") or run.text.endswith("`") else ""
        return f"{fence}{space}{run.text}{space}{fence}"
    text = run.text.strip(" ")
    before = run.text[: len(run.text) - len(run.text.lstrip(" "))]
    after = run.text[len(run.text.rstrip(" ")) :] if text else ""
    text = _SIGNS.sub(r"\\\1", text) if _SIGNS.search(text) and _read(text) != _letters([Run(text)]) else text
    for is_set, sign in ((run.struck, "~~"), (run.italic, "*"), (run.bold, "**")):
        if is_set and text:
            text = f"{sign}{text}{sign}"
    return f"{before}{text}{after}"


def _between(parts: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in parts:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        if first < last:
            yield replace(run, text=run.text[first:last])
        at += len(run.text)
