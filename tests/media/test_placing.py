"""Pictures in frames: which part is shown, how fine, and in which format."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.media.pictures import colour_at, near, noise, picture, pixels, quarters, saved, svg

from recap_decks.media.cropping import Fit, Region, fitted, shown
from recap_decks.media.picture import LoadedPicture, load_picture
from recap_decks.media.placing import PlacedPicture, placed
from recap_decks.media.raster import in_grey

SIDES = st.floats(1, 5_000)
PARTS = st.floats(0, 1)
WHITE_PIXEL = (255, 255, 255)


def loaded(image: Image.Image, kind: str = "PNG", **options: object) -> LoadedPicture:
    return load_picture(saved(image, kind, **options), "picture")


@given(size=st.tuples(SIDES, SIDES), frame=st.tuples(SIDES, SIDES), focus=st.tuples(PARTS, PARTS))
def test_a_frame_that_is_covered_shows_as_much_as_it_can_around_the_focus(
    size: tuple[float, float], frame: tuple[float, float], focus: tuple[float, float]
) -> None:
    part = shown(size, frame, "cover", focus)
    left, top, right, bottom = part.corners
    slack = 1e-6 * max(size)
    assert left >= 0
    assert top >= 0
    assert right <= size[0] + slack
    assert bottom <= size[1] + slack
    assert part.width / part.height == pytest.approx(frame[0] / frame[1])
    assert part.width == pytest.approx(size[0]) or part.height == pytest.approx(size[1])
    assert left - slack <= focus[0] * size[0] <= right + slack
    assert top - slack <= focus[1] * size[1] <= bottom + slack
    for start, length, whole, wanted in (
        (left, part.width, size[0], focus[0] * size[0]),
        (top, part.height, size[1], focus[1] * size[1]),
    ):
        nearest = min(max(wanted, length / 2), whole - length / 2)
        assert start + length / 2 == pytest.approx(nearest, abs=slack)


@given(size=st.tuples(SIDES, SIDES), frame=st.tuples(SIDES, SIDES))
def test_a_picture_that_is_contained_is_whole_and_keeps_its_proportions(
    size: tuple[float, float], frame: tuple[float, float]
) -> None:
    assert shown(size, frame, "contain", (0, 1)) == Region(0, 0, *size)
    width, height = fitted(size, frame, "contain")
    assert width / height == pytest.approx(size[0] / size[1])
    assert width == pytest.approx(frame[0]) or height == pytest.approx(frame[1])
    assert width <= frame[0] * (1 + 1e-9)
    assert height <= frame[1] * (1 + 1e-9)


@given(
    size=st.tuples(st.integers(1, 60), st.integers(1, 60)),
    frame=st.tuples(st.floats(1, 60), st.floats(1, 60)),
    fit=st.sampled_from(["cover", "contain"]),
    focus=st.tuples(PARTS, PARTS),
    dpi=st.floats(10, 300),
    kind=st.sampled_from(["PNG", "JPEG"]),
)
def test_no_picture_is_finer_than_asked_for_or_than_it_was(
    size: tuple[int, int],
    frame: tuple[float, float],
    fit: Fit,
    focus: tuple[float, float],
    dpi: float,
    kind: str,
) -> None:
    given = loaded(quarters(size), kind)
    cut = placed(given, *frame, fit=fit, focus=focus, dpi=dpi)
    width, height = pixels(cut.data).size
    assert (cut.width, cut.height) == pytest.approx(fitted(size, frame, fit))
    assert width <= min(size[0], max(1, cut.width / 72 * dpi + 0.5))
    assert height <= min(size[1], max(1, cut.height / 72 * dpi + 0.5))
    assert cut.dpi == pytest.approx(width * 72 / cut.width)


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize(
    ("focus", "seen"),
    [((0, 0), (255, 0, 0)), ((1, 0), (0, 255, 0)), ((0, 1), (0, 0, 255)), ((1, 1), (255, 255, 255))],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_focus_is_what_is_seen(
    kind: str, focus: tuple[float, float], seen: tuple[int, int, int], orientation: int
) -> None:
    image = quarters((1600, 800))
    if orientation == 6:
        image = image.transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = orientation
    narrow = placed(loaded(image, kind, exif=exif), 20, 200, focus=(focus[0], 0.5))
    low = placed(loaded(image, kind, exif=exif), 400, 20, focus=(0.5, focus[1]))
    row = 10 if focus[1] == 0 else pixels(narrow.data).height - 10
    column = 10 if focus[0] == 0 else pixels(low.data).width - 10
    assert near(colour_at(narrow.data, 10, row), seen)
    assert near(colour_at(low.data, column, 10), seen)


def test_a_large_photograph_has_the_pixels_that_its_frame_shows() -> None:
    cut = placed(loaded(noise((3000, 2000)), "JPEG"), 360, 180)
    assert cut.media_type == "image/jpeg"
    assert pixels(cut.data).size == (1100, 550)
    assert cut.dpi == 220


def test_a_small_picture_stays_as_coarse_as_it_is() -> None:
    cut = placed(loaded(quarters((100, 50))), 360, 180)
    assert pixels(cut.data).size == (100, 50)
    assert cut.dpi == 20
    assert pixels(cut.data).convert("RGB").getcolors() == quarters((100, 50)).getcolors()


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_plain_jpeg_of_the_right_size_is_kept_byte_for_byte(mode: str) -> None:
    data = picture("JPEG", size=(100, 50), mode=mode)
    assert placed(load_picture(data, "picture"), 100, 50).data == data
    assert placed(load_picture(data, "picture"), 100, 49).data != data
    assert placed(load_picture(data, "picture"), 10, 5).data != data


@pytest.mark.parametrize(
    ("image", "kind", "media_type"),
    [
        (quarters((300, 200)), "PNG", "image/png"),
        (quarters((300, 200)), "WEBP", "image/png"),
        (quarters((300, 200)), "JPEG", "image/jpeg"),
        (noise((300, 200)), "PNG", "image/jpeg"),
        (noise((300, 200)), "WEBP", "image/jpeg"),
        (noise((300, 200)), "TIFF", "image/jpeg"),
    ],
)
def test_photographs_are_jpeg_and_graphics_png(image: Image.Image, kind: str, media_type: str) -> None:
    assert placed(loaded(image, kind), 30, 20).media_type == media_type


def test_a_photograph_that_something_shows_through_is_png() -> None:
    image = noise((300, 200))
    image.putalpha(Image.linear_gradient("L").resize((300, 200)))
    cut = placed(loaded(image), 30, 20)
    assert cut.media_type == "image/png"
    assert pixels(cut.data).mode == "RGBA"


def test_colours_beside_what_is_see_through_stay_clean() -> None:
    image = Image.new("RGBA", (400, 400), (0, 0, 0, 0))  # see-through black, which must not darken the edge
    image.paste((255, 255, 255, 255), (0, 0, 201, 400))
    cut = pixels(placed(loaded(image), 40, 40, dpi=72).data)
    for x in range(40):
        red, green, blue, alpha = colour_at(saved(cut), x, 20)
        assert alpha == 0 or min(red, green, blue) > 250


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = saved(noise((500, 300)), "JPEG")

    def cut() -> PlacedPicture:
        placed.cache_clear()
        return placed(load_picture(data, "picture"), 90, 60)

    assert cut() == cut()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_grey_has_no_colour_left(kind: str) -> None:
    data = placed(loaded(quarters((400, 200)), kind), 72, 36).data
    cut = pixels(in_grey(data)).convert("RGB")
    assert in_grey(data)[:2] == data[:2]
    colours = cut.getcolors(cut.width * cut.height)
    assert colours is not None
    assert len(colours) > 3
    assert all(len(set(colour)) == 1 for _, colour in colours if isinstance(colour, tuple))


DRAWING = svg("<rect width='20' height='20' fill='#f00'/><rect x='20' width='20' height='20' fill='#00f'/>")


def test_a_drawing_is_as_fine_as_it_is_asked_for_and_never_coarse() -> None:
    cut = placed(load_picture(DRAWING, "drawing"), 144, 72)
    assert (cut.media_type, cut.dpi) == ("image/png", math.inf)
    assert pixels(cut.data).size == (440, 220)
    assert cut.svg is not None


def test_a_drawing_is_cut_as_pixels_are() -> None:
    cut = placed(load_picture(DRAWING, "drawing"), 72, 72, focus=(1, 0.5))
    assert pixels(cut.data).size == (220, 220)
    assert colour_at(cut.data, 5, 110) == (0, 0, 255, 255)
    again = load_picture(cut.svg or b"", "the part")  # the SVG shows the same part as its pixels
    assert (again.width, again.height) == (20, 20)
    assert colour_at(placed(again, 72, 72).data, 5, 110) == (0, 0, 255, 255)
