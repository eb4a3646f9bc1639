"""What part of its space a drawing shows: settled, it is drawn as it was, whole or cut."""

from __future__ import annotations

from io import BytesIO

import pytest
import resvg_py
from PIL import Image, ImageChops
from tests.media.pictures import pixels, svg

from recap_decks.media.picture import load_picture
from recap_decks.media.placing import placed

GROUND = "<rect width='100%' height='100%' fill='#eee'/>"
MARKS = "<rect x='2' y='2' width='12' height='6' fill='#c00'/><circle cx='30' cy='12' r='6' fill='#06c'/>"
BLUE_DISC = "<circle cx='50%' cy='50%' r='20%' fill='#00f'/>"
STOPS = "<stop stop-color='#f00'/><stop offset='1' stop-color='#00f'/>"
PAINTED = "<rect width='40' height='20' fill='url(#a)'/>"

VIEWS = [
    'viewBox="0 0 40 20"',
    'width="40" height="20"',
    'width="80" height="40" viewBox="0 0 40 20"',
    'viewBox="-10 -5 60 30"',
    'width="30" height="30" viewBox="0 0 40 20"',
    'width="30" height="30" viewBox="0 0 40 20" preserveAspectRatio="xMinYMax"',
    'width="30" height="30" viewBox="0 0 40 20" preserveAspectRatio="xMaxYMin meet"',
    'width="30" height="30" viewBox="0 0 40 20" preserveAspectRatio="xMidYMid slice"',
    'width="30" height="30" viewBox="0 0 40 20" preserveAspectRatio="xMaxYMid slice"',
    'width="30" height="30" viewBox="4 2 40 20" preserveAspectRatio="none"',
    'width="60" viewBox="0 0 40 20"',
    'height="60" viewBox="0 0 40 20"',
]

BODIES = [
    GROUND + MARKS,
    GROUND + BLUE_DISC,
    GROUND + "<line x1='10%' y1='10%' x2='90%' y2='90%' stroke='#000' stroke-width='2'/>",
    f"<linearGradient id='a' gradientUnits='userSpaceOnUse'>{STOPS}</linearGradient>{PAINTED}",
    f"<radialGradient id='a' gradientUnits='userSpaceOnUse'>{STOPS}</radialGradient>{PAINTED}",
    f"<svg x='25%' width='50%' viewBox='0 0 40 20'>{GROUND}{MARKS}</svg>",
    f"<svg viewBox='0 0 80 20'>{GROUND}{MARKS}</svg>",
    "<mask id='m' maskUnits='userSpaceOnUse' x='25%' y='10%' width='50%' height='80%'>"
    f"<rect width='40' height='20' fill='#fff'/></mask><g mask='url(#m)'>{GROUND}{MARKS}</g>",
]


def as_it_was(data: bytes, width: int) -> Image.Image:
    """What resvg makes of the file itself."""
    return pixels(resvg_py.svg_to_bytes(svg_string=data.decode(), width=width, skip_system_fonts=True))


def alike(one: Image.Image, other: Image.Image) -> bool:
    assert one.size == other.size
    grounds = [Image.new("RGBA", one.size, "white") for _ in range(2)]
    for ground, image in zip(grounds, (one, other), strict=True):
        ground.alpha_composite(image.convert("RGBA"))
    difference = ImageChops.difference(*(ground.convert("RGB") for ground in grounds)).convert("L")
    coarse = difference.resize((difference.width // 4, difference.height // 4), Image.Resampling.BOX)
    return not any(coarse.histogram()[17:])


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("view", VIEWS)
def test_a_settled_drawing_is_drawn_as_it_was(view: str, body: str) -> None:
    data = svg(body, view)
    loaded = load_picture(data, "drawing")
    cut = placed(loaded, loaded.width, loaded.height, fit="contain", dpi=72 * 4)
    drawn = pixels(cut.data)
    assert alike(drawn, as_it_was(data, drawn.width))
    assert cut.svg is not None
    assert alike(as_it_was(cut.svg, drawn.width), drawn)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("focus", [(0.3, 0.8), (1.0, 0.0)])
def test_a_part_is_what_the_whole_shows_there(view: str, body: str, focus: tuple[float, float]) -> None:
    loaded = load_picture(svg(body, view), "drawing")
    side = min(loaded.width, loaded.height)
    whole = pixels(placed(loaded, loaded.width, loaded.height, fit="contain", dpi=72 * 4).data)
    part = placed(loaded, side, side, focus=focus, dpi=72 * 4)
    scale = whole.width / loaded.width
    left = min(max(0.0, focus[0] * loaded.width - side / 2), loaded.width - side) * scale
    top = min(max(0.0, focus[1] * loaded.height - side / 2), loaded.height - side) * scale
    drawn = pixels(part.data)
    there = whole.resize(drawn.size, Image.Resampling.BICUBIC, (left, top, left + side * scale, top + side * scale))
    assert alike(drawn, there)
    assert part.svg is not None
    assert alike(as_it_was(part.svg, drawn.width), drawn)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="20"', (40, 20)),
        ('width="100mm" height="10cm"', (377.95, 377.95)),
        ('width="1in" height="48px" viewBox="0 0 40 20"', (96, 48)),
        ('width="100%" height="100%" viewBox="0 0 20 40"', (20, 40)),
        ('width="50" viewBox="0,0,40,20"', (50, 25)),
        ('height="1e1" viewBox="0 0 40 20"', (20, 10)),
    ],
)
def test_the_size_is_read_as_css_reads_it(attributes: str, size: tuple[float, float]) -> None:
    loaded = load_picture(svg(GROUND, attributes), "drawing")
    assert (loaded.width, loaded.height) == pytest.approx(size, abs=0.01)


def test_whether_something_shows_through_is_seen() -> None:
    assert not load_picture(svg(GROUND), "drawing").transparent
    assert load_picture(svg(MARKS), "drawing").transparent
    assert Image.open(BytesIO(placed(load_picture(svg(MARKS), "drawing"), 40, 20).data)).mode == "RGBA"
