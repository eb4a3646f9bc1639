"""Families of fonts: what a deck may name, and the bundled files that measure it and that pages embed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Cut = Literal["regular", "bold", "italic", "bold-italic", "light"]


@dataclass(frozen=True, slots=True)
class Family:
    """A family by the name that documents give it; `files` are the stems of the font files that hold its cuts.

    Where the name is one of Office's, the files are an open family of equal advance widths. A family without a cut
    lends its nearest one.
    """

    name: str
    files: Mapping[Cut, str]

    def file(self, cut: Cut) -> str:
        """The stem of the file with that cut, or with the nearest that the family has."""
        nearest: tuple[Cut, ...] = (cut, "bold", "regular") if cut == "bold-italic" else (cut, "regular")
        return next(self.files[each] for each in nearest if each in self.files)


def _family(name: str, stem: str, bold: str = "Bold", light: bool = False, italics: bool = True) -> Family:
    files: dict[Cut, str] = {"regular": f"{stem}-Regular", "bold": f"{stem}-{bold}"}
    if italics:
        files |= {"italic": f"{stem}-Italic", "bold-italic": f"{stem}-{bold}Italic"}
    if light:
        files["light"] = f"{stem}-Light"
    return Family(name, MappingProxyType(files))


FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        family.name: family
        for family in (
            _family("Arial", "Arimo"),
            _family("Courier New", "Cousine", italics=False),
            _family("Source Sans 3", "SourceSans3", "SemiBold", light=True),
            _family("Source Code Pro", "SourceCodePro", "SemiBold", italics=False),
        )
    }
)
"""The bundled families by name."""

# Which families lend a text, or code, the characters that its own lacks, in order.
_LENDERS = {
    "text": ("Arial", "Source Sans 3", "Source Code Pro"),
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
    lenders = [FAMILIES[name] for name in _LENDERS["code" if face == "code" else "text"] if name != family.name]
    for ending, each in cuts.items():
        yield face + ending, (family.file(each), *(lender.file(each) for lender in lenders))
