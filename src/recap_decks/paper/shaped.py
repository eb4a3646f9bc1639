"""Shaped text in a PDF: a font made for the document, in which each thing drawn is one glyph with one meaning.

Shaping turns several characters into several glyphs, put over and under each other. Here all that one such cluster
draws is a single glyph of an embedded font, so widths and places are the font's own, and its code means the cluster's
text. Where text runs from right to left, readers turn it round character by character: there each character has its
code, the cluster's first with the drawing, the others blank and without width.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from recap_decks.paper.cmaps import to_unicode
from recap_decks.paper.truetype import Drawing, font_file
from recap_decks.style.metrics import FaceMetrics
from recap_decks.style.shaping import outline, shaped, units

_UNITS = 2000  # to the em: half a unit is far less than shows
_SYMBOLIC = 4  # ISO 32000-1, table 123
_STEM = 80  # a usual thickness of stems, for readers that would replace the font
_NOTDEF = Drawing((), 0)

# Controls of breaks and directions, which are done with here, and what a code must not mean (ISO 14289-1, 7.21.7).
_SILENT = dict.fromkeys(map(ord, "\0\xad\u061c\u200b\u200e\u200f\ufeff\ufffe")) | dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2060, 0x206A))
)


class Context(NamedTuple):
    """What stands before and after a text, in reading order, that letters may join."""

    before: str = ""
    after: str = ""


ALONE = Context()
_REACH = 5  # characters that HarfBuzz looks at around a text


class _Placed(NamedTuple):
    """A glyph of a font file, and how far right and up it is moved."""

    stem: str
    glyph: int
    right: int
    up: int


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Characters that are drawn together: nothing for white space, and for what an earlier one has drawn too."""

    text: str
    advance: int = 0
    glyphs: tuple[_Placed, ...] = ()


