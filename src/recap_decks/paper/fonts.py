"""Faces as a PDF holds them: embedded TrueType subsets of up to 256 characters, and text encoded for them.

The fonts stay out of reportlab's registry, where a font of the same name that somebody else registered would win.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from recap_decks.characters import SOFT_HYPHEN, is_ignorable
from recap_decks.paper.cmaps import to_unicode
from recap_decks.paper.shaped import ALONE, Context, ShapedFont
from recap_decks.style.font_files import font_path
from recap_decks.style.metrics import FaceMetrics
from recap_decks.style.shaping import needs_shaping
from recap_decks.style.tokens import Fonts


class EmbeddedFont(TTFont):
    """A font whose ToUnicode maps hold what its codes mean and nothing else.

    reportlab's own name codes that stand for nothing `<0000>`, which PDF/UA-1 (7.21.7) and PDF/A forbid.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Write the subsets' objects; called by reportlab once the document is whole."""
        state: Any = self.state[doc]
        super().addObjects(doc)
        for number, subset in enumerate(state.subsets):
            name = doc.idToObject[f"{state.internalName}+{number}"].BaseFont
            # Codes 0 and 127 only fill gaps.
            texts = ((code, chr(point)) for code, point in enumerate(subset) if point not in (0, 127))
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(texts, size=1)


@cache
def _font(stem: str) -> EmbeddedFont:
    """A font file read once a process; what one document uses of it is kept apart from all others."""
    # All of ASCII is embedded, used or not: content streams stay readable, and long reports smaller and faster made.
    return EmbeddedFont(stem, str(font_path(stem)), asciiReadable=True)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a character is drawn: with the face's font (0) or which of its lenders, in which subset."""

    font: int = 0
    subset: int = 0


_USUAL = _Way()
_LACKED = _Way(-1)  # by no font


class _Literals(dict[int, str]):
    """Code point -> how a string literal of the content stream holds it; a character is looked up once a document."""

    def __init__(self, face: FaceMetrics, document: Any) -> None:
        super().__init__()
        self._face = face
        self._stems = face.files
        self._document = document
        self.odd: dict[str, _Way] = {}  # the characters that take more than the face's own first subset

    def __missing__(self, code: int) -> str:
        char = chr(code)
        literal = "" if char != SOFT_HYPHEN and is_ignorable(char) else self._placed(char)
        self[code] = literal
        return literal

    def _placed(self, char: str) -> str:
        place = self._face.place(char)
        if place is None:
            self.odd[char] = _LACKED
            return ""
        [(subset, encoded)] = _font(self._stems[place]).splitString(char, self._document)
        way = _Way(place, subset)
        if way != _USUAL:
            self.odd[char] = way
        return _literal(encoded)


def _literal(encoded: bytes) -> str:
    """Bytes inside a literal string (ISO 32000-1, 7.3.4.2), in ASCII since reportlab encodes a page as UTF-8."""
    return "".join(
        f"\\{chr(byte)}" if byte in b"()\\" else f"\\{byte:03o}" if byte in b"\n\r" or byte > 126 else chr(byte)
        for byte in encoded
    )


