"""Kinds of recaps as they are found: pasted from a browser, kept for a site's program, saved with their page, in nine
languages, as prose alone, and as notes of talks and meetings."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from tests.drafting.reading_back import ARTICLES, drafted_yaml
from tests.house.running import recap_decks


def outline_in(text: str, name: str = "article.md") -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(drafted_yaml(text.encode(), name), Loader=yaml.BaseLoader)
    return loaded


def outline_of(name: str) -> dict[str, Any]:
    return outline_in((ARTICLES / name).read_text(encoding="utf-8"), name)


def titles(outline: dict[str, Any]) -> list[str]:
    return [theme["title"] for theme in outline["themes"]]


def test_what_a_browser_pasted_around_an_article_is_no_part_of_it() -> None:
    told = drafted_yaml((ARTICLES / "pasted.txt").read_bytes(), "pasted.txt")
    outline = yaml.load(told, Loader=yaml.BaseLoader)
    assert outline["title"] == "Five things from Harbour Conf 2025"
    assert outline["event"] == {
        "name": "Harbour Conf 2025",
        "starts": "2025-06-24",
        "ends": "2025-06-26",
        "city": "Rotterdam",
    }
    assert outline["prepared"] == {"by": "Noor Sample"}
    assert titles(outline) == [
        "Queues beat calls",
        "Maps of services go stale within a month",
        "Budgets for errors need an owner",
    ]
    assert outline["themes"][0]["headline"].startswith("Queues beat calls, as long as somebody (that is you)")
    assert len(outline["takeaways"]) == 3
    around = told.partition("# What stood around the article:")[2]
    for words in ("Photo by Kim Placeholder", "5 min read", "Join our team", "What we packed", "Post a Comment"):
        assert words in around
        assert words not in str(outline)


def test_a_page_that_marks_nothing_keeps_its_surroundings_aside() -> None:
    outline = outline_of("saved.html")
    assert (outline["title"], outline["subtitle"]) == (
        "Field notes from Night Ops 2025",
        "Two nights under the bridge",
    )
    assert (outline["event"]["venue"], outline["event"]["city"]) == ("Old Depot", "Leeds")
    assert outline["prepared"] == {"by": "Sam Placeholder"}
    assert [number["value"] for number in outline["numbers"]] == ["210", "Over 1,900"]
    assert titles(outline) == ["Pagers", "Handover"]
    pagers, handover = outline["themes"]
    assert {"Format": "Open space"} in pagers["topics"][0]["points"]
    assert pagers["visuals"][0]["table"]["columns"] == ["Team", "Minutes"]
    assert handover["topics"][0]["points"] == ["Say what is broken", "Say what is odd", "Say who knows"]
    for words in ("Shop", "All writing", "In this post", "Tea for a hundred", "answers pagers"):
        assert words not in str(outline)


def test_signs_of_sites_are_read_as_what_they_stand_for() -> None:
    told = drafted_yaml((ARTICLES / "site-signs.md").read_bytes(), "site-signs.md")
    outline = yaml.load(told, Loader=yaml.BaseLoader)
    assert titles(outline) == ["Builds", "Themes"]
    assert "subtitle" not in outline  # it said the title once more
    assert outline["prepared"] == {"by": "Jo Sample"}
    assert "[talks by video](https://example.org/videos)" in outline["summary"]
    assert outline["themes"][0]["topics"][0]["points"][0] == {"Islands": ["small ones", "sleeping ones"]}
    assert outline["themes"][1]["topics"][0]["points"] == ["Colours from tokens", "Fonts that shift nothing"]
    assert outline["themes"][1]["visuals"][0]["code"]["text"] == "{{ page.title }} stays as it is [^1]\n"
    assert "hall.png" in told
    assert "A hall full of generators" in told.replace("\n# ", " ")
    assert "# The survey had nine hundred answers." in told
    for sign in ("figure", "site.url", ".lead", "rocket", "#builds"):
        assert sign not in told


def test_prose_alone_is_parted_by_its_paragraphs_under_terms_of_their_own() -> None:
    outline = outline_of("announcements.txt")
    assert titles(outline) == ["Databases", "Accounts", "Observability", "Carbon reports"]
    assert outline["summary"].startswith("Every spring the fair fills three halls")
    assert outline["conclusion"].startswith("In the end it was a fair of small steps.")
    assert outline["themes"][0]["summary"] == "The first one has to do with databases."
    assert all(theme["topics"][0]["points"] for theme in outline["themes"])
    assert "event" not in outline or "starts" not in outline["event"]  # its day is that of the article


def test_long_prose_is_told_in_points_and_short_prose_stays() -> None:
    long = "One sentence leads. " + " ".join(f"Sentence {n} of the paragraph says a little more." for n in range(8))
    outline = outline_in(f"# Notes 2025\n\n## Long\n\n{long}\n\n## Short\n\nOne sentence stands alone here.\n")
    long_theme, short_theme = outline["themes"]
    assert long_theme["summary"] == "One sentence leads."
    assert len(long_theme["topics"][0]["points"]) == 8
    assert short_theme == {"title": "Short", "summary": "One sentence stands alone here."}


def test_talks_and_moments_are_told_from_points() -> None:
    outline = outline_of("talks.md")
    assert outline["event"]["starts"] == "2025-05-07"
    day, growth, *talks = outline["themes"]
    assert day["visuals"][0]["timeline"][1] == {"when": "9:30", "what": "Welcome by Karin Exempel"}
    assert [moment["when"] for moment in growth["visuals"][0]["timeline"]] == ["2019", "2022", "2025"]
    assert [theme["title"] for theme in talks] == ["Schemas are promises", "Sleep for services", "Lightning talks"]
    sessions = [session for theme in talks for session in theme.get("sessions", [])]
    assert [session.get("speaker") for session in sessions] == [
        "Mia Probe",
        "Olu Test and Ada Muster",
        "Kim Sample",
        "Karin Exempel",
        None,
    ]
    assert sessions[-1] == {"title": "When the cache lies", "url": "https://example.org/cache"}
    assert outline["takeaways"] == ["Read the schema aloud", "Ask who waits"]


@pytest.mark.parametrize(
    "items",
    [
        ["Paris, France", "Berlin, Germany", "Lagos, Nigeria"],
        ["Faster by half", "Cheaper by a third", "Quieter by night"],
        ["9 people", "30 talks", "2 halls"],
        ["Ask first - it helps", "Write down - it stays", "Stop early - it heals"],
    ],
)
def test_lists_that_only_look_like_talks_or_moments_are_points(items: list[str]) -> None:
    lines = "\n".join(f"- {item}" for item in items)
    outline = outline_in(f"# A recap\n\nSome words before.\n\n## A theme\n\n{lines}\n\n## Another\n\nWords.\n")
    theme = outline["themes"][0]
    assert "sessions" not in theme
    assert "visuals" not in theme
    assert len(theme["topics"][0]["points"]) == len(items)


def test_sections_below_one_that_announces_them_are_the_themes_of_a_meeting() -> None:
    told = drafted_yaml((ARTICLES / "meeting.md").read_bytes(), "meeting.md")
    outline = yaml.load(told, Loader=yaml.BaseLoader)
    assert titles(outline) == ["Backups", "Quotas"]
    assert outline["event"]["starts"] == "2026-03-03"
    assert "ends" not in outline["event"]
    actions = [action for theme in outline["themes"] for action in theme.get("actions", [])]
    assert [action["who"] for action in actions] == ["Ada", "Ben"]
    assert outline["sources"] == [{"title": "Runbook of restores", "url": "https://example.org/restores"}]
    assert "# Attendees: Ada Muster, Ben Example, Lin Probe" in told


@pytest.mark.parametrize(
    ("name", "language", "days", "city", "themes"),
    [
        ("cronica.md", "es", ("2024-10-03", "2024-10-05"), "Zaragoza", ["Catálogos que se usan", "Mapas de ruido"]),
        ("resoconto.md", "it", ("2025-05-12", "2025-05-14"), "Torino", ["Cataloghi", "Persone"]),
        ("resumo.md", "pt", ("2025-03-06", "2025-03-08"), "Coimbra", ["Redes comunitárias", "Manutenção"]),
        ("terugblik.md", "nl", ("2025-10-09", None), "Zwolle", ["Sloten", "Sensoren"]),
        ("sanka.md", "ja", ("2025-06-14", "2025-06-15"), "京都", ["記憶の設計", "静かな通知"]),
        ("huigu.md", "zh", ("2025-09-20", "2025-09-21"), "成都", ["社区", "工具"]),
    ],
)
def test_six_more_languages_have_their_places(
    name: str, language: str, days: tuple[str, str | None], city: str, themes: list[str]
) -> None:
    outline = outline_of(name)
    assert outline["language"] == language
    assert (outline["event"]["starts"], outline["event"].get("ends")) == days
    assert outline["event"]["city"] == city
    assert titles(outline) == themes
    assert len(outline["takeaways"]) == 2
    assert outline["conclusion"]
    assert outline["summary"]
    assert "headlines" not in outline  # the words built into decks say the same


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        (
            "Published on March 1, 2025\n\nHeld from 3 to 5 February 2025 in Ghent, it was cold.",
            "2025-02-03",
            "2025-02-05",
        ),
        ("Lyon, 20 July 2024: " + "The programme of the congress is out, and it is long. " * 4, None, None),
        ("From 25.08.23 to 28.08.23 we were in Amsterdam.", "2023-08-25", "2023-08-28"),
        ("Congress days: 25.08.23–28.08.23, all of them warm.", "2023-08-25", "2023-08-28"),
        ("It was announced on 2 May 2025, and held from 1 to 3 June 2025 in Oslo.", "2025-06-01", "2025-06-03"),
    ],
)
def test_days_of_the_event_are_told_from_days_of_the_text(text: str, starts: str | None, ends: str | None) -> None:
    outline = outline_in(f"# A recap of something\n\n{text}\n\n## A theme\n\n- A point\n- And another\n")
    event = outline.get("event", {})
    if starts is None:
        assert "starts" not in event
    else:
        assert (event["starts"], event["ends"]) == (starts, ends)


def test_titles_are_short_enough_for_an_agenda_and_headings_are_kept_whole() -> None:
    heading = "What it takes to move two hundred services with nobody noticing"
    outline = outline_in(f"# Recap 2025\n\n## {heading}\n\n- One\n- Two\n\n## Next\n\n- Three\n- Four\n")
    theme = outline["themes"][0]
    assert len(theme["title"].split()) <= 7
    assert heading.startswith(theme["title"])
    assert theme["headline"] == heading


def test_a_heading_over_nothing_is_no_theme() -> None:
    told = drafted_yaml(
        b"# Recap 2025\n\n## Empty\n\n## Full\n\n- One\n- Two\n\n## Fuller\n\n- Three\n- Four\n", "a.md"
    )
    assert titles(yaml.load(told, Loader=yaml.BaseLoader)) == ["Full", "Fuller"]
    assert "# Empty" in told


def test_a_word_document_with_typed_lists_and_bold_titles_is_parted(tmp_path: Path) -> None:
    document = docx.Document()
    for text, is_bold in (
        ("Trip report: Cloud Week 2023", True),
        ("Author: Sam Writer", False),
        ("Date: November 14-17, 2023, Ghent", False),
        ("Cloud Week was smaller than before, and it was sold out for weeks.", False),
        ("Helpers everywhere", True),
        ("Each product has a helper now.", False),
        ("•\tHelpers for logs: answer questions", False),
        ("•\tHelpers for bills: ask them", False),
        ("Chips", True),
        ("Two chips of their own were shown, and nobody may touch them.", False),
        ("Next steps", True),
        ("1. Sam to try the helper for logs by December 15", False),
        ("2. Ask what it costs", False),
    ):
        document.add_paragraph().add_run(text).bold = is_bold
    data = BytesIO()
    document.save(data)
    (tmp_path / "trip.docx").write_bytes(data.getvalue())
    ran = recap_decks("draft", "trip.docx", "-o", "-", cwd=tmp_path)
    assert ran.code == 0, ran.err
    outline = yaml.load(ran.out, Loader=yaml.BaseLoader)
    assert (outline["event"]["starts"], outline["event"]["ends"]) == ("2023-11-14", "2023-11-17")
    assert outline["event"]["city"] == "Ghent"
    assert titles(outline) == ["Helpers everywhere", "Chips"]
    assert outline["themes"][0]["topics"][0]["points"][0] == {"Helpers for logs": "answer questions"}
    (sam, costs) = (action for theme in outline["themes"] for action in theme.get("actions", []))
    assert sam == {"what": "try the helper for logs", "who": "Sam", "by": "December 15"}
    assert costs == {"what": "Ask what it costs"}


def test_a_hyphen_is_standard_output(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n## B\n\n- C\n", encoding="utf-8")
    ran = recap_decks("draft", "a.md", "-o", "-", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "title: A\n" in ran.out
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


MAIL = """Subject: Re: Notes from Cable Days
From: Lin Probe <lin@example.org>
To: team@example.org
Date: Fri, 16 May 2025 08:12:04 +0200

