"""A wheel holds all that the package needs when it runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.house.running import ROOT

from recap_decks.style.families import FAMILIES

NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "tests", "output", "widths")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in a wheel made of a clean copy of the sources, with the build packages installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, folder / "source", ignore=NOT_COPIED)
    building = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(folder / "source"),
    ]
    done = subprocess.run(building, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    with ZipFile(path) as archive:
        return set(archive.namelist())


def test_a_wheel_holds_every_module_and_all_data(wheel: set[str]) -> None:
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "recap_decks").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert wanted - wheel == set()


def test_each_font_has_its_table_and_its_licence(wheel: set[str]) -> None:
    data = "recap_decks/style/data"
    fonts = {Path(name).stem for name in wheel if name.startswith(f"{data}/fonts/") and name.endswith(".ttf")}
    assert {stem for family in FAMILIES.values() for stem in family.files.values()} <= fonts
    for font in fonts:
        assert f"{data}/widths/{font}.json" in wheel
        assert f"{data}/fonts/{font.partition('-')[0]}-OFL.txt" in wheel


def test_nothing_else_is_installed(wheel: set[str]) -> None:
    assert {name.partition("/")[0] for name in wheel if ".dist-info/" not in name} == {"recap_decks"}
    assert not [name for name in wheel if "__pycache__" in name or name.endswith((".yaml~", ".tmp"))]
