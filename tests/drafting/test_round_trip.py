"""Random outlines as Markdown articles: what is drafted from them keeps every text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drafting.reading_back import drafted_yaml, letters, read_back
from tests.strategies import ODD_TEXTS, TEXTS, Drawn, outlines

from recap_decks.drafting.words import Words, marked, tidied
from recap_decks.opening import open_stream
from recap_decks.outline.inline import runs
from recap_decks.outline.texts import Run


def escaped(text: str) -> str:
    """A text of which Markdown takes no sign for one of its own."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def as_markdown(outline: dict[str, Any]) -> str:
    """An outline as a person would set the article that it recaps."""
    return "\n\n".join(_article(outline))


def _article(outline: dict[str, Any]) -> Iterator[str]:
    yield f"# {escaped(outline['title'])}"
    yield from (escaped(outline[key]) for key in ("subtitle",) if key in outline)
    yield from _prose(outline.get("summary", ""))
    yield from _points(outline.get("programme", []))
    for theme in outline["themes"]:
        yield f"## {escaped(theme['title'])}"
        for key in ("headline", "summary", "meaning", "notes"):
            yield from _prose(theme.get(key, ""))
        for topic in theme.get("topics", []):
            yield f"### {escaped(topic['title'])}"
            yield from _prose(topic.get("summary", ""))
            yield from _points(topic.get("points", []))
    for number in outline.get("numbers", []):
        yield "\n".join(f"- {escaped(text)}" for text in number.values())
    for key, title in (("takeaways", "Key takeaways"), ("conclusion", "Conclusion")):
        if key in outline:
            yield f"## {title}"
            yield from _points(outline[key]) if key == "takeaways" else _prose(outline[key])
    for source in outline.get("sources", []):
        yield "## Sources"
        yield "\n".join(f"- {escaped(text)}" for text in source.values())


def _prose(text: str) -> Iterator[str]:
    yield from (escaped(paragraph) for paragraph in text.split("\n\n") if paragraph)


def _points(points: list[Any]) -> Iterator[str]:
    if points:
        yield "\n".join(line for point in points for line in _point(point, ""))


def _point(point: Any, margin: str) -> Iterator[str]:
    if isinstance(point, str):
        yield f"{margin}- {escaped(point)}"
        return
    if "text" in point:
        label = f"**{escaped(point['label'])}:** " if "label" in point else ""
        yield f"{margin}- {label}{escaped(point['text'])}"
        inner = point.get("points", [])
    else:
        ((label, inner),) = point.items()
        yield f"{margin}- {escaped(label)}" + (f": {escaped(inner)}" if isinstance(inner, str) else "")
        inner = inner if isinstance(inner, list) else []
    for one in inner:
        yield from _point(one, margin + "  ")


_NAMES = {"title", "headline", "summary", "topics", "points", "text", "label", "notes", "meaning", "headlines"}


def in_article(outline: dict[str, Any]) -> list[str]:
    """The texts that the article has."""
    skipped = {"event", "prepared", "headlines"}

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, item in value.items():
                if key not in _NAMES:  # a label
                    yield str(key)
                yield from texts(item)
        elif isinstance(value, list):
            for item in value:
                yield from texts(item)
        else:
            yield from value.split("\n\n")

    return [text for key, value in outline.items() if key not in skipped for text in texts(value)]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(outlines())
def test_a_drafted_outline_keeps_every_text(drawn: Drawn) -> None:
    article = as_markdown(drawn.value)
    outline = drafted_yaml(article.encode(), "article.md")
    open_stream(BytesIO(outline.encode()), "drafted", Path())  # raises where it is at fault
    told = read_back(outline)
    wanted = [letters(text) for text in drawn.texts if text in in_article(drawn.value)]
    assert [text for text in wanted if text not in told] == []


RUNS = st.lists(
    st.builds(
        Run,
        text=st.one_of(TEXTS, ODD_TEXTS, st.text("ab *`\\[]()<>~_&!", min_size=1, max_size=8)),
        bold=st.booleans(),
        italic=st.booleans(),
        code=st.booleans(),
        struck=st.booleans(),
        link=st.sampled_from([None, None, "https://example.org/a_(b)", "mailto:ada@example.org"]),
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=200)
@given(RUNS)
def test_marks_are_written_so_that_every_letter_is_read_back(parts: list[Run]) -> None:
    words: Words = tidied(parts)
    read = "".join(run.text for run in runs(marked(words)))
    assert read.split() == words.plain.split()


@settings(deadline=None, max_examples=150)
@given(st.text("ab *`\\[]()<>~_&!#-:'\"{}$%@|?,. ", max_size=30))
def test_no_sign_of_a_plain_text_becomes_a_mark(text: str) -> None:
    words = tidied([Run(text)])
    read = runs(marked(words))
    assert [run for run in read if run.bold or run.italic or run.code or run.struck or run.link] == []
    assert "".join(run.text for run in read).split() == words.plain.split()