Hi all,

my notes from Cable Days (14-15 May 2025, Lucerne), as promised.

* Copper
  - thinner than last year
  - sold by weight again
* Glass
  - spliced by robots
  - one kilometre in an hour

What we should do:
- measure the old cables (Ada, until end of June)
- ask for a robot

Cheers,
Lin

--\x20
Lin Probe
Example Cables
"""


def test_a_mail_has_its_subject_for_title_and_no_signature() -> None:
    told = drafted_yaml(MAIL.encode(), "mail.txt")
    outline = yaml.load(told, Loader=yaml.BaseLoader)
    assert outline["title"] == "Notes from Cable Days"
    assert outline["prepared"] == {"by": "Lin Probe"}
    assert (outline["event"]["starts"], outline["event"]["city"]) == ("2025-05-14", "Lucerne")
    assert titles(outline) == ["Copper", "Glass"]
    first, second = (action for theme in outline["themes"] for action in theme.get("actions", []))
    assert first == {"what": "measure the old cables", "who": "Ada", "by": "end of June"}
    assert second == {"what": "ask for a robot"}
    for words in ("Example Cables", "Cheers", "team@example.org", "Hi all"):
        assert words not in str(outline)
        assert words in told


def test_a_post_whose_one_list_says_it_all_has_an_item_for_each_theme() -> None:
    post = """🚀 What a week at Web Week 2024 in Lisbon! 🇵🇹

