"""A logo, ready to be placed on a slide and on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from recap_decks.media.faults import PictureError

__all__ = ["MAX_BYTES", "Logo", "PictureError", "load_logo"]

MAX_BYTES = 20_000_000

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"
_SVG_START = re.compile(rb"(\xef\xbb\xbf)?\s*<")
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as a PNG or JPEG file's bytes, upright; `width` and `height` in pixels, neither over 1200."""

    data: bytes
    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int


def load_logo(data: bytes, name: str) -> Logo:
    """The logo in the bytes of a PNG, JPEG, WebP, GIF or SVG file; `name` is what messages call it.

    What it is, its contents say, not its name. The same bytes give the same logo. Raises PictureError where it is no
    picture, is too large, or would not be drawn whole.
    """
    if len(data) > MAX_BYTES:
        raise PictureError(f"`{name}` is longer than {MAX_BYTES // 1_000_000} MB, the most that is read")
    if not data:
        raise PictureError(f"`{name}` is empty")
    if data.startswith(_LFS_POINTER):
        raise PictureError(f"`{name}` is a pointer of Git LFS, not the picture", "run `git lfs pull`")
    if data.startswith(_GZIP):
        raise PictureError(f"`{name}` is compressed", "unpack it (`gunzip`) and name the picture itself")
    if _SVG_START.match(data):
        from recap_decks.media.vector import rasterised

        png, width, height = rasterised(data, name)
        return Logo(png, "image/png", width, height)
    from recap_decks.media.raster import opened

    return Logo(*opened(data, name))
