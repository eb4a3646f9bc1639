"""The outline's vocabulary as the model has it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.outline.reading_outlines import THEMES, one_theme, outline_of, problems_of, read
from tests.strategies import Drawn, outlines

from recap_decks.outline.model import Point, Theme, texts_in
from recap_decks.outline.reader import read_outline
from recap_decks.outline.visual_model import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Quote,
    Table,
    Timeline,
)
from recap_decks.problems import OutlineError, Problem, Span

REPOSITORY = Path(__file__).parents[2]


def theme_of(body: str) -> Theme:
    return outline_of(one_theme(body)).themes[0]


def shown(points: tuple[Point, ...]) -> list[object]:
    """Points as plain values: text, (label, text), or (label, text, points)."""

    def one(point: Point) -> object:
        label, text = point.label and point.label.plain, point.text and point.text.plain
        if point.points:
            return label, text, shown(point.points)
        return text if label is None else (label, text)

    return [one(point) for point in points]


def test_forms_of_a_point() -> None:
    source = """
topics:
  - points:
      - A plain sentence
      - Label: text
      - "Label: text"
      - Only a label:
      - Nested: [one, Two: three, {text: four, label: Five}]
      - text: The long form
        label: Long
        points:
          - six
      - Text: upper case is a label
      - {label: alone}
      - 2024: 8000
"""
    (topic,) = theme_of(source).topics
    assert shown(topic.points) == [
        "A plain sentence",
        ("Label", "text"),
        "Label: text",
        ("Only a label", None),
        ("Nested", None, ["one", ("Two", "three"), ("Five", "four")]),
        ("Long", "The long form", ["six"]),
        ("Text", "upper case is a label"),
        ("alone", None),
        ("2024", "8000"),
    ]


def test_paths_name_every_text_once() -> None:
    outline = outline_of(
        one_theme("summary: |\n  One\n\n  Two\ntopics:\n  - points:\n      - a\n      - L: [b, {c: d}]\n")
        + "numbers: [{value: 1, label: one}]\nparts: [{title: P}]\nprepared: {for: Us}\n"
    )
    paths = [text.at for text in texts_in(outline)]
    assert sorted(paths) == sorted(
        [
            "title",
            "themes[0].title",
            "themes[0].summary",
            "themes[0].summary#2",
            "themes[0].topics[0].points[0].text",
            "themes[0].topics[0].points[1].label",
            "themes[0].topics[0].points[1].points[0].text",
            "themes[0].topics[0].points[1].points[1].label",
            "themes[0].topics[0].points[1].points[1].text",
            "numbers[0].value",
            "numbers[0].label",
            "parts[0].title",
            "prepared.for",
        ]
    )


def test_spans_are_where_the_text_stands() -> None:
    source = one_theme("topics:\n  - points:\n      - 😀 Лейбл: the *text* 😀  # note\n      - 'quoted'")
    lines = source.split("\n")
    (topic,) = outline_of(source).themes[0].topics
    found = {text.plain: text.span for text in texts_in(topic)}

    def at(span: Span | None) -> str:
        assert span is not None
        assert span.line == span.end_line
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]

    assert at(found["😀 Лейбл"]) == "😀 Лейбл"
    assert at(found["the text 😀"]) == "the *text* 😀"
    assert at(found["quoted"]) == "'quoted'"


def test_a_folded_text_parts_at_blank_lines_and_a_literal_one_too() -> None:
    folded = "summary: >\n  One\n  line\n\n  Two\n\n\n  Three\n"
    literal = "conclusion: |\n  One\n  line\n\n  Two\n"
    outline = outline_of(f"title: Recap\n{folded}{literal}{THEMES}")
    assert [text.plain for text in outline.summary] == ["One line", "Two", "Three"]
    assert [text.plain for text in outline.conclusion] == ["One line", "Two"]


def test_ids() -> None:
    titles = [
        "Platform engineering",
        "Platform: engineering!",
        "What's läuft?",
        "日本語 テスト",
        "!!!",
        "Security",
        "हिन्दी",
    ]
    source = "title: Recap\nthemes:\n" + "".join(f"  - title: {json.dumps(title)}\n" for title in titles)
    source += "  - {title: Other, id: security}\n"
    assert [theme.id for theme in outline_of(source).themes] == [
        "platform-engineering",
        "platform-engineering-2",
        "whats-läuft",
        "日本語-テスト",
        "theme",
        "security-2",
        "हिन्दी",
        "security",
    ]


@pytest.mark.parametrize(
    ("typed", "default", "slug"),
    [
        ("slug: KubeCon_2024.1", "outline", "KubeCon_2024.1"),
        ("", "my-recap", "my-recap"),
        ("", "my recap (2)", "my-recap-2"),
        ("", "", "big-recap"),
        ("", ".hidden", "hidden"),
        ("", "aux", "aux-recap"),
        ("", "aux.notes", "aux-recap.notes"),
        ("", "会" * 90, "会" * 60),  # as bytes, what file systems hold
    ],
)
def test_slug(typed: str, default: str, slug: str) -> None:
    assert read(f"title: Big recap!\n{typed}{THEMES}", default)[0].slug == slug


def test_everything_of_the_vocabulary_reaches_the_model() -> None:
    outline = outline_of(
        """
