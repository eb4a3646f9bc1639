"""Where lines go that could stand in several places, each told by how it stands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from tests.drafting.reading_back import drafted_yaml


def told_of(text: str, name: str = "article.md") -> tuple[str, dict[str, Any]]:
    told = drafted_yaml(text.encode(), name)
    return told, yaml.load(told, Loader=yaml.BaseLoader)


def outline_in(text: str, name: str = "article.md") -> dict[str, Any]:
    return told_of(text, name)[1]


def titles(outline: dict[str, Any]) -> list[str]:
    return [theme["title"] for theme in outline["themes"]]


TWO_THEMES = "## Ropes\n\n- thin\n- long\n\n## Knots\n\n- tight\n- loose\n"


@pytest.mark.parametrize(
    ("title", "said", "name"),
    [
        ("ACME re:Weave 2025 Recap", "", "ACME re:Weave 2025"),
        ("Our notes from LoomCon + ThreadNativeCon Asia 2025", "", "LoomCon + ThreadNativeCon Asia 2025"),
        (".YARN Conf 2025: what was new", "", ".YARN Conf 2025"),
        ("dotWeave 2025, a look back", "", "dotWeave 2025"),
        ("WEAV25: what was new", "It took place in 2025.", "WEAV25"),
        ("38W3", "", "38W3"),
        ("Five looms of MP3 players", "It took place in 2025.", None),
        ("Notes from Loom Summit (Ghent, June 3-6, 2025)", "", "Loom Summit"),
    ],
)
def test_names_of_events_may_hold_colons_small_letters_and_short_years(title: str, said: str, name: str | None) -> None:
    outline = outline_in(f"# {title}\n\nIt was warm, and everybody wove. {said}\n\n{TWO_THEMES}")
    assert outline.get("event", {}).get("name") == name


@pytest.mark.parametrize(
    ("line", "city", "venue"),
    [
        ("Nine thousand weavers descended on Santa Trama from June 2–6, 2025.", "Santa Trama", None),
        ("We travelled to Lodz from 2 to 6 June 2025.", "Lodz", None),
        ("We went to LoomCon from 2 to 6 June 2025.", None, None),
        ("- **When:** 2–6 June 2025\n- **Where:** Lodz, Alte Webhalle", "Lodz", "Alte Webhalle"),
        ("Vom 2. bis 6. Juni 2025 fand im Congress Center Webersaal in Chemnitz die Tagung statt.", "Chemnitz",
         "Congress Center Webersaal"),
    ],
)  # fmt: skip
def test_towns_and_houses_are_found_where_people_go(line: str, city: str | None, venue: str | None) -> None:
    event = outline_in(f"# Weaving, looked back on\n\n{line}\n\n{TWO_THEMES}")["event"]
    assert event["starts"] == "2025-06-02"
    assert (event.get("city"), event.get("venue")) == (city, venue)


@pytest.mark.parametrize(
    "heading",
    [
        "TL;DR", "At a glance", "Das Wichtigste in Kürze", "En bref", "En resumen", "In breve", "Em resumo",
        "In het kort", "3行まとめ", "太长不看",
    ],
)  # fmt: skip
def test_few_words_above_all_are_takeaways_as_a_list_and_the_summary_as_prose(heading: str) -> None:
    listed = outline_in(f"# Loom Days 2025\n\n## {heading}\n\n- Ropes got thin\n- Knots held\n\n{TWO_THEMES}")
    assert listed["takeaways"] == ["Ropes got thin", "Knots held"]
    assert titles(listed) == ["Ropes", "Knots"]
    prose = outline_in(f"# Loom Days 2025\n\n## {heading}\n\nRopes got thin, and knots held.\n\n{TWO_THEMES}")
    assert prose["summary"] == "Ropes got thin, and knots held."
    assert titles(prose) == ["Ropes", "Knots"]


@pytest.mark.parametrize(
    "line",
    [
        "*Curious about any of this? [Get in touch](https://example.org) or follow us on Mastodon.*",
        "We are hiring!",
        "Abonnieren Sie unseren Newsletter.",
        "Abonnez-vous à notre lettre !",
        "¡Suscríbete al boletín!",
        "Iscriviti alla lista.",
        "Inscreva-se na nossa lista.",
        "Schrijf je in voor de nieuwsbrief.",
        "弊社ではエンジニアを募集しています。",
        "欢迎关注我们的公众号。",
        "Next meeting: 1 June, 10:00",
        "Pressekontakt: Ada Muster, Tel. 0000",
    ],
)
def test_what_asks_readers_to_do_something_stands_around_the_article(line: str) -> None:
    told, outline = told_of(f"# Loom Days 2025\n\nIt was warm.\n\n{TWO_THEMES}\n---\n\n{line}\n\n**Tags:** rope\n")
    assert outline["themes"][-1] == {"title": "Knots", "topics": [{"points": ["tight", "loose"]}]}
    assert "conclusion" not in outline
    assert "Tags: rope" in told.partition("# What stood around the article:")[2]


def test_an_end_that_says_more_than_to_write_is_kept() -> None:
    outline = outline_in(f"# Loom Days 2025\n\n{TWO_THEMES}\nAll in all it was warm. Follow us for more.\n")
    assert outline["conclusion"] == "All in all it was warm. Follow us for more."


def test_a_heading_over_a_table_alone_is_its_caption() -> None:
    table = "| Loom | Speed |\n|---|---|\n| **Old** | 3 |\n| New | 5 |\n"
    outline = outline_in(f"# Loom Days 2025\n\n## Looms\n\nThey hum.\n\n### Fast ones\n\nTwo of them:\n\n{table}")
    (theme,) = outline["themes"]
    assert "topics" not in theme
    assert theme["visuals"][0]["table"]["caption"] == "Fast ones: Two of them"


def test_headings_over_nothing_or_a_quotation_alone_leave_no_title_without_text() -> None:
    told, outline = told_of(
        "# Loom Days 2025\n\n## Ropes\n\nThey hum.\n\n### Hemp\n\n### Silk\n\n### What they say\n\n"
        "> Ropes are threads that agreed.\n>\n> — Ada Probe, Webwerk\n\n## Knots\n\n- tight, as on the first "
        "of the days\n- loose\n"
    )
    theme = outline["themes"][0]
    assert theme["topics"] == [{"points": ["Hemp", "Silk"]}]
    assert theme["visuals"][0]["quote"]["who"] == "Ada Probe"
    assert "#   visuals  under “What they say”" in told


def test_what_is_bold_by_itself_has_no_signs_of_it() -> None:
    told = "# **Loom Days 2025**\n\n## In numbers\n\n- **12 000** weavers\n- **45 %** new ones\n\n"
    told += "## **Ropes**\n\n### **Thin** ones\n\n- **Hemp**: holds **much**\n\n"
    told += "| **Kind** | **Price** |\n|---|---|\n| a | b |\n"
    outline = outline_in(told)
    assert outline["title"] == "Loom Days 2025"
    assert [one["value"] for one in outline["numbers"]] == ["12 000", "45 %"]
    topic = outline["themes"][0]["topics"][0]
    assert (topic["title"], topic["points"]) == ("Thin ones", [{"Hemp": "holds **much**"}])
    assert outline["themes"][0]["visuals"][0]["table"]["columns"] == ["Kind", "Price"]


def test_a_colon_in_prose_makes_no_label_unless_others_follow() -> None:
    single = outline_in(
        "# Loom Days 2025\n\n## Ropes\n\nNobody could miss: ropes hung from every wall.\n\n- thin\n- long\n"
    )
    assert single["themes"][0]["summary"] == "Nobody could miss: ropes hung from every wall."
    several = outline_in("# Loom Days 2025\n\n## Ropes\n\nHemp rope: it holds.\n\nSilk rope: it shines.\n")
    assert several["themes"][0]["topics"][0]["points"] == [{"Hemp rope": "it holds."}, {"Silk rope": "it shines."}]


def test_a_line_right_over_a_list_is_a_title_where_such_lines_part_the_text() -> None:
    long = "They hung from every wall of the hall, and nobody dared to touch a single one of them all week."
    text = f"Trip report: Loom Days 2025, Ghent\n\nRopes\n\n{long}\n\nKnots\n\n{long}\n\n"
    text += (
        "Things I want to try\n- hemp for the bell\n- silk for the kite\n\nOverall it was warm. Films will follow.\n"
    )
    outline = outline_in(text, "report.txt")
    assert (outline["title"], outline["subtitle"]) == ("Loom Days 2025, Ghent", "Trip report")
    assert titles(outline) == ["Ropes", "Knots"]
    assert outline["themes"][-1]["actions"] == [{"what": "hemp for the bell"}, {"what": "silk for the kite"}]
    assert outline["conclusion"] == "Overall it was warm. Films will follow."


def test_a_meaning_below_several_themes_is_that_of_all_and_one_inside_of_a_theme_stays() -> None:
    heading = "What this means for our workshop"
    of_all = outline_in(f"# Loom Days 2025\n\n{TWO_THEMES}\n## {heading}\n\nWe buy hemp.\n")
    assert (of_all["conclusion"], of_all["headlines"]) == ("We buy hemp.", {"conclusion": heading})
    assert not [theme for theme in of_all["themes"] if "meaning" in theme]
    of_one = outline_in(f"# Loom Days 2025\n\n{TWO_THEMES}\n### {heading}\n\nWe buy hemp.\n")
    assert of_one["themes"][-1]["meaning"] == "We buy hemp."
    before_end = outline_in(f"# Loom Days 2025\n\n{TWO_THEMES}\n## {heading}\n\n- Buy hemp\n\n## Conclusion\n\nWarm.\n")
    assert (before_end["takeaways"], before_end["conclusion"]) == (["Buy hemp"], "Warm.")


def test_who_attended_and_when_they_meet_again_is_no_summary_and_no_point() -> None:
    told, outline = told_of(
        "Weekly sync – Looms\nDate: 2025-05-14\nAttendees: Ada, Bo\nAbsent: Cy\n\n1. Ropes\n   - One broke\n"
        "   - Two held\n\n2. Costs\n   Hemp is dear this year.\n   Decision: weave less.\n\nNext meeting: May 21\n",
        "sync.txt",
    )
    assert outline["event"] == {"starts": "2025-05-14"}
    assert "summary" not in outline
    assert outline["themes"][1]["topics"] == [{"points": ["Hemp is dear this year.", {"Decision": "weave less."}]}]
    around = told.partition("# What stood around the article:")[2]
    assert all(line in around for line in ("Attendees: Ada, Bo", "Absent: Cy", "Next meeting: May 21"))


def test_a_post_with_pictures_for_bullets_has_a_theme_a_quote_and_takeaways() -> None:
    outline = outline_in(
        "🎉 Back from LoomCon Ghent 2025, and still humming!\n\nFrom 2–5 June all weavers met in Ghent. It was warm "
        "☀️\n\n"
        "My highlights:\n\n✅ Ropes got thin. Nobody knows why.\n✅ Knots hold\n🔥 Hot take: nobody needs a bow\n\n"
        'What I\'m taking home:\n👉 Weave less\n👉 Ask first\n\n💡 "A loom without yarn is a chair." – '
        "Ada Probe, Webwerk\n\n"
        "Big thanks to all who came! 🙏\n\nWhat was yours? Let me know in the comments 👇\n\n#LoomCon\n",
        "post.txt",
    )
    assert outline["event"]["name"] == "LoomCon Ghent 2025"
    assert titles(outline) == ["My highlights"]
    theme = outline["themes"][0]
    assert theme["topics"][0]["points"][1:] == ["Knots hold", {"🔥 Hot take": "nobody needs a bow"}]
    assert theme["visuals"] == [
        {"quote": {"text": "A loom without yarn is a chair.", "who": "Ada Probe", "role": "Webwerk"}}
    ]
    assert outline["takeaways"] == ["Weave less", "Ask first"]
    assert outline["conclusion"] == "Big thanks to all who came!"


def test_pictures_that_adorn_items_go_and_those_that_say_something_stay() -> None:
    adorned = outline_in("# Looms 2025\n\n## Ropes\n\n- 🧵 Hemp: thin\n- 🪡 Silk: long\n")
    assert adorned["themes"][0]["topics"][0]["points"] == [{"Hemp": "thin"}, {"Silk": "long"}]
    for first, second in (("✅ Hemp holds", "⛔ Silk tears"), ("🚀 New: hemp", "🚀 New: silk")):
        kept = outline_in(f"# Looms 2025\n\n## Ropes\n\n- {first}\n- {second}\n")
        assert first.split()[0] in str(kept["themes"][0]["topics"][0]["points"][0])


def test_a_wiki_page_has_its_title_its_facts_and_its_themes() -> None:
    told, outline = told_of(
        "# 🧭 LoomCon EU 2025 – Team Recap\n\nCreated by: Ada Probe\nStatus: Done\n\n# At a glance\n\n"
        "- **When:** 17–20 June 2025\n- **Where:** Ghent, Old Weaving Hall\n- **Who:** Ada, Bo\n\n# Key themes\n\n"
        f"{TWO_THEMES}- tied by hand, as they were when all of this began\n\n# Decisions\n\n- [x] Weave in "
        f"September\n- [ ] @Ada Probe to buy hemp by July 15, 2025\n"
    )
    assert (outline["title"], outline["subtitle"]) == ("LoomCon EU 2025", "Team Recap")
    assert outline["event"] == {
        "name": "LoomCon EU 2025", "starts": "2025-06-17", "ends": "2025-06-20", "venue": "Old Weaving Hall",
        "city": "Ghent",
    }  # fmt: skip
    assert titles(outline) == ["Ropes", "Knots", "Decisions"]
    assert outline["themes"][-1]["actions"][1] == {"what": "buy hemp", "who": "@Ada Probe", "by": "2025-07-15"}
    assert "# Who: Ada, Bo" in told


def test_a_line_below_a_talk_that_names_its_speaker_is_of_the_talk() -> None:
    outline = outline_in(
        "# ルームデイズ 2025 参加レポート\n\n2025年6月2日に京都で開催されました。\n\n## 印象に残った話\n\n"
        "### 縄の作り方\n\n登壇者：見本 花子さん\n\n"
        "- 細い\n- 長い\n\n## 試したいこと\n\n- 麻を買う\n\n## おわりに\n\n来年も行きます。\n"
    )
    (theme,) = outline["themes"]
    assert theme["sessions"] == [{"title": "縄の作り方", "speaker": "見本 花子さん"}]
    assert theme["topics"] == [{"title": "縄の作り方", "points": ["細い", "長い"]}]
    assert theme["actions"] == [{"what": "麻を買う"}]


def test_a_page_is_called_by_its_heading_though_that_stands_outside_of_its_text() -> None:
    prose = "Ropes hung from every wall, and nobody dared to touch them, though many asked whether they might. " * 3
    outline = outline_in(
        "<html lang='en'><head><title>LoomCon Ghent: 2 ropes we saw | Webwerk Blog</title></head><body>"
        "<div class='cookie-banner'><p>We use cookies. By clicking you agree.</p></div>"
        "<nav><a href='/'>Product</a></nav><div><div class='hero'><h1>LoomCon Europe 2025: 2 ropes we saw in "
        "Ghent</h1></div>"
        f"<div class='text'><p>{prose}</p><h2>1. Hemp</h2><p>Hemp: {prose}</p><h2>2. Silk</h2><p>Silk: "
        f"{prose}</p></div></div>"
        "<footer>© Webwerk</footer></body></html>",
        "page.html",
    )
    assert (outline["title"], outline["subtitle"]) == ("LoomCon Europe 2025", "2 ropes we saw in Ghent")
    assert outline["event"]["name"] == "LoomCon Europe 2025"
    assert titles(outline) == ["Hemp", "Silk"]


def test_sections_below_highlights_are_themes_with_their_speakers_captions_and_meanings() -> None:
    told, outline = told_of(
        "# Loom night, looked back on\n\n**Event:** Loom Night 2025\n**Date:** 14 March 2025\n**Attendees:** Ada, "
        "Bo\n\n"
        "It was warm.\n\n## Highlights\n\n### Hemp is back\n\n*Speaker: Cy Sample*\n\nIt holds.\n\n- It is thin\n\n"
        "**So what for us?** Buy hemp.\n\n### Silk is dear\n\n| Kind | Price |\n|---|---|\n| a | b |\n\n"
        "Figure 1: prices of 2025\n\n## To do\n\n| Action | Owner | Due |\n|---|---|---|\n| Ask | Bo | Q3 |\n\n"
        "## Appendix: Links\n\n- Slides: https://example.org/slides\n"
    )
    hemp, silk = outline["themes"]
    assert (hemp["title"], hemp["meaning"]) == ("Hemp is back", "Buy hemp.")
    assert hemp["sessions"] == [{"title": "Hemp is back", "speaker": "Cy Sample"}]
    assert silk["visuals"][0]["table"]["caption"] == "Figure 1: prices of 2025"
    assert silk["actions"] == [{"what": "Ask", "who": "Bo", "by": "Q3"}]
    assert outline["sources"] == [{"title": "Slides", "url": "https://example.org/slides"}]
    assert "What has no place" not in told


def test_a_congress_is_named_by_its_number_and_captions_of_pictures_that_are_not_there_stand_aside() -> None:
    told, outline = told_of(
        "# Compte rendu du 58e congrès des tisserands\n\nIl s'est tenu à Gand du 1er au 3 juin 2025.\n\n## En bref\n\n"
        "- oltre 1.000 fili\n- 130 nodi\n\n## Cordes\n\nElles tiennent.\n\n"
        "Tableau 1 : les cordes\n\n## Nœuds\n\n- serrés\n"
    )
    assert outline["event"]["name"] == "58e congrès des tisserands"
    assert [one["value"] for one in outline["numbers"]] == ["oltre 1.000", "130"]
    assert outline["themes"][0] == {"title": "Cordes", "summary": "Elles tiennent."}
    assert "# Tableau 1 : les cordes" in told


def test_a_mail_gives_its_event_by_the_days_in_its_subject() -> None:
    told, outline = told_of(
        "From: Ada Probe <ada@example.org>\nSubject: [FYI] Notes from Loom Summit (Ghent, June 3-6, 2025)\n\nHi "
        "team,\n\n"
        "Bo and I were there.\n\n1) Hemp\nIt holds. It will be sold by the metre from autumn.\n\n2) Silk\nIt "
        "shines. It "
        "will be sold by weight.\n\nNext steps:\n* Bo: buy hemp by end of June\n* Ada: ask for silk\n\nHappy to "
        "chat at "
        "lunch.\n\nBest,\nAda\n",
        "mail.txt",
    )
    assert outline["title"] == "Notes from Loom Summit"
    assert outline["event"] == {
        "name": "Loom Summit", "starts": "2025-06-03", "ends": "2025-06-06", "city": "Ghent",
    }  # fmt: skip
    assert [one["who"] for one in outline["themes"][-1]["actions"]] == ["Bo", "Ada"]
    assert "What has no place" not in told
