"""HTML as blocks: the main content of a page, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from recap_decks.drafting.block_texts import texts_of
from recap_decks.drafting.blocks import (
    Article,
    ArticleError,
    Block,
    Code,
    Grid,
    Heading,
    Item,
    Listing,
    Paragraph,
    Picture,
)
from recap_decks.drafting.reading.main_content import main_content
from recap_decks.drafting.reading.page_furniture import below_title, is_beside, is_gone, is_in_pieces
from recap_decks.drafting.reading.quotations import quotation
from recap_decks.drafting.reading.typed import has_head_by_text, with_typed_lists
from recap_decks.drafting.words import Words, joined, plain_words, tidied, unmarked
from recap_decks.outline.texts import Run

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br",
    "big", "acronym", "img", "picture", "source",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DEEPEST = 250  # elements within each other; Python itself goes a thousand calls deep
_FRAME = re.compile(r"</?(?:html|body)\b[^>]*>", re.I)  # what follows the end of a page is no part of it
_ADDRESS = re.compile(r"(https?://|mailto:)\S", re.I)


def read_html(text: str) -> Article:
    """The article of a page: the one `article`, else the one `main`, else the element in which trafilatura finds the
    main text. Raises ArticleError where none is found, or where trafilatura is needed and not installed."""
    root = _parsed(text)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    title = _title(root)
    main = main_content(root, text)
    title = _heading(root, main, title) or title
    asides = [one for one in main.iter() if isinstance(one.tag, str) and (one.tag == "aside" or is_beside(one))]
    beside = tuple(
        words for aside in asides if (words := joined((_words_of(block) for block in _blocks_of(aside)), " · "))
    )
    blocks = tuple(with_typed_lists(below_title(list(_blocks_of(main)))))
    if not blocks:
        raise ArticleError("it holds no text")
    author = root.xpath("string(//meta[@name='author']/@content)")
    day = root.xpath("string(//meta[@property='article:published_time']/@content)")
    return Article(
        blocks, "HTML", title, author=plain_words(str(author)), day=str(day)[:10], language=language, beside=beside
    )


def fragment(text: str) -> Iterator[Block]:
    """The blocks of a stretch of HTML in an article, where nothing stands around the text."""
    root = _parsed(f"<div>{_FRAME.sub(' ', text)}</div>")
    for element in root.iter("nav", "footer", "aside"):
        if element.getparent().tag not in ("blockquote", "figure"):
            element.tag = "div"
    for element in root.iter():
        if element.tag not in ("pre", "code"):
            for name in ("class", "id", "role"):
                element.attrib.pop(name, None)
    yield from with_typed_lists(list(_blocks_of(root)))


def _parsed(text: str) -> HtmlElement:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        root = document_fromstring(
            re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=HTMLParser(huge_tree=False, no_network=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise ArticleError(f"it cannot be read as HTML: {str(fault).splitlines()[0]}") from None
    for element in list(root.iter()):
        if len(list(zip(range(_DEEPEST + 1), element.iterancestors(), strict=False))) > _DEEPEST:
            raise ArticleError(f"its elements are nested more than {_DEEPEST} deep")
    return root


def _title(root: HtmlElement) -> Words:
    """The page's own name: what it says to others of itself, else its title without the site's name."""
    told = root.xpath("string(//meta[@property='og:title']/@content)") or root.xpath("string(//title)")
    return plain_words(re.split(r"\s+[|·»]\s+", str(told).strip())[0])


def _heading(root: HtmlElement, main: HtmlElement, title: Words) -> Words:
    """The page's highest heading where it is the only one, stands outside of the article, and says more than the title
    that the page has for others, by words of that; else nothing."""
    headings = [one for one in root.iter("h1") if main not in one.iterancestors()]
    if len(headings) != 1 or main in headings:
        return Words()
    said = plain_words(headings[0].text_content())
    shared = set(said.plain.casefold().split()) & set(title.plain.casefold().split())
    return said if title and 2 * len(shared) >= len(title.plain.split()) and len(said) > len(title) else Words()


def _words_of(block: Block) -> Words:
    return joined(texts_of(block))


def _blocks_of(element: HtmlElement) -> Iterator[Block]:
    """The blocks inside an element; loose text between them is paragraphs, and what stands in pieces without a space
    between them, as the parts of a byline do, is one of them each."""
    if element.tag == "div" and is_in_pieces(element):
        for child in list(element):
            child.tail = " · "
    loose: list[Run] = []
    pictures: list[Picture] = []

    def flushed() -> Iterator[Block]:
        for words in _broken(loose):
            yield Paragraph(words)
        yield from pictures
        loose.clear()
        pictures.clear()

    loose.append(Run(element.text or ""))
    for child in element:
        if not isinstance(child.tag, str) or is_gone(child):
            pass
        elif child.tag in _INLINE and not _holds_blocks(child):
            loose += _runs(child, pictures)
        else:
            yield from flushed()
            yield from _block(child)
        loose.append(Run(child.tail or ""))
    yield from flushed()


def _broken(runs: list[Run]) -> Iterator[Words]:
    """Paragraphs, which loose text parts by two line breaks."""
    part: list[Run] = []
    breaks = 0
    for run in runs:
        if run.text == "\n\f":
            breaks += 1
            if breaks == 2:
                yield from filter(None, [tidied(part)])
                part = []
        elif run.text.strip():
            breaks = 0
        part.append(run)
    yield from filter(None, [tidied(part)])


def _holds_blocks(element: HtmlElement) -> bool:
    return any(isinstance(one.tag, str) and one.tag not in _INLINE for one in element.iterdescendants())


def _block(element: HtmlElement) -> Iterator[Block]:
    tag = element.tag
    if tag in _HEADINGS:
        pictures: list[Picture] = []
        words = _inline(element, pictures)
        if words:
            yield Heading(_HEADINGS[tag], words)
        yield from pictures
    elif tag in ("ul", "ol", "menu"):
        yield from _list(element)
    elif tag == "dl":
        yield from _definitions(element)
    elif tag == "table":
        yield from _table(element)
    elif tag == "pre":
        text = element.text_content().strip("\n").rstrip()
        if text.strip():
            yield Code(text, _language(element))
    elif tag == "blockquote":
        yield from _quote(element)
    elif tag == "figure":
        yield from _figure(element)
    else:
        yield from _blocks_of(element)


def _quote(element: HtmlElement) -> Iterator[Block]:
    """A quotation, with whom a `cite` or `footer` at its end names; what holds more than prose is none."""
    named = [child for child in element if child.tag in ("cite", "footer") and not (child.tail or "").strip()]
    who = unmarked(joined(_inline(child, []) for child in named))
    for child in named:
        child.drop_tree()
    inner = list(_blocks_of(element))
    said = [block.words for block in inner if isinstance(block, Paragraph)]
    if not said or len(said) < len(inner):
        yield from (*inner, *([Paragraph(who)] if who else []))
        return
    quote = quotation(said)
    yield replace(quote, who=who.cut(len(who) - len(who.plain.lstrip("—–-― ")))) if who else quote


def _language(element: HtmlElement) -> str:
    classes = " ".join(one.get("class") or "" for one in element.iter() if isinstance(one.tag, str))
    found = re.search(r"(?:language|lang|highlight-source)-([\w+#-]+)", classes)
    return found[1] if found else ""


def _figure(element: HtmlElement) -> Iterator[Block]:
    """A picture, table, quotation or listing with its caption."""
    caption = joined(_inline(one, []) for one in element.iter("figcaption"))
    for one in list(element.iter("figcaption")):
        one.drop_tree()
    inner = list(_blocks_of(element))
    for at, block in enumerate(inner):
        if caption and isinstance(block, Picture | Grid):
            inner[at], caption = replace(block, caption=caption), Words()
    if caption and len(inner) == 1 and not isinstance(inner[0], Code):
        words = getattr(inner[0], "words", None)
        if isinstance(words, Words):
            inner, caption = [replace(quotation([words]), who=caption)], Words()
    yield from inner
    if caption:
        yield Paragraph(caption)


def _list(element: HtmlElement) -> Iterator[Block]:
    others: list[Block] = []
    items = tuple(item for child in element for item in _items(child, others))
    if items:
        start = element.get("start") or "1"
        yield Listing(items, (int(start) if start.isdigit() else 1) if element.tag == "ol" else None)
    yield from others


def _items(element: HtmlElement, others: list[Block]) -> Iterator[Item]:
    if not isinstance(element.tag, str) or is_gone(element):
        return
    words, below = Words(), list[Item]()
    inner = _list(element) if element.tag in ("ul", "ol") else _blocks_of(element)
    for block in inner:
        match block:
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


def _definitions(element: HtmlElement) -> Iterator[Block]:
    """Terms with what they mean: items with a label."""
    items: list[Item] = []
    others: list[Block] = []
    terms: list[Words] = []
    for child in element.iter("dt", "dd"):
        if child.tag == "dt":
            terms.append(_inline(child, []))
            continue
        said = list(_items(child, others))
        term = joined(terms, ", ")
        terms = []
        if term and len(said) == 1 and not said[0].items:
            items.append(Item(joined([term, said[0].words], ": ")))
        else:
            items += [Item(term, tuple(said))] if term else said
    items += [Item(term) for term in terms if term]
    if items:
        yield Listing(tuple(items))
    yield from others


def _table(element: HtmlElement) -> Iterator[Block]:
    """A table; one of a single column or cell stands for the layout of a page."""
    rows: list[list[HtmlElement]] = []
    for row in element.iter("tr"):
        if next(row.iterancestors("table"), None) is element:
            rows.append([cell for cell in row if cell.tag in ("td", "th")])
    rows = [row for row in rows if row]
    if not any(len(row) > 1 for row in rows) or any(cell.find(".//table") is not None for row in rows for cell in row):
        for row in rows:
            for cell in row:
                yield from _blocks_of(cell)
        return
    pictures: list[Picture] = []
    cells = [[words for cell in row for words in _spanned(cell, pictures)] for row in rows]
    width = max(map(len, cells))
    filled = [tuple(row + [Words()] * (width - len(row))) for row in cells]
    has_head = all(cell.tag == "th" for cell in rows[0]) or rows[0][0].getparent().getparent().tag == "thead"
    has_head = has_head or has_head_by_text(filled)
    caption = joined(_inline(one, []) for one in element.iter("caption"))
    if has_head and len(filled) > 1:
        yield Grid(filled[0], tuple(filled[1:]), caption)
    else:
        yield Grid((), tuple(filled), caption)
    yield from pictures


def _spanned(cell: HtmlElement, pictures: list[Picture]) -> Iterator[Words]:
    yield _inline(cell, pictures)
    span = cell.get("colspan") or "1"
    yield from [Words()] * (min(int(span), 50) - 1 if span.isdigit() else 0)


def _inline(element: HtmlElement, pictures: list[Picture]) -> Words:
    """All text inside an element on one line; pictures in it go to `pictures`."""
    return tidied([Run(element.text or ""), *(run for child in element for run in _with_tail(child, pictures))])


def _with_tail(element: HtmlElement, pictures: list[Picture]) -> Iterator[Run]:
    if isinstance(element.tag, str) and not is_gone(element):
        if element.tag not in _INLINE:
            yield Run(" ")
        yield from _runs(element, pictures)
        if element.tag not in _INLINE:
            yield Run(" ")
    yield Run(element.tail or "")


def _runs(element: HtmlElement, pictures: list[Picture]) -> Iterator[Run]:
    """An inline element's runs, with what its tag means set on them."""
    if element.tag == "br":
        yield Run("\n\f")
        return
    if element.tag == "img":
        found = _picture(element)
        if found:
            pictures.append(found)
        return
    if element.tag == "picture":
        pictures += [found for image in element.iter("img") if (found := _picture(image))]
        return
    for run in (Run(element.text or ""), *(run for child in element for run in _with_tail(child, pictures))):
        yield _marked(run, element)


