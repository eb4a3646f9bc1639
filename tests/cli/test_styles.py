"""`recap-decks styles`, and styles that come from files."""

from __future__ import annotations

from pathlib import Path

from pptx import Presentation
from tests.house.running import recap_decks

from recap_decks.style.tokens import load_style, style_names

OUTLINE = "title: Recap\nstyle: {file: acme.yaml}\nthemes:\n  - title: Security\n    topics: [{points: [Zero trust]}]\n"
WRONG = 'bse: dark\ncolours: {accent: "#C2185B", muted: "#999"}\n'


def test_each_style_has_a_line_that_begins_with_its_name(tmp_path: Path) -> None:
    ran = recap_decks("styles", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    told = dict(line.split(maxsplit=1) for line in ran.out.splitlines())
    assert told == {name: load_style(name).summary for name in style_names()}


def test_a_style_files_mistakes_are_shown_in_its_own_lines(tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "recap.yaml").write_text(OUTLINE, encoding="utf-8")
    (tmp_path / "talks" / "acme.yaml").write_text(WRONG, encoding="utf-8")
    for command in (("check",), ("build", "-o", "out")):
        ran = recap_decks(*command, "talks/recap.yaml", cwd=tmp_path)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.splitlines() == [
            "talks/acme.yaml:1:1: error: unknown key `bse`; did you mean `base`? [RD101]",
            "    bse: dark",
            "    ^^^",
            "    hint: allowed here: base, name, summary, colours, fonts, slides, pages",
            "talks/acme.yaml:2:37: error: `muted` (#999999) on `paper` (#FFFFFF) has a contrast of 2.84, under 4.5"
            " [RD151]",
            '    colours: {accent: "#C2185B", muted: "#999"}',
            "                                        ^^^^^^",
            "    hint: the nearest `muted` that passes is #6F6F6F",
            "2 errors",
        ]
    assert not (tmp_path / "out").exists()


def test_a_build_names_what_stands_in_for_a_font(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    (tmp_path / "acme.yaml").write_text("base: dark\nslides: {fonts: {title: Source Serif 4}}\n", encoding="utf-8")
    ran = recap_decks("build", "-o", "out", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "Fonts of the deck: Source Serif 4 (else Cambria), Calibri (measured with Carlito)" in ran.out.splitlines()
    deck = Presentation(str(tmp_path / "out" / "outline.pptx"))
    assert len(deck.slides) > 1
