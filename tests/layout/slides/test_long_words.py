"""A word that is larger than a slide: told to who wrote it, at its place."""

from __future__ import annotations

import pytest
from tests.layout.slides.laid_out import outline_of

from recap_decks.build import Build
from recap_decks.problems import OutlineError

WORD = "x" * 3000


@pytest.mark.parametrize(
    "theme",
    [
        f"topics: [{{points: [Label: {WORD}]}}]",
        f"topics: [{{points: [a, {WORD}, b]}}]",
        f"summary: Before {WORD} after",
        f"headline: {WORD}\n    topics: [{{points: [a]}}]",
    ],
)
def test_it_is_an_error_of_the_outline(theme: str) -> None:
    build = Build(outline_of(f"title: T\nthemes:\n  - title: One\n    {theme}\n"))
    with pytest.raises(OutlineError) as raised:
        build.deck()
    [problem] = [problem for problem in raised.value.problems if problem.severity == "error"]
    assert problem.code == "RD127"
    assert problem.message == "a word of 3,000 letters is larger than a slide"
    assert problem.span is not None
    assert problem.span.line == 4
    assert build.report().pages > 1
