"""The command line as a person meets it: another process, its streams and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def recap_decks(
    *arguments: str | Path,
    cwd: Path,
    given: str | bytes = b"",
    environment: Mapping[str, str] | None = None,
    python: Sequence[str] = ("-m", "recap_decks"),
) -> Ran:
    """One run in `cwd`, with `given` on standard input and a date that is not set from outside."""
    inherited = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [sys.executable, *python, *map(str, arguments)],
        cwd=cwd,
        input=given.encode() if isinstance(given, str) else given,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
