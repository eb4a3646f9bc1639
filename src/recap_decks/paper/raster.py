"""Pages of a PDF as pictures, by PDFium, which is an optional dependency."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

_SLACK = 0.1  # pixels: PDFium's binding rounds up, also what is hardly more than a whole number


class NoRasterizer(Exception):  # noqa: N818 - something to install, not a failure
    """PDFium is not installed; the message says how to install it."""


def page_images(pdf: bytes, width: int) -> Iterator[bytes]:
    """Each page as a PNG `width` pixels wide, in order. Equal PDFs give equal bytes (with the same versions of
    PDFium, Pillow and zlib). Raises NoRasterizer where the extra `png` is not installed."""
    try:
        import pypdfium2
    except ImportError:
        raise NoRasterizer("pictures of pages need PDFium: pip install 'recap-decks[png]'") from None
    document = pypdfium2.PdfDocument(pdf)
    try:
        for index in range(len(document)):
            page = document[index]
            picture = page.render(scale=(width - _SLACK) / page.get_width()).to_pil()
            page.close()
            out = BytesIO()
            picture.save(out, "PNG")
            yield out.getvalue()
    finally:
        document.close()
