"""Pictures made of pixels: opened within bounds, turned upright, and brought to what every program draws."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Literal

from PIL import Image, ImageCms, ImageOps
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from recap_decks.media.faults import PictureError

MAX_PIXELS = 50_000_000
LONGEST_SIDE = 1200  # px: 600 dpi on two inches, the most that a logo is drawn at

# Naming the classes makes Pillow know the formats. JPEG's opens MPO too, which a phone's .jpeg often is.
_FORMATS = [kind.format for kind in (PngImageFile, JpegImageFile, WebPImageFile, GifImageFile)]
_QUALITY = 92

Opened = tuple[bytes, Literal["image/png", "image/jpeg"], int, int]


def opened(data: bytes, name: str) -> Opened:
    """The picture's bytes as PNG or JPEG, its media type, width and height in pixels.

    Without metadata: turned as its EXIF says, colours in sRGB, the first frame of several. A JPEG that needs none of
    that stays as it is. Raises PictureError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise _too_large(name) from None
    except Exception:  # Pillow's readers raise errors of many kinds for files that are not what they seem
        raise PictureError(f"`{name}` is not a picture that can be read", "save it as PNG, JPEG or SVG") from None
    if image.width * image.height > MAX_PIXELS:
        raise _too_large(name)
    try:
        image.load()
        return _settled(image, data)
    except Exception:
        raise PictureError(f"`{name}` is damaged: its picture breaks off or makes no sense", "save it anew") from None


def _too_large(name: str) -> PictureError:
    return PictureError(f"`{name}` has more than {MAX_PIXELS // 1_000_000} million pixels", "scale it down")


def _settled(image: Image.Image, data: bytes) -> Opened:
    is_jpeg = image.format in ("JPEG", "MPO")
    if image.format == "JPEG" and max(image.size) <= LONGEST_SIDE and _is_plain(image):
        return data, "image/jpeg", *image.size
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    plain = _in_srgb(_eight_bits(upright), profile)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info = {}
    stream = BytesIO()
    if is_jpeg:
        plain.save(stream, "JPEG", quality=_QUALITY, subsampling=0)
        return stream.getvalue(), "image/jpeg", *plain.size
    plain.save(stream, "PNG")
    return stream.getvalue(), "image/png", *plain.size


def _is_plain(image: Image.Image) -> bool:
    """Whether every program draws it alike: no turn, no colour profile, and nothing that tells of its maker."""
    return image.mode in ("RGB", "L") and not (image.info.keys() & {"exif", "icc_profile", "comment", "xmp"})


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits a pixel at its upper 8; all else as it is."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """As RGB, or RGBA where something shows through."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
        except ImageCms.PyCMSError:
            return image.convert(mode)  # a profile for other pixels than these: read them as most programs do
        if turned is not None:
            return turned
    return image.convert(mode)
