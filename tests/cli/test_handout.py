"""`recap-decks handout`, as processes: files, words and exit codes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pptx import Presentation
from pypdf import PdfReader
from tests.house.running import ROOT, recap_decks

RECAP = ROOT / "outline.yaml"
OUTLINE = """\
title: Recap of a Day
slug: day
themes:
  - {title: Security, topics: [{title: Supply chain, points: [Signing: Images are signed when they are built]}]}
  - {title: Skipped, skip: true, notes: For another day., topics: [{points: [Nobody: sees it]}]}
  - {title: Edge, notes: "Say this first.\\n\\nThen that.", topics: [{points: [Many: places]}]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def slides(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, list[str]]]:
    """Title and notes of each slide of the recap's deck."""
    folder = tmp_path_factory.mktemp("deck")
    assert recap_decks("build", RECAP, "-q", "--no-report", "-o", folder, cwd=ROOT).code == 0
    [deck] = folder.glob("*.pptx")
    return [
        (slide.shapes.title.text, slide.notes_slide.notes_text_frame.text.split("\n"))
        for slide in Presentation(str(deck)).slides
    ]


def told(reader: PdfReader) -> str:
    """All that the pages say, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize(("per_page", "paper"), [("1", "a4"), ("2", "letter"), ("3", "a4"), ("6", "letter")])
def test_slides_stand_on_sheets(per_page: str, paper: str, slides: list[tuple[str, list[str]]], tmp_path: Path) -> None:
    ran = recap_decks("handout", RECAP, "--per-page", per_page, "--paper", paper, "-o", tmp_path, cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")
    [place] = tmp_path.iterdir()
    reader = PdfReader(place)
    assert len(reader.pages) == -(-len(slides) // int(per_page))
    sizes = {tuple(float(side) for side in page.mediabox[2:]) for page in reader.pages}
    assert sizes == {(595.28, 841.89) if paper == "a4" else (612, 792)}
    said, at = told(reader), 0
    for title, _ in slides:  # on the slide, and again under it
        at = said.index(" ".join(title.split()), at) + 1
    assert f"{len(reader.pages)} pages of {'A4' if paper == 'a4' else 'Letter'} paper" in ran.out


def test_each_slide_stands_over_its_notes(slides: list[tuple[str, list[str]]], tmp_path: Path) -> None:
    ran = recap_decks("handout", RECAP, "--per-page", "notes", "-o", tmp_path, cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")
    [place] = tmp_path.iterdir()
    reader = PdfReader(place)
    assert len(reader.pages) >= len(slides)
    said, at = told(reader), 0
    for number, (_, notes) in enumerate(slides, 1):
        at = said.index(f"Slide {number} ", at)
        for paragraph in notes:
            words = " ".join(paragraph.split())
            at = said.index(words, at) + len(words)


def test_the_file_has_fonts_facts_bookmarks_and_no_stray_links(tmp_path: Path) -> None:
    ran = recap_decks("handout", RECAP, "-q", "-o", tmp_path, cwd=ROOT)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    data = (tmp_path / "kubecon-eu-2024-handout.pdf").read_bytes()
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts = {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()}
        assert {name.partition("+")[2].partition("-")[0] for name in fonts} >= {"Arimo", "SourceSans3"}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())
        assert str(pdf.docinfo.Title).endswith(" – Handout")
        assert all("/Annots" not in page for page in pdf.pages)  # links on slides are off
        with pdf.open_outline() as outline:
            sections = [item.title for item in outline.root]
            inside = [child.title for item in outline.root for child in item.children]
    reader = PdfReader(BytesIO(data))
    assert sections[0] == "Overview"
    assert sections[-1] == "Closing"
    assert "Fifteen themes emerged, told here in five parts" in inside
    assert reader.page_labels[:3] == ["1", "2", "3"]


def test_it_tells_what_was_written_and_how_small_it_is(folder: Path) -> None:
    ran = recap_decks("handout", "-o", "out", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert f"Wrote {Path('out/day-handout.pdf')} (" in ran.out
    assert "Slides stand at 33% of their size; their text comes out at 4.7 pt and more" in ran.out


def test_skipped_themes_are_left_out_unless_asked_for(folder: Path) -> None:
    for options, pages in ((), 0), (("--hidden",), 1):
        assert recap_decks("handout", "-q", "--per-page", "notes", *options, cwd=folder).code == 0
        reader = PdfReader(folder / "output" / "day-handout.pdf")
        said = told(reader)
        assert ("For another day." in said) is bool(pages)
        assert said.index("Say this first.") < said.index("Then that.")


def test_the_same_outline_gives_the_same_bytes(folder: Path) -> None:
    made = []
    for at, environment in enumerate(
        ({"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}, {"TZ": "UTC", "PYTHONHASHSEED": "9"})
    ):
        ran = recap_decks("handout", "-q", "-o", f"out{at}", cwd=folder, environment=environment)
        assert ran.code == 0
        made.append((folder / f"out{at}" / "day-handout.pdf").read_bytes())
    assert made[0] == made[1]


def test_an_earlier_handout_is_replaced_and_nothing_else(folder: Path) -> None:
    out = folder / "output"
    out.mkdir()
    (out / "day.pptx").write_bytes(b"a deck")
    (out / "day-handout.pdf").write_bytes(b"earlier")
    assert recap_decks("handout", "-q", cwd=folder).code == 0
    assert sorted(path.name for path in out.iterdir()) == ["day-handout.pdf", "day.pptx"]
    assert (out / "day.pptx").read_bytes() == b"a deck"
    assert (out / "day-handout.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--per-page", "4"), "'4' is not one of '1', '2', '3', '6', 'notes'"),
        (("--paper", "a3"), "'a3' is not one of"),
        (("--lines",), "No such option"),
    ],
)
def test_wrong_usage_is_told(options: tuple[str, ...], says: str, folder: Path) -> None:
    ran = recap_decks("handout", *options, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert not (folder / "output").exists()


def test_a_wrong_outline_is_told_and_nothing_written(folder: Path) -> None:
    (folder / "outline.yaml").write_text("title: A\nthemes: []\ntopic: 1\n", encoding="utf-8")
    ran = recap_decks("handout", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "outline.yaml:3:1: error: unknown key `topic`" in ran.err
    assert not (folder / "output").exists()


def test_a_place_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "output").write_text("a file")
    ran = recap_decks("handout", cwd=folder)
    assert ran.code == 1
    assert "cannot be written: a file stands where a folder is needed" in ran.err
