"""Work in a second process: its results, its errors, its end. Begun from a fresh process, since pytest has threads."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.house.running import recap_decks

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")

BEGINNING = """
import os, sys, time
from recap_decks.cli.elsewhere import elsewhere
os.sched_getaffinity = lambda process: {0, 1}
here = os.getpid()
def has_ended():
    try:
        os.waitpid(-1, 0)
    except ChildProcessError:
        return True
"""


def printed(code: str, folder: Path) -> str:
    ran = recap_decks(cwd=folder, python=("-c", BEGINNING + code))
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_work_is_done_in_another_process(tmp_path: Path) -> None:
    code = "with elsewhere(lambda: (os.getpid(), b'x' * 1_000_000)) as made: process, data = made()\n"
    told = printed(code + "print(process == here, len(data), has_ended())", tmp_path)
    assert told == "False 1000000 True\n"


@pytest.mark.parametrize(
    "change",
    [
        "os.sched_getaffinity = lambda process: {0}",
        "sys.platform = 'darwin'",
        "def refused(): raise BlockingIOError\nos.fork = refused",
    ],
)
def test_work_is_done_here_where_there_is_no_elsewhere(tmp_path: Path, change: str) -> None:
    told = printed(f"{change}\nwith elsewhere(os.getpid) as made: print(made() == here)", tmp_path)
    assert told == "True\n"


@pytest.mark.parametrize(
    "fault",
    ["return lambda: 0", "os.kill(os.getpid(), 9)", "raise MemoryError", "sys.exit(3)", "raise KeyboardInterrupt"],
)
def test_what_fails_elsewhere_is_done_here(tmp_path: Path, fault: str) -> None:
    code = f"""
def work():
    if os.getpid() != here:
        {fault}
    return "done here"
with elsewhere(work) as made: print(made())
print(has_ended())
"""
    assert printed(code, tmp_path) == "done here\nTrue\n"


def test_its_error_comes_from_here(tmp_path: Path) -> None:
    code = """
try:
    with elsewhere(lambda: 1 / 0) as made: made()
except ZeroDivisionError as error:
    print(error.__traceback__ is not None, has_ended())
"""
    assert printed(code, tmp_path) == "True True\n"


def test_an_error_here_ends_the_other_at_once(tmp_path: Path) -> None:
    code = """
began = time.monotonic()
try:
    with elsewhere(lambda: time.sleep(60)): raise KeyboardInterrupt
except KeyboardInterrupt:
    print(time.monotonic() - began < 30, has_ended())
"""
    assert printed(code, tmp_path) == "True True\n"


def test_what_was_printed_before_is_printed_once(tmp_path: Path) -> None:
    assert printed("print('once', end='')\nwith elsewhere(int) as made: print(made())", tmp_path) == "once0\n"


def test_a_report_that_fails_is_told_as_ever(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text("title: A\nthemes: [{title: B, summary: C}]\n", encoding="utf-8")
    breaking = (
        "import recap_decks.build as build; from recap_decks.problems import InternalFault\n"
        "def broken(self, *given): raise InternalFault('a text is lost')\n"
        "build.Build.report = broken\n"
        "from recap_decks.cli.main import main; main()"
    )
    ran = recap_decks("build", cwd=tmp_path, python=("-c", breaking))
    assert (ran.code, ran.out) == (70, "")
    assert ran.err.count("InternalFault in recap_decks/cli/") == 1
    assert not (tmp_path / "output").exists()
