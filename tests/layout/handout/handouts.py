"""Outlines laid out as handouts, and what is read of these."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tests.layout.slides.laid_out import ROOT, outline_of

from recap_decks.build import Build
from recap_decks.layout.handout.handout import PerPage, lay_out_handout
from recap_decks.printing import Paper
from recap_decks.scene.items import Item, Miniature, Rule, Scene, Stroke, TextBox
from recap_decks.scene.pages import PagesScene
from recap_decks.story.handout import handout_words

_SENTENCE = "What is said of it here is said at some length, as people do who speak freely."
NOTES = tuple(f"Paragraph {number}." + f" {_SENTENCE}" * 6 for number in range(12))

OUTLINE = """\
title: A day in many words
event: {name: The event}
parts: [{id: run, title: Running}, {id: build, title: Building}]
themes:
  - title: Nested points
    part: run
    topics:
      - title: Outer topic
        summary: A lead that stands above its points, and is long enough to need a second line of the notes in print.
        points:
          - Signing: Images are signed when they are built, which takes more than the one line that there is for it here
          - label: Trust
            points:
              - Inner: of a second level
              - A plain one of the second level, which also is so long that its end does not find room on the first line
      - title: Second topic
        points: [One, Two]
  - title: Left out
    part: run
    skip: true
    notes: Said only where it is shown.
    topics: [{points: [Seen by: nobody]}]
  - title: Long notes
    part: build
    notes: "NOTES"
    topics: [{points: [A, B]}]
  - title: A headline that is far too long to stand in one line under a slide that is only a third as wide as the page
    part: build
    notes: With *marks*, **bold** and a [link](https://example.org/).
    topics: [{points: [A, B]}]
""".replace("NOTES", "\\n\\n".join(NOTES))


@cache
def build_of(source: str = OUTLINE) -> Build:
    return Build(outline_of(source))


def recap() -> Build:
    """The real recap."""
    return build_of((ROOT / "outline.yaml").read_text("utf-8"))


def handout(
    per_page: PerPage,
    paper: Paper = "a4",
    *,
    build: Build | None = None,
    duplex: bool = False,
    hidden: bool = False,
) -> PagesScene:
    """A handout of the outline above, unless of another."""
    build = build or build_of()
    notes = tuple(text for slide in build.story.slides for text in slide.frame.notes)
    words = handout_words(build.outline.language)
    event = build.story.report.footer
    return lay_out_handout(
        build.slides.deck,
        notes,
        event,
        words,
        build.style,
        per_page=per_page,
        paper=paper,
        duplex=duplex,
        hidden=hidden,
    )


def miniatures(page: Scene) -> list[Miniature]:
    return [item for item in page.items if isinstance(item, Miniature)]


def frames(page: Scene) -> list[Stroke]:
    return [item for item in page.items if isinstance(item, Stroke)]


def writing_lines(page: Scene) -> list[Rule]:
    return [item for item in page.items if isinstance(item, Rule) and item.weight == 0.35]


def lines_of(items: tuple[Item, ...]) -> Iterator[tuple[str, float, float]]:
    """Each line of text, with where it starts and its baseline."""
    for item in items:
        if isinstance(item, TextBox):
            for paragraph in item.paragraphs:
                for line in paragraph.lines:
                    yield "".join(piece.text for piece in line.pieces), line.x, line.baseline


def said(page: Scene) -> list[str]:
    """The page's texts, a box each."""
    return ["".join(p.plain for p in item.paragraphs) for item in page.items if isinstance(item, TextBox)]
