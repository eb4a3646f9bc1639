"""The real recap, set as it was found: without headings, a line a paragraph."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.drafting.reading_back import drafted_yaml, letters, read_back
from tests.recap.normaliser import normalised

ROOT = Path(__file__).parents[2]
RECAP: dict[str, Any] = json.loads((ROOT / "tests/recap/kubecon-eu-2024.json").read_text(encoding="utf-8"))


def article() -> str:
    """The recap's text, of the statements that it is kept as: lines that introduce end in a colon, without headings."""
    title, *rest = (line["recap"] for line in RECAP["reworded"])
    lines = [title, *RECAP["introduction"]]
    leads = iter(RECAP["leads"])
    waiting: list[str] = []
    under = ""
    for bullet in RECAP["bullets"]:
        if bullet["under"] != under:
            under = bullet["under"]
            if under in RECAP["leads"]:
                while (lead := next(leads)) != under:
                    waiting.append(lead)
            if under == "Key takeaways include":
                lines.append(RECAP["conclusion"][0])
            lines += [f"{lead}:" for lead in (*waiting, under)]
            waiting = []
        lines.append(f"- {bullet['label']}: {bullet['text']}")
    return "\n".join([*lines, *RECAP["conclusion"][1:], rest[-1]])


@pytest.fixture(scope="module")
def drafted() -> str:
    return drafted_yaml(article().encode(), "recap.txt")


def placed(outline: dict[str, Any]) -> dict[str, str]:
    """Each text with the place that it has: the title of a theme or topic and its summary are one place, since a line
    that introduces may be either."""
    found: dict[str, str] = {}

    def put(text: str, place: str) -> None:
        found[normalised(text).rstrip(":").casefold() + "@" + place.partition("@")[0]] = place

    for paragraph in outline["summary"].strip().split("\n"):
        put(paragraph, "summary")
    for paragraph in outline["conclusion"].strip().split("\n"):
        put(paragraph, "conclusion")
    for number in outline["numbers"]:
        put(number["label"], f"numbers@{number['note']}")
    for name in ("programme", "takeaways"):
        for point in outline[name]:
            for label, text in point.items():
                put(f"{label}: {text}", name)
    for at, theme in enumerate(outline["themes"]):
        lead = theme.get("summary") or theme["title"]
        put(lead, f"theme {at}")
        for number, topic in enumerate(theme["topics"]):
            put(topic.get("summary") or topic["title"], f"theme {at} topic {number}")
            for point in topic["points"]:
                for label, text in point.items():
                    put(f"{label}: {text}", f"theme {at} topic {number} points")
    return found


def test_nearly_all_of_the_recap_stands_where_a_person_put_it(drafted: str) -> None:
    by_hand = yaml.load((ROOT / "outline.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    wanted, found = placed(by_hand), placed(yaml.load(drafted, Loader=yaml.BaseLoader))
    letters_of = {text: len(text.partition("@")[0]) for text in wanted}
    right = sum(letters_of[text] for text in wanted if found.get(text) == wanted[text])
    share = right / sum(letters_of.values())
    missed = [text for text in wanted if found.get(text) != wanted[text]]
    print(f"{share:.1%} of the recap stands where the outline by hand has it; elsewhere: {missed}")
    assert share >= 0.95


def test_titles_are_short_and_made_of_the_recaps_words(drafted: str) -> None:
    themes = yaml.load(drafted, Loader=yaml.BaseLoader)["themes"]
    titles = [theme["title"] for theme in themes]
    assert titles[:5] == ["Platform engineering", "Security", "Observability", "Edge computing", "Environmental impact"]
    assert len(set(titles)) == len(titles) == 15
    words = set(article().casefold().split())
    assert all(set(title.casefold().split()) <= words | {word.rstrip(":") for word in words} for title in titles)
    assert max(len(title.split()) for title in titles) <= 4


def test_days_place_figures_and_sources_are_found(drafted: str) -> None:
    outline = yaml.load(drafted, Loader=yaml.BaseLoader)
    by_hand = yaml.load((ROOT / "outline.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert outline["event"] == by_hand["event"]
    assert [number["value"] for number in outline["numbers"]] == ["Over 8,000", "300+", "200+", "50+"]
    assert outline["subtitle"].casefold() == by_hand["subtitle"].casefold()
    assert outline["sources"][0]["title"].startswith("For more information")


def test_no_line_of_it_is_lost_and_none_is_invented(drafted: str) -> None:
    told = read_back(drafted)
    lines = article().splitlines()
    numbers = lines[3:7]
    assert [line for line in lines if line not in numbers and letters(line) not in told] == []
    outline = yaml.load(drafted, Loader=yaml.BaseLoader)
    outline.pop("event"), outline.pop("language")
    source = letters(article()).casefold()

    def texts(value: Any) -> list[str]:
        if isinstance(value, dict):
            known = {"title", "subtitle", "summary", "themes", "topics", "points", "numbers", "value", "label", "note"}
            known |= {"programme", "headlines", "takeaways", "conclusion", "sources"}
            return [text for key, item in value.items() for text in [*([] if key in known else [key]), *texts(item)]]
        return [text for item in value for text in texts(item)] if isinstance(value, list) else value.split("\n")

    assert [text for text in texts(outline) if letters(text).casefold() not in source] == []
