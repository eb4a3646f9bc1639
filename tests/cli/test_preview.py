"""`recap-decks preview`, as processes: pictures, pages and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from tests.cli.test_handout import OUTLINE
from tests.house.running import recap_decks

# A process in which PDFium is not installed.
WITHOUT_PDFIUM = """
import sys
sys.modules["pypdfium2"] = None
from recap_decks.cli.main import main; main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    return tmp_path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_slide_becomes_a_picture(folder: Path) -> None:
    ran = recap_decks("preview", "--png", "pictures", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    names = names_in(folder / "pictures")
    assert names == ["day-01.png", "day-02.png", "day-03.png", "day-05.png"]  # the fourth is of a skipped theme
    for name in names:
        with Image.open(folder / "pictures" / name) as image:
            assert (image.format, image.size) == ("PNG", (1920, 1080))
            colours = image.convert("RGB").getcolors(1 << 20) or []
            assert len(colours) > 16  # something is drawn, and smooth
    assert f"Wrote {Path('pictures/day-01.png')} to day-05.png (" in ran.out
    assert "4 pictures 1920 pixels wide" in ran.out
    assert not (folder / "output").exists()


def test_width_and_hidden_slides_are_as_asked(folder: Path) -> None:
    ran = recap_decks("preview", "--png", "pictures", "--width", "333", "--hidden", "-q", cwd=folder)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert names_in(folder / "pictures") == [f"day-0{number}.png" for number in range(1, 6)]
    with Image.open(folder / "pictures" / "day-04.png") as image:
        assert image.size == (333, 188)


def test_slides_become_pages_with_links_and_labels(folder: Path) -> None:
    ran = recap_decks("preview", "--pdf", "out", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert names_in(folder / "out") == ["day-slides.pdf"]
    assert "day-slides.pdf (" in ran.out
    reader = PdfReader(folder / "out" / "day-slides.pdf")
    assert reader.page_labels == ["1", "2", "3", "5"]
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in reader.pages} == {(960, 540)}
    agenda = [annotation.get_object() for annotation in reader.pages[1].get("/Annots", [])]
    targets = [reader.get_destination_page_number(reader.named_destinations[link["/Dest"]]) for link in agenda]
    assert targets == [2, 3]  # to the slides of the two themes that are shown
    assert [link["/Contents"] for link in agenda] == ["3 Security", "5 Edge"]


def test_pictures_and_pages_come_together_and_alike_each_time(folder: Path) -> None:
    for out in ("one", "two"):
        ran = recap_decks("preview", "--png", out, "--pdf", out, "--width", "480", "-q", cwd=folder)
        assert ran.code == 0
    assert len(names_in(folder / "one")) == 5
    for name in names_in(folder / "one"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ((), "name a folder with --png DIR, --pdf DIR or both"),
        (("--png",), "requires an argument"),
        (("--png", "out", "--width", "10"), "10 is not in the range 100<=x<=8000"),
        (("--png", "out", "--width", "wide"), "'wide' is not a valid integer range"),
    ],
)
def test_wrong_usage_is_told(options: tuple[str, ...], says: str, folder: Path) -> None:
    ran = recap_decks("preview", *options, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert names_in(folder) == ["outline.yaml"]


def test_a_missing_extra_is_told_and_nothing_written(folder: Path) -> None:
    both = recap_decks("preview", "--png", "out", "--pdf", "out", cwd=folder, python=("-c", WITHOUT_PDFIUM))
    assert (both.code, both.out) == (1, "")
    assert both.err == "error: pictures of pages need PDFium: pip install 'recap-decks[png]'\n"
    assert names_in(folder) == ["outline.yaml"]
    pages = recap_decks("preview", "--pdf", "out", "-q", cwd=folder, python=("-c", WITHOUT_PDFIUM))
    assert (pages.code, pages.err) == (0, "")
    assert names_in(folder / "out") == ["day-slides.pdf"]
