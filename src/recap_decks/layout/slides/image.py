"""Pictures: whole in the columns that their proportions fill, or reaching to the slide's right edge, as photographs do.

Nothing is cut off that the outline does not allow to be (`fit: cover`), but for a photograph's edge; nothing is drawn
so large that its pixels show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import beside, theme
from recap_decks.layout.slides.frame import Body, body_placeholder, opening_rule
from recap_decks.layout.slides.topics import size_name
from recap_decks.layout.slides.visual_area import FIRST_OF_VISUAL, PlacedVisual, as_visual
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.media.picture import LoadedPicture
from recap_decks.media.placing import CENTRE, placed
from recap_decks.scene.items import Picture, Role, TextBox
from recap_decks.scene.slides import Placeholder
from recap_decks.story.slides import Image, Prose, Topic
from recap_decks.units import POINTS_PER_INCH, Box

PICTURE, CAPTION = FIRST_OF_VISUAL, FIRST_OF_VISUAL + 1  # placeholder indices

_TO_THE_EDGE = "picture to the edge"
_COARSEST = 100  # pixels an inch: no picture of pixels is drawn larger
_EDGE = 0.12  # the part of a photograph that may be cut off so that it fills its place
_MOST_CAPTION = 0.4  # of the area that a caption below the picture may take
_BESIDE = ((4, 5), (6, 7), (7, 9))  # columns of a picture beside points, and the column where these start
_PANORAMA = 9  # columns that a picture has to be wider than to stand across the slide


def in_area(image: Image, area: Box, setting: Setting) -> PlacedVisual | None:
    """The picture at the area's top left, its caption below it; None where the caption takes too much of it."""
    caption = _caption(image, replace(area, height=_MOST_CAPTION * area.height), setting)
    if caption is None:
        return None
    box = _sized(image, replace(area, height=area.height - caption.height), setting)
    return _made("picture", image, box, caption.moved(box.bottom + grid.S1), setting)


def with_points(
    image: Image, lead: Prose, topics: Sequence[Topic], setting: Setting, recent: Sequence[str] = ()
) -> Body | None:
    """The picture beside what the theme says: a photograph reaching to the slide's edge, unless the last two of the
    `recent` slides have one there, any other in the columns that it fills. None where not all of that fits."""
    tired = len(recent) >= 2 and all(f", {_TO_THE_EDGE}, " in name for name in recent[-2:])
    if not tired and _may_fill(image, _right_half(setting), setting):
        body = to_the_edge(image, lead, topics, setting)
        if body is not None:
            return body
    for columns, start in _BESIDE:
        gap = 0.0 if columns == 7 else grid.S3  # a column of air is gap enough
        area = replace(beside.visual_area(setting), width=setting.grid.span(columns) - gap)
        made = in_area(image, area, setting)
        wider = in_area(image, beside.visual_area(setting), setting)
        if made is None or wider is None or _area(made) < 0.8 * _area(wider):
            continue  # the picture gains by more columns
        body = beside.with_points(replace(made, name=f"picture, {columns} columns"), lead, topics, setting, start)
        if body is not None:
            return body
    return None


def to_the_edge(image: Image, lead: Prose, topics: Sequence[Topic], setting: Setting) -> Body | None:
    """The picture over the right half to the slide's edge, cut to fill it, what the theme says in the left half. None
    where that does not fit, or the picture has too few pixels."""
    half = _right_half(setting)
    caption = _caption(image, Box(half.x, half.y, setting.grid.span(6), _MOST_CAPTION * half.height), setting)
    if caption is None or not _is_fine(image, half, setting):
        return None
    box = replace(half, height=half.height - caption.height)
    made = _made(_TO_THE_EDGE, image, box, caption.moved(box.bottom + grid.S1), setting)
    for steps in beside.STEPS:
        points = beside.points_block(lead, topics, steps, 1, 5, setting)
        if points is not None:
            return Body(
                f"Visual and points, {made.name}, {size_name(steps, setting)}",
                (points.placeholder, *made.placeholders),
                (points.box, *made.boxes),
                (points.rule,),
                made.items,
            )
    return None


def alone(image: Image, setting: Setting) -> list[PlacedVisual]:
    """The picture on a slide of its own: its caption in the left third and the picture beside it; across the slide
    where it has none, or is a panorama. A caption that takes more room follows on slides of its own."""
    whole = Box(setting.grid.margin, setting.grid.top, setting.grid.live, setting.grid.bottom - setting.grid.top)
    is_panorama = _sized(image, whole, setting).width > setting.grid.span(_PANORAMA)
    if is_panorama or not (image.caption or image.credit):
        across = in_area(image, whole, setting)
        if across is not None:
            return [replace(across, name="picture across")]
    x = setting.grid.column(5)
    to_edge = replace(whole, x=x, width=setting.grid.width - x)
    fills = _may_fill(image, to_edge, setting)
    box = to_edge if fills else _sized(image, replace(whole, x=x, width=setting.grid.right - x), setting)
    third = Box(whole.x, whole.y + grid.S2, setting.grid.span(4) - grid.S3, whole.height - grid.S2)
    caption = _caption(image, third, setting, "M")
    name = f"picture {'to the edge' if fills else 'in two thirds'}"
    if caption is not None:
        rule = opening_rule(setting, setting.grid.margin, third.width)
        return [replace(_made(name, image, box, caption, setting), fixed=(rule,))]
    told = tuple(text for text in (image.caption, image.credit) if text is not None)
    bare = _made(name, image, box, _Caption(), setting)
    return [bare, *(as_visual(body) for body in theme.prose_bodies(told, setting))]


