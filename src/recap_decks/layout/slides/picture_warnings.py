"""Pictures with too few pixels for their place on a slide, and logos lost on a cover, told before anything is
written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.image import picture_name, resolution
from recap_decks.problems import Problem, Span
from recap_decks.scene.items import Picture, Shape
from recap_decks.scene.slides import DeckScene, SlideScene
from recap_decks.story.sections import Story
from recap_decks.story.slides import Image, ThemeSlide
from recap_decks.style.colour import contrast

_FINE = 150  # pixels an inch, from which on a projector shows none of them
_LEAST_SEEN = 0.1  # of a logo, that has to differ from its ground


def picture_warnings(story: Story, deck: DeckScene, setting: Setting, logo: Span | None) -> Iterator[Problem]:
    """Every warning for pictures of the deck; the outline names its logo at `logo`."""
    yield from _faint_logo(deck.slides[0], setting, logo)
    yield from _coarse_pictures(story, deck, setting)


def _faint_logo(cover: SlideScene, setting: Setting, span: Span | None) -> Iterator[Problem]:
    """A warning where hardly anything of the logo differs from the ground that it stands on."""
    from recap_decks.media.standing_out import standing_out

    grounds = [item for item in cover.items if isinstance(item, Shape)]
    for logo in cover.scene.items:
        if not isinstance(logo, Picture) or logo.name != "Logo":
            continue
        under = (shape.fill for shape in reversed(grounds) if shape.box.contains(logo.box, 1.0))
        ground = setting.style.colours[next(under, cover.scene.ground)]
        if standing_out(logo.data, ground, cache(contrast)) < _LEAST_SEEN:
            message = f"this logo can hardly be seen on the deck's cover, whose ground is #{ground}"
            yield Problem("RD208", message, span, "use the form of the logo that is meant for such a ground", "warning")


def _coarse_pictures(story: Story, deck: DeckScene, setting: Setting) -> Iterator[Problem]:
    """A warning for each picture of the outline that is drawn with less than 150 pixels an inch."""
    boxes = {
        (slide.scene.key.partition("#")[0], item.name): item.box
        for slide in deck.slides
        for item in slide.scene.items
        if isinstance(item, Picture)
    }
    for slide in story.slides:
        if isinstance(slide, ThemeSlide):
            for image in slide.visuals:
                if isinstance(image, Image) and (box := boxes.get((slide.frame.key, picture_name(image)))) is not None:
                    picture = setting.pictures[image.file]
                    fine = resolution(picture, box)
                    if picture.svg is None and fine < _FINE:
                        message = f"this picture has {fine:.0f} pixels an inch on its slide, and looks coarse there"
                        wanted = round(picture.width * _FINE / fine)
                        hint = f"one that is {wanted} pixels wide would look sharp"
                        yield Problem("RD204", message, image.file_span, hint, "warning")
