"""The failure conditions of the Matterhorn Protocol 1.1 from 13 on, each by its number: figures, headings, tables,
lists, heads and feet, notes, links and forms."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest
from tests.paper.tagged_documents import EACH, EACH_REPORT, Document, Kind, document
from tests.recap.normaliser import normalised

from recap_decks.outline.model import texts_in
from recap_decks.outline.visual_model import Chart, Comparison, Image, Table
from recap_decks.story.citing import citations

_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
_NUMERAL = re.compile(r"\d+")


@EACH
def test_13_001_graphics_are_figures_or_artifacts(made: Any) -> None:
    """Graphics objects other than text objects and artifacts are not tagged as figures."""
    root = document(*made).reading.root
    drawing = [node for node in root.walk() if any(content.has_graphics for content in node.own_content)]
    assert {node.type for node in drawing} <= {"Figure"}


@EACH_REPORT
def test_13_003_captions_stand_with_what_they_tell_of(outline: str) -> None:
    """A caption is not tagged as one: it is first in a table, or beside all that is in its visual's division."""
    tagged = document(outline)
    captions = tagged.reading.root.of("Caption")
    for caption in captions:
        assert caption.parent is not None
        assert caption.parent.type in ("Table", "Div")
        assert caption.parent.elements[0] is caption
        assert len(caption.parent.of("Caption")) == 1
        assert len(caption.parent.elements) > 1, caption.text
    visuals = [visual for part in tagged.build.story.report.parts for theme in part.themes for visual in theme.visuals]
    assert len(tagged.reading.root.of("Div")) == len([one for one in visuals if not _is_silent(one)])


def _is_silent(visual: object) -> bool:
    return isinstance(visual, Image) and visual.decorative and not (visual.caption or visual.credit)


@EACH
def test_13_004_figures_are_described(made: Any) -> None:
    """Figure tag alternative or replacement text missing; nor may it be a name of a file or of a kind of thing."""
    reading = document(*made).reading
    for figure in reading.root.of("Figure"):
        assert figure.alt
        assert figure.alt.strip()
        assert not re.search(r"\.(png|jpe?g|svg|gif|webp)$", figure.alt, re.IGNORECASE)
        assert figure.attributes["Placement"] == "Block"
        left, bottom, right, top = (float(side) for side in figure.attributes["BBox"])
        [page] = figure.pages
        width, height = reading.sizes[page]
        assert 0 <= left < right <= width + 0.5
        assert 0 <= bottom < top <= height + 0.5


@EACH_REPORT
def test_13_004_descriptions_of_charts_hold_all_that_the_charts_say(outline: str) -> None:
    """Alternative text that leaves out a name or a number leaves out what was typed."""
    tagged = document(outline)
    described = [normalised(figure.alt or "") for figure in tagged.reading.root.of("Figure")]
    for part in tagged.build.story.report.parts:
        for chart in (visual for theme in part.themes for visual in theme.visuals if isinstance(visual, Chart)):
            if chart.alt is None:
                told = [text.plain for text in texts_in((chart.categories, chart.series))]
                assert any(all(_is_told(text, alt) for text in told) for alt in described), told


def _is_told(text: str, description: str) -> bool:
    """Whether a description has a text, or the same number with as many digits after the point as the others."""
    text = normalised(text)
    if not re.fullmatch(r"[-+]?[\d.,' ]+", text):
        return text in description
    return re.sub(r"[^\d.]", "", text) in re.sub(r"(?<=\d)[,.' ](?=\d{3})", "", description)


