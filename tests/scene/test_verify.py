"""Every broken promise is found, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_decks.problems import InternalFault
from recap_decks.scene.items import Item, Line, Paragraph, Piece, Role, Rule, Scene, Shape, TextBox, rectangle
from recap_decks.scene.slides import SlideLayout, SlideScene
from recap_decks.scene.verify import ON_SLIDES, Drawn, verify, verify_notes
from recap_decks.units import Box

PLACE = Box(50, 50, 100, 20)
CONTRAST = {("ink", "paper"): 16.6, ("hair", "paper"): 1.6, ("done", "paper"): 3.1}


def box(words: str = "Words", *, at: Box = PLACE, x: float = 50, colour: str = "ink", size: float = 16,
        name: str = "Text", baseline: float = 65, element: str = "t") -> TextBox:  # fmt: skip
    piece = Piece(words, "text", size, colour, element)
    line = Line(x, baseline, 40, (piece,))
    return TextBox(at, (Paragraph((piece,), (line,)),), name, Role.PARAGRAPH)


def check(*items: Item, texts: tuple[tuple[str, str], ...] = ()) -> None:
    drawn = Drawn(Scene("theme/a", 960, 540, "paper", items), items, ON_SLIDES)
    verify([drawn], texts, lambda one, other: CONTRAST[one, other])


def test_a_sound_scene_passes() -> None:
    check(box(), box(at=Box(50, 75, 100, 20), baseline=90), Rule(0, 100, 960, 100, 1, "ink"), texts=(("t", "Words"),))


@pytest.mark.parametrize(
    ("items", "found"),
    [
        ((box(x=130),), "leaves its box"),
        ((box(baseline=80),), "leaves its box"),
        ((box(at=Box(900, 50, 100, 20), x=900),), "leaves the page"),
        ((Shape(Box(-9, 0, 5, 5), (("M", (0, 0)),), "ink", "Mark"),), "Mark leaves the page"),
        ((box(), box(at=Box(60, 60, 100, 20), x=60, baseline=76, name="Other")), "Text and Other overlap"),
        ((box(colour="hair"),), "hair on paper has a contrast of 1.6 only"),
        ((box(colour="done"),), "done on paper has a contrast of 3.1 only"),
        ((box(size=13.5),), "Text: text of 13.5 pt, under the least size of 14 pt"),
        ((replace(box(size=9), role=Role.RUNNING),), "text of 9 pt, under the least size of 10 pt"),
        ((replace(box("2"), field="slide-number"),), "Text: '2' on slide 1"),
    ],
)
def test_a_breach_is_named(items: tuple[Item, ...], found: str) -> None:
    with pytest.raises(InternalFault, match=found):
        check(*items)


@pytest.mark.parametrize("role", [Role.RUNNING, Role.CAPTION])
def test_running_text_and_captions_may_be_small(role: Role) -> None:
    check(replace(box(size=10), role=role))


def test_large_text_needs_less_contrast() -> None:
    check(box(colour="done", size=28))


@pytest.mark.parametrize("drawn", ["Word", "Words that", "", "that Words are"])
def test_a_text_that_is_not_drawn_whole_is_lost(drawn: str) -> None:
    with pytest.raises(InternalFault, match="lost: t: 'Words that are'"):
        check(box(drawn), texts=(("t", "Words that are"),))


def test_a_text_over_several_boxes_is_whole() -> None:
    check(box("Words "), box("that are", at=Box(50, 75, 100, 20), baseline=90), texts=(("t", "Words that are"),))


def test_what_shows_two_texts_as_one_tells_both() -> None:
    both = box("One · Two", element="a+b")
    check(both, texts=(("a", "One"), ("b", "Two"), ("a+b", "One · Two")))
    with pytest.raises(InternalFault, match="lost: c: 'One'"):
        check(both, texts=(("c", "One"),))


def test_an_alternative_text_is_said_by_an_item_and_not_drawn() -> None:
    shape = Shape(Box(0, 0, 9, 9), rectangle(Box(0, 0, 9, 9)), "ink", "A", "Shown: two circles")
    check(shape, texts=(("image.alt", "two circles"),))
    for items in ((replace(shape, alt=None),), (box("two circles"),)):
        with pytest.raises(InternalFault, match=r"lost: image\.alt: 'two circles'"):
            check(*items, texts=(("image.alt", "two circles"),))


@pytest.mark.parametrize(
    ("told", "first"),
    [(("one",), "two"), (("one", "two", "three"), "three"), (("two", "one"), "two"), ((), "one"), (("one", "2"), "2")],
)
def test_notes_are_those_told(told: tuple[str, ...], first: str) -> None:
    layout = SlideLayout("Bare", "cust", "paper", ())
    slide = SlideScene(Scene("a", 960, 540, "paper", ()), layout, "A", ("one",), "")
    other = replace(slide, notes=("two",))
    verify_notes([slide, other], ("one", "two"))
    with pytest.raises(InternalFault, match=f"from '{first}' on"):
        verify_notes([slide, other], told)
