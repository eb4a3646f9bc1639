"""The failure conditions of the Matterhorn Protocol 1.1 that concern such documents, each by its number: above all
those that only a person, or who knows the story, can judge. `test_structure_told` holds the order of all texts, and
`test_matterhorn_content` the conditions from 13 on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.paper.structure_blocks import with_marks
from tests.paper.structure_reading import Node
from tests.paper.tagged_documents import EACH, EACH_REPORT, document
from tests.recap.normaliser import normalised

from recap_decks.story.account import report_texts

# What may stand right inside what: ISO 32000-1, 14.8.4, as far as these documents use it.
_INLINE = {"Link", "Reference", "Span"}
_BLOCKS = {"P", "H1", "H2", "H3", "L", "Table", "Figure", "Div", "BlockQuote", "TOC", "Title", "Subtitle"}
_INSIDE: dict[str, set[str]] = {
    "Document": {"Sect"} | _BLOCKS,
    "Sect": {"Sect"} | _BLOCKS,
    "Div": {"Caption"} | _BLOCKS,
    "BlockQuote": {"P"},
    "Caption": {"P"},
    "Note": {"P"},
    "P": {"Code"} | _INLINE,
    **dict.fromkeys(("H1", "H2", "H3", "Title", "Subtitle", "Lbl", "TH", "TD", "Code"), _INLINE),
    "Link": {"Span"},
    "Reference": {"Link"},
    "TOC": {"TOCI"},
    "TOCI": {"Reference", "TOC"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "LBody": {"P", "L", "Note", "Figure"},
    "Table": {"Caption", "TR"},
    "TR": {"TH", "TD"},
    "Span": set(),
    "Figure": set(),
}  # fmt: skip


@EACH
def test_01_001_what_repeats_or_decorates_is_not_tagged(made: Any) -> None:
    """Artifact is tagged as real content: carried titles, heads of tables said again, dots, numbers of pages."""
    tagged = document(*made)
    words = tagged.build.story.report.words
    of_count = normalised(words.page.partition("{number}")[2].format(count=len(tagged.reading.sizes)))
    said = [normalised(node.text) for node in tagged.reading.root.walk() if node.own_content]
    assert normalised(words.continued.plain) not in said
    assert not [text for text in said if re.fullmatch(r"\.{2,}", text) or text.endswith(of_count)]


@EACH_REPORT
def test_01_002_nothing_that_somebody_typed_is_only_an_artifact(outline: str) -> None:
    """Real content is marked as artifact: each text of the story is said by an element, or describes a figure."""
    tagged = document(outline)
    said = {normalised(text) for text in _said(tagged.reading.root)}
    whole = "\n".join(said)
    typed = [normalised(with_marks(text)) for text in report_texts(tagged.build.story.report)]
    assert not [text for text in typed if text not in whole]


def _said(root: Node) -> Iterator[str]:
    for node in root.walk():
        yield node.text
        if node.alt:
            yield node.alt


@EACH
def test_01_003_and_01_004_no_mark_stands_in_another(made: Any) -> None:
    """Content marked as artifact is present inside tagged content, or the other way round."""
    assert not document(*made).reading.nested


@EACH
def test_01_005_all_that_is_drawn_belongs_somewhere(made: Any) -> None:
    """Content is neither marked as artifact nor tagged; nor is it in two elements, or lost to the parent tree."""
    reading = document(*made).reading
    assert not reading.astray
    assert not reading.disowned
    assert [content for content in reading.root.content() if content.text]


@EACH
def test_01_007_the_document_is_tagged_and_not_suspect(made: Any) -> None:
    """Suspects entry has a value of true."""
    marks = document(*made).catalogue.MarkInfo
    assert bool(marks.Marked)
    assert not marks.get("/Suspects", False)


@EACH
def test_02_every_type_is_a_standard_one_or_stands_for_one(made: Any) -> None:
    """02-001, 02-003 and 02-004: mappings end at standard types, have no circle, and leave standard types alone."""
    tagged = document(*made)
    standard = set(_INSIDE) - {"Title", "Subtitle"}  # these two come with PDF 2.0
    roles = {str(own)[1:]: str(to)[1:] for own, to in tagged.catalogue.StructTreeRoot.RoleMap.items()}
    assert not roles.keys() & standard
    assert set(roles.values()) <= standard
    assert {node.standard for node in tagged.reading.root.walk()} <= standard


@EACH
def test_06_metadata_say_what_the_document_is(made: Any) -> None:
    """06-001 to 06-004: there is an XMP stream that has the mark of PDF/UA, and a title that tells the document."""
    tagged = document(*made)
    with tagged.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert tagged.build.outline.title.plain in str(metadata["dc:title"])


@EACH
def test_07_the_title_is_shown(made: Any) -> None:
    """07-001 and 07-002: DisplayDocTitle is missing, or false."""
    assert bool(document(*made).catalogue.ViewerPreferences.DisplayDocTitle)


@EACH
def test_09_elements_stand_where_they_may(made: Any) -> None:
    """09-002, and 09-004 to 09-006 of tables, lists and contents: structure elements are nested inappropriately."""
    root = document(*made).reading.root
    assert root.type == "Document"
    odd = [
        f"{node.path}/{kid.type}" for node in root.walk() for kid in node.elements if kid.type not in _INSIDE[node.type]
    ]
    assert not odd


@EACH
def test_09_no_element_is_empty(made: Any) -> None:
    """09-002: an element that says nothing is an obstacle, but for cells, which keep columns apart, and figures."""
    root = document(*made).reading.root
    assert not [node.path for node in root.walk() if node.type not in ("TH", "TD", "Figure") and not node.text.strip()]


@EACH
def test_09_lists_and_captions_come_in_their_order(made: Any) -> None:
    """09-004 and 09-005: a table's caption comes first; a list item has its label, then one body, or one of them."""
    root = document(*made).reading.root
    for item in root.of("LI"):
        assert [kid.type for kid in item.elements] in (["Lbl"], ["LBody"], ["Lbl", "LBody"]), item.text
    for table in root.of("Table"):
        assert "Caption" not in [kid.type for kid in table.elements][1:], table.text


@EACH
def test_10_001_and_31_all_text_has_unicode_and_its_fonts_are_there(made: Any) -> None:
    """Character code cannot be mapped (10-001, 31-027 to 31-029); font program not embedded (31-009)."""
    tagged = document(*made)
    assert not tagged.reading.unmapped
    assert not {"\0", "\ufeff", "\ufffe", "\ufffd"} & set("".join(_said(tagged.reading.root)))
    fonts: list[Any] = [font for page in tagged.pdf.pages for font in page.Resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        [inner] = font.get("/DescendantFonts", [font])
        assert "/FontFile2" in inner.FontDescriptor or "/FontFile3" in inner.FontDescriptor


@EACH
def test_11_the_natural_language_is_declared(made: Any) -> None:
    """11-001 to 11-006: the document's own, for its text, descriptions, bookmarks, annotations and metadata."""
    tagged = document(*made)
    assert str(tagged.catalogue.Lang) == tagged.build.outline.language


@EACH_REPORT
def test_11_007_words_in_another_language_say_so(outline: str) -> None:
    """Natural language is not appropriate: runs that the outline has in another one are elements with it."""
    tagged = document(outline)
    told = [
        (run.language, normalised(run.text))
        for text in report_texts(tagged.build.story.report)
        for run in text.runs
        if run.language
    ]
    found = {(node.language, normalised(node.text)) for node in tagged.reading.root.walk() if node.language}
    assert set(told) == found
