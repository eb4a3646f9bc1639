"""Texts in every place of an outline, each between two marks, built and read back from the deck and the report."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import yaml
from pptx import Presentation
from tests.recap.normaliser import normalised

from recap_decks.build import Build
from recap_decks.opening import open_stream
from recap_decks.outline.model import Outline
from recap_decks.story import typography

# What no report shows: the title over the slide and what is said to it.
DECK_ONLY = ("headline", "notes")

_MARKED = re.compile(r"Qa(\d+)q(.*?)z\1Zq", re.DOTALL)
_HYPHENS_AT_LINE_ENDS = (0x0002, 0xFFFE)  # how PDFium hands them out
# Not drawn, so not in a report's text.
_NOT_DRAWN = re.compile("[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\u00ad]")


def place_names() -> list[str]:
    return [name for name, _ in _places(["" for _ in range(100)])]


def outline_of(texts: Sequence[str], language: str = "en") -> Outline:
    """An outline that has the texts in its places, one after the other, and the first ones again where they run out."""
    return opened(yaml.safe_dump(_value(texts, language), allow_unicode=True, sort_keys=False))


def opened(source: str) -> Outline:
    return open_stream(BytesIO(source.encode("utf-8", "surrogatepass")), "outline.yaml", Path()).outline


def marked(number: int, text: str) -> str:
    return f"Qa{number}q {text} z{number}Zq"


def _value(texts: Sequence[str], language: str) -> dict[str, Any]:
    given = dict(_places([marked(number, texts[number % len(texts)]) for number in range(100)]))
    return {
        "title": given["title"],
        "subtitle": given["subtitle"],
        "language": language,
        "event": {"name": given["event name"], "venue": given["venue"]},
        "prepared": {"by": given["by"]},
        "summary": f"{given['summary']}\n\n{given['second paragraph']}",
        "numbers": [
            {
                "value": given["value"],
                "label": given["number label"],
                "note": given["number note"],
                "source": given["source"],
            }
        ],
        "parts": [{"id": "one", "title": given["part"]}],
        "themes": [
            {
                "title": given["theme"],
                "part": "one",
                "headline": given["headline"],
                "summary": given["lead"],
                "topics": [
                    {
                        "title": given["topic"],
                        "summary": given["topic summary"],
                        "points": [
                            given["point"],
                            {given["label"]: given["text"]},
                            {"text": given["parent"], "points": [given["nested"]]},
                        ],
                    }
                ],
                "notes": given["notes"],
            }
        ],
        "takeaways": [{given["takeaway label"]: given["takeaway"]}],
        "conclusion": given["conclusion"],
        "headlines": {"conclusion": "Whole"},  # else the first sentence is the slide's title
        "sources": [{"title": given["source title"], "note": given["source note"]}],
    }


def _places(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    names = (
        "title, subtitle, event name, venue, by, summary, second paragraph, value, number label, number note, source, "
        "part, theme, headline, lead, topic, topic summary, point, label, text, parent, nested, notes, takeaway label, "
        "takeaway, conclusion, source title, source note"
    )
    return zip(names.split(", "), texts, strict=False)


def slides_of(outline: Outline) -> list[Any]:
    """The deck's slides, as python-pptx reads them."""
    return list(Presentation(BytesIO(Build(outline).deck().data)).slides)


def deck_texts(outline: Outline) -> dict[int, set[str]]:
    """What stands between each pair of marks in the deck, notes among it."""
    said: list[str] = []
    for slide in slides_of(outline):
        shapes = [*slide.shapes, *slide.notes_slide.shapes]
        frames = [shape.text_frame for shape in shapes if shape.has_text_frame]
        said += [paragraph.text for frame in frames for paragraph in frame.paragraphs]
    return _between(said)


def report_texts(outline: Outline) -> dict[int, set[str]]:
    """What stands between each pair of marks on the report's pages."""
    document = pypdfium2.PdfDocument(Build(outline).report().data)
    try:
        return _between([_written(page.get_textpage()) for page in document])
    finally:
        document.close()


def fonts_by_word(outline: Outline) -> dict[str, set[str]]:
    """The fonts in which each word of the report is drawn."""
    found: dict[str, set[str]] = {}
    document = pypdfium2.PdfDocument(Build(outline).report().data)
    try:
        for sheet in document:
            page = sheet.get_textpage()
            word = ""
            for index in range(page.count_chars()):
                char = chr(pdfium.FPDFText_GetUnicode(page, index))
                word = "" if char.isspace() else word + char
                after = pdfium.FPDFText_GetUnicode(page, index + 1) if index + 1 < page.count_chars() else 0x20
                if word and chr(after).isspace():
                    found.setdefault(word, set()).add(_font(page, index))
    finally:
        document.close()
    return found


def _font(page: pypdfium2.PdfTextPage, index: int) -> str:
    name = ctypes.create_string_buffer(100)
    length = pdfium.FPDFText_GetFontInfo(page, index, name, len(name), None)
    return name.raw[: length - 1].decode("ascii").rpartition("+")[2]


def _written(page: pypdfium2.PdfTextPage) -> str:
    """A page's text, without the line breaks that PDFium makes of where things stand."""
    codes = (
        pdfium.FPDFText_GetUnicode(page, index)
        for index in range(page.count_chars())
        if chr(pdfium.FPDFText_GetUnicode(page, index)) not in "\r\n"
    )
    units = "".join("-" if code in _HYPHENS_AT_LINE_ENDS else chr(code) for code in codes)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _between(said: list[str]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for text in said:
        for match in _MARKED.finditer(text):
            found.setdefault(int(match[1]), set()).add(plain(match[2]))
    return found


def plain(text: str) -> str:
    """A text as both sides of a comparison have it: the stated normaliser's, less what draws nothing."""
    return normalised(_NOT_DRAWN.sub("", text))


def bare(text: str) -> str:
    """As `plain`, in every language: without the white space and the quotation marks that some set."""
    return "".join(typography.normalised(_NOT_DRAWN.sub("", text)).split())
