"""Pictures: pixels as they are, and drawings as paths where they are no more than that."""

from __future__ import annotations

from io import BytesIO

from recap_decks.paper.canvas import PaperCanvas
from recap_decks.paper.page import Page, number
from recap_decks.scene.items import Picture
from recap_decks.units import Box

_Seen = tuple[float, float, float, float]  # of a drawing's space: left, top, width, height


class Pictures:
    """Pictures of one document; the same one is stored once."""

    def __init__(self, canvas: PaperCanvas) -> None:
        self._canvas = canvas
        self._images: dict[tuple[bytes, bool], str] = {}
        self._forms: dict[tuple[bytes, bool], tuple[str, _Seen] | None] = {}

    def draw(self, picture: Picture, page: Page) -> None:
        """Draw a picture stretched to its box. Pillow's errors where the data is no picture."""
        form = self._form(picture.svg, grey=picture.grey) if picture.svg is not None else None
        key = picture.data, picture.grey
        if form is not None:
            self._place_form(*form, picture.box, page)
        elif key in self._images:
            box = picture.box
            place = f"{number(box.width)} 0 0 {number(box.height)} {number(box.x)} {number(page.up(box.bottom))}"
            self._place(self._images[key], place, page)
        else:
            self._images[key] = self._draw_first(picture, page)

    def _draw_first(self, picture: Picture, page: Page) -> str:
        """Store the picture while it is drawn; the name that it is stored under."""
        from reportlab.lib.utils import ImageReader

        box, data = picture.box, picture.data
        if picture.grey:
            from recap_decks.media.raster import in_grey

            data = in_grey(data)
        reader = ImageReader(BytesIO(data))
        self._canvas.drawImage(reader, box.x, page.up(box.bottom), box.width, box.height, mask="auto")
        return self._canvas.external_objects[-1]

    def _form(self, svg: bytes, *, grey: bool) -> tuple[str, _Seen] | None:
        """The name that a drawing is stored under, and the part of its space that is seen; None where it is more than
        paths can show."""
        key = svg, grey
        if key not in self._forms:
            from recap_decks.media.svg.greys import in_grey
            from recap_decks.media.svg.vectors import vectors_of
            from recap_decks.paper.drawings import drawing_form

            document, drawing = self._canvas.document, vectors_of(svg)
            if drawing is None:
                self._forms[key] = None
            else:
                name = f"drawing{len(self._forms)}"
                shown = in_grey(drawing) if grey else drawing
                document.Reference(drawing_form(shown, document), document.getXObjectName(name))
                self._forms[key] = name, drawing.box
        return self._forms[key]

    def _place_form(self, name: str, seen: _Seen, box: Box, page: Page) -> None:
        left, top, width, height = seen
        across, down = box.width / width, box.height / height
        x, y = box.x - left * across, page.up(box.y) + top * down
        self._place(name, f"{across:.6f} 0 0 {-down:.6f} {number(x)} {number(y)}", page)

    def _place(self, name: str, matrix: str, page: Page) -> None:
        self._canvas.external_objects.append(name)
        page.add(f"q {matrix} cm /{self._canvas.document.getXObjectName(name)} Do Q")
