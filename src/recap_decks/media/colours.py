"""Pixels of any kind as eight bits of red, green and blue, by sRGB's meaning of them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

# Modes that can be scaled as they are, and be told of by a colour profile.
_SCALABLE = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})


def shows_through(image: Image.Image) -> bool:
    """Whether any pixel is not opaque."""
    if not image.has_transparency_data:
        return False
    (least, _) = image.convert("RGBA").getchannel("A").getextrema()
    return isinstance(least, int) and least < 255


def scalable(image: Image.Image) -> Image.Image:
    """In a mode whose neighbouring pixels can be mixed, and which keeps what shows through."""
    if image.mode.startswith("I"):  # 16 bits: the upper 8
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if "transparency" in image.info or image.mode in ("PA", "RGBa", "La"):
        return image.convert("RGBA")
    if image.mode in _SCALABLE:
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode == "LAB":
        return _converted(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A scalable image as RGB, or RGBA where it has transparency; its colours as its ICC profile means them."""
    if not profile:
        return image.convert("RGBA" if image.mode in ("LA", "RGBA") else "RGB")
    base = image.convert("L" if image.mode == "LA" else "RGB") if image.mode in ("LA", "RGBA") else image
    try:
        converted = _converted(base, ImageCms.ImageCmsProfile(BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError):
        return in_srgb(image, None)  # no profile, or one for other pixels than these: read them as most programs do
    if image.mode in ("LA", "RGBA"):
        converted.putalpha(image.getchannel("A"))
    return converted


def _converted(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    converted = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    if converted is None:  # which it is only where it was to work in place
        raise ImageCms.PyCMSError("no conversion")
    return converted
