"""Pictures made for tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image


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


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def pixels(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def svg(body: str, attributes: str = 'viewBox="0 0 40 20"', before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'.encode()
