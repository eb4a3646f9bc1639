"""The outline that holds everything, built in every style.

`TORTURED_STYLES=all` in the environment builds each style in both shapes and for both purposes; else each style is
built once, shapes and purposes in turn.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cache
from itertools import cycle, product
from pathlib import Path
from typing import Any, cast

from recap_decks.build import Build
from recap_decks.opening import Opened, open_file
from recap_decks.outline.model import Outline
from recap_decks.scene.slides import SlideScene
from recap_decks.style.tokens import style_names


@dataclass(frozen=True)
class Form:
    """A style, a shape of slides and a purpose, as outlines name them."""

    style: str
    slide: str = "16:9"
    purpose: str = "present"

    def __str__(self) -> str:
        return f"{self.style}-{self.slide.replace(':', 'x')}-{self.purpose}"


@dataclass(frozen=True)
class Tortured:
    """A deck of the outline in one form."""

    form: Form
    slides: tuple[SlideScene, ...]
    data: bytes


_EACH = list(product(("16:9", "4:3"), ("present", "read")))
FORMS = (
    [Form(style, *form) for style in style_names() for form in _EACH]
    if os.environ.get("TORTURED_STYLES") == "all"
    else [Form(style, *form) for style, form in zip(style_names(), cycle(_EACH), strict=False)]
)


@cache
def opened() -> Opened:
    """The outline with its files."""
    return open_file(Path(__file__).with_name("outline.yaml"))


def build_of(form: Form, outline: Outline) -> Build:
    """The build of that outline, which may show any of the files of the whole one."""
    own = replace(outline.style, name=form.style, slide=cast(Any, form.slide))
    wanted = replace(outline, style=own, purpose=cast(Any, form.purpose))
    return Build(wanted, opened().logo, pictures=opened().pictures)


def tortured(form: Form, outline: Outline) -> Tortured:
    """The deck of that outline."""
    build = build_of(form, outline)
    deck = build.deck()
    return Tortured(form, build.slides.deck.slides, deck.data)


@cache
def whole(form: Form) -> Tortured:
    """The deck of the whole outline, built once for all tests."""
    return tortured(form, opened().outline)
