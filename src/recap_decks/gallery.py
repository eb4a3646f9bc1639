"""What styles look like: some slides of a small sample, drawn in each as one picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

_SAMPLE = Path(__file__).parent / "samples" / "styles.yaml"
_SHOWN = ("cover", "numbers", "theme/delivery", "theme/pace")  # the slides' keys
_GAP, _GROUND = 12, "#C8CCCA"


def style_sheet(name: str, width: int = 960) -> bytes:
    """Four sample slides in the built-in style of that name, two beside each other, each `width` pixels wide, as a PNG.

    Raises KeyError where there is no such style, and NoRasterizer where the extra `png` is not installed.
    """
    from recap_decks.build import Build
    from recap_decks.opening import open_file
    from recap_decks.paper.raster import page_images

    outline = open_file(_SAMPLE, _SAMPLE.name).outline
    build = Build(replace(outline, style=replace(outline.style, name=name)))
    slides = build.slide_pages()
    keys = [slide.scene.key for slide in build.slides.deck.slides]
    pages = [slides.numbers.index(keys.index(key) + 1) for key in _SHOWN]
    pictures = list(page_images(slides.data, width))
    return sheet([pictures[page] for page in pages], 2)


def sheet(pictures: Sequence[bytes], columns: int) -> bytes:
    """Pictures of one size beside and under each other, as a PNG of 256 colours."""
    from PIL import Image

    images = [Image.open(BytesIO(picture)).convert("RGB") for picture in pictures]
    width, height = images[0].size
    rows = -(-len(images) // columns)
    whole = Image.new("RGB", (columns * (width + _GAP) + _GAP, rows * (height + _GAP) + _GAP), _GROUND)
    for at, image in enumerate(images):
        whole.paste(image, (_GAP + at % columns * (width + _GAP), _GAP + at // columns * (height + _GAP)))
    out = BytesIO()
    whole.quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def style_sheets(names: Iterable[str], folder: Path) -> dict[Path, bytes]:
    """Each style's sheet by the file of that folder that it goes to: `<name>.png`."""
    return {folder / f"{name}.png": style_sheet(name) for name in names}
