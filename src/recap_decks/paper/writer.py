"""Scenes drawn as a PDF: reports, handouts, and slides as pages of their own size."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from recap_decks.paper.canvas import PaperCanvas, settings_held
from recap_decks.paper.fonts import Faces
from recap_decks.paper.links import Links
from recap_decks.paper.page import Page
from recap_decks.paper.pictures import Pictures
from recap_decks.paper.shapes import draw_rectangle, draw_rule, draw_shape, draw_stroke
from recap_decks.paper.text import draw_paragraph
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


def write_report(report: PagesScene, style: Style) -> bytes:
    """The report, or handout, as a PDF 1.7 file: embedded subsets, bookmarks, links and page labels.

    Equal scenes give equal bytes (with the same versions of reportlab and zlib). InternalFault where a link or
    bookmark leads nowhere or two places share a name; KeyError for a colour that the style lacks.
    """
    return _written(report, style, of_slides=False)


def write_slides(slides: PagesScene, style: Style) -> bytes:
    """The same of pages that are slides, in the fonts and colours of slides."""
    return _written(slides, style, of_slides=True)


def _written(pages: PagesScene, style: Style, *, of_slides: bool) -> bytes:
    with settings_held():
        canvas = PaperCanvas(pages.facts)
        canvas.number_pages(pages.numbers)
        drawing = _Drawing(canvas, pages, style, of_slides=of_slides)
        for scene in pages.pages:
            drawing.draw(scene)
        drawing.links.finish()
        return canvas.finish()


class _Drawing:
    """A document in the making: what its pages share."""

    def __init__(self, canvas: PaperCanvas, pages: PagesScene, style: Style, *, of_slides: bool) -> None:
        self._canvas = canvas
        self._slide_faces = Faces(style.slide_fonts, canvas.document, kerned=True)
        self._faces = self._slide_faces if of_slides else Faces(style.page_fonts, canvas.document)
        self._slide_colours = style.colours
        self._colours = style.colours if of_slides else style.page_colours
        self._pictures = Pictures(canvas)
        self.links = Links(canvas, pages.bookmarks)

    def draw(self, scene: Scene) -> None:
        """Draw a page, its items in their order, which is also the reading order."""
        self._canvas.setPageSize((scene.width, scene.height))
        page = Page(self._canvas, scene.height, self._colours)
        if self._colours[scene.ground].upper() != _WHITE:  # paper is white already
            draw_rectangle(Box(0, 0, scene.width, scene.height), scene.ground, page)
        for item in scene.items:
            self._item(item, page, self._faces)
        self._canvas.showPage()

    def _item(self, item: Item, page: Page, faces: Faces) -> None:
        # What an item is to a reader (role, element, within, alt) is at hand here, while its operators are written.
        match item:
            case TextBox():
                for paragraph in item.paragraphs:
                    if paragraph.bullet is not None:
                        draw_paragraph(_bullet(paragraph.bullet), page, faces, self.links)
                    draw_paragraph(paragraph, page, faces, self.links)
                if item.jump is not None:
                    words = [word for paragraph in item.paragraphs for word in paragraph.plain.split()]
                    self.links.add(page, item.box, " ".join(words), jump=item.jump, link=None)
            case Rule():
                draw_rule(item, page)
            case Shape():
                draw_shape(item, page)
            case Stroke():
                draw_stroke(item, page)
            case ChartFrame() | TableFrame() | Connector():
                for part in drawn_items((item,)):
                    self._item(part, page, faces)
            case Picture():
                self._pictures.draw(item, page)
            case Group():
                for member in item.items:
                    self._item(member, page, faces)
            case LinkArea():
                self.links.add(page, item.box, item.says, jump=item.jump, link=item.link)
            case Anchor():
                self.links.place(item, page)
            case Miniature():
                self._miniature(item, page)
            case _:
                assert_never(item)

    def _miniature(self, item: Miniature, page: Page) -> None:
        scene = item.scene
        with page.inset(item.box, scene.width, scene.height, self._slide_colours) as small:
            draw_rectangle(Box(0, 0, scene.width, scene.height), scene.ground, small)
            for one in scene.items:
                self._item(one, small, self._slide_faces)


def _bullet(line: Line) -> Paragraph:
    """A bullet as a paragraph, with the space that parts it from what follows."""
    [mark] = line.pieces
    return Paragraph((replace(mark, text=f"{mark.text} "),), (line,))
