"""Pictures in the text column, and which of them have too few pixels for their place there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recap_decks.layout.pages.cover import logo_scale
from recap_decks.layout.pages.paper import PageGrid
from recap_decks.layout.pages.rows import Row
from recap_decks.layout.pages.typesetting import Typesetter
from recap_decks.media.cropping import Fit, fitted, shown
from recap_decks.media.picture import LoadedPicture
from recap_decks.media.placing import CENTRE, PlacedPicture, placed
from recap_decks.problems import Problem, Span
from recap_decks.scene.items import Enclosure, Picture
from recap_decks.story.sections import Report
from recap_decks.story.slides import Image
from recap_decks.units import POINTS_PER_INCH, Box

SHRUNK, SHRINKS_FROM = 2 / 3, 150.0  # how charts and pictures are made smaller, and the least height of one that is

_HIGHEST = 252.0
_FLATTEST = 2.4  # how many times as wide as high a picture that covers its frame may be
_FINE, _FINEST = 150, 300  # pixels an inch: print shows them below the first, and keeps no more than the second


def image_rows(ts: Typesetter, image: Image, within: tuple[Enclosure, ...]) -> list[Row]:
    """The picture, as large as the column and its pixels allow, and smaller where a page would else be left white;
    cropped only where it covers its frame."""
    picture = ts.pictures[image.file]
    width, tall = _frame(image, picture, ts.grid)
    made = placed(picture, width, tall, fit=_fit(image), focus=image.focus or CENTRE, dpi=_FINEST)
    told = image.alt or image.caption
    alt = None if image.decorative else (told.plain if told else "")

    def row(scale: float) -> Row:
        box = Box(ts.grid.x1, 0.0, made.width * scale, made.height * scale)
        return Row(box.height, [Picture(box, made.data, made.media_type, "Picture", alt, made.svg, within=within)])

    whole = row(1.0)
    if made.height > SHRINKS_FROM:
        whole.smaller = row(SHRUNK)
    return [whole]


def coarse_logo(logo: PlacedPicture, span: Span | None) -> Iterator[Problem]:
    """A warning for a logo that is printed with less than 150 pixels an inch; the outline names it at `span`."""
    if logo.svg is None:
        fine = round(logo.dpi / logo_scale(logo.width, logo.height))
        if fine < _FINE:
            message = f"this logo has {fine} pixels an inch on the report's cover, and looks coarse there"
            yield Problem("RD207", message, span, "an SVG looks sharp at any size", "warning")


def coarse_pictures(report: Report, grid: PageGrid, pictures: Mapping[str, LoadedPicture]) -> Iterator[Problem]:
    """A warning for each of the outline's pictures that is printed with less than 150 pixels an inch. Those that stand
    whole are set no larger than that; what covers its frame may have to be."""
    for part in report.parts:
        for theme in part.themes:
            for image in theme.visuals:
                if isinstance(image, Image) and (picture := pictures[image.file]).svg is None:
                    fine = round(_resolution(image, picture, grid))
                    if fine < _FINE:
                        message = f"this picture has {fine} pixels an inch in the report, and looks coarse there"
                        wanted = round(picture.width * _FINE / fine)
                        hint = (
                            f"one that is {wanted} pixels wide would look sharp; `fit: contain` shows this one smaller"
                        )
                        yield Problem("RD207", message, image.file_span, hint, "warning")


def _resolution(image: Image, picture: LoadedPicture, grid: PageGrid) -> float:
    """The picture's own pixels to an inch in its frame."""
    frame, natural = _frame(image, picture, grid), (picture.width, picture.height)
    seen = shown(natural, frame, _fit(image), image.focus or CENTRE)
    return POINTS_PER_INCH * seen.width / fitted(natural, frame, _fit(image))[0]


def _fit(image: Image) -> Fit:
    return image.fit or "contain"


def _frame(image: Image, picture: LoadedPicture, grid: PageGrid) -> tuple[float, float]:
    """Width and height of the picture's place, in points."""
    if _fit(image) == "cover":
        tall = min(_HIGHEST, grid.text * picture.height / picture.width)
        return grid.text, max(tall, grid.text / _FLATTEST)
    scale = min(grid.text / picture.width, _HIGHEST / picture.height)
    if picture.svg is None:
        scale = min(scale, POINTS_PER_INCH / _FINE)
    return picture.width * scale, picture.height * scale
