"""What a tagged document's structure says: all of the story, in its order, and each paragraph once; and that reading it
would tell if it did not (the Matterhorn Protocol's 01-001, 01-002, 01-006, 09-001 and 09-003)."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.paper.structure_blocks import blocks, first_difference
from tests.paper.structure_reading import Reading, read
from tests.paper.tagged_documents import REPORTS, Document, Kind, document, drawn, opened
from tests.paper.told_structure import told_report
from tests.recap.normaliser import normalised
from tests.written import written_outlines
from tests.written_visuals import PICTURES

from recap_decks.build import Build
from recap_decks.opening import open_stream
from recap_decks.paper import tags, text, writer
from recap_decks.paper.owners import Owners
from recap_decks.paper.structure import Element
from recap_decks.paper.tags import Tagged, Tags
from recap_decks.printing import Printing
from recap_decks.scene.items import Item, Miniature, Role, TableFrame, TextBox
from recap_decks.scene.pages import PagesScene
from recap_decks.style.tokens import load_style, style_names

# What is drawn from scenes of its own: each with what is said on it in the order of its items.
FROM_SCENES: tuple[tuple[str, Kind], ...] = (
    *(
        (outline, kind)
        for outline in ("recap", "torture", "hebrew")
        for kind in ("summary", "handout", "notes", "slides")
    ),
    ("spoken", "notes"),
)


def difference(made: Document, reading: Reading) -> str | None:
    """Where a report's structure first says something else than its story."""
    return first_difference(blocks(reading.root), told_report(made.build.story.report, reading))


@pytest.mark.parametrize("outline", REPORTS)
def test_the_structure_of_a_report_says_its_story(outline: str) -> None:
    made = document(outline)
    assert difference(made, made.reading) is None


@pytest.mark.parametrize(
    "printing",
    [Printing(paper="a5"), Printing(paper="legal"), Printing(duplex=True), Printing(paper="a5", grey=True)],
    ids=str,
)
@pytest.mark.parametrize("outline", ["long", "torture"])
def test_it_does_so_however_the_report_is_printed(outline: str, printing: Printing) -> None:
    made = document(outline, "report", printing)
    assert difference(made, made.reading) is None


def _page_styles() -> list[str]:
    """A style of each form of pages."""
    by_forms = {repr(load_style(name).page_forms): name for name in reversed(style_names())}
    return sorted(by_forms.values())


@pytest.mark.parametrize("style", _page_styles())
def test_it_does_so_in_every_form_of_pages(style: str) -> None:
    build = opened("torture")
    outline = replace(build.outline, style=replace(build.outline.style, name=style))
    made = drawn(replace(build, outline=outline), "report")
    assert difference(made, made.reading) is None


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(written_outlines(1, 2, 5))
def test_the_structure_of_any_report_says_its_story(source: str) -> None:
    read_in = open_stream(BytesIO(source.encode()), "outline.yaml", PICTURES[0].parent)
    made = drawn(Build(read_in.outline, pictures=read_in.pictures), "report")
    assert difference(made, made.reading) is None
    wrong = (made.reading.astray, made.reading.nested, made.reading.disowned, made.reading.unmapped)
    assert not any(wrong)


@pytest.mark.parametrize(("outline", "kind"), FROM_SCENES)
def test_the_structure_of_slides_and_pages_of_them_says_what_is_on_them_in_order(outline: str, kind: Kind) -> None:
    made = document(outline, kind)
    found = [block.text for block in blocks(made.reading.root) if block.kind != "Figure"]
    assert found == list(_said(made.scene))


def _said(pages: PagesScene) -> Iterator[str]:
    """What the items of pages say, in their order; what goes on in a further box is one with its beginning."""
    said: list[str] = []
    threads: dict[int, int] = {}
    for page in pages.pages:
        for box in _boxes(page.items):
            if isinstance(box, str):
                said.append(box)
                continue
            if box.thread is not None and box.thread in threads:
                said[threads[box.thread]] += box.paragraphs[0].plain
                continue
            if box.thread is not None:
                threads[box.thread] = len(said)
            for paragraph in box.paragraphs:
                mark = "".join(piece.text for piece in paragraph.bullet.pieces) if paragraph.bullet else ""
                said += [each for each in (mark, paragraph.plain) if each.strip()]
    return map(normalised, said)


def _boxes(items: tuple[Item, ...]) -> Iterator[TextBox | str]:
    """The boxes of text that is no artifact; cells as what they say, which may be nothing."""
    for item in items:
        if isinstance(item, Miniature):
            yield from _boxes(item.scene.items)
        elif isinstance(item, TableFrame):
            cells = (cell.text.paragraphs if cell.text else () for row in item.rows for cell in row.cells)
            yield from (" ".join(paragraph.plain for paragraph in cell) for cell in cells)
        elif isinstance(item, TextBox) and item.role not in (Role.RUNNING, Role.DECORATION):
            yield item


