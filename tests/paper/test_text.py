from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from tests.paper.reports import A4, LETTER, characters, lines, piece, sample, text_box, words, written

from recap_decks.paper.writer import write_report
from recap_decks.scene.items import Line
from recap_decks.style.metrics import font_path, load_face
from recap_decks.style.tokens import load_style

STYLE = load_style("default")


@pytest.fixture(scope="module")
def report() -> bytes:
    return write_report(sample(), STYLE)


def test_text_reads_in_order_with_its_words_whole(report: bytes) -> None:
    whole = "Part 1 Kubernetes runs nearly every where; see the site, then take the platform apart, kubectl get pods"
    assert words(report) == whole.split()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_an_added_hyphen_is_a_soft_one_to_poppler(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report)
    run = subprocess.run(["pdftotext", "-f", "1", "-l", "1", path, "-"], capture_output=True, text=True, check=True)
    assert "take the platform apart" in run.stdout.replace("\u00ad\n", "")


def stream_text(data: bytes) -> str:
    """The text as the content stream holds it, without what a reader adds where lines end."""
    return pypdf.PdfReader(BytesIO(data)).pages[0].extract_text().replace("\n", "")


@pytest.mark.parametrize(
    ("drawn", "whole", "read"),
    [
        (("brought France,", "and more"), "brought France, and more", "brought France, and more"),
        (("state-of-", "the-art"), "state-of-the-art", "state-of-the-art"),
        (("forced", "line"), "forced\nline", "forced line"),
        (("Label", "its text"), "Label\tits text", "Label its text"),
        (("an ", "ending space"), "an ending space", "an ending space"),
        (("only this part",), "only this part stands on this page", "only this part "),
        (("said once", "said once"), "said once said once", "said once said once"),
        (("never typed", "so"), "otherwise", "never typed so "),
        (("Kuber\u00ad", "netes"), "Kubernetes", "Kuber\u00adnetes"),
        (("Ku\u00adber\u00ad", "net\u00ades"), "Ku\u00adber\u00adnet\u00ades", "Kuber\u00adnetes"),
    ],
)
def test_a_space_that_a_break_ate_is_written_and_no_other(drawn: tuple[str, ...], whole: str, read: str) -> None:
    assert stream_text(written(text_box(lines(*drawn), whole))) == read


def test_raised_pieces_stand_above_the_baseline_and_what_follows_on_it() -> None:
    parts = (piece("before"), piece("2", size=7.4, raised=2.2), piece("after"))
    drawn = characters(written(text_box((Line(70, 100, 0, parts), *lines("under", first=114)))))
    heights = {character.char: character.baseline for character in drawn}
    assert heights["2"] == pytest.approx(97.8, abs=0.02)
    assert [heights[char] for char in "boa"] == pytest.approx([100] * 3, abs=0.02)
    assert heights["u"] == pytest.approx(114, abs=0.02)


@pytest.mark.parametrize("size", [A4, LETTER])
def test_characters_stand_where_and_as_the_scene_says(size: tuple[float, float]) -> None:
    parts = (
        piece("Bold ", "text-bold", 24, "accent", tracking=0.5),
        piece("and plain ", "text", 9.25, "muted"),
        piece("code", "code", 12, "ink"),
    )
    drawn = characters(written(text_box((Line(66.64, 123.45, 0, parts), *lines("under", first=200))), size=size))
    x = 66.64
    expected = []
    for part in parts:
        metrics = load_face(STYLE.page_fonts.file(part.face))
        for char in part.text:
            expected.append((char, x, 123.45, STYLE.colours[part.colour]))
            x += metrics.width(char, part.size, part.tracking)
    expected = [character for character in expected if character[0] != " "]
    assert "".join(character.char for character in drawn) == "".join(char for char, *_ in expected) + "under"
    for character, (_, left, baseline, colour) in zip(drawn, expected, strict=False):
        assert character.x == pytest.approx(left, abs=0.1)
        assert character.baseline == pytest.approx(baseline, abs=0.1)
        assert character.colour == colour
    assert drawn[-1].baseline == pytest.approx(200, abs=0.1)
    assert {character.colour for character in drawn[-5:]} == {STYLE.colours["ink"]}


