"""Draws the pictures of the README: some slides and pages of the recap, as LibreOffice and PDFium show them.

python scripts/make_pictures.py        (needs LibreOffice, and the `test` extra)
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image

from recap_decks import build_deck, build_report, load_outline

ROOT = Path(__file__).resolve().parents[1]
SLIDES = (1, 3, 5, 8, 9, 15, 16, 26)
PAGES = (1, 2, 3, 4, 5, 10)
GROUND, GAP = "#E4E7E5", 10


def main() -> None:
    """Writes docs/pictures/deck.png and report.png."""
    outline = load_outline(ROOT / "outline.yaml")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_deck(outline, folder / "deck.pptx")
        build_report(outline, folder / "report.pdf")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, f"{name}/deck.pptx"]
        subprocess.run(command, check=True, capture_output=True)
        _sheet(folder / "deck.pdf", SLIDES, 2, 430).save(ROOT / "docs/pictures/deck.png", optimize=True)
        _sheet(folder / "report.pdf", PAGES, 3, 280).save(ROOT / "docs/pictures/report.png", optimize=True)


def _sheet(pdf: Path, numbers: Sequence[int], columns: int, width: int) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    drawn = [document[number - 1] for number in numbers]
    pictures = [page.render(scale=width / page.get_width()).to_pil().convert("RGB") for page in drawn]
    document.close()
    height = pictures[0].height
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for at, picture in enumerate(pictures):
        sheet.paste(picture, (GAP + at % columns * (width + GAP), GAP + at // columns * (height + GAP)))
    return sheet.quantize(128, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main()
