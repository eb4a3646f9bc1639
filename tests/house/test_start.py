"""What starting costs: nothing heavy is imported before it is needed, and the public names are all there are."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.house.running import ROOT

import recap_decks

HEAVY = {"yaml", "pptx", "reportlab", "lxml", "PIL", "resvg_py", "icu4py", "markdown_it", "pypdfium2"}


def imported_by(code: str) -> set[str]:
    """The modules that a fresh interpreter holds after `code`."""
    ask = f"{code}\nimport json, sys\nsys.stderr.write(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, cwd=ROOT, check=True)
    return set(json.loads(done.stderr))


@pytest.mark.parametrize(
    "code",
    [
        "import recap_decks",
        "from recap_decks.cli.main import run; run(['--help'])",
        "from recap_decks.cli.main import run; run(['build', '--help'])",
        "from recap_decks.cli.main import run; run(['preview', '--help'])",
        "from recap_decks.cli.main import run; run(['--version'])",
    ],
)
def test_nothing_heavy_is_imported_at_the_start(code: str) -> None:
    assert imported_by(code) & HEAVY == set()


def test_the_package_itself_imports_no_command_line() -> None:
    assert "click" not in imported_by("import recap_decks; recap_decks.load_outline")


def test_checking_imports_no_writer() -> None:
    assert imported_by("import recap_decks; recap_decks.load_outline('outline.yaml')") & {"pptx", "reportlab"} == set()


def test_the_public_names_are_these() -> None:
    builders = {"build_deck", "build_report", "build_handout", "build_summary"}
    names = {"load_outline", *builders, "Outline", "Problem", "OutlineError", "__version__"}
    assert set(recap_decks.__all__) == names
    assert names <= set(dir(recap_decks))
    for name in names:
        assert getattr(recap_decks, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'build_book'"):
        recap_decks.build_book  # noqa: B018 - reading it is the test
