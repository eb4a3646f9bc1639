"""Texts as lines."""

from __future__ import annotations

import pytest
from tests.layout.pages.reports import LONG_WORD, text

from recap_decks.layout.pages.text_forms import LARGE, OPENING, TextForms, opening_form
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter
from recap_decks.story.slides import Run, Text
from recap_decks.style.tokens import load_style

FORMS = TextForms.of(load_style("default"))
BODY, LABEL, H1 = FORMS.body, FORMS.label, FORMS.headings[0]
NUMERAL = Form(24, 28, "text-light", "accent")
PLAIN = (
    "KubeCon + CloudNativeCon Europe 2024, held from March 19–22 in Paris, France, brought together thousands of "
    "cloud-native enthusiasts, developers, operators, and industry leaders. The event served as a showcase."
)


@pytest.fixture(scope="module")
def ts() -> Typesetter:
    return Typesetter(load_style("default"))


def drawn(found: SetText) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in found.lines]


def whole(found: SetText) -> str:
    """The text again, without the hyphens that breaks added."""
    return "".join("".join(piece.text for piece in line.pieces) + line.tail for line in found.lines).replace(
        "\u00ad", ""
    )


def test_lines_hold_the_text_and_keep_to_the_measure(ts: Typesetter) -> None:
    for width in range(60, 500, 7):
        found = ts.text(text(PLAIN, "a"), BODY, width)
        assert whole(found) == PLAIN
        assert found.width <= width


def test_marks_change_neither_text_nor_measure(ts: Typesetter) -> None:
    runs = [
        Run(word + " ", bold=at % 3 == 0, italic=at % 4 == 0, code=at % 5 == 0) for at, word in enumerate(PLAIN.split())
    ]
    found = ts.text(Text(tuple(runs), "a"), BODY, 200)
    assert whole(found).rstrip() == PLAIN
    assert found.width <= 200
    assert {piece.face for line in found.lines for piece in line.pieces} > {"text", "text-bold", "text-italic", "code"}
    assert min(piece.size for line in found.lines for piece in line.pieces) >= 8.5


def test_the_last_line_is_not_one_short_word(ts: Typesetter) -> None:
    found = ts.text(text("Continued emphasis on security and compliance", "a"), BODY, 204)
    assert drawn(found) == ["Continued emphasis on security", "and compliance"]


def test_a_typed_hyphen_seldom_ends_a_line_and_a_range_never(ts: Typesetter) -> None:
    found = ts.text(text("Covering various aspects of cloud-native computing", "a"), BODY, 204)
    assert drawn(found) == ["Covering various aspects of", "cloud-native computing"]
    for width in range(120, 400, 5):
        assert not any(line.endswith("19–") for line in drawn(ts.text(text(PLAIN, "a"), BODY, width)))


def test_lines_after_the_first_hang(ts: Typesetter) -> None:
    found = ts.text(text(PLAIN, "a"), BODY, 204, hang=14)
    assert [line.indent for line in found.lines] == [0.0, *[14.0] * (found.rows - 1)]
    assert found.width <= 204


def test_a_word_wider_than_the_line_is_broken(ts: Typesetter) -> None:
    found = ts.text(text(f"A {LONG_WORD} B", "a"), LABEL, 126)
    assert whole(found) == f"A {LONG_WORD} B"
    assert found.width <= 126


def test_titles_have_lines_alike_in_length(ts: Typesetter) -> None:
    found = ts.text(text("Security looks beyond the network perimeter", "a"), H1, 336)
    assert found.rows == 2
    assert min(line.width for line in found.lines) > 0.7 * found.width


def test_a_number_stands_on_its_title_s_first_line(ts: Typesetter) -> None:
    found = ts.numbered("12", NUMERAL, text("Security looks beyond the network perimeter", "a"), H1, 336)
    assert [(line.row, line.indent > 0) for line in found.lines] == [(0, False), (0, True), (1, True)]
    assert whole(found).startswith("12\tSecurity")
    assert found.width <= 336


def test_all_sizes_on_fourteen_points_share_their_baseline() -> None:
    assert {Form(size, 14).rise for size in (9.5, 10.5, 11.5)} == {10.0}
    assert LARGE.rise == pytest.approx(12.455)


def test_short_opening_prose_is_set_larger() -> None:
    assert opening_form((text("word " * 45, "a"),)) is LARGE
    assert opening_form((text("word " * 46, "a"),)) is OPENING


def test_a_running_head_that_is_too_long_is_shortened(ts: Typesetter) -> None:
    found = ts.one_line(text(PLAIN, "a"), BODY, 150)
    assert found.rows == 1
    assert found.width <= 150
    assert drawn(found)[0].endswith("…")
