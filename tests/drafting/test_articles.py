"""Articles of many shapes in three languages: each becomes an outline that is right, and no sentence is lost."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from PIL import Image
from pptx import Presentation
from tests.drafting.reading_back import ARTICLES, drafted_yaml, letters, read_back
from tests.house.running import recap_decks

NAMES = sorted(path.name for path in ARTICLES.iterdir())
# What is no text of the article: signs of its format, and what stands around it on a page.
NO_TEXT = re.compile(
    r"\A(---|\+\+\+)\n.*?\n\1\n|\{\{<.*?>\}\}|<script.*?</script>|<style.*?</style>|<header.*?</header>|"
    r"<footer>(?:Copy|Imp).*?</footer>|<section.*?</section>|"
    r"<div class=\"(?:cookie|share|comments|navbar|crumbs|toc).*?</div>|"
    r"<article class.*?</article>|<title>.*?</title>|<meta[^>]*>|<!--.*?-->|"
    r"\{%.*?%\}|(?<=\()\{\{.*?\}\}|\{[:#][^}]*\}|:rocket:|\[\^1\]:?|"
    r"\[videos\](?=\.)|\[videos\]: \S+",
    re.S,
)
# Labels and heads for which an outline has keys of its own.
NAMED_BY_KEYS = {"talks.md": {"Title", "Presenter"}}


def sentences(name: str) -> list[str]:
    """Every sentence of an article's file, by its letters."""
    from html import unescape

    text = NO_TEXT.sub(" ", (ARTICLES / name).read_text(encoding="utf-8"))
    if name.endswith(".html"):
        text = unescape(re.sub(r"<br>|</(?:p|li|td|th|h\d|div|dt|dd|caption|figcaption|footer)>", "\n", text))
        text = re.sub(r"^\s*\d+\.\s", "\n", re.sub(r"<[^>]+>", "", text), flags=re.M)
    else:
        text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)+", r"\1", text)
        text = re.sub(r"^\s*(?:#?\d+[.)]|[a-c]\)|[-*]|>|```\w*)\s", "\n", text, flags=re.M)
        text = re.sub(r"&amp;|<b>|[・]", " ", text).replace("|", "\n\n")
    parts = re.split(
        r"(?<=[.!?])\s|\n\s*\n|\n(?=[^a-z])|[:：(),;]|\s[–—-]\s|\b(?:to|will|soll|doit|bis|by|avant le)\b", text
    )
    return [found for part in parts if (found := letters(part)) and found not in NAMED_BY_KEYS.get(name, ())]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pictures that the articles show."""
    folder = tmp_path_factory.mktemp("articles")
    for path in ARTICLES.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    for name in ("hall.png", "plan.png", "board.png"):
        Image.new("RGB", (640, 360), "#336699").save(folder / name)
    return folder


def outline_of(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(drafted_yaml((ARTICLES / name).read_bytes(), name), Loader=yaml.BaseLoader)
    return loaded


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_found_in_the_outline(name: str) -> None:
    told = read_back(drafted_yaml((ARTICLES / name).read_bytes(), name))
    wanted = sentences(name)
    assert len(wanted) > 10
    assert [sentence for sentence in wanted if sentence not in told] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_is_right_and_builds(name: str, folder: Path) -> None:
    out = folder / f"drafted-{name}"
    ran = recap_decks("draft", name, "-o", out / "outline.yaml", cwd=folder)
    assert ran.code == 0, ran.err
    checked = recap_decks("check", cwd=out)
    assert checked.code == 0, checked.err
    built = recap_decks("build", "-q", cwd=out)
    assert built.code == 0, built.err
    (deck,) = (out / "output").glob("*.pptx")
    outline = yaml.load((out / "outline.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(deck)).slides]
    last = outline["themes"][-1].get("headline", outline["themes"][-1]["title"])
    assert any(title.startswith(last) for title in titles)


def test_figures_quotes_tables_code_and_actions_have_their_places() -> None:
    outline = outline_of("devdays.md")
    assert (outline["title"], outline["subtitle"]) == ("DevDays 2026", "what we bring home")
    assert outline["event"] == {
        "name": "DevDays 2026",
        "starts": "2026-09-14",
        "ends": "2026-09-16",
        "city": "Utrecht",
        "country": "Netherlands",
    }
    assert [number["value"] for number in outline["numbers"]] == ["1,200+", "64", "12"]
    delivery, observability = outline["themes"]
    assert delivery["visuals"][0]["quote"]["who"] == "Grace Sample"
    assert delivery["visuals"][0]["quote"]["role"] == "Head of Platform, Acme"
    assert [topic["title"] for topic in delivery["topics"]] == ["Pipelines", "Reviews"]
    table, code = observability["visuals"]
    assert table["table"]["columns"] == ["Signal", "Before", "After"]
    assert table["table"]["caption"] == "What one service costs a month"
    assert code["code"]["text"] == "sampling:\n  tail: true   # keep the odd ones\n"
    assert observability["meaning"] == "We pay for logs that nobody reads."
    assert [(one["what"], one.get("who"), one.get("by")) for one in observability["actions"]] == [
        ("try previews in one team", "Ada", "2026-10-01"),
        ("Measure what our logs cost", "Grace", "end of September"),
        ("Write to the organisers", None, None),
    ]
    assert outline["takeaways"][1] == {"Observability": "keep traces, not logs"}
    assert outline["sources"][1] == {"title": "The slides of the keynote", "url": "https://example.org/keynote"}


def test_german_and_french_words_mark_the_same_places() -> None:
    german, french = outline_of("rueckblick.md"), outline_of("compte-rendu.md")
    assert (german["language"], french["language"]) == ("de", "fr")
    assert german["event"]["starts"] == "2025-03-19"
    assert (french["event"]["starts"], french["event"]["venue"]) == ("2024-04-20", "Palais des Congrès de Lyon")
    assert [number["value"] for number in german["numbers"]] == ["450", "38", "über 20"]
    assert [number["value"] for number in french["numbers"]] == ["Plus de 2 700", "230", "58"]
    assert [theme["title"] for theme in german["themes"]] == ["Plattformen", "Sicherheit"]
    assert [theme["title"] for theme in french["themes"]] == ["L'accessibilité", "Les performances"]
    for outline, who in ((german, ["Jonas", "Mia", None]), (french, ["Nadia", "Paul"])):
        assert outline["conclusion"]
        assert outline["takeaways"]
        assert outline["sources"][0]["url"].startswith("https://")
        assert [action.get("who") for theme in outline["themes"] for action in theme.get("actions", [])] == who
        assert outline["themes"][1]["meaning"]


def test_minutes_have_their_facts_decisions_and_actions() -> None:
    outline = outline_of("guild-minutes.txt")
    assert outline["title"] == "Minutes of the platform guild"
    assert outline["event"] == {"starts": "2026-05-04", "venue": "Room 4.12"}
    assert [theme["title"] for theme in outline["themes"]] == ["Observability", "Costs", "Any other business"]
    assert outline["themes"][0]["topics"][0]["points"] == [{"Decision": "We use the collector that needs no agent."}]
    actions = [action for theme in outline["themes"] for action in theme.get("actions", [])]
    assert [action.get("who") for action in actions] == ["Ada", "Ben and Grace", "Lin", "Grace", None]
    assert [action.get("by") for action in actions] == ["May 18", "2026-06-01", None, "June 3", None]


def test_what_stands_around_an_article_is_no_part_of_it() -> None:
    told = drafted_yaml((ARTICLES / "summit.html").read_bytes(), "summit.html")
    for words in ("cookies", "About us", "Copyright", "Related", "Share this", "everywhere", "color"):
        assert words not in told
    assert "# Lin also wrote about queues." in told


def test_comments_and_posts_to_read_next_are_no_part_of_a_page() -> None:
    told = drafted_yaml((ARTICLES / "blog.html").read_bytes(), "blog.html")
    outline = yaml.load(told, Loader=yaml.BaseLoader)
    assert [theme["title"] for theme in outline["themes"]] == ["Testing in production", "Fewer meetings"]
    quote = {"text": "A meeting is a bug.", "who": "Kim Sample", "role": "CTO of Example"}
    assert outline["themes"][1]["visuals"] == [{"quote": quote}]
    assert outline["conclusion"] == "See you next year!"
    for words in ("Another post", "Comments", "Tweet", "Imprint"):
        assert words not in told


def test_a_page_without_a_marked_article_is_told_from_its_surroundings() -> None:
    page = (ARTICLES / "summit.html").read_text(encoding="utf-8")
    page = page.replace("<article>", '<div class="wrap"><div class="text">').replace("</article>", "</div></div>")
    outline = yaml.load(drafted_yaml(page.encode(), "page.html"), Loader=yaml.BaseLoader)
    assert [theme["title"] for theme in outline["themes"]] == ["Lakes and warehouses", "Quality"]
    assert len(outline["takeaways"]) == 3
    assert "Related" not in str(outline)


def test_numbered_titles_and_bold_lines_are_themes() -> None:
    assert [theme["title"] for theme in outline_of("numbered.txt")["themes"]] == [
        "Runbooks age faster than code",
        "On-call is a product",
        "Alerts should be few",
        "Postmortems are read",
        "Rest is part of the rota",
    ]
    assert [theme["title"] for theme in outline_of("trip.md")["themes"]] == ["Day one", "Day two"]


def test_titles_that_stand_close_over_their_text_are_known_by_their_words() -> None:
    outline = outline_of("close-set.txt")
    assert outline["event"] == {
        "starts": "2025-03-05",
        "city": "Berlin",
        "country": "Germany",
    }
    assert outline["summary"] == "The summit drew a record crowd and focused on agents."
    assert [number["label"] for number in outline["numbers"]] == ["attendees", "speakers", "countries"]
    agents, infrastructure = outline["themes"]
    assert agents["meaning"] == "We need a sandbox before we need an agent."
    assert agents["visuals"] == [
        {"quote": {"text": "Agents are interns with root access.", "who": "Jo Doe", "role": "Example Inc"}}
    ]
    assert [action.get("who") for action in infrastructure["actions"]] == ["Maria", "Tom and Li", None]
    assert outline["takeaways"] == ["Start small", "Measure everything"]


def test_images_are_copied_and_those_that_are_not_there_are_told(folder: Path) -> None:
    out = folder / "pictures"
    ran = recap_decks("draft", "pictures.md", "-o", "pictures/outline.yaml", cwd=folder)
    assert ran.code == 0
    text = (out / "outline.yaml").read_text(encoding="utf-8")
    assert sorted(path.name for path in (out / "assets").iterdir()) == ["board.png", "plan.png"]
    images = [
        visual["image"]
        for theme in yaml.load(text, Loader=yaml.BaseLoader)["themes"]
        for visual in theme.get("visuals", [])
        if "image" in visual
    ]
    assert {"file": "assets/plan.png", "caption": "*The plan of the halls*"} in images
    assert {
        "file": "assets/board.png",
        "alt": "A board with two sockets",
        "caption": "The board of the year",
    } in images
    assert "nothing is fetched" in ran.err
    assert "missing.png: it is not there" in ran.err
    assert "A far picture" in text
    assert "A picture that is not there" in text


def test_signs_that_were_none_stay_signs() -> None:
    told = yaml.load(drafted_yaml((ARTICLES / "pictures.md").read_bytes(), "pictures.md"), Loader=yaml.BaseLoader)
    boards, racks = told["themes"]
    assert "**bold**, *emphasis*, ~~a mistake~~, `code *with* stars`, 2 * 3 * 4 = 24" in boards["summary"]
    assert "snake_case_name" in boards["summary"]
    assert racks["summary"].startswith("A\\*B is not A\\*B")


def word_document() -> bytes:
    document = docx.Document()
    document.add_heading("Field Day 2026", 0)
    document.add_paragraph("Field Day was held from 3 to 5 March 2026 in Ghent, Belgium, and it was cold.")
    document.add_heading("Sensors", 1)
    document.add_paragraph("Everything is measured now.")
    document.add_paragraph("Soil: wet", style="List Bullet")
    document.add_paragraph("Below the first root", style="List Bullet 2")
    document.add_paragraph("Air: dry", style="List Bullet")
    document.add_heading("Tractors", 1)
    document.add_heading("Engines", 2)
    document.add_paragraph("First, they hum", style="List Number")
    document.add_paragraph("Then they stop", style="List Number")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ["Make", "Power", "Alpha", "40 kW"], strict=True
    ):
        cell.text = text
    picture = BytesIO()
    Image.new("RGB", (320, 200), "#225522").save(picture, "PNG")
    picture.seek(0)
    document.add_picture(picture)
    paragraph = document.add_paragraph("Some ")
    paragraph.add_run("bold").bold = True
    paragraph.add_run(" words, and 2 * 3 * 4.")
    document.add_heading("Takeaways", 1)
    document.add_paragraph("Bring a coat", style="List Bullet")
    document.add_heading("Conclusion", 1)
    document.add_paragraph("We went home warm.")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document_keeps_titles_lists_tables_and_pictures(tmp_path: Path) -> None:
    (tmp_path / "field.docx").write_bytes(word_document())
    ran = recap_decks("draft", "field.docx", "-o", "outline.yaml", cwd=tmp_path)
    assert ran.code == 0, ran.err
    text = (tmp_path / "outline.yaml").read_text(encoding="utf-8")
    outline = yaml.load(text, Loader=yaml.BaseLoader)
    assert (outline["title"], outline["event"]["city"]) == ("Field Day 2026", "Ghent")
    sensors, tractors = outline["themes"]
    assert sensors["topics"][0]["points"][0] == {"label": "Soil", "text": "wet", "points": ["Below the first root"]}
    assert tractors["topics"][0]["title"] == "Engines"
    assert {next(iter(visual)) for visual in tractors["visuals"]} == {"table", "image"}
    assert outline["takeaways"] == ["Bring a coat"]
    assert outline["conclusion"] == "We went home warm."
    assert "Some **bold** words, and 2 \\* 3 \\* 4." in text or "Some **bold** words, and 2 * 3 * 4." in text
    assert recap_decks("build", "-q", cwd=tmp_path).code == 0
