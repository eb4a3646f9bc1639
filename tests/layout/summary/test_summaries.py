"""What summaries say, and that it has room."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.layout.slides.laid_out import ROOT, outline_of
from tests.layout.summary.summaries import SIZES, boxes, check, fitted, headings, laid_out, plain, recap
from tests.strategies import Drawn, outlines

from recap_decks.layout.summary.entries import Content
from recap_decks.layout.summary.fitting import Crowded
from recap_decks.layout.summary.summary import LaidOutSummary
from recap_decks.scene.items import Anchor, Role, Stroke
from recap_decks.style.tokens import style_names


@pytest.mark.parametrize(
    ("themes", "content", "pages"),
    [
        (1, Content.TEXTS, 1),
        (3, Content.TEXTS, 1),
        (15, Content.LABELS, 1),
        (40, Content.TOPICS, 1),
        (90, Content.TITLES, 1),
        (150, Content.TITLES, 2),
    ],
)
def test_a_page_holds_few_themes_with_much_and_many_with_little(themes: int, content: Content, pages: int) -> None:
    outline = recap(themes)
    summary = laid_out(outline)
    check(summary, "a4")
    assert (summary.fitted.content, len(summary.scene.pages)) == (content, pages)
    found = headings(summary)
    titles = [theme.title.plain for theme in outline.themes]
    assert [title for title in found if title in titles] == titles
    assert all(part.title.plain in found for part in outline.parts if any(t.part == part.id for t in outline.themes))
    assert [title for title in found if title not in titles][-1] == "Takeaways"


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("style", style_names())
def test_every_style_and_paper_holds_the_recap(paper: str, style: str) -> None:
    summary = laid_out(recap(), paper, style=style)
    check(summary, paper)
    assert len(summary.scene.pages) == 1


def test_content_goes_before_size_and_pages() -> None:
    contents = list(Content)
    for themes in (3, 15, 40):
        one, two = laid_out(recap(themes)), laid_out(recap(themes), most=2)
        assert contents.index(two.fitted.content) <= contents.index(one.fitted.content)
        check(two, "a4")
    assert len(laid_out(recap(3), most=2).scene.pages) == 1
    assert len(laid_out(recap(15), most=2).scene.pages) == 2


def test_parts_are_whole_in_their_columns_where_that_has_room() -> None:
    summary = laid_out(recap())
    continued = [box for box in boxes(summary.scene.pages) if "continued" in plain(box)]
    assert continued == []


def test_a_part_that_goes_on_is_named_again_which_no_screen_reader_hears() -> None:
    summary = laid_out(recap(40))
    continued = [box for box in boxes(summary.scene.pages) if plain(box).endswith("continued")]
    assert continued
    assert {box.role for box in continued} == {Role.DECORATION}


def test_texts_are_read_column_by_column() -> None:
    summary = laid_out(recap(40))
    titles = [box for box in boxes(summary.scene.pages) if box.role == Role.HEADING_3]
    assert [int(plain(box).partition("\t")[0]) for box in titles] == list(range(1, 41))
    columns = [round(box.box.x) for box in titles]
    assert columns == sorted(columns)
    assert len(set(columns)) == summary.fitted.columns


def test_bookmarks_lead_to_what_is_there() -> None:
    summary = laid_out(recap(150))
    anchors = {item.name for page in summary.scene.pages for item in page.items if isinstance(item, Anchor)}
    marks = summary.scene.bookmarks
    assert {mark.anchor for mark in marks} <= anchors
    assert sum(mark.level == 1 for mark in marks) == 150
    assert summary.scene.facts.title.endswith("Two-page summary")


ACTIONS = """\
title: Actions
event: {name: The event, starts: 2026-05-04, ends: 2026-05-06, city: Basel}
themes:
"""


def with_actions(themes: int, each: int) -> str:
    words = "Write down what it costs to run and tell the board before the next budget round"
    actions = ", ".join(f"{{what: {words} {n}, who: Team {n}, by: end of July}}" for n in range(each))
    return ACTIONS + "".join(
        f"  - {{title: Theme {n}, topics: [{{title: Topic of {n}, points: [Label: Text]}}], actions: [{actions}]}}\n"
        for n in range(themes)
    )


def test_actions_have_boxes_to_tick_and_say_who_and_by_when() -> None:
    summary = laid_out(outline_of(with_actions(2, 2)))
    check(summary, "a4")
    assert sum(isinstance(item, Stroke) for item in summary.scene.pages[0].items) == 4
    assert [plain(box) for box in boxes(summary.scene.pages)].count("Team 1 · end of July") == 2


def test_very_many_actions_are_counted_rather_than_crowd_out_the_themes() -> None:
    summary = laid_out(outline_of(with_actions(30, 10)))
    check(summary, "a4")
    assert summary.fitted.content is Content.POINTS or summary.fitted.content is Content.TEXTS
    assert "300 actions, in the full report" in [plain(box) for box in boxes(summary.scene.pages)]
    assert "actions" in summary.left_out


def test_a_long_summary_stands_across_the_page_and_a_longer_one_is_told_by_its_first_paragraph() -> None:
    sentence = "What is said of the event is said in a sentence of some length. "
    for times, paragraphs, left_out in ((12, 1, False), (40, 3, True)):
        prose = "\\n\\n".join([sentence * times] * paragraphs)
        source = f'title: Long\nsummary: "{prose}"\nthemes: [{{title: Theme, topics: [{{points: [A: B]}}]}}]\n'
        summary = laid_out(outline_of(source))
        check(summary, "a4")
        assert ("part of the executive summary" in summary.left_out) is left_out


@pytest.mark.parametrize("words", range(100, 140, 3))
def test_no_line_of_a_long_summary_stands_alone_in_a_column(words: int) -> None:
    prose = "\\n\\n".join((" ".join(["something"] * words), "and the rest of what was said " * 8))
    source = f'title: Long\nsummary: "{prose}"\nthemes: [{{title: Theme, topics: [{{points: [A: B]}}]}}]\n'
    summary = laid_out(outline_of(source))
    parts = [box for box in boxes(summary.scene.pages) if box.name.startswith("summary")]
    assert len({round(box.box.x) for box in parts}) == 2
    assert all(len(box.paragraphs[0].lines) > 1 for box in parts)


def test_a_theme_without_topics_says_its_first_sentence_where_others_name_theirs() -> None:
    outline = recap(39)
    lonely = outline_of("title: A\nthemes: [{title: Alone, summary: One sentence. Another one.}]\n").themes[0]
    summary = laid_out(replace(outline, themes=(*outline.themes, lonely)))
    assert summary.fitted.content is Content.TOPICS
    said = [plain(box) for box in boxes(summary.scene.pages)]
    assert "One sentence." in said


def test_languages_from_right_to_left_begin_at_the_right() -> None:
    source = (
        "title: סיכום\nlanguage: he\nsummary: שלושה ימים\nthemes: [{title: אבטחה, topics: [{points: [חתימה: טקסט]}]}]\n"
    )
    summary = laid_out(outline_of(source))
    check(summary, "a4")
    title = next(box for box in boxes(summary.scene.pages) if box.role == Role.HEADING_1)
    assert title.box.right == pytest.approx(595.28 - 48, abs=1)


@pytest.mark.parametrize("paper", SIZES)
def test_what_two_pages_do_not_hold_is_told_with_how_much_they_would(paper: str) -> None:
    outline = recap(2000)
    crowded = fitted(outline, paper)
    assert isinstance(crowded, Crowded)
    assert 50 < crowded.held < 1000
    held = laid_out(replace(outline, themes=outline.themes[: crowded.held]), paper)
    check(held, paper)
    assert f"the first {crowded.held} fit" in crowded.problem().message
    assert crowded.problem().span == outline.themes[crowded.held].title.span


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("most", [1, 2])
def test_everything_that_an_outline_can_have_has_room(paper: str, most: int) -> None:
    summary = laid_out(outline_of((ROOT / "tests/torture/outline.yaml").read_bytes()), paper, 2 if most == 2 else 1)
    check(summary, paper)


@settings(deadline=None)
@given(outlines(), st.sampled_from(sorted(SIZES)), st.sampled_from([1, 2]), st.sampled_from(style_names()))
def test_random_outlines_have_room(drawn: Drawn, paper: str, most: int, style: str) -> None:
    outline = outline_of(yaml.safe_dump(drawn.value, allow_unicode=True))
    summary = fitted(outline, paper, 2 if most == 2 else 1, style)
    assert isinstance(summary, LaidOutSummary)
    check(summary, paper)
    told = {text.at for text in summary.told}
    assert all(theme.title.at in told for theme in outline.themes)
