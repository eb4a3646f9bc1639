"""Which slides a story has, in what order, and what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from tests.story.builders import paragraphs, part, text, theme

from recap_decks.outline.model import (
    Action,
    Event,
    Headlines,
    Number,
    Outline,
    Point,
    Prepared,
    ReportOptions,
    Run,
    Session,
    Source,
    Text,
)
from recap_decks.outline.reader import read_outline
from recap_decks.outline.visual_model import Quote
from recap_decks.story.account import lost_texts
from recap_decks.story.sections import Story
from recap_decks.story.slides import (
    ActionsSlide,
    AgendaSlide,
    ConclusionSlide,
    CoverSlide,
    Fact,
    PartSlide,
    ProgrammeSlide,
    Progress,
    SessionsSlide,
    Slide,
    SourcesSlide,
    SummarySlide,
    Tally,
    ThemeSlide,
)
from recap_decks.story.tell import tell
from recap_decks.style.icons import icon_names

AnySlide = TypeVar("AnySlide", bound=Slide)


def slides_of(story: Story, kind: type[AnySlide]) -> list[AnySlide]:
    return [slide for slide in story.slides if isinstance(slide, kind)]


def keys(story: Story) -> list[str]:
    return [slide.frame.key for slide in story.slides]


def titles(story: Story) -> list[str]:
    return [slide.frame.title.plain for slide in story.slides]


def said(facts: tuple[Fact, ...]) -> list[tuple[str, list[str]]]:
    return [(fact.label.plain, [line.plain.replace("\u00a0", " ") for line in fact.value]) for fact in facts]


def plain(value: Text | None) -> str | None:
    return value.plain if value else None


SMALL = Outline(text("A recap", "title"), (theme(0, "Only"),), "small")

TWO_PARTS = replace(
    SMALL,
    event=Event(name=text("The event", "event.name")),
    parts=(part(0, "First"), part(1, "Second"), part(2, "Empty")),
    themes=(
        theme(0, "Zero", part="part-1"),
        theme(1, "One", part="part-0"),
        theme(2, "Two"),
        theme(3, "Three", part="part-1"),
    ),
)

FULL = replace(
    TWO_PARTS,
    subtitle=text("Its subtitle", "subtitle"),
    summary=paragraphs("summary", "What happened."),
    numbers=(Number(text("5", "numbers[0].value"), text("things", "numbers[0].label")),),
    programme=(Point(text("Tracks", "programme[0].label"), text("Many", "programme[0].text")),),
    takeaways=(Point(text("Remember", "takeaways[0].label"), text("This", "takeaways[0].text")),),
    conclusion=paragraphs("conclusion", "It was good. Dr. Who came, too.", "See you."),
    sources=(
        Source(text("Archive", "sources[0].title"), "https://example.com/a", text("All of it", "sources[0].note")),
    ),
)


def test_everything_in_order() -> None:
    assert keys(tell(FULL)) == [
        "cover", "summary", "numbers", "programme", "agenda",
        "part/part-0", "theme/theme-1", "part/part-1", "theme/theme-0", "theme/theme-3", "theme/theme-2",
        "takeaways", "conclusion", "sources",
    ]  # fmt: skip


def test_the_least_outline_is_a_cover_and_a_theme() -> None:
    story = tell(SMALL)
    assert keys(story) == ["cover", "theme/theme-0"]
    assert [slide.frame.section for slide in story.slides] == ["Overview", "Themes"]
    assert story.slides[1].frame.footer == SMALL.title


def test_sections_are_parts_with_unique_names() -> None:
    outline = replace(FULL, parts=(part(0, "Overview"), part(1, "overview")))
    sections = list(dict.fromkeys(slide.frame.section for slide in tell(outline).slides))
    assert sections == ["Overview", "Overview (2)", "overview (3)", "More themes", "Closing"]


def test_a_single_part_has_a_divider_without_a_count() -> None:
    outline = replace(SMALL, parts=(part(0, "First"),), themes=(theme(0, "Only", part="part-0"),))
    [divider] = slides_of(tell(outline), PartSlide)
    assert divider.frame.tracker is None
    assert [entry.leads_to for entry in divider.entries] == ["theme/theme-0"]


def test_a_divider_says_where_it_stands() -> None:
    _, divider = slides_of(tell(TWO_PARTS), PartSlide)
    assert (plain(divider.frame.tracker), divider.frame.title.plain) == ("Part 2 of 2", "Second")
    assert [(entry.title.plain, entry.leads_to) for entry in divider.entries] == [
        ("Zero", "theme/theme-0"),
        ("Three", "theme/theme-3"),
    ]
    assert [name.plain for name in divider.names] == ["First", "Second", "More themes"]
    assert divider.tally == Tally(((1,), (1, 1), (1,)), lit=1)


def test_agenda_of_parts_and_of_themes_beside_them() -> None:
    [agenda] = slides_of(tell(TWO_PARTS), AgendaSlide)
    assert [(plain(one.title), one.leads_to, len(one.entries)) for one in agenda.parts] == [
        ("First", "part/part-0", 1),
        ("Second", "part/part-1", 2),
        ("More themes", None, 1),
    ]
    assert (agenda.frame.title.plain, plain(agenda.frame.tracker)) == ("Four themes", "Agenda")


def test_agenda_title_counts_parts() -> None:
    outline = replace(TWO_PARTS, themes=(theme(0, "Zero", part="part-1"), theme(1, "One", part="part-0")))
    [agenda] = slides_of(tell(outline), AgendaSlide)
    assert agenda.frame.title == Text((Run("Two themes in two parts"),), at="composed/agenda")


def test_progress_counts_shown_themes() -> None:
    themes = slides_of(tell(TWO_PARTS), ThemeSlide)
    assert themes[1].frame.progress == Progress((1, 2, 1), 1, "Theme 2 of 4")
    story = tell(FULL)
    without = [slide.frame.key for slide in story.slides if slide.frame.progress is None]
    assert without == ["cover", "part/part-0", "part/part-1", "conclusion"]


def test_trackers_of_themes() -> None:
    trackers = [plain(slide.frame.tracker) for slide in slides_of(tell(TWO_PARTS), ThemeSlide)]
    assert trackers == ["First", "Second", "Second", "The event"]


def test_a_title_that_nothing_lists_stands_above_its_headline() -> None:
    outline = replace(SMALL, themes=(theme(0, "Only", headline="It is the only one"),))
    frame = tell(outline).slides[1].frame
    assert (plain(frame.tracker), frame.title.plain) == ("Only", "It is the only one")


def test_a_skipped_theme_is_hidden_in_its_place() -> None:
    skipped = theme(3, "Three", part="part-1", headline="Three is skipped", skip=True)
    outline = replace(TWO_PARTS, themes=(*TWO_PARTS.themes[:3], skipped))
    story = tell(outline)
    assert keys(story)[-2:] == ["theme/theme-3", "theme/theme-2"]
    frame = story.slides[-2].frame
    assert (frame.hidden, plain(frame.tracker)) == (True, "Second · Three")
    assert frame.progress == Progress((1, 1, 1))
    assert slides_of(story, CoverSlide)[0].tally == Tally(((1,), (1,), (1,)))
    [agenda] = slides_of(story, AgendaSlide)
    assert "theme/theme-3" not in [entry.leads_to for one in agenda.parts for entry in one.entries]
    assert [one.id for section in story.report.parts for one in section.themes] == ["theme-1", "theme-0", "theme-2"]
    assert "themes[3]" in dict(story.left_out)
    assert lost_texts(outline, story) == []


def test_a_part_of_skipped_themes_has_no_divider() -> None:
    outline = replace(TWO_PARTS, themes=(theme(0, "Zero", part="part-0", skip=True), theme(1, "One", part="part-1")))
    story = tell(outline)
    assert keys(story) == ["cover", "theme/theme-0", "part/part-1", "theme/theme-1"]
    assert {"parts[0].title", "parts[2].title"} <= dict(story.left_out).keys()
    assert dict(story.left_out_of_slides).keys() == {"parts[2].title"}


def test_built_in_titles_and_headlines() -> None:
    assert titles(tell(FULL))[1:5] == ["Executive summary", "By the numbers", "Programme", "Four themes"]
    headlines = Headlines(summary=text("We saw it all", "headlines.summary"))
    summary = slides_of(tell(replace(FULL, headlines=headlines)), SummarySlide)[0]
    assert (summary.frame.title.plain, plain(summary.frame.tracker)) == ("We saw it all", "Executive summary")


def test_a_headline_with_nothing_beneath_is_named() -> None:
    headlines = Headlines(numbers=text("In figures", "headlines.numbers"))
    outline = replace(SMALL, headlines=headlines)
    story = tell(outline)
    assert "headlines.numbers" in dict(story.left_out_of_slides)
    assert lost_texts(outline, story) == []


def test_programme_stands_under_its_word() -> None:
    [programme] = slides_of(tell(FULL), ProgrammeSlide)
    assert programme.topic.title == Text((Run("The programme"),), at="word/the_programme")


@pytest.mark.parametrize(
    ("headline", "conclusion", "title", "rest"),
    [
        (None, ["It was good. See you, Dr. Who."], "It was good.", ["See you, Dr. Who."]),
        (None, ["One sentence only", "More"], "One sentence only", ["More"]),
        (
            None,
            ["Dr. Who and Prof. Doe came on day 3. It was good."],
            "Dr. Who and Prof. Doe came on day 3. It was good.",
            [],
        ),
        (None, ["word " * 31 + "end. Short."], "Conclusion", ["word " * 31 + "end. Short."]),
        ("It is stated", ["It was good. Yes."], "It is stated", ["It was good. Yes."]),
        ("It is stated", [], "It is stated", []),
    ],
)
def test_conclusion(headline: str | None, conclusion: list[str], title: str, rest: list[str]) -> None:
    headlines = Headlines(conclusion=text(headline, "headlines.conclusion") if headline else None)
    outline = replace(SMALL, conclusion=paragraphs("conclusion", *conclusion), headlines=headlines)
    story = tell(outline)
    [slide] = slides_of(story, ConclusionSlide)
    assert slide.frame.title.plain == title
    assert [paragraph.plain for paragraph in slide.paragraphs] == rest
    assert plain(story.report.conclusion_statement) == headline
    assert [paragraph.plain for paragraph in story.report.conclusion] == conclusion


def test_facts() -> None:
    outline = replace(
        TWO_PARTS,
        event=Event(
            name=text("The event", "event.name"),
            starts=date(2024, 3, 19),
            ends=date(2024, 3, 22),
            venue=text("Expo", "event.venue"),
            city=text("Paris", "event.city"),
            country=text("France", "event.country"),
        ),
        prepared=Prepared(for_=text("Platform team", "prepared.for"), on=date(2024, 4, 2)),
        summary=paragraphs("summary", "What happened."),
    )
    story = tell(outline)
    when_and_where = [("Dates", ["March 19–22, 2024"]), ("Venue", ["Expo", "Paris, France"])]
    prepared = [("Prepared for", ["Platform team"]), ("Prepared on", ["April 2, 2024"])]
    assert said(slides_of(story, CoverSlide)[0].facts) == when_and_where + prepared
    assert said(slides_of(story, SummarySlide)[0].facts) == [*when_and_where, ("This recap", ["Four themes"])]
    assert said(story.report.facts) == [
        ("Event", ["March 19–22, 2024", "Expo", "Paris, France"]),
        ("This recap", ["Four themes", "4 topics, 4 points"]),
        *prepared,
    ]


def test_the_day_stands_under_the_author() -> None:
    prepared = Prepared(by=text("Ann", "prepared.by"), on=date(2024, 4, 2))
    story = tell(replace(SMALL, prepared=prepared, event=Event(city=text("Paris", "event.city"))))
    facts = slides_of(story, CoverSlide)[0].facts
    assert said(facts) == [("Place", ["Paris"]), ("Prepared by", ["Ann", "April 2, 2024"])]


def test_sources_show_and_link_their_addresses() -> None:
    outline = replace(FULL, event=replace(FULL.event, url="https://example.com/event"))
    [sources] = slides_of(tell(outline), SourcesSlide)
    event, archive = sources.sources
    assert (event.title.plain, plain(event.address)) == ("The event", "https://example.com/event")
    assert plain(archive.note) == "All of it"
    assert archive.address == Text((Run("https://example.com/a", link="https://example.com/a"),), at="sources[0].url")


def test_blocks_of_a_theme_are_told_as_what_they_are() -> None:
    at = "themes[0]"
    quote = Quote(text("Well said", f"{at}.visuals[0].quote.text"))
    full = replace(
        theme(0, "Only"),
        visuals=(quote,),
        meaning=paragraphs(f"{at}.meaning", "Much"),
        actions=(Action(text("Do it", f"{at}.actions[0].what"), text("Ann", f"{at}.actions[0].who"),
                        date(2024, 5, 1)),),
        sessions=(Session(text("A talk", f"{at}.sessions[0].title"), None, "https://example.com/talk"),),
    )  # fmt: skip
    outline = replace(SMALL, themes=(full,))
    story = tell(outline)
    [slide] = slides_of(story, ThemeSlide)
    assert slide.visuals == (quote,)
    assert slide.meaning is not None
    assert plain(slide.meaning.title) == "What it means for us"
    assert [paragraph.plain for paragraph in slide.meaning.summary] == ["Much"]
    [actions] = slides_of(story, ActionsSlide)
    [task] = actions.tasks
    assert (task.what.plain, plain(task.who), plain(task.by), task.theme.plain) == (
        "Do it",
        "Ann",
        "May\u00a01,\u00a02024",
        "Only",
    )
    [german] = slides_of(tell(replace(outline, language="de")), ActionsSlide)
    assert (plain(german.tasks[0].by), german.tasks[0].due) == ("1.\u00a0Mai\u00a02024", date(2024, 5, 1))
    [sessions] = slides_of(story, SessionsSlide)
    assert sessions.sessions[0].address == Text(
        (Run("https://example.com/talk", link="https://example.com/talk"),), at=f"{at}.sessions[0].url"
    )
    section = story.report.parts[0].themes[0]
    assert (section.visuals, section.tasks) == ((quote,), actions.tasks)
    [session] = section.sessions
    assert (session.title.plain, session.address) == ("A talk", None)
    assert [source.address for source in story.report.sources] == [sessions.sessions[0].address]
    assert keys(story)[-2:] == ["actions", "sessions"]
    assert lost_texts(outline, story) == []


def test_titles_are_told_apart() -> None:
    outline = replace(
        SMALL,
        parts=(part(0, "Security"), part(1, "Second")),
        themes=(
            theme(0, "Security", part="part-0"),
            theme(1, "security", part="part-1"),
            theme(2, "Security", part="part-1"),
            replace(theme(3, "Security", part="part-1"), topics=()),
        ),
    )
    assert titles(tell(outline))[2:] == [
        "Security",
        "Security (Topic of Security)",
        "Second",
        "security (Second)",
        "Security (4)",
        "Security (5)",
    ]


def test_a_conclusion_that_goes_on_keeps_its_words() -> None:
    conclusion = paragraphs("conclusion", "It was good. We go again.")
    outline = replace(SMALL, themes=(theme(0, "It was good."),), conclusion=conclusion)
    story = tell(outline)
    assert titles(story) == ["A recap", "It was good. (A recap)", "It was good."]
    assert lost_texts(outline, story) == []


def test_a_conclusion_does_not_repeat_the_title_of_the_deck() -> None:
    outline = replace(
        SMALL, conclusion=paragraphs("conclusion", "A recap. We go again."), title=text("A recap.", "title")
    )
    assert titles(tell(outline))[-1] == "Conclusion"


def test_notes_are_the_persons_or_composed() -> None:
    own = replace(theme(0, "Zero"), notes=paragraphs("themes[0].notes", 'Say "hello"'))
    at = "themes[1].topics[0].points"
    nested = (Point(text=text("nested", f"{at}[0].points[0].text")),)
    points = (
        Point(text("Label", f"{at}[0].label"), None, nested),
        Point(text("Why?", f"{at}[1].label"), text("So", f"{at}[1].text")),
    )
    one = theme(1, "One")
    composed = replace(
        one, summary=paragraphs("themes[1].summary", "A lead"), topics=(replace(one.topics[0], points=points),)
    )
    story = tell(replace(FULL, parts=(), themes=(own, composed)))
    notes = {slide.frame.key: [note.plain for note in slide.frame.notes] for slide in story.slides}
    assert notes["theme/theme-0"] == ["Say “hello”"]
    assert notes["theme/theme-1"] == ["A lead", "Topic of One", "Label", "\u2003– nested", "Why? So"]
    assert notes["numbers"] == ["5 things"]
    assert notes["agenda"] == ["Two themes", "Zero, One"]
    assert notes["conclusion"] == ["It was good.", "Dr. Who came, too.", "See you."]
    kinds = [note.at for slide in story.slides if slide.frame.key == "theme/theme-1" for note in slide.frame.notes]
    assert kinds == ["composed/notes", "composed/notes/heading", *["composed/notes/point"] * 3]


def test_texts_are_typeset_in_the_outlines_language() -> None:
    outline = replace(SMALL, title=text('"So" war\'s', "title"), language="de")
    story = tell(outline)
    assert story.slides[0].frame.title.plain == story.report.title.plain == "„So“ war’s"
    assert story.report.words.contents.plain == "Inhalt"


@pytest.mark.parametrize("justify", [None, True, False])
def test_the_report_knows_how_it_is_asked_to_be_set(justify: bool | None) -> None:
    report = tell(replace(SMALL, report=ReportOptions("themes", justify))).report
    assert (report.contents, report.justify) == ("themes", justify)


def test_the_outline_of_this_project() -> None:
    root = Path(__file__).parents[2]
    outline, *_ = read_outline(
        (root / "outline.yaml").read_bytes(),
        file="outline.yaml",
        folder=root,
        icons=icon_names(),
        styles=("default",),
        layouts=(),
        default_slug="outline",
    )
    story = tell(outline)
    assert lost_texts(outline, story) == []
    assert len(story.slides) == 5 + 5 + 15 + 3
    assert story.slides[0] == slides_of(story, CoverSlide)[0]
    summary = slides_of(story, SummarySlide)[0]
    assert ("This recap", ["15 themes in five parts"]) in said(summary.facts)
