"""Faces as a PDF holds them: embedded TrueType subsets of up to 256 characters, and text encoded for them.

The fonts stay out of reportlab's registry, where a font of the same name that somebody else registered would win.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from recap_decks.characters import SOFT_HYPHEN, is_ignorable
from recap_decks.style.metrics import FaceMetrics, font_path
from recap_decks.style.tokens import Fonts

_BLOCK = 100  # most entries of one bfchar block (Adobe technical note 5014)


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
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(subset)

    def lend_glyph(self, code: int) -> None:
        """Give a character that the font lacks the `.notdef` glyph, so that it is seen, and still read, as missing."""
        self.face.charToGlyph.setdefault(code, 0)


def to_unicode(subset: list[int]) -> str:
    """The ToUnicode CMap of a subset, code points by code, where 0 and 127 only fill gaps."""
    pairs = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for code, point in enumerate(subset)
        if point not in (0, 127)
    ]
    blocks = [pairs[at : at + _BLOCK] for at in range(0, len(pairs), _BLOCK)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )


@cache
def _font(stem: str) -> EmbeddedFont:
    """A font file read once a process; what one document uses of it is kept apart from all others."""
    # All of ASCII is embedded, used or not: content streams stay readable, and long reports smaller and faster made.
    return EmbeddedFont(stem, str(font_path(stem)), asciiReadable=True)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a character is drawn: with the face's font (0) or which of its lenders, in which subset, and how far back
    in 1/1000 em it is moved before."""

    font: int = 0
    subset: int = 0
    back: float = 0.0


_USUAL = _Way()


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
        shown = " " if place is None and char.isspace() else char  # a space that no font has is one moved over
        font = _font(self._stems[place or 0])
        font.lend_glyph(ord(shown))
        [(subset, encoded)] = font.splitString(shown, self._document)
        drawn = font.face.charWidths.get(ord(shown), font.face.defaultWidth)
        measured = self._face.advance(char)
        # Only marks, which are drawn over what stands before them, and such a space are not as wide as measured.
        back = drawn - measured if place is None or not measured else 0.0
        way = _Way(place or 0, subset, 0.0 if char == SOFT_HYPHEN else round(back, 3))
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
    """A face in one document: its font file and those of its lenders; `metrics` are what layout measured it by."""

    def __init__(self, metrics: FaceMetrics, document: Any) -> None:
        self.metrics = metrics
        self._stems = metrics.files
        self._document = document
        self._literals = _Literals(metrics, document)
        self._resources: dict[tuple[int, int], str] = {}

    def show(self, text: str) -> list[tuple[str, str]]:
        """Font resource and operator, in drawing order, that show `text`: one pair while the first subset holds it."""
        literals = self._literals
        encoded = text.translate(literals)  # places the characters, too
        odd = literals.odd
        if not odd or odd.keys().isdisjoint(text):
            return [(self._resource(_USUAL), f"({encoded}) Tj")]
        shown = []
        for way, chars in groupby(text, key=lambda char: odd.get(char, _USUAL)):
            for run in chars if way.back else ("".join(chars),):
                literal = run.translate(literals)
                operator = f"[{way.back:g} ({literal})] TJ" if way.back else f"({literal}) Tj"
                shown.append((self._resource(way), operator))
        return shown

    def _resource(self, way: _Way) -> str:
        key = (way.font, way.subset)
        if key not in self._resources:
            font = _font(self._stems[way.font])
            self._resources[key] = font.getSubsetInternalName(way.subset, self._document)
        return self._resources[key]


class Faces(dict[str, DrawnFace]):
    """Face name -> the face in this document, made when it is first asked for."""

    def __init__(self, fonts: Fonts, document: Any) -> None:
        super().__init__()
        self._fonts = fonts
        self._document = document
        self._drawn: dict[FaceMetrics, DrawnFace] = {}

    def __missing__(self, name: str) -> DrawnFace:
        metrics = self._fonts.face(name)
        if metrics not in self._drawn:
            self._drawn[metrics] = DrawnFace(metrics, self._document)
        self[name] = self._drawn[metrics]
        return self[name]
