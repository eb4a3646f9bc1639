"""The document: a reportlab canvas opened so that equal scenes give equal bytes, whatever the clock or environment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import Any, Literal

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from recap_decks.paper.archive import Archive
from recap_decks.paper.metadata import bounded_facts, pdf_date, sayable, xmp_packet
from recap_decks.paper.packing import packed_file
from recap_decks.scene.slides import DocumentFacts

PDF_VERSION = (1, 7)  # ISO 32000-1
CREATOR, PRODUCER = "recap-decks", "ReportLab PDF Library"

# reportlab reads these when it formats objects, and environment and settings files may change them. useA85 would
# make every stream a quarter longer.
_SETTINGS = {"useA85": 0, "pdfMultiLine": 0, "pdfComments": 0}
_settings_held = Lock()


@contextmanager
def settings_held() -> Iterator[None]:
    """Hold reportlab's process-wide settings at ours while a document is written, one document at a time."""
    with _settings_held:
        before = {name: getattr(rl_config, name) for name in _SETTINGS}
        vars(rl_config).update(_SETTINGS)
        try:
            yield
        finally:
            vars(rl_config).update(before)


class PaperCanvas(Canvas):
    """A canvas that sets nothing at a page's start by itself, so that no fonts but the scenes' get into the file."""

    # Of reportlab's own, which its type stubs leave out.
    _doc: Any
    _code: list[str]
    _formsinuse: list[str]
    _preamble: str
    _addAnnotation: Callable[[Any], None]  # noqa: N815 - reportlab's name

    def __init__(self, facts: DocumentFacts, archive: Archive | None = None) -> None:
        facts = bounded_facts(facts)
        super().__init__(BytesIO(), pageCompression=1, invariant=1, pdfVersion=PDF_VERSION, lang=facts.language)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc.info = _Information(facts)
        packet = xmp_packet(facts, creator=CREATOR, producer=PRODUCER, archive=archive)
        self._doc.Catalog.Metadata = self._doc.Reference(_metadata(packet))

    def number_pages(self, numbers: Sequence[int]) -> None:
        """Call the pages by these numbers, or by those from 1 on where there are none (ISO 32000-1, 12.4.2)."""
        for index, number in enumerate(numbers or (1,)):
            if index == 0 or number != numbers[index - 1] + 1:
                self.addPageLabel(index, style="ARABIC", start=number)

    def print_on_both_sides(self, bound: Literal["left", "right"]) -> None:
        """Propose both sides of sheets that are bound there to printers, and to viewers pages side by side as these
        lie open (ISO 32000-1, tables 28 and 150)."""
        self.setViewerPreference("Duplex", "DuplexFlipLongEdge")
        self.setViewerPreference("Direction", "L2R" if bound == "left" else "R2L")
        self._doc.Catalog.setPageLayout("TwoPageRight")

    def _make_preamble(self) -> None:
        self._preamble = ""

    @property
    def document(self) -> Any:
        """The reportlab document behind the canvas, that fonts and references are made for."""
        return self._doc

    @property
    def operators(self) -> list[str]:
        """The current page's content so far; appending there draws."""
        return self._code

    @property
    def external_objects(self) -> list[str]:
        """Names of the stored pictures that the current page uses."""
        return self._formsinuse

    def end_page(self, key: int) -> None:
        """End the current page, whose marked content has that key in the structure's parent tree; readers tab through
        what it holds in the structure's order (ISO 32000-1, tables 30 and 324)."""
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = key, PDFName("S")
        page.Trans = None  # else an empty one

    def annotate(self, annotation: Any) -> None:
        """Put an annotation, a reportlab PDFDictionary, on the current page."""
        self._addAnnotation(annotation)

    def finish(self) -> bytes:
        """The whole file. The canvas must not be used afterwards."""
        document = self._doc
        document.format = lambda: packed_file(document)
        data: bytes = document.GetPDFData(self)
        return data


class _Information(PDFInfo):
    """The information dictionary (ISO 32000-1, 14.3.3), without entries that say nothing. It must say what XMP says
    (ISO 19005-2, 6.6.2)."""

    def __init__(self, facts: DocumentFacts) -> None:
        super().__init__()
        date = pdf_date(facts.dated)
        texts = {
            "Title": facts.title,
            "Subject": facts.subject,
            "Author": facts.author,
            "Keywords": ", ".join(facts.keywords),
            "Creator": CREATOR,
            "Producer": PRODUCER,
            "CreationDate": date,
            "ModDate": date,
        }
        self._entries = {key: PDFString(sayable(text)) for key, text in texts.items() if text}

    def format(self, document: Any) -> bytes:
        syntax: bytes = PDFDictionary(self._entries).format(document)
        return syntax


def _metadata(packet: bytes) -> PDFStream:
    """The packet as a stream (ISO 32000-1, 14.3.2), readable by programs that know XML alone."""
    return PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), packet)
