"""A brand file as the brand.yml convention has it (https://posit-dev.github.io/brand-yml): colours, fonts and a logo
that other tools read too.

It says much that a recap has no use for, and may say it in ways that only those tools know. So what is of use here is
taken, what looks like it but cannot be used is a warning, and all else is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.spelling import listed, meant
from recap_decks.style.colour import contrast, hex_digits, nearest_passing
from recap_decks.style.derived import completed, on_white
from recap_decks.style.roles import GRAPHICS, TEXT
from recap_decks.style.tokens import style_of, style_values
from recap_decks.style_files.brand_fonts import fonts_of
from recap_decks.style_files.brand_keys import Branch
from recap_decks.style_files.colours import Chosen, css_colour
from recap_decks.style_files.reading import StyleRead, begun, ended

BRAND = ("meta", "logo", "color", "typography", "defaults")
META = ("name", "link")
LOGO = ("images", "small", "medium", "large", "path", "alt")
COLOR = (
    *("palette", "foreground", "background", "primary", "secondary", "tertiary"),
    *("success", "info", "warning", "danger", "light", "dark"),
)

_ROLES = {"background": "paper", "foreground": "ink", "primary": "accent"}
_OFFERED = ("secondary", "tertiary")
_FAINTEST = 1.15  # an accent with less contrast is not seen as a ground
_MOST_HOPS = 8  # palette names that lead to palette names


def read_brand(source: bytes | str, file: str, folder: Path, base: str) -> StyleRead:
    """The built-in style `base` in the colours and fonts of a brand file, whose font files lie below `folder`.

    Raises OutlineError, whose `file` and `source` are this one's, with all problems where one is an error.
    """
    reading, root = begun(source, file, "brand file", "`color:` or `typography:`")
    brand = Branch(reading, root, "", BRAND)
    values = style_values(base)
    name = _name(brand)
    values["name"], values["summary"] = name or Path(file).stem.lstrip("_"), f"The brand {name or file}"
    values["colours"] = _colours(reading, brand.branch("color", COLOR), values["colours"])
    values["pages"]["colours"] = values["pages"].get("colours", {})
    if values["colours"] != style_values(base)["colours"]:
        values["pages"]["colours"] = on_white(values["colours"])
    families = fonts_of(reading, brand, values, folder)
    logo = _logo(reading, brand, values["colours"])
    warnings = ended(reading, file)
    return StyleRead(style_of(values, families), file, reading.source.text, warnings, logo)


def _name(brand: Branch) -> str | None:
    meta = brand.branch("meta", META)
    if meta is None:
        return None
    parts = meta.branch("name", ("short", "full")) if isinstance(meta.node("name"), yaml.MappingNode) else None
    return (parts.word("full") or parts.word("short")) if parts else meta.word("name")


def _colours(reading: Reading, color: Branch | None, base: Mapping[str, str]) -> dict[str, str]:
    """The style's colours with those of the brand, changed only where they could not be read."""
    if color is None:
        return dict(base)
    palette = _Palette(reading, color)
    chosen = {role: one for key, role in _ROLES.items() if (one := palette.colour(key))}
    digits = {role: one.digits for role, one in chosen.items()}
    paper = digits.get("paper", base["paper"])
    if "ink" in chosen and contrast(digits["ink"], paper) < TEXT:
        digits["ink"] = nearest_passing(digits["ink"], paper, TEXT)
        message = f"`foreground` is made #{digits['ink']}, to be read on #{paper}"
        reading.warn("RD159", message, chosen["ink"].node, f"as it is its contrast is under {TEXT}")
    if "accent" in chosen:
        ratio, node = contrast(digits["accent"], paper), chosen["accent"].node
        if ratio < _FAINTEST:
            reading.warn("RD158", "`primary` cannot be told from the background and is left out", node)
            del digits["accent"]
        elif ratio < GRAPHICS:
            message = "`primary` is too faint on the background for text and marks, and is used as a ground only"
            reading.warn("RD159", message, node, f"its contrast is under {GRAPHICS:g}")
    offered = [one.digits for key in _OFFERED if (one := palette.colour(key))]
    return completed(base, digits, [*offered, *palette.all()])


class _Palette:
    """The brand's colours: its palette, and roles that name one of it or are colours themselves."""

    def __init__(self, reading: Reading, color: Branch) -> None:
        self._reading = reading
        self._color = color
        found = color.node("palette")
        entries = found.value if isinstance(found, yaml.MappingNode) else []
        self._named = {str(key.value): value for key, value in entries if isinstance(key, yaml.ScalarNode)}

    def colour(self, role: str) -> Chosen | None:
        """The colour of a role such as `primary`; None where there is none, or none that can be read."""
        node = self._color.plain(role)
        if node is None:
            return None
        value = node.value.strip()
        digits = self._digits(value)
        if digits is None:
            allowed = tuple(self._named)
            hint = 'a colour is three or six hex digits in quotes, such as "#00654E"'
            if allowed and not value.startswith("#"):
                hint = listed(allowed, value) or hint
            message = f"`{role}` takes a colour or a name of the palette, not `{value}`{meant(value, allowed)}"
            self._reading.error("RD150", message, node, hint)
            return None
        return Chosen(digits, node)

    def all(self) -> list[str]:
        """The palette's colours; those that are none are warned of."""
        found = {name: self._digits(name) for name in self._named}
        for name in (name for name, digits in found.items() if digits is None):
            self._reading.warn("RD158", f"`{name}` of the palette is no colour that is known", self._named[name])
        return [digits for digits in found.values() if digits]

    def _digits(self, value: str) -> str | None:
        for _ in range(_MOST_HOPS):
            node = self._named.get(value)
            if not isinstance(node, yaml.ScalarNode):
                break
            value = node.value.strip()
        return hex_digits(value) or css_colour(value)


def _logo(reading: Reading, brand: Branch, colours: Mapping[str, str]) -> str | None:
    """The logo's path, of the size that suits and for the paper's lightness; addresses cannot be used."""
    node = brand.node("logo")
    if node is None:
        return None
    if isinstance(node, yaml.MappingNode):
        logo = brand.branch("logo", LOGO)
        if logo is None:
            return None
        dark = contrast(colours["paper"], "FFFFFF") > contrast(colours["paper"], "000000")
        sizes = (logo.plain(size, "dark" if dark else "light") for size in ("medium", "large", "small", "path"))
        chosen = next((size for size in sizes if size is not None), None)
        images = logo.node("images")
        if chosen is None:
            return None
        named = {str(key.value): value for key, value in images.value} if isinstance(images, yaml.MappingNode) else {}
        node = named.get(chosen.value, chosen)
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == "path"), node)
    if not isinstance(node, yaml.ScalarNode):
        reading.warn("RD158", "the logo has no path", node)
        return None
    if "://" in node.value:
        reading.warn("RD158", "the logo is an address and is left out", node, "save it beside the brand file")
        return None
    return path(reading, node, "logo")
