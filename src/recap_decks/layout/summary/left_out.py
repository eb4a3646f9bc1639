"""What a summary leaves out of the report's story, by the rules of its ladder: it is said wherever one is made."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.layout.summary.entries import Content
from recap_decks.layout.summary.fitting import Fitted
from recap_decks.story.sections import Report, ThemeSection
from recap_decks.story.slides import Point


def left_out(report: Report, fitted: Fitted) -> Iterator[str]:
    """The kinds of text that the report has and the summary has not, or not whole, in words for the command line."""
    yield from _of_opening(report, fitted)
    themes = [theme for part in report.parts for theme in part.themes]
    yield from _of_themes(themes, fitted.content)
    if report.programme:
        yield "the programme"
    if any(theme.visuals for theme in themes):
        yield "visuals"
    if report.takeaways and fitted.closing.takeaways == "labels":
        yield "texts of takeaways"
    if report.tasks:
        yield from _of_actions(report, fitted)
    if report.conclusion or report.conclusion_statement:
        yield "the conclusion"
    if any(theme.sessions for theme in themes):
        yield "sessions"
    if report.sources:
        yield "sources"


def _of_opening(report: Report, fitted: Fitted) -> Iterator[str]:
    if any(fact.label.at.startswith("word/prepared") for fact in report.facts):
        yield "whom it is by and for"
    if report.summary != fitted.opening.prose:
        yield "part of the executive summary" if fitted.opening.prose else "the executive summary"
    if report.numbers and not fitted.opening.numbers:
        yield "numbers"
    elif any(number.note or number.source for number in report.numbers):
        yield "notes on numbers"


def _of_themes(themes: list[ThemeSection], content: Content) -> Iterator[str]:
    topics = [topic for theme in themes for topic in theme.topics]
    points = [point for topic in topics for point in topic.points]
    if content is Content.TEXTS:
        return
    if any(theme.lead for theme in themes) or any(topic.summary for topic in topics):
        yield "leads of themes and topics"
    if any(theme.meaning for theme in themes):
        yield "what themes mean"
    if content is Content.LABELS:
        if any(len(theme.topics) == 1 and theme.topics[0].points and theme.topics[0].title for theme in themes):
            yield "titles of only topics"
        if any(_has_more_than_label(point) for point in points):
            yield "texts of points"
    elif content is Content.TOPICS and points:
        yield "points"
    elif content is Content.TITLES and topics:
        yield "topics"


def _has_more_than_label(point: Point) -> bool:
    return bool(point.text or point.points)


def _of_actions(report: Report, fitted: Fitted) -> Iterator[str]:
    if fitted.closing.actions == "counted":
        yield "actions"
    elif fitted.closing.actions == "who" and any(task.by for task in report.tasks):
        yield "by when actions are due"
