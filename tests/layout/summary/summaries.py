"""Outlines laid out as summaries, and what is read of these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.layout.slides.laid_out import ROOT, outline_of

from recap_decks.build import Build
from recap_decks.layout.summary.fitting import Crowded, PageCount
from recap_decks.layout.summary.summary import LaidOutSummary, lay_out_summary
from recap_decks.outline.model import Outline
from recap_decks.scene.items import Role, Scene, TextBox
from recap_decks.scene.verify import ON_PAGES, Drawn, verify
from recap_decks.story.summary import summary_words, without_marks
from recap_decks.style.colour import contrast
from recap_decks.style.tokens import load_style

SIZES = {"a4": (595.28, 841.89), "letter": (612.0, 792.0), "legal": (612.0, 1008.0), "a5": (419.53, 595.28)}
MARGINS = {"a4": 48.0, "letter": 56.36, "legal": 56.36, "a5": 34.0}
LEAST = 8.5


def recap(themes: int = 15) -> Outline:
    """The real recap with so many of its themes, over again where it has fewer, in its parts."""
    outline = outline_of((ROOT / "outline.yaml").read_bytes())
    parts = [part.id for part in outline.parts]
    repeated = [
        replace(outline.themes[index % 15], id=f"t{index}", part=parts[index * len(parts) // themes])
        for index in range(themes)
    ]
    return replace(outline, themes=tuple(repeated))


def fitted(
    outline: Outline, paper: str = "a4", most: PageCount = 1, style: str | None = None
) -> LaidOutSummary | Crowded:
    """The outline's summary with its promises checked."""
    if style:
        outline = replace(outline, style=replace(outline.style, name=style))
    build = Build(outline)
    summary = lay_out_summary(
        without_marks(build.story.report),
        summary_words(outline.language),
        build.style,
        build.facts(),
        size=SIZES[paper],
        most=most,
        file=f"{outline.slug}.pdf",
    )
    if isinstance(summary, LaidOutSummary):
        drawn = [Drawn(page, page.items, ON_PAGES) for page in summary.scene.pages]
        colours = load_style(outline.style.name).page_colours
        told = {(text.at, text.plain) for text in summary.told}
        verify(drawn, told, lambda one, other: contrast(colours[one], colours[other]))
    return summary


def laid_out(outline: Outline, paper: str = "a4", most: PageCount = 1, style: str | None = None) -> LaidOutSummary:
    """The same of an outline that has room."""
    summary = fitted(outline, paper, most, style)
    assert isinstance(summary, LaidOutSummary)
    return summary


def boxes(pages: Sequence[Scene]) -> Iterator[TextBox]:
    for page in pages:
        yield from (item for item in page.items if isinstance(item, TextBox))


def headings(summary: LaidOutSummary) -> list[str]:
    """What stands in headings, without numbers."""
    roles = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
    return [plain(box).rpartition("\t")[2] for box in boxes(summary.scene.pages) if box.role in roles]


def plain(box: TextBox) -> str:
    return "".join(paragraph.plain for paragraph in box.paragraphs)


def check(summary: LaidOutSummary, paper: str) -> None:
    """One page or two; nothing outside the margins, under the least size or over something else."""
    width, height = SIZES[paper]
    margin = MARGINS[paper]
    assert len(summary.scene.pages) in (1, 2)
    for page in summary.scene.pages:
        texts = list(boxes([page]))
        for box in texts:
            assert margin - 0.6 <= box.box.x
            assert box.box.right <= width - margin + 0.6
            assert box.box.y >= 30
            assert box.box.bottom <= height - 24
            for paragraph in box.paragraphs:
                assert all(piece.size >= LEAST for line in paragraph.lines for piece in line.pieces)
        for index, one in enumerate(texts):
            for other in texts[index + 1 :]:
                across, down = one.box.overlap(other.box)
                assert across <= 0.6 or down <= 0.6, (plain(one), plain(other))
