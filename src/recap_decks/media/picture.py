"""A picture in a file: what it is by its contents, and whether it can be used. Pixels are made when it is placed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recap_decks.media.faults import PictureError

__all__ = ["MAX_BYTES", "LoadedPicture", "PictureError", "load_picture"]

MAX_BYTES = 50_000_000

_SVG_START = re.compile(rb"(\xef\xbb\xbf)?\s*<|\xff\xfe<\0|\xfe\xff\0<")
_WEB_PAGE = re.compile(rb"(\xef\xbb\xbf)?\s*(<!doctype html|<html)", re.IGNORECASE)
_ISO_MEDIA = re.compile(rb".{4}ftyp(?P<brand>.{4})", re.DOTALL)  # ISO/IEC 14496-12, 4.3
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_EXPORT = "export it as PNG, JPEG or SVG"

# Files that people take for pictures, by how they begin: what they are, and what helps.
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"version https://git-lfs.github.com/spec/", "a pointer of Git LFS, not the picture", "run `git lfs pull`"),
    (b"\x1f\x8b", "compressed", "unpack it (`gunzip`) and name the picture itself"),
    (b"%PDF-", "a PDF document", "export its page as SVG or PNG"),
    (b"%!PS", "PostScript", _EXPORT),
    (b"8BPS", "a Photoshop document", _EXPORT),
    (b"PK\x03\x04", "a package of files, as office documents are", "export the picture itself"),
    (b"\xff\x0a", "JPEG XL, which few programs read", _EXPORT),
    (b"\0\0\0\x0cJXL ", "JPEG XL, which few programs read", _EXPORT),
    (b"\0\0\0\x0cjP  ", "JPEG 2000, which few programs read", _EXPORT),
    (b"BM", "a Windows bitmap", _EXPORT),
    (b"\xd7\xcd\xc6\x9a", "a Windows metafile", _EXPORT),
    (b"\x01\0\0\0", "a Windows metafile", _EXPORT),
)


@dataclass(frozen=True, slots=True)
class LoadedPicture:
    """A picture that was read to its end once, and can be placed: `data` is its file as read.

    `width` and `height` are those that it has upright, in pixels; a drawing's are CSS pixels. `is_photo` says whether a
    camera made it, as far as can be told; `transparent`, whether anything shows through it. `svg` is a drawing made
    safe; its `svg` element has `viewBox`, `width` and `height`.
    """

    name: str
    data: bytes
    width: float
    height: float
    is_photo: bool
    transparent: bool
    svg: bytes | None = None


def load_picture(data: bytes, name: str) -> LoadedPicture:
    """The picture in the bytes of a PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG file; `name` is what messages call it.

    What it is, its contents say, not its name. Of several frames or pages the first is taken. Raises PictureError
    where it is no picture, is too large, or would not be drawn whole.
    """
    if len(data) > MAX_BYTES:
        raise PictureError(f"`{name}` is longer than {MAX_BYTES // 1_000_000} MB, the most that is read")
    if not data:
        raise PictureError(f"`{name}` is empty")
    _refuse_others(data, name)
    if _SVG_START.match(data):
        from recap_decks.media.svg.drawing import opened

        svg, width, height, transparent = opened(data, name)
        return LoadedPicture(name, data, width, height, is_photo=False, transparent=transparent, svg=svg)
    from recap_decks.media.raster import inspected

    seen = inspected(data, name)
    return LoadedPicture(name, data, seen.width, seen.height, seen.is_photo, seen.transparent)


def _refuse_others(data: bytes, name: str) -> None:
    for start, what, hint in _OTHERS:
        if data.startswith(start):
            raise PictureError(f"`{name}` is {what}", hint)
    if _WEB_PAGE.match(data):
        raise PictureError(f"`{name}` is a web page, not a picture", "save the picture itself")
    media = _ISO_MEDIA.match(data)
    if media and media["brand"] in _HEIC_BRANDS and b"avif" not in data[:64]:
        raise PictureError(f"`{name}` is a HEIC photo, which few programs read", "export it as JPEG")
