"""The document: a reportlab canvas opened so that equal scenes give equal bytes, whatever the clock or environment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from recap_decks.paper.archive import Archive
from recap_decks.paper.metadata import xmp_packet
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
        super().__init__(BytesIO(), pageCompression=1, invariant=1, pdfVersion=PDF_VERSION, lang=facts.language)
        self.setTitle(facts.title)
        self.setSubject(facts.subject)
        self.setAuthor(facts.author)
        self.setKeywords(", ".join(facts.keywords))
        self.setCreator(CREATOR)
        date = pdf_date(facts.dated)
        self.setDateFormatter(lambda *_: date)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc.info.producer = PRODUCER
        packet = xmp_packet(facts, creator=CREATOR, producer=PRODUCER, archive=archive)
        self._doc.Catalog.Metadata = self._doc.Reference(_metadata(packet))

    def number_pages(self, numbers: Sequence[int]) -> None:
        """Call the pages by these numbers, or by those from 1 on where there are none (ISO 32000-1, 12.4.2)."""
        for index, number in enumerate(numbers or (1,)):
            if index == 0 or number != numbers[index - 1] + 1:
                self.addPageLabel(index, style="ARABIC", start=number)

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

    def annotate(self, annotation: Any) -> None:
        """Put an annotation, a reportlab PDFDictionary, on the current page."""
        self._addAnnotation(annotation)

    def finish(self) -> bytes:
        """The whole file. The canvas must not be used afterwards."""
        document = self._doc
        document.format = lambda: packed_file(document)
        data: bytes = document.GetPDFData(self)
        return data


def _metadata(packet: bytes) -> PDFStream:
    """The packet as a stream (ISO 32000-1, 14.3.2), readable by programs that know XML alone."""
    return PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), packet)


def pdf_date(moment: datetime) -> str:
    """A date string (ISO 32000-1, 7.9.4); without a zone where `moment` has none."""
    zone = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