title: Recap
subtitle: Key themes
slug: recap-24
language: pt-BR
event: {name: KubeCon, starts: 2024-03-19, ends: 2024-03-22, venue: Expo, city: Paris, country: France, url: https://x.org}
prepared: {by: Ada, for: Platform team, on: 2024-04-02}
purpose: present
summary: Short
numbers: [{value: "8,000+", label: Attendees, note: From 80+ countries, source: Organisers}]
programme: [Workshops: Hands-on]
parts: [{id: platform, title: Building}]
themes:
  - title: Platform engineering
    id: pe
    part: platform
    headline: Self-service is the default
    summary: Lead
    icon: layers
    topics: [{title: Portals, summary: More, points: [One]}]
    meaning: We follow
    actions: [{what: Try, who: Us, by: 2024-05-01}]
    sessions: [{title: Keynote, speaker: Bob, url: https://x.org/1}]
    notes: "Say *hello*"
    skip: true
takeaways: [Platform engineering: The rise]
conclusion: The end
headlines: {summary: S, numbers: N, programme: P, agenda: A, takeaways: T, conclusion: C}
sources: [{title: Blog, url: https://x.org/blog, note: Read in April}]
report: {contents: themes, justify: false}
style: {name: editorial, logo: assets/logo.svg, slide: "16:9", paper: letter}
ignore: [RD102, RD131]
"""
    )
    assert (outline.slug, outline.language) == ("recap-24", "pt-BR")
    event = outline.event
    assert (event.starts, event.ends, event.url) == (date(2024, 3, 19), date(2024, 3, 22), "https://x.org")
    assert outline.prepared.on == date(2024, 4, 2)
    assert (outline.report.contents, outline.report.justify) == ("themes", False)
    assert (outline.style.name, outline.style.logo, outline.style.paper) == ("editorial", "assets/logo.svg", "letter")
    (theme,) = outline.themes
    assert (theme.id, theme.part, theme.icon, theme.skip) == ("pe", "platform", "layers", True)
    assert theme.sessions[0].url == "https://x.org/1"
    assert theme.actions[0].by == date(2024, 5, 1)
    assert [part.id for part in outline.parts] == ["platform"]
    words = """
        Recap|Key themes|KubeCon|Expo|Paris|France|Ada|Platform team|Short|8,000+|Attendees|From 80+ countries
        |Organisers|Workshops|Hands-on|Building|Platform engineering|Self-service is the default|Lead|Portals|More|One
        |We follow|Try|Us|Keynote|Bob|Say hello|The rise|The end|S|N|P|A|T|C|Blog|Read in April
    """
    assert {text.plain for text in texts_in(outline)} == {word.strip() for word in words.split("|")}


VISUALS = [
    ("chart: {type: column, title: Growth, data: {Q1: 41, Q2: ~, Q3: 4.50}, unit: teams, source: Us, alt: It grows}",
     Chart, "Growth|teams|Q1|Q2|Q3|41|4.50|Us|It grows"),
    ("chart: {type: bar, data: {Q1: 41, Q2: null}}", Chart, "Q1|Q2|41"),
    ("chart: {type: line, title: T, highlight: Real, data: {Plan: {Q1: 1}, Real: {Q1: 2, Q2: 3}}}",
     Chart, "T|Q1|Q2|Plan|1|Real|2|3"),
    ("chart: {type: pie, title: T, csv: data/a.csv}", Chart, "T"),
    ("table: {columns: [A, '*B*'], rows: [[1, 2], [~, 4]], caption: C, source: S}", Table, "C|A|B|1|2|4|S"),
    ("table: {csv: data/a.csv}", Table, ""),
    ("image: {file: a.png, alt: A, caption: C, credit: D, fit: cover, focus: [0.5, 0.3]}", Image, "C|D|A"),
    ("quote: {text: Said, who: Ada, role: CTO}", Quote, "Said|Ada|CTO"),
    ("timeline: [{when: 2014, what: Start, note: Small}, {when: 2024, what: Now}]", Timeline,
     "2014|Start|Small|2024|Now"),
    ("comparison: {columns: [Before, After], rows: [[a, b]]}", Comparison, "Before|After|a|b"),
    ("comparison: {columns: [Before, After], rows: [[Speed, a, b]]}", Comparison, "Before|After|Speed|a|b"),
    ("code: {language: yaml, text: \"a:\\n  - *b*\\n\\nc\", caption: C}", Code, "C|a:|  - *b*|c"),
    ("diagram: {cycle: [a, b, c]}", Diagram, "a|b|c"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "kind", "expected"), VISUALS)
def test_a_visual_holds_all_its_words_in_order(typed: str, kind: type, expected: str) -> None:
    source = one_theme(f"topics: [{{points: [a]}}]\nvisuals:\n  - {typed}")
    outline, warnings = read(source)
    (visual,) = outline.themes[0].visuals
    assert isinstance(visual, kind)
    assert "|".join(text.plain for text in texts_in(visual)) == expected
    assert warnings == ()
    paths = [text.at for text in texts_in(outline)]
    assert len(paths) == len(set(paths))


def test_series_that_lack_a_category_have_a_gap_there() -> None:
    source = "topics: [{points: [a]}]\nvisuals:\n  - chart: {type: line, data: {A: {Q1: 1, Q3: 0}, B: {Q2: 2}}}"
    (visual,) = theme_of(source).visuals
    assert isinstance(visual, Chart)
    assert [category.plain for category in visual.categories] == ["Q1", "Q3", "Q2"]
    numbers = [[value and value.number for value in series.values] for series in visual.series]
    assert numbers == [[1.0, 0.0, None], [None, None, 2.0]]


def test_values_of_a_chart() -> None:
    source = "topics: [{points: [a]}]\nvisuals:\n  - chart: {type: column, stacked: true, data: {Q1: 41, Q2: ~}}"
    (visual,) = theme_of(source).visuals
    assert isinstance(visual, Chart)
    assert [category.plain for category in visual.categories] == ["Q1", "Q2"]
    [series] = visual.series
    assert series.name is None
    assert [value and value.number for value in series.values] == [41.0, None]
    assert (visual.type, visual.stacked) == ("column", True)


def test_code_keeps_its_lines() -> None:
    (visual,) = theme_of("topics: [{points: [a]}]\nvisuals:\n  - code:\n      text: |\n        a:\n          b").visuals
    assert isinstance(visual, Code)
    assert [line.plain for line in visual.lines if line] == ["a:", "  b"]
    assert all(run.code for text in texts_in(visual.lines) for run in text.runs)


def test_silenced_warnings_are_gone_and_later_rooms_can_ask() -> None:
    source = f"title: Recap  # recap: ignore RD202, RD131\nignore: [RD201]\nsources: [{{title: Blog}}]{THEMES}"
    outline, warnings = read(source)
    assert warnings == ()
    here, there = Span(1, 8, 1, 13), Span(2, 1, 2, 5)
    assert outline.silences.cover(Problem("RD202", "no font", here, severity="warning"))
    assert not outline.silences.cover(Problem("RD202", "no font", there, severity="warning"))
    assert outline.silences.cover(Problem("RD201", "long title", None, severity="warning"))
    assert not outline.silences.cover(Problem("RD201", "long title", None))


def test_errors_come_with_the_warnings_the_source_and_the_file() -> None:
    with pytest.raises(OutlineError) as caught:
        read("title: Recap\nsubtitel: x\nthemes: [{title: A}]\r\n")
    error = caught.value
    assert [(problem.code, problem.severity) for problem in error.problems] == [
        ("RD101", "error"),
        ("RD102", "warning"),
    ]
    assert error.file == "outline.yaml"
    assert error.source == "title: Recap\nsubtitel: x\nthemes: [{title: A}]\n"
    assert "outline.yaml:2:1: unknown key `subtitel`" in str(error)


def test_the_folder_is_named_where_a_file_leaves_it(tmp_path: Path) -> None:
    with pytest.raises(OutlineError) as caught:
        read_outline(
            f"title: Recap\nstyle: {{logo: a/../../b.svg}}{THEMES}",
            file="-",
            folder=tmp_path,
            icons=(),
            styles=(),
            layouts=(),
            default_slug="",
        )
    assert str(tmp_path) in (caught.value.problems[0].hint or "")


def test_a_file_may_go_up_and_down_inside_the_folder() -> None:
    assert outline_of(f"title: Recap\nstyle: {{logo: a/../b.svg}}{THEMES}").style.logo == "a/../b.svg"


def test_the_outline_of_this_repository_has_no_errors() -> None:
    icons = json.loads((REPOSITORY / "src/recap_decks/style/data/icons.json").read_text("utf-8"))
    outline, warnings, _ = read_outline(
        (REPOSITORY / "outline.yaml").read_bytes(),
        file="outline.yaml",
        folder=REPOSITORY,
        icons=icons,
        styles=("default",),
        layouts=(),
        default_slug="outline",
    )
    assert len(outline.themes) == 15
    assert warnings == ()


@given(outlines())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_text_given_is_found(drawn: Drawn) -> None:
    for source in (drawn.as_yaml(), json.dumps(drawn.value)):
        found = [text.plain for text in texts_in(outline_of(source))]
        assert sorted(found) == sorted(drawn.texts)


@given(outlines(), st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_damaged_outline_is_read_or_refused(drawn: Drawn, data: st.DataObject) -> None:
    source = drawn.as_yaml()
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, min(len(source), start + 20)))
    patch = data.draw(st.text(st.sampled_from("ab:-#&*!|>'\"[]{},%@`\\?<\t\n \u0000\ud800"), max_size=6))
    lines = source.count("\n") + patch.count("\n") + 1
    for problem in problems_of(source[:start] + patch + source[end:]):
        assert problem.span is None or problem.span.line <= lines


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "title",
                        "themes",
                        "topics",
                        "points",
                        "visuals",
                        "chart",
                        "data",
                        "text",
                        "id",
                        "event",
                        "numbers",
                        "value",
                        "x",
                    ]
                ),
                inner,
            )
        ),
    )
)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_value_is_read_or_refused(value: object) -> None:
    assert isinstance(problems_of(yaml.safe_dump(value)), tuple)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00\xdf", "a ZIP archive, as .docx, .pptx and .xlsx files are"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"{\\rtf1\\ansi title: T}", "rich text (RTF)"),
        (b"\xef\xbb\xbf\n<!doctype html>\n<title>T</title>", "HTML"),
        (b"<?xml version='1.0'?><a/>", "XML"),
    ],
)
def test_files_of_other_kinds_are_called_by_their_kind(data: bytes, kind: str) -> None:
    (problem,) = problems_of(data)
    assert (problem.code, problem.message, problem.span) == ("RD001", f"the file is {kind}, not YAML", None)
    assert "recap-decks draft" in (problem.hint or "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_letters_of_two_bytes_are_known_without_a_mark(encoding: str) -> None:
    (problem,) = problems_of("title: T\nthemes: []\n".encode(encoding))
    assert (problem.code, problem.message) == ("RD001", "the file is UTF-16, not UTF-8")
