"""Outputs are put in place together or not at all, wherever a build fails or is interrupted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from recap_decks.files import write_together

CALLS = ("link", "rename", "replace", "fsync", "unlink")
"""What is asked of the system while files are written, set aside and put in place."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Holds a deck that somebody edited, a report of an earlier build, and a file of somebody else's."""
    for name in ("day.pptx", "day.pdf", "notes.txt"):
        (tmp_path / name).write_text(f"earlier {name}")
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def write(folder: Path, kept: bool = True) -> dict[Path, Path]:
    outputs = {folder / name: f"new {name}".encode() for name in ("day.pptx", "day.pdf")}
    return write_together(outputs, lambda place: kept and place.suffix == ".pptx")


def test_both_are_replaced_and_what_is_to_be_kept_is(folder: Path) -> None:
    assert write(folder) == {folder / "day.pptx": folder / "day.edited-1.pptx"}
    assert contents(folder) == {
        "day.pptx": "new day.pptx",
        "day.pdf": "new day.pdf",
        "day.edited-1.pptx": "earlier day.pptx",
        "notes.txt": "earlier notes.txt",
    }
    assert write(folder, kept=False) == {}
    assert len(contents(folder)) == 4


def test_the_next_free_number_is_taken(folder: Path) -> None:
    (folder / "day.edited-1.pptx").write_text("edited before")
    assert write(folder) == {folder / "day.pptx": folder / "day.edited-2.pptx"}
    assert contents(folder)["day.edited-1.pptx"] == "edited before"
    assert contents(folder)["day.edited-2.pptx"] == "earlier day.pptx"


class Failing:
    """Lets calls through until the given one, which raises before the system is asked, or after."""

    def __init__(self, at: int, fault: type[BaseException], after: bool) -> None:
        self.left, self.fault, self.after = at, fault, after
        self.failed = ""

    def fail(self, name: str) -> None:
        self.failed = name
        raise self.fault

    def wrapping(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            self.left -= 1
            if self.left == 0 and not self.after:
                self.fail(name)
            result = call(*arguments, **options)
            if self.left == 0 and self.after:
                self.fail(name)
            return result

        return called


@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("has_links", [True, False])
@pytest.mark.parametrize("new", [(), ("day.pptx",), ("day.pptx", "day.pdf")], ids=str)
def test_wherever_it_fails_all_is_as_it_was_or_all_is_done(
    tmp_path: Path, fault: type[BaseException], after: bool, kept: bool, has_links: bool, new: tuple[str, ...]
) -> None:
    failures = 0
    for at in range(1, 14):
        folder = tmp_path / str(at)
        folder.mkdir()
        before = {name: f"earlier {name}" for name in ("day.pptx", "day.pdf", "notes.txt") if name not in new}
        for name, text in before.items():
            (folder / name).write_text(text)
        failing = Failing(at, fault, after)
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, failing.wrapping(name, getattr(os, name)))
            if not has_links:
                patch.setattr(os, "link", no_links)
            try:
                write(folder, kept)
                is_whole = True
            except (OSError, KeyboardInterrupt):
                is_whole = False
        failures += not is_whole
        found = contents(folder)
        done = {**before, "day.pptx": "new day.pptx", "day.pdf": "new day.pdf"}
        if kept and "day.pptx" in before:
            done["day.edited-1.pptx"] = "earlier day.pptx"
        hidden = {name for name in found if name.startswith(".")}
        assert not hidden or failing.failed == "unlink"
        found = {name: text for name, text in found.items() if name not in hidden}
        if is_whole:
            assert found == done
        elif fault is OSError:
            assert found == before
        else:  # an interruption may also come when all is done
            assert found in (before, done)
        write(folder, kept=False)
        assert not [name for name in contents(folder) if name.startswith(".")]
    assert failures >= 2


def test_folders_made_for_nothing_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "day.pdf").mkdir()
    with pytest.raises(IsADirectoryError):
        write_together({tmp_path / "a" / "b" / "day.pptx": b"new", tmp_path / "day.pdf": b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["day.pdf"]


def test_what_a_killed_build_left_is_cleared_and_nothing_else(folder: Path) -> None:
    (folder / ".day.pptx.123-0a1b2c3d.recap-decks-new").write_text("half of a dec")
    (folder / ".day.pdf.123-0a1b2c3d.recap-decks-old").write_text("a report")
    (folder / ".notes.recap-decks").write_text("somebody's")
    write(folder)
    assert sorted(contents(folder)) == [".notes.recap-decks", "day.edited-1.pptx", "day.pdf", "day.pptx", "notes.txt"]


@pytest.mark.skipif(os.name != "posix", reason="modes of another kind")
def test_modes_are_those_of_the_files_replaced(folder: Path) -> None:
    (folder / "day.pdf").chmod(0o640)
    write(folder)
    assert (folder / "day.pdf").stat().st_mode & 0o777 == 0o640


def no_links(*_: object, **__: object) -> None:
    raise OSError("this file system has no hard links")
