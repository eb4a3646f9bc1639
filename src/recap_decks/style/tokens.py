"""A style as values: colours, typefaces and the ladder of sizes, read from a data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: size, exact distance of baselines, and tracking, all in points."""

    size: float
    pitch: float
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Fonts:
    """Face name -> stems of bundled font files: the one that measures (and, on paper, draws) it, then those that lend
    it the characters it lacks, in order."""

    files: Mapping[str, tuple[str, ...]]

    def chain(self, face: str) -> tuple[str, ...]:
        """All the stems of a face; one that the medium lacks falls back to its nearest relative."""
        while face not in self.files:
            face, _, _ = face.rpartition("-")
            if not face:
                return self.files["text"]
        return self.files[face]

    def file(self, face: str) -> str:
        """The face's own font file's stem."""
        return self.chain(face)[0]


@dataclass(frozen=True, slots=True)
class Style:
    """A look: `colours` are six hex digits by name; `typefaces` the names that a deck gives its fonts."""

    name: str
    summary: str
    colours: Mapping[str, str]
    typefaces: Mapping[str, str]
    slide_fonts: Fonts
    slide_ladder: Mapping[str, Step]
    page_fonts: Fonts


def style_names() -> tuple[str, ...]:
    """The built-in styles' names, `default` first."""
    names = sorted(path.stem for path in DATA.glob("*.yaml"))
    return ("default", *(name for name in names if name != "default"))


@cache
def load_style(name: str) -> Style:
    """The built-in style of that name; KeyError where there is none."""
    import yaml

    path = DATA / f"{name}.yaml"
    if name not in style_names():
        raise KeyError(name)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    values: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=loader)
    slides, pages = values["slides"], values["pages"]
    return Style(
        name=values["name"],
        summary=values["summary"],
        colours=MappingProxyType(values["colours"]),
        typefaces=MappingProxyType(slides["typefaces"]),
        slide_fonts=_fonts(slides["faces"]),
        slide_ladder=MappingProxyType({role: _step(entry) for role, entry in slides["ladder"].items()}),
        page_fonts=_fonts(pages["faces"]),
    )


def _fonts(faces: dict[str, list[str]]) -> Fonts:
    return Fonts(MappingProxyType({face: tuple(stems) for face, stems in faces.items()}))


def _step(entry: list[float]) -> Step:
    size, pitch, *rest = entry
    return Step(size, pitch, round(size * rest[0], 2) if rest else 0.0)
