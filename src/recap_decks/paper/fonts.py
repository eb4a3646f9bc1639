"""Faces as a PDF holds them: embedded TrueType subsets of up to 256 characters, and text encoded for them.

The fonts stay out of reportlab's registry, where a font of the same name that somebody else registered would win.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from recap_decks.style.metrics import FaceMetrics, font_path, load_face
from recap_decks.style.tokens import Fonts

SOFT_HYPHEN = "\u00ad"
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


class _Literals(dict[int, str]):
    """Code point -> how a string literal of the content stream holds it; a character is looked up once a document."""

    def __init__(self, font: EmbeddedFont, metrics: FaceMetrics, document: Any) -> None:
        super().__init__()
        self._font = font
        self._metrics = metrics
        self._document = document
        self.subsets: dict[str, int] = {}  # of characters beyond the first subset
        self.set_back: dict[str, float] = {}  # 1/1000 em, of characters that are drawn over the one before

    def __missing__(self, code: int) -> str:
        char = chr(code)
        measured = self._metrics.advance(char)
        if not measured and char != SOFT_HYPHEN and unicodedata.category(char) == "Cf":
            literal = ""  # a joiner or direction mark
        else:
            self._font.lend_glyph(code)
            [(subset, encoded)] = self._font.splitString(char, self._document)
            literal = _literal(encoded)
            if subset:
                self.subsets[char] = subset
            drawn = self._font.face.charWidths.get(code, self._font.face.defaultWidth)
            if not measured and drawn and char != SOFT_HYPHEN:
                self.set_back[char] = drawn
        self[code] = literal
        return literal


def _literal(encoded: bytes) -> str:
    """Bytes inside a literal string (ISO 32000-1, 7.3.4.2), in ASCII since reportlab encodes a page as UTF-8."""
    return "".join(
        f"\\{chr(byte)}" if byte in b"()\\" else f"\\{byte:03o}" if byte in b"\n\r" or byte > 126 else chr(byte)
        for byte in encoded
    )


class DrawnFace:
    """One font file in one document; `metrics` are what layout measured it by."""

    def __init__(self, stem: str, document: Any) -> None:
        self.metrics = load_face(stem)
        self._font = _font(stem)
        self._document = document
        self._literals = _Literals(self._font, self.metrics, document)
        self._resources: dict[int, str] = {}

    def show(self, text: str) -> list[tuple[str, str]]:
        """Font resource and operator, in drawing order, that show `text`: one pair while the first subset holds it."""
        literals = self._literals
        encoded = text.translate(literals)  # places the characters, too
        subsets, set_back = literals.subsets, literals.set_back
        if (not subsets or subsets.keys().isdisjoint(text)) and (not set_back or set_back.keys().isdisjoint(text)):
            return [(self._resource(0), f"({encoded}) Tj")]
        shown = []
        for (subset, back), chars in groupby(text, key=lambda char: (subsets.get(char, 0), set_back.get(char, 0.0))):
            for run in chars if back else ("".join(chars),):
                literal = run.translate(literals)
                shown.append((self._resource(subset), f"[{back:g} ({literal})] TJ" if back else f"({literal}) Tj"))
        return shown

    def _resource(self, subset: int) -> str:
        if subset not in self._resources:
            self._resources[subset] = self._font.getSubsetInternalName(subset, self._document)
        return self._resources[subset]


class Faces(dict[str, DrawnFace]):
    """Face name -> the face in this document, made when it is first asked for."""

    def __init__(self, fonts: Fonts, document: Any) -> None:
        super().__init__()
        self._fonts = fonts
        self._document = document
        self._by_file: dict[str, DrawnFace] = {}

    def __missing__(self, name: str) -> DrawnFace:
        stem = self._fonts.file(name)
        if stem not in self._by_file:
            self._by_file[stem] = DrawnFace(stem, self._document)
        self[name] = self._by_file[stem]
        return self[name]
