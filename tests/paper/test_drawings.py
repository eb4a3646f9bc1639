"""SVG in a PDF: paths where it is no more than paths, and then drawn as resvg draws it; its pixels where it is more."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from tests.media.pictures import svg
from tests.paper.reports import written

from recap_decks.media.picture import load_picture
from recap_decks.media.placing import PlacedPicture, placed
from recap_decks.scene.items import Picture
from recap_decks.units import Box

BOX = Box(40, 50, 200, 100)
SCALE = 2  # pixels a point that pages are looked at with
PAGE = (600.0, 800.0)  # whole pixels, on which what is drawn meets what it is compared with
FOLDER = Path(__file__).parent / "drawings"
PATHS = sorted((FOLDER / "paths").iterdir())
BEYOND = sorted((FOLDER / "beyond").iterdir())


def drawn(data: bytes, box: Box = BOX) -> PlacedPicture:
    return placed(load_picture(data, "drawing"), box.width, box.height, dpi=72 * SCALE)


def named(name: str) -> bytes:
    return (FOLDER / "paths" / f"{name}.svg").read_bytes()


def on_page(*items: Picture) -> bytes:
    return written(*items, size=PAGE)


def as_item(cut: PlacedPicture, box: Box = BOX) -> Picture:
    return Picture(box, cut.data, cut.media_type, "drawing", "A drawing", cut.svg)


def seen(pdf: bytes, box: Box = BOX) -> Image.Image:
    """What a page shows in a box."""
    document = pypdfium2.PdfDocument(pdf)
    whole: Image.Image = document[0].render(scale=SCALE).to_pil().convert("RGB")
    document.close()
    return whole.crop((box.x * SCALE, box.y * SCALE, box.right * SCALE, box.bottom * SCALE))


def on_white(png: bytes) -> Image.Image:
    image = Image.open(BytesIO(png)).convert("RGBA")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    return ground.convert("RGB")


def unlike(one: Image.Image, other: Image.Image) -> float:
    """The part of both that differs by more than edges do."""
    difference = ImageChops.difference(one, other).convert("L")
    coarse = difference.resize((difference.width // 4, difference.height // 4), Image.Resampling.BOX)
    return sum(coarse.histogram()[25:]) / (coarse.width * coarse.height)


def has_pixels(pdf: bytes) -> bool:
    return bool(pypdf.PdfReader(BytesIO(pdf)).pages[0].images)


@pytest.mark.parametrize("file", PATHS, ids=lambda file: file.stem)
def test_paths_are_drawn_as_paths_and_as_resvg_draws_them(file: Path) -> None:
    cut = drawn(file.read_bytes())
    pdf = on_page(as_item(cut))
    assert not has_pixels(pdf)
    assert unlike(seen(pdf), on_white(cut.data)) < 0.012  # an edge down the middle, a pixel aside


@pytest.mark.parametrize("file", BEYOND, ids=lambda file: file.stem)
def test_what_is_more_than_paths_is_drawn_as_pixels(file: Path) -> None:
    cut = drawn(file.read_bytes())
    pdf = on_page(as_item(cut))
    assert has_pixels(pdf)
    assert unlike(seen(pdf), on_white(cut.data)) == 0


@pytest.mark.parametrize("name", ["shapes", "a-gradient-that-fades-out", "clips"])
def test_a_part_is_drawn_alone(name: str) -> None:
    box = Box(300, 400, 90, 120)
    cut = drawn(named(name), box)
    pdf = on_page(as_item(cut, box))
    assert unlike(seen(pdf, box), on_white(cut.data)) < 0.004
    around = seen(pdf, Box(280, 380, 130, 160))
    around.paste("white", (38, 38, 222, 282))
    assert around.getcolors() == [(260 * 320, (255, 255, 255))]


def test_the_same_drawing_is_stored_once_at_any_size() -> None:
    whole = drawn(named("shapes"))
    small = as_item(whole, Box(300, 300, 50, 25))
    once, twice = on_page(as_item(whole)), on_page(as_item(whole), small)
    assert len(twice) - len(once) < 250  # its element, too
    assert unlike(seen(twice, small.box), on_white(drawn(named("shapes"), small.box).data)) < 0.02


def test_the_same_drawing_gives_the_same_bytes() -> None:
    for name in ("opacity", "clips", "a-gradient-that-fades-out"):
        assert on_page(as_item(drawn(named(name)))) == on_page(as_item(drawn(named(name))))


STOPS = "<stop stop-color='#e33'/><stop offset='.3' stop-color='#fc0'/><stop offset='1' stop-color='#06c'/>"
FADE = "<stop stop-color='#06c'/><stop offset='1' stop-color='#06c' stop-opacity='0'/>"
NUMBERS = st.floats(-20, 60).map(lambda value: round(value, 2))
COLOURS = st.sampled_from(["#c00", "#06c", "gold", "none", "url(#a)", "url(#b)"])
STEPS = st.lists(
    st.tuples(st.sampled_from("MLHVCSQTAZmlhvcsqtaz"), st.lists(NUMBERS, min_size=7, max_size=7)),
    min_size=1,
    max_size=8,
)
TAKEN = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@st.composite
def paths(draw: st.DrawFn) -> str:
    """Path data of any letters, within reach of the drawing."""
    data = [f"M{draw(NUMBERS)} {draw(NUMBERS)}"]
    for letter, values in draw(STEPS):
        used = [value / 3 if letter.islower() else value for value in values[: TAKEN[letter.upper()]]]
        if letter in "Aa":
            used[:5] = [abs(used[0]) + 1, abs(used[1]) + 1, used[2], int(used[3] > 20), int(used[4] > 20)]
        data.append(letter + " ".join(f"{value:.6g}" for value in used))
    return "".join(data)


@st.composite
def figures(draw: st.DrawFn) -> str:
    """A path in some manner, alone or in a group."""
    manner = {
        "fill": draw(COLOURS),
        "stroke": draw(COLOURS),
        "stroke-width": f"{draw(st.floats(0.5, 4)):.2f}",
        "stroke-linecap": draw(st.sampled_from(["butt", "round", "square"])),
        "stroke-linejoin": draw(st.sampled_from(["round", "bevel"])),
        "fill-rule": draw(st.sampled_from(["nonzero", "evenodd"])),
        "opacity": f"{draw(st.floats(0.2, 1)):.2f}",
        "fill-opacity": f"{draw(st.floats(0.2, 1)):.2f}",
        "transform": draw(st.sampled_from(["", "rotate(10 20 10)", "translate(3 -2) scale(.8 1.1)", "skewX(12)"])),
    }
    attributes = " ".join(f"{key}='{value}'" for key, value in manner.items())
    path = f"<path d='{draw(paths())}' {attributes}/>"
    return f"<g opacity='{draw(st.floats(0.3, 1)):.2f}'>{path}</g>" if draw(st.booleans()) else path


@given(figures=st.lists(figures(), min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_any_paths_are_drawn_as_resvg_draws_them(figures: list[str]) -> None:
    gradients = (
        f"<linearGradient id='a' gradientUnits='userSpaceOnUse' x2='30'>{STOPS}</linearGradient>"
        f"<radialGradient id='b' gradientUnits='userSpaceOnUse' cx='20' cy='10' r='15'>{FADE}</radialGradient>"
    )
    cut = drawn(svg("<rect width='40' height='20' fill='#eee'/>" + gradients + "".join(figures)))
    pdf = on_page(as_item(cut))
    assert not has_pixels(pdf)
    assert unlike(seen(pdf), on_white(cut.data)) < 0.02
