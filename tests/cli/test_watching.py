"""`build --watch`: built again when a file is saved, faults told, and ended from the keyboard."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO

import pytest

from recap_decks.extending import files_of
from recap_decks.outline.variants import AS_TYPED, Variant

_LONGEST = 120.0  # seconds of watching
BASE = "title: Recap\nthemes: [{title: A, topics: [{points: [B]}]}]\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="consoles of Windows take no such signals from others")


@contextmanager
def watching(folder: Path, *names: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        [sys.executable, "-m", "recap_decks", "build", *names, "--watch", "--no-deck"], cwd=folder, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        too_long = Timer(_LONGEST, process.kill)  # a line that never comes would be waited for without end
        too_long.start()
        try:
            yield process
        finally:
            too_long.cancel()
            process.kill()


def until(stream: IO[str] | None, words: str) -> str:
    """What is said up to a line that begins so."""
    assert stream is not None
    said = []
    for line in stream:
        said.append(line)
        if line.startswith(words):
            return "".join(said)
    raise AssertionError("".join(said))


def test_a_saved_base_is_built_a_fault_is_told_and_mended(tmp_path: Path) -> None:
    base, own = tmp_path / "base.yaml", tmp_path / "own.yaml"
    base.write_text(BASE, encoding="utf-8")
    own.write_text("extends: base.yaml\n", encoding="utf-8")
    with watching(tmp_path, "own.yaml") as process:
        assert "Wrote output/own.pdf" in until(process.stdout, "Watching")
        first = (tmp_path / "output" / "own.pdf").read_bytes()

        base.write_text(BASE.replace("title: Recap", "titel: Recap"), encoding="utf-8")
        said = until(process.stdout, "Watching")
        assert said.startswith("Saved: base.yaml\n")
        assert "base.yaml:1:1: error: unknown key `titel`" in said
        assert "Wrote" not in said

        base.write_text(BASE.replace("Recap", "Another"), encoding="utf-8")
        assert "Wrote output/own.pdf" in until(process.stdout, "Watching")
        assert (tmp_path / "output" / "own.pdf").read_bytes() != first

        process.send_signal(signal.SIGINT)
        until(process.stdout, "Stopped watching")
        assert process.wait(20) == 130


def test_all_files_of_an_outline_are_watched(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.yaml").write_text(
        BASE.replace("topics:", "visuals: [{image: {file: hall.png}}, {table: {csv: t.csv}}], topics:")
        + "style: {file: '${team}.yaml', logo: l.svg}\nvars: {team: sre}\n",
        encoding="utf-8",
    )
    own = tmp_path / "own.yaml"
    own.write_text("extends: shared/base.yaml\n", encoding="utf-8")

    def names(variant: Variant = AS_TYPED) -> set[str]:
        return {path.relative_to(tmp_path).as_posix() for path in files_of(own, variant)}

    shared = {"base.yaml", "hall.png", "t.csv", "l.svg"}
    assert names() == {"own.yaml", "shared/sre.yaml"} | {f"shared/{name}" for name in shared}
    assert "shared/data.yaml" in names(Variant({"team": "data"}))
    brand = "color: {primary: '#1.50'}\nlogo: {images: {a: pictures/brand.svg, b: https://example.org/b.svg}}\n"
    (tmp_path / "shared" / "sre.yaml").write_text(brand, encoding="utf-8")
    assert names() == {"own.yaml"} | {f"shared/{name}" for name in (*shared, "sre.yaml", "pictures/brand.svg")}
    (tmp_path / "shared" / "base.yaml").write_text("title: a: b\n", encoding="utf-8")
    assert names() == {"own.yaml", "shared/base.yaml"}
    own.write_text("extends: nowhere.yaml\n", encoding="utf-8")
    assert names() == {"own.yaml", "nowhere.yaml"}


def test_what_cannot_be_watched_is_wrong_usage(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "recap_decks", "build", "-", "--watch"], cwd=tmp_path, input="", text=True,
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "--watch goes with neither --json nor standard input" in ran.stderr
