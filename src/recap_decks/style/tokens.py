"""A style as values: colours, typefaces, ladders of sizes and the forms that slides and pages are built in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from recap_decks.style.families import FAMILIES, Cut, Family, face_files
from recap_decks.style.font_files import has_font
from recap_decks.style.metrics import FaceMetrics, load_face
from recap_decks.style.scripts import SIMPLIFIED, Script, eastern_of, is_right_to_left, lenders, script_of_language

DATA = Path(__file__).parent / "data"

_BLACK, _GREY, _WHITE = "000000", "808080", "FFFFFF"
_LIGHT = frozenset({"paper", "tint"})
_DIM = frozenset({"done", "on_accent_dim", "on_accent_hair"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: size, exact distance of baselines, and tracking, all in points."""

    size: float
    pitch: float
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Fonts:
    """Face name -> stems of bundled font files: the one that measures (and, on paper, draws) it, then those that lend
    it the characters it lacks, in order. All are lent other scripts too. `language` is that of the outline, and
    `eastern` how its ideographs are written.

    `embedded` fonts are what readers see: a script's own font goes before families that happen to have the script.
    The others stand in for those that office programs have.
    """

    files: Mapping[str, tuple[str, ...]]
    embedded: bool = False
    language: str = "en"
    eastern: Script = SIMPLIFIED

    @property
    def right_to_left(self) -> bool:
        """Whether the outline's language runs from right to left."""
        return is_right_to_left(self.language)

    def face(self, name: str) -> FaceMetrics:
        """Metrics of a face and its lenders. One that the medium lacks falls back to its nearest relative."""
        script = script_of_language(self.language)
        yields: tuple[tuple[str, str], ...] = ()
        if script and has_font(lender := script.files[_is_bold(self.file(name))]):
            yields = tuple((char, lender) for char in script.yields)
        return load_face(*self.chain(name), yields=yields)

    def chain(self, face: str) -> tuple[str, ...]:
        """All the stems of a face."""
        own, *families = self._stems(face)
        letters, others = lenders(_is_bold(own), self.eastern, has_font)
        return (own, *letters, *families, *others) if self.embedded else (own, *families, *letters, *others)

    def file(self, face: str) -> str:
        """The face's own font file's stem."""
        return self._stems(face)[0]

    def _stems(self, face: str) -> tuple[str, ...]:
        while face not in self.files:
            face, _, _ = face.rpartition("-")
            if not face:
                return self.files["text"]
        return self.files[face]


def _is_bold(file_stem: str) -> bool:
    return "Bold" in file_stem.rpartition("-")[2]


@dataclass(frozen=True, slots=True)
class SlideForms:
    """How slides are built; each composition reads what concerns it.

    `opening_rule` is the weight in points of the rule that opens a block, drawn in `opening_colour`; 0.75 is a
    hairline. With `full_grounds` divider and conclusion stand on the accent, else on paper in ink.
    """

    head: Literal["plain", "tab", "band"] = "plain"
    points: Literal["stacked", "run-in", "hang"] = "stacked"
    two_topics: Literal["columns", "bands"] = "columns"
    numbers: Literal["hero", "block", "ledger", "panel"] = "hero"
    cover: Literal["field", "low", "column", "halves", "lines", "split"] = "field"
    opening_rule: float = 1.5
    opening_colour: Literal["ink", "hair"] = "ink"
    full_grounds: bool = True
    lead_italic: bool = False


@dataclass(frozen=True, slots=True)
class PageForms:
    """How pages are built; each module of a page reads what concerns it.

    `cover`: title and map on a field of the accent, or between two lines, which takes little ink. `heading_rule`: main
    headings stand under a rule of full width, or over one that ends where their text does. `numbers` of themes and
    takeaways stand before what they count, or at the side column's end, beside it. `points`: labels aligned beside
    texts that are short, or always running into them. What is italic in the side column, or on the margins of pages,
    is set flush with the text column. Sizes are points.
    """

    cover: Literal["field", "lines"] = "field"
    justify: bool = False
    body_size: float = 10.5
    heading_size: float = 24.0
    heading_rule: Literal["above", "below"] = "above"
    numbers: Literal["before", "beside"] = "before"
    points: Literal["aligned", "run-in"] = "aligned"
    standfirst_italic: bool = False
    side_italic: bool = False
    margins_italic: bool = False
    rules_between: bool = True
    icons: bool = True


