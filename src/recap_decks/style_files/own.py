"""A style file in our own form: a built-in style, and what it changes of that."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import yaml

from recap_decks.outline.fields import Entries, entries
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import Read, choice, flag, named, number, word
from recap_decks.style.derived import completed, on_white
from recap_decks.style.families import FAMILIES, Family
from recap_decks.style.tokens import PageForms, SlideForms, style_names, style_of, style_values
from recap_decks.style_files.colours import check_contrast, check_series, colours_of
from recap_decks.style_files.fonts import families_of
from recap_decks.style_files.reading import StyleRead, begun, ended
from recap_decks.style_files.sizes import ladder_of

STYLE = ("base", "name", "summary", "colours", "fonts", "slides", "pages")
SLIDES = ("fonts", "forms", "ladder", "read_ladder")
PAGES = ("fonts", "forms", "colours")
FONTS = ("text", "title", "title_weight", "code")

_WEIGHTS = {"slides": ("regular", "bold"), "pages": ("light", "regular", "bold")}
_BOUNDS = {"opening_rule": (0.25, 6.0), "body_size": (9.5, 11.0), "heading_size": (20.0, 32.0)}

_ELSEWHERE = {
    "colors": "write `colours`",
    "typefaces": "write `slides: {fonts: {text: …}}`",
    "forms": "forms belong to `slides` or `pages`",
    "ladder": "write `slides: {ladder: …}`",
    "logo": "the logo stands in the outline: `style: {logo: …}`",
}


def read_style(source: bytes | str, file: str, folder: Path) -> StyleRead:
    """The style that a file says; font files that it names lie in `folder`.

    Raises OutlineError, whose `file` and `source` are this one's, with all problems where one is an error.
    """
    reading, root = begun(source, file, "style file", "`base: default`, say")
    given = Entries(reading, root, "", STYLE, _ELSEWHERE)
    base = given.one("base", choice(style_names(), "style")) or "default"
    values = style_values(base)
    for key in ("name", "summary"):
        values[key] = given.one(key, word) or (Path(file).stem if key == "name" else values[key])
    own = families_of(reading, given, folder)
    families = {**FAMILIES, **own}
    slides, pages = (given.one(key, _part(allowed)) for key, allowed in (("slides", SLIDES), ("pages", PAGES)))
    for name, part, forms in (("slides", slides, SlideForms), ("pages", pages, PageForms)):
        if part is not None:
            values[name]["fonts"] = _fonts(part, values[name]["fonts"], families, _WEIGHTS[name])
            values[name]["forms"] |= part.one("forms", _forms(forms)) or {}
    if slides is not None:
        for key in ("ladder", "read_ladder"):
            if key in slides:
                values["slides"][key] = ladder_of(reading, slides.value(key), f"slides.{key}", values["slides"][key])
    _colours(reading, given, pages, values)
    warnings = ended(reading, file)
    return StyleRead(style_of(values, families), file, reading.source.text, warnings)


def _part(allowed: tuple[str, ...]) -> Read[Entries]:
    return lambda reading, node, at: entries(reading, node, at, allowed)


def _fonts(
    part: Entries, base: Mapping[str, str], families: Mapping[str, Family], weights: tuple[str, ...]
) -> dict[str, str]:
    """The families of a part's uses, and the weight of its titles."""
    allowed = {use: choice(families, "font") for use in ("text", "title", "code")}
    allowed["title_weight"] = choice(weights, "weight")
    given = part.one("fonts", _part(FONTS))
    found = {use: given.one(use, read) for use, read in allowed.items()} if given else {}
    return {**base, **{use: value for use, value in found.items() if value}}


def _forms(forms: type[SlideForms] | type[PageForms]) -> Read[dict[str, Any]]:
    """A reader for the fields of a class of forms, by their types."""

    def read(reading: Reading, node: yaml.Node, at: str) -> dict[str, Any] | None:
        kinds = get_type_hints(forms)
        given = entries(reading, node, at, tuple(kinds))
        if given is None:
            return None
        found = {key: given.one(key, _form(key, kind)) for key, kind in kinds.items() if key in given}
        return {key: value for key, value in found.items() if value is not None}

    return read


def _form(key: str, kind: Any) -> Read[Any]:
    if get_origin(kind) is Literal:
        return choice(get_args(kind), "form")
    return flag if kind is bool else _weight


def _weight(reading: Reading, node: yaml.Node, at: str) -> float | None:
    found, (least, most) = number(reading, node, at), _BOUNDS[at.rpartition(".")[2]]
    if found is not None and not least <= found <= most:
        reading.error("RD152", f"{named(at)} lies between {least:g} and {most:g}", node)
        return None
    return found


def _colours(reading: Reading, given: Entries, pages: Entries | None, values: dict[str, Any]) -> None:
    """The colours of slides and pages: those given, and what hangs on them, each pair of them checked."""
    base = values["colours"]
    slides = _checked(reading, given, base)
    turned = any(slides[root] != base[root] for root in ("paper", "ink", "accent"))
    of_pages = on_white(slides) if turned else slides | values["pages"].get("colours", {})
    values["colours"] = slides
    values["pages"]["colours"] = _checked(reading, pages, of_pages) if pages else of_pages


def _checked(reading: Reading, given: Entries, base: dict[str, str]) -> dict[str, str]:
    at = f"{given.at}.colours" if given.at else "colours"
    chosen = (colours_of(reading, given.value("colours"), at) if "colours" in given else None) or {}
    colours = completed(base, {name: one.digits for name, one in chosen.items()})
    check_contrast(reading, colours, base, chosen)
    check_series(reading, colours, chosen)
    return colours