From 11-14 November everybody was there. Here are my 3 takeaways 👇

1️⃣ Agents leave the stage. Each stand had one, and few of them could name somebody who pays for it.

2️⃣ Europe wants clouds of its own. No panel went by without it, and no panel said who builds them.

3️⃣ Queues: the best talks were held while we waited for coffee, and none of them had slides.

Were you there, too?

#WebWeek #Agents
"""
    outline = outline_in(post, "post.txt")
    assert outline["title"] == "What a week at Web Week 2024 in Lisbon!"
    assert outline["event"] == {
        "name": "Web Week 2024",
        "starts": "2024-11-11",
        "ends": "2024-11-14",
        "city": "Lisbon",
    }
    assert titles(outline) == ["Agents leave the stage", "Europe wants clouds of its own", "Queues"]
    assert "#WebWeek" not in str(outline)


def test_tables_of_talks_figures_with_units_and_pictured_headings_have_their_places() -> None:
    told = """# 🎤 Build Conf 2025 — Conference Recap

*7–9 April 2025 · Example Centre, London*

## 📌 TL;DR

One question was everywhere: who reads what the machine wrote?

## 📊 By the Numbers

| Metric | Value |
|---|---|
| Attendees | ~1,500 |
| Floor | 2.1 square kilometres |

