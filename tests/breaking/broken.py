"""The product broken on purpose: one wrong thing in a room, or between two, for as long as a test lasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest
from tests.layout.slides.laid_out import outline_of

from recap_decks.build import Build
from recap_decks.layout.pages import report as pages
from recap_decks.layout.slides import deck as slides
from recap_decks.layout.slides.deck import LaidOutDeck
from recap_decks.outline.model import Outline
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Item, Paragraph, TextBox
from recap_decks.scene.pages import PagesScene
from recap_decks.scene.slides import SlideScene

OUTLINE = """\
title: A recap & more
event: {name: The event}
parts: [{id: run, title: Running}, {id: build, title: Building}]
themes:
  - title: Security
    part: run
    icon: lock
    summary: What was said, in **bold** words and with a [link](https://example.org/?a=1&b=2).
    notes: "Say this first.\\n\\nThen say that."
    topics:
      - {title: Chain, points: [Signing: Images & charts, Trust: "None, by default", Scans: On each build]}
      - {title: Access, points: [Least privilege: For people, Short keys: For machines]}
  - {title: Platforms, part: run, icon: layers, topics: [{title: Portals, points: [One: First, Two: Second]}]}
  - title: Costs
    part: run
    icon: cloud
    topics: [{title: Bills, points: [Seen: By all, Cut: By half]}]
    visuals: [quote: {text: Pay for what you use, who: Ann}, diagram: {flow: [See, Cut]}]
    meaning: We pay less.
  - {title: Security, part: build, icon: lock, topics: [{title: Reviews, points: [Early: In design, Late: Never]}]}
  - {title: Left out, part: build, skip: true, summary: Not shown.}
  - {title: Edge, part: build, topics: [{title: Many, points: [POINTS]}]}
takeaways: [Begin: Today, Go on: Tomorrow]
conclusion: It ends here. And so on.
""".replace("POINTS", ", ".join(f"Label {number}: What is said of it in a few words more" for number in range(40)))


@cache
def outline() -> Outline:
    """A small recap of all that the breaks are about."""
    return outline_of(OUTLINE)


def laid_out_slides() -> LaidOutDeck:
    """Its deck as scenes, not verified."""
    build = Build(outline())
    return slides.lay_out_slides(build.story, build.setting, build.facts())


def laid_out_pages() -> PagesScene:
    """Its report as scenes, not verified."""
    build = Build(outline())
    return pages.lay_out_pages(build.story, build.style, paper="a4", facts=build.facts())


def deck() -> bytes:
    """Its deck, as every build makes and checks it."""
    return Build(outline()).deck().data


def report() -> bytes:
    """Its report, likewise."""
    return Build(outline()).report().data


@dataclass(frozen=True)
class Case:
    """A break, the check that has to notice it, and a pattern of what that says where it has words."""

    breaks: Callable[[pytest.MonkeyPatch], None]
    check: Callable[[], object]
    says: str | None = None

    def is_noticed(self, patch: pytest.MonkeyPatch) -> None:
        """The whole product passes the check, the broken one does not."""
        self.check()
        self.breaks(patch)
        with pytest.raises((AssertionError, InternalFault, LookupError), match=self.says):
            self.check()


def given_back(room: Any, name: str, change: Callable[[Any], Any]) -> Callable[[pytest.MonkeyPatch], None]:
    """Breaks what `room.name` gives back."""
    sound = getattr(room, name)
    return lambda patch: patch.setattr(room, name, lambda *given, **named: change(sound(*given, **named)))


def given_to(room: Any, name: str, at: int, change: Callable[[Any], Any]) -> Callable[[pytest.MonkeyPatch], None]:
    """Breaks the argument `at` of `room.name`."""
    sound = getattr(room, name)

    def broken(*given: Any, **named: Any) -> Any:
        return sound(*given[:at], change(given[at]), *given[at + 1 :], **named)

    return lambda patch: patch.setattr(room, name, broken)


def each_slide(change: Callable[[SlideScene], SlideScene]) -> Callable[[pytest.MonkeyPatch], None]:
    """Breaks every slide on its way from layout to what follows."""

    def changed(laid: LaidOutDeck) -> LaidOutDeck:
        return replace(laid, deck=replace(laid.deck, slides=tuple(map(change, laid.deck.slides))))

    return given_back(slides, "lay_out_slides", changed)


def each_box(change: Callable[[TextBox], TextBox]) -> Callable[[pytest.MonkeyPatch], None]:
    """Breaks every text box of every slide there."""

    def changed(item: Item) -> Item:
        return change(item) if isinstance(item, TextBox) else item

    return each_slide(
        lambda slide: replace(slide, scene=replace(slide.scene, items=tuple(map(changed, slide.scene.items))))
    )


def each_paragraph(change: Callable[[Paragraph], Paragraph]) -> Callable[[pytest.MonkeyPatch], None]:
    """Breaks every paragraph of every slide there."""
    return each_box(lambda box: replace(box, paragraphs=tuple(map(change, box.paragraphs))))


def without_last_run(paragraph: Paragraph) -> Paragraph:
    """The paragraph, its last run neither drawn nor written."""
    lines = tuple(replace(line, pieces=line.pieces[:-1] or line.pieces) for line in paragraph.lines)
    return replace(paragraph, pieces=paragraph.pieces[:-1] or paragraph.pieces, lines=lines)