@EACH
def test_14_headings_begin_at_the_first_level_and_skip_none(made: Any) -> None:
    """14-002, 14-003, 14-006 and 14-007."""
    root = document(*made).reading.root
    levels = [_HEADINGS.index(node.type) + 1 for node in root.of(*_HEADINGS)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not root.of("H")


@EACH
def test_15_tables_are_regular_and_their_heads_have_a_scope(made: Any) -> None:
    """15-003 to 15-005: rows are as long as each other, counted with the cells that reach down into them, and each
    cell has a head in its row or column."""
    for table in document(*made).reading.root.of("Table"):
        rows = [row.elements for row in table.elements if row.type == "TR"]
        assert rows
        lengths, reaching = [], [0] * max(map(len, rows))
        for cells in rows:
            lengths.append(len(cells) + sum(left > 0 for left in reaching))
            reaching = [max(0, left - 1) for left in reaching]
            for cell in cells:
                if (span := int(cell.attributes.get("RowSpan", 1))) > 1:
                    reaching[reaching.index(0)] = span - 1
        assert len(set(lengths)) == 1, table.text
        assert not any(reaching), "a cell reaches below the table"
        for cell in table.of("TH"):
            assert cell.attributes["Scope"] in ("Row", "Column")
        assert all("Scope" not in cell.attributes for cell in table.of("TD"))


@EACH_REPORT
def test_15_001_and_15_002_what_heads_rows_and_columns_is_tagged_so(outline: str) -> None:
    """A row or column has a header cell that is not tagged as one: wherever the outline names columns, and actions."""
    tagged = document(outline)
    report = tagged.build.story.report
    visuals = [visual for part in report.parts for theme in part.themes for visual in theme.visuals]
    headed = [visual for visual in visuals if isinstance(visual, Table | Comparison) and visual.columns]
    found = [row for row in tagged.reading.root.of("TR") if all(cell.type == "TH" for cell in row.elements)]
    assert len(found) >= len(headed) + bool(report.tasks)
    assert all(cell.attributes["Scope"] == "Column" for row in found for cell in row.elements)


@EACH
def test_16_lists_that_count_say_how(made: Any) -> None:
    """16-001 and 16-002: a list whose labels are numbers in order has them as its numbering, and no other has."""
    for found in document(*made).reading.root.of("L"):
        labels = [next((kid.text for kid in item.elements if kid.type == "Lbl"), "") for item in found.elements]
        numerals = [match.group() for label in labels if (match := _NUMERAL.match(label))]
        counts = numerals == [str(number) for number in range(1, len(labels) + 1)]
        assert (found.attributes.get("ListNumbering") == "Decimal") == counts, labels


@EACH
def test_16_003_items_that_follow_each_other_are_one_list(made: Any) -> None:
    """Content is a list but is not tagged as a list: neither is one of them several."""
    for node in document(*made).reading.root.walk():
        kinds = [kid.type for kid in node.elements]
        assert not any(kind == "L" and len(list(run)) > 1 for kind, run in groupby(kinds)), node.text[:80]


@EACH_REPORT
def test_18_heads_and_feet_are_pagination_artifacts(outline: str) -> None:
    """18-001 and 18-002: on every page but the cover there is a foot, marked as such, and heads are marked as heads."""
    tagged = document(outline)
    reading, report = tagged.reading, tagged.build.story.report
    count = len(reading.sizes)
    feet = {artifact.page: artifact.text for artifact in reading.artifacts_of("Footer")}
    assert sorted(feet) == list(range(1, count))
    for page, text in feet.items():
        assert normalised(report.words.page.format(number=page + 1, count=count)) in normalised(text)
    titles = {normalised(theme.title.plain) for part in report.parts for theme in part.themes}
    for artifact in reading.artifacts_of("Header"):
        text = normalised(artifact.text)
        assert any(text.endswith(title) for title in titles) or text.endswith("..."), text


@pytest.mark.parametrize("outline", ["recap", "torture", "hebrew"])
def test_18_of_other_documents_too(outline: str) -> None:
    """The same of handouts, of slides but for their cover, and of summaries, whose second page alone has a head."""
    kinds: tuple[tuple[Kind, list[int] | None, int], ...] = (
        ("handout", None, 0), ("notes", None, 0), ("slides", [], 1), ("summary", [1], 0),
    )  # fmt: skip
    for kind, heads, feet in kinds:
        reading = document(outline, kind).reading
        pages = list(range(len(reading.sizes)))
        headed, footed = ({one.page for one in reading.artifacts_of(each)} for each in ("Header", "Footer"))
        assert headed == set(pages if heads is None else heads) & set(pages), kind
        assert footed == set(pages[feet:]), kind


@EACH_REPORT
def test_19_001_and_19_002_marks_are_references_to_notes(outline: str) -> None:
    """Endnotes are not tagged as notes, or references to them not as references: each mark of a source leads to it."""
    tagged = document(outline)
    report, root = tagged.build.story.report, tagged.reading.root
    notes = [note.identifier for note in root.of("Note")]
    assert notes == [f"source/{number}" for number in range(1, len(report.sources) + 1)]
    marks = [mark.elements[0] for mark in root.of("Reference") if mark.parent and mark.parent.type != "TOCI"]
    assert {int(mark.text) for mark in marks} == set(citations(report))
    assert all(note.leads_to == f"source/{mark.text.strip()}" for mark in marks for note in mark.annotations)


@EACH
def test_19_notes_and_other_named_elements_have_names_of_their_own(made: Any) -> None:
    """19-003 and 19-004: a note has an ID, and no other element has the same."""
    root = document(*made).reading.root
    assert all(note.identifier for note in root.of("Note"))
    names = [node.identifier for node in root.walk() if node.identifier is not None]
    assert len(names) == len(set(names))


@EACH
def test_20_to_26_and_29_to_30_what_a_reader_cannot_follow_is_not_there(made: Any) -> None:
    """No optional content, threads, signatures, forms, scripts, encryption, or forms of other files."""
    tagged = document(*made)
    catalogue = tagged.catalogue
    assert not [key for key in ("/OCProperties", "/Threads", "/AcroForm", "/OpenAction", "/AA") if key in catalogue]
    assert not tagged.pdf.is_encrypted
    assert not [form for form in _forms(tagged) if "/Ref" in form]


def _forms(tagged: Document) -> list[Any]:
    streams = (one for one in tagged.pdf.objects if isinstance(one, pikepdf.Stream))
    return [stream for stream in streams if stream.get("/Subtype") == "/Form"]


@EACH
def test_28_links_are_elements_that_say_where_they_lead(made: Any) -> None:
    """28-002, 28-004, 28-008, 28-009, 28-011 and 28-012: annotations are links, in one link element, with Contents;
    readers tab through them in the structure's order."""
    tagged = document(*made)
    holders = [node for node in tagged.reading.root.walk() for _ in node.annotations]
    assert {node.type for node in holders} <= {"Link"}
    assert len(holders) == len(tagged.reading.annotations)  # each in one, since none is disowned
    assert not tagged.reading.disowned
    for note in tagged.reading.annotations:
        assert note.subtype == "Link"
        assert note.contents.strip()
        assert note.leads_to
    assert all(page.Tabs == "/S" for page in tagged.pdf.pages if "/Annots" in page)


@EACH
def test_28_001_a_link_says_what_stands_under_it(made: Any) -> None:
    """An annotation is not in correct reading order: what its element says is what is seen in its places, and all
    places of one element lead to one target."""
    tagged = document(*made)
    sheets = pypdfium2.PdfDocument(tagged.data)
    for link in tagged.reading.root.of("Link"):
        notes = link.annotations
        assert notes, link.path
        assert len({note.leads_to for note in notes}) == 1
        assert {note.page for note in notes} == set(link.pages)
        seen = "".join(_under(note.box, sheets[note.page].get_textpage()) for note in notes)
        assert _letters(link.text) == _letters(re.sub(r"\.{2,}", "", seen)), link.text


def _under(box: tuple[float, float, float, float], text: Any) -> str:
    """The characters whose middle is in a box, by pdfium."""
    left, bottom, right, top = box
    found = []
    for at in range(text.count_chars()):
        x0, y0, x1, y1 = text.get_charbox(at)
        if left <= (x0 + x1) / 2 <= right and bottom <= (y0 + y1) / 2 <= top:
            found.append(text.get_text_range(at, 1))
    return "".join(found)


def _letters(text: str) -> list[str]:
    """Characters that are seen, in no order: a page may have them in another one than a reader."""
    return sorted(re.sub(r"[\s\u0002\ufffe-]", "", normalised(text)))


@EACH_REPORT
def test_28_001_contents_lead_to_what_they_name(outline: str) -> None:
    """Each entry of the contents is a link, to the page whose number it says, where a heading or
    a caption's number says the same."""
    reading = document(outline).reading
    named = [*reading.root.of(*_HEADINGS), *(caption.elements[0] for caption in reading.root.of("Caption"))]
    headings = {(page, normalised(node.text)) for node in named for page in node.pages}
    entries = [entry.elements[0].elements[0] for entry in reading.root.of("TOCI")]
    for link in entries:
        page = reading.places[link.annotations[0].leads_to]
        told = normalised(link.text)
        number = rf" {re.escape(reading.labels[page])}(?= |$)"
        heads = [text for at, text in headings if at == page]
        assert any(told.startswith(head) or re.sub(r"^\d+ ", "", told).startswith(head) for head in heads), told
        assert re.search(number, told) or not re.search(r" \d+$", told), told


@EACH
def test_30_002_forms_that_are_shown_twice_hold_no_marked_content(made: Any) -> None:
    """Form XObject contains MCIDs and is referenced more than once: none contains any."""
    assert not [form for form in _forms(document(*made)) if b"/MCID" in form.read_bytes()]
