"""The promises, checked on every build: nothing outside its box or the page, no overlap, legible, nothing lost.

A breach is a fault of ours, never of the person's outline, and stops the build.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.problems import InternalFault
from recap_decks.scene.items import (
    ChartFrame,
    Group,
    Item,
    Miniature,
    Picture,
    Piece,
    Role,
    Rule,
    Scene,
    Shape,
    Stroke,
    TableFrame,
    TextBox,
    drawn_items,
)
from recap_decks.scene.slides import SlideScene
from recap_decks.units import Box

Contrast = Callable[[str, str], float]

_TOLERANCE = 0.6  # points: what rounding may add
_OVERLAP = 1.0  # points that two texts' boxes may share, in both directions
_MOST_TOLD = 8  # breaches in one message

# WCAG 2.2, success criterion 1.4.3: least contrast of text, and of large text (18 pt, or 14 pt bold).
_TEXT, _LARGE_TEXT = 4.5, 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0

_DESCRIBED = (ChartFrame, TableFrame, Picture, Group, Shape)  # items that may have an alternative text

_JOINT = "+"  # between the paths of an element that shows several texts as one

_SMALL_ROLES = (Role.RUNNING, Role.CAPTION)


@dataclass(frozen=True, slots=True)
class Least:
    """The least size of text in points; `small` is that of what runs along all pages, and of captions."""

    text: float
    small: float


ON_SLIDES = Least(14.0, 10.0)
ON_READ_SLIDES = Least(12.0, 10.0)  # of a deck that is read rather than shown
ON_PAGES = Least(8.0, 7.5)  # both of code, which is set a tenth smaller than the text that it stands in


@dataclass(frozen=True, slots=True)
class Drawn:
    """A scene with all that is seen on it, its layout's fixed items too."""

    scene: Scene
    items: Sequence[Item]
    least: Least


def verify(drawn: Sequence[Drawn], texts: Collection[tuple[str, str]], contrast: Contrast) -> None:
    """Raises InternalFault where a scene breaks a promise.

    `texts` are paths and plain texts that must be drawn whole, or said where they are alternative texts; `contrast`
    gives the ratio of two colour names.
    """
    breaches: list[str] = []
    for number, one in enumerate(drawn, 1):
        breaches += [f"{one.scene.key}: {breach}" for breach in _breaches(one, number, contrast)]
    breaches += [f"lost: {path}: {text[:60]!r}" for path, text in lost(drawn, texts)]
    if breaches:
        more = len(breaches) - _MOST_TOLD
        told = breaches[:_MOST_TOLD] + ([f"and {more} more"] if more > 0 else [])
        raise InternalFault("what was laid out breaks a promise:\n  " + "\n  ".join(told))


def _breaches(drawn: Drawn, number: int, contrast: Contrast) -> Iterator[str]:
    page = Box(0, 0, drawn.scene.width, drawn.scene.height)
    items = list(drawn_items(drawn.items))
    speaking = [item for item in items if isinstance(item, TextBox | Miniature)]
    for item in items:
        for box in _boxes(item):
            if not page.contains(box, _TOLERANCE):
                yield f"{getattr(item, 'name', 'a rule')} leaves the page: {box}"
    grounds: list[Shape] = []  # what is drawn so far may lie under the texts that follow
    for item in items:
        if isinstance(item, TextBox):
            yield from _outside(item)
            yield from _small(item, drawn.least)
            yield from _misnumbered(item, number)
            yield from _faint(item, _ground(item, grounds, drawn.scene.ground), contrast)
        elif isinstance(item, Shape):
            grounds.append(item)
        elif isinstance(item, Group):
            grounds += [member for member in item.items if isinstance(member, Shape)]
    yield from _overlapping(speaking)


def _boxes(item: Item) -> Iterator[Box]:
    match item:
        case TextBox() | Rule() | Shape() | Stroke() | Picture() | Miniature():
            yield item.box
        case Group():
            for member in item.items:
                yield member.box
        case _:
            return


def _outside(text: TextBox) -> Iterator[str]:
    box = text.box
    for paragraph in text.paragraphs:
        for line in paragraph.lines:
            across = line.x < box.x - _TOLERANCE or line.x + line.width > box.right + _TOLERANCE
            if across or line.baseline > box.bottom + _TOLERANCE or line.baseline < box.y:
                words = "".join(piece.text for piece in line.pieces)[:40]
                yield f"{text.name}: {words!r} leaves its box"
                return


