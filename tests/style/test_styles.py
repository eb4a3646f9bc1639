"""The built-in styles: whole, different from each other, and set in fonts that are there."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest

from recap_decks.style.families import FAMILIES
from recap_decks.style.font_files import font_path
from recap_decks.style.metrics import load_face
from recap_decks.style.tokens import load_style, style_names

NAMES = style_names()
FACES = {
    *("text", "text-bold", "text-italic", "text-bold-italic", "text-light"),
    *("title", "title-bold", "title-italic", "title-bold-italic", "code", "code-bold"),
}


def test_there_are_styles_for_every_room() -> None:
    assert NAMES[0] == "default"
    assert set(NAMES) >= {"default", "dark", "editorial", "contrast", "print", "vivid", "warm"}
    with pytest.raises(KeyError):
        load_style("noir")
    assert load_style("dark") is load_style("dark")


@pytest.mark.parametrize("name", NAMES)
def test_a_style_says_what_it_is(name: str) -> None:
    style = load_style(name)
    assert style.name == name
    assert 20 < len(style.summary) < 90


def test_styles_really_differ() -> None:
    for one, other in combinations(map(load_style, NAMES), 2):
        assert one.colours["accent"] != other.colours["accent"]
        forms = ("head", "points", "two_topics", "numbers", "cover", "opening_rule", "opening_colour", "full_grounds")
        differing = [form for form in forms if getattr(one.forms, form) != getattr(other.forms, form)]
        assert len(differing) >= 2, (one.name, other.name)


@pytest.mark.parametrize("name", NAMES)
def test_every_face_has_its_font_file_and_width_table(name: str) -> None:
    style = load_style(name)
    for fonts in (style.slide_fonts, style.page_fonts):
        assert set(fonts.files) == FACES
        for face in FACES:
            assert font_path(fonts.file(face)).is_file()
            assert load_face(fonts.file(face)).width("Recap", 20) > 0


@pytest.mark.parametrize("name", NAMES)
def test_decks_name_fonts_of_office_alone(name: str) -> None:
    for family in load_style(name).slide_families.values():
        assert family.fallback is None
        assert family.name != family.twin
        assert len(family.panose) == 20


def test_a_family_that_office_lacks_names_one_that_it_has() -> None:
    for family in FAMILIES.values():
        if family.fallback:
            assert FAMILIES[family.fallback].fallback is None


@pytest.mark.parametrize("name", NAMES)
def test_titles_are_as_bold_as_the_style_says(name: str) -> None:
    style = load_style(name)
    bold = style.slide_families["title"].file("bold")
    assert (style.slide_fonts.file("title") == bold) is style.title_bold
    assert style.slide_fonts.file("title-bold") == bold


@pytest.mark.parametrize("name", NAMES)
def test_ladders_fall_and_keep_their_floors(name: str) -> None:
    style = load_style(name)
    assert set(style.slide_ladder) == set(style.read_ladder)
    for ladder, floor in ((style.slide_ladder, 14), (style.read_ladder, 12)):
        sizes = [ladder[step].size for step in ("hero", "display", "title", "title-small", "L", "M", "S", "foot")]
        assert sizes == sorted(sizes, reverse=True)
        assert min(step.size for role, step in ladder.items() if role != "foot") >= floor
        assert all(step.size == round(step.size) and step.pitch >= step.size for step in ladder.values())
    body = [(style.slide_ladder[step].size, style.read_ladder[step].size) for step in ("para", "L", "M", "S", "title")]
    assert all(read < shown for shown, read in body)


def test_a_build_reads_the_one_style_that_it_needs() -> None:
    program = (
        "import pathlib; from recap_decks.style import tokens; seen = []; read = pathlib.Path.read_text\n"
        "def watched(path, *rest): seen.append(path.name); return read(path, *rest)\n"
        "pathlib.Path.read_text = watched; tokens.load_style('warm'); print(seen)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['warm.yaml']"
