"""`recap-decks styles`: the list, and the pictures."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from tests.house.running import ROOT, recap_decks

from recap_decks.style.tokens import style_names


def test_each_style_has_a_line_that_begins_with_its_name() -> None:
    ran = recap_decks("styles", cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == list(style_names())
    assert all(len(line.split()) > 3 for line in lines)


def test_the_gallery_draws_every_style_differently(tmp_path: Path) -> None:
    ran = recap_decks("styles", "--gallery", "styles", cwd=tmp_path)
    assert ran.code == 0
    pictures = sorted((tmp_path / "styles").iterdir())
    assert [picture.stem for picture in pictures] == sorted(style_names())
    grounds = set()
    for picture in pictures:
        with Image.open(picture) as image:
            assert image.width > 1900
            grounds.add(tuple(image.convert("RGB").getpixel((x, 40)) for x in (40, 900, 1500)))
    assert len(grounds) >= 5
