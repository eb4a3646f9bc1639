"""Outlines made in place of the reader: small ones by hand, and random ones with everything an outline can hold."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from recap_decks.outline.model import (
    Action,
    Event,
    Headlines,
    Number,
    Outline,
    Part,
    Point,
    Prepared,
    Prose,
    Run,
    Session,
    Source,
    Text,
    Theme,
    Topic,
)
from recap_decks.outline.visual_model import Moment, Quote, Timeline


def text(plain: str, at: str) -> Text:
    return Text((Run(plain),), at=at)


def theme(index: int, title: str, *, part: str | None = None, headline: str | None = None, skip: bool = False) -> Theme:
    """A theme with one topic of one point."""
    at = f"themes[{index}]"
    topic = Topic(
        text(f"Topic of {title}", f"{at}.topics[0].title"),
        points=(
            Point(
                text(f"Label of {title}", f"{at}.topics[0].points[0].label"),
                text(f"Text of {title}", f"{at}.topics[0].points[0].text"),
            ),
        ),
    )
    return Theme(
        id=f"theme-{index}",
        title=text(title, f"{at}.title"),
        part=part,
        headline=text(headline, f"{at}.headline") if headline else None,
        topics=(topic,),
        skip=skip,
    )


def part(index: int, title: str) -> Part:
    return Part(f"part-{index}", text(title, f"parts[{index}].title"))


def paragraphs(at: str, *plain: str) -> Prose:
    return tuple(text(one, at if number == 1 else f"{at}#{number}") for number, one in enumerate(plain, start=1))


# Few and short: what the letters do to each other is for the tests of typography.
plain_texts: SearchStrategy[str] = st.text("\"'-. aB1:", max_size=8)
titles = st.sampled_from(["Security", "security", "Overview", "Closing", "Agenda", "Conclusion", "A (2)"]) | plain_texts
addresses = st.none() | st.sampled_from(["https://example.com/a-1...", "mailto:someone@example.com", "talks/one.html"])


@composite
def _text(draw: DrawFn, at: str, plain: SearchStrategy[str] = plain_texts) -> Text:
    runs = draw(st.lists(st.builds(Run, plain, bold=st.booleans(), code=st.booleans()), min_size=1, max_size=2))
    return Text(tuple(runs), at=at)


def _maybe(at: str, plain: SearchStrategy[str] = plain_texts) -> SearchStrategy[Text | None]:
    return st.none() | _text(at, plain)


@composite
def _prose(draw: DrawFn, at: str) -> Prose:
    count = draw(st.integers(0, 2))
    return tuple(draw(_text(at if index == 0 else f"{at}#{index + 1}")) for index in range(count))


@composite
def _points(draw: DrawFn, at: str, depth: int = 2) -> tuple[Point, ...]:
    points = []
    for index in range(draw(st.integers(0, 2))):
        path = f"{at}[{index}]"
        nested = draw(_points(f"{path}.points", depth - 1)) if depth > 1 else ()
        points.append(Point(draw(_maybe(f"{path}.label")), draw(_text(f"{path}.text")), nested))
    return tuple(points)


@composite
def _themes(draw: DrawFn, index: int, part_ids: list[str]) -> Theme:
    at = f"themes[{index}]"
    counts = st.integers(0, 2)
    return Theme(
        id=f"theme-{index}",
        title=draw(_text(f"{at}.title", titles)),
        part=draw(st.sampled_from([None, *part_ids])),
        headline=draw(_maybe(f"{at}.headline", titles)),
        summary=draw(_prose(f"{at}.summary")),
        topics=tuple(
            Topic(
                draw(_maybe(f"{at}.topics[{number}].title", titles)),
                draw(_prose(f"{at}.topics[{number}].summary")),
                draw(_points(f"{at}.topics[{number}].points")),
            )
            for number in range(draw(counts))
        ),
        visuals=(
            Quote(draw(_text(f"{at}.visuals[0].quote.text")), draw(_maybe(f"{at}.visuals[0].quote.who"))),
            Timeline((Moment(*(draw(_text(f"{at}.visuals[1].timeline[0].{key}")) for key in ("when", "what"))),)),
        ),
        meaning=draw(_prose(f"{at}.meaning")),
        actions=tuple(
            Action(draw(_text(f"{path}.what")), draw(_maybe(f"{path}.who")), draw(_maybe(f"{path}.by")))
            for path in (f"{at}.actions[{number}]" for number in range(draw(counts)))
        ),
        sessions=tuple(
            Session(draw(_text(f"{path}.title")), draw(_maybe(f"{path}.speaker")), draw(addresses))
            for path in (f"{at}.sessions[{number}]" for number in range(draw(counts)))
        ),
        notes=draw(_prose(f"{at}.notes")),
        skip=draw(st.booleans()),
    )


@composite
def outlines(draw: DrawFn) -> Outline:
    """Outlines with everything, in parts that hold themes, only skipped ones or none, and titles that are alike."""
    parts = tuple(
        Part(f"part-{index}", draw(_text(f"parts[{index}].title", titles))) for index in range(draw(st.integers(0, 3)))
    )
    ids = [one.id for one in parts]
    days = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
    headlines = ("summary", "numbers", "programme", "agenda", "takeaways", "conclusion")
    return Outline(
        title=draw(_text("title", titles)),
        themes=tuple(draw(_themes(index, ids)) for index in range(draw(st.integers(1, 4)))),
        slug="random",
        subtitle=draw(_maybe("subtitle")),
        language=draw(st.sampled_from(["en", "en-GB", "de", "fr", "es", "ja"])),
        event=Event(
            draw(_maybe("event.name", titles)),
            draw(days),
            draw(days),
            draw(_maybe("event.venue")),
            draw(_maybe("event.city")),
            draw(_maybe("event.country")),
            draw(addresses),
        ),
        prepared=Prepared(draw(_maybe("prepared.by")), draw(_maybe("prepared.for")), draw(days)),
        summary=draw(_prose("summary")),
        numbers=tuple(
            Number(
                draw(_text(f"numbers[{index}].value")),
                draw(_maybe(f"numbers[{index}].label")),
                draw(_maybe(f"numbers[{index}].note")),
                draw(_maybe(f"numbers[{index}].source")),
            )
            for index in range(draw(st.integers(0, 2)))
        ),
        programme=draw(_points("programme")),
        parts=parts,
        takeaways=draw(_points("takeaways")),
        conclusion=draw(_prose("conclusion")),
        headlines=Headlines(**{name: draw(_maybe(f"headlines.{name}", titles)) for name in headlines}),
        sources=tuple(
            Source(draw(_text(f"sources[{index}].title")), draw(addresses), draw(_maybe(f"sources[{index}].note")))
            for index in range(draw(st.integers(0, 2)))
        ),
    )
