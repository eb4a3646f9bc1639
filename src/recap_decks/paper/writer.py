"""Scenes drawn as a PDF: reports, handouts, and slides as pages of their own size."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, assert_never

from recap_decks.paper.archive import Archive, add_archive
from recap_decks.paper.canvas import PaperCanvas, settings_held
from recap_decks.paper.fonts import Faces
from recap_decks.paper.links import Links
from recap_decks.paper.marks import Artifact
from recap_decks.paper.owners import Owners
from recap_decks.paper.page import Page
from recap_decks.paper.pictures import Pictures
from recap_decks.paper.shapes import draw_rectangle, draw_rule, draw_shape, draw_stroke
from recap_decks.paper.structure import Element, Structure, mark_as_tagged
from recap_decks.paper.tags import Tags
from recap_decks.paper.text import draw_paragraph
from recap_decks.problems import InternalFault
from recap_decks.scene.items import (
    Anchor,
    ChartFrame,
    Connector,
    Group,
    Item,
    Line,
    LinkArea,
    Miniature,
    Paragraph,
    Picture,
    Role,
    Rule,
    Scene,
    Shape,
    Stroke,
    TableFrame,
    TextBox,
    drawn_items,
)
from recap_decks.scene.pages import PagesScene
from recap_decks.style.tokens import Style
from recap_decks.units import Box

_WHITE = "FFFFFF"
_HEAD_SHARE = 0.08  # of a page's height, that its head and foot stand in


def write_report(report: PagesScene, style: Style, archive: Archive | None = None) -> bytes:
    """The report, or handout, as a PDF 1.7 file: embedded subsets, bookmarks, links and page labels.

    Equal scenes give equal bytes (with the same versions of reportlab and zlib). InternalFault where a link or
    bookmark leads nowhere or two places share a name; KeyError for a colour that the style lacks.
    """
    return _written(report, style, of_slides=False, archive=archive)


def write_slides(slides: PagesScene, style: Style) -> bytes:
    """The same of pages that are slides, in the fonts and colours of slides."""
    return _written(slides, style, of_slides=True)


def _written(pages: PagesScene, style: Style, *, of_slides: bool, archive: Archive | None = None) -> bytes:
    with settings_held():
        canvas = PaperCanvas(pages.facts, archive)
        canvas.number_pages(pages.numbers)
        if pages.bound is not None:
            canvas.print_on_both_sides(pages.bound)
        drawing = _Drawing(canvas, pages, style, of_slides=of_slides)
        for scene in pages.pages:
            drawing.draw(scene)
        drawing.finish()
        if archive is not None:
            add_archive(canvas.document, archive)
        return canvas.finish()


class _Drawing:
    """A document in the making: what its pages share."""

    def __init__(self, canvas: PaperCanvas, pages: PagesScene, style: Style, *, of_slides: bool) -> None:
        self._canvas = canvas
        self._of_slides = of_slides
        self._slide_faces = Faces(style.slide_fonts, canvas.document, kerned=True)
        self._faces = self._slide_faces if of_slides else Faces(style.page_fonts, canvas.document)
        self._slide_colours = style.colours
        self._colours = style.colours if of_slides else style.page_colours
        self._pictures = Pictures(canvas)
        self._structure = Structure(canvas.document)
        self._links = Links(canvas, self._structure, pages.bookmarks)
        self._tags = Tags(self._structure)

    def draw(self, scene: Scene) -> None:
        """Draw a page, its items in their order, which is also the reading order."""
        self._canvas.setPageSize((scene.width, scene.height))
        key = self._structure.begin_page()
        page = Page(self._canvas, scene.height, self._colours, self._structure)
        if self._colours[scene.ground].upper() != _WHITE:  # paper is white already
            page.marks.artifact()
            draw_rectangle(Box(0, 0, scene.width, scene.height), scene.ground, page)
        part = _Part(page, self._faces, self._tags.section(scene.key) if self._of_slides else None)
        for item in scene.items:
            self._item(item, part)
        page.marks.close()
        self._canvas.end_page(key)

    def finish(self) -> None:
        """Write what is of the whole document."""
        self._links.finish()
        mark_as_tagged(self._canvas.document, self._structure)

    def _item(self, item: Item, part: _Part) -> None:
        page = part.page
        match item:
            case TextBox():
                self._text(item, part)
            case Rule() | Shape(alt=None) | Stroke() | Group(alt=None) | Picture(alt=None) | Connector():
                page.marks.artifact()
                self._graphics(item, part)
            case Shape() | Group() | Picture() | ChartFrame():
                within = item.within if isinstance(item, Picture | ChartFrame) else ()
                figure = self._tags.figure(within, part.element, item.alt or "", page.rectangle(_bounds(item)))
                with page.marks.whole(figure):
                    self._graphics(item, part._replace(element=figure))
            case TableFrame():
                self._table(item, part)
            case LinkArea():
                if page.linked:
                    element = self._tags.link(item.within, part.element)
                    self._links.add(page, item.box, item.says, element, jump=item.jump, link=item.link)
            case Anchor():
                self._links.place(item, page)
            case Miniature():
                self._miniature(item, part)
            case _:
                assert_never(item)

    def _graphics(self, item: Item, part: _Part) -> None:
        """Draw what is marked as one whole, or as an artifact."""
        page = part.page
        match item:
            case Rule():
                draw_rule(item, page)
            case Shape():
                draw_shape(item, page)
            case Stroke():
                draw_stroke(item, page)
            case Picture():
                self._pictures.draw(item, page)
            case Group():
                for member in item.items:
                    self._graphics(member, part)
            case ChartFrame() | Connector():
                for one in drawn_items((item,)):
                    self._graphics(one, part)
            case TextBox():
                owners = Owners(part.element) if part.element is not None else None
                for paragraph in item.paragraphs:
                    draw_paragraph(paragraph, page, part.faces, self._links, owners)
            case _:
                raise InternalFault(f"{type(item).__name__} inside what is drawn as a whole")

    def _text(self, item: TextBox, part: _Part) -> None:
        page = part.page
        artifact = _artifact(item, page.height)
        if artifact is not None:
            page.marks.artifact(artifact)
            for paragraph in item.paragraphs:
                draw_paragraph(paragraph, page, part.faces, self._links, None)
            return
        first: Element | None = None
        for paragraph, element, owners, label, apart in self._tags.paragraphs(item, part.element):
            if apart and paragraph.lines:
                draw_paragraph(_space_before(paragraph), page, part.faces, self._links, owners)
            if item.jump is not None and page.linked and first is None:
                first = element.child("Link")
                owners = Owners(first)
            if paragraph.bullet is not None:
                marked = Owners(label) if label is not None else owners
                draw_paragraph(_bullet(paragraph.bullet), page, part.faces, self._links, marked)
            draw_paragraph(paragraph, page, part.faces, self._links, owners)
        if first is not None:
            words = [word for paragraph in item.paragraphs for word in paragraph.plain.split()]
            self._links.add(page, item.box, " ".join(words), first, jump=item.jump, link=None)

    def _table(self, table: TableFrame, part: _Part) -> None:
        """The cells' texts row by row, and the rules between them."""
        element = self._tags.table(table, part.element)
        for row, cells in zip(table.rows, element, strict=True):
            for cell, own in zip(row.cells, cells, strict=True):
                for paragraph in cell.text.paragraphs if cell.text is not None else ():
                    if own.kids and paragraph.lines:
                        draw_paragraph(_space_before(paragraph), part.page, part.faces, self._links, Owners(own))
                    draw_paragraph(paragraph, part.page, part.faces, self._links, Owners(own))
        part.page.marks.artifact()
        for item in drawn_items((table,)):
            if isinstance(item, Rule):
                draw_rule(item, part.page)

    def _miniature(self, item: Miniature, part: _Part) -> None:
        scene = item.scene
        section = self._tags.section(scene.key)
        with part.page.inset(item.box, scene.width, scene.height, self._slide_colours) as small:
            small.marks.artifact()
            draw_rectangle(Box(0, 0, scene.width, scene.height), scene.ground, small)
            inner = _Part(small, self._slide_faces, section)
            for one in scene.items:
                self._item(one, inner)
            small.marks.close()


