"""The key `style`: which style, shape of slides and paper."""

from __future__ import annotations

from typing import Literal, cast

import yaml

from recap_decks.outline import vocabulary
from recap_decks.outline.fields import Entries, entries
from recap_decks.outline.model import StyleChoice, StyleFile
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import choice
from recap_decks.printing import PAPERS, Paper

STYLE = vocabulary.STYLE.names


def style_choice(usual: StyleChoice, reading: Reading, node: yaml.Node, at: str) -> StyleChoice | None:
    """The style chosen; where nothing is said, the `usual` one."""
    given = entries(reading, node, at, STYLE)
    if given is None:
        return None
    logo = given.one("logo", path)
    name, slide, paper = plain_choice(usual, given)
    span = reading.span(given.value("logo")) if logo else None
    return StyleChoice(name, logo, slide, paper, span, _style_file(reading, given))


def plain_choice(usual: StyleChoice, given: Entries) -> tuple[str, Literal["16:9", "4:3"], Paper]:
    """What needs no file: a built-in style, the shape of slides and the paper."""
    name = given.one("name", choice(given.reading.styles, "style")) or usual.name
    slide = given.one("slide", choice(("16:9", "4:3"), "slide shape")) or usual.slide
    paper = given.one("paper", choice(tuple(PAPERS), "paper")) or usual.paper
    return name, cast(Literal["16:9", "4:3"], slide), cast(Paper, paper)


def _style_file(reading: Reading, given: Entries) -> StyleFile | None:
    kind = next((key for key in ("file", "brand") if key in given), None)
    for other, hint in (("name", "write `base: …` in that file"), ("brand", "keep one of them")):
        if kind == "file" and other in given:
            reading.error("RD120", f"`file` or `{other}`, not both", given.key(other), hint)
    named = given.one(kind, path) if kind else None
    return StyleFile(named, kind == "brand", reading.span(given.value(kind))) if kind and named else None
