"""Markdown (CommonMark with tables and strikethrough) as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

from recap_decks.drafting.block_texts import texts_of
from recap_decks.drafting.blocks import (
    Article,
    Block,
    Code,
    Grid,
    Heading,
    Item,
    Listing,
    Paragraph,
    Picture,
)
from recap_decks.drafting.reading.lines import WIDEST, are_entries, markdown_paragraphs, stretches
from recap_decks.drafting.reading.quotations import quotation
from recap_decks.drafting.reading.site_signs import without_site_signs
from recap_decks.drafting.words import Words, joined, linked, plain_words, tidied
from recap_decks.outline.inline import is_address
from recap_decks.outline.texts import Run

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|\Z)", re.S)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_ALERT = re.compile(r"\[!\w+\]\s*")
_TAG = re.compile(r"<[^>]*>")
_MOST_WORDS_HEAD = 10  # of an item's first line that is its title, in an article whose lines are not broken
_DEEPEST = 90  # levels; each takes a few of Python's calls, of which there are a thousand


def read_markdown(text: str) -> Article:
    """The article in a Markdown text; front matter tells its title, author, date and language."""
    facts: dict[str, str] = {}
    for form, loaded in ((_FRONT_MATTER, _from_yaml), (_TOML, _from_toml)):
        found = form.match(text)
        if found:
            facts = _facts(loaded(found[1]))
            text = text[found.end() :] if facts else text
    text, notes = without_site_signs(text)
    try:
        if _depth(text) <= _DEEPEST:
            return _article(text, notes, facts)
    except RecursionError:  # brackets inside of brackets count as levels, too
        pass
    from recap_decks.drafting.reading.plain import read_plain

    return read_plain(text)


def _article(text: str, notes: Sequence[str], facts: Mapping[str, str]) -> Article:
    """The article in a text without front matter, which told those `facts`, and without its footnotes, the `notes`."""
    from markdown_it.tree import SyntaxTreeNode

    parser = _parser()
    width = max(map(len, text.split("\n")))
    definitions: dict[str, Any] = {}
    tree = SyntaxTreeNode(parser.parse(text, definitions))
    blocks = tuple(_Reader(parser, width, definitions).blocks(tree.children))
    return Article(
        blocks,
        "Markdown",
        plain_words(facts.get("title", "")),
        plain_words(facts.get("subtitle", "") or facts.get("description", "")),
        plain_words(unescape(_TAG.sub("", facts.get("author", "") or facts.get("authors", ""))).strip()),
        facts.get("date", ""),
        facts.get("lang", "") or facts.get("language", ""),
        tuple(words for note in notes if (words := inline(parser.parseInline(note, definitions)[0].children or [])[0])),
    )


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": 1000}).enable(["table", "strikethrough"])


def _depth(text: str) -> int:
    """The most levels that lists and quotes of the text may have."""
    prefixes = re.findall(r"^[ \t>*+\-]*", text, re.M)
    return max((prefix.count(">") + len(prefix.expandtabs(4)) // 2 for prefix in prefixes), default=0)


def _from_yaml(text: str) -> object:
    import yaml

    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None


def _from_toml(text: str) -> object:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _facts(loaded: object) -> dict[str, str]:
    """What front matter says, where each is one text or a list of them."""
    if not isinstance(loaded, dict):
        return {}
    said = {key: ", ".join(map(str, value)) if isinstance(value, list) else value for key, value in loaded.items()}
    return {str(key).lower(): str(value) for key, value in said.items() if not isinstance(value, dict)}


class _Reader:
    """Reads an article whose widest line has `width` columns; `definitions` are the addresses of its links by name."""

    def __init__(self, parser: MarkdownIt, width: int, definitions: dict[str, Any]) -> None:
        self._parser, self._width, self._definitions = parser, width, definitions

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            match node.type:
                case "heading":
                    words, pictures = inline(self._tokens(node))
                    if words:
                        yield Heading(int(node.tag[1:]), words)
                    yield from pictures
                case "paragraph":
                    yield from self._paragraphs(node)
                case "bullet_list" | "ordered_list":
                    yield from self._list(node)
                case "blockquote":
                    yield from self._quote(node)
                case "table":
                    yield from self._table(node)
                case "fence" | "code_block":
                    if node.content.strip():
                        yield Code(node.content.rstrip(), (node.info.split() or [""])[0])
                case "html_block":
                    yield from _html(node.content)
                case "hr":
                    pass
                case _:
                    yield from self.blocks(node.children)

    def _tokens(self, node: SyntaxTreeNode) -> Sequence[Token]:
        for child in node.children:
            if child.type == "inline" and child.token is not None:
                return child.token.children or ()
        return ()

    def _paragraphs(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """A paragraph; more of them where its lines were not broken to a width."""
        yield from self._paragraphs_of(node.children[0].content)

    def _paragraphs_of(self, text: str) -> Iterator[Block]:
        for lines, is_list in stretches(text.split("\n")):
            if is_list or are_entries(lines):
                found = [inline(self._inside(line)) for line in lines]
                yield Listing(tuple(Item(words) for words, _ in found if words))
                yield from (picture for _, pictures in found for picture in pictures)
            else:
                yield from self._prose("\n".join(lines))

    def _inside(self, text: str) -> Sequence[Token]:
        """The inline tokens of a text."""
        return self._parser.parseInline(text, self._definitions)[0].children or ()

    def _prose(self, text: str) -> Iterator[Block]:
        for line in markdown_paragraphs(text, self._width):
            tokens = self._inside(line)
            words, pictures = inline(tokens)
            if pictures and words and all(run.italic for run in words.runs if run.text.strip()):
                pictures[-1], words = replace(pictures[-1], caption=words), Words()
            if pictures and tokens[0].type == "image":
                yield from pictures
                pictures = []
            if words:
                yield Paragraph(words)
            yield from pictures

    def _list(self, node: SyntaxTreeNode) -> Iterator[Block]:
        others: list[Block] = []
        items = tuple(item for child in node.children for item in self._items(child, others))
        if items:
            first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            yield Listing(items, first)
        yield from others

    def _items(self, node: SyntaxTreeNode, others: list[Block]) -> Iterator[Item]:
        """The item; what cannot stand in one goes to `others`."""
        words = Words()
        below: list[Item] = []
        for block in self._inner(node):
            match block:
                case Paragraph(said) if words and not below and words.plain.endswith((":", "：")):
                    words = joined([words, said])
                case Paragraph(said) | Heading(_, said):
                    if words or below:
                        below.append(Item(said))
                    else:
                        words = said
                case Listing(items):
                    below += items
                case _:
                    others.append(block)
        if words:
            yield Item(words, tuple(below))
        else:
            yield from below

    def _inner(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """The blocks inside of an item, whose first line is its own even where others of its kind follow."""
        first = node.children[0] if node.children else None
        if first is not None and first.type == "paragraph":
            head, _, rest = first.children[0].content.partition("\n")
            is_title = (
                self._width > WIDEST and len(head.split()) <= _MOST_WORDS_HEAD and len(rest.split()) > len(head.split())
            )
            is_title = is_title and not head.rstrip().endswith((".", ",", ";", "\\")) and not rest[:1].islower()
            if rest and (is_title or any(is_list for _, is_list in stretches(rest.split("\n")))):
                words, pictures = inline(self._inside(head))
                yield from [Paragraph(words)] if words else []
                yield from pictures
                yield from self._paragraphs_of(rest)
                yield from self.blocks(node.children[1:])
                return
        yield from self.blocks(node.children)

    def _quote(self, node: SyntaxTreeNode) -> Iterator[Block]:
        inner = list(self.blocks(node.children))
        said = [block.words for block in inner if isinstance(block, Paragraph)]
        if len(said) < len(inner) or not said:
            yield from inner
            return
        alert = _ALERT.match(said[0].plain)
        if alert:
            yield from (Paragraph(words) for words in (said[0].cut(alert.end()), *said[1:]) if words)
        else:
            yield quotation(said)

    def _table(self, node: SyntaxTreeNode) -> Iterator[Block]:
        pictures: list[Picture] = []
        rows: list[tuple[Words, ...]] = []
        for row in (row for part in node.children for row in part.children):
            cells = [inline(self._tokens(cell)) for cell in row.children]
            rows.append(tuple(words for words, _ in cells))
            pictures += [picture for _, found in cells for picture in found]
        head, *body = rows
        if body:
            yield Grid(head if any(head) else (), tuple(body))
        else:
            yield Grid((), (head,))
        yield from pictures


def inline(tokens: Iterable[Token]) -> tuple[Words, list[Picture]]:
    """The words of inline tokens, and the pictures that stand among them."""
    runs: list[Run] = []
    pictures: list[Picture] = []
    depth = {"strong": 0, "em": 0, "s": 0}
    link: str | None = None
    for token in tokens:
        kind, _, side = token.type.rpartition("_")
        if kind in depth:
            depth[kind] += 1 if side == "open" else -1
        elif token.type == "link_open":
            href = str(token.attrGet("href") or "")
            link = href if is_address(href) and re.match(r"(https?|mailto):", href, re.I) else None
        elif token.type == "link_close":
            link = None
        elif token.type == "image":
            pictures.append(
                Picture(
                    _unquoted(str(token.attrGet("src") or "")),
                    plain_words(token.content),
                    plain_words(str(token.attrGet("title") or "")),
                )
            )
        elif token.type == "html_inline":
            runs.append(Run(" " if re.match(r"<br\b", token.content, re.I) else ""))
        else:
            text = " " if token.type in ("softbreak", "hardbreak") else token.content
            marks: dict[str, Any] = {"bold": depth["strong"] > 0, "italic": depth["em"] > 0, "struck": depth["s"] > 0}
            is_code = token.type == "code_inline"
            parts = [Run(text)] if link or is_code else linked(text)
            runs += [Run(part.text, **marks, code=is_code, link=link or part.link) for part in parts]
    return tidied(runs), pictures


def _unquoted(address: str) -> str:
    from urllib.parse import unquote

    return unquote(address)


def _html(text: str) -> Iterator[Block]:
    """A stretch of HTML amid Markdown; lines that hold tags alone are no text. Where tags are so wrong that words would
    be lost, the words without them."""
    from recap_decks.drafting.reading.html import fragment

    said = unescape(_TAG.sub(" ", text))
    if not said.strip() and "<img" not in text.lower():
        return
    blocks = list(fragment(text))
    told = " ".join(one.plain for block in blocks for one in texts_of(block))
    told += " ".join(block.text for block in blocks if isinstance(block, Code))
    if all(word in told for word in re.findall(r"\w+", said)):
        yield from blocks
    else:
        yield Paragraph(plain_words(said))
