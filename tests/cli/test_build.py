"""`recap-decks build`, as processes: files, words and exit codes."""

from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from pptx import Presentation
from pypdf import PdfReader
from tests.house.running import ROOT, recap_decks

SMALL = """\
title: Recap of a Day
slug: day
summary: What was said.
themes:
  - title: Security
    topics:
      - title: Supply chain
        points:
          - Signing: Images are signed when they are built
          - Zero trust: Nobody is inside
"""
ALREADY = b"of an earlier build"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outline.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


def slides_of(path: Path) -> int:
    return len(Presentation(str(path)).slides)


def test_both_files_are_written_and_told_of(folder: Path) -> None:
    ran = recap_decks("build", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    deck, report = folder / "output" / "day.pptx", folder / "output" / "day.pdf"
    pages = len(PdfReader(report).pages)
    wrote = re.findall(r"Wrote (\S+) \(([\d.]+ (?:kB|MB)), (\d+) (slide|page)s", ran.out)
    assert [(path, int(count), kind) for path, _, count, kind in wrote] == [
        (str(Path("output/day.pptx")), slides_of(deck), "slide"),
        (str(Path("output/day.pdf")), pages, "page"),
    ]
    for (_, size, _, _), file in zip(wrote, (deck, report), strict=True):
        assert size == f"{file.stat().st_size / 1000:.0f} kB"
    assert "Arial (measured with Arimo)" in ran.out
    assert "Source Sans 3 (embedded)" in ran.out
    assert "Courier New" not in ran.out  # no code in this outline
    assert sorted(path.name for path in (folder / "output").iterdir()) == ["day.pdf", "day.pptx"]


def test_fonts_of_code_are_named_where_there_is_code(folder: Path) -> None:
    (folder / "outline.yaml").write_text(SMALL.replace("is inside", "is `inside`"), encoding="utf-8")
    out = recap_decks("build", cwd=folder).out
    assert "Courier New (measured with Cousine)" in out
    assert "Source Code Pro (embedded)" in out


def test_a_continued_theme_is_told_with_its_reason(folder: Path) -> None:
    points = "".join(f"          - Point {number}: {'many words of it ' * 12}\n" for number in range(30))
    (folder / "outline.yaml").write_text(SMALL + points, encoding="utf-8")
    ran = recap_decks("build", "--no-report", cwd=folder)
    assert ran.code == 0
    assert re.search(r"Continued “Security” on \d+ slides: its 1 topics? with 32 points", ran.out), ran.out


@pytest.mark.parametrize(
    ("options", "written"),
    [(["--no-report"], ["day.pptx"]), (["--no-deck"], ["day.pdf"]), (["--deck", "--report"], ["day.pdf", "day.pptx"])],
)
def test_either_file_can_be_left_out(folder: Path, options: list[str], written: list[str]) -> None:
    assert recap_decks("build", *options, "-o", "made/here", cwd=folder).code == 0
    assert sorted(path.name for path in (folder / "made" / "here").iterdir()) == written


def test_leaving_both_out_is_wrong_usage(folder: Path) -> None:
    ran = recap_decks("build", "--no-deck", "--no-report", cwd=folder)
    assert ran.code == 2
    assert "leave nothing to build" in ran.err
    assert not (folder / "output").exists()


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612), ("a5", 420), ("legal", 612)])
def test_paper_is_as_asked(folder: Path, paper: str, width: int) -> None:
    assert recap_decks("build", "--no-deck", "--paper", paper, cwd=folder).code == 0
    assert round(PdfReader(folder / "output" / "day.pdf").pages[0].mediabox.width) == width


def test_standard_input_is_read_and_named_after_the_title(tmp_path: Path) -> None:
    ran = recap_decks("build", "-", "--no-report", cwd=tmp_path, given=SMALL.replace("slug: day\n", ""))
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "output" / "recap-of-a-day.pptx").is_file()


def test_quiet_says_nothing_but_problems(folder: Path) -> None:
    ran = recap_decks("build", "--quiet", cwd=folder)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    (folder / "outline.yaml").write_text(SMALL + "  - title: Costs\n", encoding="utf-8")
    ran = recap_decks("build", "--quiet", "--no-report", cwd=folder)
    assert (ran.code, ran.out) == (0, "")
    assert "outline.yaml:11:12: warning:" in ran.err