class DrawnFace:
    """A face in one document: its font file and those of its lenders; `metrics` are what layout measured it by. Pairs
    of characters are `kerned` as office programs kern them, or stand as measured."""

    def __init__(self, metrics: FaceMetrics, document: Any, *, kerned: bool) -> None:
        self.metrics = metrics
        self._kerned = kerned
        self._document = document
        self._literals = _Literals(metrics, document)
        self._resources: dict[tuple[int, int], str] = {}

    def width(self, text: str, size: float, tracking: float) -> float:
        """Width in points of `text` as it is shown, on one line."""
        added = self.metrics.kerned(text) * size if self._kerned else 0.0
        return self.metrics.width(text, size, tracking) + added

    def leftward_width(self, text: str, around: Context, size: float, tracking: float) -> float:
        """The same of a text that runs to the left, between letters that it joins."""
        if text.isspace():
            return self.metrics.width(text, size, tracking)
        advance = self._shaped.advance(self.metrics.stretches(text), rtl=True, around=around)
        return advance * size / 1000 + tracking * len(text)

    def show_leftward(self, text: str, around: Context) -> list[tuple[str, str]]:
        """Font resource and operator that show a text that runs to the left, between letters that it joins."""
        if text.isspace():
            return self._show_simple(text)
        return self._show_shaped(self.metrics.stretches(text), rtl=True, around=around)

    def show(self, text: str) -> list[tuple[str, str]]:
        """Font resource and operator, from the left, that show a text that runs to the right: one pair while the first
        subset of the face's own font holds it."""
        if text.isspace() or not needs_shaping(text):
            return self._show_simple(text)
        stretches = self.metrics.stretches(text)
        shown = []
        for plain, group in groupby(stretches, key=lambda each: not each[1].isspace() and not needs_shaping(each[1])):
            own = list(group)
            shown += self._show_simple("".join(each for _, each in own)) if plain else self._show_shaped(own)
        return shown

    def _show_shaped(
        self, stretches: list[tuple[int, str]], *, rtl: bool = False, around: Context = ALONE
    ) -> list[tuple[str, str]]:
        codes = self._shaped.show(stretches, rtl=rtl, around=around)
        return [(self._shaped.resource, f"{codes} Tj")] if codes else []

    @cached_property
    def _shaped(self) -> ShapedFont:
        return ShapedFont(self.metrics, self._document)

    def _show_simple(self, text: str) -> list[tuple[str, str]]:
        encoded = text.translate(self._literals)  # places the characters, too
        odd = self._literals.odd
        if not odd or odd.keys().isdisjoint(text):
            operator = self._kerned_operator(text) if self._kerned else f"({encoded}) Tj"
            return [(self._resource(_USUAL), operator)]
        shown = []
        for way, group in groupby(_ways(text, odd), key=lambda each: each[0]):
            run = "".join(char for _, char in group)
            if way == _LACKED:
                shown.append((self._shaped.resource, f"{self._shaped.show_lacked(run)} Tj"))
            else:
                shown.append((self._resource(way), self._operator(run, way)))
        return shown

    def _operator(self, text: str, way: _Way) -> str:
        literal = text.translate(self._literals)
        font = _font(self.metrics.files[way.font])
        wider = font.face.charWidths.get(ord(" "), font.face.defaultWidth) - self.metrics.advance(" ")
        if " " in literal and round(wider, 3):
            # Moved back before the space, since pdfium passes over a move at an array's end.
            return f"[({literal.replace(' ', f') {wider:g} ( ')})] TJ"
        return f"({literal}) Tj"

    def _kerned_operator(self, text: str) -> str:
        parts, start = [], 0
        for at, moved in self.metrics.kerns(text):
            parts.append(f"({text[start:at].translate(self._literals)}) {-moved:.4g}")
            start = at
        parts.append(f"({text[start:].translate(self._literals)})")
        return f"[{' '.join(parts)}] TJ" if start else f"{parts[0]} Tj"

    def _resource(self, way: _Way) -> str:
        key = (way.font, way.subset)
        if key not in self._resources:
            font = _font(self.metrics.files[way.font])
            self._resources[key] = font.getSubsetInternalName(way.subset, self._document)
        return self._resources[key]


def _ways(text: str, odd: Mapping[str, _Way]) -> Iterator[tuple[_Way, str]]:
    """How each character is drawn: spaces as what stands before them is, for some readers pass over one that is drawn
    for itself. All subsets have it, by the same code."""
    way = _USUAL
    for char in text:
        if char != " ":
            way = odd.get(char, _USUAL)
        yield way, char


class Faces(dict[str, DrawnFace]):
    """Face name -> the face in this document, made when it is first asked for."""

    def __init__(self, fonts: Fonts, document: Any, *, kerned: bool = False) -> None:
        super().__init__()
        self._fonts = fonts
        self._document = document
        self._kerned = kerned
        self._drawn: dict[FaceMetrics, DrawnFace] = {}

    def __missing__(self, name: str) -> DrawnFace:
        metrics = self._fonts.face(name)
        if metrics not in self._drawn:
            self._drawn[metrics] = DrawnFace(metrics, self._document, kerned=self._kerned)
        self[name] = self._drawn[metrics]
        return self[name]