@dataclass(frozen=True, slots=True)
class _Caption:
    """A picture's caption and credit, placed; empty where it has neither. `height` is what it takes, the space above it
    included."""

    placeholder: Placeholder | None = None
    box: TextBox | None = None
    height: float = 0.0

    def moved(self, y: float) -> _Caption:
        """The same with its top at `y`."""
        if self.placeholder is None or self.box is None:
            return self
        by = y - self.box.box.y
        place = replace(self.box.box, y=y)
        paragraphs = tuple(
            replace(paragraph, lines=tuple(replace(line, baseline=line.baseline + by) for line in paragraph.lines))
            for paragraph in self.box.paragraphs
        )
        return _Caption(
            replace(self.placeholder, box=place), replace(self.box, box=place, paragraphs=paragraphs), self.height
        )


def _caption(image: Image, area: Box, setting: Setting, role: str = "S") -> _Caption | None:
    """Caption and credit at the top of an area, as high as they are; None where they do not fit it."""
    levels = setting.level(role, "muted" if role == "S" else "ink"), setting.level("foot", "muted", before=grid.S1)
    drafts = [
        Draft(pieces_of(text, level), number, Role.CAPTION)
        for number, (text, level) in enumerate(zip((image.caption, image.credit), levels, strict=True))
        if text is not None
    ]
    if not drafts:
        return _Caption()
    spot = body_placeholder(CAPTION, "Caption", area, *levels)
    block = set_whole(spot, drafts, setting, role=Role.CAPTION)
    if block is None:
        return None
    place = replace(area, height=block.height)
    return _Caption(replace(spot, box=place), replace(block.box, box=place), block.height + grid.S1)


def _made(name: str, image: Image, box: Box, caption: _Caption, setting: Setting) -> PlacedVisual:
    """The picture cut to fill that box, and its caption."""
    level = setting.level("S", "muted")
    spot = Placeholder(PICTURE, "pic", "Picture", box, (level,), "Picture")
    shown = placed(setting.pictures[image.file], box.width, box.height, fit="cover", focus=image.focus or CENTRE)
    told = image.alt or image.caption
    alt = None if image.decorative else told.plain if told is not None else ""
    item = Picture(box, shown.data, shown.media_type, picture_name(image), alt, shown.svg, PICTURE)
    spots = (caption.placeholder,) if caption.placeholder is not None else ()
    boxes = (caption.box,) if caption.box is not None else ()
    return PlacedVisual(name, (spot, *spots), boxes, (item,))


def picture_name(image: Image) -> str:
    """What the picture of that file is called on its slide."""
    return f"Picture {image.file}"


def _area(made: PlacedVisual) -> float:
    """Of the drawn picture, in square points."""
    (item,) = (item for item in made.items if isinstance(item, Picture))
    return item.box.width * item.box.height


def _right_half(setting: Setting) -> Box:
    """From the seventh column to the slide's edge, as high as the content."""
    x = setting.grid.column(7)
    return Box(x, setting.grid.top, setting.grid.width - x, setting.grid.bottom - setting.grid.top)


def _sized(image: Image, area: Box, setting: Setting) -> Box:
    """Where the picture stands in an area: all of it where it may be cut to fill it, else at its own proportions, but
    no larger than its pixels allow."""
    picture = setting.pictures[image.file]
    if image.fit == "cover" and _is_fine(image, area, setting):
        return area
    scale = min(area.width / picture.width, area.height / picture.height)
    if picture.svg is None:
        scale = min(scale, POINTS_PER_INCH / _COARSEST)
    return replace(area, width=picture.width * scale, height=picture.height * scale)


def _may_fill(image: Image, box: Box, setting: Setting) -> bool:
    """Whether the picture may be cut to fill the box: as the outline says, or where a photograph loses little."""
    picture = setting.pictures[image.file]
    ratio = picture.width * box.height / (picture.height * box.width)
    loses_little = min(ratio, 1 / ratio) >= 1 - _EDGE
    is_photograph = picture.is_photo and image.fit is None
    return (image.fit == "cover" or (is_photograph and loses_little)) and _is_fine(image, box, setting)


def _is_fine(image: Image, box: Box, setting: Setting) -> bool:
    """Whether the picture has the pixels to fill the box."""
    picture = setting.pictures[image.file]
    return picture.svg is not None or resolution(picture, box) >= _COARSEST


def resolution(picture: LoadedPicture, box: Box) -> float:
    """Pixels an inch of the picture filling the box."""
    return min(picture.width / box.width, picture.height / box.height) * POINTS_PER_INCH
