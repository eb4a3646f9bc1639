"""Pictures of pixels: what they are by their contents, bounded, turned, their colours and transparency kept."""

from __future__ import annotations

import gzip
import struct
import zlib
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image
from tests.media.pictures import (
    colour_at,
    gamma,
    near,
    noise,
    picture,
    pixels,
    primary,
    profile,
    quarters,
    saved,
    svg,
    whole,
)

from recap_decks.media.faults import PictureError
from recap_decks.media.picture import MAX_BYTES, load_picture
from recap_decks.media.placing import MAX_SIDE

ORIENTATION = 0x0112
ALL_KINDS = ["PNG", "JPEG", "MPO", "WEBP", "AVIF", "GIF", "TIFF"]
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
# How cameras store the picture of `quarters`, by the orientation that they then tell (CIPA DC-008, 4.6.5).
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_kind_is_known_by_its_contents(kind: str) -> None:
    loaded = load_picture(saved(quarters(), kind), "picture.txt")
    assert (loaded.width, loaded.height, loaded.transparent, loaded.svg) == (40, 20, False, None)
    data = whole(saved(quarters(), kind)).data
    seen = [pixels(data).convert("RGB").getpixel(at) for at in ((5, 5), (35, 5), (5, 15), (35, 15))]
    for found, expected in zip(seen, (RED, GREEN, BLUE, WHITE), strict=True):
        assert isinstance(found, tuple)
        assert near(found, expected, by=24)  # AVIF and JPEG lose a little of such edges


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", list(STORED))
def test_a_picture_is_turned_as_its_camera_says(kind: str, orientation: int) -> None:
    turn = STORED[orientation]
    stored = quarters((80, 40)) if turn is None else quarters((80, 40)).transpose(turn)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    data = saved(stored, kind, exif=exif)
    loaded = load_picture(data, "picture")
    assert (loaded.width, loaded.height) == (80, 40)
    upright = pixels(whole(data).data)
    assert upright.size == (80, 40)
    for at, expected in (((10, 10), RED), ((70, 10), GREEN), ((10, 30), BLUE), ((70, 30), WHITE)):
        found = upright.convert("RGB").getpixel(at)
        assert isinstance(found, tuple)
        assert near(found, expected, by=12)


def test_nothing_is_told_of_the_camera() -> None:
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    for kind in ("JPEG", "PNG"):
        placed = whole(saved(quarters(), kind, exif=exif))
        assert b"A camera" not in placed.data
        assert not pixels(placed.data).getexif()


def test_exif_data_that_make_no_sense_harm_nobody() -> None:
    data = saved(quarters(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert whole(data).width == 40


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "I;16", "LA", "RGBA"])
def test_every_mode_comes_out_in_red_green_and_blue(mode: str) -> None:
    placed = whole(picture(mode=mode))
    assert pixels(placed.data).mode == "RGB"
    assert max(colour_at(placed.data, 2, 2)) < 10
    assert min(colour_at(placed.data, 37, 2)) > 220


def test_sixteen_bits_of_each_colour_are_read_by_their_upper_eight() -> None:
    rows = b"".join(b"\0" + struct.pack(">12H", *((60_000, 30_000, 1_000) * 4)) for _ in range(4))
    data = png(4, 4, rows, depth=16)
    assert near(colour_at(whole(data).data, 1, 1), (234, 117, 4), by=1)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "TIFF"])
def test_what_shows_through_still_does(kind: str) -> None:
    image = Image.new("RGBA", (40, 20), (200, 0, 0, 128))
    data = saved(image, kind)
    assert load_picture(data, "picture").transparent
    placed = whole(data)
    assert placed.media_type == "image/png"
    assert near(colour_at(placed.data, 20, 10), (200, 0, 0, 128), by=2)


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_see_through_colour_of_a_palette_stays_so(kind: str) -> None:
    image = Image.new("P", (4, 4), 0)
    image.putpalette([255, 0, 0, 0, 255, 0])
    image.putpixel((3, 3), 1)
    placed = whole(saved(image, kind, transparency=0))
    assert colour_at(placed.data, 0, 0)[3] == 0
    assert colour_at(placed.data, 3, 3) == (0, 255, 0, 255)


def test_a_see_through_grey_stays_so() -> None:
    image = Image.new("L", (4, 4), 7)
    image.putpixel((3, 3), 200)
    placed = whole(saved(image, transparency=7))
    assert colour_at(placed.data, 0, 0)[3] == 0
    assert colour_at(placed.data, 3, 3) == (200, 200, 200, 255)


def test_alpha_that_hides_nothing_is_left_out() -> None:
    data = saved(quarters().convert("RGBA"))
    assert not load_picture(data, "picture").transparent
    assert pixels(whole(data).data).mode == "RGB"


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cyan_magenta_yellow_and_black_become_what_they_print(kind: str) -> None:
    image = Image.new("CMYK", (40, 20), (0, 255, 255, 0))
    image.paste((0, 0, 0, 255), (20, 0, 40, 20))
    placed = whole(saved(image, kind))
    assert near(colour_at(placed.data, 5, 5), (255, 0, 0))
    assert near(colour_at(placed.data, 35, 5), (0, 0, 0))