class ShapedFont:
    """The font of one document for what it draws shaped in one face, with the files of that face."""

    def __init__(self, face: FaceMetrics, document: Any) -> None:
        self._face = face
        self._codes: dict[_Cluster, int] = {}
        self._number = len(document.fontMapping) + 1
        self.resource = document.fontMapping[f"F{self._number}"] = f"/F{self._number}"
        document.delayedFonts.append(self)

    def show(self, stretches: Sequence[tuple[int, str]], *, rtl: bool, around: Context = ALONE) -> str:
        """The operand that shows stretches of the face, given in reading order, from the left; empty where nothing is
        drawn."""
        codes = "".join(f"{self._code(cluster):04X}" for cluster in self._clusters(stretches, rtl, around))
        return f"<{codes}>" if codes else ""

    def show_lacked(self, text: str) -> str:
        """The operand that shows characters that no font of the face has, as such, and the spaces among them."""
        clusters = chain.from_iterable(self._blanks(char) if char == " " else (self._lacked(char),) for char in text)
        return "<" + "".join(f"{self._code(cluster):04X}" for cluster in clusters) + ">"

    def advance(self, stretches: Sequence[tuple[int, str]], *, rtl: bool, around: Context = ALONE) -> float:
        """How wide the stretches are shown, in 1/1000 em."""
        return sum(_thousandths(cluster.advance) for cluster in self._clusters(stretches, rtl, around))

    def addObjects(self, document: Any) -> None:  # noqa: N802 - reportlab's name
        """Write the font; called by reportlab once the document is whole."""
        stems = (placed.stem for cluster in self._codes for placed in cluster.glyphs)
        base = PDFName(f"{self._tag()}+{next(stems, self._face.files[0])}")
        system = {"Registry": PDFString("Adobe", enc="raw"), "Ordering": PDFString("Identity", enc="raw")}
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary({**system, "Supplement": 0}),
                "CIDToGIDMap": PDFName("Identity"),
                "DW": 0,
                "W": PDFArray([1, PDFArray([_thousandths(cluster.advance) for cluster in self._codes])]),
                "FontDescriptor": document.Reference(self._descriptor(base, document)),
            }
        )
        meanings = to_unicode(((code, cluster.text) for cluster, code in self._codes.items()), size=2)
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(meanings)),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource[1:]] = document.Reference(font)

    def _tag(self) -> str:
        """Six letters that no other font of the document has (ISO 32000-1, 9.6.4); reportlab's all start with A."""
        return "S" + "".join(chr(ord("A") + self._number // 26**power % 26) for power in (4, 3, 2, 1, 0))

    def _descriptor(self, base: Any, document: Any) -> PDFDictionary:
        face = self._face
        drawings = [_NOTDEF, *(_drawing(cluster) for cluster in self._codes)]
        file = font_file(drawings, _UNITS, _own(face.ascent), _own(face.descent))
        program = _stream(file.data)
        program.dictionary["Length1"] = len(file.data)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([_thousandths(bound) for bound in file.bounds]),
                "ItalicAngle": 0,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.cap_height,
                "StemV": _STEM,
                "FontFile2": document.Reference(program),
            }
        )

    def _lacked(self, char: str) -> _Cluster:
        """The box that the face's own file has for what it lacks, or nothing for a space, as wide as it is measured."""
        box = () if char.isspace() else (_Placed(self._face.files[0], 0, 0, 0),)
        return _Cluster(_meaning(char), _own(self._face.advance(char)), box)

    def _blanks(self, text: str) -> Iterator[_Cluster]:
        for char in text:
            yield _Cluster(char, _own(self._face.advance(char)))

    def _clusters(self, stretches: Sequence[tuple[int, str]], rtl: bool, around: Context) -> Iterator[_Cluster]:
        """What is drawn of stretches, from the left."""
        whole = "".join(text for _, text in stretches)
        parts = []
        at = 0
        for place, text in stretches:
            before = (around.before + whole[:at])[-_REACH:]
            at += len(text)
            beside = Context(before, (whole[at:] + around.after)[:_REACH])
            parts.append(self._blanks(text) if text.isspace() else self._shaped(place, text, rtl, beside))
        for part in reversed(parts) if rtl else parts:
            yield from part

    def _shaped(self, place: int, text: str, rtl: bool, around: Context) -> Iterator[_Cluster]:
        stem = self._face.files[place]
        glyphs = shaped(stem, text, rtl=rtl, before=around.before, after=around.after)
        starts = sorted({glyph.cluster for glyph in glyphs})
        ends = dict(pairwise((*starts, len(text))))
        for start, group in groupby(glyphs, key=lambda glyph: glyph.cluster):
            chars = _meaning(text[start : ends[start]])
            pen = 0.0
            placed = []
            for glyph in group:
                placed.append(_Placed(stem, glyph.id, _own(pen + glyph.x_offset), _own(glyph.y_offset)))
                pen += glyph.x_advance
            if rtl:
                yield from (_Cluster(char) for char in reversed(chars[1:]))
                chars = chars[:1]
            yield _Cluster(chars, _own(pen), tuple(placed))

    def _code(self, cluster: _Cluster) -> int:
        return self._codes.setdefault(cluster, len(self._codes) + 1)  # 0 is what no text has


def _meaning(text: str) -> str:
    return text.translate(_SILENT) or "\ufffd"


def _drawing(cluster: _Cluster) -> Drawing:
    contours = []
    for stem, glyph, right, up in cluster.glyphs:
        scale = _UNITS / units(stem)
        for contour in outline(stem, glyph):
            contours.append(tuple((x * scale + right, y * scale + up, on) for x, y, on in contour))
    return Drawing(tuple(contours), cluster.advance)


def _own(thousandths: float) -> int:
    return round(thousandths * _UNITS / 1000)


def _thousandths(own: int) -> float:
    return own * 1000 / _UNITS


def _stream(content: str | bytes) -> PDFStream:
    stream = PDFStream()
    stream.content = content
    stream.filters = [PDFZCompress]
    return stream