def _small(text: TextBox, least: Least) -> Iterator[str]:
    floor = least.small if text.role in _SMALL_ROLES else least.text
    pieces = (piece for paragraph in text.paragraphs for line in paragraph.lines for piece in line.pieces)
    sizes = (piece.size for piece in pieces if not piece.raised)  # a footnote's mark may be smaller
    size = min(sizes, default=floor)
    if size < floor - 0.01:
        yield f"{text.name}: text of {size:g} pt, under the least size of {floor:g} pt"


def _misnumbered(text: TextBox, number: int) -> Iterator[str]:
    said = "".join(paragraph.plain for paragraph in text.paragraphs)
    if text.field == "slide-number" and said != str(number):
        yield f"{text.name}: {said!r} on slide {number}"


def _ground(text: TextBox, grounds: Sequence[Shape], page: str) -> str:
    """The fill under a text: of the last shape drawn that holds its whole box, else the page's."""
    return next((shape.fill for shape in reversed(grounds) if shape.box.contains(text.box, _TOLERANCE)), page)


def _faint(text: TextBox, ground: str, contrast: Contrast) -> Iterator[str]:
    seen: set[tuple[str, bool]] = set()
    for paragraph in text.paragraphs:
        for line in paragraph.lines:
            for piece in line.pieces:
                key = (piece.colour, _is_large(piece))
                if key in seen:
                    continue
                seen.add(key)
                ratio = contrast(piece.colour, ground)
                if ratio < (_LARGE_TEXT if key[1] else _TEXT):
                    yield f"{text.name}: {piece.colour} on {ground} has a contrast of {ratio:.1f} only"


def _is_large(piece: Piece) -> bool:
    return piece.size >= _LARGE or ("bold" in piece.face and piece.size >= _LARGE_BOLD)


def _overlapping(texts: Sequence[TextBox | Miniature]) -> Iterator[str]:
    ordered = sorted(texts, key=lambda text: text.box.y)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.box.y >= one.box.bottom:
                break
            across, down = one.box.overlap(other.box)
            if across > _OVERLAP and down > _OVERLAP:
                yield f"{one.name} and {other.name} overlap by {across:.1f} x {down:.1f} pt"


def lost(drawn: Iterable[Drawn], texts: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """The texts that are not drawn whole, spaces apart, anywhere; those whose path ends in `.alt` may be said in an
    item's alternative text instead, and a chart's numbers may be told by its marks."""
    found: dict[str, list[str]] = {}
    said: list[str] = []
    for one in drawn:
        said += [_bare(item.alt) for item in one.items if isinstance(item, _DESCRIBED) and item.alt]
        for path, text in (told for item in one.items if isinstance(item, ChartFrame) for told in item.chart.told()):
            found.setdefault(path, []).append(text)
        for item in drawn_items(one.items):
            if isinstance(item, TextBox):
                for paragraph in item.paragraphs:
                    for line in paragraph.lines:
                        for piece in line.pieces:
                            for path in {piece.element, *piece.element.split(_JOINT)}:
                                found.setdefault(path, []).append(piece.text)
    drawn_texts = {path: _bare("".join(pieces)) for path, pieces in found.items()}

    def is_told(path: str, text: str) -> bool:
        bare = _bare(text)
        return bare in drawn_texts.get(path, "") or (path.endswith(".alt") and any(bare in alt for alt in said))

    return sorted((path, text) for path, text in texts if not is_told(path, text))


def _bare(text: str) -> str:
    return "".join(text.split()).replace(SOFT_HYPHEN, "")


def verify_notes(slides: Iterable[SlideScene], told: Iterable[str]) -> None:
    """Raises InternalFault unless the slides' notes, which are not drawn, are the paragraphs `told`, in that order."""
    written = [paragraph for slide in slides for paragraph in slide.notes]
    wanted = list(told)
    if written != wanted:
        first = next(text or other for text, other in zip_longest(wanted, written, fillvalue="") if text != other)
        raise InternalFault(f"the notes laid out are not those told, from {first[:60]!r} on")
