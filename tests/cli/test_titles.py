"""`recap-decks titles`: the deck's titles alone."""

from __future__ import annotations

from pathlib import Path

from pptx import Presentation
from tests.house.running import ROOT, recap_decks

OUTLINE = """
title: Recap
headlines: {agenda: "Two themes, one thread"}
themes:
  - {title: Security, headline: Keys are rotated daily, topics: [{points: [Zero trust]}]}
  - {title: Costs, topics: [{points: [They fall]}]}
  - {title: Hidden, skip: true, topics: [{points: [Later]}]}
conclusion: All is well.
"""


def test_titles_come_in_order_without_hidden_slides(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(OUTLINE)
    ran = recap_decks("titles", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Recap", "Two themes, one thread", "Keys are rotated daily", "Costs", "All is well.",
    ]  # fmt: skip


def test_they_are_the_titles_of_the_deck_as_built(tmp_path: Path) -> None:
    built = recap_decks("build", "--no-report", "-o", str(tmp_path), cwd=ROOT)
    assert built.code == 0
    deck = Presentation(str(next(tmp_path.glob("*.pptx"))))
    drawn = [shape.text_frame.text for slide in deck.slides if (shape := slide.shapes.title) is not None]
    assert recap_decks("titles", cwd=ROOT).out.splitlines() == drawn


def test_mistakes_are_told_as_by_check(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text("titel: Recap\n")
    ran = recap_decks("titles", cwd=tmp_path)
    assert ran.code == 1
    assert "outline.yaml:1:1: error: unknown key `titel`" in ran.err
