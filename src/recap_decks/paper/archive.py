"""What makes a file one to keep: PDF/A (ISO 19005-2 and -3), its colours defined, and its source inside of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from recap_decks.paper.metadata import pdf_date

_SRGB = "sRGB IEC61966-2.1"
# In a profile's header (ISO 15076-1, 7.2): its version, and when it was made, which is now.
_VERSION, _MADE = slice(8, 12), slice(24, 36)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a document was made from; its name has an ending, its media type is RFC 6838's."""

    name: str
    media_type: str
    data: bytes
    dated: datetime


@dataclass(frozen=True, slots=True)
class Archive:
    """A level of PDF/A: `part` of ISO 19005 and `conformance` inside it. Files may be attached from part 3 on."""

    part: int
    conformance: str
    source: Source | None = None


def add_archive(document: Any, archive: Archive) -> None:
    """Say in the catalogue of reportlab's document what colours mean, and attach the source. Raises ImportError where
    Pillow was built without colour management."""
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents", "AF"]
    catalogue.OutputIntents = PDFArray([_output_intent(document)])
    if archive.source is not None:
        attached = document.Reference(_file_specification(archive.source, document))
        catalogue.AF = PDFArray([attached])  # ISO 19005-3, annex E
        names = catalogue.Names = catalogue.Names or PDFDictionary({})
        files = PDFArray([PDFString(archive.source.name), attached])
        names["EmbeddedFiles"] = PDFDictionary({"Names": files})


def _output_intent(document: Any) -> PDFDictionary:
    """That device colours are sRGB (ISO 19005-2, 6.2.3)."""
    profile = PDFStream(PDFDictionary({"N": 3}), _profile(), [PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_SRGB),
            "Info": PDFString(_SRGB),
            "DestOutputProfile": document.Reference(profile),
        }
    )


@cache
def _profile() -> bytes:
    """An sRGB profile, without its date: Little CMS makes it, and says inside of it that all may use it freely. It is
    called version 4.2, the newest that PDF 1.7 knows (ISO 32000-1, table 67); nothing in it is newer."""
    from PIL import ImageCms

    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[_VERSION], made[_MADE] = bytes((4, 0x20, 0, 0)), bytes(12)
    return bytes(made)


def _file_specification(source: Source, document: Any) -> PDFDictionary:
    """The file, which the document was made from (ISO 32000-1, 7.11.4, and ISO 19005-3, annex E.1)."""
    facts = PDFDictionary(
        {
            "Size": len(source.data),
            "ModDate": PDFString(pdf_date(source.dated)),
            "CheckSum": PDFString(hashlib.md5(source.data, usedforsecurity=False).digest(), enc="raw"),
        }
    )
    kind = {"Type": PDFName("EmbeddedFile"), "Subtype": "/" + source.media_type.replace("/", "#2F"), "Params": facts}
    embedded = document.Reference(PDFStream(PDFDictionary(kind), source.data, [PDFZCompress]))
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(source.name),
            "UF": PDFString(source.name),
            "AFRelationship": PDFName("Source"),
            "Desc": PDFString("The outline that this document was made from"),
            "EF": PDFDictionary({"F": embedded, "UF": embedded}),
        }
    )
