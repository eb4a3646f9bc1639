"""Justified prose: lines that fill the measure within limits, hyphens, and where pages break between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.layout.pages.prose import ENGLISH, GERMAN, paragraphs
from tests.layout.pages.reports import LONG_WORD, boxes, laid_out, story, text, theme, untitled

from recap_decks.layout.measuring import Measure
from recap_decks.layout.pages.lines import SetLine, justified, ragged
from recap_decks.layout.pages.text_forms import LARGE, OPENING, Form
from recap_decks.layout.pages.typesetting import Typesetter, pieces_of
from recap_decks.scene.items import Piece, Role, TextBox
from recap_decks.story.sections import Story
from recap_decks.story.slides import Point, Run, Text, Topic
from recap_decks.style.tokens import load_style

BODY = Form(10.5, 14)
SOFT_HYPHEN = "\u00ad"
SHRINK, STRETCH, EXPANSION = 0.82, 1.5, 0.05  # what is allowed to spaces and letters
MEASURE = 336.0  # of the text column, in points

ODD = [
    "S&P\u00a0500", "a<b", "<script>", "&copy", "–", "+", "self-service", "https://example.org/a/very/long/path?q=1",
    "„Überwachungsmaßnahmen“", "l’infrastructure", "(IDPs),", "80\u00a0%", "🚀", "x" * 90, "Kubernetes", LONG_WORD,
    "السلام", "会議の報告", "\u00a0", "e\u0301le\u0301ments", "１２３", "\ue000", "requests_per_second",
]  # fmt: skip
words = st.one_of(st.sampled_from(" ".join(ENGLISH + GERMAN).split()), st.sampled_from(ODD))
looks = st.sampled_from(
    [Run(""), Run("", bold=True), Run("", italic=True), Run("", code=True), Run("", link="https://example.org")]
)


@st.composite
def runs(draw: st.DrawFn) -> tuple[Run, ...]:
    """One paragraph in up to four looks; now and then a look begins inside a word."""
    return tuple(
        replace(look, text=" ".join(draw(st.lists(words, min_size=1, max_size=40))) + draw(st.sampled_from(["", " "])))
        for look in draw(st.lists(looks, min_size=1, max_size=4))
    )


def measure_of(language: str, style: str = "editorial") -> Measure:
    return Measure(load_style(style).written_in(language, ()).page_fonts)


MEASURES = {language: measure_of(language) for language in ("en", "de", "fr", "xx")}


def plain(line: SetLine) -> str:
    return "".join(piece.text for piece in line.pieces)


def whole(lines: Sequence[SetLine]) -> str:
    return "".join(plain(line) + line.tail for line in lines).replace(SOFT_HYPHEN, "")


def is_justified(line: SetLine) -> bool:
    return line.word_space != 0.0 or line.expansion != 1.0


def drawn_width(line: SetLine, measure: Measure) -> float:
    """From the advances of what is seen of it."""
    wide = 0.0
    for number, piece in enumerate(line.pieces, 1):
        seen = piece.text.replace(SOFT_HYPHEN, "-" if number == len(line.pieces) else "")
        wide += measure.width_as(piece, seen)
        wide += line.word_space * (seen.count(" ") + seen.count("\u00a0"))
    return wide * line.expansion


@given(runs(), st.sampled_from(sorted(MEASURES)), st.floats(200, 420), st.sampled_from([0.0, 14.0]))
@example((Run(" ".join(ODD)),), "de", 336.0, 14.0)
@example((Run(" ".join(GERMAN)),), "de", 336.0, 14.0)
def test_lines_fill_the_measure_within_limits_or_are_as_they_are(
    told: tuple[Run, ...], language: str, width: float, indent: float
) -> None:
    measure = MEASURES[language]
    pieces = pieces_of(Text(told, "a"), BODY)
    lines = justified(pieces, measure, width, indent)
    assert whole(lines) == "".join(run.text for run in told).rstrip(" ")
    assert [line.row for line in lines] == list(range(len(lines)))
    assert [line.indent for line in lines] == [indent, *[0.0] * (len(lines) - 1)]
    spaces = [measure.width_as(piece, " ") for piece in pieces if " " in piece.text]
    for line in lines:
        assert line.width == pytest.approx(drawn_width(line, measure), abs=0.01)
        if line.width + line.indent > width + 0.01:  # a single letter, wider than the measure
            assert len(plain(line)) == 1
        if is_justified(line):
            assert line.indent + line.width == pytest.approx(width, abs=0.01)
            for space in (min(spaces), max(spaces)):
                assert SHRINK - 0.001 <= 1 + line.word_space / space <= STRETCH + 0.001
            assert abs(line.expansion - 1) <= 1.05 * EXPANSION


@given(runs(), st.sampled_from(sorted(MEASURES)), st.floats(200, 420))
def test_no_two_hyphens_follow_each_other_and_none_parts_the_last_word(
    told: tuple[Run, ...], language: str, width: float
) -> None:
    lines = justified(pieces_of(Text(told, "a"), BODY), MEASURES[language], width)
    if not any(map(is_justified, lines)):
        return
    ends = [plain(line).endswith((SOFT_HYPHEN, "-")) for line in lines]
    assert not any(one and other for one, other in pairwise(ends))
    if len(lines) > 1 and plain(lines[-2]).endswith(SOFT_HYPHEN):
        assert " " in plain(lines[-1]).rstrip()


@pytest.mark.parametrize(("language", "sentences", "most"), [("en", ENGLISH, 0.2), ("de", GERMAN, 0.3)])
@pytest.mark.parametrize("style", ["editorial", "default"])
def test_prose_is_even(language: str, sentences: tuple[str, ...], most: float, style: str) -> None:
    """Nearly all lines fill the measure, spaces are seldom wide, hyphens not too many, and white runs no rivers."""
    measure = measure_of(language, style)
    set_all = [
        justified(pieces_of(text(told, "a"), BODY), measure, MEASURE, 14.0 * (number % 2))
        for number, told in enumerate(paragraphs(sentences, 150))
    ]
    lines = [line for own in set_all for line in own[:-1]]
    short = sum(line.indent + line.width < MEASURE - 0.01 for line in lines)
    assert short <= 0.02 * len(lines)
    space = measure.em("text", " ") * BODY.size
    assert sum(line.word_space > 0.35 * space for line in lines) <= 0.15 * len(lines)
    assert sum(abs(line.expansion - 1) > 0.0265 for line in lines) <= 0.15 * len(lines)
    hyphens = [plain(line) for line in lines if plain(line).endswith(SOFT_HYPHEN)]
    assert 0.03 * len(lines) <= len(hyphens) <= most * len(lines)
    assert sum(rivers(own, measure) for own in set_all) <= 0.01 * len(lines)


def rivers(lines: Sequence[SetLine], measure: Measure, least: int = 4) -> int:
    """How many runs of `least` spaces stand one below the other, each under half of the one above or more."""
    count = 0
    above: dict[tuple[float, float], int] = {}
    for line in lines:
        here: dict[tuple[float, float], int] = {}
        for left, right in spaces_of(line, measure):
            run = 1
            for (start, end), length in above.items():
                if min(right, end) - max(left, start) > 0.5 * min(right - left, end - start):
                    run = max(run, length + 1)
            here[left, right] = run
            count += run == least
        above = here
    return count


def spaces_of(line: SetLine, measure: Measure) -> Iterator[tuple[float, float]]:
    x = line.indent
    for piece in line.pieces:
        for char in piece.text:
            wide = (measure.width_as(piece, char) + line.word_space * (char == " ")) * line.expansion
            if char == " ":
                yield x, x + wide
            x += wide


def test_rivers_are_seen_where_there_are_any() -> None:
    measure = measure_of("en")
    piece = Piece("moon tide moon tide", "text", 10.5, "ink")
    line = SetLine((piece,), measure.width(piece), " ")
    assert rivers([line] * 4, measure) == 3
    assert rivers([line] * 3, measure) == 0


def test_names_stay_whole_but_german_nouns_do_not() -> None:
    def parted(language: str, sentences: tuple[str, ...]) -> set[str]:
        found = set()
        for told in paragraphs(sentences, 100):
            lines = justified(pieces_of(text(told, "a"), BODY), MEASURES[language], MEASURE)
            found |= {plain(line).split()[-1] for line in lines if plain(line).endswith(SOFT_HYPHEN)}
        return found

    english, german = parted("en", ENGLISH), parted("de", GERMAN)
    assert len(english) > 10
    assert all(word == word.lower() for word in english)
    assert any(word[0].isupper() for word in german)
    assert all(word[1:] == word[1:].lower() for word in german)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ar", "ناقش المؤتمر مستقبل المنصات السحابية والأمن والمراقبة وتكاليف التشغيل في المؤسسات الكبيرة. " * 3),
        ("th", "การประชุมนี้กล่าวถึงความปลอดภัยและการสังเกตระบบคลาวด์ในองค์กรขนาดใหญ่ " * 4),
        ("ja", "この会議では、クラウドの安全性と運用の費用について話し合いました。" * 5),
        ("hi", "इस सम्मेलन में सुरक्षा और निगरानी पर विस्तार से चर्चा की गई। " * 4),
        (
            "en",
            "A word of Hebrew, שלום, in a paragraph that is long enough to run over two lines of it.",
        ),
    ],
)
def test_writing_that_spaces_do_not_fill_is_ragged(language: str, told: str) -> None:
    measure = measure_of(language)
    pieces = pieces_of(text(told, "a"), BODY)
    lines = justified(pieces, measure, MEASURE, 14.0)
    assert len(lines) > 1
    assert lines == ragged(pieces, measure, MEASURE, 14.0)
    assert not any(map(is_justified, lines))


def test_a_word_that_no_line_holds_is_hyphenated_by_its_language_or_cut() -> None:
    pieces = pieces_of(text("Anwendungslandschaften", "a"), BODY)
    german, unknown = (ragged(pieces, MEASURES[language], 70) for language in ("de", "xx"))
    assert [plain(line) for line in german] == ["Anwendungs" + SOFT_HYPHEN, "landschaften"]
    assert SOFT_HYPHEN not in "".join(map(plain, unknown))
    assert len(unknown) == 2
    for lines in (german, unknown):
        assert whole(lines) == "Anwendungslandschaften"
        assert all(line.width <= 70 for line in lines)


def test_a_word_in_another_language_is_hyphenated_as_that_has_it() -> None:
    told = Text((Run("Anwendungslandschaften", language="de"),), "a")
    lines = ragged(pieces_of(told, BODY), MEASURES["xx"], 70)
    assert [plain(line) for line in lines] == ["Anwendungs" + SOFT_HYPHEN, "landschaften"]


# --- In the report ---------------------------------------------------------------------------------------------------

PROSE = tuple(text(told, f"prose#{number}") for number, told in enumerate(paragraphs(ENGLISH, 60)))


def long_report(justify: bool | None = None) -> Story:
    """A theme with a lead, a topic of prose and a list, and a conclusion."""
    points = (Point(text("Label", "point.label"), replace(PROSE[0], at="point.text")),)
    topic = Topic(text("Topic", "topic"), PROSE[3:40], points)
    told = story(untitled(theme(1, lead=PROSE[1:3], topics=(topic,))), conclusion=PROSE[40:])
    return replace(told, report=replace(told.report, justify=justify))


def prose_boxes(justify: bool | None, style: str) -> list[TextBox]:
    pages = laid_out(long_report(justify), style=style).pages
    return [box for page in pages for box in boxes(page) if box.name.startswith("prose#")]


def filled(box: TextBox) -> bool:
    return any(line.word_space for line in box.paragraphs[0].lines)


@pytest.mark.parametrize(
    ("style", "justify", "expected"),
    [("editorial", None, True), ("editorial", False, False), ("default", None, False), ("default", True, True)],
)
def test_style_or_outline_say_whether_prose_is_justified(style: str, justify: bool | None, expected: bool) -> None:
    found = prose_boxes(justify, style)
    long = [box for box in found if len(box.paragraphs[0].lines) > 3]
    assert len(long) > 40
    assert sum(map(filled, long)) >= 0.95 * len(long) if expected else not any(map(filled, found))


def test_paragraphs_after_the_first_begin_with_an_indent_and_are_not_spaced() -> None:
    pages = laid_out(long_report(), style="editorial").pages
    seen = 0
    for page in pages:
        own = [box for box in boxes(page) if box.name.startswith("prose#")]
        for above, below in pairwise(own):
            first, second = below.paragraphs[0].lines[:2]
            if first.x > second.x:
                assert first.x - second.x == pytest.approx(14)
                down = first.baseline - above.paragraphs[0].lines[-1].baseline
                assert down == pytest.approx(second.baseline - first.baseline)
                seen += 1
    flush = {box.name for page in pages for box in boxes(page) if box.name in ("prose#1", "prose#3", "prose#40")
             and box.paragraphs[0].lines[0].x == box.paragraphs[0].lines[1].x}  # fmt: skip
    assert seen > 40
    assert flush == {"prose#1", "prose#3", "prose#40"}


def test_no_page_ends_inside_a_word() -> None:
    found = prose_boxes(None, "editorial")
    names = [box.name for box in found]
    assert len(names) > len(set(names))  # some go on overleaf
    assert not any(box.paragraphs[0].lines[-1].pieces[-1].text.endswith(SOFT_HYPHEN) for box in found)
    for name in set(names):
        drawn = "".join(box.paragraphs[0].plain for box in found if box.name == name)
        assert drawn.replace(SOFT_HYPHEN, "") == PROSE[int(name.removeprefix("prose#"))].plain


def test_lists_and_narrow_prose_are_ragged() -> None:
    page = laid_out(long_report(), style="editorial").pages
    items = [box for each in page for box in boxes(each) if box.role == Role.LIST_ITEM and box.name == "point.text"]
    assert items
    assert not any(filled(box) for box in items)
    ts = Typesetter(load_style("editorial"))
    for form, expected in ((BODY, True), (OPENING, True), (LARGE, False)):
        lines = ts.prose(PROSE[:1], form, MEASURE)[0].lines
        assert any(line.word_space for line in lines) == expected
    assert not any(line.word_space for line in ts.prose(PROSE[:1], BODY, 280)[0].lines)
