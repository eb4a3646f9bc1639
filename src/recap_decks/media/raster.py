"""Pictures made of pixels: opened within bounds and looked into, then cut, scaled and written as every program draws
them: upright, in sRGB, without metadata, as PNG or JPEG."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from PIL import ExifTags, Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from recap_decks.media.colours import in_srgb, scalable, shows_through
from recap_decks.media.cropping import Region
from recap_decks.media.faults import PictureError

MAX_PIXELS = 50_000_000

# Naming the classes makes Pillow know the formats. JPEG's opens MPO too, which a phone's .jpeg often is.
_KINDS = (PngImageFile, JpegImageFile, WebPImageFile, AvifImageFile, GifImageFile, TiffImageFile)
_FORMATS = [kind.format for kind in _KINDS]
_TURNS = {  # by the orientation that EXIF tells (CIPA DC-008, 4.6.5)
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_ITS_SIDE = (5, 6, 7, 8)
_SMALL = 256  # pixels a side: enough to see what kind of picture it is
_QUALITY = 88  # of JPEG: no loss to be seen at 220 dpi
_TELLING = frozenset({"exif", "icc_profile", "comment", "xmp"})  # what Pillow finds that every program draws or shows


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture is: its size in pixels once upright, whether a camera made it, whether anything shows through."""

    width: int
    height: int
    is_photo: bool
    transparent: bool


Encoded = tuple[bytes, Literal["image/png", "image/jpeg"]]


def inspected(data: bytes, name: str) -> Seen:
    """What the picture is, after reading all of it. Raises PictureError where it cannot be read whole, or is too
    large."""
    with _pillow_quiet():
        try:
            image = Image.open(BytesIO(data), formats=_FORMATS)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise _too_large(name) from None
        except Exception:  # Pillow's readers raise errors of many kinds for files that are not what they seem
            raise PictureError(f"`{name}` is not a picture that can be read", "save it as PNG, JPEG or SVG") from None
        if image.width * image.height > MAX_PIXELS:
            raise _too_large(name)
        width, height = image.size
        try:
            image.draft(image.mode, (_SMALL, _SMALL))  # a JPEG is read to its end, and few of its pixels are made
            image.load()
            if _orientation(image) in _ON_ITS_SIDE:
                width, height = height, width
            seen = Seen(width, height, _is_photo(image), shows_through(image))
        except Exception:
            raise PictureError(
                f"`{name}` is damaged: its picture breaks off or makes no sense", "save it anew"
            ) from None
    if image.mode == "F":
        raise PictureError(f"`{name}` holds measurements, not colours", "save it as PNG")
    return seen


def cut(data: bytes, region: Region, size: tuple[int, int], *, is_photo: bool) -> Encoded:
    """The part of the picture that `region` (in its upright pixels) holds, `size` pixels large and not larger than it.

    A photograph is written as JPEG, anything else as PNG; a JPEG that needs no change stays as it is. The picture was
    `inspected` before.
    """
    with _pillow_quiet():
        image = Image.open(BytesIO(data), formats=_FORMATS)
        is_whole = size == image.size and region == Region(0, 0, *size)
        if image.format == "JPEG" and is_whole and _is_plain(image):
            return data, "image/jpeg"
        return _encoded(_drawn(image, region, size), is_photo=is_photo)


def _drawn(image: Image.Image, region: Region, size: tuple[int, int]) -> Image.Image:
    profile, longest = image.info.get("icc_profile"), max(image.size)
    scale = max(size[0] / region.width, size[1] / region.height)
    enough = math.ceil(2 * scale * min(image.size))  # pixels of a JPEG's shorter side: twice as fine as is drawn
    image.draft(image.mode, (enough, enough))
    image.load()
    turn = _TURNS.get(_orientation(image))
    if turn is not None:
        image = image.transpose(turn)
    box = region.scaled(max(image.size) / longest).within(*image.size)
    part = scalable(image).resize(size, Image.Resampling.LANCZOS, box.corners, reducing_gap=3.0)
    drawn = in_srgb(part, profile)
    return drawn.convert("RGB") if drawn.mode == "RGBA" and not shows_through(drawn) else drawn


def in_grey(data: bytes) -> bytes:
    """A picture that was `cut`, without its colours, on white where it shows through; by ITU-R BT.601, as Pillow has
    it."""
    with Image.open(BytesIO(data)) as image:
        opaque = image.convert("RGB") if image.mode != "L" else image
        if image.has_transparency_data:
            opaque = Image.new("RGB", image.size, "white")
            seen = image.convert("RGBA")
            opaque.paste(seen, mask=seen)
        return _encoded(opaque.convert("L"), is_photo=image.format == "JPEG")[0]


def _encoded(image: Image.Image, *, is_photo: bool) -> Encoded:
    image.info = {}
    stream = BytesIO()
    if is_photo and image.mode in ("RGB", "L"):
        image.save(stream, "JPEG", quality=_QUALITY, subsampling=0)  # to optimize it, libjpeg needs room for all of it
        return stream.getvalue(), "image/jpeg"
    image.save(stream, "PNG")
    return stream.getvalue(), "image/png"


def _is_photo(image: Image.Image) -> bool:
    """Whether JPEG suits it: it was one, or has as many colours as only a camera makes."""
    if image.format in ("JPEG", "MPO"):
        return True
    sample = scalable(image.resize((_SMALL, _SMALL), Image.Resampling.NEAREST))
    return sample.getcolors(_SMALL * _SMALL // 6) is None


def _is_plain(image: Image.Image) -> bool:
    """Whether every program draws it alike: no turn, no colour profile, and nothing that tells of its maker."""
    return image.mode in ("RGB", "L") and not (image.info.keys() & _TELLING)


def _orientation(image: Image.Image) -> int:
    """How a picture that is loaded is to be turned. Its EXIF data may make no sense, which harms nobody."""
    try:
        found = image.getexif().get(ExifTags.Base.Orientation)
    except Exception:  # as many kinds as there are ways to garble them
        return 1
    return found if isinstance(found, int) else 1


def _too_large(name: str) -> PictureError:
    return PictureError(f"`{name}` has more than {MAX_PIXELS // 1_000_000} million pixels", "scale it down")


@contextmanager
def _pillow_quiet() -> Iterator[None]:
    """No warning of a picture's odd metadata reaches the person; that of too many pixels is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield
