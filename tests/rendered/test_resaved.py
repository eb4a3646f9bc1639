"""A deck saved by LibreOffice keeps the property that bears its digest, and is known to be no longer as built."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from tests.deck import sample
from tests.deck.package_reading import Parts
from tests.house.running import recap_decks

from recap_decks.deck.digest import MEMBER, is_as_built
from recap_decks.deck.writer import write_deck

pytestmark = pytest.mark.rendered


def saved_by_libreoffice(deck: bytes, folder: Path, soffice: str) -> bytes:
    source, saved = folder / "deck.pptx", folder / "saved"
    source.write_bytes(deck)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pptx", "--outdir", str(saved), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (saved / "deck.pptx").read_bytes()


def test_a_deck_saved_by_libreoffice_is_kept(soffice: str, tmp_path: Path) -> None:
    deck = write_deck(sample.deck(), sample.STYLE)
    saved = saved_by_libreoffice(deck, tmp_path, soffice)
    digest = "string(//*[@name='recap-decks digest'])"
    assert Parts(saved).find(MEMBER, digest) == Parts(deck).find(MEMBER, digest) != ""
    assert not is_as_built(BytesIO(saved))
    (tmp_path / "outline.yaml").write_text(
        "title: Recap\nslug: day\nthemes: [{title: Security, topics: [{points: [Zero trust]}]}]\n", encoding="utf-8"
    )
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "day.pptx").write_bytes(saved)
    ran = recap_decks("build", "--no-report", cwd=tmp_path)
    assert ran.code == 0
    assert "day.edited-1.pptx" in ran.err
    assert (tmp_path / "output" / "day.edited-1.pptx").read_bytes() == saved
    assert len(Presentation(str(tmp_path / "output" / "day.pptx")).slides) > 0
