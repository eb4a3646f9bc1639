"""Pictures of an outline: found, opened, and what is at fault with them told at their places, all at once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from tests.cli.test_check import check
from tests.house.running import recap_decks
from tests.media.pictures import picture

OUTLINE = """\
title: Recap
themes:
  - title: Security
    topics: [{points: [Zero trust]}]
    visuals:
      - image: {file: shown/hills.jpg, alt: Hills}
      - image: {file: shown/hills.jpg, alt: The hills again}
      - image: {file: gone.png, alt: Gone}
      - image: {file: words.png, alt: Words}
    layout: two-by-two
"""


def files(folder: Path) -> None:
    (folder / "shown").mkdir()
    (folder / "shown" / "hills.jpg").write_bytes(picture("JPEG", (900, 600)))
    (folder / "words.png").write_bytes(b"no picture")


def test_all_pictures_at_fault_are_told_at_their_places(tmp_path: Path) -> None:
    files(tmp_path)
    code, _, err = check(tmp_path, OUTLINE)
    assert code == 1
    told = [line for line in err.splitlines() if " error: " in line]
    assert told[0].startswith("outline.yaml:8:23: error: the picture `gone.png` cannot be read: there is no such file")
    assert told[1].startswith("outline.yaml:9:23: error: the picture `words.png` is not a picture that can be read")
    assert len(told) == 2


def test_a_layout_that_cannot_be_filled_stops_check_and_build_but_no_report(tmp_path: Path) -> None:
    files(tmp_path)
    sound = "\n".join(line for line in OUTLINE.splitlines() if "gone" not in line and "words" not in line) + "\n"
    code, _, err = check(tmp_path, sound)
    assert code == 1
    assert "outline.yaml:8:13: error: this theme's content cannot fill the layout `two-by-two`" in err
    assert "it can fill " in err
    built = recap_decks("build", cwd=tmp_path)
    assert built.code == 1
    assert not (tmp_path / "output").exists()
    assert recap_decks("build", "--no-deck", cwd=tmp_path).code == 0


def test_pictures_stand_in_the_deck_with_their_words(tmp_path: Path) -> None:
    files(tmp_path)
    lines = [line for line in OUTLINE.splitlines() if not any(word in line for word in ("gone", "words", "layout"))]
    (tmp_path / "outline.yaml").write_text("\n".join(lines), encoding="utf-8")
    assert recap_decks("build", "--no-report", cwd=tmp_path).code == 0
    deck = Presentation(BytesIO((tmp_path / "output" / "outline.pptx").read_bytes()))
    shown = [shape for slide in deck.slides for shape in slide.shapes if hasattr(shape, "image")]
    assert [shape._element.xpath(".//p:cNvPr/@descr") for shape in shown] == [["Hills"], ["The hills again"]]


@pytest.mark.parametrize(
    ("style", "fill", "ground"),
    [
        ("default", "#00654E", "00654E"),  # the accent on itself
        ("default", "#017055", "00654E"),
        ("default", "#FFFFFF", None),
        ("default", "#FFB000", None),
        ("warm", "#FFFFFF", "FBEBD8"),  # a cover on paper
        ("warm", "#00654E", None),
    ],
)
def test_a_logo_that_is_lost_on_the_cover_is_told(tmp_path: Path, style: str, fill: str, ground: str | None) -> None:
    drawing = f'<rect width="40" height="40" fill="{fill}"/><circle cx="70" cy="20" r="18" fill="{fill}"/>'
    (tmp_path / "logo.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">{drawing}</svg>', encoding="utf-8"
    )
    outline = f"title: T\nstyle: {{name: {style}, logo: logo.svg}}\nthemes: [{{title: A, topics: [{{points: [x]}}]}}]\n"
    code, _, err = check(tmp_path, outline)
    assert code == 0
    if ground is None:
        assert err == ""
    else:
        start = f"outline.yaml:2:{outline.splitlines()[1].index('logo.svg') + 1}: warning: this logo can hardly be seen"
        assert start in err
        assert f"whose ground is #{ground} [RD208]" in err
