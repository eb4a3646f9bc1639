"""Style files: what they change, and what comes out in decks and reports."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from tests.style_files.fonts import renamed, unfit
from tests.style_files.reading_styles import own, problems_of, typefaces

from recap_decks import build_deck, build_report, load_outline
from recap_decks.problems import OutlineError
from recap_decks.style.metrics import load_face
from recap_decks.style.tokens import load_style, style_names

THEME = "http://schemas.openxmlformats.org/drawingml/2006/main"
OUTLINE = """
title: Recap
style: {file: house/acme.yaml}
themes:
  - title: Security
    topics: [{points: [Keys: Kept by nobody, Doors: Shut]}]
"""
FONTS = "fonts:\n  House Sans: {regular: fonts/Regular.ttf, bold: fonts/Bold.ttf}\n"


@pytest.fixture
def outline(tmp_path: Path) -> Path:
    """An outline whose style file lies in a folder `house`, and names fonts beside it."""
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    renamed(tmp_path / "house" / "fonts", "House Sans", wider=1.5)
    house = "base: vivid\nname: Acme\ncolours: {accent: '#C2185B'}\n" + FONTS
    uses = "slides: {fonts: {text: House Sans, title: House Sans}}\npages: {fonts: {text: House Sans}}\n"
    (tmp_path / "house" / "acme.yaml").write_text(house + uses, encoding="utf-8")
    return tmp_path / "outline.yaml"


@pytest.mark.parametrize("name", style_names())
def test_a_file_that_changes_nothing_is_its_base(name: str) -> None:
    read = own(f"base: {name}\nname: {name}\n").style
    assert read == load_style(name)


def test_a_file_changes_what_it_names_alone() -> None:
    base = load_style("editorial")
    style = own(
        "base: editorial\nname: Acme\n"
        "slides:\n"
        "  fonts: {title: Calibri, title_weight: bold}\n"
        "  forms: {head: tab, opening_rule: 3}\n"
        "  ladder: {M: [17, 22, 0.01]}\n"
        "pages: {forms: {justify: false}, fonts: {title_weight: bold}}\n"
    ).style
    assert typefaces(style) == {"text": "Cambria", "title": "Calibri", "code": "Courier New"}
    assert (style.title_bold, style.slide_fonts.file("title")) == (True, "Carlito-Bold")
    assert (style.forms.head, style.forms.opening_rule, style.forms.points) == ("tab", 3, base.forms.points)
    step = style.slide_ladder["M"]
    assert (step.size, step.pitch, step.tracking) == (17, 22, 0.17)
    assert {role for role in base.slide_ladder if style.slide_ladder[role] != base.slide_ladder[role]} == {"M"}
    assert style.read_ladder == base.read_ladder
    assert (style.page_forms.justify, style.page_forms.side_italic) == (False, True)
    assert style.page_fonts.file("title") == "SourceSerif4-SemiBold"
    assert (style.colours, style.page_colours) == (base.colours, base.page_colours)


def test_pages_follow_the_slides_colours_unless_they_have_their_own() -> None:
    dark = own("base: dark\ncolours: {accent: '#5BC0BE'}\n").style
    assert dark.colours["accent"] == dark.page_colours["accent"] == "5BC0BE"
    assert dark.page_colours["paper"] == "FFFFFF"
    pages = own("base: dark\ncolours: {accent: '#5BC0BE'}\npages: {colours: {accent: '#1F6F6E'}}\n").style
    assert (pages.colours["accent"], pages.page_colours["accent"]) == ("5BC0BE", "1F6F6E")
    assert pages.page_colours["accent_text"] == "1F6F6E"
    muted = own("base: dark\ncolours: {muted: '#C0C8CE'}\n").style
    assert muted.page_colours == load_style("dark").page_colours


def test_the_name_is_the_files_where_it_says_none() -> None:
    assert own("base: dark\n").style.name == "my-style"


def test_a_deck_has_the_files_colours_and_fonts(outline: Path) -> None:
    deck = Presentation(BytesIO(build_deck(load_outline(outline)).data))
    part = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    theme = part.blob.decode("utf-8")
    assert '<a:accent1><a:srgbClr val="C2185B"/>' in theme
    # House Sans is what Arial looks like, so that is what is to stand in where it is missing.
    font = '<a:latin typeface="House Sans" panose="020B0604020202020204" pitchFamily="34" charset="0"/>'
    assert theme.count(font) == 2
    assert 'name="Acme"' in theme


def test_a_report_embeds_the_fonts(outline: Path) -> None:
    pages = PdfReader(BytesIO(build_report(load_outline(outline)).data)).pages
    embedded = {str(font["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}  # type: ignore[index]  # pypdf types a page loosely
    assert any(name.endswith("+HouseSans-Regular") for name in embedded)
    assert any(name.endswith("+HouseSans-Bold") for name in embedded)
    assert "Kept by nobody" in "".join(page.extract_text() for page in pages)


def test_fonts_are_measured_by_their_files(outline: Path) -> None:
    style = own((outline.parent / "house" / "acme.yaml").read_text("utf-8"), outline.parent / "house").style
    house, arimo = load_face(style.slide_fonts.file("text")), load_face("Arimo-Regular")
    assert house.width("Recap", 20) == pytest.approx(1.5 * arimo.width("Recap", 20), rel=0.001)
    assert style.slide_families["text"].fallback == "Arial"


def test_a_font_that_calls_itself_otherwise_is_a_warning(tmp_path: Path) -> None:
    renamed(tmp_path / "fonts", "House Serif")
    [problem] = own(FONTS, tmp_path).warnings
    assert (problem.code, problem.span and problem.span.line) == ("RD157", 2)
    assert "calls itself `House Serif`, not `House Sans`" in problem.message


def test_fonts_that_cannot_be_used_are_errors_at_their_place(tmp_path: Path) -> None:
    told = {}
    for name, file in unfit(tmp_path).items():
        source = f"fonts:\n  House:\n    regular: {file.name}\n    bold: {file.name}\n"
        first, second = problems_of(source, is_brand=False, folder=tmp_path)
        assert [problem.span and (problem.span.line, problem.span.column) for problem in (first, second)] == [
            (3, 14),
            (4, 11),
        ]
        assert (first.code, first.severity) == ("RD153", "error")
        told[name] = first.message.partition("` ")[2]
    assert told == {
        "broken": "is no font, or a broken one",
        "restricted": "forbids to be embedded, and the report embeds its fonts",
        "web": "is a web font, which the report cannot embed",
        "postscript": "has PostScript outlines, which the report cannot embed",
        "variable": "is a variable font, whose widths are not fixed",
        "bare": "lacks what it needs to be measured: OS/2",
    }


def test_without_fonttools_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed(tmp_path / "fonts", "House Sans")
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)
    [problem] = problems_of(FONTS, is_brand=False, folder=tmp_path)
    assert (problem.code, problem.hint) == ("RD153", "install it with: pip install 'recap-decks[fonts]'")
    assert own("base: warm\n").style.forms.cover == "low"  # styles without fonts of their own do without


def test_a_file_that_is_not_there_is_an_error_in_the_outline(outline: Path) -> None:
    (outline.parent / "house" / "acme.yaml").unlink()
    with pytest.raises(OutlineError) as caught:
        load_outline(outline)
    [problem] = caught.value.problems
    assert (problem.code, problem.span and (problem.span.line, problem.span.column)) == ("RD122", (3, 15))
    assert problem.message == "the style `house/acme.yaml` cannot be read: there is no such file"


def test_errors_stand_in_the_files_own_name_and_warnings_name_it(outline: Path) -> None:
    house = outline.parent / "house" / "acme.yaml"
    house.write_text("base: vivid\ncolours: {done: '#DDDDEE'}\n", encoding="utf-8")
    [warning] = load_outline(outline).warnings
    assert warning.message.startswith(f"{house}:2:17: `done` (#DDDDEE) on `paper` (#FFFFFF)")
    assert warning.span is not None
    assert warning.span.line == 3
    house.write_text("base: vivid\ncolours: {ink: '#DDDDEE'}\n", encoding="utf-8")
    with pytest.raises(OutlineError) as caught:
        load_outline(outline)
    assert caught.value.file == str(house)
    assert caught.value.source.startswith("base: vivid")


def test_the_outline_silences_warnings_of_its_style(outline: Path) -> None:
    (outline.parent / "house" / "acme.yaml").write_text("colours: {done: '#DDDDEE'}\n", encoding="utf-8")
    outline.write_text(f"ignore: [RD155]{OUTLINE}", encoding="utf-8")
    assert load_outline(outline).warnings == ()
