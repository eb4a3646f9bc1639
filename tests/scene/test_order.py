"""What lies over what on a slide, and is read in which order."""

from __future__ import annotations

from dataclasses import replace

from tests.scene.test_verify import box

from recap_decks.scene.items import Item, Picture, Rule, Scene, Shape
from recap_decks.scene.order import in_reading_order, is_decoration
from recap_decks.scene.slides import TITLE, SlideLayout, SlideScene
from recap_decks.units import Box


def shape(at: Box, alt: str | None = None) -> Shape:
    return Shape(at, (("M", (at.x, at.y)),), "accent", "shape", alt)


def title() -> Item:
    return replace(box("Title", name="Title"), placeholder=TITLE)


def test_title_then_text_then_what_is_described() -> None:
    head, text = title(), box(at=Box(50, 200, 100, 20), baseline=215)
    rule, chart = Rule(0, 100, 960, 100, 1, "ink"), shape(Box(500, 200, 50, 50), "Sales grew")
    band = shape(Box(0, 0, 960, 90))
    assert in_reading_order([chart, text, rule, head, band]) == [band, head, rule, text, chart]


def test_a_slide_is_seen_as_it_is_drawn_over_its_layout() -> None:
    band, text, panel = (
        shape(Box(0, 0, 960, 90)),
        box(at=Box(50, 200, 100, 20), baseline=215),
        shape(Box(0, 90, 480, 450)),
    )
    layout = SlideLayout("One topic", "obj", "paper", (), (band,))
    slide = SlideScene(Scene("theme/a", 960, 540, "paper", (text, panel)), layout, "Title", (), "Part")
    assert slide.items == (band, panel, text)


def test_equals_keep_their_order() -> None:
    texts = [box(name=name) for name in "abc"]
    assert in_reading_order(texts) == texts


def test_what_has_no_description_is_a_decoration() -> None:
    at = Box(0, 0, 10, 10)
    assert is_decoration(shape(at))
    assert is_decoration(Picture(at, b"", "image/png", "photo"))
    assert not is_decoration(Picture(at, b"", "image/png", "photo", "A hall full of people"))
    assert not is_decoration(box())