def _marked(run: Run, element: HtmlElement) -> Run:
    match element.tag:
        case "b" | "strong":
            return replace(run, bold=True)
        case "i" | "em" | "cite" | "dfn":
            return replace(run, italic=True)
        case "s" | "strike" | "del":
            return replace(run, struck=True)
        case "code" | "kbd" | "samp" | "tt":
            return replace(run, code=True)
        case "a" if _ADDRESS.match((element.get("href") or "").strip()):
            return replace(run, link=_target((element.get("href") or "").strip()))
        case _:
            return run


def _target(address: str) -> str:
    """Where a link leads, which Google's documents hide behind an address of their own."""
    from urllib.parse import parse_qs, urlsplit

    if not address.startswith("https://www.google.com/url?"):
        return address
    return next(iter(parse_qs(urlsplit(address).query).get("q", [])), address)


def _picture(element: HtmlElement) -> Picture | None:
    """An image, but for the invisible ones that count readers."""
    source = element.get("src") or element.get("data-src") or ""
    if element.get("width") in ("0", "1") or element.get("height") in ("0", "1") or not source.strip():
        return None
    alt = plain_words(element.get("alt") or "")
    if source.startswith("data:"):
        head, _, body = source.partition(",")
        data = _bytes_of(body, is_base64=head.endswith(";base64"))
        kind = re.match(r"data:image/([a-z]+)", head)
        return Picture(f"picture.{kind[1] if kind else 'png'}", alt, data=data) if data else None
    return Picture(unquote_to_bytes(source.strip()).decode("utf-8", "replace"), alt)


def _bytes_of(body: str, *, is_base64: bool) -> bytes:
    from base64 import b64decode
    from binascii import Error

    if not is_base64:
        return unquote_to_bytes(body)
    try:
        return b64decode(unquote_to_bytes(body))
    except Error:
        return b""
