"""Justified lines as drawn and as read."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from tests.layout.pages.prose import ENGLISH, GERMAN
from tests.layout.pages.reports import laid_out, story, text, theme, untitled
from tests.paper.reports import characters, piece, text_box, written

from recap_decks.paper.writer import write_report
from recap_decks.scene.items import Line, Piece
from recap_decks.story.slides import Run, Text
from recap_decks.style.metrics import load_face
from recap_decks.style.tokens import load_style

STYLE = load_style("default")
X = 70.0


def starts(pieces: Sequence[Piece], word_space: float, expansion: float) -> list[tuple[str, float]]:
    """Where each character of a line stands, white space apart."""
    x, found = X, []
    for own in pieces:
        metrics = STYLE.page_fonts.face(own.face)
        for char in own.text:
            if not char.isspace():
                found.append((char, x))
            x += (metrics.width(char, own.size) + word_space * (char in " \u00a0")) * expansion
    return found


@pytest.mark.parametrize("word_space", [-0.35, 0.0, 1.137])
@pytest.mark.parametrize("expansion", [0.96, 1.0, 1.0231])
def test_spaces_and_letters_take_what_the_line_says(word_space: float, expansion: float) -> None:
    parts = (
        piece("Plain and ", "text"),
        piece("bold, with ", "text-bold"),
        piece("code in it", "code", 9.45),
        piece(" for S&P\u00a0500 – or\u00a0", "text"),
        piece("☃ ⁂ ", "text"),  # of lenders
        piece("italic", "text-italic"),
    )
    line = Line(X, 100, 0, parts, word_space, expansion)
    after = Line(X, 114, 0, (piece("As they are, all of them"),))
    drawn = characters(written(text_box((line, after))))
    expected = [*starts(parts, word_space, expansion), *starts(after.pieces, 0.0, 1.0)]
    assert [one.char for one in drawn] == [char for char, _ in expected]
    assert [one.x for one in drawn] == pytest.approx([x for _, x in expected], abs=0.03)


def test_links_and_rules_cover_what_they_belong_to() -> None:
    parts = (piece("See of it "), piece("what is told", link="https://example.org", underline=True), piece(" and more"))
    data = written(text_box((Line(X, 100, 0, parts, 1.2, 0.98),)))
    placed = starts(parts, 1.2, 0.98)
    left, right = placed[len("Seeofit")][1], placed[len("Seeofitwhatistold")][1]
    space = (load_face(STYLE.page_fonts.file("text")).width(" ", 10.5) + 1.2) * 0.98
    page: Any = pypdf.PdfReader(BytesIO(data)).pages[0]
    [link] = page["/Annots"]
    box = [float(side) for side in link.get_object()["/Rect"]]
    assert (box[0], box[2]) == pytest.approx((left, right - space), abs=0.03)
    rules = re.findall(r"([\d.]+) [\d.]+ m ([\d.]+) [\d.]+ l S", page.get_contents().get_data().decode("latin-1"))
    assert [(float(x0), float(x1)) for x0, x1 in rules] == [pytest.approx((left, right - space), abs=0.03)]


ODD = (
    "Shares of the S&P\u00a0500 rose where a<b and b>c, said <script>alert('x')</script> and &copy; or &copy in one, "
    "and C:\\temp\\new (with brackets) stood next to 100 % of all (un)balanced ((parentheses, and to naïve “quotes” of "
    "the Ελληνικά, the Русский and the ☃ kind, as the schedulers understand them."
)


def read_by_pypdf(data: bytes, _: Path) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)


def read_by_pdfium(data: bytes, _: Path) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


def read_by_poppler(data: bytes, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    file = folder / "report.pdf"
    file.write_bytes(data)
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


def plainly(read: str) -> str:
    """Words, one space between them: a soft hyphen joins what stands around the break after it."""
    return " ".join(re.sub(r"[\u00ad\ufffe\u0002]\s*", "", read).split())


@pytest.mark.parametrize("read", [read_by_pypdf, read_by_pdfium, read_by_poppler])
@pytest.mark.parametrize("justify", [True, False])
@pytest.mark.parametrize("style", ["editorial", "default"])
def test_text_arrives_whole_whatever_it_holds(read: object, justify: bool, style: str, tmp_path: Path) -> None:
    assert callable(read)
    told = [
        text(ODD, "odd"),
        text(" ".join(ENGLISH[:4]), "english"),
        text(" ".join(GERMAN[:4]), "german"),
        Text((Run("All of "), Run(ODD, italic=True), Run(" in "), Run("a<b", code=True), Run(" once more.")), "marked"),
    ]
    of_report = story(untitled(theme(1)), conclusion=tuple(told))
    of_report = replace(of_report, report=replace(of_report.report, justify=justify))
    pages = laid_out(of_report, style=style)
    lines = [
        line
        for page in pages.pages
        for item in page.items
        for paragraph in getattr(item, "paragraphs", ())
        for line in paragraph.lines
    ]
    assert any(line.word_space for line in lines) == justify
    found = plainly(read(write_report(pages, load_style(style)), tmp_path))
    for paragraph in told:
        assert " ".join(paragraph.plain.split()) in found
