"""Pictures made for tests."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

from PIL import Image

from recap_decks.media.picture import load_picture
from recap_decks.media.placing import PlacedPicture, placed

Rgb = tuple[int, int, int]


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **options: Any) -> bytes:
    """A picture whose left half is dark and whose right half is light."""
    if mode == "I;16":
        image = Image.new(mode, size, 60_000)
        image.paste(Image.new(mode, (size[0] // 2, size[1]), 0))
    else:
        image = Image.new("RGB", size, "white")
        image.paste("black", (0, 0, size[0] // 2, size[1]))
        image = image.convert(mode)
    return saved(image, kind, **options)


def quarters(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red, green, blue and white, from the top left in reading order."""
    image = Image.new("RGB", size, "white")
    middle = size[0] // 2, size[1] // 2
    image.paste((255, 0, 0), (0, 0, *middle))
    image.paste((0, 255, 0), (middle[0], 0, size[0], middle[1]))
    image.paste((0, 0, 255), (0, middle[1], middle[0], size[1]))
    return image


def noise(size: tuple[int, int]) -> Image.Image:
    """As many colours as a camera makes."""
    bands = [Image.effect_noise(size, sigma) for sigma in (60, 80, 100)]
    return Image.merge("RGB", bands)


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def pixels(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def whole(data: bytes, **options: Any) -> PlacedPicture:
    """The picture placed whole, a point for each of its pixels, as finely as it is."""
    loaded = load_picture(data, "picture")
    return placed(loaded, loaded.width, loaded.height, **{"fit": "contain", "dpi": 72, **options})


def colour_at(data: bytes, x: int, y: int) -> tuple[int, ...]:
    found = pixels(data).getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 6) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def svg(body: str, attributes: str = 'viewBox="0 0 40 20"', before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'.encode()


def profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """A display's colour profile (ICC.1:2001-04, 6 and 7) with those tags."""
    table, data = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for name, tag in tags.items():
        table += name + struct.pack(">II", start + len(data), len(tag))
        data += tag
    body = struct.pack(">I", len(tags)) + table + data
    header = struct.pack(">I4sI4s4s4s", 128 + len(body), b"\0" * 4, 0x02100000, b"mntr", space, b"XYZ ")
    header += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + _xyz(0.9642, 1.0, 0.8249)
    return header.ljust(128, b"\0") + body


def gamma(exponent: float) -> bytes:
    """A tone curve."""
    return b"curv" + struct.pack(">IIH", 0, 1, round(exponent * 256)) + b"\0\0"


def primary(x: float, y: float, z: float) -> bytes:
    """A colour in the profile's connection space."""
    return b"XYZ \0\0\0\0" + _xyz(x, y, z)


def _xyz(*values: float) -> bytes:
    return struct.pack(">3i", *(round(value * 65536) for value in values))
