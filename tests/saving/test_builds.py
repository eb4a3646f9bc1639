"""What builds do to files that are already there, as processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from tests.deck.package_reading import changed
from tests.house.running import recap_decks

SMALL = "title: {}\nslug: day\nthemes:\n  - title: Security\n    topics: [{{points: [Zero trust]}}]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outline.yaml").write_text(SMALL.format("Recap"), encoding="utf-8")
    return tmp_path


def build(folder: Path, *options: str) -> str:
    """A build that goes well; what it says on standard error."""
    ran = recap_decks("build", *options, cwd=folder)
    assert ran.code == 0, ran.err
    return ran.err


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "output").iterdir())


def edit(path: Path) -> bytes:
    deck = Presentation(str(path))
    shape = deck.slides[0].shapes[0]
    assert shape.has_text_frame
    shape.text_frame.text = "What I say"
    deck.save(str(path))
    return path.read_bytes()


def test_a_deck_as_it_was_built_is_replaced(folder: Path) -> None:
    assert build(folder) == ""
    before = (folder / "output" / "day.pptx").read_bytes()
    (folder / "outline.yaml").write_text(SMALL.format("Another title"), encoding="utf-8")
    assert build(folder) == ""
    assert names(folder) == ["day.pdf", "day.pptx"]
    assert (folder / "output" / "day.pptx").read_bytes() != before


def test_an_edited_deck_is_kept_and_told_of_each_time(folder: Path) -> None:
    build(folder)
    edited = edit(folder / "output" / "day.pptx")
    said = build(folder, "--quiet")
    place, kept = Path("output/day.pptx"), Path("output/day.edited-1.pptx")
    assert said == f"warning: {place} was not as recap-decks had built it; it is kept as {kept}\n"
    assert (folder / kept).read_bytes() == edited
    again = edit(folder / place)
    assert "day.edited-2.pptx" in build(folder)
    assert (folder / "output" / "day.edited-2.pptx").read_bytes() == again
    assert (folder / kept).read_bytes() == edited
    assert build(folder) == ""
    assert names(folder) == ["day.edited-1.pptx", "day.edited-2.pptx", "day.pdf", "day.pptx"]


def test_a_deck_without_digest_is_kept(folder: Path) -> None:
    build(folder)
    place = folder / "output" / "day.pptx"
    bare = changed(place.read_bytes(), lambda name, content: (name, content.replace(b"recap-decks", b"other")))
    place.write_bytes(bare)
    assert "day.edited-1.pptx" in build(folder, "--no-report")
    assert (folder / "output" / "day.edited-1.pptx").read_bytes() == bare


def test_a_report_alone_touches_no_deck(folder: Path) -> None:
    build(folder)
    edited = edit(folder / "output" / "day.pptx")
    (folder / "output" / "day.pdf").write_bytes(b"a report with notes")
    assert build(folder, "--no-deck") == ""
    assert names(folder) == ["day.pdf", "day.pptx"]
    assert (folder / "output" / "day.pptx").read_bytes() == edited


def test_an_outline_at_fault_leaves_an_edited_deck_in_place(folder: Path) -> None:
    build(folder)
    edited = edit(folder / "output" / "day.pptx")
    (folder / "outline.yaml").write_text("title: Recap\n", encoding="utf-8")
    assert recap_decks("build", cwd=folder).code == 1
    assert names(folder) == ["day.pdf", "day.pptx"]
    assert (folder / "output" / "day.pptx").read_bytes() == edited


def test_python_programs_keep_edited_decks_too(folder: Path) -> None:
    program = (
        "from recap_decks import *; outline = load_outline('outline.yaml'); build_deck(outline, 'output/day.pptx')"
    )
    assert recap_decks(cwd=folder, python=("-c", program)).code == 0
    edited = edit(folder / "output" / "day.pptx")
    assert recap_decks(cwd=folder, python=("-c", program)).code == 0
    assert (folder / "output" / "day.edited-1.pptx").read_bytes() == edited


def test_builds_at_once_end_whole_and_together(folder: Path) -> None:
    titles = [f"Title {letter}" for letter in "ABCDE"]
    started = []
    for title in titles:
        outline = folder / f"{title}.yaml"
        outline.write_text(SMALL.format(title), encoding="utf-8")
        command = [sys.executable, "-m", "recap_decks", "build", "-q", str(outline)]
        started.append(subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
    for process in started:
        assert (process.communicate(timeout=120), process.returncode) == ((b"", b""), 0)
    assert names(folder) == ["day.pdf", "day.pptx"]
    deck = Presentation(str(folder / "output" / "day.pptx"))
    report = PdfReader(folder / "output" / "day.pdf")
    assert report.metadata is not None
    assert deck.core_properties.title in titles
    assert deck.core_properties.title == report.metadata.title
    assert len(report.pages) > 0


WRITERS = """
import sys
from pathlib import Path
from recap_decks.files import write_together

folder = Path(sys.argv[1])
for turn in range(60):
    mark = f"{sys.argv[2]} {turn}".encode()
    kept = write_together({folder / "a.pptx": mark, folder / "a.pdf": mark}, lambda place: turn % 20 == 0)
    assert len(kept) == (2 if turn % 20 == 0 else 0) or turn == 0
"""


def test_many_writes_at_once_never_mix(tmp_path: Path) -> None:
    output = tmp_path / "output"
    started = [subprocess.Popen([sys.executable, "-c", WRITERS, str(output), mark]) for mark in "abc"]
    assert [process.wait(120) for process in started] == [0, 0, 0]
    files = {path.name: path.read_bytes() for path in output.iterdir()}
    assert files["a.pptx"] == files["a.pdf"]
    kept = sorted(name for name in files if "edited" in name)
    assert len(files) == 2 + len(kept)
    assert len(kept) in (16, 17, 18)  # two at every 20th turn of each, but for what the first found
    for name in kept:
        if name.endswith(".pptx"):
            assert files[name] == files[name.replace(".pptx", ".pdf")]


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("call", ["fsync", "link", "replace"])
def test_after_a_kill_between_the_next_build_leaves_only_its_files(
    folder: Path, number: signal.Signals, call: str
) -> None:
    build(folder)
    edited = edit(folder / "output" / "day.pptx")
    report = (folder / "output" / "day.pdf").read_bytes()
    (folder / "outline.yaml").write_text(SMALL.format("Another title"), encoding="utf-8")
    killing = (
        f"import os; real, left = os.{call}, [2]\n"
        "def killed(*arguments, **options):\n"
        f"    left[0] -= 1\n    if not left[0]: os.kill(os.getpid(), {int(number)})\n"
        "    return real(*arguments, **options)\n"
        f"os.{call} = killed\nfrom recap_decks.cli.main import main; main()"
    )
    ran = recap_decks("build", cwd=folder, python=("-c", killing))
    if number == signal.SIGINT:
        assert (ran.code, ran.err.splitlines()[-1]) == (130, "error: interrupted")
        assert names(folder) == ["day.pdf", "day.pptx"]
        assert (folder / "output" / "day.pptx").read_bytes() == edited
        assert (folder / "output" / "day.pdf").read_bytes() == report
    else:
        assert ran.code == -number
    build(folder)
    assert names(folder) == ["day.edited-1.pptx", "day.pdf", "day.pptx"]
    assert (folder / "output" / "day.edited-1.pptx").read_bytes() == edited