class _Part(NamedTuple):
    """Where items are drawn: the page, the faces for its text, and the element that they stand in, if not in the
    document itself."""

    page: Page
    faces: Faces
    element: Element | None


def _bounds(item: Shape | Group | Picture | ChartFrame) -> Box:
    if not isinstance(item, Group):
        return item.box
    boxes = [member.box for member in item.items]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _artifact(item: TextBox, height: float) -> Artifact | None:
    """What a text is that is no part of what the document says: ISO 32000-1, table 330."""
    match item.role:
        case Role.DECORATION:
            return "Layout"
        case Role.RUNNING if item.within:  # said there, this one time
            return None
        case Role.RUNNING if item.box.bottom < height * _HEAD_SHARE:
            return "Header"
        case Role.RUNNING if item.box.y > height * (1 - _HEAD_SHARE):
            return "Footer"
        case Role.RUNNING:
            return "Pagination"
    return None


def _space_before(paragraph: Paragraph) -> Paragraph:
    """The space that parts a paragraph from other text of its element: who hears that alone hears no new line."""
    line = paragraph.lines[0]
    piece = replace(line.pieces[0], text=" ", underline=False, struck=False, link=None, jump=None, language=None)
    return Paragraph((piece,), (Line(line.x, line.baseline, 0.0, (piece,)),))


def _bullet(line: Line) -> Paragraph:
    """A bullet as a paragraph, with the space that parts it from what follows."""
    [mark] = line.pieces
    return Paragraph((replace(mark, text=f"{mark.text} "),), (line,))
