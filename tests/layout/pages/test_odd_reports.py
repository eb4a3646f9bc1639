"""Reports at the edges of what a person may write: each still stands on its pages, whole."""

from __future__ import annotations

import pytest
from tests.layout.pages.reports import LONG_WORD, content, laid_out, plain, prose_of, story, text, theme, untitled
from tests.layout.pages.test_pages import check_apart, check_inside, check_whole

from recap_decks.printing import PAPERS, Paper
from recap_decks.scene.items import Role
from recap_decks.story.sections import PartSection, Story
from recap_decks.story.slides import Fact, Number, Point, Reference, Run, Text, Topic

SENTENCE = "Organizations are increasingly adopting self-service approaches to platforms. "


def _points(count: int, label: str | None, said: str | None, at: str = "p") -> tuple[Point, ...]:
    return tuple(
        Point(
            text(f"{label} {index}", f"{at}[{index}].label") if label else None,
            text(f"{said} {index}", f"{at}[{index}].text") if said else None,
        )
        for index in range(count)
    )


def _topic(points: tuple[Point, ...] = (), title: str | None = "Topic", words: int = 0, at: str = "topic") -> Topic:
    return Topic(text(title, f"{at}.title") if title else None, prose_of(words, f"{at}.summary"), points)


def _of_topics(*topics: Topic) -> Story:
    return story(untitled(theme(1, topics=topics)))


def _parts(count: int, themes: int, *, title: str = "Part") -> tuple[PartSection, ...]:
    return tuple(
        PartSection(
            f"p{part}", part + 1, text(f"{title} {part}", f"parts[{part}].title"),
            tuple(
                theme(
                    part * themes + index + 1,
                    text(f"Theme {part} {index} of {title}", f"themes[{part}-{index}].title"),
                    topics=(_topic(_points(4, "Label", "text", f"{part}-{index}"), at=f"topic {part}-{index}"),),
                )
                for index in range(themes)
            ),
        )
        for part in range(count)
    )  # fmt: skip


ODD: dict[str, Story] = {
    "a theme that is only a title": story(untitled(theme(1))),
    "no themes": story(),
    "a title of three thousand characters": story(
        untitled(theme(1)), title=SENTENCE * 38, subtitle=text(SENTENCE * 9, "s")
    ),
    "a title that is one word": story(untitled(theme(1)), title=LONG_WORD * 3),
    "a theme's title of two thousand characters": story(
        untitled(theme(1, text(SENTENCE * 25, "x")), theme(2), theme(3))
    ),
    "a topic's title of a thousand characters": _of_topics(_topic(_points(9, "A", "b"), SENTENCE * 12, 60)),
    "a topic's title that is one word": _of_topics(_topic(_points(60, "A", "b"), LONG_WORD)),
    "forty points": _of_topics(_topic(_points(40, "Label", "Something said of it"))),
    "two hundred points alone": _of_topics(_topic(_points(200, None, "Plain"), None)),
    "labels alone": _of_topics(_topic(_points(20, "Only a label, longer than its column is wide", None))),
    "long labels": _of_topics(_topic(_points(8, "A label that goes on and on until it takes four lines", "text"))),
    "words too long for any column": _of_topics(_topic(_points(4, LONG_WORD, LONG_WORD * 2))),
    "points of a page each": _of_topics(_topic(_points(3, "Label", SENTENCE * 45))),
    "nested points of a page each": _of_topics(
        Topic(points=(Point(text("Label", "l"), None, _points(3, "Nested", SENTENCE * 45)),))
    ),
    "a lead of a thousand words": story(
        untitled(theme(1, lead=prose_of(1000, "lead"), topics=(_topic(words=700),)))
    ),
    "a conclusion of six hundred words": story(
        untitled(theme(1)), conclusion=prose_of(200, "conclusion", paragraphs=3)
    ),
    "a summary of two pages": story(
        untitled(theme(1)), summary=prose_of(900, "summary"), programme=_points(30, "A", "b")
    ),
    "numbers that are sentences": story(
        untitled(theme(1)),
        numbers=tuple(
            Number(*(text(SENTENCE * times, f"n{i}.{times}") for times in (3, 2, 9, 1)))
            for i in range(6)
        ),
    ),
    "takeaways with long labels and nested points": story(
        untitled(theme(1)),
        takeaways=(
            Point(text(LONG_WORD, "a"), text(SENTENCE, "b")),
            Point(text(SENTENCE * 2, "c"), text(SENTENCE * 9, "d"), _points(4, "Nested", "text", "e")),
            Point(text("Label", "f")),
            Point(None, text(SENTENCE * 30, "g")),
            *_points(20, "More", SENTENCE, "h"),
        ),
    ),
    "sources with addresses": story(
        untitled(theme(1)),
        sources=tuple(
            Reference(text("A source", f"s{i}"), None, text("https://a.org/" + "a-long/path?query=x&" * 6, f"a{i}"))
            for i in range(30)
        ),
    ),
    "ten facts": story(
        untitled(theme(1)), facts=tuple(Fact(text("Fact", f"f{i}"), (text(SENTENCE, f"v{i}"),)) for i in range(10))
    ),
    "thirty parts": story(*_parts(30, 1)),
    "twenty-five themes in a part": story(*_parts(3, 25)),
    "parts with long titles": story(*_parts(4, 9, title=SENTENCE * 3)),
    "a part that is one word": story(*_parts(3, 6, title=LONG_WORD)),
    "marks in every text": _of_topics(
        Topic(
            Text((Run("Bold", bold=True), Run(" and "), Run("code", code=True)), "a"),
            (Text((Run("A "), Run("link", link="https://example.org"), Run(" struck", struck=True)), "b"),),
            (Point(Text((Run("x = 1", code=True),), "c"), Text((Run("italic " * 30, italic=True),), "d")),),
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ODD)
def test_odd_reports_stand_on_their_pages_whole(name: str, paper: Paper) -> None:
    report = laid_out(ODD[name], paper)
    check_inside(report, paper)
    check_apart(report)
    check_whole(ODD[name], report)


def test_a_large_recap_keeps_its_numbers_apart_from_its_titles() -> None:
    report = laid_out(story(*_parts(3, 400)))
    check_inside(report, "a4")
    check_apart(report)
    entries = [plain(box) for page in report.pages for box in content(page) if box.role is Role.CONTENTS_ITEM]
    assert "1200\tTheme 2 399 of Part" in entries
