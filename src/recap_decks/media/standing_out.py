"""How much of a picture can be told from what lies behind it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from PIL import Image

_SIDE = 64  # pixels that are looked at across, which is plenty for a logo
_SEEN = 128  # of 255: how opaque a pixel has to be to count
_TOLD_APART = 1.5  # contrast ratio: less is hardly seen; logos have no minimum (WCAG 2.2, 1.4.11)


def standing_out(data: bytes, ground: str, contrast: Callable[[str, str], float]) -> float:
    """The share of the visible pixels of a PNG or JPEG file that differ from a ground, which is a colour such as
    `00654E`. 0 where nothing is visible at all."""
    with Image.open(BytesIO(data)) as opened:
        small = opened.convert("RGBA")
        small.thumbnail((_SIDE, _SIDE))
    backed = Image.new("RGBA", small.size, f"#{ground}")
    backed.alpha_composite(small)
    colours = backed.convert("RGB").tobytes()
    visible = told_apart = 0
    for at, alpha in enumerate(small.getchannel("A").tobytes()):
        if alpha >= _SEEN:
            visible += 1
            told_apart += contrast(colours[3 * at : 3 * at + 3].hex().upper(), ground) >= _TOLD_APART
    return told_apart / visible if visible else 0.0
