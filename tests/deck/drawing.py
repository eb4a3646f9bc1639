"""What LibreOffice draws of a deck: each line of text with where it starts."""

from __future__ import annotations

import ctypes
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from tests.rendered.fonts import font_configuration


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as drawn; `x` and `baseline` in points from the slide's top left corner."""

    x: float
    baseline: float
    text: str


def as_pdf(deck: bytes, folder: Path) -> Path:
    """The deck printed by LibreOffice, hidden slides too, with a profile and fonts of its own."""
    source = folder / "deck.pptx"
    source.write_bytes(deck)
    export = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", export, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
        env={**os.environ, "FONTCONFIG_FILE": str(font_configuration(folder))},
    )
    return folder / "deck.pdf"


def drawn_lines(pdf: Path) -> list[list[DrawnLine]]:
    """The lines of each page, in the order in which they were drawn. Columns on one baseline are lines of their own
    where a gap of more than a quarter inch is between them."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_lines(page) for page in document]


def _lines(page: pypdfium2.PdfPage) -> list[DrawnLine]:
    text = page.get_textpage()
    height, lines, right = page.get_height(), list[DrawnLine](), 0.0
    for at in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text.raw, at))
        if character in "\r\n":
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text.raw, at, x, y)
        baseline = round(height - y.value, 1)
        if lines and lines[-1].baseline == baseline and x.value - right < 18:
            lines[-1] = DrawnLine(lines[-1].x, baseline, lines[-1].text + character)
        else:
            lines.append(DrawnLine(round(x.value, 1), baseline, character))
        right = text.get_charbox(at)[2] if not character.isspace() else max(right, x.value)
    return lines
