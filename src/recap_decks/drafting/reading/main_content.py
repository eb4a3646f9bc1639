"""Where a page's article is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from recap_decks.drafting.blocks import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST_WORDS = 20  # of an `article` or `main` that may be the one
_FAR_LARGER = 3  # times as many words as any other: those are cards that lead elsewhere
_ENOUGH = 0.97  # of the lines that trafilatura finds


def main_content(root: HtmlElement, text: str) -> HtmlElement:
    """The element that holds the article: the one `article` (or the one that is far larger than others), else the one
    `main`, else the smallest one that holds what trafilatura takes for the main text of the page `text`. Raises
    ArticleError where there is none, or where trafilatura is needed and not installed."""
    found = _marked(root)
    if found is None:
        body = root.find("body")
        if body is None or not root.xpath("//nav | //header | //footer | //aside | //script | //form"):
            return root if body is None else body  # nothing stands around it
        found = _by_trafilatura(root, text)
    cards = [one for one in found.iterdescendants("article") if next(one.iterancestors("article"), found) is found]
    if 2 * sum(map(_size, cards)) < _size(found):  # comments, and posts to read next
        for card in cards:
            card.drop_tree()
    return found


def _marked(root: HtmlElement) -> HtmlElement | None:
    """The element that the page itself calls its article."""
    for path in ("//article[not(ancestor::article)]", "//main | //*[@role='main']"):
        candidates = sorted((one for one in root.xpath(path) if _size(one) > _LEAST_WORDS), key=_size, reverse=True)
        if candidates and (len(candidates) == 1 or _size(candidates[0]) >= _FAR_LARGER * _size(candidates[1])):
            return candidates[0]
    return None


def _size(element: HtmlElement) -> int:
    """Its words."""
    return len(element.text_content().split())


def _by_trafilatura(root: HtmlElement, text: str) -> HtmlElement:
    """The smallest element that holds what trafilatura takes for the main text. Raises ArticleError."""
    try:
        from trafilatura import extract
    except ImportError:
        raise ArticleError(
            "to tell a page's article from what stands around it, install recap-decks[draft]; "
            "a page with one <article> or <main> needs nothing"
        ) from None
    told = extract(text, include_comments=False, include_tables=True, deduplicate=False) or ""
    wanted = {line for line in (_letters(each) for each in told.splitlines()) if len(line) > 15}
    if not wanted:
        raise ArticleError("no article was found in the page")
    best: HtmlElement = root
    while True:
        inside = [
            child
            for child in best
            if isinstance(child.tag, str)
            and sum(line in (held := _letters(child.text_content())) for line in wanted)
            >= _ENOUGH * _held(best, wanted)
            and held
        ]
        if not inside:
            return best
        best = inside[0]


def _held(element: HtmlElement, wanted: Iterable[str]) -> int:
    letters = _letters(element.text_content())
    return sum(line in letters for line in wanted)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
