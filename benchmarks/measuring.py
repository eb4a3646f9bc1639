"""One process, measured: wall time, processor time and peak memory of it and of the processes that it waits for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_KIBIBYTE = 1 if sys.platform == "darwin" else 1024  # ru_maxrss counts bytes there, elsewhere kibibytes


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall and of processor (user and system), and the largest resident process in MiB.

    Memory has a floor: what this program itself holds, about 15 MiB, is inherited by the count of its children.
    """

    wall: float
    cpu: float
    peak: float


def environment() -> dict[str, str]:
    """That of an installed program, which has the bytecode of its modules: the first run writes it where it is not."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cost_of(command: Sequence[str], folder: Path) -> Cost:
    """Runs the command in that folder. Raises RuntimeError, with what it said, where it fails."""
    said = folder / "said.txt"
    with said.open("wb") as stream:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=stream, stderr=stream
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{said.read_text()[-2000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _KIBIBYTE / 1024**2)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each measure."""
    return Cost(*(median(getattr(cost, name) for cost in costs) for name in ("wall", "cpu", "peak")))
