"""Text set in placeholders: exact positions, labels beside texts, insets that keep the breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_decks.layout import breaking
from recap_decks.layout.measuring import Measure
from recap_decks.layout.setting import Setting
from recap_decks.layout.text import Draft, pieces_of, set_plain, set_text, set_whole
from recap_decks.scene.items import Piece, Role
from recap_decks.scene.slides import Level, Placeholder
from recap_decks.story.slides import Run, Text
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

STYLE = load_style("default")
SETTING = Setting(STYLE, Measure(STYLE.slide_fonts), "({number} of {count})")
LONG = "Kubernetes reaches out to the edge of the network and to the devices that stand there, thousands of them"


def placeholder(*levels: Level, width: float = 300.0) -> Placeholder:
    return Placeholder(21, "body", "Text", Box(100, 50, width, 400), levels, "Text")


def text(words: str) -> Text:
    return Text((Run(words),), "t")


def test_baselines_stand_at_the_exact_pitch() -> None:
    level = SETTING.level("M", before=10)
    drafts = [Draft(pieces_of(text(LONG), level)), Draft(pieces_of(text("More"), level))]
    block = set_plain(placeholder(level), drafts, SETTING.measure, role=Role.PARAGRAPH)
    first, second = block.box.paragraphs
    assert first.lines[0].baseline == pytest.approx(50 + 21 - 0.2 * 16)
    pitches = [b.baseline - a.baseline for a, b in zip(first.lines, first.lines[1:], strict=False)]
    assert pitches == pytest.approx([21] * (len(first.lines) - 1))
    assert second.lines[0].baseline - first.lines[-1].baseline == pytest.approx(21 + 10)
    assert block.height == pytest.approx(21 * (len(first.lines) + 1) + 10)


def test_the_inset_leaves_a_width_at_which_the_breaks_hold() -> None:
    level = SETTING.level("M")
    spot = placeholder(level)
    block = set_plain(spot, [Draft(pieces_of(text(LONG), level))], SETTING.measure, role=Role.PARAGRAPH)
    parts = breaking.segments(pieces_of(text(LONG), level), SETTING.measure)
    again = breaking.fill(parts, spot.box.width - block.box.right_inset, SETTING.measure)
    drawn = ["".join(piece.text for piece in line.pieces) for line in block.box.paragraphs[0].lines]
    assert ["".join(part.text for part in line).rstrip() for line in again] == drawn
    assert 0 < block.box.right_inset < spot.box.width


def test_a_label_stands_before_its_text_on_one_baseline() -> None:
    level = SETTING.level("M", left=120, hanging=120, tab=120)
    pieces = (Piece("Label\t", "text-bold", 16, "ink", "l"), Piece(LONG, "text", 16, "ink", "t"))
    block = set_text(placeholder(level), [Draft(pieces)], SETTING.measure, role=Role.PARAGRAPH)
    assert block is not None
    lines = block.box.paragraphs[0].lines
    label = next(line for line in lines if line.pieces[0].element == "l")
    texts = [line for line in lines if line.pieces[0].element == "t"]
    assert label.x == 100
    assert {line.x for line in texts} == {220}
    assert label.baseline == texts[0].baseline
    assert len(texts) == block.lines[0] > 1


def test_a_label_wider_than_its_column_is_refused() -> None:
    level = SETTING.level("M", left=40, hanging=40, tab=40)
    pieces = (Piece("A long label\t", "text-bold", 16, "ink", "l"), Piece("text", "text", 16, "ink", "t"))
    assert set_text(placeholder(level), [Draft(pieces)], SETTING.measure, role=Role.PARAGRAPH) is None


def test_a_forced_break_begins_a_line() -> None:
    level = SETTING.level("M")
    pieces = (Piece("Label", "text-bold", 16, "ink", "l"), Piece("\ntext", "text", 16, "ink", "t"))
    block = set_plain(placeholder(level), [Draft(pieces)], SETTING.measure, role=Role.PARAGRAPH)
    assert [line.pieces[0].text for line in block.box.paragraphs[0].lines] == ["Label", "text"]


def test_a_right_aligned_number_ends_on_its_tab() -> None:
    level = SETTING.level("M", tab=299, tab_right=True)
    pieces = (Piece("Security", "text", 16, "ink", "t"), Piece("\t11", "text", 16, "ink"))
    block = set_plain(placeholder(level), [Draft(pieces)], SETTING.measure, role=Role.PARAGRAPH)
    number = block.box.paragraphs[0].lines[1]
    assert number.x + number.width == pytest.approx(100 + 299)


def test_a_word_wider_than_its_box_is_broken_and_room_is_reserved() -> None:
    level = SETTING.level("M")
    spot = placeholder(level, width=100)
    block = set_plain(spot, [Draft(pieces_of(text("W" * 80), level))], SETTING.measure, role=Role.PARAGRAPH)
    assert block.chopped
    assert block.height == pytest.approx(21 * (block.lines[0] + 1))
    assert all(line.width <= 100 for line in block.box.paragraphs[0].lines)
    assert "".join(piece.text for line in block.box.paragraphs[0].lines for piece in line.pieces) == "W" * 80


def test_inline_marks_choose_faces() -> None:
    level = SETTING.level("M")
    marked = Text(
        (Run("a", bold=True), Run("b", italic=True), Run("c", code=True), Run("d", link="https://example.org")), "t"
    )
    pieces = pieces_of(marked, level)
    assert [piece.face for piece in pieces] == ["text-bold", "text-italic", "code", "text"]
    assert pieces[3].link == "https://example.org"
    assert pieces[3].underline
    assert pieces_of(Text((Run("b", italic=True),), "t"), level, bold=True)[0].face == "text-bold-italic"


def test_a_lone_last_word_takes_another_with_it() -> None:
    level = SETTING.level("M")
    words = "Quick and reliable rollback mechanisms"
    advance = sum(SETTING.measure.width(piece) for piece in pieces_of(text("Quick and reliable rollback"), level))
    spot = placeholder(level, width=advance / 0.99 + 1)
    block = set_whole(spot, [Draft(pieces_of(text(words), level))], SETTING)
    assert block is not None
    drawn = ["".join(piece.text for piece in line.pieces) for line in block.box.paragraphs[0].lines]
    assert drawn == ["Quick and reliable", "rollback\u00a0mechanisms"]
    assert block.box.paragraphs[0].plain == "Quick and reliable rollback\u00a0mechanisms"


@pytest.mark.parametrize("width", range(115, 150, 5))
def test_a_lone_last_word_never_breaks_the_word_before_it(width: float) -> None:
    level = SETTING.level("M", face="text-bold")
    block = set_plain(
        placeholder(level, width=width),
        [Draft(pieces_of(text("September\u00a025, 2026"), level))],
        SETTING.measure,
        role=Role.CELL,
    )
    assert [line.pieces[0].text for line in block.box.paragraphs[0].lines] == ["September\u00a025,", "2026"]


def test_what_does_not_fit_is_refused() -> None:
    level = SETTING.level("M")
    low = Placeholder(21, "body", "Text", Box(100, 50, 300, 40), (level,), "Text")
    assert set_whole(low, [Draft(pieces_of(text(LONG), level))], SETTING) is None
    narrow = placeholder(level, width=100)
    assert set_whole(narrow, [Draft(pieces_of(text("W" * 20), level))], SETTING) is None
    assert set_whole(narrow, [Draft(pieces_of(text("W" * 20), level))], replace(SETTING, chop=True)) is not None


def test_a_lone_last_word_is_left_where_taking_another_would_part_a_word_at_its_hyphen() -> None:
    level = SETTING.level("M")
    advance = sum(SETTING.measure.width(piece) for piece in pieces_of(text("Cross-cluster"), level))
    spot = placeholder(level, width=advance / 0.99 + 60)
    block = set_whole(spot, [Draft(pieces_of(text("Cross-cluster communication"), level))], SETTING)
    assert block is not None
    drawn = ["".join(piece.text for piece in line.pieces) for line in block.box.paragraphs[0].lines]
    assert drawn == ["Cross-cluster", "communication"]


JAPANESE = STYLE.written_in("ja", [])
IN_JAPANESE = Setting(JAPANESE, Measure(JAPANESE.slide_fonts), "（{number}／{count}）")


def lines_of(words: str, spot: Placeholder, *, balance: bool) -> list[str]:
    drafts = [Draft(pieces_of(text(words), spot.levels[0]))]
    block = set_whole(spot, drafts, IN_JAPANESE, balance=balance)
    assert block is not None
    assert block.box.paragraphs[0].plain == words
    return ["".join(piece.text for piece in line.pieces) for line in block.box.paragraphs[0].lines]


def test_titles_without_spaces_break_between_phrases() -> None:
    spot = placeholder(IN_JAPANESE.level("title"), width=850)
    words = "プラットフォームエンジニアリングは開発者の時間を生み出す仕組みである"
    assert lines_of(words, spot, balance=True) == [words[:17], words[17:]]


def test_a_space_far_from_the_last_line_is_not_glued() -> None:
    spot = placeholder(IN_JAPANESE.level("M"), width=16 * 16.5)
    drawn = lines_of("KubeCon 2024では人工知能が話題になりました", spot, balance=False)
    assert len(drawn) == 2
    assert drawn[0].startswith("KubeCon 2024では")
