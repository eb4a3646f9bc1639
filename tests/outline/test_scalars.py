"""What is typed is what is meant."""

from __future__ import annotations

import pytest
import yaml
from tests.outline.reading_outlines import THEMES, one_theme, outline_of, problems_of

from recap_decks.outline import yaml_source
from recap_decks.outline.model import Outline


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "on",
        "yes",
        "Off",
        "12:30",
        "1_000",
        "2024-03-19",
        "1.10",
        "0755",
        "0o17",
        "1e3",
        ".inf",
        "null",
        "True",
        "=",
        "8,000+",
        "C#",
        "AT&T",
        "a~b",
        "50%",
        "x@y",
        "ﬁ",
        "日本語",
        "😀",
    ],
)
def test_plain_scalars_come_back_letter_for_letter(typed: str) -> None:
    outline = outline_of(f"title: {typed}\nsubtitle: '{typed}'\ntakeaways:\n  - {typed}{THEMES}")
    assert outline.title.plain == typed
    assert outline.subtitle is not None
    assert outline.subtitle.plain == typed
    assert outline.takeaways[0].text is not None
    assert outline.takeaways[0].text.plain == typed


@pytest.mark.parametrize("typed", ["", "~", '""', "'  '"])
def test_empty_values_and_tilde_are_absent(typed: str) -> None:
    outline = outline_of(f"title: Recap\nsubtitle: {typed}\nsummary: {typed}\nevent: {{city: {typed}}}{THEMES}")
    assert outline.subtitle is None
    assert outline.summary == ()
    assert outline.event.city is None


def test_keys_are_letter_for_letter_too() -> None:
    outline = outline_of(
        f"title: Recap\nprepared: {{on: 2024-04-02}}\ntakeaways: [{{no: 1.10}}, {{12:30: Lunch}}]{THEMES}"
    )
    assert str(outline.prepared.on) == "2024-04-02"
    assert [(point.label.plain, point.text.plain) for point in outline.takeaways if point.label and point.text] == [
        ("no", "1.10"),
        ("12:30", "Lunch"),
    ]


def test_language_no_is_norwegian() -> None:
    assert outline_of(f"title: Recap\nlanguage: no{THEMES}").language == "no"


def test_json_is_read_with_its_null_and_its_surrogate_pairs() -> None:
    source = (
        '{"title": "\\ud83d\\ude00 Recap", "subtitle": null, "conclusion": "One\\n\\nTwo\\nmore",\n'
        '\t"themes": [{"title": "A\\/B", "topics": [{"points": [{"Label": "text"}]}]}]}'
    )
    outline = outline_of(source)
    assert outline.title.plain == "😀 Recap"
    assert outline.subtitle is None
    assert [paragraph.plain for paragraph in outline.conclusion] == ["One", "Two more"]
    assert outline.themes[0].title.plain == "A/B"


def test_columns_after_a_surrogate_pair_are_those_of_the_file() -> None:
    source = '{"title": "\\ud83d\\ude00 \\ud83d\\ude00", "titel": 1, "themes": []}'
    span = problems_of(source)[0].span
    assert span is not None
    assert source[span.column - 1 : span.end_column - 1] == '"titel"'


def test_half_a_surrogate_pair_is_a_space_with_a_warning() -> None:
    source = f'title: "a\\ud83db"{THEMES}'
    assert outline_of(source).title.plain == "a b"
    (problem,) = problems_of(source)
    assert (problem.code, problem.span and problem.span.column) == ("RD020", 10)


@pytest.mark.parametrize("letter", ["\x07", "\x0c", "\x7f", "\x85", "\u2028", "\ufdd0", "\ufffe", "\ud800", "\ufeff"])
def test_control_characters_are_spaces_with_a_warning_at_their_place(letter: str) -> None:
    source = f"title: Recap\nsubtitle: one{letter}two{letter}{THEMES}"
    outline = outline_of(source)
    assert outline.subtitle is not None
    assert outline.subtitle.plain == "one two"
    assert [(p.code, p.span and (p.span.line, p.span.column)) for p in problems_of(source)] == [
        ("RD020", (2, 14)),
        ("RD020", (2, 18)),
    ]


def test_control_characters_escaped_in_quotes_are_spaces_too() -> None:
    source = f'title: "bell\\a and \\x00"{THEMES}'
    assert outline_of(source).title.plain == "bell  and"
    assert [problem.code for problem in problems_of(source)] == ["RD020"]


def test_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    source = ("\ufefftitle: Recap\nsubtitel: x\nsummary: |\n  One\n\n  Two\n" + THEMES).replace("\n", "\r\n").encode()
    (problem,) = [problem for problem in problems_of(source) if problem.severity == "error"]
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (2, 1)
    outline = outline_of(source.replace(b"subtitel", b"subtitle"))
    assert outline.title.span is not None
    assert (outline.title.span.line, outline.title.span.column) == (1, 8)
    assert [paragraph.plain for paragraph in outline.summary] == ["One", "Two"]


def test_a_file_that_is_not_utf8_is_refused_at_the_byte() -> None:
    (problem,) = problems_of("title: Recap\nsubtitle: é".encode() + b" caf\xe9\n")
    assert problem.code == "RD001"
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (2, 16)


def test_utf16_is_named() -> None:
    (problem,) = problems_of("title: Recap".encode("utf-16"))
    assert (problem.code, "UTF-16" in problem.message) == ("RD001", True)


@pytest.mark.parametrize("source", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(source: bytes) -> None:
    assert [problem.code for problem in problems_of(source)] == ["RD002"]


def test_a_file_of_great_length_is_refused() -> None:
    assert [problem.code for problem in problems_of(b"#" * (yaml_source.MAX_BYTES + 1))] == ["RD016"]


@pytest.mark.parametrize("depth", [50, 500, 3000])
@pytest.mark.parametrize("form", ["flow", "block"])
def test_great_depth_is_refused(depth: int, form: str) -> None:
    flow = "title: " + "[" * depth + "]" * depth
    block = "".join("-" + " " for _ in range(depth)) + "a"
    assert [problem.code for problem in problems_of(flow if form == "flow" else block)] == ["RD015"]


def test_aliases_are_bounded() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    assert [problem.code for problem in problems_of(bomb)] == ["RD014"]


def test_long_text_repeated_by_aliases_is_bounded() -> None:
    bomb = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]\n"
    assert [problem.code for problem in problems_of(bomb)] == ["RD014"]


def test_anchors_and_aliases_work() -> None:
    source = one_theme("topics:\n  - points: &all [One, Two]\n  - points: *all")
    outline = outline_of(source)
    assert outline.themes[0].topics[1].points[0].text is not None
    assert outline.themes[0].topics[1].points[0].text.plain == "One"
    assert outline.themes[0].topics[1].points[0].text.at == "themes[0].topics[1].points[0].text"
    assert problems_of(source) == ()


def test_the_parser_written_in_python_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        'title: "\\ud83d\\ude00"\nsummary: >\n  *One*\n\n  two\nprogramme:\n  - é: &a x\n  - *a\n'
        + THEMES.replace("Security", "no")
    )
    quick = outline_of(source)
    loader = type("Plain", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
    monkeypatch.setattr(yaml_source, "LOADER", loader)
    slow = outline_of(source)
    assert isinstance(slow, Outline)
    assert slow.title.plain == quick.title.plain
    assert (slow.summary, slow.programme, slow.themes) == (quick.summary, quick.programme, quick.themes)
    assert [problem.code for problem in problems_of("a: " + "[" * 3000 + "]" * 3000)] == ["RD015"]
