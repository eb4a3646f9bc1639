"""Pictures of an outline: loaded once, and cut and scaled for each place that they are shown at."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from recap_decks.media.faults import PictureError
from recap_decks.media.logo import load_logo

__all__ = ["CENTRE", "MAX_BYTES", "LoadedPicture", "PictureError", "load_picture", "placed"]

MAX_BYTES = 20_000_000
CENTRE = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class LoadedPicture:
    """A picture as a PNG or JPEG file's bytes, upright; `width` and `height` in pixels. `svg` is the same drawing as a
    safe SVG, where it is one."""

    data: bytes
    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int
    svg: bytes | None = None


def load_picture(data: bytes, name: str) -> LoadedPicture:
    """The picture in a file's bytes; `name` is what messages call it. Raises PictureError."""
    logo = load_logo(data, name)
    return LoadedPicture(logo.data, logo.media_type, logo.width, logo.height)


def placed(
    picture: LoadedPicture,
    width: float,
    height: float,
    *,
    fit: Literal["cover", "contain"] = "contain",
    focus: tuple[float, float] = CENTRE,
) -> LoadedPicture:
    """The picture for a place of that size in points: with `cover` cut to the place's proportions around `focus`, in
    parts of its width and height."""
    if fit == "contain":
        return picture
    wide = min(picture.width, max(1, round(picture.height * width / height)))
    high = min(picture.height, max(1, round(picture.width * height / width)))
    if (wide, high) == (picture.width, picture.height):
        return picture
    left = min(max(0, round(focus[0] * picture.width - wide / 2)), picture.width - wide)
    top = min(max(0, round(focus[1] * picture.height - high / 2)), picture.height - high)
    from PIL import Image

    stream = BytesIO()
    whole = Image.open(BytesIO(picture.data))
    cut = whole.crop((left, top, left + wide, top + high))
    cut.save(stream, "PNG" if picture.media_type == "image/png" else "JPEG")
    return LoadedPicture(stream.getvalue(), picture.media_type, wide, high)
