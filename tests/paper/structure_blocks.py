"""Blocks of a structure: elements that hold text themselves, in order, and how they are held against what is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tests.paper.structure_reading import Node
from tests.recap.normaliser import normalised

from recap_decks.outline.model import Text

_BLOCKS = frozenset({"Title", "Subtitle", "P", "H1", "H2", "H3", "Lbl", "TH", "TD", "Code", "TOCI", "Figure"})
_PLACES = frozenset({"Caption", "LBody", "BlockQuote", "Note"})  # in which a paragraph is what they say
_ELLIPSIS = re.compile(r"\.{3}(?!\.)")
_LONG = 40  # characters that are left at least of a title that is shortened


class Block(NamedTuple):
    """A type of element, or what a paragraph stands in, and its normalised text, which is left out of figures."""

    kind: str
    text: str
    repeats: bool = False  # what is told elsewhere, too


Ways = tuple[tuple[Block, ...], ...]  # in which something may be said; the first that is found counts


def blocks(root: Node) -> list[Block]:
    """The blocks of a document, in the order of its structure; figures that follow each other in one place as one."""
    found = list(_blocks(root))
    apart = (node for at, node in enumerate(found) if node.type != "Figure" or not at or not _one_figure(found, at))
    return [Block(_kind(node), "" if node.type == "Figure" else normalised(_text_of(node))) for node in apart]


def _one_figure(found: Sequence[Node], at: int) -> bool:
    before = found[at - 1]
    return before.type == "Figure" and before.parent is found[at].parent


def _blocks(node: Node) -> Iterator[Node]:
    is_listing = bool(node.elements) and all(kid.type == "Code" for kid in node.elements)
    if node.type in _BLOCKS and not is_listing:
        yield node
        if node.type == "TOCI":
            for kid in node.elements:
                if kid.type == "TOC":
                    yield from _blocks(kid)
        return
    for kid in node.elements:
        yield from _blocks(kid)


def _text_of(node: Node) -> str:
    return "".join(kid.text for kid in node.elements if kid.type != "TOC") if node.type == "TOCI" else node.text


def _kind(node: Node) -> str:
    inside = node.parent.type if node.parent else ""
    return inside if node.type == "P" and inside in _PLACES else node.type


def first_difference(found: Sequence[Block], told: Iterable[Ways]) -> str | None:
    """Where what is found first says something else than it must; None where it never does."""
    at = 0
    for ways in told:
        way = next((way for way in ways if _are(found[at : at + len(way)], way)), None)
        if way is None:
            wanted = "\n or ".join(str([block[:2] for block in way]) for way in ways)
            return f"block {at}: there is {[block[:2] for block in found[max(0, at - 1) : at + 3]]},\n not {wanted}"
        at += len(way)
    return None if at == len(found) else f"block {at}: there is more: {found[at : at + 3]}"


def _are(found: Sequence[Block], told: Sequence[Block]) -> bool:
    return len(found) == len(told) and all(map(_is, found, told))


def _is(found: Block, told: Block) -> bool:
    """Whether two blocks are the same; titles in contents, and beside actions, may be shortened where they are long,
    since they are told in full elsewhere."""
    if found.kind != told.kind or found.text == told.text or not told.repeats or len(found.text) < _LONG:
        return found.kind == told.kind and found.text == told.text
    return re.fullmatch(".*".join(map(re.escape, _ELLIPSIS.split(found.text))), told.text) is not None


def one(kind: str, text: Text | str) -> Ways:
    """A single block."""
    return ((block_of(kind, text),),)


def perhaps(ways: Ways) -> Ways:
    """What may also be left out."""
    return (*ways, ())


def block_of(kind: str, text: Text | str) -> Block:
    """A block, as the story says it."""
    return Block(kind, normalised(text if isinstance(text, str) else with_marks(text)), repeats=kind == "TOCI")


def with_marks(text: Text) -> str:
    """A text with the numbers of the sources that it cites."""
    return "".join(run.text + (str(run.cites) if run.cites else "") for run in text.runs)
