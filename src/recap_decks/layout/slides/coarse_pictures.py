"""Pictures that have too few pixels for their place on a slide, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.image import picture_name, resolution
from recap_decks.problems import Problem
from recap_decks.scene.items import Picture
from recap_decks.scene.slides import DeckScene
from recap_decks.story.sections import Story
from recap_decks.story.slides import Image, ThemeSlide

_FINE = 150  # pixels an inch, from which on a projector shows none of them


def coarse_pictures(story: Story, deck: DeckScene, setting: Setting) -> Iterator[Problem]:
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