@dataclass(frozen=True, slots=True)
class Style:
    """A look: colours are six hex digits by name; families are those of `text`, `title` and `code`.

    The face `title` is that of titles, display figures, statements and sub heads; a deck has it in the theme's heading
    font, bold where `title_bold` says so. `read_ladder` has the sizes of decks that are read rather than shown. Pages
    are white, so `page_colours` differ where the slides' paper does.
    """

    name: str
    summary: str
    colours: Mapping[str, str]
    slide_families: Mapping[str, Family]
    title_bold: bool
    slide_fonts: Fonts
    slide_ladder: Mapping[str, Step]
    read_ladder: Mapping[str, Step]
    forms: SlideForms
    page_colours: Mapping[str, str]
    page_families: Mapping[str, Family]
    page_fonts: Fonts
    page_forms: PageForms

    def written_in(self, language: str, texts: Iterable[str]) -> Style:
        """The style for an outline in that language, and with those texts, which tell what ideographs look like."""
        eastern = eastern_of(language, texts)
        slide_fonts = replace(self.slide_fonts, language=language, eastern=eastern)
        page_fonts = replace(self.page_fonts, language=language, eastern=eastern)
        return replace(self, slide_fonts=slide_fonts, page_fonts=page_fonts)

    def without_fields(self) -> Style:
        """The style for pages whose printer is to spare ink."""
        return replace(self, page_forms=replace(self.page_forms, cover="lines"))

    def in_black(self) -> Style:
        """The style for what is drawn in black ink alone, and on no other ground than paper. Marks that are not the
        meant ones may be a grey on slides, which are drawn small; light ones would break up."""
        black = {name: _WHITE if name in _LIGHT else _BLACK for name in self.colours}
        slides = black | {name: _GREY for name in black if name in _DIM}
        return replace(self, colours=MappingProxyType(slides), page_colours=MappingProxyType(black))


def style_names() -> tuple[str, ...]:
    """The built-in styles' names, `default` first."""
    names = sorted(path.stem for path in DATA.glob("*.yaml"))
    return ("default", *(name for name in names if name != "default"))


@cache
def load_style(name: str) -> Style:
    """The built-in style of that name; KeyError where there is none."""
    return style_of(style_values(name), FAMILIES)


def style_values(name: str) -> dict[str, Any]:
    """What a built-in style's file says; KeyError where there is none."""
    import yaml

    if name not in style_names():
        raise KeyError(name)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    values: dict[str, Any] = yaml.load((DATA / f"{name}.yaml").read_text("utf-8"), Loader=loader)
    return values


def style_of(values: Mapping[str, Any], families: Mapping[str, Family]) -> Style:
    """A style of what its file says, every key being there; `families` are those that it may name."""
    slides, pages = values["slides"], values["pages"]
    return Style(
        name=values["name"],
        summary=values["summary"],
        colours=MappingProxyType(values["colours"]),
        slide_families=_families(slides["fonts"], families),
        title_bold=slides["fonts"]["title_weight"] == "bold",
        slide_fonts=_fonts(slides["fonts"], families),
        slide_ladder=_ladder(slides["ladder"]),
        read_ladder=_ladder(slides["read_ladder"]),
        forms=SlideForms(**slides["forms"]),
        page_colours=MappingProxyType(values["colours"] | pages.get("colours", {})),
        page_families=_families(pages["fonts"], families),
        page_fonts=_fonts(pages["fonts"], families, embedded=True),
        page_forms=PageForms(**pages["forms"]),
    )


def _families(given: Mapping[str, str], families: Mapping[str, Family]) -> Mapping[str, Family]:
    return MappingProxyType({use: families[given[use]] for use in ("text", "title", "code")})


def _fonts(given: Mapping[str, Any], families: Mapping[str, Family], *, embedded: bool = False) -> Fonts:
    cuts: dict[str, Cut] = {"text": "regular", "title": given["title_weight"], "code": "regular"}
    faces = (face_files(use, families[given[use]], cut) for use, cut in cuts.items())
    files = MappingProxyType({name: stems for each in faces for name, stems in each})
    return Fonts(files, embedded=embedded)


def _ladder(steps: Mapping[str, Sequence[float]]) -> Mapping[str, Step]:
    return MappingProxyType({role: _step(*entry) for role, entry in steps.items()})


def _step(size: float, pitch: float, tracking: float = 0.0) -> Step:
    return Step(size, pitch, round(size * tracking, 2))
