"""What the README shows is so."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from tests.house.running import ROOT, recap_decks

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = blocks("python")
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    (tmp_path / "outline.yaml").symlink_to(ROOT / "outline.yaml")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {"__name__": "readme"})
    assert len(Presentation(str(tmp_path / "output" / "recap.pptx")).slides) > 14
    assert round(PdfReader(tmp_path / "output" / "recap.pdf").pages[0].mediabox.width) == 612


def test_the_outline_shown_can_be_built(tmp_path: Path) -> None:
    (shown,) = blocks("yaml")
    (tmp_path / "outline.yaml").write_text(shown, encoding="utf-8")
    ran = recap_decks("build", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")


def test_the_two_commands_stand_in_their_places() -> None:
    shell = [block.strip() for block in blocks("sh")]
    assert len(shell) == 2
    assert shell[0].endswith("recap-decks build")
    assert "\n" not in shell[0]
    assert shell[1] == "scripts/test"
    for script in ("scripts/test", ".ci/run"):
        assert (ROOT / script).stat().st_mode & stat.S_IXUSR or os.name != "posix"


def test_every_file_that_it_leads_to_is_there() -> None:
    for file in ("README.md", "CONTRIBUTING.md", "docs/outline.md"):
        text = (ROOT / file).read_text(encoding="utf-8")
        links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)|src=\"([^\"]+)", text)
        assert links or file != "README.md"
        named = [Path(file).parent / (link or source) for link, source in links]
        assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_option_is_in_the_readme() -> None:
    helps = "".join(recap_decks(command, "--help", cwd=ROOT).out for command in ("build", "check"))
    options = set(re.findall(r"--[a-z-]+", helps)) - {"--help"}
    assert len(options) > 5
    assert {option for option in options if option not in README} == set()