def test_a_paragraph_on_several_pages_is_one_element() -> None:
    """Paragraphs, items of lists, cells, lines of code, quotes and notes; their pages follow each other."""
    root = document("long").reading.root
    parted = [node for node in root.walk() if len({content.page for content in node.own_content}) > 1]
    kinds = {node.path.removeprefix("Document/").replace("Sect/", "") for node in parted}
    assert kinds >= {
        "P", "L/LI/LBody/P", "L/LI/LBody/L/LI/LBody/P", "Div/L/LI/LBody/P", "Div/BlockQuote/P", "Div/Table/TR/TD",
        "Div/P/Code", "Table/TR/TD", "L/LI/LBody/Note/P",
    }  # fmt: skip
    for node in parted:
        assert all(after - before == 1 for before, after in pairwise(node.pages)), node.path
    spoken = document("spoken", "notes").reading.root
    assert "Document/Sect/P" in {node.path for node in spoken.walk() if len(node.pages) > 1}


def test_a_link_that_lines_and_pages_part_is_one_element() -> None:
    links = [link for link in document("long").reading.root.of("Link") if len(link.annotations) > 1]
    assert any(len(link.pages) == 1 for link in links)
    assert any(len(link.pages) == 2 for link in links)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler's pdfinfo is not installed")
@pytest.mark.parametrize(
    ("outline", "kind"),
    [("recap", "report"), ("long", "report"), ("japanese", "report"), ("hindi", "report"), ("recap", "slides"),
     ("recap", "handout"), ("recap", "notes")],
)  # fmt: skip
def test_another_reader_hears_the_same(outline: str, kind: Kind, tmp_path: Path) -> None:
    """Poppler, which leaves characters that run to the left as they stand, so not in Hebrew."""
    made = document(outline, kind)
    path = tmp_path / "tagged.pdf"
    path.write_bytes(made.data)
    run = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    heard = " ".join(re.findall(r'^\s*"(.*)"$', run.stdout, re.MULTILINE))
    assert _without_spaces(heard) == _without_spaces(made.reading.root.text)


def _without_spaces(said: str) -> str:
    return re.sub(r"\s", "", normalised(said))


def _broken(monkeypatch: pytest.MonkeyPatch, outline: str, *changes: tuple[Any, str, Any]) -> tuple[Document, Reading]:
    """A report drawn again with parts of the writer replaced."""
    made = document(outline)
    for place, name, replacement in changes:
        monkeypatch.setattr(place, name, replacement)
    return made, read(writer.write_report(made.scene, made.build.style))


def test_nothing_changed_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    made, reading = _broken(monkeypatch, "torture")
    assert difference(made, reading) is None


def test_a_paragraph_that_is_an_artifact_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = writer._artifact

    def wrong(item: TextBox, height: float) -> Any:
        return "Layout" if item.paragraphs[0].plain.startswith("The second one is short") else right(item, height)

    made, reading = _broken(monkeypatch, "torture", (writer, "_artifact", wrong))
    assert "The second one is short" in str(difference(made, reading))


def test_a_running_head_that_is_content_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    made, reading = _broken(monkeypatch, "torture", (writer, "_artifact", lambda *_: None))
    assert difference(made, reading) is not None


def test_two_elements_for_a_parted_paragraph_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Tags.paragraphs

    def wrong(self: Tags, box: TextBox, base: Element | None) -> Iterator[Tagged]:
        return right(self, replace(box, thread=None), base)

    made, reading = _broken(monkeypatch, "long", (Tags, "paragraphs", wrong))
    assert difference(made, reading) is not None


def test_a_wrong_order_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def first(
        self: Element, type: str, facts: str = "", *, alt: str | None = None, identifier: str | None = None
    ) -> Any:
        made = Element(type, self, facts, alt, identifier)
        self.kids.insert(0 if type == "P" else len(self.kids), made)
        return made

    made, reading = _broken(monkeypatch, "torture", (Element, "child", first))
    assert difference(made, reading) is not None


def test_a_lost_space_between_lines_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    made, reading = _broken(monkeypatch, "torture", (text, "_space_eaten", lambda *_: False))
    assert difference(made, reading) is not None


@pytest.mark.parametrize("role", [Role.HEADING_2, Role.HEADING_3, Role.TITLE])
def test_a_heading_that_is_none_is_noticed(monkeypatch: pytest.MonkeyPatch, role: Role) -> None:
    others = {one: type for one, type in tags._PARAGRAPHS.items() if one is not role}
    made, reading = _broken(monkeypatch, "torture", (tags, "_PARAGRAPHS", others))
    assert difference(made, reading) is not None


def test_text_outside_of_marks_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right: Callable[..., None] = text.draw_paragraph

    def wrong(paragraph: Any, page: Any, faces: Any, links: Any, owners: Owners | None) -> None:
        if paragraph.plain.startswith("The second one is short"):
            page.marks.close()
            owners = None
        right(paragraph, page, faces, links, owners)

    _, reading = _broken(monkeypatch, "torture", (writer, "draw_paragraph", wrong))
    assert reading.astray


def test_an_element_that_the_parent_tree_gives_elsewhere_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from recap_decks.paper.structure import Structure

    right = Structure.mark

    def wrong(self: Structure, element: Element) -> int:
        number = right(self, element)
        if number == 3:
            self._page_content[number] = self.root
        return number

    _, reading = _broken(monkeypatch, "torture", (Structure, "mark", wrong))
    assert reading.disowned
