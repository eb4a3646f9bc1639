"""The images of an article that is drafted from: looked for, opened, and given names beside the outline."""

from __future__ import annotations

import re
from pathlib import Path

from recap_decks.drafting.blocks import Picture
from recap_decks.drafting.model import Draft

FOLDER = "assets"


class Pictures:
    """Which images there are. `names` holds, by a picture's identity, its file's name from the outline's folder;
    `outputs` what is still to be written; `missed` a sentence for each that is not there.

    What cannot be used, or has no folder to go to, is left over in the draft, with its words.
    """

    def __init__(self, draft: Draft, article_folder: Path, outline_folder: Path | None) -> None:
        self.names: dict[int, str] = {}
        self.outputs: dict[Path, bytes] = {}
        self.missed: list[str] = []
        self._from, self._to = article_folder, outline_folder
        for theme in draft.themes:
            for visual in theme.visuals:
                if isinstance(visual, Picture):
                    why = self._take(visual)
                    if why:
                        told = f"image {visual.source[:200]}: {why}"
                        self.missed.append(told)
                        words = " – ".join(words.plain for words in (visual.alt, visual.caption) if words)
                        draft.left_over.append(f"{told}. {words}" if words else f"{told}.")

    def _take(self, picture: Picture) -> str:
        """Why the image cannot stand in the outline; empty where it can."""
        if self._to is None:
            return "with -o it would be copied beside the outline"
        data = picture.data
        if data is None:
            if re.match(r"[a-z][a-z0-9+.-]+:|//", picture.source, re.I):
                return "it is on the web, and nothing is fetched"
            try:
                data = (self._from / re.split(r"[?#]", picture.source)[0].lstrip("/")).read_bytes()
            except (OSError, ValueError):
                return "it is not there beside the article"
        from recap_decks.media.faults import PictureError
        from recap_decks.media.picture import load_picture

        try:
            load_picture(data, picture.source)
        except PictureError as fault:
            return fault.message
        self.names[id(picture)] = self._named(picture.source, data)
        return ""

    def _named(self, source: str, data: bytes) -> str:
        """The image's file below the outline's folder: the name it had, or the next one that is free."""
        assert self._to is not None
        last = re.split(r"[\\/]", re.split(r"[?#]", source)[0])[-1]
        stem, dot, ending = re.sub(r"[^\w.-]+", "-", last).strip("-.").rpartition(".")
        stem, ending = (stem, f".{ending}") if dot else (ending, "")
        number = 1
        while True:
            name = f"{stem[:80] or 'image'}{f'-{number}' if number > 1 else ''}{ending[:10]}"
            place = self._to / FOLDER / name
            if self.outputs.get(place, data) == data and self._is_free(place, data):
                if not place.exists():
                    self.outputs[place] = data
                return f"{FOLDER}/{name}"
            number += 1

    def _is_free(self, place: Path, data: bytes) -> bool:
        """Whether nothing else stands there."""
        try:
            return place.read_bytes() == data
        except FileNotFoundError:
            return True
        except OSError:
            return False
