"""Code in stretches: every character stays, and what is coloured is what a lexer knows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_decks.layout.figures.code import coloured, unknown_languages
from recap_decks.outline.model import Run, Text
from recap_decks.outline.visual_model import Code


def listing(lines: list[str], language: str | None) -> Code:
    texts = tuple(
        Text((Run(line, code=True),), f"text#{number}") if line else None for number, line in enumerate(lines)
    )
    return Code(None, texts, language)


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=30), min_size=1),
    st.sampled_from(["python", "yaml", "go", "bash", "json", "sql", "html", "nonsense", None]),
)
def test_no_character_is_lost_or_moved(lines: list[str], language: str | None) -> None:
    found = coloured(listing(lines, language))
    assert ["".join(stretch.text for stretch in line) for line in found] == lines


def test_words_values_and_comments_are_told_apart() -> None:
    [first, second] = coloured(listing(["import os  # why", 'x = "text"'], "python"))
    assert [(stretch.text.strip(), stretch.part) for stretch in first if stretch.text.strip()] == [
        ("import", "word"), ("os", "plain"), ("# why", "comment"),
    ]  # fmt: skip
    assert ('"text"', "value") in [(stretch.text, stretch.part) for stretch in second]


def test_a_misspelt_language_is_told_with_the_nearest() -> None:
    [problem] = unknown_languages([listing(["x"], "pyhton"), listing(["y"], "yaml"), listing(["z"], None)])
    assert (problem.code, problem.severity) == ("RD205", "warning")
    assert problem.hint == "did you mean python?"
