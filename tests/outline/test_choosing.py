"""Which themes and points are told, and that all others are left out by a rule."""

from __future__ import annotations

import pytest
from tests.outline.reading_outlines import ICONS, LAYOUTS, STYLES

from recap_decks.outline.choosing import FOR_OTHERS, NOT_AMONG, chosen, left_out
from recap_decks.outline.model import Outline, texts_in
from recap_decks.outline.reader import Read, read_outline
from recap_decks.outline.variants import Variant
from recap_decks.problems import OutlineError
from recap_decks.story.account import lost_texts, report_texts, slide_texts
from recap_decks.story.tell import tell

OUTLINE = """\
title: Recap
programme: [{text: Workshops, audience: [engineers]}, Talks]
parts: [{title: Costs}]
themes:
  - title: GitOps
    topics:
      - title: Flux
        points:
          - {text: Reconcilers, audience: [engineers]}
          - Label: [{text: Deep, audience: [engineers]}, Shallow]
          - Alone: [{text: Nested, audience: [engineers]}]
      - points: [{text: Only here, audience: [engineers]}]
  - title: Money
    part: costs
    audience: [execs, finance]
    topics: [{points: [Budgets]}]
  - title: Edge
    topics: [{points: [Small]}]
takeaways: [{text: Spend less, audience: [execs]}]
"""


def read(more: str = "", *audience: str) -> Read:
    return read_outline(
        OUTLINE + more, file="outline.yaml", folder=None, icons=ICONS, styles=STYLES, layouts=LAYOUTS,
        default_slug="outline", variant=Variant({}, audience),
    )  # fmt: skip


def told(outline: Outline) -> set[str]:
    return {text.plain for text in texts_in(chosen(outline)) if text.at != "title"}


def test_without_an_audience_everything_is_told() -> None:
    outline = read().outline
    assert chosen(outline) is outline
    assert left_out(outline) == ()


def test_what_is_for_others_is_left_out() -> None:
    engineers, execs = read("", "engineers").outline, read("", "execs").outline
    everything = told(read().outline)
    assert everything - told(engineers) == {"Money", "Budgets", "Spend less"}
    assert everything - told(execs) == {"Workshops", "Reconcilers", "Deep", "Nested", "Only here"}
    assert everything == told(read("", "execs", "engineers").outline)
    assert left_out(execs) == (
        ("themes[0].topics[0].points[0]", FOR_OTHERS),
        ("themes[0].topics[0].points[1].points[0]", FOR_OTHERS),
        ("themes[0].topics[0].points[2].points[0]", FOR_OTHERS),
        ("themes[0].topics[1]", FOR_OTHERS),
        ("programme[0]", FOR_OTHERS),
    )


def test_only_chooses_and_order_sorts() -> None:
    outline = read("only: [edge, gitops]\norder: [edge]\n").outline
    assert [theme.id for theme in chosen(outline).themes] == ["edge", "gitops"]
    assert left_out(outline) == (("themes[1]", NOT_AMONG),)
    assert [theme.id for theme in chosen(read("order: [edge, money]\n").outline).themes] == ["edge", "money", "gitops"]
    assert chosen(chosen(outline)) == chosen(outline)


def test_deck_and_report_leave_out_alike_and_account_for_it() -> None:
    for outline in (read("", "execs").outline, read("", "engineers").outline, read("only: [edge]\n").outline):
        story = tell(outline)
        assert lost_texts(outline, story) == []
        gone = told(read().outline) - told(outline)
        slides = {text.plain for slide in story.slides for text in (*slide_texts(slide), *slide.frame.notes)}
        assert gone & slides == set()
        assert gone & {text.plain for text in report_texts(story.report)} == set()


def test_a_text_that_no_rule_leaves_out_is_missed() -> None:
    """The account is of the whole outline, not of what was chosen."""
    everything, some = read().outline, read("", "execs").outline
    assert any("Reconcilers" in lost for lost in lost_texts(everything, tell(chosen(some))))


def test_an_audience_that_nothing_is_for_is_doubted() -> None:
    (warning,) = read("", "exces").warnings
    assert (warning.code, warning.message) == (
        "RD134",
        "nothing is for the audience `exces`; did you mean `execs`?",
    )
    assert read("", "execs").warnings == ()


def test_no_theme_left_is_an_error() -> None:
    with pytest.raises(OutlineError) as caught:
        read("only: [money]\n", "engineers")
    assert [problem.code for problem in caught.value.problems] == ["RD141"]


def test_what_is_resolved_is_what_is_chosen() -> None:
    resolved = read("order: [edge]\n", "execs").resolved()
    assert "audience" not in resolved
    again = read_outline(
        resolved, file="r.yaml", folder=None, icons=ICONS, styles=STYLES, layouts=LAYOUTS, default_slug=""
    ).outline
    assert [text.plain for text in texts_in(again)] == [
        text.plain for text in texts_in(chosen(read("order: [edge]\n", "execs").outline))
    ]