SWAPPED = profile(  # of a display whose red shines blue, and whose blue shines red
    b"RGB ",
    {
        b"wtpt": primary(0.9642, 1.0, 0.8249),
        b"rXYZ": primary(0.1431, 0.0606, 0.7141),
        b"gXYZ": primary(0.3851, 0.7169, 0.0971),
        b"bXYZ": primary(0.4361, 0.2225, 0.0139),
        b"rTRC": gamma(2.2),
        b"gTRC": gamma(2.2),
        b"bTRC": gamma(2.2),
    },
)
EVEN_GREY = profile(b"GRAY", {b"wtpt": primary(0.9642, 1.0, 0.8249), b"kTRC": gamma(1.0)})


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "AVIF"])
def test_colours_are_those_of_the_pictures_profile(kind: str) -> None:
    placed = whole(saved(Image.new("RGB", (40, 20), RED), kind, icc_profile=SWAPPED))
    assert near(colour_at(placed.data, 20, 10), BLUE, by=8)
    assert "icc_profile" not in pixels(placed.data).info


def test_a_profile_speaks_of_palettes_greys_and_what_shows_through_too() -> None:
    palette = quarters().convert("P", palette=Image.Palette.ADAPTIVE)
    assert near(colour_at(whole(saved(palette, icc_profile=SWAPPED)).data, 5, 5), BLUE, by=8)
    clear = saved(Image.new("RGBA", (4, 4), (*RED, 100)), icc_profile=SWAPPED)
    assert near(colour_at(whole(clear).data, 1, 1), (*BLUE, 100), by=8)
    grey = saved(Image.new("L", (4, 4), 128), icc_profile=EVEN_GREY)
    assert near(colour_at(whole(grey).data, 1, 1), (188, 188, 188), by=2)  # half the light is 188 in sRGB
    mixed = saved(Image.new("LA", (4, 4), (128, 90)), icc_profile=EVEN_GREY)
    assert near(colour_at(whole(mixed).data, 1, 1), (188, 188, 188, 90), by=2)


@pytest.mark.parametrize("wrong", [EVEN_GREY, b"no profile", SWAPPED[:200]])
def test_a_profile_that_is_wrong_is_passed_over(wrong: bytes) -> None:
    placed = whole(saved(Image.new("RGB", (4, 4), RED), icc_profile=wrong))
    assert colour_at(placed.data, 1, 1) == RED


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF", "MPO", "AVIF"])
def test_of_several_frames_the_first_is_taken(kind: str) -> None:
    later = [Image.new("RGB", (40, 20), "black"), Image.new("RGB", (40, 20), "gray")]
    data = saved(quarters(), kind, save_all=True, append_images=later)
    first = pixels(whole(data).data).convert("RGB").getpixel((35, 15))
    assert isinstance(first, tuple)
    assert near(first, WHITE, by=12)


@pytest.mark.parametrize(("kind", "is_photo"), [("PNG", False), ("JPEG", True), ("WEBP", False), ("TIFF", False)])
def test_what_a_camera_made_is_told_by_its_colours(kind: str, is_photo: bool) -> None:
    assert load_picture(saved(quarters((400, 300)), kind), "picture").is_photo is is_photo
    assert load_picture(saved(noise((400, 300)), kind), "picture").is_photo


def png(width: int, height: int, rows: bytes, depth: int = 8) -> bytes:
    """A PNG of red, green and blue that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [8_000, 11_000, 60_000])  # over our bound, over Pillow's warning, over its error
def test_a_bomb_is_refused_before_it_goes_off(side: int) -> None:
    with pytest.raises(PictureError, match=r"`logo\.png` has more than 50 million pixels"):
        load_picture(png(side, side, b"\0" * 100), "logo.png")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"no picture", "is not a picture that can be read"),
        (b"\0" * (MAX_BYTES + 1), "longer than 50 MB"),
        (picture()[:-30], "is damaged"),
        (picture("JPEG", size=(400, 400))[:-300], "is damaged"),
        (picture("WEBP", size=(400, 400))[:-30], "is "),
        (saved(Image.new("F", (4, 4), 0.5), "TIFF"), "holds measurements, not colours"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "is a pointer of Git LFS"),
        (gzip.compress(svg("<path d='M0 0h9v9z'/>")), "is compressed"),
        (b"%PDF-1.7", "is a PDF document"),
        (b"PK\x03\x04" + b"\0" * 40, "is a package of files"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "is a HEIC photo"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "is a web page"),
        (picture("BMP"), "is a Windows bitmap"),
        (b"8BPS\0\x01", "is a Photoshop document"),
    ],
)
def test_what_is_no_picture_is_told(data: bytes, said: str) -> None:
    with pytest.raises(PictureError) as caught:
        load_picture(data, "logo.png")
    assert said in caught.value.message
    assert caught.value.message.startswith("`logo.png` ")


@example(at=136, value=16, kind="GIF", cut=None)
@given(
    at=st.integers(4, 600),
    value=st.integers(0, 255),
    kind=st.sampled_from(ALL_KINDS),
    cut=st.one_of(st.none(), st.integers(0, 600)),
)
def test_a_damaged_picture_is_read_or_refused_in_words(at: int, value: int, kind: str, cut: int | None) -> None:
    data = bytearray(DAMAGED[kind])
    data[at % len(data)] = value
    try:
        placed = whole(bytes(data[:cut]))
    except PictureError:
        return
    scale = min(1.0, MAX_SIDE / max(placed.width, placed.height))  # damage may make it larger than any is placed
    size = pixels(placed.data).size
    assert size == pytest.approx((placed.width * scale, placed.height * scale), abs=1)


def _with_profile(kind: str) -> bytes:
    more: dict[str, Any] = {} if kind == "GIF" else {"icc_profile": SWAPPED}
    return picture(kind, **more)


DAMAGED = {kind: _with_profile(kind) for kind in ALL_KINDS}
