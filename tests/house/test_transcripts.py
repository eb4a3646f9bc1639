"""That the commands shown in docs/commands.md answer as shown there, one after the other in one folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.house.running import ROOT

from recap_decks.cli.main import COMMANDS

PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
_ANY = "…"


class Step(NamedTuple):
    """A command, and what it answers on both streams."""

    command: str
    answer: str


def steps() -> list[Step]:
    found = []
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, answer = part.partition("\n")
            found.append(Step(command, answer))
    return found


def pattern(answer: str) -> re.Pattern[str]:
    """What is shown as an expression: `…` on a line of its own stands for any lines, else for part of its line."""
    parts = [
        r"(?:[^\n]*\n)*" if line == f"{_ANY}\n" else "[^\n]*".join(map(re.escape, line.split(_ANY)))
        for line in answer.splitlines(keepends=True)
    ]
    return re.compile("".join(parts))


def test_every_command_is_shown() -> None:
    shown = {name for step in steps() for name in re.findall(r"\brecap-decks ([a-z]+)", step.command)}
    assert set(COMMANDS) - shown == set()


@pytest.mark.skipif(sys.platform == "win32", reason="the page is written for a POSIX shell")
def test_commands_answer_as_shown(tmp_path: Path) -> None:
    folder = tmp_path
    hidden = ("SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "XDG_CONFIG_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "XDG_CONFIG_HOME": str(tmp_path / "none"),
    }
    for command, answer in steps():
        if command.startswith("cd "):
            folder /= command.removeprefix("cd ")
            continue
        ran = subprocess.run(
            ["sh", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, check=False, timeout=120,
        )  # fmt: skip
        assert pattern(answer).fullmatch(ran.stdout), f"$ {command}\n{ran.stdout}"
