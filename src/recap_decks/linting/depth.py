"""How much there is of everything: words on a slide, text in a theme, points beside those of other themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from recap_decks.outline.model import Outline, Point, Text, Theme, texts_in
from recap_decks.problems import Problem
from recap_decks.scene.items import TextBox
from recap_decks.scene.slides import DeckScene

_READ_AT_ONCE = {"present": 75, "read": 150}  # words of a slide, by the deck's purpose
_SLACK = 1.2  # "about" so many
_WALL = 220  # words of a theme without anything to look at
_MANY, _FEW = 8, 1  # points
_SOME_WORDS = 30  # with which a single point says much


def words_in(texts: Iterable[Text]) -> int:
    """How many words they have; where a script has no spaces, fewer than readers would count."""
    return sum(len(text.plain.split()) for text in texts)


def wordy_slides(outline: Outline, deck: DeckScene) -> Iterator[Problem]:
    """RD303, of each theme once: its words on the slide that has the most of them, headline and visuals apart."""
    about = _READ_AT_ONCE[outline.purpose]
    most: Counter[str] = Counter()
    for slide in deck.slides:
        words: Counter[str] = Counter()
        for item in slide.scene.items:
            for paragraph in item.paragraphs if isinstance(item, TextBox) else ():
                for piece in paragraph.pieces:
                    words[_theme_of(piece.element)] += len(piece.text.split())
        for path, count in words.items():
            most[path] = max(most[path], count)
    reading = "at a desk" if outline.purpose == "read" else "while somebody speaks"
    for theme in outline.themes:
        count = most[theme.title.at.rpartition(".")[0]]
        if count > about * _SLACK:
            message = f"a slide of this theme has {count} words; about {about} are read {reading}"
            hint = "say less, or part the theme in two"
            if outline.purpose == "present":
                hint += "; a deck that nobody presents has `purpose: read`"
            yield Problem("RD303", message, theme.title.span, hint, "warning")


def _theme_of(element: str) -> str:
    """The path of the theme among whose words below the headline an element is; nothing where it is among none."""
    name, bracket, rest = element.partition("]")
    is_below = name.startswith("themes[") and rest not in (".title", ".headline") and not rest.startswith(".visuals")
    return name + bracket if is_below else ""


def walls_of_text(outline: Outline) -> Iterator[Problem]:
    """RD305."""
    for theme in outline.themes:
        words = words_in(texts_in((theme.summary, theme.topics)))
        if words > _WALL and not theme.visuals and not theme.skip:
            message = f"this theme has {words} words, and nothing to look at"
            hint = "show one of its thoughts as a chart, a table, a diagram or a quote under `visuals`"
            yield Problem("RD305", message, theme.title.span, hint, "warning")


def unequal_depth(outline: Outline) -> Iterator[Problem]:
    """RD312. Of a theme with nothing at all the reader has told (RD102)."""
    counts = [(theme, _points(theme)) for theme in outline.themes if not theme.skip]
    most = max((count for _, count in counts), default=0)
    for theme, count in counts:
        is_short = words_in(texts_in((theme.summary, theme.topics))) < _SOME_WORDS
        if most >= _MANY and 0 < count <= _FEW and not theme.visuals and is_short:
            message = f"this theme has one point, where another has {most}"
            hint = "say more of it, join it to another theme, or part the long one"
            yield Problem("RD312", message, theme.title.span, hint, "warning")


def _points(theme: Theme) -> int:
    def count(points: tuple[Point, ...]) -> int:
        return sum(1 + count(point.points) for point in points)

    return sum(count(topic.points) for topic in theme.topics)
