"""Articles of each format as blocks: Markdown, HTML, Word and plain text."""

from __future__ import annotations

import re
from pathlib import PurePath

from recap_decks.drafting.blocks import Article, ArticleError

MAX_BYTES = 20_000_000
"""The most that is read of an article, its pictures included where it holds them."""

_PAGE = re.compile(r"\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body|article|main|div|section|h1|p)\b", re.I | re.S)
_HEADING = re.compile(r"^#{1,6} +\S", re.M)
_MARKDOWN = re.compile(
    r"^(```|~~~)|^\|.*\|[ \t]*\n\|?[ \t]*:?-{2,}|!?\[[^\]\n]+\]\([^)\s]+\)|^> ?\S|\*\*[^\s*][^*\n]*\*\*|"
    r"^(?:---|===)+[ \t]*$",
    re.M,
)
_BY_NAME = {".md": "md", ".markdown": "md", ".mdown": "md", ".mkd": "md", ".htm": "html", ".html": "html"}
_BY_NAME |= {".xhtml": "html", ".docx": "docx"}
_OTHERS = {
    b"%PDF": "a PDF file",
    b"\xd0\xcf\x11\xe0": "a file of an old office program",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}


def read_article(data: bytes, name: str) -> Article:
    """The article in the bytes of a file of that name (`-`: nobody knows); what it contains decides where the name does
    not. Raises ArticleError."""
    if len(data) > MAX_BYTES:
        raise ArticleError(f"it is longer than {MAX_BYTES // 1_000_000} MB, the most that is read")
    ending = PurePath(name).suffix.lower()
    if data.startswith(b"PK\x03\x04"):
        if b"word/" not in data:
            raise ArticleError("it is an archive, and no Word document (.docx)")
        from recap_decks.drafting.reading.docx import read_docx

        return read_docx(data)
    for start, what in _OTHERS.items():
        if data.startswith(start):
            raise ArticleError(f"it is {what}; Markdown, HTML, .docx and plain text are read")
    if ending in (".yaml", ".yml", ".json"):
        raise ArticleError("it is no article: an outline is built with `recap-decks build`")
    text = decoded(data)
    if not text.strip():
        raise ArticleError("it is empty")
    kind = _BY_NAME.get(ending) or _kind_of(text)
    if kind == "docx":
        raise ArticleError("it is no Word document, although its name ends in .docx")
    if kind == "html":
        from recap_decks.drafting.reading.html import read_html

        return read_html(text)
    if kind == "md":
        from recap_decks.drafting.reading.markdown import read_markdown

        return read_markdown(text)
    from recap_decks.drafting.reading.plain import read_plain

    return read_plain(text)


def decoded(data: bytes) -> str:
    """The text in UTF-8 or UTF-16, else in Windows' Western letters, with line ends made one letter. Raises
    ArticleError for what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    odd = sum(char < " " and char not in "\t\n\r\f\v" for char in text[:4000])
    if odd > max(len(text[:4000]) // 20, 8) or "\0" in text[:4000]:
        raise ArticleError("it is no text; Markdown, HTML, .docx and plain text are read")
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _kind_of(text: str) -> str:
    """What a text looks like. One sign of Markdown may be meant as typed; a heading or two others are not."""
    if _PAGE.match(text):
        return "html"
    if _HEADING.search(text) or len({match[0][:2] for match in _MARKDOWN.finditer(text)}) > 1:
        return "md"
    return "text"
