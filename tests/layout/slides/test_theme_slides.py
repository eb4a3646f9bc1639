"""Themes with topics, visuals and a meaning: what stands beside what, and all promises kept for any of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from tests.layout.slides.laid_out import laid_out, outline_of, text_boxes
from tests.layout.slides.themes_with_visuals import FORCED, PICTURES, THEMES, as_yaml

from recap_decks.build import Build
from recap_decks.layout.slides.deck import LaidOutDeck
from recap_decks.problems import OutlineError
from recap_decks.scene.items import ChartFrame, Picture, TableFrame, TextBox
from recap_decks.scene.order import in_reading_order
from recap_decks.scene.slides import SlideScene

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def theme_slides(laid: LaidOutDeck) -> list[SlideScene]:
    return [slide for slide in laid.deck.slides if slide.scene.key.startswith("theme/")]


def check(laid: LaidOutDeck) -> None:
    """What `verify` does not see of a deck with one theme."""
    slides = theme_slides(laid)
    assert len({slide.title for slide in laid.deck.slides}) == len(laid.deck.slides)
    for slide in slides:
        order = in_reading_order(slide.scene.items)
        assert next(item for item in order if isinstance(item, TextBox)).name == "Title"
        check_nothing_covers_text(slide)
        for box in text_boxes(slide):
            assert box.placeholder is None or box.box == slide.layout.placeholder(box.placeholder).box
    check_topics_in_order(slides)


def check_nothing_covers_text(slide: SlideScene) -> None:
    """Frames and pictures stand clear of texts and of each other."""
    frames = [item for item in slide.scene.items if isinstance(item, ChartFrame | TableFrame | Picture)]
    texts = text_boxes(slide)
    for one, other in (*combinations(frames, 2), *((frame, text) for frame in frames for text in texts)):
        assert min(one.box.overlap(other.box)) <= 1.0, (slide.layout.name, one.name, other.name)


def check_topics_in_order(slides: Iterable[SlideScene]) -> None:
    """Topics, and points in them, are read as they were typed."""
    seen = list(
        dict.fromkeys(
            piece.element
            for slide in slides
            for box in text_boxes(slide)
            for paragraph in box.paragraphs
            for piece in paragraph.pieces
            if piece.element.startswith("themes[0].topics")
        )
    )
    places = [tuple(int(part) for part in re_numbers(element)) for element in seen]
    assert all(one[:2] <= other[:2] for one, other in pairwise(places)), seen


def re_numbers(path: str) -> list[str]:
    """The indices in a path behind its theme's: topic, point, nested point."""
    return [part.partition("]")[0] for part in path.split("[")[2:]]


@FEW
@given(THEMES)
def test_any_theme_keeps_all_promises(theme: dict[str, Any]) -> None:
    check(laid_out(as_yaml(theme), PICTURES))


@FEW
@given(FORCED)
def test_a_layout_is_filled_or_refused(theme: dict[str, Any]) -> None:
    source = as_yaml(theme)
    build = Build(outline_of(source), pictures=PICTURES)
    try:
        build.check_layouts()
    except OutlineError as error:
        (problem,) = error.problems[-1:]
        assert problem.code == "RD124"
        assert theme["layout"] in problem.message
        assert problem.hint
        for name in problem.hint.removeprefix("it can fill ").split(", "):
            if name != "leave `layout` out":
                Build(outline_of(as_yaml({**theme, "layout": name})), pictures=PICTURES).check_layouts()
    else:
        check(laid_out(source, PICTURES))
