"""Word documents as blocks, by way of mammoth's HTML."""

from __future__ import annotations

from io import BytesIO

from recap_decks.drafting.blocks import Article, ArticleError

_HEADINGS = "".join(f"p[style-name='Heading {level}'] => h{min(level + 1, 6)}:fresh\n" for level in range(1, 7))
_STYLES = f"""
p[style-name='Title'] => h1:fresh
{_HEADINGS}
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
r[style-name='Strong'] => strong
"""
"""What mammoth takes for a plain paragraph or a flat item unless it is told otherwise; headings are below the title."""


def read_docx(data: bytes) -> Article:
    """The article in a Word document. Raises ArticleError where it is damaged, or where mammoth is not installed."""
    try:
        import mammoth
    except ImportError:
        raise ArticleError("to read Word documents, install recap-decks[draft]") from None
    from recap_decks.drafting.reading.html import fragment

    try:
        page = mammoth.convert_to_html(BytesIO(data), style_map=_STYLES).value
    except Exception as fault:  # mammoth has no error of its own for what a zip, XML or document lacks
        raise ArticleError(f"it cannot be read as a Word document: {fault}") from None
    blocks = tuple(fragment(page))
    if not blocks:
        raise ArticleError("it holds no text")
    return Article(blocks, "Word document")
