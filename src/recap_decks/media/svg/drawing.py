"""A drawing opened, cut out and drawn as pixels."""

from __future__ import annotations

from io import BytesIO

import resvg_py
from lxml import etree
from PIL import Image

from recap_decks.media.colours import shows_through
from recap_decks.media.cropping import Region
from recap_decks.media.faults import PictureError
from recap_decks.media.svg.cost import bound
from recap_decks.media.svg.safe import safe_drawing
from recap_decks.media.svg.viewport import settle, show_part

_LOOKED_AT = 600  # pixels of the longer side, to see whether anything is drawn


def opened(data: bytes, name: str) -> tuple[bytes, float, float, bool]:
    """The drawing made safe and settled, its width and height in CSS pixels, and whether anything shows through it.

    Raises PictureError where it is no SVG, or would not be drawn whole.
    """
    root = safe_drawing(data, name)
    bound(root, name)
    width, height = settle(root, name)
    svg = etree.tostring(root, encoding="utf-8")
    factor = _LOOKED_AT / max(width, height)
    try:
        png = drawn(svg, (max(1, round(width * factor)), max(1, round(height * factor))))
    except ValueError as fault:
        raise PictureError(f"`{name}` cannot be drawn: {fault}", "save it as plain SVG, or as PNG") from None
    with Image.open(BytesIO(png)) as image:
        if image.convert("RGBA").getbbox() is None:
            raise PictureError(f"`{name}` shows nothing", "save it as plain SVG, or as PNG")
        return svg, width, height, shows_through(image)


def part_of(svg: bytes, part: Region) -> bytes:
    """The same drawing, showing only that part of it, in CSS pixels."""
    root = etree.fromstring(svg)
    show_part(root, part)
    return etree.tostring(root, encoding="utf-8")


def drawn(svg: bytes, size: tuple[int, int]) -> bytes:
    """A safe drawing as a PNG file so many pixels wide and high. ValueError where resvg cannot draw it."""
    root = etree.fromstring(svg)
    root.set("width", str(size[0]))
    root.set("height", str(size[1]))
    root.set("preserveAspectRatio", "none")  # whole pixels are not quite of its proportions
    try:
        # Without a width it draws at the size that the file names, however large; without a density, no millimetres.
        png: bytes = resvg_py.svg_to_bytes(
            svg_string=etree.tostring(root, encoding="unicode"), width=size[0], dpi=96, skip_system_fonts=True
        )
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":  # of Rust, which is no Exception
            raise
        raise ValueError("its numbers make no sense") from None
    return png
