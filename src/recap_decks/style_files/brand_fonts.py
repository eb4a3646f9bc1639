"""The fonts of a brand file: families that are bundled, or that come as files; others cannot be measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.style.families import FAMILIES, Cut, Family
from recap_decks.style_files.brand_keys import Branch
from recap_decks.style_files.fonts import own_family
from recap_decks.style_files.reading import beside

TYPOGRAPHY = (*("fonts", "base", "headings", "monospace", "monospace-inline", "monospace-block", "link"),)
FONT = ("family", "source", "files", "weight", "style", "display")
FILE = ("path", "weight", "style")
USE = ("family", "weight", "size", "style", "line-height", "color", "background-color")

_SAME = {
    "helvetica": "Arial", "helvetica neue": "Arial", "liberation sans": "Arial", "courier": "Courier New",
    "liberation mono": "Courier New", "source sans pro": "Source Sans 3", "source serif pro": "Source Serif 4",
} | {family.twin.casefold(): name for name, family in FAMILIES.items()}  # fmt: skip
_KNOWN = {name.casefold(): name for name in FAMILIES} | _SAME
_WEIGHTS = {
    "thin": 100, "extra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500, "semi-bold": 600,
    "semibold": 600, "bold": 700, "extra-bold": 800, "black": 900,
}  # fmt: skip
_BOLD = 600
_CUTS: tuple[tuple[Cut, int, bool], ...] = (
    *(("regular", 400, False), ("bold", 700, False)),
    *(("italic", 400, True), ("bold-italic", 700, True)),
)
_USES = {"text": ("base",), "title": ("headings", "base"), "code": ("monospace",)}


def fonts_of(reading: Reading, brand: Branch, values: dict[str, Any], folder: Path) -> dict[str, Family]:
    """All families that the style may name. Sets in `values` those that the brand says for text, titles and code."""
    families = dict(FAMILIES)
    typography = brand.branch("typography", TYPOGRAPHY)
    if typography is None:
        return families
    files = _Files(reading, typography.node("fonts"), folder)
    told: set[str] = set()
    for use, keys in _USES.items():
        node = next((found for key in keys if (found := _named(typography, key))), None)
        if node is None:
            continue
        name = node.value.strip()
        family = files.family(name) or FAMILIES.get(_KNOWN.get(name.casefold(), ""))
        if family:
            families[family.name] = family
            for part in ("slides", "pages"):
                values[part]["fonts"] = {**values[part]["fonts"], use: family.name}
        elif name not in told:
            told.add(name)
            stand_in = values["slides"]["fonts"][use]
            hint = "name its TrueType files: under `fonts`, `source: file` and `files: [{path: …, weight: …}]`"
            reading.warn("RD158", f"the font `{name}` is not at hand; {stand_in} stands in for it", node, hint)
    headings = typography.branch("headings", USE) if _is_branch(typography, "headings") else None
    if weight := headings.word("weight") if headings else None:
        for part in ("slides", "pages"):
            values[part]["fonts"] = {
                **values[part]["fonts"],
                "title_weight": "bold" if _weight(weight) >= _BOLD else "regular",
            }
    return families


def _is_branch(branch: Branch, key: str) -> bool:
    return isinstance(branch.node(key), yaml.MappingNode)


def _named(typography: Branch, key: str) -> yaml.ScalarNode | None:
    """Where a use of type names its family: at once, or under `family`."""
    if _is_branch(typography, key):
        use = typography.branch(key, USE)
        return use.plain("family") if use else None
    return typography.plain(key)


def _weight(said: str | None) -> int:
    """A weight by its name or number; what is neither is regular."""
    word = (said or "normal").lower()
    return int(word) if word.isdecimal() else _WEIGHTS.get(word, _WEIGHTS["normal"])


@dataclass(frozen=True, slots=True)
class _FontFile:
    file: Path
    node: yaml.Node
    weight: int
    italic: bool


class _Files:
    """The families that the brand brings as files, opened where they are asked for."""

    def __init__(self, reading: Reading, node: yaml.Node | None, folder: Path) -> None:
        self._reading = reading
        self._folder = folder
        entries = node.value if isinstance(node, yaml.SequenceNode) else []
        fonts = [(Branch(reading, one, "fonts", FONT), one) for one in entries if isinstance(one, yaml.MappingNode)]
        self._fonts = {font.word("family"): (font, one) for font, one in fonts if font.word("source") == "file"}
        self._made: dict[str, Family | None] = {}

    def family(self, name: str) -> Family | None:
        """The family of that name, if it comes as files that can be used."""
        if name in self._fonts and name not in self._made:
            self._made[name] = self._opened(name, *self._fonts[name])
        return self._made.get(name)

    def _opened(self, name: str, font: Branch, node: yaml.Node) -> Family | None:
        files = _cuts(list(self._listed(font)))
        if "regular" not in files:
            return None
        family, doubts = own_family(name, files, self._warn, node)
        if family and "bold" not in files:
            doubts.append((f"the font `{name}` has no bold file, and what is bold is set in regular", ""))
        for message, hint in doubts:
            self._reading.warn("RD158", message, node, hint or None)
        return family

    def _warn(self, code: str, message: str, node: yaml.Node, hint: str | None) -> None:
        self._reading.warn("RD158", message, node, hint)

    def _listed(self, font: Branch) -> Iterator[_FontFile]:
        found = font.node("files")
        for node in found.value if isinstance(found, yaml.SequenceNode) else ():
            file = Branch(self._reading, node, "files", FILE) if isinstance(node, yaml.MappingNode) else None
            place = file.plain("path") if file else node if isinstance(node, yaml.ScalarNode) else None
            name = path(self._reading, place, "path") if place else None
            if place and name:
                weight, slant = (file.word("weight"), file.word("style")) if file else (None, None)
                yield _FontFile(beside(self._folder, name), place, _weight(weight), slant == "italic")


def _cuts(files: list[_FontFile]) -> dict[Cut, tuple[Path, yaml.Node]]:
    """Of files in many weights those nearest to regular and to bold."""
    cuts: dict[Cut, tuple[Path, yaml.Node]] = {}
    for cut, wanted, italic in _CUTS:
        fitting = [one for one in files if one.italic is italic and (one.weight >= _BOLD) is (wanted >= _BOLD)]
        if fitting:
            nearest = min(fitting, key=lambda one: abs(one.weight - wanted))
            cuts[cut] = (nearest.file, nearest.node)
    return cuts
