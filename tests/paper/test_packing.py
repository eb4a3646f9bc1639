"""Files as readers unpack them: nothing lost, nothing large, and the same for the same content alone."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pypdfium2
import pytest
from tests.paper.reports import FACTS, lines, page, sample, text_box, written

from recap_decks.paper.writer import write_report
from recap_decks.scene.pages import PagesScene
from recap_decks.style.tokens import load_style

STYLE = load_style("default")


def many_paragraphs(count: int) -> bytes:
    pages = (page(text_box(lines(f"Paragraph {number}"))) for number in range(count))
    return write_report(PagesScene(FACTS, tuple(pages), ()), STYLE)


def identifier(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        first, second = document.trailer.ID
        assert first == second
        return bytes(first)


@pytest.mark.parametrize("count", [1, 300])
def test_readers_find_every_object(count: int) -> None:
    pdf = many_paragraphs(count)
    with pikepdf.open(BytesIO(pdf), attempt_recovery=False) as document:
        assert document.check_pdf_syntax() == []
        kinds = {str(item.get("/Type")) for item in document.objects if isinstance(item, pikepdf.Dictionary)}
        assert {"/Catalog", "/Page", "/StructTreeRoot", "/Font"} <= kinds
        paragraphs = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/P"]
        assert len(paragraphs) == count
    assert len(pypdf.PdfReader(BytesIO(pdf), strict=True).pages) == count
    assert len(pypdfium2.PdfDocument(pdf)) == count


def test_streams_end_apart_from_their_data() -> None:
    pdf = write_report(sample(), STYLE)
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*?stream\n", pdf))
    assert len(streams) > 10
    assert pdf.count(b"endstream") == len(streams)
    for stream in streams:
        assert pdf[stream.end() + int(stream[1]) :].startswith(b"\r\nendstream\nendobj\n")


def test_elements_of_the_structure_cost_a_few_bytes_each() -> None:
    pdf = many_paragraphs(300)
    assert b"/S /P" not in pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        plain = BytesIO()
        document.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert len(pdf) < 0.6 * len(plain.getvalue())


def test_the_identifier_follows_from_the_content() -> None:
    same = written(text_box(lines("A text")))
    assert written(text_box(lines("A text"))) == same
    others = (
        written(text_box(lines("Another text"))),
        written(text_box(lines("A text")), facts=replace(FACTS, title="Another title")),
    )
    assert len({identifier(pdf) for pdf in (same, *others)}) == 3
