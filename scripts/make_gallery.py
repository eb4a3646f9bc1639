"""Draws docs/gallery: a slide of every kind in one style, and every style on the same slides.

python scripts/make_gallery.py        (needs the extra `png`)
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from recap_decks.build import Build
from recap_decks.gallery import style_sheets
from recap_decks.opening import open_file
from recap_decks.paper.raster import page_images
from recap_decks.style.tokens import style_names

GALLERY = Path(__file__).resolve().parents[1] / "docs" / "gallery"
WIDTH = 640


def main() -> None:
    """Writes the pictures of kinds and styles, and the page that shows them."""
    opened = open_file(GALLERY / "outline.yaml")
    build = Build(opened.outline, opened.logo, pictures=opened.pictures, own_style=opened.style)
    pages = build.slide_pages()
    slides = [build.slides.deck.slides[number - 1] for number in pages.numbers]
    for old in GALLERY.glob("*.png"):
        old.unlink()
    rows = []
    for number, slide, picture in zip(pages.numbers, slides, page_images(pages.data, 2 * WIDTH), strict=True):
        name = f"{number:02}-{slide.scene.key.replace('/', '-').replace('#', '-')}.png"
        (GALLERY / name).write_bytes(_small(picture))
        rows.append((name, slide.title))
    styles = style_sheets(style_names(), GALLERY)
    for path, data in styles.items():
        path.with_name(f"style-{path.name}").write_bytes(_small(data))
    (GALLERY / "README.md").write_text(_page(rows), encoding="utf-8")


def _small(picture: bytes) -> bytes:
    image = Image.open(BytesIO(picture)).convert("RGB")
    image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    out = BytesIO()
    image.quantize(128, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _page(rows: list[tuple[str, str]]) -> str:
    lines = [
        "# Gallery",
        "",
        "Made by `python scripts/make_gallery.py` from [outline.yaml](outline.yaml), whose conference is made up.",
        "Nothing was moved by hand.",
        "",
        "## Styles",
        "",
        *(f"### {name}\n\n![Four slides in the style {name}](style-{name}.png)\n" for name in style_names()),
        "## Kinds of slides",
        "",
        *(f"![{title}]({name})\n" for name, title in rows),
    ]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    main()
