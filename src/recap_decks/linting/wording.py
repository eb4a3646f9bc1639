"""Words that say nothing, and links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from recap_decks.outline.model import Outline, Point, texts_in
from recap_decks.outline.visual_model import Image
from recap_decks.problems import Problem

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3  # letters, up to which a word is one of grammar
_PICTURE = re.compile(r"\S+\.(png|jpe?g|gif|webp|avif|tiff?|svg|bmp|heic)", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # RFC 3986, 3.1


def repeated_labels(outline: Outline) -> Iterator[Problem]:
    """RD304: a text whose longer words all stand in its label."""
    for point in _points_in(outline):
        if point.label and point.text:
            said, known = _said(point.text.plain), _said(point.label.plain)
            if said and said <= known:
                hint = "say what is new about it, or leave the text away"
                message = "this point says after its label what the label says"
                yield Problem("RD304", message, point.text.span, hint, "warning")


def _said(text: str) -> set[str]:
    """The words that carry meaning, without a plural's s."""
    return {word.removesuffix("s") for word in _WORD.findall(text.casefold()) if len(word) > _SHORT or word.isdecimal()}


def _points_in(outline: Outline) -> Iterator[Point]:
    topics = (topic.points for theme in outline.themes for topic in theme.topics)
    for points in (outline.programme, outline.takeaways, *topics):
        for point in points:
            yield point
            yield from point.points


def file_names_as_alt(outline: Outline) -> Iterator[Problem]:
    """RD308 (WCAG 2.2, failure F30)."""
    for theme in outline.themes:
        for image in theme.visuals:
            if isinstance(image, Image) and image.alt and _is_file_name(image.alt.plain, image.file):
                message = f"the alternative text `{image.alt.plain}` is the name of a file"
                yield Problem("RD308", message, image.alt.span, "say what the picture shows", "warning")


def _is_file_name(alt: str, file: str) -> bool:
    stem = PurePosixPath(file.replace("\\", "/")).stem
    return bool(_PICTURE.fullmatch(alt)) or (alt == stem and bool(re.search(r"[\d_]", stem)))


def dead_links(outline: Outline, exists: Callable[[str], bool]) -> Iterator[Problem]:
    """RD311: each link to a file once; `exists` says of one, as typed, whether it is there."""
    told: set[str] = set()
    for text in texts_in(outline):
        for run in text.runs:
            file = re.split("[?#]", run.link)[0] if run.link else ""
            if file and not _ADDRESS.match(file) and file not in told and not exists(file):
                told.add(file)
                hint = "links are looked up from the outline's folder"
                yield Problem("RD311", f"the link leads to `{file}`, which is not there", text.span, hint, "warning")
