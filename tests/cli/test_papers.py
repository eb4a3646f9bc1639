"""`--paper` and `--duplex`, as processes: the files' pages, words and exit codes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.house.running import ROOT, recap_decks

RECAP = ROOT / "outline.yaml"
SIZES = {"a4": (595.28, 841.89), "letter": (612, 792), "a5": (419.53, 595.28), "legal": (612, 1008)}
SAID = {"a4": "A4", "letter": "Letter", "a5": "A5", "legal": "Legal"}


def sizes(data: bytes) -> set[tuple[float, ...]]:
    return {tuple(float(side) for side in page.mediabox[2:]) for page in PdfReader(BytesIO(data)).pages}


def outline(folder: Path, paper: str) -> Path:
    place = folder / "day.yaml"
    place.write_text(
        f"title: Recap of a Day\nstyle: {{paper: {paper}}}\nthemes:\n"
        "  - {title: Security, topics: [{title: Supply chain, points: [Signing: Images are signed]}]}\n",
        encoding="utf-8",
    )
    return place


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("asked", [("build", "--no-deck"), ("handout", "--per-page", "2"), ("summary",)])
def test_pages_are_of_the_paper_that_the_outline_names(asked: tuple[str, ...], paper: str, tmp_path: Path) -> None:
    ran = recap_decks(*asked, outline(tmp_path, paper), "-o", tmp_path, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    [file] = tmp_path.glob("*.pdf")
    assert sizes(file.read_bytes()) == {SIZES[paper]}
    assert f"of {SAID[paper]} paper" in ran.out


@pytest.mark.parametrize("asked", [("build", "--no-deck"), ("handout",), ("summary",)])
def test_the_command_line_may_name_another_paper(asked: tuple[str, ...], tmp_path: Path) -> None:
    ran = recap_decks(*asked, outline(tmp_path, "legal"), "--paper", "a5", "-o", tmp_path, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    [file] = tmp_path.glob("*.pdf")
    assert sizes(file.read_bytes()) == {SIZES["a5"]}
    assert "of A5 paper" in ran.out


@pytest.mark.parametrize("command", ["build", "handout", "summary"])
def test_a_paper_that_is_not_known_is_a_usage_error(command: str, tmp_path: Path) -> None:
    ran = recap_decks(command, outline(tmp_path, "a4"), "--paper", "a3", "-o", tmp_path, cwd=tmp_path)
    assert ran.code == 2
    assert "'a3' is not one of 'a4', 'letter', 'a5', 'legal'" in ran.err
    assert not list(tmp_path.glob("*.pdf"))


def test_both_sides_of_sheets_take_blank_pages_before_parts(tmp_path: Path) -> None:
    files = {}
    for name, options in {"one": (), "both": ("--duplex",)}.items():
        ran = recap_decks("build", RECAP, "--no-deck", *options, "-o", tmp_path / name, cwd=ROOT)
        assert (ran.code, ran.err) == (0, "")
        [file] = (tmp_path / name).glob("*.pdf")
        files[name] = [page.extract_text().strip() for page in PdfReader(file).pages]
        assert f"{len(files[name])} pages of A4 paper" in ran.out
    assert all(files["one"])
    blank = [number for number, text in enumerate(files["both"], 1) if not text]
    assert blank
    assert all(number % 2 == 0 and "Part " in files["both"][number] for number in blank)
    assert len(files["both"]) == len(files["one"]) + len(blank)