def test_the_same_outline_gives_the_same_bytes(folder: Path) -> None:
    for output in ("one", "two"):
        assert recap_decks("build", "-q", "-o", output, cwd=folder).code == 0
    for name in ("day.pptx", "day.pdf"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_source_date_epoch_dates_both_files(folder: Path) -> None:
    ran = recap_decks("build", "-q", cwd=folder, environment={"SOURCE_DATE_EPOCH": "1711065600"})
    assert ran.code == 0
    made = PdfReader(folder / "output" / "day.pdf").metadata
    assert made is not None
    assert made.creation_date is not None
    assert made.creation_date.date().isoformat() == "2024-03-22"
    properties = Presentation(str(folder / "output" / "day.pptx")).core_properties
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2024-03-22"


@pytest.mark.parametrize("seconds", ["yesterday", "9" * 30, "1.5"])
def test_a_source_date_that_is_none_is_wrong_usage(folder: Path, seconds: str) -> None:
    ran = recap_decks("build", cwd=folder, environment={"SOURCE_DATE_EPOCH": seconds})
    assert ran.code == 2
    assert "SOURCE_DATE_EPOCH takes whole seconds since 1970" in ran.err


def test_an_outline_at_fault_leaves_the_earlier_files(folder: Path) -> None:
    (folder / "output").mkdir()
    for name in ("day.pptx", "day.pdf"):
        (folder / "output" / name).write_bytes(ALREADY)
    (folder / "outline.yaml").write_text(SMALL.replace("themes", "themen"), encoding="utf-8")
    ran = recap_decks("build", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "outline.yaml:4:1: error:" in ran.err
    assert {path.read_bytes() for path in (folder / "output").iterdir()} == {ALREADY}


def test_neither_file_is_written_where_one_cannot_be(folder: Path) -> None:
    (folder / "output" / "day.pdf").mkdir(parents=True)
    ran = recap_decks("build", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert re.fullmatch(r"error: \S*day.pptx and \S*day.pdf cannot be written: it is a folder; .*\n", ran.err)
    assert [path.name for path in (folder / "output").iterdir()] == ["day.pdf"]


def test_a_file_in_the_folders_place_is_one_line(folder: Path) -> None:
    (folder / "output").write_bytes(ALREADY)
    ran = recap_decks("build", cwd=folder)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "cannot be written" in ran.err
    assert (folder / "output").read_bytes() == ALREADY


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_permission_is_one_line(folder: Path) -> None:
    (folder / "output").mkdir()
    (folder / "output").chmod(stat.S_IRUSR | stat.S_IXUSR)
    ran = recap_decks("build", cwd=folder)
    assert ran.code == 1
    assert "permission denied" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs limits on file sizes")
def test_a_full_disk_leaves_the_earlier_files(folder: Path) -> None:
    (folder / "output").mkdir()
    (folder / "output" / "day.pptx").write_bytes(ALREADY)
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); sys.argv[0] = 'recap-decks';"
        "from recap_decks.cli.main import main; main()"
    )
    ran = recap_decks("build", cwd=folder, python=("-c", limited))
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert [path.read_bytes() for path in (folder / "output").iterdir()] == [ALREADY]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_printed_is_one_line(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "recap_decks", "build"], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("error: standard output cannot be written")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="pipes of another kind")
def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "recap_decks", "build"], cwd=folder, stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")
    assert slides_of(folder / "output" / "day.pptx") > 0


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
def test_interrupted_ends_with_130_and_no_traceback(folder: Path) -> None:
    interrupting = (
        "import os, signal, sys; import recap_decks.build as build;"
        "build.Build.deck = lambda self: os.kill(os.getpid(), signal.SIGINT);"
        "from recap_decks.cli.main import main; main()"
    )
    ran = recap_decks("build", cwd=folder, python=("-c", interrupting))
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "error: interrupted")
    assert not (folder / "output").exists()
    assert signal.SIGINT + 128 == 130


@pytest.mark.parametrize(
    "fault", ["InternalFault('a text is lost')", "ZeroDivisionError('by nothing')", "BaseException()"]
)
def test_a_fault_of_ours_says_what_to_report(folder: Path, fault: str) -> None:
    breaking = (
        "import recap_decks.build as build; from recap_decks.problems import InternalFault\n"
        f"def broken(self): raise {fault}\n"
        "build.Build.deck = broken\n"
        "from recap_decks.cli.main import main; main()"
    )
    ran = recap_decks("build", cwd=folder, python=("-c", breaking))
    assert (ran.code, ran.out) == (70, "")
    assert "Traceback" not in ran.err
    assert "Please report it" in ran.err
    assert f"{fault.partition('(')[0]} in recap_decks/cli/building.py:" in ran.err
    assert re.search(r"recap-decks \d+\.\d+\.\d+, Python 3", ran.err)


def test_a_logo_is_placed_in_both(folder: Path) -> None:
    drawing = (ROOT / "assets" / "logo.svg").read_bytes()
    (folder / "mark.svg").write_bytes(drawing)
    (folder / "outline.yaml").write_text(SMALL + "style: {logo: mark.svg}\n", encoding="utf-8")
    ran = recap_decks("build", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    cover = Presentation(str(folder / "output" / "day.pptx")).slides[0]
    assert [shape.image.content_type for shape in cover.shapes if hasattr(shape, "image")] == ["image/png"]
    with pikepdf.open(folder / "output" / "day.pdf") as report:
        [form] = report.pages[0].Resources.XObject.values()
        assert form.Subtype == "/Form"  # its paths, not their pixels
