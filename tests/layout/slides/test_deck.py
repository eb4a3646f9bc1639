"""The deck as laid out: which composition a theme takes, what is continued, what never moves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from tests.layout.slides.laid_out import ROOT, laid_out, outline_of, recap, said, sizes, text_boxes, told
from tests.strategies import Drawn, outlines

from recap_decks.build import Build
from recap_decks.layout.grid import FOOT, GRIDS, TITLE
from recap_decks.layout.slides.deck import LaidOutDeck
from recap_decks.layout.slides.theme import kind_of
from recap_decks.scene.items import Group, Rule, Shape, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.style.icons import load_icon


@pytest.fixture(scope="module")
def deck() -> LaidOutDeck:
    return recap()


def theme_slides(deck: LaidOutDeck) -> list[SlideScene]:
    return [slide for slide in deck.deck.slides if slide.scene.key.startswith("theme/")]


def theme(*topics: dict[str, object], **more: object) -> str:
    return yaml.safe_dump({"title": "Recap", "themes": [{"title": "Theme", "topics": list(topics), **more}]})


def topic(points: int, words: str = "Some words that say it", **more: object) -> dict[str, object]:
    return {"title": "Topic", "points": [{f"Label {n}": f"{words} {n}"} for n in range(points)], **more}


def test_a_theme_of_the_recap_is_one_slide(deck: LaidOutDeck) -> None:
    assert len(theme_slides(deck)) == 15
    assert deck.continued == ()


def test_no_composition_stands_three_times_in_a_row_where_another_fits(deck: LaidOutDeck) -> None:
    kinds = [kind_of(slide.layout.name) for slide in theme_slides(deck)]
    alike = [a for a, b, c in zip(kinds, kinds[1:], kinds[2:], strict=False) if a == b == c]
    assert alike == ["One topic, rows"]  # quantum computing, whose labels are too wide for columns


def test_text_is_never_under_its_floor(deck: LaidOutDeck) -> None:
    for slide in deck.deck.slides:
        for name, size in sizes(slide).items():
            assert size >= (10 if name in ("Footer", "Slide number", "Sources") else 14), (slide.scene.key, name)


def test_title_content_and_foot_never_move(deck: LaidOutDeck) -> None:
    content = [slide for slide in deck.deck.slides if slide.layout.ground == "paper"]
    for slide in content:
        boxes = {box.name: box for box in text_boxes(slide)}
        title = boxes["Title"]
        assert title.box.x == GRIDS["16:9"].margin
        assert title.paragraphs[0].lines[0].baseline == pytest.approx(TITLE)
        assert boxes["Slide number"].paragraphs[0].lines[0].baseline == pytest.approx(FOOT)
        body = [box for box in boxes.values() if (box.placeholder or 0) > 20]
        assert min(box.box.y for box in body) >= GRIDS["16:9"].top - 1.0
        assert max(box.box.bottom for box in body) <= GRIDS["16:9"].bottom + 0.1


def test_every_text_fills_a_placeholder_whose_box_it_has(deck: LaidOutDeck) -> None:
    for slide in deck.deck.slides:
        for box in text_boxes(slide):
            assert box.placeholder is not None
            assert box.box == slide.layout.placeholder(box.placeholder).box


def test_agenda_and_dividers_tell_the_right_slides(deck: LaidOutDeck) -> None:
    numbers = {slide.scene.key: number for number, slide in enumerate(deck.deck.slides, 1)}
    told = 0
    for slide in deck.deck.slides:
        for box in text_boxes(slide):
            digits = re.findall(r"^(\d+)\t|\t(\d+)$", box.paragraphs[0].plain)
            if box.jump and digits:
                assert int("".join(digits[0])) == numbers[box.jump]
                told += 1
    assert told == 30  # fifteen themes on the agenda, and again on their dividers


def test_slides_keep_what_the_story_says_beside_their_text() -> None:
    source = (ROOT / "outline.yaml").read_bytes()
    frames = {slide.frame.key: slide.frame for slide in told(source).slides}
    slides = laid_out(source).deck.slides
    assert len(slides) >= len(frames) - 1  # sources stand at the conclusion's foot
    for slide in slides:
        frame = frames[slide.scene.key.partition("#")[0]]
        assert (slide.section, slide.hidden) == (frame.section, frame.hidden)


def test_each_theme_has_its_icon_and_its_place(deck: LaidOutDeck) -> None:
    icons = {f"theme/{theme.id}": theme.icon for theme in outline_of((ROOT / "outline.yaml").read_bytes()).themes}
    starts: list[float] = []
    slides = theme_slides(deck)
    for number, slide in enumerate(slides, 1):
        (icon,) = [item for item in slide.scene.items if isinstance(item, Shape)]
        assert icon.name == f"Icon {icons[slide.scene.key]}"
        assert len(icon.commands) == len(load_icon(str(icons[slide.scene.key])).commands)
        (progress,) = [item for item in slide.scene.items if isinstance(item, Group)]
        assert progress.alt == f"Theme {number} of {len(slides)}"
        starts += [part.box.x for part in progress.items if isinstance(part, Shape) and part.name.endswith("now")]
    assert len(set(starts)) == len(slides)
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("topics", "composition"),
    [
        ([topic(4)], "One topic, rows"),
        ([topic(8)], "One topic, two columns"),
        ([topic(1)], "One topic, one point"),
        ([topic(0, summary="A lead.")], "One topic, text"),
        ([topic(4), topic(4)], "Two topics, columns"),
        ([topic(6), topic(2)], "Two topics, bands"),
        ([topic(4), topic(4), topic(4)], "Three topics, columns"),
        ([topic(3), topic(3), topic(3), topic(3)], "Four topics, two by two"),
    ],
)
def test_composition_follows_content(topics: list[dict[str, object]], composition: str) -> None:
    slides = theme_slides(laid_out(theme(*topics)))
    assert [kind_of(slide.layout.name) for slide in slides] == [composition]


def test_a_lead_stands_above_the_content_or_where_there_is_nothing_else_as_the_content() -> None:
    above = theme_slides(laid_out(theme(topic(4), summary="A short lead.")))[0]
    assert "Lead" in {box.name for box in text_boxes(above)}
    alone = theme_slides(laid_out(theme(summary="A theme of one sentence.")))[0]
    assert kind_of(alone.layout.name).startswith("Statement")


def test_a_long_lead_goes_before_the_topics() -> None:
    slides = theme_slides(laid_out(theme(topic(4), summary="A sentence of some length. " * 30)))
    assert [kind_of(slide.layout.name).split(",")[0] for slide in slides] == ["Statement", "One topic"]


@pytest.mark.parametrize("topics", [[topic(40)], [topic(4)] * 9, [topic(12), topic(30)], [topic(3, "word " * 150)]])
def test_what_is_too_much_goes_on_in_order_and_numbered(topics: list[dict[str, object]]) -> None:
    laid = laid_out(theme(*topics, icon="rocket"))
    slides = theme_slides(laid)
    count = len(slides)
    assert count > 1
    assert [slide.title for slide in slides] == [f"Theme ({n}\u00a0of\u00a0{count})" for n in range(1, count + 1)]
    assert [(note.title, note.slides) for note in laid.continued] == [("Theme", count)]
    drawn = [int(n) for slide in slides for n in re.findall(r"Label (\d+)", said(slide.scene.items))]
    wanted = [n for own in topics for n in range(len(own["points"]))]  # type: ignore[arg-type]  # a list, by `topic`
    assert drawn == wanted
    for slide in slides:
        assert min(size for name, size in sizes(slide).items() if name not in ("Footer", "Slide number")) >= 14


def test_a_continued_slide_says_so_in_the_outlines_language() -> None:
    slides = theme_slides(laid_out("language: de\n" + theme(topic(40))))
    count = len(slides)
    assert [slide.title for slide in slides] == [f"Theme ({n}\u00a0von\u00a0{count})" for n in range(1, count + 1)]


@pytest.mark.parametrize("parts", [21, 22, 23, 60, 200])
def test_the_tally_stands_on_its_slide_however_many_parts_there_are(parts: int) -> None:
    names = [f"part-{n}" for n in range(parts)]
    outline = {
        "title": "Recap",
        "parts": [{"id": name, "title": name} for name in names],
        "themes": [{"title": f"Theme {name}", "part": name, "summary": "A lead."} for name in names],
    }
    cover = laid_out(yaml.safe_dump(outline)).deck.slides[0]
    shapes = [item for item in cover.scene.items if isinstance(item, Shape)]
    assert len(shapes) == parts
    assert max(shape.box.right for shape in shapes) <= GRIDS["16:9"].right + 0.1


def test_no_continued_slide_holds_a_lone_point() -> None:
    for points in range(9, 30):
        slides = theme_slides(laid_out(theme(topic(points, "Words that take up room on the slide " * 2))))
        counts = [len(re.findall(r"Label \d+", said(slide.scene.items))) for slide in slides]
        assert min(counts) >= 2, points


def test_a_skipped_theme_is_a_hidden_slide_in_its_place() -> None:
    source = yaml.safe_dump(
        {"title": "Recap", "themes": [{"title": name, "summary": "A lead.", "skip": name == "B"} for name in "ABC"]}
    )
    slides = theme_slides(laid_out(source))
    assert [(slide.scene.key, slide.hidden) for slide in slides] == [
        ("theme/a", False), ("theme/b", True), ("theme/c", False),
    ]  # fmt: skip


@pytest.mark.parametrize("words", [1, 12, 20, 40, 90])
def test_titles_of_any_length_stand_whole(words: int) -> None:
    title = " ".join(["Quantum"] * words)
    slides = theme_slides(
        laid_out(yaml.safe_dump({"title": title, "themes": [{"title": title, "topics": [topic(4)]}]}))
    )
    assert said(slides[0].scene.items).replace("\n", " ").count("Quantum") >= min(words, 12)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlines())
def test_any_outline_is_laid_out_with_all_promises_kept(drawn: Drawn) -> None:
    check_names(laid_out(drawn.as_yaml()).deck.slides)


@pytest.mark.parametrize("part", ["Part", "Part " * 400])
@pytest.mark.parametrize("name", ["The event", "Conference " * 40])
def test_what_stands_behind_cover_or_divider_is_named_as_going_on(name: str, part: str) -> None:
    themes = [{"title": f"Theme {number} " + "word " * 40, "part": "one", "summary": "x"} for number in range(3)]
    outline = {"title": "A recap", "event": {"name": name}, "parts": [{"id": "one", "title": part}], "themes": themes}
    slides = laid_out(yaml.safe_dump(outline)).deck.slides
    check_names(slides)
    behind = [slide.title for slide in slides if slide.scene.key in ("cover#2", "part/one#2")]
    assert len(behind) == (len(name) > 100) + (len(part) > 100)
    assert all(re.search("\\(2\u00a0of\u00a0[23]\\)$", title) for title in behind)


def check_names(slides: Sequence[SlideScene]) -> None:
    """No slide is without a title or a key, or has one of another slide."""
    titles = Counter(slide.title for slide in slides)
    assert "" not in titles
    assert [title for title, count in titles.items() if count > 1] == []
    assert len({slide.scene.key for slide in slides}) == len(slides)


@pytest.mark.parametrize(("words", "warned"), [(3, []), (12, []), (40, ["RD201"])])
def test_a_title_of_more_than_two_lines_is_warned_of(words: int, warned: list[str]) -> None:
    source = theme(topic(4), headline=" ".join(["Quantum"] * words))
    assert [problem.code for problem in Build(outline_of(source)).warnings()] == warned


def test_content_keeps_clear_of_a_band_behind_the_head() -> None:
    source = (ROOT / "outline.yaml").read_text("utf-8")
    laid = laid_out(re.sub("^style: .*$", "style: {name: vivid}", source, flags=re.MULTILINE))
    seen = 0
    for slide in laid.deck.slides:
        bands = [item for item in slide.layout.fixed if isinstance(item, Shape) and item.name == "Head"]
        for item in slide.scene.items if bands else ():
            if isinstance(item, TextBox | Rule) and item.box.y > 100:
                assert item.box.y >= bands[0].box.bottom + 14, (slide.scene.key, item)
                seen += 1
    assert seen > 100
