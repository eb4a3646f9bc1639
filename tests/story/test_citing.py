"""Footnote marks: which texts get which number, and what becomes a source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml

from recap_decks.outline.model import Text
from recap_decks.outline.reader import read_outline
from recap_decks.outline.visual_model import Chart, Table
from recap_decks.story.account import lost_texts, report_texts
from recap_decks.story.citing import citations, cited
from recap_decks.story.sections import Report, Story
from recap_decks.story.tell import tell

THEME = {"title": "Only", "topics": [{"title": "T", "points": ["A point"]}]}


def story_of(**keys: object) -> Story:
    typed = yaml.safe_dump({"title": "R", "themes": [THEME], **keys}).encode()
    outline, *_ = read_outline(
        typed, file="r.yaml", folder=Path(), icons=(), styles=("default",), layouts=(), default_slug="r"
    )
    story = tell(outline)
    assert lost_texts(outline, story) == []
    return story


def listed(report: Report) -> list[tuple[str, str | None]]:
    return [(source.title.plain, source.address.plain if source.address else None) for source in report.sources]


def marked(text: Text) -> str:
    """A text with its marks in brackets."""
    return "".join(f"[{run.cites}]" if run.cites else run.text for run in text.runs)


def test_a_link_gets_the_number_of_a_source_that_says_its_address() -> None:
    report = story_of(
        summary="See [the survey](https://survey.org/2024/), twice: [*the* survey](http://www.survey.org/2024).",
        sources=[{"title": "Other"}, {"title": "Survey 2024", "url": "https://survey.org/2024"}],
    ).report
    assert [marked(text) for text in report.summary] == ["See the survey[2], twice: the survey[2]."]
    assert listed(report) == [("Other", None), ("Survey 2024", "https://survey.org/2024")]


def test_other_links_become_sources_once_in_reading_order() -> None:
    report = story_of(
        summary="From [ *one* place](https://one.org) and [mail](mailto:ann@two.org).",
        conclusion="Again [there](https://one.org/).",
        sources=[{"title": "Typed"}],
    ).report
    assert marked(report.summary[0]) == "From one place[2] and mail[3]."
    assert [marked(text) for text in report.conclusion] == ["Again there[2]."]
    assert listed(report) == [("Typed", None), ("one place", "https://one.org"), ("mail", "ann@two.org")]
    assert [source.address.runs[0].link for source in report.sources if source.address] == [
        "https://one.org",
        "mailto:ann@two.org",
    ]


def test_an_address_in_sight_needs_no_mark() -> None:
    report = story_of(summary="<https://a.org/b>, [a.org/b](https://a.org/b/) and [ann@b.org](mailto:ann@b.org)").report
    assert list(citations(report)) == []
    assert report.sources == ()


def test_figures_name_their_sources_by_title_or_address() -> None:
    chart = {"chart": {"type": "bar", "title": "[By](https://c.org) kind", "data": {"A": 1}, "source": "a survey."}}
    table = {"table": {"columns": ["A"], "rows": [["[x](https://c.org)"]], "source": "https://c.org"}}
    report = story_of(
        themes=[{**THEME, "visuals": [chart, table]}],
        numbers=[
            {"value": "12", "label": "Things", "source": "A survey"},
            {"value": "1", "label": "B", "source": "No"},
        ],
        sources=[{"title": "A Survey", "url": "https://c.org"}],
    ).report
    first, second = report.parts[0].themes[0].visuals
    assert isinstance(first, Chart)
    assert isinstance(second, Table)
    assert [marked(text) for text in (first.title, first.source, second.source) if text] == [
        "By[1] kind",
        "a survey.[1]",
        "https://c.org[1]",
    ]
    assert [marked(cell) for row in second.rows for cell in row if cell] == ["x[1]"]
    assert [list(citations(number)) for number in report.numbers] == [[1], []]


def test_sessions_stand_among_the_sources() -> None:
    theme = {
        **THEME,
        "sessions": [{"title": "A talk", "url": "https://t.org"}, {"title": "Again", "url": "https://t.org"}],
    }
    report = story_of(themes=[theme]).report
    sessions = report.parts[0].themes[0].sessions
    assert [(marked(session.title), session.address) for session in sessions] == [
        ("A talk[1]", None),
        ("Again[1]", None),
    ]
    assert listed(report) == [("A talk", "https://t.org")]


def test_titles_are_listed_without_marks() -> None:
    topics = [{"title": "On [that](https://two.org)", "points": ["x"]}]
    report = story_of(themes=[{"title": "About [this](https://one.org)", "topics": topics}]).report
    assert list(citations(report.parts)) == []
    assert listed(report) == [("this", "https://one.org"), ("that", "https://two.org")]


def test_marks_are_no_text() -> None:
    report = story_of(summary="See [it](https://a.org).").report
    assert report.summary[0].plain == "See it."
    assert all(run.text for text in report_texts(replace(report, summary=())) for run in text.runs)


def test_a_report_that_links_nowhere_stays_as_it_is() -> None:
    report = story_of(summary="Plain.", sources=[{"title": "Uncited"}]).report
    assert cited(report) == report
