"""Visuals: each a mapping with its kind as the one key."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

import yaml

from recap_decks.outline import visual_vocabulary
from recap_decks.outline.charts import chart
from recap_decks.outline.fields import entries
from recap_decks.outline.model import Run, Text
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.spelling import did_you_mean, listed, meant
from recap_decks.outline.tables import comparison, table
from recap_decks.outline.values import (
    choice,
    flag,
    fraction,
    items,
    mapping,
    named,
    needed_text,
    text,
    texts,
    word,
    wrong_kind,
)
from recap_decks.outline.visual_model import Code, Diagram, DiagramType, Image, Moment, Quote, Timeline, Visual

IMAGE = visual_vocabulary.IMAGE.names
QUOTE = visual_vocabulary.QUOTE.names
MOMENT = visual_vocabulary.MOMENT.names
CODE = visual_vocabulary.CODE.names
DIAGRAM = visual_vocabulary.DIAGRAM.names

_KINDS_SAID = {
    **dict.fromkeys(("picture", "photo", "figure", "img", "logo", "screenshot"), "image"),
    **dict.fromkeys(("graph", "plot", "bar", "column", "line", "pie"), "chart"),
    **dict.fromkeys(("flow", "cycle", "process", "flowchart", "mermaid"), "diagram"),
    **dict.fromkeys(("blockquote", "citation", "testimonial"), "quote"),
    **dict.fromkeys(("snippet", "listing"), "code"),
    **dict.fromkeys(("milestones", "history", "roadmap"), "timeline"),
}
ReadVisual = Callable[[Reading, yaml.Node, str], Visual | None]


def visual(reading: Reading, node: yaml.Node, at: str) -> Visual | None:
    """A visual of any kind."""
    if isinstance(node, yaml.ScalarNode):
        is_file = re.fullmatch(r"\S+\.\w{3,4}", node.value)
        example = f"image: {{file: {node.value}, alt: …}}" if is_file else "quote: {text: …}"
        wrong_kind(reading, node, at, "keys with values", f"such as `{example}`")
        return None
    found = mapping(reading, node, at)
    if found is None:
        return None
    kinds = tuple(KINDS)
    if len(found.value) != 1:
        place: yaml.Node = found.value[1][0] if found.value else found
        hint: str | None = listed(kinds)
        first = found.value[0] if found.value else None
        if first and first[0].value in kinds:
            what = first[0].value
            hint = f"what belongs to `{what}:` stands below it, indented deeper"
            if any(key.value in kinds for key, _ in found.value[1:]):
                hint = "begin each visual with its own `- `"
        elif any(key.value == "type" for key, _ in found.value):
            hint = "such as `- chart:`, with all of this below it, indented deeper"
        reading.error("RD120", f"{named(at)} needs exactly one kind of visual as its key", place, hint)
        return None
    key, value = found.value[0]
    kind = next((name for name in KINDS if key.value == name), None)
    if kind is None:
        said = _KINDS_SAID.get(str(key.value).lower())
        clause = did_you_mean(said) if said else meant(str(key.value), kinds)
        reading.error("RD101", f"unknown visual `{key.value}`{clause}", key, listed(kinds))
        return None
    if reading.absent(value):
        reading.error("RD103", f"`{kind}` is empty", key)
        return None
    return KINDS[kind](reading, value, f"{at}.{kind}")


def _image(reading: Reading, node: yaml.Node, at: str) -> Image | None:
    given = entries(reading, node, at, IMAGE)
    if given is None:
        return None
    file, alt, decorative = given.need("file", path), given.one("alt", text), given.one("decorative", flag) or False
    caption, credit = given.one("caption", text), given.one("credit", text)
    fit, focus = given.one("fit", choice(("cover", "contain"), "fit")), given.one("focus", items(fraction))
    if focus is not None and len(given.value("focus").value) != 2:
        reading.error("RD118", "`focus` is two numbers, from the left and from the top", given.value("focus"))
    if file is None:
        return None
    if alt is None and not decorative:
        hint = "say in `alt` what it shows, or set `decorative: true`"
        reading.warn("RD131", "this image has no alternative text", given.key("file"), hint)
    return Image(
        file=file,
        caption=caption,
        credit=credit,
        alt=None if decorative else alt,
        decorative=decorative,
        fit=cast(Literal["cover", "contain"] | None, fit),
        focus=(focus[0], focus[1]) if focus is not None and len(focus) == 2 else None,
        span=reading.span(node),
        file_span=reading.span(given.value("file")),
    )


def _quote(reading: Reading, node: yaml.Node, at: str) -> Quote | None:
    given = entries(reading, node, at, QUOTE)
    if given is None:
        return None
    said, who, role = given.need("text", needed_text), given.one("who", text), given.one("role", text)
    return Quote(said, who, role, reading.span(node)) if said else None


def _timeline(reading: Reading, node: yaml.Node, at: str) -> Timeline | None:
    moments = items(_moment)(reading, node, at)
    if not moments:
        if moments is not None and not getattr(node, "value", None):
            reading.error("RD103", f"{named(at)} is empty", node)
        return None
    return Timeline(moments, reading.span(node))


def _moment(reading: Reading, node: yaml.Node, at: str) -> Moment | None:
    given = entries(reading, node, at, MOMENT)
    if given is None:
        return None
    when, what, note = given.need("when", needed_text), given.need("what", needed_text), given.one("note", text)
    return Moment(when, what, note) if when and what else None


def _code(reading: Reading, node: yaml.Node, at: str) -> Code | None:
    given = entries(reading, node, at, CODE)
    if given is None:
        return None
    language, caption = given.one("language", word), given.one("caption", text)
    typed = given.need("text", _verbatim)
    if typed is None:
        return None
    span = reading.span(given.value("text"))
    lines = tuple(
        Text((Run(line.expandtabs(4), code=True),), f"{at}.text#{number}", span) if line else None
        for number, line in enumerate((line.rstrip() for line in typed.split("\n")), 1)
    )
    named_at = reading.span(given.value("language")) if language else None
    return Code(caption, lines, language, reading.span(node), named_at)


def _verbatim(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """Text with its line breaks and indentation."""
    found = word(reading, node, at)
    if found is None and isinstance(node, yaml.ScalarNode):
        reading.error("RD103", f"{named(at)} is empty", node)
    return node.value.rstrip() if found is not None else None


def _diagram(reading: Reading, node: yaml.Node, at: str) -> Diagram | None:
    given = entries(reading, node, at, DIAGRAM)
    if given is None:
        return None
    read = {name: given.one(name, texts) for name in DIAGRAM}
    kind = given.exactly_one(DIAGRAM)
    steps = read[kind] if kind else None
    if kind is None or steps is None:
        return None
    if len(steps) < 2:
        reading.error("RD103", f"`{kind}` needs two items or more", given.value(kind))
        return None
    return Diagram(cast(DiagramType, kind), steps, reading.span(node))


KINDS: dict[str, ReadVisual] = {
    "chart": chart,
    "table": table,
    "image": _image,
    "quote": _quote,
    "timeline": _timeline,
    "comparison": comparison,
    "code": _code,
    "diagram": _diagram,
}
