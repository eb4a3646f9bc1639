"""What stands around an article inside of its page: elements that say so by their tag, role or class."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recap_decks.drafting.block_texts import count_words
from recap_decks.drafting.blocks import Block, Heading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_GONE = {
    "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "input", "select", "textarea",
    "object", "canvas", "video", "audio", "map", "dialog", "head", "nav", "footer",
}  # fmt: skip
_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu"}
_AROUND = re.compile(
    r"(^|[\s_-])(?<!has-)(?<!no-)(?<!with-)(share|sharing|sharedaddy|social|cookie|consent|newsletter|subscri(?:be|"
    r"ption)|breadcrumbs?|related|relatedposts|advert|ads?|promo|"
    r"comments?|sidebar|pagination|screen-reader-text|sr-only|visually-hidden|skip-link)([\s_-]|$)",
    re.I,
)
_MOST_WORDS_ABOVE = 60  # of what stands above a page's title inside of its article
_NAMES_AROUND = {
    "tags", "tag-list", "taglist", "post-tags", "entry-tags", "tagcloud", "tag-cloud", "toc", "table-of-contents",
    "post-navigation", "menu", "navbar", "navigation", "nav", "masthead", "site-header",
    "site-footer", "widget", "widget-area", "footer", "entry-footer", "post-footer", "read-next",
    "recommended", "cta", "signup", "subscription-widget", "popup", "modal", "banner", "toolbar",
}  # fmt: skip
_BESIDE = re.compile(r"(?:^|[\s_-])(?:byline|meta|dateline|author|posted-on|reading-time|post-info|ufi)(?:[\s_-]|$)")
_MOST_WORDS_BESIDE = 60


def is_gone(element: HtmlElement) -> bool:
    """Whether an element is none of the article's text."""
    if not isinstance(element.tag, str) or element.tag == "aside" or is_beside(element):
        return True
    if element.tag in _GONE:
        parent = element.getparent()
        return element.tag != "footer" or parent is None or parent.tag not in ("blockquote", "figure")
    if element.get("hidden") is not None or element.get("aria-hidden") == "true" or element.get("role") in _ROLES:
        return True
    if element.tag in ("article", "main", "body") or element.find(".//h1") is not None:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_AROUND.search(names)) or not _NAMES_AROUND.isdisjoint(names.lower().split())


def is_beside(element: HtmlElement) -> bool:
    """Whether an element says who wrote the article and when, by its class."""
    if element.tag in ("article", "main", "body") or element.find(".//h1") is not None:
        return False
    names = (element.get("class") or "").lower()
    return _BESIDE.search(names) is not None and len(element.text_content().split()) <= _MOST_WORDS_BESIDE


def is_in_pieces(element: HtmlElement) -> bool:
    """Whether an element holds several inline ones and nothing else, not even a space."""
    pieces = [child for child in element if isinstance(child.tag, str)]
    return (
        len(pieces) > 1
        and not (element.text or "").strip()
        and all(child.tag in ("span", "a", "time", "img", "small", "b", "strong") for child in pieces)
        and not any((child.tail or "") for child in pieces[:-1])
        and sum(bool(child.text_content().strip()) for child in pieces) > 1
    )


def below_title(blocks: list[Block]) -> list[Block]:
    """The blocks from the one highest title on, where little stands above it: a menu, or the way that led there."""
    tops = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    above = blocks[: tops[0]] if len(tops) == 1 else []
    is_little = sum(map(count_words, above)) <= _MOST_WORDS_ABOVE
    return blocks[len(above) :] if is_little and not any(isinstance(block, Heading) for block in above) else blocks
