"""Font files that people bring: families of their own, measured when they are first used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

import yaml

from recap_decks.outline.fields import Entries, entries
from recap_decks.outline.paths import path
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import choice, mapping
from recap_decks.style.families import FAMILIES, Cut, Family
from recap_decks.style_files.reading import beside

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

CUTS: tuple[Cut, ...] = get_args(Cut)
OFFICE = tuple(name for name, family in FAMILIES.items() if family.fallback is None)
"""The families that every Office has."""

_RESTRICTED = 0x0002  # OpenType, OS/2 table, fsType: embedding needs a licence of one's own
_FAMILY_NAMES = (16, 1)  # OpenType, name table: the typographic family, else the one of four styles


Report = Callable[[str, str, yaml.Node, str | None], None]
"""What is told of a font that cannot be used: code, message, place and hint."""


def families_of(reading: Reading, given: Entries, folder: Path) -> dict[str, Family]:
    """The families under the file's key `fonts`, by the names that they have there; those at fault are reported."""
    found = given.one("fonts", mapping)
    if found is None:
        return {}
    families = {}
    for key, node in found.value:
        if isinstance(key, yaml.ScalarNode) and not reading.absent(node):
            # One at fault stops the build; that its name is known keeps its uses from being reported too.
            at = f"fonts.{key.value.replace('.', ' ')}"
            families[key.value] = _family(reading, node, at, key, folder) or FAMILIES[OFFICE[0]]
    return families


def _family(reading: Reading, node: yaml.Node, at: str, key: yaml.ScalarNode, folder: Path) -> Family | None:
    given = entries(reading, node, at, (*CUTS, "fallback"))
    if given is None:
        return None
    fallback = given.one("fallback", choice(OFFICE, "font of Office"))
    named = {cut: given.one(cut, path) for cut in CUTS if cut in given}
    for cut in (cut for cut in ("regular", "bold") if cut not in given):  # labels are bold on every slide
        given.need(cut, path)
    files = {cut: (beside(folder, name), given.value(cut)) for cut, name in named.items() if name}
    family, doubts = own_family(key.value, files, reading.error, key, fallback)
    for message, hint in doubts:
        reading.warn("RD157", message, key, hint)
    return family


def own_family(
    name: str,
    files: dict[Cut, tuple[Path, yaml.Node]],
    report: Report,
    where: yaml.Node,
    fallback: str | None = None,
) -> tuple[Family | None, list[tuple[str, str]]]:
    """A family of font files, each with its place, and doubts about it as messages with hints.

    None where a file cannot be used, which is reported.
    """
    try:
        from fontTools.ttLib import TTFont
    except ImportError:
        hint = "install it with: pip install 'recap-decks[fonts]'"
        report("RD153", "fonts of your own are measured by fontTools, which is not installed", where, hint)
        return None, []
    fonts = {cut: _opened(report, file, node, TTFont) for cut, (file, node) in files.items()}
    regular = fonts.get("regular")
    if regular is None or None in fonts.values():
        return None, []
    names = [said for number in _FAMILY_NAMES if (said := regular["name"].getDebugName(number))]
    doubts = []
    if names and name not in names:
        hint = f"decks name the font `{name}`, and programs look for it by that; call it `{names[0]}`"
        doubts.append((f"the font in that file calls itself `{names[0]}`, not `{name}`", hint))
    looks = FAMILIES[fallback or _like(regular)]
    stems = {cut: str(file.absolute()) for cut, (file, _) in files.items()}
    return Family(name, name, MappingProxyType(stems), looks.panose, looks.pitch, looks.name), doubts


def _opened(report: Report, file: Path, node: yaml.Node, open_font: Callable[..., TTFont]) -> TTFont | None:
    """The font in a file, if it can be measured and embedded."""
    shown = f"the font `{node.value if isinstance(node, yaml.ScalarNode) else file.name}`"
    try:
        font = open_font(file)
        tables = set(font.keys())
    except FileNotFoundError:
        report("RD122", f"{shown} cannot be read: there is no such file", node, f"it was looked for at {file}")
        return None
    except OSError as fault:
        report("RD122", f"{shown} cannot be read: {(fault.strerror or str(fault)).lower()}", node, None)
        return None
    except Exception:  # fontTools lets through whatever its parsing of a broken file raises
        report("RD153", f"{shown} is no font, or a broken one", node, "TrueType files (.ttf) are read")
        return None
    why, hint = _unfit(font, tables)
    if why:
        report("RD153", f"{shown} {why}", node, hint)
        return None
    return font


def _unfit(font: TTFont, tables: set[str]) -> tuple[str | None, str | None]:
    needed: Any = {"glyf", "cmap", "hmtx", "hhea", "head", "name", "OS/2"}
    if "fvar" in tables:
        return "is a variable font, whose widths are not fixed", "name a file for each of its cuts"
    if "CFF " in tables or "CFF2" in tables:
        return "has PostScript outlines, which the report cannot embed", "take its TrueType files (.ttf)"
    if font.flavor:
        return "is a web font, which the report cannot embed", "take its TrueType files (.ttf)"
    if needed - tables:
        return f"lacks what it needs to be measured: {', '.join(sorted(needed - tables))}", None
    if font["OS/2"].fsType & 0xF == _RESTRICTED:
        return "forbids to be embedded, and the report embeds its fonts", "ask its maker for a licence that allows it"
    return None, None


def _like(font: TTFont) -> str:
    """The family of Office that looks most like a font, by its PANOSE classification."""
    panose = font["OS/2"].panose
    if panose.bFamilyType == 2 and panose.bProportion == 9:
        return "Courier New"
    return "Cambria" if panose.bFamilyType == 2 and 2 <= panose.bSerifStyle <= 10 else "Arial"
