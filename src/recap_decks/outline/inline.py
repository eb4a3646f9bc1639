"""Inline Markdown as runs: CommonMark's emphasis, code and links, `~~struck~~`, and words in another language as
Pandoc's bracketed spans have it: `[Zeitgeist]{lang=de}`.

Left as typed are raw HTML, entities, images, emphasis by `_` (so that `snake_case` stays) and links to anything but
http, https, mailto and relative files. A letter of the text may lose its mark, never itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from recap_decks.characters import is_blank
from recap_decks.outline.model import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# Without one of these nothing can be marked, and the parser need not be imported.
_MARKED = re.compile(r"[*`\\]|~~|\]\(|\]\{lang=|<[A-Za-z]")
_LANGUAGE = re.compile(r"""\{lang=(["']?)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\1\}""")  # RFC 5646, 2.1
_BREAK = re.compile(r"[^\S\n]*\n\s*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
LONGEST_ADDRESS = 2083  # letters: no more are followed by Office and by older browsers
_OPENS = {"strong_open": "bold", "em_open": "italic", "s_open": "struck"}
_CLOSES = {"strong_close": "bold", "em_close": "italic", "s_close": "struck"}


def runs(text: str) -> tuple[Run, ...]:
    """The runs of one paragraph; line breaks inside become a space. No runs where nothing would be seen."""
    text = text.strip().replace("\t", " ").replace("\r", "\n")
    if is_blank(text):
        return ()
    if not _MARKED.search(text):
        return (Run(_BREAK.sub(" ", text) if "\n" in text else text),)
    tokens = _parser().parseInline(text)[0].children or []
    found = merged(_runs_of(tokens))
    return (Run(text),) if is_blank("".join(run.text for run in found)) else found


def paragraphs(value: str, folded: bool) -> list[str]:
    """A scalar's paragraphs, blank ones left out.

    `folded`: YAML has already made a typed line break a space and a typed blank line a break (`>`, and plain or
    quoted text over several lines); otherwise (`|`) a blank line parts two paragraphs.
    """
    if "\n" not in value:
        return [] if is_blank(value) else [value.strip()]
    if not folded:
        parts = re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", value)
    else:
        parts = [""]
        before = ""
        for line in value.split("\n"):
            # Breaks around a line that is indented more are kept as typed: only a blank line parts there.
            parted = not line.strip() or not (line[0].isspace() or before[:1].isspace())
            if parted:
                parts.append(line)
            else:
                parts[-1] += f"\n{line}"
            before = line
    return [part.strip() for part in parts if not is_blank(part)]


def is_address(target: str) -> bool:
    """Whether a link may lead there: http, https, mailto, or a file named relative to the outline."""
    lowered = target.strip().lower()
    if len(lowered) > LONGEST_ADDRESS:
        return False
    if lowered.startswith(("http://", "https://", "mailto:")):
        return True
    return bool(lowered) and not _SCHEME.match(lowered) and not lowered.startswith(("/", "\\"))


def merged(parts: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with neighbours of equal marks made one, empty ones left out."""
    done: list[Run] = []
    for run in parts:
        if not run.text:
            continue
        if done and replace(done[-1], text=run.text) == run:
            done[-1] = replace(run, text=done[-1].text + run.text)
        else:
            done.append(run)
    return tuple(done)


def _runs_of(tokens: Sequence[Token]) -> Iterable[Run]:
    depth = {"bold": 0, "italic": 0, "struck": 0}
    link: str | None = None
    link_title, link_said = "", False
    languages: list[str | None] = [None]

    def run(text: str, code: bool = False) -> Run:
        return Run(text, depth["bold"] > 0, depth["italic"] > 0, code, depth["struck"] > 0, link, languages[-1])

    for token in tokens:
        if token.type in _OPENS:
            depth[_OPENS[token.type]] += 1
        elif token.type in _CLOSES:
            depth[_CLOSES[token.type]] -= 1
        elif token.type == "language_open":
            languages.append(str(token.attrGet("lang")))
        elif token.type == "language_close":
            languages.pop()
        elif token.type == "link_open":
            link, link_title, link_said = str(token.attrGet("href")), str(token.attrGet("title") or ""), False
        elif token.type == "link_close":
            # What the person wrote inside the brackets' address is shown where nothing else would say it.
            if not link_said:
                yield run(_shown(link or ""))
            if link_title:
                yield run(f" ({link_title})")
            link = None
        elif token.type in ("softbreak", "hardbreak"):
            yield run(" ")
        else:
            link_said = link_said or bool(token.content)
            yield run(token.content, token.type == "code_inline")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import emphasis

    def stars_only(state: StateInline, silent: bool) -> bool:
        return state.src[state.pos] == "*" and emphasis.tokenize(state, silent)

    parser = MarkdownIt("commonmark", {"html": False}).enable("strikethrough").disable(["image", "entity"])
    parser.inline.ruler.at("emphasis", stars_only)
    parser.inline.ruler.before("link", "language", _in_language)
    parser.validateLink = is_address  # type: ignore[method-assign, assignment]  # its hook
    parser.normalizeLinkText = str  # type: ignore[method-assign, assignment]  # an address between < and > as typed
    return parser


def _in_language(state: StateInline, silent: bool) -> bool:
    """Reads `[words]{lang=de}`."""
    start, most = state.pos, state.posMax
    if state.src[start] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, start)
    found = _LANGUAGE.match(state.src, end + 1, most) if end >= 0 else None
    if found is None:
        return False
    if not silent:
        state.pos, state.posMax = start + 1, end
        state.push("language_open", "", 1).attrSet("lang", found[2])
        state.md.inline.tokenize(state)
        state.push("language_close", "", -1)
    state.pos, state.posMax = found.end(), most
    return True


def _shown(link: str) -> str:
    """An address as a person reads it: letters in place of their escapes."""
    from markdown_it.common.normalize_url import normalizeLinkText

    return normalizeLinkText(link)
