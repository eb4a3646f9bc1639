"""A logo, ready to be placed on a slide and on a page."""

from __future__ import annotations

from recap_decks.media.picture import load_picture
from recap_decks.media.placing import PlacedPicture, placed
from recap_decks.units import POINTS_PER_INCH

LONGEST_SIDE = 1200  # pixels: 600 dpi on two inches, the most that a logo is drawn at


def load_logo(data: bytes, name: str) -> PlacedPicture:
    """The logo in a picture's bytes, whole, neither side over 1200 pixels; `name` is what messages call it.

    Its box only says its proportions. Raises PictureError as `load_picture` does.
    """
    picture = load_picture(data, name)
    width, height = picture.width, picture.height
    dpi = POINTS_PER_INCH * LONGEST_SIDE / max(width, height)
    return placed(picture, width, height, fit="contain", dpi=dpi)
