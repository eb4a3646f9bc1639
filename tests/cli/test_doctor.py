"""`recap-decks doctor` and `completion`, as processes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from tests.house.running import ROOT, recap_decks

from recap_decks.cli.doctor import EXTRAS, PACKAGES
from recap_decks.cli.main import COMMANDS


def project() -> dict[str, object]:
    held: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return held


def test_everything_is_looked_for(tmp_path: Path) -> None:
    ran = recap_decks("doctor", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    looked_at = [line.split("  ")[0] for line in (line[8:] for line in ran.out.splitlines())]
    assert looked_at == [
        "recap-decks", "packages", "fonts of reports", "fonts of decks", *(f"extra {name}" for name in EXTRAS),
        "LibreOffice", "defaults", "writing",
    ]  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_it_knows_the_packages_and_extras_of_the_project() -> None:
    requirements = project()["dependencies"]
    assert isinstance(requirements, list)
    assert set(PACKAGES) == {re.split(r"[<>=]", requirement)[0] for requirement in requirements}
    extras = project()["optional-dependencies"]
    assert isinstance(extras, dict)
    assert set(extras) - {"test", "dev"} == set(EXTRAS)


def test_a_missing_package_is_named_and_ends_with_1(tmp_path: Path) -> None:
    script = "from recap_decks.cli import doctor; doctor.PACKAGES['odd'] = 'no_such_module_here'; "
    script += "from recap_decks.cli.main import run; raise SystemExit(run(['doctor']))"
    ran = recap_decks(cwd=tmp_path, python=("-c", script))
    assert ran.code == 1
    assert "missing packages" in ran.out
    assert "not installed: odd" in ran.out


def test_defaults_are_looked_at(tmp_path: Path) -> None:
    config = tmp_path / "recap-decks" / "config.yaml"

    def said() -> tuple[int, str]:
        ran = recap_decks("doctor", cwd=tmp_path, environment={"XDG_CONFIG_HOME": str(tmp_path)})
        return ran.code, next(line for line in ran.out.splitlines() if "defaults" in line)

    code, line = said()
    assert (code, line[:8].strip()) == (0, "-")
    assert line.endswith(f"none; yours would stand in {config.relative_to(tmp_path)}")
    config.parent.mkdir()
    config.write_text("style: {name: warm}\n", encoding="utf-8")
    assert said()[0] == 0
    assert said()[1].startswith("ok ")
    config.write_text("style: {name: wram}\n", encoding="utf-8")
    assert said() == (1, f"wrong   defaults          {config}:1:15: unknown style `wram`; did you mean `warm`?")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_ends_with_1(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    ran = recap_decks("doctor", cwd=tmp_path)
    assert ran.code == 1
    assert "refused writing" in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_of_their_shell(tmp_path: Path, shell: str) -> None:
    ran = recap_decks("completion", shell, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "_RECAP_DECKS_COMPLETE" in ran.out
    program = shutil.which(shell)
    if program:
        subprocess.run([program, "-n"], input=ran.out, text=True, check=True, timeout=30)


def test_commands_are_completed(tmp_path: Path) -> None:
    environment = {"_RECAP_DECKS_COMPLETE": "bash_complete", "COMP_WORDS": "recap-decks ", "COMP_CWORD": "1"}
    ran = recap_decks(cwd=tmp_path, environment=environment)
    assert {line.partition(",")[2] for line in ran.out.split()} == set(COMMANDS)
    environment |= {"COMP_WORDS": "recap-decks build --pa", "COMP_CWORD": "2"}
    assert "--paper" in recap_decks(cwd=tmp_path, environment=environment).out
