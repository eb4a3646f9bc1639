"""Code as lines of stretches that are coloured by what they are, whatever draws them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

from recap_decks.problems import Problem
from recap_decks.story.slides import Code, Visual

Part = Literal["plain", "word", "value", "comment"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one line that are of one kind: a `word` of the language or a name that it gives a role, a `value`
    (text, number), a `comment`, or `plain`."""

    text: str
    part: Part


# How each part looks: face and colour, of which a second cue is left where the colours are not told apart.
FACES: dict[Part, str] = {"plain": "code", "word": "code-bold", "value": "code", "comment": "code"}
COLOURS: dict[Part, str] = {"plain": "ink", "word": "ink", "value": "accent_text", "comment": "muted"}


def coloured(code: Code) -> list[list[Stretch]]:
    """The listing's lines in stretches, as many as it has; a blank line is empty. A language that no lexer knows has
    plain lines."""
    lines = [line.plain if line is not None else "" for line in code.lines]
    if code.language is None or not is_known(code.language):
        return [[Stretch(line, "plain")] if line else [] for line in lines]
    return list(_cut_into(lines, _lexed("\n".join(lines), code.language)))


def is_known(language: str) -> bool:
    """Whether a lexer goes by that name."""
    from pygments.lexers import find_lexer_class_by_name
    from pygments.util import ClassNotFound

    try:
        find_lexer_class_by_name(language)
    except ClassNotFound:
        return False
    return True


def unknown_languages(visuals: Iterable[Visual]) -> Iterator[Problem]:
    """A warning for each listing that is not coloured, since no lexer goes by the name of its language."""
    for visual in visuals:
        if isinstance(visual, Code) and visual.language is not None and not is_known(visual.language):
            near = get_close_matches(visual.language.casefold(), _known_languages(), 1)
            message = f"no lexer knows the language `{visual.language}`, so that its code is not coloured"
            hint = f"did you mean {near[0]}?" if near else "leave `language` out where it has no name"
            yield Problem("RD205", message, visual.language_span, hint, "warning")


def _known_languages() -> list[str]:
    from pygments.lexers import get_all_lexers

    return sorted({name for _, names, _, _ in get_all_lexers() for name in names})


def _lexed(text: str, language: str) -> Iterator[tuple[str, Part]]:
    from pygments.lexers import get_lexer_by_name

    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    for kind, value in lexer.get_tokens(text):
        yield value, _part(kind)


def _part(kind: Any) -> Part:
    from pygments.token import Comment, Keyword, Literal, Name, Operator

    if kind in Comment:
        return "comment"
    if kind in Keyword or kind in Operator.Word or kind in Name.Tag or kind in Name.Decorator:
        return "word"
    if kind in Literal:  # texts and numbers
        return "value"
    return "plain"


def _cut_into(lines: Sequence[str], found: Iterator[tuple[str, Part]]) -> Iterator[list[Stretch]]:
    """What the lexer found, line by line. Its characters are the lines' own: lexers keep every one."""
    own: list[Stretch] = []
    done = 0
    for value, part in found:
        for number, text in enumerate(value.split("\n")):
            if number:
                yield own
                own, done = [], done + 1
            if text and own and own[-1].part == part:
                own[-1] = Stretch(own[-1].text + text, part)
            elif text:
                own.append(Stretch(text, part))
    yield own
    for line in lines[done + 1 :]:
        yield [Stretch(line, "plain")] if line else []
