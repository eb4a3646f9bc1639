"""Logos of pixels: opened within bounds, turned, converted, scaled."""

from __future__ import annotations

import struct
import time
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from tests.media.pictures import picture, pixels, saved

from recap_decks.media.faults import PictureError
from recap_decks.media.logo import load_logo
from recap_decks.media.picture import MAX_BYTES

ORIENTATION = 0x0112
TURNED = 6  # a quarter turn clockwise is needed to show it upright


def test_a_png_keeps_its_size_and_what_shows_through() -> None:
    image = Image.new("RGBA", (40, 20), (200, 0, 0, 128))
    logo = load_logo(saved(image), "logo.png")
    assert (logo.media_type, logo.width, logo.height) == ("image/png", 40, 20)
    assert pixels(logo.data).mode == "RGBA"
    assert pixels(logo.data).getpixel((0, 0)) == (200, 0, 0, 128)


def test_a_plain_jpeg_is_kept_as_it_is() -> None:
    data = picture("JPEG")
    logo = load_logo(data, "logo.jpg")
    assert (logo.data, logo.media_type, logo.width, logo.height) == (data, "image/jpeg", 40, 20)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "I;16"])
def test_every_mode_without_transparency_becomes_rgb(mode: str) -> None:
    logo = load_logo(picture(mode=mode), "logo.png")
    image = pixels(logo.data)
    assert image.mode == "RGB"
    left, right = image.getpixel((2, 2)), image.getpixel((37, 2))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert max(left) < 10
    assert min(right) > 220


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_transparency_is_kept_where_something_shows_through(mode: str) -> None:
    assert pixels(load_logo(picture(mode=mode), "logo.png").data).mode == "RGB"
    clear = Image.new(mode, (4, 4))
    assert pixels(load_logo(saved(clear), "logo.png").data).mode == "RGBA"


def test_a_palette_with_a_see_through_colour_becomes_rgba() -> None:
    image = Image.new("P", (4, 4), 0)
    image.putpalette([255, 0, 0, 0, 255, 0])
    opened = pixels(load_logo(saved(image, transparency=0), "logo.png").data)
    assert opened.mode == "RGBA"
    pixel = opened.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


@pytest.mark.parametrize("kind", ["WEBP", "GIF", "MPO"])
def test_other_kinds_become_png_or_jpeg(kind: str) -> None:
    more: dict[str, Any] = {"save_all": True, "append_images": [Image.new("RGB", (40, 20))]} if kind == "MPO" else {}
    logo = load_logo(picture(kind, **more), "logo")
    assert logo.media_type == ("image/jpeg" if kind == "MPO" else "image/png")
    assert pixels(logo.data).format == logo.media_type.removeprefix("image/").upper()
    assert (logo.width, logo.height) == (40, 20)


def test_cmyk_becomes_rgb() -> None:
    logo = load_logo(picture("JPEG", mode="CMYK"), "logo.jpg")
    assert (logo.media_type, pixels(logo.data).mode) == ("image/jpeg", "RGB")


def test_colours_of_another_profile_become_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    data = picture("JPEG", icc_profile=profile.tobytes())  # not one for RGB: read as most programs do
    assert "icc_profile" not in pixels(load_logo(data, "logo.jpg").data).info
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    logo = load_logo(picture("PNG", icc_profile=own), "logo.png")
    assert "icc_profile" not in pixels(logo.data).info
    assert pixels(logo.data).getpixel((39, 1)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_turned_as_its_camera_says_and_tells_nothing_of_it(kind: str) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    exif[0x010F] = "A camera"
    logo = load_logo(picture(kind, exif=exif), "logo")
    assert (logo.width, logo.height) == (20, 40)
    assert b"A camera" not in logo.data
    assert not pixels(logo.data).getexif()


@pytest.mark.parametrize(("size", "scaled"), [((2400, 600), (1200, 300)), ((600, 2400), (300, 1200))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_large_picture_is_scaled_down(kind: str, size: tuple[int, int], scaled: tuple[int, int]) -> None:
    logo = load_logo(picture(kind, size=size), "logo")
    assert pixels(logo.data).size == scaled


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_the_same_picture_gives_the_same_bytes(kind: str) -> None:
    data = picture(kind, size=(1300, 100))
    assert load_logo(data, "logo").data == load_logo(data, "logo").data


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [8_000, 11_000, 60_000])  # over our bound, over Pillow's warning, over its error
def test_a_bomb_is_refused_before_it_goes_off(side: int) -> None:
    start = time.perf_counter()
    with pytest.raises(PictureError, match=r"`logo\.png` has more than 50 million pixels"):
        load_logo(bomb(side, side), "logo.png")
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"no picture", "is not a picture that can be read"),
        (b"%PDF-1.7", "is a PDF document"),
        (b"\x1f\x8b\x08", "is compressed"),
        (b"\0" * (MAX_BYTES + 1), "longer than 50 MB"),
        (picture()[:-30], "is damaged"),
        (picture("JPEG", size=(400, 400))[:-300], "is damaged"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "is a pointer of Git LFS"),
    ],
)
def test_what_is_no_picture_is_told(data: bytes, said: str) -> None:
    with pytest.raises(PictureError) as caught:
        load_logo(data, "logo.png")
    assert said in caught.value.message
    assert caught.value.message.startswith("`logo.png` ")


@given(at=st.integers(8, 400), value=st.integers(0, 255), kind=st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]))
def test_a_damaged_picture_is_read_or_refused_in_words(at: int, value: int, kind: str) -> None:
    data = bytearray(picture(kind))
    data[at % len(data)] = value
    try:
        logo = load_logo(bytes(data), "logo")
    except PictureError:
        return
    assert max(pixels(logo.data).size) <= 1200
