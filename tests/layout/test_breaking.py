"""Lines: where they break, and at which widths they go on breaking there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu4py.breakers import LineBreaker

from recap_decks.layout import breaking
from recap_decks.layout.measuring import Measure
from recap_decks.scene.items import Piece
from recap_decks.style.tokens import load_style

MEASURE = Measure(load_style("default").slide_fonts)

words = (
    st.text(st.sampled_from("aeinrstlkWMi-/.,é—")),
    st.sampled_from(["cloud-native", "C++", "https://example.org/a/b"]),
)
texts = st.lists(st.one_of(*words), min_size=1, max_size=40).map(" ".join).filter(str.strip)
everyday = st.lists(
    st.tuples(
        st.sampled_from(["", "", "(", "“"]),
        st.text("abcAZ019", min_size=1, max_size=4),
        st.sampled_from(["", "", ",", ".", ")", "”", ":", "%", "’s"]),
        st.sampled_from([" ", " ", "-", "–", "\u00a0", "  "]),
    ).map("".join),
    min_size=1,
    max_size=9,
).map(lambda parts: "".join(parts).rstrip(" -–\u00a0"))
widths = st.floats(40, 600)


def pieces(text: str) -> list[Piece]:
    return [Piece(text, "text", 16, "ink", "t")]


def shown(lines: list[breaking.SegmentLine]) -> list[str]:
    return ["".join(part.text for part in line).rstrip() for line in lines]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Plain words only", ("Plain ", "words ", "only")),
        ("cloud-native", ("cloud-", "native")),
        ("and/or", ("and/or",)),
        ("C++ and", ("C++ ", "and")),
        ("no\u00a0break", ("no\u00a0break",)),
        ("日本語", ("日", "本", "語")),
    ],
)
def test_breaks_are_unicodes_less_those_that_office_programs_do_not_take(text: str, parts: tuple[str, ...]) -> None:
    assert breaking.opportunities(text) == parts


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("句読点は、行頭に来ない。", "ja", "句 読 点 は、 行 頭 に 来 な い。"),
        ("「開発」が（大）", "ja", "「開 発」 が （大）"),
        ("ちょっとキャッシュー", "ja", "ちょっ と キャッ シュー"),
        ("他说“你好”，好", "zh-Hans", "他 说 “你 好”， 好"),
        ("任）。Kubernetes支持", "zh-Hans", "任）。Kubernetes 支 持"),
        ("สวัสดีครับทุกคน", "th", "สวัสดี ครับ ทุก คน"),
        ("שלום עולם, Kubernetes", "he", "שלום_ עולם,_ Kubernetes"),
        ("the others 🎉 and now🌍", "en", "the_ others_🎉_ and_ now🌍"),
    ],
)
def test_each_script_breaks_by_its_rules(text: str, language: str, parts: str) -> None:
    assert breaking.opportunities(text, language) == tuple(part.replace("_", " ") for part in parts.split(" "))


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("社内基盤は開発者の時間を生み出す", "ja", "社内 基盤は 開発者の 時間を 生み出す"),
        ("内部平台为开发者节省时间", "zh", "内部 平台 为 开发 者 节省 时间"),
        ("時間を生み出す", "en", "時間を 生み出す"),
    ],
)
def test_words_are_told_that_no_spaces_tell(text: str, language: str, words: str) -> None:
    ends = [0, *sorted(breaking.word_ends(text, language) or ())]
    assert [text[start:end] for start, end in pairwise(ends)] == words.split()
    segments = breaking.segments(pieces(text), Measure(load_style("default").written_in(language, []).slide_fonts))
    assert [segment.in_word for segment in segments] == [at not in ends for at in range(1, len(text) + 1)]


def test_spaces_tell_words_elsewhere() -> None:
    for text in ("Plain words", "한국어 문장", "สวัสดี", "Größe"):
        assert breaking.word_ends(text, "en") is None


def test_korean_words_stay_whole_whatever_stands_in_them() -> None:
    text = "한국어 문장은 2025년에 AI를 “낱말”마다 (끊는다)."
    assert [part.rstrip() for part in breaking.opportunities(text, "ko")] == text.split()


@pytest.mark.parametrize(
    ("text", "language", "points"),
    [
        ("Plain words – “quoted”", "en", 0.0),
        ("Größe Zażółć", "de", 0.0),
        ("日本語。", "ja", 0.0),
        ("第3回", "ja", 2 * 0.25 * 16),  # LibreOffice's space between scripts
        ("Kubernetesを使う", "ja", 0.25 * 16),
        ("שלום", "he", 0.0),  # drawn with the twin's own letters
    ],
)
def test_room_is_left_for_what_office_programs_may_draw_wider(text: str, language: str, points: float) -> None:
    measure = Measure(load_style("default").written_in(language, [text]).slide_fonts)
    assert measure.slack(pieces(text)) == pytest.approx(points)
    parts = breaking.segments(pieces(text), measure)
    assert sum(part.slack for part in parts) == pytest.approx(points)
    assert breaking.room_of(parts) == pytest.approx(breaking.width_of(parts) + points)


@pytest.mark.parametrize(
    ("text", "language"), [("مرحبا", "ar"), ("한국어", "ko"), ("สวัสดี", "th"), ("नमस्ते", "hi"), ("🚀", "en")]
)
def test_scripts_without_twins_of_office_fonts_get_a_margin_on_slides_alone(text: str, language: str) -> None:
    style = load_style("default").written_in(language, [text])
    wide = Measure(style.slide_fonts).slack(pieces(text))
    assert 0.03 < wide / Measure(style.slide_fonts).width(pieces(text)[0]) < 0.15
    assert Measure(style.page_fonts).slack(pieces(text)) == 0.0


def test_letters_that_a_twin_lacks_get_a_margin_too() -> None:
    measure = Measure(load_style("editorial").slide_fonts)
    assert measure.slack(pieces("Привет")) > 0
    assert measure.slack(pieces("Hello")) == 0


@given(everyday)
def test_everyday_texts_break_where_icu_would_break_them(text: str) -> None:
    assert breaking.opportunities(text) == tuple(LineBreaker(text, "en"))


@given(texts, widths)
def test_filling_keeps_every_character_and_the_measure(text: str, width: float) -> None:
    lines = breaking.fill(breaking.segments(pieces(text), MEASURE), width, MEASURE)
    assert "".join(part.text for line in lines for part in line) == text
    assert all(breaking.width_of(line) <= width + 0.01 for line in lines)


@given(texts, widths, st.floats(0.01, 0.99))
def test_breaks_hold_at_every_width_they_are_said_to_hold_at(text: str, width: float, share: float) -> None:
    parts = breaking.segments(pieces(text), MEASURE)
    if any(part.width > width for part in parts):
        return  # a chopped word breaks anew at every width
    lines = breaking.fill(parts, width, MEASURE)
    holding = breaking.holding_widths(lines, MEASURE)
    between = holding.narrowest + share * (min(holding.widest, 2 * width) - holding.narrowest)
    if between > holding.narrowest:  # kerning may leave nothing between
        assert shown(breaking.fill(parts, between + 1e-6, MEASURE)) == shown(lines)


@given(texts, widths)
def test_balancing_takes_no_more_lines(text: str, width: float) -> None:
    parts = breaking.segments(pieces(text), MEASURE)
    if any(part.width > width for part in parts):
        return
    narrow = breaking.balanced_width(parts, width, MEASURE)
    assert narrow <= width
    assert len(breaking.fill(parts, narrow, MEASURE)) == len(breaking.fill(parts, width, MEASURE))


@given(texts, widths)
def test_even_filling_takes_as_few_lines_and_keeps_to_the_width(text: str, width: float) -> None:
    parts = breaking.segments(pieces(text), MEASURE)
    if any(part.width > width for part in parts):
        return
    ends = breaking.even_ends(
        [part.width for part in parts], [part.space for part in parts], [part.text for part in parts], width
    )
    lines = [parts[start:end] for start, end in pairwise([0, *ends])]
    assert ends[-1] == len(parts)
    assert len(lines) == len(breaking.fill(parts, width, MEASURE))
    assert all(breaking.width_of(line) <= width + 0.01 for line in lines)


def test_runs_keep_their_looks_across_lines() -> None:
    bold = Piece("label ", "text-bold", 16, "ink", "l")
    parts = breaking.segments([bold, Piece("and its text", "text", 16, "ink", "t")], MEASURE)
    lines = breaking.fill(parts, 70, MEASURE)
    drawn = [piece for line in lines for piece in breaking.merged_pieces(line)]
    assert drawn[0].face == "text-bold"
    assert {piece.element for piece in drawn} == {"l", "t"}