## 🤖 1. Machines

### Notable Talks

| Talk | Speaker | Company |
|---|---|---|
| Read it twice | Jane Doe | Acme |
| Write it once | Li Wei | Globex |

- **Tests first**: then machines

## 🏗️ 2. Houses

- One house is enough
- Rooms have doors

## 🔑 Key Takeaways

1. **Read twice.** Nobody else does.

*Prepared by the Reading Guild — April 2025*
"""
    outline = outline_in(told)
    assert (outline["title"], outline["subtitle"]) == ("Build Conf 2025", "Conference Recap")
    assert (outline["event"]["venue"], outline["event"]["city"]) == ("Example Centre", "London")
    assert [number["value"] for number in outline["numbers"]] == ["~1,500", "2.1 square kilometres"]
    assert titles(outline) == ["Machines", "Houses"]
    assert [session["speaker"] for session in outline["themes"][0]["sessions"]] == ["Jane Doe, Acme", "Li Wei, Globex"]
    assert outline["takeaways"] == [{"Read twice": "Nobody else does."}]
    assert "Reading Guild" not in str(outline)


def test_what_is_to_be_done_before_any_theme_stands_with_the_last_one() -> None:
    outline = outline_in("# Call of May 2025\n\n## Next steps\n\n- Ada: ask\n\n## Costs\n\n- They rose\n- They fell\n")
    assert titles(outline) == ["Costs"]
    assert outline["themes"][0]["actions"] == [{"what": "ask", "who": "Ada"}]


def test_a_list_of_links_amid_an_article_is_a_theme_and_one_that_ends_it_its_sources() -> None:
    links = "- [One](https://example.org/1)\n- [Two](https://example.org/2)\n"
    outline = outline_in(f"# Recap 2025\n\n## Tools\n\n{links}\n## Houses\n\n- Words\n- More\n\n## Where\n\n{links}")
    assert titles(outline) == ["Tools", "Houses"]
    assert [source["title"] for source in outline["sources"]] == ["One", "Two"]


def test_talks_are_read_by_the_side_on_which_their_speakers_stand() -> None:
    names_first = "# Cable Class 2014\n\n" + "".join(
        f"## {heading}\n\n- a point\n- another point\n\n"
        for heading in ("Ada Probe - All the right moves", "Bo Test - Content for all", "Cy Sample - Copper Wires")
    )
    outline = outline_in(names_first, "notes.md")
    assert titles(outline) == ["All the right moves", "Content for all", "Copper Wires"]
    assert [theme["sessions"][0]["speaker"] for theme in outline["themes"]] == ["Ada Probe", "Bo Test", "Cy Sample"]
    roles = "# Cables\n\n## Copper\n\n### Ada Probe (CEO, Example Cables)\n\n- thin\n\n## Glass\n\n"
    roles += "### Bo Test (Chief Splicer, Glass House)\n\n- long\n"
    outline = outline_in(roles, "notes.md")
    assert not [theme for theme in outline["themes"] if "sessions" in theme]


def test_an_address_names_no_day() -> None:
    outline = outline_in(
        "# Cables\n\nhttps://doi.org/10.9999/xyz.V21.1.2024116\n\nAll were there.\n\n## Copper\n\n- thin\n", "a.md"
    )
    assert "event" not in outline
