"""Families of fonts: what a deck may name, and the bundled files that measure it and that pages embed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Cut = Literal["regular", "bold", "italic", "bold-italic", "light"]


@dataclass(frozen=True, slots=True)
class Family:
    """A family by the name that decks give it; `files` are the stems of the font files that hold its cuts.

    Where the name is one of Office's, the files are those of an open family of equal advance widths, its `twin`. A
    family without a cut lends its nearest one. `panose` classifies how it looks (OpenType's OS/2 table), and `pitch` is
    its kind of letters (ECMA-376 part 1, 20.1.10.55): what office programs go by where they lack the family.
    `fallback` is the family that looks most like one that Office does not have.
    """

    name: str
    twin: str
    files: Mapping[Cut, str]
    panose: str
    pitch: int
    fallback: str | None = None

    def file(self, cut: Cut) -> str:
        """The stem of the file with that cut, or with the nearest that the family has."""
        nearest: tuple[Cut, ...] = (cut, "bold", "regular") if cut == "bold-italic" else (cut, "regular")
        return next(self.files[each] for each in nearest if each in self.files)


_SWISS, _ROMAN, _MODERN = 34, 18, 49  # sans, serif, and letters of one width


def _family(
    name: str, twin: str, pitch: int, panose: str, *, bold: str = "Bold", more: tuple[Cut, ...] = (),
    fallback: str | None = None,
) -> Family:  # fmt: skip
    stem = twin.replace(" ", "")
    endings: dict[Cut, str] = {"italic": "Italic", "bold-italic": f"{bold}Italic", "light": "Light"}
    files: dict[Cut, str] = {"regular": f"{stem}-Regular", "bold": f"{stem}-{bold}"}
    files |= {cut: f"{stem}-{endings[cut]}" for cut in more}
    return Family(name, twin, MappingProxyType(files), panose, pitch, fallback)


_SLANTED: tuple[Cut, ...] = ("italic", "bold-italic")
_WITH_LIGHT: tuple[Cut, ...] = (*_SLANTED, "light")

FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        family.name: family
        for family in (
            _family("Arial", "Arimo", _SWISS, "020B0604020202020204", more=_SLANTED),
            _family("Calibri", "Carlito", _SWISS, "020F0502020204030204", more=_SLANTED),
            _family("Cambria", "Caladea", _ROMAN, "02040503050406030204", more=_SLANTED),
            _family("Georgia", "Gelasio", _ROMAN, "02040502050405020303", more=_SLANTED),
            _family("Courier New", "Cousine", _MODERN, "02070309020205020404"),
            _family(
                "Source Sans 3", "Source Sans 3", _SWISS, "020B0503030403020204", bold="SemiBold", more=_WITH_LIGHT,
                fallback="Calibri",
            ),
            _family(
                "Source Serif 4", "Source Serif 4", _ROMAN, "02040603050405020204", bold="SemiBold", more=_WITH_LIGHT,
                fallback="Cambria",
            ),
            _family(
                "Source Code Pro", "Source Code Pro", _MODERN, "020B0509030403020204", bold="SemiBold",
                fallback="Courier New",
            ),
        )
    }
)  # fmt: skip
"""The bundled families by name."""

# Which families lend a text, one with serifs, or code, the characters that its own lacks, in order.
_LENDERS = {
    "text": ("Arial", "Source Sans 3", "Source Code Pro"),
    "serif": ("Source Serif 4", "Arial", "Source Sans 3", "Source Code Pro"),
    "code": ("Courier New", "Source Code Pro", "Arial", "Source Sans 3"),
}


def face_files(face: str, family: Family, cut: Cut) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The faces that a use of a family has, by name, each with its font file's stem and those of its lenders.

    `face` is `text`, `title` or `code`, and `cut` the one that it has where nothing is emphasised. The others are
    `-bold`, `-italic`, `-bold-italic` of it, and `text-light`.
    """
    bold: Cut = "bold"
    cuts: dict[str, Cut] = {"": cut, "-bold": bold}
    if face != "code":
        cuts |= {"-italic": "bold-italic" if cut == bold else "italic", "-bold-italic": "bold-italic"}
    if face == "text":
        cuts["-light"] = "light"
    kind = "code" if face == "code" else "serif" if family.pitch == _ROMAN else "text"
    lenders = [FAMILIES[name] for name in _LENDERS[kind] if name != family.name]
    for ending, each in cuts.items():
        yield face + ending, (family.file(each), *(lender.file(each) for lender in lenders))
