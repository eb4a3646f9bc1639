"""`--grey`, as processes and as functions: black ink alone, and the pages that there are in colour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import ImageChops
from tests.house.running import ROOT, recap_decks

from recap_decks import build_handout, build_report, build_summary, load_outline

RECAP = ROOT / "outline.yaml"
BUILT: dict[str, Callable[..., Any]] = {
    "kubecon-eu-2024.pdf": build_report,
    "kubecon-eu-2024-handout.pdf": build_handout,
    "kubecon-eu-2024-summary.pdf": build_summary,
}


def coloured(file: Path) -> list[bool]:
    """Of each page, whether any pixel has a colour."""
    document = pdfium.PdfDocument(file)
    found = []
    for page in document:
        red, green, blue = page.render(scale=0.5).to_pil().convert("RGB").split()
        apart = (ImageChops.difference(red, green).getbbox(), ImageChops.difference(green, blue).getbbox())
        found.append(apart != (None, None))
    document.close()
    return found


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = {}
    for name, options in {"colour": (), "grey": ("--grey",), "gray": ("--gray",)}.items():
        made[name] = tmp_path_factory.mktemp(name)
        ran = recap_decks("build", RECAP, "--all", *options, "-o", made[name], cwd=ROOT)
        assert (ran.code, ran.err) == (0, "")
    return made


@pytest.mark.parametrize("name", BUILT)
def test_grey_files_have_the_pages_of_coloured_ones(name: str, folders: dict[str, Path]) -> None:
    colour, grey = coloured(folders["colour"] / name), coloured(folders["grey"] / name)
    assert len(grey) == len(colour)
    assert any(colour)
    assert not any(grey)


@pytest.mark.parametrize("name", BUILT)
def test_american_spelling_and_functions_give_the_same_bytes(name: str, folders: dict[str, Path]) -> None:
    data = (folders["grey"] / name).read_bytes()
    assert (folders["gray"] / name).read_bytes() == data
    assert BUILT[name](load_outline(RECAP), grey=True).data == data


def test_decks_stay_as_they_are(folders: dict[str, Path]) -> None:
    deck = "kubecon-eu-2024.pptx"
    assert (folders["grey"] / deck).read_bytes() == (folders["colour"] / deck).read_bytes()
