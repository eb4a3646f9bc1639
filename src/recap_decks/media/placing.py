"""Pictures as they are placed: cut to the frame, and no finer than it shows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from recap_decks.media.cropping import Fit, Region, fitted, shown
from recap_decks.media.picture import LoadedPicture
from recap_decks.units import POINTS_PER_INCH

CENTRE = (0.5, 0.5)
DPI = 220  # as finely as Office keeps pictures by its own default
MAX_SIDE = 4096  # pixels


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture cut for a frame. `data` is a PNG or JPEG file, `svg` the same drawing where it is one; the box, in
    points, is how large it is to be drawn. `dpi` is its pixels to an inch there, infinite for a drawing."""

    data: bytes
    media_type: Literal["image/png", "image/jpeg"]
    svg: bytes | None
    width: float
    height: float
    dpi: float


@lru_cache(maxsize=64)
def placed(
    picture: LoadedPicture,
    width: float,
    height: float,
    *,
    fit: Fit = "cover",
    focus: tuple[float, float] = CENTRE,
    dpi: float = DPI,
) -> PlacedPicture:
    """The picture for a frame of `width` by `height` points: filling it, cut around the focus, or whole inside of it.

    `focus` is a point in parts of the picture's width and height. It has at most `dpi` pixels to an inch, and never
    more than it came with. The same arguments give the same bytes (with the same versions of Pillow and resvg), and are
    remembered.
    """
    frame, natural = (width, height), (picture.width, picture.height)
    box = fitted(natural, frame, fit)
    region = shown(natural, frame, fit, focus)
    finest = dpi / POINTS_PER_INCH * box[0] / region.width  # pixels drawn for one of the picture's
    if picture.svg is not None:
        return _drawing(picture.svg, region, box, _pixels(region, finest))
    from recap_decks.media import raster  # Pillow and its formats, which few builds need

    if finest >= 1:
        region = _whole_pixels(region, natural)
    size = _pixels(region, min(1.0, finest))
    data, media_type = raster.cut(picture.data, region, size, is_photo=picture.is_photo)
    return PlacedPicture(data, media_type, None, *box, size[0] * POINTS_PER_INCH / box[0])


def _drawing(whole: bytes, region: Region, box: tuple[float, float], size: tuple[int, int]) -> PlacedPicture:
    from recap_decks.media.svg.drawing import drawn, part_of

    svg = part_of(whole, region)
    return PlacedPicture(drawn(svg, size), "image/png", svg, *box, math.inf)


def _pixels(region: Region, factor: float) -> tuple[int, int]:
    factor = min(factor, MAX_SIDE / max(region.width, region.height))
    return max(1, round(region.width * factor)), max(1, round(region.height * factor))


def _whole_pixels(region: Region, natural: tuple[float, float]) -> Region:
    """The nearest that begins and ends with a pixel, so that none is mixed with another."""
    width, height = max(1, round(region.width)), max(1, round(region.height))
    left, top = min(round(region.left), natural[0] - width), min(round(region.top), natural[1] - height)
    return Region(left, top, width, height)