def test_a_face_of_six_hundred_characters_takes_several_subsets() -> None:
    metrics = load_face("SourceSans3-Regular")
    text = "".join(char for code in range(33, 0x2200) if (char := chr(code)).isalpha() and metrics.advance(char))
    text = "".join(filter(metrics.has, text))[:600]
    rows = [text[at : at + 20] for at in range(0, 600, 20)]
    assert len(text) == 600
    data = written(text_box(lines(*rows, "mixed – again: \u0416A\u0436b"), " ".join(rows)))
    reader: Any = pypdf.PdfReader(BytesIO(data))
    assert len(reader.pages[0]["/Resources"]["/Font"]) == 3
    drawn = characters(data)
    assert "".join(character.char for character in drawn).startswith(text)
    assert "mixed–again:\u0416A\u0436b" in "".join(character.char for character in drawn)
    x = 70.0
    for char, character in zip(rows[-1], drawn[580:600], strict=True):
        assert character.x == pytest.approx(x, abs=0.1)
        x += metrics.width(char, 10.5)


def test_a_missing_glyph_is_seen_and_read() -> None:
    data = written(text_box(lines("aᎠb\U0001fbc5c")))
    assert stream_text(data) == "aᎠb\U0001fbc5c"
    metrics = load_face("SourceSans3-Regular")
    assert not metrics.has("Ꭰ")
    b = next(character for character in characters(data) if character.char == "b")
    assert b.x == pytest.approx(70 + metrics.width("aᎠ", 10.5), abs=0.1)
    page = pypdfium2.PdfDocument(data)[0].render(scale=8).to_pil().convert("L")
    left = 70 + metrics.width("a", 10.5)
    box = page.crop([round(8 * at) for at in (left, 90, left + metrics.width("Ꭰ", 10.5), 101)])
    assert box.getextrema()[0] < 128


@pytest.mark.parametrize("face", ["text", "code"])
def test_marks_stand_on_their_letter_and_joiners_are_not_drawn(face: str) -> None:
    # The marks of the code face are as wide as a letter, though measured as nothing.
    data = written(text_box(lines("x\u0308\u0332y\u200b\u2060z", face=face)))
    drawn = {character.char: character.x for character in characters(data)}
    metrics = load_face(STYLE.page_fonts.file(face))
    assert drawn["y"] == pytest.approx(70 + metrics.width("x", 10.5), abs=0.1)
    assert drawn["z"] == pytest.approx(70 + metrics.width("xy", 10.5), abs=0.1)
    assert stream_text(data) == "x\u0308\u0332yz"


def test_every_page_face_can_draw_an_added_hyphen() -> None:
    for stem, *_ in STYLE.page_fonts.files.values():
        assert load_face(stem).has("\u00ad"), stem
        assert font_path(stem).is_file()


def test_underline_and_strike_run_along_their_piece() -> None:
    parts = (piece("plain "), piece("under ", underline=True), piece("struck", colour="accent", struck=True))
    data = written(text_box((Line(70, 100, 0, parts),)))
    rules = []
    sheet = pypdfium2.PdfDocument(data)[0]
    for thing in sheet.get_objects():
        if thing.type == 2:  # FPDF_PAGEOBJ_PATH
            left, bottom, right, top = thing.get_bounds()
            rules.append((left, right, A4[1] - (top + bottom) / 2))
    width = load_face("SourceSans3-Regular").width
    under, struck = sorted(rules)
    assert under[0] == pytest.approx(70 + width("plain ", 10.5), abs=0.6)  # bounds hold half the thickness
    assert under[1] == pytest.approx(70 + width("plain under ", 10.5), abs=0.6)
    assert 100.5 < under[2] < 103
    assert struck[1] == pytest.approx(70 + width("plain under struck", 10.5), abs=0.6)
    assert 95 < struck[2] < 99


def test_a_character_that_a_face_lacks_is_drawn_by_another() -> None:
    data = written(text_box(lines("a⇒ɂ℃b\u3000c", face="text-bold")))
    assert "".join(character.char for character in characters(data)) == "a⇒ɂ℃bc"
    reader: Any = pypdf.PdfReader(BytesIO(data))
    fonts = {font["/BaseFont"].partition("+")[2] for font in reader.pages[0]["/Resources"]["/Font"].values()}
    assert {"SourceSans3-SemiBold", "Arimo-Bold"} <= fonts
    metrics = load_face(*STYLE.page_fonts.chain("text-bold"))
    assert metrics.has("℃")
    assert not load_face("SourceSans3-SemiBold").has("℃")
    drawn = {character.char: character.x for character in characters(data)}
    assert drawn["b"] == pytest.approx(70 + metrics.width("a⇒ɂ℃", 10.5), abs=0.1)
    assert drawn["c"] == pytest.approx(70 + metrics.width("a⇒ɂ℃b\u3000", 10.5), abs=0.1)
