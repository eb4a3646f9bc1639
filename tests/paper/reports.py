"""Report scenes made by hand, and what can be read back from their PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from recap_decks.paper.writer import write_report
from recap_decks.scene.items import (
    Anchor,
    Item,
    Line,
    LinkArea,
    Paragraph,
    Picture,
    Piece,
    Role,
    Rule,
    Scene,
    Shape,
    TextBox,
)
from recap_decks.scene.pages import Bookmark, PagesScene
from recap_decks.scene.slides import DocumentFacts
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

A4 = (595.28, 841.89)
LETTER = (612.0, 792.0)
FACTS = DocumentFacts(
    title="KubeCon – Rückblick",
    subject="What was said",
    author="Ana Müller",
    language="en-GB",
    dated=datetime(2024, 3, 22, 18, 5, 9, tzinfo=timezone(timedelta(hours=1))),
    keywords=("cloud", "native"),
)


def piece(text: str, face: str = "text", size: float = 10.5, colour: str = "ink", **more: Any) -> Piece:
    return Piece(text, face, size, colour, **more)


def lines(
    *drawn: str | tuple[Piece, ...], x: float = 70, first: float = 100, pitch: float = 14, **more: Any
) -> tuple[Line, ...]:
    """Lines one under the other; their width is left at 0, which drawing does not read."""
    return tuple(
        Line(x, first + index * pitch, 0, (piece(text, **more),) if isinstance(text, str) else text)
        for index, text in enumerate(drawn)
    )


def text_box(drawn: tuple[Line, ...], whole: str | tuple[Piece, ...] = (), role: Role = Role.PARAGRAPH) -> TextBox:
    """One paragraph; its whole text is that of its lines unless it is given."""
    pieces = (piece(whole),) if isinstance(whole, str) else whole or tuple(p for line in drawn for p in line.pieces)
    return TextBox(Box(70, 80, 400, 600), (Paragraph(pieces, drawn, role=role),), "text", role)


def page(*items: Item, size: tuple[float, float] = A4, ground: str = "paper", key: str = "page") -> Scene:
    return Scene(key, *size, ground, items)


def written(*items: Item, bookmarks: tuple[Bookmark, ...] = (), facts: DocumentFacts = FACTS, **more: Any) -> bytes:
    """A report of one page."""
    return write_report(PagesScene(facts, (page(*items, **more),), bookmarks), load_style("default"))


def png(colour: tuple[int, ...], size: tuple[int, int] = (8, 6), mode: str = "RGB", kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new(mode, size, colour).save(out, kind)
    return out.getvalue()


def sample() -> PagesScene:
    """A report that uses all that a page can hold."""
    size: tuple[float, float]
    pages = []
    for index, size in enumerate((A4, LETTER, A4)):
        heading = text_box(lines(f"Part {index + 1}", first=90, face="text-bold", size=24), role=Role.HEADING_1)
        label = piece("Kubernetes ", "text-bold", colour="accent")
        linked = piece("the site", underline=True, link="https://example.org/a")
        body = text_box(
            lines(
                (label, piece("runs nearly every", struck=index == 1)),
                (piece("where; see "), linked, piece(", then")),
                "take the plat\u00ad",
                (piece("form apart, "), piece("kubectl get pods", "code", 9.5)),
                first=130,
            ),
            (
                *(label, piece("runs nearly every where; see "), linked),
                *(piece(", then take the platform apart, "), piece("kubectl get pods", "code", 9.5)),
            ),
        )
        square = Shape(Box(70, 300, 20, 20), _square(70, 300, 20) + _square(75, 305, 10), "accent", "icon")
        picture = Picture(Box(100, 300, 40, 30), png((200, 30, 40)), "image/png", "photo", "A red field")
        jump = LinkArea(Box(70, 340, 200, 14), "Part 1", jump="part-0")
        anchor = Anchor(f"part-{index}", 66)
        rule = Rule(70, 70, size[0] - 70, 70, 1, "ink")
        pages.append(page(anchor, rule, heading, body, square, picture, jump, size=size, key=f"page {index}"))
    bookmarks = tuple(Bookmark(f"Part {index + 1}", 0, f"part-{index}") for index in range(3))
    return PagesScene(FACTS, tuple(pages), bookmarks)


def _square(x: float, y: float, side: float) -> tuple[Any, ...]:
    corners = ((x + side, y), (x + side, y + side), (x, y + side))
    return (("M", (x, y)), *(("L", corner) for corner in corners), ("Z", ()))


@dataclass(frozen=True)
class Drawn:
    """A character as drawn: where it starts on its baseline, from the page's top left, and its colour."""

    char: str
    x: float
    baseline: float
    colour: str


def characters(data: bytes, number: int = 0) -> list[Drawn]:
    """The characters of a page that are drawn, white space apart."""
    document = pypdfium2.PdfDocument(data)
    sheet = document[number]
    text = sheet.get_textpage()
    found = []
    for index in range(pdfium.FPDFText_CountChars(text)):
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
        colour = f"{red.value:02X}{green.value:02X}{blue.value:02X}"
        char = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not char.isspace():
            found.append(Drawn(char, x.value, sheet.get_height() - y.value, colour))
    return found


def words(data: bytes, number: int = 0) -> list[str]:
    """A page's words in the order of its content, a word that a soft hyphen divides made whole."""
    text: str = pypdfium2.PdfDocument(data)[number].get_textpage().get_text_range()
    # PDFium reads a soft hyphen at a line's end as U+0002 or U+FFFE.
    for hyphen in ("\x02", "\ufffe", "\u00ad"):
        text = text.replace(f"{hyphen}\r\n", "").replace(hyphen, "")
    return text.split()


def pixels(data: bytes, points: Iterable[tuple[float, float]], scale: int = 4) -> list[tuple[int, ...]]:
    """The first page's colours at places given in points from its top left."""
    image = pypdfium2.PdfDocument(data)[0].render(scale=scale).to_pil().convert("RGB")
    return [image.getpixel((round(x * scale), round(y * scale))) for x, y in points]


def dated(moment: datetime) -> DocumentFacts:
    return replace(FACTS, dated=moment)
