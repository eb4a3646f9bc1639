"""Slides as we draw them on paper, beside the same deck as LibreOffice draws it: each word stands where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from statistics import median, quantiles

import pytest
from tests.deck.drawing import as_pdf
from tests.layout.slides.laid_out import ROOT, outline_of
from tests.rendered.office import Character, drawn_paragraphs, pages_of

from recap_decks.build import Build
from recap_decks.scene.slides import SlideScene

pytestmark = pytest.mark.rendered

OUTLINES = {"recap": ROOT / "outline.yaml", "sampler": Path(__file__).parent / "sampler.yaml"}
LEAST_ALIKE = 0.97  # of words: LibreOffice breaks a few paragraphs elsewhere


@dataclass(frozen=True)
class Word:
    """A word of a slide with the first character of its drawing, here and by LibreOffice; `alike` where it begins or
    goes on the same line of its paragraph in both."""

    text: str
    ours: Character
    theirs: Character
    alike: bool

    @property
    def away(self) -> float:
        """Points from the one to the other."""
        return hypot(self.ours.box.x - self.theirs.box.x, self.ours.baseline - self.theirs.baseline)


@dataclass(frozen=True)
class Drawings:
    """A deck's slides, each as drawn by both."""

    slides: Sequence[SlideScene]
    ours: Sequence[Sequence[Character]]
    theirs: Sequence[Sequence[Character]]

    def words(self) -> list[Word]:
        return [word for slide in zip(self.slides, self.ours, self.theirs, strict=True) for word in _words(*slide)]


def _words(slide: SlideScene, ours: Sequence[Character], theirs: Sequence[Character]) -> Iterator[Word]:
    for (_, paragraph, one), (_, _, other) in zip(
        drawn_paragraphs(slide, ours), drawn_paragraphs(slide, theirs), strict=True
    ):
        starts = _line_starts(one), _line_starts(other)
        at = 0
        for text in paragraph.plain.replace("\u00ad", "").split():
            yield Word(text, one[at], other[at], starts[0][at] == starts[1][at])
            at += len(text)


def _line_starts(characters: Sequence[Character]) -> list[int]:
    """For each character the index of the first one on its line."""
    first: dict[float, int] = {}
    return [first.setdefault(round(each.baseline), at) for at, each in enumerate(characters)]


@pytest.fixture(scope="module", params=OUTLINES)
def drawings(request: pytest.FixtureRequest, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Drawings:
    folder = tmp_path_factory.mktemp(request.param)
    build = Build(outline_of(OUTLINES[request.param].read_bytes()))
    ours = folder / "ours.pdf"
    ours.write_bytes(build.slide_pages(hidden=True).data)
    return Drawings(build.slides.deck.slides, pages_of(ours), pages_of(as_pdf(build.deck().data, folder)))


def test_both_draw_the_same_characters(drawings: Drawings) -> None:
    """Bullets and slide numbers too, which are no texts of the slide."""
    for slide, ours, theirs in zip(drawings.slides, drawings.ours, drawings.theirs, strict=True):
        counts: dict[str, int] = defaultdict(int)
        for character in ours:
            counts[character.text] += 1
        for character in theirs:
            counts[character.text] -= 1
        assert {text: count for text, count in counts.items() if count} == {}, slide.scene.key


def test_words_stand_on_the_lines_on_which_libreoffice_has_them(drawings: Drawings) -> None:
    words = drawings.words()
    assert len(words) > 500
    assert sum(word.alike for word in words) >= LEAST_ALIKE * len(words)


def test_words_stand_where_libreoffice_has_them(drawings: Drawings) -> None:
    words = drawings.words()
    away = [word.away for word in words if word.alike]
    assert median(word.away for word in words) <= 0.5
    assert quantiles(away, n=100)[-1] <= 1.5
    assert max(away) <= 4.0


def test_baselines_are_those_of_libreoffice(drawings: Drawings) -> None:
    words = [word for word in drawings.words() if word.alike]
    apart = [abs(word.ours.baseline - word.theirs.baseline) for word in words]
    assert quantiles(apart, n=100)[-1] <= 0.3
