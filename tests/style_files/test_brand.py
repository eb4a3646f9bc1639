"""Brand files: a whole style of a few colours, fonts and a logo."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from tests.outline.test_problems import BREAK
from tests.style.test_colours import faint, hexes
from tests.style_files.fonts import renamed, unfit
from tests.style_files.reading_styles import brand, typefaces

from recap_decks import build_deck, load_outline
from recap_decks.style.tokens import load_style, style_names

RIGHT = (Path(__file__).parent / "brands" / "right.yml").read_text(encoding="utf-8").partition(BREAK)[0]
ROOT = Path(__file__).parents[2]


def test_a_brand_gives_a_style_its_name_colours_fonts_and_logo() -> None:
    read = brand(RIGHT, base="vivid")
    style, base = read.style, load_style("vivid")
    assert style.name == "Acme Corporation"
    assert [style.colours[role] for role in ("paper", "ink", "accent")] == ["FFFFFF", "1B1F3B", "2E7D4F"]
    assert style.colours["accent_text"] == style.colours["data_1"] == "2E7D4F"
    assert typefaces(style) == {"text": "Arial", "title": "Georgia", "code": "Courier New"}
    assert not style.title_bold
    assert (style.forms, style.slide_ladder) == (base.forms, base.slide_ladder)
    assert read.logo == "art/logo.svg"


def test_series_take_the_brands_other_colours() -> None:
    plain = brand("color: {primary: '#0B5FFF'}").style
    fitting = plain.colours["data_3"]
    offered = brand(f"color: {{primary: '#0B5FFF', secondary: '#{fitting}', palette: {{a: '#FFFF00'}}}}").style
    assert fitting in [offered.colours[f"data_{number}"] for number in range(2, 7)]
    assert "FFFF00" not in offered.colours.values()


@given(
    st.sampled_from(style_names()),
    st.dictionaries(st.sampled_from(["foreground", "background", "primary", "secondary"]), hexes),
)
def test_any_brand_is_legible(base: str, colours: dict[str, str]) -> None:
    lines = "".join(f'  {key}: "#{value}"\n' for key, value in colours.items())
    style = brand(f"color:\n{lines}" if lines else "meta: {name: A}\n", base=base).style
    assert faint(style.colours) == []
    assert faint(style.page_colours) == []


def test_what_was_changed_is_told_with_its_line() -> None:
    read = brand("color:\n  foreground: '#9AA0A6'\n  background: '#FFFFFF'\n")
    [problem] = read.warnings
    assert (problem.code, problem.span and problem.span.line) == ("RD159", 2)
    assert f"#{read.style.colours['ink']}" in problem.message


def test_a_dark_brand_takes_what_is_meant_for_dark() -> None:
    source = "logo: {large: {light: day.svg, dark: night.svg}}\ncolor: {background: '#101820'}\n"
    assert brand(source).logo == "night.svg"
    assert brand(source.replace("101820", "FAFAF5")).logo == "day.svg"


def test_fonts_that_come_as_files_are_used(tmp_path: Path) -> None:
    renamed(tmp_path / "type", "House Sans")
    source = (
        "typography:\n"
        "  fonts:\n"
        "    - family: House Sans\n"
        "      source: file\n"
        "      files: [{path: type/Regular.ttf}, {path: type/Bold.ttf, weight: 700}]\n"
        "  base: House Sans\n"
    )
    read = brand(source, tmp_path)
    assert read.warnings == ()
    assert (typefaces(read.style)["text"], typefaces(read.style)["title"]) == ("House Sans", "House Sans")
    assert read.style.slide_fonts.file("text-bold") == str(tmp_path / "type" / "Bold.ttf")
    assert read.style.page_fonts.file("text") == str(tmp_path / "type" / "Regular.ttf")


@pytest.mark.parametrize("name", ["broken", "web", "variable", "postscript"])
def test_fonts_that_cannot_be_used_are_warnings_and_others_stand_in(tmp_path: Path, name: str) -> None:
    file = unfit(tmp_path)[name]
    source = f"typography:\n  fonts: [{{family: A, source: file, files: [{file.name}]}}]\n  base: A\n"
    read = brand(source, tmp_path)
    assert {(problem.code, problem.severity) for problem in read.warnings} == {("RD158", "warning")}
    assert typefaces(read.style)["text"] == "Arial"


def test_a_brands_logo_is_drawn_unless_the_outline_has_its_own(tmp_path: Path) -> None:
    (tmp_path / "brand").mkdir()
    shutil.copy(ROOT / "assets" / "logo.svg", tmp_path / "brand" / "logo.svg")
    (tmp_path / "brand" / "_brand.yml").write_text("logo: logo.svg\ncolor: {primary: '#0B5FFF'}\n", encoding="utf-8")
    file = tmp_path / "outline.yaml"
    themes = "title: Recap\nthemes: [{title: Security, topics: [{points: [Zero trust]}]}]\n"
    file.write_text(f"{themes}style: {{brand: brand/_brand.yml, name: warm}}\n", encoding="utf-8")
    outline = load_outline(file)
    assert outline.style.logo == "brand/logo.svg"
    deck = Presentation(BytesIO(build_deck(outline).data))
    assert any("image" in part.content_type for part in deck.part.package.iter_parts())
    file.write_text(f"{themes}style: {{brand: brand/_brand.yml, logo: mine.png}}\n", encoding="utf-8")
    shutil.copy(ROOT / "docs" / "pictures" / "report.png", tmp_path / "mine.png")
    assert load_outline(file).style.logo == "mine.png"
