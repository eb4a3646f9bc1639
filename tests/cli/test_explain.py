"""`recap-decks explain`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.house.running import recap_decks

from recap_decks.explanations import explanations
from recap_decks.problems import ERRORS, WARNINGS


@pytest.mark.parametrize("code", ["RD006", "rd006"])
def test_a_code_is_explained_with_examples(tmp_path: Path, code: str) -> None:
    ran = recap_decks("explain", code, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"RD006 (error): {ERRORS['RD006']}\n")
    assert "    title: Recap: what we learned\n" in ran.out
    assert '    title: "Recap: what we learned"\n' in ran.out


def test_a_warning_is_explained_with_how_to_silence_it(tmp_path: Path) -> None:
    assert "write ignore: [RD102]" in recap_decks("explain", "RD102", cwd=tmp_path).out


@pytest.mark.parametrize(("code", "near"), [("RD6", "RD006"), ("106", "RD106"), ("RD0O6", "RD006")])
def test_an_unknown_code_is_wrong_usage_and_the_nearest_are_named(tmp_path: Path, code: str, near: str) -> None:
    ran = recap_decks("explain", code, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert near in ran.err


def test_without_a_code_all_are_listed(tmp_path: Path) -> None:
    ran = recap_decks("explain", cwd=tmp_path)
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == sorted(ERRORS | WARNINGS)


def test_no_sentence_was_cut_by_a_sign_of_yaml() -> None:
    """Such as by a number sign, which begins a comment."""
    for told in explanations().values():
        for words in (told.what, told.why):
            assert words.endswith((".", ".)", "”")), (told.code, words)
